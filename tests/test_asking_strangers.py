"""What a stranger's own project showed: treaties by their whole names, days that differ, ways by what two met in."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.answering import Answered
from kg.questions.asking import Asker


def test_a_treaty_is_known_by_its_whole_name_after_its_verb(acre: Asker) -> None:
    assert things(acre, "Who signed the Treaty of Balta Limanı?") == {"person/ponsonby", "person/mustafa-resid"}


def test_days_between_which_claims_do_not_agree_are_both_given_rather_than_the_year(acre: Asker) -> None:
    outcome = acre.ask("When was the Convention of Kütahya concluded?").outcome
    assert isinstance(outcome, Answered)
    assert [each.value for each in outcome.found] == ["1833-05-05", "1833-05-14"]
    assert outcome.contested(outcome.found) == (True, True)
    assert value(acre, "When was the Treaty of Balta Limanı signed?") == "1838-08-16"


@pytest.mark.parametrize(
    ("question", "steps", "between"),
    [
        ("How are Boghos Bey and Napier connected?", "2", {"treaty/alexandria"}),
        ("How are Boghos Bey and Mehmed Ali connected?", "1", set()),
    ],
)
def test_two_are_connected_by_what_both_signed_where_no_fact_joins_them(
    question: str, steps: str, between: set[str], acre: Asker
) -> None:
    assert value(acre, question) == steps
    assert things(acre, question) - {"person/boghos", "person/napier", "person/mehmed-ali"} == between | {f"={steps}"}


def test_what_somebody_wrote_is_no_step_between_him_and_its_matter(article: Asker) -> None:
    assert value(article, "How are Kalinin and İsmet Paşa connected?") == "3"
    assert kind(article, "Toynbee ile Lenin arasındaki bağ nedir?") == "no-claim"


def test_who_influenced_somebody_has_those_who_did_by_their_letters(acre: Asker) -> None:
    by_letter = things(acre, "Who influenced Palmerston?")
    assert "person/ponsonby" in by_letter
    assert {"person/metternich", "person/brunnov", "person/mustafa-resid"} <= by_letter
    assert "person/mahmud-ii" in things(acre, "Under whose influence was Hafız Pasha?")


def test_a_power_is_a_state(acre: Asker) -> None:
    assert things(acre, "Which power was left out of the London Convention?") == {"group/france"}
