"""Whatever relation a claim has, it is asked by its label from either side, and nothing else is answered.

The questions are made from the claims, so that a relation that somebody adds is held to the same law.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import project, store
from kg.building.assembly import assemble
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.lexicon import Relation

ROOT = Path(__file__).parent.parent
KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"


@pytest.fixture(scope="module", params=["article", "kaynarca"])
def asker(request: pytest.FixtureRequest) -> Asker:
    root = {"article": ROOT, "kaynarca": KAYNARCA}[request.param]
    if root == ROOT and not (ROOT / "seeds" / "documents" / "meyer-2004").is_dir():
        pytest.skip("the first article's seeds are not in this checkout")
    here = project.load(root)
    return Asker(store.in_memory(assemble(here).lines), here)


def _asserted(asker: Asker) -> list[Evidence]:
    claims = evidence.claims(asker.graph, evidence.find(asker.graph), project=asker.project)
    return [claim for claim in claims if not claim.denies and claim.status == "accepted"]


def _name(claim: Evidence) -> str:
    return claim.predicate.iri.rpartition("#")[2]


def _is_act(relation: Relation) -> bool:
    return bool(relation.domains & {"Actor", "Person", "Group"}) and relation.family != "scholarship"


def _subjects(asker: Asker, claims: list[Evidence]) -> dict[tuple[str, str], set[str]]:
    """Give who does what to what, the more special relations included, symmetric ones from both sides."""
    above = {
        relation.iri: [each.id for each in asker.lexicon.relations.values() if relation.iri in each.below]
        for relation in asker.lexicon.relations.values()
    }
    found = defaultdict(set)
    for claim in claims:
        for name in above.get(claim.predicate.iri, ()):
            found[name, claim.object.iri].add(claim.subject.iri)
            if asker.lexicon.relations[name].symmetric:
                found[name, claim.subject.iri].add(claim.object.iri)
    return found


def _claimants(claims: list[Evidence], relation: str, thing: str) -> set[str]:
    """Give who claims it: who *explains* a thing is who says what explains it."""
    said = (claim for claim in claims if _name(claim) == relation and claim.object.iri == thing)
    return {claimant.iri for claim in said for claimant in claim.claimants}


def _questions(asker: Asker, claims: list[Evidence]) -> Iterator[tuple[str, str, str]]:
    """Give at most two questions a relation: the question, the relation, the object."""
    count: dict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda claim: claim.iri):
        relation = asker.lexicon.relations.get(_name(claim))
        if relation is None or not _is_act(relation) or claim.object.iri not in asker.lexicon.things:
            continue
        count[relation.id] += 1
        label = relation.label("en")
        copula = "was " if label.endswith(" of") else ""
        if count[relation.id] <= 2:
            known = asker.lexicon.things[claim.object.iri].label("en")
            yield f"Who {copula}{label} {known}?", relation.id, claim.object.iri


def test_who_did_it_is_answered_with_those_who_are_claimed_to_have_and_no_others(asker: Asker) -> None:
    claims = _asserted(asker)
    subjects = _subjects(asker, claims)
    refused, wrong, count = [], [], 0
    for question, relation, thing in _questions(asker, claims):
        count += 1
        reply = asker.ask(question, "en")
        if not isinstance(reply.outcome, Answered):
            refused.append(question)
            continue
        given = {each.iri for each in reply.outcome.found if each.iri}
        actors = {each for each in subjects[relation, thing] if asker.lexicon.is_a(each, ("Actor",))}
        if relation == "explains":
            actors = subjects[relation, thing] = _claimants(claims, relation, thing)
        if given not in (actors, subjects[relation, thing]):
            wrong.append((question, sorted(given)))
    assert count >= 10
    assert not wrong
    assert len(refused) <= 0.1 * count, refused


def test_whether_it_was_is_answered_with_yes_for_each_claim_and_never_with_no(asker: Asker) -> None:
    refused, wrong, count = [], [], 0
    seen: dict[str, int] = defaultdict(int)
    for claim in sorted(_asserted(asker), key=lambda claim: claim.iri):
        relation = asker.lexicon.relations.get(_name(claim))
        if relation is None or not _is_act(relation) or seen[relation.id]:
            continue
        words = [stem for stem in relation.stems if stem.language == "en" and len(stem.words) == 1 and not stem.inverse]
        for stem in words[:3]:
            seen[relation.id] += 1
            count += 1
            subject, object_ = (asker.lexicon.things[each.iri].label("en") for each in (claim.subject, claim.object))
            question = f"Did {subject} {stem.words[0]} {object_}?"
            reply = asker.ask(question, "en")
            if not isinstance(reply.outcome, Answered):
                refused.append(question)
            elif reply.outcome.found[0].value not in {"yes", "disputed"}:
                wrong.append((question, reply.outcome.found[0]))
    assert count >= 10
    assert not wrong
    assert len(refused) <= 0.1 * count, refused
