"""A phrasebook that is asked by words: which of its thousands of turns may stand in a question.

Each turn is kept by the rarest of its words, so that a question looks up its own words and no more. Read when the
first question cannot be read as it stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from kg.questions.phrasebook.turns import Turn, turns

_FILES = {"en": "english.txt", "tr": "turkish.txt"}


class Book:
    """The turns of one language."""

    def __init__(self, found: Iterable[Turn]) -> None:
        """Take turns, which keep their order."""
        self.turns = tuple(found)
        often = Counter(word for turn in self.turns for word in turn.words)
        kept: dict[str, list[Turn]] = defaultdict(list)
        for turn in self.turns:
            kept[min(turn.words, key=lambda word: (often[word], word))].append(turn)
        self._kept = dict(kept)

    def near(self, keys: Iterable[str]) -> list[Turn]:
        """Give the turns of which the rarest word is among some, in the order of the book.

        >>> book = Book(turns("expel {A}: show {A} the door; throw {A} out", "book"))
        >>> [each.words for each in book.near(["door", "in"])]
        [('show', 'the', 'door')]
        """
        found = (turn for key in dict.fromkeys(keys) for turn in self._kept.get(key, ()))
        return sorted(found, key=lambda turn: turn.line)


@cache
def book(language: str) -> Book:
    """Read the phrasebook of a language; of a language that has none, an empty one."""
    name = _FILES.get(language)
    return Book(turns(files(__package__).joinpath(name).read_text("utf-8"), name) if name else ())
