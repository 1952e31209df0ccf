"""What asking promises: the suites as a gate, refusals that say why, answers with their evidence, queries that stand alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import question_suite as suite
from claim_store import claim, denial, store_of, world
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph

from kg import project, store
from kg.building.assembly import assemble
from kg.cli import command
from kg.disputes import matters as disputes
from kg.evidence import unread
from kg.model import Claim
from kg.questions import asking, replies, reply_forms
from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_record, as_text
from kg.questions.dates import at
from kg.questions.morphology import english_stem, plain, turkish_form
from kg.questions.reply_words import WORDS
from kg.questions.suggestions import of_relation

ROOT = Path(__file__).parent.parent
KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
BERLIN = Path(__file__).parent / "fixtures" / "berlin"
LEAST_RIGHT, MOST_WRONG = 0.93, 0.01
"""Pinned floors of the suites that were written while asking was made; a wrong answer weighs ten times."""

HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG = 0.90, 0.02

ELSEWHERE_LEAST_RIGHT = 0.85
"""The floor of the paraphrases about the second project."""

HALF_PLAIN_LEAST_RIGHT = 0.95
"""The floor of the set of which half is plain, a third indirect, a sixth hard."""

TRAPS_LEAST_RIGHT = 0.95
"""The floor of the questions about the third project, a third of which ask for what nobody claims."""

CLOSED_LEAST_RIGHT = 0.84
TWIN_LEAST_RIGHT = 0.90
LAST_LEAST_RIGHT = 0.85
PLAIN_LEAST_RIGHT = 0.98
"""The floor of its twin, which was asked once: what questions reach that nobody here has seen."""

FIRST_RUN_LEAST_RIGHT, FIRST_RUN_MOST_WRONG = 0.91, 0.0
AS_TYPED_LEAST_RIGHT, AS_TYPED_MOST_WRONG = 0.93, 0.0
"""What the two sets reach that were asked last, the mixed one and that which is typed as people type."""

QUIZ_LEAST_RIGHT = 0.70
"""The floor of single facts as a reader quizzes another about them."""

STRANGERS_PROJECT_LEAST_RIGHT = 0.97
"""The floor of the questions about a project that was made, claims and all, by somebody who knew no code."""

UNMENDED_LEAST_RIGHT = 0.82
"""The floor of a twin that was closed until the end, and of which nothing has been mended since."""

STRANGE_LEAST_RIGHT, STRANGE_AS_TYPED_LEAST_RIGHT, TWIN_AS_TYPED_LEAST_RIGHT = 0.75, 0.86, 0.71
"""The floors of sets about matters that no set before asked of; of the twins, as they were when asked once."""

ANEW_LEAST_RIGHT, CHATTY_TWIN_LEAST_RIGHT, TOLD_LEAST_RIGHT = 0.68, 0.64, 0.73
"""The floors of sets that are worded unlike any before: the twins, as they were when asked once; and the others."""

LIKE_A_LOG_LEAST_RIGHT, IN_HASTE_LEAST_RIGHT, MIXED_LEAST_RIGHT, BERLIN_LEAST_RIGHT = 0.52, 0.66, 0.66, 0.72
"""The floors of the sets that were closed until the end, as they were when first asked."""

PLAINLY_LEAST_RIGHT, IDIOMS_LEAST_RIGHT, EVERYDAY_LEAST_RIGHT, BERLIN_FREE_LEAST_RIGHT = 0.90, 0.38, 0.40, 0.62
"""The floors of the next such sets: plain questions; free ones with idioms, without; of the third project."""

TESTERS_LEAST_RIGHT, TESTERS_MOST_WRONG = 0.68, 0.034
LOOSELY_LEAST_RIGHT, LOOSELY_MOST_WRONG = 0.60, 0.0
BERLIN_MIXED_LEAST_RIGHT, KARLOWITZ_MIXED_LEAST_RIGHT = 0.65, 0.75
"""The floors of the last: as a tester mixes them; in everyday verbs and common idioms; half of either on two others."""

USERS_LEAST_RIGHT, IMPATIENT_LEAST_RIGHT, IMPATIENT_MOST_WRONG = 0.76, 0.50, 0.02
BERLIN_USERS_LEAST_RIGHT, KARLOWITZ_USERS_LEAST_RIGHT = 0.81, 0.75
"""The floors of the next: as the program's users would ask; impatiently and with common nouns; the former elsewhere."""

ORDINARY_LEAST_RIGHT, ORDINARY_TWIN_LEAST_RIGHT = 0.94, 0.84
"""The floors of ordinary questions of all kinds, and of a twin that was closed while the first was mended."""

STRANGERS_LEAST_RIGHT, STRANGERS_TWIN_LEAST_RIGHT = 0.94, 0.97
"""The floors of sets written from the text of the article alone, and of a half that was closed until the end."""

AT_LENGTH_LEAST_RIGHT = 0.64
"""The floor of sets by a stranger who asks at length and in words of his own, the second closed until the end."""

KINDS_LEAST_RIGHT, KINDS_CLOSED_LEAST_RIGHT, KINDS_MOST_WRONG = 0.86, 0.71, 0.0125
"""Of sets of the kinds that the program is for, by strangers; 61 and 64 were closed until the others were mended."""
CLAUSE_BY_CLAUSE_LEAST_RIGHT = 0.95
"""Of a set by a stranger who went through the kinds one by one, in plain questions."""
TALKED_LEAST_RIGHT, TESTER_LEAST_RIGHT, SCHOLAR_LEAST_RIGHT = 0.92, 0.95, 0.76
"""Of a student’s everyday words, a tester’s plain questions, and a scholar’s prose."""
EVERY_KIND_LEAST_RIGHT, EVERY_KIND_MOST_WRONG = 0.78, 0.025
"""Of a set by a stranger with five questions of each kind, some of whose misses were mended in kind."""
PLAINLY_OF_KINDS_LEAST_RIGHT, DETAILS_LEAST_RIGHT, ONE_WRONG = 0.89, 0.65, 0.0125
"""Of sets by strangers: kind by kind in plain questions; a third plain, a third turned round, a third of details."""
NEVER_OPENED_LEAST_RIGHT = 0.69
"""Of a set by a stranger that was closed until 71 and 74 had been mended, and of which nothing has been since."""
EVENLY_LEAST_RIGHT, EVENLY_MOST_WRONG = 0.89, 0.025
"""Of a set by a stranger, evenly of the kinds that the program is for; the wrong ones are by keys."""
CLOSED_LEAST_RIGHT = 0.79
"""Of a set by a stranger that was opened when all had been mended, as it was first answered."""
FOOTNOTES_LEAST_RIGHT = 0.85
"""Of a set by a stranger, half of details and footnotes, of which some has been mended in kind."""
BY_CLAIMS_LEAST_RIGHT = 0.99
"""Of questions about claims drawn by lot, those that were answered rightly when they were written down."""
SINGLE_FACTS_LEAST_RIGHT, PLAIN_LEAST_RIGHT, DESCRIBED_LEAST_RIGHT, PLAIN_MOST_WRONG = 0.87, 0.91, 0.53, 0.0125
"""Of single facts, of plain questions sentence by sentence, and of paraphrases (closed until those were mended)."""
EXAMINERS_LEAST_RIGHT, EXAMINERS_TWIN_LEAST_RIGHT, CLOSED_LEAST_RIGHT = 0.85, 0.6, 0.8
EXAMINERS_MOST_WRONG = 0.017
"""The floors of sets by strangers who were told what can be asked; of one that was opened late, and of one never."""

FREELY_WORDED_LEAST_RIGHT, LONG_WINDED_LEAST_RIGHT = 0.88, 0.71
"""The floors of the sets that name things freely: what they reach, short of what is aimed at."""


@pytest.fixture(scope="module")
def meyer() -> Asker:
    if not (ROOT / "seeds" / "documents" / "meyer-2004").is_dir():
        pytest.skip("the first article's seeds are not in this checkout")
    return suite.asker(ROOT)


@pytest.fixture(scope="module")
def kaynarca() -> Asker:
    return suite.asker(KAYNARCA)


@pytest.fixture(scope="module")
def elsewhere(kaynarca: Asker) -> Graph:
    return Graph().parse(data=store.serialise(kaynarca.graph, "nt").decode(), format="nt")


@pytest.fixture(scope="module")
def claims(meyer: Asker) -> list[dict[str, str]]:
    return suite.claim_rows(meyer)


@pytest.mark.parametrize(
    ("table", "least_right", "most_wrong"),
    [
        ("turkish.csv", LEAST_RIGHT, MOST_WRONG),
        ("english.csv", LEAST_RIGHT, MOST_WRONG),
        ("english-clauses.csv", HELD_OUT_LEAST_RIGHT, 0.0),
        ("held-out.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-2.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-3.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-4.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-5.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-6.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-7.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-8.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-9.csv", HELD_OUT_LEAST_RIGHT, HELD_OUT_MOST_WRONG),
        ("held-out-10.csv", HELD_OUT_LEAST_RIGHT, 0.0),
        ("held-out-11.csv", FREELY_WORDED_LEAST_RIGHT, 0.0),
        ("held-out-12.csv", LONG_WINDED_LEAST_RIGHT, 0.0),
        ("held-out-13.csv", HELD_OUT_LEAST_RIGHT, 0.0),
        ("held-out-14.csv", HALF_PLAIN_LEAST_RIGHT, 0.0),
        ("held-out-15.csv", CLOSED_LEAST_RIGHT, 0.0),
        ("held-out-16.csv", HALF_PLAIN_LEAST_RIGHT, 0.0),
        ("held-out-17.csv", TWIN_LEAST_RIGHT, 0.0),
        ("held-out-18.csv", CLOSED_LEAST_RIGHT, 0.0),
        ("held-out-19.csv", HELD_OUT_LEAST_RIGHT, 0.0),
        ("held-out-20.csv", LAST_LEAST_RIGHT, 0.0),
        ("held-out-21.csv", PLAIN_LEAST_RIGHT, 0.0),
        ("held-out-22.csv", FIRST_RUN_LEAST_RIGHT, FIRST_RUN_MOST_WRONG),
        ("held-out-23.csv", UNMENDED_LEAST_RIGHT, 0.0),
        ("held-out-24.csv", AS_TYPED_LEAST_RIGHT, AS_TYPED_MOST_WRONG),
        ("held-out-25.csv", FIRST_RUN_LEAST_RIGHT, 0.0),
        ("held-out-26.csv", FIRST_RUN_LEAST_RIGHT, 0.0),
        ("held-out-27.csv", STRANGE_LEAST_RIGHT, 0.0),
        ("held-out-28.csv", STRANGE_AS_TYPED_LEAST_RIGHT, 0.0),
        ("held-out-29.csv", TWIN_AS_TYPED_LEAST_RIGHT, 0.0),
        ("held-out-30.csv", TOLD_LEAST_RIGHT, 0.0),
        ("held-out-31.csv", ANEW_LEAST_RIGHT, 0.0),
        ("held-out-32.csv", TOLD_LEAST_RIGHT, 0.0),
        ("held-out-33.csv", CHATTY_TWIN_LEAST_RIGHT, 0.0),
        ("held-out-34.csv", LIKE_A_LOG_LEAST_RIGHT, 0.0),
        ("held-out-35.csv", IN_HASTE_LEAST_RIGHT, 0.02),
        ("held-out-36.csv", MIXED_LEAST_RIGHT, 0.0),
        ("held-out-37.csv", PLAINLY_LEAST_RIGHT, 0.0),
        ("held-out-38.csv", IDIOMS_LEAST_RIGHT, 0.0),
        ("held-out-39.csv", EVERYDAY_LEAST_RIGHT, 0.0),
        ("held-out-40.csv", TESTERS_LEAST_RIGHT, TESTERS_MOST_WRONG),
        ("held-out-41.csv", LOOSELY_LEAST_RIGHT, LOOSELY_MOST_WRONG),
        ("held-out-42.csv", USERS_LEAST_RIGHT, TESTERS_MOST_WRONG),
        ("held-out-43.csv", IMPATIENT_LEAST_RIGHT, IMPATIENT_MOST_WRONG),
        ("held-out-44.csv", ORDINARY_LEAST_RIGHT, 0.0),
        ("held-out-45.csv", ORDINARY_TWIN_LEAST_RIGHT, 0.0),
        ("held-out-46.csv", STRANGERS_LEAST_RIGHT, 0.0),
        ("held-out-47.csv", STRANGERS_TWIN_LEAST_RIGHT, 0.0),
        ("held-out-48.csv", STRANGERS_LEAST_RIGHT, 0.0),
        ("held-out-49.csv", AT_LENGTH_LEAST_RIGHT, 0.0),
        ("held-out-50.csv", AT_LENGTH_LEAST_RIGHT, 0.0),
        ("held-out-51.csv", EXAMINERS_LEAST_RIGHT, 0.0),
        ("held-out-52.csv", EXAMINERS_TWIN_LEAST_RIGHT, 0.0),
        ("held-out-53.csv", EXAMINERS_LEAST_RIGHT, 0.0),
        ("held-out-54.csv", CLOSED_LEAST_RIGHT, EXAMINERS_MOST_WRONG),
        ("held-out-55.csv", CLOSED_LEAST_RIGHT, 0.0),
        ("held-out-56.csv", CLOSED_LEAST_RIGHT, 0.0),
        ("held-out-57.csv", QUIZ_LEAST_RIGHT, 0.0),
        ("held-out-58.csv", QUIZ_LEAST_RIGHT, 0.0),
        ("held-out-59.csv", KINDS_LEAST_RIGHT, KINDS_MOST_WRONG),
        ("held-out-60.csv", KINDS_LEAST_RIGHT, 0.0),
        ("held-out-61.csv", KINDS_CLOSED_LEAST_RIGHT, KINDS_MOST_WRONG),
        ("held-out-62.csv", CLAUSE_BY_CLAUSE_LEAST_RIGHT, 0.0),
        ("held-out-63.csv", KINDS_LEAST_RIGHT, 0.0),
        ("held-out-64.csv", KINDS_LEAST_RIGHT, 0.0),
        ("held-out-65.csv", TALKED_LEAST_RIGHT, 0.0),
        ("held-out-66.csv", TESTER_LEAST_RIGHT, 0.0),
        ("held-out-67.csv", SCHOLAR_LEAST_RIGHT, 0.0),
        ("held-out-68.csv", PLAIN_LEAST_RIGHT, PLAIN_MOST_WRONG),
        ("held-out-69.csv", SINGLE_FACTS_LEAST_RIGHT, 0.0),
        ("held-out-70.csv", DESCRIBED_LEAST_RIGHT, 0.0),
        ("held-out-71.csv", PLAINLY_OF_KINDS_LEAST_RIGHT, ONE_WRONG),
        ("held-out-72.csv", NEVER_OPENED_LEAST_RIGHT, ONE_WRONG),
        ("held-out-73.csv", EVERY_KIND_LEAST_RIGHT, EVERY_KIND_MOST_WRONG),
        ("held-out-74.csv", DETAILS_LEAST_RIGHT, 0.0),
        ("by-claims.csv", BY_CLAIMS_LEAST_RIGHT, 0.0),
        ("by-claims-2.csv", BY_CLAIMS_LEAST_RIGHT, 0.0),
        ("held-out-75.csv", EVENLY_LEAST_RIGHT, EVENLY_MOST_WRONG),
        ("held-out-76.csv", FOOTNOTES_LEAST_RIGHT, 0.0),
        ("held-out-77.csv", CLOSED_LEAST_RIGHT, ONE_WRONG),
    ],
)
def test_questions_are_answered_as_the_article_has_it(
    table: str, least_right: float, most_wrong: float, meyer: Asker, claims: list[dict[str, str]]
) -> None:
    _hold(table, meyer, claims, least_right, most_wrong)


def _hold(table: str, asker: Asker, claims: list[dict[str, str]], least_right: float, most_wrong: float) -> None:
    marks: dict[str, list[str]] = {"right": [], "refused": [], "wrong": []}
    for case in suite.read(suite.FOLDER / table):
        marks[suite.mark(case, asker.ask(case.question, case.language), claims)].append(
            f"{case.where}: {case.question}"
        )
    count = sum(map(len, marks.values()))
    assert len(marks["wrong"]) <= most_wrong * count, marks["wrong"]
    assert len(marks["right"]) >= least_right * count, marks["refused"]


def test_persons_and_relations_that_somebody_adds_are_asked_about_without_a_line_of_code(karlowitz: Asker) -> None:
    _hold("elsewhere.csv", karlowitz, suite.claim_rows(karlowitz), HELD_OUT_LEAST_RIGHT, 0.0)


def test_a_second_project_is_asked_about_in_words_that_its_relations_do_not_have(karlowitz: Asker) -> None:
    """Paraphrases, of which three quarters were read the first time."""
    claims = suite.claim_rows(karlowitz)
    _hold("elsewhere-2.csv", karlowitz, claims, ELSEWHERE_LEAST_RIGHT, 0.0)
    _hold("elsewhere-7.csv", karlowitz, claims, KARLOWITZ_MIXED_LEAST_RIGHT, 0.0)
    _hold("elsewhere-9.csv", karlowitz, claims, KARLOWITZ_USERS_LEAST_RIGHT, 0.0)
    _hold("elsewhere-13.csv", karlowitz, claims, BY_CLAIMS_LEAST_RIGHT, 0.0)


def test_a_third_project_in_two_languages_is_asked_for_what_is_claimed_and_for_what_is_not() -> None:
    """Roles turned round, near names, other treaties, denials: what nobody claims is refused, never guessed."""
    berlin = suite.asker(BERLIN)
    _hold("elsewhere-3.csv", berlin, suite.claim_rows(berlin), TRAPS_LEAST_RIGHT, 0.0)
    _hold("elsewhere-4.csv", berlin, suite.claim_rows(berlin), BERLIN_LEAST_RIGHT, 0.0)
    _hold("elsewhere-5.csv", berlin, suite.claim_rows(berlin), BERLIN_FREE_LEAST_RIGHT, 0.0)
    _hold("elsewhere-6.csv", berlin, suite.claim_rows(berlin), BERLIN_MIXED_LEAST_RIGHT, 0.0)
    _hold("elsewhere-8.csv", berlin, suite.claim_rows(berlin), BERLIN_USERS_LEAST_RIGHT, 0.0)
    _hold("elsewhere-12.csv", berlin, suite.claim_rows(berlin), BY_CLAIMS_LEAST_RIGHT, 0.0)


def test_a_project_that_somebody_made_who_knew_no_code_is_asked(acre: Asker) -> None:
    """His own texts, tables and claims, and his questions, half plain and half free."""
    _hold("elsewhere-10.csv", acre, suite.claim_rows(acre), STRANGERS_PROJECT_LEAST_RIGHT, 0.0)
    _hold("elsewhere-11.csv", acre, suite.claim_rows(acre), BY_CLAIMS_LEAST_RIGHT, 0.0)


def test_plain_questions_about_claims_of_the_smallest_project_are_answered(kaynarca: Asker) -> None:
    _hold("elsewhere-14.csv", kaynarca, suite.claim_rows(kaynarca), BY_CLAIMS_LEAST_RIGHT, 0.0)


def test_every_query_of_the_second_project_answers_the_same_on_another_engine(karlowitz: Asker) -> None:
    """Whole suites of queries, as they stand, over one graph without names: rdflib is the other engine."""
    other = Graph().parse(data=store.serialise(karlowitz.graph, "nt").decode(), format="nt")
    asked = 0
    for case in suite.read(suite.FOLDER / "elsewhere.csv"):
        reply = karlowitz.ask(case.question, case.language)
        if not isinstance(reply.outcome, Answered):
            continue
        ours = store.query(karlowitz.graph, reply.outcome.query)
        assert isinstance(ours, store.Select)
        here = {tuple(str(getattr(term, "value", term)) for term in row) for row in ours.rows}
        assert {tuple(str(term) for term in row) for row in other.query(reply.outcome.query)} == here, case.question
        asked += 1
    assert asked > 40


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Кто подписал Московский договор?", {"person/yusuf-kemal"}),
        ("Кто предупредил Ленина?", {"person/chicherin"}),
        ("Кого предупредил Чичерин?", {"person/lenin"}),
        ("На кого повлиял Энвер-паша?", {"group/bolsheviks", "group/kremlin-leadership"}),
        ("Кто написал Ленину?", {"person/chicherin", "person/mustafa-kemal"}),
        ("Кто такой Аралов?", {"person/aralov"}),
        ("Когда был подписан Карсский договор?", {"=1921-10-13"}),
    ],
)
def test_simple_questions_are_read_in_russian(question: str, expected: set[str], meyer: Asker) -> None:
    assert set(suite.given_answers(meyer.ask(question), "entities")) == expected


def test_a_question_in_russian_is_answered_and_refused_in_russian(meyer: Asker) -> None:
    assert as_text(meyer.ask("Кто предупредил Карахана?")).startswith("В графе этого никто не утверждает.")
    assert as_text(meyer.ask("Кто такой Троцкий?")).startswith("Такого имени в графе нет")
    assert len({frozenset(each) for each in WORDS.values()}) == 1
    assert set(WORDS) == set(asking.LANGUAGES)


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("When did Ali Fuat leave Moscow?", True),
        ("When did Ali Fuat leave for Moscow?", False),
        ("Yunan ordusu Bandırma'dan ne zaman çekildi?", True),
        ("Yunan ordusu Bandırma'ya ne zaman çekildi?", False),
        ("Enver Paşa Bakü'ye ne zaman gitti?", True),
        ("Enver Paşa Bakü'den ne zaman gitti?", False),
        ("Who withdrew to Cilicia?", False),
        ("Who arrived from Moscow?", False),
    ],
)
def test_where_somebody_went_to_is_not_where_he_came_from(question: str, there: bool, meyer: Asker) -> None:
    assert meyer.ask(question).answered is there


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who borrowed money from the Soviet government?", {"group/kemalists"}),
        ("Who borrowed money from the Kemalists?", set()),
        ("Kemalistler kimden borç aldı?", {"group/soviet-government"}),
        ("Kemalistlerden kim borç aldı?", set()),
        ("Who was sent by Lenin?", set()),
        ("Who gave weapons to the Greek army?", set()),
    ],
)
def test_who_takes_is_not_who_gives(question: str, expected: set[str], meyer: Asker) -> None:
    reply = meyer.ask(question)
    assert (set(suite.given_answers(reply, "entities")) if reply.answered else set()) == expected


def test_the_suites_are_half_turkish_and_hold_refusals() -> None:
    cases = [case for path in sorted(suite.FOLDER.glob("*.csv")) for case in suite.read(path)]
    turkish = sum(case.language == "tr" for case in cases)
    assert len(cases) >= 150
    assert 0.45 <= turkish / len(cases) <= 0.55
    assert sum(case.kind == "refused" for case in cases) >= 30


def test_the_language_of_every_question_is_told(meyer: Asker) -> None:
    cases = [case for path in sorted(suite.FOLDER.glob("*.csv")) for case in suite.read(path)]
    missed = [case.question for case in cases if meyer.language_of(case.question) != case.language]
    assert len(missed) <= 0.02 * len(cases), missed


KAYNARCA_QUESTIONS = [
    ("Who signed the Treaty of Küçük Kaynarca?", {"person/ahmed-resmi", "person/munib", "person/repnin"}),
    ("Küçük Kaynarca Antlaşması'nı kim imzaladı?", {"person/ahmed-resmi", "person/munib", "person/repnin"}),
    ("Muhsinzade'yi kim ikna etti?", {"person/ahmed-resmi"}),
    ("Who persuaded the Grand Vizier?", {"person/ahmed-resmi"}),
    ("Kaynarca Antlaşması'nın tarafları kimler?", {"group/ottoman-empire", "group/russian-empire"}),
    ("Rumyantsev'e kim mektup yazdı?", {"person/muhsinzade"}),
    ("Who was Grand Vizier in 1773?", {"person/muhsinzade"}),
    ("How is the turn to peace explained?", {"topic/exhaustion", "topic/kozluca"}),
    ("Osmanlı heyetinin üyeleri kimlerdi?", {"person/ahmed-resmi", "person/munib"}),
    ("Who commanded the Danube army?", {"person/rumyantsev"}),
    ("Who led the Ottoman delegation?", {"person/ahmed-resmi"}),
]


@pytest.mark.parametrize(("question", "expected"), KAYNARCA_QUESTIONS)
def test_another_project_is_asked_without_a_line_of_code(question: str, expected: set[str], kaynarca: Asker) -> None:
    assert set(suite.given_answers(kaynarca.ask(question), "entities")) == expected


def test_what_one_claims_and_another_denies_is_shown_as_disputed(kaynarca: Asker) -> None:
    reply = kaynarca.ask("Did Panin influence Rumyantsev?")
    assert isinstance(reply.outcome, Answered)
    assert reply.outcome.found[0].value == "disputed"
    assert {claim.polarity for claim in reply.outcome.claims} == {"asserts", "denies"}


def _pairs(asker: Asker, question: str) -> set[str]:
    reply = asker.ask(question)
    return suite.given_claims(reply) if isinstance(reply.outcome, Answered) else set()


@pytest.mark.parametrize(
    "rows",
    [
        (
            claim("treasury", "topic/exhaustion explains event/turn-to-peace"),
            claim("sea", "topic/black-sea explains event/turn-to-peace"),
        ),
        (
            claim("treasury", "topic/exhaustion explains event/turn-to-peace"),
            claim("sea", "topic/black-sea explains event/turn-to-peace"),
            claim("defeat", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
        ),
        (
            claim("early", "person/repnin signed treaty/kaynarca-1774", date="1774-07-10"),
            claim("late", "person/repnin signed treaty/kaynarca-1774", by=("person/harrow",), date="1774-07-21"),
        ),
        (
            claim("warned", "person/repnin warned person/panin"),
            denial("never", "person/repnin warned person/panin", by=("person/harrow",)),
        ),
    ],
    ids=["two causes of one scholar", "a third cause by another", "two days of one signature", "a denial"],
)
def test_claims_contradict_each_other_where_the_disputes_have_it_and_nowhere_else(rows: tuple[Claim, ...]) -> None:
    graph = store_of(*rows)
    asker = Asker(graph, world()[0])
    opposed = disputes.opposed(graph, world()[1], project=world()[0])
    assert _pairs(asker, "Which claims contradict each other?") == set(opposed)
    assert _pairs(asker, "Birbiriyle çelişen iddialar hangileri?") == set(opposed)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who is Suvorov?", "unknown-name"),
        ("Suvorov'u kim uyardı?", "unknown-name"),
        ("Did Repnin warn Panin?", "no-claim"),
        ("Repnin Panin'i uyardı mı?", "no-claim"),
        ("What did Repnin eat for breakfast?", "unreadable"),
        ("Repnin kahvaltıda ne yedi?", "unreadable"),
    ],
)
def test_each_reason_for_not_answering_is_said_for_itself(question: str, kind: str, kaynarca: Asker) -> None:
    reply = kaynarca.ask(question)
    assert not isinstance(reply.outcome, Answered)
    assert reply.outcome.kind == kind


def test_a_title_that_is_anothers_in_a_description_gives_nobody_that_title(meyer: Asker) -> None:
    """Fuat Sabit is a doctor *in Halil Paşa's mission*."""
    outcome = meyer.ask("Sabit Paşa kimdir?").outcome
    assert not isinstance(outcome, Answered)
    assert outcome.kind == "unknown-name"


@pytest.mark.parametrize("question", ["Ahmed Paşa kimdir?", "Who is Ahmed Pasha?", "What did Colonel John say?"])
def test_a_title_that_the_only_namesake_does_not_have_is_asked_back(question: str, kaynarca: Asker) -> None:
    """Ahmed Resmi is an Efendi, and John Harrow nothing: whoever has another title may be somebody else."""
    outcome = kaynarca.ask(question).outcome
    assert not isinstance(outcome, Answered)
    assert outcome.kind == "unknown-name"
    assert {iri.rpartition("/")[2] for iri in outcome.near} & {"ahmed-resmi", "harrow"}


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Ahmed Efendi kimdir?", "person/ahmed-resmi"),
        ("Mehmed Paşa kimdir?", "person/muhsinzade"),
        ("Who is Mehmed Pascha?", "person/muhsinzade"),
        ("Who was Field Marshal Rumyantsev?", "person/rumyantsev"),
        ("Who is Mr John?", "person/harrow"),
    ],
)
def test_a_title_that_one_has_or_that_anybody_may_have_names_him(question: str, person: str, kaynarca: Asker) -> None:
    outcome = kaynarca.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert [iri.removeprefix(kaynarca.lexicon.base) for iri in outcome.understood.things] == [person]


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Karabekir Paşa kimdir?", "person/karabekir"),
        ("Who was General Frunze?", "person/frunze"),
    ],
)
def test_a_title_beside_an_exact_name_is_part_of_it(question: str, person: str, meyer: Asker) -> None:
    understood = meyer.ask(question).outcome.understood
    assert understood is not None
    assert person in {iri.removeprefix(meyer.lexicon.base) for iri in understood.things}


def test_an_unreadable_question_is_met_with_three_that_can_be_read(kaynarca: Asker) -> None:
    for question in (
        "What did Repnin eat for breakfast?",
        "Repnin kahvaltıda ne yedi?",
        "Colourless green ideas sleep?",
    ):
        reply = kaynarca.ask(question)
        assert len(reply.suggestions) == 3
        for suggestion in reply.suggestions:
            again = kaynarca.ask(suggestion)
            assert isinstance(again.outcome, Answered) or again.outcome.kind != "unreadable", suggestion


@pytest.mark.parametrize(
    ("relation", "tongue", "suggestion"),
    [
        ("warned", "tr", "Kim kimi uyardı?"),
        ("signed", "tr", "Kim neyi imzaladı?"),
        ("trusted", "tr", "Kim kime güvendi?"),
        ("travelledTo", "tr", "Kim nereye gitti?"),
        ("metWith", "tr", "Kim kiminle görüştü?"),
        ("signed", "en", "Who signed what?"),
        ("acquaintedWith", "en", "Who was acquainted with whom?"),
        ("concludedIn", "en", "What was concluded in which place?"),
        ("heldOffice", "en", "Who held which office?"),
        ("regardedAsThreat", "en", "Who regarded whom as a threat?"),
    ],
)
def test_what_is_suggested_stands_in_the_case_that_its_verb_asks_for(
    relation: str, tongue: str, suggestion: str, kaynarca: Asker
) -> None:
    (known,) = [each for each in kaynarca.lexicon.relations.values() if each.id.rpartition(":")[2] == relation]
    assert list(of_relation(known, tongue)) == [suggestion]


def test_what_names_a_place_in_turkish_is_not_suggested_as_if_it_were_a_verb(kaynarca: Asker) -> None:
    (known,) = [each for each in kaynarca.lexicon.relations.values() if each.id.endswith("concludedIn")]
    assert list(of_relation(known, "tr")) == []


@pytest.mark.parametrize(
    "written", ["the treaty of Küçük Kaynarca", "the Treaty of Kaynarca", "the treaty of Kaynarca"]
)
def test_a_treaty_is_meant_however_its_kind_is_written(written: str, kaynarca: Asker) -> None:
    outcome = kaynarca.ask(f"Who signed {written}?").outcome
    whole = kaynarca.ask("Who signed the Treaty of Küçük Kaynarca?").outcome
    assert isinstance(outcome, Answered)
    assert isinstance(whole, Answered)
    assert outcome.found
    assert outcome.found == whole.found


def test_nobody_claims_that_comes_with_the_nearest_claims(kaynarca: Asker) -> None:
    reply = kaynarca.ask("Did Rumyantsev influence Panin?")
    assert not reply.answered
    assert {(claim.subject.id, claim.object.id) for claim in reply.near} == {("person/panin", "person/rumyantsev")}


@pytest.mark.parametrize(
    "question",
    [question for question, _ in KAYNARCA_QUESTIONS]
    + ["Which treaties were signed in 1774?", "What does Harrow claim?"],
)
def test_the_query_runs_as_it_stands_on_another_engine(question: str, kaynarca: Asker, elsewhere: Graph) -> None:
    reply = kaynarca.ask(question)
    assert isinstance(reply.outcome, Answered)
    ours = store.query(kaynarca.graph, reply.outcome.query)
    assert isinstance(ours, store.Select)
    here = {tuple(str(getattr(term, "value", term)) for term in row) for row in ours.rows}
    assert here
    assert {tuple(str(term) for term in row) for row in elsewhere.query(reply.outcome.query)} == here


@pytest.mark.parametrize("batch", [1, 2, 500])
@pytest.mark.parametrize("limit", [None, 1, 2])
def test_claims_that_are_written_as_they_are_read_make_the_same_json(
    kaynarca: Asker, monkeypatch: pytest.MonkeyPatch, limit: int | None, batch: int
) -> None:
    monkeypatch.setattr(unread, "_BATCH", batch)
    for question in ("Who signed the treaty?", "Who was Bismarck?"):
        reply = kaynarca.ask(question)
        parts = list(reply_forms.written(reply, {"passages": []}, limit=limit))
        record = {**as_record(kaynarca.ask(question), limit=limit), "passages": []}
        assert "".join(parts) == json.dumps(record, ensure_ascii=False, indent=2)
        assert len(parts) == (len(record["claims"]) + 1 if reply.answered else 1)  # type: ignore[arg-type]


def test_an_answer_lists_its_claims_as_every_json_answer_does(kaynarca: Asker) -> None:
    record = as_record(kaynarca.ask("Who influenced Rumyantsev?"))
    assert {"question", "language", "understood", "answer", "answers", "claims", "query"} <= record.keys()
    assert record["understood"]["intent"] == "related"  # type: ignore[index]
    first = record["claims"][0]  # type: ignore[index]
    assert {
        "iri",
        "subject",
        "predicate",
        "object",
        "date",
        "claimants",
        "certainty",
        "polarity",
        "cites",
        "passages",
    } <= first.keys()
    assert json.loads(json.dumps(record)) == record


def test_the_text_says_who_claims_it_in_which_words_and_who_denies_it(kaynarca: Asker) -> None:
    text = as_text(kaynarca.ask("Who influenced Rumyantsev?"))
    assert text.startswith("Nikita Panin (contested)")
    assert "Harrow" in text
    assert "against this" in text


def test_what_speaks_against_claims_that_are_not_shown_is_not_told(kaynarca: Asker) -> None:
    reply = kaynarca.ask("Who influenced Rumyantsev?")
    whole = as_record(reply)
    for limit in range(1, len(whole["claims"]) + 1):  # type: ignore[arg-type]
        some = as_record(reply, limit=limit)
        assert some["answers"] == whole["answers"]
        assert some["claims"] == whole["claims"][:limit]  # type: ignore[index]
        shown = [each["iri"] for each in some["claims"]]  # type: ignore[attr-defined]
        opposed = kaynarca.ask("Who influenced Rumyantsev?").outcome.against.opponents(shown)  # type: ignore[union-attr]
        against = {each["iri"] for each in some["against"]}  # type: ignore[attr-defined]
        assert against == {iri for those in opposed.values() for iri in those} - {
            each["iri"]
            for each in whole["claims"]  # type: ignore[attr-defined]
        }
    assert whole["against"]


def test_of_a_long_list_of_answers_the_first_are_told_and_how_many_there_are_more(
    meyer: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    reply = meyer.ask("Which persons signed a treaty?")
    assert isinstance(reply.outcome, Answered)
    number = len(reply.outcome.found)
    assert number > 4
    told = as_text(reply).partition("\n\n")[0].splitlines()
    monkeypatch.setattr(replies, "MOST_LISTED", 4)
    assert as_text(reply).partition("\n\n")[0].splitlines() == [
        *told[:4],
        f"… and {number - 4} more (all of them: -f json)",
    ]
    assert len(as_record(reply)["answers"]) == number  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question", ["What treaties did Turkey sign in 1921?", "Türkiye 1921'de hangi antlaşmaları imzaladı?"]
)
def test_what_is_listed_of_a_state_is_listed_of_its_government_too(question: str, meyer: Asker) -> None:
    reply = meyer.ask(question)
    assert isinstance(reply.outcome, Answered)
    assert {"kars-1921", "moscow-1921"} <= {each.iri.rpartition("/")[2] for each in reply.outcome.found if each.iri}
    assert [each.rpartition("/")[2] for each in reply.outcome.jointly] == ["ankara-government"]
    assert not reply.outcome.besides


def test_what_is_claimed_of_the_government_of_a_state_is_told_besides(meyer: Asker) -> None:
    reply = meyer.ask("Who supported Turkey?")
    assert isinstance(reply.outcome, Answered)
    (besides,) = reply.outcome.besides
    assert "person/frunze" in {each.iri.partition("muahede/")[2] for each in besides.found if each.iri}
    assert "person/frunze" not in str(as_record(reply)["answers"])
    assert "person/frunze" in str(as_record(reply)["besides"])


def test_where_both_are_named_the_nearest_claims_are_theirs(meyer: Asker) -> None:
    """Nobody says that the two met: what strangers did who met is farther than what one of the two did."""
    reply = meyer.ask("Did Enver meet Lenin?")
    assert not reply.answered
    ends = {claim.subject.id for claim in reply.near} | {claim.object.id for claim in reply.near}
    assert reply.near
    assert all({claim.subject.id, claim.object.id} & {"person/enver-pasha", "person/lenin"} for claim in reply.near), (
        ends
    )


@pytest.mark.parametrize("question", ["Moskova Konferansı'nın sonucu ne oldu?", "Moskova Konferansı'nın sonucu neydi?"])
def test_what_came_of_it_is_asked_with_either_verb(question: str, meyer: Asker) -> None:
    outcome = meyer.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert {each.iri and each.iri.rpartition("/")[2] for each in outcome.found} == {"moscow-1921"}


@pytest.mark.parametrize(
    "question",
    ["Which works does Meyer cite?", "Meyer hangi kaynaklara dayanıyor?", "Which sources does Meyer rely on?"],
)
def test_whoever_makes_claims_cites_what_they_cite(question: str, meyer: Asker) -> None:
    outcome = meyer.ask(question).outcome
    assert isinstance(outcome, Answered)
    cited = {each.iri.rpartition("/")[2] for each in outcome.found if each.iri}
    assert {"dumont-1983", "rgaspi-544-3-122", "russian-archive-materials"} <= cited


def test_a_work_is_cited_though_what_it_is_cited_for_be_denied() -> None:
    outcome = suite.asker(BERLIN).ask("Which books does Harcourt cite?").outcome
    assert isinstance(outcome, Answered)
    assert outcome.found
    assert not any(outcome.contested(outcome.found))


def test_a_refusal_is_not_read_as_a_consent(meyer: Asker) -> None:
    """A relation that is told by what somebody did not do (*önerisini desteklememek*) is not said by his doing it."""
    outcome = meyer.ask("Türkiye Lozan'da Sovyet önerilerini destekledi mi?").outcome
    assert isinstance(outcome, Answered)
    assert [each.value for each in outcome.found] == ["no"]


def test_who_does_it_is_not_what_is_asked_for(meyer: Asker) -> None:
    outcome = meyer.ask("What did the Assembly approve?").outcome
    assert isinstance(outcome, Answered)
    assert [each.iri and each.iri.rpartition("/")[2] for each in outcome.found] == ["kars-1921"]


@pytest.mark.parametrize("question", ["Kim sürgün edildi?", "Kimler sürgün edildi?", "Malta'ya kim sürüldü?"])
def test_whoever_was_exiled_is_not_who_exiled_him(question: str, meyer: Asker) -> None:
    outcome = meyer.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert [each.iri and each.iri.rpartition("/")[2] for each in outcome.found] == ["malta-exiles"]


def test_the_nearest_claims_of_several_scholars_are_named_once(kaynarca: Asker) -> None:
    named = as_text(kaynarca.ask("Which treaty did Panin sign?")).splitlines()[2:]
    assert named == [
        "- Nikolai Repnin — signed → Treaty of Küçük Kaynarca",
        "- Ibrahim Munib Efendi — signed → Treaty of Küçük Kaynarca",
    ]


def test_the_claims_against_one_stand_under_one_heading(meyer: Asker) -> None:
    for block in as_text(meyer.ask("How is Turkey's turn at Lausanne explained?")).split("\n\n"):
        assert block.count("against this:") <= 1


def test_the_command_answers_with_nought_and_refuses_with_one(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    store.create(folder, assemble(project.load(KAYNARCA)).lines)
    run = CliRunner().invoke
    answered = run(
        command, ["-p", str(KAYNARCA), "ask", "Who commanded the Danube army?", "--store", str(folder), "--show-query"]
    )
    assert answered.exit_code == 0
    assert "PREFIX kg:" in answered.output
    refused = run(command, ["-p", str(KAYNARCA), "ask", "Who is Suvorov?", "--store", str(folder), "-f", "json"])
    assert refused.exit_code == 1
    assert json.loads(refused.output)["refusal"] == "unknown-name"


@settings(max_examples=25)
@given(st.text(max_size=80))
def test_no_text_makes_asking_fail(text: str) -> None:
    reply = _once().ask(text)
    assert as_text(reply)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "kim",
                "kimi",
                "ne",
                "Panin",
                "Repnin'i",
                "uyardı",
                "mı",
                "hangi",
                "antlaşma",
                "1774'te",
                "who",
                "warned",
                "by",
                "Panin",
                "did",
            ]
        ),
        max_size=8,
    )
)
def test_no_heap_of_known_words_makes_asking_fail(words: list[str]) -> None:
    assert as_text(_once().ask(" ".join(words)))


_KEPT: list[Asker] = []


def _once() -> Asker:
    if not _KEPT:
        _KEPT.append(suite.asker(KAYNARCA))
    return _KEPT[0]


def test_the_same_question_has_the_same_answer(kaynarca: Asker) -> None:
    other = suite.asker(KAYNARCA)
    for question, _ in KAYNARCA_QUESTIONS:
        assert as_record(kaynarca.ask(question)) == as_record(other.ask(question))


@pytest.mark.parametrize(
    ("word", "stem", "shape", "passive"),
    [
        ("uyardı", "uyar", "finite", False),
        ("uyarıldı", "uyar", "finite", True),
        ("uyaran", "uyar", "subject", False),
        ("imzalanan", "imzala", "subject", True),
        ("yazdığı", "yaz", "object", False),
        ("etkiliyor", "etkile", "finite", False),
        ("ediyor", "et", "finite", False),
    ],
)
def test_a_turkish_verb_says_its_voice_and_shape(word: str, stem: str, shape: str, passive: bool) -> None:
    form = turkish_form(plain(word), plain(stem))
    assert form is not None
    assert (form.shape, form.passive) == (shape, passive)


def test_forms_of_one_english_verb_have_one_stem() -> None:
    for forms in (
        ("write", "wrote", "written", "writing"),
        ("sign", "signed", "signs"),
        ("ban", "banned", "bans"),
        ("ratify", "ratified"),
    ):
        assert len({english_stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1921'de", "tr", "1921-01-01/1921-12-31"),
        ("Mart 1921'de", "tr", "1921-03-01/1921-03-31"),
        ("16 Mart 1921", "tr", "1921-03-16"),
        ("1920 ile 1922 arasında", "tr", "1920-01-01/1922-12-31"),
        ("1920'den sonra", "tr", "1921-01-01/.."),
        ("between 1920 and 1922", "en", "1920-01-01/1922-12-31"),
        ("16 March 1921", "en", "1921-03-16"),
        ("March 16, 1921", "en", "1921-03-16"),
        ("before 1921", "en", "../1920-12-31"),
        ("summer of 1922", "en", "1922-06-01/1922-08-31"),
        ("1920s", "en", "1920-01-01/1929-12-31"),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, language: str, expected: str) -> None:
    found = at(plain(text.replace(",", "")).split(), 0, language)
    assert found is not None
    assert str(found[1]) == expected


def test_the_front_door_names_what_it_gives() -> None:
    assert set(asking.__all__) >= {"Asker", "Reply", "as_record", "as_text"}


@pytest.mark.parametrize(
    "question",
    [
        "Who apologised to Moscow?",
        "Sovyet altınını kim getirdi?",
        "Aralov ne zaman Türkiye'den ayrıldı?",
        "Who was exiled by the Malta exiles?",
        "Mustafa Kemal Enver Paşa tarafından uyarıldı mı?",
        "Did Aralov warn Lenin?",
        "Sabit Paşa kimdir?",
        "Enver neden Moskova'dan ayrıldı?",
        "Why did Enver leave Moscow?",
        "Enver neden önemli?",
        "Who occupied Istanbul?",
        "From where did Aralov come?",
        "Where did Aralov come from?",
        "Aralov nereden geldi?",
        "İlişkiler neden bozuldu?",
        "Ordu nereyi aldı?",
        "Konferans nerede toplandı?",
        "Konferans ne zaman başladı?",
        "Sovyet heyetinde kaç kişi vardı?",
        "How many members did the Soviet delegation have?",
        "Hangi kitap Sovyet-Türk ilişkilerini anlatıyor?",
        "Which ship carried the aid?",
        "Did Enver lead the uprisings?",
        "Enver'e kim söz verdi?",
        "Türkiye Rusya'ya ne vaat etti?",
        "Who founded the Communist Party of Turkey?",
        "Moskova Antlaşması'nın sonucu ne oldu?",
        "What was the result of the Treaty of Moscow?",
        "Bekir Sami neden eleştirildi?",
        "3 Haziran 1920'de ne gönderildi?",
        "Fransa'nın başbakanı kimdi?",
        "Frunze kimi temsil ediyordu?",
        "Frunze'nin görevi hakkında ne biliyoruz?",
        "Ankara'dan Moskova'ya kim gitti?",
        "Moskova'dan Ankara'ya kim geldi?",
        "Sovyet Rusya gizli antlaşmaları tanıdı mı?",
        "Sovyet hükümeti panislamizme güveniyor muydu?",
        "Heyette kimler vardı?",
        "Makalenin yazarı kim?",
        "who is the author of turkey",
        "Who was the author of the draft treaty?",
        "Aralov kaç yaşındaydı?",
        "How old was Aralov?",
        "Yeni heyetin başkanı kimdi?",
        "toynbee turkey kitabini kiminle yazmis",
        "Ankara Hükümeti Sovyet tarafında kimlerden şikâyetçiydi?",
        "Saltanatı Enver Paşa mı kaldırdı?",
        "Who wanted Turkey to be at Genoa?",
        "How many diplomats did the Cheka mistreat?",
        "How many people signed the Treaty of Kars?",
        "How many delegations did the Kemalists send to Moscow?",
        "Who received the delegation together with Lenin?",
        "soviet embassy arson",
        "Who helped the Soviet government?",
        "Who supported the Soviet government?",
        "Who advised Mustafa Kemal?",
        "Yusuf Kemal Moskova'da kimlerle görüştü?",
        "Who did Yusuf Kemal talk to in Moscow?",
    ],
)
def test_what_only_resembles_a_claim_is_not_answered_with_it(question: str, meyer: Asker) -> None:
    assert not meyer.ask(question).answered


def test_what_somebody_replied_is_what_his_letter_says(meyer: Asker) -> None:
    reply = meyer.ask("Lenin Çiçerin'e ne cevap verdi?")
    assert isinstance(reply.outcome, Answered)
    letter = "letter/lenin-to-chicherin-1921"
    assert all(letter in str((claim.subject, claim.context)) for claim in reply.outcome.claims)
    assert {"advised", "criticised"} <= {claim.predicate.iri.rpartition("#")[2] for claim in reply.outcome.claims}


@pytest.mark.parametrize("question", ["Which works did Dumont write?", "Who wrote L'axe Moscou-Ankara?"])
def test_where_nobody_claims_who_wrote_a_work_the_answer_says_that_the_tables_have_it(question, meyer):
    reply = meyer.ask(question)
    assert reply.outcome.told
    assert all("Paul Dumont" in each for each in reply.outcome.told)


def test_what_somebody_wrote_is_his_letters_and_his_works(meyer):
    kinds = {
        each.iri.removeprefix(meyer.lexicon.base).split("/")[0]
        for each in meyer.ask("What did Lenin write?").outcome.found
    }
    assert kinds == {"letter", "work"}
