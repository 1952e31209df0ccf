"""EDTF (ISO 8601-2, level 0 to 2): reading a date and finding the days that it can mean.

Owns the grammar and the bounds; what a date *is* stands in :mod:`kg.dates.records`. The grammar is read here and not by
the ``edtf`` library (5.0.2), which serves the tests as a second opinion: it takes 29 February 1923 and backward
intervals, fails on ``[..1760-12-03]``, ``[2011-05-01..2018-06-24]`` (its issue 92) and ``1984-1X``, ends
``1985-04-12/`` ten years later, prints what it cannot construct, and needs about 10 ms a date.

How the days are counted:

- ``?``, ``~`` and ``%`` do not move the bounds: how far "about" reaches is the historian's to say. The text keeps them.
- ``X`` stands for any digit that gives a day of the calendar: ``200X-02-29`` runs from 2000 to 2008.
- Seasons 21-24 and 25-28 are those of the northern half of the world, 29-32 of the southern. A winter that crosses
  the new year can be named after either year: ``1921-24`` runs from January 1921 to February 1922.
- ``1950S2`` is a year known to two digits: 1900 to 1999.
- ``..`` and an empty side of an interval leave that bound ``None``, as does a year that Python's calendar
  does not have (before 1, after 9999), and a year of which no digit is known.
- Years are astronomical and the calendar is the Gregorian throughout: ``-0043`` is 44 BC.
- Beyond the standard, seasons may stand in intervals and carry a qualifier, for historians date so.
"""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg.dates.records import HistoricalDate

_Day = tuple[int, int, int]

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_SEASONS: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {
    # first month and last month, each with the years to add
    21: ((3, 0), (5, 0)),
    22: ((6, 0), (8, 0)),
    23: ((9, 0), (11, 0)),
    24: ((1, 0), (2, 1)),
    25: ((3, 0), (5, 0)),
    26: ((6, 0), (8, 0)),
    27: ((9, 0), (11, 0)),
    28: ((1, 0), (2, 1)),
    29: ((9, 0), (11, 0)),
    30: ((1, 0), (2, 1)),
    31: ((3, 0), (5, 0)),
    32: ((6, 0), (8, 0)),
    33: ((1, 0), (3, 0)),
    34: ((4, 0), (6, 0)),
    35: ((7, 0), (9, 0)),
    36: ((10, 0), (12, 0)),
    37: ((1, 0), (4, 0)),
    38: ((5, 0), (8, 0)),
    39: ((9, 0), (12, 0)),
    40: ((1, 0), (6, 0)),
    41: ((7, 0), (12, 0)),
}
_DATE = re.compile(
    r"[?~%]?(?P<year>-?[0-9X]{4})[?~%]?"
    r"(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})[?~%]?)?)?",
    re.ASCII,
)
_LONG_YEAR = re.compile(
    r"Y(?P<year>-?[0-9]+)(?:E(?P<exponent>[0-9]{1,3}))?(?:S(?P<known>[1-9][0-9]*))?[?~%]?", re.ASCII
)
_ROUGH_YEAR = re.compile(r"(?P<year>-?[0-9]{4})S(?P<known>[1-9][0-9]*)[?~%]?", re.ASCII)
_TIME = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?",
    re.ASCII,
)
_LONGEST = 1000  # characters; a set of more dates than this is no date


class UnreadableDateError(ValueError):
    """A text that is no EDTF date, or a date that cannot be; ``hint`` says what to write instead."""

    def __init__(self, what: str, hint: str | None = None) -> None:
        super().__init__(what)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Span:
    """First and last day as year, month, day; ``None`` is open, unknown, or not in any year that is known."""

    first: _Day | None
    last: _Day | None


def historical_date(edtf: str, as_written: str | None = None) -> HistoricalDate:
    """Read an EDTF date and find its bounds.

    >>> historical_date("1921-02~/1921-03-16").latest
    datetime.date(1921, 3, 16)

    Raises:
        UnreadableDateError: (a ``ValueError``) it is not EDTF, names a day that does not exist, or runs backwards.
    """
    span = _span(edtf)
    return HistoricalDate(edtf=edtf, earliest=_calendar(span.first), latest=_calendar(span.last), as_written=as_written)


def _calendar(day: _Day | None) -> date | None:
    return date(*day) if day is not None and date.min.year <= day[0] <= date.max.year else None


@lru_cache(maxsize=65536)
def _span(edtf: str) -> _Span:
    if not edtf:
        raise UnreadableDateError("an empty date", "leave the cell empty where the text gives no date")
    if len(edtf) > _LONGEST:
        raise UnreadableDateError(f"a date of {len(edtf)} characters")
    if (edtf[0], edtf[-1]) in {("[", "]"), ("{", "}")}:
        return _set(edtf)
    if "/" in edtf:
        return _interval(edtf)
    return _single(edtf, edtf)


def _interval(edtf: str) -> _Span:
    if edtf.count("/") != 1:
        raise UnreadableDateError(f"an interval has two ends and one “/”, not {edtf.count('/') + 1} parts")
    start, end = edtf.split("/")
    if start in {"", ".."} and end in {"", ".."}:
        raise UnreadableDateError(
            "an interval without a date on either side", "leave the cell empty where the text gives no date"
        )
    return _between(start, end, edtf)


def _set(edtf: str) -> _Span:
    parts = edtf[1:-1].split(",")
    spans = []
    for place, part in enumerate(parts):
        start, dots, end = part.partition("..")
        if not dots:
            spans.append(_single(part, edtf))
        elif (not start and place > 0) or (not end and place < len(parts) - 1) or not (start or end):
            raise UnreadableDateError("“..” may stand only at the two ends of a set, or between two dates")
        else:
            spans.append(_between(start, end, edtf))
    firsts, lasts = [span.first for span in spans], [span.last for span in spans]
    return _Span(
        first=min((day for day in firsts if day is not None), default=None) if None not in firsts else None,
        last=max((day for day in lasts if day is not None), default=None) if None not in lasts else None,
    )


def _between(start: str, end: str, whole: str) -> _Span:
    nothing = _Span(first=None, last=None)
    left, right = (nothing if side in {"", ".."} else _single(side, whole) for side in (start, end))
    if left.first is not None and right.last is not None and left.first > right.last:
        raise UnreadableDateError(
            f"it ends before it begins: {start} is later than {end}",
            whole.replace(start, "\0").replace(end, start).replace("\0", end),
        )
    return _Span(first=left.first, last=right.last)


def _single(text: str, whole: str) -> _Span:
    for pattern, reader in _READERS:
        if match := pattern.fullmatch(text):
            if pattern is _TIME and text != whole:
                raise UnreadableDateError("a time of day cannot stand in an interval or a set", text.partition("T")[0])
            return reader(match, text)
    raise UnreadableDateError(f"“{text}” is not an EDTF date", _advice(text))


def _timed(match: re.Match[str], text: str) -> _Span:
    del text
    return _single(match["date"], match["date"])


def _long_year(match: re.Match[str], text: str) -> _Span:
    year, exponent = int(match["year"]), int(match["exponent"] or 0)
    if match["exponent"] is None and len(match["year"].lstrip("-")) <= 4:  # noqa: PLR2004 - as the standard says
        raise UnreadableDateError(
            f"“{text}”: Y is for years of more than four digits", f"{match['year'].removeprefix('-'):>04}"
        )
    return _rough(year * 10**exponent, match["known"])


def _rough_year(match: re.Match[str], text: str) -> _Span:
    del text
    return _rough(int(match["year"]), match["known"])


def _rough(year: int, known: str | None) -> _Span:
    """Span the years that agree in the known leading digits."""
    digits = len(str(abs(year)))
    step = 10 ** max(0, digits - int(known)) if known and int(known) < digits else 1
    nearest = abs(year) // step * step
    farthest = nearest + step - 1
    first, last = (nearest, farthest) if year >= 0 else (-farthest, -nearest)
    return _Span(first=(first, 1, 1), last=(last, 12, 31))


def _date(match: re.Match[str], text: str) -> _Span:
    year, month, day = match["year"], match["month"], match["day"]
    if year == "-0000":
        raise UnreadableDateError("there is no year -0000", "0000 is the year 1 BC")
    if month is not None and month.isdigit() and int(month) in _SEASONS:
        return _season(year, int(month), day, text)
    _check_month(month)
    _check_day(year, month, day)
    days = [next(_matching(year, month, day, backwards=backwards), None) for backwards in (False, True)]
    if days[0] is None:
        raise UnreadableDateError(f"no day of the calendar fits “{text}”")
    if not year.strip("-X"):
        return _Span(first=None, last=None)
    return _Span(first=days[0], last=days[1])


def _season(year: str, season: int, day: str | None, text: str) -> _Span:
    if day is not None:
        raise UnreadableDateError(f"“{text}”: a season has no days", text.rpartition("-")[0])
    if not year.strip("-X"):
        return _Span(first=None, last=None)
    (first, _), (last, later) = _SEASONS[season]
    years = [next(_years(year, backwards=backwards)) for backwards in (False, True)]
    final = years[1] + later
    return _Span(first=(years[0], first, 1), last=(final, last, _length(final, last)))


def _check_month(month: str | None) -> None:
    if month is not None and month.isdigit() and not 1 <= int(month) <= len(_MONTHS):
        raise UnreadableDateError(
            f"there is no month {month}", "months are 01-12; spring, summer, autumn and winter are 21-24"
        )


def _check_day(year: str, month: str | None, day: str | None) -> None:
    if month is None or day is None or not (month + day).isdigit():
        return
    leap = not (year.lstrip("-").isdigit() and _length(int(year), 2) == 28)  # noqa: PLR2004 - days of February
    longest = _length(2000 if leap else 2001, int(month))
    if not 1 <= int(day) <= longest:
        named = f"{_MONTHS[int(month) - 1]} {year}" if "X" not in year else _MONTHS[int(month) - 1]
        raise UnreadableDateError(f"there is no {int(day)} {_MONTHS[int(month) - 1]}: {named} has {longest} days")


def _matching(year: str, month: str | None, day: str | None, *, backwards: bool) -> Iterator[_Day]:
    """Yield the days that a pattern allows, from one end."""
    order: Callable[[range], range] = (lambda numbers: numbers[::-1]) if backwards else (lambda numbers: numbers)
    months = [number for number in order(range(1, 13)) if _fits(number, month)]
    for number in _years(year, backwards=backwards) if months else ():
        for of_year in months:
            for of_month in order(range(1, _length(number, of_year) + 1)):
                if _fits(of_month, day):
                    yield number, of_year, of_month


def _years(pattern: str, *, backwards: bool) -> Iterator[int]:
    sign = -1 if pattern.startswith("-") else 1
    descending = backwards == (sign == 1)
    choices = [("9876543210" if descending else "0123456789") if mark == "X" else mark for mark in pattern.lstrip("-")]
    for marks in itertools.product(*choices):
        yield sign * int("".join(marks))


def _fits(number: int, pattern: str | None) -> bool:
    return pattern is None or all(mark in {"X", digit} for mark, digit in zip(pattern, f"{number:02}", strict=True))


def _length(year: int, month: int) -> int:
    return monthrange(2000 + year % 400, month)[1]  # the calendar repeats after 400 years; `monthrange` knows 1-9999


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], _Span]], ...] = (
    (_DATE, _date),
    (_LONG_YEAR, _long_year),
    (_ROUGH_YEAR, _rough_year),
    (_TIME, _timed),
)

_NO_DATE = "these are words and no date: has a comma outside of quotation marks moved the columns of the row?"
_ADVICE: tuple[tuple[str, str], ...] = (
    (r".*\s.*", "a date has no spaces; write 1921-03-16, 1921-03, 1921, or 1921-03/1921-10"),
    (r"[0-9]{4}\s*[-–—]\s*[0-9]{4}", "from one year to another is written 1919/1923"),
    (r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}", "year first: 1921-03-16 is 16 March 1921"),
    (r"[0-9]{4}[./][0-9]{1,2}([./][0-9]{1,2})?", "between year, month and day stands “-”: 1921-03-16"),
    (r"[0-9]{4}-([0-9]|[0-9]{1,2}-[0-9])", "month and day have two digits: 1921-03-06"),
    (r"[0-9]{4}-[0-9]-[0-9]{1,2}", "month and day have two digits: 1921-03-06"),
    (r"[0-9]{8}", "between year, month and day stands “-”: 1921-03-16"),
    (r"-?[0-9]{1,3}([~?%]|-.*)?", "a year has four digits: 0964; 44 BC is -0043"),
    (r"-?[0-9]{5,}", "a year of more than four digits is written Y17000"),
    (r"(?i)(ca?\.?|about|yaklaşık)\s*[0-9]{4}", "about 1921 is written 1921~"),
    (r"(?i)open|unknown|present", "the open end of an interval is “..”, as in 1921-03/.."),
    (r"[0-9xuX-]*[xu][0-9xuX-]*[~?%]?", "an unknown digit is a capital X: 192X, 1921-XX"),
    (r"\[.*|.*\]|\{.*|.*\}", "one of several dates is written [1921-03,1921-05], all of them {1921-03,1921-05}"),
    (r"[0-9].*T.*|T[0-9].*", "a time is written 1921-03-16T14:30:00"),
)


def _advice(text: str) -> str:
    if len(text.split()) > 1 and not any(char.isdigit() for char in text):
        return _NO_DATE
    for pattern, advice in _ADVICE[1:]:
        if re.fullmatch(pattern, text):
            return advice
    return _ADVICE[0][1] if re.search(r"\s", text) else "write 1921-03-16, 1921-03, 1921, 1921~ or 1921-03/1921-10"
