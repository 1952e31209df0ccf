"""Who influenced most: direct claims, reach, PageRank and Katz over chains that respect time.

Owns the formulas; how far a rank moves when a source is left out is :mod:`kg.influence.robustness`. A walk takes a step
only where :func:`kg.influence.chains.arrivals` does, so no walk goes back in time, and what nobody dates breaks none.
Only ties in which somebody is influenced count, hindering as much as helping: influence is measured, not friendship.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kg.evidence.records import Evidence, Named
from kg.influence import chains
from kg.influence.records import Account, Spell, Step, in_order

if TYPE_CHECKING:
    import numpy as np

_DIGITS = 9
_YEAR = 365.2425
_EVER = chains.EVER.toordinal()
_WALK = 64  # steps by which the growth of walks is bounded
_MOST_STEPS, _CLOSE = 2000, 1e-13


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How influence fades: by which factor with every step and with every year between two dated steps."""

    pagerank_step: float = 0.85
    katz_step: float = 0.5
    year: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """All in which one influenced another, in whatever ways: the step that it makes, and its independent witnesses."""

    step: Step
    weight: int

    @property
    def start(self) -> str:
        """The IRI of who influenced."""
        return self.step.start.iri

    @property
    def end(self) -> str:
        """The IRI of who was influenced."""
        return self.step.end.iri


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A way of ranking: its names, its formula's source, and the function."""

    name: str
    titles: Mapping[str, str]
    source: str
    compute: Callable[[Sequence[Edge], str, Settings], Mapping[str, float]]


def edges(
    whole: Account, *, senders: bool = True, count: Callable[[Iterable[Evidence]], int] | None = None
) -> tuple[Edge, ...]:
    """Merge the steps of influence between two into one edge each, weighed by independent witnesses.

    With ``senders``, what a letter, speech or work did is counted for those who stand behind it, where anybody is known
    to, and not for itself; else for itself, and not for them.
    """
    counted = count or whole.count
    stood_for = {step.through.iri for step in whole.steps if step.through}
    groups: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for step in whole.steps:
        replaced = step.start.iri in stood_for and step.through is None
        if step.is_influence and step.claims and (step.through is None if not senders else not replaced):
            groups[step.start.iri, step.end.iri].append(step)
    return tuple(_edge(groups[key], counted) for key in sorted(groups))


def _edge(steps: Sequence[Step], count: Callable[[Iterable[Evidence]], int]) -> Edge:
    claims = tuple({claim.iri: claim for step in steps for claim in step.claims}.values())
    undated = any(not step.spells for step in steps)
    spells = () if undated else in_order(spell for step in steps for spell in step.spells)
    weight = count(claims)
    return Edge(step=replace(steps[0], claims=claims, spells=spells, witnesses=weight), weight=weight)


def turned(whole: Iterable[Edge]) -> tuple[Edge, ...]:
    """Let influence and time run backwards: whoever is influenced most ranks first."""
    return tuple(_turned(edge) for edge in whole)


_PIVOT = date(5000, 1, 1)


def _turned(edge: Edge) -> Edge:
    spells = in_order(
        Spell(earliest=_mirrored(each.latest), latest=_mirrored(each.earliest)) for each in edge.step.spells
    )
    return replace(edge, step=replace(edge.step, start=edge.step.end, end=edge.step.start, spells=spells))


def _mirrored(day: date | None) -> date | None:
    if day is None:
        return None
    return _PIVOT + timedelta(days=max(min((_PIVOT - day).days, 1_800_000), -1_800_000))


# --- measures ---------------------------------------------------------------------------------------------------------


def direct(whole: Sequence[Edge], target: str, _settings: Settings) -> dict[str, float]:
    """Add up the independent witnesses of what one is said to have influenced oneself (with a target, only this).

    Out-strength (Barrat et al. 2004, doi:10.1073/pnas.0400087101) where a tie weighs its independent witnesses.
    """
    found: dict[str, float] = defaultdict(float)
    for edge in whole:
        if target in ("", edge.end):
            found[edge.start] += edge.weight
    return dict(found)


def reach(whole: Sequence[Edge], target: str, _settings: Settings) -> dict[str, float]:
    """Count those whom one can have influenced along chains that respect time (with a target: whether this one).

    The set of influence of Holme and Saramäki 2012 (doi:10.1016/j.physrep.2012.03.001).
    """
    reached = chains.reaches((edge.step for edge in whole), sorted({edge.start for edge in whole}))
    return {start: float(target in those if target else len(those)) for start, those in reached.items()}


def pagerank(whole: Sequence[Edge], target: str, settings: Settings) -> dict[str, float]:
    """Find where a walk from the influenced back to their influencers is, a step at a time, and ever earlier.

    Whoever walks starts anywhere (or at the target: personalised), picks a tie by its witnesses, follows it with the
    probability α·γ^years, and else starts again: p = (1-α')·s + Σ α·γ^Δ·(w/Σw)·p. Without dates it is PageRank of the
    turned network, which ends where nobody is left to go to and starts again (Page, Brin, Motwani and Winograd 1999;
    Haveliwala 2002 for where it starts). Scores add up to one.
    """
    walk = _Walk(turned(whole))
    nodes = sorted({end for edge in whole for end in (edge.start, edge.end)})
    starts = [target] if target else nodes
    if not nodes or not set(starts) <= set(nodes):
        return {}
    share = 1 / len(starts)
    visits = dict.fromkeys(nodes, 0.0)
    for node in starts:
        visits[node] += share
    if walk.size:
        begin = walk.entered(dict.fromkeys(starts, share), settings.pagerank_step)
        visited = _converged(walk.matrix(settings.pagerank_step, settings.year, shared=True).T, begin)
        for node, more in zip(walk.ends, visited, strict=True):
            visits[node] += float(more)
    total = sum(visits.values())
    return {node: value / total for node, value in visits.items()}


def katz(whole: Sequence[Edge], target: str, settings: Settings) -> dict[str, float]:
    """Add up all walks from one that respect time (with a target: those that end there), each as often as it weighs.

    A walk weighs the product of β·γ^years·w/max(w) over its steps (Katz 1953, doi:10.1007/BF02289026; with time,
    Grindrod et al. 2011, doi:10.1103/PhysRevE.83.046120; with decay, Béres et al. 2018, doi:10.1007/s41109-018-0080-5).
    Where walks would grow without end, β is 0.9 of what lets them converge.
    """
    walk = _Walk(whole)
    if not walk.size:
        return {}
    step = settings.katz_step * walk.bound(settings)
    matrix = walk.matrix(step, settings.year, shared=False)
    value = _converged(matrix, walk.ending(target))
    return walk.left(step, value)


class _Walk:
    """Walks that respect time, over pairs of an edge and the day by which it is taken."""

    def __init__(self, whole: Sequence[Edge]) -> None:
        self._edges = list(whole)
        self._days = [chains.days(edge.step) for edge in whole]
        self._leaving: dict[str, list[int]] = defaultdict(list)
        for place, edge in enumerate(whole):
            self._leaving[edge.start].append(place)
        self._heaviest = max((edge.weight for edge in whole), default=1)
        self._numbers: dict[tuple[int, int], int] = {}
        self._states: list[tuple[int, int]] = []
        self._following: list[list[tuple[int, float]]] = []
        self._first = [self._number(place, _EVER) for place in range(len(self._edges))]
        here = 0
        while here < len(self._states):  # what follows may be new, and comes at the end
            self._following.append(list(self._after(*self._states[here])))
            here += 1
        self.size = len(self._states)
        self.ends = [self._edges[place].end for place, _ in self._states]

    def _number(self, place: int, before: int) -> int:
        """Number an edge with the day by which it is taken after a day; -1 where it cannot be."""
        day = chains.first_day(self._days[place], before)
        if day < 0:
            return -1
        number = self._numbers.setdefault((place, day), len(self._states))
        if number == len(self._states):
            self._states.append((place, day))
        return number

    def _after(self, place: int, day: int) -> Iterable[tuple[int, float]]:
        """Give what can follow, and the years that pass until then (none, where either day is not known)."""
        for following in self._leaving.get(self._edges[place].end, ()):
            number = self._number(following, day)
            if number >= 0:
                yield number, (self._states[number][1] - day) / _YEAR if day != _EVER else 0.0

    def _weight(self, number: int) -> int:
        return self._edges[self._states[number][0]].weight

    def matrix(self, step: float, year: float, *, shared: bool) -> Any:  # noqa: ANN401 - scipy ships no types
        """Give what a walk weighs from one state to the next; ``shared``: what follows shares one step."""
        from scipy.sparse import csr_matrix

        rows, columns, values = [], [], []
        weights = [self._weight(number) for number in range(self.size)]
        for here, following in enumerate(self._following):
            whole = sum(weights[number] for number, _ in following) if shared else self._heaviest
            for number, years in following:
                rows.append(here)
                columns.append(number)
                values.append(step * (year**years if years else 1.0) * weights[number] / whole)
        return csr_matrix((values, (rows, columns)), shape=(self.size, self.size), dtype=float)

    def bound(self, settings: Settings) -> float:
        """Give the factor by which steps must weigh less for walks to converge: at most one.

        The spectral radius is at most the k-th root of the norm of the k-th power (Gelfand 1941); 0 without a circle.
        """
        import numpy as np

        matrix = self.matrix(settings.katz_step, settings.year, shared=False)
        grown = np.ones(self.size)
        logarithm = 0.0
        for _ in range(_WALK):
            grown = matrix @ grown
            most = float(grown.max())
            if most == 0.0:
                return 1.0
            logarithm += math.log(most)
            grown /= most
        return min(1.0, 0.9 / math.exp(logarithm / _WALK))

    def entered(self, starts: Mapping[str, float], step: float) -> np.ndarray[Any, Any]:
        """Give with which weight a walk that starts at some nodes takes its first step."""
        import numpy as np

        found = np.zeros(self.size)
        for node, share in starts.items():
            first = [self._first[place] for place in self._leaving.get(node, ())]
            whole = sum(map(self._weight, first))
            for number in first:
                found[number] += share * step * self._weight(number) / whole
        return found

    def ending(self, target: str) -> np.ndarray[Any, Any]:
        """Mark the states in which a walk may end."""
        import numpy as np

        return np.array([float(target in ("", end)) for end in self.ends])

    def left(self, step: float, value: np.ndarray[Any, Any]) -> dict[str, float]:
        """Add up the values of walks by where they start."""
        found: dict[str, float] = defaultdict(float)
        for place, number in enumerate(self._first):
            found[self._edges[place].start] += step * self._edges[place].weight / self._heaviest * float(value[number])
        return dict(found)


def _converged(matrix: Any, begin: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:  # noqa: ANN401 - scipy ships no types
    """Sum up begin + M·begin + M²·begin and so on."""
    total = begin.copy()
    more = begin
    for _ in range(_MOST_STEPS):
        more = matrix @ more
        total += more
        if float(abs(more).max(initial=0.0)) <= _CLOSE * float(total.max(initial=0.0)):
            break
    return total


MEASURES: Mapping[str, Measure] = {
    each.name: each
    for each in (
        Measure(
            name="direct",
            titles={"en": "direct claims (independent witnesses)", "tr": "doğrudan iddialar (bağımsız tanıklar)"},
            source="Barrat et al. 2004",
            compute=direct,
        ),
        Measure(
            name="reach",
            titles={"en": "reach along chains that respect time", "tr": "zamana uyan zincirlerle erişim"},
            source="Holme and Saramäki 2012",
            compute=reach,
        ),
        Measure(
            name="pagerank",
            titles={"en": "PageRank, turned, with decay", "tr": "ters yönde, sönümlü PageRank"},
            source="Page et al. 1999",
            compute=pagerank,
        ),
        Measure(
            name="katz",
            titles={"en": "Katz, with decay", "tr": "sönümlü Katz"},
            source="Katz 1953; Grindrod et al. 2011",
            compute=katz,
        ),
    )
}
"""Every measure by name, in the order of the tables."""


def measure(name: str, whole: Sequence[Edge], settings: Settings, target: str = "") -> dict[str, float]:
    """Run a measure, with the digits that every machine agrees on."""
    found = MEASURES[name].compute(whole, target, settings)
    return {node: float(f"{value:.{_DIGITS}g}") for node, value in sorted(found.items())}


def ranks(scores: Mapping[str, float], nodes: Iterable[str]) -> dict[str, int]:
    """Rank some nodes by their scores, the best first; equals share a rank, who has no score comes after all others.

    Where nobody has one, nobody is first: all have the last rank.

    >>> ranks({"a": 2.0, "b": 1.0, "c": 1.0}, "abcde")
    {'a': 1, 'b': 2, 'c': 2, 'd': 4, 'e': 4}
    >>> ranks({}, "abc")
    {'a': 3, 'b': 3, 'c': 3}
    """
    listed = list(nodes)
    ordered = sorted(scores.get(node, 0.0) for node in listed)
    if not ordered or ordered[-1] <= 0:
        return dict.fromkeys(listed, len(listed))
    return {node: 1 + len(ordered) - bisect_right(ordered, scores.get(node, 0.0)) for node in listed}


def things(whole: Iterable[Edge]) -> dict[str, Named]:
    """Give the ends of edges, by IRI."""
    return {end.iri: end for edge in whole for end in (edge.step.start, edge.step.end)}
