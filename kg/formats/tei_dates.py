"""Dates as the attributes of TEI give them, in EDTF."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DATE = re.compile(r"(-?\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*|Z|[+-]\d{2}:\d{2})?")
_SUFFIXES = ("", "-iso")


def edtf(attributes: Mapping[str, str]) -> str | None:
    """Give a date's EDTF: a day, month or year; ``a/b`` from one to another; ``[a..b]`` some time between the two.

    >>> edtf({"when": "1917-04-03T18:00:00"})
    '1917-04-03'
    >>> edtf({"notBefore": "1566-05", "notAfter": "1566-06"})
    '[1566-05..1566-06]'
    >>> edtf({"from": "1921", "cert": "low"})
    '1921?/..'
    """
    mark = _mark(attributes)

    def of(name: str) -> str | None:
        return next((found for suffix in _SUFFIXES if (found := _plain(attributes.get(name + suffix)))), None)

    if when := of("when"):
        return when + mark
    first, last = of("from"), of("to")
    if first or last:
        return f"{first + mark if first else '..'}/{last + mark if last else '..'}"
    earliest, latest = of("notBefore"), of("notAfter")
    if earliest and earliest == latest:
        return earliest + mark
    if earliest or latest:
        return f"[{earliest or ''}..{latest or ''}]"
    return None


def _mark(attributes: Mapping[str, str]) -> str:
    uncertain = attributes.get("cert") in {"low", "unknown"}
    approximate = attributes.get("precision") in {"low", "unknown"}
    return "%" if uncertain and approximate else "?" if uncertain else "~" if approximate else ""


def _plain(value: str | None) -> str | None:
    found = _DATE.fullmatch(value.strip()) if value else None
    if found is None:
        return None
    year, month, day = found.groups()
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):  # noqa: PLR2004 - a calendar's
        return None
    sign, digits = ("-", year[1:]) if year.startswith("-") else ("", year)
    written = f"{sign}{digits}" if len(digits) == 4 else f"Y{sign}{digits}"  # noqa: PLR2004 - EDTF's four digits
    return "-".join(part for part in (written, month, day) if part)
