"""Which language a stretch of text is in: plain, or not said."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from kg.formats import reader
from kg.language import languages


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Elçi bu mektubu padişaha gönderdi ve cevabını bekledi.", "tr"),
        ("The envoy sent this letter to the court and waited for an answer.", "en"),
        ("Der Gesandte hat dieses Schreiben an den Hof geschickt und auf die Antwort gewartet.", "de"),
        ("Le ministre a envoyé cette lettre à la cour et il attend la réponse.", "fr"),
        ("Посол отправил это письмо ко двору и ждал ответа.", "ru"),
        ("Посол надіслав цей лист до двору і чекав на відповідь, що була б йому корисна.", "uk"),
        ("Ο πρέσβης έστειλε την επιστολή", "el"),
        ("1699 – 1718, 12/4", None),
        ("", None),
    ],
)
def test_small_words_letters_and_script_tell_the_language(text, tag):
    assert languages.of_text(text) == tag


def test_a_quotation_in_another_language_is_told_from_the_text_around_it():
    texts = [
        "Elçi bu mektubu padişaha gönderdi.",
        "The envoy was to wait for the answer of the court, and it was not to be had.",
        "Pera, 1719",
    ]
    assert list(languages.of_paragraphs(texts, "tr")) == ["tr", "en", "tr"]


def test_initials_are_no_small_words():
    texts = ["Rostow, W. W., History. New York: W. W. Norton & Company, 1973.", "W Pradze i w Wilnie."]
    assert list(languages.of_paragraphs(texts, "en")) == ["en", "en"]
    assert languages.of_text(texts[1]) == "pl"


def test_turkish_paragraphs_of_unseen_history_are_turkish(shared):
    spoken = Counter()
    for path in sorted((shared / "data" / "tquad").glob("*.json")):
        articles = json.loads(path.read_text(encoding="utf-8"))["data"]
        spoken.update(languages.of_text(each["context"]) for article in articles for each in article["paragraphs"])
    assert spoken["tr"] == sum(spoken.values())


def test_articles_in_english_are_english(shared):
    paths = sorted((shared / "data" / "rdcr" / "articles").glob("*.xml"))[:40]
    assert {reader.read(path).language for path in paths} == {"en"}


def test_letters_in_the_german_of_1719_are_german(shared):
    spoken = Counter()
    for path in sorted((shared / "data" / "qhod" / "letters").rglob("vipa.l.*.xml")):
        if path.name != "vipa.l.hbg.17200414.xml":  # its XML is broken
            text = reader.read(path)
            if len(text.text) > 500:
                spoken[languages.of_text(text.text)] += 1
    assert spoken["de"] == sum(spoken.values()) > 30


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("Elçi 14 Mayıs’ta Viyana’ya geldi ve sadrazamın mektubunu hemen imparatora verdi.", "en-US", "tr"),
        ("The envoy came to Vienna on 14 May and gave the letter to the emperor at once.", "C", "en"),
        ("The envoy came to Vienna on 14 May and gave the letter to the emperor at once.", None, "en"),
        ("Vienna, 14.", "de_AT", "de"),
        ("Vienna, 14.", "und", None),
        ("Poseł przybył do Wiednia 14 maja i oddał list cesarzowi.", "pl", "pl"),
    ],
)
def test_a_file_that_says_another_language_than_it_is_in_is_not_believed(
    text: str, tag: str | None, expected: str | None
) -> None:
    assert languages.of_file(text, tag) == expected
