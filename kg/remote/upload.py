"""Putting a build into another engine: every named graph replaced whole, and the old ones kept until all is there.

Statements go, piece by piece, into graphs beside those that readers see; when all have arrived and been counted, an
update puts them in their places (several updates, where there are many statements: engines hold what one changes). What
fails before that changes nothing. Where the engine has no graph of the base yet there is nothing to keep, and all but
the graph by which readers know a project goes to its place at once.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.errors import ExplainedError, explain
from kg.remote import pieces
from kg.remote.graph import AUTHORITY, BESIDE
from kg.remote.pieces import Place

if TYPE_CHECKING:
    from kg.remote.exchange import Exchange

_SIZES = "SELECT ?graph (COUNT(*) AS ?size) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_MOST_MOVED = 2_000_000  # statements that one update moves
_MOST_SHOWN = 5

Tell = Callable[[str], None]


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
    if first not in there:  # nobody sees the others: they are left of a first upload that was killed
        stale = _dropped(exchange, stale)

    def place(graph: str) -> str:
        return _beside(graph, token) if stale or graph == first else graph

    tell(f"sending the graphs to {exchange.services.graphs or exchange.services.update}")
    try:
        _send(exchange, lines, place, staged)
        _check(exchange, staged, place)
    except BaseException as error:
        left = _dropped(exchange, map(place, staged))
        if isinstance(error, ExplainedError):
            raise _unchanged(error, address, left) from None
        raise
    tell("putting them in the places of the old ones")
    _put_in_place(exchange, staged, place, [name for name in stale if name not in staged], address=address)
    return Uploaded(address=address, graphs=len(staged), statements=sum(staged.values()))


def _send(exchange: Exchange, lines: Iterable[bytes], place: Place, staged: dict[str, int]) -> None:
    """Send everything, and count it; while a piece is on its way the next one is made ready.

    Raises:
        ExplainedError: a piece is not taken; by then none is on its way any more.
    """
    there = exchange.services
    if there.mixed is not None:
        made = pieces.mixed(lines, place, most=pieces.MIXED)
    else:
        most = pieces.UPDATE if there.graphs is None else pieces.GRAPH_BY_GRAPH
        made = pieces.graph_by_graph(lines, place, most=most)
    with ThreadPoolExecutor(1) as sender:  # one: Virtuoso breaks off pieces that arrive together as deadlocked
        under_way: Future[None] | None = None
        for piece in made:
            for graph, count in piece.counts.items():  # first: a piece may arrive and its answer be lost
                staged[graph] = staged.get(graph, 0) + count
            if under_way is not None:
                under_way.result()
            under_way = sender.submit(exchange.add, piece)
        if under_way is not None:
            under_way.result()


def _beside(graph: str, token: str) -> str:
    return f"{BESIDE}{token}:{graph}"


def _is_left(name: str, base: str) -> bool:
    """Tell whether a graph is what an attempt has left that was killed."""
    return name.startswith(BESIDE) and name.removeprefix(BESIDE).partition(":")[2].startswith(base)


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
