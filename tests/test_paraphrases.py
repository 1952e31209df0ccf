"""What reading by claims promises: words that no relation has, every word accounted for, and no sides changed."""

from __future__ import annotations

import pytest
from claim_store import claim, store_of, world

from kg.language.lemmas import lemma
from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.paraphrase.directions import voice
from kg.questions.paraphrase.edges import Edges
from kg.questions.paraphrase.keys import keys
from kg.questions.paraphrase.thesaurus import thesaurus


@pytest.fixture(scope="module")
def panin() -> Asker:
    """One claim: Panin influenced Rumyantsev."""
    return Asker(store_of(claim("etki")), world()[0])


def _answers(asker: Asker, question: str) -> set[str]:
    outcome = asker.ask(question).outcome
    return {(each.iri or each.value or "").rpartition("/")[2] for each in _found(outcome)}


def _found(outcome: object) -> tuple[object, ...]:
    return outcome.found if isinstance(outcome, Answered) else ()


@pytest.mark.parametrize(
    "question",
    [
        "Who made an impression on Rumyantsev?",
        "Who had a great impact on Rumyantsev?",
        "Rumyantsev üzerinde kim iz bıraktı?",
        "Rumyantsev üzerinde intiba bırakan kimdi?",
    ],
)
def test_a_relation_is_found_by_words_that_only_mean_the_same(question: str, panin: Asker) -> None:
    assert _answers(panin, question) == {"panin"}


@pytest.mark.parametrize(
    "question",
    [
        "Who made an impression on Panin?",
        "On whom did Rumyantsev make an impression?",
        "Panin üzerinde kim iz bıraktı?",
    ],
)
def test_words_of_the_same_meaning_change_no_sides(question: str, panin: Asker) -> None:
    assert not panin.ask(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "Who made an impression on Rumyantsev in Paris?",
        "Who made an impression on Rumyantsev by his music?",
        "Who made no impression on Rumyantsev?",
        "Rumyantsev üzerinde müziğiyle kim iz bıraktı?",
    ],
)
def test_a_word_that_no_claim_accounts_for_is_not_passed_over(question: str, panin: Asker) -> None:
    assert not panin.ask(question).answered


def test_the_deed_and_its_doer_are_words_of_one_root() -> None:
    assert keys("commanded", "en").root & keys("commander", "en").root
    assert keys("elçilik", "tr").root & keys("elçi", "tr").root
    assert not keys("commanded", "en").root & keys("commerce", "en").root


def test_a_possessed_noun_is_found_by_its_bare_form() -> None:
    assert lemma("alıcısı", "tr") == "al"
    assert keys("alıcısı", "tr").own & keys("alıcı", "tr").own


def test_words_of_one_meaning_stand_together_in_both_languages() -> None:
    for language, one, other in (("en", "vanquish", "defeat"), ("tr", "tenkit", "eleştir"), ("en", "french", "france")):
        known = thesaurus(language)
        assert known.meanings(*keys(one, language).own) & known.meanings(*keys(other, language).own)


def test_a_verb_in_the_passive_is_told_from_one_in_the_active() -> None:
    assert [voice(word) for word in ("uyarıldı", "uyardı", "uyaran", "uyardığı")] == [
        "passive",
        "finite",
        "subject",
        "object",
    ]


def test_claims_read_for_one_question_after_another_are_those_read_at_once() -> None:
    store, base = store_of(claim("etki")), "https://example.org/kaynarca/person"
    panin, rumyantsev = f"{base}/panin", f"{base}/rumyantsev"
    kept = Edges(store)
    assert [kept.edges(each) for each in ((panin,), (rumyantsev,), (), (f"{base}/nobody",))] == [
        Edges(store).edges(each) for each in ((panin,), (rumyantsev,), (), (f"{base}/nobody",))
    ]
    both = kept.edges((panin, rumyantsev))
    assert both == Edges(store).edges((panin, rumyantsev))
    assert [(each.subject, each.relation, each.object) for each in both] == [(panin, "influenced", rumyantsev)]
    assert kept.neighbours((panin,)) == {panin: frozenset({rumyantsev})}
    assert kept.neighbours((panin, rumyantsev))[rumyantsev] == frozenset({panin})
    assert not kept.are_many((panin, rumyantsev))
