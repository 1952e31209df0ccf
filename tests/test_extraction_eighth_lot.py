"""What a lot of volumes, articles and single sentences showed to be wrong: the ends of names, and words in another sense."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg import datings
from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading
from kg.recognition import entities, recogniser


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary, language="en"):
    return {f"{one.subject} {one.predicate} {one.object}" for one in proposed(example(text, language), vocabulary)}


def named(text, language="en"):
    return {text[one.start : one.end] for one in recogniser.recognise(text, language)}


def called(text, language="en"):
    found = recogniser.recognise(text, language)
    return {one.label for one in entities.proposed(found, text, language=language)[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He carried it from President Amos B. Johnson to King Otto.", "President Amos B. Johnson"),
        ("It was closed. Roy T. Hale, the next Minister to Peru, came.", "Roy T. Hale"),
        ("They recognised Trinidad and Tobago in May.", "Trinidad and Tobago"),
        ("They recognised the Kingdom of the Serbs, Croats and Slovenes.", "Kingdom of the Serbs, Croats and Slovenes"),
        ("He signed a Treaty of Peace, Amity, and Commerce with Peru.", "Treaty of Peace, Amity, and Commerce"),
        ("The Republic of the United States of Colombia was new.", "Republic of the United States of Colombia"),
        ("The Government of the Republic of Peru agreed.", "Government of the Republic of Peru"),
        ("The People’s Republic of Mongolia sent a note.", "People’s Republic of Mongolia"),
        ("The War Council of the Danish Red Cross sat.", "War Council of the Danish Red Cross"),
        ("He led this Government of National Union.", "Government of National Union"),
        ("The 12-Nation Committee met.", "12-Nation Committee"),
        ("The Harwood Rope & Timber Company came.", "Harwood Rope & Timber Company"),
        ("Whitlow, Maj. Gen. Frederick C., commanding in the north.\n", "Whitlow, Maj. Gen. Frederick C."),
    ],
)
def test_a_name_goes_on_to_its_end(text, name):
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("U.S. Consul Appointed to Morocco, 1797.", "Consul Appointed"),
        ("He became Minister Near the Government of Peru.", "Minister Near"),
        ("Minister Commerce indicated that he agreed.", "Minister Commerce"),
        ("Consul Vladivostok reports that all is well.", "Consul Vladivostok"),
        ("The Secretary of the Treasury, the Secretary of the Interior and others met.", "Interior"),
        ("The anti-Whitlow campaign went on.", "Whitlow campaign"),
        ("Proposed Treaty of Friendship, to be discussed.", "Proposed Treaty of Friendship"),
    ],
)
def test_offices_headlines_and_drafts_are_nobody_and_nothing(text, wrong):
    assert wrong not in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You should inform Petrakis US views as follows.", "Petrakis"),
        ("The Embassy at Lisbon and Whitlow at Oporto agreed.", "Embassy at Lisbon"),
        ("You should ask HMG. Department would welcome it.", "HMG"),
        ("The Lisbon Conference of Afro-Asian countries met.", "Lisbon Conference"),
    ],
)
def test_a_name_does_not_run_on(text, name):
    assert name in named(text)


def test_of_two_governments_each_is_itself():
    assert {"Danish Government"} <= called("The Swedish and Danish Governments met. The Danish Government agreed.")
    assert "Danish Governments" not in called("The Swedish and Danish Governments met.")
    assert {"Peru", "Chile"} <= called("The Governments of Peru and Chile agreed. Peru went on.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amos T. Whitlow of Vermont was sent.", "Amos T. Whitlow"),
        ("King Leopold of Belgium was sent.", "King Leopold of Belgium"),
        ("Louise of Savoy was sent.", "Louise of Savoy"),
    ],
)
def test_whence_somebody_comes_is_no_part_of_what_he_is_called(text, name):
    assert name in called(text)


def test_who_is_called_by_his_town_is_not_everybody_of_his_surname():
    text = "{} came. The Minister in Peru (Whitlow) wrote."
    found = recogniser.recognise(text.format("Amos T. Whitlow of Oxford"), "en")
    assert len(set(entities.proposed(found, text.format("Amos T. Whitlow of Oxford"), language="en")[1])) == len(found)
    found = recogniser.recognise(text.format("Amos T. Whitlow of Vermont"), "en")
    ids = entities.proposed(found, text.format("Amos T. Whitlow of Vermont"), language="en")[1]
    assert len(set(ids)) < len(found)


def test_who_calls_at_a_house_or_on_somebody_for_something_invites_and_visits_nobody(vocabulary):
    at_house = said("[Rush|person/rush] called at [the Legation|group/legation] and waited.", vocabulary)
    assert "person/rush visited group/legation" in at_house
    assert not any("invited" in one for one in at_house)
    asked = said("[Rush|person/rush] called on [Canning|person/canning] for an appraisal.", vocabulary)
    assert "person/rush visited person/canning" not in asked
    assert "person/rush visited person/canning" in said(
        "[Rush|person/rush] called on [Canning|person/canning].", vocabulary
    )


def test_who_returns_to_a_land_yields_nothing_to_it(vocabulary):
    assert not any(
        "Concessions" in one for one in said("[Rush|person/rush] returned to [Ruritania|group/ruritania].", vocabulary)
    )
    given = said("[Spain|group/spain] returned the island to [Ruritania|group/ruritania].", vocabulary)
    assert "group/spain madeConcessionsTo group/ruritania" in given
    assert not any("arrivedIn" in one for one in given)


def test_somebody_s_allies_of_a_body_are_not_the_body_s(vocabulary):
    text = "[Ruritania|group/ruritania] and its [League|group/league] allies conducted trials."
    assert not any("alliedWith" in one for one in said(text, vocabulary))


def test_an_agreement_that_somebody_may_join_has_no_parties(vocabulary):
    text = "[Ruritania|group/ruritania] was disposed to join in an agreement with [Spain|group/spain]."
    assert not any("hasParty" in one for one in said(text, vocabulary))
    made = said(
        "[Rush|person/rush] managed to make an agreement between [Spain|group/spain] and [Ruritania|group/ruritania].",
        vocabulary,
    )
    assert any("hasParty" in one for one in made)


def test_whoever_answers_an_office_does_not_hold_it(vocabulary):
    text = "In response to the President, [Rush|person/rush] read the list."
    assert not any("heldOffice" in one for one in said(text, vocabulary))


HEADING = "The Secretary of State to the Consul at Smyrna (Offley)\n\nWashington, December 19, 1827.\n\n"


def of_letter(body, vocabulary):
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(f"{HEADING}{body}\n"),
        mentions=(),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={})).claims
    return {f"{one.predicate} {one.object}" for one in claims if one.rule != "letters"}


@pytest.mark.parametrize(
    "words",
    [
        "For Rhind, to be forwarded if he has left:",
        "Following for Rhind [from Biddle]:",
        "Following message for Rhind:",
    ],
)
def test_your_letter_in_a_telegram_for_another_is_not_its_reader_s(words, vocabulary):
    assert "sender person/offley" not in of_letter(f"{words}\n\nYour letter of May 3, 1827, was received.", vocabulary)


def test_what_a_department_is_informed_of_it_was_not_told_by_its_own_secretary(vocabulary):
    text = "The Minister {} informed that the consul had left."
    assert not any(one.startswith("informed") for one in of_letter(text.format("is"), vocabulary))
    assert any(one.startswith("informed") for one in of_letter(text.format("was"), vocabulary))


def test_what_somebody_wrote_is_a_letter_only_where_it_is_none_of_his_works(vocabulary):
    film = "[Orlov|person/orlov]’un yazdığı filmi [Popov|person/popov] yönetti."
    letter = "[Orlov|person/orlov]’un [Popov|person/popov]’a yazdığı mektup kayboldu."
    assert not any("addressee" in one for one in said(film, vocabulary, "tr"))
    assert any("addressee person/popov" in one for one in said(letter, vocabulary, "tr"))


def test_crafts_and_parties_men_are_nobody():
    assert not named("Makina Mühendisliği okudu.", "tr") & {"Makina Mühendisliği"}
    assert "Hristiyan Demokrat" not in named("Lizbon’a Hristiyan Demokrat siyasetçi geldi.", "tr")


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("Man baute es 1720/30 um.", "de", ["1720/1730"]),
        ("Man baute es 1745/46 um.", "de", ["[1745,1746]"]),
        ("Kalede 1500’e kadar asker vardı.", "tr", []),
        ("Kalede 1500’e kadar kaldı.", "tr", ["../1500"]),
    ],
)
def test_years_with_two_figures_behind_and_numbers_up_to(text, language, dates):
    assert [one.edtf for one in datings.find(text, language=language)] == dates
