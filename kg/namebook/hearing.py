"""The names of a name book as the resolver of names compares them: by what their words sound like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.model import EntityId
from kg.namebook.reading import Book
from kg.ontology import terms
from kg.resolution.forms import Form, forms
from kg.resolution.known import Key

NAMED, ELSEWHERE = "sound", "sound elsewhere"
"""The sorts of marks by which things of the authority tables are heard, and documents and what has no label."""


class Heard:
    """The names of a book as the resolver compares them."""

    def __init__(self, book: Book, sorts: tuple[str, ...] = (NAMED,)) -> None:
        """Take the book; with :data:`ELSEWHERE` documents and what has no label are among the names, too."""
        self._book, self._sorts = book, sorts
        self._postings = lru_cache(maxsize=4096)(self._postings_of)

    def exact(self, flat: str) -> Sequence[Form]:
        """Give the names that are written so, in one word."""
        return [self.form(key) for sort in self._sorts for key in self._book.places(f"{sort} whole", flat)]

    def sounds(self, edge: str, *, at_end: bool) -> Iterable[str]:
        """Give the sounds of words that begin, or end, with these two letters, or are this one letter."""
        for sort in self._sorts:
            if at_end:
                yield from (each[::-1] for each in self._texts(f"{sort} backwards", edge[::-1]))
            else:
                yield from self._texts(sort, edge)

    def _texts(self, sort: str, edge: str) -> Iterable[str]:
        if len(edge) > 1:
            return self._book.texts(sort, edge)
        return [edge] if self._book.has(sort, edge) else []

    def postings(self, sound: str) -> Sequence[Key]:
        """Give the names in which a word of this sound stands, in order."""
        return self._postings(sound)

    def _postings_of(self, sound: str) -> Sequence[Key]:
        return sorted(key for sort in self._sorts for key in self._book.places(sort, sound))

    def has(self, sound: str) -> bool:
        """Tell whether a word of this sound stands in any name."""
        return any(self._book.has(sort, sound) for sort in self._sorts)

    def form(self, key: Key) -> Form:
        """Give a name."""
        node, place = key
        held = self._book.record(node) or self._book.record(node, terms.DOCUMENTS)
        assert held is not None
        return list(forms(EntityId(node), (text for text, _ in held.names)))[place]
