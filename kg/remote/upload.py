"""Putting a build into another engine: every named graph replaced whole, and the old ones kept until all is there.

Statements go, piece by piece, into graphs beside those that readers see; when all have arrived and been counted, an
update puts them in their places (several updates, where there are many statements: engines hold what one changes). What
fails before that changes nothing. Where the engine has no graph of the base yet there is nothing to keep, and all but
the graph by which readers know a project goes to its place at once.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.errors import ExplainedError, explain
from kg.remote.graph import AUTHORITY

if TYPE_CHECKING:
    from kg.remote.exchange import Exchange

_PIECE = 4 << 20  # bytes of one request by the graph store protocol
_SMALL = 1 << 18  # bytes of one update: engines parse it as a query
_PENDING = 8  # pieces that wait for more of their graphs
_STAGING = "urn:kg:upload:"
_SIZES = "SELECT ?graph (COUNT(*) AS ?size) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_MOST_MOVED = 2_000_000  # statements that one update moves
_MOST_SHOWN = 5

Tell = Callable[[str], None]
Place = Callable[[str], str]
"""Where a graph is put at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploaded:
    """What is in the engine after an upload."""

    address: str
    graphs: int
    statements: int


def find(address: str) -> None:
    """Find out, before a long build, whether there is an engine at an address.

    Raises:
        ExplainedError: there is none, or not for us.
    """
    from kg.remote.exchange import Exchange

    Exchange(address)


def replace(lines: Iterable[bytes], address: str, *, base: str, tell: Tell = lambda _: None) -> Uploaded:
    """Replace all graphs of a base in the engine at an address by those of a build; its N-Quads come each once.

    Graphs of the base that the build no longer has are removed; those of others are not touched.

    Raises:
        ExplainedError: it failed; says whether the old graphs are still there, and if not, which.
    """
    from kg.remote.exchange import Exchange

    exchange = Exchange(address)
    token = secrets.token_hex(8)
    staged: dict[str, int] = {}
    there = exchange.graphs()
    _dropped(exchange, [name for name in there if _is_left(name, base)])
    stale = [name for name in there if name.startswith(f"{base}graph/")]
    first = f"{base}{AUTHORITY}"

    def place(graph: str) -> str:
        return _beside(graph, token) if stale or graph == first else graph

    tell(f"sending the graphs to {exchange.services.graphs or exchange.services.update}")
    try:
        for graph, piece, count in _pieces(lines, _PIECE if exchange.services.graphs else _SMALL):
            staged[graph] = staged.get(graph, 0) + count  # first: a piece may arrive and its answer be lost
            exchange.add(place(graph), piece)
        _check(exchange, staged, place)
    except BaseException as error:
        left = _dropped(exchange, map(place, staged))
        if isinstance(error, ExplainedError):
            raise _unchanged(error, address, left) from None
        raise
    tell("putting them in the places of the old ones")
    _put_in_place(exchange, staged, place, [name for name in stale if name not in staged], address=address)
    return Uploaded(address=address, graphs=len(staged), statements=sum(staged.values()))


def _pieces(lines: Iterable[bytes], most: int) -> Iterator[tuple[str, bytes, int]]:
    """Sort N-Quads by their graphs, and give N-Triples in pieces of at most so many bytes; hold no more than a few."""
    pending: dict[str, list[bytes]] = {}
    sizes: dict[str, int] = {}
    waiting = 0
    for line in lines:
        statement, _, rest = line.rpartition(b" <")
        graph = rest.rpartition(b">")[0].decode()
        pending.setdefault(graph, []).append(statement + b" .\n")
        sizes[graph] = sizes.get(graph, 0) + len(line)
        waiting += len(line)
        full = [graph] if sizes[graph] >= most else list(pending) if waiting >= _PENDING * most else []
        for each in full:
            piece = pending.pop(each)
            waiting -= sizes.pop(each)
            yield each, b"".join(piece), len(piece)
    for graph, piece in pending.items():
        yield graph, b"".join(piece), len(piece)


def _beside(graph: str, token: str) -> str:
    return f"{_STAGING}{token}:{graph}"


def _is_left(name: str, base: str) -> bool:
    """Tell whether a graph is what an attempt has left that was killed."""
    return name.startswith(_STAGING) and name.removeprefix(_STAGING).partition(":")[2].startswith(base)


def _sizes(exchange: Exchange) -> dict[str, int]:
    answer = parse_query_results(exchange.query(_SIZES, graph=False), QueryResultsFormat.JSON)
    assert isinstance(answer, QuerySolutions)
    return {
        graph.value: int(size.value)
        for graph, size in answer
        if isinstance(graph, NamedNode) and isinstance(size, Literal)
    }


def _check(exchange: Exchange, staged: Mapping[str, int], place: Place) -> None:
    """Find out whether everything that was sent has arrived.

    Raises:
        ExplainedError: it has not.
    """
    there = _sizes(exchange)
    wrong = [
        f"{there.get(place(graph), 0):,} of {count:,} statements of <{graph}>"
        for graph, count in staged.items()
        if there.get(place(graph), 0) != count
    ]
    if wrong:
        raise explain("the engine has not taken everything", where=exchange.address, excerpt=_few(wrong))


def _put_in_place(
    exchange: Exchange, staged: Mapping[str, int], place: Place, stale: list[str], *, address: str
) -> None:
    moving = [graph for graph in staged if place(graph) != graph]
    fault: ExplainedError | None = None
    try:
        for steps in _steps({graph: staged[graph] for graph in moving}, place, stale):
            exchange.update(" ;\n".join(steps))
    except ExplainedError as error:
        fault = error
    try:
        there = _sizes(exchange)
    except ExplainedError:
        what = "the last step, by which the new graphs take the places of the old, may have been done or not"
        raise _told(fault, what, address, "the same command again makes sure") from None
    old = [graph for graph in moving if place(graph) in there]
    lacking = [graph for graph, count in staged.items() if graph not in old and there.get(graph, 0) != count]
    kept = [graph for graph in stale if graph in there]
    if not (old or lacking or kept):
        return
    if len(old) == len(moving) and len(kept) == len(stale):
        left = _dropped(exchange, map(place, staged))
        raise _unchanged(fault or explain("the engine has not put the new graphs in their places"), address, left)
    pieces = (("old still", old), ("neither old nor new", lacking), ("to be removed, and still there", kept))
    what = "; ".join(f"{words}: {_few([f'<{name}>' for name in names])}" for words, names in pieces if names)
    new = len(staged) - len(old) - len(lacking)
    raise _told(fault, f"{new} of {len(staged)} graphs are new; {what}", address, "the same command again mends that")


def _steps(moving: Mapping[str, int], place: Place, stale: Iterable[str]) -> Iterator[list[str]]:
    """Give the updates that put graphs in their places: one, unless there are more statements than one should move."""
    steps: list[str] = []
    waiting = 0
    for graph, count in moving.items():
        if steps and waiting + count > _MOST_MOVED:
            yield steps
            steps, waiting = [], 0
        steps.append(f"MOVE <{place(graph)}> TO <{graph}>")
        waiting += count
    steps.extend(f"DROP SILENT GRAPH <{graph}>" for graph in stale)
    if steps:
        yield steps


def _dropped(exchange: Exchange, graphs: Iterable[str]) -> list[str]:
    """Take away what was put beside; give what could not be taken away."""
    left = []
    for graph in graphs:
        try:
            exchange.update(f"DROP SILENT GRAPH <{graph}>")
        except ExplainedError:
            left.append(graph)
    return left


def _unchanged(error: ExplainedError, address: str, left: list[str]) -> ExplainedError:
    hint = f"these graphs of the attempt are left there, and nobody sees them: {_few(left)}" if left else None
    return _told(error, "nothing has changed: the old graphs are all still there", address, hint)


def _told(error: ExplainedError | None, what: str, address: str, hint: str | None) -> ExplainedError:
    state = explain(what, where=address, hint=hint)
    return ExplainedError.of((*(error.faults if error else ()), *state.faults))


def _few(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return "; ".join(names[:_MOST_SHOWN]) + more
