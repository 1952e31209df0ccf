"""Questions whose words resemble a claim and ask for something else: they are refused, not answered by it."""

from __future__ import annotations

from pathlib import Path

import pytest
import question_suite as suite

from kg.questions.asking import Asker
from kg.questions.understood import Refused

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def meyer() -> Asker:
    return suite.asker(ROOT)


@pytest.mark.parametrize(
    "question",
    [
        "Who changed sides?",
        "kim mustafa kemale karşıydı",
        "Sovyetler Türkiye'den ne istedi?",
        "according to kalinin who had a deal on the straits beforehand",
    ],
)
def test_what_only_resembles_a_question_is_no_answer(question: str, meyer: Asker) -> None:
    assert isinstance(meyer.ask(question).outcome, Refused)
