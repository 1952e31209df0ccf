"""Kinds of mistake that a fifth lot of proposals from unseen texts showed: each with what must stay read."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.letters import headings
from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, language, vocabulary):
    found = proposed(example(text, language), vocabulary)
    return {f"{one.subject} {one.predicate} {one.object}" for one in found if one.score >= 0.4}


P, C, N = "[Paget|person/p]", "[Colyer|person/c]", "[Panin|person/n]"
A, B = "[Prussia|group/a]", "[Baden|group/b]"
V, T = "[Vienna|place/v]", "[Pact of Basel|treaty/t]"
ARMY, ORDU = "[The Greek army|group/greek-army]", "[Yunan ordusu|group/yunan-army]"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{P} will be accompanying {C} to {V}.", False),
        (f"{P} would be helping {C}.", False),
        (f"{P} was helping {C}.", True),
        (f"It would do no harm should {P} represent {A}.", False),
        (f"{P} should know that {C} represented {A}.", True),
        (f"{P} hoped to agree before signing the {T}.", False),
    ],
)
def test_what_is_yet_to_be_or_only_supposed_is_not_told(text, told, vocabulary):
    assert bool(claims(text, "en", vocabulary)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{P} submitted to {C}, the commander, his programme.", False),
        (f"{P} submitted to {C} a programme.", False),
        (f"{P} submitted to {C}.", True),
        (f"{P} submitted to {C}, the commander, in his camp.", True),
        (f"Word came to {C} of what was taken by {P} in order that letters be sent.", False),
        (f"{P} took {C} in.", True),
        (f"{P} recommended {N} to {C}.", False),
        (f"{P} recommended to {C} that it be done.", True),
        (f"{P} denounced the paper re {A}.", False),
        (f"{P} denounced {A}.", True),
    ],
)
def test_a_word_that_belongs_to_another_is_none_of_the_verbs(text, told, vocabulary):
    assert bool(claims(text, "en", vocabulary)) == told


@pytest.mark.parametrize(
    ("text", "language", "deed"),
    [
        (f"{ARMY} entered [Thessaly|place/thessaly] in 1897.", "en", "occupied"),
        (f"{ORDU} [Teselya|place/thessaly]’ya girdi.", "tr", "captured"),
    ],
)
def test_an_army_that_enters_a_land_has_not_taken_it(text, language, deed, vocabulary):
    found = {claim.split()[1] for claim in claims(text, language, vocabulary)}
    assert "arrivedIn" in found
    assert deed in found  # the place of this test is a city, which who enters it holds


def test_an_entry_of_a_list_of_persons_is_no_heading_of_a_letter():
    assert headings.read("Erskine, Thomas, Adviser on Trade to the Minister of Finance") is None
    assert headings.read("Prince Metternich, Chancellor of Austria, to Lord Castlereagh") is not None
