"""Who leads a delegation, as a text says it beside a name: *Rüstem Paşa başkanlığındaki heyet*. No entities."""

from __future__ import annotations

import re
from typing import Final

HEAD: Final = "head of delegation"
"""The role, as :data:`kg.language.honorifics.ROLE_OF_WORD` has it."""

_AFTER: Final = re.compile(
    r"(?:[’'][^\W\d_]{1,5})?\s+(?:başkanlığında|riyasetinde|önderliğinde|liderliğinde)(?:ki)?\s+"
    r"(?:[^\s.;:]+\s+){0,4}?(?:heyet|delegasyon|murahhas)"
)
_BEFORE: Final = re.compile(
    r"(?:delegation|mission|Delegation|Gesandtschaft|délégation|делегаци\w+)[^.;:]{0,60}?"
    r"(?:headed by|led by|under|geführt von|unter|conduite par|dirigée par|во главе с)\s+(?:[^\s.;:]+\s+){0,3}$"
)
_REACH = 120


def leads(text: str, start: int, end: int) -> bool:
    """Tell whether the one whose name stands here is said to lead a delegation.

    >>> leads("Rüstem Paşa başkanlığındaki Osmanlı heyeti geldi.", 0, 11)
    True
    """
    return bool(_AFTER.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start))
