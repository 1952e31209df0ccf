"""Phrases that tell an act, in a notation of their own, and finding them in a sentence.

Phrases stand apart by ``;``, their words by blanks. A word of the dictionary stands for all of its forms, ``=word`` for
itself alone, ``a|b`` for either, ``@NAME`` for any of a class of words (:mod:`kg.coding.lexicon.classes`), ``cut_off``
for two words as one, and ``~`` for a few words that do not leave the clause. What begins with ``+`` tells an act as a
noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from kg.coding.words import Word, forms, listed

_GAP: Final = frozenset[str]()
_LONGEST_GAP: Final = 7
_STOPS: Final = frozenset(
    [
        *(
            ",",
            ";",
            ":",
            "(",
            ")",
            "—",
            "``",
            '"',
            "“",
            "”",
            "that",
            "it",
            "they",
            "he",
            "she",
            "which",
            "who",
            "whose",
        ),
        *(
            "because",
            "after",
            "before",
            "when",
            "while",
            "unless",
            "but",
            "will",
            "would",
            "must",
            "should",
            "may",
            "might",
            "could",
        ),
        *(
            "over",
            "against",
            "by",
            "from",
            "into",
            "at",
            "for",
            "with",
            "near",
            "under",
            "during",
            "amid",
            "until",
            "if",
            "without",
        ),
    ]
)
_DAYS: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|\w+ember|october|\d+"
)
_ARTICLES: Final = listed("the a an its his her their this that these those some any all both one two three several")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What one phrase says: a code, the sets of words in their order, and how much it takes to be it."""

    code: str
    elements: tuple[frozenset[str], ...]
    weight: int
    is_noun: bool
    is_clause: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase in a sentence: ``first`` and ``last`` are the numbers of its words."""

    code: str
    first: int
    last: int
    weight: int
    is_noun: bool
    is_clause: bool


class Lexicon:
    """Phrases by the words with which they can begin."""

    __slots__ = ("_by_word",)

    def __init__(self, phrases: Mapping[str, str], classes: Mapping[str, str]) -> None:
        named = {name: text.split() for name, text in classes.items()}
        self._by_word: dict[str, list[Phrase]] = {}
        for code, text in phrases.items():
            for one in _written(text):
                for phrase in _made(code, one, named):
                    for word in phrase.elements[0]:
                        self._by_word.setdefault(word, []).append(phrase)

    def hits(self, words: Sequence[Word]) -> Iterator[Hit]:
        """Find every phrase, in the order of their first words; of one phrase at one place the shortest stretch."""
        for first, word in enumerate(words):
            for phrase in self._by_word.get(word.low, ()):
                last = _end(words, first + 1, phrase.elements, 1)
                if last is not None:
                    yield Hit(
                        code=phrase.code,
                        first=first,
                        last=last,
                        weight=phrase.weight,
                        is_noun=phrase.is_noun,
                        is_clause=phrase.is_clause,
                    )


def _written(text: str) -> Iterator[str]:
    yield from (" ".join(one.split()) for one in text.split(";") if one.strip())


def _made(code: str, text: str, classes: Mapping[str, Sequence[str]]) -> Iterator[Phrase]:
    """Write a phrase out: words of one word stay together as a set, those of two make phrases of their own."""
    is_noun, is_clause = text.startswith("+"), text.startswith(_ACTORS)
    choices = [list(_choices(element, classes)) for element in text.removeprefix("+").split()]
    for chosen in product(*choices):
        elements = tuple(element for elements, _ in chosen for element in elements)
        weight = sum(weight for _, weight in chosen)
        for order in (elements, *_parted(elements)):
            yield Phrase(code=code, elements=order, weight=weight, is_noun=is_noun, is_clause=is_clause)


def _parted(elements: Sequence[frozenset[str]]) -> Iterator[tuple[frozenset[str], ...]]:
    """Put a particle behind the object: *hand over a prisoner*, *hand a prisoner over*."""
    if len(elements) == _WITH_PARTICLE and elements[1] <= _PARTICLES and elements[2] is _GAP:
        yield elements[0], _GAP, elements[3], _GAP, elements[1]


_WITH_PARTICLE: Final = 4
_PARTICLES: Final = listed("over out off back up down in away aside")
_ACTORS: Final = ("@CROWD", "@UNIONS", "@BOMBERS")


def _choices(text: str, classes: Mapping[str, Sequence[str]]) -> Iterator[tuple[tuple[frozenset[str], ...], int]]:
    if text == "~":
        yield (_GAP,), 0
        return
    options = [one for part in text.split("|") for one in (classes[part[1:]] if part.startswith("@") else [part])]
    single = frozenset[str]().union(*(_forms(one) for one in options if "_" not in one))
    small = not single - _SMALL
    if single:
        yield (single,), 1 if small else 2
    for option in options:
        if "_" in option:
            yield tuple(_forms(one) for one in option.split("_")), 3


_SMALL: Final = frozenset(
    ["to", "for", "on", "in", "of", "with", "at", "by", "from", "that", "against", "into", "out", "over", "up", "off"]
)


def _forms(word: str) -> frozenset[str]:
    if word.startswith("="):
        return frozenset([word[1:]])
    return frozenset([word]) if word in _SMALL or not re.search(r"\w", word) else forms(word)


def _end(words: Sequence[Word], place: int, elements: Sequence[frozenset[str]], number: int) -> int | None:
    """Give the number of the last word if what is left of a phrase goes on here."""
    while number < len(elements) and elements[number] is not _GAP:
        if place >= len(words) or words[place].low not in elements[number]:
            return None
        place, number = place + 1, number + 1
    if number >= len(elements):
        return place - 1
    for start in range(place, min(len(words), place + _LONGEST_GAP + 1)):
        if words[start].low in elements[number + 1]:
            last = _end(words, start, elements, number + 1)
            if last is not None:
                return last
        if _stops(words, start):
            return None
    return None


def _stops(words: Sequence[Word], place: int) -> bool:
    """Tell whether a phrase cannot go on behind a word: what follows is another clause, or said of something else."""
    low = words[place].low
    if low in _STOPS:
        return True
    after = words[place + 1] if place + 1 < len(words) else None
    if low == "to":  # to do something, rather than to somebody
        return after is not None and not after.is_capital and after.low not in _ARTICLES and after.low.isalpha()
    return low == "on" and after is not None and _DAYS.match(after.low) is None
