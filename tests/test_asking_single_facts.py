"""Single facts as somebody asks them who has read the text: who says it, who was in it, at which meeting it was said."""

from __future__ import annotations

import pytest
import question_suite as suite

from kg.questions.answering import Answered
from kg.questions.asking import Asker


@pytest.mark.parametrize(
    "question",
    [
        "According to whom did Entente intelligence detect Bolshevik agents slipping into Anatolia?",
        "Kime göre Antant istihbaratı Bolşevik ajanlarının Anadolu'ya sızdığını tespit etti?",
        "Antant istihbaratının Bolşevik ajanlarının Anadolu'ya sızdığını tespit ettiğini kim yazıyor?",
    ],
)
def test_who_is_spoken_of_by_words_of_his_name_is_not_who_says_it(question: str, article: Asker) -> None:
    assert suite.things(article, question) == {"person/dumont"}


def test_of_two_who_tell_it_in_one_sentence_neither_is_guessed(article: Asker) -> None:
    asked = "According to whom did French intelligence detect Bolshevik agents slipping into Anatolia?"
    assert suite.things(article, asked) == set()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("11 Mayıs'ta yola çıkan Meclis heyetinde kimler bulunuyordu?", {"person/bekir-sami", "person/yusuf-kemal"}),
        ("11 Mayıs'ta yola çıkan Meclis heyetinin başında kim vardı?", {"person/bekir-sami"}),
        ("12 Mayıs'ta yola çıkan Meclis heyetinde kimler bulunuyordu?", set()),
        ("11 Mayıs'ta yola çıkan Sovyet heyetinde kimler bulunuyordu?", set()),
        ("Yola çıkan Meclis heyeti kimdi?", set()),
        ("Azerbaycan'a giden Meclis heyetinde kimler bulunuyordu?", set()),
    ],
)
def test_who_was_in_what_set_out_is_no_other_body_and_nobody_who_only_stayed_there(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Aralov büyükelçiliğe seçilmeden önce hangi görevi yürütüyordu?", {"office/revvoensovet-12-member"}),
        ("What post did Aralov hold before he was elected ambassador?", {"office/revvoensovet-12-member"}),
        ("What was Aralov before he became ambassador?", {"office/revvoensovet-12-member", "group/revvoensovet-12"}),
        ("Lenin elçi olmadan önce hangi görevdeydi?", set()),
    ],
)
def test_who_is_asked_for_his_former_post_had_it_in_no_body_besides(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


def test_what_somebody_says_of_a_deed_is_told_with_what_he_says_of_the_two_there(article: Asker) -> None:
    whole = suite.given_claims(article.ask("Toynbee Sovyet Rusya hakkında ne diyor?"))
    assert whole
    for question in ("Toynbee Rusya'nın yardımı konusunda ne diyor?", "What does Toynbee say about Russia's help?"):
        assert suite.given_claims(article.ask(question)) == whole
    visits = suite.given_claims(article.ask("What does Aralov say about Rauf Bey's visit?"))
    everything = suite.given_claims(article.ask("What does Aralov say about Rauf Bey?"))
    assert visits
    assert visits < everything


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kalinin, Boğazlar meselesine dair sözlerini hangi toplantıda söylemişti?", {"event/azerbaijan-5th-congress"}),
        ("Kalinin konuşmasını hangi kongrede yaptı?", {"event/azerbaijan-5th-congress"}),
        ("At which meeting did Kalinin speak about the Straits?", {"event/azerbaijan-5th-congress"}),
        ("At which meeting did Lenin speak about the Straits?", set()),
        ("At which conference did Kalinin make his remarks about the Straits?", set()),
        ("Kalinin petrol hakkındaki konuşmasını hangi kongrede yaptı?", set()),
    ],
)
def test_at_which_meeting_somebody_spoke_of_what(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ekim 1921'de Çiçerin, Çekistlerin davranışlarından kime yakındı?", {"person/lenin"}),
        ("To whom did Chicherin complain about the Chekists' conduct?", {"person/lenin"}),
        ("To whom did Chicherin complain about the arbitrary conduct of the Chekists?", {"person/lenin"}),
        ("To whom did Chicherin complain about Rauf Bey's conduct?", set()),
        ("Ekim 1922'de Çiçerin, Çekistlerin davranışlarından kime yakındı?", set()),
        ("Lenin Çekistlerin davranışlarından kime yakındı?", set()),
    ],
)
def test_who_complains_of_somebodys_conduct_complains_of_him(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who ordered that the guilty Chekists be shot?", {"person/lenin"}),
        ("Suçlu Çekistlerin kurşuna dizilmesini kim emretti?", {"person/lenin"}),
        ("Who ordered that the guilty Chekists be released?", set()),
        ("Who ordered that the Turkish consul be shot?", set()),
    ],
)
def test_a_command_that_is_quoted_is_an_order(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose class-based explanation does Meyer find unconvincing?", {"person/shamsutdinov"}),
        ("Whose explanation of the turn does Meyer not share?", {"person/shamsutdinov", "person/yeremeyev"}),
        ("Whose climate-based explanation does Meyer find unconvincing?", set()),
        ("Whose class explanation does Aralov reject?", set()),
    ],
)
def test_whose_explanation_somebody_does_not_share(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Whose biography of Atatürk does Meyer quote?", {"person/mango"}),
        ("Meyer kimin Atatürk biyografisinden alıntı yapıyor?", {"person/mango"}),
        ("Whose biography of Lenin does Meyer quote?", set()),
        ("Whose biography of Atatürk does Toynbee quote?", set()),
        ("Which biography of Atatürk does Meyer cite?", set()),
        ("Which books by Mustafa Kemal does Meyer cite?", {"work/put-novoy-turtsii"}),
        ("Meyer, Kalinin'in konuşmasını kimden iktibas etmiş?", {"work/kharmandaryan-1973"}),
        ("Meyer, Lenin'in konuşmasını kimden iktibas etmiş?", set()),
    ],
)
def test_a_life_of_somebody_is_a_work_on_him_and_none_of_his(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Cephe teftişine Mustafa Kemal'le birlikte kimler katıldı?", {"person/aralov", "person/abilov"}),
        ("Cephe teftişine Aralov'la birlikte kimler katıldı?", {"person/abilov"}),
        ("Cephe teftişine Lenin'le birlikte kimler katıldı?", set()),
    ],
)
def test_whoever_did_something_within_an_event_was_there_with_those_who_took_part(
    question: str, expected: set[str], article: Asker
) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "O dönemde Ankara hükümetinin Dışişleri Bakanlığını yapan kimdi?",
            {"person/bekir-sami", "person/yusuf-kemal"},
        ),
        ("Who held that Fuat Sabit was a reliable Marxist revolutionary?", {"person/suleyman-nuri"}),
        ("Who held that Lenin was a reliable Marxist revolutionary?", set()),
        ("Who put his name to the Treaty of Moscow on the Turkish side?", {"person/yusuf-kemal"}),
        ("Who put his signature to the Treaty of Kars on the French side?", set()),
        ("What strengthened the influence of the Westernizers?", {"event/french-evacuation-cilicia"}),
        ("According to Aralov, who really organized the burning of the Soviet embassy?", {"person/mougin"}),
        ("According to Lenin, who organized the burning of the Soviet embassy?", set()),
        ("Bekir Sami'nin yerine geçirilen heyet başkanı kim oldu?", {"person/yusuf-kemal"}),
        ("Aralov'un yerine atanan elçi kimdi?", set()),
        ("Kars Antlaşması'nın Meclis'ten geçmesi kimlerin desteğiyle oldu?", {"group/mustafa-kemal-companions"}),
        ("Moskova Antlaşması'nın Meclis'ten geçmesi kimlerin desteğiyle oldu?", set()),
        ("Kafkasötesi federasyonunun Ankara temsilciliğini kim yönetiyordu?", {"person/abilov"}),
        ('"Türkiye\'nin İşçi ve Köylülerine Hitap" kim tarafından kaleme alındı?', {"person/chicherin"}),
        ('"Rusya\'nın İşçi ve Köylülerine Hitap" kim tarafından kaleme alındı?', set()),
        ("Mustafa Kemal'e Gazi unvanını veren neydi?", {"group/tbmm"}),
        ("Lenin'e Gazi unvanını veren neydi?", set()),
    ],
)
def test_turns_of_speech_are_asked_in_plain_words(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


def test_what_was_signed_is_not_the_delay_of_its_signing(article: Asker) -> None:
    assert suite.value(article, "Ağustos 1920'de paraf edilen dostluk anlaşması ne zaman imzalandı?") is None
    assert suite.value(article, "Anlaşmanın imzalanması ne zaman gecikti?") == "1920-08/1921-03"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Enver Paşa'nın Moskova'ya hangi gün vardığını yazar mısın?", "1920-08-07"),
        ("Frunze heyetinin Ankara'da hangi tarihler arasında kaldığı yazıyor?", "1921-10-13/1923-01-05"),
    ],
)
def test_that_somebody_is_to_write_it_says_nothing(question: str, expected: str, article: Asker) -> None:
    assert suite.value(article, question) == expected


def test_who_writes_it_is_asked_of_who_says_so(article: Asker) -> None:
    asked = "türklerin lozanda ingilizlerden destek umduğunu hangi araştırmacı yazıyor"
    assert suite.things(article, asked) == {"person/yeremeyev"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Türk-Sovyet resmî görüşmelerinin ne zaman başladığı biliniyor mu?", "1920-04/.."),
        ("Türk-Sovyet görüşmeleri ne zaman başladı?", "1920-04/.."),
        ("Türk-Fransız görüşmeleri ne zaman başladı?", None),
        ("Türk hükümeti ile Fransız hükümeti arasındaki görüşmeler ne zaman başladı?", None),
    ],
)
def test_talks_of_two_are_no_treaty_that_was_signed_nor_what_only_means_talks(
    question: str, expected: str | None, article: Asker
) -> None:
    assert suite.value(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who wrote about the journalists?", {"person/aralov"}),
        ("Gazeteciler hakkında kim yazdı?", {"person/aralov"}),
        ("Who wrote about Halil Pasha?", set()),
        ("Halil Paşa hakkında kim yazdı?", set()),
        ("Who wrote to Enver Pasha?", {"person/mustafa-kemal"}),
    ],
)
def test_who_wrote_to_somebody_has_not_written_about_him(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Sovyet tarihçilerine göre dostluk antlaşmasının imzalanmasını geciktiren kimdi?", {"person/bekir-sami"}),
        ("Sovyet tarihçilerine göre Moskova Antlaşması'nın imzalanmasını kim geciktirdi?", {"person/bekir-sami"}),
        ("Rus tarihçilerine göre Kars Antlaşması'nın imzalanmasını kim geciktirdi?", set()),
    ],
)
def test_who_delayed_the_signing_of_a_treaty_delayed_it(question: str, expected: set[str], article: Asker) -> None:
    assert suite.things(article, question) == expected


@pytest.mark.parametrize(
    ("open_question", "plain"),
    [
        ("Who had influence over whom?", "Who influenced whom?"),
        ("Who exerted some influence on whom?", "Who influenced whom?"),
        ("Damar Arıkoğlu ne anlatıyor?", "Damar Arıkoğlu ne diyor?"),
        ("Mango neler anlatır?", "Mango ne diyor?"),
    ],
)
def test_what_leaves_both_sides_or_all_open_is_told_whole(open_question: str, plain: str, article: Asker) -> None:
    told, expected = article.ask(open_question).outcome, article.ask(plain).outcome
    assert isinstance(told, Answered)
    assert isinstance(expected, Answered)
    assert told.found == expected.found


def test_which_thing_somebody_describes_is_that_thing(article: Asker) -> None:
    assert suite.things(article, "Damar Arıkoğlu neyi anlatıyor?") == {"event/communist-propaganda"}
