"""Where a person's name ends though capitals go on, and which capitals with full stops are nobody's initials.

*Carl Lindqvist | Danish Minister*, *Everett Gleason | Acting Secretary*, *J. P. Morgan & Co. | Department*; *U. S.
Treasury*, *11 A.M. In Vienna*. How names are read otherwise is :mod:`kg.recognition.western_names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language import honorifics
from kg.language.given_names import is_given
from kg.recognition import russian_seams
from kg.recognition import western_words as lexicon
from kg.recognition.adjectives import of_lands
from kg.recognition.chains import Word
from kg.recognition.western_heads import is_titled

_FIRMS: Final = frozenset({"co", "inc", "ltd", "cie"})
_DEPUTIES: Final = frozenset({"acting", "deputy", "assistant", "executive", "chief"})
_STATES: Final = frozenset({"us", "un", "uk", "ussr", "nato", "dc", "am", "pm", "ad", "bc", "ie", "eg"})
"""What letters with full stops mean otherwise."""
_APART: Final = frozenset({"us", "un", "uk"})
_TELLING: Final = frozenset({"said"})
"""Given names that are verbs too, which begin the sentences of a telegram."""
_OF_OFFICES: Final = honorifics.words("extraordinary plenipotentiary resident designate general-designate")
_BODIES: Final = frozenset({"Organ", "Assembly", "Government", "Conference"})


def ends(words: Sequence[Word], at: int, language: str) -> bool:
    """Tell whether a name ends with the word ``at``: a firm's, and somebody's whom an office or a body follows.

    In Russian somebody's whom somebody else follows.
    """
    word, following = words[at], words[at + 1]
    if language != "en":
        return language == "ru" and russian_seams.begins_another(words, at + 1)
    if at == 0 and word.low in _TELLING and following.low not in honorifics.EVERY:
        return lexicon.land(following.stem, language) is not None or lexicon.is_ordinary(following.stem, language)
    if at == 0 and _closes_a_sentence(word, following):
        return True
    if word.dotted and word.low.rstrip(".") in _FIRMS:
        return following.low.rstrip(".") not in _FIRMS
    return _is_somebody(words[: at + 1]) and _is_office_behind(words, at + 1, language)


def ends_an_office(words: Sequence[Word], at: int) -> bool:
    """Tell whether an office ends before a name: *Secretary of State | Elihu Root*."""
    office = at > 0 and words[at].low in DEPARTMENTS and words[at - 1].low == "secretary"
    return office and is_given(words[at + 1].stem)


DEPARTMENTS: Final = frozenset(["state", "war", "treasury", "navy", "defense", "commerce", "interior"])


def opens(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a given name opens a sentence, with an initial and a surname behind it: *Roy T. Hale*."""
    if len(words) <= 2 or not words[1].is_initial or words[2].is_initial:  # noqa: PLR2004 - three words make a name
        return False
    return len(words[0].stem) > 1 and is_given(words[0].stem) and text[words[0].end : words[1].start] == " "


def _closes_a_sentence(word: Word, following: Word) -> bool:
    """Tell whether letters with a full stop behind them end what a sentence says: *from HMG. | Department would*."""
    stem = word.stem.rstrip(".")
    letters = _LETTERS.fullmatch(stem) is not None and stem.lower() not in honorifics.EVERY
    return word.dotted and letters and following.stem[1:].islower()


_LETTERS: Final = re.compile(r"[A-Z]{3,5}")


def _is_office_behind(words: Sequence[Word], at: int, language: str) -> bool:
    """Tell whether a body, or an office with its land or rank, begins behind somebody's name."""
    word, after = words[at], words[at + 1 : at + 2]
    if is_titled(words) and _is_body(word, language):
        return at > 1
    of_land = lexicon.is_people(word.stem, language) or word.low in of_lands(language)
    if of_land and not is_given(word.stem):
        return any(one.low in honorifics.OFFICES or _is_body(one, language) for one in after)
    return word.low in _DEPUTIES and bool(after)


def _is_somebody(words: Sequence[Word]) -> bool:
    several = len(words) > 1 and not is_titled([words[-1]])
    return is_titled(words) or (several and (has_initials(words) or is_given(words[0].stem)))


def _is_body(word: Word, language: str) -> bool:
    return lexicon.head(word.stem, language) in _BODIES


def has_initials(words: Sequence[Word]) -> bool:
    """Tell whether one of some words is somebody's initial."""
    letters = [(index, word) for index, word in enumerate(words) if word.is_initial]
    for index, word in letters:
        stem = word.low.replace(".", "")
        joined = "".join(other.low.replace(".", "") for _, other in letters[:2])
        if stem not in _STATES and not (index < len(joined) and joined in _APART):
            return True
    return False


def counts(words: Sequence[Word], language: str) -> bool:
    """Tell whether letters in front only count what follows, or say when: *B. We do not agree*, *11 A.M. In Vienna*."""
    letters = words[0].low.replace(".", "")
    counting = words[0].is_initial and (len(letters) == 1 or letters in _STATES)
    return counting and all(lexicon.is_function(word.stem, language) for word in words[1:])


def is_office(words: Sequence[Word], before: str, language: str) -> bool:
    """Tell whether a title and a word are an office or a body and nobody: *Envoy Extraordinary, General Assembly*.

    ``before`` is the word before: of *the British Minister Request* a table's next cell is the second word.
    """
    first, last = words[0], words[-1]
    if first.low == "majesty" or (is_titled(words) and (last.low in _OF_OFFICES or _is_body(last, language))):
        return True
    pair = len(words) == 2 and lexicon.is_ordinary(last.stem, language)  # noqa: PLR2004 - a title and a noun
    return (
        is_titled(words)
        and pair
        and first.low in honorifics.OFFICES - honorifics.RANKS
        and lexicon.is_people(before, language)
    )


_TELEGRAMS: Final = re.compile(r"(?:dep|emb|con|leg|ref|circ|dept)(?:circ)?tels?|polto|topol|secto|tosec|usito|musto")
_SHIPS: Final = frozenset({"hms", "uss", "ss", "hmas", "rms"})
_COMPASS: Final = re.compile(r"(?:north|south|east|west)-(?:north|south|east|west)")


def is_nobody(words: Sequence[Word]) -> bool:
    """Tell whether words call a telegram, a ship or parts of the world: *Deptels 2416, HMS Valorous, East-West*."""
    first = words[0].low.replace(".", "")
    ship = first in _SHIPS and len(words) > 1
    return ship or any(_TELEGRAMS.fullmatch(word.low) or _COMPASS.fullmatch(word.low) for word in words)


def is_of_people(words: Sequence[Word], language: str) -> bool:
    """Tell whether a people's adjective makes a name: *Russian Arctic, Chinese Eastern, Anglo-Russian* are nobody's."""
    first, hyphen, last = words[0].stem.rpartition("-")
    if len(words) == 1:
        return bool(hyphen) and (first.lower() in _PREFIXES or lexicon.is_people(last.capitalize(), language))
    return lexicon.is_people(words[0].stem, language) and not is_given(words[0].stem)


_PREFIXES = honorifics.words("""
    anglo franco russo turco turko greco graeco austro sino sovieto czecho serbo italo americano afro indo euro prusso
    hispano luso trans inter pan anti pro non cis ultra all post pre neo semi
""")


def is_placed_thing(words: Sequence[Word], language: str) -> bool:
    """Tell whether a place begins a name and a noun ends it: *Vienna Bourse, Manchuria Station*."""
    first = words[0].stem
    if len(words) == 1:
        return False
    placed = lexicon.land(first, language) or lexicon.town(first, language, placed=True)
    return bool(placed) and not is_given(first) and lexicon.is_ordinary(words[-1].stem, language)
