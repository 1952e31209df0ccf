"""Faster ways to the values of some measures, for those that are run on hundreds of networks. Owns no formula.

The formulas are :mod:`kg.network.measures`; tests hold each of these to its values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from kg.network.matrices import Matrix
from kg.network.measures import Outcome
from kg.science import compiled
from kg.science.rows import Array
from kg.science.snapshot import Sparse


def _betweenness(network: Matrix) -> Outcome:
    """Do as :func:`kg.network.measures.betweenness`, always exactly, and compiled: it is run hundreds of times."""
    edges = network.edges
    run = compiled.kernel(compiled.shortest_paths, _OFTEN * float(network.size) * edges.nnz)
    return Outcome(values=run(edges.indptr, edges.indices, np.arange(network.size), network.size) / 2)


def _closeness(network: Matrix) -> Outcome:
    """Do as :func:`kg.network.measures.closeness`, compiled."""
    total, reached, _ = _distances(network)
    near = np.divide(reached, total, out=np.zeros(network.size), where=total > 0)
    return Outcome(values=near * reached / max(network.size - 1, 1))


def _harmonic(network: Matrix) -> Outcome:
    """Do as :func:`kg.network.measures.harmonic`, compiled."""
    return Outcome(values=_distances(network)[2])


def _distances(network: Matrix) -> tuple[Array, Array, Array]:
    edges = network.edges
    run = compiled.kernel(compiled.distances, _OFTEN * float(network.size) * edges.nnz)
    total, reached, inverse = run(edges.indptr, edges.indices, network.size)
    return total, reached, inverse


def _cores(network: Matrix) -> Outcome:
    edges = network.edges
    run = compiled.kernel(compiled.cores, _OFTEN * float(edges.nnz))
    return Outcome(values=run(edges.indptr, edges.indices, network.size))


def _pagerank(network: Matrix) -> Outcome:
    """Do as :func:`kg.network.measures.pagerank`, without a graph of networkx in between."""
    size = network.size
    totals = np.asarray(network.arcs.sum(axis=1)).ravel()
    shares = np.divide(_DAMPING, totals, out=np.zeros(size), where=totals > 0)
    stuck = totals == 0
    back = network.arcs.T.tocsr()
    values = np.full(size, 1 / size)
    for _ in range(_STEPS):
        last = values
        values = back @ (last * shares) + (_DAMPING * last[stuck].sum() + 1 - _DAMPING) / size
        if np.abs(values - last).sum() < _SETTLED:
            return Outcome(values=values)
    return Outcome(values=np.full(size, np.nan))


def _katz(network: Matrix) -> Outcome:
    """Do as :func:`kg.network.measures.katz`, the spectral radius found part by part."""
    largest = _radius(network.arcs)
    step = ((_KATZ / largest if largest > 0 else 0.1) * network.arcs.T).tocsr()
    values = np.ones(network.size)
    for _ in range(_STEPS):
        last = values
        values = step @ last + 1
        if np.abs(values - last).max() < _SETTLED * values.max():
            break
    return Outcome(values=values / np.linalg.norm(values))


def _radius(arcs: Sparse) -> float:
    """Find the spectral radius: the largest of the parts that are strongly connected, the rest has none."""
    from scipy.sparse.csgraph import connected_components

    count, labels = connected_components(arcs, directed=True, connection="strong")
    sizes = np.bincount(labels, minlength=count)
    found = 0.0
    for part in np.flatnonzero(sizes > 1):
        rows = np.flatnonzero(labels == part)
        found = max(found, _largest(arcs[rows, :][:, rows]))
    return found


def _largest(part: Sparse) -> float:
    """Find the largest eigenvalue of a part that is strongly connected: a number above nought (Perron, Frobenius)."""
    from scipy.sparse.linalg import ArpackError, eigs

    size = part.shape[0]
    if size > _DENSE:
        try:
            return float(eigs(part.astype(float), k=1, which="LR", v0=np.ones(size), return_eigenvectors=False)[0].real)
        except ArpackError:  # no convergence: every eigenvalue is found instead
            pass
    return float(np.abs(np.linalg.eigvals(part.toarray())).max())


_DAMPING = _KATZ = 0.85
_STEPS = 5_000
_SETTLED = 1e-14
_DENSE = 100  # up to so many nodes all eigenvalues are found faster than one
_OFTEN = 300  # about so many networks are measured
FASTER: Mapping[str, Callable[[Matrix], Outcome]] = {
    "betweenness": _betweenness,
    "closeness": _closeness,
    "harmonic": _harmonic,
    "pagerank": _pagerank,
    "katz": _katz,
    "k-core": _cores,
}
"""Measures that have a faster way to the same values."""
