"""Claims with a matter of their own: letters nobody calls so, peace made, names made of names, what follows from two."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import AUTHOR, example, proposed

from kg.extraction.extractor import extract
from kg.extraction.records import ProposedEntity, Source
from kg.extraction.rules import Knowledge
from kg.model import ClassId, DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary, language):
    return {
        f"{claim.subject} {claim.predicate} {claim.object}" for claim in proposed(example(text, language), vocabulary)
    }


@pytest.mark.parametrize(
    ("language", "text", "matter"),
    [
        ("en", "[Marx|person/marx] wrote to [Engels|person/engels] on 2 April 1858.", "?Letter"),
        ("en", "[Marx|person/marx] telegraphed [Engels|person/engels] from London.", "?Telegram"),
        ("tr", "[Marx|person/marx], [Engels|person/engels]’e kitabın bittiğini yazdı.", "?Letter"),
        ("tr", "[Marx|person/marx], [Engels|person/engels]’e telgraf çekti.", "?Telegram"),
    ],
)
def test_who_writes_to_somebody_has_sent_a_letter(language, text, matter, vocabulary):
    assert {f"{matter} sender person/marx", f"{matter} addressee person/engels"} <= said(text, vocabulary, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Venice|group/venice] made peace with [Genoa|group/genoa] in 1381."),
        ("tr", "[Venedik|group/venice], 1381’de [Ceneviz|group/genoa] ile barış yaptı."),
    ],
)
def test_who_makes_peace_is_party_of_a_treaty(language, text, vocabulary):
    assert {"?Treaty hasParty group/venice", "?Treaty hasParty group/genoa"} <= said(text, vocabulary, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Marx|person/marx] never wrote to [Engels|person/engels]."),
        ("en", "In his [letter|letter/one] [Marx|person/marx] wrote to [Engels|person/engels] of money."),
    ],
)
def test_no_second_letter_is_made_up(language, text, vocabulary):
    assert not any("?Letter" in one for one in said(text, vocabulary, language))


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "en",
            "The [Rastatt Congress|event/rastatt] failed. [Rastatt|place/rastatt] is small.",
            "event/rastatt tookPlaceIn place/rastatt",
        ),
        (
            "en",
            "The [Treaty of Utrecht|treaty/utrecht] held. [Utrecht|place/utrecht] is old.",
            "treaty/utrecht concludedIn place/utrecht",
        ),
        (
            "en",
            "The [Franco-Spanish treaty|treaty/one] held. [France|group/france] and [Spain|group/spain] kept it.",
            "treaty/one hasParty group/spain",
        ),
        (
            "tr",
            "[Fransız-İspanyol antlaşması|treaty/one] sürdü. [Fransa|group/france] ile [İspanya|group/spain] sustular.",
            "treaty/one hasParty group/france",
        ),
        (
            "tr",
            "[Wrangel ordusu|group/wrangel-army] dağıldı. [Wrangel|person/wrangel] sustu.",
            "person/wrangel commanded group/wrangel-army",
        ),
    ],
)
def test_a_name_says_what_it_is_called_after(language, text, claim, vocabulary):
    assert claim in said(text, vocabulary, language)


def test_who_signs_through_a_delegation_is_party(vocabulary):
    text = "[Sırbistan|group/serbia]’nın [heyeti|group/serbian-delegation] [Bükreş Antlaşması|treaty/bucharest]’nı imzaladı."
    assert "treaty/bucharest hasParty group/serbia" in said(text, vocabulary, "tr")


def test_a_letter_is_about_the_question_in_its_sentence_in_every_second_case(vocabulary):
    text = "[Gorçakov|person/gorchakov]’un [mektubu|letter/one] [Boğazlar sorunu|topic/straits]’na değiniyordu."
    found = [claim for claim in proposed(example(text, "tr"), vocabulary) if claim.predicate == "concerns"]
    assert [(claim.subject, claim.object) for claim in found] == [("letter/one", "topic/straits")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "[Prussia|group/prussia] mediated between [Austria|group/austria] and [Turkey|group/turkey]."),
        ("tr", "[Prusya|group/prussia], [Avusturya|group/austria] ile [Türkiye|group/turkey] arasında aracılık etti."),
    ],
)
def test_a_power_mediates_between_two_others(language, text, vocabulary):
    assert {"group/prussia mediatedIn group/austria", "group/prussia mediatedIn group/turkey"} <= said(
        text, vocabulary, language
    )


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "tr",
            "[Prusya|group/prussia], [Hollanda|group/holland]’nın önerisini reddetti.",
            "group/holland proposedTo group/prussia",
        ),
        (
            "tr",
            "[Prusya|group/prussia], [Hollanda|group/holland]’nın ricasını geri çevirdi.",
            "group/holland requestedFrom group/prussia",
        ),
        (
            "en",
            "[Prussia|group/prussia] violated the [Treaty of Basel|treaty/basel] in 1806.",
            "treaty/basel hasParty group/prussia",
        ),
    ],
)
def test_what_was_refused_was_proposed_and_who_breaks_a_treaty_has_one(language, text, claim, vocabulary):
    assert claim in said(text, vocabulary, language)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (  # a quotation within a quotation does not go on for ever
            (
                "[Ranke|person/ranke] şöyle yazar: “[Thiers|person/thiers] geldi. O “iyi” [Favre|person/favre]’a güvendi.”"
                " [Moltke|person/moltke] [Roon|person/roon]’a güvendi."
            ),
            "work/test",
        ),
        (  # it ends in a sentence without a name
            (
                "[Ranke|person/ranke] şöyle yazar: “[Thiers|person/thiers] geldi. Herkes sustu.”"
                " [Moltke|person/moltke] [Roon|person/roon]’a güvendi."
            ),
            "work/test",
        ),
        (
            "[Ranke|person/ranke] şöyle yazar: “Herkes sustu. [Moltke|person/moltke] [Roon|person/roon]’a güvendi.”",
            "person/ranke",
        ),
    ],
)
def test_a_quotation_ends_where_it_is_closed(text, speaker, vocabulary):
    found = [claim for claim in proposed(example(text, "tr"), vocabulary) if claim.object == "person/roon"]
    assert [claim.claimants for claim in found] == [(speaker,)]


def test_a_letter_that_has_no_name_is_called_by_who_sent_it_to_whom(vocabulary):
    said = example("[Karl Marx|person/marx] wrote to [Engels|person/engels] on 2 April 1858.", "en")
    source = Source(
        document=DocumentId("test"),
        structure=reading.read(said.text),
        mentions=said.mentions,
        author=AUTHOR,
        language="en",
        new=tuple(
            ProposedEntity(id=EntityId(f"person/{name.casefold()}"), kind=ClassId("Person"), label=name, language="en")
            for name in ("Marx", "Engels")
        ),
    )
    made = extract(source, Knowledge(vocabulary=vocabulary, entities={}))
    assert [each.label for each in made.entities if each.kind == "Letter"] == ["Letter (Marx → Engels), 1858-04-02"]


def test_a_treaty_that_somebody_signed_for_another_is_the_one_named_before(vocabulary):
    text = (
        "[Sadık Efendi|person/sadik] [Kaynarca Antlaşması|treaty/kaynarca]’nı imzaladı. "
        "[Rusya|group/russia] adına antlaşmayı [Repnin|person/repnin] imzaladı."
    )
    made = said(text, vocabulary, "tr")
    assert "person/repnin signed treaty/kaynarca" in made
    assert "person/repnin represented group/russia" in made
