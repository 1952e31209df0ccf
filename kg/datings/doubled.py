"""Days and years that are given in two calendars: which of the two is ours, and whether they are the same."""

from __future__ import annotations

from kg.datings import calendars, conversions
from kg.datings.matched import Match, is_glued
from kg.datings.patterns import Part, Point


def dual(read: Match) -> Point | None:
    """Read *5/17 Mart, 5 (17) марта*: the second day is ours, if the calendars lie so many days apart."""
    (old, new), (month, *_) = read.numbers("d1"), read.numbers("MjmHR")
    year = read.year()
    shift = calendars.behind(int(year)) if year else 12
    gap = new - old
    if abs(gap - shift) <= 1 and (gap == shift or year is None):
        return read.point(Part(year, month, new), calendar="gregorian", remark=f"{old} in Old Style")
    if gap < 0 and year is not None and calendars.from_julian(int(year), month, old)[2] == new:
        return read.point(conversions.part(calendars.from_julian(int(year), month, old)), remark=f"{old} in Old Style")
    return read.point(Part(year, month, old), Part(year, month, new), join="[")


def equal(read: Match) -> Point | None:
    """Read a day given in two calendars: what stands second is ours, if the two are the same day."""
    (old, new), (before, after) = read.numbers("d1"), read.numbers("MjmH")
    years = read.numbers("yh")
    if not years:
        return read.point(Part(None, after, new), remark=f"in Old Style {old} of month {before}")
    other = _other_calendar(read, years)
    if other is not None:
        return other
    ours = f"{years[-1]:04}"
    own = years[0] if len(years) > 1 or before <= after else years[0] - 1
    if calendars.from_julian(own, before, min(old, 28 if before == 2 else old))[1:] == (after, new):  # noqa: PLR2004
        return read.point(Part(ours, after, new), remark=f"in Old Style {old} of month {before}")
    if calendars.from_julian(years[-1], after, min(new, 28 if after == 2 else new))[1:] == (before, old):  # noqa: PLR2004
        return read.point(Part(ours, before, old), remark=f"in Old Style {new} of month {after}")
    if "(" in read.classes:
        return read.point(Part(ours, before, old), Part(ours, after, new), join="[")
    return read.point(Part(f"{own:04}", before, old), Part(ours, after, new), join="[")


def _other_calendar(read: Match, years: list[int]) -> Point | None:
    """Read a day given in ours and in Hijri or Rumi: which of the two is ours, the year tells."""
    (old, new), (before, after) = read.numbers("d1"), read.numbers("MjmH")
    if len(years) > 1 and years[0] - years[-1] > 1:
        return read.point(Part(f"{years[0]:04}", before, old), remark="given in both calendars")
    if next(letter for letter in read.classes if letter in "MjmH") == "H":
        calendar = "hijri"
    elif len(years) > 1 and years[-1] - years[0] > 1:
        calendar = "rumi"
    else:
        return None
    return read.point(Part(f"{years[-1]:04}", after, new), calendar=calendar, remark="given in both calendars")


def two_calendars(read: Match) -> Point | None:
    """Read *1326 (1908)* and *1326/1908*: a Hijri or Rumi year, and ours, of which they are the same; *1914/1915*."""
    old, ours = read.numbers("yh")
    if "V" in read.classes and not any(one in _OURS for one in _words(read)):
        return None
    if ours == old + 1 and "/" in read.classes and not is_glued(read):
        return read.point(Part(f"{old:04}"), Part(f"{ours:04}"), join="[")
    same = conversions.are_one_year(old, ours)
    return read.point(Part(f"{ours:04}"), remark=f"{old} in the other calendar") if same else None


_OURS = frozenset({"M", "Mi", "Mil", "Milâdî", "Miladi", "Miladî", "Milâdi"})
"""What stands beside a year of ours where a Hijri or Rumi one is given, too: *H. 1326/M. 1908*."""


def _words(read: Match) -> list[str]:
    return [read.found.word(at) for at, letter in enumerate(read.classes, read.first) if letter == "V"]
