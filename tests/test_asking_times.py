"""Questions that compare times, ask how long, deny, or name an office: about the peace of 1699."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.tongues import language_of


@pytest.mark.parametrize("question", ["How long did the congress last?", "Kongre kaç gün sürdü?"])
def test_how_long_is_told_by_the_first_and_the_last_day(question: str, karlowitz: Asker) -> None:
    assert suite.value(karlowitz, question) == "1698-11-16/1699-01-26"
    assert "72" in as_text(karlowitz.ask(question))


def test_how_long_is_not_told_by_one_day(karlowitz: Asker) -> None:
    assert suite.value(karlowitz, "How long did the signing of the treaty of Karlowitz last?") is None
    assert suite.value(karlowitz, "How long did Peter capture Azov?") is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Was the treaty of Karlowitz signed before the treaty of Istanbul?", "yes"),
        ("Was the treaty of Istanbul signed before the treaty of Karlowitz?", "no"),
        ("Karlofça Antlaşması İstanbul Antlaşması'ndan sonra mı imzalandı?", "no"),
        ("İstanbul Antlaşması Karlofça Antlaşması'ndan sonra mı imzalandı?", "yes"),
    ],
)
def test_of_two_dated_things_it_is_told_which_was_first(question: str, answer: str, karlowitz: Asker) -> None:
    assert suite.value(karlowitz, question) == answer


def test_what_was_after_another_is_told_by_the_dates(karlowitz: Asker) -> None:
    assert suite.things(karlowitz, "Which treaty was concluded after the treaty of Karlowitz?") == {
        "treaty/istanbul-1700"
    }
    assert suite.things(karlowitz, "Karlofça Antlaşması'ndan sonra hangi antlaşma yapıldı?") == {"treaty/istanbul-1700"}


@pytest.mark.parametrize(
    "question",
    [
        "Karlofça Antlaşması'nın imzalanmasından sonra ne oldu?",
        "Was Paget ambassador before Colyer?",
    ],
)
def test_a_time_that_nothing_tells_is_not_passed_over(question: str, karlowitz: Asker) -> None:
    assert not karlowitz.ask(question).answered


@pytest.mark.parametrize(
    "question", ["What happened after the treaty of Karlowitz?", "Karlofça Antlaşması'ndan sonra ne oldu?"]
)
def test_what_happened_after_a_thing_is_what_is_dated_after_it(question: str, karlowitz: Asker) -> None:
    outcome = karlowitz.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert {claim.date.edtf for claim in outcome.claims if claim.date} == {"1699-02-07", "1700-07"}


def test_what_happened_between_two_things_lies_wholly_between_them(karlowitz: Asker) -> None:
    """The siege of Azov is of 1696, before Zenta; the turn to peace is of the year of the treaty’s congress."""
    question = "What happened between the siege of Azov and the treaty of Karlowitz?"
    assert suite.things(karlowitz, question) == {"event/zenta", "event/turn-to-peace-1698"}
    assert not karlowitz.ask("What happened between the treaty of Karlowitz and the siege of Azov?").answered


@pytest.mark.parametrize(
    "question",
    [
        "Which came first, the treaty of Istanbul or the treaty of Karlowitz?",
        "Which of the two was signed first, the treaty of Karlowitz or the treaty of Istanbul?",
        "Hangisi daha önce imzalandı, İstanbul Antlaşması mı Karlofça Antlaşması mı?",
    ],
)
def test_of_two_named_things_the_earlier_is_told(question: str, karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == {"treaty/karlowitz-1699"}


@pytest.mark.parametrize(
    ("question", "expected", "count"),
    [
        ("Which delegation had the most members?", {"group/ottoman-delegation"}, "2"),
        ("Which state concluded the most treaties?", {"group/ottoman-empire"}, "2"),
        ("Hangi devlet en çok antlaşma imzaladı?", {"group/ottoman-empire"}, "2"),
        ("Who wrote the most letters to Amcazade?", {"person/paget"}, "1"),
        ("Kim en çok mektup yazdı?", {"person/amcazade", "person/paget", "person/peter"}, "1"),
    ],
)
def test_who_did_most_is_counted_by_what_is_claimed(
    question: str, expected: set[str], count: str, karlowitz: Asker
) -> None:
    assert suite.things(karlowitz, question) == expected
    assert f": {count}" in as_text(karlowitz.ask(question))


@pytest.mark.parametrize(
    "question",
    ["Who influenced Mustafa II most?", "Who was the most powerful envoy?", "II. Mustafa'yı en çok kim etkiledi?"],
)
def test_the_most_by_degree_is_not_counted(question: str, karlowitz: Asker) -> None:
    assert not karlowitz.ask(question).answered


def test_who_did_not_do_a_thing_is_only_of_whom_somebody_says_so(karlowitz: Asker) -> None:
    """Marlow denies that Louis influenced the Sultan; of all others nobody says anything."""
    for question in ("Who did not influence Mustafa II?", "II. Mustafa'yı kim etkilemedi?"):
        assert suite.things(karlowitz, question) == {"person/louis-xiv"}
    for question in ("Who did not sign the treaty of Karlowitz?", "Karlofça Antlaşması'nı kim imzalamadı?"):
        outcome = karlowitz.ask(question).outcome
        assert not isinstance(outcome, Answered)
        assert outcome.kind == "no-claim"


def test_an_ambassador_is_no_minister(karlowitz: Asker) -> None:
    assert suite.value(karlowitz, "Was Paget an ambassador?") == "yes"
    for question in ("Was Paget a minister?", "Paget bakan mıydı?", "When did Paget become minister?"):
        assert not karlowitz.ask(question).answered, question


@pytest.mark.parametrize(
    "question",
    [
        "Who represented Venice at the congress?",
        "Kongrede Venedik'i kim temsil etti?",
        "Who took part in the congress on behalf of Venice?",
        "Kongreye Venedik adına kim katıldı?",
    ],
)
def test_who_represented_somebody_at_a_congress_is_told_by_two_claims(question: str, karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == {"person/ruzzini"}


def test_who_explains_a_thing_is_who_claims_it(karlowitz: Asker) -> None:
    for question in ("Who explains the turn to peace?", "Which historians explain the turn to peace?"):
        assert suite.things(karlowitz, question) == {"person/marlow", "person/sezer"}


def test_who_answered_a_letter_is_who_sent_the_reply(karlowitz: Asker) -> None:
    assert suite.things(karlowitz, "Who answered Paget's letter?") == {"person/amcazade"}


def test_a_question_in_which_no_letter_is_turkish_is_told_by_its_little_words() -> None:
    assert [language_of(each) for each in ("Kim kimi uyardi?", "Whom did he warn?")] == ["tr", "en"]


def test_what_somebody_did_at_a_congress_is_what_is_claimed_of_him_there(karlowitz: Asker) -> None:
    there = karlowitz.ask("What did Rami do at the congress?").outcome
    anywhere = karlowitz.ask("What did Rami do?").outcome
    assert isinstance(there, Answered)
    assert isinstance(anywhere, Answered)
    assert {claim.object.id for claim in there.claims} == {"event/karlowitz-congress"}
    assert {claim.iri for claim in there.claims} < {claim.iri for claim in anywhere.claims}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Louis'nin talimat verdiği elçi kimdi?", {"person/ferriol"}),
        ("Louis'nin talimat verdiği bakan kimdi?", set()),
    ],
)
def test_whoever_is_described_by_a_deed_must_be_what_the_noun_says(
    question: str, expected: set[str], karlowitz: Asker
) -> None:
    assert suite.things(karlowitz, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is said by Sezer to have instructed Ferriol?", {"person/louis-xiv"}),
        ("The treaty of Istanbul, when was it signed?", {"=1700-07-13"}),
        ("I'm writing on the war: who on earth was Ferriol?", {"person/ferriol"}),
        ("Treaty of Istanbul date", {"=1700-07-13"}),
        ("Name the Grand Vizier.", {"person/amcazade"}),
        ("When was Amcazade Grand Vizier?", {"=1697/1702"}),
        ("Was Paget the English ambassador?", {"=yes"}),
        ("At whose hands did the Sultan's army suffer defeat?", {"person/eugene"}),
        (
            "Which members of the Ottoman delegation signed the treaty of Karlowitz?",
            {"person/rami", "person/mavrocordato"},
        ),
    ],
)
def test_ways_of_asking_that_go_round_about_are_read(question: str, expected: set[str], karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == expected


def test_a_colon_hides_nothing_of_the_question(karlowitz: Asker) -> None:
    assert suite.things(karlowitz, "Peter: what did he capture?") == {"place/azov"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who ratified the treaty of Karlowitz, and when?", {"group/venice", "=1699-02-07"}),
        ("When and where was the treaty of Istanbul signed?", {"=1700-07-13", "place/istanbul"}),
        ("Karlofça Antlaşması'nı kim ve ne zaman onayladı?", {"group/venice", "=1699-02-07"}),
        ("Who succeeded Nikousios, and where?", set()),
    ],
)
def test_of_two_questions_in_one_both_are_answered_or_neither(
    question: str, expected: set[str], karlowitz: Asker
) -> None:
    assert suite.things(karlowitz, question) == expected


def test_of_two_questions_in_one_it_is_said_which_cannot_be_answered(karlowitz: Asker) -> None:
    outcome = karlowitz.ask("Who hypnotised Paget, and when?").outcome
    assert not isinstance(outcome, Answered)
    assert outcome.words


def test_that_a_letter_speaks_of_a_place_does_not_say_that_it_was_there(karlowitz: Asker) -> None:
    assert suite.things(karlowitz, "Who pleaded the cause of Leopold at Vienna?") == set()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Çiçerin'in 13 Eylül'deki hitabı kime gönderildi?", {"group/turkish-workers-and-peasants"}),
        ("11 Mayıs'ta Moskova'dan kim ayrıldı?", {"group/turkish-embassy-moscow", "person/ali-fuat"}),
        ("Enver 7 Ağustos'ta nereye geldi?", {"place/moscow"}),
        ("17 Eylül'de hangi şehir boşaltıldı?", {"place/bandirma"}),
    ],
)
def test_a_day_without_its_year_is_the_only_one_of_which_it_is_claimed(
    question: str, answer: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == answer


@pytest.mark.parametrize("question", ["13 Eylül'de kim konuştu?", "Who left Moscow on 12 May?"])
def test_a_day_of_no_year_on_which_nobody_did_it_has_no_answer(question: str, article: Asker) -> None:
    assert suite.kind(article, question) != "answered"
