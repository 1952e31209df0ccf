"""Towns and islands that are no persons, and titles of who rules at a place: *Ragusa, Tenedos, the Pasha of Vidin*."""

from __future__ import annotations

import pytest

from kg.recognition import recogniser
from kg.recognition.kinds import PLACES


def kinds(text, language):
    return {text[one.start : one.end]: one.kind for one in recogniser.recognise(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Tenedos fell in July.", "en", "Tenedos"),
        ("Lemnos and Zante were lost.", "en", "Lemnos"),
        ("The Treasurer wrote from Agram; Agram was quiet.", "en", "Agram"),
        ("Kolvarna was besieged by the Venetians.", "en", "Kolvarna"),
        ("The fleet lay off Kolvarna. Kolvarna held out.", "en", "Kolvarna"),
        ("They landed on the island of Kolvarna.", "en", "Kolvarna"),
        ("Tenedos wurde besetzt.", "de", "Tenedos"),
        ("Die Festung Kolvarna hielt stand.", "de", "Kolvarna"),
        ("Ténédos fut occupée par les Vénitiens.", "fr", "Ténédos"),
        ("Il attaqua près d’Orsova.", "fr", "Orsova"),
        ("Румянцев разбил турок при Кагуле.", "ru", "Кагуле"),
        ("Он умер близ Ясс.", "ru", "Ясс"),
        ("Le siège dura ; la forteresse de Kolvarna tint bon.", "fr", "Kolvarna"),
        ("Очаков был взят в 1788 году.", "ru", "Очаков"),
        ("Флот стоял у острова Тенедоса.", "ru", "Тенедоса"),
        ("Tenedos Venediklilerin eline geçti.", "tr", "Tenedos"),
        ("Bozcaada 1657’de geri alındı.", "tr", "Bozcaada"),
        ("Kolvarna 1657’de kuşatıldı.", "tr", "Kolvarna"),
    ],
)
def test_what_is_a_place_by_a_list_or_by_what_befalls_it_is_no_person(text, language, name):
    assert kinds(text, language).get(name) in PLACES


@pytest.mark.parametrize(("text", "language"), [("Ragusa sent envoys.", "en"), ("Ragusa elçi gönderdi.", "tr")])
def test_a_republic_that_acts_is_a_state(text, language):
    assert kinds(text, language)["Ragusa"] == "State"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Pasha of Kolvarna refused to obey.", "en"),
        ("The pasha of Kolvarna refused to obey.", "en"),
        ("The Dey of Kolvarna seized three ships.", "en"),
        ("The Bishop of Kolvarna met him.", "en"),
        ("In 1798 Osman, Pasha of Kolvarna, rose.", "en"),
        ("Der Pascha von Kolvarna weigerte sich.", "de"),
        ("Le pacha de Kolvarna refusa.", "fr"),
        ("Паша Видина отказался.", "ru"),
    ],
)
def test_who_rules_at_a_place_gives_it_no_person_s_name(text, language):
    found = kinds(text, language)
    place = next(name for name in ("Kolvarna", "Видина") if name in text)
    assert found[place] in PLACES
    assert {name for name, kind in found.items() if kind == "Person"} <= {"Osman"}


@pytest.mark.parametrize(
    ("text", "language", "persons"),
    [
        ("Vidin Paşası isyan etti.", "tr", set()),
        ("Vidin paşası isyan etti.", "tr", set()),
        ("Cezayir Dayısı üç gemiye el koydu.", "tr", set()),
        ("Tunus Beyi uyardı.", "tr", set()),
        ("Vidin Paşası Pazvantoğlu isyan etti.", "tr", {"Pazvantoğlu"}),
        ("Halil Paşa’yı uyardı, Halil Beyi gördü.", "tr", {"Halil Paşa", "Halil Bey"}),
        ("Видинский паша отказался.", "ru", set()),
        ("The Khan of the Crimea attacked.", "en", set()),
        ("Osman Pasha attacked; Pasha Osman retired.", "en", {"Osman Pasha"}),
        ("The Duke of Holstein attacked.", "en", {"Duke of Holstein"}),
        ("Palmer fell ill; Palmer was occupied with letters.", "en", {"Palmer"}),
        ("They beat off Ushakov and bought off Kolvarnin.", "en", {"Ushakov", "Kolvarnin"}),
    ],
)
def test_the_holder_of_an_office_at_a_place_is_not_called_so(text, language, persons):
    found = {name for name, kind in kinds(text, language).items() if kind == "Person"}
    assert persons <= found
    assert persons or not found


def test_a_quarter_of_a_town_is_a_place_and_the_porte_is_called_after_nothing():
    assert kinds("Pera of Constantinople, 10 March 1787", "en") == {"Pera of Constantinople": "City"}
    assert "Pforte zum Frieden" not in kinds("Choiseul riet der Pforte zum Frieden.", "de")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("He received the Order of the Red Eagle.", "en", "Eagle"),
        ("Il reçut l’ordre du Saint-Esprit.", "fr", "Saint-Esprit"),
        ("Он получил орден Святого Андрея.", "ru", "Андрея"),
    ],
)
def test_what_an_order_is_called_after_is_nobody(text, language, name):
    assert name not in kinds(text, language)


def test_a_land_behind_a_capital_elision_is_that_land():
    assert kinds("L’Autriche obtint la paix.", "fr") == {"Autriche": "State"}
    assert "O’Neill" in kinds("Le général O’Neill arriva.", "fr") or "O’Neill" in str(kinds("O’Neill arriva.", "fr"))


def test_who_is_wounded_is_no_town_though_one_is_called_so():
    assert kinds("Suvorov Ağustos ayında yaralandı.", "tr")["Suvorov"] == "Person"
    assert kinds("Elçi Berlin’de öldü. Berlin o yıl öldü denebilir.", "tr")["Berlin"] == "City"
    assert kinds("Elçi, Bâbıâli’ye gitti.", "tr")["Bâbıâli"] == "Government"
