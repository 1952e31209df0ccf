"""What a pattern has matched, as its reader sees it: the tokens, their classes and the numbers that they name."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.datings.patterns import Part, Point
from kg.datings.tokens import Tokens


class Match(NamedTuple):
    """Where a pattern has matched; ``modern`` as in :func:`kg.datings.points.points`."""

    found: Tokens
    first: int
    last: int
    classes: str
    kind: str
    named: list[int]
    modern: bool

    def numbers(self, letters: str) -> list[int]:
        """Give the numbers that the tokens of some classes name, in order."""
        return [number for number, letter in zip(self.named, self.classes, strict=True) if letter in letters]

    def year(self) -> str | None:
        """Give the last year, as EDTF writes it."""
        years = self.numbers("yh")
        return f"{years[-1]:04}" if years else None

    def point(self, *parts: Part, join: str = "", **more: str | None) -> Point:
        """Make what is read there; ``more``: its calendar, remark and mark."""
        return Point(
            first=self.first,
            last=self.last,
            parts=parts,
            join=join if len(parts) > 1 else "",
            calendar=more.get("calendar") or "gregorian",
            remark=more.get("remark"),
            kind=self.kind,
            mark=more.get("mark") or "",
        )


def is_glued(read: Match) -> bool:
    """Tell whether a number is part of a longer one: 861.00/1921, 24:1235."""
    text, start, end = read.found.text, read.found.start(read.first), read.found.end(read.last - 1)
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if re.match(r"[./:,]\d", after) or re.search(r"[/#_]$|\w$|\d[.:,]$", before):
        return True
    if re.search(r"/\d{1,4}[-–—]$", text[max(0, start - 6) : start]):  # a file of the State Department: 611.82/9–1957
        return True
    return bool(re.search(r"\d-$", before)) and not re.search(r"(?<![\d.:/,])\d{4}-$", text[max(0, start - 6) : start])


_NUMBERED = re.compile(
    r"(?:\b[Nn]os?\.?|\b[Nn]umber|[Tt]el(?:egram)?s?|\b[Dd][ei]spatch|\b[Ii]nstruction|\b[Cc]able(?:gram)?|\b[Aa]irgram"
    r"|\b[Yy]our|\b[Mm]y)\s*$"
)


def is_a_number(read: Match) -> bool:
    """Tell whether what looks like a year is the number of a paper: *despatch No. 1148 Oct. 16*."""
    start = read.found.start(read.first)
    return read.classes[0] == "y" and _NUMBERED.search(read.found.text, max(0, start - 12), start) is not None
