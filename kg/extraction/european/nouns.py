"""Nouns that say a relation in German, French and Russian: *der Besuch des S bei O*, *la signature de O par S*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.european.roles import BARE, GENITIVE, INSTRUMENTAL, Argument
from kg.extraction.sentences import Word
from kg.extraction.triggers import Trigger

BETWEEN = frozenset({"zwischen", "entre", "между"})
_BESIDE, _FAR = 5, 10
_STOPS = frozenset({",", ";", ":", "(", ")", "."})
_OWNED = {"de": frozenset({GENITIVE, "von"}), "fr": frozenset({"de"}), "ru": frozenset({BARE, GENITIVE, INSTRUMENTAL})}
"""Roles of whose a noun is."""


def pair(
    trigger: Trigger, at: int, words: Sequence[Word], named: Sequence[Argument], language: str
) -> tuple[Argument, Argument] | None:
    """Give who stands in the two places behind a noun, in the order in which the trigger has them."""
    first, second = (trigger.subject, trigger.object) if trigger.subject_first else (trigger.object, trigger.subject)
    behind = [one for one in named if one.first > at and not one.joined]
    if not behind or behind[0].first - at > _BESIDE or _is_parted(words, at, behind[0].first):
        return None
    owner = behind[0]
    if owner.role not in (_OWNED[language] if first in {BARE, "de"} else {first}):
        return None
    wanted = {INSTRUMENTAL} if second == BARE else {second}
    other = next((one for one in behind[1:] if one.role in wanted), None)
    if other is None or other.first - owner.name.last > _FAR or _is_parted(words, owner.name.last, other.first):
        return None
    return owner, other


def both(trigger: Trigger, at: int, words: Sequence[Word], named: Sequence[Argument]) -> Argument | None:
    """Give the first of two between whom something is: *das Treffen zwischen S und O*."""
    behind = next((one for one in named if one.first > at), None)
    if not trigger.mutual or behind is None or behind.role not in BETWEEN or behind.first - at > _BESIDE:
        return None
    return None if _is_parted(words, at, behind.first) else behind


def _is_parted(words: Sequence[Word], start: int, end: int) -> bool:
    return any(word.low in _STOPS for word in _unnamed(words[start + 1 : end]))


def _unnamed(words: Sequence[Word]) -> Iterator[Word]:
    return (word for word in words if word.name is None)
