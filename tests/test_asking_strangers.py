"""What a stranger's own project showed: treaties by their whole names, days that differ, ways by what two met in."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from question_suite import FIXTURES, asker, kind, things, value

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


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many rifles were promised to the Turks?", "60000"),
        ("How many roubles were given for an orphanage?", "100"),
        ("How many roubles did Frunze give to the Turks for an orphanage?", "100"),
        ("How many roubles were lent to the Kemalists?", "10000000"),
        ("Yetimhane açılması için Türklere kaç ruble verildi?", "100"),
        ("Türklere kaç tüfek vaat edildi?", "60000"),
        ("How many rifles were the Russians ready to allot?", "60000"),
        ("Malta sürgünlerinden kaç kişi ülkesine döndü?", "55"),
    ],
)
def test_how_many_were_promised_or_given_for_something_stands_in_the_passage(
    question: str, number: str, article: Asker
) -> None:
    assert value(article, question) == number


@pytest.mark.parametrize(
    "question",
    [
        "How many roubles did Frunze give for a school?",
        "How many roubles did Aralov give for an orphanage?",
        "How many ships were promised to the Turks?",
        "How many rifles were promised to the Greeks?",
        "Frunze okul için kaç ruble verdi?",
        "Who gave money for a school?",
        "Who gave weapons for an attack?",
    ],
)
def test_what_was_given_for_something_else_is_no_answer(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


def test_who_gave_something_for_something_is_told_by_the_passage(article: Asker) -> None:
    assert things(article, "Who gave money for an orphanage?") == {"person/frunze"}


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("On what day did the delegation of the Assembly set out for Moscow?", "1920-05-11"),
        ("When did the Assembly's delegation leave for Moscow?", "1920-05-11"),
        ("When did the Assembly's delegation arrive in Moscow?", "1920-07-19"),
        ("T.B.M.M. heyeti Moskova'ya ne zaman yola çıktı?", "1920-05-11"),
        ("When did Ali Fuat leave Moscow?", "1922-05-11"),
        ("What's the date of Aralov's message about his long talk with Yusuf Kemal?", "1922-10-05"),
        ("What is the date of Lenin's letter to the Politburo about Genoa?", "1922-04-22"),
    ],
)
def test_who_set_out_had_not_come_and_a_letter_has_its_own_day(question: str, day: str, article: Asker) -> None:
    assert value(article, question) == day


@pytest.mark.parametrize(
    "question",
    [
        "When did Enver leave for Moscow?",
        "When did Frunze's delegation set out for Moscow?",
        "When was Aralov's message about the loan sent?",
        "Ankara'ya gerçek dışı haberler verdiği söylenen heyet başkanı kim?",
        "Milletvekili arkadaşlarından kim söz eder?",
    ],
)
def test_the_day_of_another_deed_and_the_other_end_of_a_claim_are_no_answer(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("In which town was Sabri Bey consul?", "place/tuapse"),
        ("Where did Sabri Bey serve as consul?", "place/tuapse"),
        ("Sabri Bey hangi kentin konsolosuydu?", "office/turkish-consul-tuapse"),
        ("In which city was Aralov ambassador?", "place/ankara"),
    ],
)
def test_where_somebody_was_consul_is_told_by_his_office_or_the_town_of_that(
    question: str, office: str, article: Asker
) -> None:
    assert things(article, question) == {office}
    assert kind(article, "Where was Frunze ambassador?") != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Where was the gold sent?",
        "Altın nereye gönderildi?",
        "Where were the exiles sent?",
        "Enver Paşa nereye sürüldü?",
    ],
)
def test_through_where_something_went_and_where_one_came_home_is_not_where_it_was_sent(
    question: str, article: Asker
) -> None:
    assert kind(article, question) == "no-claim"
    assert things(article, "Where was the war material sent?") == {"place/trabzon"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov kaç doğumludur?", "1880"),
        ("Putin'in Türkiye ziyareti hangi aya rastlar?", "2004-12"),
        ("Kalinin'in konuşması hangi yıldaydı?", "1923"),
        ("In what month did the court pass sentence on the detainees?", "1922-10"),
        ("Moskova Konferansı'nın başlangıç tarihi nedir?", "1921-02-26"),
        ("Cenova Konferansı'nın bitiş tarihi nedir?", "1922-05-19"),
        ("Until what date did Frunze's delegation stay in Ankara?", "1923-01-05"),
        ("Frunze heyeti hangi tarihe kadar Ankara'da kaldı?", "1923-01-05"),
        ("Ne zamandan ne zamana kadar kaldı Frunze heyeti Ankara'da?", "1921-10-13/1923-01-05"),
        ("Until when did the Genoa conference last?", "1922-05-19"),
    ],
)
def test_dates_are_asked_for_in_other_turns(question: str, expected: str, article: Asker) -> None:
    assert value(article, question) == expected


def test_a_scholar_is_connected_with_whom_he_speaks_of(article: Asker) -> None:
    assert value(article, "Andrew Mango ile Mustafa Kemal arasında nasıl bir bağ var?") == "1"
    assert kind(article, "How are Toynbee and Lenin connected?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who was sent at the head of the first Soviet mission to Ankara in 1920?", {"person/upmal-angorsky"}),
        ("Who took part in the treaty of 20 October 1921?", {"group/france", "group/turkey"}),
        ("Whose influence on the plans for the counter-offensive is widely known?", {"person/frunze"}),
    ],
)
def test_everyday_turns_ask_for_leaders_parties_and_influence(
    question: str, expected: set[str], article: Asker
) -> None:
    assert things(article, question) == expected


def test_births_and_deaths_that_are_claimed_tell_when_and_where(tmp_path: Path) -> None:
    """Each day that is claimed, and that of the tables where it is another."""
    shutil.copytree(FIXTURES / "acre", tmp_path / "acre")
    table = tmp_path / "acre" / "seeds" / "documents" / "ashdown-2019" / "claims.csv"
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    like = next(row for row in rows if row["predicate"] == "signed")
    for number, (person, relation, day) in enumerate(
        [("ponsonby", "diedIn", "1855-02-21"), ("ponsonby", "diedIn", "1855-02-22"), ("mehmed-ali", "bornIn", "1769")]
    ):
        own = {"key": f"life{number}", "subject": f"person/{person}", "predicate": relation, "object": "place/kutahya"}
        rows.append({**like, **own, "date": day, "date_as_written": ""})
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    crisis = asker(tmp_path / "acre")
    outcome = crisis.ask("When did Ponsonby die?").outcome
    assert isinstance(outcome, Answered)
    assert [each.value for each in outcome.found] == ["1855-02-21", "1855-02-22"]
    assert value(crisis, "Mehmed Ali ne zaman doğdu?") == "1769"
    assert (
        things(crisis, "Lord Ponsonby nerede öldü?")
        == things(crisis, "Where was Mehmed Ali born?")
        == {"place/kutahya"}
    )
    assert things(crisis, "Kütahya'da kim öldü?") == {"person/ponsonby"}
    assert kind(crisis, "Where did Palmerston die?") == "no-claim"
