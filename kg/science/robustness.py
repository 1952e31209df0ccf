"""How far ranks move when one source, or one claimant, is left out, and when sources are drawn anew.

A claim falls with a source where it rests on no other (:mod:`kg.science.weighings`), and with a claimant where nobody
else says it; ties are weighed by what is left of their claims, and those without any are gone. The facts stay those of
the policy: a claim that was left out of them because another one contradicts it does not come back when that one falls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.errors import ExplainedError, explain
from kg.network import analysis, rank_ranges
from kg.network.analysis import MEASURES, Measure
from kg.network.rank_ranges import TAIL, Range, spanning
from kg.network.ties import Network, Projection
from kg.science import quick_measures
from kg.science.rows import Array
from kg.science.weighings import Reweighing

SEED = 1921
SAMPLES = 200
_DIGITS = 9
NOT_RANKED = ("community",)
"""Measures whose value is a name, not a score."""
QUICK = (
    *("degree", "in-degree", "out-degree", "in-strength", "out-strength", "betweenness", "closeness", "harmonic"),
    *("pagerank", "katz", "constraint", "effective-size", "k-core"),
)
"""Measures that take milliseconds on a small network, so that a build can give all of them ranges."""
LOCAL = tuple(name for name in QUICK if name not in {"betweenness", "closeness", "harmonic"})
"""Those of them whose cost grows with the ties alone."""
_SMALL = 300
_STEPS = 2e9
_TIES = 2e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Somebody's rank, and between which ranks it moves (``None``: nothing to leave out).

    ``source`` and ``claimant`` are the ones without which it moves furthest; empty where it does not move. Who is left
    without ties ranks after all others.
    """

    rank: int
    sources: Range | None = None
    claimants: Range | None = None
    bootstrap: Range | None = None
    source: str = ""
    claimant: str = ""

    @property
    def widest(self) -> Range:
        """The best and the worst rank under all that was tried."""
        return rank_ranges.widest(self.rank, (self.sources, self.claimants, self.bootstrap))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranges:
    """The rank ranges of one measure, best first, and what they rest on.

    ``sources`` and ``claimants`` are how many were left out, one at a time; ``samples`` how often as many sources as
    there are were drawn with replacement (``seed``), of which the middle 95 % count.
    """

    measure: str
    nodes: Mapping[str, Moved]
    sources: int
    claimants: int
    samples: int
    seed: int
    policy: str = ""
    projection: str = ""
    period: str = ""
    weights: str = ""

    @property
    def about(self) -> str:
        """Say it in words, for the foot of a table."""
        return (
            f"rank ranges: {self.sources} sources and {self.claimants} claimants left out one at a time; "
            f"{self.samples} samples of sources with replacement (middle 95 %, seed {self.seed})"
        )


def affordable(network: Network, *, samples: int = SAMPLES) -> tuple[str, ...]:
    """Name the measures whose ranges take seconds on a network, not hours: those that a build gives ranges unasked.

    All of a small network; else those that are quick; else those without paths; of the largest, none.
    """
    grounds = [ground for tie in network.ties for ground in tie.grounds]
    left_out = {name for ground in grounds for name in (*ground.claimants, *(ground.cites or ground.documents))}
    times = len(left_out) + samples
    if times * float(len(network.ties)) * len(network.nodes) > _STEPS:
        return LOCAL if is_affordable(len(network.ties), len(network.nodes), times) else ()
    return QUICK if len(network.nodes) > _SMALL else tuple(name for name in MEASURES if name not in NOT_RANKED)


def is_affordable(ties: int, nodes: int, times: int = SAMPLES) -> bool:
    """Tell whether any measure of a network of this size may be ranked so many times."""
    return times * float(ties) <= _TIES or times * float(ties) * nodes <= _STEPS


def ranges(
    network: Network, names: Iterable[str] = (), *, samples: int = SAMPLES, seed: int = SEED
) -> tuple[Ranges, ...]:
    """Find the rank ranges of measures (all unless named) on a selected network.

    Raises:
        ExplainedError: there is no such measure, or the network has no ties.
    """
    wanted = [name for name in (tuple(names) or tuple(MEASURES)) if name not in NOT_RANKED]
    if faults := analysis.unknown(wanted):
        raise ExplainedError.of(faults)
    if not network.ties:
        raise explain("the network is empty: there is nothing to rank")
    table = Reweighing(network)
    rankings = _Rankings(table, [MEASURES[name] for name in wanted])
    whole = rankings.of(table.weights())
    sources = [(work, rankings.of(table.without(source=work))) for work in table.works]
    claimants = [(name, rankings.of(table.without(claimant=name))) for name in table.claimants]
    drawn = [rankings.of(weights) for weights in table.samples(samples, seed)]
    projection = network.projection or Projection(actors_only=False)
    return tuple(
        Ranges(
            measure=name,
            nodes=_moved(
                table.names,
                whole[number],
                [(left_out, ranks[number]) for left_out, ranks in sources],
                [(left_out, ranks[number]) for left_out, ranks in claimants],
                [ranks[number] for ranks in drawn],
            ),
            sources=len(sources),
            claimants=len(claimants),
            samples=len(drawn),
            seed=seed,
            policy=network.policy,
            projection=str(projection),
            period=projection.period,
            weights=str(projection.weight),
        )
        for number, name in enumerate(wanted)
    )


# --- ranks ------------------------------------------------------------------------------------------------------------


class _Rankings:
    """Ranks everybody by measures on a network in which ties have other weights; each network is measured once."""

    def __init__(self, table: Reweighing, measures: Sequence[Measure]) -> None:
        self._table = table
        self._measures = measures
        self._known: dict[bytes, Array] = {}

    def of(self, weights: Array) -> Array:
        """Give the ranks, a row a measure and a column a name; who has no score ranks after all others."""
        key = weights.tobytes()
        if key not in self._known:
            self._known[key] = self._ranked(weights)
        return self._known[key]

    def _ranked(self, weights: Array) -> Array:
        merged, used = self._table.matrix(weights)
        found = np.empty((len(self._measures), len(self._table.names)), dtype=np.int64)
        for row, measure in enumerate(self._measures):
            values = np.full(found.shape[1], np.nan)
            if used.size:
                values[used] = np.asarray(
                    quick_measures.FASTER.get(measure.name, measure.compute)(merged).values, dtype=float
                )
            found[row] = ranks(values, ascending=measure.ascending)
        return found


def ranks(values: Array, *, ascending: bool = False) -> Array:
    """Rank values, the greatest first unless ``ascending``; equals share a rank, ``nan`` comes after all others.

    >>> ranks(np.array([3.0, 5.0, 3.0, np.nan, 1.0])).tolist()
    [2, 1, 2, 5, 4]
    """
    known = ~np.isnan(values)
    most = np.abs(values[known]).max(initial=0.0)
    decimals = _DIGITS - 1 - int(np.floor(np.log10(most))) if most else 0
    rounded = np.round(values[known], min(decimals, 300))
    ordered = np.sort(rounded if ascending else -rounded)
    found = np.full(len(values), int(known.sum()) + 1, dtype=np.int64)
    found[known] = np.searchsorted(ordered, rounded if ascending else -rounded, side="left") + 1
    return found


def _moved(
    names: Sequence[str],
    whole: Array,
    sources: Sequence[tuple[str, Array]],
    claimants: Sequence[tuple[str, Array]],
    drawn: Sequence[Array],
) -> dict[str, Moved]:
    """Gather what happened to each, in the order of the ranks."""
    sample = np.sort(np.array(drawn), axis=0) if drawn else None
    tail = int(len(drawn) * TAIL)
    found = {}
    for place in sorted(range(len(names)), key=lambda place: (whole[place], names[place])):
        found[names[place]] = Moved(
            rank=int(whole[place]),
            sources=_range(sources, place),
            claimants=_range(claimants, place),
            bootstrap=None
            if sample is None
            else Range(best=int(sample[tail, place]), worst=int(sample[-1 - tail, place])),
            source=_furthest(sources, place, int(whole[place])),
            claimant=_furthest(claimants, place, int(whole[place])),
        )
    return found


def _range(left_out: Sequence[tuple[str, Array]], place: int) -> Range | None:
    return spanning([int(ranked[place]) for _, ranked in left_out])


def _furthest(left_out: Sequence[tuple[str, Array]], place: int, rank: int) -> str:
    """Name what moves a rank most when it falls; of equals the first; empty where nothing does."""
    moves = [(abs(int(ranked[place]) - rank), name) for name, ranked in left_out]
    most = max((move for move, _ in moves), default=0)
    return min((name for move, name in moves if move == most), default="") if most else ""
