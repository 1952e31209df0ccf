"""Which land an adjective belongs to: *Fransız* to *Fransa*, *Anglo-* to *Great Britain*. Data, and one door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from kg.language import turkish

_BLOCKS: Final = {
    "tr": """
        Türk: Türkiye, Osmanlı | Osmanlı: Osmanlı | Rus: Rusya | Sovyet: Sovyetler, SSCB, Rusya | Alman: Almanya
        Fransız: Fransa | İngiliz: İngiltere, Britanya | Amerikan: Amerika, ABD | İtalyan: İtalya | Yunan: Yunanistan
        Ermeni: Ermenistan | Gürcü: Gürcistan | Azeri: Azerbaycan | Bulgar: Bulgaristan | Sırp: Sırbistan
        Romen: Romanya | Rumen: Romanya | Macar: Macaristan | Leh: Polonya, Lehistan | Çek: Çekoslovakya
        Afgan: Afganistan | İran: İran | Irak: Irak | Japon: Japonya | Çin: Çin | Hint: Hindistan
        İspanyol: İspanya | Portekiz: Portekiz
        Hollanda: Hollanda | İsveç: İsveç | Norveç: Norveç | Fin: Finlandiya | Arnavut: Arnavutluk | Belçika: Belçika
        Avusturya: Avusturya | Venedik: Venedik | Ukrayna: Ukrayna | Mısır: Mısır | Suriye: Suriye | Prusya: Prusya
    """,
    "en": """
        Turkish: Turkey, Ottoman Empire | Turco: Turkey, Ottoman Empire | Turko: Turkey, Ottoman Empire
        Ottoman: Ottoman Empire | Russian: Russia | Russo: Russia | Soviet: Soviet Union, USSR, Soviet Russia
        German: Germany | French: France | Franco: France | British: Great Britain, United Kingdom, Britain
        English: England, Great Britain | Anglo: Great Britain, United Kingdom, Britain | American: United States
        Italian: Italy | Italo: Italy | Greek: Greece | Greco: Greece | Graeco: Greece | Austrian: Austria
        Austro: Austria | Hungarian: Hungary | Polish: Poland | Japanese: Japan | Chinese: China | Sino: China
        Persian: Persia | Perso: Persia | Iranian: Iran | Indian: India | Indo: India | Spanish: Spain | Hispano: Spain
        Portuguese: Portugal | Luso: Portugal | Dutch: Netherlands, Holland | Belgian: Belgium | Swedish: Sweden
        Norwegian: Norway | Danish: Denmark | Dano: Denmark | Finnish: Finland | Romanian: Romania | Rumanian: Romania
        Bulgarian: Bulgaria | Serbian: Serbia | Serbo: Serbia | Egyptian: Egypt | Syrian: Syria | Armenian: Armenia
        Georgian: Georgia | Afghan: Afghanistan | Polono: Poland | Prussian: Prussia | Mexican: Mexico | Cuban: Cuba
        Ecuadoran: Ecuador | Ecuadorian: Ecuador | Ecuadorean: Ecuador | Peruvian: Peru | Bolivian: Bolivia
        Chilean: Chile | Brazilian: Brazil | Argentine: Argentina | Argentinian: Argentina | Uruguayan: Uruguay
        Paraguayan: Paraguay | Colombian: Colombia | Venezuelan: Venezuela | Panamanian: Panama | Honduran: Honduras
        Guatemalan: Guatemala | Nicaraguan: Nicaragua | Salvadoran: El Salvador | Costa Rican: Costa Rica
        Dominican: Dominican Republic | Haitian: Haiti | Canadian: Canada | Australian: Australia | Irish: Ireland
        Scottish: Scotland | Swiss: Switzerland | Albanian: Albania | Yugoslav: Yugoslavia | Yugoslavian: Yugoslavia
        Jugoslav: Yugoslavia | Montenegrin: Montenegro | Croatian: Croatia | Czech: Czechoslovakia
        Czechoslovak: Czechoslovakia | Lithuanian: Lithuania | Latvian: Latvia | Estonian: Estonia | Ukrainian: Ukraine
        Saxon: Saxony | Bavarian: Bavaria | Hanoverian: Hanover | Venetian: Venice | Genoese: Genoa | Tuscan: Tuscany
        Sardinian: Sardinia | Neapolitan: Naples | Israeli: Israel | Iraqi: Iraq | Lebanese: Lebanon | Jordanian: Jordan
        Saudi: Saudi Arabia | Yemeni: Yemen | Libyan: Libya | Tunisian: Tunisia | Algerian: Algeria | Moroccan: Morocco
        Ethiopian: Ethiopia | Abyssinian: Abyssinia | Liberian: Liberia | Pakistani: Pakistan | Siamese: Siam
        Korean: Korea | Vietnamese: Vietnam | Burmese: Burma | Indonesian: Indonesia | Philippine: Philippines
        Cypriot: Cyprus | Icelandic: Iceland | Luxembourg: Luxembourg | Maltese: Malta
    """,
}


def _entries(block: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in block.strip().splitlines():
        for entry in line.split("|"):
            adjective, _, lands = entry.strip().partition(": ")
            yield turkish.fold(adjective), tuple(land.strip() for land in lands.split(","))


@lru_cache(maxsize=8)
def of_lands(language: str) -> Mapping[str, tuple[str, ...]]:
    """Give the lands of every adjective of a language, both folded, the likeliest land first.

    >>> of_lands("tr")[turkish.fold("Fransız")] == (turkish.fold("Fransa"),)
    True
    """
    return {adjective: tuple(map(turkish.fold, lands)) for adjective, lands in shown(language).items()}


@lru_cache(maxsize=8)
def shown(language: str) -> Mapping[str, tuple[str, ...]]:
    """Give the lands of every adjective, which is folded, as they are written."""
    return dict(_entries(_BLOCKS.get(language, "")))
