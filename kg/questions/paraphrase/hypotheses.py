"""What a question may ask, as readings with what they cost; putting together those that ask the same. Owns no words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.questions.paraphrase.names import ROOT
from kg.questions.understood import Clause, Slot, Understood

SURE = 0.2
"""The most that a word may cost on average where a sure reading of the whole question has found nothing."""

_MARGIN, _WIDE, _MOST = 0.03, 0.12, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """What a question may ask, with what it costs to say so a word, on average and at most.

    ``spoken``: a word of the question says the relation; otherwise it goes without saying.
    ``plural``: several are asked for.
    """

    asked: Understood
    cost: float
    answer: str = ""
    spoken: bool = True
    dearest: float = 0.0
    plural: bool = False

    @property
    def described(self) -> tuple[str, ...]:
        """The answers that the words of the question describe, where it asks for such only."""
        ends = (end for clause in self.asked.clauses for end in (clause.subject, clause.object))
        return next((end.among for end in ends if end.among), ())

    @property
    def bare(self) -> Understood:
        """The same, asked of all."""
        return replace(self.asked, clauses=tuple(map(_opened, self.asked.clauses)))


def likeliest(found: Sequence[Hypothesis], *, close: bool = False) -> list[Hypothesis]:
    """Keep the readings that cost no more than the best, but for a little; ``close``: only where that costs little."""
    if not found or (close and (found[0].cost > SURE or found[0].dearest > ROOT)):
        return []
    margin = _MARGIN if found[0].spoken else _WIDE
    return [each for each in found if each.cost <= found[0].cost + margin][:_MOST]


def merged(found: Iterable[Hypothesis]) -> list[Hypothesis]:
    """Put together readings that ask the same of the same thing, and differ in which answers their words describe."""
    kept: dict[Understood, Hypothesis] = {}
    described: dict[Understood, dict[str, None]] = {}
    for each in sorted(found, key=lambda one: one.cost):
        bare = each.bare
        kept.setdefault(bare, each)
        own = described.setdefault(bare, {})
        for clause in each.asked.clauses:
            own.update(dict.fromkeys((*clause.subject.among, *clause.object.among)))
    whole = [_closed(each, tuple(described[bare])) for bare, each in kept.items()]
    return sorted(whole, key=lambda each: (each.cost, each.answer))


def _opened(clause: Clause) -> Clause:
    return replace(clause, subject=replace(clause.subject, among=()), object=replace(clause.object, among=()))


def _closed(found: Hypothesis, among: tuple[str, ...]) -> Hypothesis:
    clauses = tuple(
        replace(clause, subject=_among(clause.subject, among), object=_among(clause.object, among))
        for clause in found.asked.clauses
    )
    return replace(found, asked=replace(found.asked, clauses=clauses))


def _among(slot: Slot, among: tuple[str, ...]) -> Slot:
    return replace(slot, among=among) if slot.among else slot
