"""Questions whose verb says more than its relation, and how somebody is connected with a treaty or an event."""

from __future__ import annotations

import pytest
from question_suite import answers

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What was abolished by Mustafa Kemal?", {"event/abolition-of-sultanate"}),
        ("Who abolished the sultanate?", {"person/mustafa-kemal"}),
        ("Who abolished the Green Army?", set()),
        ("Who abolished the Caucasus?", set()),
    ],
)
def test_what_was_abolished_is_called_so_and_not_only_done_beside_it(
    question: str, expected: set[str], article: Asker
) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ukrayna ile yapılan dostluk antlaşmasına imzayı kim attı?", {"person/frunze"}),
        ("Whom did Mustafa Kemal take along on his tour of the western front?", {"person/abilov", "person/aralov"}),
        ("Whom did Narimanov take along on his tour of the western front?", set()),
    ],
)
def test_a_turn_of_several_words_is_the_verb_that_it_means(question: str, expected: set[str], article: Asker) -> None:
    assert answers(question, article) == expected


def test_somebody_is_connected_with_a_treaty_or_an_event_by_claims(article: Asker) -> None:
    assert "1" in answers("How is Frunze related to the Ukrainian-Turkish treaty?", article)
    assert "1" in answers("Narimanov ile Cenova Konferansı arasında nasıl bir bağ var?", article)
    assert "1" not in answers("How are Aralov and the Lausanne conference connected?", article)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Lenin promise?", {"topic/self-determination"}),
        ("Lenin ne vaat etti?", {"topic/self-determination"}),
        ("What did Enver promise?", set()),
        ("Türkiye ne söz verdi?", set()),
    ],
)
def test_what_somebody_promised_may_be_to_anybody(question: str, expected: set[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize("question", ["Who attacked Moscow?", "Who bombed Moscow?", "Who paid Aralov?"])
def test_a_capital_is_not_its_police_and_a_visit_that_is_paid_no_payment(question: str, article: Asker) -> None:
    assert answers(question, article) == set()


def test_an_office_of_which_no_end_is_known_is_not_held_for_ever(article: Asker) -> None:
    assert answers("Who was ambassador in Ankara in 1923?", article) == {"person/aralov"}
    assert answers("Who was ambassador in Ankara in 1950?", article) == set()
