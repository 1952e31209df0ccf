"""Plain questions that were answered wrongly, or of which it was said that nobody claims it: about other matter."""

from __future__ import annotations

import pytest
import question_suite as suite
from claim_store import claim, store_of, world

from kg.questions.asking import Asker, as_text
from kg.questions.understood import Refused


@pytest.fixture(scope="module")
def kaynarca() -> Asker:
    return suite.asker(suite.FIXTURES / "kaynarca")


@pytest.mark.parametrize(
    "question", ["What happened in Karlowitz in January 1699?", "Ocak 1699'da Karlofça'da ne oldu?"]
)
def test_what_happened_in_a_month_at_a_place_is_told_by_the_days_and_places_of_events(
    question: str, karlowitz: Asker
) -> None:
    assert suite.things(karlowitz, question) == {"event/karlowitz-congress"}


def test_an_event_that_began_years_before_and_does_not_last_is_none_of_a_year(berlin: Asker) -> None:
    """The claim that the congress met there is dated 1878-06-13/.., which has no end."""
    assert not berlin.ask("What events took place in Berlin in 1881?").answered


def test_what_happened_where_no_event_is_known_is_told_in_sentences() -> None:
    """By the claims of that time, the earliest first; before, their addresses were printed."""
    graph = store_of(
        claim("later", "person/panin persuaded person/rumyantsev", date="1750-07-05"),
        claim("sooner", "person/panin warned person/rumyantsev", date="1750-03"),
    )
    text = as_text(Asker(graph, world()[0]).ask("What happened in 1750?"))
    assert text.startswith("- "), text
    assert text.index("warned") < text.index("persuaded"), text
    assert "/claim/" not in text.partition("\n\n")[0]


def test_what_happened_when_somebody_did_something_asks_for_no_date(karlowitz: Asker) -> None:
    assert not karlowitz.ask("What happened when Peter captured Azov?").answered
    assert suite.value(karlowitz, "When did Peter capture Azov?") == "1696"


@pytest.mark.parametrize(
    "question", ["Which treaty did Safvet sign with Layard?", "Safvet Paşa Layard'la hangi antlaşmayı imzaladı?"]
)
def test_a_treaty_is_found_by_two_who_signed_it(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"treaty/cyprus"}


def test_two_who_signed_nothing_together_are_told_of_no_treaty(berlin: Asker) -> None:
    assert suite.kind(berlin, "Which treaty did Layard sign with Shuvalov?") == "no-claim"


@pytest.mark.parametrize("question", ["Who signed San Stefano?", "San Stefano'yu kimler imzaladı?"])
def test_the_only_treaty_named_after_a_place_is_meant_where_it_is_signed(question: str, berlin: Asker) -> None:
    assert "person/ignatiev" in suite.things(berlin, question)
    assert "person/layard" not in suite.things(berlin, question)


@pytest.mark.parametrize(
    "question", ["Bismarck San Stefano'yu imzaladı mı?", "Was Bismarck among those who signed the Cyprus Convention?"]
)
def test_whether_somebody_signed_is_read_though_nobody_claims_it(question: str, berlin: Asker) -> None:
    assert suite.kind(berlin, question) == "no-claim"


def test_one_of_those_who_signed_is_said_to_be(berlin: Asker) -> None:
    assert suite.value(berlin, "Was Safvet among those who signed the Cyprus Convention?") == "yes"


def test_which_states_signed_is_told_by_the_parties_where_others_signed_for_them(karlowitz: Asker) -> None:
    states = {"group/habsburg", "group/ottoman-empire", "group/poland", "group/venice"}
    assert suite.things(karlowitz, "Which states signed the Treaty of Karlowitz?") == states


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Had the Treaty of Karlowitz been signed when the Treaty of Istanbul was signed?", "yes"),
        ("Had the Treaty of Istanbul been signed when the Treaty of Karlowitz was signed?", "no"),
    ],
)
def test_whether_something_had_been_done_when_something_else_was(question: str, answer: str, karlowitz: Asker) -> None:
    assert suite.value(karlowitz, question) == answer


@pytest.mark.parametrize(
    "question",
    [
        "Karlofça Antlaşması imzalandığında sadrazam kimdi?",
        "Who was Grand Vizier when the Treaty of Karlowitz was signed?",
    ],
)
def test_an_office_whose_time_spans_a_day_is_that_of_the_day(question: str, karlowitz: Asker) -> None:
    assert suite.things(karlowitz, question) == {"person/amcazade"}


def test_an_office_is_told_by_its_time_in_another_matter_too(kaynarca: Asker) -> None:
    question = "Who was Grand Vizier when the Treaty of Küçük Kaynarca was signed?"
    assert suite.things(kaynarca, question) == {"person/muhsinzade"}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("hindenburg viyanaya geldi mi", "hindenburg"),
        ("rasputin viyanaya ne zaman gitti", "rasputin"),
        ("midhat paşa viyanaya gitti mi", "midhat paşa"),
    ],
)
def test_a_name_in_small_letters_that_is_not_there_is_said_to_be_unknown(
    question: str, name: str, karlowitz: Asker
) -> None:
    outcome = karlowitz.ask(question).outcome
    assert isinstance(outcome, Refused)
    assert (outcome.kind, outcome.words) == ("unknown-name", (name,))


def test_a_common_word_in_small_letters_is_no_unknown_name(karlowitz: Asker) -> None:
    assert suite.kind(karlowitz, "mobilyayı kim viyanaya gönderdi") != "unknown-name"


def test_whom_somebody_influenced_by_a_scholar_is_asked_of_his_claims(karlowitz: Asker, berlin: Asker) -> None:
    assert suite.things(karlowitz, "Sezer, kimin Mustafa'yı etkilediğini ileri sürüyor?") == {"person/louis-xiv"}
    assert suite.things(berlin, "Lebrun kimin Bismarck'ı etkilediğini söylüyor?") == {"person/andrassy"}
    assert suite.things(karlowitz, "Who thinks Louis XIV influenced Mustafa II?") == {"person/sezer"}


def test_a_letter_to_somebody_is_not_his_own(karlowitz: Asker) -> None:
    assert "letter/amcazade-1698" in suite.things(karlowitz, "amcazades letter to paget")
    assert not karlowitz.ask("Leopold's letter to Peter").answered
    assert not karlowitz.ask("pagets letter to peter").answered


def test_the_present_is_read_as_it_is_spoken(karlowitz: Asker) -> None:
    assert suite.things(karlowitz, "Mehmed Rami kimi temsil ediyodu?") == {"group/ottoman-empire"}


@pytest.mark.parametrize("question", ["whos that: Layard", "Layard, whos that"])
def test_who_that_is_may_stand_at_either_end(question: str, berlin: Asker) -> None:
    assert suite.things(berlin, question) == {"person/layard"}


def test_armies_that_left_parts_of_a_land_drew_back_from_it_and_the_answer_says_which(article: Asker) -> None:
    reply = article.ask("Which armies withdrew from Anatolia?")
    armies = {"group/french-forces", "group/greek-army", "group/italian-forces"}
    assert set(suite.given_answers(reply, "entities")) == armies
    assert "taken for it: Cilicia; Bandırma" in as_text(reply)
    assert suite.things(article, "Who travelled to Russia?") >= {"person/enver-pasha"}


def test_treaties_of_a_state_are_counted_with_those_of_its_government(article: Asker) -> None:
    reply = article.ask("How many treaties did Turkey sign in 1921?")
    assert suite.value(article, "How many treaties did Turkey sign in 1921?") == "4"
    assert "with it: Ankara government" in as_text(reply)


def test_who_came_with_a_delegation_that_he_led_came_on_its_first_day(article: Asker) -> None:
    assert suite.value(article, "When did Frunze come to Ankara?") == "1921-10-13"
    assert suite.value(article, "When did Frunze leave Ankara?") is None


def test_a_work_has_the_year_that_the_tables_have(article: Asker) -> None:
    assert suite.value(article, "Kuznetsova'nın kitabı hangi yıl yayımlandı?") == "1961"
    assert "published in 1999" in as_text(article.ask("When was Mango's book published?"))


def test_a_people_stands_for_its_state_and_its_government(article: Asker) -> None:
    assert suite.things(article, "Türklere kim yardım etti?") == {"group/soviet-government", "person/frunze"}
    assert article.ask("How did Frunze help the Turks?").answered


def test_a_name_is_not_what_belongs_to_it(article: Asker) -> None:
    """The federation is not its mission."""
    assert suite.kind(article, "What did the Transcaucasian federation turn into?") != "no-claim"
