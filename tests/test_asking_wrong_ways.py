"""Questions in English whose words are all known, and of which nothing that is claimed is an answer."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.english.unsaid import unsaid
from kg.questions.rewordings import plainer
from kg.questions.understood import Refused, Understood


def answers(question: str, asker: Asker) -> list[str]:
    outcome = asker.ask(question).outcome
    found = outcome.found if isinstance(outcome, Answered) else ()
    return sorted((each.iri or each.value or "").removeprefix(asker.lexicon.base) for each in found)


@pytest.mark.parametrize(
    "question",
    [
        "Who was sent from Moscow to Ankara?",
        "Who wrote from Ankara to Moscow?",
        "Who was exiled from Malta?",
        "Who got a reply from Mustafa Kemal?",
    ],
)
def test_where_somebody_comes_from_is_not_where_he_goes(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    "question",
    [
        "Who stood for communism?",
        "Who spoke Russian?",
        "Who spoke against imperialism?",
        "Who came to power in Ankara?",
        "Who drew up the treaty?",
        "Who brought charges against the communists?",
        "Who stood up in Genoa?",
        "Who turned against Aralov?",
    ],
)
def test_a_verb_says_nothing_without_its_own_preposition_or_adverb(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_who_had_something_done_to_him_is_not_who_did_it(article: Asker) -> None:
    assert "person/rauf-bey" not in answers("Who was forbidden to travel to Moscow?", article)


def test_a_noun_of_one_thing_is_no_other_that_means_nearly_the_same(article: Asker) -> None:
    assert answers("Who carried out the arson?", article) == []
    assert answers("Who took part in the arson?", article) == []


@pytest.mark.parametrize("question", ["Which British agent promised secrets?", "Which Circassian wrote memoirs?"])
def test_of_whom_it_is_asked_which_he_was_is_the_answer_and_not_given(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_an_answer_is_of_whoever_owns_it(article: Asker) -> None:
    assert "letter/lenin-to-chicherin-1921" not in answers("What was Chicherin's answer?", article)


@pytest.mark.parametrize("question", ["Who had to apologise?", "Who should have apologised?", "Who rejected Turkey?"])
def test_what_a_verb_adds_must_stand_in_the_passage(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("Who was whose nephew?", "person/enver-pasha"),
        ("Kim kimin yeğeniydi?", "person/enver-pasha"),
        ("Who was whose uncle?", "person/halil-pasha"),
    ],
)
def test_a_pair_comes_in_the_order_of_the_noun(question: str, pair: str, article: Asker) -> None:
    reply = article.ask(question)
    assert isinstance(reply.outcome, Answered), as_text(reply)
    assert [(each.iri or "").removeprefix(article.lexicon.base) for each in reply.outcome.found] == [pair]


@pytest.mark.parametrize("question", ["Who believed the Russians", "Who held the chair", "Who held Panin back"])
def test_who_believes_somebody_claims_nothing(question: str) -> None:
    assert not [each for each in plainer(question, "en") if "claims that" in each]


def test_who_believes_that_something_was_so_claims_it() -> None:
    assert "Who claims that Panin was bribed" in plainer("Who believed Panin was bribed", "en")


@pytest.mark.parametrize(
    ("question", "intent", "words"),
    [
        ("when was the treaty signed and ratified", "when", ("signed", "and", "ratified")),
        ("when did the congress begin and end", "date", ("begin", "and", "end")),
        ("who carried the day", "related", ("the", "day")),
        ("what did panin give", "profile", ("give",)),
        ("when was the treaty of azov and kerch", "date", ()),
        ("who carried the letter", "related", ()),
    ],
)
def test_words_that_no_answer_has_are_named(question: str, intent: str, words: tuple[str, ...]) -> None:
    assert unsaid(question, Understood(intent=intent, language="en")) == words


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who gave Enver a warning?", {"person/mustafa-kemal"}),
        ("Who gave Mustafa Kemal a warning?", set()),
        ("Who gave Lenin advice?", set()),
        ("Who gave Moscow aid?", set()),
        ("Who made Lenin a proposal?", None),
    ],
)
def test_the_name_behind_a_verb_of_giving_is_of_whoever_got_it(
    question: str, expected: set[str] | None, article: Asker
) -> None:
    found = set(answers(question, article))
    assert "person/chicherin" not in found
    assert expected is None or found == expected


def test_a_verb_of_what_was_done_to_works_is_not_passed_over(article: Asker) -> None:
    assert isinstance(article.ask("Which newspaper was closed?").outcome, Refused)
    assert answers("Who supported the sultanate?", article) == ["person/rauf-bey"]


@pytest.mark.parametrize(
    "question",
    [
        "İngilizlerin önerisini kim kabul etti?",
        "İngilizlerin esir takası teklifini kim kabul etti?",
        "İngilizlerin esir takası teklifine sıcak bakan kimdi?",
    ],
)
def test_who_took_an_offer_is_not_who_claims_that_it_was_made(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert not isinstance(outcome, Answered) or outcome.understood.intent != "claimants"


def test_who_took_advice_did_not_reject_it(article: Asker) -> None:
    assert not isinstance(article.ask("Aralov'un tavsiyesini kim kabul etti?").outcome, Answered)


def test_who_holds_that_something_is_so_is_still_asked_with_the_same_verb(article: Asker) -> None:
    outcome = article.ask("İngilizlerin olayı kışkırttığını kim kabul ediyor?").outcome
    assert isinstance(outcome, Answered)
    assert outcome.understood.intent == "claimants"


def test_a_claim_that_names_two_things_is_about_both(article: Asker) -> None:
    outcome = article.ask("Who claims that the British provoked the incident in Moscow?").outcome
    found = [each.iri for each in outcome.found] if isinstance(outcome, Answered) else []
    assert article.lexicon.base + "person/meyer" not in found


@pytest.mark.parametrize(
    "question",
    [
        "Aralov'un tavsiyesini kim dinlemedi?",
        "Aralov'un öğütlerini dinlemeyen kimdi?",
        "Aralov'un öğüdünü kim dikkate almadı?",
        "Who ignored Aralov's advice?",
        "Who did not listen to Aralov's advice?",
    ],
)
def test_who_did_not_listen_to_advice_is_of_whom_a_passage_says_it(question: str, article: Asker) -> None:
    assert suite.things(article, question) == {"group/kremlin-leadership"}


@pytest.mark.parametrize(
    "question",
    [
        "Aralov'un tavsiyesini kim dinledi?",
        "Aralov'un uyarısını kim dinledi?",
        "Mustafa Kemal'in uyarısını kim dinlemedi?",
        "Who followed Aralov's advice?",
        "Who heeded Mustafa Kemal's warning?",
        "Who ignored Mustafa Kemal's warning?",
    ],
)
def test_to_whom_advice_was_given_has_not_yet_listened_nor_not_listened(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "no-claim"
