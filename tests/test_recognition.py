"""Names that no table has, in Turkish: what names what, where it begins and ends, and what it is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.turkish import Case
from kg.recognition.entities import proposed
from kg.recognition.kinds import ACTORS, EVENTS, PLACES, TREATIES, folder
from kg.recognition.turkish_names import recognise
from kg.recognition.turkish_words import head, is_people, possessed


def named(text):
    return [(text[one.start : one.end], str(one.kind)) for one in recognise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Görüşmeler sonunda Karlofça Antlaşması'nı imzaladı.", [("Karlofça Antlaşması", "Treaty")]),
        ("1699'da imzalanan Karlofça antlaşmasının hükümleri", [("Karlofça antlaşması", "Treaty")]),
        ("Ardından Tersane Konferansı toplandı.", [("Tersane Konferansı", "Conference")]),
        ("Ordu bu kez Mohaç Muharebesi'nde yenildi.", [("Mohaç Muharebesi", "Battle")]),
        ("Hepsi Donanma Cemiyeti’ne girdi.", [("Donanma Cemiyeti", "Organ")]),
        ("Onu 93 Harbi’ne gönderdiler.", [("93 Harbi", "War")]),
        ("O yıl 4. Kolordu da geldi.", [("4. Kolordu", "Army")]),
        ("Yolda Rus ordusunun öncüleri göründü.", [("Rus ordusu", "Army")]),
        ("Bundan sonra Meclis-i Mebusan dağıtıldı.", [("Meclis-i Mebusan", "Assembly")]),
        ("Aynı gün Prut nehrini geçtiler.", [("Prut nehri", "Waterway")]),
        ("Bu iş Avusturya Maliye Bakanlığı'na kaldı.", [("Avusturya Maliye Bakanlığı", "Organ")]),
    ],
)
def test_a_head_word_says_what_a_name_names_and_ends_it_before_its_case(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sonra XIII. Kolordu Komutanı Cevat Bey geldi.", [("XIII. Kolordu", "Army"), ("Cevat Bey", "Person")]),
        ("O gün Erzurum Kongresi Başkanı Mustafa Kemal konuştu.", ["Erzurum Kongresi", ("Mustafa Kemal", "Person")]),
        ("Sonra III. Ordu Müfettişi yazdı.", [("III. Ordu", "Army")]),
        ("Bunu Kuvayi Milliye istedi.", [("Kuvayi Milliye", "Army")]),
        ("Partinin Genel Sekreteri Ethem Nejat da oradaydı.", [("Ethem Nejat", "Person")]),
        ("Dışişleri Halk Komiserliği'nin notası alındı.", [("Dışişleri Halk Komiserliği", "Organ")]),
    ],
)
def test_an_office_stands_between_a_body_and_its_holder_and_is_part_of_neither(text, expected):
    found = named(text)
    assert [one if isinstance(want, tuple) else one[0] for one, want in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mareşal Diebitsch Ağustos 1829'da Edirne'ye girdi.", "Mareşal Diebitsch"),
        ("General Gorçakov Ekim ayında kaleyi kuşattı.", "General Gorçakov"),
        ("Kaleye Leopold Klapka Kasım 1853'te geldi.", "Leopold Klapka"),
        ("Kaleye Kasım Bey 1853'te geldi.", "Kasım Bey"),
        ("Kaleye Mehmed Kasım Paşa geldi.", "Mehmed Kasım Paşa"),
    ],
)
def test_a_month_with_its_year_is_no_part_of_a_name(text, person):
    assert [name for name, kind in named(text) if kind == "Person"] == [person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ertesi gün Menşikov Varna'dan ayrıldı.", [("Menşikov", "Person"), ("Varna", "City")]),
        ("O yıl Gladstone Londra'da bir konuşma yaptı.", [("Gladstone", "Person"), ("Londra", "City")]),
        ("Camillo Cavour Paris'e gitti.", [("Camillo Cavour", "Person"), ("Paris", "City")]),
        ("Sonra Aya Sofya'ya gittiler.", ["Aya Sofya"]),  # a name of its own
        ("Sonra Sankt Petersburg'a gittiler.", ["Sankt Petersburg"]),
        ("Sonra Yeni Delhi'ye gitti.", ["Yeni Delhi"]),
        ("Sonra Marquis de Bonnac sustu.", [("Marquis de Bonnac", "Person")]),
        ("Sonra Bismarck tarafından karşılandı.", [("Bismarck", "Person")]),
        ("Bu, 1877-78 Osmanlı-Rus Savaşı'ndan sonraydı.", ["Osmanlı-Rus Savaşı"]),
        ("Sonra II. Nikolay II. Wilhelm'e yazdı.", [("II. Nikolay", "Person"), ("II. Wilhelm", "Person")]),
        ("Sonra Rus komutanı Moskova'yı boşalttı.", ["Rus", ("Moskova", "City")]),
        ("O kış Kutuzov Moskova'yı boşalttı.", [("Kutuzov", "Person"), ("Moskova", "City")]),
        ("Sonra Bonnac de sustu.", [("Bonnac", "Person")]),  # *de* is a word
        ("Barıştan yana olan Ali Paşa sustu.", [("Ali Paşa", "Person")]),
        ("Hikmet Kalender, Varna'nın düştüğünü yazar.", [("Hikmet Kalender", "Person"), ("Varna", "City")]),
    ],
)
def test_a_surname_ends_before_the_town_where_somebody_goes_and_a_subject_before_its_comma(text, expected):
    found = named(text)
    assert [one if isinstance(want, tuple) else one[0] for one, want in zip(found, expected, strict=True)] == expected


def test_two_notions_are_one_name_whatever_small_word_begins_the_sentence():
    assert named("Ayrıca Sulh ve Selamet ile Damat Ferit Paşa anlaştı.")[0] == ("Sulh ve Selamet", "Faction")
    assert [kind for _, kind in named("Böylece Rusya ve Fransa ile anlaştı.")] == ["State", "State"]


def test_the_lord_of_a_land_is_named_without_his_office():
    assert named("Bunu Karaman Beyi Yakub istedi.") == [("Karaman", "Region"), ("Yakub", "Person")]
    assert named("O gün Yakub Beyi gördü.") == [("Yakub Bey", "Person")]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Önce II. Mahmud geldi. Sonra Mahmud Paşa yazdı.", 2),
        ("Önce II. Mahmud geldi. Sonra Sultan Mahmud yazdı.", 1),
        ("Önce Reşid Mehmed Paşa geldi. Sonra Mehmed Paşa yazdı.", 1),
    ],
)
def test_a_ruler_is_no_pasha_of_his_name(text, persons):
    people, _ = proposed(recognise(text), text, language="tr")
    assert len(people) == persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adı, 'Trablusgarp Savaşı' olmasına rağmen sürdü.", [("Trablusgarp Savaşı", "War")]),
        (
            "Sonra Meclis-i Mebusan Başkanı Halil Bey'e yazdı.",
            [("Meclis-i Mebusan", "Assembly"), ("Halil Bey", "Person")],
        ),
        ("Ardından Mısır askerî gücü dağıldı.", [("Mısır", "State")]),
    ],
)
def test_a_head_may_stand_in_quotation_marks_and_is_no_adjective_and_no_office(text, expected):
    assert named(text) == expected


def test_a_compound_of_several_heads_is_one_name():
    text = "Sonra Macaristan Millet Meclisi Hükümeti'nin elçisi geldi."
    assert named(text) == [("Macaristan Millet Meclisi Hükümeti", "Government")]


def test_an_and_between_notions_is_part_of_the_name_and_one_between_lands_is_not():
    assert named("Sonunda Ahali ve Hürriyet Fırkası kuruldu.") == [("Ahali ve Hürriyet Fırkası", "Party")]
    assert [name for name, _ in named("Savaşta Avusturya ve Venedik donanmaları birleşti.")] == [
        "Avusturya",
        "Venedik donanmaları",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mektubu Köprülü Fazıl Ahmed Paşa’ya verdi.", "Köprülü Fazıl Ahmed Paşa"),
        ("Tahta III. Selim çıktı.", "III. Selim"),
        ("Oğlu Şehzade Cihangir de öldü.", "Şehzade Cihangir"),
        ("Elçi Lord Ponsonby’nin raporu", "Elçi Lord Ponsonby"),
        ("Orada General Diebitsch’i gördü.", "General Diebitsch"),
        ("Sonunda padişah Abdülmecid’e gitti.", "Abdülmecid"),
        ("Fransa elçisi Sebastiani bunu yazdı.", "Sebastiani"),
        ("Kalede Osman paşanın askerleri vardı.", "Osman paşa"),
        ("Tahtta 4. Murad’ın kardeşi vardı.", "4. Murad"),
        ("Bunu William Ewart Gladstone söyledi.", "William Ewart Gladstone"),
    ],
)
def test_persons_are_known_by_honorific_number_title_or_given_name(text, name):
    assert (name, "Person") in named(text)


def test_an_office_ends_where_its_holder_begins():
    assert named("O sırada İngiltere Başbakanı Palmerston konuştu.")[-1] == ("Palmerston", "Person")


@pytest.mark.parametrize(
    ("text", "kind", "also"),
    [
        ("Heyet Sırbistan’da kaldı.", "Country", "State"),
        ("Heyet Sırbistan’a gitti.", "Country", "State"),
        ("Bunun üzerine Sırbistan savaş ilan etti.", "State", "Country"),
        ("Elçiler Sırbistan’a karşı çıktı.", "State", "Country"),
    ],
)
def test_a_land_is_a_place_where_its_case_says_so_and_a_state_where_it_acts(text, kind, also):
    (one,) = [found for found in recognise(text) if text[found.start : found.end] == "Sırbistan"]
    assert (one.kind, one.also) == (kind, (also,))


def test_towns_are_known_by_geonames_under_their_turkish_names():
    (one,) = recognise("Elçi Selanik’ten ayrıldı.")
    assert one.kind == "City"
    assert one.geonames == 734077
    assert one.case is Case.ABLATIVE


def test_an_unknown_name_is_a_place_by_its_case_and_by_what_is_done_to_it():
    assert named("Asker Zigetvarcık’ta kaldı.") == [("Zigetvarcık", "City")]
    assert named("Sonra Zigetvarcık’ı kuşattı.") == [("Zigetvarcık", "City")]


def test_a_name_means_the_same_wherever_a_text_has_it():
    text = "Önce Rumbold Efendi geldi. Sonra Rumbold’u dinlediler."
    assert [kind for _, kind in named(text)] == ["Person", "Person"]


def test_what_stands_in_a_list_of_places_is_a_place():
    assert ("Etolya", "Region") in named("Asker Epir, Etolya ve Teselya’da kaldı.")


def test_who_is_called_so_and_is_something_is_a_person():
    text = "Peşkovski adlı bir subay, Zorbek isimli doktorla görüştü."
    assert named(text) == [("Peşkovski", "Person"), ("Zorbek", "Person")]
    assert all(one.score < 0.5 for one in recognise("Zorbek adlı gemi battı."))


def test_a_town_to_which_somebody_with_a_title_goes_is_no_part_of_his_name():
    assert named("Büyükelçi Aristarki Belgrad’a döndü.") == [("Büyükelçi Aristarki", "Person"), ("Belgrad", "City")]
    assert named("Orada doktor Viyana’ya gitti.") == [("Viyana", "City")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("General Bergama'ya vardı.", [("Bergama", "City")]),
        ("İngiliz generali Napier Akka'ya bir heyet gönderdi.", ["İngiliz", "Napier", ("Akka", "City")]),
        ("Vali Gelibolu'ya çekildi.", [("Gelibolu", "City")]),
        ("Padişah Mahmud'a mektup yazdı.", [("Padişah Mahmud", "Person")]),
        ("Rusların Varna'yı kuşatması beklendi.", [("Ruslar", "People"), ("Varna", "City")]),
        ("Sasaoğullarından Kütahya alındı.", [("Sasaoğullar", "People"), ("Kütahya", "City")]),
        ("Birinci Meşrutiyet Osmanlı Devleti'nde ilan edildi.", [("Birinci Meşrutiyet", "Reform"), "Osmanlı Devleti"]),
        ("Doğu Galiçya boşaltıldı.", [("Doğu Galiçya", "Region")]),
        ("Sonra Domaniçte doğdu.", [("Domaniç", "City")]),
        ("Hepsi Antoinette dedi.", [("Antoinette", "Person")]),
        ("Sonra Mısır civarında kaldı.", [("Mısır", "Country")]),
    ],
)
def test_a_name_ends_where_its_case_begins_another_and_is_a_place_where_one_goes_there(text, wanted):
    found = named(text)
    assert [one if isinstance(want, tuple) else one[0] for one, want in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "kind", "also"),
    [
        ("Galatasaray Lisesi boşaltıldı.", "Institution", "Site"),
        ("Hariciye Nezareti binasının önünde toplandılar.", "Organ", "Site"),
        ("Hariciye Nezareti bir nota verdi.", "Organ", None),
        ("Sonunda Sırp topraklarında kaldılar.", "People", "Region"),
        ("O gün Osmanlı İmparatorluğu'nda ilan edildi.", "State", "Country"),
    ],
)
def test_a_body_may_be_its_house_and_a_people_its_land(text, kind, also):
    found = recognise(text)[0]
    assert (str(found.kind), [str(one) for one in found.also]) == (kind, [also] if also else [])


@pytest.mark.parametrize(("word", "is_one"), [("Troçkistler", True), ("Peronist", True), ("Turistler", False)])
def test_adherents_are_a_people_by_the_form_of_the_word(word, is_one):
    assert is_people(word) is is_one


def test_peoples_are_groups_and_their_languages_are_not():
    assert named("O yıl Sırpların direnişi kırıldı.") == [("Sırplar", "People")]
    assert named("Mektup Macarca yazılmıştı.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bununla birlikte görüşmeler sürdü.",
        "Savaşın sonunda barış geldi. Görüşmeler uzadı.",
        "Ocak ayında, Salı günü geldiler.",
        "Padişah bunu kabul etmedi.",
        "Yazar bunu açıkça söyler.",
    ],
)
def test_a_capital_that_only_begins_a_sentence_names_nothing(text):
    assert named(text) == []


def test_a_title_in_quotation_marks_is_no_person():
    assert named("O günlerde “Vatan Yahut Silistre” oynanıyordu.") == []


@pytest.mark.parametrize(
    ("noun", "form"),
    [("devlet", "devleti"), ("ordu", "ordusu"), ("birlik", "birliği"), ("nehir", "nehri"), ("harp", "harbi")],
)
def test_heads_take_the_possessive_of_their_sounds(noun, form):
    assert form in possessed(noun)
    assert head(form) is not None


def test_every_kind_is_a_class_of_the_ontology():
    from pathlib import Path

    ontology = (Path(__file__).parent.parent / "ontology" / "kg.ttl").read_text(encoding="utf-8")
    missing = [kind for kind in ACTORS | PLACES | TREATIES | EVENTS if f"kg:{kind} a " not in ontology]
    assert missing == []
    assert [folder(kind) for kind in ("Person", "Army", "City", "Armistice", "War")] == [
        "person",
        "group",
        "place",
        "treaty",
        "event",
    ]


_PIECES = st.sampled_from(
    [
        "Osman Paşa",
        "’nın",
        " ve ",
        "Edirne",
        "'de",
        "\n\n",
        "II. ",
        "Rus ordusu",
        " 93 ",
        ". ",
        "Bâb-ı Âli",
        "İ",
        "“",
        "x",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=6), max_size=12).map("".join))
def test_any_text_is_read_in_order_without_overlaps_and_within_its_bounds(text):
    found = recognise(text)
    assert all(0 <= one.start < one.end <= one.word_end <= len(text) for one in found)
    assert all(one.word_end <= other.start for one, other in pairwise(found))


def test_initials_tell_a_person_and_his_surname_alone_is_his_though_a_town_is_called_so():
    text = (
        "Sonra A. H. Layard’a mektup yazıldı. M. V. Varna başkanlığında bir heyet geldi. Layard’a gitti, Varna konuştu."
    )
    people = [text[one.start : one.end] for one in recognise(text) if one.kind == "Person"]
    assert people == ["A. H. Layard", "M. V. Varna", "Layard", "Varna"]


def test_initials_that_are_words_begin_a_name_at_the_head_of_a_sentence_too():
    text = "E. Z. Karal bunu yazdı. Savaş bitti. A. J. P. Taylor geldi. O gün gitti."
    people = [text[one.start : one.end] for one in recognise(text) if one.kind == "Person"]
    assert people == ["E. Z. Karal", "A. J. P. Taylor"]
