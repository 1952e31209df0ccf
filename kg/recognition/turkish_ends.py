"""Where a Turkish name begins and ends though capitals go on, and which capitals are nobody's.

*Sultan Abdülmecid | Kavalalı Mehmed Ali Paşa*, *Turgut Alp | İnegöl kalesi*, *24 Ekimde | Zağra Muharebesi*;
*Serdar-ı Ekrem* is a title, *Ordulara* a noun. How names are cut otherwise is :mod:`kg.recognition.turkish_cuts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language import honorifics, lemmas, turkish
from kg.language.given_names import is_given
from kg.language.turkish import Case
from kg.recognition import heads
from kg.recognition import turkish_words as lexicon
from kg.recognition.chains import Word

WHERE: Final = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE})
_RULERS: Final = honorifics.words("sultan padişah halife kral kraliçe çar çariçe imparator imparatoriçe kayzer hakan")
_SUBJECTS: Final = honorifics.words("paşa bey efendi ağa hanım hoca")
_LONGEST_RULER: Final = 3  # words: a title, a name and somebody's title
_TITLE: Final = 2  # words: the title and what it is of
_IZAFET: Final = re.compile(r"([^\W\d_]+)[-–](?:y?[ıiuü]|[uü]l)$")
_OF_TITLES: Final = honorifics.words("kaptan kapudan sadr ser mir silahdar kethüda müftî reisü reis hâkim nakib")
_TAIL: Final = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_HOUSES: Final = frozenset({"City", "Region", "Site"})
_ROMAN: Final = re.compile(r"[IVX]{1,5}")
_SHIPS: Final = frozenset({"hms", "uss", "ss", "tcg"})
_REFERRING: Final = honorifics.words("bkz bkz. bk. krş krş.")
_KIN: Final = honorifics.words("babası annesi oğlu kızı kardeşi ağabeyi ablası eşi karısı kocası torunu yeğeni dedesi")
_COPULA: Final = re.compile(r"(?<=[^\W\d_]{3})[dt][ıiuü]r$")
_PLURAL: Final = re.compile(r"l[ae]r$")
_SHORTEST: Final = 4


def is_kin(word: Word) -> bool:
    """Tell whether a word at the head of a sentence says whose kin is named behind it: *Babası Orhan Gazi*."""
    return word.low in _KIN


def refers(word: Word) -> bool:
    """Tell whether a word only sends the reader elsewhere: *bkz. İskender Paşa*."""
    return word.low in _REFERRING


def is_title(words: Sequence[Word]) -> bool:
    """Tell whether words are a title joined as in Persian: *Serdar-ı Ekrem, Kaptan-ı Derya*, with a rank before."""
    first = next((index for index, word in enumerate(words[:-2]) if word.low not in honorifics.BEFORE), len(words) - 2)
    found = _IZAFET.fullmatch(words[first].stem) if first >= 0 and len(words) == first + _TITLE else None
    if found is None:
        return False
    head = turkish.fold(found[1])
    return head in lexicon.OFFICES or head in _OF_TITLES or head in honorifics.BEFORE


def is_calendar(word: Word) -> bool:
    """Tell whether a word is one of dates, with a suffix that is not set off: *Kasımda*."""
    low, stem = word.low, word.stem
    return low in lexicon.CALENDAR or any(
        turkish.fold(stem[:length]) in lexicon.CALENDAR and turkish.suffix(stem[length:]).case in WHERE
        for length in range(_SHORTEST, len(stem) - 1)
    )


def begins_anew(text: str, words: Sequence[Word], index: int) -> bool:
    """Tell whether another name begins here: a subject's behind a ruler's, a place's behind somebody's, after a day."""
    word, before = words[index], words[:index]
    if index == 1 and not before[0].marked and before[0].low not in lexicon.CALENDAR and is_calendar(before[0]):
        return True
    return _behind_a_ruler(words, index) or (index + 1 == len(words) and _is_place_behind(text, before, word))


def _behind_a_ruler(words: Sequence[Word], index: int) -> bool:
    """Tell whether a ruler's name is over: he bears his title and perhaps a number, and no *Paşa* behind."""
    if words[0].low not in _RULERS or lexicon.honorific(words[-1].stem) is None or len(words) <= _LONGEST_RULER:
        return False
    if words[-1].low not in _SUBJECTS and turkish.fold(words[-1].stem) not in _SUBJECTS:
        return False
    counted = words[1].dotted and _ROMAN.fullmatch(words[1].stem.rstrip(".")) is not None
    return index == (3 if counted else 2)


def _is_place_behind(text: str, names: Sequence[Word], word: Word) -> bool:
    """Tell whether a town or a land with its noun follows somebody's name: *Turgut Alp | İnegöl kalesi*."""
    tail = _TAIL.match(text, word.end)
    found = lexicon.head(tail[1]) if tail is not None and not word.marked else None
    if found is None or found[0] not in _HOUSES or is_given(word.stem) or word.low in honorifics.EVERY:
        return False
    somebody = any(is_given(one.stem) or one.low in honorifics.BEFORE for one in names)
    return somebody and bool(lexicon.land(word.stem) or lexicon.town(word.stem, placed=True))


def is_numbered_place(words: Sequence[Word]) -> bool:
    """Tell whether a ruler's number stands before a land or a town: *I. Kosova*, a battle by its short name."""
    if len(words) != 2 or not words[0].dotted or _ROMAN.fullmatch(words[0].stem.rstrip(".")) is None:  # noqa: PLR2004
        return False
    last = words[1].stem
    return not is_given(last) and bool(lexicon.land(last) or lexicon.is_large_town(last))


def is_nobody(words: Sequence[Word]) -> bool:
    """Tell whether words call a ship, or are a noun of the dictionary in some case."""
    if len(words) > 1 and words[0].low in _SHIPS:
        return True
    if len(words) > 1 or words[0].marked:
        return False
    return is_calendar(words[0]) or any(
        len(stem) >= _SHORTEST and (lexicon.is_common(stem) or turkish.fold(stem) in lexicon.FUNCTION)
        for stem in turkish.stems(words[0].stem)[1:]
    )


def is_plural_noun(words: Sequence[Word]) -> bool:
    """Tell whether one word is a noun that makes names only with others: *Devletler*."""
    return len(words) == 1 and any(turkish.fold(stem) in heads.BARE_PLURALS for stem in turkish.stems(words[0].stem))


def is_of_studies(words: Sequence[Word]) -> bool:
    """Tell whether words name a craft, or of which party somebody is: *Makina Mühendisliği, Hristiyan Demokrat*."""
    last = words[-1]
    craft = re.search(r"(?:ç|c|d|t|s|n|m|r|l)[iıuü]?[lğ][iıuü][kğ][iıuü]$", turkish.lower(last.stem)) is not None
    craft = craft and not is_given(words[0].stem)
    follower = last.low in _FOLLOWERS and not last.marked
    return len(words) > 1 and (craft or follower)


_FOLLOWERS: Final = honorifics.words("demokrat liberal sosyalist komünist muhafazakâr muhafazakar cumhuriyetçi")


def is_class(words: Sequence[Word]) -> bool:
    """Tell whether words name many of a kind, a craft or a party’s man, and nobody."""
    return is_plural_noun(words) or is_of_studies(words)


def is_many(word: Word) -> bool:
    """Tell whether a word says in the plural what people are: *Haçlılar*."""
    found = _PLURAL.search(turkish.lower(word.stem))
    return found is not None and lexicon.is_common(word.stem[: found.start()]) and not is_given(word.stem)


def without_copula(word: str) -> int | None:
    """Give how much of a word is a name where *-dir* ends it: *Orhan Gazidir*; ``None``: nothing does."""
    found = _COPULA.search(word)
    bare = word[: found.start()] if found else ""
    named = bool(bare) and not is_given(word) and (is_given(bare) or turkish.fold(bare) in honorifics.EVERY)
    return len(bare) if named else None


def goes_on_with_body(word: Word) -> bool:
    """Tell whether a word behind a land goes on with a body's name: no name, a far town's, or the owner of the next.

    *Karadeniz | Federal Birliği*, *Rumeli | Müslümanları Haklarını Koruma Cemiyeti*.
    """
    people = lexicon.is_people(word.stem)
    if not lexicon.is_named(word.stem) or (people and turkish.lower(word.stem).endswith(_OWNED)):
        return True
    apart = people or lexicon.land(word.stem) or is_given(word.stem) or lexicon.is_large_town(word.stem)
    return not apart and not word.marked and lemmas.is_known(turkish.lower(word.stem), "tr")


_OWNED: Final = ("ları", "leri")
