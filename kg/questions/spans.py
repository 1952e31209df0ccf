"""The first and the last day of a date in EDTF, as texts that compare; whether a date lies in a period."""

from __future__ import annotations

import re
from datetime import date

from kg.questions.dates import Period


def bounds(edtf: str) -> tuple[str | None, str | None]:
    """Give the first and last day of an EDTF date as texts that compare; ``None``: open or unknown.

    >>> bounds("1921-10-13/1922-01"), bounds("1919-22"), bounds("1920-04/..")
    (('1921-10-13', '1922-01-31'), ('1919-06-01', '1919-08-31'), ('1920-04-01', None))
    """
    first, slash, last = edtf.partition("/")
    begin = _day(first, last=False)
    end = _day(last if slash else first, last=True)
    return begin, end


_SEASONS = {"21": ("03-01", "05-31"), "22": ("06-01", "08-31"), "23": ("09-01", "11-30"), "24": ("12-01", "12-31")}


def _day(text: str, *, last: bool) -> str | None:
    bare = re.sub(r"[~?%]", "", text)
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", bare)
    if found is None:
        return None
    year, month, day = found.groups()
    if month in _SEASONS:
        return f"{year}-{_SEASONS[month][last]}"
    if day:
        return bare
    if month:
        return (
            f"{year}-{month}-{'31' if last else '01'}"
            if not last or month in {"01", "03", "05", "07", "08", "10", "12"}
            else f"{year}-{month}-{'28' if month == '02' else '30'}"
        )
    return f"{year}-{'12-31' if last else '01-01'}"


def days_of(edtf: str) -> int:
    """Count the days of a date, its first and its last among them.

    >>> days_of("1922-04-10/1922-05-19")
    40
    """
    first, last = bounds(edtf)
    assert first is not None
    assert last is not None
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def overlaps(edtf: str, period: Period) -> bool:
    """Tell whether a date lies in a period, or may."""
    begin, end = bounds(edtf)
    if begin is None and end is None:
        return False
    first, last = (period.earliest or date.min).isoformat(), (period.latest or date.max).isoformat()
    return (begin or "0000") <= last and (end or "9999") >= first


def may_be_of(edtf: str, period: Period) -> bool:
    """Tell whether a date may lie in a period; one without a beginning or an end, where the day that it has does.

    >>> century = Period(earliest=date(1600, 1, 1), latest=date(1699, 12, 31))
    >>> [may_be_of(each, century) for each in ("../1699-01", "../1712", "1690/..", "1590/..", "1690/1710")]
    [True, False, True, False, True]
    """
    begin, end = bounds(edtf)
    first, last = (period.earliest or date.min).isoformat(), (period.latest or date.max).isoformat()
    if begin is None or end is None:
        known = begin or end
        return known is not None and first <= known <= last
    return overlaps(edtf, period)


def fits(edtf: str, period: Period) -> bool:
    """Tell whether a date lies in a period; a date of a year alone lies in no month of it."""
    begin, end = bounds(edtf)
    if "/" in edtf:
        asked = ((period.latest or date.max) - (period.earliest or date.min)).days
        long = (
            begin is not None
            and end is not None
            and (date.fromisoformat(end) - date.fromisoformat(begin)).days > max(asked, 100)
        )
        return overlaps(edtf, period) and not long
    first, last = (period.earliest or date.min).isoformat(), (period.latest or date.max).isoformat()
    return begin is not None and end is not None and first <= begin and end <= last


def is_of(edtf: str, period: Period) -> bool:
    """Tell whether a date lies in a period and is not much longer than it: the year of a war is no news of a month."""
    if not fits(edtf, period):
        return False
    begin, end = bounds(edtf)
    if begin is None or end is None or not overlaps(edtf, period):
        return (
            begin is not None
            and end is None
            and (period.earliest or date.min).isoformat() <= begin <= (period.latest or date.max).isoformat()
        )
    length = (date.fromisoformat(end) - date.fromisoformat(begin)).days
    asked = ((period.latest or date.max) - (period.earliest or date.min)).days
    return length <= max(asked, 100)


def begins_in(edtf: str, period: Period | None) -> bool:
    """Tell whether a date begins within a period."""
    first = bounds(edtf)[0] if edtf else None
    if period is None:
        return True
    earliest, latest = period.earliest, period.latest
    return (
        first is not None
        and (earliest is None or first >= earliest.isoformat())
        and (latest is None or first <= latest.isoformat())
    )


def is_within(edtf: str, period: Period) -> bool:
    """Tell whether a date lies in a period with all the days that it may be of.

    >>> since = Period(earliest=date(1699, 1, 27), latest=None)
    >>> [is_within(each, since) for each in ("1699-02-07", "1699", "1700-07/..")]
    [True, False, True]
    """
    begin, end = bounds(edtf)
    first = period.earliest is None or (begin is not None and begin >= period.earliest.isoformat())
    return first and (period.latest is None or (end is not None and end <= period.latest.isoformat()))
