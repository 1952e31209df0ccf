"""A written name of a person taken apart for comparing: how the surname sounds, the given names, what else it says.

Owns what is a surname and what a given name in names of several traditions; which two of them agree is
:mod:`kg.persons.name_agreement`'s.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kg.language import phonetics, turkish
from kg.persons import catalogue
from kg.persons.family_names import stands_first

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*\.?")
_APOSTROPHES = re.compile("[’‘ʼ`´′]")
_NICKNAME = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_FULL_STOP_FOR_COMMA = re.compile(r"^([^\W\d_]{3,})\. (?=[^\W\d_])")
_INITIALS_TOGETHER = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")
_PREFIX = re.compile(r"\b([Ll]e|[Dd]e|Mc|Mac) (?=[^\W\d_a-z])")
_ABD = re.compile(r"\bAbd(?:[ -]?(?:al|el|ul|ur|us|as|er|ar)|[aeu][lrs])[ -]+([^\W\d_]{3,})")
_ARTICLE_LAST = re.compile(r"^([^,]+), (.*) ([ae]l|a[dnrsz]|ash)-$")
_RULERS_NUMBER = re.compile(r"^([IVX]{2,5})\. (.+)$")
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_SON_OF: Final = frozenset({"bin", "ibn", "ben"})
_INITIAL_LAST = re.compile(r"^([^\W\d_]{3,}) ((?:[^\W\d_]{2,} )?(?:[^\W\d_]\. ?)+)$")
_LITTLE: Final = frozenset(
    {"von", "van", "de", "der", "di", "du", "da", "del", "della", "la", "le", "zu", "und", "of", "the", "al", "el"}
    | {"ul", "ud", "ad", "as", "ash", "bin", "ibn", "ben", "y", "e", "and", "i", "dos", "das", "den", "ter"}
)
_LITTLE_IN_CAPITALS: Final = frozenset({"de", "van", "von", "al", "el", "le", "la", "du", "der", "of", "the"})
_NUMBER = re.compile(r"^[IVX]{1,5}$")
_UMLAUTS = re.compile(r"(?<=[aou])e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A given name: how it sounds, its letters; an initial, several words, the father's, or cut short (*Ya.*)."""

    sound: str
    letters: str
    initial: bool = False
    joined: bool = False
    fathers: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One written name taken apart.

    ``surname`` has the sounds of its words, ``joined`` that of all of them as one, ``letters`` how it is written,
    without marks; ``words`` are the sounds of all words of the name, sorted. ``number`` is a ruler's; ``generation``
    tells father and son (``"1"``: Sr., ``"2"``: Jr., II). Where the name is not ``ordered``, it is not said which word
    is the surname.
    """

    surname: tuple[str, ...]
    joined: str
    letters: str = ""
    given: tuple[Given, ...] = ()
    words: tuple[str, ...] = ()
    number: str = ""
    generation: str = ""
    ruler: bool = False
    ordered: bool = True

    @property
    def says(self) -> int:
        """How much it says beside the surname: the letters of the given names."""
        return sum(len(one.letters) for one in self.given)


def spellings(written: str) -> tuple[Spelling, ...]:
    """Take a written name apart: more than one where it gives several names, the main one first.

    >>> [(one.surname, one.says) for one in spellings("Whitney, John Hay (Jock)")]
    [(('vhitnei',), 7), (('vhitnei',), 4)]
    """
    text = _FULL_STOP_FOR_COMMA.sub(r"\1, ", _APOSTROPHES.sub("'", " ".join(written.split())))
    text = _NICKNAME.sub(r"(\1)", text.replace(",”", "”").replace(',"', '"'))
    text = _RULERS_NUMBER.sub(r"\2 \1", text)  # II. Mahmud
    text = _ARTICLE_LAST.sub(r"\3-\1, \2", text)  # Asad, Hafez al-
    text = _ABD.sub(_as_one_name, _LAST_STOP.sub("", text))
    text = _INITIAL_LAST.sub(r"\1, \2", text)  # Keller Conrad F.
    comma = "," in text.partition("(")[0]
    generation = catalogue.generation(text)
    ruler = catalogue.is_ruler(text)
    found = [_spelling(name, ordered=comma, generation=generation, ruler=ruler) for name in catalogue.parts(text)]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _as_one_name(found: re.Match[str]) -> str:
    """Make one of *Abd al-Aziz*, unless it is half a surname: *Gamal Abdel Nasser* is called Nasser."""
    is_last = found.end() == len(found.string) and "," not in found.string and found.start() > 0
    return found[0] if is_last else f"Abdul{found[1].lower()}"


def _spelling(parts: tuple[str, str], *, ordered: bool, generation: str, ruler: bool) -> Spelling | None:
    given = _words(_PREFIX.sub(r"\1", parts[0]))
    surname = _words(parts[1]) or _WORD.findall(parts[1])[-1:]
    number = next((word for word in (*given, *surname) if _NUMBER.match(word) and len(word) > 1), "")
    if not ordered and len(given) == 1 and parts[1] == "I":
        number = "I"
    if number:
        given, surname = ([word for word in words if word != number] for words in (given, surname))
    whole = _WORD.findall(parts[1].replace("-", " ")) if surname and not number else ()  # DeGaulle, LeMay
    if not surname and given:
        given, surname = given[:-1], given[-1:]
    if not surname:
        return None
    fathers = {after for word, after in pairwise(_WORD.findall(parts[0])) if turkish.fold(word) in _SON_OF}
    words, joined = (*given, *surname), False
    if not ordered and stands_first(words):
        given, surname, whole = list(words[1:]), [words[0]], ()
    if stands_first((*surname, *given)) and len(given) > 1 and not any("." in word for word in given):
        given, joined = ["".join(given)], True  # Il Sung is one name
    return Spelling(
        surname=tuple(_sound(word) for word in surname),
        joined=_sound("".join(whole or surname)),
        letters=phonetics.plain("".join(whole or surname)),
        given=tuple(_given(word, joined=joined, fathers=word in fathers) for word in given),
        words=tuple(sorted(phonetics.key(word) for word in words)),
        number=number,
        generation=generation,
        ruler=ruler,
        ordered=ordered,
    )


def _sound(word: str) -> str:
    return phonetics.key(_UMLAUTS.sub("", turkish.fold(word)) if len(word) > _UMLAUT_FROM else word)


_UMLAUT_FROM = 4


def _words(text: str) -> list[str]:
    words = _WORD.findall(_INITIALS_TOGETHER.sub(" ", text.replace("-", " ")))
    return [word for word in words if not catalogue.is_generation(word) and not _is_little(word)]


def _is_little(word: str) -> bool:
    folded = turkish.fold(word)
    return folded in _LITTLE and (word[0].islower() or folded in _LITTLE_IN_CAPITALS) and not word.endswith(".")


def _given(word: str, *, joined: bool, fathers: bool) -> Given:
    letters = turkish.fold(word.rstrip("."))
    return Given(
        sound=phonetics.key(word),
        letters=letters,
        initial=len(letters) == 1,
        joined=joined,
        fathers=fathers,
        cut=word.endswith("."),
    )
