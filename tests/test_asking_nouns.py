"""Common nouns, peoples' adjectives and callings in questions: who is meant by them, and who is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from question_suite import asker, karlowitz

from kg.questions.answering import Answered
from kg.questions.asking import Asker, Reply

BERLIN = Path(__file__).parent / "fixtures" / "berlin"


@pytest.fixture(scope="module")
def congress() -> Asker:
    """The project on Berlin."""
    return asker(BERLIN)


@pytest.fixture(scope="module")
def peace(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """The project on Karlowitz."""
    return karlowitz(tmp_path_factory.mktemp("karlowitz"))


def _found(reply: Reply) -> set[str]:
    """Give the last parts of the IRIs of an answer."""
    outcome = reply.outcome
    return (
        {each.iri.rpartition("/")[2] for each in outcome.found if each.iri} if isinstance(outcome, Answered) else set()
    )


def _kind(reply: Reply) -> str:
    return "answered" if isinstance(reply.outcome, Answered) else reply.outcome.kind


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which Englishman wrote to the Grand Vizier?", "paget"),
        ("Which Dutch ambassador ransomed Vos?", "colyer"),
        ("Which Venetian took part in the congress?", "ruzzini"),
        ("Whom did the Tsar criticise?", "leopold"),
        ("Çar kimi eleştirdi?", "leopold"),
        ("Hangi İngiliz Sadrazama mektup yazdı?", "paget"),
    ],
)
def test_a_people_and_a_calling_tell_who_is_meant_at_karlowitz(peace: Asker, question: str, answer: str) -> None:
    assert _found(peace.ask(question)) == {answer}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which Turkish pasha did Bismarck mistreat?", "mehmed-ali"),
        ("Which British ambassador threatened the Sultan?", "layard"),
        ("Hangi Rus Bismarck'a güvenmiyordu?", "gorchakov"),
        ("Hangi İngiliz lordu Karatodori'ye öğüt verdi?", "salisbury"),
        ("Büyükelçi kimi tehdit etti?", "abdulhamid"),
    ],
)
def test_a_people_and_a_calling_tell_who_is_meant_in_berlin(congress: Asker, question: str, answer: str) -> None:
    assert _found(congress.ask(question)) == {answer}


@pytest.mark.parametrize("question", ["Which Frenchman ransomed Vos?", "Which Russian ambassador ransomed Vos?"])
def test_one_of_another_people_is_no_answer(peace: Asker, question: str) -> None:
    assert _kind(peace.ask(question)) == "no-claim"


def test_whose_people_nobody_tells_is_not_said_to_have_done_nothing(congress: Asker) -> None:
    assert _kind(congress.ask("Which Armenian met the Grand Duke?")) == "unreadable"


def test_an_answer_says_for_whom_a_title_was_taken(peace: Asker) -> None:
    outcome = peace.ask("Whom did the Tsar criticise?").outcome
    assert isinstance(outcome, Answered)
    assert [each.rpartition("/")[2] for each in outcome.instead] == ["peter"]


def test_of_several_not_only_those_are_given_of_whom_it_is_known(peace: Asker) -> None:
    assert _found(peace.ask("Which envoys put their names to the treaty of 1699?")) != {"rami"}
