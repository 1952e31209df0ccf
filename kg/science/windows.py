"""The network over time: windows that slide or grow, what each holds, and where the course of something changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from kg.science.balance import Balance, balance
from kg.science.rows import OPEN_END, OPEN_START, Array
from kg.science.snapshot import Snapshot


class Course(StrEnum):
    """How windows follow each other."""

    SLIDING = "sliding"  # all of one length
    GROWING = "growing"  # all from the first day


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A period: its first day, and the day after its last."""

    since: int
    until: int

    def __str__(self) -> str:
        """Render as an EDTF interval."""
        return f"{date.fromordinal(self.since)}/{date.fromordinal(self.until - 1)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the network is within a window: ties that may have held on some of its days."""

    window: Window
    nodes: int
    ties: int
    density: float
    components: int
    largest: int
    balance: Balance


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The network window after window; ``undated`` ties are in none of them, or in all if ``undated_kept``."""

    moments: tuple[Moment, ...]
    course: Course
    undated: int
    undated_kept: bool = False


def windows(
    snapshot: Snapshot, *, length: int = 12, step: int = 12, course: Course = Course.SLIDING
) -> tuple[Window, ...]:
    """Lay windows of so many months over the days that are known, from the first of the first one's month."""
    starts = snapshot.spell_start[snapshot.spell_start != OPEN_START]
    ends = snapshot.spell_end[snapshot.spell_end != OPEN_END]
    days = [*map(int, starts), *(int(end) - 1 for end in ends)]
    if not days:
        return ()
    first, last = date.fromordinal(min(days)), max(days)
    begin = first.replace(day=1) if length % 12 else first.replace(month=1, day=1)
    found = []
    months = 0
    while (since := _later(begin, months)) <= date.fromordinal(last):
        until = _later(begin, months + length).toordinal()
        found.append(Window(since=begin.toordinal() if course is Course.GROWING else since.toordinal(), until=until))
        if until > last:
            break
        months += step
    return tuple(found)


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(min(year, date.max.year), month + 1, 1)


def series(
    snapshot: Snapshot, laid: Sequence[Window], *, course: Course = Course.SLIDING, undated: bool = False
) -> Series:
    """Measure the network in each of the windows."""
    return Series(
        moments=tuple(_moment(snapshot.between(each.since, each.until, undated=undated), each) for each in laid),
        course=course,
        undated=int((np.diff(snapshot.spell_ptr) == 0).sum()),
        undated_kept=undated,
    )


def _moment(part: Snapshot, window: Window) -> Moment:
    from scipy.sparse.csgraph import connected_components

    ties = part.undirected("ones")
    tied = np.flatnonzero(np.diff(ties.indptr))
    kept = ties[tied, :][:, tied]
    count, labels = connected_components(kept, directed=False) if tied.size else (0, np.zeros(0, int))
    pairs = tied.size * (tied.size - 1)
    return Moment(
        window=window,
        nodes=int(tied.size),
        ties=part.edges,
        density=float(kept.nnz / pairs) if pairs else 0.0,
        components=int(count),
        largest=int(np.bincount(labels).max()) if tied.size else 0,
        balance=balance(part),
    )


_TINY = 1e-9


# --- change -----------------------------------------------------------------------------------------------------------


def change_points(values: Sequence[float | None], *, penalty: float | None = None) -> tuple[int, ...]:
    """Find where the mean of a series changes: the places at which a new stretch begins.

    Exact least squares over all partings, each further stretch costing ``penalty`` (default: 3 σ² log n, the modified
    Schwarz criterion, σ from the median difference of neighbours; Zhang and Siegmund 2007). Values not known are left
    out.
    """
    known = [(place, float(value)) for place, value in enumerate(values) if value is not None and np.isfinite(value)]
    if len(known) < 2:  # noqa: PLR2004 -- nothing can change
        return ()
    series_ = np.array([value for _, value in known])
    cost = _penalty(series_) if penalty is None else penalty
    return tuple(known[place][0] for place in _parted(series_, cost))


def _penalty(values: Array) -> float:
    """Take the noise from what neighbours differ by: level changes are few, so the median does not see them."""
    steps = np.abs(np.diff(values))
    noise = float(np.median(steps)) / 0.954  # the median of |difference| of two normals is 0.954 sigma
    if noise == 0:  # most neighbours are equal: what the others differ by
        noise = float(np.sqrt((steps**2).mean() / 2))
    return max(3 * noise**2 * float(np.log(len(values))), _TINY)


def _parted(values: Array, penalty: float) -> list[int]:
    """Part a series exactly by dynamic programming (Jackson et al. 2005)."""
    count = len(values)
    sums, squares = np.concatenate([[0], np.cumsum(values)]), np.concatenate([[0], np.cumsum(values**2)])
    best = np.full(count + 1, np.inf)
    best[0] = -penalty
    before = np.zeros(count + 1, dtype=int)
    for end in range(1, count + 1):
        starts = np.arange(end)
        spread = squares[end] - squares[starts] - (sums[end] - sums[starts]) ** 2 / (end - starts)
        costs = best[:end] + np.maximum(spread, 0) + penalty
        before[end] = int(np.argmin(costs))
        best[end] = costs[before[end]]
    found = list(_back(before, count))
    return sorted(place for place in found if place)


def _back(before: Array, end: int) -> Iterator[int]:
    while end:
        end = int(before[end])
        yield end
