"""Questions that say as what, how much, or by which way: each is asked without it, and held against what is claimed."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    "question",
    [
        "Who replaced Nikousios as grand dragoman?",
        "Who took Nikousios's place as dragoman?",
        "Who was grand dragoman after Nikousios?",
        "Nikousios'un yerine divan tercümanlığına kim getirildi?",
        "Nikousios'tan sonra tercüman kim oldu?",
    ],
)
def test_who_came_after_somebody_as_what_either_of_them_was(question: str, karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == {"person/mavrocordato"}


@pytest.mark.parametrize(
    "question", ["Who succeeded Nikousios as grand vizier?", "Nikousios'un yerine büyükelçiliğe kim atandı?"]
)
def test_what_neither_of_them_was_is_not_passed_over(question: str, karlowitz: Asker) -> None:
    assert suite.kind(karlowitz, question) == "unreadable"


@pytest.mark.parametrize(
    "question",
    [
        "Who led the Ottoman delegation that went to Berlin?",
        "Who headed the Ottoman delegation sent to Berlin?",
        "Berlin'e giden Osmanlı heyetinin başkanı kimdi?",
        "Berlin'e gönderilen Osmanlı heyetine kim başkanlık etti?",
    ],
)
def test_a_delegation_that_went_to_a_place_is_the_one_there(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"person/karatheodori"}


@pytest.mark.parametrize("question", ["Who came to Albania in 1878?", "1878'de Arnavutluk'a kim geldi?"])
def test_who_went_to_a_place_came_there_where_nobody_else_is_said_to_have_come(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"person/mehmed-ali"}


@pytest.mark.parametrize(
    "question",
    [
        "Did Mehmed Ali come to Albania?",
        "Mehmed Ali Arnavutluk'a geldi mi?",
        "When did Mehmed Ali arrive in Albania?",
        "Who claims that Mehmed Ali arrived in Albania?",
    ],
)
def test_that_he_set_out_for_it_tells_neither_whether_nor_when_he_came_nor_who_says_so(
    question: str, berlin: Asker
) -> None:
    assert suite.kind(berlin, question) == "no-claim"


@pytest.mark.parametrize(
    "question", ["Who signed the peace for the Ottoman government?", "Who signed the peace on the Ottoman side?"]
)
def test_who_signed_for_one_side_is_not_everybody_who_signed(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    given = set(suite.given_answers(reply, "entities")) if reply.answered else set()
    assert not given & {"person/oettingen", "person/schlick", "person/ruzzini"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("With whom did Russia sign the Treaty of San Stefano?", "group/ottoman-empire"),
        ("Which state did Russia conclude the Treaty of San Stefano with?", "group/ottoman-empire"),
        ("Who concluded the Treaty of San Stefano with the Ottoman Empire?", "group/russia"),
        ("Rusya Ayastefanos Antlaşması'nı kiminle imzaladı?", "group/ottoman-empire"),
        ("Osmanlı Devleti Ayastefanos Antlaşması'nı hangi devletle yaptı?", "group/russia"),
    ],
)
def test_with_whom_a_treaty_was_concluded_are_its_other_parties(question: str, expected: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {expected}


def test_whoever_is_no_party_concluded_it_with_nobody(berlin: Asker) -> None:
    assert not berlin.ask("With whom did Great Britain sign the Treaty of San Stefano?").answered


@pytest.mark.parametrize(
    "question", ["With whom did Rami sign the Treaty of Karlowitz?", "Rami barışı kiminle imzaladı?"]
)
def test_persons_who_signed_together_are_no_parties(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    given = set(suite.given_answers(reply, "entities")) if reply.answered else set()
    assert all(each.startswith("person/") for each in given)


@pytest.mark.parametrize("question", ["Who was Mavrocordato's tutor's pupil?", "Who was Nicholas's father?"])
def test_a_noun_for_one_end_of_a_relation_is_not_answered_with_the_other(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    given = set(suite.given_answers(reply, "entities")) if reply.answered else set()
    assert given <= {"person/mavrocordato"}


@pytest.mark.parametrize("question", ["Who was Mavrocordato's father?", "Who was Nikousios's tutor?"])
def test_nobody_is_told_of_whom_only_the_other_side_is_claimed(question: str, karlowitz: Asker) -> None:
    assert not karlowitz.ask(question).answered


@pytest.mark.parametrize(
    "question",
    ["Who secretly helped Ahmed Resmi?", "Resmî Efendi'ye kim gizlice yardım etti?", "Whom did Repnin secretly help?"],
)
def test_in_what_manner_is_held_against_the_passages(question: str) -> None:
    asker = suite.asker(suite.FIXTURES / "kaynarca")
    assert suite.things(asker, question) & {"person/repnin", "person/ahmed-resmi"}


@pytest.mark.parametrize("question", ["Who openly helped Ahmed Resmi?", "Resmî Efendi'ye kim resmen yardım etti?"])
def test_a_manner_that_no_passage_says_is_not_passed_over(question: str) -> None:
    assert not suite.asker(suite.FIXTURES / "kaynarca").ask(question).answered


@pytest.mark.parametrize(
    "question",
    ["Osmanlı Devleti'nin Berlin'e gönderdiği heyette kimler vardı?", "Osmanlıların yolladığı heyette kim vardı?"],
)
def test_who_was_in_a_delegation_that_somebody_sent_is_not_the_delegation(question: str, berlin: Asker) -> None:
    reply = berlin.ask(question)
    given = set(suite.given_answers(reply, "entities")) if reply.answered else set()
    assert given <= {"person/karatheodori", "person/mehmed-ali", "person/sadullah"}


@pytest.mark.parametrize("question", ["Which document was signed in London?", "Londra'da hangi belge imzalandı?"])
def test_a_document_that_was_signed_is_a_treaty(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"treaty/london-memorandum"}


@pytest.mark.parametrize("question", ["Which region did Austria occupy?", "Avusturya hangi bölgeyi işgal etti?"])
def test_which_region_asks_where(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"place/bosnia"}


def test_somebody_who_claims_nothing_is_contradicted_by_nobody(berlin: Asker) -> None:
    assert not berlin.ask("Who disagrees with Ignatiev?").answered


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Whom did Bekir Sami misinform?", True),
        ("Bekir Sami kime yanlış bilgi verdi?", True),
        ("Whom did Aralov give false information?", False),
    ],
)
def test_that_news_was_false_must_stand_in_the_passage(question: str, article: Asker, *, answered: bool) -> None:
    assert article.ask(question).answered == answered


@pytest.mark.parametrize("question", ["Whom did Safvet misinform?", "Safvet Paşa kime yanlış bilgi verdi?"])
def test_whom_somebody_informed_is_not_whom_he_misinformed(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered
