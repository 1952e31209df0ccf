"""English as it is typed: lower case, no apostrophes, no question mark, no articles; the answers stay the same."""

from __future__ import annotations

import re

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text

LEAST_ALIKE, LEAST_ALIKE_WITHOUT_ARTICLES = 0.95, 0.9
_EVERY = 3


def typed(question: str) -> str:
    """Type a question in haste."""
    return re.sub(r"['’]", "", question.lower()).rstrip("?.! ")


def without_articles(question: str) -> str:
    return re.sub(r"\b(?:the|a|an) ", "", typed(question))


def found(question: str, asker: Asker) -> set[tuple[str, str, str]] | None:
    outcome = asker.ask(question, "en").outcome
    if not isinstance(outcome, Answered):
        return None
    return {(each.iri or "", each.other or "", each.value or "") for each in outcome.found}


@pytest.mark.parametrize(("way", "least"), [(typed, LEAST_ALIKE), (without_articles, LEAST_ALIKE_WITHOUT_ARTICLES)])
def test_a_question_typed_in_haste_is_answered_as_one_that_is_written_well(way, least, article: Asker) -> None:
    cases = [case.question for case in suite.read(suite.FOLDER / "english.csv")][::_EVERY]
    both = [(found(question, article), found(way(question), article)) for question in cases]
    answered = [(well, haste) for well, haste in both if well is not None]
    assert len(answered) > len(cases) / 2
    assert sum(well == haste for well, haste in answered) >= least * len(answered)
    assert not [haste for well, haste in answered if haste is not None and haste != well]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("treaty moscow signatories", ["person/yusuf-kemal"]),
        ("enver pasha uncle", ["person/halil-pasha"]),
        ("who was halil pashas nephew", ["person/enver-pasha"]),
        ("kemals letter to enver, when was it", ["1920-10-04"]),
        ("who received delegation of assembly", ["person/chicherin", "person/lenin"]),
        ("who received title of gazi", ["person/mustafa-kemal"]),
        ("who got invited to genoa", ["group/turkey"]),
        ("did the soviets promise ankara help", ["yes"]),
        ("what made ali fuat leave moscow", ["event/incident-april-1922"]),
        ("what was enver planning", ["topic/anti-british-projects"]),
        ("what did lenin write to chicherin", ["letter/lenin-to-chicherin-1921"]),
        ("name of the french spy in ankara", ["person/mougin"]),
        ("Who was the first Soviet ambassador in Ankara?", ["person/aralov"]),
        ("who was turkish foreign minister in october 1922", ["person/yusuf-kemal"]),
        ("who was the head of the turkish government", ["person/rauf-bey"]),
    ],
)
def test_words_of_a_search_and_small_words_left_out_are_read(
    question: str, expected: list[str], article: Asker
) -> None:
    reply = article.ask(question, "en")
    assert isinstance(reply.outcome, Answered), as_text(reply)
    base = article.lexicon.base
    assert [(each.iri or each.value or "").removeprefix(base) for each in reply.outcome.found] == expected


@pytest.mark.parametrize(
    "question",
    [
        "Who was the last Soviet ambassador in Ankara?",
        "Who was the first Turkish ambassador in Moscow?",
        "who fought the turks",
    ],
)
def test_the_only_one_of_whom_it_is_claimed_is_neither_first_nor_last(question: str, article: Asker) -> None:
    assert not article.ask(question).answered


def test_a_minister_is_no_ministry(article: Asker) -> None:
    assert "group/turkish-foreign-ministry" not in suite.things(article, "who was the turkish foreign minister")
