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
