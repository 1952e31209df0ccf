"""Turkish words: letters, apostrophes, the suffixes that follow a name and their case. Standard library only.

Owns what is true of the language; which names there are is :mod:`kg.mentions.gazetteer`, how names sound is
:mod:`kg.language.phonetics`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

APOSTROPHES = "'’ʼ‘`´＇"
"""Every character that writers put between a name and its suffix; after folding the straight one stands for all."""

_HYPHENS = "‐‑‒–—−"
_SPACES = "".join(chr(point) for point in range(0x3001) if chr(point).isspace() and point != 0x20)  # noqa: PLR2004
_LOWER = str.maketrans({"I": "ı", "İ": "i"})
_FOLD = str.maketrans(
    {"I": "i", "İ": "i", "ı": "i"}
    | dict(zip("âîûêôÂÎÛÊÔ", "aiueoaiueo", strict=True))
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_SPACES, " ")
)


class Case(StrEnum):
    """The case that a suffix gives a name; ``RELATIVE``: the adjective in *-ki*; ``OTHER``: not understood."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"
    EQUATIVE = "equative"
    RELATIVE = "relative"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffix:
    """What follows a name inside its word: the letters (without the apostrophe) and what they mean."""

    text: str = ""
    case: Case = Case.NOMINATIVE
    plural: bool = False
    possessive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word taken apart: the name, the apostrophe if one was written, the suffix."""

    stem: str
    apostrophe: str
    suffix: Suffix


def lower(text: str) -> str:
    """Lower-case as Turkish does: ``I`` → ``ı``, ``İ`` → ``i``; one character stays one character.

    >>> lower("IĞDIR, İZNİK")
    'ığdır, iznik'
    """
    return text.translate(_LOWER).lower()


def fold(text: str) -> str:
    """Give the key under which two spellings count as one; one character stays one character.

    Turkish and other languages meet in one text, and ``I`` is a capital of ``ı`` in one and of ``i`` in the other:
    so all four i's are one. Circumflexes go, apostrophes, hyphens and white space become the plain ones.

    >>> fold("DİYARBAKIR") == fold("diyarbakır") == fold("Diyarbakir")
    True
    >>> fold("Hâkimiyet’in")
    "hakimiyet'in"
    """
    if text.isascii() and text.isalpha():
        return text.lower()  # the commonest words, in half the time
    if len(text) < _LONG or text.isascii():
        return text.translate(_FOLD).lower()
    for written, folded in _FOLDED:  # a few dozen searches in C are faster than a look-up a character
        if written in text:
            text = text.replace(written, folded)
    return text.lower()


_LONG = 4096
_FOLDED = tuple((chr(written), str(folded)) for written, folded in _FOLD.items())


# Suffixes are read on a skeleton of their letters: A is a or e; I is ı, i, u or ü; D is d or t; C is c or ç.
_SKELETON = str.maketrans("aeıiuüdtcç", "AAIIIIDDCC")
_PLURAL = r"^(?P<plural>lAr)?"
_POSSESSIVE = r"(?P<possessive>sI|I?mIz|I(?=n|y))??"
_COPULA = r"(?:y?DIr?|yken|ysA|DIrlAr)?$"

_CASES: tuple[tuple[Case, re.Pattern[str]], ...] = (
    (Case.NOMINATIVE, re.compile(rf"{_PLURAL}(?P<possessive>sI|I?mIz)?{_COPULA}")),
    (
        Case.RELATIVE,
        re.compile(rf"{_PLURAL}{_POSSESSIVE}(?:n?DA|n?In)kI(?:lAr)?(?:n?[AI]|n?In|n?DAn?|y?lA)?{_COPULA}"),
    ),
    (Case.ABLATIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}n?DAn{_COPULA}")),
    (Case.LOCATIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}n?DA{_COPULA}")),
    (Case.GENITIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}n?In{_COPULA}")),
    (Case.INSTRUMENTAL, re.compile(rf"{_PLURAL}{_POSSESSIVE}y?lA{_COPULA}")),
    (Case.EQUATIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}n?CA{_COPULA}")),
    (Case.DATIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}[yn]?A{_COPULA}")),
    (Case.ACCUSATIVE, re.compile(rf"{_PLURAL}{_POSSESSIVE}[yn]?I{_COPULA}")),
)
"""Nine expressions, tried in this order. A bare vowel is read as the accusative (it may be *his*, *hers*)."""


@lru_cache(maxsize=65536)
def suffix(text: str) -> Suffix:
    """Read what follows an apostrophe.

    >>> suffix("nın").case, suffix("daki").case, suffix("lere").plural
    (<Case.GENITIVE: 'genitive'>, <Case.RELATIVE: 'relative'>, True)
    """
    if not text:
        return Suffix()
    skeleton = lower(text).translate(_SKELETON)
    for case, expression in _CASES:
        found = expression.match(skeleton)
        if found:
            return Suffix(text=text, case=case, plural=bool(found["plural"]), possessive=bool(found["possessive"]))
    return Suffix(text=text, case=Case.OTHER)


_SUFFIXED = re.compile(rf"(?P<mark>[{re.escape(APOSTROPHES)}])(?P<suffix>[^\W\d_{re.escape(APOSTROPHES)}]{{1,14}})$")
_LETTER = re.compile(r"[^\W_]")
_LONGEST_ENDING = 16  # a mark, a suffix, perhaps a line's end: what stands before it need not be looked through


def split(word: str) -> Word:
    """Take a word apart at its last apostrophe, if what follows can be a suffix.

    >>> split("Edirne’den").stem
    'Edirne'
    >>> split("O'Neill").stem
    "O'Neill"
    """
    found = _SUFFIXED.search(word, max(0, len(word) - _LONGEST_ENDING))
    if found is None or _LETTER.search(word, 0, found.start()) is None:
        return Word(stem=word, apostrophe="", suffix=Suffix())
    stem = word[: found.start()]
    if found["suffix"][0].isupper() != found["suffix"].isupper() or found["suffix"].istitle():
        return Word(stem=word, apostrophe="", suffix=Suffix())
    if found["suffix"].isupper() and not stem.isupper():
        return Word(stem=word, apostrophe="", suffix=Suffix())
    return Word(stem=stem, apostrophe=found["mark"], suffix=suffix(found["suffix"]))


# Chains that may follow without an apostrophe, by how the stem ends.
_TAIL = r"(?:DIr|DI|DIrlAr)?$"
_AFTER: dict[bool, re.Pattern[str]] = {
    False: re.compile(  # after a consonant
        r"^(?:lAr)?(?:A|I|In|DA|DAn|lA|CA|InDA|InDAn|InA|InI|IylA|InCA|InIn|ImIz(?:A|I|In|DA|DAn|lA)?)?"
        r"(?:(?<=DA)kI|(?<=In)kI)?(?:lAr(?:A|I|In|DA|DAn|lA)?)?(?:n[IA])?" + _TAIL
    ),
    True: re.compile(  # after a vowel, which may itself be the possessive of a compound name
        r"^(?:(?:yI|yA|nIn|nI|nA|nDA|nDAn|DA|DAn|ylA|CA|nCA|sI|sInI|sInA|sInIn|sInDA|sInDAn|sIylA)"
        r"|mIz(?:A|I|In|DA|DAn|lA)?"
        r"|lAr(?:A|I|In|DA|DAn|lA|CA|InDA|InDAn|InA|InI|IylA|InCA|InIn)?)?"
        r"(?:(?<=DA)kI(?:lAr(?:A|I|In|DA|DAn|lA)?)?(?:n[IA])?)?" + _TAIL
    ),
}
_FRONT, _BACK = "eiöü", "aıou"
_VOWELS = _FRONT + _BACK
_LENIENT_ENDINGS = "ltkfr"  # loans such as Celal, saat, rol take front vowels after back ones


@lru_cache(maxsize=65536)
def suffix_after(stem: str, rest: str) -> Suffix | None:
    """Read letters that follow a stem without an apostrophe; ``None`` where no Turkish suffix can look so there.

    Buffer letters must fit the end of the stem and vowels must agree: so the dative of *Roman* is not *Romanya*.

    >>> suffix_after("Bulgar", "ların").case
    <Case.GENITIVE: 'genitive'>
    >>> suffix_after("Roman", "ya") is None
    True
    """
    if not rest:
        return Suffix()
    stem, low = lower(stem), lower(rest)
    vowels = [letter for letter in stem if letter in _VOWELS]
    if not stem or not vowels or not _AFTER[stem[-1] in _VOWELS].match(low.translate(_SKELETON)):
        return None
    own = [letter for letter in low.replace("ki", "") if letter in _VOWELS]
    fronts = {letter in _FRONT for letter in own}
    if len(fronts) > 1:
        return None
    if fronts and stem[-1] not in _LENIENT_ENDINGS and fronts != {vowels[-1] in _FRONT}:
        return None
    return suffix(rest)


_STEM_MINIMUM = 3
_SOFT = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}


def soften(stem: str) -> str | None:
    """Give the stem as it looks before a suffix that begins with a vowel, where its last consonant changes.

    >>> soften("Frenk"), soften("Çelik"), soften("Gogol")
    ('Freng', 'Çeliğ', None)
    """
    if len(stem) < _STEM_MINIMUM or stem[-1] not in _SOFT:
        return None
    if stem.endswith("nk"):
        return stem[:-1] + "g"
    return stem[:-1] + _SOFT[stem[-1]]


def stems(word: str) -> tuple[str, ...]:
    """Give every stem that a word may have if its end is a suffix, longest first, the word itself before all.

    An apostrophe settles it; without one all readings stay, and softened consonants are given back.

    >>> stems("Bulgarlara")[:3]
    ('Bulgarlara', 'Bulgarlar', 'Bulgar')
    """
    apart = split(word)
    if apart.apostrophe:
        return (apart.stem,)
    found = [word]
    for cut in range(len(word) - 1, _STEM_MINIMUM - 1, -1):
        stem, rest = word[:cut], word[cut:]
        if suffix_after(stem, rest) is None:
            continue
        found.append(stem)
        hard = _harden(stem) if lower(rest)[0] in _VOWELS else None
        if hard:
            found.append(hard)
    return tuple(dict.fromkeys(found))


def _harden(stem: str) -> str | None:
    hard = {soft: consonant for consonant, soft in _SOFT.items()} | {"g": "k"}
    return stem[:-1] + hard[stem[-1]] if stem[-1] in hard else None
