"""What Turkish says before a name, in a participle or by a noun of what is done: the peaces of 1699, 1774 and 1878."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hariciye Nazırı Safvet Paşa hangi antlaşmaları imzaladı?", {"treaty/cyprus", "treaty/san-stefano"}),
        ("Sadrazam Sadık Paşa'ya kim bilgi verdi?", {"person/safvet"}),
        ("Müşir Mehmed Ali Paşa'ya kim kötü davrandı?", {"person/bismarck"}),
        ("Berlin sefiri Sadullah Bey hangi heyetin üyesiydi?", {"group/ottoman-delegation"}),
    ],
)
def test_what_stands_before_a_name_and_is_known_of_its_bearer_says_nothing_more(
    question: str, expected: set[str], berlin: Asker
) -> None:
    assert set(suite.given_answers(berlin.ask(question), "entities")) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Merak ettim, Kıbrıs Antlaşması ne zamanmış?", "1878-06-04"),
        ("Berlin Antlaşması tarihi", "1878-07-13"),
    ],
)
def test_a_question_may_be_chatty_or_no_more_than_a_few_words(question: str, expected: str, berlin: Asker) -> None:
    assert suite.given_answers(berlin.ask(question), "value") == [expected]


@pytest.mark.parametrize(
    "question",
    [
        "İstanbul'a gönderilen heyetin başkanı kimdi?",
        "İstanbul'a gönderilen heyet hangisidir?",
        "Karatodori Paşa'nın üyesi olduğu heyetin yenilgisi kimdi?",
    ],
)
def test_whither_somebody_is_sent_is_not_by_whom(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


def test_who_belongs_to_a_described_body_is_no_body(berlin: Asker) -> None:
    reply = berlin.ask("Sadullah Bey'in üyesi olduğu heyetin başkanı kimdi?")
    assert suite.given_answers(reply, "entities") == ["person/karatheodori"]


def test_another_s_title_before_a_name_is_not_passed_over(berlin: Asker) -> None:
    assert not berlin.ask("Berlin sefiri Safvet Paşa hangi antlaşmaları imzaladı?").answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("1878 yılına ait antlaşmalar hangileridir?", {"treaty/san-stefano", "treaty/berlin", "treaty/cyprus"}),
        ("Berlin Kongresi'nde hangi antlaşmaya varıldı?", {"treaty/berlin"}),
        ("Berlin Kongresi sonunda hangi antlaşmaya varıldı?", {"treaty/berlin"}),
        ("Berlin'e gitmek zorunda kalan kimdi?", {"person/khrimian"}),
        ("Berlin Kongresi hangi şehirde düzenlendi?", {"place/berlin"}),
        ("Berlin'de neler yaşandı?", {"event/congress-of-berlin"}),
        ("Karatodori Paşa hangi heyetin başındaydı?", {"group/ottoman-delegation"}),
        ("Who was distrustful of Bismarck?", {"person/gorchakov"}),
        ("Who gave Karatheodori advice?", {"person/salisbury"}),
    ],
)
def test_a_turn_of_phrase_is_read_as_the_plainer_one(question: str, expected: set[str], berlin: Asker) -> None:
    assert expected <= set(suite.given_answers(berlin.ask(question), "entities"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Marlow dönüşü nasıl açıklıyor?", {"topic/zenta-explanation"}),
        ("Marlow dönüşü neyle açıklıyor?", {"topic/zenta-explanation"}),
        ("How does Sezer explain the turn to peace?", {"topic/treasury"}),
        ("By what does Sezer explain the turn to peace?", {"topic/treasury"}),
    ],
)
def test_how_somebody_explains_a_thing_is_answered_by_his_claims_alone(
    question: str, expected: set[str], karlowitz: Asker
) -> None:
    assert set(suite.given_answers(karlowitz.ask(question), "entities")) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Layard'ın padişahı tehdit ettiği kimin iddiası?",
        "Layard'ın padişahı tehdit ettiği iddiası kime ait?",
        "Kim Layard'ın Abdülhamid'i tehdit ettiğini söylüyor?",
        "Abdülhamid'in tehdit edildiğini kim söylüyor?",
    ],
)
def test_a_clause_of_what_is_said_is_asked_for_whoever_says_it(question: str, berlin: Asker) -> None:
    assert set(suite.given_answers(berlin.ask(question), "entities")) == {"person/harcourt", "group/historians"}


def test_a_clause_of_what_is_said_is_asked_for_its_sources(berlin: Asker) -> None:
    reply = berlin.ask("Layard'ın padişahı tehdit ettiği hangi kaynağa dayanıyor?")
    assert set(suite.given_answers(reply, "entities")) == {"work/harcourt-1961", "work/lebrun-1974"}


def test_a_clause_of_what_nobody_says_has_no_claimant(berlin: Asker) -> None:
    reply = berlin.ask("Andrassy'nin Abdülhamid'i tehdit ettiği kimin iddiası?")
    assert not reply.answered


@pytest.mark.parametrize(
    "question",
    ["Hrimyan Berlin'e gittiğinde sadrazam kimdi?", "Hrimyan'ı Berlin'e gönderen sadrazam kimdi?"],
)
def test_a_noun_of_which_is_asked_whose_it_is_is_not_passed_over(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kıbrıs Antlaşması imzalandıktan sonra hangi antlaşma imzalandı?", {"treaty/berlin"}),
        (
            "Kıbrıs Antlaşması imzalanmadan önce hangi antlaşmalar imzalandı?",
            {"treaty/adrianople", "treaty/london-memorandum", "treaty/san-stefano"},
        ),
        ("Berlin Kongresi günlerinde Karatodori Paşa kime telgraf çekti?", {"person/safvet"}),
        ("Berlin Kongresi sürerken kim mektup yazdı?", {"person/karatheodori", "person/shuvalov"}),
    ],
)
def test_a_clause_or_an_event_says_when(question: str, expected: set[str], berlin: Asker) -> None:
    assert set(suite.given_answers(berlin.ask(question), "entities")) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Layard Kıbrıs Antlaşması'nı kiminle birlikte imzaladı?", {"person/safvet"}),
        ("Safvet Paşa'yla birlikte Kıbrıs Antlaşması'nı kim imzaladı?", {"person/layard"}),
        (
            "Ayastefanos Antlaşması'nı Nelidov'la birlikte kimler imzaladı?",
            {"person/ignatiev", "person/safvet", "person/sadullah"},
        ),
    ],
)
def test_who_did_it_with_whom_is_who_else_did_it_then(question: str, expected: set[str], berlin: Asker) -> None:
    assert set(suite.given_answers(berlin.ask(question), "entities")) == expected


@pytest.mark.parametrize(
    "question", ["Hrimyan kiminle birlikte Berlin'e gitti?", "Layard'la birlikte padişahı kim tehdit etti?"]
)
def test_who_did_it_alone_had_no_company(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Osmanlı heyetinde kimler vardı?", {"person/karatheodori", "person/mehmed-ali", "person/sadullah"}),
        (
            "Kıbrıs Antlaşması'nı imzalayanlardan hangisi Ayastefanos Antlaşması'nı imzaladı?",
            {"person/safvet"},
        ),
        ("Kıbrıs Antlaşması'nı imzalayan büyükelçi kimdi?", {"person/layard"}),
        ("Bosna meselesini konu alan telgrafı kim gönderdi?", {"person/karatheodori"}),
        ("Bosna meselesinden kim söz ediyor?", {"person/tekin"}),
        ("Karatodori Paşa kime telgraf gönderdi?", {"person/safvet"}),
        ("Şuvalov kime mektup gönderdi?", {"person/alexander-ii"}),
    ],
)
def test_turns_of_phrase_are_read_as_the_plainer_ones(question: str, expected: set[str], berlin: Asker) -> None:
    assert set(suite.given_answers(berlin.ask(question), "entities")) == expected


@pytest.mark.parametrize("question", ["Şuvalov kime telgraf gönderdi?", "Kıbrıs Antlaşması'nı imzalayan berber kimdi?"])
def test_a_letter_is_no_telegram_and_a_noun_must_be_true_of_whoever_is_found(question: str, berlin: Asker) -> None:
    assert not berlin.ask(question).answered


def test_whatever_somebody_is_a_member_of_is_asked_for_by_a_participle(berlin: Asker) -> None:
    reply = berlin.ask("Sadullah Bey'in üyesi olduğu kurum hangisidir?")
    assert suite.given_answers(reply, "entities") == ["group/ottoman-delegation"]


def test_what_is_only_of_a_year_is_not_of_one_of_its_days(berlin: Asker) -> None:
    assert not berlin.ask("13 Temmuz 1878'de Mehmed Ali Paşa nereye gitti?").answered
    reply = berlin.ask("1878'de Mehmed Ali Paşa nereye gitti?")
    assert suite.given_answers(reply, "entities") == ["place/albania"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Antlaşmanın gecikmesini Sovyet tarihçileri neye bağlıyor?", "topic/delay-explanation-bekir-sami"),
        ("Sovyet tarihçileri antlaşmanın gecikmesini nasıl açıklıyor?", "topic/delay-explanation-bekir-sami"),
        ("Türkiye'nin Batıya yaklaşmasını Aralov neye bağlıyor?", "topic/turn-bourgeoisie-explanation"),
        ("Abilov'a hangi görev verildi?", "office/head-transcaucasian-mission"),
        ("Bakü kongresinde Enver'e kim karşı çıktı?", "group/tkp-members"),
    ],
)
def test_what_something_is_put_down_to_and_whom_somebody_opposed_somewhere(
    question: str, answer: str, article: Asker
) -> None:
    assert suite.things(article, question) == {answer}


def test_what_somebody_does_not_explain_he_puts_down_to_nothing(article: Asker) -> None:
    assert suite.kind(article, "Lenin Türkiye'nin Batıya yaklaşmasını neyle açıklıyor?") != "answered"
    assert suite.kind(article, "Mango antlaşmanın gecikmesini neye bağlıyor?") != "answered"
