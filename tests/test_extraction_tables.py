"""Things that the authority tables call by a phrase, in sentences that tell them; and what the tables link."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.model import ClassId, Entity, EntityId, Name
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def entity(identifier, kind, label, *, language="tr", others=(), **attributes):
    return Entity(
        id=EntityId(identifier),
        kind=ClassId(kind),
        labels=(Name(text=label, language=language),),
        other_names=tuple(Name(text=one, language=None) for one in others),
        attributes={column: (value,) for column, value in attributes.items()},
    )


PEOPLE = (
    entity("person/mahmud", "Person", "II. Mahmud", others=("Mahmud",)),
    entity("person/talleyrand", "Person", "Talleyrand"),
    entity("person/metternich", "Person", "Metternich"),
    entity("group/janissaries", "Army", "Yeniçeriler"),
    entity("place/vienna", "City", "Viyana"),
    entity("place/istanbul", "City", "İstanbul"),
)
ABOLITION = entity("event/abolition", "Reform", "Yeniçerilerin kaldırılması", place="place/istanbul")
LETTER = entity("letter/to-metternich", "Letter", "Talleyrand'ın Metternich'e mektubu (1814)")
WARNING = entity("letter/warning", "Communication", "Talleyrand'ın Metternich'i uyarması")
CONGRESS = entity("event/congress", "Congress", "Viyana Kongresi", place="place/vienna")
SESSION = entity("event/session", "Session", "Saksonya tartışmaları", part_of="event/congress")


def said(text, vocabulary, *entities, language="tr"):
    found = proposed(example(text, language), vocabulary, (*PEOPLE, *entities))
    return {f"{one.subject} {one.predicate} {one.object}": one for one in found}


def test_an_event_that_the_tables_call_by_a_phrase_is_found_where_a_sentence_tells_it(vocabulary):
    claims = said(
        "[II. Mahmud|person/mahmud] 1826’da [Yeniçeriler|group/janissaries]i kaldırdı.", vocabulary, ABOLITION
    )
    assert claims["event/abolition objectOfEvent group/janissaries"].rule == "phrases"
    assert "person/mahmud carriedOut event/abolition" in claims


@pytest.mark.parametrize(
    "text",
    [
        "[II. Mahmud|person/mahmud] [Yeniçeriler|group/janissaries]i kaldırmadı.",
        "[II. Mahmud|person/mahmud] [Yeniçeriler|group/janissaries]i savaşa gönderdi.",
    ],
)
def test_what_is_denied_or_not_said_is_not_told(text, vocabulary):
    assert not any("event/abolition" in one for one in said(text, vocabulary, ABOLITION))


def test_a_told_noun_has_the_roles_of_any_name(vocabulary):
    claims = said(
        "[Metternich|person/metternich], [Yeniçeriler|group/janissaries]in kaldırılmasını destekledi.",
        vocabulary,
        ABOLITION,
    )
    assert "person/metternich supported event/abolition" in claims


def test_the_name_of_a_letter_says_who_wrote_it_to_whom(vocabulary):
    claims = said(
        "[Talleyrand|person/talleyrand], [Metternich|person/metternich] için yazdığı [mektup|letter/to-metternich]ta bundan yakındı.",
        vocabulary,
        LETTER,
    )
    assert {
        "letter/to-metternich sender person/talleyrand",
        "letter/to-metternich addressee person/metternich",
    } <= claims.keys()


def test_a_letter_is_told_by_a_verb_only_where_its_sender_is_the_subject(vocabulary):
    told = said("[Talleyrand|person/talleyrand] [Metternich|person/metternich]’i uyardı.", vocabulary, WARNING)
    turned = said("[Metternich|person/metternich] [Talleyrand|person/talleyrand]’ı uyardı.", vocabulary, WARNING)
    assert {"letter/warning sender person/talleyrand", "letter/warning addressee person/metternich"} <= told.keys()
    assert not any("letter/warning" in one for one in turned)


def test_a_question_of_the_tables_is_not_asserted_by_the_noun_that_names_it(vocabulary):
    question = entity("topic/participation", "Question", "Talleyrand'ın Viyana Kongresi'ne katılması")
    text = "[Metternich|person/metternich] [Talleyrand|person/talleyrand]’ın [Viyana Kongresi|event/congress]ne katılmasını tartıştı."
    assert "person/talleyrand participatedIn event/congress" in said(text, vocabulary, CONGRESS)
    assert "person/talleyrand participatedIn event/congress" not in said(text, vocabulary, CONGRESS, question)


def test_two_phrases_that_a_sentence_tells_alike_are_told_by_neither(vocabulary):
    again = entity("event/abolition-again", "Reform", "Yeniçerilerin kaldırılması")
    text = "[II. Mahmud|person/mahmud] [Yeniçeriler|group/janissaries]i kaldırdı."
    assert not any("abolition" in one for one in said(text, vocabulary, ABOLITION, again))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Elçi [Viyana|place/vienna]’ya varınca [Kongre|event/congress] başladı.",
            "event/congress tookPlaceIn place/vienna",
        ),
        (
            "[Saksonya tartışmaları|event/session] [Kongre|event/congress]yi durdurdu.",
            "event/session partOfEvent event/congress",
        ),
    ],
)
def test_what_the_tables_link_is_proposed_where_a_sentence_names_both(text, claim, vocabulary):
    claims = said(text, vocabulary, CONGRESS, SESSION)
    assert claims[claim].rule == "tables"
    assert claim not in said("[Kongre|event/congress] başladı.", vocabulary, CONGRESS, SESSION)


def test_english_phrases_are_told_too(vocabulary):
    abolition = entity("event/abolition", "Reform", "Abolition of the janissaries", language="en")
    letter = entity("letter/to-metternich", "Letter", "Talleyrand's letter to Metternich", language="en")
    janissaries = entity("group/janissaries", "Army", "Janissaries", language="en")
    text = "[Metternich|person/metternich] supported the abolition of the [Janissaries|group/janissaries]."
    assert "person/metternich supported event/abolition" in said(
        text, vocabulary, abolition, janissaries, language="en"
    )
    text = "In his [letter|letter/to-metternich] [Talleyrand|person/talleyrand] asked [Metternich|person/metternich] for time."
    claims = said(text, vocabulary, letter, language="en")
    assert {
        "letter/to-metternich sender person/talleyrand",
        "letter/to-metternich addressee person/metternich",
    } <= claims.keys()


DATED = entity("letter/dated", "Letter", "Talleyrand'ın Metternich'e mektubu (4 Ekim 1814)", date="1814-10-04")
EARLIER = entity("letter/earlier", "Letter", "Talleyrand'ın Metternich'e mektubu (Mayıs 1813)", date="1813-05")
TO_MAHMUD = entity("letter/to-mahmud", "Letter", "Talleyrand's letter to Mahmud", language="en", date="1814-10-04")
WRITES = "4 Ekim 1814’te [Talleyrand|person/talleyrand], [Metternich|person/metternich]’e uzun bir mektup yolladı."


def test_a_described_letter_is_the_one_of_the_tables_with_its_sender_addressee_and_day(vocabulary):
    claims = said(WRITES, vocabulary, DATED, EARLIER, TO_MAHMUD)
    assert {"letter/dated sender person/talleyrand", "letter/dated addressee person/metternich"} <= claims.keys()
    text = "In a letter of 4 October 1814 [Talleyrand|person/talleyrand] wrote to [Metternich|person/metternich]."
    assert "letter/dated addressee person/metternich" in said(text, vocabulary, DATED, EARLIER, language="en")


@pytest.mark.parametrize("tables", [(EARLIER,), (TO_MAHMUD,), ()])
def test_a_letter_of_another_day_or_to_somebody_else_is_a_new_one(tables, vocabulary):
    claims = said(WRITES, vocabulary, *tables)
    assert {"?Letter sender person/talleyrand", "?Letter addressee person/metternich"} <= claims.keys()


def test_of_two_letters_that_can_be_meant_none_is_taken(vocabulary):
    undated = WRITES.removeprefix("4 Ekim 1814’te ")
    assert "letter/dated sender person/talleyrand" in said(undated, vocabulary, DATED)
    assert "?Letter sender person/talleyrand" in said(undated, vocabulary, DATED, EARLIER)


def test_a_treaty_of_one_day_and_one_town_is_that_of_the_tables(vocabulary):
    peace = entity("treaty/vienna", "Treaty", "Viyana Antlaşması", date="1814-10-04")
    text = "[II. Mahmud|person/mahmud] ile [Metternich|person/metternich], 4 Ekim 1814’te [Viyana|place/vienna]’da bir antlaşma imzaladılar."
    assert "person/mahmud signed treaty/vienna" in said(text, vocabulary, peace)
    assert "person/mahmud signed treaty/vienna" not in said(text.replace("4 Ekim", "4 Mayıs"), vocabulary, peace)


def test_what_was_described_is_meant_by_the_noun_that_points_back(vocabulary):
    claims = said(WRITES + " [II. Mahmud|person/mahmud] bu mektubu destekledi.", vocabulary, DATED)
    assert "person/mahmud supported letter/dated" in claims
    assert "person/mahmud supported ?Letter" in said(
        WRITES + " [II. Mahmud|person/mahmud] bu mektubu destekledi.", vocabulary
    )


def test_in_his_speech_is_told_of_whom_stands_behind_it(vocabulary):
    speech = entity("letter/speech", "Speech", "Metternich'in Viyana Kongresi konuşması")
    text = "[Viyana Kongresi|event/congress]ndeki konuşmasında, [Metternich|person/metternich] barışı savundu."
    claims = said(text, vocabulary, CONGRESS, speech)
    assert {"letter/speech sender person/metternich", "letter/speech deliveredAt event/congress"} <= claims.keys()


LIDYA = entity("group/lidya", "State", "Yeni Lidya", others=("Lidya",), founded="1917")
LAND = entity("place/lidya", "Country", "Lidya")


@pytest.mark.parametrize(("year", "state"), [("1854", "?State"), ("1921", "group/lidya"), ("", "group/lidya")])
def test_a_state_that_is_founded_later_than_all_that_a_text_tells_acts_for_no_land_in_it(year, state, vocabulary):
    told = f"{year} yılında " if year else ""
    found = said(f"{told}[Lidya|place/lidya] [Metternich|person/metternich]’i uyardı.", vocabulary, LIDYA, LAND)
    assert [one.partition(" ")[0] for one in found if "warned" in one] == [state]


def test_treatment_is_no_treaty(vocabulary):
    treaty = entity("treaty/vienna", "Treaty", "Treaty of Vienna", language="en")
    text = "The press treatment of it in [Vienna|place/vienna] and the broadcasts of Vienna pleased [Metternich|person/metternich]."
    assert not [one for one in said(text, vocabulary, treaty, language="en") if "treaty/vienna" in one]
