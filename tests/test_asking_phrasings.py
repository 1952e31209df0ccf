"""Turns of phrase that strangers used, and what must not be taken for something else: places, sides, other people."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Under whose presidency was the Turkish Communist Party founded?", {"person/mustafa-suphi"}),
        ("Who was dispatched to Ankara at the head of a Ukrainian mission?", {"person/frunze"}),
        ("Through which author does Meyer quote Kalinin's speech?", {"work/kharmandaryan-1973"}),
        ("Whom did Mustafa Kemal invite to the front more than once?", {"person/aralov"}),
        ("Mustafa Kemal kimi birkaç kez cepheye davet etti?", {"person/aralov"}),
        ("Malta'dan dönenlerin temelini oluşturduğu muhalefet grubu hangisidir?", {"group/second-group"}),
        ("Komünizmin sanayi olmadan yaşayamayacağını savunan kişi kim?", {"person/aralov"}),
        ("Nazik bir mektupla kim uyarıldı?", {"person/enver-pasha"}),
        ("Who was warned by letter?", {"person/enver-pasha", "person/lenin"}),
    ],
)
def test_a_turn_of_phrase_is_read_as_the_plainer_one(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


def test_sender_and_addressee_are_asked_for_together(article: Asker) -> None:
    reply = article.ask("22 Nisan 1922 tarihli mektubun alıcısı kim, göndereni kim?")
    assert suite.given_answers(reply, "pairs") == ["person/lenin > group/politburo"]


@pytest.mark.parametrize(
    "question", ["Moskova'daki görüşmeler ne zaman başladı?", "Moskova'daki müzakereler ne zaman başladı?"]
)
def test_talks_in_a_town_are_not_those_between_it_and_another(question: str, article: Asker) -> None:
    assert suite.value(article, question) == "1920-07-19"


def test_talks_between_two_are_not_those_of_one_of_them_with_another(article: Asker) -> None:
    assert suite.value(article, "Türk ve Sovyet hükümetleri arasındaki görüşmeler ne zaman başladı?") in {
        None,
        "1920-04",
    }


def test_who_brought_something_is_not_who_wrote_of_it(article: Asker) -> None:
    assert suite.kind(article, "Sovyet yardımını kim getirdi?") in {"unreadable", "no-claim"}


@pytest.mark.parametrize("question", ["Churchill Aralov'a ne yazdı?", "Churchill Aralov'u neden suçladı?"])
def test_an_unknown_name_before_another_is_no_forename(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "unknown-name"
