"""The merged network as sparse matrices: parallel ties as one, weights added. What the measures run on; owns none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.network.projection import Network, Projection, weight_of

if TYPE_CHECKING:
    import networkx as nx

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


def matrix(network: Network) -> Matrix:
    """Merge a network's parallel ties; ties from a node to itself are left out."""
    projection = network.projection or Projection(actors_only=False)
    arcs: dict[tuple[str, str], int] = {}
    edges: dict[tuple[str, str], int] = {}
    for tie in network.ties:
        if tie.subject == tie.object:
            continue
        weight = weight_of(tie, projection.weight)
        both = tie.symmetric or not projection.directed
        for arc in ((tie.subject, tie.object), (tie.object, tie.subject))[: 1 + both]:
            arcs[arc] = arcs.get(arc, 0) + weight
        low, high = sorted((tie.subject, tie.object))
        edges[low, high] = edges.get((low, high), 0) + weight
    both_ways = {**edges, **{(high, low): weight for (low, high), weight in edges.items()}}
    names = tuple(sorted(network.nodes))
    return Matrix(names=names, arcs=_sparse(names, arcs), edges=_sparse(names, both_ways))


def matrix_of(graph: nx.Graph[Any]) -> Matrix:
    """Merge any networkx graph; an edge weighs its ``weight``, else one; ``symmetric`` runs both ways."""
    names = tuple(sorted(str(node) for node in graph))
    arcs: dict[tuple[str, str], int] = {}
    edges: dict[tuple[str, str], int] = {}
    for source, target, found in graph.edges(data=True):
        ends, weight = (str(source), str(target)), found.get("weight", 1)
        if ends[0] == ends[1]:
            continue
        both = found.get("symmetric", False) or not graph.is_directed()
        for arc in (ends, ends[::-1])[: 1 + both]:
            arcs[arc] = arcs.get(arc, 0) + weight
        for edge in (ends, ends[::-1]):
            edges[edge] = edges.get(edge, 0) + weight
    return Matrix(names=names, arcs=_sparse(names, arcs), edges=_sparse(names, edges))


def _sparse(names: Sequence[str], weights: Mapping[tuple[str, str], int]) -> Sparse:
    import numpy as np
    from scipy.sparse import csr_array

    place = {name: row for row, name in enumerate(names)}
    cells = sorted((place[source], place[target], weight) for (source, target), weight in weights.items())
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    shape = (len(names), len(names))
    return csr_array(
        (np.array(values, dtype=float), (np.array(rows, dtype=int), np.array(columns, dtype=int))), shape=shape
    )


def pieces(network: Matrix) -> list[list[int]]:
    """Find the parts that hang together, the largest first."""
    from scipy.sparse.csgraph import connected_components

    count, labels = connected_components(network.edges, directed=False)
    parts: list[list[int]] = [[] for _ in range(count)]
    for row, label in enumerate(labels):
        parts[label].append(row)
    return sorted(parts, key=lambda part: (-len(part), part))
