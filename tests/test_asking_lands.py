"""Lands and the states that are called after them: one may stand for the other, where the graph has it so."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Whom did Russia support?", {"group/kemalists"}),
        ("Who opposed Russia?", {"group/anti-soviet-officials", "group/turkish-merchants"}),
        ("Who represented Russia?", {"person/aralov"}),
    ],
)
def test_a_land_stands_for_the_state_that_bears_its_name_in_another_language(
    question: str, answer: set[str], article: Asker
) -> None:
    assert things(article, question) == answer


def test_what_is_asked_of_the_land_itself_is_told_of_it(article: Asker) -> None:
    assert "person/enver-pasha" in things(article, "Who travelled to Russia?")
    assert value(article, "Did Russia support the Kemalists?") == "yes"
    assert kind(article, "Did Putin visit Russia?") == "no-claim"


def test_who_wrote_to_somebody_did_not_write_against_him(article: Asker) -> None:
    assert kind(article, "Who wrote against Soviet Russia?") == "no-claim"


def test_the_treaty_with_a_land_is_named_by_it(article: Asker) -> None:
    assert things(article, "Who signed the treaty with Ukraine?") == {"person/frunze"}
    assert things(article, "Which treaty did Ukraine sign?") == {"treaty/ukraine-turkey-1922"}
