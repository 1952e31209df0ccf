"""What a question says beside what a claim has as its own is held against the claims, and never passed over."""

from __future__ import annotations

import pytest
from question_suite import kind, things, value

from kg.questions.asking import Asker


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Mujen hangi ülkenin casusuymuş", "office/french-spy-ankara"),
        ("For which country did Mougin spy?", "office/french-spy-ankara"),
        ("Which country's prime minister was Lloyd George?", "office/british-prime-minister"),
        ("Of which country was Putin president?", "office/president-russian-federation"),
        ("Bekir Sami hangi bakandı?", "office/foreign-minister-turkey"),
        ("Putin hangi ülkenin başkanı?", "office/president-russian-federation"),
    ],
)
def test_of_the_offices_of_somebody_that_of_the_noun_is_told(question: str, office: str, article: Asker) -> None:
    assert things(article, question) == {office}


@pytest.mark.parametrize(
    "question",
    [
        "Aralov hangi bakandı?",
        "Lenin hangi ülkenin elçisiydi?",
        "Enver hangi ülkenin casusuydu?",
        "Mustafa Kemal hangi ülkenin lideriydi?",
        "Karabekir hangi ülkenin komutanıydı?",
        "Which country did Aralov spy for?",
        "Of which country was Lenin the ambassador?",
    ],
)
def test_an_office_of_another_noun_or_of_no_land_is_none_of_a_land(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "Was the Turkish Communist Party founded in Baku?",
        "Türk komünist partisi Bakü'de kuruldu mu?",
        "Was the Turkish Communist Party founded in 1920?",
        "Lozan Konferansı Lozan'da mı toplandı?",
    ],
)
def test_something_was_at_a_place_or_in_a_year_by_the_answer_to_where_or_when_it_was(
    question: str, article: Asker
) -> None:
    assert value(article, question) == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "Was the Turkish Communist Party founded in Moscow?",
        "Türk komünist partisi 1918'de kuruldu mu?",
        "Was the Turkish Communist Party founded in 1921?",
        "Was the congress of Baku held in Moscow?",
        "Bakü Kongresi Moskova'da mı toplandı?",
    ],
)
def test_an_event_that_was_elsewhere_was_not_where_its_organisers_were(question: str, article: Asker) -> None:
    assert kind(article, question) == "no-claim"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Bakü'de kurulan Türk komünist partisini kim yönetiyordu?", "person/mustafa-suphi"),
        ("Who ran the Turkish Communist Party founded in Baku?", "person/mustafa-suphi"),
        ("Who led the Turkish Communist Party, which was founded in Baku?", "person/mustafa-suphi"),
        ("Bakü'ye giden Enver Paşa'yı kim uyardı?", "person/mustafa-kemal"),
        ("Lenin'e mektup yazan Çiçerin kimden şikayet etti?", "group/cheka"),
        ("Fuat Sabit'le birlikte Moskova'ya giden paşa kimdir?", "person/halil-pasha"),
        ("Bekir Sami'yle birlikte Moskova'ya giden bakan kimdi?", "person/yusuf-kemal"),
    ],
)
def test_a_clause_that_a_claim_bears_out_only_says_who_is_meant(question: str, answer: str, article: Asker) -> None:
    assert things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Moskova'da kurulan Türk komünist partisini kim yönetiyordu?",
        "Who ran the Turkish Communist Party founded in Moscow?",
        "Who led the Turkish Communist Party which was founded in Odessa?",
        "Trabzon'a giden Enver Paşa'yı kim uyardı?",
        "Lenin'i eleştiren Çiçerin kimden şikayet etti?",
        "1925'te imzalanan Kars Antlaşması'nı kim imzaladı?",
        "Who signed the Treaty of Kars concluded in 1925?",
        "Fuat Sabit'le birlikte Moskova'ya giden bakan kimdi?",
        "Fuat Sabit'le birlikte Ankara'ya giden paşa kimdi?",
    ],
)
def test_a_clause_that_nobody_bears_out_is_not_passed_over(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


def test_because_of_what_somebody_was_warned_is_of_what_he_was(article: Asker) -> None:
    assert things(article, "Enver'i panislamizm propagandası yüzünden kim uyardı?") == {"person/mustafa-kemal"}
    assert things(article, "Who warned Enver because of pan-Islamism?") == {"person/mustafa-kemal"}
    assert kind(article, "Who warned Yusuf Kemal because of pan-Islamism?") == "no-claim"
    assert kind(article, "Enver'i Lenin yüzünden kim uyardı?") == "no-claim"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Ruslar kaç tüfek vermeye razı oldu?", "60000"),
        ("Rusya kaç tüfek vaat etti?", "60000"),
        ("Ruslar kaç top verecekti?", "100"),
        ("Malta'ya sürülenlerden kaçı geri döndü?", "55"),
        ("Malta sürgünlerinden kaçı Türkiye'ye döndü?", "55"),
        ("How many of the Malta exiles returned?", "55"),
    ],
)
def test_how_many_stands_in_the_passages_of_what_was_done(question: str, number: str, article: Asker) -> None:
    assert value(article, question) == number


@pytest.mark.parametrize(
    "question",
    [
        "Ruslar kaç tüfek gönderdi?",
        "Türk tarafı kaç altın istemişti?",
        "Türkler kaç tüfek istedi?",
        "Türkiye kaç tüfek vaat etti?",
        "Malta'ya kaç kişi sürüldü?",
        "Malta sürgünlerinden kaçı öldü?",
        "Malta'ya sürülenlerden kaçı İkinci Gruba katıldı?",
        "How many rifles did Turkey promise?",
    ],
)
def test_a_number_of_another_deed_or_of_another_side_is_none(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Frunze Ankara'ya hangi heyetin başında geldi?", "group/frunze-delegation"),
        ("Bekir Sami Moskova'ya hangi heyetin başında gitti?", "group/tbmm-delegation-1920"),
        ("At the head of which delegation did Frunze come to Ankara?", "group/frunze-delegation"),
        ("Which delegation did Bekir Sami lead to Moscow?", "group/tbmm-delegation-1920"),
    ],
)
def test_at_the_head_of_which_body_somebody_went_is_one_that_was_there(
    question: str, body: str, article: Asker
) -> None:
    assert things(article, question) == {body}


@pytest.mark.parametrize(
    "question",
    [
        "Bekir Sami Ankara'ya hangi heyetin başında gitti?",
        "Frunze Moskova'ya hangi heyetin başında geldi?",
        "Which delegation did Bekir Sami lead to Ankara?",
        "At the head of which delegation did Bekir Sami go to Baku?",
    ],
)
def test_a_body_that_he_led_elsewhere_is_not_the_one(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Şamsutdinov'un açıklamasına kimin fikirleri temel olmuş?", "person/aralov"),
        ("Whose ideas were the basis of the class explanation?", "person/aralov"),
        ("Dönüşün İngiliz desteği açıklamasına kimin görüşleri temel oldu?", "person/kalinin"),
        ("Türklerin Antant'la önceden anlaştığını kim ileri sürüyor?", "person/kalinin"),
    ],
)
def test_whose_ideas_and_that_it_was_so_beforehand_stand_in_the_claims(
    question: str, answer: str, article: Asker
) -> None:
    assert things(article, question) == {answer}


@pytest.mark.parametrize(
    "question",
    [
        "Enver'i önceden kim uyardı?",
        "Who warned Enver beforehand?",
        "Lozan Antlaşması'na kimin fikirleri temel oldu?",
    ],
)
def test_what_no_passage_says_of_an_idea_or_a_time_is_not_told(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Çerkez Ethem neyin önderiydi?", "office/partisan-leader"),
        ("Ali Fuat nerenin elçisiydi?", "office/turkish-ambassador-moscow"),
    ],
)
def test_of_what_somebody_was_the_head_or_the_envoy_is_told_by_his_office(
    question: str, office: str, article: Asker
) -> None:
    assert things(article, question) == {office}


def test_whose_envoy_somebody_was_is_not_who_holds_another_office(article: Asker) -> None:
    assert things(article, "Whose ambassador was Aralov?") == {"office/soviet-ambassador-ankara"}
    assert things(article, "Aralov kimin elçisiydi?") == {"office/soviet-ambassador-ankara"}
    assert kind(article, "Lenin kimin elçisiydi?") != "answered"
    assert kind(article, "Whose ambassador was Lenin?") != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "İngilizlerin esir takası teklifine sıcak bakan kimdi?",
        "İngilizlerin esir değişimi önerisine kim olumlu yaklaştı?",
        "Who favoured the British offer of an exchange of prisoners?",
    ],
)
def test_somebody_s_offer_of_an_agreement_is_the_agreement_that_he_proposed(question: str, article: Asker) -> None:
    assert things(article, question) == {"person/hamit-bey"}


@pytest.mark.parametrize(
    "question",
    [
        "Rusların esir takası teklifine sıcak bakan kimdi?",
        "Fransızların esir değişimi teklifini kim onayladı?",
        "Who approved the French proposal of an exchange of prisoners?",
    ],
)
def test_the_offer_of_another_is_not_the_agreement(question: str, article: Asker) -> None:
    assert kind(article, question) != "answered"
