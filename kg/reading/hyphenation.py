"""Words that a line's end has cut in two: what is put back between two lines of one paragraph."""

from __future__ import annotations

import re
from enum import Enum

from kg.reading.lines import HYPHENS, Line

_HALF_BEFORE = re.compile(r"[\w’']+$")
_HALF_AFTER = re.compile(r"[\w’']+")
_ALWAYS_COMPOUND = frozenset({"self", "quasi", "well"})


class Joint(Enum):
    """How one line is joined to the next."""

    BLANK = "blank"
    HYPHEN_LIFTED = "hyphen lifted"
    HYPHEN_KEPT = "hyphen kept"


def hyphenated_compounds(stored: str) -> frozenset[str]:
    """Collect the compounds that the text itself writes with a hyphen within a line (``well-known``)."""
    return frozenset(found.group().casefold() for found in re.finditer(r"\b[^\W\d_]{2,30}-[^\W\d_]{2,30}\b", stored))


def joint(stored: str, line: Line, following: Line, compounds: frozenset[str] = frozenset()) -> Joint:
    """Decide how two lines of a paragraph are joined.

    A hyphen at the line's end is lifted where it only marks the break. It is kept where it belongs to the
    word: both halves capitalised (``Türk-`` / ``Sovyet``), a capital after it, numbers on either side,
    a compound that the text writes with a hyphen elsewhere.
    """
    if line.end == line.start + 1 or following.start >= following.end:
        return Joint.BLANK
    last, before, after = stored[line.end - 1], stored[line.end - 2], stored[following.start]
    if last in "–—" and not before.isspace():
        return Joint.HYPHEN_KEPT if last == "—" or (before.isdigit() and after.isdigit()) else Joint.BLANK
    if last not in HYPHENS or not before.isalnum() or not after.isalnum():
        return Joint.BLANK
    return Joint.HYPHEN_KEPT if _belongs(stored, line, following, compounds) else Joint.HYPHEN_LIFTED


def _belongs(stored: str, line: Line, following: Line, compounds: frozenset[str]) -> bool:
    if stored[line.end - 1] in "\u00ad\u00ac":
        return False
    left = _HALF_BEFORE.search(stored, max(line.start, line.end - 60), line.end - 1)
    right = _HALF_AFTER.match(stored, following.start, min(following.end, following.start + 60))
    if left is None or right is None:
        return False
    first, second = left.group(), right.group()
    if first[-1].isdigit() or second[0].isdigit():
        return True
    if second[0].isupper():
        return not (len(first) > 1 and first.isupper() and second.isupper() and _is_capitals(stored, line))
    return first.casefold() in _ALWAYS_COMPOUND or f"{first}-{second}".casefold() in compounds


def _is_capitals(stored: str, line: Line) -> bool:
    return not any(char.islower() for char in line.text(stored))
