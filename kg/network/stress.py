"""Drawings of one connected part by stress: where its nodes stand so that distances come near those in the network.

Of a large part nothing is held but its lines and the distances to a few pivots: some two kilobytes a node. Sums of
floats are taken in one order whatever is held at once, so that a drawing does not depend on it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Sparse = Any  # scipy.sparse.csr_array: scipy ships no types

GOLDEN = math.pi * (3 - math.sqrt(5))
"""The golden angle: by its turns no two nodes begin at one point."""
LIMIT = 400
"""Nodes up to which all distances count; above, those to neighbours and to a few pivots."""
_TURNS = 150
_PIVOTS = 60
_AT_ONCE = 250_000  # lines of which the pull is held


def drawn(edges: Sparse) -> Array:
    """Draw a connected part."""
    return whole(edges) if edges.shape[0] <= LIMIT else sparse(edges)


def whole(edges: Sparse) -> Array:
    """Draw by stress majorisation (Gansner, Koren and North 2004), longer lines where many meet.

    It starts from classical scaling, so nothing is left to chance.
    """
    import numpy as np
    from scipy.sparse.csgraph import dijkstra

    size = edges.shape[0]
    wanted = dijkstra(_lengths(edges), directed=False)
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    points = _scaled(wanted) + 0.05 * _around(size)
    for _ in range(_TURNS):
        gaps = np.linalg.norm(points[:, None, :] - points[None, :, :], axis=2)
        ratio = np.divide(weights * wanted, gaps, out=np.zeros_like(gaps), where=gaps > 0)
        points = inverse @ (np.diag(ratio.sum(axis=1)) - ratio) @ points
    return np.asarray(points)


def _around(size: int) -> Array:
    import numpy as np

    turns = np.arange(size) * GOLDEN
    return np.column_stack([np.cos(turns), np.sin(turns)])


def _scaled(wanted: Array) -> Array:
    """Place points in the plane so that their distances come near those wanted (Torgerson 1952)."""
    import numpy as np

    size = len(wanted)
    centre = np.eye(size) - 1 / size
    values, vectors = np.linalg.eigh(-centre @ (wanted**2) @ centre / 2)
    return np.asarray(vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-6)))


def sparse(edges: Sparse, *, at_once: int = _AT_ONCE) -> Array:
    """Draw by the stress between neighbours and to a few pivots (Ortmann, Klimenta and Brandes 2017).

    It starts from the pivots' own scaling (Brandes and Pich 2006). ``at_once`` lines are held beside the distances.
    """
    import numpy as np

    lengths = _lengths(edges)
    pivots, wanted = _distances(edges, lengths)
    points = _scaled_by_pivots(wanted) + 0.3 * _around(edges.shape[0])
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    blocks = [_Lines(lengths, first, last) for first, last in _blocks(lengths.indptr, at_once)]
    total = np.concatenate([block.weight() for block in blocks])
    for place in range(len(pivots)):
        total += weights[:, place]
    for _ in range(_TURNS):
        moved = np.concatenate([block.pulled(points) for block in blocks])
        for place, pivot in enumerate(pivots):
            towards = _pulled(points, points[pivot], wanted[:, place])
            towards *= weights[:, place, None]
            moved += towards
        moved /= total[:, None]
        points = (points + moved) / 2
    return np.asarray(points)


def _pulled(points: Array, others: Array, ideal: Array) -> Array:
    """Say where each point would stand at the ideal distance from another one."""
    import numpy as np

    gaps = points - others
    far = np.maximum(np.linalg.norm(gaps, axis=1), 1e-9)
    gaps *= (ideal / far)[:, None]
    gaps += others
    return np.asarray(gaps)


class _Lines:
    """The lines of some nodes that stand one after the other."""

    def __init__(self, lengths: Sparse, first: int, last: int) -> None:
        import numpy as np

        span = slice(lengths.indptr[first], lengths.indptr[last])
        self._first, self._size = first, last - first
        self._rows = np.repeat(np.arange(self._size), np.diff(lengths.indptr[first : last + 1]))
        self._others, self._ideal = lengths.indices[span], lengths.data[span]
        self._weights = 1 / self._ideal**2

    def weight(self) -> Array:
        """Give the weight of the lines of each node."""
        import numpy as np

        return np.bincount(self._rows, self._weights, self._size)

    def pulled(self, points: Array) -> Array:
        """Give the sum of the places to which a node's neighbours pull it, by their weights."""
        import numpy as np

        towards = _pulled(points[self._first + self._rows], points[self._others], self._ideal)
        towards *= self._weights[:, None]
        return np.column_stack([np.bincount(self._rows, towards[:, axis], self._size) for axis in (0, 1)])


def _blocks(ends: Array, at_once: int) -> Iterator[tuple[int, int]]:
    """Cut rows into stretches with so many entries each, or of one row; ``ends`` are where the entries of rows end."""
    first, size = 0, len(ends) - 1
    while first < size:
        last = max(first + 1, int(ends.searchsorted(ends[first] + at_once, side="right")) - 1)
        yield first, min(last, size)
        first = last


def _distances(edges: Sparse, lengths: Sparse) -> tuple[list[int], Array]:
    """Find the pivots, each farthest from those before it, and how far every node is from each (a column a pivot)."""
    import numpy as np
    from scipy.sparse.csgraph import dijkstra

    size = edges.shape[0]
    pivots = [int((edges > 0).sum(axis=1).argmax())]
    wanted = np.empty((size, min(_PIVOTS, size)))
    nearest = np.full(size, np.inf)
    for place in range(wanted.shape[1]):
        wanted[:, place] = dijkstra(lengths, directed=False, indices=pivots[-1])
        np.minimum(nearest, wanted[:, place], out=nearest)
        if place + 1 < wanted.shape[1]:
            pivots.append(int(nearest.argmax()))
    return pivots, wanted


def _scaled_by_pivots(wanted: Array) -> Array:
    import numpy as np

    squared = wanted**2
    centred = squared.mean(axis=0) + squared.mean(axis=1, keepdims=True)
    centred -= squared
    centred -= squared.mean()
    return np.asarray(np.linalg.svd(centred, full_matrices=False)[0][:, :2] * wanted.max())


def _lengths(edges: Sparse) -> Sparse:
    """Give every line its length: longer where many meet, so that hubs have room."""
    import numpy as np

    ends = edges.tocoo()
    degrees = np.sqrt((edges > 0).sum(axis=1))
    ends.data = 0.4 + 0.3 * (degrees[ends.coords[0]] + degrees[ends.coords[1]])
    return ends.tocsr()
