"""Chains of influence that respect time: from one to another, the firmest first; and how far one reaches.

A step may follow another if some day that it can mean is no earlier than the first day by which the one before can have
happened; what nobody dates may have happened on any day, and breaks no chain (Kempe, Kleinberg and Kumar 2002,
doi:10.1006/jcss.2002.1829; Holme and Saramäki 2012, doi:10.1016/j.physrep.2012.03.001). Both are said of each chain.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.influence.records import LOW, Chain, Link, Spell, Standing, Step, Weakness

LONGEST = 6
"""How many steps a chain has at most, unless told otherwise."""
MOST = 10
"""How many chains are given, unless told otherwise."""
_NEVER = (0, 1 << 30)
_PATIENCE = 200_000  # beginnings of chains that are looked at before the search is given up

EVER = date.min
"""The arrival at what can have been reached on any day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The chains that were found, best first; ``exhausted``: there are no others, or enough were found.

    ``backwards`` is a chain that would be one if no step of it went back in time, where no other is.
    """

    chains: tuple[Chain, ...]
    exhausted: bool = True
    backwards: Chain | None = None


def arrivals(step: Step, before: date) -> tuple[tuple[date, Spell | None], ...]:
    """Give the first days by which a step can have happened after a day, one for each of its spells, in order.

    Spells count both their ends. Of what nobody dates, any day will do: the day before counts on.
    """
    if not step.spells:
        return ((before, None),)
    feasible = [
        (max(before, spell.earliest or EVER), spell.latest or date.max, place)
        for place, spell in enumerate(step.spells)
        if spell.latest is None or spell.latest >= before
    ]
    return tuple((day, step.spells[place]) for day, _, place in sorted(feasible))


def between(  # noqa: PLR0913 - two ends and three bounds
    steps: Iterable[Step], start: str, end: str, *, longest: int = LONGEST, most: int = MOST, dated: bool = True
) -> Search:
    """Find chains between two (IRIs): those with fewest weak steps first, then shorter, then with more witnesses.

    Nobody comes twice in a chain. Of chains by way of the same, the best is given. Not ``dated``: whatever the dates.
    """
    leaving: dict[str, list[Step]] = defaultdict(list)
    for step in sorted((each for each in steps if each.claims), key=lambda each: each.key):
        leaving[step.start.iri].append(step)
    to_go = _to_go(leaving, end)
    found: dict[tuple[str, ...], Chain] = {}
    waiting = [_Beginning(order=_order(start, (), to_go), nodes=(start,))] if start in to_go else []
    looked_at = 0
    while waiting and len(found) < most and looked_at < _PATIENCE:
        looked_at += 1
        here = heapq.heappop(waiting)
        if here.nodes[-1] == end:
            found.setdefault((*here.nodes, *map(_via, here.links)), Chain(links=here.links))
            continue
        for step in leaving[here.nodes[-1]]:
            if step.end.iri in here.nodes or len(here.nodes) + to_go.get(step.end.iri, _NEVER)[1] > longest:
                continue
            for day, spell in arrivals(step, here.day) if dated else ((here.day, None),):
                further = _further(here, _link(step, here.last, day, spell), day, spell or here.last, to_go)
                heapq.heappush(waiting, further)
    search = Search(chains=tuple(found.values()), exhausted=not waiting or len(found) >= most)
    if dated and not found and search.exhausted:
        other = between(
            [each for step in leaving.values() for each in step], start, end, longest=longest, most=1, dated=False
        )
        return Search(chains=(), backwards=next(iter(other.chains), None))
    return search


_Cost = Callable[[Step], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beginning:
    """The beginning of a chain, ordered by the least that the chain can still become."""

    order: tuple[int, int, int, tuple[tuple[str, ...], ...]]
    nodes: tuple[str, ...]
    links: tuple[Link, ...] = ()
    day: date = EVER
    last: Spell | None = None

    def __lt__(self, other: _Beginning) -> bool:
        return self.order < other.order


def _further(
    here: _Beginning, link: Link, day: date, last: Spell | None, to_go: Mapping[str, tuple[int, int]]
) -> _Beginning:
    node, links = link.step.end.iri, (*here.links, link)
    return _Beginning(order=_order(node, links, to_go), nodes=(*here.nodes, node), links=links, day=day, last=last)


def _order(
    node: str, links: tuple[Link, ...], to_go: Mapping[str, tuple[int, int]]
) -> tuple[int, int, int, tuple[tuple[str, ...], ...]]:
    weak, length = to_go[node]
    witnesses = min((link.step.witnesses for link in links), default=0)
    return (
        sum(bool(link.weaknesses) for link in links) + weak,
        len(links) + length,
        -witnesses,
        tuple(link.step.key for link in links),
    )


def _via(link: Link) -> str:
    return link.step.through.iri if link.step.through else ""


def _to_go(leaving: Mapping[str, Sequence[Step]], end: str) -> dict[str, tuple[int, int]]:
    """Give for everybody the fewest weak steps, and the fewest steps, that are still to go (not of the same way)."""
    weak = _fewest(leaving, end, lambda step: int(bool(weaknesses(step))))
    steps = _fewest(leaving, end, lambda _: 1)
    return {node: (weak[node], steps[node]) for node in steps}


def _fewest(leaving: Mapping[str, Sequence[Step]], end: str, cost: _Cost) -> dict[str, int]:
    arriving: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for steps in leaving.values():
        for step in steps:
            arriving[step.end.iri].append((step.start.iri, cost(step)))
    found: dict[str, int] = {}
    waiting = [(0, end)]
    while waiting:
        so_far, node = heapq.heappop(waiting)
        if node not in found:
            found[node] = so_far
            for before, more in arriving[node]:
                heapq.heappush(waiting, (so_far + more, before))
    return found


def weaknesses(step: Step) -> tuple[Weakness, ...]:
    """Say what is weak about a step, whatever it follows."""
    found = (
        (Weakness.CONTACT, not step.is_influence),
        (Weakness.DISPUTED, step.standing is not Standing.ASSERTED),
        (Weakness.UNCERTAIN, step.certainty in LOW),
        (Weakness.UNDATED, not step.spells),
    )
    return tuple(weakness for weakness, is_so in found if is_so)


def _link(step: Step, last: Spell | None, day: date, spell: Spell | None) -> Link:
    own = weaknesses(step)
    if last is not None and spell is not None and not _certainly_after(last, spell):
        own = (*own, Weakness.ORDER)
    return Link(step=step, weaknesses=own, arrival=None if day == EVER else day)


def _certainly_after(before: Spell, after: Spell) -> bool:
    return before.latest is not None and after.earliest is not None and before.latest <= after.earliest


Days = tuple[tuple[int, int], ...]
"""The spells of a step as numbers of days, for whoever asks often; empty: nobody dates it."""
NEVER = -1
_EVER = EVER.toordinal()


def days(step: Step) -> Days:
    """Give the spells of a step as first and last days."""
    return tuple(
        ((spell.earliest or EVER).toordinal(), (spell.latest or date.max).toordinal()) for spell in step.spells
    )


def first_day(spells: Days, before: int) -> int:
    """Give the first of :func:`arrivals`, or :data:`NEVER`."""
    if not spells:
        return before
    found = NEVER
    for first, last in spells:
        if last >= before and (found < 0 or first < found):
            found = first
    return before if 0 <= found < before else found


def reach(steps: Iterable[Step], start: str) -> dict[str, date]:
    """Give everybody whom one can have influenced along chains that respect time, with the first day (:data:`EVER`)."""
    return reaches(steps, (start,))[start]


def reaches(steps: Iterable[Step], starts: Iterable[str]) -> dict[str, dict[str, date]]:
    """Give the same for several, each by himself."""
    leaving: dict[str, list[tuple[str, Days]]] = defaultdict(list)
    for step in steps:
        if step.claims:
            leaving[step.start.iri].append((step.end.iri, days(step)))
    return {start: _reached(leaving, start) for start in starts}


def _reached(leaving: Mapping[str, Sequence[tuple[str, Days]]], start: str) -> dict[str, date]:
    best = {start: _EVER}
    waiting = [(_EVER, start)]
    while waiting:
        day, node = heapq.heappop(waiting)
        if day > best[node]:
            continue
        for end, spells in leaving.get(node, ()):
            first = first_day(spells, day)
            if first >= 0 and first < best.get(end, LATE):
                best[end] = first
                heapq.heappush(waiting, (first, end))
    del best[start]
    return {node: date.fromordinal(day) for node, day in best.items()}


LATE = date.max.toordinal() + 1
"""A day after all days."""
