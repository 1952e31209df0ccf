"""What is told where nobody claims just what is asked, but something near it of the same things."""

from __future__ import annotations

import pytest

from kg.questions.asking import Asker, as_record, as_text
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    ("question", "said", "claimed"),
    [
        (
            "Did Nikousios succeed Mavrocordato?",
            "exactly that. Claimed is:",
            "Alexander Mavrocordato — succeeded → Panagiotis Nikousios",
        ),
        (
            "Whom did Mavrocordato tutor?",
            "exactly that. Claimed is:",
            "Panagiotis Nikousios — tutored → Alexander Mavrocordato",
        ),
        (
            "Mavrokordato Nikousios'a ders verdi mi?",
            "tam bunu iddia eden yok. İddia edilen:",
            "Panayot Nikousios — ders verdi → Aleksandr Mavrokordato",
        ),
    ],
)
def test_what_is_claimed_of_the_same_things_is_told_as_no_answer(
    question: str, said: str, claimed: str, karlowitz: Asker
) -> None:
    reply = karlowitz.ask(question)
    assert isinstance(reply.outcome, Refused)
    assert reply.outcome.kind == "no-claim"
    assert as_record(reply)["almost"] is True
    first, *claims = as_text(reply).splitlines()
    assert first.endswith(said)
    assert claims == [f"- {claimed}"]


@pytest.mark.parametrize("question", ["Who tutored Leopold?", "Who criticised Paget?", "Did Leopold write to Paget?"])
def test_what_others_did_is_not_almost_what_is_asked(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    assert isinstance(reply.outcome, Refused)
    assert as_record(reply)["almost"] is False
    assert "exactly" not in as_text(reply)
