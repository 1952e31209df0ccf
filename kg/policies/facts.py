"""Facts: what a policy makes of claims, by themselves and by the rules; each with the claims it rests on.

Owns deriving and writing them. Which claims a policy admits is :mod:`kg.policies.policy`, which speak against each
other :mod:`kg.policies.conflicts`; what a rule must look like stands in ``ontology/README.md``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kg.graph.notation import TYPE, Row, literal
from kg.graph.scribe import KG, Scribe
from kg.identity import claim_id, digest
from kg.model import Claim, ClaimId, EntityId, Polarity, RelationId, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies.conflicts import Statement, denials, denying, opponents, statement
from kg.policies.court import Court
from kg.policies.policy import Contested, Policy, admitted, check, heard
from kg.policies.rules import Rules, files
from kg.policies.witnesses import counter
from kg.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement that holds under a policy, with the claims that it rests on, and the rule that derived it."""

    subject: EntityId
    predicate: RelationId
    object: EntityId
    claims: tuple[Claim, ...]
    witnesses: int
    rule: str | None = None

    @property
    def earliest(self) -> date | None:
        """The first day that any of its dated claims can mean (``None``: open, or none is dated)."""
        days = [claim.when.earliest for claim in self.claims if claim.when]
        return None if None in days else min((day for day in days if day), default=None)

    @property
    def latest(self) -> date | None:
        """The last day that any of its dated claims can mean (``None``: open, or none is dated)."""
        days = [claim.when.latest for claim in self.claims if claim.when]
        return None if None in days else max((day for day in days if day), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What holds under a policy: the facts in the order of their statements, and how many claims came to nothing.

    A symmetric statement is one fact here; the graph has it in both directions.
    """

    policy: Policy
    facts: tuple[Fact, ...]
    admitted: int
    contested: tuple[Claim, ...]


def derive(seeds: Seeds, policy: Policy, project: Project, vocabulary: Vocabulary) -> Facts:
    """Derive the facts of a policy: first what the claims say themselves, then what follows by the rules.

    A derived fact that an admitted claim denies is none, unless the policy includes what is contested.

    Raises:
        ExplainedError: the policy names what the seeds do not know, or a rule is not as it must be.
    """
    check(policy, seeds)
    claims = admitted(seeds.claims, policy)
    others = heard(seeds.claims, policy)
    court = Court(
        policy=policy,
        opponents=opponents(others, vocabulary, seeds.entities),
        witnesses=counter(seeds.claims),
    )
    grouped = _grouped(claims, vocabulary)
    upheld = {said: group for said, group in grouped.items() if court.upholds(group)}
    facts = {said: _fact(said, group, court) for said, group in upheld.items()}
    denied = {} if policy.contested is Contested.INCLUDE else denials(others, vocabulary)
    rules = Rules((claim for group in upheld.values() for claim in group), seeds, project, vocabulary)
    for rule in files(project.ontology):
        for said, resting in rules.follow(rule).items():
            if said in facts:
                facts[said] = _with(facts[said], resting, court)
            elif not any(True for _ in denying(said, denied, vocabulary)):
                facts[said] = replace(_fact(said, resting, court), rule=rule.stem)
    return Facts(
        policy=policy,
        facts=tuple(facts[said] for said in sorted(facts)),
        admitted=len(claims),
        contested=tuple(claim for said, group in grouped.items() if said not in upheld for claim in group),
    )


def _grouped(claims: Iterable[Claim], vocabulary: Vocabulary) -> dict[Statement, tuple[Claim, ...]]:
    """Put claims that assert the same together; the same claim found by two readers counts once."""
    found: dict[Statement, dict[ClaimId, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.polarity is Polarity.ASSERTS:
            found[statement(claim, vocabulary)].setdefault(claim_id(claim), claim)
    return {said: tuple(group.values()) for said, group in sorted(found.items())}


def _fact(said: Statement, claims: tuple[Claim, ...], court: Court) -> Fact:
    subject, predicate, object_ = said
    return Fact(
        subject=subject,
        predicate=predicate,
        object=object_,
        claims=tuple(sorted(claims, key=claim_id)),
        witnesses=court.witnesses(claims),
    )


def _with(known: Fact, more: tuple[Claim, ...], court: Court) -> Fact:
    """Let a fact rest on more claims; it stays with whatever stated or derived it first."""
    by_id = {claim_id(claim): claim for claim in (*known.claims, *more)}
    widened = _fact((known.subject, known.predicate, known.object), tuple(by_id.values()), court)
    return replace(widened, rule=known.rule)


_LABEL = f"<{terms.RDFS}label>"

# --- RDF -------------------------------------------------------------------------------------------------------------


def fact_id(policy: Policy, said: Statement) -> str:
    """Name a fact by its policy and what it says."""
    return f"fact/{digest(policy.name, *said)}"


def quads(facts: Facts, seeds: Seeds, project: Project, vocabulary: Vocabulary) -> Iterator[Row]:
    """Give the statements of a facts graph: the policy, and for each fact its triple and its ``kg:Fact``."""
    scribe = Scribe(seeds, project, vocabulary)
    yield from of_policy(facts.policy, scribe)
    for fact in facts.facts:
        for said in ways(fact, vocabulary):
            yield from of_fact(fact, said, facts.policy, scribe)


def of_policy(policy: Policy, scribe: Scribe) -> Iterator[Row]:
    """Give the statements about the policy itself."""
    graph, node = scribe.iri(terms.facts_graph(policy.name)), scribe.iri(policy_id(policy))
    yield Row(node, TYPE, KG["Policy"], graph)
    yield Row(node, _LABEL, literal(policy.label), graph)
    for condition in policy.conditions:
        yield Row(node, KG["rule"], literal(condition), graph)


def of_fact(fact: Fact, said: Statement, policy: Policy, scribe: Scribe) -> Iterator[Row]:
    """Give the statements of a fact, in one of its ways."""
    graph, node = scribe.iri(terms.facts_graph(policy.name)), scribe.iri(fact_id(policy, said))
    yield Row(scribe.iri(said[0]), KG[said[1]], scribe.iri(said[2]), graph)
    yield Row(node, KG["underPolicy"], scribe.iri(policy_id(policy)), graph)
    yield from (Row(node, *rest, graph) for rest in _properties(fact, said, scribe))


def policy_id(policy: Policy) -> str:
    """Name a policy."""
    return f"policy/{policy.name}"


def ways(fact: Fact, vocabulary: Vocabulary) -> Iterator[Statement]:
    """Give what a fact says; a symmetric one both ways round."""
    yield fact.subject, fact.predicate, fact.object
    if vocabulary.relation(fact.predicate).symmetric and fact.subject != fact.object:
        yield fact.object, fact.predicate, fact.subject


def _properties(fact: Fact, said: Statement, scribe: Scribe) -> Iterator[tuple[str, str]]:
    yield TYPE, KG["Fact"]
    yield from ((_LABEL, label) for label in scribe.sentences(*said))
    yield KG["subject"], scribe.iri(said[0])
    yield KG["predicate"], KG[said[1]]
    yield KG["object"], scribe.iri(said[2])
    yield from ((KG["derivedFrom"], scribe.iri(claim_id(claim))) for claim in fact.claims)
    yield KG["witnesses"], literal(str(fact.witnesses), datatype=f"{terms.XSD}integer")
    if fact.rule:
        yield KG["byRule"], literal(fact.rule)
    if fact.earliest:
        yield KG["earliest"], literal(fact.earliest.isoformat(), datatype=f"{terms.XSD}date")
    if fact.latest:
        yield KG["latest"], literal(fact.latest.isoformat(), datatype=f"{terms.XSD}date")
