"""Where names of persons end, which words are nobody's name, and whom a part of a name can mean."""

from __future__ import annotations

import pytest

from kg.recognition import entities
from kg.recognition.recogniser import recognise


def named(text, language="en", kind="Person"):
    return [text[one.start : one.end] for one in recognise(text, language) if one.kind == kind]


def meant(text, language="en"):
    """Give what each mention of a text means, by how it is written."""
    found = recognise(text, language)
    _, ids = entities.proposed(found, text, language=language)
    return {text[one.start : one.end]: identifier for one, identifier in zip(found, ids, strict=True)}


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "We met Carl P. Lindqvist Danish Minister and T. Everett Holm Acting Secretary.",
            ["Carl P. Lindqvist", "T. Everett Holm"],
        ),
        ("He sent it to Mr. Holm Swedish Government’s reply being late.", ["Mr. Holm"]),
        (
            "He wrote to Mr. Carl Lindqvist of A. B. Lind & Co. Department agreed.",
            ["Mr. Carl Lindqvist of A. B. Lind & Co"],
        ),
        ("He wrote to A. B. Lind & Co. Ltd. of it.", []),
        ("There was Mr. Lind Department of the Army. There Senator Church came.", ["Mr. Lind", "Senator Church"]),
        ("There the Envoy Extraordinary and Minister Plenipotentiary spoke in the General Assembly.", []),
        ("There His Majesty the Sultan received the British Ambassador Request.", []),
        ("There the U. S. Treasury and the U.S. Ambassador wrote at 11 A.M. We agreed.", []),
        ("They had seen Deptels 2416 on East-West trade, and HMS Valorous.", []),
        ("It is late. Said Turkey would agree. Said Bonds are paid.", []),
        (
            "There Said Pasha would agree, and C. D. Howe and U. Nu met W. S. Gilbert and Sir Percy.",
            ["Said Pasha", "C. D. Howe", "U. Nu", "W. S. Gilbert", "Percy"],
        ),
    ],
)
def test_a_name_ends_where_an_office_or_a_body_begins(text, persons):
    assert named(text) == persons


def test_a_noun_with_an_article_is_nobody_though_somebody_is_called_so():
    text = "There Richard Rush came. Rush then told him that the Rush was over, and this Government agreed."
    assert named(text) == ["Richard Rush", "Rush"]


def test_letters_of_a_body_are_nobody_though_they_stand_in_a_name_of_somebody():
    text = "There was Mr. Raymond Hart NATO. The talks with NATO and the US went on, as NATO said."
    assert not {"NATO", "US"}.intersection(named(text))


def test_a_town_is_nobody_though_it_stands_behind_a_name():
    text = (
        "There was Mr. Hart Akron. He lived in Akron, and left Akron. There was Mr. Joseph Radcliffe of Radcliffe fame."
    )
    assert "Akron" not in named(text)


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        ("Winston S. Holm wrote, and Mr. Winston came.", "Mr. Winston", None),
        ("Winston S. Holm wrote, and Mr. Holm came.", "Mr. Holm", "Winston S. Holm"),
        ("E. Perkins Lindqvist met Ambassador Perkins there.", "Ambassador Perkins", None),
        ("There Sir Roger M. Holm met Mr. Roger Lind, and Sir Roger left.", "Roger", "Roger M. Holm"),
        ("There King George V met David George, and King George left.", "King George", "King George V"),
        ("There Mustafa Reşid Pasha came, and Reşid Pasha left.", "Reşid Pasha", "Mustafa Reşid Pasha"),
        ("There Chang Tso-lin came, and Marshal Chang left.", "Marshal Chang", "Chang Tso-lin"),
        ("There Harold Holm came, and Harold left.", "Harold", "Harold Holm"),
    ],
)
def test_behind_a_title_stands_a_surname_and_behind_a_knight_s_or_a_ruler_s_a_given_name(text, short, whole):
    ids = meant(text)
    others = {identifier for name, identifier in ids.items() if name != short}
    assert ids[short] == ids[whole] if whole else ids[short] not in others


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("O gün Sultan Osman Kavalalı Hasan Rami Paşa ile anlaştı.", ["Sultan Osman", "Kavalalı Hasan Rami Paşa"]),
        ("O gün Sultan III. Osman Alemdar Rami Paşa ile anlaştı.", ["Sultan III. Osman", "Alemdar Rami Paşa"]),
        ("O gün Sultan Selim Paşa geldi.", ["Sultan Selim Paşa"]),
        ("O gün Serdar-ı Ekrem Müşir Rami Paşa geldi.", ["Serdar-ı Ekrem Müşir Rami Paşa"]),
        ("O gün Serdar-ı Ekrem ve Kaptan-ı Derya geldi.", []),
        ("O gün Ferik (Tümgeneral) Rami (Lütfi) Paşa geldi.", ["Ferik (Tümgeneral) Rami (Lütfi) Paşa"]),
        ("O gün Rami Paşa (İzmir) geldi.", ["Rami Paşa"]),
        ("O gün Topçu Feriki (Tümgeneral) Rami Paşa geldi.", ["Rami Paşa"]),
        ("Babası Orhan Gazidir, oğlu Kadir gelmedi.", ["Orhan Gazi", "Kadir"]),
        ("O geldi (bkz. Rami Paşa, Bkz. Hasan Paşa).", ["Rami Paşa", "Hasan Paşa"]),
        ("Oysaki Sultan gelmedi. Nihayetinde Rami Paşa geldi.", ["Rami Paşa"]),
        ("O gün Turgut Alp İnegöl kalesini aldı.", ["Turgut Alp"]),
        ("O gün HMS Valorous ve Kasımda gelen İkinci Ordulara mensup erler vardı.", []),
        ("O gün Büyük Devletler, Haçlılar ve II. Murat vardı; I. Kosova bitmişti.", ["II. Murat"]),
    ],
)
def test_in_turkish_a_title_a_bracket_and_a_suffix_are_told_from_a_name(text, persons):
    assert named(text, "tr") == persons


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("O gün İkinci Ordulara mensup erler vardı.", "İkinci Ordular", "Army"),
        ("O gün Büyük Devletler’den korktu.", "Büyük Devletler", "Alliance"),
        ("Orada Haçlılar yenildi.", "Haçlılar", "People"),
        ("24 Ekimde Gorni Zağra Muharebesi oldu.", "Gorni Zağra Muharebesi", "Battle"),
        ("O gün Turgut Alp İnegöl kalesini aldı.", "İnegöl kalesi", "Site"),
    ],
)
def test_in_turkish_a_group_a_battle_and_a_castle_are_no_persons(text, name, kind):
    assert name in named(text, "tr", kind)


def test_a_day_belongs_to_a_treaty_that_is_called_after_it_and_to_no_government():
    text = "It was signed by those Governments on December 18, 1923. The Convention of December 18, 1923 was void."
    assert not named(text, kind="Government")
    assert named(text, kind="Treaty") == ["Convention of December 18, 1923"]
