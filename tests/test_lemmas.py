"""The dictionary form of words, by which triggers and head words are recognised."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.lemmas import LANGUAGES, lemma


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("antlaşmasının", "tr", "antlaşma"),
        ("imzalamadılar", "tr", "imzala"),
        ("gönderilmiştir", "tr", "gönder"),
        ("reddedilen", "tr", "reddet"),
        ("kitabından", "tr", "kitap"),
        ("ağzında", "tr", "ağız"),
        ("Bakanlığı", "tr", "bakanlık"),
        ("treaties", "en", "treaty"),
        ("sent", "en", "send"),
        ("Verträge", "de", "vertrag"),
        ("verhandelten", "de", "verhandeln"),
        ("écrivit", "fr", "écrire"),
        ("подписали", "ru", "подписать"),
    ],
)
def test_an_inflected_word_has_the_lemma_of_its_dictionary(word, language, expected):
    assert lemma(word, language) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("öldü", "öl"),
        ("öldürüldü", "öldür"),
        ("bildirdi", "bildir"),
        ("bilmiyordu", "bil"),
        ("başlattılar", "başlat"),
        ("başladı", "başla"),
        ("uzaklaştırılmış", "uzaklaştır"),
        ("görevlendirildi", "görevlendir"),
        ("cezalandırdı", "cezalandır"),
        ("cezalar", "ceza"),
        ("katıldılar", "katıl"),
        ("yenildi", "yenil"),
        ("yendi", "yen"),
        ("atandı", "ata"),
        ("atanmıştır", "ata"),
        ("evlendi", "evlen"),
        ("kitaptır", "kitap"),
        ("görevdedir", "görev"),
        ("askerdirler", "asker"),
    ],
)
def test_a_turkish_verb_goes_no_further_back_than_its_meaning(word, expected):
    assert lemma(word, "tr") == expected


def test_turkish_capitals_are_those_of_turkish():
    assert lemma("İMZALANDI", "tr") == lemma("imzalandı", "tr") == "imzala"
    assert lemma("IŞIKLAR", "tr") == "ışık"


@pytest.mark.parametrize("written", ["Viyana’nın", "Viyana'ya", "VİYANA’DAN", "Viyana"])
def test_what_follows_an_apostrophe_is_no_part_of_the_word(written):
    assert lemma(written, "tr") == "viyana"


def test_possessives_and_elisions_of_other_languages_are_no_part_of_the_word():
    assert lemma("Metternich’s", "en") == lemma("Metternich", "en")
    assert lemma("d'alliance", "fr") == "alliance"


@pytest.mark.parametrize("language", ["pl", "ota", None, ""])
def test_a_word_of_a_language_without_dictionary_is_put_in_lower_case(language):
    assert lemma("Kongresu", language) == "kongresu"


def test_a_region_in_the_tag_makes_no_difference():
    assert lemma("negotiated", "en-GB") == lemma("negotiated", "en") == "negotiate"


@given(st.text(max_size=20), st.sampled_from([*LANGUAGES, "pl", None]))
def test_any_word_has_a_lemma_and_always_the_same(word, language):
    found = lemma(word, language)
    assert found == lemma(word, language)
    assert bool(found.strip()) == bool(found)


def test_words_of_running_turkish_prose_have_their_lemmas():
    """212 words drawn at random from prose on Ottoman history, labelled before any program had seen them."""
    with (Path(__file__).parent / "fixtures" / "turkish_lemmas.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["word"], row["lemmas"].split("; ")) for row in csv.DictReader(file)]
    right = sum(lemma(word, "tr") in wanted for word, wanted in rows)
    assert len(rows) == 212
    assert right / len(rows) >= 0.97
