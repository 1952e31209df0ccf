"""The parts of a graph: what is written, kept and replaced as a whole. Owns which part a statement belongs to.

A part is an authority table, a document with all that was taken from it, places in works, the facts of a policy, or the
vocabulary. Files are parts one after the other, so that a corpus is written a part at a time, and a changed document
changes one part. Standard library only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from kg.graph.notation import Row
from kg.ontology import terms
from kg.seeds.authority import TABLES

_SECTIONS = tuple(table.prefix.rstrip("/") for table in TABLES)
_DOCUMENT, _CITATION, _FACTS, _VOCABULARY, _OTHER = range(len(TABLES), len(TABLES) + 5)
_OF_DOCUMENTS = {"document", "reading", "passage", "mention", "note", "remark", "open"}
_DRAWERS = ((1024, 4096), (64, 256), (0, 1))
"""From how many documents on, into how many parts each places in works and facts are dealt out: a document touches some
hundred entities, so that of large corpora a change writes a small share of them."""


class Part(NamedTuple):
    """A part: where it stands among the others, and its name there. Parts are written in their order."""

    rank: int
    name: str = ""

    @property
    def of_facts(self) -> bool:
        """Tell whether it is what a policy makes of the claims, and no claim."""
        return self.rank == _FACTS

    @property
    def of_claims(self) -> bool:
        """Tell whether it belongs to the graph that files without named graphs hold: no facts, no vocabulary."""
        return self.rank <= _CITATION or self.rank == _OTHER

    @property
    def of_citations(self) -> bool:
        """Tell whether it holds places in works."""
        return self.rank == _CITATION

    @property
    def of_table(self) -> bool:
        """Tell whether it is an authority table."""
        return self.rank < _DOCUMENT

    @property
    def of_document(self) -> bool:
        """Tell whether it is a document."""
        return self.rank == _DOCUMENT


VOCABULARY = Part(_VOCABULARY)


def of_table(prefix: str) -> Part:
    """Give the part of an authority table, by the prefix of its ids."""
    return Part(_SECTIONS.index(prefix.rstrip("/")))


def of_document(identifier: str) -> Part:
    """Give the part of a document."""
    return Part(_DOCUMENT, identifier)


def of_citations(drawer: str) -> Part:
    """Give the part of places in works that a drawer holds."""
    return Part(_CITATION, drawer)


class Parting:
    """Deals statements out to parts. ``documents`` is how many there are: large corpora have more, smaller parts."""

    def __init__(self, base: str, documents: int) -> None:
        self.drawers = next(drawers for fewest, drawers in _DRAWERS if documents >= fewest)
        self._start = f"<{base}"
        self._authority = f"<{terms.iri(base, terms.AUTHORITY)}>"
        self._documents = f"<{terms.iri(base, terms.DOCUMENTS)}>"
        self._vocabulary = f"<{terms.iri(base, terms.ONTOLOGY)}>"
        self._readings = f"{self._start}graph/reading/"
        self._facts = f"{self._start}graph/facts/"

    def of(self, row: Row) -> Part:
        """Give the part of a statement, save of one of a facts graph: those go by what the fact is about."""
        segment, _, rest = self._local(row.subject).partition("/")
        if row.graph == self._documents:
            if segment in _OF_DOCUMENTS:
                return Part(_DOCUMENT, rest.partition("/")[0])
            if segment == "citation":
                return self.of_citation(row.subject)
        elif row.graph.startswith(self._readings):
            return Part(_DOCUMENT, row.graph[len(self._readings) : -1].partition("/")[0])
        elif row.graph == self._authority and segment in _SECTIONS:
            return Part(_SECTIONS.index(segment))
        elif row.graph == self._vocabulary:
            return VOCABULARY
        return Part(_OTHER)

    def of_citation(self, subject: str) -> Part:
        """Give the part of a place in a work."""
        return Part(_CITATION, self._drawer(subject))

    def of_fact(self, about: str, graph: str) -> Part:
        """Give the part of the facts about an entity; the policy itself is about nothing (``""``)."""
        return Part(_FACTS, f"{graph[len(self._facts) : -1]} {self._drawer(about) if about else ''}")

    def facts(self, rows: Iterable[Row]) -> dict[Part, list[Row]]:
        """Deal the statements of facts graphs out."""
        every = list(rows)
        subject = f"<{terms.KG}subject>"
        about = {(row.subject, row.graph): row.object for row in every if row.predicate == subject}
        found: dict[Part, list[Row]] = {}
        for row in every:
            segment = self._local(row.subject).partition("/")[0]
            named = "" if segment == "policy" else row.subject
            part = self.of_fact(about.get((row.subject, row.graph), named), row.graph)
            found.setdefault(part, []).append(row)
        return found

    def all(self, rows: Iterable[Row]) -> dict[Part, list[Row]]:
        """Deal statements out, the parts in their order."""
        found: dict[Part, list[Row]] = {}
        derived = []
        for row in rows:
            if row.graph.startswith(self._facts):
                derived.append(row)
            else:
                found.setdefault(self.of(row), []).append(row)
        found |= self.facts(derived)
        return dict(sorted(found.items()))

    def _local(self, term: str) -> str:
        return term[len(self._start) : -1] if term.startswith(self._start) else ""

    def _drawer(self, term: str) -> str:
        if self.drawers == 1:
            return "0"
        number = int.from_bytes(hashlib.blake2b(term.encode(), digest_size=2).digest()) % self.drawers
        return f"{number:0{len(f'{self.drawers - 1:x}')}x}"
