"""Who influenced most: direct claims, reach, PageRank and Katz over chains that respect time.

Owns the formulas; how far a rank moves when a source is left out is :mod:`kg.influence.robustness`. A walk takes a step
only where :func:`kg.influence.chains.arrivals` does, so no walk goes back in time, and what nobody dates breaks none.
Only ties in which somebody is influenced count, hindering as much as helping: influence is measured, not friendship.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kg.evidence.records import Evidence, Named
from kg.influence import chains
from kg.influence.records import Account, Spell, Step, in_order
from kg.influence.walks import Walks

if TYPE_CHECKING:
    import numpy as np

_DIGITS = 9
_EVER = chains.EVER.toordinal()
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
    """A way of ranking: its names, its formula's source, the function, and whether it goes all walks."""

    name: str
    titles: Mapping[str, str]
    source: str
    compute: Callable[[Sequence[Edge], str, Settings], Mapping[str, float]]
    walks: bool = False


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
    starts = sorted({edge.start for edge in whole})
    if target:
        reached = chains.reaches((edge.step for edge in whole), starts)
        return {start: float(target in those) for start, those in reached.items()}
    return dict(zip(starts, _counted(whole, starts), strict=True))


def _counted(whole: Sequence[Edge], starts: Sequence[str]) -> Iterator[float]:
    """Count whom each of some can have influenced: a spell is a contact of its own, none a contact at all times."""
    import numpy as np

    from kg.science import compiled

    numbers = {node: number for number, node in enumerate(sorted({end for e in whole for end in (e.start, e.end)}))}
    contacts = sorted(
        (numbers[edge.start], numbers[edge.end], first, last + 1)
        for edge in whole
        for first, last in chains.days(edge.step) or ((_EVER, chains.LATE),)
    )
    rows = np.array(contacts, dtype=np.int64).reshape(-1, 4)
    begins = np.searchsorted(rows[:, 0], np.arange(len(numbers) + 1))
    run = compiled.kernel(compiled.reaches, float(len(starts)) * len(contacts))
    sources = np.array([numbers[start] for start in starts], dtype=np.int64)
    found = run(begins, *(np.ascontiguousarray(column) for column in rows.T[1:]), sources, _EVER, len(numbers))
    yield from (float(count) for count in found)


def pagerank(whole: Sequence[Edge], target: str, settings: Settings) -> dict[str, float]:
    """Find where a walk from the influenced back to their influencers is, a step at a time, and ever earlier.

    Whoever walks starts anywhere (or at the target: personalised), picks a tie by its witnesses, follows it with the
    probability α·γ^years, and else starts again: p = (1-α')·s + Σ α·γ^Δ·(w/Σw)·p. Without dates it is PageRank of the
    turned network, which ends where nobody is left to go to and starts again (Page, Brin, Motwani and Winograd 1999;
    Haveliwala 2002 for where it starts). Scores add up to one.
    """
    walks = Walks(turned(whole))
    starts = [target] if target else walks.nodes
    if not whole or not set(starts) <= set(walks.nodes):
        return {}
    begin = walks.starting(dict.fromkeys(starts, 1 / len(starts)))
    matrix = walks.matrix(settings.pagerank_step, settings.year, shared=True)
    visits = walks.visited(_converged(matrix.T, begin))
    total = sum(visits.values())
    return {node: value / total for node, value in visits.items()}


def katz(whole: Sequence[Edge], target: str, settings: Settings) -> dict[str, float]:
    """Add up all walks from one that respect time (with a target: those that end there), each as often as it weighs.

    A walk weighs the product of β·γ^years·w/max(w) over its steps (Katz 1953, doi:10.1007/BF02289026; with time,
    Grindrod et al. 2011, doi:10.1103/PhysRevE.83.046120; with decay, Béres et al. 2018, doi:10.1007/s41109-018-0080-5).
    Where walks would grow without end, β is 0.9 of what lets them converge.
    """
    if not whole:
        return {}
    walks = Walks(whole)
    step = settings.katz_step * walks.bound(settings.katz_step, settings.year)
    matrix = walks.matrix(step, settings.year, shared=False)
    return walks.left(_converged(matrix, matrix @ walks.ending(target)))


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
            walks=True,
        ),
        Measure(
            name="katz",
            titles={"en": "Katz, with decay", "tr": "sönümlü Katz"},
            source="Katz 1953; Grindrod et al. 2011",
            compute=katz,
            walks=True,
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
