"""Years that a text leaves to its context: *13 Eylül’de*, *in March*. What leans on days: :mod:`kg.datings.relative`.

The rule: a day or month without a year is of the nearest year said before it, since narratives run forward; in
December a January is of the next year. In a letter whose day is known, it is of the year that brings it nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.datings.expressions import Expression
from kg.datings.patterns import Part
from kg.datings.tokens import Tokens

_TURN = 8  # months back from which a day is rather of the next year
_LIFETIME = 20  # a bracketed range as long as this is somebody's life, not where the narrative stands


class Placed(NamedTuple):
    """An expression with its years, and on what they rest."""

    expression: Expression
    basis: str


@dataclass(slots=True)
class Narrative:
    """Where a text stands in time as it goes on."""

    year: int | None = None
    month: int | None = None

    def see(self, part: Part) -> None:
        """Note a date that the text has named."""
        if part.year and part.year.isdigit():
            self.year, self.month = int(part.year), part.month if part.month and part.month <= 12 else None  # noqa: PLR2004

    def year_of(self, month: int | None) -> int | None:
        """Give the year in which a month lies that follows."""
        if self.year is None:
            return None
        turned = self.month is not None and month is not None and month <= 12 and self.month - month >= _TURN  # noqa: PLR2004
        return self.year + 1 if turned else self.year


def placed(found: Tokens, made: Iterable[Expression], *, year: int | None, written: Part | None) -> Iterator[Placed]:
    """Give each expression its years."""
    narrative = Narrative(year=year)
    waiting = list(made)
    for at, one in enumerate(waiting):
        if all(part.year is not None for part in one.parts):
            if _counts(found, one):
                narrative.see(one.parts[-1])
            yield Placed(one, "explicit")
            continue
        if written is not None:
            yield Placed(one._replace(parts=tuple(_nearest(part, written) for part in one.parts)), "day of writing")
            continue
        known = narrative.year_of(one.parts[0].month)
        basis = "year from context"
        if known is None:
            known = _following(found, one, waiting[at + 1 :])
            basis = "year from what follows"
        if known is None:
            yield Placed(one, "no year")
            continue
        filled = tuple(part if part.year else part._replace(year=f"{known:04}") for part in one.parts)
        if len(filled) == 2 and one.join == "/" and _turns(filled):  # noqa: PLR2004 - start and end
            filled = (filled[0], filled[1]._replace(year=f"{known + 1:04}"))
        narrative.see(filled[-1])
        yield Placed(one._replace(parts=filled), basis)


def _turns(parts: tuple[Part, ...]) -> bool:
    start, end = parts
    return start.year == end.year and (start.month or 0) > (end.month or 12)


def _nearest(part: Part, written: Part) -> Part:
    if part.year is not None or written.year is None:
        return part
    own, month = int(written.year), written.month or 6
    asked = part.month or month
    shift = -1 if asked - month > 6 else 1 if month - asked > 6 else 0  # noqa: PLR2004 - half a year
    return part._replace(year=f"{own + shift:04}")


def _counts(found: Tokens, one: Expression) -> bool:
    """Tell whether the narrative stands where a date is: not for works cited, lives in brackets, centuries."""
    if one.cited or one.kind in {"century", "decade", "era", "lunar"}:
        return False
    if one.kind == "year" and not (one.clue or _is_heading(found, one)):
        return False
    if len(one.parts) == 1:
        return True
    years = [int(part.year) for part in one.parts if part.year and part.year.isdigit()]
    bracketed = one.first > 0 and found.classes[one.first - 1] == "("
    return not (bracketed and len(years) > 1 and years[-1] - years[0] >= _LIFETIME)


def _is_heading(found: Tokens, one: Expression) -> bool:
    """Tell whether a year stands alone in its paragraph, over the days that are told of it."""
    before, after = (
        found.classes[one.first - 1 : one.first] if one.first else "",
        found.classes[one.last : one.last + 2],
    )
    return before in {"", "¶"} and after.lstrip(".")[:1] in {"", "¶"} and bool(after)


def _following(found: Tokens, one: Expression, later: Iterable[Expression]) -> int | None:
    """Find the year first said after a date, in the same paragraph."""
    for other in later:
        if "¶" in found.classes[one.last : other.first]:
            return None
        year = other.parts[0].year
        if year and year.isdigit() and _counts(found, other):
            return int(year)
    return None
