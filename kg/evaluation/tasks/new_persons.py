"""Persons whom no list has: the names that editors marked in the body of a volume, found as mentions of somebody.

The text is read without its markup, with the volume's own list of persons where it has one, as ``kg annotate --new``
does. Editors mark few of the names that they do not list, so that only recall says anything; *by the list* and *new*
part it by how the name was found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.evaluation import volumes
from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.evaluation.volumes import Volume

TASK = Task(
    name="new-persons",
    measures="marked names of persons found in a volume's body, listed or not",
    input="frus",
    aim="recall ≥ 0.90",
)


def measure(asked: Asked) -> Measured:
    """Read every volume."""
    tally = Tally()
    for volume in volumes.asked_for(asked):
        _volume(volume, tally)
    return tally.measured()


def _volume(read: Volume, tally: Tally) -> None:
    from kg.discovery import documents
    from kg.model import DocumentId

    volume, known, name = read.text, read.mentions, read.path.stem
    made = documents.discover(
        volume.structure, document=DocumentId(name), language=volume.language or "en", known=known
    )
    listed = {(one.start, one.end) for one in known if one.form == "name"}
    new = {(one.start, one.end) for one in made.mentions if "new: Person" in (one.remark or "")}
    notes = sorted((one.start, one.end) for one in volume.structure.notes)
    found = (("by the list", sorted(listed)), ("new", sorted(new)))
    for mark in volume.annotations:
        if mark.kind != "person" or mark.role == "listed" or _meets(mark.start, mark.end, notes):
            continue
        by = next((part for part, places in found if _meets(mark.start, mark.end, places)), None)
        tally.answer("marked names", f"{name}:{mark.start}", mark.text, mark.text if by else None)
        if by:
            tally.counted(f"marked names, {by}", gold=1, found=1, right=1)


def _meets(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of some places, in order and apart from each other, overlaps a stretch."""
    at = bisect_right(places, (end - 1, 2**62))
    return at > 0 and places[at - 1][1] > start
