"""English dispatches: who *I, you, us* and the bodies of a letter are, offices that are given, and what stands between."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.letters import datelines
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading
from kg.recognition.western_names import recognise

LEAST = 0.5


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary):
    """Give what is proposed of a sentence with some confidence."""
    return {
        f"{one.subject} {one.predicate} {one.object}"
        for one in proposed(example(text, "en"), vocabulary)
        if one.score >= LEAST
    }


def of_letter(heading, body, vocabulary):
    """Give what is proposed of the body of a letter, with its dates."""
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(f"{heading}\n\n{body}\n"),
        mentions=(),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=("frames",)).claims
    return {
        f"{one.subject} {one.predicate} {one.object}" + (f" @{one.date}" if one.date else "")
        for one in claims
        if one.score >= LEAST
    }


A, B, C = "[Canning|person/canning]", "[Rush|person/rush]", "[Lieven|person/lieven]"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"{A} told {B} yesterday that Spain had refused.", "person/canning informed person/rush"),
        (f"{A} informed {B} how matters stood.", "person/canning informed person/rush"),
        (f"The [Pact of Basel|treaty/basel], which {A} had signed, was kept.", "person/canning signed treaty/basel"),
        (f"{A} negotiated with his colleague, {C}, in May.", "person/canning negotiatedWith person/lieven"),
        (f"The Tsar and the Kaiser had meanwhile warned {A}.", "?Person warned person/canning"),
        (f"On the evening of the same day {A} warned {B}.", "person/canning warned person/rush"),
        (
            "[British|group/british] negotiators signed the [Pact of Basel|treaty/basel].",
            "group/british signed treaty/basel",
        ),
        (f"{A} received from {B} a telegram on the matter.", "?Telegram sender person/rush"),
        (f"{A} wrote to {B} a long letter.", "?Letter addressee person/rush"),
        (f"{A} was appointed Danish minister in [London|place/london] in 1906.", "person/canning heldOffice ?Office"),
        (
            f"{A} chose [Massachusetts|place/m] [Congressman Rush|person/rush] as his agent.",
            "person/canning appointed person/rush",
        ),
        (
            "The [Treaty of Breda|treaty/breda] was the first treaty signed between [Spain|group/spain] and [Peru|group/peru].",
            "treaty/breda hasParty group/peru",
        ),
        (f"President {A} warned {B}.", "person/canning heldOffice ?Office"),
        (f"{A} wrote to the Danish minister, {B}.", "person/rush heldOffice ?Office"),
        (
            f"The reoccupation of [Guadalajara|place/guadalajara] by {A} was certain.",
            "person/canning captured place/guadalajara",
        ),
        (f"{A} handed {B} a note on the matter.", "?DiplomaticNote addressee person/rush"),
        (f"{A} pointed out to {B} that it was late.", "person/canning informed person/rush"),
        (f"{A} succeeded {B} as foreign minister.", "person/canning heldOffice ?Office"),
        (f"{A} confronted {B} and warned {C}.", "person/canning warned person/lieven"),
    ],
)
def test_what_stands_between_a_verb_and_its_ends_hides_neither(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{A} and {B} met {C} in 1823.", "person/canning metWith person/rush"),
        (f"The two [Danish|group/denmark] delegates, {A} and {B}, met {C}.", "group/denmark metWith person/lieven"),
        (f"{A} succeeded {B} as foreign minister.", "person/rush heldOffice ?Office"),
        (f"{A} warned {B}, but {C} would not listen.", "person/canning warned person/lieven"),
        (f"I note that {A} has warned {B}.", "?DiplomaticNote addressee person/rush"),
        (f"Vice President {A} and {B} warned {C}.", "person/rush heldOffice ?Office"),
        (f"{A} offered him a post as Minister to [Sweden|group/sweden].", "person/canning proposedTo group/sweden"),
        ("[Peru|group/peru] agreed to limit exports to [Chile|group/chile].", "group/peru approved group/chile"),
        (f"{A} hoped to negotiate a treaty with [Chile|group/chile].", "?Treaty hasParty group/chile"),
    ],
)
def test_what_belongs_to_another_word_is_no_end(text, wrong, vocabulary):
    assert wrong not in said(text, vocabulary)


def test_the_day_of_an_inserted_clause_is_not_that_of_its_sentence(vocabulary):
    (claim,) = (
        one
        for one in proposed(example(f"{A}, who had resigned on 10 June 1827, approached {B}.", "en"), vocabulary)
        if one.predicate == "soughtContactWith"
    )
    assert claim.date is None


@pytest.mark.parametrize(
    "line", ["No. 492.] Paris, June 20, 1864.", "No. 12. Paris, June 20, 1864.", "[No. 492] Paris, June 20, 1864."]
)
def test_a_despatch_may_have_its_number_before_place_and_day(line):
    found = datelines.read(line)
    assert (found.place, found.date) == ("Paris", "1864-06-20")


def test_i_us_and_you_are_the_sides_of_a_letter(vocabulary):
    claims = of_letter(
        "Mr. Dayton to Mr. Seward.\n\nNo. 492.] Paris, June 20, 1864.",
        "Sir: I informed you of this on the 3d instant. The Danish minister told us yesterday that war was near.",
        vocabulary,
    )
    assert claims == {
        "person/dayton informed person/seward @1864-06-03",
        "person/danish-minister informed person/dayton @1864-06-19",
    }


TELEGRAM = "Telegram From the Embassy in Jordan to the Department of State\n\nAmman, August 15, 1959."


def test_i_of_a_telegram_is_the_embassy_but_not_that_of_a_letter_which_it_carries(vocabulary):
    warned = "group/embassy-in-jordan warned group/department-of-state"
    assert warned in of_letter(TELEGRAM, "I warned you of this.", vocabulary)
    carried = of_letter(TELEGRAM, "Dear Mr. President: I warned you of this.", vocabulary)
    assert not any("embassy-in-jordan" in one for one in carried)


def test_the_united_states_are_not_us(vocabulary):
    claims = of_letter(
        "Mr. Dayton to Mr. Seward.\n\nParis, June 20, 1864.", "Sir: The Danish minister warned US of it.", vocabulary
    )
    assert not any("person/dayton" in claim for claim in claims)


def test_a_government_is_that_of_the_office_whose_holder_speaks(vocabulary):
    claims = of_letter(
        "Mr. Dayton to Mr. Seward.\n\nNo. 492.] Paris, June 20, 1864.",
        "Sir: The Danish minister told me that his Government had instructed him to leave.",
        vocabulary,
    )
    assert "group/danish-government instructed person/danish-minister" in claims


def test_your_excellency_is_the_addressee_and_this_legation_the_writer(vocabulary):
    claims = of_letter(
        "Mr. Dayton to Mr. Seward.\n\nParis, June 20, 1864.",
        "Sir: I had the honor to inform Your Excellency of the matter. The Danish minister warned this Legation.",
        vocabulary,
    )
    assert "person/danish-minister warned person/dayton" in claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sir Robert Peel resigned. Wellington had told Peel of it.", ["Robert Peel", "Wellington", "Peel"]),
        ("Sir Robert Peel resigned. Peel then informed the Queen.", ["Robert Peel", "Peel"]),
        ("Sir Robert Peel resigned. Peel the fruit first.", ["Robert Peel"]),
        ("Secretary of State Elihu Root signed it.", ["Elihu Root"]),
    ],
)
def test_a_word_of_the_dictionary_is_the_person_whose_surname_it_is(text, found):
    assert [text[one.start : one.end] for one in recognise(text, "en") if one.kind == "Person"] == found
