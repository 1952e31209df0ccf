"""Turkish as people type it in a hurry: without marks on letters, and with the question particle at its word.

Owns how patterns allow for it; names typed so are :mod:`kg.questions.naming`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import combinations

from kg.language.lemmas import is_known, lemma
from kg.questions import words
from kg.questions.morphology import plain

_UNMARKED = {"ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "â": "a", "î": "i", "û": "u"}
_TOKENS = re.compile(r"\\.|\(\?P[<=]\w+[>)]?|\[|\]|.", re.DOTALL)
"""What a pattern is made of, as far as letters are concerned: names of its groups are none."""


@cache
def unmarked(pattern: str) -> re.Pattern[str]:
    """Compile a pattern so that each letter with a mark stands for the letter without it, too, whatever the case.

    >>> bool(unmarked("[ıiuü]çün").fullmatch("ucun")), unmarked("(?P<öz>ş)").pattern
    (True, '(?P<öz>[şs])')
    """
    found, within = [], False
    for sign in _TOKENS.findall(pattern):
        within = (within or sign == "[") and sign != "]"
        other = _UNMARKED.get(sign)
        found.append(sign if other is None else f"{sign}{other}" if within else f"[{sign}{other}]")
    return re.compile("".join(found), re.IGNORECASE)


def parted(question: str) -> str:
    """Part the particle that asks from the last word, at which it was typed, where nothing else asks.

    >>> parted("Panin Repnin'i uyardımı"), parted("panin elçimiydi"), parted("kim onun adımı")
    ("Panin Repnin'i uyardı mı", 'panin elçi miydi', 'kim onun adımı')
    """
    if any(plain(word) in words.ASKING["tr"] for word in question.split()):
        return question
    return _TOGETHER.sub(r"\g<asked> \g<asks>", question)


_VERB = r"\w[dt]ı(?:ler)?|mış(?:ler)?|yor(?:ler)?|ece[kğ]|\w{3}er|\w{3}ır|değil|var|yok|doğru"
_TOGETHER = unmarked(
    rf"(?P<asked>\b\w*(?:{_VERB})(?=mı)|\w{{3,}}(?=mıy[dt]ı))(?P<asks>mı(?:y[dt]ı(?:ler)?|dır)?)$".replace(
        "ı", "[ıiuü]"
    ).replace("ler", "l[ae]r")
)
"""A verb, or before *miydi* any word, and the particle."""


@lru_cache(maxsize=2**14)
def marked(word: str) -> str:
    """Give a word that no dictionary has as it was typed with the marks with which one has it; else as it is.

    >>> marked("kiskirttigi"), marked("oldu"), marked("Azmak")
    ('kışkırttığı', 'oldu', 'Azmak')
    """
    places = [at for at, letter in enumerate(word) if letter in _MARKED]
    if not word.isascii() or not 0 < len(places) <= _MOST or is_known(word, "tr"):
        return word
    for count in range(1, len(places) + 1):
        for chosen in combinations(places, count):
            found = "".join(_MARKED[letter] if at in chosen else letter for at, letter in enumerate(word))
            if is_known(found, "tr"):
                return found
    return word


def dictionary_form(word: str) -> str:
    """Give the lemma of a Turkish word, typed with its marks or without.

    >>> dictionary_form("imzaladi"), dictionary_form("imzaladı")
    ('imzala', 'imzala')
    """
    return lemma(marked(word), "tr")


_MARKED = {"c": "ç", "g": "ğ", "i": "ı", "o": "ö", "s": "ş", "u": "ü"}
_MOST = 8
