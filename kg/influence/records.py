"""What an account of influence consists of: steps, ties and chains, with the claims they rest on. No library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kg.evidence.records import Evidence, Named

FAMILY = "influence"
"""The family of relations that are influence proper."""

HEDGES = ("certain", "probable", "possible", "reported")
"""From the firmest to the least firm."""

LOW = ("possible", "reported")
"""The certainties that make a step of a chain weak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """The days within which something may have happened, both included (``None``: open on that side).

    ``by`` is what the days are taken from where no claim gives any: the letter, event or treaty that it began with,
    ended in, or happened within.
    """

    earliest: date | None = None
    latest: date | None = None
    by: tuple[Named, ...] = ()

    def meets(self, earliest: date | None, latest: date | None) -> bool:
        """Tell whether a known day of it lies in a period; of what is open on one side, the other end counts."""
        first, last = self.earliest or self.latest, self.latest or self.earliest
        if first is None or last is None:
            return False
        return (latest is None or first <= latest) and (earliest is None or last >= earliest)


class Standing(StrEnum):
    """How a tie or a step stands among its claims."""

    ASSERTED = "asserted"  # nobody speaks against it
    DISPUTED = "disputed"  # somebody does
    DENIED = "denied"  # nobody says anything else


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """That one influenced another in one way (or, of another family, only had to do with him), with its claims.

    ``claims`` assert it and ``against`` speak against it. ``through`` is the letter, speech or work that had the
    influence, where ``start`` only stands behind that: ``behind`` are the claims that he does (none: he is its author
    by the authority tables). No ``spells``: nobody dates it. ``holds``: it is a fact under the project's policy.
    """

    start: Named
    end: Named
    relation: Named
    family: str = FAMILY
    sign: int = 0
    claims: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    through: Named | None = None
    behind: tuple[Evidence, ...] = ()
    spells: tuple[Spell, ...] = ()
    witnesses: int = 0
    holds: bool = False

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells it from all others, and gives the order in which steps stand."""
        return (self.start.id, self.end.id, self.through.id if self.through else "", self.relation.id)

    @property
    def is_influence(self) -> bool:
        """Tell whether it is influence proper, and not only contact."""
        return self.family == FAMILY

    @property
    def certainty(self) -> str:
        """How firmly the firmest of its claims says it; no firmer than it is said who stands behind a letter."""
        said = firmest(self.claims or self.against)
        return max(said, firmest(self.behind), key=HEDGES.index) if self.behind else said

    @property
    def standing(self) -> Standing:
        """How it stands among its claims."""
        if not self.claims:
            return Standing.DENIED
        return Standing.DISPUTED if self.against else Standing.ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """All ways in which one influenced another, itself or through one letter, speech or work."""

    steps: tuple[Step, ...]
    witnesses: int

    @property
    def start(self) -> Named:
        """Who influenced."""
        return self.steps[0].start

    @property
    def end(self) -> Named:
        """Who or what was influenced."""
        return self.steps[0].end

    @property
    def through(self) -> Named | None:
        """By what means, where not himself."""
        return self.steps[0].through

    @property
    def claims(self) -> tuple[Evidence, ...]:
        """The claims that assert it."""
        return distinct(claim for step in self.steps for claim in step.claims)

    @property
    def against(self) -> tuple[Evidence, ...]:
        """The claims that speak against it."""
        return distinct(claim for step in self.steps for claim in step.against)

    @property
    def behind(self) -> tuple[Evidence, ...]:
        """The claims that the influencer stands behind what had the influence."""
        return distinct(claim for step in self.steps for claim in step.behind)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """When, each time once, in order."""
        return in_order(spell for step in self.steps for spell in step.spells)

    @property
    def certainty(self) -> str:
        """How firmly the firmest of its kinds is said."""
        asserted = [step for step in self.steps if step.claims] or self.steps
        return min((step.certainty for step in asserted), key=HEDGES.index)

    @property
    def standing(self) -> Standing:
        """How it stands: denied where each of its kinds is, disputed where any of them is either."""
        standings = {step.standing for step in self.steps}
        return standings.pop() if len(standings) == 1 else Standing.DISPUTED

    @property
    def holds(self) -> bool:
        """Tell whether any of its kinds is a fact under the project's policy."""
        return any(step.holds for step in self.steps)


class Weakness(StrEnum):
    """What makes a step of a chain weak."""

    CONTACT = "contact"  # not influence, only contact
    DISPUTED = "disputed"
    UNCERTAIN = "uncertain"  # said to be no more than possible, or hearsay
    UNDATED = "undated"
    ORDER = "order"  # it may have come before the step before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A step of a chain, what is weak about it there, and the first day by which it can have happened."""

    step: Step
    weaknesses: tuple[Weakness, ...] = ()
    arrival: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Steps of which each begins where the one before it ended, and need not have happened before it."""

    links: tuple[Link, ...]

    @property
    def weak(self) -> int:
        """Count the weak steps."""
        return sum(bool(link.weaknesses) for link in self.links)

    @property
    def witnesses(self) -> int:
        """Count the independent witnesses of the step that has the fewest."""
        return min(link.step.witnesses for link in self.links)

    @property
    def nodes(self) -> tuple[Named, ...]:
        """Everybody on the way."""
        return (self.links[0].step.start, *(link.step.end for link in self.links))


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Everything that is said of influence, under a policy: steps in the order of their keys.

    ``kinds`` says what kinds of thing the ends are, by IRI; ``count`` counts the independent witnesses of claims.
    """

    steps: tuple[Step, ...]
    policy: str
    count: Callable[[Iterable[Evidence]], int]
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def is_actor(self, iri: str) -> bool:
        """Tell whether something is a person or a group."""
        return not self.kinds.get(iri, frozenset()).isdisjoint(("Actor", "Person", "Group"))


def firmest(claims: Iterable[Evidence]) -> str:
    """Give the firmest certainty of some claims."""
    return min((claim.certainty for claim in claims), key=HEDGES.index, default=HEDGES[0])


def distinct(claims: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Give claims each once, in their order."""
    return tuple({claim.iri: claim for claim in claims}.values())


def in_order(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Give spells each once, by their days."""

    def order(spell: Spell) -> tuple[date, date, tuple[str, ...]]:
        return spell.earliest or date.min, spell.latest or date.max, tuple(each.id for each in spell.by)

    return tuple(sorted(set(spells), key=order))
