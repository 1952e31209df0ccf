"""Points of other calendars as points of ours: days, months and years, Hijri, Rumi and of the French Republic."""

from __future__ import annotations

from kg.datings import calendars
from kg.datings.patterns import Part, Point

NOW_HIJRI = 1450


def part(day: calendars.Day) -> Part:
    """Give a day of the calendar as a part."""
    return Part(f"{day[0]:04}", day[1], day[2])


def from_hijri(point: Point) -> Point:
    """Turn a day or month of the Hijri calendar into ours, about."""

    def ours(given: Part) -> tuple[Part, ...]:
        year, month = int(given.year or 1), given.month or 1
        if given.day:
            return (part(calendars.from_hijri(year, month, given.day)),)
        later = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004
        ends = calendars.from_hijri(year, month, 1), calendars.from_hijri(*later, 1)
        return tuple(Part(f"{end[0]:04}", end[1]) for end in dict.fromkeys(ends))

    parts = tuple(dict.fromkeys(each for one in point.parts for each in ours(one)))
    return point._replace(parts=parts, join=point.join or ("/" if len(parts) > 1 else ""), calendar="hijri", mark="A")


def from_rumi(point: Point) -> Point:
    """Turn a day or month of the Rumi calendar into ours."""

    def ours(given: Part) -> tuple[Part, ...]:
        year, month = int(given.year or 1), given.month or 1
        if given.day:
            return (part(calendars.from_rumi(year, month, given.day)),)
        ends = calendars.from_rumi(year, month, 1), calendars.from_rumi(year, month, 28)
        return tuple(Part(f"{end[0]:04}", end[1]) for end in dict.fromkeys(end[:2] for end in ends))

    parts = tuple(each for one in point.parts for each in ours(one))
    join = point.join or ("/" if len(parts) > 1 else "")
    return point._replace(
        parts=parts, join=join, calendar="rumi", mark="" if len(parts) == 1 or point.parts[0].day else "A"
    )


def are_one_year(old: int, ours: int) -> bool:
    """Tell whether a Hijri or Rumi year is a year of ours, for the most part or for some."""
    if not old <= calendars.RUMI_UNTIL < ours:
        return False
    return ours in {*(calendars.from_hijri(old, month, 1)[0] for month in (1, 12)), old + 584, old + 585}
