"""What things are to each other, asked of the store one thing at a time: parts, seats, holders, senders, addressees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from kg.evidence.reading import rows, values
from kg.ontology import terms
from kg.questions.lexicon import Thing
from kg.store import NamedNode, Store

_Found = TypeVar("_Found")
Read = Callable[[str], tuple[str, ...]]
_MOST = 20_000  # rows that are kept


class Linked(Mapping[str, _Found]):
    """A table whose rows are read when they are looked up, and kept; nobody can go through all of it."""

    def __init__(self, read: Callable[[str], _Found]) -> None:
        """Take what reads a row; a row that has nothing in it is none."""
        self._read, self._kept = read, dict[str, _Found]()

    def __getitem__(self, key: str) -> _Found:
        """Look a row up."""
        if key not in self._kept:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = self._read(key)
        if not self._kept[key]:
            raise KeyError(key)
        return self._kept[key]

    def __iter__(self) -> Iterator[str]:
        """Refuse: the table is that of a large store."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Refuse likewise."""
        raise NotImplementedError


def pointing(graph: Store, base: str, relation: str) -> Read:
    """Give what reads which things the authority tables say to have a relation to one: the parts of a whole."""
    place = terms.iri(base, terms.AUTHORITY)
    return lambda whole: _found(
        graph, f"SELECT ?found {{ {values('whole', [whole])} GRAPH <{place}> {{ ?found kg:{relation} ?whole }} }}"
    )


def wholes(graph: Store, base: str) -> Read:
    """Give what reads of what a thing is part, by the authority tables."""
    place = terms.iri(base, terms.AUTHORITY)
    return lambda part: _found(
        graph, f"SELECT ?found {{ {values('part', [part])} GRAPH <{place}> {{ ?part kg:partOf ?found }} }}"
    )


def claimed(graph: Store, relation: str, *, of_object: bool) -> Read:
    """Give what reads who or what is claimed to stand in a relation to a thing, as its subject or as its object."""
    ends = ("object", "subject") if of_object else ("subject", "object")
    return lambda thing: _found(
        graph,
        f"SELECT DISTINCT ?found {{ {values('thing', [thing])} ?claim kg:{ends[0]} ?thing ; kg:{ends[1]} ?found ; "
        f"kg:predicate ?relation ; kg:status ?status ; kg:polarity ?polarity "
        f"FILTER(?relation = kg:{relation} && ?status = kg:accepted && ?polarity = kg:asserts) }}",
    )


def only(kinds: frozenset[str], things: Mapping[str, Thing], read: Read) -> Read:
    """Give what reads the same of things of some classes alone: of others nothing can be claimed."""
    return lambda iri: read(iri) if iri in things and things[iri].classes & kinds else ()


def _found(graph: Store, text: str) -> tuple[str, ...]:
    return tuple(sorted({row[0].value for row in rows(graph, text) if isinstance(row[0], NamedNode)}))
