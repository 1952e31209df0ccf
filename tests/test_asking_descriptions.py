"""Things that are described by what is claimed of them: the peace of 1699, asked about at one remove."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text


@pytest.fixture(scope="module")
def karlowitz(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    return suite.karlowitz(tmp_path_factory.mktemp("karlowitz"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which treaty did the leader of the Ottoman delegation sign?", {"treaty/karlowitz-1699"}),
        ("Whom did the man who captured Azov criticise?", {"person/leopold"}),
        ("Whom did the conqueror of Azov criticise?", {"person/leopold"}),
        ("Who succeeded Mavrocordato's tutor?", {"person/mavrocordato"}),
        ("To whom did the English ambassador in Constantinople write?", {"person/amcazade"}),
        ("Which treaty did the father of Nicholas Mavrocordato sign?", {"treaty/karlowitz-1699"}),
        ("Osmanlı heyetinin başkanı hangi antlaşmayı imzaladı?", {"treaty/karlowitz-1699"}),
        ("Nikousios'un öğrencisi hangi makamda bulundu?", {"office/grand-dragoman"}),
        ("Mavrokordato'nun hocasının yerine kim geçti?", {"person/mavrocordato"}),
    ],
)
def test_somebody_is_known_by_what_is_claimed_of_him(question: str, expected: set[str], karlowitz: Asker) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == expected


def test_an_answer_says_whom_it_took_for_the_description(karlowitz: Asker) -> None:
    assert "Peter the Great" in as_text(karlowitz.ask("Whom did the man who captured Azov criticise?"))


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
