"""Where sentences end: abbreviations, initials, ordinals and quotations do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from kg.reading import russian_years

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«„(\[]*\S)")
BAR = "|"
"""What parts the cells of a row where it stands alone; nothing is said across it."""
_BAR = re.compile(r"\|(?<!\S\|)(?!\S)")
_GLUED = re.compile(
    r"\.(?=[A-ZÇĞİÖŞÜ][\w’'ʼ]*\s|\d{4}\s)"
    r"(?:(?<=[dt][ıiuü]\.)|(?<=[dt][ıiuü]r\.)|(?<=m[ıiuü]ş\.)|(?<=[dt][ıiuü]l[ae]r\.))"
)
"""The end of a Turkish sentence whose verb is finished, without the blank behind it: *ölmüştür.Osmanlı …*."""
_TOKEN = re.compile(r"[^\s\"'“‘«„(\[–—-]*$")
_NEXT = re.compile(r"\s+[\"'“‘«„(\[]*")
_SYLLABLE = 3
"""What is shorter is an initial or an ordinal, not a word or a year."""
_ROMAN = re.compile(r"[IVXLCDM]{1,7}")
_COUNTING = (
    re.compile(r"\b(?:ve|bir|bu|ile|için|olarak|da|de|[\w’']*[ığşİĞŞ][\w’']*)\b"),  # Turkish: II. Dünya Savaşı
    re.compile(r"\b(?:der|die|das|den|dem|und|von|mit|zu|im|ein|eine|auf|wurde)\b"),  # German: Der 2. Weltkrieg
)
"""Small words of languages that write ordinals with a full stop."""
_OTHERS = (
    re.compile(r"\b(?:the|of|and|in|to|a|was|by|that|is|on|for)\b"),
    re.compile(r"\b(?:le|la|les|des|du|de|et|en|à|par|pour|un|une|est|fut)\b"),
    re.compile(r"\b(?:в|и|на|с|не|что|был|была|по|из|от|о)\b"),
)
_MONTHS = (
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık "
    "january february march april may june july august september october november december"
)
MONTH_NAME = rf"(?:{'|'.join(_MONTHS.replace('i', '[iİ]').split())})"
MONTH = re.compile(rf"{MONTH_NAME}[’']?(?:[dt][ea]n?|ın|un|ün|imin|a|e|i|ı|u|ü)?\b", re.IGNORECASE)
"""A month's name, with the Turkish suffixes that may follow it."""


_FIGURES = frozenset("IVX")
_CYRILLIC = re.compile(r"[а-яё]\s+[IVX]$")
"""What no initial can be where the letters around it are Cyrillic: *послал Николай I*."""
_DAY_OF = re.compile(
    r"\s+(?:Jan(?:uar|ner)|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
"""A German month behind a number with its full stop: *am 10. Mai 1871*."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NEVER_LAST = _words(
    "dr prof doç doc yrd öğr av alb gen org korg tümg tuğg yzb bnb yb tğm mr mrs ms messrs st sn hz col lt capt "
    "sgt maj adm gov pres sen rep hon rev fr mme mlle bk bkz krş karş örn ör haz çev ed eds der red yay trans "
    "tr cf viz ca fig soç uk op cit izd sb sost pod e.g i.e"
)
"""What is followed by a name or by more of the same reference."""

BEFORE_NUMBER = _words(
    "s ss sf sh p pp c cilt vol no nr nu n t d l f md mad fık fol ff k kit böl ch chap sec art par "
    "jan feb mar apr jun jul aug sep sept oct nov dec gest geb ум род ö öl vef hük reg"
)
"""What is an abbreviation only where a number follows."""

SOMETIMES_LAST = _words("vb vs vd etc yy jr sr co inc ltd al age agm a.g.e a.g.m ibid")
"""What may end a sentence: a capital after it begins the next."""


def counts_with_stops(text: str) -> bool:
    """Guess by its small words whether a text writes ordinals with a full stop, as Turkish does; in doubt it does."""
    sample = text[:20_000].lower()
    ours, others = (max(len(words.findall(sample)) for words in each) for each in (_COUNTING, _OTHERS))
    return ours >= others


def spans(text: str, start: int, end: int, *, ordinals: bool = True) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence between two positions of a text, without the white space between them.

    ``ordinals``: a full stop behind a number does not end one, as in Turkish and in German.
    """
    begin = _skip(text, start, end)
    glued = _GLUED.finditer(text, start, end) if ordinals else ()
    bars = _BAR.finditer(text, start, end)
    for found in merge(_END.finditer(text, start, end), glued, bars, key=re.Match.start):
        if found.re is _BAR:
            yield from _stretch(text, begin, found.start())
            begin = _skip(text, found.end(), end)
            continue
        if found.start() < begin or not (found.re is _GLUED or _ends(text, found, begin, end, ordinals=ordinals)):
            continue
        yield begin, found.end()
        begin = _skip(text, found.end(), end)
    yield from _stretch(text, begin, end)


def _stretch(text: str, begin: int, last: int) -> Iterator[tuple[int, int]]:
    """Give a stretch without the white space at its end, if anything is left of it."""
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        yield begin, last


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


_AFTER_STOP = frozenset("\"'”’».")


def _ends(text: str, found: re.Match[str], begin: int, end: int, *, ordinals: bool) -> bool:
    following = _NEXT.match(text, found.end(), end)
    after = text[following.end() : following.end() + 1] if following is not None else ""
    if not after or after.islower():
        return False
    mark = found.group()
    if mark[0] != "." or mark[1:2] in _AFTER_STOP:
        return True
    token = _TOKEN.search(text, max(begin, found.start() - 40), found.start())
    word = token.group() if token is not None else ""
    if word.isdigit() and _DAY_OF.match(text, found.end(), end):
        return False
    if russian_years.is_counted(text, found.start()):
        return russian_years.ends(text, begin, found.start(), end)
    if word in _FIGURES and _CYRILLIC.search(text, max(begin, found.start() - 40), found.start()):
        return True
    return not _goes_on(word, after, ordinals=ordinals)


def _goes_on(word: str, after: str, *, ordinals: bool) -> bool:
    """Say whether a full stop after the word belongs to the word."""
    folded = word.casefold()
    if folded in SOMETIMES_LAST:
        return after.isdigit()
    if folded in NEVER_LAST or (len(word) == 1 and word.isalpha()):
        return True
    if "." in word and all(len(part) < _SYLLABLE for part in word.split(".")):
        return word[-1].isupper()
    if word.isdigit() or _ROMAN.fullmatch(word):
        return ordinals and not (word.isdigit() and len(word) >= _SYLLABLE)
    return folded in BEFORE_NUMBER and (after.isdigit() or after in "IVX")
