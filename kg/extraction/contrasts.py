"""Names that a sentence sets against those it means: *not X but Y, Y and not X; X değil, Y; X’e değil Y’ye*.

Owns these turns alone. A name that is set aside has no part in what is told, and hands on no *and* to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extraction import english_roles, turkish_roles
from kg.extraction.sentences import Word

_NOT: Final = frozenset(["not", "n't"])
_ONLY: Final = frozenset(["yalnız", "yalnızca", "sadece", "salt"])
_POSTPOSITIONS: Final = frozenset(["ile", "için", "tarafından", "adına", "hakkında"])
_NEAR: Final = 3


def meant_in_english(
    words: Sequence[Word], found: Sequence[english_roles.Argument]
) -> tuple[english_roles.Argument, ...]:
    """Leave out whom *not* sets aside: *it was not X but Y who left; Y, not X, left*."""
    meant: list[english_roles.Argument] = []
    parted = False
    for one in found:
        begin = one.first - (one.first > 0 and words[one.first - 1].low == one.role)
        if begin > 0 and words[begin - 1].low in _NOT and words[begin - 1].name is None:
            parted = True
            continue
        meant.append(replace(one, joined=False) if parted else one)
        parted = False
    return tuple(meant)


def meant_in_turkish(
    words: Sequence[Word], found: Sequence[turkish_roles.Argument]
) -> tuple[turkish_roles.Argument, ...]:
    """Leave out whom *değil* sets aside: *X değil, Y gitti; X’e değil Y’ye gitti*, not *yalnız X değil, Y de gitti*."""
    return tuple(one for one in found if not _is_set_aside(words, one))


def _is_set_aside(words: Sequence[Word], one: turkish_roles.Argument) -> bool:
    at = one.last + 1
    at += at < len(words) and words[at].low in _POSTPOSITIONS
    if at >= len(words) - 1 or words[at].low != "değil" or words[at].name is not None:
        return False
    return _ONLY.isdisjoint(word.low for word in words[max(0, one.first - _NEAR) : one.first])
