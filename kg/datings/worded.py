"""Days that stand in several words before their month, put in figures so that the patterns of dates read them.

Owns Turkish and French cardinals and Russian ordinals above twenty; days of one word are in :mod:`kg.datings.months`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.datings.months import key

_LAST_DAY = 31
_LONGEST = 48


class _Language(NamedTuple):
    """How a language counts: its number words (0: a word that no day has), what joins them, what they stand before."""

    numbers: dict[str, int]
    months: tuple[str, ...]
    run: re.Pattern[str]


def _language(numbers: str, never: str, months: str, *, joined: str = r"\s+") -> _Language:
    values = {key(word): int(value) for word, _, value in (each.partition("=") for each in numbers.split())}
    values |= dict.fromkeys(map(key, never.split()), 0)
    words = [*(each.partition("=")[0] for each in numbers.split()), *never.split()]
    some = "|".join(sorted(words, key=len, reverse=True))
    run = re.compile(rf"(?<![\w'’-])(?:{some})(?:{joined}(?:{some}))*(?=\s+\Z)", re.IGNORECASE)
    return _Language(values, tuple(months.split()), run)


_LANGUAGES = (
    _language(
        "on=10 yirmi=20 otuz=30 bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9",
        "kırk elli altmış yetmiş seksen doksan yüz bin milyon",
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    ),
    _language(
        "dix=10 vingt=20 trente=30 un=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 onze=11 douze=12"
        " treize=13 quatorze=14 quinze=15 seize=16",
        "quarante cinquante soixante cent cents mil mille",
        "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre",
        joined=r"(?:\s+et\s+|\s*-\s*|\s+)",
    ),
    _language(
        "двадцать=20 тридцать=30 первого=1 второго=2 третьего=3 четвёртого=4 четвертого=4 пятого=5 шестого=6"
        " седьмого=7 восьмого=8 девятого=9 первое=1 второе=2 третье=3 четвёртое=4 четвертое=4 пятое=5 шестое=6"
        " седьмое=7 восьмое=8 девятое=9",
        "сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто тысяча",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
)
_ALONE = frozenset(map(key, ("bir", "un", "двадцать", "тридцать")))
"""By themselves articles, or numbers of something else."""


def in_figures(text: str) -> str:
    """Put days in words before a month in figures, with blanks behind so that everything else stays where it is.

    >>> in_figures("yirmi altı Şubat 1821’de, le vingt et un mars, двадцать шестого февраля, doksan altı Mart")
    '26         Şubat 1821’de, le 21          mars, 26               февраля, doksan altı Mart'
    """
    for start, end, day in sorted(_days(text)):
        text = f"{text[:start]}{str(day).ljust(end - start)}{text[end:]}"
    return text


def _days(text: str) -> Iterator[tuple[int, int, int]]:
    for language in _LANGUAGES:
        for month in language.months:
            at = text.find(f" {month}")
            while at >= 0:
                yield from _day_before(text, at + 1, language)
                at = text.find(f" {month}", at + 1)


def _day_before(text: str, month: int, language: _Language) -> Iterator[tuple[int, int, int]]:
    first = max(0, month - _LONGEST)
    found = language.run.search(text[first:month])
    if found is not None:
        day = _sum(re.findall(r"\w+", found[0]), language)
        if day and len(found[0]) >= len(str(day)):
            yield first + found.start(), first + found.end(), day


def _sum(words: list[str], language: _Language) -> int:
    """Add tens and a unit; 0: the words are no day."""
    values = [language.numbers.get(key(word), 0) for word in words if word != "et"]
    if len(values) == 1:
        return 0 if key(words[0]) in _ALONE else values[0]
    match values:
        case [tens, unit] if tens in (10, 20, 30) and 0 < unit < 10 and tens + unit <= _LAST_DAY:  # noqa: PLR2004 - tens
            return tens + unit
        case _:
            return 0
