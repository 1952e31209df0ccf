"""Plain arrays put in order: compressed rows, spells and claims of edges. Owns no record but a row index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

OPEN_START = int(np.iinfo(np.int32).min)
"""The first day of a spell of which only the end is known."""
OPEN_END = int(np.iinfo(np.int32).max)
"""The day after the last of a spell of which only the beginning is known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Adjacency:
    """Compressed rows: the neighbours of ``i`` are ``indices[indptr[i]:indptr[i + 1]]``, by the edges ``edge[…]``."""

    indptr: Array
    indices: Array
    edge: Array


def sorted_ids(ids: Sequence[Any]) -> tuple[tuple[Any, ...], Array]:
    """Sort ids (by type and text where they do not compare), and say where each went."""
    try:
        order = sorted(range(len(ids)), key=ids.__getitem__)
    except TypeError:
        order = sorted(range(len(ids)), key=lambda place: (type(ids[place]).__name__, str(ids[place])))
    names = tuple(ids[place] for place in order)
    if len(set(names)) != len(names):
        raise ValueError("an id is given twice")
    moved = np.empty(len(ids), dtype=np.int32)
    moved[order] = np.arange(len(ids), dtype=np.int32)
    return names, moved


def spells_of(start: Any, end: Any, edge: Any, place: Array) -> tuple[Array, Array, Array]:  # noqa: ANN401
    """Put spells in the order of their edges."""
    count = len(place)
    given = start if start is not None else end
    size = 0 if given is None else len(given)
    first = np.full(size, OPEN_START, np.int32) if start is None else np.asarray(start, np.int32)
    last = np.full(size, OPEN_END, np.int32) if end is None else np.asarray(end, np.int32)
    owner = np.arange(size, dtype=np.int64) if edge is None else np.asarray(edge, dtype=np.int64)
    if not len(first) == len(last) == len(owner) or (edge is None and size not in {0, count}):
        raise ValueError(f"{len(first)} starts, {len(last)} ends and {len(owner)} edges of spells")
    owner = place[owner]
    if edge is None:
        known = (first != OPEN_START) | (last != OPEN_END)
        owner, first, last = owner[known], first[known], last[known]
    order = np.lexsort((last, first, owner))
    pointers = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(np.bincount(owner, minlength=count), out=pointers[1:])
    return pointers, first[order], last[order]


def claims_of(claims: Sequence[Iterable[str]] | None, order: Array) -> tuple[Array, Array, bytes]:
    """Put the names of claims into one text, in the order of their edges: where each edge's begin, where each ends."""
    if claims is None:
        return np.zeros(len(order) + 1, dtype=np.int32), np.zeros(0, dtype=np.int64), b""
    pointers = np.zeros(len(order) + 1, dtype=np.int32)
    text = bytearray()
    ends: list[int] = []
    for row, place in enumerate(order.tolist(), start=1):
        for claim in claims[place]:
            text += claim.encode()
            ends.append(len(text))
        pointers[row] = len(ends)
    return pointers, np.array(ends, dtype=np.int64), bytes(text)


def adjacency(rows: Array, columns: Array, edge: Array, size: int) -> Adjacency:
    """Lay out arcs by the row that they leave."""
    order = np.lexsort((edge, columns, rows))
    indptr = np.zeros(size + 1, dtype=np.int32 if len(rows) <= OPEN_END else np.int64)
    np.cumsum(np.bincount(rows, minlength=size), out=indptr[1:])
    arrays = indptr, columns[order], edge[order]
    for array in arrays:
        array.flags.writeable = False
    return Adjacency(indptr=arrays[0], indices=arrays[1], edge=arrays[2])


def ranges(starts: Array, lengths: Array) -> Array:
    """Join the ranges ``start … start + length``."""
    total = int(lengths.sum())
    ends = np.cumsum(lengths)
    return np.asarray(np.arange(total) + np.repeat(starts - (ends - lengths), lengths))
