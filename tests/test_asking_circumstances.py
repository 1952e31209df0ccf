"""What somebody was, where, how old, what befell him, what his part was, who replied: asked of the peace of 1699."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.reply_forms import as_record


def answers(question: str, asker: Asker) -> list[str]:
    reply = asker.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    base = reply.lexicon.base
    return [(each.iri or each.value or "").removeprefix(base) for each in reply.outcome.found]


def said(question: str, asker: Asker) -> set[str]:
    reply = asker.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return {claim.sentence("en") for claim in reply.outcome.claims}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was Rami at Karlowitz?", ["yes"]),
        ("Ruzzini Karlofça'da mıydı?", ["yes"]),
        ("Was Paget at the Congress of Karlowitz?", ["yes"]),
        ("Where was Ruzzini in 1698?", ["place/karlowitz"]),
        ("Ruzzini 1698'de neredeydi?", ["place/karlowitz"]),
    ],
)
def test_somebody_was_where_he_took_part_in_something(question: str, expected: list[str], karlowitz: Asker) -> None:
    assert answers(question, karlowitz) == expected


@pytest.mark.parametrize("question", ["Who was in Karlowitz?", "Karlofça'da kimler vardı?"])
def test_whoever_was_at_a_place_is_told_with_the_days(question: str, karlowitz: Asker) -> None:
    assert "person/paget" in answers(question, karlowitz)
    assert "person/peter" not in answers(question, karlowitz)
    assert "1698-11-16/1699-01-26" in as_text(karlowitz.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "Was Rami at Karlowitz in 1683?",
        "Was Mavrocordato in Vienna?",
        "Ruzzini 1710'da neredeydi?",
        "Was Peter a king?",
        "Petro kral mıydı?",
        "Was Amcazade Grand Vizier in 1690?",
        "Did Leopold answer Peter's letter?",
        "Leopold, Petro'ya cevap verdi mi?",
        "How old was Voznitsyn in 1699?",
        "What role did Eugene play at the Congress of Karlowitz?",
    ],
)
def test_what_nobody_claims_of_somebody_is_not_answered(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    assert not reply.answered
    assert as_record(reply)["refusal"] == "no-claim"


@pytest.mark.parametrize(
    "question",
    [
        "Was Amcazade Grand Vizier in 1699?",
        "Amcazade 1699'da sadrazam mıydı?",
        "Was Paget a diplomat?",
        "Paget diplomat mıydı?",
        "Mavrokordato tercüman mıydı?",
    ],
)
def test_somebody_is_what_his_office_says_or_more_narrowly(question: str, karlowitz: Asker) -> None:
    assert answers(question, karlowitz) == ["yes"]
    assert any("held office" in each for each in said(question, karlowitz))


@pytest.mark.parametrize("question", ["Was Eugene a soldier?", "Eugen asker miydi?", "Was Ferriol an ambassador?"])
def test_what_only_the_tables_call_somebody_is_said_to_come_from_them(question: str, karlowitz: Asker) -> None:
    reply = karlowitz.ask(question)
    assert answers(question, karlowitz) == ["yes"]
    assert as_record(reply)["told"]
    assert not as_record(reply)["claims"]


def test_the_head_of_what_somebody_is_called_counts_and_not_what_he_is_it_of(karlowitz: Asker) -> None:
    assert not karlowitz.ask("Was Eugene an emperor?").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What happened to Pieter Vos?", {"Jacob Colyer — ransomed → Pieter Vos"}),
        ("Pieter Vos'a ne oldu?", {"Jacob Colyer — ransomed → Pieter Vos"}),
        ("What became of Azov?", {"Peter the Great — captured → Azov"}),
        ("Padişahın ordusuna ne oldu?", {"Eugene of Savoy — defeated → the Sultan’s army"}),
        (
            "What role did Paget play at the Congress of Karlowitz?",
            {"William Paget — mediated in → Congress of Karlowitz"},
        ),
        ("Paget'nin kongredeki rolü neydi?", {"William Paget — mediated in → Congress of Karlowitz"}),
        ("Rami'nin Karlofça Antlaşması'ndaki rolü neydi?", {"Rami Mehmed Efendi — signed → Treaty of Karlowitz"}),
        ("What was Amcazade's role?", {"Amcazade Hüseyin Pasha — held office → Grand Vizier"}),
    ],
)
def test_what_befell_somebody_and_what_his_part_was_are_told_by_claims(
    question: str, expected: set[str], karlowitz: Asker
) -> None:
    assert said(question, karlowitz) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Amcazade reply to Paget?", ["yes"]),
        ("Amcazade, Paget'ye cevap verdi mi?", ["yes"]),
        ("Who answered Paget's letter?", ["person/amcazade"]),
        ("Paget'nin mektubuna kim cevap verdi?", ["person/amcazade"]),
    ],
)
def test_who_replied_is_the_sender_of_the_reply(question: str, expected: list[str], karlowitz: Asker) -> None:
    assert answers(question, karlowitz) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How old was Peter in 1696?", "23–24"),
        ("How old was Eugene at the battle of Zenta?", "33–34"),
        ("Karlofça Antlaşması imzalandığında Leopold kaç yaşındaydı?", "58–59"),
        ("XIV. Louis kaç yaşında öldü?", "76–77"),
        ("Who was older, Peter or Leopold?", "person/leopold"),
        ("Petro Leopold'dan büyük müydü?", "no"),
    ],
)
def test_an_age_is_reckoned_from_the_tables_as_closely_as_they_know(
    question: str, expected: str, karlowitz: Asker
) -> None:
    assert answers(question, karlowitz) == [expected]
    assert as_record(karlowitz.ask(question))["told"]


@pytest.mark.parametrize(("question", "day"), [("When was Peter born?", "1672"), ("Rami ne zaman öldü?", "1706")])
def test_a_day_of_life_names_the_row_that_it_comes_from_and_no_claim_of_something_else(
    question: str, day: str, karlowitz: Asker
) -> None:
    record = as_record(karlowitz.ask(question))
    assert answers(question, karlowitz) == [day]
    assert record["claims"] == []
    assert "person/" in str(record["told"])


def test_a_noun_behind_a_name_is_no_part_of_the_name(karlowitz: Asker) -> None:
    assert answers("Was Amcazade Grand Vizier of the Ottoman Empire in 1699?", karlowitz) == ["yes"]
    assert answers("Mavrokordato tercüman mıydı?", karlowitz) == ["yes"]


def test_an_officer_is_no_holder_of_an_office(karlowitz: Asker) -> None:
    assert not karlowitz.ask("Was Amcazade an officer?").answered


def test_delegates_are_persons_and_no_delegations(karlowitz: Asker) -> None:
    reply = karlowitz.ask("How many delegates took part in the congress?")
    things = [each.removeprefix(karlowitz.lexicon.base) for each in answers(reply.question, karlowitz)[1:]]
    assert things
    assert all(each.startswith("person/") for each in things)
    assert "(counted by what is claimed)" in as_text(reply)
