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
