"""Labels that cover each other, pushed apart: few pairs are held at a time, and the outcome does not depend on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.network.stress import GOLDEN

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

LINE = 15.0
"""The height of a line of a label, in pixels."""
_LETTER = 6.9
_WRAP = 20
_ROUNDS = 600
_TOUCHING = 0.02  # of a label
_AT_ONCE = 250_000  # pairs


def wrapped(label: str, width: int = _WRAP) -> str:
    """Break a label into lines between words."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def apart(points: Array, labels: Sequence[str], fixed: Array | None = None, *, at_once: int = _AT_ONCE) -> Array:
    """Push nodes whose labels cover each other apart, a little at a time; what is ``fixed`` does not move."""
    import numpy as np

    lines = [wrapped(label).split("\n") for label in labels]
    boxes = np.array([[max(map(len, each)) * _LETTER + 14, LINE * len(each) + 34] for each in lines])
    size = len(labels)
    moved = points.astype(float).copy()
    for _ in range(min(_ROUNDS, 40 + 100_000 // size)):
        one_way, other_way = np.zeros((size, 2)), np.zeros((size, 2))
        clashing = False
        for pairs in _near(moved / boxes.max(axis=0), at_once):
            one, other, push = _pushed(pairs, moved, boxes, fixed)
            clashing = clashing or bool(one.size)
            for axis in (0, 1):  # one after the other: sums of floats depend on their order
                np.add.at(one_way[:, axis], one, push[:, axis])
                np.add.at(other_way[:, axis], other, push[:, axis])
        if not clashing:
            break
        by = one_way - other_way
        moved += by if fixed is None else np.where(fixed[:, None], 0.0, 2 * by)
    return np.asarray(moved)


def _pushed(pairs: Array, moved: Array, boxes: Array, fixed: Array | None) -> tuple[Array, Array, Array]:
    """Say who of some pairs is in each other's way, and by how much the first of them must give way."""
    import numpy as np

    one, other = pairs[:, 0], pairs[:, 1]
    need = (boxes[one] + boxes[other]) / 2
    gaps = (moved[one] - moved[other]) / need
    clash = 1 - np.abs(gaps).max(axis=1)
    chosen = clash > _TOUCHING
    if fixed is not None:
        chosen &= ~(fixed[one] & fixed[other])
    one, other, need, gaps, clash = one[chosen], other[chosen], need[chosen], gaps[chosen], clash[chosen]
    length = np.linalg.norm(gaps, axis=1)
    turns = (one - other) * GOLDEN
    anywhere = np.column_stack([np.cos(turns), np.sin(turns)])
    direction = np.where(length[:, None] > 0, gaps / np.maximum(length, 1e-12)[:, None], anywhere)
    return one, other, direction * need * clash[:, None] * 0.22


def _near(points: Array, at_once: int) -> Iterator[Array]:
    """Give the pairs of points that are less than one apart in either direction, in their order."""
    import numpy as np
    from scipy.spatial import KDTree

    tree = KDTree(points)
    if (tree.count_neighbors(tree, 1.0, p=np.inf) - len(points)) // 2 <= at_once:
        yield _sorted(tree.query_pairs(1.0, p=np.inf, output_type="ndarray"))
        return
    ends = np.cumsum(tree.query_ball_point(points, 1.0, p=np.inf, return_length=True))
    first = 0
    while first < len(points):
        before = ends[first - 1] if first else 0
        last = max(first + 1, int(ends.searchsorted(before + at_once, side="right")))
        found = KDTree(points[first:last]).sparse_distance_matrix(tree, 1.0, p=np.inf, output_type="ndarray")
        pairs = np.column_stack([found["i"] + first, found["j"]])
        del found
        yield _sorted(pairs[pairs[:, 0] < pairs[:, 1]])
        first = last


def _sorted(pairs: Array) -> Array:
    import numpy as np

    return np.asarray(pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))])
