"""The measures themselves: functions from a merged network to values, each with the paper its formula comes from.

Parallel ties are merged and their weights added; a symmetric tie runs both ways. Distances are hops (integers: weighted
betweenness on floats is not well defined). Nothing depends on the hash seed. Which measures there are by name, and what
is told with their values, is :mod:`kg.network.analysis`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.network.matrices import Matrix, pieces

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Sparse = Any  # scipy.sparse.csr_array: scipy ships no types

SEED = 1921
"""The seed of whatever draws lots: sampled pivots, the order in which communities are tried."""
EXACT_LIMIT = 10_000_000
"""Betweenness is exact while nodes x arcs stay under this (some ten seconds), sampled above."""
PIVOTS = 300
_DENSE = 1_500
_STEPS = 5_000
_TINY = 1e-9
_LOUVAIN_RUNS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a measure found: one value a row (``nan``: not defined there), and what to know of it."""

    values: Sequence[float] | Array
    remark: str = ""
    exact: bool = True
    seed: int | None = None


# --- counting ---------------------------------------------------------------------------------------------------------


def degree(network: Matrix) -> Outcome:
    """Count the others that a node is tied to, either way (Freeman 1978, doi:10.1016/0378-8733(78)90021-7)."""
    return Outcome(values=(network.edges > 0).sum(axis=1))


def in_degree(network: Matrix) -> Outcome:
    """Count the others from whom a tie comes (Wasserman and Faust 1994, 4.3)."""
    return Outcome(values=(network.arcs > 0).sum(axis=0))


def out_degree(network: Matrix) -> Outcome:
    """Count the others to whom a tie goes (Wasserman and Faust 1994, 4.3)."""
    return Outcome(values=(network.arcs > 0).sum(axis=1))


def in_strength(network: Matrix) -> Outcome:
    """Add the weights of what comes in (Barrat et al. 2004, doi:10.1073/pnas.0400087101)."""
    return Outcome(values=network.arcs.sum(axis=0))


def out_strength(network: Matrix) -> Outcome:
    """Add the weights of what goes out (Barrat et al. 2004, doi:10.1073/pnas.0400087101)."""
    return Outcome(values=network.arcs.sum(axis=1))


# --- paths ------------------------------------------------------------------------------------------------------------


def betweenness(network: Matrix, *, pivots: int | None = None) -> Outcome:
    """Add up the share of shortest paths between two others that run through a node (Freeman 1977; Brandes 2001).

    Unweighted, each pair counted once, not normalised. Large networks are sampled: paths from ``pivots`` nodes only,
    scaled (Brandes and Pich 2007, doi:10.1142/S0218127407018403).
    """
    import networkx as nx

    sampled = pivots if pivots is not None else _pivots(network)
    found = nx.betweenness_centrality(_undirected(network), k=sampled, normalized=False, seed=SEED)
    values = [found[row] for row in range(network.size)]
    if sampled is None:
        return Outcome(values=values)
    return Outcome(
        values=values, exact=False, seed=SEED, remark=f"sampled: shortest paths from {sampled} nodes, scaled"
    )


def _pivots(network: Matrix) -> int | None:
    return min(PIVOTS, network.size) if network.size * network.edges.nnz > EXACT_LIMIT else None


def closeness(network: Matrix) -> Outcome:
    """Divide by the mean number of steps to those who can be reached, and shrink by their share.

    (Freeman 1978; for disconnected networks Wasserman and Faust 1994, formula 5.22.)
    """

    def score(distances: Array) -> float:
        reached = distances.size - 1
        total = float(distances.sum())
        return (reached / total) * (reached / (network.size - 1)) if total else 0.0

    return Outcome(values=_by_distance(network, score), remark=_apart(network))


def harmonic(network: Matrix) -> Outcome:
    """Add up one over the number of steps to every other (Marchiori and Latora 2000; Boldi and Vigna 2014)."""
    return Outcome(values=_by_distance(network, lambda distances: float((1 / distances[distances > 0]).sum())))


def _by_distance(network: Matrix, score: Callable[[Array], float]) -> list[float]:
    """Score every node by its distances to those whom it reaches (itself included, at 0)."""
    import numpy as np
    from scipy.sparse.csgraph import dijkstra

    values: list[float] = []
    for start in range(0, network.size, 256):
        rows = np.arange(start, min(start + 256, network.size))
        block = dijkstra(network.edges, directed=False, indices=rows, unweighted=True)
        values.extend(score(line[np.isfinite(line)]) for line in block)
    return values


# --- standing ---------------------------------------------------------------------------------------------------------


def eigenvector(network: Matrix) -> Outcome:
    """Score a node by the scores of those it is tied to: the dominant eigenvector, of length one (Bonacich 1972).

    Undirected and weighted. A network in pieces has one such vector a piece: the largest is scored, the rest get 0.
    """
    import numpy as np

    parts = pieces(network)
    values = np.zeros(network.size)
    values[parts[0]] = _dominant(network.edges[parts[0], :][:, parts[0]])
    remark = f"scored in the largest of {len(parts)} separate pieces; elsewhere 0" if len(parts) > 1 else ""
    return Outcome(values=values, remark=remark)


def pagerank(network: Matrix, *, damping: float = 0.85) -> Outcome:
    """Find how often a walker who follows ties by their weight, and sometimes jumps, is met (Brin and Page 1998)."""
    import networkx as nx

    try:
        found = nx.pagerank(_directed(network), alpha=damping, tol=1e-12, max_iter=2_000, weight="weight")
    except nx.PowerIterationFailedConvergence:
        return _not_found(network, "PageRank did not converge within 2000 steps")
    return Outcome(values=[found[row] for row in range(network.size)], remark=f"damping {damping}")


def katz(network: Matrix, *, alpha: float | None = None) -> Outcome:
    """Add up all walks that end in a node, a walk of k steps weighing alpha^k (Katz 1953, doi:10.1007/BF02289026).

    ``alpha`` is 0.85 of the largest that converges unless given; scores are scaled to length one.
    """
    import numpy as np

    radius = _radius(network.arcs)
    chosen = alpha if alpha is not None else (0.85 / radius if radius > 0 else 0.1)
    if radius > 0 and chosen >= 1 / radius:
        return _not_found(network, f"Katz does not converge: alpha {chosen:.6g} is not below {1 / radius:.6g}")
    step = (chosen * network.arcs.T).tocsr()
    values = np.ones(network.size)
    for _ in range(_STEPS):
        previous, values = values, step @ values + 1
        if np.abs(values - previous).max() < 1e-14 * values.max():
            break
    else:
        return _not_found(network, f"Katz did not converge within {_STEPS} steps")
    return Outcome(values=values / np.linalg.norm(values), remark=f"alpha {chosen:.6g}")


def hubs(network: Matrix) -> Outcome:
    """Score who points to good authorities: dominant eigenvector of A·Aᵀ, adding up to one (Kleinberg 1999)."""
    return _hits(network.arcs @ network.arcs.T)


def authorities(network: Matrix) -> Outcome:
    """Score who is pointed to by good hubs: dominant eigenvector of Aᵀ·A, adding up to one (Kleinberg 1999)."""
    return _hits(network.arcs.T @ network.arcs)


def _hits(product: Sparse) -> Outcome:
    vector = _dominant(product)
    total = float(vector.sum())
    return Outcome(values=vector / total if total else vector)


def _dominant(symmetric: Sparse) -> Array:
    """Find the dominant eigenvector; of several, the projection of the even vector on all: no lot is drawn."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    size = symmetric.shape[0]
    if size <= _DENSE:
        values, vectors = np.linalg.eigh(symmetric.toarray())
    else:
        values, vectors = eigsh(symmetric.tocsc(), k=4, which="LA", v0=np.ones(size))
    chosen = vectors[:, np.isclose(values, values.max(), rtol=1e-9, atol=1e-12)]
    vector = np.abs(chosen @ (chosen.T @ np.ones(size)))
    vector[vector < 1e-12 * vector.max(initial=0.0)] = 0.0
    return np.asarray(vector / np.linalg.norm(vector)) if vector.any() else vector


def _radius(arcs: Sparse) -> float:
    """Find the spectral radius of a matrix that has no negative entry."""
    import numpy as np
    from scipy.sparse.linalg import ArpackError, eigs

    size = arcs.shape[0]
    if size == 0 or arcs.nnz == 0:
        return 0.0
    if size <= _DENSE:
        found = float(np.abs(np.linalg.eigvals(arcs.toarray())).max())
        return found if found > _TINY else 0.0
    try:
        return float(np.abs(eigs(arcs.tocsc(), k=1, v0=np.ones(size), return_eigenvectors=False)).max())
    except ArpackError:  # no convergence: a bound from above keeps the sum finite
        return float(np.sqrt(arcs.sum(axis=0).max() * arcs.sum(axis=1).max()))


# --- position ---------------------------------------------------------------------------------------------------------


def constraint(network: Matrix) -> Outcome:
    """Measure how far a node's ties lead back to each other; low where it bridges holes (Burt 1992, 2.4; 2004)."""
    import numpy as np

    shares = _shares(network.edges)
    reach = (shares + shares @ shares) * (network.edges > 0)
    values = reach.power(2).sum(axis=1)
    return Outcome(values=np.where(network.edges.sum(axis=1) > 0, values, np.nan), remark=_isolates(network))


def effective_size(network: Matrix) -> Outcome:
    """Count a node's contacts less those that are redundant among themselves (Burt 1992, 2.2)."""
    import numpy as np
    from scipy.sparse import diags_array

    tied = network.edges > 0
    most = network.edges.max(axis=1).toarray().ravel()
    strength = diags_array(np.divide(1.0, most, out=np.zeros(network.size), where=most > 0)) @ network.edges
    redundancy = ((_shares(network.edges) @ strength.T) * tied).sum(axis=1)
    values = tied.sum(axis=1) - redundancy
    return Outcome(values=np.where(tied.sum(axis=1) > 0, values, np.nan), remark=_isolates(network))


def _shares(edges: Sparse) -> Sparse:
    """Divide every row by its sum."""
    import numpy as np
    from scipy.sparse import diags_array

    totals = edges.sum(axis=1)
    return (diags_array(np.divide(1.0, totals, out=np.zeros(len(totals)), where=totals > 0)) @ edges).tocsr()


def k_core(network: Matrix) -> Outcome:
    """Find the largest k for which a node lies in a part where everybody has k ties (Seidman 1983; Batagelj 2003)."""
    import networkx as nx

    found = nx.core_number(_undirected(network))
    return Outcome(values=[found[row] for row in range(network.size)])


def community(network: Matrix) -> Outcome:
    """Number the communities, the largest first (Louvain: Blondel et al. 2008; modularity: Newman and Girvan 2004).

    The value is a number, not a score. The best of ten seeded runs by modularity (of one, where the network is large).
    """
    import networkx as nx

    graph = _undirected(network)
    if not network.edges.nnz:
        return Outcome(values=range(1, network.size + 1), seed=SEED, remark="no ties: everybody alone")
    tries = _LOUVAIN_RUNS if network.size <= _DENSE else 1
    runs = [nx.community.louvain_communities(graph, weight="weight", seed=SEED + run) for run in range(tries)]
    rated = [(nx.community.modularity(graph, found, weight="weight"), _ordered(found)) for found in runs]
    quality, best = max(rated, key=lambda pair: round(pair[0], 12))
    numbers = {row: number for number, members in enumerate(best, start=1) for row in members}
    remark = f"{len(best)} communities, modularity {quality:.3f}"
    return Outcome(values=[numbers[row] for row in range(network.size)], seed=SEED, remark=remark)


def _ordered(communities: Iterable[set[int]]) -> list[list[int]]:
    return sorted((sorted(members) for members in communities), key=lambda members: (-len(members), members))


# --- networkx ---------------------------------------------------------------------------------------------------------


def _undirected(network: Matrix) -> nx.Graph[int]:
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    _fill(graph, network, network.edges)
    return graph


def _directed(network: Matrix) -> nx.DiGraph[int]:
    import networkx as nx

    graph: nx.DiGraph[int] = nx.DiGraph()
    _fill(graph, network, network.arcs)
    return graph


def _fill(graph: nx.Graph[int], network: Matrix, cells: Sparse) -> None:
    """Name nodes by row, so that no order depends on how text is hashed."""
    graph.add_nodes_from(range(network.size))
    listed = cells.tocoo()
    rows, columns = listed.coords
    graph.add_weighted_edges_from(zip(rows.tolist(), columns.tolist(), listed.data.tolist(), strict=True))


def _apart(network: Matrix) -> str:
    parts = len(pieces(network))
    return f"the network is in {parts} separate pieces; who reaches few scores low" if parts > 1 else ""


def _isolates(network: Matrix) -> str:
    alone = int((network.edges.sum(axis=1) == 0).sum())
    return f"not defined for {alone} without ties" if alone else ""


def _not_found(network: Matrix, why: str) -> Outcome:
    return Outcome(values=[float("nan")] * network.size, remark=why)
