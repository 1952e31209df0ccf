"""How far ranks move when one source, or one claimant, is left out, and when sources are drawn anew.

A claim falls with a source where it rests on no other, and with a claimant where nobody else says it; ties are weighed
by what is left of their claims, and those without any are gone. The facts stay those of the policy: a claim that was
left out of them because another one contradicts it does not come back when that one falls.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kg.analysis import MEASURES, Measure
from kg.errors import explain
from kg.measures import Matrix, Outcome
from kg.science import compiled
from kg.science.snapshot import Array, Sparse
from kg.ties import Ground, Network, Projection, Tie, Weight, weight_of

SEED = 1921
SAMPLES = 200
_TAIL = 0.025
_DIGITS = 9
_TINY = 1e-12
NOT_RANKED = ("community",)
"""Measures whose value is a name, not a score."""
QUICK = (
    *("degree", "in-degree", "out-degree", "in-strength", "out-strength", "betweenness", "closeness", "harmonic"),
    *("pagerank", "katz", "constraint", "effective-size", "k-core"),
)
"""Measures that take milliseconds on a small network, so that a build can give all of them ranges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The best and the worst rank."""

    best: int
    worst: int

    def __str__(self) -> str:
        """Render as ``1–4``, or as one number where they are the same."""
        return str(self.best) if self.best == self.worst else f"{self.best}–{self.worst}"


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
        ranges = [each for each in (self.sources, self.claimants, self.bootstrap) if each]
        return Range(
            best=min((self.rank, *(each.best for each in ranges))),
            worst=max((self.rank, *(each.worst for each in ranges))),
        )


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


def ranges(
    network: Network, names: Iterable[str] = (), *, samples: int = SAMPLES, seed: int = SEED
) -> tuple[Ranges, ...]:
    """Find the rank ranges of measures (all unless named) on a selected network.

    Raises:
        ExplainedError: there is no such measure, or the network has no ties.
    """
    wanted = [name for name in (tuple(names) or tuple(MEASURES)) if name not in NOT_RANKED]
    unknown = [name for name in wanted if name not in MEASURES]
    if unknown:
        raise explain(f"no measure {unknown[0]!r}", where="--measure", hint="known: " + ", ".join(MEASURES))
    if not network.ties:
        raise explain("the network is empty: there is nothing to rank")
    table = _Table(network)
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


# --- networks without something ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What one claim under a tie rests on."""

    ground: Ground
    works: frozenset[str]
    claimants: frozenset[str]

    @property
    def units(self) -> frozenset[str]:
        """What is drawn: its works, or whoever says it without naming one."""
        return self.works or self.claimants


class _Table:
    """A network's ties as arrays, weighed anew for each thing that is left out."""

    def __init__(self, network: Network) -> None:
        self.projection = network.projection or Projection(actors_only=False)
        self.ties = [tie for tie in network.ties if tie.subject != tie.object]
        self.names = tuple(sorted(network.nodes))
        place = {name: row for row, name in enumerate(self.names)}
        self.subject = np.array([place[tie.subject] for tie in self.ties], dtype=np.int64)
        self.object = np.array([place[tie.object] for tie in self.ties], dtype=np.int64)
        self.both = np.array([tie.symmetric or not self.projection.directed for tie in self.ties], dtype=bool)
        known = {work for tie in self.ties for ground in tie.grounds for work in ground.cites}
        self.held = [[_held(ground, known) for ground in tie.grounds] for tie in self.ties]
        self.works = tuple(sorted({work for held in self.held for each in held for work in each.works}))
        self.claimants = tuple(sorted({name for held in self.held for each in held for name in each.claimants}))
        self._whole = np.array([weight_of(tie, self.projection.weight) for tie in self.ties], dtype=float)

    def weights(self) -> Array:
        """Weigh every tie as it is."""
        return self._whole

    def without(self, *, source: str = "", claimant: str = "") -> Array:
        """Weigh every tie by what is left of its claims when a source or a claimant falls."""
        found = self._whole.copy()
        for row, held in enumerate(self.held):
            kept = [each.ground for each in held if not _falls(each, source, claimant)]
            if len(kept) < len(held):
                found[row] = self._weight(self.ties[row], kept)
        return found

    def _weight(self, tie: Tie, kept: Sequence[Ground]) -> float:
        return weight_of(replace(tie, grounds=tuple(kept)), self.projection.weight) if kept else 0.0

    def samples(self, count: int, seed: int) -> Iterator[Array]:
        """Weigh every tie by how often its sources are drawn: each witness by the mean of those it rests on."""
        units = sorted({unit for held in self.held for each in held for unit in each.units})
        groups = [self._groups(held) for held in self.held]
        lots = random.Random(seed)  # noqa: S311 -- a sample, not a secret
        for _ in range(count if units else 0):
            times = dict.fromkeys(units, 0)
            for unit in lots.choices(units, k=len(units)):
                times[unit] += 1
            yield np.array([self._drawn(held, times) for held in groups])

    def _groups(self, held: Sequence[_Held]) -> list[frozenset[str]]:
        """Give the units of each witness (or claim) of a tie."""
        if self.projection.weight is Weight.CLAIMS:
            return [each.units for each in held]
        marks = {
            number: {each.ground.iri, *each.ground.claimants, *each.ground.cites, *each.ground.marks}
            for number, each in enumerate(held)
        }
        return [frozenset().union(*(held[number].units for number in group)) for group in _independent(marks)]

    def _drawn(self, groups: Sequence[frozenset[str]], times: Mapping[str, int]) -> float:
        if not groups:
            return 1.0
        total = sum(sum(times[unit] for unit in units) / len(units) if units else 1.0 for units in groups)
        return min(total, 1.0) if self.projection.weight is Weight.TIES else total

    def matrix(self, weights: Array) -> tuple[Matrix, Array]:
        """Merge the ties that are left; give the rows of the nodes that still have one."""
        least = self.projection.minimum if self.projection.minimum > 1 else _TINY
        kept = np.flatnonzero(weights >= least)
        used = np.unique(np.concatenate([self.subject[kept], self.object[kept]]))
        row = np.full(len(self.names), -1, dtype=np.int64)
        row[used] = np.arange(len(used))
        subject, object_, weight = row[self.subject[kept]], row[self.object[kept]], weights[kept]
        twice = self.both[kept]
        names = tuple(self.names[place] for place in used)
        arcs = _sparse(
            np.concatenate([subject, object_[twice]]),
            np.concatenate([object_, subject[twice]]),
            np.concatenate([weight, weight[twice]]),
            len(used),
        )
        edges = _sparse(
            np.concatenate([subject, object_]), np.concatenate([object_, subject]), np.tile(weight, 2), len(used)
        )
        return Matrix(names=names, arcs=arcs, edges=edges), used


def _held(ground: Ground, known: set[str]) -> _Held:
    works = frozenset(ground.cites) | {mark for mark in ground.marks if mark in known}
    return _Held(ground=ground, works=works, claimants=frozenset(ground.claimants))


def _falls(held: _Held, source: str, claimant: str) -> bool:
    return (bool(source) and held.works == {source}) or (bool(claimant) and held.claimants == {claimant})


def _independent(marks: Mapping[int, set[str]]) -> list[list[int]]:
    """Put together all that share a mark, directly or through others (see :func:`kg.witnesses.independent`)."""
    groups: list[tuple[set[str], list[int]]] = []
    for number, own in marks.items():
        joined = [group for group in groups if not group[0].isdisjoint(own)]
        groups = [group for group in groups if group[0].isdisjoint(own)]
        groups.append(
            (own.union(*(known for known, _ in joined)), [number, *(n for _, those in joined for n in those)])
        )
    return [sorted(members) for _, members in groups]


def _sparse(rows: Array, columns: Array, values: Array, size: int) -> Sparse:
    from scipy.sparse import coo_array

    return coo_array((values, (rows, columns)), shape=(size, size)).tocsr()


# --- ranks ------------------------------------------------------------------------------------------------------------


class _Rankings:
    """Ranks everybody by measures on a network in which ties have other weights; each network is measured once."""

    def __init__(self, table: _Table, measures: Sequence[Measure]) -> None:
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
                values[used] = np.asarray(FASTER.get(measure.name, measure.compute)(merged).values, dtype=float)
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


def _betweenness(network: Matrix) -> Outcome:
    """Do as :func:`kg.measures.betweenness`, always exactly, and compiled: it is run hundreds of times."""
    edges = network.edges
    run = compiled.kernel(compiled.shortest_paths, _OFTEN * float(network.size) * edges.nnz)
    return Outcome(values=run(edges.indptr, edges.indices, np.arange(network.size), network.size) / 2)


def _cores(network: Matrix) -> Outcome:
    edges = network.edges
    run = compiled.kernel(compiled.cores, _OFTEN * float(edges.nnz))
    return Outcome(values=run(edges.indptr, edges.indices, network.size))


def _pagerank(network: Matrix) -> Outcome:
    """Do as :func:`kg.measures.pagerank`, without a graph of networkx in between."""
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
    """Do as :func:`kg.measures.katz`, the spectral radius found part by part."""
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
        found = max(found, float(np.abs(np.linalg.eigvals(arcs[rows, :][:, rows].toarray())).max()))
    return found


_DAMPING = _KATZ = 0.85
_STEPS = 5_000
_SETTLED = 1e-14
_OFTEN = 300  # about so many networks are measured
FASTER: Mapping[str, Callable[[Matrix], Outcome]] = {
    "betweenness": _betweenness,
    "pagerank": _pagerank,
    "katz": _katz,
    "k-core": _cores,
}
"""Measures that have a faster way to the same values."""


def _moved(
    names: Sequence[str],
    whole: Array,
    sources: Sequence[tuple[str, Array]],
    claimants: Sequence[tuple[str, Array]],
    drawn: Sequence[Array],
) -> dict[str, Moved]:
    """Gather what happened to each, in the order of the ranks."""
    sample = np.sort(np.array(drawn), axis=0) if drawn else None
    tail = int(len(drawn) * _TAIL)
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
    if not left_out:
        return None
    found = [int(ranked[place]) for _, ranked in left_out]
    return Range(best=min(found), worst=max(found))


def _furthest(left_out: Sequence[tuple[str, Array]], place: int, rank: int) -> str:
    """Name what moves a rank most when it falls; of equals the first; empty where nothing does."""
    moves = [(abs(int(ranked[place]) - rank), name) for name, ranked in left_out]
    most = max((move for move, _ in moves), default=0)
    return min((name for move, name in moves if move == most), default="") if most else ""
