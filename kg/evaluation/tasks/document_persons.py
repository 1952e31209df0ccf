"""Persons in a document that people have annotated: found, and who they are, by the project's tables; and without any.

The gold is the document's ``mentions.csv``. *Names* and *offices* are found with the authority tables; an office counts
where it is said to stand for the right person. *Without tables* asks only whether a name is found as a person's.
"""

from __future__ import annotations

from bisect import bisect_left

from kg.errors import explain
from kg.evaluation.records import Asked, Measured, Tally, Task

TASK = Task(
    name="document-persons",
    measures="persons in an annotated document: names and offices with who is meant; names without any table",
    input="seeds/documents/*",
    aim="F1 ≥ 0.90",
)
_Named = dict[tuple[int, int], str]
_PERSON = "person/"


def measure(asked: Asked) -> Measured:
    """Annotate a document of a project, and hold that against its ``mentions.csv``."""
    from kg import project, proposed_mentions
    from kg.discovery import documents
    from kg.ontology import reading as ontology
    from kg.reading import structure as reading
    from kg.seeds import reading as seeds

    folder = asked.path
    if not (folder / "document.toml").is_file() or not (folder / "mentions.csv").is_file():
        hint = "a document of a project: seeds/documents/…"
        raise explain("no folder with document.toml and mentions.csv", where=str(folder), hint=hint)
    home = project.load(folder.resolve().parents[2])
    document = next(one for one in seeds.load(home, ontology.load(home.ontology)).documents if one.id == folder.name)
    found = proposed_mentions.propose(home, folder.name)
    tally = Tally()
    for part, form in (("names", "name"), ("offices", "title")):
        gold, made = (
            {
                (one.start, one.end): str(one.entity)
                for one in several
                if one.entity.startswith(_PERSON) and one.form == form
            }
            for several in (document.mentions, found)
        )
        _count(tally, part, document.stored, gold, made, same=True)
    structure = reading.read(document.stored)
    new = documents.discover(structure, document=document.id, language=document.language, notes=True)
    notes = sorted((note.start, note.end) for note in structure.notes)
    people = [one for one in new.mentions if "new: Person" in (one.remark or "")]
    for part, forms, within in (
        ("names, without tables", {"name"}, False),
        ("persons in notes, without tables", {"name", "citation"}, True),
    ):
        made = {(one.start, one.end): "" for one in people if _lies_in(one.start, notes) is within}
        gold = {
            (one.start, one.end): ""
            for one in document.mentions
            if one.entity.startswith(_PERSON) and one.form in forms and _lies_in(one.start, notes) is within
        }
        _count(tally, part, document.stored, gold, made, same=False)
    return tally.measured()


def _lies_in(position: int, notes: list[tuple[int, int]]) -> bool:
    at = bisect_left(notes, (position + 1, 0))
    return at > 0 and notes[at - 1][1] > position


def _count(  # noqa: PLR0913 -- two sets of places, and how they are compared
    tally: Tally, part: str, stored: str, gold: _Named, made: _Named, *, same: bool
) -> None:
    """Pair what overlaps, one to one."""
    ordered = sorted(gold)
    pairs: dict[tuple[int, int], tuple[int, int]] = {}
    for place, who in sorted(made.items()):
        for other in ordered[max(0, bisect_left(ordered, (place[0], 0)) - 2) :]:
            if other[0] >= place[1]:
                break
            if other[1] > place[0] and other not in pairs and (not same or gold[other] == who):
                pairs[other] = place
                break
    tally.counted(part, gold=len(gold), found=len(made), right=len(pairs))
    for start, end in sorted(set(gold) - set(pairs)):
        tally.missed(part, str(start), f"{stored[start:end]} {gold[start, end]}", "")
    for start, end in sorted(set(made) - set(pairs.values())):
        tally.missed(part, str(start), "", f"{stored[start:end]} {made[start, end]}")
