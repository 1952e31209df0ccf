"""The merged network as sparse matrices: parallel ties as one, weights added. What the measures run on; owns none."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.network.projection import Network, Projection, weight_of

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Sparse = Any  # scipy.sparse.csr_array: scipy ships no types


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matrix:
    """The merged network: ``names`` in the order of rows; ``arcs`` directed (row to column), ``edges`` undirected.

    An edge's weight is the sum of all ties between two nodes, whatever their direction, each counted once.
    """

    names: tuple[str, ...]
    arcs: Sparse
    edges: Sparse

    @property
    def size(self) -> int:
        """The number of nodes."""
        return len(self.names)


class Merging:
    """Ties between named nodes while they are gathered: two numbers and a weight each; parallel ones become one."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ends = (array("q"), array("q"))
        self._weights = array("d")
        self._both_ways = array("b")

    def tie(self, subject: str, object_: str, weight: float = 1, *, both_ways: bool = False) -> None:
        """Add a tie; one from a node to itself only names the node."""
        ends = (self.node(subject), self.node(object_))
        if ends[0] == ends[1]:
            return
        for column, end in zip(self._ends, ends, strict=True):
            column.append(end)
        self._weights.append(weight)
        self._both_ways.append(both_ways)

    def node(self, name: str) -> int:
        """Name a node, which may have no ties; give its number among those named."""
        return self._numbers.setdefault(name, len(self._numbers))

    def matrix(self) -> Matrix:
        """Merge all that was added, the nodes in the order of their names."""
        import numpy as np

        names = tuple(sorted(self._numbers))
        rows = np.empty(len(names), dtype=np.int64)
        rows[[self._numbers[name] for name in names]] = np.arange(len(names))
        sources, targets = (rows[np.frombuffer(column, dtype=np.int64)] for column in self._ends)
        weights = np.frombuffer(self._weights, dtype=float)
        back = np.flatnonzero(np.frombuffer(self._both_ways, dtype=bool))
        arcs = _with(sources, targets[back]), _with(targets, sources[back]), _with(weights, weights[back])
        edges = _with(sources, targets), _with(targets, sources), _with(weights, weights)
        return Matrix(names=names, arcs=_sparse(len(names), *arcs), edges=_sparse(len(names), *edges))


def _with(one: Array, other: Array) -> Array:
    import numpy as np

    return np.concatenate([one, other])


def matrix(network: Network) -> Matrix:
    """Merge a network's parallel ties; ties from a node to itself are left out."""
    projection = network.projection or Projection(actors_only=False)
    merging = Merging()
    for name in network.nodes:
        merging.node(name)
    for tie in network.ties:
        weight = weight_of(tie, projection.weight)
        merging.tie(tie.subject, tie.object, weight, both_ways=tie.symmetric or not projection.directed)
    return merging.matrix()


def matrix_of(graph: nx.Graph[Any]) -> Matrix:
    """Merge any networkx graph; an edge weighs its ``weight``, else one; ``symmetric`` runs both ways."""
    merging = Merging()
    for node in graph:
        merging.node(str(node))
    for source, target, found in graph.edges(data=True):
        both_ways = found.get("symmetric", False) or not graph.is_directed()
        merging.tie(str(source), str(target), found.get("weight", 1), both_ways=both_ways)
    return merging.matrix()


def _sparse(size: int, rows: Array, columns: Array, weights: Array) -> Sparse:
    from scipy.sparse import csr_array

    found = csr_array((weights, (rows, columns)), shape=(size, size))
    found.sum_duplicates()
    return found


def part(merged: Matrix, rows: Sequence[int]) -> Sparse:
    """Give the edges of a part that hangs together, in the order of its rows, which ascend."""
    import numpy as np
    from scipy.sparse import csr_array

    own = merged.edges[list(rows), :]
    columns = np.searchsorted(np.asarray(rows), own.indices)
    return csr_array((own.data, columns.astype(own.indices.dtype), own.indptr), shape=(len(rows), len(rows)))


def pieces(network: Matrix) -> list[list[int]]:
    """Find the parts that hang together, the largest first."""
    from scipy.sparse.csgraph import connected_components

    count, labels = connected_components(network.edges, directed=False)
    parts: list[list[int]] = [[] for _ in range(count)]
    for row, label in enumerate(labels):
        parts[label].append(row)
    return sorted(parts, key=lambda part: (-len(part), part))
