"""English as people word it: by whose account, nominalised, in the passive, with a phrase for a verb."""

from __future__ import annotations

import pytest

from kg.questions.answering import Answered
from kg.questions.asking import Asker, as_text
from kg.questions.rewordings import plainer


def answers(question: str, asker: Asker) -> list[str]:
    reply = asker.ask(question, "en")
    assert isinstance(reply.outcome, Answered), as_text(reply)
    return sorted((each.iri or each.value or "").removeprefix(asker.lexicon.base) for each in reply.outcome.found)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who was not pleased with the Treaty of Kars?", ["group/caucasian-kemalists"]),
        ("Whom did the Treaty of Kars displease?", ["group/caucasian-kemalists"]),
        ("Who got the Treaty of Kars through the Assembly without much fuss?", ["group/mustafa-kemal-companions"]),
        ("Which faction in the Assembly saw the Kars treaty through?", ["group/mustafa-kemal-companions"]),
        ("What is the Treaty of Kars's date?", ["1921-10-13"]),
        ("What was the Genoa Conference's venue?", ["place/genoa"]),
        ("When did Ali Fuat walk out of Moscow?", ["1922-05-11"]),
        ("In which city was the mission that Abilov led opened?", ["place/ankara"]),
        ("Who wanted the guilty Chekists shot?", ["person/lenin"]),
        ("Who complained to Lenin about how the Chekists treated Turkish diplomats?", ["person/chicherin"]),
        ("Who calls Mujen a spy?", ["person/aralov"]),
        ("With whose approval did Mougin act?", ["person/rauf-bey"]),
        ("To which island had the fifty-five Turkish notables been banished?", ["place/malta"]),
        ("To which port was the war material sent?", ["place/trabzon"]),
        ("Which post had Aralov held in the army before he became a diplomat?", ["office/revvoensovet-12-member"]),
        ("Of which body had Aralov been a member before he became ambassador?", ["group/revvoensovet-12"]),
        ("In which army did Aralov serve before he became ambassador?", ["group/revvoensovet-12"]),
        ("Who wrote the biography of Atatürk that came out in London in 1999?", ["person/mango"]),
        ("Who wrote the article on Frunze's mission?", ["person/kheifets"]),
        ("Who wrote on the Chanak crisis and the question of the Straits?", ["person/miller"]),
    ],
)
def test_a_strangers_everyday_words_ask_what_plain_ones_do(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Of which party had Aralov been a member before he became ambassador?",
        "Who was unhappy with the Treaty of Moscow?",
        "Who got the Treaty of Kars through the Duma?",
        "Who got the letter through the Assembly?",
        "What was Aralov's date?",
        "Where was the embassy that Lenin headed opened?",
        "Who demanded that the Chekists be arrested?",
        "Who proposed that Chicherin be shot?",
        "Who insisted that the Turks should be apologised to?",
        "Who complained about the way the Chekists treated the Greeks?",
        "Who complained about the way the Turks treated the Chekists?",
        "Who calls Lenin a spy?",
        "With whose approval did Rauf Bey act?",
        "To which island was the war material sent?",
        "Where did the French exile the Turkish statesmen?",
        "To which island was Enver exiled?",
        "Which post had Aralov held in the navy before he became a diplomat?",
        "Which post had Enver held before he became a diplomat?",
        "Who wrote the book published in Paris in 1999?",
        "Who wrote a biography of Lenin?",
    ],
)
def test_of_another_none_of_them_is_told(question: str, article: Asker) -> None:
    assert not article.ask(question).answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who carried out the evacuation of Bandirma on 17 September 1922?", ["group/greek-army"]),
        ("Which Turkish envoy was in Odessa in 1919?", ["person/aga-baha"]),
        ("When did Kalinin make his speech on the Straits?", ["1923"]),
        ("When was Kalinin's speech on the Straits?", ["1923"]),
    ],
)
def test_deeds_envoys_and_speeches_are_asked_for_by_their_nouns(
    question: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Where was the secret congress held?",
        "Who thinks the Turks made a deal with the Entente?",
        "Which Soviet commander was in Ankara?",
        "When did Kalinin speak on the Genoa conference?",
        "Where were the peace talks held?",
    ],
)
def test_what_is_only_akin_is_no_answer(question: str, article: Asker) -> None:
    """A place whose description has a congress, a view that names neither of two, a talk about a peace."""
    assert not article.ask(question).answered


@pytest.mark.parametrize("question", ["Who was the ambassador in Vienna?", "Where was the peace conference held?"])
def test_a_foreign_minister_is_no_ambassador_and_a_convention_no_conference(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


def test_who_wrote_a_book_of_somebody_is_not_who_wrote_letters_of_him(acre: Asker) -> None:
    assert not acre.ask("Who wrote a book on Palmerston?").answered
    assert answers("Who wrote the book published in London in 1957?", acre) == ["person/harcourt"]


def test_who_wanted_a_deed_is_asked_in_english_too(acre: Asker) -> None:
    assert answers("Who proposed that the Straits be closed to ships of war?", acre) == ["person/brunnov"]
    for question in ("Who proposed that the Straits be opened?", "Who demanded that the Straits be closed?"):
        assert not acre.ask(question).answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who provoked the incident of April 1922 in the view of Russian historians?", ["group/great-britain"]),
        ("Did Rauf Bey, as Aralov saw it, approve of the arson?", ["yes"]),
        (
            "Which agreements did Turkey break, if we believe Aralov?",
            ["treaty/common-foreign-policy-understandings", "treaty/moscow-1921"],
        ),
    ],
)
def test_by_whose_account_it_is_may_be_said_in_many_ways(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What was the reason for the Turkish ambassador's departure from Moscow in May 1922?",
            ["event/incident-april-1922"],
        ),
        ("Who kept the journalists from travelling to Moscow?", ["person/rauf-bey"]),
        ("Who was sent to Moscow in place of Bekir Sami?", ["person/yusuf-kemal"]),
        ("when did they burn the soviet embassy", ["1922-05~"]),
        ("On what day did the Genoa Conference come to an end?", ["1922-05-19"]),
        ("what was agreed at the Moscow negotiations of 1920?", ["treaty/moscow-draft-1920"]),
        ("Who objected to Enver's presence at the congress in Baku?", ["group/tkp-members"]),
        ("Which peoples were promised self-determination by Lenin?", ["group/peoples-of-russian-empire"]),
        ("Who wrote the biography of Mustafa Kemal?", ["person/mango"]),
        ("What is Meyer's article about?", ["event/mutual-recognition"]),
        ("Was Rauf Bey pro-British?", ["yes"]),
        ("Did Frunze have a hand in the plans of the counteroffensive?", ["yes"]),
        ("who was shut out of genoa", ["group/ankara-government"]),
        ("Whose support did the Kemalists look for?", ["group/soviet-russia"]),
        ("Whose position did the rout of the Greek army strengthen?", ["person/mustafa-kemal"]),
        ("was kemal in favour of letting in foreign capital", ["yes"]),
        ("Who failed to approve Aralov's letter of February 1923?", ["group/kremlin-leadership"]),
        ("which book is shamsutdinovs", ["work/shamsutdinov-1962"]),
        (
            "Could you find out for me which explanation Yeremeyev gives of the turn at Lausanne?",
            ["topic/turn-british-support-explanation"],
        ),
        ("who hid the attaches assistant from the chekists", ["person/ali-fuat"]),
        (
            "I am looking for the date on which the delegation of the Grand National Assembly reached Moscow.",
            ["1920-07-19"],
        ),
    ],
)
def test_a_turn_of_phrase_is_read_as_the_plainer_one(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("On whose instructions did Halil Pasha claim to be acting?", ["person/mustafa-kemal"]),
        ("Who caused the incident of April 1922?", ["group/great-britain"]),
    ],
)
def test_who_did_it_is_asked_and_not_who_says_so(question: str, expected: list[str], article: Asker) -> None:
    assert answers(question, article) == expected


def test_a_government_answers_by_whoever_holds_an_office_of_it(article: Asker) -> None:
    reply = article.ask("how did moscow react to kemals letter of april 1920", "en")
    assert isinstance(reply.outcome, Answered)
    assert answers("how did moscow react to kemals letter of april 1920", article) == [
        "letter/chicherin-telegram-1920-06-03"
    ]
    assert [each.removeprefix(article.lexicon.base) for each in reply.outcome.instead] == ["person/chicherin"]


@pytest.mark.parametrize(
    "question", ["What did Mustafa Kemal ask Lenin for?", "what did the Soviets promise to Turkey"]
)
def test_aid_that_was_asked_for_or_promised_is_told_by_the_claim(question: str, article: Asker) -> None:
    outcome = article.ask(question, "en").outcome
    assert isinstance(outcome, Answered)
    assert all(each.value and each.value.startswith(article.lexicon.base + "claim/") for each in outcome.found)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who was sent to Karlowitz in place of Nikousios?", ["person/mavrocordato"]),
        ("What's the name of the English ambassador?", ["person/paget"]),
        ("Who was appointed ambassador of England?", ["person/paget"]),
    ],
)
def test_turns_of_phrase_are_of_no_one_history(question: str, expected: list[str], karlowitz: Asker) -> None:
    assert answers(question, karlowitz) == expected


def test_who_behind_whose_account_it_is_still_asks_who(article: Asker) -> None:
    assert not article.ask("according to kalinin who had a deal on the straits beforehand", "en").answered


def test_how_it_was_done_is_not_passed_over(article: Asker) -> None:
    assert article.ask("Who stayed in Ankara?", "en").answered
    assert not article.ask("Who secretly stayed in Ankara?", "en").answered


def test_a_plain_question_has_no_plainer_one() -> None:
    assert list(plainer("Who signed the treaty", "en")) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When was the Treaty of Kars signed and where?", ["1921-10-13", "place/kars"]),
        ("When was Aralov made ambassador?", ["1921-10"]),
        ("Who ran the Turkish Communist Party?", ["person/mustafa-suphi"]),
    ],
)
def test_two_words_that_ask_may_stand_apart_and_who_ran_a_body_led_it(
    question: str, expected: list[str], article: Asker
) -> None:
    assert answers(question, article) == expected
