"""The network: facts projected to a multigraph of typed, dated, evidenced ties.

Owns what a tie and a node are and which of them a projection keeps. Reading them from the store is
:mod:`kg.network_reading`; writing GraphML, GEXF and CSV is :mod:`kg.network_files`; measures are :mod:`kg.analysis`.

For :mod:`kg.pipeline`::

    from kg import network, network_reading, network_files
    whole = network_reading.read(opened_store, base=project.base, policy=policy_id)     # -> Network
    files = network_files.files(whole, languages=project.languages)                    # -> {"network.graphml": b"…", …}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.errors import ExplainedError, Fault
from kg.witnesses import independent

if TYPE_CHECKING:
    import networkx as nx

CERTAINTIES = ("certain", "probable", "possible", "reported")
"""From the firmest to the least firm, for saying how firmly a tie is held."""


_SHOWN = 24


class Weight(StrEnum):
    """What the weight of a tie counts."""

    WITNESSES = "witnesses"  # independent sources
    CLAIMS = "claims"
    TIES = "ties"  # every tie weighs one


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity as a node: its id (``person/aralov``), labels by language, kind and every class above that."""

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
    ``documents`` run beside ``quotations``.
    """

    iri: str
    claimants: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
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
    """Nodes and ties, under the policy that made the facts; ``names`` are labels of claimants, works and families."""

    nodes: Mapping[str, Node]
    ties: tuple[Tie, ...]
    policy: str = "accepted"
    projection: Projection | None = None
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

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
    """Count independent witnesses, as :mod:`kg.witnesses` does: who shares a claimant or a source is one.

    >>> witnesses([Ground(iri="1", claimants=("mango",), cites=("f. 5",)),
    ...            Ground(iri="2", claimants=("dumont",), cites=("f. 5",)), Ground(iri="3", claimants=("lenin",))])
    2
    """
    return independent({ground.iri, *ground.claimants, *ground.cites, *ground.marks} for ground in grounds)


def weight_of(tie: Tie, weight: Weight = Weight.WITNESSES) -> int:
    """Weigh a tie; a fact that rests on no claim (a rule's, from authority data) weighs one."""
    counted = {Weight.WITNESSES: tie.weight, Weight.CLAIMS: len(tie.grounds), Weight.TIES: 1}[weight]
    return max(1, counted)


def select(network: Network, projection: Projection) -> Network:
    """Keep the nodes and ties of a projection, in the order of their ids.

    Raises:
        ExplainedError: a family or claimant that the network does not know.
    """
    _check(network, projection)
    claimants = frozenset(_claimant_ids(network, projection.claimants))
    kept = []
    for tie in sorted(network.ties, key=lambda tie: tie.id):
        narrowed = _said_by(tie, claimants)
        if narrowed is not None and _keeps(projection, narrowed, network.nodes):
            kept.append(narrowed)
    ends = {end for tie in kept for end in (tie.subject, tie.object)}
    nodes = {
        identifier: node
        for identifier, node in sorted(network.nodes.items())
        if identifier in ends or (projection.isolates and (node.is_actor or not projection.actors_only))
    }
    return replace(network, nodes=nodes, ties=tuple(kept), projection=projection)


def _said_by(tie: Tie, claimants: frozenset[str]) -> Tie | None:
    if not claimants:
        return tie
    grounds = tuple(ground for ground in tie.grounds if claimants & set(ground.claimants))
    return replace(tie, grounds=grounds) if grounds else None


def _keeps(projection: Projection, tie: Tie, nodes: Mapping[str, Node]) -> bool:
    ends = (nodes.get(tie.subject), nodes.get(tie.object))
    if None in ends or (projection.actors_only and not all(node and node.is_actor for node in ends)):
        return False
    if (projection.families and tie.family not in projection.families) or tie.family in projection.without:
        return False
    if (projection.signs and tie.sign not in projection.signs) or (tie.implied and not projection.implied):
        return False
    return _in_period(projection, tie) and weight_of(tie, projection.weight) >= projection.minimum


def _in_period(projection: Projection, tie: Tie) -> bool:
    if not projection.period:
        return True
    dated = [ground for ground in tie.grounds if ground.dated]
    if not dated:
        return projection.undated
    return any(ground.overlaps(projection.since, projection.until) for ground in dated)


def _check(network: Network, projection: Projection) -> None:
    families = sorted({tie.family for tie in network.ties if tie.family})
    faults = [
        Fault(where="--family", what=f"no relation of the family {family!r}", hint=_known(families))
        for family in (*projection.families, *projection.without)
        if family not in families and family not in network.names
    ]
    if projection.since and projection.until and projection.since > projection.until:
        faults.append(Fault(where="--from", what=f"the period ends before it begins: {projection.period}"))
    faults.extend(
        _unknown_claimant(network, wanted) for wanted in projection.claimants if not _claimant_ids(network, (wanted,))
    )
    if faults:
        raise ExplainedError.of(faults)


def _claimants(network: Network) -> list[str]:
    return sorted({name for tie in network.ties for name in tie.claimants})


def _claimant_ids(network: Network, wanted: Iterable[str]) -> list[str]:
    """Resolve ids, their last parts and labels; never by likeness."""
    asked = {text.casefold() for text in wanted}
    return [
        identifier
        for identifier in _claimants(network)
        if asked & {identifier.casefold(), identifier.rpartition("/")[2].casefold()}
        or asked & {label.casefold() for label in network.names.get(identifier, {}).values()}
    ]


def _unknown_claimant(network: Network, wanted: str) -> Fault:
    known = _claimants(network)
    near = get_close_matches(wanted, [*known, *(name.rpartition("/")[2] for name in known)], n=3)
    return Fault(
        where="--claimant", what=f"nobody of the name {wanted!r} claims a tie here", hint=_known(near or known)
    )


def _known(names: list[str]) -> str:
    return (
        "known: " + ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        if names
        else "the network has no ties"
    )


def project_ties(
    ties: Iterable[Tie],
    nodes: Mapping[str, Node],
    projection: Projection | None = None,
    *,
    languages: tuple[str, ...] = ("en", "tr"),
) -> nx.MultiDiGraph[str]:
    """Project ties to a networkx multigraph whose nodes and edges carry plain attributes; edge keys are tie ids."""
    return to_networkx(select(Network(nodes=nodes, ties=tuple(ties)), projection or Projection()), languages=languages)


def to_networkx(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> nx.MultiDiGraph[str]:
    """Make the multigraph of a selected network (a ``MultiGraph`` where the projection is undirected)."""
    import networkx as nx

    projection = network.projection or Projection(actors_only=False)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph() if projection.directed else nx.MultiGraph()  # type: ignore[assignment]
    graph.graph.update(policy=network.policy, projection=str(projection))
    for node in network.nodes.values():
        graph.add_node(node.id, **node_attributes(node, languages))
    for tie in network.ties:
        graph.add_edge(tie.subject, tie.object, key=tie.id, **tie_attributes(network, tie, languages))
    return graph


def node_attributes(node: Node, languages: tuple[str, ...] = ("en", "tr")) -> dict[str, str | int | bool]:
    """Give a node's attributes as plain values; what is not known is absent."""
    attributes: dict[str, str | int | bool] = {"label": node.label(*languages), "kind": node.kind, "iri": node.iri}
    attributes.update({f"label_{tag}": text for tag, text in sorted(node.labels.items()) if tag})
    attributes.update({"kinds": " ".join(node.kinds)} if node.kinds else {})
    attributes.update({"earliest": node.earliest.isoformat()} if node.earliest else {})
    attributes.update({"latest": node.latest.isoformat()} if node.latest else {})
    return attributes


def tie_attributes(
    network: Network, tie: Tie, languages: tuple[str, ...] = ("en", "tr")
) -> dict[str, str | int | bool]:
    """Give a tie's attributes as plain values; lists are joined as in the seeds (``; ``, quotations by `` || ``)."""
    projection = network.projection or Projection()
    attributes: dict[str, str | int | bool] = {
        "label": tie.label(*languages),
        "relation": tie.predicate,
        "family": tie.family,
        "sign": tie.sign,
        "symmetric": tie.symmetric,
        "weight": weight_of(tie, projection.weight),
        "witnesses": tie.weight,
        "claims": "; ".join(tie.claims),
        "claimants": "; ".join(tie.claimants),
        "claimant_names": "; ".join(network.name(claimant, *languages) for claimant in tie.claimants),
        "certainty": tie.certainty,
        "contested": tie.contested,
        "quotations": " || ".join(tie.quotations),
        "cites": "; ".join(tie.cites),
        "iri": tie.iri,
    }
    attributes.update({"against": "; ".join(ground.iri for ground in tie.against)} if tie.against else {})
    attributes.update({"date": "; ".join(tie.dates)} if tie.dates else {})
    attributes.update({"earliest": tie.earliest.isoformat()} if tie.earliest else {})
    attributes.update({"latest": tie.latest.isoformat()} if tie.latest else {})
    return attributes


def pick(labels: Mapping[str, str], languages: Iterable[str], fallback: str) -> str:
    """Give the label in the first language that has one, else the first by language tag, else the fallback."""
    for language in languages:
        if language in labels:
            return labels[language]
    return labels[min(labels)] if labels else fallback


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
