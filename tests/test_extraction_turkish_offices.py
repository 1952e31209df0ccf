"""Offices before Turkish names: who held which, whose envoy somebody was, and that an office is in nobody’s way."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.model import ClassId, Entity, EntityId, Name
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary):
    return {f"{claim.subject} {claim.predicate} {claim.object}" for claim in proposed(example(text, "tr"), vocabulary)}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # a ministry, and the land whose it is
            "[İngiliz|group/british] Dışişleri Bakanı [Palmerston|person/palmerston] notayı [Rusya|group/russia]’ya verdi.",
            "person/palmerston heldOffice ?Office",
        ),
        (  # the title within a name
            "[Sadrazam Mehmed Ragıb Paşa|person/ragib] [Viyana|place/vienna]’ya elçi gönderdi.",
            "person/ragib heldOffice ?Office",
        ),
        (  # a town, and a rank between
            "[Bağdat|place/baghdad] valisi Hafız [Ahmed Paşa|person/ahmed] [Musul|place/mosul]’a geldi.",
            "person/ahmed heldOffice ?Office",
        ),
        (  # whose, where, what
            "[Fransa|group/france]’nın [Londra|place/london] büyükelçisi [Talleyrand|person/talleyrand] sustu.",
            "person/talleyrand heldOffice ?Office",
        ),
        (
            "[Fransa|group/france]’nın [Londra|place/london] büyükelçisi [Talleyrand|person/talleyrand] sustu.",
            "person/talleyrand represented group/france",
        ),
        (  # also where its holder has a case of his own
            "[Fransa|group/france]’nın [Londra|place/london] elçisi [Talleyrand|person/talleyrand]’ın önerisi reddedildi.",
            "person/talleyrand represented group/france",
        ),
        (  # an office does not part two who are joined
            (
                "[Esad Bey|person/esad] ile [Yunan|group/greeks] Dışişleri Bakanı [Trikupis|person/trikoupis] tarafından"
                " imzalanan [antlaşma|treaty/a] yürürlüğe girdi."
            ),
            "person/esad signed treaty/a",
        ),
        (  # an army is a name of its own
            "[3. Ordu|group/third-army] Komutanı [Esad Paşa|person/esad] sustu.",
            "person/esad commanded group/third-army",
        ),
        (  # whose president somebody is, is not who writes to him
            (
                "[Talat Bey|person/talat], [Ayan Meclisi|group/senate] Başkanı [Said Paşa|person/said]’ya"
                " [bir mektup|letter/l] gönderdi."
            ),
            "letter/l sender person/talat",
        ),
    ],
)
def test_an_office_before_a_name_is_what_its_bearer_held(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


@pytest.mark.parametrize(
    "text",
    [
        "General [Gordon|person/gordon] [Hartum|place/khartoum]’a geldi.",  # a rank
        "[Mısır|group/egypt] valinin [Gordon|person/gordon]’a yazdığını bildirdi.",  # another’s office, in a case
        "Komutanı [Gordon|person/gordon] [Hartum|place/khartoum]’da kaldı.",  # whose, nobody says
        "[Mısır|group/egypt], valisi ile [Gordon|person/gordon]’u uyardı.",
    ],
)
def test_a_rank_and_an_office_of_nobody_said_are_no_office(text, vocabulary):
    assert not any("heldOffice" in claim for claim in said(text, vocabulary))


def test_an_office_that_the_tables_have_is_that_one(vocabulary):
    office = Entity(
        id=EntityId("office/envoy"),
        kind=ClassId("Office"),
        labels=(Name(text="Fransa’nın Londra elçisi", language="tr"),),
    )
    text = "[Fransa|group/france]’nın [Londra|place/london] elçisi [Talleyrand|person/talleyrand] sustu."
    made = proposed(example(text, "tr"), vocabulary, [office])
    assert "office/envoy" in {claim.object for claim in made if claim.predicate == "heldOffice"}


def test_an_envoy_stands_for_a_state_and_not_for_its_people(vocabulary):
    found = said("[Rus|group/russians] elçisi [İgnatyev|person/ignatyev] sustu.", vocabulary)
    assert "person/ignatyev represented ?State" in found
    assert not any(claim.endswith("group/russians") for claim in found)
