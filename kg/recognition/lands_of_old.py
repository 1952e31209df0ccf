"""Lands of history and short names of today's, with what each is called in several languages. Data, and one door.

What Babel's tables have by its usual name alone (*United Kingdom*, never *İngiltere*) or not at all (*Prussia*). To add
a land: a line, what goes on with it indented; the first name of a language is the usual one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.language import turkish

_LINES: Final = """
tr: İngiltere, Britanya, Büyük Britanya, Birleşik Krallık; en: Great Britain, Britain, United Kingdom, England;
  de: Großbritannien, England; fr: Grande-Bretagne, Angleterre; ru: Великобритания, Англия
tr: Osmanlı İmparatorluğu, Osmanlı Devleti; en: Ottoman Empire, the Ottoman Empire; de: Osmanisches Reich;
  fr: Empire ottoman; ru: Османская империя
tr: Rusya; en: Russia; de: Russland, Rußland; fr: Russie; ru: Россия
tr: Rusya İmparatorluğu, Çarlık Rusyası; en: Russian Empire, Tsarist Russia; de: Russisches Reich; fr: Empire russe;
  ru: Российская империя
tr: Sovyetler Birliği, SSCB; en: Soviet Union, USSR, U.S.S.R.; de: Sowjetunion; fr: Union soviétique, URSS;
  ru: Советский Союз, СССР
tr: Sovyet Rusya; en: Soviet Russia; de: Sowjetrussland; fr: Russie soviétique; ru: Советская Россия
tr: Avusturya-Macaristan, Avusturya-Macaristan İmparatorluğu; en: Austria-Hungary, Austro-Hungarian Empire;
  de: Österreich-Ungarn; fr: Autriche-Hongrie; ru: Австро-Венгрия
tr: Prusya; en: Prussia; de: Preußen; fr: Prusse; ru: Пруссия
tr: Venedik, Venedik Cumhuriyeti; en: Venice, Republic of Venice, Venetian Republic; de: Venedig; fr: Venise;
  ru: Венеция
tr: Lehistan; en: Poland-Lithuania, Polish-Lithuanian Commonwealth; ru: Речь Посполитая
tr: Eflak; en: Wallachia; de: Walachei; fr: Valachie; ru: Валахия
tr: Boğdan; en: Moldavia; de: Moldau; fr: Moldavie; ru: Молдавия
tr: Erdel; en: Transylvania; de: Siebenbürgen; fr: Transylvanie; ru: Трансильвания
tr: Sardinya, Sardinya Krallığı; en: Sardinia, Kingdom of Sardinia; de: Sardinien; fr: Sardaigne
tr: Piyemonte; en: Piedmont; de: Piemont; fr: Piémont
tr: Bavyera; en: Bavaria; de: Bayern; fr: Bavière; ru: Бавария
tr: Saksonya; en: Saxony; de: Sachsen; fr: Saxe; ru: Саксония
tr: Toskana; en: Tuscany; de: Toskana; fr: Toscane
tr: Çekoslovakya; en: Czechoslovakia; de: Tschechoslowakei; fr: Tchécoslovaquie; ru: Чехословакия
tr: Yugoslavya; en: Yugoslavia; de: Jugoslawien; fr: Yougoslavie; ru: Югославия
tr: Hollanda, Felemenk; en: Netherlands, the Netherlands, Holland; de: Niederlande; fr: Pays-Bas, Hollande;
  ru: Нидерланды, Голландия
tr: Amerika Birleşik Devletleri, Birleşik Devletler, ABD, Amerika;
  en: United States, the United States, U.S., USA, U.S.A., America; de: Vereinigte Staaten; fr: États-Unis;
  ru: США
tr: Bizans, Bizans İmparatorluğu; en: Byzantium, Byzantine Empire; de: Byzanz; fr: Byzance; ru: Византия
tr: Mora; en: Morea, Peloponnese; de: Morea; fr: Morée
tr: Kırım; en: Crimea, the Crimea; de: Krim; fr: Crimée; ru: Крым
tr: Rumeli; en: Rumelia; de: Rumelien; fr: Roumélie
tr: Anadolu; en: Anatolia; de: Anatolien; fr: Anatolie; ru: Анатолия
tr: Girit; en: Crete; de: Kreta; fr: Crète; ru: Крит
tr: Trakya; en: Thrace; de: Thrakien; fr: Thrace
tr: Besarabya; en: Bessarabia; de: Bessarabien; fr: Bessarabie; ru: Бессарабия
tr: Teselya, Tesalya; en: Thessaly; de: Thessalien; fr: Thessalie
tr: Dobruca; en: Dobruja; de: Dobrudscha; fr: Dobroudja
"""


@cache
def _lands() -> tuple[Mapping[str, tuple[str, ...]], ...]:
    lines = _LINES.replace("\n  ", " ").strip().splitlines()
    rows = (dict(cell.split(": ", 1) for cell in line.split("; ")) for line in lines)
    return tuple({language: tuple(names.split(", ")) for language, names in row.items()} for row in rows)


@cache
def _by_name() -> Mapping[tuple[str, str], int]:
    return {
        (language, turkish.fold(name)): number
        for number, row in enumerate(_lands())
        for language, names in row.items()
        for name in names
    }


def number_of(name: str, language: str) -> int | None:
    """Give a land of these by what a language calls it: the same number for all its names.

    >>> number_of("İngiltere", "tr") == number_of("Great Britain", "en"), number_of("Ruritania", "en")
    (True, None)
    """
    return _by_name().get((language, turkish.fold(name)))


def names(number: int) -> Mapping[str, tuple[str, ...]]:
    """Give what the land of a number is called, by language."""
    return _lands()[number]
