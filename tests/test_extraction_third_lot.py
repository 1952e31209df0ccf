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
