"""What a network consists of: nodes, ties with the claims they rest on, and the choice of a projection. No library.

Which ties a projection keeps is :mod:`kg.network.projection`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kg.model import Name
from kg.policies.witnesses import independent

CERTAINTIES = ("certain", "probable", "possible", "reported")
"""From the firmest to the least firm, for saying how firmly a tie is held."""


class Weight(StrEnum):
    """What the weight of a tie counts."""

    WITNESSES = "witnesses"  # independent sources
    CLAIMS = "claims"
    TIES = "ties"  # every tie weighs one


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity as a node: its id (``person/bismarck``), labels by language, kind and every class above that."""

    id: str
    iri: str
    labels: Mapping[str, str] = field(default_factory=dict)
    kind: str = "Entity"
    kinds: tuple[str, ...] = ()
    kind_labels: Mapping[str, str] = field(default_factory=dict)
    earliest: date | None = None
    latest: date | None = None

    @property
    def is_actor(self) -> bool:
        """Tell whether it is a person or a group."""
        return bool({"Actor", "Person", "Group"} & {self.kind, *self.kinds})

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person."""
        return "Person" in {self.kind, *self.kinds}

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else any, else the id."""
        return pick(self.labels, languages, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A claim that a tie rests on, or that speaks against it.

    ``claimants`` and ``cites`` hold ids; their names are in the network's ``names``. ``marks`` are what it shares
    with claims that it rests on (their ids, claimants and works), for the counting of witnesses. ``pages`` and
    ``documents`` run beside ``quotations``, and so do ``translations``: of each, one a language.
    """

    iri: str
    claimants: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    translations: tuple[tuple[Name, ...], ...] = ()
    cites: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    certainty: str = "certain"
    polarity: str = "asserts"
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    reported_by: str | None = None
    subject: str = ""
    predicate: str = ""
    object: str = ""

    @property
    def dated(self) -> bool:
        """Tell whether it is known on at least one side when the thing happened."""
        return self.earliest is not None or self.latest is not None

    def overlaps(self, since: date | None, until: date | None) -> bool:
        """Tell whether some day that it can mean lies in the period."""
        after = since is None or self.latest is None or self.latest >= since
        before = until is None or self.earliest is None or self.earliest <= until
        return self.dated and after and before


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One typed fact between two entities, with the claims it rests on (``grounds``) and those ``against`` it.

    ``sign`` is +1 (friendly), 0 or -1 (hostile). A symmetric tie is written once, its ends in the order of their ids.
    An ``implied`` tie rests only on claims of a more special one (who persuaded, influenced).
    """

    id: str
    iri: str
    subject: str
    predicate: str
    object: str
    labels: Mapping[str, str] = field(default_factory=dict)
    family: str = ""
    sign: int = 0
    symmetric: bool = False
    implied: bool = False
    grounds: tuple[Ground, ...] = ()
    against: tuple[Ground, ...] = ()

    @property
    def weight(self) -> int:
        """Count the independent witnesses."""
        return witnesses(self.grounds)

    @property
    def claims(self) -> tuple[str, ...]:
        """The IRIs of the claims it rests on."""
        return tuple(ground.iri for ground in self.grounds)

    @property
    def claimants(self) -> tuple[str, ...]:
        """Who says it, each once."""
        return _distinct(name for ground in self.grounds for name in ground.claimants)

    @property
    def quotations(self) -> tuple[str, ...]:
        """The words it rests on, each once."""
        return _distinct(text for ground in self.grounds for text in ground.quotations)

    @property
    def translations(self) -> Mapping[str, tuple[str, ...]]:
        """What others made of the words in each language that has any: beside each of ``quotations``, or empty."""
        made: dict[str, dict[str, str]] = {}
        for ground in self.grounds:
            for text, names in zip(ground.quotations, ground.translations, strict=False):
                for name in names:
                    made.setdefault(name.language or "", {}).setdefault(text, name.text)
        return {tag: tuple(of.get(text, "") for text in self.quotations) for tag, of in sorted(made.items())}

    @property
    def cites(self) -> tuple[str, ...]:
        """The works that its claims cite, each once."""
        return _distinct(work for ground in self.grounds for work in ground.cites)

    @property
    def certainty(self) -> str:
        """How firmly the firmest of its claims says it."""
        held = {ground.certainty for ground in self.grounds}
        return next((level for level in CERTAINTIES if level in held), min(held, default="certain"))

    @property
    def contested(self) -> bool:
        """Tell whether somebody says otherwise."""
        return bool(self.against)

    @property
    def dates(self) -> tuple[str, ...]:
        """The EDTF dates of its claims, each once."""
        return _distinct(ground.edtf for ground in self.grounds if ground.edtf)

    @property
    def spells(self) -> tuple[tuple[date | None, date | None], ...]:
        """The periods in which it is said to have held, each once, in order."""
        spans = {(ground.earliest, ground.latest) for ground in self.grounds if ground.dated}
        return tuple(sorted(spans, key=lambda span: (span[0] or date.min, span[1] or date.max)))

    @property
    def earliest(self) -> date | None:
        """The first day that any of its dates can mean (``None``: open or not dated)."""
        spells = self.spells
        return None if any(start is None for start, _ in spells) else min((s for s, _ in spells if s), default=None)

    @property
    def latest(self) -> date | None:
        """The last day that any of its dates can mean (``None``: open or not dated)."""
        spells = self.spells
        return None if any(end is None for _, end in spells) else max((e for _, e in spells if e), default=None)

    def label(self, *languages: str) -> str:
        """Give the label of the relation in the first of the languages that has one."""
        return pick(self.labels, languages, self.predicate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes and ties, under the policy that made the facts; ``names`` are labels of claimants, works and families.

    ``undated`` counts the ties that a period has left out because nobody dates them.
    """

    nodes: Mapping[str, Node]
    ties: tuple[Tie, ...]
    policy: str = "accepted"
    projection: Projection | None = None
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    undated: int = 0

    def name(self, identifier: str, *languages: str) -> str:
        """Give the label of anything that ties refer to by id."""
        if identifier in self.names:
            return pick(self.names[identifier], languages, identifier)
        node = self.nodes.get(identifier)
        return node.label(*languages) if node else identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Which ties and nodes a network keeps.

    Empty ``families``, ``claimants`` and ``signs`` mean all. With a period, undated ties go unless ``undated``
    keeps them. ``minimum`` is the least weight. With ``claimants``, a tie keeps the claims of those only.
    ``implied`` keeps ties that only repeat a more special one; without it, no claim weighs twice.
    """

    families: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    undated: bool = False
    actors_only: bool = True
    claimants: tuple[str, ...] = ()
    signs: tuple[int, ...] = ()
    weight: Weight = Weight.WITNESSES
    minimum: int = 1
    directed: bool = True
    isolates: bool = False
    implied: bool = False

    @property
    def period(self) -> str:
        """The period as an EDTF interval, ``..`` where it is open; empty where there is none."""
        if self.since is None and self.until is None:
            return ""
        return f"{self.since or '..'}/{self.until or '..'}"

    def __str__(self) -> str:
        """Say it in words, for the heading of whatever is made from it."""
        parts = [
            "families: " + (", ".join(self.families) or "all"),
            *(["without: " + ", ".join(self.without)] if self.without else []),
            *([f"period: {self.period}" + (" and undated" if self.undated else "")] if self.period else []),
            *(["claimants: " + ", ".join(self.claimants)] if self.claimants else []),
            *(["signs: " + ", ".join(f"{sign:+d}" for sign in self.signs)] if self.signs else []),
            "actors only" if self.actors_only else "all entities",
            "directed" if self.directed else "undirected",
            f"weight: {self.weight}",
            *([f"minimum weight: {self.minimum}"] if self.minimum > 1 else []),
        ]
        return "; ".join(parts)


def witnesses(grounds: Iterable[Ground]) -> int:
    """Count independent witnesses, as :mod:`kg.policies.witnesses` does: who shares a claimant or a source is one.

    >>> witnesses([Ground(iri="1", claimants=("taylor",), cites=("f. 5",)),
    ...            Ground(iri="2", claimants=("langer",), cites=("f. 5",)), Ground(iri="3", claimants=("bismarck",))])
    2
    """
    return independent({ground.iri, *ground.claimants, *ground.cites, *ground.marks} for ground in grounds)


def weight_of(tie: Tie, weight: Weight = Weight.WITNESSES) -> int:
    """Weigh a tie; a fact that rests on no claim (a rule's, from authority data) weighs one."""
    counted = {Weight.WITNESSES: tie.weight, Weight.CLAIMS: len(tie.grounds), Weight.TIES: 1}[weight]
    return max(1, counted)


def pick(labels: Mapping[str, str], languages: Iterable[str], fallback: str) -> str:
    """Give the label in the first language that has one, else the first by language tag, else the fallback."""
    for language in languages:
        if language in labels:
            return labels[language]
    return labels[min(labels)] if labels else fallback


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
