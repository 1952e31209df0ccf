"""What follows from the claims of a text, by what the tables know of an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extraction.consequences import following
from kg.extraction.records import ProposedClaim
from kg.extraction.rules import Knowledge
from kg.language.lemmas import lemma
from kg.model import ClassId, Entity, EntityId, Name, RelationId
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def follows(vocabulary, **labels):
    names = tuple(Name(text=text, language=language) for language, text in labels.items())
    office = Entity(
        id=EntityId("office/one"), kind=ClassId("Office"), labels=names, attributes={"office_of": ("group/britain",)}
    )
    britain = Entity(id=EntityId("group/britain"), kind=ClassId("State"), labels=(Name(text="Britain", language="en"),))
    held = ProposedClaim(
        subject=EntityId("person/palmerston"),
        predicate=RelationId("heldOffice"),
        object=office.id,
        claimants=(EntityId("person/kissinger"),),
        start=0,
        end=10,
        quotation="Palmerston",
        score=0.7,
        rule="frames",
    )
    known = Knowledge(vocabulary=vocabulary, entities={one.id: one for one in (office, britain)})
    return {(claim.predicate, claim.object) for claim in following([held], known)}


@pytest.mark.parametrize(
    "labels", [{"tr": "İngiltere büyükelçiliği elçisi"}, {"en": "British envoys"}, {"de": "Gesandter", "fr": "consul"}]
)
def test_who_holds_an_envoys_office_in_any_language_stands_for_whose_office_it_is(labels, vocabulary):
    assert follows(vocabulary, **labels) == {("represented", "group/britain")}


def test_no_dictionary_is_asked_of_an_office_whose_names_are_like_no_envoys(vocabulary):
    before = lemma.cache_info().misses
    assert not follows(vocabulary, tr="Britanya Başbakanı", ru="Премьер-министр Британии", de="Premier Britanniens")
    assert lemma.cache_info().misses == before
