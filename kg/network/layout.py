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

from kg.network import overlaps, stress
from kg.network.matrices import Matrix, matrix, part, pieces
from kg.network.projection import Network
from kg.network.stress import GOLDEN

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Places = Mapping[str, tuple[int, int]]
"""Where nodes stand, in pixels."""

_OVERLAP_LIMIT = 20_000
_STEP = 74.0  # pixels between neighbours that have no others
_WIDE = 1.5  # pictures and labels are wider than high
_GAP = 60.0


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
    return placed(matrix(network), labels, held)


def placed(merged: Matrix, labels: Mapping[str, str], held: Places | None = None) -> Places:
    """Place every node of a merged network, as :func:`positions` does."""
    import numpy as np

    if held and not held.keys().isdisjoint(merged.names):
        return _beside(merged, labels, held)
    rows_of_parts = pieces(merged)
    parts = [_part(merged, rows, [labels[merged.names[row]] for row in rows]) for rows in rows_of_parts]
    points_of_all = np.zeros((merged.size, 2))
    for rows, points in _packed(list(zip(rows_of_parts, parts, strict=True))):
        points_of_all[rows] = points
    return _whole(merged, points_of_all)


def _whole(merged: Matrix, points: Array) -> Places:
    return {name: (round(float(x)), round(float(y))) for name, (x, y) in zip(merged.names, points, strict=True)}


def _beside(merged: Matrix, labels: Mapping[str, str], held: Places) -> Places:
    """Place what has no place yet among what has: near its neighbours, and where it has none, below everything."""
    import numpy as np

    fixed = np.array([name in held for name in merged.names])
    points = np.array([held.get(name, (0, 0)) for name in merged.names], dtype=float)
    parts = pieces(merged)
    new = [rows for rows in parts if not fixed[rows].any()]
    known = fixed.copy()
    for rows in (rows for rows in parts if fixed[rows].any()):
        _settle(part(merged, rows), rows, points, known)
    written = [labels[name] for name in merged.names]
    among = np.flatnonzero(known)
    if len(among) <= _OVERLAP_LIMIT:
        points[among] = overlaps.apart(points[among], [written[row] for row in among], fixed=fixed[among])
    floor, middle = points[among, 1].max(), (points[among, 0].max() + points[among, 0].min()) / 2
    drawn = [(rows, _part(merged, rows, [written[row] for row in rows])) for rows in new]
    for placed_rows, own in _packed(drawn):
        points[placed_rows] = own
    if new:
        apart = np.concatenate([np.asarray(rows) for rows in new])
        points[apart] += np.array([middle, floor + 2 * _GAP - points[apart, 1].min()])
    return _whole(merged, points)


def _settle(edges: Any, rows: Sequence[int], points: Array, known: Array) -> None:  # noqa: ANN401 -- a scipy matrix
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
            beside = points[indices[near[known[indices[near]]]]].mean(axis=0)
            turn = int(indices[place]) * GOLDEN
            points[indices[place]] = beside + _STEP / 2 * np.array([math.cos(turn), math.sin(turn)])
        known[indices[[place for place, _ in ready]]] = True


def _part(merged: Matrix, rows: Sequence[int], labels: Sequence[str]) -> Array:
    """Draw one connected part around its own middle."""
    import numpy as np

    if len(rows) == 1:
        return np.zeros((1, 2))
    points = _laid_down(stress.drawn(part(merged, rows))) * _STEP * np.array([_WIDE, 1.0])
    if len(rows) <= _OVERLAP_LIMIT:
        points = overlaps.apart(points, labels)
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2)


def _laid_down(points: Array) -> Array:
    """Turn a drawing so that its longer side lies down, the same way every time."""
    import numpy as np

    points = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(points.T @ points)
    turned = points @ axes[:, ::-1]
    far = turned[np.abs(turned).argmax(axis=0), range(2)]
    return np.asarray(turned * np.where(far < 0, -1.0, 1.0))


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
    top = float(first[:, 1].max()) + _GAP + 2 * overlaps.LINE
    for line in lines:
        left = -sum(wide for _, _, wide in line) / 2
        tall = max((float(np.ptp(points[:, 1])) for _, points, _ in line), default=0.0)
        for rows, points, wide in line:
            done.append((rows, points + np.array([left + wide / 2, top + tall / 2])))
            left += wide
        top += tall + _GAP
    return done
