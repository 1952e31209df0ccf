"""Facts: statements that hold under a policy, each with the claims it rests on; and what is written of them.

Owns the record and its RDF. How facts come about is :mod:`kg.policies.derivation`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.graph.notation import TYPE, Row, literal
from kg.graph.scribe import KG, Scribe
from kg.identity import digest
from kg.model import ClaimId, EntityId, RelationId, Seeds
from kg.ontology import terms
from kg.ontology.vocabulary import Vocabulary
from kg.policies.conflicts import Statement
from kg.policies.policy import Policy
from kg.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement that holds under a policy, with the claims that it rests on, and the rule that derived it.

    ``claims`` are their names, sorted. ``earliest`` and ``latest`` are the first and the last day that any of its dated
    claims can mean (``None``: open, or none is dated).
    """

    subject: EntityId
    predicate: RelationId
    object: EntityId
    claims: tuple[ClaimId, ...]
    witnesses: int
    rule: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What holds under a policy: the facts in the order of their statements, and how many claims came to nothing.

    A symmetric statement is one fact here; the graph has it in both directions.
    """

    policy: Policy
    facts: tuple[Fact, ...]
    admitted: int
    contested: int


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
    yield from both_ways((fact.subject, fact.predicate, fact.object), vocabulary)


def both_ways(said: Statement, vocabulary: Vocabulary) -> Iterator[Statement]:
    """Give a statement; a symmetric one both ways round."""
    subject, predicate, object_ = said
    yield said
    if subject != object_ and vocabulary.relation(predicate).symmetric:
        yield object_, predicate, subject


_LABEL = f"<{terms.RDFS}label>"


def _properties(fact: Fact, said: Statement, scribe: Scribe) -> Iterator[tuple[str, str]]:
    yield TYPE, KG["Fact"]
    yield from ((_LABEL, label) for label in scribe.sentences(*said))
    yield KG["subject"], scribe.iri(said[0])
    yield KG["predicate"], KG[said[1]]
    yield KG["object"], scribe.iri(said[2])
    yield from ((KG["derivedFrom"], scribe.iri(claim)) for claim in fact.claims)
    yield KG["witnesses"], literal(str(fact.witnesses), datatype=f"{terms.XSD}integer")
    if fact.rule:
        yield KG["byRule"], literal(fact.rule)
    if fact.earliest:
        yield KG["earliest"], literal(fact.earliest.isoformat(), datatype=f"{terms.XSD}date")
    if fact.latest:
        yield KG["latest"], literal(fact.latest.isoformat(), datatype=f"{terms.XSD}date")
