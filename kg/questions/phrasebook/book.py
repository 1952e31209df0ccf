"""A phrasebook that is asked by words: which of its thousands of turns may stand in a question.

Each turn is kept by the rarest of its words, so that a question looks up its own words and no more. Read when the
first question cannot be read as it stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from kg.questions.morphology import plain
from kg.questions.phrasebook.turns import Turn, Written, written

_FILES = {"en": "english.txt", "tr": "turkish.txt"}


class Book:
    """The turns of one language."""

    def __init__(self, found: Iterable[Turn | Written]) -> None:
        """Take turns, which keep their order."""
        self._found = tuple(found)
        self._taken: dict[int, Turn] = {}
        words = [each.words for each in self._found]
        often = Counter(word for each in words for word in each)
        self._kept: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(words):
            self._kept[plain(min(own, key=lambda word: (often[word], word)))].append(place)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All of them, taken apart."""
        return tuple(map(self._turn, range(len(self._found))))

    def near(self, keys: Iterable[str]) -> list[Turn]:
        """Give the turns of which the rarest word is among some, in the order of the book.

        >>> from kg.questions.phrasebook.turns import turns
        >>> book = Book(turns("expel {A}: show {A} the door; throw {A} out", "book"))
        >>> [each.words for each in book.near(["door", "in"])]
        [('show', 'the', 'door')]
        """
        places = (place for key in dict.fromkeys(map(plain, keys)) for place in self._kept.get(key, ()))
        return [self._turn(place) for place in sorted(places)]

    def _turn(self, place: int) -> Turn:
        if place not in self._taken:
            each = self._found[place]
            self._taken[place] = each.turn() if isinstance(each, Written) else each
        return self._taken[place]


@cache
def book(language: str) -> Book:
    """Read the phrasebook of a language; of a language that has none, an empty one."""
    name = _FILES.get(language)
    return Book(written(files(__package__).joinpath(name).read_text("utf-8")) if name else ())
