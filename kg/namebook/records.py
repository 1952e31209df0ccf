"""What the name book holds of a thing, and what it is found by. Standard library only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Text = tuple[str, str | None]
"""Words, and their language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A thing with its names: ``node`` is its id, ``graph`` where it is named, ``kinds`` local names of classes."""

    node: str
    graph: str
    kinds: tuple[str, ...] = ()
    labels: tuple[Text, ...] = ()
    others: tuple[Text, ...] = ()
    descriptions: tuple[Text, ...] = ()
    titles: tuple[Text, ...] = ()
    dates: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[Text, ...]:
        """Its labels, then its other names."""
        return (*self.labels, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a thing is found by: ``text`` of some ``sort``; ``place`` tells several of one thing apart."""

    sort: str
    text: str
    place: int = 0


Marking = Callable[[Record], Iterable[Mark]]
"""The ways in which a thing is found: of one edition of the book they are the same for every thing."""


def written(record: Record) -> str:
    """Write a record as one text."""
    said = (record.kinds, record.labels, record.others, record.descriptions, record.titles, record.dates)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def read(node: str, graph: str, text: str) -> Record:
    """Read a record that was written."""
    kinds, labels, others, descriptions, titles, dates = json.loads(text)
    return Record(
        node=node,
        graph=graph,
        kinds=tuple(kinds),
        labels=_texts(labels),
        others=_texts(others),
        descriptions=_texts(descriptions),
        titles=_texts(titles),
        dates=tuple(dates),
    )


def _texts(pairs: Iterable[list[str | None]]) -> tuple[Text, ...]:
    return tuple((text or "", language) for text, language in pairs)
