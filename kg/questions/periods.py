"""Spans of days, and parts of years and decades: *early 1921, the first half of 1921, 1920’lerin başında*.

Owns which months a part has: beginning, middle and end are four months each, as in texts (:mod:`kg.dates.chronology`).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From a day to a day, both included; ``None``: open."""

    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        """Render as EDTF."""
        if self.earliest and self.latest and self.earliest == self.latest:
            return self.earliest.isoformat()
        ends = (self.earliest.isoformat() if self.earliest else "..", self.latest.isoformat() if self.latest else "..")
        return "/".join(ends)


def months(year: int, first: int, last: int) -> Period:
    """Give the days from one month of a year to another.

    >>> str(months(1921, 1, 2))
    '1921-01-01/1921-02-28'
    """
    return Period(earliest=date(year, first, 1), latest=date(year, last, calendar.monthrange(year, last)[1]))


def years(first: int, last: int) -> Period:
    """Give the days from one year to another."""
    return Period(earliest=date(first, 1, 1), latest=date(last, 12, 31))


def part(words: Sequence[str], start: int, language: str) -> tuple[int, Period] | None:
    """Read the part of a year or a decade that begins at a word, in the plain form; give how many words it takes.

    >>> [str(part(each.split(), 0, "en")[1]) for each in ("first half of 1921", "late 1921", "end of the 1920s")]
    ['1921-01-01/1921-06-30', '1921-09-01/1921-12-31', '1927-01-01/1929-12-31']
    >>> [str(part(each.split(), 0, "tr")[1]) for each in ("1921 yilinin sonunda", "1921in ilk yarisinda")]
    ['1921-09-01/1921-12-31', '1921-01-01/1921-06-30']
    >>> part("end of the war".split(), 0, "en"), part("1921 sonuclari".split(), 0, "tr")
    (None, None)
    """
    pattern = _PATTERNS.get(language)
    found = pattern.match(" ".join(words[start:])) if pattern is not None else None
    if found is None:
        return None
    year, name = int(found["year"]), found["part"]
    spans = _OF_DECADES if found["decade"] else _OF_YEARS
    span = next((span for begins, span in spans if name.startswith(begins)), None)
    if span is None:
        return None
    read = years(year + span[0], year + span[1]) if found["decade"] else months(year, *span)
    return len(found[0].split()), read


_OF_YEARS = (
    ("first half", (1, 6)),
    ("second half", (7, 12)),
    ("last half", (7, 12)),
    ("first quarter", (1, 3)),
    ("second quarter", (4, 6)),
    ("third quarter", (7, 9)),
    ("fourth quarter", (10, 12)),
    ("last quarter", (10, 12)),
    ("ilk yari", (1, 6)),
    ("birinci yari", (1, 6)),
    ("ikinci yari", (7, 12)),
    ("son yari", (7, 12)),
    ("ilk ceyre", (1, 3)),
    ("birinci ceyre", (1, 3)),
    ("ikinci ceyre", (4, 6)),
    ("ucuncu ceyre", (7, 9)),
    ("dorduncu ceyre", (10, 12)),
    ("son ceyre", (10, 12)),
    *((begins, (1, 4)) for begins in ("early", "beginning", "start", "opening", "first months", "bas", "ilk ay")),
    *((begins, (5, 8)) for begins in ("mid", "orta")),
    *((begins, (9, 12)) for begins in ("late", "end", "close", "closing", "final", "last months", "son")),
)
"""How the words for a part begin, with its first and last month: the longer before the shorter."""
_OF_DECADES = (
    *((begins, (0, 4)) for begins in ("first half", "ilk yari", "birinci yari")),
    *((begins, (5, 9)) for begins in ("second half", "last half", "ikinci yari", "son yari")),
    *((begins, (0, 3)) for begins in ("early", "beginning", "start", "opening", "first", "bas", "ilk")),
    *((begins, (4, 6)) for begins in ("mid", "orta")),
    *((begins, (7, 9)) for begins in ("late", "end", "close", "closing", "final", "last", "son")),
)
_PARTS = (
    r"(?:first|second|last) half|(?:first|second|third|fourth|last) quarter|beginning|start|end|close|middle"
    r"|(?:first|last|opening|closing|early|final) (?:months|part|years)"
)
_NTH = "ilk|birinci|ikinci|ucuncu|dorduncu|son"
_YEAR = r"(?P<year>1\d{3}|20\d{2})"
_PATTERNS = {
    "en": re.compile(
        rf"(?P<part>(?:{_PARTS})(?= of )|early|late|mid|middle) (?:of )?(?:the )?(?:year )?{_YEAR}(?P<decade>s)?(?= |$)"
    ),
    "tr": re.compile(
        rf"{_YEAR}(?P<decade>l[ae]r)?[a-z]{{0,3}} (?:yil(?:i|inin|in|larinin)? )?"
        rf"(?P<part>(?:(?:{_NTH}) )?(?:(?:bas|orta|son)(?:lar)?(?:i|si|u)?|yarisi|ceyregi|aylari|yillari))"
        r"(?:nda|ndan|na|nin|ndaki)(?= |$)"
    ),
}
