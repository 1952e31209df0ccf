"""The Oxigraph store: made in one go, opened for reading, queried, written out. The door to pyoxigraph.

Owns no vocabulary and no query; which quads there are is :mod:`kg.graph`, which queries is :mod:`kg.queries`.
No query ever sends a request: ``SERVICE`` is refused before it runs, and ``FROM`` reads graphs of the store. Only a
store that is named by an address is asked over the net (:mod:`kg.remote`).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar, cast
from typing import Literal as Literally

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    Variable,
    parse,
)
from pyoxigraph import Store as Embedded
from pyoxigraph import serialize as _serialize

from kg import sparql
from kg.errors import ExplainedError, explain
from kg.remote.graph import RemoteStore, canonical
from kg.sparql import tokens

__all__ = [
    "FORMATS",
    "Answer",
    "Ask",
    "BlankNode",
    "Construct",
    "Embedded",
    "Literal",
    "NamedNode",
    "Native",
    "Quad",
    "Select",
    "Store",
    "Term",
    "Triple",
    "base_of",
    "change",
    "check",
    "create",
    "dump",
    "graphs",
    "in_memory",
    "iri",
    "literal",
    "native",
    "open_read_only",
    "opened",
    "parsed",
    "quads",
    "query",
    "replace",
    "serialise",
]

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
_WITH_GRAPHS = ("trig", "nq", "jsonld")
_RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

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
_Item = TypeVar("_Item")


def iri(value: str) -> NamedNode:
    """Make an IRI.

    Raises:
        ValueError: it is not an absolute IRI.
    """
    return NamedNode(value)


def literal(value: str | float, *, language: str | None = None, datatype: str | None = None) -> Literal:
    """Make a literal; Python's own types give their XSD datatype."""
    return Literal(value, language=language, datatype=NamedNode(datatype) if datatype else None)


def create(folder: Path, nquads: Iterable[bytes] | BinaryIO) -> None:
    """Make a store on disk from N-Quads, and close it; the folder must not exist or be empty.

    Raises:
        ExplainedError: the folder cannot be written, or a line is not N-Quads.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise explain("the folder of a new store must be empty", where=str(folder))
        store = Embedded(str(folder))
        _load(store, nquads, where=str(folder))
        store.flush()
        store.optimize()
        store.flush()
    except (OSError, RuntimeError) as error:
        raise explain(f"the store cannot be written: {error}", where=str(folder)) from None


def in_memory(nquads: Iterable[bytes] | BinaryIO) -> Embedded:
    """Make a store that lives as long as the value.

    Raises:
        ExplainedError: a line is not N-Quads.
    """
    store = Embedded()
    _load(store, nquads, where="")
    return store


def _load(store: Embedded, nquads: Iterable[bytes] | BinaryIO, *, where: str) -> None:
    stream = nquads if hasattr(nquads, "read") else io.BufferedReader(_Stream(nquads), 1 << 20)
    try:
        store.bulk_load(stream, RdfFormat.N_QUADS)  # type: ignore[arg-type]
    except SyntaxError as error:
        raise explain(f"the graph is not N-Quads: {error}", where=where) from None


class _Stream(io.RawIOBase):
    """Pieces of bytes as a file to read from, without holding them all."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def open_read_only(folder: Path) -> Embedded:
    """Open a store that :func:`create` has made; nothing in its folder is changed.

    Raises:
        ExplainedError: there is none, or it is damaged.
    """
    if not (folder / "CURRENT").is_file():
        what = "the store is damaged (it has no CURRENT file)" if _has_files(folder) else "there is no built graph here"
        raise explain(what, where=str(folder), hint="kg build")
    try:
        return Embedded.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        raise explain(f"the store is damaged: {error}", where=str(folder), hint="kg build") from None


def opened(place: Path | str, *, base: str | None = None) -> Store:
    """Open the store in a folder, or the graphs of a base in the SPARQL engine at an address.

    Raises:
        ExplainedError: there is none, it is damaged or cannot be reached.
    """
    return RemoteStore(place, base=base) if isinstance(place, str) else open_read_only(place)


def base_of(store: Store) -> str | None:
    """Give the base of a graph that another engine holds; of one on this machine only the graph itself tells."""
    return store.base if isinstance(store, RemoteStore) else None


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def graphs(store: Store) -> tuple[str, ...]:
    """Name the graphs of a store, sorted."""
    return tuple(sorted(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)))


def quads(store: Store, *, graph: str | None = None) -> Iterator[Quad]:
    """Give the quads of a store, or of one of its graphs, in the store's order."""
    return store.quads_for_pattern(None, None, None, NamedNode(graph) if graph is not None else None)


def check(store: Store, text: str, *, prefixes: Mapping[str, str] | None = None, where: str = "") -> None:
    """Refuse what must not run, before anything runs.

    Raises:
        ExplainedError: the query is an update, would send a request, or names a graph that is not there.
    """
    sparql.check(text, lambda: graphs(store), prefixes=prefixes or {}, where=where)


def query(  # noqa: PLR0913 - each argument is a part of SPARQL's own dataset and query
    store: Store,
    text: str,
    parameters: Mapping[str, Term] | None = None,
    *,
    prefixes: Mapping[str, str] | None = None,
    within: Iterable[str] | None = None,
    where: str = "",
) -> Answer:
    """Run a query over the union of all graphs, or of those named in ``within``.

    ``GRAPH`` picks one, ``FROM`` makes the default graph of those it names. The union is not folded: what stands in two
    graphs comes twice, so queries say DISTINCT.

    ``parameters`` bind variables to terms before the query runs; such a variable must be among the columns of a SELECT,
    and of each sub-SELECT that uses it. ``prefixes`` are known undeclared. ``where`` names the query in messages.

    Raises:
        ExplainedError: the query does not parse, is an update, would send a request, names a graph that is not
            there, does not have a column for a parameter, or asks whether a parameter is bound.
    """
    check(store, text, prefixes=prefixes, where=where)
    sparql.check_bound(text, frozenset(parameters or ()), where=where)
    dataset = any(token.keyword == "FROM" for token in tokens(text))
    chosen = None if within is None else [NamedNode(name) for name in within]
    try:
        answer = store.query(
            text,
            prefixes=dict(prefixes or {}),
            use_default_graph_as_union=not dataset and within is None,
            default_graph=None if dataset or chosen is None else [*chosen],
            named_graphs=None if dataset or chosen is None else [*chosen],
            substitutions={Variable(name): term for name, term in (parameters or {}).items()},
        )
    except SyntaxError as error:
        raise sparql.unparsed(text, str(error), prefixes=prefixes or {}, where=where) from None
    except RuntimeError as error:
        raise _unprojected(str(error), where) from None
    except OSError as error:
        raise explain(f"the store cannot be read: {error}", where=where, hint="kg build") from None
    if isinstance(answer, QueryBoolean):
        return Ask(value=bool(answer))
    if not isinstance(answer, QuerySolutions):
        return Construct(triples=_read(answer, where))
    columns = tuple(variable.value for variable in answer.variables)
    rows = (tuple(row) for row in _read(answer, where))
    if isinstance(store, RemoteStore):
        rows = (tuple(canonical(term) for term in row) for row in rows)
    return Select(columns=columns, rows=rows)


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


def native(  # noqa: PLR0913 - each argument is a part of SPARQL's own dataset and query
    store: Embedded,
    text: str,
    *,
    prefixes: Mapping[str, str] | None = None,
    base: str | None = None,
    default: Sequence[str] = (),
    named: Sequence[str] = (),
) -> Native:
    """Run a query as :func:`query` does, over the graphs of SPARQL's protocol where it names any.

    ``default`` and ``named`` take the place of the query's own FROM; a graph that is not there is an empty one.

    Raises:
        ExplainedError: as :func:`query`; while it is written, OSError and RuntimeError are the engine's.
        ValueError: a graph's name is not an absolute IRI.
    """
    check(store, text, prefixes=prefixes)
    chosen = bool(default or named)
    union = not chosen and not any(token.keyword == "FROM" for token in tokens(text))
    try:
        answer = store.query(
            text,
            base_iri=base,
            prefixes=dict(prefixes or {}),
            use_default_graph_as_union=union,
            default_graph=[NamedNode(name) for name in default] if chosen else None,
            named_graphs=[NamedNode(name) for name in named] if chosen else None,
        )
    except SyntaxError as error:
        raise sparql.unparsed(text, str(error), prefixes=prefixes or {}, where="") from None
    except OSError as error:
        raise explain(f"the store cannot be read: {error}", hint="kg build") from None
    if isinstance(answer, QueryTriples):
        triples = answer
        return Native(
            kind="graph",
            write=lambda out, name: _done(triples.serialize(out, type_of_format[name])),
            write_through=lambda out, name, passing: _done(_serialize(passing(triples), out, type_of_format[name])),
        )
    solutions: QuerySolutions | QueryBoolean = answer
    kind: Literally["rows", "boolean"] = "boolean" if isinstance(answer, QueryBoolean) else "rows"
    return Native(kind=kind, write=lambda out, name: _done(solutions.serialize(out, type_of_result[name])))


def _done(_: bytes | None) -> None:
    """Take what the engine gives when it has written into a stream: nothing."""


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


def change(folder: Path, text: str, *, prefixes: Mapping[str, str] | None = None, base: str | None = None) -> None:
    """Update a store on disk that nobody else has open: the whole update, or nothing of it.

    Raises:
        ExplainedError: it does not parse, or the store cannot be written.
    """
    try:
        store = Embedded(str(folder))
        store.update(text, base_iri=base, prefixes=dict(prefixes or {}))
        store.flush()
    except SyntaxError as error:
        raise sparql.unparsed(text, str(error), prefixes=prefixes or {}, where="") from None
    except (OSError, RuntimeError) as error:
        raise explain(f"the update failed: {error}") from None


def replace(folder: Path, graph: str, statements: Iterable[Quad], *, keep: bool) -> None:
    """Put statements into a graph of a store on disk that nobody else has open; unless ``keep``, in place of all there.

    Raises:
        ExplainedError: the store cannot be written, or the graph's name is not an absolute IRI.
    """
    try:
        store, name = Embedded(str(folder)), NamedNode(graph)
        if not keep:
            store.remove_graph(name)
        store.extend(Quad(each.subject, each.predicate, each.object, name) for each in statements)
        store.flush()
    except (OSError, RuntimeError, ValueError) as error:
        raise explain(f"the graph cannot be written: {error}") from None


def _unprojected(message: str, where: str) -> ExplainedError:
    match = re.search(r"\?(\w+)", message)
    if match is None:
        return explain(f"the query failed: {message}", where=where)
    what = f"?{match[1]} cannot be bound: it is not among the columns of the SELECT"
    return explain(what, where=where, hint=f"write SELECT … ?{match[1]} …")


def _read(answer: Iterable[_Item], where: str) -> Iterator[_Item]:
    """Pass on what a running query gives, with its failures explained."""
    try:
        yield from answer
    except OSError as error:
        raise explain(f"the store cannot be read: {error}", where=where, hint="kg build") from None
    except RuntimeError as error:
        raise explain(f"the query failed: {error}", where=where) from None


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
