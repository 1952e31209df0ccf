"""More kinds of ordinary Turkish questions, each with what only resembles an answer."""

from __future__ import annotations

import pytest
from question_suite import given_answers

from kg.questions.answering import Answered
from kg.questions.asking import Asker


def _answers(asked: Asker, question: str) -> set[str]:
    reply = asked.ask(question)
    return set(given_answers(reply, "entities")) if isinstance(reply.outcome, Answered) else {f"[{reply.outcome.kind}]"}


_CONFERENCES = {"event/genoa-conference", "event/lausanne-conference", "event/mudanya-conference"}
_PARTIES = {"group/soviet-russia", "group/turkey"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("1922 yılında toplanan konferansları listele.", _CONFERENCES),
        ("1922'de toplanan konferansları sayar mısın?", _CONFERENCES),
        ("Lütfen 1922'deki konferansları sırala", _CONFERENCES),
        ("1922'de toplanan konferansların listesini ver", _CONFERENCES),
        ("Lenin'in mektuplarını listele", {"letter/lenin-to-chicherin-1921", "letter/lenin-to-politburo-1922-04-22"}),
        ("1875'te toplanan konferansları listele", {"[no-claim]"}),
    ],
)
def test_what_is_to_be_listed_is_all_that_there_is_of_it(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Çekistlerden yakınan Çiçerin mektubunu kime göndermişti?", {"person/lenin"}),
        ("Çiçerin çekistlerden kime yakındı?", {"person/lenin"}),
        ("Çiçerin'in Çekistlerden yakındığı mektup kime gönderildi?", {"person/lenin"}),
        ("Enver'i uyaran Mustafa Kemal mektubunu kime yazmıştı?", {"person/enver-pasha"}),
        ("Mustafa Kemal'in Enver'i uyardığı mektup kime yazıldı?", {"person/enver-pasha"}),
        ("To whom did Chicherin complain about the Cheka?", {"person/lenin"}),
        ("Lenin Çekistlerden kime yakındı?", {"[no-claim]"}),
        ("Çiçerin Lenin'den kime yakındı?", {"[no-claim]"}),
        ("Who did Lenin complain to about the Cheka?", {"[no-claim]"}),
        ("Lenin'in Enver'i uyardığı mektup kime yazıldı?", {"[unreadable]"}),
        ("Rusya'ya sığınan Enver mektubunu kime yazdı?", {"[unreadable]"}),
    ],
)
def test_to_whom_somebody_complained_is_to_whom_the_letter_was_and_not_one_told_of_in_it(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "claim"),
    [("Çiçerin mektubunu kime gönderdi?", "chicherin-to-lenin"), ("Enver mektubunu kime gönderdi?", "enver-to-")],
)
def test_to_whom_a_letter_was_is_told_by_that_letter_and_not_by_the_answer_to_it(
    question: str, claim: str, article: Asker
) -> None:
    outcome = article.ask(question).outcome
    assert isinstance(outcome, Answered)
    assert all(claim in thing for each in outcome.understood.clauses for thing in each.subject.things)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("16 Mart 1921 tarihli antlaşmaya hangi devletler taraftı?", _PARTIES),
        ("16 Mart 1921 tarihli antlaşmanın tarafları kimlerdi?", _PARTIES),
        ("Moskova antlaşmasını hangi iki ülke imzaladı?", _PARTIES),
        ("Franklen-Buyon antlaşmasını hangi iki taraf yaptı?", {"group/france", "group/turkey"}),
        ("5 Mayıs 1919 tarihli antlaşmaya hangi devletler taraftı?", {"[no-claim]"}),
    ],
)
def test_a_treaty_is_known_by_its_day_and_has_two_parties(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Meyer, Çanakkale krizi için kimin eserini kaynak gösteriyor?", {"person/miller"}),
        ("Meyer Çanakkale krizi için hangi eseri kaynak gösteriyor?", {"work/miller-1983-chanak"}),
        ("Meyer Çanakkale krizi için hangi arşiv dosyasını kaynak gösteriyor?", {"work/rgaspi-5-1-2205"}),
        ("Aralov'un 4 Şubat 1923 tarihli mektubu hangi arşiv dosyasındadır?", {"work/rgaspi-544-3-122"}),
        ("Meyer Lenin hakkında hangi eseri yazdı?", {"[no-claim]"}),
        ("Meyer Napolyon için kimin eserini kaynak gösteriyor?", {"[unknown-name]"}),
    ],
)
def test_what_somebody_cites_for_a_matter_is_of_the_kind_that_is_asked_for(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


def test_who_somebody_was_and_what_ties_two_are_asked_in_everyday_words(article: Asker) -> None:
    assert _answers(article, "Damar Arıkoğlu kim, neyin nesiydi?") == {"person/damar-arikoglu"}
    assert "=3" in _answers(article, "Çerkez Ethem'le Lenin'i birbirine bağlayan nedir?")
    assert _answers(article, "Türkiye'yi Antant'a bağlayan neydi?") == {"[unreadable]"}
    assert _answers(article, "Lozan'daki dönüşe dair birbirine ters düşen iddialar hangileridir?") == _answers(
        article, "Lozan'daki dönüş hakkında çelişen iddialar hangileri?"
    )


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Aralov elçi olmadan önce nerede görevliydi?", {"office/revvoensovet-12-member", "group/revvoensovet-12"}),
        ("What was Aralov before he became ambassador?", {"office/revvoensovet-12-member", "group/revvoensovet-12"}),
        ("Yusuf Kemal dışişleri bakanı olmadan önce hangi görevdeydi?", {"office/economy-minister-turkey"}),
        ("Yusuf Kemal ekonomi bakanı olmadan önce hangi görevdeydi?", {"[unreadable]"}),
        ("Yusuf Kemal elçi olmadan önce hangi görevdeydi?", {"[unreadable]"}),
        ("Mustafa Kemal gazi olmadan önce neydi?", {"[unreadable]"}),
    ],
)
def test_what_somebody_was_before_is_what_is_dated_before_or_what_he_is_said_to_have_come_from(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


_DELEGATES = {"person/bekir-sami", "person/yusuf-kemal"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("11 Mayıs'ta Moskova'ya doğru yola çıkan heyette kimler vardı?", _DELEGATES),
        ("11 Mayıs 1920'de Moskova'ya giden heyette kimler vardı?", _DELEGATES),
        ("11 Mayıs 1920'de Moskova'ya gönderilen heyetin başında kim vardı?", {"person/bekir-sami"}),
        ("12 Mayıs'ta Moskova'ya giden heyette kimler vardı?", {"[unknown-name]"}),
        ("Moskova'ya giden heyette kimler vardı?", {"[unreadable]"}),
        ("Bursa'dan Moskova'ya giden heyette kimler vardı?", {"[no-claim]"}),
        ("Paris'e giden heyette kimler vardı?", {"[no-claim]"}),
    ],
)
def test_a_delegation_is_told_by_the_day_on_which_it_was_sent_and_where(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Cenova'daki Sovyet heyetinde yer alıp Türkiye'yi savunan kim?", {"person/narimanov"}),
        ("Enver'i uyaran ve Lenin'e yazan kimdi?", {"person/mustafa-kemal"}),
        ("Yusuf Kemal ile görüşüp Karahan'a yazan kimdi?", {"person/aralov"}),
        ("Türkiye'yi savunan ve Moskova antlaşmasını imzalayan kimdi?", {"[no-claim]"}),
        ("Londra'ya gidip Türkiye'yi savunan kimdi?", {"[no-claim]"}),
    ],
)
def test_who_did_two_things_is_of_whom_both_are_claimed(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Yunus Nadi nereye gidemedi?", {"place/russia"}),
        ("Where did Yunus Nadi not go?", {"place/russia"}),
        ("Mustafa Kemal nereye gitmedi?", {"[no-claim]"}),
        ("Kimler Moskova'nın tutumunu destekledi?", {"[unreadable]"}),
        ("Moskova'nın tutumunu kim destekledi?", {"[unreadable]"}),
    ],
)
def test_where_somebody_did_not_go_is_denied_and_whose_stance_is_no_more_than_he(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


def test_how_somebody_judges_a_matter_is_what_he_says_of_it(article: Asker) -> None:
    said = _answers(article, "Meyer Türkiye'nin dönüşü hakkında ne diyor?")
    assert _answers(article, "Meyer Türkiye'nin dönüşünü nasıl değerlendiriyor?") == said


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Batı cephesi gezisine hangi iki temsilci katıldı?", {"person/abilov", "person/aralov"}),
        ("TBMM heyetini hangi iki kişi kabul etti?", {"person/chicherin", "person/lenin"}),
        ("Which two historians disagree with Shamsutdinov?", {"person/meyer", "person/yeremeyev"}),
        ("Batı cephesi gezisine hangi üç temsilci katıldı?", {"[unreadable]"}),
        ("Kars antlaşmasını hangi iki devlet yaptı?", {"group/ankara-government", "group/transcaucasian-republics"}),
    ],
)
def test_how_many_there_are_is_what_the_question_says(question: str, answers: set[str], article: Asker) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Meyer Enver'in kimi etkilediğini yazıyor?", {"group/kremlin-leadership"}),
        ("Aralov elçiliği kimin yaktığını söylüyor?", {"person/mougin"}),
        ("Mango Mustafa Kemal'in kimi uyardığını söylüyor?", {"person/enver-pasha"}),
        ("Dumont Mustafa Kemal'in kimi uyardığını söylüyor?", {"[no-claim]"}),
        ("Lenin elçiliği kimin yaktığını söylüyor?", {"[unreadable]"}),
    ],
)
def test_a_question_within_what_somebody_says_is_answered_by_his_claims(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Kundaklama olayını kim düzenledi?", {"person/mougin"}),
        ("Arama olayını kim yaptı?", {"group/cheka"}),
        ("Kafkas cumhuriyetleri Türkiye ile nerede antlaşma yaptı?", {"place/kars"}),
        ("Sovyet Rusya Türkiye ile nerede antlaşma yaptı?", {"place/moscow"}),
        ("Türk Komünist Partisi kongresi nerede toplandı?", {"place/ankara"}),
    ],
)
def test_an_event_is_not_another_that_it_led_to_and_no_treaty_was_where_it_is_spoken_of(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


def test_what_one_wrote_to_another_is_the_matter_of_all_his_letters_to_him(article: Asker) -> None:
    said = _answers(article, "Aralov Karahan'a ne yazdı?")
    assert {"topic/communism-needs-industry", "topic/soviet-turkish-relations"} <= said
    assert _answers(article, "Lenin Enver'e ne yazdı?") == {"[unreadable]"}


def test_whether_two_agree_may_be_asked_of_the_one_with_the_other(article: Asker) -> None:
    assert _answers(article, "Meyer Şemsutdinov'la aynı fikirde mi?") == {"=no"}
    assert _answers(article, "Meyer Mango'yla aynı fikirde mi?") == {"[no-claim]"}


_OPPONENTS = {"group/russian-historians", "group/soviet-historians", "person/shamsutdinov", "person/yeremeyev"}


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Meyer kiminle aynı fikirde değil?", _OPPONENTS),
        ("Meyer kimin görüşüne katılmıyor?", _OPPONENTS),
        ("With whom does Meyer disagree?", _OPPONENTS),
        ("Mango kimin görüşüne katılmıyor?", {"[no-claim]"}),
        ("Lenin kimin görüşüne katılmıyordu?", {"[no-claim]"}),
    ],
)
def test_with_whom_somebody_disagrees_is_whose_claims_are_opposed_to_his(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


def test_who_is_among_a_group_and_where_historians_part_is_asked_in_everyday_words(article: Asker) -> None:
    assert _answers(article, "Batıcıların arasında kimler vardı?") == {"group/malta-exiles"}
    assert _answers(article, "Tarihçiler Lozan konusunda nerede ayrılıyor?") == _answers(
        article, "Lozan'daki dönüş hakkında çelişen iddialar hangileri?"
    )


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Ayastefanos antlaşmasını hangi iki devlet yaptı?", {"group/ottoman-empire", "group/russia"}),
        ("Kıbrıs antlaşmasını hangi iki kişi imzaladı?", {"person/layard", "person/safvet"}),
        ("Osmanlı heyetinde yer alıp Ayastefanos'u imzalayan kimdi?", {"person/sadullah"}),
        ("Mehmed Ali nereye gidemedi?", {"[no-claim]"}),
        ("Rusya'nın tutumunu kim protesto etti?", {"[unreadable]"}),
        ("Layard elçi olmadan önce hangi görevdeydi?", {"[unreadable]"}),
    ],
)
def test_another_project_is_asked_in_the_same_words(question: str, answers: set[str], berlin: Asker) -> None:
    assert _answers(berlin, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        (
            "Ankara'ya hangi heyetler geldi?",
            {"group/ecci-representatives", "group/frunze-delegation", "group/upmal-mission"},
        ),
        ("1920'de Ankara'ya hangi heyet geldi?", {"group/upmal-mission"}),
        ("Which Soviet delegations came to Ankara?", {"group/frunze-delegation", "group/upmal-mission"}),
        ("Londra'ya hangi heyetler geldi?", {"[no-claim]"}),
        ("Cenova'ya hangi heyetler geldi?", {"[no-claim]"}),
    ],
)
def test_which_delegations_came_somewhere_are_all_that_went_or_stayed_there_and_no_persons(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Aralov'la kimler aynı fikirde değildi?", {"group/ecci-representatives"}),
        ("Aralov'un görüşüne kim katılmadı?", {"group/ecci-representatives"}),
        ("Who did not agree with Aralov?", {"group/ecci-representatives"}),
        ("Mustafa Kemal'in görüşüne kim katılmadı?", {"[unreadable]"}),
        ("Stalin'le kimler aynı fikirde değildi?", {"[unknown-name]"}),
    ],
)
def test_who_did_not_agree_is_of_whom_it_is_denied_that_he_held_the_view(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Kremlin kimi dinlemedi?", {"person/aralov"}),
        ("Kremlin kimin öğüdünü dinlemedi?", {"person/aralov"}),
        ("Kremlin kimi dinledi?", {"[unreadable]"}),
        ("Lenin kimi dinlemedi?", {"[no-claim]"}),
        ("Aralov kimi dinlemedi?", {"[no-claim]"}),
    ],
)
def test_whom_somebody_did_not_listen_to_is_whose_proposal_he_rejected(
    question: str, answers: set[str], article: Asker
) -> None:
    assert _answers(article, question) == answers
