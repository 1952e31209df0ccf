"""Turkish forms made: a verb in any voice and tense, a noun in any case. Standard library only.

The other way, from a form to what it says, is :mod:`kg.language.turkish` for names and :mod:`kg.questions.morphology`
for verbs. Endings are written with *A* (a, e), *I* (ı, i, u, ü), *D* (d, t); what is in brackets stands only where
it joins a vowel to a consonant: *(y)An*, *(n)In*. *R* is the aorist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kg.language import turkish

_VOWELS = "aeıioöuü"
_HARMONY = {"a": "ı", "e": "i", "o": "u", "ö": "ü"}
_VOICELESS = frozenset("fstkçşhp")
_SIGN = re.compile(r"\((?P<joining>\w)\)|(?P<own>\w)")


def added(stem: str, ending: str) -> str:
    """Add an ending to a word.

    >>> [added("heyet", each) for each in ("I", "(y)A", "DAn", "(n)In")]
    ['heyeti', 'heyete', 'heyetten', 'heyetin']
    >>> added("ordu", "(y)I"), added("yürü", "(y)An"), added("çek", "DI"), added("çek", "mIşDI")
    ('orduyu', 'yürüyen', 'çekti', 'çekmişti')
    >>> added("antlaşma", "lAr"), added("hayal", "lAr")
    ('antlaşmalar', 'hayaller')
    """
    word, own = stem, last_vowel(stem)
    for sign in _SIGN.finditer(ending):
        letter = sign["own"] or sign["joining"]
        joins = word[-1:].lower() in _VOWELS
        if sign["joining"] and joins == (letter in "AI"):
            continue
        word += _letter(word, letter, next(filter(_VOWELS.__contains__, reversed(word[len(stem) :])), own))
    return word


def _letter(word: str, letter: str, vowel: str) -> str:
    if letter == "D":
        return "t" if turkish.lower(word[-1:]) in _VOICELESS else "d"
    if letter == "A":
        return "a" if vowel in "aıou" else "e"
    if letter == "I":
        return _HARMONY.get(vowel, vowel)
    return letter


def last_vowel(word: str) -> str:
    """Give the last vowel of a word; of one that has none, *e*, as letters are named.

    Borrowed words with a soft *l* or *t* go with front vowels.

    >>> added("istiklal", "(y)A"), added("hayal", "DAn"), added("saat", "(y)I"), added("rol", "(y)I")
    ('istiklale', 'hayalden', 'saati', 'rolü')
    >>> added("mal", "(y)I"), added("okul", "(y)A"), added("masal", "(y)I")
    ('malı', 'okula', 'masalı')
    """
    low = turkish.lower(word).translate(_BARE)
    if (soft := _SOFT_ENDED.search(low)) is not None:
        return "ö" if soft["round"] else "e"
    return next((letter for letter in reversed(low) if letter in _VOWELS), "e")


_BARE = str.maketrans("âîû", "aiu")
_SOFT_ENDED = re.compile(r"(?:[aeıioöuü]\w*(?:m|l|b|y|er)al|\bhal|\bsaat|\b[rg](?P<round>o)l)[dlynt]?$")
"""How borrowed words end that have a soft *l* or *t*."""


# --- Verbs -----------------------------------------------------------------------------------------------------------


def verb(stem: str, ending: str) -> str:
    """Add an ending to the stem of a verb.

    >>> [verb("engelle", each) for each in ("DI", "Iyor", "R", "(y)An", "(y)AcAk")]
    ['engelledi', 'engelliyor', 'engeller', 'engelleyen', 'engelleyecek']
    >>> verb("et", "Iyor"), verb("reddet", "R"), verb("ilet", "R"), verb("söyle", "Iyor"), verb("de", "(y)An")
    ('ediyor', 'reddeder', 'iletir', 'söylüyor', 'diyen')
    >>> verb("al", "R"), verb("çek", "R"), verb("uyar", "R")
    ('alır', 'çeker', 'uyarır')
    """
    if ending.startswith("R"):
        return added(aorist(stem), ending[1:])
    ends = stem[-1:] in _VOWELS
    if ending.startswith("Iyor") and ends:
        vowel = last_vowel(stem[:-1]) if re.search(f"[{_VOWELS}]", stem[:-1]) else stem[-1]
        return added(f"{stem[:-1]}{_HARMONY.get(vowel, vowel)}yor", ending[4:])
    if stem in {"de", "ye"} and ending.startswith("(y)"):
        return added(f"{stem[0]}i", ending)
    begins = not ends and ending.lstrip("(")[:1] in {"A", "I", "y"}
    return added(softened(stem) if begins else stem, ending)


def softened(stem: str) -> str:
    """Give the stem of a verb before a vowel: *git* → *gid*, and *et* and what is made with it.

    >>> [softened(each) for each in ("et", "seyret", "öğret", "işlet", "git", "tut")]
    ['ed', 'seyred', 'öğret', 'işlet', 'gid', 'tut']
    """
    return f"{stem[:-1]}d" if stem in _SOFT or _WITH_ET.search(stem) else stem


_SOFT = frozenset({"et", "git", "güt", "tat", "defet", "vadet", "vaadet"})
_WITH_ET = re.compile(rf"(?<=[^{_VOWELS}][^{_VOWELS}])(?<!ğr)(?<!l)et$|(?:nakl|katl|azl)et$")
"""Verbs of a borrowed noun and *et*; what *-t* makes of a verb (*işlet*, *öğret*) keeps its letter."""


def aorist(stem: str) -> str:
    """Put a verb in the aorist."""
    if stem[-1:] in _VOWELS:
        return f"{stem}r"
    single = len(re.findall(f"[{_VOWELS}]", stem)) == 1
    wide = (single and stem not in _NARROW) or softened(stem) != stem
    return added(softened(stem), "Ar" if wide else "Ir")


_NARROW = frozenset(["al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur"])


def passives(stem: str) -> tuple[str, ...]:
    """Give the passive of a verb; the first is the one to write.

    >>> passives("çek"), passives("al"), passives("engelle"), passives("reddet"), passives("de")
    (('çekil',), ('alın',), ('engellen', 'engellenil'), ('reddedil',), ('denil', 'den'))
    """
    if stem in _OWN_PASSIVES:
        return _OWN_PASSIVES[stem]
    if stem[-1:] in _VOWELS:
        return (f"{stem}n", added(f"{stem}n", "Il"))
    return (added(softened(stem), "In" if stem.endswith("l") else "Il"),)


_OWN_PASSIVES = {"koy": ("koyul", "konul", "kon"), "de": ("denil", "den"), "ye": ("yenil",)}

# --- Nouns -----------------------------------------------------------------------------------------------------------

CASES = {
    "acc": ("(y)I", "nI"),
    "dat": ("(y)A", "nA"),
    "gen": ("(n)In", "(n)In"),
    "loc": ("DA", "nDA"),
    "abl": ("DAn", "nDAn"),
    "ins": ("(y)lA", "(y)lA"),
    "nom": ("", ""),
}
"""The ending of a case, after a noun and after one that is somebody's (*heyeti-ni*)."""


def noun(stem: str, case: str, *, possessed: bool = False, mark: str = "") -> str:
    """Put a noun in a case; a name keeps its apostrophe.

    >>> noun("heyet", "acc"), noun("heyeti", "acc", possessed=True), noun("Panin", "dat", mark="'"), noun("ordu", "abl")
    ('heyeti', 'heyetini', "Panin'e", 'ordudan')
    >>> noun("bakanlığ", "abl"), noun("bakanlık", "acc")
    ('bakanlıktan', 'bakanlığı')
    """
    ending = CASES[case][possessed]
    bare = stem
    if not mark:
        many = len(re.findall(f"[{_VOWELS}]", turkish.lower(stem))) > 1
        if ending.startswith(("D", "l")) or not ending or ending == "(y)lA":
            bare = f"{stem[:-1]}k" if stem.endswith("ğ") else stem
        elif stem.endswith("k") and many and stem[-2] in _VOWELS and stem[0].islower():
            bare = f"{stem[:-1]}ğ"
    if not ending:
        return bare
    whole = added(bare, ending)
    return f"{bare}{mark}{whole[len(bare) :]}"


def cut(word: str, case: str) -> Iterator[tuple[str, bool]]:
    """Give what a word may be without the ending of a case, and whether the ending is that of something owned.

    >>> list(cut("heyetini", "acc")), list(cut("orduya", "dat")), list(cut("gazetecilerin", "gen"))
    ([('heyetin', False), ('heyeti', True)], [('orduy', False), ('ordu', False)], [('gazeteciler', False)])
    """
    low = unmarked(word)
    for possessed, ending in enumerate(dict.fromkeys(CASES[case])):
        for length in range(len(word) - 1, 1, -1):
            base = word[:length]
            if not re.search(f"[{_VOWELS}]", turkish.lower(base)):
                break
            if len(word) - length <= len(ending) and unmarked(added(base, ending)) == low:
                owned = bool(possessed)
                if not owned or base[-1] in _VOWELS:
                    yield base, owned


def unmarked(word: str) -> str:
    """Fold case and marks, as people write who are in a hurry.

    >>> unmarked("Şöyle"), unmarked("ÇIĞ")
    ('soyle', 'cig')
    """
    spread = unicodedata.normalize("NFD", turkish.fold(unicodedata.normalize("NFC", word)))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
