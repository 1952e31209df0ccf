"""Centralities on a snapshot with scipy: arrays in the order of its ids, the same values as networkx.

What is worth compiling (betweenness, closeness, cores) is :mod:`kg.science.paths`, paths in time are
:mod:`kg.science.temporal`; names, projections and words are :mod:`kg.network.analysis`. Matrices run row to column;
weights of parallel ties are added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kg.science.rows import Array
from kg.science.snapshot import Snapshot, Sparse

if TYPE_CHECKING:
    from collections.abc import Sequence

_TINY = 1e-12


class NotConvergedError(ArithmeticError):
    """A measure that is found step by step did not settle within the steps allowed."""

    def __init__(self, steps: int) -> None:
        """Say after how many steps it was given up."""
        super().__init__(f"no convergence within {steps} steps")
        self.steps = steps


def cells(snapshot: Snapshot, weight: str | None) -> Sparse:
    """Give the merged matrix that a measure weighs by; ``None`` weighs every pair one."""
    return snapshot.matrix("ones" if weight is None else weight)


def degree(snapshot: Snapshot) -> Array:
    """Count the ties of each node as networkx does: ways in and ways out, a tie to oneself twice."""
    ones = snapshot.matrix("ones")
    if snapshot.directed:
        return np.asarray(ones.sum(axis=1) + ones.sum(axis=0))
    return np.asarray(ones.sum(axis=1) + ones.diagonal())


def strength(snapshot: Snapshot, *, incoming: bool = False, weight: str | None = "weight") -> Array:
    """Add up the weights of what goes out, or comes in (Barrat et al. 2004, doi:10.1073/pnas.0400087101)."""
    return np.asarray(cells(snapshot, weight).sum(axis=0 if incoming else 1))


def pagerank(  # noqa: PLR0913 -- the terms of the formula
    snapshot: Snapshot,
    *,
    alpha: float = 0.85,
    personalisation: Array | None = None,
    dangling: Array | None = None,
    start: Array | None = None,
    weight: str | None = "weight",
    tolerance: float = 1e-6,
    steps: int = 100,
) -> Array:
    """Find how often a walker is met who follows ties by weight and sometimes jumps (Brin and Page 1998).

    With ``personalisation`` it jumps to nodes in these shares (Haveliwala 2003). ``tolerance`` is the mean change of a
    node within one step at which it ends, as in networkx.

    Raises:
        NotConvergedError: not settled within ``steps``.
    """
    size = len(snapshot)
    if size == 0:
        return np.zeros(0)
    matrix = cells(snapshot, weight)
    totals = np.asarray(matrix.sum(axis=1), dtype=float)
    stuck = totals == 0
    shares = np.divide(1.0, totals, out=np.zeros(size), where=~stuck)
    back = _transposed(snapshot, weight)
    jump = _shares(personalisation, size)
    stray = jump if dangling is None else _shares(dangling, size)
    values = _shares(start, size)
    for _ in range(steps):
        last = values
        values = np.asarray(alpha * (back @ (last * shares) + last[stuck].sum() * stray) + (1 - alpha) * jump)
        if np.abs(values - last).sum() < size * tolerance:
            return values
    raise NotConvergedError(steps)


def katz(  # noqa: PLR0913 -- the terms of the formula
    snapshot: Snapshot,
    *,
    alpha: float = 0.1,
    beta: float | Array = 1.0,
    normalised: bool = True,
    weight: str | None = "weight",
    start: Array | None = None,
    tolerance: float = 1e-6,
    steps: int = 1000,
) -> Array:
    """Add up the walks that end in a node, one of k steps weighing alpha^k (Katz 1953, doi:10.1007/BF02289026).

    ``alpha`` has to be under one over the spectral radius (:func:`radius`).

    Raises:
        NotConvergedError: not settled within ``steps``.
    """
    size = len(snapshot)
    back = _transposed(snapshot, weight)
    base = np.full(size, beta, dtype=float) if np.isscalar(beta) else np.asarray(beta, dtype=float)
    values = np.zeros(size) if start is None else np.asarray(start, dtype=float)
    for _ in range(steps):
        last = values
        with np.errstate(over="ignore", invalid="ignore"):
            values = alpha * (back @ last) + base
            moved = np.abs(values - last).sum()
        if moved < size * tolerance or size == 0:
            return _unit(values) if normalised else values
        if not np.isfinite(moved):
            break
    raise NotConvergedError(steps)


def eigenvector(
    snapshot: Snapshot,
    *,
    weight: str | None = "weight",
    start: Array | None = None,
    tolerance: float = 1e-6,
    steps: int = 100,
) -> Array:
    """Score a node by the scores of those whose ties come to it: the dominant eigenvector (Bonacich 1972).

    Found by powers of A + I, as in networkx, which converges where a network falls in two sides.

    Raises:
        NotConvergedError: not settled within ``steps``.
    """
    size = len(snapshot)
    back = _transposed(snapshot, weight)
    values = _shares(start, size)
    for _ in range(steps):
        last = values
        values = _unit(last + back @ last)
        if np.abs(values - last).sum() < size * tolerance:
            return values
    raise NotConvergedError(steps)


def hits(snapshot: Snapshot, *, tolerance: float = 0.0, steps: int | None = None) -> tuple[Array, Array]:
    """Find hubs and authorities, each adding up to one: dominant singular vectors (Kleinberg 1999).

    Raises:
        NotConvergedError: not settled within ``steps``.
    """
    from scipy.sparse.linalg import ArpackNoConvergence, svds

    size = len(snapshot)
    matrix = snapshot.matrix("weight").astype(float)
    if size == 0 or matrix.nnz == 0:
        return np.full(size, 1 / max(size, 1)), np.full(size, 1 / max(size, 1))
    if size <= _DENSE:
        authority = np.linalg.svd(matrix.toarray())[2][0]
    else:
        try:
            authority = svds(matrix, k=1, v0=np.ones(size), maxiter=steps, tol=tolerance)[2].ravel()
        except ArpackNoConvergence:
            raise NotConvergedError(steps or 0) from None
    hub = matrix @ authority
    return hub / hub.sum(), authority / authority.sum()


_DENSE = 400


def radius(snapshot: Snapshot, weight: str | None = "weight") -> float:
    """Find the spectral radius: Katz converges for any alpha under one over it."""
    from scipy.sparse.linalg import ArpackError, eigs

    matrix = cells(snapshot, weight).astype(float)
    if matrix.nnz == 0:
        return 0.0
    if len(snapshot) <= _DENSE:
        found = float(np.abs(np.linalg.eigvals(matrix.toarray())).max())
        return found if found > 1e-9 else 0.0  # noqa: PLR2004 -- a network without cycles, up to rounding
    try:
        return float(np.abs(eigs(matrix, k=1, v0=np.ones(len(snapshot)), return_eigenvectors=False)).max())
    except ArpackError:  # no convergence: a bound from above keeps the sum finite
        return float(np.sqrt(matrix.sum(axis=0).max() * matrix.sum(axis=1).max()))


# --- structural holes -------------------------------------------------------------------------------------------------


def mutual(snapshot: Snapshot, weight: str | None = None) -> Sparse:
    """Add up the ties between two nodes both ways; a tie to oneself counts twice, as in networkx."""
    matrix = cells(snapshot, weight)
    return (matrix + matrix.T).tocsr()


def constraint(snapshot: Snapshot, *, weight: str | None = None) -> Array:
    """Measure how far a node's ties lead back to each other (Burt 1992, 2.4); ``nan`` where there are none."""
    ties = mutual(snapshot, weight)
    values = np.asarray(dyadic_constraint(snapshot, weight=weight).sum(axis=1)).ravel()
    return np.asarray(np.where(_lonely(ties), np.nan, values))


def dyadic_constraint(snapshot: Snapshot, *, weight: str | None = None) -> Sparse:
    """Measure how far each contact (column) constrains a node (row): what constraint adds up (Burt 1992, 2.4)."""
    ties = mutual(snapshot, weight)
    shares = _rows_scaled(ties, np.asarray(ties.sum(axis=1), dtype=float))
    reach = (shares + shares @ shares).multiply(ties > 0).tocsr()
    return reach.multiply(reach).tocsr()


def effective_size(snapshot: Snapshot, *, weight: str | None = None) -> Array:
    """Count a node's contacts less those that are redundant among themselves (Burt 1992, 2.2).

    Strengths are divided by each contact's strongest tie, as Burt has it; networkx 3.6 does so for nodes that are
    named, but not for all at once. Not for networks with ties to oneself.
    """
    ties = mutual(snapshot, weight)
    shares = _rows_scaled(ties, np.asarray(ties.sum(axis=1), dtype=float))
    marks = _rows_scaled(ties, ties.max(axis=1).toarray().ravel().astype(float))
    tied = ties > 0
    redundancy = np.asarray((shares @ marks.T).multiply(tied).sum(axis=1)).ravel()
    values = np.asarray(tied.sum(axis=1)).ravel() - redundancy
    return np.asarray(np.where(_lonely(ties), np.nan, values))


def _lonely(ties: Sparse) -> Array:
    """Find those without a tie to anybody else."""
    return np.asarray(np.asarray(ties.sum(axis=1)).ravel() - ties.diagonal() == 0)


def _rows_scaled(matrix: Sparse, totals: Array) -> Sparse:
    """Divide rows by their totals; rows of zeros stay."""
    from scipy.sparse import csr_array

    scaled = np.divide(1.0, totals, out=np.zeros(len(totals)), where=totals != 0)
    values = matrix.data * np.repeat(scaled, np.diff(matrix.indptr))
    return csr_array((values, matrix.indices, matrix.indptr), shape=matrix.shape)


# --- vectors ----------------------------------------------------------------------------------------------------------


def _transposed(snapshot: Snapshot, weight: str | None) -> Sparse:
    """Give the matrix column to row, so that a product adds up what comes in."""
    name = f"transposed {weight}"
    if name not in snapshot._made:  # noqa: SLF001 -- its own store of what is made once
        matrix = cells(snapshot, weight)
        snapshot._made[name] = (matrix.T.tocsr() if snapshot.directed else matrix).astype(float)  # noqa: SLF001
    return snapshot._made[name]  # noqa: SLF001


def _shares(values: Array | Sequence[float] | None, size: int) -> Array:
    if values is None:
        return np.full(size, 1 / max(size, 1))
    given = np.asarray(values, dtype=float)
    total = given.sum()
    if total == 0:
        raise ZeroDivisionError("shares that add up to nothing")
    return np.asarray(given / total)


def _unit(values: Array) -> Array:
    """Scale to length one."""
    length = float(np.linalg.norm(values))
    return values / length if length else values


def named(snapshot: Snapshot, values: Array) -> dict[Any, float]:
    """Name the values of an array by their nodes."""
    return dict(zip(snapshot.ids, np.asarray(values, dtype=float).tolist(), strict=True))
