"""Names that stand side by side, and who is meant by a surname that several bear."""

from __future__ import annotations

import pytest

from kg.recognition import entities, recogniser


def people(text, language):
    found = recogniser.recognise(text, language)
    _, ids = entities.proposed(found, text, language=language)
    return [(text[one.start : one.end], str(who)) for one, who in zip(found, ids, strict=True) if one.kind == "Person"]


def test_two_who_stand_side_by_side_in_turkish_are_two_where_each_is_told_elsewhere():
    text = (
        "Selim Arıkan Atina’daydı. Hüsrev Paşa İzmir’deydi. Nuri Efendi değil, Selim Arıkan Hüsrev Paşa’yı uyardı. "
        "Hüsrev Paşa sustu, Selim Arıkan gitti."
    )
    assert ("Selim Arıkan", "person/selim-arikan") in people(text, "tr")
    assert {who for _, who in people(text, "tr")} >= {"person/selim-arikan", "person/husrev-pasa"}
    assert not [name for name, _ in people(text, "tr") if "Arıkan Hüsrev" in name]


def test_two_surnames_side_by_side_are_two():
    text = "Thomas Ashby ile Andrey Velski görüştü. Ashby sustu, Velski gitti. Ashby Velski’ye yardım etti."
    assert people(text, "tr")[-2:] == [("Ashby", "person/thomas-ashby"), ("Velski", "person/andrey-velski")]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Mehmed Emin geldi. Âli Paşa gitti. Mehmed Emin Âli Paşa yazdı.", "Mehmed Emin Âli Paşa"),
        ("Halide Edip yazdı. Adnan Adıvar konuştu, Adıvar sustu. Halide Edip Adıvar okudu.", "Halide Edip Adıvar"),
    ],
)
def test_a_name_of_three_words_stays_one(text, whole):
    assert whole in [name for name, _ in people(text, "tr")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Count Radetz met Countess Sophie Radetz. Radetz left."),
        ("tr", "Kont Radetz, Kontes Sofya Radetz ile görüştü. Radetz gitti."),
        ("de", "Graf Radetz traf Gräfin Sophie Radetz. Graf Radetz ging."),
    ],
)
def test_the_count_is_not_the_countess(language, text):
    count, countess, last = people(text, language)
    assert count[1] != countess[1]
    assert last[1] == count[1]


def test_whom_one_wrote_to_is_a_person_though_a_small_town_is_called_so():
    assert ("Palmerston", "person/palmerston") in people("He wrote to Palmerston, then he went home.", "en")
    assert not people("He went to Palmerston, then he went home.", "en")


def test_a_surname_that_ends_like_a_plural_is_one():
    text = "It was led by Alexandros Soutzos. It is possible that Soutzos asked for it."
    assert [who for _, who in people(text, "en")] == ["person/alexandros-soutzos"] * 2


@pytest.mark.parametrize("word", ["Muhtemelen", "Güya", "Elbette", "Yalnızca", "Gizlice", "Dolayısıyla", "Sonradan"])
def test_a_turkish_adverb_before_a_name_is_no_part_of_it(word):
    assert people(f"{word} Mehmed Efendi geldi.", "tr") == [("Mehmed Efendi", "person/mehmed-efendi")]


def test_a_word_that_is_somebodys_first_name_is_part_of_it():
    assert people("Rami Mehmed Efendi geldi.", "tr") == [("Rami Mehmed Efendi", "person/rami-mehmed-efendi")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Probablement Jean Dupont avertit le ministre.", "Jean Dupont"),
        ("fr", "Aussitôt Jean Dupont partit.", "Jean Dupont"),
        ("ru", "Наконец Иван Петров уехал.", "Иван Петров"),
        ("de", "Dabei warnte Lord Harrow den Minister.", "Lord Harrow"),
    ],
)
def test_an_adverb_before_a_name_is_no_part_of_it_elsewhere(language, text, name):
    assert [found for found, _ in people(text, language)] == [name]


def test_two_side_by_side_in_a_german_clause_are_two():
    text = "Edward Finch traf Lord Harrow. Finch ging, Harrow blieb. Man sagt, dass Finch Harrow gewarnt habe."
    assert [name for name, _ in people(text, "de")][-2:] == ["Finch", "Harrow"]


@pytest.mark.parametrize("name", ["Helga Brandt", "Emily Harcourt", "Étienne Dupont"])
def test_given_names_that_many_bear_are_known(name):
    assert people(f"So {name} left.", "en") == [(name, "person/" + name.lower().replace(" ", "-").replace("é", "e"))]


@pytest.mark.parametrize("name", ["Ahmed Fethi Paşa", "Ali Fethi", "Ali Fethi Okyar"])
def test_who_is_called_like_a_conquest_is_a_person(name):
    assert people(f"{name} geldi.", "tr")[0][0] == name
    assert not people("Belgrad’ın Fethi kutlandı.", "tr")
