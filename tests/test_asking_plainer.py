"""What was asked plainly about claims drawn by lot, in four projects: short names, places, battles, what is no source."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Where was the TKP founded?", {"place/baku"}),
        ("TKP hangi şehirde kuruldu?", {"place/baku"}),
        ("In which city was the Turkish Communist Party established?", {"place/baku"}),
        ("Where was the congress of the Communist Party of Turkey held?", {"place/ankara"}),
        ("Who went to Moscow with Halil Pasha?", {"person/fuat-sabit"}),
        ("Moskova'yı maiyetiyle birlikte terk eden büyükelçi kimdi?", {"person/ali-fuat"}),
        ("Mustafa Kemal'in mesajını kimin eliyle gönderdi?", {"person/halil-pasha"}),
        ("Fuat Sabit'i güvenilir bir Marksist diye anlatan kimdir?", {"person/suleyman-nuri"}),
        ("Kars antlaşmasının tarafları hangi devletlerdi?", {"group/ankara-government", "group/transcaucasian-republics"}),
        ("Lozan konferansının sonucunda hangi antlaşma ortaya çıktı?", {"treaty/lausanne-1923"}),
        ("Bakü'de kurulan Türk komünist fırkasının başında kim bulunuyordu?", {"person/mustafa-suphi"}),
    ],
)  # fmt: skip
def test_what_was_asked_plainly_is_answered(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


def test_who_is_named_in_what_is_said_does_not_say_it(article: Asker) -> None:
    question = "Who said that Lenin's promise of freedom for peoples was attractive until the Soviets trampled on it?"
    assert suite.things(article, question) == {"person/cerkez-ethem"}


@pytest.mark.parametrize(
    "question",
    [
        "Who expressed regret over the violation of diplomatic immunity?",  # not who violated it
        "How many roubles were lent to Turkey?",  # not the gift
        "Türk-Sovyet ilişkileri 1922 yazına doğru neden soğudu?",  # not what worsened them at any time
    ],
)
def test_what_somebody_else_did_is_no_answer(question: str, article: Asker) -> None:
    assert not article.ask(question).answered


def test_a_draft_is_not_the_treaty_that_it_was_made_for(article: Asker) -> None:
    assert suite.value(article, "Dostluk antlaşmasının taslağı hangi gün imzalandı?") == "1920-08-24"


def test_a_letter_that_complains_is_of_whoever_complained(article: Asker) -> None:
    assert "person/lenin" not in suite.things(article, "Ekim 1921'de Çekistlerden yakınan mektubu kim yazdı?")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whom did Nicholas I send to London?", {"person/brunnov"}),
        ("Çar I. Nikola Mısır'a kimi gönderdi?", {"person/muravyov"}),
        ("Muravyov'u Londra'ya kim gönderdi?", set[str]()),
        ("Who sent Muravyov to London?", set[str]()),
        ("Who won the battle of Konya?", {"person/ibrahim"}),
        ("Konya muharebesini kim kaybetti?", {"person/resid-mehmed"}),
    ],
)
def test_whither_somebody_was_sent_and_who_won(question: str, expected: set[str], acre: Asker) -> None:
    assert suite.things(acre, question) == expected


def test_when_somebody_became_something_is_told_where_another_date_is_known_too(acre: Asker) -> None:
    reply = acre.ask("When did Mustafa Reşid Pasha become foreign minister?")
    assert suite.given_answers(reply, "entities") == ["=1837"]


def test_what_somebody_says_of_a_people_is_what_he_says_of_its_state(article: Asker) -> None:
    assert article.ask("What does Toynbee say about the Russians?").answered
    assert not article.ask("What does Abilov say about the Greeks?").answered
