"""Questions whose words resemble a claim and ask for something else: they are refused, not answered by it."""

from __future__ import annotations

import pytest

from kg.questions.answers_found import Answered
from kg.questions.asking import Asker
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    "question",
    [
        "Who changed sides?",
        "kim mustafa kemale karşıydı",
        "Sovyetler Türkiye'den ne istedi?",
        "according to kalinin who had a deal on the straits beforehand",
        "Which government fell in 1922?",
        "Kim hapse girdi?",
        "Kim işe girdi?",
        "Which place burned in 1922?",
        "Who came back from Moscow?",
        "Who was the first to recognise Turkey?",  # somebody repudiated treaties that are called after it
        "Türkiye'ye kim yüz çevirdi?",
        "Ankara'ya kim yalan söyledi?",
        "Türk subayını kim aradı?",
        "Enver Paşa Halil Paşa'nın amcası mıydı?",  # it is the other way round; a book is called after him
    ],
)
def test_what_only_resembles_a_question_is_no_answer(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_who_only_stood_for_an_office_is_not_told_to_have_had_it(article: Asker) -> None:
    assert not _offices("Who was Enver Pasha?", article)
    assert _offices("Who was Semyon Aralov?", article)


def _offices(question: str, article: Asker) -> tuple[str, ...]:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    return outcome.offices


@pytest.mark.parametrize(
    "question",
    [
        "Kim geri döndü?",
        "Kim geri geldi?",
        "Who came back to Ankara?",
        "Who flew to Moscow?",
        "Kim Moskova'ya yürüdü?",
        "Kim mektup okudu?",
        "Kim söz aldı?",
        "Who became minister in 1920?",
        "When did Lloyd George become prime minister?",
        "When was the Treaty of Moscow signed on 17 March 1921?",
        "Which city signed the Treaty of Kars?",
        "Hangi doktor Aralov'u ziyaret etti?",
        "Hangi kral Mustafa Kemal'e yazdı?",
        "Who paid the Soviet government?",
        "Who gave evidence?",
        "Who stayed longest in Ankara?",
        "Who nearly stayed in Ankara?",
    ],
)
def test_what_a_verb_says_beyond_its_relation_must_be_claimed(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who returned to Turkey?", {"group/malta-exiles"}),
        ("Kim Türkiye'ye döndü?", {"group/malta-exiles"}),
        ("Kim seçildi?", {"person/aralov"}),
        ("Who went along with Enver Pasha?", {"group/comintern-leaders"}),
    ],
)
def test_of_an_answer_those_are_kept_of_whom_it_is_said(question: str, expected: set[str], article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert {(each.iri or "").removeprefix(article.lexicon.base) for each in outcome.found} == expected


def test_who_only_arrived_did_not_set_out(article: Asker) -> None:
    outcome = article.ask("Kim yola çıktı?").outcome
    assert isinstance(outcome, Answered)
    assert not {each.iri for each in outcome.found} & {f"{article.lexicon.base}group/comintern-leaders"}


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Who became grand vizier in 1697?", True),
        ("1697'de kim sadrazam oldu?", True),
        ("Who became grand vizier in 1700?", False),
        ("1700'de kim sadrazam oldu?", False),
        ("Who was grand vizier in 1700?", True),
        ("Which woman mediated at Karlowitz?", False),
    ],
)
def test_to_become_is_to_begin(question: str, answered: bool, karlowitz: Asker) -> None:
    assert isinstance(karlowitz.ask(question).outcome, Answered) is answered


@pytest.mark.parametrize(
    "question",
    ["What set off the activation of the Westernisers?", "What view did Aralov set out in his letters to the ECCI?"],
)
def test_what_set_something_off_went_nowhere(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Answered)
