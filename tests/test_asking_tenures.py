"""Who held an office in a year of which only a deed of his tells, and from when to when something lasted."""

from __future__ import annotations

import pytest
from question_suite import given_answers

from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    "question",
    [
        "1922'de Moskova'daki Türk büyükelçisi kimdi?",
        "Moskova'da 1921'de kim büyükelçiydi",
        "Türkiye'nin 1922'deki Moskova büyükelçisi kimdi?",
        "Nisan 1922'de Moskova'da Türk büyükelçisi kimdi?",
        "Who was the Turkish ambassador in Moscow in 1922?",
    ],
)
def test_who_held_an_office_in_a_year_is_told_by_what_he_did_then_as_its_holder(question: str, article: Asker) -> None:
    assert given_answers(article.ask(question), "entities") == ["person/ali-fuat"]


def test_that_somebody_held_an_office_then_rests_on_the_office_and_on_the_deed(berlin: Asker) -> None:
    reply = berlin.ask("1878'de Hariciye Nazırı kimdi?")
    assert given_answers(reply, "entities") == ["person/safvet"]
    assert isinstance(reply.outcome, Answered)
    assert {claim.predicate.id for claim in reply.outcome.claims} == {"heldOffice", "signed"}


@pytest.mark.parametrize(
    "question",
    [
        "1930'da Moskova'daki Türk büyükelçisi kimdi?",
        "1919'da Moskova'daki Türk büyükelçisi kimdi?",
        "Ali Fuat 1930'da büyükelçi miydi?",
        "Who was ambassador in Moscow in 1930?",
        "1921'de Türkiye'nin Dışişleri Bakanı kimdi?",
        "1921'de Rauf Bey hükümet başkanı mıydı?",
    ],
)
def test_an_office_without_a_date_is_of_no_year_in_which_nothing_is_told_of_its_holder(
    question: str, article: Asker
) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Refused)
    assert outcome.kind == "no-claim"


@pytest.mark.parametrize(
    "question",
    [
        "1878'de İstanbul'daki İngiliz büyükelçisi kimdi?",
        "Layard 1890'da büyükelçi miydi?",
        "1879'da sadrazam kimdi?",
        "Who was the Ottoman foreign minister in 1880?",
    ],
)
def test_another_project_s_undated_offices_are_of_no_year_either(question: str, berlin: Asker) -> None:
    assert isinstance(berlin.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("Frunze'nin heyeti hangi tarihler arasında Ankara'daydı?", "1921-10-13/1923-01-05"),
        ("Frunze ne zamandan ne zamana kadar Ankara'daydı?", "1921-10-13/1923-01-05"),
        ("Between which dates was Frunze in Ankara?", "1921-10-13/1923-01-05"),
        ("Cenova konferansı ne zamandan ne zamana sürdü?", "1922-04-10/1922-05-19"),
        ("Erzurum'daki kongre ne gün açıldı?", "1919-07-24"),
    ],
)
def test_from_when_to_when_is_asked_in_many_ways(question: str, span: str, article: Asker) -> None:
    assert [each.removeprefix("=") for each in given_answers(article.ask(question), "value")] == [span]


@pytest.mark.parametrize(
    "question",
    [
        "Enver Paşa ne kadar süre Moskova'daydı?",
        "Enver Paşa hangi tarihler arasında Bakü'deydi?",
        "How long was Aralov in Ankara?",
    ],
)
def test_the_day_on_which_somebody_came_does_not_say_how_long_he_stayed(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_an_office_with_dates_is_of_these_alone(karlowitz: Asker) -> None:
    assert given_answers(karlowitz.ask("1698'de sadrazam kimdi?"), "entities") == ["person/amcazade"]
    assert isinstance(karlowitz.ask("1690'da sadrazam kimdi?").outcome, Refused)
