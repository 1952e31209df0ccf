"""What the phrasebook promises: one format, all faults at once, turns in any form, and no guess."""

from __future__ import annotations

import re
from importlib import resources

import pytest
from claim_store import claim, store_of, world

from kg.errors import ExplainedError
from kg.questions import words
from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_record, as_text
from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import keys
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.phrasebook.book import Book, book
from kg.questions.phrasebook.english_words import split
from kg.questions.phrasebook.rewriting import said_plainly
from kg.questions.phrasebook.turns import Turn, text_of, turns


def _turns(text: str) -> tuple[Turn, ...]:
    return turns(text, "book.txt")


def test_a_line_is_a_plain_phrase_and_its_turns() -> None:
    first, second = _turns("# comment\nexpel {A}: show {A} the door; throw {A} out  # another")
    assert (first.words, second.words, second.line) == (("show", "the", "door"), ("throw", "out"), 2)
    assert [each.kind for each in _turns("n orphanage: home for orphans\na poor: hard up\n-: for good measure")] == [
        "noun",
        "adjective",
        "filler",
    ]
    assert _turns("{A:acc} engelle: {A:gen} yolunu kes")[0].said[0].case == "gen"


def test_all_faults_of_a_phrasebook_are_told_at_once_with_their_lines() -> None:
    text = (
        "no colon\nexpel {A}: show the door\nexpel {A}: throw {A} out; throw {A} out\n{A:xyz} et: {A:dat} yap\nhit {A}:"
    )
    with pytest.raises(ExplainedError) as raised:
        _turns(text)
    assert sorted(fault.where for fault in raised.value.faults) == [f"book.txt:{line}" for line in (1, 2, 3, 4, 5)]


@pytest.mark.parametrize(("language", "name"), [("en", "english.txt"), ("tr", "turkish.txt")])
def test_the_books_have_no_faults_and_are_read_alike_in_haste(language: str, name: str) -> None:
    text = resources.files("kg.questions.phrasebook").joinpath(name).read_text("utf-8")
    assert book(language).turns == turns(text, name)


def test_a_turn_is_found_by_its_rarest_word() -> None:
    pages = Book(_turns("expel {A}: show {A} the door\nreveal {A}: show {A} the light"))
    assert [turn.plain[0].text for turn in pages.near(["show", "light"])] == ["reveal"]


_PAGES = Book(
    _turns(
        "expel {A}: show {A} the door\n"
        "exclude {A} from {B}: slam the door of {B} in {A}'s face\n"
        "ignore {A}: turn a deaf ear to {A}\n"
        "lead {A}: be at the helm of {A}\n"
        "be warned by {A}: get a warning from {A}\n"
        "weaken {A}: clip {A}'s wings\n"
        "abolish {A}: put an end to {A}\n"
        "n orphanage: home for orphans\n"
        "-: for good measure\n"
    )
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Who showed Panin the door in 1773", "Who expelled Panin in 1773"),
        ("Whom did Panin show the door", "Whom did Panin expel"),
        ("Was Panin shown the door by the Porte", "Was Panin expelled by the Porte"),
        ("Did Panin not show Repnin the door", "Did Panin not expel Repnin"),
        ("Who was accused of showing Panin the door", "Who was accused of expelling Panin"),
        ("To whom did Panin turn a deaf ear in 1773", "whom did Panin ignore in 1773"),
        ("Who did Panin turn a deaf ear to", "Who did Panin ignore"),
        ("Who slammed the door of the congress in Panin’s face", "Who excluded Panin from the congress"),
        ("In whose face did Panin slam the door of the congress", "whom did Panin exclude from the congress"),
        ("Who was at the helm of the Porte", "Who led the Porte"),
        ("Was Panin at the helm of the Porte", "did Panin lead the Porte"),
        ("Did Panin get a warning from the Porte", "was Panin warned by the Porte"),
        ("Who got a warning from the Porte", "Who was warned by the Porte"),
        ("Whose wings did Panin clip", "whom did Panin weaken"),
        ("When was an end put to the office by Panin", "When was the office abolished by Panin"),
        ("By whom was an end put to the office", "By whom was the office abolished"),
        ("To what was an end put by Panin", "what was abolished by Panin"),
        ("Who is said to have put an end to it", "Who is said to have abolished it"),
        ("Who founded the homes for orphans", "Who founded the orphanages"),
        ("Who paid for a home for orphans", "Who paid for an orphanage"),
        ("Who, for good measure, showed Panin the door", "Who expelled Panin"),
    ],
)
def test_a_turn_is_said_plainly_in_the_form_that_it_has(question: str, wanted: str) -> None:
    said = [each.lower() for each in said_plainly(question, "en", _PAGES)]
    assert wanted.lower() in said


@pytest.mark.parametrize(
    "question",
    [
        "Who showed the door",
        "Who opened the door to Panin",
        "Who turned to Panin",
        "Who showed who the door was",
        "Whose wings were admired",
    ],
)
def test_what_is_no_turn_stays_as_it_is(question: str) -> None:
    assert list(said_plainly(question, "en", _PAGES)) == []


@pytest.fixture(scope="module")
def panin() -> Asker:
    """One claim: Panin influenced Rumyantsev."""
    return Asker(store_of(claim("etki")), world()[0])


def test_a_question_of_which_nobody_claims_the_plain_one_says_how_it_was_read(panin: Asker) -> None:
    reply = panin.ask("Who showed Rumyantsev the door?")
    assert not isinstance(reply.outcome, Answered)
    assert reply.outcome.kind == "no-claim"
    assert reply.read_as in set(said_plainly("Who showed Rumyantsev the door", "en"))
    assert as_record(reply)["read_as"] == reply.read_as
    assert f"(read as: {reply.read_as})" in as_text(reply)


def test_a_turn_is_answered_and_what_is_only_near_it_is_not(panin: Asker) -> None:
    assert panin.ask("Who had Rumyantsev’s ear?").read_as == "Who influenced Rumyantsev"
    for question in (
        "Who nearly had Rumyantsev’s ear?",
        "Who wanted to have Rumyantsev’s ear?",
        "Who had Repnin’s ear?",
        "Whose ear did Rumyantsev have?",
    ):
        assert not panin.ask(question).answered, question


def test_a_question_that_can_be_read_is_never_said_otherwise(panin: Asker) -> None:
    assert panin.ask("Who influenced Rumyantsev?").read_as is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who followed Panin’s instructions", "en"),  # who was given them may have done nothing of the kind
        ("Who was elected envoy", "en"),
        ("Panin'in sözüne kim kulak verdi", "tr"),
        ("kim Panin'in sözünden çıkmadı", "tr"),
    ],
)
def test_a_turn_has_no_plain_phrase_that_says_less(question: str, language: str) -> None:
    assert list(said_plainly(question, language)) == []


# --- the English book ---------------------------------------------------------------------------------------------

_LITTLE = (
    words.LITTLE["en"]
    | set(words.PREPOSITIONS)
    | {
        "be",
        "have",
        "make",
        "give",
        "get",
        "take",
        "one",
        "oneself",
        "off",
        "out",
        "up",
        "down",
        "back",
        "away",
        "over",
    }
    | {"into", "through", "own", "not", "born", "many", "long"}
    | set(words.ASKING["en"])
)


@pytest.fixture(scope="module")
def known(panin: Asker) -> set[str]:
    """The keys of all English words of relations and classes, and of words of the same meaning."""
    lexicon, table = panin.lexicon, thesaurus("en")
    said = [" ".join(stem.words) for each in lexicon.relations.values() for stem in each.stems if stem.language == "en"]
    for each in lexicon.relations.values():
        said += [name.text for name in (*each.labels, *each.triggers, *each.definitions) if name.language == "en"]
    said += [name.text for each in lexicon.classes.values() for name in each.labels if name.language == "en"]
    said += [" ".join(phrase) for phrases in table.firsts.values() for _, phrase in phrases]
    return {key for text in said for word in plain(text).split() for key in keys(word, "en").own} | set(table.single)


def test_what_is_plain_in_the_english_book_is_in_words_that_questions_are_read_by(known: set[str]) -> None:
    unknown = {
        f"english.txt:{turn.line}: {word.low}"
        for turn in book("en").turns
        for part in turn.plain
        for word in split(part.text)
        if turn.kind == "verb"
        and not part.is_place
        and word.low not in _LITTLE | {"'s"}
        and not keys(word.low, "en").own & known
    }
    assert sorted(unknown) == []


def test_no_turn_of_the_english_book_is_a_word_of_a_relation_by_itself(panin: Asker) -> None:
    relations = panin.lexicon.relations.values()
    own = {
        key
        for each in relations
        for stem in each.stems
        if stem.language == "en" and len(stem.words) == 1
        for key in keys(stem.words[0], "en").own
    }
    single = [turn for turn in book("en").turns if turn.kind == "verb" and len(turn.words) == 1]
    assert [text_of(turn.said) for turn in single if keys(turn.words[0], "en").own & own] == []


def test_the_english_book_has_general_words_only() -> None:
    text = resources.files("kg.questions.phrasebook").joinpath("english.txt").read_text("utf-8")
    capitals = [line for line in text.splitlines() if re.search(r"(?<!\{)\b[A-Z](?!\})\w", line.partition("#")[0])]
    assert capitals == []
