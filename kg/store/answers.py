"""The words of an answer: terms, rows, a yes or no, triples; and which formats there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO
from typing import Literal as Literally

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple
from pyoxigraph import Store as Embedded

from kg.remote.graph import RemoteStore

type_of_format = {
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
FORMATS = tuple(type_of_format)
"""The RDF formats that :func:`serialise` writes."""

type_of_result = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}

Term = NamedNode | BlankNode | Literal | Triple
"""What stands in a row of an answer."""

Store = Embedded | RemoteStore
"""A graph to ask: on this machine, or in another SPARQL engine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """The rows of a SELECT: read once, made while they are read, in the order of ``columns`` (``None``: unbound)."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Term | None, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """The yes or no of an ASK."""

    value: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Construct:
    """The triples of a CONSTRUCT or DESCRIBE: read once; the same triple may come more than once."""

    triples: Iterator[Triple]


Answer = Select | Ask | Construct


@dataclass(frozen=True, slots=True, kw_only=True)
class Native:
    """An answer that the engine writes itself, while it finds it; no term of it becomes a Python object.

    ``write`` takes the stream and the format: one of SPARQL's (json, xml, csv, tsv) for ``rows`` and a ``boolean``,
    one of :data:`FORMATS` for a ``graph``. ``write_through`` writes a graph too, but each triple passes through a
    function on its way (which may count them); it holds no more than one, and takes up to half as long again.
    """

    kind: Literally["rows", "boolean", "graph"]
    write: Callable[[BinaryIO, str], None]
    write_through: Callable[[BinaryIO, str, Callable[[Iterator[Triple]], Iterable[Triple]]], None] | None = None


def iri(value: str) -> NamedNode:
    """Make an IRI.

    Raises:
        ValueError: it is not an absolute IRI.
    """
    return NamedNode(value)


def literal(value: str | float, *, language: str | None = None, datatype: str | None = None) -> Literal:
    """Make a literal; Python's own types give their XSD datatype."""
    return Literal(value, language=language, datatype=NamedNode(datatype) if datatype else None)
