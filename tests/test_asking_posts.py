"""Posts that are told by the land they are in: asked of the place in it where the office is, and never of another."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.answering import Answered
from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who was the first Soviet ambassador to Turkey?", "person/aralov"),
        ("Who was the Soviet envoy in Turkey?", "person/aralov"),
        ("Who was the first Soviet ambassador in Turkey?", "person/aralov"),
        ("Who was the Turkish ambassador to Russia?", "person/ali-fuat"),
        ("Türkiye'deki Sovyet büyükelçisi kimdi?", "person/aralov"),
        ("Türkiye'nin Rusya büyükelçisi kimdi?", "person/ali-fuat"),
        ("Whom did the Soviet ambassador to Turkey accuse?", "person/rauf-bey"),
        ("Aralov Türkiye'de hangi görevdeydi?", "office/soviet-ambassador-ankara"),
    ],
)
def test_a_land_stands_for_the_place_in_it_where_the_post_is(question: str, answer: str, article: Asker) -> None:
    assert things(article, question) == {answer}


def test_a_post_without_a_word_for_who_sent_it_is_that_of_the_land_alone(article: Asker) -> None:
    assert things(article, "Who was the ambassador to Turkey?") == {"person/aralov"}


def test_the_answer_tells_how_the_question_was_read(article: Asker) -> None:
    assert article.ask("Who was the Soviet ambassador to Turkey?").read_as == "Who was the Soviet ambassador in Ankara"
    assert article.ask("Türkiye'deki Sovyet büyükelçisi kimdi?").read_as == "Ankara’daki Sovyet büyükelçisi kimdi"


@pytest.mark.parametrize(
    "question",
    [
        "Who was the Turkish ambassador to France?",
        "Who was the French ambassador to Turkey?",
        "Türkiye'nin Fransa büyükelçisi kimdi?",
    ],
)
def test_a_post_that_nobody_is_said_to_have_held_has_no_holder(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    "question", ["What post did Aralov hold in Turkey?", "Did Aralov go to Turkey?", "What did Lenin give to Turkey?"]
)
def test_no_other_noun_before_a_land_is_a_post(question: str, article: Asker) -> None:
    assert article.ask(question).read_as is None


@pytest.mark.parametrize(
    "question",
    [
        "Who was the English ambassador to the Ottoman Empire?",
        "Who was the ambassador to the Porte?",
        "Osmanlı Devleti'ndeki İngiliz elçisi kimdi?",
    ],
)
def test_an_office_may_be_named_after_the_place_alone(question: str, karlowitz: Asker) -> None:
    assert things(karlowitz, question) == {"person/paget"}


def test_when_somebody_became_it_is_asked_of_the_place_too(karlowitz: Asker) -> None:
    assert value(karlowitz, "When did Paget become ambassador to the Porte?") == "1693"
    assert not isinstance(karlowitz.ask("Who was the French ambassador to the Porte?").outcome, Answered)
