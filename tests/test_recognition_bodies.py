"""Bodies that are called by what they are for are called whole: committees, societies, unions with several attributes."""

from __future__ import annotations

import pytest

from kg.recognition import recogniser


def named(text, language):
    return {text[one.start : one.end] for one in recogniser.recognise(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The Committee for the Defence of Thrace and Macedonia met.", "en", None),
        ("The Society of Friends of Russian Freedom met.", "en", None),
        ("The League for the Rights of Armenia and Georgia met.", "en", None),
        ("The Association for the Promotion of Trade with Persia met.", "en", None),
        ("The Society for the Propagation of the Gospel met.", "en", None),
        ("The Committee of Public Safety met.", "en", None),
        ("The Committee of Union and Progress met.", "en", None),
        ("The Advisory Commission of the Council of National Defense met.", "en", None),
        ("Das Komitee zur Verteidigung von Thrakien und Mazedonien tagte.", "de", None),
        ("Die Gesellschaft der Freunde der Türkei tagte.", "de", None),
        ("Le Comité pour la défense de la Thrace et de la Macédoine se réunit.", "fr", None),
        ("La Ligue des droits de l’homme se réunit.", "fr", None),
        ("Комитет защиты Фракии и Македонии собрался.", "ru", "Комитет защиты Фракии и Македонии"),
        ("Karadeniz Federal Birliği toplandı.", "tr", "Karadeniz Federal Birliği"),
        (
            "Rumeli Müslümanları Haklarını Koruma Cemiyeti toplandı.",
            "tr",
            "Rumeli Müslümanları Haklarını Koruma Cemiyeti",
        ),
        ("Doğu Akdeniz Ticaret ve Sanayi Odası toplandı.", "tr", "Doğu Akdeniz Ticaret ve Sanayi Odası"),
        ("Batı Trakya Türkleri Dayanışma Derneği toplandı.", "tr", "Batı Trakya Türkleri Dayanışma Derneği"),
    ],
)
def test_a_body_is_called_by_all_that_it_is_for(text, language, name):
    verbs = (" met.", " tagte.", " se réunit.")
    whole = name or text[text.index(" ") + 1 : next(text.index(verb) for verb in verbs if verb in text)]
    assert named(text, language) == {whole}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The Committee for the Defence of Salonica and Panin warned Orlov.", "en", {"Panin", "Orlov"}),
        ("The Society of Friends of Bulgaria sent Panin to London.", "en", {"Panin", "London"}),
        ("Rusya Türk Ordusu’nu yendi.", "tr", {"Rusya", "Türk Ordusu"}),
        ("Rusya Osmanlı Meclisi’ni tanıdı.", "tr", {"Rusya", "Osmanlı Meclisi"}),
    ],
)
def test_who_stands_behind_a_body_or_before_it_is_no_part_of_it(text, language, names):
    assert names <= named(text, language)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The Committee of Merchants of the Levant wrote to him.", "en", "Committee of Merchants of the Levant"),
        ("The Society of Merchants Trading to the East met.", "en", "Society of Merchants Trading to the East"),
        ("the Board of Commissioners of Trade answered", "en", "Board of Commissioners of Trade"),
        ("The Council of the Society of Jesus met.", "en", "Council of the Society of Jesus"),
        ("The Committee of Officers of the Garrison refused.", "en", "Committee of Officers of the Garrison"),
        ("The Chamber of Commerce of Marseilles wrote.", "en", "Chamber of Commerce of Marseilles"),
        ("the Court of Appeal of Paris", "en", "Court of Appeal of Paris"),
        ("la Chambre de commerce de Marseille", "fr", "Chambre de commerce de Marseille"),
        ("la Compagnie des marchands du Levant protesta", "fr", "Compagnie des marchands du Levant"),
        ("die Gesellschaft der Kaufleute von London", "de", "Gesellschaft der Kaufleute von London"),
        ("Общество купцов Леванта", "ru", "Общество купцов Леванта"),
        ("Levant Tüccarları Komitesi toplandı.", "tr", "Levant Tüccarları Komitesi"),
    ],
)
def test_a_body_is_called_by_its_members_and_whence_they_are(text, language, name):
    assert named(text, language) == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Council of Ministers of Russia", {"Council of Ministers", "Russia"}),
        ("the Committee of Merchants of Edward Sutton", {"Committee of Merchants", "Edward Sutton"}),
        ("the Committee of Officers of Ahmed Pasha", {"Committee of Officers", "Ahmed Pasha"}),
        ("The Committee of Merchants to Sir Edward Sutton", {"Committee of Merchants", "Edward Sutton"}),
        ("the Court of Directors of the Levant Company", {"Court of Directors", "Levant Company"}),
        ("the Ambassador of the King of Poland of his time", set()),
    ],
)
def test_whose_a_body_or_an_envoy_is_stands_for_itself(text, names):
    assert named(text, "en") == names


@pytest.mark.parametrize("place", ["Kale", "Köprü", "Liman", "Hisar", "Saray", "Ada"])
def test_a_kind_of_place_that_begins_a_sentence_is_no_name(place):
    assert named(f"{place} kuşatıldı. Düşman geldi; {place} yıkıldı.", "tr") == set()


@pytest.mark.parametrize("text", ["Ahmed Paşa Kale’ye gitti.", "Kale ilçesinde doğdu.", "Kale’de kaldı."])
def test_a_town_that_is_called_like_a_kind_of_place_is_a_name_where_its_words_say_so(text):
    assert "Kale" in named(text, "tr")
