"""Questions whose words resemble a claim and ask for something else: they are refused, not answered by it."""

from __future__ import annotations

import pytest

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
    ],
)
def test_what_only_resembles_a_question_is_no_answer(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)
