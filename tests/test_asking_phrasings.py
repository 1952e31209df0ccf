"""Turns of phrase that strangers used, and what must not be taken for something else: places, sides, other people."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Under whose presidency was the Turkish Communist Party founded?", {"person/mustafa-suphi"}),
        ("Who was dispatched to Ankara at the head of a Ukrainian mission?", {"person/frunze"}),
        ("Through which author does Meyer quote Kalinin's speech?", {"work/kharmandaryan-1973"}),
        ("Whom did Mustafa Kemal invite to the front more than once?", {"person/aralov"}),
        ("Mustafa Kemal kimi birkaç kez cepheye davet etti?", {"person/aralov"}),
        ("Malta'dan dönenlerin temelini oluşturduğu muhalefet grubu hangisidir?", {"group/second-group"}),
        ("Komünizmin sanayi olmadan yaşayamayacağını savunan kişi kim?", {"person/aralov"}),
        ("Nazik bir mektupla kim uyarıldı?", {"person/enver-pasha"}),
        ("Who was warned by letter?", {"person/enver-pasha", "person/lenin"}),
    ],
)
def test_a_turn_of_phrase_is_read_as_the_plainer_one(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


def test_sender_and_addressee_are_asked_for_together(article: Asker) -> None:
    reply = article.ask("22 Nisan 1922 tarihli mektubun alıcısı kim, göndereni kim?")
    assert suite.given_answers(reply, "pairs") == ["person/lenin > group/politburo"]


@pytest.mark.parametrize(
    "question", ["Moskova'daki görüşmeler ne zaman başladı?", "Moskova'daki müzakereler ne zaman başladı?"]
)
def test_talks_in_a_town_are_not_those_between_it_and_another(question: str, article: Asker) -> None:
    assert suite.value(article, question) == "1920-07-19"


def test_talks_between_two_are_not_those_of_one_of_them_with_another(article: Asker) -> None:
    assert suite.value(article, "Türk ve Sovyet hükümetleri arasındaki görüşmeler ne zaman başladı?") in {
        None,
        "1920-04",
    }


def test_who_brought_something_is_not_who_wrote_of_it(article: Asker) -> None:
    assert suite.kind(article, "Sovyet yardımını kim getirdi?") in {"unreadable", "no-claim"}


@pytest.mark.parametrize("question", ["Churchill Aralov'a ne yazdı?", "Churchill Aralov'u neden suçladı?"])
def test_an_unknown_name_before_another_is_no_forename(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "unknown-name"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Çiçerin'in hitabı kimlerin üzerinde soğuk duş etkisi yaptı?", {"group/entente-leaders"}),
        ("Who objected to Enver Pasha's being given the floor at Baku?", {"group/tkp-members"}),
        ("Which leader of the partisan struggle sympathised with Lenin's principles?", {"person/cerkez-ethem"}),
        ("Whom did Ali Fuad Pasha shield from the Chekists?", {"person/attache-assistant"}),
        ("Bursa'yı Yunanlılardan kim kurtardı?", {"group/turkish-army"}),
    ],
)
def test_words_that_only_the_passage_has_are_left_out(question: str, expected: set[str], article: Asker) -> None:
    reply = article.ask(question)
    assert set(suite.given_answers(reply, "entities")) == expected
    assert reply.read_as


@pytest.mark.parametrize(
    "question",
    [
        "Çiçerin'in hitabı kimlerin üzerinde sıcak duş etkisi yaptı?",
        "Whom did Ali Fuad Pasha shield from the Entente?",
        "Moskova Ankara'nın önerisini neden kabul etti?",
        "Komintern neye cevap olarak bir çağrı yayımladı?",
        "Which organisers of the Genoa Conference refused Ankara's request?",
        "Ankara hükümetini tanıyan antlaşma hangisidir?",
    ],
)
def test_what_no_passage_has_or_what_is_asked_itself_is_not_left_out(question: str, article: Asker) -> None:
    assert suite.kind(article, question) in {"unreadable", "no-claim", "unknown-name"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who signed San Stefano for the Ottoman Empire?", {"person/sadullah", "person/safvet"}),
        ("Ayastefanos Antlaşması'nı Osmanlı adına kimler imzaladı?", {"person/sadullah", "person/safvet"}),
        ("Ayastefanos Antlaşması'nı Rusya adına kim imzaladı?", {"person/ignatiev", "person/nelidov"}),
    ],
)
def test_who_signed_for_a_side_is_read_off_the_passage(question: str, expected: set[str], berlin: Asker) -> None:
    assert suite.things(berlin, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Moskova Antlaşması'nı Türkiye adına kim imzaladı?", {"person/yusuf-kemal"}),
        ("Moskova Antlaşması'nı Rusya adına kim imzaladı?", set()),
        ("Ukrayna ile Türkiye arasındaki dostluk antlaşmasını Ukrayna adına kim imzaladı?", {"person/frunze"}),
        ("Who signed the Treaty of Kars for the Kemalists?", {"group/kars-kemalist-delegates"}),
        ("Who signed the Treaty of Kars for the Entente?", set()),
    ],
)
def test_who_signed_for_a_side_is_told_by_whom_he_represented(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


def test_the_treaty_is_the_only_one_that_has_what_is_asked(berlin: Asker) -> None:
    assert suite.things(berlin, "Who ratified the treaty?") == {"person/abdulhamid"}
    assert suite.kind(berlin, "Who signed the treaty?") == "ambiguous"


@pytest.mark.parametrize(
    "question",
    [
        "What was Halil Pasha instructed to do, according to him?",
        "Who rejected the British proposal?",
        "Who answered the British proposal for an exchange of prisoners?",
        "What did the Soviet government express regret for?",
        "What did Enver Pasha lead in Central Asia?",
        "Which delegates of the genoa conference refused Ankara's request to take part?",
        "Kars'ta Kemalistleri kimler temsil etti?",
        "Which treaty was the draft of August 1920 for?",
        "What did Lenin suggest to Chicherin in his reply?",
        "Which claims contradict each other about the delay of the treaty?",
        "Where was Chicherin commissar?",
        "Where was Meyer's book published?",
    ],
)
def test_what_was_told_of_something_else_is_refused(question: str, article: Asker) -> None:
    assert suite.kind(article, question) in {"unreadable", "no-claim", "ambiguous"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who promised to find and punish the guilty?", {"group/ankara-government"}),
        ("Suçluları bulup cezalandıracağına kim söz verdi?", {"group/ankara-government"}),
        ("Gizli bilgileri kim vaat etti?", {"person/british-agent"}),
        ("Who promised to punish Lenin?", set()),
        ("Malta'dan dönüş neyin sonucuydu?", {"treaty/prisoner-exchange-1921"}),
        ("Aralov hangi görüşteydi?", {"topic/communism-needs-industry", "topic/economic-and-cultural-work"}),
        ("Where was Agha Baha the Turkish envoy?", {"place/odessa"}),
        ("Sabri Bey nerede konsolostu?", {"place/tuapse"}),
        ("Ankara, Bekir Sami'nin yerine kimi Moskova'ya gönderdi?", {"person/yusuf-kemal"}),
    ],
)
def test_promises_outcomes_views_and_successors(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


def test_claims_against_somebodys_are_those_of_others(article: Asker) -> None:
    reply = article.ask("Which claims contradict what Shamsutdinov says?")
    against = suite.given_claims(reply)
    own = suite.given_claims(article.ask("What does Shamsutdinov claim?"))
    assert against
    assert not against & own


@pytest.mark.parametrize(
    "question", ["Who signed the treaty?", "Antlaşmayı kim onayladı?", "When was the treaty signed?"]
)
def test_the_treaty_is_asked_back_where_there_are_many(question: str, article: Asker) -> None:
    assert suite.kind(article, question) == "ambiguous"


def test_what_is_called_after_something_is_said_of_it(article: Asker) -> None:
    assert article.ask("What does Dumont claim about the Bolsheviks?").answered
    assert suite.kind(article, "What does Dumont claim about Bursa?") == "no-claim"


def test_a_delegation_that_somebody_sent_is_not_cut_in_the_middle_of_its_clause(berlin: Asker) -> None:
    assert suite.kind(berlin, "Who led the delegation that the Ottoman Empire sent to Berlin?") != "unknown-name"
