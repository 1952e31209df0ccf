"""What one had to do with another, asked of the Congress of Berlin and of the first article: told by claims, or refused."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.reply_forms import as_record


def said(question: str, asker: Asker) -> set[str]:
    reply = asker.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return {claim.sentence("en") for claim in reply.outcome.claims}


def answers(question: str, asker: Asker) -> list[str]:
    reply = asker.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return [(each.iri or each.value or "").removeprefix(reply.lexicon.base) for each in reply.outcome.found]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Bismarck do to Mehmed Ali?", {"Otto von Bismarck — mistreated → Mehmed Ali Pasha"}),
        ("How did Bismarck treat the Ottoman delegation?", {"Otto von Bismarck — mistreated → Ottoman delegation"}),
        ("what was done to mehmed ali by bismarck", {"Otto von Bismarck — mistreated → Mehmed Ali Pasha"}),
        ("What did Gorchakov think of Bismarck?", {"Prince Alexander Gorchakov — distrusted → Otto von Bismarck"}),
        ("How was Bismarck seen by Gorchakov?", {"Prince Alexander Gorchakov — distrusted → Otto von Bismarck"}),
        (
            "How were Gorchakov and Bismarck with each other?",
            {"Prince Alexander Gorchakov — distrusted → Otto von Bismarck"},
        ),
        ("What did Bismarck do in Berlin?", {"Otto von Bismarck — presided over → Congress of Berlin"}),
        ("What was Khrimian doing in Berlin?", {"Khrimian Hayrik — travelled to → Berlin"}),
    ],
)
def test_what_one_did_to_another_is_told_by_the_claims_of_the_two(
    question: str, expected: set[str], berlin: Asker
) -> None:
    assert said(question, berlin) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What did Khrimian accuse the Powers of?",
        "What aid did Great Britain give the Ottoman Empire?",
        "How did Salisbury help Karatheodori?",
        "What did Great Britain reject?",
        "How did Abdulhamid answer Layard?",
        "Did Shuvalov follow Bismarck's advice?",
        "What did Andrassy do against Bismarck?",
    ],
)
def test_what_nobody_claims_of_two_is_answered_with_nothing_else(question: str, berlin: Asker) -> None:
    assert as_record(berlin.ask(question))["refusal"] == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Bismarck listen to Beaconsfield?", "yes"),
        ("Was Beaconsfield listened to by Bismarck?", "yes"),
    ],
)
def test_who_was_persuaded_has_listened(question: str, expected: str, berlin: Asker) -> None:
    assert answers(question, berlin) == [expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did the Kremlin listen to Aralov?", ["no"]),
        ("Did Lenin heed Chicherin's complaint?", ["yes"]),
        ("What did Chicherin complain about to Lenin?", ["group/cheka"]),
        ("Whose proposal did the Kremlin reject?", ["person/aralov"]),
    ],
)
def test_what_became_of_advice_and_complaints_is_told(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What aid did Frunze give the Ankara government?", ["treaty/orphanage-gift"]),
        ("What help did Turkey get from Soviet Russia?", ["treaty/aid-1920"]),
    ],
)
def test_asked_what_aid_was_given_the_answer_is_the_aid_and_not_whom_it_was_given(
    question: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("What did Aralov accuse Rauf Bey of?", "instigated"),
        ("What was Rauf Bey accused of by Aralov?", "instigated"),
        ("How did Lenin answer Chicherin?", "repliesTo"),
        ("What did Mustafa Kemal want from Lenin?", "requestedAidFrom"),
        ("In what capacity did Narimanov attend the Genoa Conference?", "heldOffice"),
        ("How did the Cheka influence Soviet-Turkish relations?", "worsened"),
        ("What happened to the Turkish merchants in 1921?", "robbed"),
        ("What did Turkey reject?", "rejectedProposalOf"),
    ],
)
def test_accusations_replies_and_refusals_are_told_by_their_claims(
    question: str, relation: str, article: Asker
) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    assert relation in {claim.predicate.iri.rpartition("#")[2] for claim in reply.outcome.claims}


def test_what_was_done_somewhere_is_only_what_is_claimed_of_there(article: Asker) -> None:
    assert said("What did Narimanov do for Turkey at Genoa?", article) == {
        "Nariman Narimanov — supported → Turkey (state)"
    }
    assert as_record(article.ask("What did Narimanov do for Turkey at Lausanne?"))["refusal"] == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How did Chicherin reply to Mustafa Kemal's letter?", ["letter/chicherin-telegram-1920-06-03"]),
        ("What view did Aralov set out in his letters to the ECCI?", ["topic/communism-needs-industry"]),
        ("What did Lenin say in his letter to the Politburo?", ["topic/turkish-interests"]),
        ("What were the consequences of the trial of the communists?", ["letter/court-verdict-1922-10"]),
        ("How many rifles did the Soviet government send to the Ankara government?", ["treaty/aid-1920"]),
        ("How much money did Soviet Russia lend the Kemalists?", ["treaty/loan-10-million-1921"]),
        ("Was Meyer convinced by the class explanation?", ["no"]),
        ("Does Meyer agree with Shamsutdinov?", ["no"]),
    ],
)
def test_letters_effects_amounts_and_views_are_told(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


def test_an_amount_is_of_the_tables_and_says_so(article: Asker) -> None:
    reply = article.ask("How many rifles were sent to the Ankara government by the Soviet government?")
    assert "From the authority tables" in as_text(reply)
    assert not article.ask("How many aeroplanes did the Soviet government send to the Ankara government?").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Mustafa Kemal propose to Lenin?", {"topic/diplomatic-relations", "event/national-struggle"}),
        ("What did Lenin promise the peoples of the Russian Empire?", {"topic/self-determination"}),
        ("What did Mustafa Kemal say at Erzurum?", {"event/anti-imperialist-struggles", "topic/turkish-independence"}),
        ("Who broke the Treaty of Moscow?", {"group/turkey"}),
        ("How did the Soviet delegation respond to the Western memorandum?", {"letter/soviet-reply-genoa"}),
    ],
)
def test_what_was_said_to_another_is_the_matter_of_the_letter_or_speech(
    question: str, expected: set[str], article: Asker
) -> None:
    assert set(answers(question, article)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How much money did Turkey give to Soviet Russia?",
        "Who broke with Moscow?",
    ],
)
def test_a_longer_letter_another_ones_letter_and_another_direction_are_no_answer(question: str, article: Asker) -> None:
    assert not article.ask(question).answered


def test_what_somebody_hindered_that_was_made_somewhere_was_not_done_there(article: Asker) -> None:
    told = said("What did Bekir Sami do in Moscow?", article)
    assert any("— signed →" in each for each in told)
    assert not any("— hindered →" in each for each in told)
