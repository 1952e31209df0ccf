"""Openings of treaties in volumes whose headings say what they should give: *Treaty Between A and B, Signed at P, D*.

The program is given the text without that heading: it has to find sides, place and day in the opening and the closing.
"""

from __future__ import annotations

import re
from typing import Final

from kg.errors import ExplainedError
from kg.evaluation.records import Asked, Measured, Tally, Task
from kg.evaluation.tasks.headings import volumes
from kg.formats import reader
from kg.openings import closings, preambles, words
from kg.openings.signatories import Plenipotentiary

TASK: Final = Task(
    name="openings",
    measures="sides, plenipotentiaries, place and day of treaties from their openings and closings",
    input="frus",
    aim="every party, plenipotentiary with side and office, place and day",
)
_HEADING: Final = re.compile(
    r"Between\s+(?P<sides>.+?),\s+Signed\s+at\s+(?P<place>[^,]+),\s+(?P<date>[A-Z]\w+\s+\d{1,2},\s+\d{4})"
)


def measure(asked: Asked) -> Measured:
    """Read each treaty that a heading names and whose text appoints plenipotentiaries."""
    tally = Tally()
    for path in volumes(asked.path):
        try:
            text = reader.read(path)
        except ExplainedError as error:
            tally.missed("files that cannot be read", str(path), "", error.faults[0].what)
            continue
        seen = set()
        for part in text.parts:
            heading = _HEADING.search(part.heading)
            if heading is None or part.heading in seen or not asked.chooses(f"{path.stem}/{part.heading}"):
                continue
            seen.add(part.heading)
            origin = text.structure.origin
            start, end = (origin.first_at_or_after(at) for at in (part.heading_end or part.start, part.end))
            body = text.structure.text[start:end]
            if words.APPOINTED.search(body) is not None and ". . . ." not in body:
                _treaty(tally, f"{path.stem}: {part.heading}", heading, body)
    return tally.measured()


def _treaty(tally: Tally, where: str, heading: re.Match[str], body: str) -> None:
    found = preambles.find(body)
    opening = found[0] if found else None
    number = len(re.split(r",?\s+and\s+(?!Accompanying)|,\s+", heading["sides"]))
    tally.answer("sides", where, str(number), str(len(opening.sides)) if opening else None)
    named = [who for side in opening.sides for who in side.plenipotentiaries] if opening else []
    tally.answer("sides with persons and offices", where, "all", "all" if opening and _is_whole(named) else None)
    closing = opening.conclusion if opening else None
    day = closings.day(heading["date"])
    tally.answer("place", where, heading["place"], closing.place if closing else None)
    tally.answer("day", where, day or "", closing.date if closing else None)


def _is_whole(named: list[Plenipotentiary]) -> bool:
    return bool(named) and all(who.name and who.offices for who in named)
