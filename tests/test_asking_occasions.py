"""What asking promises of occasions: what happened at an event, what a letter says, and to whom one was addressed."""

from __future__ import annotations

from pathlib import Path

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker, Reply

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def meyer() -> Asker:
    if not (ROOT / "seeds" / "documents" / "meyer-2004").is_dir():
        pytest.skip("the first article's seeds are not in this checkout")
    return suite.asker(ROOT)


def _told(reply: Reply) -> set[tuple[str, str, str]]:
    assert isinstance(reply.outcome, Answered), reply.outcome
    return {
        (claim.subject.id, claim.predicate.id.rpartition(":")[2], claim.object.id) for claim in reply.outcome.claims
    }


@pytest.mark.parametrize(
    "question",
    [
        "What happened at the Erzurum congress?",
        "What took place during the Erzurum Congress?",
        "Erzurum Kongresi'nde ne oldu?",
        "Erzurum Kongresi sırasında neler yaşandı?",
    ],
)
def test_what_happened_at_an_event_is_all_that_is_claimed_of_it(question: str, meyer: Asker) -> None:
    assert _told(meyer.ask(question)) == {
        ("group/eastern-provinces-society", "organised", "event/erzurum-congress"),
        ("letter/mustafa-kemal-erzurum-speech", "deliveredAt", "event/erzurum-congress"),
        ("person/mustafa-kemal", "participatedIn", "event/erzurum-congress"),
        ("event/erzurum-congress", "tookPlaceIn", "place/erzurum"),
    }


def test_what_happened_at_an_event_happened_at_its_parts_too(meyer: Asker) -> None:
    told = _told(meyer.ask("What happened at the Lausanne conference?"))
    assert ("group/turkey", "madeConcessionsTo", "group/entente") in told
    assert ("event/straits-debate-lausanne", "concerns", "topic/straits-question") in told


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What happened at the Yalta conference?", "unknown-name"),
        ("Yalta Konferansı'nda ne oldu?", "unknown-name"),
        ("What happened at the Sivas congress in 1933?", "no-claim"),
        ("What did Lenin's letter to Mustafa Kemal say?", "no-claim"),
        ("What does Aralov's letter of 4 February 1923 say about Lenin?", "no-claim"),
        ("Aralov Lenin'e Rauf Bey hakkında ne yazdı?", "no-claim"),
        ("What did Frunze write to Lenin about Turkey?", "no-claim"),
    ],
)
def test_what_nobody_claims_of_an_occasion_is_not_made_up(question: str, kind: str, meyer: Asker) -> None:
    assert suite.kind(meyer, question) == kind


@pytest.mark.parametrize(
    "question",
    [
        "What did Lenin's letter to Chicherin say?",
        "What did the letter from Lenin to Chicherin say?",
        "What was written in Lenin's letter to Chicherin?",
        "Lenin'in Çiçerin'e mektubunda ne yazıyor?",
    ],
)
def test_what_a_letter_says_is_what_is_claimed_in_it(question: str, meyer: Asker) -> None:
    said = _told(meyer.ask(question))
    assert ("person/lenin", "criticised", "group/cheka") in said
    assert said == _told(meyer.ask("What did Lenin's letter to Chicherin say?"))


@pytest.mark.parametrize(
    "question",
    [
        "What does Aralov's letter of 4 February 1923 say about Rauf Bey?",
        "What did Aralov write to Karakhan about Rauf Bey?",
        "Aralov mektubunda Rauf Bey hakkında ne yazdı?",
        "Aralov Karahan'a Rauf Bey hakkında ne yazdı?",
    ],
)
def test_what_a_letter_says_of_somebody_is_of_him_alone(question: str, meyer: Asker) -> None:
    told = _told(meyer.ask(question))
    assert ("person/rauf-bey", "instigated", "event/anti-russian-campaign") in told
    assert all("rauf" in subject + obj for subject, _, obj in told)


def test_of_several_letters_it_is_asked_back_which_is_meant(meyer: Asker) -> None:
    assert suite.kind(meyer, "What did Aralov's letter say?") == "ambiguous"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("To whom was Chicherin's appeal addressed?", {"group/turkish-workers-and-peasants"}),
        ("Whom was Chicherin's appeal sent to?", {"group/turkish-workers-and-peasants"}),
        ("Who was Chicherin's telegram sent to?", {"group/ankara-government"}),
        ("Who was Chicherin's telegram sent by?", {"person/chicherin"}),
        ("Who did Mustafa Kemal send agents to?", set()),
        ("Whom did Mustafa Kemal send?", {"group/kemal-intelligence-agents"}),
    ],
)
def test_to_whom_something_was_sent_is_neither_who_sent_it_nor_what_was_sent(
    question: str, expected: set[str], meyer: Asker
) -> None:
    assert suite.things(meyer, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What did Lenin tell Chicherin to do?",
        "What did Lenin advise Chicherin to do about the Cheka?",
        "What was Chicherin advised to do by Lenin?",
        "Lenin Çiçerin'e ne yapmasını tavsiye etti?",
        "Lenin Çiçerin'den ne yapmasını istedi?",
    ],
)
def test_what_somebody_was_told_to_do_is_the_claim_that_he_was_told(question: str, meyer: Asker) -> None:
    assert _told(meyer.ask(question)) == {("person/lenin", "advised", "person/chicherin")}


def test_what_somebody_was_told_to_do_is_no_matter_of_a_letter(meyer: Asker) -> None:
    assert _told(meyer.ask("What did Karakhan tell Aralov to do?")) == {
        ("person/karakhan", "instructed", "person/aralov")
    }


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Ismet Pasha play a role in the Lausanne conference?", "yes"),
        ("Was Mougin involved in the arson?", "yes"),
        ("Did Mougin have anything to do with the embassy arson?", "yes"),
        ("Mustafa Kemal'in Erzurum Kongresi ile bir ilgisi var mıydı?", "yes"),
        ("Do Meyer and Shamsutdinov disagree?", "yes"),
        ("Do Meyer and Shamsutdinov agree about the turn at Lausanne?", "no"),
        ("Meyer ile Şamsutdinov aynı fikirde mi?", "no"),
        ("Did Lenin have anything to do with the arson?", None),
        ("Lenin'in Erzurum Kongresi ile bir ilgisi var mıydı?", None),
        ("Do Meyer and Mango disagree?", None),
        ("What did Chicherin tell Lenin to do?", None),
        ("What did Lenin tell Chicherin to do about Enver?", None),
    ],
)
def test_whether_is_answered_by_claims_and_never_denied_for_want_of_them(
    question: str, expected: str | None, meyer: Asker
) -> None:
    assert suite.value(meyer, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What was the Genoa Conference meant to discuss?", {"topic/central-european-economy"}),
        ("To what does Shamsutdinov attribute the turn at Lausanne?", {"topic/turn-class-explanation"}),
        ("Şamsutdinov Lozan'daki dönüşü neye bağlıyor?", {"topic/turn-class-explanation"}),
        ("What role did Lenin play in arson?", set()),
    ],
)
def test_plain_turns_ask_what_their_plainer_forms_ask(question: str, expected: set[str], meyer: Asker) -> None:
    assert suite.things(meyer, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which letters mention the Cheka?", {"letter/chicherin-to-lenin-1921-10", "letter/lenin-to-chicherin-1921"}),
        (
            "Hangi mektuplarda Çeka'dan söz ediliyor?",
            {"letter/chicherin-to-lenin-1921-10", "letter/lenin-to-chicherin-1921"},
        ),
        ("In which letter is Rauf Bey mentioned?", {"letter/aralov-to-karakhan-1923-02-04"}),
        ("Rauf Bey'den hangi mektupta bahsediliyor?", {"letter/aralov-to-karakhan-1923-02-04"}),
        ("Which speeches mention the Straits question?", {"letter/kalinin-speech-1923"}),
        ("Which letters mention Putin?", set()),
        ("Which telegrams mention Enver?", set()),
        ("Hangi raporlar Frunze'den bahsediyor?", set()),
    ],
)
def test_letters_that_speak_of_something_do_so_by_their_matter_or_by_what_is_claimed_in_them(
    question: str, expected: set[str], meyer: Asker
) -> None:
    assert suite.things(meyer, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who represented Turkey at Lausanne?", {"person/ismet-pasha"}),
        ("Lozan'da Türkiye'yi kim temsil etti?", {"person/ismet-pasha"}),
        ("Where was Upmal-Angorsky sent?", {"place/ankara"}),
        ("Upmal-Angorskiy nereye gönderildi?", {"place/ankara"}),
        ("Who represented France at Lausanne?", set()),
        ("Where was Chicherin sent?", set()),
        ("Cenova'da Türkiye'yi kim temsil etti?", set()),
    ],
)
def test_who_led_a_delegation_represented_there_and_who_was_sent_went(
    question: str, expected: set[str], meyer: Asker
) -> None:
    assert suite.things(meyer, question) == expected


def test_whose_books_are_cited_most_does_not_ask_who_cites_most(meyer: Asker) -> None:
    assert not meyer.ask("En çok kimin eserine atıf yapılıyor?").answered
    assert suite.things(meyer, "En çok mektubu kim yazdı?") == {"person/aralov"}


def test_a_common_noun_alone_is_no_event_that_only_means_the_like(meyer: Asker) -> None:
    assert not meyer.ask("Kurultay ne zaman toplandı?").answered
    assert suite.value(meyer, "Bakü Kurultayı ne zaman toplandı?") == "1920-09-01"


@pytest.mark.parametrize(
    "question",
    [
        "aralov elçi olmadan önce nerede görevliydi",
        "Lenin ölmeden önce kime yazdı?",
        "Aralov elçi ne zaman oldu?",
    ],
)
def test_who_is_named_in_a_clause_of_time_is_not_left_out_and_becoming_is_no_dying(question: str, meyer: Asker) -> None:
    """The clause was taken off with its name, and what was left was answered of anybody; *oldu* was read as *öldü*."""
    reply = meyer.ask(question)
    assert not reply.answered or suite.value(meyer, question) != "1969"
    assert not reply.answered or len(suite.given_answers(reply, "entities")) < 4
    assert "place/baku" not in suite.things(meyer, question)


@pytest.mark.parametrize(
    ("question", "claimed"),
    [
        ("What did Lenin say about the Cheka?", ("person/lenin", "criticised", "group/cheka")),
        ("Lenin Çeka hakkında ne dedi?", ("person/lenin", "criticised", "group/cheka")),
        (
            "What did Mustafa Kemal say about Turkish independence?",
            ("letter/mustafa-kemal-erzurum-speech", "concerns", "topic/turkish-independence"),
        ),
    ],
)
def test_what_somebody_said_of_something_stands_in_his_letters_where_no_claim_is_his(
    question: str, claimed: tuple[str, str, str], meyer: Asker
) -> None:
    assert claimed in _told(meyer.ask(question))


@pytest.mark.parametrize("question", ["What did Lenin say about Enver?", "Çiçerin Enver hakkında ne yazdı?"])
def test_what_nobody_says_that_he_said_of_somebody_is_not_made_up(question: str, meyer: Asker) -> None:
    assert suite.kind(meyer, question) == "no-claim"
