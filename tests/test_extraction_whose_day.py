"""English prose: whose day a date is, whom *he* means in a clause that is added, who signs, rulers without a capital."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.model import DocumentId, EntityId
from kg.ontology import reading as ontology
from kg.reading import structure as reading

LEAST = 0.45
A, B, C = "[Panin|person/panin]", "[Kaunitz|person/kaunitz]", "[Orlov|person/orlov]"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def said(text, vocabulary):
    """Give what is proposed of a sentence with some confidence, with its day."""
    return {
        f"{one.subject} {one.predicate} {one.object}" + (f" @{one.date}" if one.date else "")
        for one in proposed(example(text, "en"), vocabulary)
        if one.score >= LEAST
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (  # the day behind *and* is the next clause’s
            f"{A} reported this to {B}, and on 17 April 1771 he visited [Jassy|place/jassy].",
            "person/panin informed person/kaunitz",
        ),
        (f"As early as 1768 {A} had met {B}.", "person/panin metWith person/kaunitz @1768"),
        (f"{A}, appointed minister in May 1770, warned {B}.", "person/panin warned person/kaunitz"),
        (
            f"{A} met {B} in 1769 and on 7 May 1770 left for [Jassy|place/jassy].",
            "person/panin metWith person/kaunitz @1769",
        ),
        (f"{A} had met {B}, and in 1770 he warned {C}.", "person/panin warned person/orlov @1770"),
        (f"{A} at first supported {B}, but {C} did not.", "person/panin supported person/kaunitz"),
        (f"{A} complained to {B} of {C}’s intrigues.", "person/panin complainedAbout person/orlov"),
        (f"{B}, {A}’s predecessor, warned {C}.", "person/panin succeeded person/kaunitz"),
        (f"{A}, {B} and {C} signed a secret treaty of alliance.", "person/panin signed ?Treaty"),
        (
            f"A Polish envoy, {A}, and {B} signed the [Treaty of Jassy|treaty/jassy].",
            "person/panin signed treaty/jassy",
        ),
        (
            f"{A} hoped for a settlement between the sultan and the viceroy, and {B}, his consul, encouraged {C}.",
            "person/kaunitz urged person/orlov",
        ),
        (f"{B} advised the sultan to leave.", "person/kaunitz advised ?Person"),
    ],
)
def test_a_claim_has_the_day_and_the_ends_of_its_own_clause(text, claim, vocabulary):
    assert claim in said(text, vocabulary)


def test_whoever_is_him_in_the_clause_before_is_not_left_out_of_account(vocabulary):
    text = f"{B} met {A}; {A} refused him a pass, and in May he warned {C}."
    assert not any("warned" in claim for claim in said(text, vocabulary))


def test_who_sign_a_treaty_of_alliance_are_not_allies_themselves(vocabulary):
    assert not any("alliedWith" in claim for claim in said(f"{A} and {B} signed a treaty of alliance.", vocabulary))


def test_an_office_beside_a_name_has_not_the_day_of_what_he_did(vocabulary):
    text = f"After a talk on 3 May 1770 {A}, the prime minister, warned {B}."
    assert not any("heldOffice" in claim and "@" in claim for claim in said(text, vocabulary))


def test_a_letter_without_a_dateline_has_its_writer_too(vocabulary):
    told = (
        "The Foreign Minister assured me that his Government was anxious to settle the matter, and I promised him an"
        " early answer. There has been much rain in the province of late, and the harvest is feared to be lost, as it"
        " was in the two years before; the price of bread has risen by half and the people are uneasy."
    )
    source = Source(
        document=DocumentId("letter"),
        structure=reading.read(f"The Ambassador in Persia (Kern) to the Secretary of State\n\n48. {told}\n"),
        mentions=(),
        author=EntityId("work/letter"),
        language="en",
    )
    claims = extract(source, Knowledge(vocabulary=vocabulary, entities={}), rules=("frames",)).claims
    assert any(claim.predicate == "assured" and claim.claimants == (claim.object,) for claim in claims)
