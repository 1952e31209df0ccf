"""Communities: parts with more ties within than chance would put there. Owns the search for them and its quality."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kg.science import compiled
from kg.science.paths import SEED
from kg.science.rows import Array
from kg.science.snapshot import Snapshot, Sparse

_LEVELS = 50
_SETTLED = 1e-3  # of the nodes: where fewer move in a round, what is left is worth less than the next level


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Communities:
    """The number of each node's community, the largest first from 1; how many; how good a parting (and its seed)."""

    values: Array
    count: int
    modularity: float
    seed: int


def communities(snapshot: Snapshot, *, weight: str | None = "weight", seed: int = SEED) -> Communities:
    """Part a network where its modularity is high (Louvain: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).

    Directions are left out. Nodes are visited in an order drawn by lot. The parting is good, not the best there is:
    that is too hard to find.
    """
    ties = _ties(snapshot, weight)
    size = len(snapshot)
    belongs = np.arange(size)
    level = ties
    for _ in range(_LEVELS if ties.nnz else 0):
        found = _parted(level, seed)
        if found.max(initial=-1) + 1 == level.shape[0]:
            break
        belongs = found[belongs]
        level = _joined(level, found)
    numbers = _numbered(belongs)
    return Communities(
        values=numbers, count=int(numbers.max(initial=0)), modularity=modularity(ties, numbers), seed=seed
    )


def modularity(ties: Sparse, belongs: Array) -> float:
    """Compare the share of ties within communities with what chance would put there (Newman and Girvan 2004)."""
    strength = np.asarray(ties.sum(axis=1), dtype=float)
    total = strength.sum()
    if not total:
        return 0.0
    rows = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    within = float(ties.data[belongs[rows] == belongs[ties.indices]].sum())
    held = np.bincount(belongs, weights=strength)
    return float(within / total) - float((held / total) @ (held / total))


def _ties(snapshot: Snapshot, weight: str | None) -> Sparse:
    """Give the ties both ways, a tie to oneself twice."""
    matrix = snapshot.undirected("ones" if weight is None else weight).astype(float).tocsr()
    loops = matrix.diagonal()
    if loops.any():
        matrix = matrix.copy()
        matrix.setdiag(2 * loops)
    return matrix


def _parted(ties: Sparse, seed: int) -> Array:
    """Move nodes one after the other to where they gain most, until few move; give communities from 0."""
    size = ties.shape[0]
    strength = np.asarray(ties.sum(axis=1), dtype=float)
    order = np.random.default_rng(seed).permutation(size)
    run = compiled.kernel(compiled.moves, float(ties.nnz) * 20)
    found = run(ties.indptr, ties.indices, ties.data, strength, order, int(size * _SETTLED), size)
    return np.unique(np.asarray(found), return_inverse=True)[1]


def _joined(ties: Sparse, belongs: Array) -> Sparse:
    """Make a network of communities: the ties between their members added up."""
    from scipy.sparse import coo_array

    size = int(belongs.max()) + 1
    rows = np.repeat(belongs, np.diff(ties.indptr))
    return coo_array((ties.data, (rows, belongs[ties.indices])), shape=(size, size)).tocsr()


def _numbered(belongs: Array) -> Array:
    """Number communities from 1, the largest first, of equals the one with the first node."""
    _, firsts, places, sizes = np.unique(belongs, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    numbers = np.empty(len(order), dtype=np.int64)
    numbers[order] = np.arange(1, len(order) + 1)
    return numbers[places]
