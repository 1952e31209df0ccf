"""The words of an English trigger of several words: where each stands behind or before the one that governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import MONTHS, STOPS
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS

GAP: Final = 4
_NEAR: Final = 6


def words_after(words: Sequence[Word], wanted: Sequence[str], at: int) -> tuple[int, ...] | None:
    """Find the words of a trigger that stand behind its verb; ``None`` where one is missing."""
    found = [at]
    for word in wanted:
        here = next(
            (
                index
                for index in _ahead(words, found[-1])
                if (words[index].low == word or lemma(words[index].low) == word)
                and (words[index].name is None or word not in PREPOSITIONS)
            ),
            None,
        )
        if here is None or any(words[index].low in STOPS for index in range(found[-1], here)):
            return None
        if word in PREPOSITIONS and any(words[index].low in _BREAKS for index in range(found[-1] + 1, here)):
            return None  # *called after returning from his part in X*
        if word == "in" and words[here + 1 : here + 2] != () and _is_adverbial(words[here + 1].low):
            return None  # *action taken by X in order that*
        if _is_in_capacity(words, here) and "as" not in wanted:  # *sent X to Y as his representative*
            return None
        if words[here - 1].low == "your" and word not in PREPOSITIONS:  # *gave your orders to X*
            return None
        found.append(here)
    return tuple(found)


_BREAKS: Final = frozenset(["after", "before", "while", "since", "when", "until", "because", "although", "whether"])


def _is_adverbial(low: str) -> bool:
    """Tell whether *in* before a word says how or when: *in order, in 1854*."""
    return low in _ADVERBIAL or low.isdigit() or low in MONTHS


_ADVERBIAL: Final = frozenset(
    ["order", "accordance", "view", "case", "spite", "fact", "addition", "regard", "respect", "consequence", "turn"]
)
"""Nouns with which *in* is an adverb, and no particle of a verb before it."""


def _is_in_capacity(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun says as what somebody does it."""
    before = [word.low for word in words[max(0, at - 2) : at]]
    return before[-1:] == ["as"] or (before[:1] == ["as"] and before[-1] in _OWNING)


_OWNING: Final = frozenset(["his", "her", "its", "their", "the", "a", "an", "my", "our"])


def words_up_to(words: Sequence[Word], wanted: Sequence[str], at: int) -> tuple[int, ...] | None:
    """Find the words of a trigger that stand before its last; ``None`` where one is missing."""
    found = [at]
    for word in reversed(wanted[:-1]):
        place = found[-1]
        here = next(
            (
                index
                for index in range(place - 1, max(-1, place - 1 - GAP), -1)
                if words[index].low == word or lemma(words[index].low) == word
            ),
            None,
        )
        if here is None:
            return None
        found.append(here)
    return tuple(reversed(found))


def _ahead(words: Sequence[Word], at: int) -> Iterator[int]:
    """Give the words after a place that are near it: a name, however long, is one."""
    left = _NEAR
    for index in range(at + 1, len(words)):
        own = words[index].name
        left -= own is None or own != words[index - 1].name
        if left < 0:
            return
        yield index
