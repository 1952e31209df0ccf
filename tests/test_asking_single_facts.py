"""Single facts as somebody asks them who has read the text: who says it, who was in it, at which meeting it was said."""

from __future__ import annotations

import pytest
import question_suite as suite

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
