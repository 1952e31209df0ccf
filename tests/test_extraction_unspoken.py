"""Dispatches and telegrams: what they leave unsaid, and the letters that they speak of by number or day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import datings
from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.letters import minutes
from kg.model import DocumentId, EntityId, Mention
from kg.ontology import reading as ontology
from kg.reading import structure as reading

LEAST = 0.5
TELEGRAM = "The Minister in Norway (Swenson) to the Secretary of State\n\nChristiania, November 24, 1925—3 p.m."
ORDERS = "The Secretary of State to the Minister in Norway (Swenson)\n\nWashington, November 26, 1925—3 p.m."


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def told(body, vocabulary, *, heading=TELEGRAM, rules=("frames",)):
    """Give what is proposed of the body of a letter, without the names’ kinds."""
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(f"{heading}\n\n{body}\n"),
        mentions=(),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=rules).claims
    return {
        f"{one.subject.partition('/')[2]} {one.predicate} {one.object.partition('/')[2]}"
        for one in claims
        if one.score >= LEAST and one.claimants != (EntityId("work/letter"),)
    }


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        ("Called on the Danish Minister yesterday.", {"swenson visited danish-minister"}),
        ("76. Have informed Danish Minister of this.", {"swenson informed danish-minister"}),
        ("This morning saw Danish Minister.", {"swenson metWith danish-minister"}),
        ("Was informed by the Danish Minister that war was near.", {"danish-minister informed swenson"}),
        (
            "Saw the Danish Minister. Told him of it.",
            {"swenson metWith danish-minister", "swenson informed danish-minister"},
        ),
        (
            "Saw the Danish Minister. Replied that it was late.",
            {"swenson metWith danish-minister", "danish-minister informed swenson"},
        ),
        ("I called on the Minister and told him of it.", {"swenson visited minister", "swenson informed minister"}),
    ],
)
def test_a_verb_without_subject_is_the_writers_or_of_whom_he_speaks_with(body, claims, vocabulary):
    assert told(body, vocabulary) == claims


@pytest.mark.parametrize(
    "body",
    [
        "Informed of this by the Danish Minister, the Consul left.",
        "Asked about the matter, the Danish Minister was silent.",
        "Based on reports the Danish Minister left.",
        "“Called on the Danish Minister yesterday.”",
    ],
)
def test_a_participle_that_opens_a_sentence_is_not_the_writers(body, vocabulary):
    assert not any(claim.startswith("swenson ") for claim in told(body, vocabulary))


def test_who_speaks_in_a_talk_with_the_writer_speaks_to_him(vocabulary):
    talk = (
        "I had an interview with the Danish Minister. He stated that war was near. The Minister added that he was ill."
    )
    assert "danish-minister informed swenson" in told(talk, vocabulary)
    assert told("The Danish Minister stated that war was near.", vocabulary) == set()


def test_who_was_informed_in_a_letter_was_informed_by_its_writer(vocabulary):
    assert told("The Danish Minister was reminded that it was late.", vocabulary) == {
        "swenson informed danish-minister"
    }
    assert told("The Danish Minister was informed by the Consul that it was late.", vocabulary) == {
        "consul informed danish-minister"
    }


def test_you_are_authorised_and_i_recommend_by_and_to_the_other_side(vocabulary):
    assert told("You are authorized to leave.", vocabulary, heading=ORDERS) == {"secretary-of-state instructed swenson"}
    assert told("I recommend that it be signed.", vocabulary) == {"swenson advised secretary-of-state"}


@pytest.mark.parametrize(
    ("body", "sender", "named"),
    [
        ("Your 78 of November 1 received.", "secretary-of-state", "telegram-secretary-of-state-swenson-1925-11-01-78"),
        ("See my telegram No. 9, April 2, 4 p.m.", "swenson", "telegram-swenson-secretary-of-state-1925-04-02-9"),
        ("The Department’s instruction No. 12 is here.", "secretary-of-state", "letter-secretary-of-state-swenson-12"),
        ("Your October 3, 6 p.m., is here.", "secretary-of-state", "telegram-secretary-of-state-swenson-1925-10-03"),
        (
            "Your telegrams Nos. 78 and 79 of May 2.",
            "secretary-of-state",
            "telegram-secretary-of-state-swenson-1925-05-02-79",
        ),
        ("Your letter of December 30 is here.", "secretary-of-state", "letter-secretary-of-state-swenson-1924-12-30"),
    ],
)
def test_a_letter_is_known_by_its_number_or_its_day(body, sender, named, vocabulary):
    assert f"{named} sender {sender}" in told(body, vocabulary, rules=("references",))


@pytest.mark.parametrize(
    "body", ["Your 78 men are here.", "My 12 November 1925 is past, and my 5,000 men.", "My note of May 2 to Denmark."]
)
def test_not_every_number_behind_my_and_your_is_a_letter(body, vocabulary):
    assert told(body, vocabulary, rules=("references",)) == set()


def test_the_letter_itself_is_meant_where_the_text_has_it(vocabulary):
    two = f"{TELEGRAM}\n\nWar is near.\n\n{ORDERS}"
    claims = told("In reply to your telegram of November 24.", vocabulary, heading=two, rules=("references",))
    letter = "1925-11-24-swenson-secretary-of-state"
    assert f"{letter} sender swenson" in claims
    assert f"1925-11-26-secretary-of-state-swenson repliesTo {letter}" in claims


@pytest.mark.parametrize(
    ("text", "day"),
    [("Despatch No. 1148 Oct. 16 was late in 1925.", "1925-10-16"), ("In 1148 October 16 was a feast.", "1148-10-16")],
)
def test_the_number_of_a_despatch_is_no_year(text, day):
    assert datings.find(text, language="en")[0].edtf == day


INTERVIEW = (
    "Memorandum by the Secretary of State of an Interview With the Danish Minister (Brun)\n\nWashington, May 5, 1925."
)
TALK = "Memorandum of a Conversation Between the Danish Minister (Brun) and Mr. Dulles\n\nWashington, May 5, 1925."
ALONE = "Memorandum by the Assistant Secretary of State (Carr)\n\nWashington, May 5, 1925."


@pytest.mark.parametrize(
    ("heading", "body", "claim"),
    [
        (INTERVIEW, "The Minister stated that war was near.", "brun informed secretary-of-state"),
        (INTERVIEW, "The Minister called. I replied that it was late.", "secretary-of-state informed brun"),
        (
            ALONE,
            "The Danish Minister called at my request and said that war was near.",
            "danish-minister informed carr",
        ),
    ],
)
def test_a_memorandum_of_a_talk_is_written_by_one_of_both(heading, body, claim, vocabulary):
    assert claim in told(body, vocabulary, heading=heading)


def test_of_two_who_talk_one_speaks_to_the_other(vocabulary):
    source = Source(
        document=DocumentId("talk"),
        structure=reading.read(
            f"{TALK}\n\nThe Minister said that war was near. Mr. Dulles answered that it was not.\n"
        ),
        mentions=(),
        author=EntityId("work/talk"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=("frames", "letters")).claims
    informed = {(one.subject, one.object) for one in claims if one.predicate == "informed"}
    assert informed == {(EntityId("person/brun"), EntityId("person/dulles"))}
    assert {one.subject for one in claims if one.predicate == "participatedIn"} == {"person/brun", "person/dulles"}


@pytest.mark.parametrize(
    ("text", "writers", "others"),
    [
        ("Memorandum of Conversation, by the Consul (Ravn)", ["Ravn"], []),
        (
            "12. Memorandum by the Chargé in Norway (Ravn) of a Conversation With Mr. Brun, May 5, 1925",
            ["Ravn"],
            ["Brun"],
        ),
    ],
)
def test_the_heading_of_a_memorandum_names_who_wrote_it(text, writers, others):
    heading = minutes.read(text)
    assert [one.name for one in heading.senders] == writers
    assert [one.name for one in heading.addressees] == others


@pytest.mark.parametrize(
    "text", ["Memorandum by and large", "The Memorandum by the Consul was lost.", "Memorandum on Norway"]
)
def test_what_only_begins_like_a_memorandum_is_none(text):
    assert minutes.read(text) is None


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        ("I have the honor to inform you that war is near.", "swenson informed secretary-of-state"),
        ("We wish to thank you for it.", "swenson thanked secretary-of-state"),
        ("Thank you so much for it.", "swenson thanked secretary-of-state"),
        ("I have the honor to refer to the matter and to inform you of it.", "swenson informed secretary-of-state"),
        ("I venture to request that war be avoided.", "swenson requestedFrom secretary-of-state"),
        ("I regret to inform you that war is near.", "swenson informed secretary-of-state"),
    ],
)
def test_what_a_letter_begs_or_wishes_to_say_is_said(body, claim, vocabulary):
    assert claim in told(body, vocabulary)


@pytest.mark.parametrize(
    "body",
    ["I should be glad to inform you of it.", "The Consul wishes to thank you.", "I do not wish to thank you."],
)
def test_what_would_be_said_or_another_wishes_to_say_is_not(body, vocabulary):
    assert not any(" secretary-of-state" in claim for claim in told(body, vocabulary))


@pytest.mark.parametrize(
    ("heading", "body", "claim"),
    [
        (TELEGRAM, "My Government has instructed me to leave.", "united-states-government instructed swenson"),
        (
            ORDERS,
            "This Government has informed the Danish Minister.",
            "united-states-government informed danish-minister",
        ),
        (
            "The Danish Minister (Brun) to the Secretary of State\n\nWashington, May 5, 1925.",
            "My Government has instructed me to leave.",
            "danish-government instructed brun",
        ),
        (
            "The Secretary of State to the Danish Minister (Brun)\n\nWashington, May 5, 1925.",
            "Your Government informed me of it.",
            "danish-government informed secretary-of-state",
        ),
        (TELEGRAM, "His Majesty’s Government have informed me of it.", "british-government informed swenson"),
        (
            TELEGRAM,
            "The Soviet Embassy handed us an Aide-Mémoire.",
            "memorandum-soviet-embassy-swenson sender soviet-embassy",
        ),
        (TELEGRAM, "The Foreign Office informed the Legation of it.", "foreign-office informed swenson"),
    ],
)
def test_governments_and_offices_of_state_are_those_of_the_letters_sides(heading, body, claim, vocabulary):
    assert claim in told(body, vocabulary, heading=heading)


def test_our_talk_is_that_of_both_sides_and_what_came_after_it_has_not_its_day(vocabulary):
    heading = "Letter From Foreign Secretary Macmillan to Secretary of State Dulles\n\nLondon, October 5, 1955."
    body = "After our conversation in London on May 5 the Danish Minister warned me."
    claims = told(body, vocabulary, heading=heading)
    assert {"macmillan discussedWith dulles", "danish-minister warned macmillan"} <= claims
    assert told("Our conversation with the Danish Minister was long.", vocabulary, heading=heading).isdisjoint(
        {"macmillan discussedWith dulles"}
    )


def test_the_archbishop_is_who_was_last_called_so(vocabulary):
    from extraction_sentences import example, proposed

    text = (
        "Archbishop [Makarios|person/makarios] left [Nicosia|place/nicosia]. The Archbishop warned [Eden|person/eden]."
    )
    claims = {(one.subject, one.predicate, one.object) for one in proposed(example(text, "en"), vocabulary)}
    assert ("person/makarios", "warned", "person/eden") in claims


def test_a_note_may_speak_of_its_writer_by_his_office(vocabulary):
    body = "The Danish Minister has the honor to inform the Consul that war is near. The Danish Minister wished to inform the Consul."
    assert told(body, vocabulary) == {"danish-minister informed consul"}


def test_a_letter_spoken_of_twice_is_said_once_and_with_its_day(vocabulary):
    body = "Your despatch No. 409 is here. In your despatch No. 409, October 23, war is near."
    claims = told(body, vocabulary, rules=("references",))
    assert claims == {
        "report-secretary-of-state-swenson-1925-10-23-409 sender secretary-of-state",
        "report-secretary-of-state-swenson-1925-10-23-409 addressee swenson",
    }


def test_a_letter_that_somebody_lets_another_read_is_of_who_sent_it(vocabulary):
    claims = told("The Danish Minister read to me a letter which he had received from the Consul.", vocabulary)
    assert claims == {
        "letter-consul-danish-minister sender consul",
        "letter-consul-danish-minister addressee danish-minister",
    }


def test_messrs_part_no_signatories_from_their_verb(vocabulary):
    from extraction_sentences import example, proposed

    text = "The treaty signed by Messrs. [Brun|person/brun] and [Dulles|person/dulles] was kept."
    found = {one.subject for one in proposed(example(text, "en"), vocabulary) if one.predicate == "signed"}
    assert found == {"person/brun", "person/dulles"}


def test_the_united_states_consul_stands_for_the_united_states(vocabulary):
    from extraction_sentences import example, proposed

    text = "[Brun|person/brun], United States Consul, warned [Dulles|person/dulles]."
    found = {one.predicate for one in proposed(example(text, "en"), vocabulary) if one.subject == "person/brun"}
    assert {"heldOffice", "represented"} <= found


def test_what_is_asked_is_not_claimed_and_a_paper_behind_a_letter_is_not_its_writers(vocabulary):
    assert told("Shall we warn the Danish Minister?", vocabulary) == set()
    two = "I warned the Danish Minister.\n\n277. Memorandum of Discussion at a Meeting\n\nI told the Danish Minister of it."
    assert told(two, vocabulary) == {"swenson warned danish-minister"}


def test_the_reply_of_a_land_is_no_verb(vocabulary):
    from extraction_sentences import example, proposed

    text = "[Brun|person/brun] received the [Greek|group/greece] reply to the [London|place/london] proposals."
    assert not any(
        one.object == "group/greece" and one.score >= LEAST for one in proposed(example(text, "en"), vocabulary)
    )


def told_with(body, vocabulary, *persons):
    """Give what is proposed of the body of a letter in which persons are named."""
    text = f"{TELEGRAM}\n\n{body}\n"
    mentions = tuple(
        Mention(
            document=DocumentId("letter"),
            start=found.start(),
            end=found.end(),
            text=person,
            entity=EntityId(f"person/{person.lower()}"),
        )
        for person in persons
        for found in re.finditer(person, text)
    )
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(text),
        mentions=tuple(sorted(mentions, key=lambda one: one.start)),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=("frames",)).claims
    return {
        f"{one.subject.partition('/')[2]} {one.predicate} {one.object.partition('/')[2]}"
        for one in claims
        if one.score >= LEAST
    }


@pytest.mark.parametrize(
    "body",
    [
        "During my talk with Makarios he named Grivas. I said that Grivas could stay.",
        "I called on Makarios, who spoke of Grivas. I replied that it was late.",
    ],
)
def test_the_writer_speaks_to_whom_he_has_met_and_not_to_whom_they_speak_of(body, vocabulary):
    found = told_with(body, vocabulary, "Makarios", "Grivas")
    assert "swenson informed makarios" in found
    assert "swenson informed grivas" not in found


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("I had a talk with Makarios. I maintained my calm.", False),
        ("I had a talk with Makarios. I stated my position in public.", False),
        ("I had a talk with Makarios. I maintained that Makarios was late.", True),
    ],
)
def test_what_is_only_kept_or_made_public_is_said_to_nobody(body, said, vocabulary):
    assert ("swenson informed makarios" in told_with(body, vocabulary, "Makarios")) == said
