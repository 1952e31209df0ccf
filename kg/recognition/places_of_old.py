"""Towns and islands under the names that histories give them, in five languages. Data, and one door.

What GeoNames has under today's name alone, or too small to be told from a surname: *Agram, Peterwardein, Tenedos*. To
add one: its name in its language, words joined by an underscore. Names that persons bear too (*Zara*) stay out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from kg.language import turkish
from kg.recognition import russian_cases

_ISLANDS: Final[Mapping[str, str]] = {
    "en": """
        Tenedos Lemnos Imbros Lesbos Mytilene Mitylene Chios Scio Samos Patmos Leros Naxos Paros Tinos Tenos Milos Melos
        Santorini Syra Spetsai Psara Cerigo Zante Cephalonia Cefalonia Paxos Santa_Maura Negroponte Euboea Skyros Thasos
        Samothrace Aegina Lampedusa Pantelleria Gozo Minorca Majorca Curzola Corfu
    """,
    "de": """
        Tenedos Lemnos Imbros Lesbos Chios Samos Patmos Naxos Paros Tinos Santorin Zante Kephalonia Cerigo Negroponte
        Euböa Thasos Samothrake Ägina Menorca Mallorca Korfu
    """,
    "fr": """
        Ténédos Lemnos Imbros Lesbos Mytilène Chio Samos Patmos Naxos Paros Tinos Santorin Zante Céphalonie Cérigo
        Négrepont Eubée Thasos Samothrace Égine Minorque Majorque Corfou
    """,
    "ru": """
        Тенедос Лемнос Имброс Лесбос Митилена Хиос Самос Патмос Наксос Парос Занте Кефалония Цериго Негропонт Эвбея
        Тасос Корфу Минорка
    """,
    "tr": """
        Tenedos Bozcaada Limni İmroz Gökçeada Midilli Sisam İstanköy Patmos Nakşa Zanta Kefalonya Eğriboz Taşoz
        Semadirek Korfu Minorka Mayorka
    """,
}
_TOWNS: Final[Mapping[str, str]] = {
    "en": """
        Cattaro Spalato Sebenico Antivari Dulcigno Durazzo Valona Avlona Butrinto Parga Prevesa Preveza Janina Yannina
        Scutari Navarino Modon Coron Nauplia Malvasia Monemvasia Mistra Patras Lepanto Missolonghi Candia Canea Retimo
        Spinalonga Agram Laibach Pressburg Temesvar Temesvár Peterwardein Karlowitz Carlowitz Passarowitz Essek
        Grosswardein Kaschau Klausenburg Hermannstadt Ochakov Oczakow Otchakov Ochakoff Kinburn Yenikale Azov Azoff
        Perekop Kherson Akkerman Kilia Khotin Chotin Choczim Jassy Giurgevo Silistria Rustchuk Ruschuk Shumla Nicopolis
        Widin Widdin Vidin Nissa Semlin Orsova Adrianople Philippopolis Smyrna Trebizond Erzerum Erzeroum Acre Jaffa
        Damietta Aboukir Gallipoli Tchesme Chesme Sinope Varna Fiume
        Pera Galata Therapia Buyukdere Dantzig
    """,
    "de": """
        Cattaro Spalato Durazzo Janina Skutari Navarino Modon Koron Candia Kanea Agram Laibach Pressburg Temeswar
        Temesvar Peterwardein Karlowitz Passarowitz Esseg Großwardein Kaschau Klausenburg Hermannstadt Otschakow
        Kinburn Asow Perekop Cherson Akkerman Kilia Chotin Jassy Silistria Rustschuk Schumla Nikopolis Widin Nisch
        Semlin Orsowa Adrianopel Philippopel Smyrna Trapezunt Erzerum Akkon Akka Gallipoli Tschesme Sinope Warna
        Saloniki Fiume Vidin Pera Galata Therapia
    """,
    "fr": """
        Cattaro Spalato Durazzo Janina Scutari Navarin Modon Coron Nauplie Candie Agram Laybach Presbourg Temesvar
        Peterwardein Carlowitz Passarowitz Otchakov Oczakow Kinbourn Azov Azof Pérékop Kherson Akerman Kilia Choczim
        Jassy Silistrie Routchouk Choumla Nicopolis Viddin Widdin Vidin Semlin Andrinople Philippopoli Smyrne Trébizonde
        Erzeroum Acre Aboukir Damiette Gallipoli Tchesmé Sinope Varna Salonique Fiume Péra Galata Thérapia
        Dantzick Dantzig
    """,
    "ru": """
        Янина Скутари Наварин Модон Корон Навплия Кандия Темешвар Карловиц Пассаровиц Очаков Кинбурн Азов Перекоп
        Аккерман Килия Бендеры Хотин Яссы Журжа Силистрия Рущук Шумла Видин Адрианополь Филиппополь Смирна Трапезунд
        Эрзерум Акра Алеппо Чесма Синоп Варна Салоники Галлиполи
    """,
    "tr": """
        Kotor Draç Avlonya Parga Preveze Yanya İşkodra Navarin Modon Koron Anabolu İnebahtı Kandiye Hanya Resmo
        Temeşvar Varadin Petrovaradin Karlofça Pasarofça Estergon Uyvar Kanije Sigetvar Kılburun Yenikale Orkapı
        Akkirman Özi Hotin Silistre Rusçuk Şumnu Niğbolu Vidin Semendire Zemun Filibe
    """,
}


@lru_cache(maxsize=8)
def _known(language: str) -> Mapping[str, str]:
    """Give the class of each place that a language calls so; Russian ones without the endings of their cases."""
    tables = ((_TOWNS, "City"), (_ISLANDS, "Region"))
    return {
        _key(name.replace("_", " "), language): kind
        for table, kind in tables
        for name in table.get(language, "").split()
    }


def _key(name: str, language: str) -> str:
    folded = turkish.fold(name)
    return russian_cases.stem(folded) if language == "ru" else folded


@lru_cache(maxsize=2**15)
def place(name: str, language: str) -> str | None:
    """Give the class of a town or an island of history.

    >>> place("Tenedos", "en"), place("Agram", "de"), place("Видина", "ru"), place("Palmerston", "en")
    ('Region', 'City', 'City', None)
    """
    return _known(language).get(_key(name, language)) if name[:1].isupper() else None
