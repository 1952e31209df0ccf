"""Statements in pieces, as an engine takes them: N-Triples of one graph each, or N-Quads of many graphs.

Holds a few pieces, whatever the number of statements. Knows no engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

GRAPH_BY_GRAPH = 4 << 20
"""Bytes of a piece of one graph."""

UPDATE = 1 << 18
"""Bytes of a piece that is written into an update: engines parse it as a query."""

MIXED = 64 << 20
"""Bytes of a piece of many graphs: what an engine puts in order and writes at once."""

_PENDING = 8  # pieces that wait for more of their graphs

Place = Callable[[str], str]
"""Where a graph is put at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some statements on their way: N-Triples for ``graph``, or N-Quads that name their graphs (``None``).

    ``counts`` has how many there are of each graph, under the name that it has in the build.
    """

    statements: bytes
    graph: str | None
    counts: Mapping[str, int]

    def halves(self) -> tuple[Piece, ...]:
        """Give the two halves of a piece that is too large for somebody; of one statement there are none."""
        middle = self.statements.find(b"\n", len(self.statements) // 2) + 1
        if middle in (0, len(self.statements)):
            middle = self.statements.rfind(b"\n", 0, len(self.statements) - 1) + 1
        if not middle:
            return ()
        parts = (self.statements[:middle], self.statements[middle:])
        return tuple(Piece(statements=part, graph=self.graph, counts=self.counts) for part in parts)


def graph_by_graph(lines: Iterable[bytes], place: Place, *, most: int) -> Iterator[Piece]:
    """Sort N-Quads by their graphs, and give N-Triples in pieces of about so many bytes."""
    pending: dict[bytes, list[bytes]] = {}
    sizes: dict[bytes, int] = {}
    waiting = 0
    for line in lines:
        statement, _, rest = line.rpartition(b" <")
        pending.setdefault(rest, []).append(statement)
        sizes[rest] = sizes.get(rest, 0) + len(line)
        waiting += len(line)
        full = [rest] if sizes[rest] >= most else list(pending) if waiting >= _PENDING * most else []
        for each in full:
            waiting -= sizes.pop(each)
            yield _of_one(each, pending.pop(each), place)
    for each, statements in pending.items():
        yield _of_one(each, statements, place)


def _of_one(rest: bytes, statements: list[bytes], place: Place) -> Piece:
    graph = _name(rest)
    whole = b" .\n".join((*statements, b""))
    return Piece(statements=whole, graph=place(graph), counts={graph: len(statements)})


def mixed(lines: Iterable[bytes], place: Place, *, most: int) -> Iterator[Piece]:
    """Give N-Quads as they come, in pieces of about so many bytes, with the graphs that they are put into at first."""
    ends: dict[bytes, bytes] = {}
    counts: dict[bytes, int] = {}
    statements = bytearray()
    for line in lines:
        statement, _, rest = line.rpartition(b" <")
        if rest not in ends:
            ends[rest] = f" <{place(_name(rest))}> .\n".encode()
        counts[rest] = counts.get(rest, 0) + 1
        statements += statement
        statements += ends[rest]
        if len(statements) >= most:
            yield _of_many(statements, counts)
            statements, counts = bytearray(), {}
    if statements:
        yield _of_many(statements, counts)


def _of_many(statements: bytearray, counts: Mapping[bytes, int]) -> Piece:
    named = {_name(rest): count for rest, count in counts.items()}
    return Piece(statements=bytes(statements), graph=None, counts=named)


def _name(rest: bytes) -> str:
    return rest.rpartition(b">")[0].decode()
