"""Kinds of ordinary Turkish questions, and of English ones like them, each with what only resembles an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker
from kg.questions.understood import Refused
from tests.question_suite import asker, given_answers

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def article() -> Asker:
    return asker(ROOT)


@pytest.fixture(scope="module")
def berlin() -> Asker:
    return asker(ROOT / "tests" / "fixtures" / "berlin")


def _answers(asked: Asker, question: str) -> set[str]:
    reply = asked.ask(question)
    return set(given_answers(reply, "entities")) if isinstance(reply.outcome, Answered) else {f"[{reply.outcome.kind}]"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Fransız ordusunun Kilikya'dan çekilmesi hakkında hangi esere bakılmalı?", {"work/saakyan-1986"}),
        ("Fransızların Kilikya'dan çekilmesi hangi eserde anlatılıyor?", {"work/saakyan-1986"}),
        ("Ağa Baha ile görüşmelere dair bilgi hangi arşiv dosyasında duruyor?", {"work/rgaspi-2-1-9973"}),
        ("Moskova Antlaşması hangi arşiv dosyasına dayanıyor?", {"work/rgaspi-5-1-2205"}),
        ("lozan konferansi hakkinda hangi kitaba bakmali", {"work/yeremeyev-2004"}),
        ("Enver Paşa'nın Moskova'ya gelişi hakkında hangi esere bakılmalı?", {"=unsourced"}),
        ("Stalin hakkında hangi esere bakılmalı?", {"[unreadable]"}),
        ("Bu konuda hangi esere bakılmalı?", {"[unreadable]"}),
    ],
)
def test_a_matter_is_looked_up_in_what_its_claims_cite_and_a_file_is_no_book(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Mudanya'daki barış görüşmeleri hangi gün başladı?", "1922-10-03"),
        ("Mudanya barış görüşmeleri ne zaman başladı?", "1922-10-03"),
        ("Mudanya'daki müzakereler ne zaman başladı?", "1922-10-03"),
        ("Cenova barış müzakereleri ne zaman başladı?", "1922-04-10"),
    ],
)
def test_talks_at_a_place_are_those_that_were_there_and_not_a_talk_about_them(
    question: str, day: str, article: Asker
) -> None:
    assert _answers(article, question) == {f"={day}"}


def test_nothing_is_told_of_talks_at_a_place_where_none_were(article: Asker, berlin: Asker) -> None:
    assert isinstance(article.ask("Paris'teki barış görüşmeleri ne zaman başladı?").outcome, Refused)
    assert isinstance(berlin.ask("Londra'daki barış görüşmeleri ne zaman oldu?").outcome, Refused)
    assert _answers(berlin, "Berlin'deki barış görüşmeleri ne zaman başladı?") == {"=1878-06-13"}


@pytest.mark.parametrize(
    "question",
    [
        "Frunze'yi Ankara'da kim vurdu?",
        "Frunze'yi kim yaraladı?",
        "Mustafa Suphi'yi vuran kimdi?",
        "Who wounded Frunze in Ankara?",
        "Ataşe yardımcısını kim kaçırdı?",
    ],
)
def test_a_harm_that_nobody_claims_is_understood_and_said_to_be_unclaimed(question: str, article: Asker) -> None:
    assert _answers(article, question) == {"[no-claim]"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Bolşevik ajanlarının Anadolu'ya sızdığını kimler saptamıştı?", {"group/entente-intelligence"}),
        ("Bolşevik ajanları nereye sızdı?", {"place/anatolia"}),
        ("Enver Paşa Moskova'ya sızdı mı?", {"[no-claim]"}),
        ("Enver Paşa'nın Moskova'ya sızdığını kim söylüyor?", {"[no-claim]"}),
    ],
)
def test_who_came_in_by_stealth_is_of_whom_a_passage_says_so(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("türklerin lozanda ingilizlerden destek umduğunu hangi araştırmacı yazıyor", {"person/yeremeyev"}),
        ("Hangi araştırmacı Enver'in Kremlin'i etkilediğini yazıyor?", {"person/meyer"}),
        ("Which researcher says that Enver influenced the Kremlin?", {"person/meyer"}),
        ("Rauf Bey'in geziyi yasakladığını hangi araştırmacı yazıyor?", {"[no-claim]"}),
    ],
)
def test_a_researcher_is_a_historian_or_another_scholar(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Süleyman Nuri kimi güvenilir bir Marksist devrimci olarak görüyordu?", {"person/fuat-sabit"}),
        ("suleyman nuri kimi guvenilir marksist olarak goruyordu", {"person/fuat-sabit"}),
        ("Fuat Sabit için güvenilir Marksist diyen kişi kim?", {"person/suleyman-nuri"}),
        ("Kim Fuat Sabit'i Marksist bir devrimci olarak değerlendiriyordu?", {"person/suleyman-nuri"}),
        ("Who regarded Fuat Sabit as a reliable Marxist?", {"person/suleyman-nuri"}),
        ("Whom did Süleyman Nuri consider a reliable Marxist revolutionary?", {"person/fuat-sabit"}),
        ("Süleyman Nuri kimi güvenilir bir general olarak görüyordu?", {"[unreadable]"}),
        ("Fuat Sabit kimi güvenilir bir Marksist devrimci sayıyordu?", {"[unknown-name]"}),
        ("Enver Paşa'yı kim güvenilir bir Marksist olarak görüyordu?", {"[unknown-name]"}),
    ],
)
def test_whom_somebody_held_for_what_is_told_by_passages_that_say_all_of_it(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers
