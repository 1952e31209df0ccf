"""What a lot of diplomatic volumes showed to be wrong: words passed on, papers by number, and lands by their initials."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.discovery import counterparts
from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading
from kg.recognition import entities, recogniser

HEADING = "The Secretary of State to the Consul at Smyrna (Offley)\n\nWashington, December 19, 1827.\n\n"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary):
    return {f"{one.subject} {one.predicate} {one.object}" for one in proposed(example(text, "en"), vocabulary)}


def referred_to(body, vocabulary):
    """Give whom the references of a letter name as senders."""
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(f"{HEADING}{body}\n"),
        mentions=(),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=("references",)).claims
    return {one.object for one in claims if one.predicate == "sender"}


@pytest.mark.parametrize(
    "words", ["For John Rhind from Louis Biddle:\n\nYour letter of May 3", "[From Navy Board]\n\nYour letter of May 3"]
)
def test_your_letter_in_what_a_telegram_passes_on_is_not_its_reader_s(words, vocabulary):
    assert referred_to(f"{words}, 1827, was received.", vocabulary) == set()


def test_your_letter_is_the_reader_s_elsewhere(vocabulary):
    assert referred_to("Your letter of May 3, 1827, was received.", vocabulary) == {"person/offley"}


def test_whoever_suffers_a_defeat_by_another_did_not_defeat_him(vocabulary):
    text = "[Spain|group/spain]’s defeat by [Portugal|group/portugal] was final."
    assert said(text, vocabulary) == {"group/portugal defeated group/spain"}


@pytest.mark.parametrize(
    "text",
    [
        "[Ruritania|group/ruritania] was absorbed into what became [Strelsau|group/strelsau].",
        "He was in the part of [Ruritania|group/ruritania] that later became [Strelsau|group/strelsau].",
    ],
)
def test_what_became_something_has_no_name_of_its_own(text, vocabulary):
    assert not any("transformedInto" in one for one in said(text, vocabulary))


def test_a_land_still_becomes_another(vocabulary):
    text = "[Ruritania|group/ruritania] became [Strelsau|group/strelsau] in 1822."
    assert "group/ruritania transformedInto group/strelsau" in said(text, vocabulary)


@pytest.mark.parametrize(("behind", "approved"), [(" 57/1", False), ("", True), (" 1957", True)])
def test_initials_with_a_number_are_a_paper(behind, approved, vocabulary):
    text = f"[Rush|person/rush] approved [ABC|group/abc]{behind}."
    assert ("person/rush approved group/abc" in said(text, vocabulary)) is approved


def test_what_somebody_would_appreciate_hearing_he_was_not_told(vocabulary):
    text = "[Rush|person/rush] would greatly appreciate hearing from [Canning|person/canning] about the talks."
    assert not any("informed" in one for one in said(text, vocabulary))


def test_a_war_is_called_with_its_number_behind():
    text = "He served in World War II with honour."
    assert {text[one.start : one.end] for one in recogniser.recognise(text, "en") if one.kind == "War"} == {
        "World War II"
    }


def test_a_land_called_by_its_initials_is_the_same_land():
    text = "The United States recognised it. The U.S. Minister had left France for the U.S. and France again."
    found = recogniser.recognise(text, "en")
    _, ids = entities.proposed(found, text, language="en")
    lands = {text[one.start : one.end].strip("."): each for one, each in zip(found, ids, strict=True)}
    assert lands["U.S"] == lands["United States"] != lands["France"]


def test_the_second_of_two_wars_of_a_name_is_not_taken_for_the_first():
    assert counterparts._sign("World War II", "en", "War", None) is None
    assert counterparts._sign("War of Syria", "en", "War", None) is not None
