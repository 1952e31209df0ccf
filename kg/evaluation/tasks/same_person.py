"""Which names of a list are one person's, held against names that people have put together by hand.

The names of the half that is asked for are put into one list, each spelling once, and grouped; counted are pairs of
spellings (pairwise precision, recall, F1). *Within the whole list* groups all names of the file and counts the pairs
whose first name lies in the half: the longer the list, the more namesakes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from kg.errors import explain
from kg.evaluation.records import Asked, Measured, Tally, Task

TASK = Task(
    name="same-person",
    measures="spellings of names that are one person's, in a list of names",
    input="frus_people/clusters.jsonl",
    aim="pairwise F1 ≥ 0.90",
)
_Pairs = set[tuple[str, str]]


def measure(asked: Asked) -> Measured:
    """Group the names of the half, and those of the whole file."""
    clusters: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(asked.path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            clusters[str(row["id"])] = tuple(one["name"] for one in row["originals"])
        except (ValueError, KeyError, TypeError):
            raise explain(
                'not a JSON object with "id" and "originals" (each with "name")', where=f"{asked.path}:{number}"
            ) from None
    chosen = {identifier: clusters[identifier] for identifier in asked.chosen(clusters)}
    tally = Tally()
    _count(tally, "by themselves", chosen.values(), _found(chosen))
    within = {name for names in chosen.values() for name in names}
    everything = _found(clusters)
    _count(tally, "within the whole list", chosen.values(), {pair for pair in everything if pair[0] in within})
    return tally.measured()


def _found(clusters: Mapping[str, Sequence[str]]) -> _Pairs:
    from kg.persons import grouping

    names = sorted({name for one in clusters.values() for name in one})
    return {(names[a], names[b]) for group in grouping.group(names) for a, b in combinations(group, 2)}


def _count(tally: Tally, part: str, clusters: Iterable[Sequence[str]], found: _Pairs) -> None:
    gold = {pair for names in clusters for pair in combinations(sorted(set(names)), 2)}
    tally.counted(part, gold=len(gold), found=len(found), right=len(gold & found))
    for one, other in sorted(gold - found):
        tally.missed(part, one, other, "")
    for one, other in sorted(found - gold):
        tally.missed(part, one, "", other)
