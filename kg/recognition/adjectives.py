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
    """,
}


def _entries(block: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in block.strip().splitlines():
        for entry in line.split("|"):
            adjective, _, lands = entry.strip().partition(": ")
            yield turkish.fold(adjective), tuple(turkish.fold(land.strip()) for land in lands.split(","))


@lru_cache(maxsize=8)
def of_lands(language: str) -> Mapping[str, tuple[str, ...]]:
    """Give the lands of every adjective of a language, both folded, the likeliest land first.

    >>> of_lands("tr")[turkish.fold("Fransız")] == (turkish.fold("Fransa"),)
    True
    """
    return dict(_entries(_BLOCKS.get(language, "")))
