"""How a review stands: each proposal with what was decided about it, and what people added, in the order of the text.

A decision holds for the proposal that it was made about, and for any later one that asks the same: one that says the
same of an overlapping stretch as what was proposed then, or as what it was corrected into.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.review.records import Decision, Item, Kind, Verdict


def standing(proposals: Iterable[Item], decisions: Sequence[Decision]) -> tuple[Item, ...]:
    """Give every item once: as decided where somebody has, else as proposed."""
    memory = _Memory(decisions)
    items: dict[tuple[object, ...], Item] = {}
    for decision in memory.latest:
        item = decision.item
        if item.verdict is not Verdict.OPEN:
            items[_place(item)] = item
    for proposal in proposals:
        if memory.about(proposal) is None:
            items.setdefault(_place(proposal), proposal)
        else:
            _enrich(items, proposal)
    return tuple(sorted(items.values(), key=_order))


def undecided(items: Iterable[Item], *, least: float = 0.0) -> tuple[Item, ...]:
    """Give the items that nobody has decided on, at or above a score."""
    return tuple(item for item in items if item.verdict is Verdict.OPEN and score(item) >= least)


def score(item: Item) -> float:
    """Give the program's score of an item; what has none is sure."""
    try:
        return float(item.score)
    except ValueError:
        return 1.0


def _place(item: Item) -> tuple[object, ...]:
    return (item.id,) if item.id else (item.kind, item.stretches, item.key)


def _order(item: Item) -> tuple[object, ...]:
    return (item.stretches[0], item.kind is Kind.CLAIM, item.stretches, item.key, item.id)


def _enrich(items: dict[tuple[object, ...], Item], proposal: Item) -> None:
    """Let a decided item say what the program says of it today."""
    known = items.get(_place(proposal))
    if known is not None:
        items[_place(proposal)] = replace(known, score=proposal.score, rule=proposal.rule, trigger=proposal.trigger)


class _Memory:
    """What was decided, to be found by what a proposal says."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        latest: dict[tuple[object, ...], Decision] = {}
        for decision in decisions:
            place = _place(decision.item)
            latest.pop(place, None)
            latest[place] = decision
        self.latest = tuple(latest.values())
        self.by_id = {decision.item.id: decision for decision in self.latest if decision.item.id}
        self.by_key: dict[tuple[Kind, tuple[str, ...]], list[tuple[Item, Decision]]] = defaultdict(list)
        for decision in self.latest:
            if decision.item.verdict is Verdict.OPEN:
                continue
            asked = [decision.proposal] if decision.proposal is not None else []
            became = [decision.item] if decision.item.verdict is Verdict.ACCEPTED else []
            for item in (*asked, *became):
                self.by_key[item.kind, item.key].append((item, decision))
        self.places: dict[tuple[object, ...], Decision] = {
            decision.item.stretches: decision
            for decision in self.latest
            if decision.item.kind is Kind.MENTION and decision.item.verdict is Verdict.ACCEPTED
        }

    def about(self, proposal: Item) -> Decision | None:
        """Give the decision that answers a proposal."""
        known = self.by_id.get(proposal.id) if proposal.id else None
        if known is not None:
            return known if known.item.verdict is not Verdict.OPEN else None
        for item, decision in self.by_key.get((proposal.kind, proposal.key), ()):
            if item.overlaps(proposal):
                return decision
        return self.places.get(proposal.stretches) if proposal.kind is Kind.MENTION else None
