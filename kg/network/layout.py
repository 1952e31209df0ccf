"""Where nodes stand in a picture, and how kinds look: the same for the page and for the static plots, always the same.

Positions are whole pixels, computed from the network alone: a seeded drawing of each connected part, labels pushed
apart, small parts set in rows below the largest.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kg.network.matrices import Matrix, matrix, pieces
from kg.network.projection import Network

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Places = Mapping[str, tuple[int, int]]
"""Where nodes stand, in pixels."""

_STRESS_LIMIT = 400  # nodes up to which all distances count; above, those to neighbours and to a few pivots
_OVERLAP_LIMIT = 20_000
_STEP = 74.0  # pixels between neighbours that have no others
_WIDE = 1.5  # pictures and labels are wider than high
_LETTER = 6.9
_LINE = 15.0
_GAP = 60.0
_WRAP = 20
_ROUNDS = 600
_PIVOTS = 60
_GOLDEN = math.pi * (3 - math.sqrt(5))  # the golden angle
_TOUCHING = 0.02  # of a label


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the nodes of a kind are drawn: a colour that the colour-blind can tell, and a shape for all."""

    colour: str
    shape: str  # vis-network's name
    marker: str  # matplotlib's


LOOKS = (
    Look(colour="#0072B2", shape="dot", marker="o"),
    Look(colour="#E69F00", shape="square", marker="s"),
    Look(colour="#009E73", shape="triangle", marker="^"),
    Look(colour="#CC79A7", shape="diamond", marker="D"),
    Look(colour="#D55E00", shape="triangleDown", marker="v"),
    Look(colour="#56B4E9", shape="hexagon", marker="h"),
    Look(colour="#F0E442", shape="star", marker="*"),
)
"""The palette of Okabe and Ito (2008), one shape each."""
GREY = "#8A8F98"
"""The kinds that are left when the palette is used up are grey, in other shapes."""


def looks(network: Network) -> dict[str, Look]:
    """Give each kind its look: persons first, then the kinds by how many ties they have."""
    ties = Counter(network.nodes[end].kind for tie in network.ties for end in (tie.subject, tie.object))
    counts = Counter(node.kind for node in network.nodes.values())
    order = sorted(counts, key=lambda kind: (kind != "Person", -ties[kind], -counts[kind], kind))
    greys = tuple(replace(look, colour=GREY) for look in LOOKS)
    available = (*LOOKS, *greys[1:], greys[0])
    return {kind: available[min(place, len(available) - 1)] for place, kind in enumerate(order)}


def positions(network: Network, labels: Mapping[str, str], held: Places | None = None) -> Places:
    """Place every node of a network; ``labels`` are what will be written beneath them.

    Those that have a place in ``held`` stay there, and all others find theirs beside them.
    """
    import numpy as np

    merged = matrix(network)
    if held and not held.keys().isdisjoint(merged.names):
        return _beside(merged, labels, held)
    parts = [_part(merged, rows, [labels[merged.names[row]] for row in rows]) for rows in pieces(merged)]
    placed = np.zeros((merged.size, 2))
    for rows, points in _packed(list(zip(pieces(merged), parts, strict=True))):
        placed[rows] = points
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(merged.names, placed, strict=True)}


def _beside(merged: Matrix, labels: Mapping[str, str], held: Places) -> Places:
    """Place what has no place yet among what has: near its neighbours, and where it has none, below everything."""
    import numpy as np

    fixed = np.array([name in held for name in merged.names])
    placed = np.array([held.get(name, (0, 0)) for name in merged.names], dtype=float)
    parts = pieces(merged)
    new = [part for part in parts if not fixed[part].any()]
    known = fixed.copy()
    for part in (part for part in parts if fixed[part].any()):
        _settle(merged.edges[part, :][:, part], part, placed, known)
    written = [labels[name] for name in merged.names]
    among = np.flatnonzero(known)
    placed[among] = _apart(placed[among], [written[row] for row in among], fixed=fixed[among])
    floor, middle = placed[among, 1].max(), (placed[among, 0].max() + placed[among, 0].min()) / 2
    for rows, points in _packed([(part, _part(merged, part, [written[row] for row in part])) for part in new]):
        placed[rows] = points
    if new:
        apart = np.concatenate([np.asarray(rows) for rows in new])
        placed[apart] += np.array([middle, floor + 2 * _GAP - placed[apart, 1].min()])
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(merged.names, placed, strict=True)}


def _settle(edges: Any, rows: Sequence[int], placed: Array, known: Array) -> None:  # noqa: ANN401 -- a scipy matrix
    """Give the nodes of a connected part that have no place one in the middle of their neighbours that have."""
    import numpy as np

    indices = np.asarray(rows)
    tied = (edges + edges.T).tocsr()
    while not known[indices].all():
        ready = [
            (place, near)
            for place in np.flatnonzero(~known[indices])
            if (near := tied.indices[tied.indptr[place] : tied.indptr[place + 1]])[known[indices[near]]].size
        ]
        for place, near in ready:
            beside = placed[indices[near[known[indices[near]]]]].mean(axis=0)
            turn = int(indices[place]) * _GOLDEN
            placed[indices[place]] = beside + _STEP / 2 * np.array([math.cos(turn), math.sin(turn)])
        known[indices[[place for place, _ in ready]]] = True


def wrapped(label: str, width: int = _WRAP) -> str:
    """Break a label into lines between words."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _part(merged: Matrix, rows: Sequence[int], labels: Sequence[str]) -> Array:
    """Draw one connected part around its own middle."""
    import numpy as np

    if len(rows) == 1:
        return np.zeros((1, 2))
    edges = merged.edges[list(rows), :][:, list(rows)]
    points = _stressed(edges) if len(rows) <= _STRESS_LIMIT else _sparsely_stressed(edges)
    points = _laid_down(points) * _STEP * np.array([_WIDE, 1.0])
    if len(rows) <= _OVERLAP_LIMIT:
        points = _apart(points, labels)
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2)


def _stressed(edges: Any) -> Array:  # noqa: ANN401 -- a scipy matrix, which has no type
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
    turns = np.arange(size) * _GOLDEN  # no two nodes begin at one point
    points = _scaled(wanted) + 0.05 * np.column_stack([np.cos(turns), np.sin(turns)])
    for _ in range(_ROUNDS // 4):
        gaps = np.linalg.norm(points[:, None, :] - points[None, :, :], axis=2)
        ratio = np.divide(weights * wanted, gaps, out=np.zeros_like(gaps), where=gaps > 0)
        points = inverse @ (np.diag(ratio.sum(axis=1)) - ratio) @ points
    return np.asarray(points)


def _scaled(wanted: Array) -> Array:
    """Place points in the plane so that their distances come near those wanted (Torgerson 1952)."""
    import numpy as np

    size = len(wanted)
    centre = np.eye(size) - 1 / size
    values, vectors = np.linalg.eigh(-centre @ (wanted**2) @ centre / 2)
    return np.asarray(vectors[:, -2:] * np.sqrt(np.maximum(values[-2:], 1e-6)))


def _sparsely_stressed(edges: Any) -> Array:  # noqa: ANN401 -- a scipy matrix, which has no type
    """Draw a large part by the stress between neighbours and to a few pivots (Ortmann, Klimenta and Brandes 2017).

    It starts from the pivots' own scaling (Brandes and Pich 2006); pivots are those farthest from the ones before.
    """
    import numpy as np
    from scipy.sparse.csgraph import dijkstra

    size = edges.shape[0]
    lengths = _lengths(edges)
    pivots = [int((edges > 0).sum(axis=1).argmax())]
    columns = [dijkstra(lengths, directed=False, indices=pivots[0])]
    for _ in range(min(_PIVOTS, size) - 1):
        pivots.append(int(np.min(columns, axis=0).argmax()))
        columns.append(dijkstra(lengths, directed=False, indices=pivots[-1]))
    wanted = np.column_stack(columns)
    squared = wanted**2
    centred = squared.mean(axis=0) + squared.mean(axis=1, keepdims=True) - squared - squared.mean()
    points = np.linalg.svd(centred, full_matrices=False)[0][:, :2] * wanted.max()
    turns = np.arange(size) * _GOLDEN
    points += 0.3 * np.column_stack([np.cos(turns), np.sin(turns)])
    near = lengths.tocoo()
    rows = np.concatenate([near.coords[0], np.tile(np.arange(size), len(pivots))])
    columns_ = np.concatenate([near.coords[1], np.repeat(pivots, size)])
    ideal = np.concatenate([near.data, wanted.T.ravel()])
    rows, columns_, ideal = rows[ideal > 0], columns_[ideal > 0], ideal[ideal > 0]
    weights = 1 / ideal**2
    total = np.bincount(rows, weights, size)
    for _ in range(_ROUNDS // 4):
        gaps = points[rows] - points[columns_]
        far = np.maximum(np.linalg.norm(gaps, axis=1), 1e-9)
        pulled = points[columns_] + gaps * (ideal / far)[:, None]
        moved = [np.bincount(rows, weights * pulled[:, axis], size) / total for axis in (0, 1)]
        points = (points + np.column_stack(moved)) / 2
    return np.asarray(points)


def _lengths(edges: Any) -> Any:  # noqa: ANN401 -- likewise
    """Give every line its length: longer where many meet, so that hubs have room."""
    import numpy as np

    ends = edges.tocoo()
    degrees = np.sqrt((edges > 0).sum(axis=1))
    ends.data = 0.4 + 0.3 * (degrees[ends.coords[0]] + degrees[ends.coords[1]])
    return ends.tocsr()


def _laid_down(points: Array) -> Array:
    """Turn a drawing so that its longer side lies down, the same way every time."""
    import numpy as np

    points = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(points.T @ points)
    turned = points @ axes[:, ::-1]
    far = turned[np.abs(turned).argmax(axis=0), range(2)]
    return np.asarray(turned * np.where(far < 0, -1.0, 1.0))


def _apart(points: Array, labels: Sequence[str], fixed: Array | None = None) -> Array:
    """Push nodes whose labels cover each other apart, a little at a time; what is ``fixed`` does not move."""
    import numpy as np
    from scipy.spatial import KDTree

    lines = [wrapped(label).split("\n") for label in labels]
    boxes = np.array([[max(map(len, each)) * _LETTER + 14, _LINE * len(each) + 34] for each in lines])
    size = len(labels)
    moved = points.astype(float).copy()
    for _ in range(min(_ROUNDS, 40 + 100_000 // size)):
        pairs = KDTree(moved / boxes.max(axis=0)).query_pairs(1.0, p=np.inf, output_type="ndarray")
        pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]  # sums of floats depend on their order
        one, other = pairs[:, 0], pairs[:, 1]
        need = (boxes[one] + boxes[other]) / 2
        apart = (moved[one] - moved[other]) / need
        clash = 1 - np.abs(apart).max(axis=1)
        chosen = clash > _TOUCHING
        if fixed is not None:
            chosen &= ~(fixed[one] & fixed[other])
        if not chosen.any():
            break
        one, other, need, apart, clash = one[chosen], other[chosen], need[chosen], apart[chosen], clash[chosen]
        length = np.linalg.norm(apart, axis=1)
        turns = (one - other) * _GOLDEN
        anywhere = np.column_stack([np.cos(turns), np.sin(turns)])
        direction = np.where(length[:, None] > 0, apart / np.maximum(length, 1e-12)[:, None], anywhere)
        push = direction * need * clash[:, None] * 0.22
        for axis in (0, 1):
            by = np.bincount(one, push[:, axis], size) - np.bincount(other, push[:, axis], size)
            moved[:, axis] += by if fixed is None else np.where(fixed, 0.0, 2 * by)
    return np.asarray(moved)


def _packed(parts: Sequence[tuple[Sequence[int], Array]]) -> list[tuple[Sequence[int], Array]]:
    """Set the parts in rows, the largest first and alone, each row around the middle."""
    import numpy as np

    if not parts:
        return []
    first = parts[0][1]
    breadth = max(float(np.ptp(first[:, 0])) + 160, 900.0)
    lines: list[list[tuple[Sequence[int], Array, float]]] = [[]]
    for rows, points in parts[1:]:
        wide = float(np.ptp(points[:, 0])) + 170
        if lines[-1] and sum(each[2] for each in lines[-1]) + wide > breadth:
            lines.append([])
        lines[-1].append((rows, points, wide))
    done = [parts[0]]
    top = float(first[:, 1].max()) + _GAP + 2 * _LINE
    for line in lines:
        left = -sum(wide for _, _, wide in line) / 2
        tall = max((float(np.ptp(points[:, 1])) for _, points, _ in line), default=0.0)
        for rows, points, wide in line:
            done.append((rows, points + np.array([left + wide / 2, top + tall / 2])))
            left += wide
        top += tall + _GAP
    return done
