"""Names as volumes spell them, resolved to the person that their catalogue means: what a threshold gains and costs.

Every spelling that is not the preferred one is resolved against the preferred names of all persons of the file. *Known*
answers count as found; ambiguous and unknown ones are no answer. *With slips of a scanner* asks again with one slip put
into each surname (rn for m, 1 for l, 0 for o, and back), the same one every time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.evaluation.records import Asked, Measured, Tally, Task

TASK = Task(
    name="resolution",
    measures="spellings of names, resolved to the person of a catalogue, by threshold",
    input="frus_people/clusters.jsonl",
    aim="precision ≥ 0.95 of what is called known",
)
THRESHOLDS = (70.0, 80.0, 90.0, 97.0)
_SLIPS = (("m", "rn"), ("rn", "m"), ("l", "1"), ("o", "0"), ("h", "li"), ("d", "cl"), ("w", "vv"))


def measure(asked: Asked) -> Measured:
    """Resolve the spellings of the half that is asked for."""
    from kg.model import ClassId, Entity, EntityId, Name
    from kg.resolution import Known, Resolver

    rows = [json.loads(line) for line in asked.path.read_text(encoding="utf-8").splitlines()]
    people = [
        Entity(id=EntityId(f"person/{row['id']}"), kind=ClassId("Person"), labels=(Name(text=row["preferred"]),))
        for row in rows
    ]
    chosen = set(asked.chosen(str(row["id"]) for row in rows))
    questions = [
        (f"person/{row['id']}", one["name"])
        for row in rows
        if str(row["id"]) in chosen
        for one in row["originals"]
        if one["name"] != row["preferred"]
    ][::_EVERY]
    tally = Tally()
    for threshold in THRESHOLDS:
        resolver = Resolver(people, threshold=threshold)
        for part, asked_for in ((f"threshold {threshold:g}", questions), *_slipped(threshold, questions)):
            for wanted, name in asked_for:
                answer = resolver.resolve(name)
                tally.answer(part, name, wanted, answer.entity if isinstance(answer, Known) else None)
    return tally.measured()


_EVERY = 4
_USUAL = 80.0


def _slipped(threshold: float, questions: Iterable[tuple[str, str]]) -> Iterable[tuple[str, list[tuple[str, str]]]]:
    if threshold == _USUAL:
        slipped = [(wanted, bad) for wanted, name in questions if (bad := slip(name)) != name]
        yield (f"threshold {threshold:g}, with slips of a scanner", slipped)


def slip(name: str) -> str:
    """Put one slip into the first word of a name, behind its first letter.

    >>> slip("Thomson, Edward"), slip("Coles, Paul")
    ('Thornson, Edward', 'Co1es, Paul')
    """
    first, blank, rest = name.partition(" ")
    for right, wrong in _SLIPS:
        at = first.find(right, 1)
        if at > 0 and len(first) > _SHORTEST:
            return f"{first[:at]}{wrong}{first[at + len(right) :]}{blank}{rest}"
    return name


_SHORTEST = 5
