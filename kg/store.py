"""The Oxigraph store: made in one go, opened for reading, queried, written out. The only module that knows pyoxigraph.

Owns no vocabulary and no query; which quads there are is :mod:`kg.graph`, which queries is :mod:`kg.queries`.
Nothing here ever sends a request: ``SERVICE`` is refused before a query runs, and ``FROM`` reads only graphs of the store.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
)
from pyoxigraph import serialize as _serialize

from kg.errors import ExplainedError, explain
from kg.sparql import Token, place_of, tokens

__all__ = [
    "FORMATS",
    "Answer",
    "Ask",
    "BlankNode",
    "Construct",
    "Literal",
    "NamedNode",
    "Quad",
    "Select",
    "Store",
    "Term",
    "Triple",
    "create",
    "graphs",
    "in_memory",
    "iri",
    "literal",
    "open_read_only",
    "parsed",
    "quads",
    "query",
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

_WITH_GRAPHS = ("trig", "nq", "jsonld")
_RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

Term = NamedNode | BlankNode | Literal | Triple
"""What stands in a row of an answer."""


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


def literal(value: str | bool | int | float, *, language: str | None = None, datatype: str | None = None) -> Literal:
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
        store = Store(str(folder))
        _load(store, nquads, where=str(folder))
        store.flush()
        store.optimize()
        store.flush()
    except OSError as error:
        raise explain(f"the store cannot be written: {error}", where=str(folder)) from None


def in_memory(nquads: Iterable[bytes] | BinaryIO) -> Store:
    """Make a store that lives as long as the value.

    Raises:
        ExplainedError: a line is not N-Quads.
    """
    store = Store()
    _load(store, nquads, where="")
    return store


def _load(store: Store, nquads: Iterable[bytes] | BinaryIO, *, where: str) -> None:
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


def open_read_only(folder: Path) -> Store:
    """Open a store that :func:`create` has made; nothing in its folder is changed.

    Raises:
        ExplainedError: there is none, or it is damaged.
    """
    if not (folder / "CURRENT").is_file():
        what = "the store is damaged (it has no CURRENT file)" if _has_files(folder) else "there is no built graph here"
        raise explain(what, where=str(folder), hint="kg build")
    try:
        return Store.read_only(str(folder))
    except OSError as error:
        raise explain(f"the store is damaged: {error}", where=str(folder), hint="kg build") from None


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def graphs(store: Store) -> tuple[str, ...]:
    """Name the graphs of a store, sorted."""
    return tuple(sorted(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)))


def quads(store: Store, *, graph: str | None = None) -> Iterator[Quad]:
    """Give the quads of a store, or of one of its graphs, in the store's order."""
    return store.quads_for_pattern(None, None, None, NamedNode(graph) if graph is not None else None)


def query(
    store: Store,
    text: str,
    parameters: Mapping[str, Term] | None = None,
    *,
    prefixes: Mapping[str, str] | None = None,
    where: str = "",
) -> Answer:
    """Run a query over the union of all graphs (``GRAPH`` picks one; ``FROM`` makes the default graph of those it names).

    ``parameters`` bind variables to terms before the query runs; of a SELECT, such a variable must be among its columns,
    and of a sub-SELECT that uses it too. ``prefixes`` are known without being declared. ``where`` names the query in messages.

    Raises:
        ExplainedError: the query does not parse, is an update, would send a request, names a graph that is not
            there, or does not have a column for a parameter.
    """
    found = _check(store, text, prefixes or {}, where)
    try:
        answer = store.query(
            text,
            prefixes=dict(prefixes or {}),
            use_default_graph_as_union=not any(token.keyword == "FROM" for token in found),
            substitutions={Variable(name): term for name, term in (parameters or {}).items()},
        )
    except SyntaxError as error:
        raise _unparsed(text, str(error), where) from None
    except RuntimeError as error:
        raise _unprojected(str(error), where) from None
    except OSError as error:
        raise explain(f"the store cannot be read: {error}", where=where, hint="kg build") from None
    if isinstance(answer, QueryBoolean):
        return Ask(value=bool(answer))
    if isinstance(answer, QueryTriples):
        return Construct(triples=_read(answer, where))
    columns = tuple(variable.value for variable in answer.variables)
    return Select(columns=columns, rows=(tuple(row) for row in _read(answer, where)))


def _read(answer: Iterable[_Item], where: str) -> Iterator[_Item]:
    """Pass on what a running query gives, with its failures explained."""
    try:
        yield from answer
    except OSError as error:
        raise explain(f"the store cannot be read: {error}", where=where, hint="kg build") from None
    except RuntimeError as error:
        raise explain(f"the query failed: {error}", where=where) from None


def _check(store: Store, text: str, prefixes: Mapping[str, str], where: str) -> tuple[Token, ...]:
    """Refuse what must not run, before anything runs."""
    found = tuple(tokens(text))
    for token in found:
        if token.keyword == "SERVICE":
            raise _refused(
                text, token, "SERVICE would send a request to another machine", where, "query this store only"
            )
        if token.keyword in _UPDATES and token.first:
            raise _refused(
                text, token, "this is an update; a query only reads", where, "change seeds/ and run `kg build`"
            )
    present = set(graphs(store)) if any(token.keyword == "FROM" for token in found) else set()
    for token, graph in _named_graphs(found, prefixes):
        if graph not in present:
            hint = "graphs: " + ", ".join(sorted(present)) if present else "this store has no named graph"
            raise _refused(text, token, f"the graph <{graph}> is not in this store", where, hint)
    return found


_UPDATES = frozenset({"LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH"})


def _named_graphs(found: tuple[Token, ...], prefixes: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """Find the graphs that FROM and FROM NAMED name."""
    known = dict(prefixes)
    for index, token in enumerate(found):
        if token.keyword == "PREFIX" and index + 2 < len(found):
            known[found[index + 1].text.removesuffix(":")] = found[index + 2].text[1:-1]
        if token.keyword != "FROM":
            continue
        rest = [following for following in found[index + 1 : index + 3] if following.keyword != "NAMED"]
        if rest and rest[0].kind == "iri":
            yield rest[0], rest[0].text[1:-1]
        elif rest and rest[0].kind == "name":
            prefix, _, local = rest[0].text.partition(":")
            if prefix in known:
                yield rest[0], known[prefix] + local


def _refused(text: str, token: Token, what: str, where: str, hint: str) -> ExplainedError:
    line, column = place_of(text, token.start)
    return explain(what, where=_at(where, line, column), excerpt=text.splitlines()[line - 1].strip(), hint=hint)


def _at(where: str, line: int, column: int) -> str:
    return f"{where}:{line}:{column}" if where else f"line {line}, column {column}"


_POSITION = re.compile(r"error at (\d+):(\d+): *(.*)", re.DOTALL)


def _unparsed(text: str, message: str, where: str) -> ExplainedError:
    """Say where a query does not parse, and show the line with a caret."""
    match = _POSITION.search(message)
    if match is None:
        return explain(f"the query does not parse: {message}", where=where)
    line, column = int(match[1]), int(match[2])
    lines = text.splitlines() or [""]
    shown = lines[line - 1] if line <= len(lines) else ""
    caret = "".join("\t" if character == "\t" else " " for character in shown[: column - 1]) + "^"
    what = f"the query does not parse: {_reason(match[3])}\n  {shown}\n  {caret}"
    return explain(what, where=_at(where, line, column))


def _reason(expected: str) -> str:
    """Say the parser's expectation in words, without its character classes."""
    for marker, words in _REASONS:
        if marker in expected:
            return words
    known = re.findall(r"[A-Z]{2,}|\"[^\"]+\"", expected)
    wanted = [word for word in dict.fromkeys(known) if "\\u" not in word]
    return "expected " + " or ".join(wanted) if wanted else "not expected here"


_REASONS = (
    ("Prefix not found", "this prefix is not declared"),
    ("IRI parsing failed", "not an absolute IRI"),
    ("variable that is unbound", "a column is neither grouped by nor aggregated, or is never bound"),
)


def _unprojected(message: str, where: str) -> ExplainedError:
    match = re.search(r"\?(\w+)", message)
    if match is None:
        return explain(f"the query failed: {message}", where=where)
    return explain(
        f"?{match[1]} cannot be bound: it is not among the columns of the SELECT",
        where=where,
        hint=f"write SELECT … ?{match[1]} …",
    )


def parsed(data: bytes, format: str, *, base: str | None = None) -> Iterator[Quad]:
    """Read RDF in one of :data:`FORMATS`.

    Raises:
        SyntaxError: it is not of that format.
    """
    return parse(data, type_of_format[format], base_iri=base)


def serialise(
    source: Store | Iterable[Quad] | Iterable[Triple],
    format: str,
    *,
    graph: str | None = None,
    prefixes: Mapping[str, str] | None = None,
    output: BinaryIO | None = None,
) -> bytes:
    """Write a store, one of its graphs, or triples in one of :data:`FORMATS`: sorted, each statement once.

    A format without graphs (ttl, nt, rdfxml) gets the union of all graphs, unless ``graph`` picks one; with ``graph``, the
    others too are written without its name. With ``output`` the bytes go there, and ``b""`` is returned.
    """
    statements = quads(source, graph=graph) if isinstance(source, Store) else source
    bare = graph is not None or format not in _WITH_GRAPHS
    kept = {_bare(statement) if bare else statement for statement in statements}
    ordered = cast("list[Quad]", sorted(kept, key=_order))  # or of triples, never of both
    chosen = {name: value for name, value in sorted((prefixes or {}).items())}
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
