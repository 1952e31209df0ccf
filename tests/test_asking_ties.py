"""What is between two is of both; who is asked for as a member is a person; sides and titles are taken whole."""

from __future__ import annotations

import pytest
from question_suite import kind, things

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    "question",
    [
        "Londra ile Moskova arasındaki ilişkileri kim bozdu?",
        "İngiltere ile Sovyet Rusya arasındaki ilişkileri kim bozdu?",
        "Londra ile Moskova arasındaki ilişkilerin soğumasına ne yol açtı?",
        "Who damaged the relations between London and Moscow?",
        "What worsened the relations between Britain and Soviet Russia?",
    ],
)
def test_relations_of_others_are_not_those_that_are_asked_about(question: str, article: Asker) -> None:
    assert things(article, question) == set()


@pytest.mark.parametrize(
    "question",
    [
        "Moskova ile Ankara arasındaki ilişkileri kim bozdu?",
        "Sovyet Rusya ile Türkiye arasındaki ilişkileri kim bozdu?",
        "Who damaged the relations between Moscow and Ankara?",
    ],
)
def test_those_of_both_are_told_whatever_names_they_are_called_by(question: str, article: Asker) -> None:
    assert "group/cheka" in things(article, question)


@pytest.mark.parametrize("degree", ["", "tamamen ", "iyice "])
def test_what_led_to_the_change_between_two_is_asked_of_the_change(degree: str, article: Asker) -> None:
    question = f"Ankara ile Moskova arasındaki ilişkilerin {degree}soğumasına ne yol açtı?"
    assert things(article, question) == {"group/comintern", "letter/court-verdict-1922-10"}


def test_a_member_who_is_asked_for_is_no_body(article: Asker) -> None:
    assert things(article, "Cenova'da Türkiye'yi destekleyen heyet üyesi kimdi?") <= {"person/narimanov"}
    assert things(article, "Which member of the delegation supported Turkey in Genoa?") == {"person/narimanov"}
    assert kind(article, "Which delegate supported Turkey in Genoa?") != "answered"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Moskova Antlaşması'nı Türk tarafından kim imzaladı?", {"person/yusuf-kemal"}),
        ("Moskova Antlaşması'nı Türk tarafı adına kim imzaladı?", {"person/yusuf-kemal"}),
        ("Moskova Antlaşması'nı Fransız tarafından kim imzaladı?", set()),
        ('Who wrote the biography "Atatürk"?', {"person/mango"}),
        ('Who is the author of the 1999 biography "Atatürk"?', {"person/mango"}),
        ('Who is the author of the 1998 biography "Atatürk"?', set()),
        ('Who wrote "Kemal Atatürk"?', {"person/shishmareva"}),
    ],
)
def test_sides_and_titles_are_taken_whole(question: str, expected: set[str], article: Asker) -> None:
    assert things(article, question) == expected
