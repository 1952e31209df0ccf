"""Questions in words that no list has: read by the claim that fits them best, or refused where none does so clearly."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_record, as_text
from kg.questions.understood import Refused
from kg.questions.weighing.meanings import Meanings


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
    question: str, answer: str, article: Asker
) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert [each.iri for each in outcome.found] == [article.lexicon.base + answer]


def test_the_answer_says_that_it_was_weighed_and_what_each_word_was_taken_by(article: Asker) -> None:
    reply = article.ask("Bekir Sami'ye kim sert eleştiriler yöneltti?")
    assert "sözcüklerine en uyan iddiayla okundu: Bekir Sami'ye (ad); sert (açıkta kalan)" in as_text(reply)
    assert {"word": "sert", "by": "lost"} in as_record(reply)["weighed"]
    assert as_record(reply)["query"]
    assert "weighed" not in as_record(article.ask("Who warned Lenin?"))


@pytest.mark.parametrize(
    "question",
    [
        "who painted the turkish communists",
        "Bekir Sami'ye kim resim boyadı?",
        "who put the portuguese communists on trial",
        "Hangi anlaşma Batıcıları besteledi?",
        "Hangi anlaşma Batıcıları harekete attı?",
        "What did Lenin promise?",
        "lord curzon kime mektup yazdi",
        "Who claims the Kemalists painted a picture?",
    ],
)
def test_a_verb_or_a_name_that_no_claim_has_is_refused(question: str, article: Asker) -> None:
    assert isinstance(article.ask(question).outcome, Refused)


def test_what_means_the_same_is_alike_in_every_language(article: Asker) -> None:
    meanings = Meanings(article.lexicon)
    same, other = meanings.alike("he was put on trial", ["yargılandı", "mektup yazdı"])
    assert same > other
    relations = meanings.relations("put on trial")
    assert max(relations, key=lambda name: relations[name]) == "prosecuted"
