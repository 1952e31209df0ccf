"""Kinds of mistake that a third lot of proposals from unseen texts showed: each with what must stay read."""

from __future__ import annotations

from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.ontology import reading as ontology


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def claims(text, language, vocabulary):
    found = proposed(example(text, language), vocabulary)
    return {f"{one.subject} {one.predicate} {one.object}" for one in found if one.score >= 0.4}


P, C, N = "[Paget|person/p]", "[Colyer|person/c]", "[Panin|person/n]"
A, B, L = "[Prussia|group/a]", "[Baden|group/b]", "[the League|group/l]"
V = "[Vienna|place/v]"
R, U, M = "[Rusya|group/r]", "[Avusturya|group/o]", "[Bosna|place/m]"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{P} is going to visit {V}.", False),
        (f"{P} was going to meet {C}.", False),
        (f"{P} went to meet {C}.", True),
        (f"{P} will be an ally of {C}.", False),
        (f"{P} was an ally of {C}.", True),
        (f"{P} will wait for {C} on his return to {V}.", False),
        (f"{P} joined {L} in 1706.", True),
    ],
)
def test_what_is_yet_to_be_is_not_told(text, told, vocabulary):
    assert bool(claims(text, "en", vocabulary)) == told


def test_who_joins_us_is_no_member_of_ours(vocabulary):
    text = f"{A} received {P}. {C} joined them."
    assert "person/c memberOf group/a" not in claims(text, "en", vocabulary)


def test_his_is_whose_clause_it_is_also_behind_a_modal_verb(vocabulary):
    text = f"{P} asked the minister to write to {C} in order that {C} might resume his negotiations with {N}."
    assert "person/p negotiatedWith person/n" not in claims(text, "en", vocabulary)


def test_notes_that_are_paid_with_are_no_letters(vocabulary):
    assert not claims(f"The sale of Treasury Gold Notes of {A} to {B} went on.", "en", vocabulary)
    assert claims(f"The note of {A} to {B} was received.", "en", vocabulary)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{R}, {U}’nın {M}’yı işgaline engel oldu.", False),
        (f"{R}, {U}’nın {M}’yı ilhakına set çekti.", False),
        (f"{R}, {U}’nın {M}’yı işgaline engel olmadı.", True),
        (f"{R}, {U}’nın {M}’yı işgalini kınadı.", True),
    ],
)
def test_what_was_prevented_was_not_done(text, told, vocabulary):
    found = claims(text, "tr", vocabulary)
    assert any(each.startswith("group/o ") and each.endswith("place/m") for each in found) == told


def test_a_noun_that_is_protested_against_makes_no_verb_with_what_follows(vocabulary):
    protest = claims(f"{R}, {U}’nın {M}’yı işgalini protesto etti.", "tr", vocabulary)
    assert "group/r occupied place/m" not in protest
    assert "group/r occupied place/m" in claims(f"{R}, {M}’yı işgal etti.", "tr", vocabulary)
    assert "group/r gaveAidTo group/o" in claims(f"{R}, {U}’ya yardım da etti.", "tr", vocabulary)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{R}, {P}’in {V}’ya girmesini engelledi.", False),
        (f"{R}, {P}’in {V}’ya girmesini engelleyemedi.", True),
        (f"{R}’nın çekileceği {V} zengindi.", False),
        (f"{R}’nın çekildiği {V} zengindi.", True),
    ],
)
def test_where_somebody_was_kept_from_or_is_to_go_he_has_not_been(text, told, vocabulary):
    found = claims(text, "tr", vocabulary)
    assert bool({"person/p arrivedIn place/v", "group/r withdrewFrom place/v"} & found) == told


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (f"{P} came. He replied that {C} had met {N}.", "person/p"),
        (f"{P} came. He denied that {C} had met {N}.", "person/p"),
        (f"{C} came. He believed that {C} had met {N}.", "work/test"),
        (f"{P} came. He met {C}.", "work/test"),
    ],
)
def test_what_he_says_is_claimed_by_whom_he_means(text, claimant, vocabulary):
    met = [one for one in proposed(example(text, "en"), vocabulary) if one.predicate == "metWith"]
    assert {one.claimants for one in met} == {(claimant,)}


def test_nobody_writes_to_himself(vocabulary):
    text = f"{P} thanked {C} for his courtesy. {P} was grateful for the courtesy in sending him a letter."
    roles = [each.split() for each in claims(text, "en", vocabulary) if "letter" in each]
    assert len({end for _, _, end in roles}) == len(roles)


def test_whence_somebody_comes_is_nobody(vocabulary):
    assert claims(f"[Alman|group/b] asıllı {P}, {V}’ya geldi.", "tr", vocabulary) == {"person/p arrivedIn place/v"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"Please tell {C} that information received by {A} is good.", "group/a receivedOfficially person/c"),
        (f"Unlike {P} and the leaders expelled last June, {C} was not charged.", "person/p expelled person/c"),
        (f"It does not affect the rights under our treaties with {A} and {B}.", "hasParty"),
        (f"{A} reached an agreement with {B} that {P} would be neutral.", "signed"),
    ],
)
def test_what_belongs_to_another_word_is_not_told(text, wrong, vocabulary):
    assert not any(wrong in each for each in claims(text, "en", vocabulary))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"{A} expelled last June {C}.", "group/a expelled person/c"),
        (f"{A} signed an agreement with {B} that opened the Straits.", "signed"),
        (f"{A} signed treaties with {B}.", "signed"),
        (f"The treaties between {A} and {B} were renewed.", "hasParty"),
    ],
)
def test_what_is_told_stays_told(text, right, vocabulary):
    assert any(right in each for each in claims(text, "en", vocabulary))


def dates(text, vocabulary):
    return {(one.predicate, one.date) for one in proposed(example(text, "tr"), vocabulary) if one.score >= 0.4}


def test_the_day_that_an_event_is_called_after_dates_nothing(vocabulary):
    called = f"[31 Mart Vakası|event/v], {V}’da 1909 yılında çıktı; [12 Mart Olayı|event/w] {V}’da yapıldı."
    assert not {date for _, date in dates(called, vocabulary)} & {
        "XXXX-03-31",
        "XXXX-03-12",
        "1909-03-31",
        "1909-03-12",
    }
    held = f"[Olay|event/v], 31 Mart’ta {V}’da yapıldı."
    assert {date for _, date in dates(held, vocabulary)} == {"XXXX-03-31"}


def test_who_somebody_is_holds_not_only_when_something_was_done_to_him(vocabulary):
    text = f"{L} yanlısı {P} 16 Temmuz 1712’de {C} ile görüştü."
    assert dates(text, vocabulary) >= {("metWith", "1712-07-16"), ("supporterOf", None)}
