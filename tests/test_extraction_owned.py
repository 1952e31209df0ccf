"""English: what belongs to somebody and acts for him, verbs left unsaid, and whose an office or an account is."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology

LEAST = 0.45


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def triples(text, vocabulary):
    return {claim.triple for claim in proposed(example(text, "en"), vocabulary) if claim.score >= LEAST}


PANIN, KAUNITZ, THUGUT = "[Panin|person/panin]", "[Kaunitz|person/kaunitz]", "[Thugut|person/thugut]"
RUSSIA, AUSTRIA, PORTE = "[Russia|group/russia]", "[Austria|group/austria]", "[the Porte|group/porte]"
RIGA, PARIS = "[Riga|place/riga]", "[Paris|place/paris]"
BELGRADE = "[Treaty of Belgrade|treaty/belgrade]"
OF_RUSSIA = ("person/panin", "represented", "group/russia")
OF_AUSTRIA = ("person/kaunitz", "represented", "group/austria")

TOLD = [
    (f"The government of {RUSSIA} recognised {AUSTRIA}.", ("group/russia", "recognised", "group/austria")),
    (f"{RUSSIA}'s troops occupied {RIGA}.", ("group/russia", "occupied", "place/riga")),
    (f"{RIGA} was occupied by the troops of {PANIN}.", ("person/panin", "occupied", "place/riga")),
    (f"{PANIN} annihilated the fleet of {PORTE}.", ("person/panin", "defeated", "group/porte")),
    (f"{PANIN} protested to the government of {PORTE}.", ("person/panin", "protestedAgainst", "group/porte")),
    (
        f"{PANIN}, whose army had been beaten by {KAUNITZ}, left {RIGA}.",
        ("person/kaunitz", "defeated", "person/panin"),
    ),
    (f"{PANIN}'s refusal of the offer angered {KAUNITZ}.", ("person/panin", "provoked", "person/kaunitz")),
    (f"{PANIN}'s march violated the {BELGRADE}.", ("person/panin", "violated", "treaty/belgrade")),
    (f"The march of {PANIN} violated the {BELGRADE}.", ("person/panin", "violated", "treaty/belgrade")),
    (f"{PANIN}'s memoirs accuse {KAUNITZ} of treachery.", ("person/panin", "accused", "person/kaunitz")),
    (f"{PANIN}'s dispatches warned {KAUNITZ}.", ("person/panin", "warned", "person/kaunitz")),
    (f"{PANIN} was deceived by {KAUNITZ}.", ("person/kaunitz", "deceived", "person/panin")),
    (f"{PANIN} accepted an invitation from {KAUNITZ}.", ("person/kaunitz", "invited", "person/panin")),
    (f"The proposals of {KAUNITZ} were rejected by {PANIN}.", ("person/panin", "rejectedProposalOf", "person/kaunitz")),
    (f"{KAUNITZ}'s invitation was declined by {PANIN}.", ("person/panin", "rejectedProposalOf", "person/kaunitz")),
    (f"{PANIN}, a jurist whom {KAUNITZ} distrusted, left {RIGA}.", ("person/kaunitz", "distrusted", "person/panin")),
    (f"{PANIN}, a jurist whom {KAUNITZ} distrusted, left {RIGA}.", ("person/panin", "departedFrom", "place/riga")),
    (f"{PANIN} sent {KAUNITZ} to {RIGA} as his representative.", ("person/panin", "sent", "person/kaunitz")),
]


@pytest.mark.parametrize(("text", "triple"), TOLD)
def test_what_acts_for_its_owner_is_read_as_him(text, triple, vocabulary):
    assert triple in triples(text, vocabulary)


NOT_TOLD = [
    f"{PANIN}'s brother attacked {KAUNITZ}.",
    f"The brother of {PANIN} attacked {KAUNITZ}.",
    f"{PANIN}'s troops left {PARIS} for {RIGA}.",  # he may have been elsewhere
    f"{PANIN}'s memoirs were left to {KAUNITZ}.",
    f"The capture of {RIGA} angered {KAUNITZ}.",
    f"{PANIN}, whose brother beat {KAUNITZ}, slept.",
    f"{PANIN}'s envoy threatened to deceive {KAUNITZ}.",
    f"{PANIN} might have deceived {KAUNITZ}.",
    f"The proposals of {KAUNITZ} might be rejected by {PANIN}.",
    f"The proposals of {KAUNITZ} were sent to Riga and rejected by nobody but {PANIN}'s friends.",
    f"The government of {RUSSIA} failed in {AUSTRIA}.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_does_not_act_for_its_owner_is_not(text, vocabulary):
    assert triples(text, vocabulary) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{PANIN} represented {RUSSIA}, {KAUNITZ} {AUSTRIA}.",
        f"{PANIN} represented {RUSSIA} and {KAUNITZ} {AUSTRIA}.",
        f"{RUSSIA} was represented by {PANIN}, {AUSTRIA} by {KAUNITZ}.",
    ],
)
def test_a_verb_that_the_next_clause_leaves_out_is_read_of_its_own_ends(text, vocabulary):
    assert triples(text, vocabulary) == {OF_RUSSIA, OF_AUSTRIA}


def test_of_several_clauses_without_their_verb_each_has_its_own_ends(vocabulary):
    text = f"{PANIN} represented {RUSSIA}, {KAUNITZ} {AUSTRIA} and {THUGUT} {PORTE}."
    assert triples(text, vocabulary) == {OF_RUSSIA, OF_AUSTRIA, ("person/thugut", "represented", "group/porte")}


def test_names_in_a_row_are_no_clauses(vocabulary):
    text = f"{PANIN} met {KAUNITZ}, {THUGUT} and [Repnin|person/repnin]."
    assert {subject for subject, _, _ in triples(text, vocabulary)} == {"person/panin"}


def test_an_office_behind_whose_account_it_is_is_that_of_the_next(vocabulary):
    text = f"According to {PANIN}, the French ambassador {KAUNITZ} had misled {THUGUT}."
    found = triples(text, vocabulary)
    assert ("person/kaunitz", "deceived", "person/thugut") in found
    assert not any(subject == "person/panin" for subject, _, _ in found)


def test_a_speaker_may_be_called_more_before_his_verb(vocabulary):
    text = f"{PANIN}, the envoy of {RUSSIA}, argued that {KAUNITZ} had supported {THUGUT}."
    (said,) = (one for one in proposed(example(text, "en"), vocabulary) if one.predicate == "supported")
    assert said.claimants == ("person/panin",)
