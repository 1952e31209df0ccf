"""Things that are described by what is claimed of them: the peace of 1699, asked about at one remove."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.understood import Refused


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which treaty did the leader of the Ottoman delegation sign?", {"treaty/karlowitz-1699"}),
        ("Whom did the man who captured Azov criticise?", {"person/leopold"}),
        ("Whom did the conqueror of Azov criticise?", {"person/leopold"}),
        ("Who succeeded Mavrocordato's tutor?", {"person/mavrocordato"}),
        ("To whom did the English ambassador in Constantinople write?", {"person/amcazade"}),
        ("Which treaty did the father of Nicholas Mavrocordato sign?", {"treaty/karlowitz-1699"}),
        ("Who tutored the man who signed the treaty of Karlowitz?", {"person/nikousios"}),
        ("What office did the man who took part in the congress of Karlowitz hold?", {"office/grand-dragoman"}),
        ("Karlofça Antlaşması'nı imzalayan kişiye kim ders verdi?", {"person/nikousios"}),
        ("Which state did the man who signed the treaty of Karlowitz represent?", {"group/ottoman-empire"}),
        ("Osmanlı heyetinin başkanı hangi antlaşmayı imzaladı?", {"treaty/karlowitz-1699"}),
        ("Nikousios'un öğrencisi hangi makamda bulundu?", {"office/grand-dragoman"}),
        ("Mavrokordato'nun hocasının yerine kim geçti?", {"person/mavrocordato"}),
    ],
)
def test_somebody_is_known_by_what_is_claimed_of_him(question: str, expected: set[str], karlowitz: Asker) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == expected


def test_an_answer_says_whom_it_took_for_the_description(karlowitz: Asker) -> None:
    assert "Peter the Great" in as_text(karlowitz.ask("Whom did the man who captured Azov criticise?"))


def test_of_several_that_are_described_alike_the_one_that_is_meant_is_asked_back(karlowitz: Asker) -> None:
    reply = karlowitz.ask("Who represented the state that concluded the treaty of Karlowitz?")
    assert isinstance(reply.outcome, Refused)
    assert reply.outcome.kind == "ambiguous"
    assert len(reply.outcome.near) == 4


@pytest.mark.parametrize(
    "question",
    [
        "Whom did the man who tutored Nikousios succeed?",
        "Who succeeded the man whom Mavrocordato tutored?",
        "Who ransomed the man who tutored Mavrocordato?",
        "Whom did the conqueror of Vienna criticise?",
        "Who criticised the conqueror of Azov?",
        "Mavrokordato'nun öğrencisinin yerine kim geçti?",
        "Osmanlı heyetinin başkanı kimi eleştirdi?",
        "Azak'ı alan kişi kime yenildi?",
    ],
)
def test_a_description_of_nobody_and_a_deed_that_nobody_claims_are_answered_with_nothing(
    question: str, karlowitz: Asker
) -> None:
    assert not karlowitz.ask(question).answered


@pytest.mark.parametrize(
    ("question", "beaten"), [("Padişahın ordusu kime yenildi?", True), ("Prens Eugen kime yenildi?", False)]
)
def test_who_is_beaten_in_the_passive_is_not_who_beats(question: str, beaten: bool, karlowitz: Asker) -> None:
    assert karlowitz.ask(question).answered is beaten


def test_all_claims_of_one_relation_are_listed(karlowitz: Asker) -> None:
    for question in ("All claims of mediation: who mediated in what?", "Bütün imzalama iddiaları: kim neyi imzaladı?"):
        outcome = karlowitz.ask(question).outcome
        assert isinstance(outcome, Answered), question
        assert len({claim.predicate.id for claim in outcome.claims}) == 1


@pytest.mark.parametrize(
    ("question", "claimant"),
    [
        ("Who says that Louis XIV did not influence Mustafa II?", "person/marlow"),
        ("XIV. Louis'nin II. Mustafa'yı etkilemediğini kim söylüyor?", "person/marlow"),
        ("Who claims that Louis XIV influenced Mustafa II?", "person/sezer"),
        ("In whose opinion did Ferriol hinder the treaty of Karlowitz?", "person/sezer"),
    ],
)
def test_who_says_that_it_was_not_so_is_another_than_who_says_that_it_was(
    question: str, claimant: str, karlowitz: Asker
) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == {claimant}


@pytest.mark.parametrize(
    ("question", "read_as", "expected"),
    [
        ("Who ransmoed Pieter Vos?", "Who ransomed Pieter Vos", {"person/colyer"}),
        ("Who critisised Leopold I?", "Who criticised Leopold I", {"person/peter"}),
        ("Karlofça Antlaşması'nı kim engeledi?", "Karlofça Antlaşması'nı kim engelledi", {"person/ferriol"}),
    ],
)
def test_a_typing_error_in_a_common_word_is_mended_and_said(
    question: str, read_as: str, expected: set[str], karlowitz: Asker
) -> None:
    reply = karlowitz.ask(question)
    assert set(suite.given_answers(reply, "entities")) == expected
    assert reply.read_as == read_as
    assert read_as in as_text(reply)


@pytest.mark.parametrize("question", ["Who warmed Leopold I?", "Who ransacked Pieter Vos?", "Leopold'u kim ertiledi?"])
def test_a_word_that_is_another_word_is_no_typing_error(question: str, karlowitz: Asker) -> None:
    assert not karlowitz.ask(question).answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who signed both the Treaty of Karlowitz and the Treaty of Constantinople?", None),
        ("Which treaty did both Rami and Mavrocordato sign?", {"treaty/karlowitz-1699"}),
        ("Hem Rami'nin hem Mavrokordato'nun üyesi olduğu heyet hangisidir?", {"group/ottoman-delegation"}),
        ("Hem Paget'in hem Colyer'in imzaladığı antlaşma hangisidir?", None),
    ],
)
def test_what_is_asked_of_both_of_two_holds_of_both(question: str, expected: set[str] | None, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    assert (set(suite.given_answers(reply, "entities")) if reply.answered else None) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which treaty did the Ottoman Empire conclude last?", {"treaty/istanbul-1700"}),
        ("Which treaty was concluded last?", {"treaty/istanbul-1700"}),
        ("En son hangi antlaşma imzalandı?", {"treaty/istanbul-1700"}),
        ("Which treaty did the Ottoman Empire conclude first?", {"treaty/karlowitz-1699"}),
    ],
)
def test_the_first_and_the_last_are_told_by_their_dates(question: str, expected: set[str], karlowitz: Asker) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == expected


def test_where_no_date_says_it_nothing_is_first_or_last(karlowitz: Asker) -> None:
    """Only one is claimed to have advised him, and no claim says when."""
    assert not karlowitz.ask("Who advised the Sultan last?").answered


def test_who_denies_a_thing_is_found_however_it_is_named(karlowitz: Asker) -> None:
    reply = karlowitz.ask("Who denies that the French king swayed the Sultan?")
    assert not reply.answered or set(suite.given_answers(reply, "entities")) == {"person/marlow"}
    assert not karlowitz.ask("Who denies that Ferriol hindered the treaty of Karlowitz?").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Petro'nun mektubu kime gönderildi?", {"person/leopold"}),
        ("To whom was Peter's letter sent?", {"person/leopold"}),
        ("Did Amcazade answer Paget's letter?", {"=yes"}),
    ],
)
def test_a_letter_goes_from_its_sender_to_its_addressee(question: str, expected: set[str], karlowitz: Asker) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == expected


@pytest.mark.parametrize("question", ["Did Paget answer Amcazade's letter?", "Leopold'un mektubu kime gönderildi?"])
def test_a_letter_that_only_the_other_wrote_answers_nothing(question: str, karlowitz: Asker) -> None:
    assert not karlowitz.ask(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "Who signed the Treaty of Constantinople?",
        "İstanbul Antlaşması'nı kim imzaladı?",
        "Who presided over the Congress of Karlowitz?",
        "Karlofça Kongresi'ne kim başkanlık etti?",
    ],
)
def test_what_nobody_claims_is_not_answered_with_another_treaty_or_with_less(question: str, karlowitz: Asker) -> None:
    """Of the other treaty signers are claimed, and of the congress who took part."""
    outcome = karlowitz.ask(question).outcome
    assert not isinstance(outcome, Answered)
    assert outcome.kind == "no-claim"


def test_who_refused_to_do_a_thing_is_not_who_says_that_it_was_done(karlowitz: Asker) -> None:
    assert not karlowitz.ask("Karlofça Antlaşması'nı imzalamayı kim reddetti?").answered


@pytest.mark.parametrize("question", ["Çar Petro hangi şehri aldı?", "Petro'nun ele geçirdiği şehir hangisiydi?"])
def test_a_noun_is_known_without_the_vowel_that_it_loses(question: str, karlowitz: Asker) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == {"place/azov"}
