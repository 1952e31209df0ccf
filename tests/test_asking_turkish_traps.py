"""Turkish questions, and those of nouns only, that were answered with what only resembles the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.understood import Refused
from tests.question_suite import asker, karlowitz, kind, things

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def peace(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    return karlowitz(tmp_path_factory.mktemp("peace"))


@pytest.fixture(scope="module")
def article() -> Asker:
    return asker(ROOT)


def _answer(asked: Asker, question: str) -> str:
    reply = asked.ask(question)
    assert isinstance(reply.outcome, Answered), question
    return as_text(reply).splitlines()[0]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Kim kimin öğrencisiydi?", "Aleksandr Mavrokordato → Panayot Nikousios."),
        ("Who was whose pupil?", "Alexander Mavrocordato → Panagiotis Nikousios."),
        ("azov capture date", "1696."),
        ("vos ransom date", "1695."),
        ("karlowitz congress place", "Karlowitz."),
        ("mavrocordato öğretmeni", "Panayot Nikousios."),
    ],
)
def test_a_noun_says_what_is_asked_for_and_in_which_order(question: str, answer: str, peace: Asker) -> None:
    assert _answer(peace, question) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Kim kimin yeğeniydi?", "Enver Paşa → Halil Paşa (Kut)."),
        ("Kim kimin amcasıydı?", "Halil Paşa (Kut) → Enver Paşa."),
        ("enver amcası", "Halil Paşa (Kut)."),
        ("saltanat yandaşları", "Hüseyin Rauf Bey (Orbay)."),
        ("Yunanlar nereden çekildi?", "Bandırma."),
        ("cenova konferansı yeri", "Cenova."),
        ("izmir capture date", "1922-09-09."),
        ("chicherin telegram date", "1920-06-03."),
        ("moscow treaty date", "1921-03-16."),
        ("kars treaty place", "Kars."),
        ("Rusya mı Türkiye mi yardım etti?", "Sovyet Rusya."),
        ("Frunze mi Aralov mu önce geldi?", "Mihail Vasilyeviç Frunze."),
        ("aralov geliş tarihi", "1922-01."),
    ],
)
def test_who_of_two_where_from_when_and_whose(question: str, answer: str, article: Asker) -> None:
    assert _answer(article, question) == answer


def test_beginning_and_end_are_told_each_by_its_own_words(article: Asker) -> None:
    told = as_text(article.ask("Lozan Konferansı ne zaman başladı, ne zaman bitti?"))
    assert told.splitlines()[:2] == [
        "Lozan Konferansı ne zaman başladı: 1922-11-20.",
        "Lozan Konferansı ne zaman bitti: 1923-07-24.",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Yunanlar nereye çekildi?",
        "Moskova'dan kim yazdı?",
        "Karahan kimi görevden aldı?",
        "Azerbaycan'a kim ajan yolladı?",
        "Emperyalizme karşı kim konuştu?",
        "Belgelere kim el koydu?",
        "Belgeleri kim çaldı?",
        "Sürgünlere ne oldu?",
        "Makale ne anlatıyor?",
        "rauf bey yandaşları",
        "Aralov'u cepheye kim götürdü?",
    ],
)
def test_what_only_resembles_the_answer_is_none(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize("question", ["Suçlu memurları kim cezalandırdı?", "Batılı elçiler kimi uyardı?"])
def test_an_adjective_at_the_head_of_a_sentence_is_no_unknown_name(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Refused)
    assert outcome.kind != "unknown-name"


def test_a_noun_alone_is_asked_in_its_own_language(article: Asker) -> None:
    assert article.ask("aralov görevi").outcome.language == "tr"  # type: ignore[union-attr]


def test_what_is_explained_is_what_the_noun_says_and_no_other_turn(article: Asker) -> None:
    assert things(article, "Meyer dönüşü nasıl açıklıyor?") == {"topic/turn-independence-explanation"}
    assert things(article, "Şamsutdinov dönüşü nasıl açıklıyor?") == {"topic/turn-class-explanation"}


def test_why_somebody_was_sent_does_not_ask_whom(article: Asker) -> None:
    assert kind(article, "Mustafa Kemal Azerbaycan'a neden adam yolladı?") != "answered"


@pytest.mark.parametrize(
    ("question", "senders"),
    [
        ("Lenin'e mektubu kim gönderdi?", {"person/chicherin", "person/mustafa-kemal"}),
        ("Enver'e mektubu kim gönderdi?", {"person/mustafa-kemal"}),
        ("Lenin'e mektubu kim yolladı?", {"person/chicherin", "person/mustafa-kemal"}),
        ("4 Ekim 1920 mektubunu kim yazdı?", {"person/mustafa-kemal"}),
        ("Türkiye'nin İşçi ve Köylülerine Hitap'ı kim yazdı?", {"person/chicherin"}),
    ],
)
def test_a_letter_to_somebody_is_not_one_that_he_sent(question: str, senders: set[str], article: Asker) -> None:
    assert things(article, question) == senders


def test_who_wrote_to_somebody_is_not_who_wanted_something_done_to_him(article: Asker) -> None:
    assert kind(article, "Enver'e söz verilmemesini kim istedi?") == "unreadable"


def test_nobody_writes_somebody_and_who_writes_of_a_speech_has_not_written_it(article: Asker) -> None:
    assert kind(article, "Enver'i kim yazdı?") == "unreadable"
    assert things(article, "Kalinin'in konuşmasını kim yazdı?") == {"person/kalinin"}
