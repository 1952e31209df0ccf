"""Structural balance: whether friends of friends are friends, and enemies of enemies too, and how far from it.

Ties are taken without direction. Where two have ties of both signs, the majority decides; where it is even they are
left out, and counted. Neutral ties say nothing of balance and are left out.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.science.rows import Array
from kg.science.snapshot import Snapshot, Sparse

SEED = 1921
EXACT_EDGES = 1_200
"""Up to so many signed pairs in one block, the frustration index is sought exactly."""
_NODE_LIMIT = 20_000
_WALKS = 3_000
_TRIES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """The least number of pairs whose sign would have to change for balance, and the two camps that this leaves.

    Where it is not ``exact``, it is the least that was found, from ``SEED`` (an upper bound).
    """

    index: int
    exact: bool
    camps: Mapping[Hashable, int]
    pairs: tuple[tuple[Hashable, Hashable], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """How balanced a signed network is.

    ``triads`` counts triangles by how many of their ties are hostile (``+++``, ``++-``, ``+--``, ``---``); balanced
    are the first and the third (Cartwright and Harary 1956), weakly also the last (Davis 1967). ``walk`` is the share
    of balance over closed walks of all lengths (Estrada and Benzi 2014); ``None``: too large, or no ties.
    """

    positive: int
    negative: int
    ambivalent: int
    triads: Mapping[str, int]
    walk: float | None
    frustration: Frustration

    @property
    def triangles(self) -> int:
        """Count the triangles."""
        return sum(self.triads.values())

    @property
    def balanced(self) -> int:
        """Count the balanced triangles."""
        return self.triads["+++"] + self.triads["+--"]

    @property
    def share(self) -> float | None:
        """The share of triangles that are balanced; ``None`` where there are none."""
        return self.balanced / self.triangles if self.triangles else None

    @property
    def weak_share(self) -> float | None:
        """The same, where three who are all enemies count as balanced."""
        return (self.balanced + self.triads["---"]) / self.triangles if self.triangles else None

    @property
    def order(self) -> float | None:
        """One less the frustrated share of half of all pairs: 1 is balance (Aref and Wilson 2018)."""
        pairs = self.positive + self.negative
        return 1 - 2 * self.frustration.index / pairs if pairs else None


def balance(snapshot: Snapshot, *, exact_edges: int = EXACT_EDGES) -> Balance:
    """Measure the balance of a network."""
    signs, ambivalent = signed(snapshot)
    return Balance(
        positive=int((signs.data > 0).sum()) // 2,
        negative=int((signs.data < 0).sum()) // 2,
        ambivalent=ambivalent,
        triads=triads(signs),
        walk=walk_balance(signs),
        frustration=frustration(signs, snapshot.ids, exact_edges=exact_edges),
    )


def signed(snapshot: Snapshot) -> tuple[Sparse, int]:
    """Give the signs of pairs as a symmetric matrix of +1 and -1, and the number of pairs that are evenly both."""
    from scipy.sparse import csr_array

    told = snapshot.sign != 0
    low = np.minimum(snapshot.source, snapshot.target)[told]
    high = np.maximum(snapshot.source, snapshot.target)[told]
    apart = low != high
    shape = (len(snapshot), len(snapshot))
    sums = csr_array((snapshot.sign[told][apart].astype(np.int64), (low[apart], high[apart])), shape=shape)
    sums.sum_duplicates()
    ambivalent = int((sums.data == 0).sum())
    sums.data = np.sign(sums.data)
    sums.eliminate_zeros()
    both = (sums + sums.T).tocsr()
    both.sort_indices()
    return both, ambivalent


def triads(signs: Sparse) -> dict[str, int]:
    """Count triangles by their signs."""
    friends, foes = (signs > 0).astype(np.int64), (signs < 0).astype(np.int64)
    of_friends, of_foes = friends @ friends, foes @ foes

    def around(paths: Sparse, ties: Sparse, times: int) -> int:
        return int(paths.multiply(ties).sum()) // times

    return {
        "+++": around(of_friends, friends, 6),
        "++-": around(of_friends, foes, 2),
        "+--": around(of_foes, friends, 2),
        "---": around(of_foes, foes, 6),
    }


def walk_balance(signs: Sparse) -> float | None:
    """Divide the closed walks that are balanced less those that are not by all: trace of exp(A) over exp(|A|)."""
    if not signs.nnz or signs.shape[0] > _WALKS:
        return None
    used = np.unique(signs.indices)
    dense = signs[used, :][:, used].toarray().astype(float)
    rest = signs.shape[0] - len(used)  # each of those without signed ties stays where it is
    told, plain = np.linalg.eigvalsh(dense), np.linalg.eigvalsh(np.abs(dense))
    most = max(float(plain.max()), 0.0)
    top, bottom = np.exp(told - most).sum(), np.exp(plain - most).sum()
    stay = rest * np.exp(-most)
    return float((top + stay) / (bottom + stay))


# --- frustration ------------------------------------------------------------------------------------------------------


def frustration(signs: Sparse, ids: Sequence[Hashable], *, exact_edges: int = EXACT_EDGES) -> Frustration:
    """Find the frustration index, block by block: exactly by integer programming (Aref, Mason and Wilson 2020) or not.

    Cycles lie within blocks (parts that hang together without any one node), so blocks can be solved one by one.
    """
    listed = signs.tocoo()
    pairs = [(int(a), int(b), int(s)) for a, b, s in zip(*listed.coords, listed.data, strict=True) if a < b]
    exact, wrong = True, []
    for block in _blocks(pairs):
        found, sure = _solved(block, exact_edges)
        wrong.extend(found)
        exact &= sure
    camps = _camps(pairs, set(wrong), len(ids))
    return Frustration(
        index=len(wrong),
        exact=exact,
        camps={ids[row]: camp for row, camp in sorted(camps.items())},
        pairs=tuple((ids[a], ids[b]) for a, b in sorted(wrong)),
    )


_Pair = tuple[int, int, int]


def _blocks(pairs: Sequence[_Pair]) -> list[list[_Pair]]:
    """Give the parts that cycles lie in; pairs on no cycle are never frustrated."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_weighted_edges_from(pairs, weight="sign")
    found = []
    for edges in nx.biconnected_component_edges(graph):
        block = sorted((min(a, b), max(a, b), graph.edges[a, b]["sign"]) for a, b in edges)
        if len(block) > 2:  # noqa: PLR2004 -- a cycle has three
            found.append(block)
    return sorted(found)


def _solved(block: list[_Pair], exact_edges: int) -> tuple[list[tuple[int, int]], bool]:
    """Find which pairs of a block stay frustrated, and whether there cannot be fewer."""
    nodes = sorted({end for a, b, _ in block for end in (a, b)})
    place = {node: row for row, node in enumerate(nodes)}
    local = [(place[a], place[b], sign) for a, b, sign in block]
    camps = _searched(local, len(nodes))
    wrong = _frustrated(local, camps)
    if wrong and len(block) <= exact_edges:
        proved = _programmed(local, len(nodes))
        if proved is not None:
            wrong = _frustrated(local, proved)
            return [(nodes[a], nodes[b]) for a, b in wrong], True
    return [(nodes[a], nodes[b]) for a, b in wrong], not wrong


def _frustrated(pairs: Sequence[_Pair], camps: Sequence[int]) -> list[tuple[int, int]]:
    return [(a, b) for a, b, sign in pairs if (camps[a] == camps[b]) != (sign > 0)]


def _searched(pairs: Sequence[_Pair], size: int) -> list[int]:
    """Part nodes by changing sides while that helps, from several beginnings: the best that was found."""
    around: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for a, b, sign in pairs:
        around[a].append((b, sign))
        around[b].append((a, sign))
    lots = random.Random(SEED)  # noqa: S311 -- a search, not a secret
    best: list[int] = []
    least = len(pairs) + 1
    for _ in range(_TRIES if size < 2_000 else 3):  # noqa: PLR2004
        camps = _grown(around, lots)
        _settle(around, camps)
        wrong = len(_frustrated(pairs, camps))
        if wrong < least:
            best, least = camps[:], wrong
    return best


def _grown(around: list[list[tuple[int, int]]], lots: random.Random) -> list[int]:
    """Begin with camps that agree with the ties of a tree."""
    camps = [0] * len(around)
    order = list(range(len(around)))
    lots.shuffle(order)
    for root in order:
        waiting = [root] if not camps[root] else []
        if waiting:
            camps[root] = 1
        while waiting:
            node = waiting.pop()
            for other, sign in lots.sample(around[node], len(around[node])):
                if not camps[other]:
                    camps[other] = camps[node] * sign
                    waiting.append(other)
    return camps


def _settle(around: list[list[tuple[int, int]]], camps: list[int]) -> None:
    """Let nodes change sides while one frustrates more than half of its ties."""
    waiting = list(range(len(around)))
    while waiting:
        node = waiting.pop()
        if sum(camps[node] * camps[other] * sign for other, sign in around[node]) < 0:
            camps[node] = -camps[node]
            waiting.extend(other for other, _ in around[node])


def _programmed(pairs: Sequence[_Pair], size: int) -> list[int] | None:
    """Solve the integer programme; ``None`` where it takes too many nodes of the search."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    count = len(pairs)
    rows, columns, values, lowest = [], [], [], []
    for number, (a, b, sign) in enumerate(pairs):
        # friendly: wrong >= |x_a - x_b|; hostile: wrong >= |x_a + x_b - 1|
        for side, direction in enumerate((1, -1)):
            row = 2 * number + side
            rows += [row, row, row]
            columns += [a, b, size + number]
            values += [direction, -sign * direction, 1]
            lowest.append(0 if sign > 0 else direction)
    table = coo_array((values, (rows, columns)), shape=(2 * count, size + count)).tocsr()
    upper = np.ones(size + count)
    upper[0] = 0  # which camp is called the first is free
    found = milp(
        c=np.concatenate([np.zeros(size), np.ones(count)]),
        constraints=LinearConstraint(table, lb=np.array(lowest, dtype=float)),
        integrality=np.concatenate([np.ones(size), np.zeros(count)]),
        bounds=Bounds(np.zeros(size + count), upper),
        options={"node_limit": _NODE_LIMIT, "mip_rel_gap": 0.0},
    )
    return [1 if value > 0.5 else -1 for value in found.x[:size]] if found.status == 0 else None  # noqa: PLR2004


def _camps(pairs: Sequence[_Pair], wrong: set[tuple[int, int]], size: int) -> dict[int, int]:
    """Part all nodes with signed ties so that just the given pairs are frustrated; in each piece the first is 1."""
    around: dict[int, list[tuple[int, int]]] = {}
    for a, b, sign in pairs:
        if (a, b) not in wrong:
            around.setdefault(a, []).append((b, sign))
            around.setdefault(b, []).append((a, sign))
    ends = {end for a, b, _ in pairs for end in (a, b)}
    camps: dict[int, int] = {}
    for root in range(size):
        if root not in ends or root in camps:
            continue
        camps[root] = 1
        waiting = [root]
        while waiting:
            node = waiting.pop()
            for other, sign in around.get(node, ()):
                if other not in camps:
                    camps[other] = camps[node] * sign
                    waiting.append(other)
    return {node: 1 if camp > 0 else 2 for node, camp in camps.items()}


def local_balance(snapshot: Snapshot) -> dict[Hashable, tuple[int, int]]:
    """Count for each node the triangles it is in, and how many of them are balanced."""
    signs, _ = signed(snapshot)
    plain = abs(signs)
    every = _diagonal_of_cubes(plain)
    net = _diagonal_of_cubes(signs)
    return {node: (int(every[row]) // 2, int(every[row] + net[row]) // 4) for row, node in enumerate(snapshot.ids)}


def _diagonal_of_cubes(matrix: Sparse) -> Array:
    return np.asarray((matrix @ matrix).multiply(matrix).sum(axis=1)).ravel()
