"""What nobody speaks against: claims that say the same, and how many independent witnesses stand behind them.

Of a whole store the claims of one relation are held at a time, and of most of them no more than what they say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.evidence import bare, contenders
from kg.model import Claim, EntityId, Polarity, RelationId, Status
from kg.ontology.terms import KG
from kg.ontology.vocabulary import Vocabulary
from kg.policies import conflicts
from kg.policies.conflicts import Statement
from kg.policies.witnesses import counter
from kg.project import Project
from kg.store import Store

_AT_ONCE = 4000  # claims of which it is read who stands behind them


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The claims that say, or deny, one thing, by their IRIs in order, and the independent witnesses of it."""

    claims: tuple[str, ...]
    witnesses: int


def among(claims: Mapping[str, Claim], vocabulary: Vocabulary, in_dispute: Collection[str]) -> Iterator[Agreement]:
    """Put together those of some claims that are accepted and in no dispute; what they rest on is among them."""
    count = counter(claims.values())
    said: dict[tuple[Statement, Polarity], list[str]] = defaultdict(list)
    for iri, claim in claims.items():
        if iri not in in_dispute and claim.status is Status.ACCEPTED:
            said[conflicts.statement(claim, vocabulary), claim.polarity].append(iri)
    for iris in said.values():
        yield Agreement(claims=tuple(sorted(iris)), witnesses=count(claims[iri] for iri in iris))


def whole(
    graph: Store, vocabulary: Vocabulary, in_dispute: Collection[str], *, project: Project
) -> Iterator[Agreement]:
    """Put together the accepted claims of a store that are in no dispute."""
    for relation in sorted(vocabulary.relations):
        several = []
        for iris in _of_relation(graph, RelationId(relation), vocabulary, in_dispute):
            if len(iris) == 1:
                yield Agreement(claims=iris, witnesses=1)
            else:
                several.append(iris)
        for some in _batches(several):
            known = bare.with_foundations(graph, (iri for iris in some for iri in iris), project=project)
            count = counter(known.values())
            for iris in some:
                yield Agreement(claims=iris, witnesses=count(known[iri] for iri in iris))


def _of_relation(
    graph: Store, relation: RelationId, vocabulary: Vocabulary, in_dispute: Collection[str]
) -> Iterator[tuple[str, ...]]:
    text = f"""SELECT ?claim ?s ?o ?polarity WHERE {{
  ?claim kg:predicate kg:{relation} ; kg:polarity ?polarity ; kg:status ?status ; kg:subject ?s ; kg:object ?o
  FILTER(?status = kg:accepted)
}}"""
    said: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
    for claim, subject, object_, polarity in contenders.texts(graph, text):
        if claim not in in_dispute:
            ends = conflicts.canonical((EntityId(subject), relation, EntityId(object_)), vocabulary)
            said[ends[0], ends[2], polarity == f"{KG}{Polarity.DENIES}"].append(claim)
    yield from (tuple(sorted(set(claims))) for claims in said.values())


def _batches(groups: Iterable[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    some: list[tuple[str, ...]] = []
    held = 0
    for iris in groups:
        some.append(iris)
        held += len(iris)
        if held >= _AT_ONCE:
            yield some
            some, held = [], 0
    if some:
        yield some
