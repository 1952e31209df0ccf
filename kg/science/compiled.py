"""Loops over compressed rows, compiled by numba where it is installed (extra ``fast``), interpreted where it is not.

Each kernel takes arrays when compiled and lists when interpreted; both give the same values.
"""

# The loops are written for a compiler: indices, not iterators, and no smaller functions within.
# ruff: noqa: C901, PLR0913, PLR0917, PLR1730

from __future__ import annotations

import heapq
import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np

WORTH_COMPILING = 3_000_000
"""Steps (nodes times arcs) from which loading compiled code costs less than interpreting: about a second."""

FAR = int(np.iinfo(np.int64).max)
"""The distance, or the day, of what cannot be reached."""

Rows = Any  # np.ndarray of integers when compiled, list[int] when interpreted


@cache
def available() -> bool:
    """Tell whether numba is installed."""
    try:
        importlib.import_module("numba")
    except ImportError:
        return False
    return True


def kernel(function: Callable[..., Any], work: float, *, fast: bool | None = None) -> Callable[..., Any]:
    """Choose how a kernel runs: compiled where there is enough work for it (or ``fast`` says so), else interpreted."""
    wanted = work >= WORTH_COMPILING if fast is None else fast
    if wanted and available():
        run = _compiled(function)
        if function in _HEAPED:
            return lambda *arguments: run(*map(_wide, arguments))
        return run
    return lambda *arguments: function(*(_plain(each) for each in arguments))


@cache
def _compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    numba = importlib.import_module("numba")
    try:
        made: Callable[..., Any] = numba.njit(cache=True)(function)
    except RuntimeError:  # nowhere to keep what is compiled: compile it anew each time
        made = numba.njit(function)
    return made


def _wide(argument: Any) -> Any:  # noqa: ANN401 -- whatever a kernel takes
    """Widen whole numbers: what lies on one heap has to be of one type."""
    whole = isinstance(argument, np.ndarray) and argument.dtype.kind == "i"
    return argument.astype(np.int64) if whole else argument


def _plain(argument: Any) -> Any:  # noqa: ANN401 -- whatever a kernel takes
    return argument.tolist() if isinstance(argument, np.ndarray) else argument


def shortest_paths(indptr: Rows, indices: Rows, sources: Rows, size: int) -> Any:  # noqa: ANN401 -- an array
    """Add up, for each node, its share of the shortest paths from the sources to all others (Brandes 2001)."""
    totals = np.zeros(size)
    steps = np.full(size, -1, np.int32)
    paths = np.zeros(size)
    spread = np.zeros(size)  # (1 + share) / paths, which all who come before need
    order = np.zeros(size, np.int32)
    onward = np.zeros(len(indices), np.int32)  # the next nodes on shortest paths, node after node
    begins = np.zeros(size + 1, np.int64)
    for source in sources:
        order[0] = source
        steps[source] = 0
        paths[source] = 1.0
        count = 1
        head = 0
        filled = 0
        while head < count:
            node = order[head]
            begins[head] = filled
            head += 1
            further = steps[node] + 1
            ways = paths[node]
            for place in range(indptr[node], indptr[node + 1]):
                other = indices[place]
                if steps[other] < 0:
                    steps[other] = further
                    paths[other] = ways
                    order[count] = other
                    count += 1
                    onward[filled] = other
                    filled += 1
                elif steps[other] == further:
                    paths[other] += ways
                    onward[filled] = other
                    filled += 1
        begins[count] = filled
        for place in range(count - 1, 0, -1):
            node = order[place]
            share = 0.0
            for at in range(begins[place], begins[place + 1]):
                share += spread[onward[at]]
            share *= paths[node]
            totals[node] += share
            spread[node] = (1.0 + share) / paths[node]
        for place in range(count):
            steps[order[place]] = -1
    return totals


def shortest_weighted_paths(indptr: Rows, indices: Rows, lengths: Rows, sources: Rows, size: int) -> Any:  # noqa: ANN401
    """Do the same along distances, which are whole numbers above nought (Brandes 2001, with Dijkstra's search)."""
    totals = np.zeros(size)
    for source in sources:
        away = np.full(size, FAR, np.int64)
        paths = np.zeros(size)
        share = np.zeros(size)
        done = np.zeros(size, np.bool_)
        order = np.zeros(size, np.int64)
        away[source] = 0
        paths[source] = 1.0
        count = 0
        heap = [(0, source)]
        while heap:
            found = heapq.heappop(heap)
            node = found[1]
            if done[node]:
                continue
            done[node] = True
            order[count] = node
            count += 1
            for place in range(indptr[node], indptr[node + 1]):
                other = indices[place]
                further = found[0] + lengths[place]
                if further < away[other]:
                    away[other] = further
                    paths[other] = paths[node]
                    heapq.heappush(heap, (further, other))
                elif further == away[other] and not done[other]:
                    paths[other] += paths[node]
        for back in range(count - 1, 0, -1):
            node = order[back]
            sum_ = 0.0
            for place in range(indptr[node], indptr[node + 1]):
                other = indices[place]
                if away[other] == away[node] + lengths[place] and other != node:
                    sum_ += (1.0 + share[other]) / paths[other]
            share[node] = sum_ * paths[node]
            totals[node] += share[node]
    return totals


def distances(indptr: Rows, indices: Rows, size: int) -> Any:  # noqa: ANN401 -- three arrays
    """Count the steps from every node to those it reaches: their sum, their number, the sum of their inverses."""
    total = np.zeros(size)
    reached = np.zeros(size, np.int64)
    inverse = np.zeros(size)
    steps = np.full(size, -1, np.int64)
    order = np.zeros(size, np.int64)
    for source in range(size):
        order[0] = source
        steps[source] = 0
        count = 1
        head = 0
        while head < count:
            node = order[head]
            head += 1
            for place in range(indptr[node], indptr[node + 1]):
                other = indices[place]
                if steps[other] < 0:
                    steps[other] = steps[node] + 1
                    order[count] = other
                    count += 1
                    total[source] += steps[other]
                    inverse[source] += 1.0 / steps[other]
        reached[source] = count - 1
        for place in range(count):
            steps[order[place]] = -1
    return total, reached, inverse


def weighted_distances(indptr: Rows, indices: Rows, lengths: Rows, size: int) -> Any:  # noqa: ANN401 -- three arrays
    """Do the same along distances, which are whole numbers."""
    total = np.zeros(size)
    reached = np.zeros(size, np.int64)
    inverse = np.zeros(size)
    for source in range(size):
        away = np.full(size, FAR, np.int64)
        done = np.zeros(size, np.bool_)
        away[source] = 0
        heap = [(0, source)]
        while heap:
            found = heapq.heappop(heap)
            node = found[1]
            if done[node]:
                continue
            done[node] = True
            if node != source:
                reached[source] += 1
                total[source] += found[0]
                if found[0] > 0:
                    inverse[source] += 1.0 / found[0]
            for place in range(indptr[node], indptr[node + 1]):
                other = indices[place]
                further = found[0] + lengths[place]
                if further < away[other]:
                    away[other] = further
                    heapq.heappush(heap, (further, other))
    return total, reached, inverse


def cores(indptr: Rows, indices: Rows, size: int) -> Any:  # noqa: ANN401 -- an array
    """Take away nodes in the order of how many ties they have left (Batagelj and Zaversnik 2003)."""
    degrees = np.zeros(size, np.int64)
    most = 0
    for node in range(size):
        degrees[node] = indptr[node + 1] - indptr[node]
        if degrees[node] > most:
            most = degrees[node]
    starts = np.zeros(most + 2, np.int64)
    for node in range(size):
        starts[degrees[node] + 1] += 1
    for value in range(most + 1):
        starts[value + 1] += starts[value]
    order = np.zeros(size, np.int64)
    place = np.zeros(size, np.int64)
    free = starts.copy()
    for node in range(size):
        place[node] = free[degrees[node]]
        order[place[node]] = node
        free[degrees[node]] += 1
    for step in range(size):
        node = order[step]
        for at in range(indptr[node], indptr[node + 1]):
            other = indices[at]
            if degrees[other] > degrees[node]:
                first = starts[degrees[other]]
                leader = order[first]
                if leader != other:
                    here = place[other]
                    order[first] = other
                    order[here] = leader
                    place[other] = first
                    place[leader] = here
                starts[degrees[other]] += 1
                degrees[other] -= 1
    return degrees


def arrivals(indptr: Rows, indices: Rows, opens: Rows, closes: Rows, source: int, start: int, size: int) -> Any:  # noqa: ANN401 -- two arrays
    """Find when each node is first reached along arcs that are open from a day until before another, and by which arc.

    Waiting is free and crossing takes no time (earliest arrival: Wu et al. 2014, doi:10.14778/2732939.2732945).
    """
    when = np.full(size, FAR, np.int64)
    by = np.full(size, -1, np.int64)
    hops = np.zeros(size, np.int64)
    done = np.zeros(size, np.bool_)
    when[source] = start
    heap = [(start, 0, source)]
    while heap:
        found = heapq.heappop(heap)
        node = found[2]
        if done[node]:
            continue
        done[node] = True
        for place in range(indptr[node], indptr[node + 1]):
            if closes[place] <= found[0]:
                continue
            other = indices[place]
            day = max(found[0], opens[place])
            if day < when[other] or (day == when[other] and not done[other] and found[1] + 1 < hops[other]):
                when[other] = day
                hops[other] = found[1] + 1
                by[other] = place
                heapq.heappush(heap, (day, hops[other], other))
    return when, by


def reaches(indptr: Rows, indices: Rows, opens: Rows, closes: Rows, sources: Rows, start: int, size: int) -> Any:  # noqa: ANN401
    """Count, for each source, the others whom something that sets out on the day ``start`` or later can reach."""
    counts = np.zeros(len(sources), np.int64)
    for row in range(len(sources)):
        when = np.full(size, FAR, np.int64)
        when[sources[row]] = start
        heap = [(start, sources[row])]
        while heap:
            found = heapq.heappop(heap)
            node = found[1]
            if found[0] > when[node]:
                continue
            for place in range(indptr[node], indptr[node + 1]):
                if closes[place] <= found[0]:
                    continue
                other = indices[place]
                day = max(found[0], opens[place])
                if day < when[other]:
                    if when[other] == FAR:
                        counts[row] += 1
                    when[other] = day
                    heapq.heappush(heap, (day, other))
    return counts


def moves(indptr: Rows, indices: Rows, weights: Rows, strength: Rows, order: Rows, least: int, size: int) -> Any:  # noqa: ANN401 -- an array
    """Move each node to the neighbouring community in which modularity gains most, until no more than ``least`` move.

    (The first phase of Blondel et al. 2008.) Ties run both ways in the rows.
    """
    belongs = np.arange(size)
    held = np.zeros(size)
    whole = 0.0
    for node in range(size):
        held[node] = strength[node]
        whole += strength[node]
    near = np.zeros(size)
    met = np.zeros(size, np.int64)
    moved = size
    rounds = 0
    while moved > least and rounds < 100:  # noqa: PLR2004 -- more than ever needed
        moved = 0
        rounds += 1
        for node in order:
            own = belongs[node]
            count = 0
            for place in range(indptr[node], indptr[node + 1]):
                if indices[place] != node:
                    community = belongs[indices[place]]
                    if near[community] == 0.0:
                        met[count] = community
                        count += 1
                    near[community] += weights[place]
            held[own] -= strength[node]
            best = own
            most = near[own] - held[own] * strength[node] / whole + 1e-10 * strength[node]
            for at in range(count):
                community = met[at]
                gain = near[community] - held[community] * strength[node] / whole
                if gain > most:
                    best = community
                    most = gain
            held[best] += strength[node]
            for at in range(count):
                near[met[at]] = 0.0
            if best != own:
                belongs[node] = best
                moved += 1
    return belongs


_HEAPED = frozenset((shortest_weighted_paths, weighted_distances, arrivals, reaches))

KERNELS: Sequence[Callable[..., Any]] = (
    shortest_paths,
    shortest_weighted_paths,
    distances,
    weighted_distances,
    cores,
    arrivals,
    reaches,
    moves,
)
"""Every kernel, for the tests that hold compiled and interpreted ones together."""
