"""Where one Russian name ends and another begins: *письмо Ивана Петрова | Алексею Орлову, Лев Орлов | Пётр Толстой*.

The words of one name agree in their case, and a forename behind a surname is somebody else's. Owns that; the rest of
the Western names is :mod:`kg.recognition.western_names`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.given_names import is_given
from kg.recognition.chains import Word

_SURNAME: Final = re.compile(r"[а-яё]{2,}(?:(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?|[сц]к(?:ий|ого|ому|им|ая|ой|ую))")
_PATRONYMIC: Final = re.compile(r"[а-яё]{2,}(?:[ое]вич|[ое]вн|иничн|ьич)[а-яё]{0,2}")
_CASES: Final = (
    ("dative", re.compile(r"[а-яё]{2,}(?:[оеё]ву|[иы]ну|[сц]кому)")),
    ("instrumental", re.compile(r"[а-яё]{2,}(?:[оеё]вым|[иы]ным|[сц]ким)")),
    ("genitive", re.compile(r"[а-яё]{2,}[сц]кого")),
    ("nominative", re.compile(r"[а-яё]{2,}(?:[оеё]в|[иы]н|[сц]кий)")),
)
"""Endings of surnames that are of one case alone; *Орлова* is his genitive or she herself, and never his dative."""
_HERS: Final = re.compile(r"[а-яё]{2,}(?:[оеё]ва|[иы]на)")
_GIVEN_TO: Final = frozenset({"dative", "instrumental"})
_CONSONANT: Final = re.compile(r"[бвгджзйклмнпрстфхцчшщ]$")
_FORENAMES: Final = (
    ("dative", "у", ("",)),
    ("dative", "ю", ("й", "ь")),
    ("dative", "ии", ("ия",)),
    ("instrumental", "ом", ("",)),
    ("instrumental", "ем", ("й", "ь")),
    ("genitive", "а", ("",)),
    ("genitive", "я", ("й", "ь")),
    ("genitive", "ы", ("а",)),
)
"""Endings of forenames: the case, and what stands in the nominative instead."""


def begins_another(words: Sequence[Word], at: int) -> bool:
    """Tell whether somebody else's name begins with the word ``at`` of some that stand side by side."""
    one, other = words[at - 1].stem.lower(), words[at].stem.lower()
    if words[at - 1].dotted or _PATRONYMIC.fullmatch(other):
        return False
    mine, theirs = _case(words[at - 1]), _case(words[at])
    if at == 1 and all(_forename_case(word.stem) for word in words[:2]):
        return False  # Абдул Хамиду, Жан Жака
    if mine and theirs and mine != theirs:
        return True
    if (theirs in _GIVEN_TO and _HERS.fullmatch(one)) or (mine in _GIVEN_TO and _HERS.fullmatch(other)):
        return True
    if _forename_case(words[at].stem) is None or _SURNAME.fullmatch(other) or at + 1 == len(words):
        return False
    return _is_whole(words[:at], theirs)


def _is_whole(words: Sequence[Word], theirs: str | None) -> bool:
    """Tell whether a name may end before somebody's forename, which has the case ``theirs``."""
    last = words[-1].stem.lower()
    surname = _SURNAME.fullmatch(last) is not None
    if theirs in _GIVEN_TO:
        return surname or (_forename_case(words[-1].stem) is None and _CONSONANT.search(last) is not None)
    return surname and any(_forename_case(word.stem) is not None for word in words[:-1])


def _case(word: Word) -> str | None:
    """Give the case of a forename or a surname where its ending leaves no other."""
    found = next((case for case, ending in _CASES if ending.fullmatch(word.stem.lower())), None)
    if found is not None or word.stem.endswith(_UNDECLINED):
        return found
    return _forename_case(word.stem)


_UNDECLINED: Final = ("о", "е", "э", "и")
"""Endings of forenames that have no cases: *Мухаммеда Али*."""


def is_forename(stem: str, language: str) -> bool:
    """Tell whether a word is somebody's forename, in Russian in any case: *Алексея, Алексею*."""
    return _forename_case(stem) is not None if language == "ru" else is_given(stem)


def _forename_case(stem: str) -> str | None:
    if is_given(stem):
        return "nominative"
    for case, ending, others in _FORENAMES:
        if stem.endswith(ending) and any(is_given(stem[: -len(ending)] + other) for other in others):
            return case
    return None
