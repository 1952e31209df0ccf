"""English as people talk: *managed to*, *while he was there*, *whose men*, *who reckons*, and what one’s claims rest on."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text


def answers(question: str, asker: Asker) -> list[str]:
    reply = asker.ask(question, "en")
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return sorted((each.iri or each.value or "").removeprefix(asker.lexicon.base) for each in reply.outcome.found)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which treaty did Frunze manage to sign?", ["treaty/ukraine-turkey-1922"]),
        ("Which treaty did Frunze sign while he was in Ankara?", ["treaty/ukraine-turkey-1922"]),
        (
            "Which people were in the Grand National Assembly's delegation that set off on 11 May 1920?",
            ["person/bekir-sami", "person/yusuf-kemal"],
        ),
        ("Who were the two sides of the Franklin-Bouillon deal?", ["group/france", "group/turkey"]),
        ("Whose people searched the home of the Turkish military attaché in Moscow?", ["group/cheka"]),
        ("Who took the arrested Turkish spy under his wing?", ["person/ali-fuat"]),
        ("Who gave Mustafa Kemal the title of Gazi?", ["group/tbmm"]),
        ("Who bestowed the title of Gazi on Mustafa Kemal?", ["group/tbmm"]),
        (
            "What was it that made Moscow-Ankara relations go completely cold in autumn 1922?",
            ["group/comintern", "letter/court-verdict-1922-10"],
        ),
        ("Chicherin complained about the Chekists to whom?", ["person/lenin"]),
        ("Who thought Fuat Sabit was a trustworthy Marxist revolutionary?", ["person/suleyman-nuri"]),
        ("Whom did Suleyman Nuri think was a reliable revolutionary?", ["person/fuat-sabit"]),
        (
            "Who says that Mustafa Kemal turned into the ideologist of the bourgeois and nationalist trends?",
            ["person/aralov"],
        ),
        (
            "Who reckons that Enver saw himself as the leader of a big Islamic revolutionary organisation?",
            ["person/mango"],
        ),
    ],
)
def test_talk_asks_what_plain_words_do(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("On what source does Meyer's claim about Agha Baha in Odessa rest?", ["work/rgaspi-2-1-9973"]),
        ("On what does Meyer's claim about Fuat Sabit rest?", ["work/suleyman-nuri-autobiography"]),
        ("What is the source for Aralov's claim about Mougin?", ["work/yeremeyev-2004"]),
        ("On what source does Mango's claim about Enver Pasha rest?", ["work/mango-1999"]),
    ],
)
def test_on_what_somebodys_claims_rest_is_told_in_works(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Whose people signed the Moscow treaty?",
        "Whose men wrote to Lenin?",
        "Who gave Mustafa Kemal the title of Pasha?",
        "Who gave Mustafa Kemal the title Pasha?",
        "Who gave Lenin the title of Gazi?",
        "Who took Enver under his wing?",
        "Who thought Fuat Sabit was a spy?",
        "Who thought Enver was a trustworthy revolutionary?",
        "Which treaty did Frunze sign while he was in Moscow?",
        "Who walked out of Ankara in May 1922?",
        "Who says that Enver saw himself as the leader of a big communist organisation?",
        "Who reckons that Enver did not see himself as the leader of a big Islamic revolutionary organisation?",
        "Who says that Lenin turned into the ideologist of the bourgeois and nationalist trends?",
        "What sources does Meyer give for Aralov's claim about Mougin?",
        "On what source does Kalinin's claim about Mougin rest?",
    ],
)
def test_what_is_said_otherwise_is_not_guessed(question: str, article: Asker) -> None:
    assert not isinstance(article.ask(question, "en").outcome, Answered)


@pytest.mark.parametrize(
    "question",
    [
        "Did the organisers let Turkey take part in the Genoa conference?",
        "Was Turkey allowed to take part in the Genoa conference?",
        "Did Turkey get to attend the Genoa conference?",
        "Türkiye'nin Cenova Konferansı'na katılmasına izin verildi mi?",
        "Türkiye Cenova Konferansı'na kabul edildi mi?",
    ],
)
def test_who_was_shut_out_was_not_let_in(question: str, article: Asker) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert [each.value for each in outcome.found] == ["no"]


@pytest.mark.parametrize(
    "question",
    [
        "Did the organisers let Lenin take part in the Genoa conference?",
        "Did Lenin let Turkey take part in the Genoa conference?",
        "Was Turkey allowed to take part in the Lausanne conference?",
        "Was Turkey allowed to speak at the Genoa conference?",
        "Lenin'in Cenova Konferansı'na katılmasına izin verildi mi?",
        "Türkiye'nin Lozan Konferansı'na katılmasına izin verildi mi?",
    ],
)
def test_of_whom_nobody_says_that_he_was_shut_out_it_is_not_told(question: str, article: Asker) -> None:
    assert not isinstance(article.ask(question).outcome, Answered)
