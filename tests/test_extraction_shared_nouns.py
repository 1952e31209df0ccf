"""Adjectives of lands and peoples: whose noun stands with the next name, who acts for the land, and who is nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.extraction.extractor import extract
from kg.extraction.records import ProposedEntity, Source
from kg.extraction.rules import Knowledge
from kg.model import ClassId, DocumentId, EntityId, Mention
from kg.ontology import reading as ontology
from kg.reading import structure as reading

LEAST = 0.4
KINDS = {
    "person": "Person",
    "place": "City",
    "people": "People",
    "army": "Army",
    "state": "State",
    "body": "Delegation",
}
_NAME = re.compile(r"\[([^|\]]+)\|(\w+)\]")


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def told(marked, language, vocabulary):
    """Give what is proposed of a text whose names are marked with their kinds, by what all things are called."""
    text, mentions, new, last = "", [], {}, 0
    for found in _NAME.finditer(marked):
        text += marked[last : found.start()]
        prefix = found[2] if found[2] in {"person", "place"} else "group"
        entity = EntityId(f"{prefix}/{found[1].lower().replace(' ', '-')}")
        end = len(text) + len(found[1])
        mentions.append(Mention(document=DocumentId("d"), start=len(text), end=end, text=found[1], entity=entity))
        new[entity] = ProposedEntity(id=entity, kind=ClassId(KINDS[found[2]]), label=found[1], language=language)
        text, last = text + found[1], found.end()
    source = Source(
        document=DocumentId("d"),
        structure=reading.read(text + marked[last:] + "\n"),
        mentions=tuple(mentions),
        author=EntityId("work/d"),
        language=language,
        new=tuple(new.values()),
    )
    kinds = {one.id: one.kind for one in new.values()}
    made = extract(source, Knowledge(vocabulary=vocabulary, entities={}, new_kinds=kinds), rules=("frames",))
    labels = {one.id: one.label for one in (*new.values(), *made.entities)}
    return {f"{labels[one.subject]} {one.predicate} {labels[one.object]}" for one in made.claims if one.score >= LEAST}


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        (
            "The [French|people] and [British fleets|army] arrived in [Smyrna|place].",
            "en",
            {"French fleets arrivedIn Smyrna", "British fleets arrivedIn Smyrna"},
        ),
        (
            "[İngiliz|people] ve [Fransız donanmaları|army] [İzmir|place]’e geldi.",
            "tr",
            {"İngiliz donanmaları arrivedIn İzmir", "Fransız donanmaları arrivedIn İzmir"},
        ),
        (
            "[İzmir|place]’e [Rus|people], [Alman|people] ve [Türk heyetleri|body] geldi.",
            "tr",
            {f"{people} heyetleri arrivedIn İzmir" for people in ("Rus", "Alman", "Türk")},
        ),
    ],
)
def test_an_adjective_before_another_is_the_body_whose_noun_the_next_has(text, language, claims, vocabulary):
    assert told(text, language, vocabulary) == claims


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Paget|person] met the [French|people] and [Austrian|people] bankers.", "en"),
        ("[Baden|state] was supported by [French|people] and [Austrian|people] aid.", "en"),
        ("[Baden|state] recognised the [French|people] and [Austrian|people] protectorates.", "en"),
        ("[Paget|person], [Fransız|people] ve [Alman|people] elçileriyle görüştü.", "tr"),
    ],
)
def test_adjectives_of_what_is_no_name_are_nobody(text, language, vocabulary):
    assert not told(text, language, vocabulary)


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        (
            "The [French|people] and the [British|people] attacked [Baden|state].",
            "en",
            {"French attacked Baden", "British attacked Baden"},
        ),
        ("The [French|people] and [British|people] attacked [Baden|state].", "en", {"British attacked Baden"}),
        (
            "[İzmir|place]’e [Rus|people] ve [Türk halkları|people] geldi.",
            "tr",
            {"Rus arrivedIn İzmir", "Türk halkları arrivedIn İzmir"},
        ),
        ("[Osmanlı|state] ve [Ruslar|people] [Kırım|place]’da savaştı.", "tr", {"Ruslar foughtAgainst Osmanlı"}),
    ],
)
def test_two_peoples_that_act_are_not_adjectives(text, language, claims, vocabulary):
    assert told(text, language, vocabulary) >= claims


@pytest.mark.parametrize(
    ("who", "claims"),
    [
        ("[Danish|people] authorities", {"Denmark warned Paget"}),
        ("[Danish|people] and [Swedish|people] officials", {"Denmark warned Paget", "Sweden warned Paget"}),
        ("[Danish|people] troops", {"Danish warned Paget"}),
    ],
)
def test_the_authorities_of_a_land_are_its_state_and_its_troops_are_not(who, claims, vocabulary):
    assert told(f"{who} warned [Paget|person].", "en", vocabulary) == claims
