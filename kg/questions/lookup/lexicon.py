"""The lexicon of a large store: relations and classes are read, things are looked up in the name book."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.model import Name
from kg.namebook.hearing import Heard
from kg.namebook.reading import Book
from kg.namebook.records import Record
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon, Thing
from kg.questions.lookup.linked import Linked
from kg.questions.lookup.marks import ALWAYS
from kg.questions.lookup.name_keys import stem
from kg.questions.morphology import plain
from kg.resolution import Resolver, most_alike

_KEPT = 64  # classes whose things are kept when they were read


def thing(record: Record, base: str) -> Thing:
    """Give a thing as questions have it."""
    labels = tuple(Name(text=text, language=language) for text, language in record.labels)
    return Thing(
        iri=base + record.node,
        id=record.node,
        classes=frozenset(record.kinds),
        labels=labels,
        names=record.names,
        descriptions=tuple(text for text, _ in record.descriptions),
        titles=tuple(text for text, _ in record.titles),
        dates=record.dates,
    )


@dataclass(frozen=True, kw_only=True)
class LookedUp(Lexicon):
    """A lexicon whose things lie in a name book: it answers as one that holds them does."""

    book: Book
    wholes: Mapping[str, tuple[str, ...]]
    offices: Mapping[str, tuple[str, ...]]
    sent: Mapping[str, tuple[str, ...]]
    received: Mapping[str, tuple[str, ...]]

    def letters_with(self, end: str, actor: str) -> frozenset[str]:
        """Give the letters that somebody is claimed to have sent (``sender``), or that were sent to him."""
        return frozenset((self.sent if end == "sender" else self.received).get(actor, ()))

    def _iris(self, nodes: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.base + node for node in nodes)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Things by each of their names in the plain form."""
        return Linked(lambda key: self._iris(self.book.nodes("name", key)))

    @cached_property
    def longest(self) -> int:
        """The words of the longest name."""
        return int(self.book.largest("length") or 1)

    @cached_property
    def bags(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """The names of several words, by each of their stems."""
        return Linked(lambda key: tuple(self._bags(key)))

    def _bags(self, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        tongue, _, wanted = key.partition(" ")
        for iri in self._iris(self.book.nodes("stem", key)):
            for text, language in self.things[iri].names:
                stems = tuple(stem(word, tongue) for word in plain(text).split())
                if (language or "tr") == tongue and len(stems) > 1 and wanted in stems:
                    yield iri, stems

    @cached_property
    def numbered(self) -> Mapping[str, tuple[str, ...]]:
        """Files of archives by each beginning of their signatures."""
        return Linked(lambda key: self._iris(self.book.nodes("signature", key)))

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of names that are not spelled as they are known."""
        return Resolver(known=Heard(self.book))

    def of(self, classes: Collection[str]) -> Sequence[Thing]:
        """Give the things of one of some classes."""
        return self._of(frozenset(classes))

    @cached_property
    def _of(self) -> Callable[[frozenset[str]], tuple[Thing, ...]]:
        @lru_cache(maxsize=_KEPT)
        def of(classes: frozenset[str]) -> tuple[Thing, ...]:
            nodes = {node for each in classes for node in self.book.nodes("class", each)}
            return tuple(self.things[iri] for iri in self._iris(sorted(nodes)))

        return of

    def having(self, beginnings: Iterable[str], fits: Callable[[str], bool]) -> Iterator[Thing]:
        """Give the things in whose names a word begins in one of some ways, and fits."""
        said = {word for start in beginnings for word in self.book.texts("word", start) if fits(word)}
        nodes = {node for word in said for node in self.book.nodes("word", word)}
        return (self.things[iri] for iri in self._iris(sorted(nodes)))

    def told(self, beginnings: Iterable[str]) -> Iterator[Thing]:
        """Give the things of whose names, titles and descriptions a word begins in one of some ways."""
        words = {
            (sort, text) for start in beginnings for sort in ("word", "told") for text in self.book.texts(sort, start)
        }
        nodes = {node for sort, text in words for node in self.book.nodes(sort, text)}
        return (self.things[iri] for iri in self._iris(sorted(nodes)))

    def dated(self, period: Period) -> Iterator[Thing]:
        """Give the things whose dates may lie in a period."""
        first = f"{period.earliest.year:04}" if period.earliest else "0000"
        last = f"{period.latest.year:04}" if period.latest else "9999"
        nodes = {*self.book.between("year", first, last), *self.book.nodes("year", ALWAYS)}
        return (self.things[iri] for iri in self._iris(sorted(nodes)))

    def common_words(self, language: str) -> Iterator[str]:
        """Give the words of names that are common nouns."""
        yield from self.book.texts(f"common {language}")

    def alike(self, name: str, most: int, cutoff: float) -> list[str]:
        """Give the names in the plain form that are most like one, best first."""
        return most_alike(name, self.book.every("name"), most, cutoff)

    def keyed(self, key: str, language: str) -> frozenset[str]:
        """Give the things in whose names a word has a key."""
        return frozenset(self._iris(self.book.nodes(f"key {language}", key)))

    def wholes_of(self, part: str) -> tuple[str, ...]:
        """Give of what a thing is part."""
        return self.wholes.get(part, ())

    def offices_of(self, holder: str) -> tuple[str, ...]:
        """Give the offices that somebody is claimed to have held."""
        return self.offices.get(holder, ())


class Things(Mapping[str, Thing]):
    """Everything with a name, by its IRI; nobody can go through all of it."""

    def __init__(self, book: Book, base: str) -> None:
        """Take the book."""
        self._base = base
        self._read = lru_cache(maxsize=20_000)(lambda node: _thing(book, node, base))

    def __getitem__(self, iri: str) -> Thing:
        """Look a thing up."""
        found = self._read(iri.removeprefix(self._base)) if iri.startswith(self._base) else None
        if found is None:
            raise KeyError(iri)
        return found

    def __iter__(self) -> Iterator[str]:
        """Refuse: there are too many."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Refuse likewise."""
        raise NotImplementedError


def _thing(book: Book, node: str, base: str) -> Thing | None:
    record = book.record(node)
    return thing(record, base) if record is not None and record.labels else None
