"""Opening a store, what stands in it, and queries. Nothing is ever written or sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal as Literally
from typing import TypeVar

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Variable
from pyoxigraph import Store as Embedded
from pyoxigraph import serialize as _serialize

from kg import sparql
from kg.errors import ExplainedError, explain
from kg.remote.graph import RemoteStore, canonical
from kg.store import sealing
from kg.store.answers import Answer, Ask, Construct, Native, Select, Store, Term, type_of_format, type_of_result

_Item = TypeVar("_Item")
_TRIES = 5


def open_read_only(folder: Path) -> Embedded:
    """Open a store that :func:`create` has made, held to its seal; the graph is not changed.

    A build may put another store in its place meanwhile: it is the one or the other that is opened.

    Raises:
        ExplainedError: there is none, or it is damaged.
    """
    for _ in range(_TRIES):
        before = _identity(folder)
        try:
            return _opened(folder)
        except ExplainedError:
            if _identity(folder) == before:
                raise
    return _opened(folder)


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _opened(folder: Path) -> Embedded:
    if not (folder / "CURRENT").is_file():
        what = "the store is damaged (it has no CURRENT file)" if _has_files(folder) else "there is no built graph here"
        raise explain(what, where=str(folder), hint="kg build")
    try:
        sealing.hold(folder)
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


def quads(store: Store, *, graph: str | None = None, about: str | None = None) -> Iterator[Quad]:
    """Give the quads of a store, or of one of its graphs, or about one node, in the store's order."""
    subject, name = (NamedNode(each) if each is not None else None for each in (about, graph))
    return store.quads_for_pattern(subject, None, None, name)


def said(store: Store, node: NamedNode, relation: str) -> Iterator[Term]:
    """Give what a relation says of a node, in any graph: the same may come more than once."""
    return (quad.object for quad in store.quads_for_pattern(node, NamedNode(relation), None, None))


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
    functions: Mapping[str, Callable[[Term], Term | None]] | None = None,
) -> Answer:
    """Run a query over the union of all graphs, or of those named in ``within``.

    ``GRAPH`` picks one, ``FROM`` makes the default graph of those it names. The union is not folded: what stands in two
    graphs comes twice, so queries say DISTINCT.

    ``parameters`` bind variables to terms before the query runs; such a variable must be among the columns of a SELECT,
    and of each sub-SELECT that uses it. ``prefixes`` are known undeclared. ``where`` names the query in messages.
    ``functions`` are ours, by IRI; only the engine on this machine takes any.

    Raises:
        ExplainedError: the query does not parse, is an update, would send a request, names a graph that is not
            there, does not have a column for a parameter, or asks whether a parameter is bound.
    """
    check(store, text, prefixes=prefixes, where=where)
    sparql.check_bound(text, frozenset(parameters or ()), where=where)
    dataset = sparql.names_graphs(text)
    chosen = None if within is None else [NamedNode(name) for name in within]
    ask = store.query
    if functions and isinstance(store, Embedded):
        ask = partial(store.query, custom_functions={NamedNode(name): each for name, each in functions.items()})
    try:
        answer = ask(
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
    union = not chosen and not sparql.names_graphs(text)
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
            write_through=lambda out, name, passing: _done(
                _serialize(passing(triples), out, type_of_format[name], prefixes=dict(prefixes or {}))
            ),
        )
    solutions: QuerySolutions | QueryBoolean = answer
    kind: Literally["rows", "boolean"] = "boolean" if isinstance(answer, QueryBoolean) else "rows"
    return Native(kind=kind, write=lambda out, name: _done(solutions.serialize(out, type_of_result[name])))


def _done(_: bytes | None) -> None:
    """Take what the engine gives when it has written into a stream: nothing."""


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
