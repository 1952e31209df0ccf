"""Measures that walk: betweenness, closeness, harmonic closeness, cores. Arrays in the order of a snapshot's ids.

Distances are whole numbers: on floats the shortest path is a matter of rounding, and engines differ. What runs is
:mod:`kg.science.compiled`; where that is missing and the network large, betweenness is found by products of matrices.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from kg.science import compiled
from kg.science.rows import Array
from kg.science.snapshot import Snapshot, Sparse

SEED = 1921
"""The seed of whatever draws lots here."""
_BATCH = 32


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Betweenness:
    """Values, and from how many nodes paths were followed, drawn with what seed (``None``: from all)."""

    values: Array
    pivots: int | None = None
    seed: int | None = None

    @property
    def exact(self) -> bool:
        """Tell whether paths from all nodes were followed."""
        return self.pivots is None


def betweenness(  # noqa: PLR0913 -- one argument a choice that changes the result
    snapshot: Snapshot,
    *,
    weight: str | None = None,
    pivots: int | None = None,
    seed: int = SEED,
    normalised: bool = False,
    fast: bool | None = None,
) -> Betweenness:
    """Add up a node's share of the shortest paths between two others (Freeman 1977; Brandes 2001).

    ``weight`` is ``None`` (steps) or ``distance``. With ``pivots``, paths from so many nodes only, drawn by lot and
    scaled (Brandes and Pich 2007, doi:10.1142/S0218127407018403).
    """
    size = len(snapshot)
    if pivots is None or pivots >= size:
        raw = path_shares(snapshot, np.arange(size), weight=weight, fast=fast)
        return Betweenness(values=scaled(raw, snapshot, None, normalised=normalised))
    chosen = lots(size, pivots, seed)
    raw = path_shares(snapshot, chosen, weight=weight, fast=fast)
    return Betweenness(values=scaled(raw, snapshot, chosen, normalised=normalised), pivots=pivots, seed=seed)


def lots(size: int, count: int | None, seed: int) -> Array:
    """Draw so many of the places of nodes, in order; all of them where there are no more."""
    if count is None or count >= size:
        return np.arange(size)
    return np.array(sorted(random.Random(seed).sample(range(size), count)))  # noqa: S311 -- a sample, not a secret


def path_shares(snapshot: Snapshot, sources: Array, *, weight: str | None = None, fast: bool | None = None) -> Array:
    """Add up the shares of shortest paths from some nodes, as they are, not scaled."""
    size = len(snapshot)
    matrix = snapshot.matrix("ones" if weight is None else weight)
    work = float(len(sources)) * matrix.nnz
    if weight is not None:
        if matrix.nnz and (matrix.dtype.kind != "i" or matrix.data.min() <= 0):
            raise ValueError("distances have to be whole numbers above nought")
        run = compiled.kernel(compiled.shortest_weighted_paths, work, fast=fast)
        return np.asarray(run(matrix.indptr, matrix.indices, matrix.data.astype(np.int64), sources, size))
    if work >= compiled.WORTH_COMPILING and (fast is False or not compiled.available()):
        return _by_products(matrix, sources)
    run = compiled.kernel(compiled.shortest_paths, work, fast=fast)
    return np.asarray(run(matrix.indptr, matrix.indices, sources, size))


def scaled(raw: Array, snapshot: Snapshot, sources: Array | None, *, normalised: bool) -> Array:
    """Scale shares of paths as networkx 3.6 does: pairs once where ties have no direction, samples to the whole."""
    others = len(snapshot) - 1
    if others < 2:  # noqa: PLR2004 -- between two there is nobody
        return raw
    pairs = 1 if snapshot.directed else 2
    if sources is None:
        return raw / (others * (others - 1)) if normalised else raw / pairs
    count = len(sources)
    whole = 1 / (others - 1) if normalised else others / pairs
    factors = np.full(len(raw), whole / count)
    factors[sources] = whole / (count - 1) if count > 1 else np.nan
    return np.asarray(raw * factors)


def _by_products(matrix: Sparse, sources: Array) -> Array:
    """Follow the paths from many nodes at once, a product of matrices a step."""
    back = matrix.T.tocsr()
    totals = np.zeros(matrix.shape[0])
    for start in range(0, len(sources), _BATCH):
        batch = np.asarray(sources[start : start + _BATCH])
        totals += _batch(matrix, back, batch)
    return totals


def _batch(matrix: Sparse, back: Sparse, batch: Array) -> Array:
    columns = np.arange(len(batch))
    level = np.zeros((matrix.shape[0], len(batch)))
    level[batch, columns] = 1.0
    paths = level.copy()
    levels = []
    while level.any():
        levels.append(level)
        level = np.where(paths > 0, 0.0, back @ level)
        paths += level
    share = np.zeros_like(paths)
    for nearer, further in zip(levels[-2::-1], levels[:0:-1], strict=False):
        spread = np.divide(1 + share, paths, out=np.zeros_like(paths), where=further > 0)
        share += np.where(nearer > 0, paths * (matrix @ spread), 0.0)
    share[batch, columns] = 0.0
    return np.asarray(share.sum(axis=1))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Distances:
    """How far it is to each node from those who reach it: the sum, the number of these, the sum of the inverses."""

    total: Array
    reached: Array
    inverse: Array


def distances(snapshot: Snapshot, *, weight: str | None = None, fast: bool | None = None) -> Distances:
    """Measure how far each node is from those who reach it, along the direction of ties."""
    size = len(snapshot)
    name = "ones" if weight is None else weight
    matrix = snapshot.matrix(name).T.tocsr() if snapshot.directed else snapshot.matrix(name)
    work = float(size) * matrix.nnz
    if weight is None:
        found = compiled.kernel(compiled.distances, work, fast=fast)(matrix.indptr, matrix.indices, size)
    else:
        run = compiled.kernel(compiled.weighted_distances, work, fast=fast)
        found = run(matrix.indptr, matrix.indices, matrix.data.astype(np.int64), size)
    return Distances(total=found[0], reached=found[1], inverse=found[2])


def closeness(
    snapshot: Snapshot, *, weight: str | None = None, improved: bool = True, fast: bool | None = None
) -> Array:
    """Divide one by the mean distance from those who reach a node, and shrink it by their share (``improved``).

    (Freeman 1978; Wasserman and Faust 1994, formula 5.22.)
    """
    found = distances(snapshot, weight=weight, fast=fast)
    near = np.divide(found.reached, found.total, out=np.zeros(len(snapshot)), where=found.total > 0)
    others = max(len(snapshot) - 1, 1)
    return np.asarray(near * found.reached / others if improved else near)


def harmonic(snapshot: Snapshot, *, weight: str | None = None, fast: bool | None = None) -> Array:
    """Add up one over the distance from every other (Marchiori and Latora 2000; Boldi and Vigna 2014)."""
    return np.asarray(distances(snapshot, weight=weight, fast=fast).inverse)


def core(snapshot: Snapshot, *, fast: bool | None = None) -> Array:
    """Find the largest k for which a node lies in a part where everybody has k ties (Seidman 1983).

    Ties in and out both count. Ties to oneself are left out.
    """
    matrix = snapshot.matrix("ones").copy()
    matrix.setdiag(0)
    matrix.eliminate_zeros()
    both = (matrix + matrix.T).tocsr() if snapshot.directed else matrix.tocsr()
    times = both.data.astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(times)])
    run = compiled.kernel(compiled.cores, float(both.nnz) * 50, fast=fast)
    found = run(starts[both.indptr], np.repeat(both.indices, times), len(snapshot))
    return np.asarray(found)
