"""Calendars other than ours, as arithmetic: Julian (Old Style), Rumi, Hijri. Gives days of the Gregorian calendar.

Formulas: E. G. Richards, *Mapping Time* (1998), by Julian day numbers. The Hijri calendar is the tabular one with the
civil epoch (16 July 622 Julian): what was seen in the sky may differ by a day or two, so callers mark it approximate.
"""

from __future__ import annotations

from datetime import date

Day = tuple[int, int, int]

RUMI_FROM, RUMI_UNTIL = 1256, 1341
_REFORM = (1917, 3, 1)
"""From 1 March 1917 the financial year has the days of the Gregorian calendar; from 1918 it begins in January."""


def _of_number(number: int) -> Day:
    """Give the Gregorian day of a Julian day number."""
    found = date.fromordinal(number - 1721425)
    return found.year, found.month, found.day


def _julian_number(year: int, month: int, day: int) -> int:
    shift = (14 - month) // 12
    y, m = year + 4800 - shift, month + 12 * shift - 3
    return day + (153 * m + 2) // 5 + 365 * y + y // 4 - 32083


def from_julian(year: int, month: int, day: int) -> Day:
    """Turn a Julian day into a Gregorian one.

    >>> from_julian(1917, 10, 25)
    (1917, 11, 7)
    """
    return _of_number(_julian_number(year, month, day))


def from_rumi(year: int, month: int, day: int) -> Day:
    """Turn a day of the Ottoman financial calendar into a Gregorian one.

    >>> from_rumi(1325, 3, 31), from_rumi(1333, 3, 1), from_rumi(1337, 5, 19)
    ((1909, 4, 13), (1917, 3, 1), (1921, 5, 19))
    """
    own = year + 584 + (1 if month <= 2 and year <= 1332 else 0)  # noqa: PLR2004 - the year began in March until 1917
    return (own, month, day) if (own, month, day) >= _REFORM else from_julian(own, month, day)


def from_hijri(year: int, month: int, day: int) -> Day:
    """Turn a day of the tabular Hijri calendar into a Gregorian one.

    >>> from_hijri(1337, 9, 17)
    (1919, 6, 16)
    """
    number = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + 1948440 - 385
    return _of_number(number)


def from_republican(year: int, month: int, day: int) -> Day | None:
    """Turn a day of the calendar of the French Republic into a Gregorian one; ``None``: it was not in use then.

    >>> from_republican(8, 2, 18), from_republican(2, 11, 9)
    ((1799, 11, 9), (1794, 7, 27))
    """
    if not 1 <= year <= len(_FIRST_OF_VENDEMIAIRE):
        return None
    first = date(1791 + year, 9, _FIRST_OF_VENDEMIAIRE[year - 1])
    return _of_number(first.toordinal() + 1721425 + 30 * (month - 1) + day - 1)


_FIRST_OF_VENDEMIAIRE = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
"""On which day of September each of the fourteen years began."""


def behind(year: int) -> int:
    """Say how many days the Julian calendar is behind the Gregorian from March of a year on: 10 to 13 and beyond.

    >>> behind(1700), behind(1861), behind(1917)
    (11, 12, 13)
    """
    return year // 100 - year // 400 - 2
