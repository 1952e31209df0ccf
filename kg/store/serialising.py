"""RDF as bytes: read, and written whole or as the engine finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, cast

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple, parse
from pyoxigraph import Store as Embedded
from pyoxigraph import serialize as _serialize

from kg.store.answers import Store, type_of_format
from kg.store.reading import quads

_WITH_GRAPHS = ("trig", "nq", "jsonld")
_RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def dump(
    store: Embedded,
    output: BinaryIO,
    format: str,  # noqa: A002 - as below
    *,
    graph: str | None = None,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Write one graph, or in a format with graphs all of them, in the engine's own code and order."""
    chosen = NamedNode(graph) if graph is not None else None
    store.dump(output, type_of_format[format], from_graph=chosen, prefixes=dict(sorted((prefixes or {}).items())))


def parsed(
    data: bytes,
    format: str,  # noqa: A002 - as below
    *,
    base: str | None = None,
) -> Iterator[Quad]:
    """Read RDF in one of :data:`FORMATS`.

    Raises:
        SyntaxError: it is not of that format.
    """
    return parse(data, type_of_format[format], base_iri=base)


def serialise(
    source: Store | Iterable[Quad] | Iterable[Triple],
    format: str,  # noqa: A002 - the word of the command line
    *,
    graph: str | None = None,
    prefixes: Mapping[str, str] | None = None,
    output: BinaryIO | None = None,
) -> bytes:
    """Write a store, one of its graphs, or triples in one of :data:`FORMATS`: sorted, each statement once.

    A format without graphs (ttl, nt, rdfxml) gets the union of all graphs, unless ``graph`` picks one; with ``graph``,
    the others too are written without its name. With ``output`` the bytes go there, and ``b""`` is returned.
    """
    statements = quads(source, graph=graph) if isinstance(source, Store) else source
    bare = graph is not None or format not in _WITH_GRAPHS
    kept = {_bare(statement) if bare else statement for statement in statements}
    ordered = cast("list[Quad]", sorted(kept, key=_order))  # or of triples, never of both
    chosen = dict(sorted((prefixes or {}).items()))
    if output is None:
        return _serialize(ordered, format=type_of_format[format], prefixes=chosen) or b""
    _serialize(ordered, output, format=type_of_format[format], prefixes=chosen)
    return b""


def _bare(statement: Quad | Triple) -> Quad | Triple:
    return statement.triple if isinstance(statement, Quad) else statement


def _order(statement: Quad | Triple) -> tuple[str, str, str, str]:
    """Sort by graph and subject, types first, then by predicate and object."""
    graph = statement.graph_name if isinstance(statement, Quad) else DefaultGraph()
    predicate = str(statement.predicate)
    return (
        "" if isinstance(graph, DefaultGraph) else str(graph),
        str(statement.subject),
        "" if predicate == _RDF_TYPE else predicate,
        str(statement.object),
    )
