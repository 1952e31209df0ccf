"""Which language a tag (BCP 47) names: its first part against the languages that have two letters (ISO 639-1)."""

from __future__ import annotations

import re
import unicodedata

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCRIPT = re.compile(r"[A-Z][a-z]{3}")
_SECOND = {
    "a": "abefkmnrsvyz",
    "b": "aegimnors",
    "c": "aehorsuvy",
    "d": "aevz",
    "e": "elnostu",
    "f": "afijory",
    "g": "adlnuv",
    "h": "aeiortuyz",
    "i": "adegikostu",
    "j": "av",
    "k": "agijklmnorsuvwy",
    "l": "abginotuv",
    "m": "ghiklnrsty",
    "n": "abdeglnorvy",
    "o": "cjmrs",
    "p": "ailst",
    "q": "u",
    "r": "mnouw",
    "s": "acdegiklmnoqrstuvw",
    "t": "aeghiklnorstwy",
    "u": "gkrz",
    "v": "eio",
    "w": "ao",
    "x": "h",
    "y": "io",
    "z": "ahu",
}
"""Of the languages of two letters: the second, by the first."""


def is_known(tag: str) -> bool:
    """Tell whether a tag is well formed and begins with a language; one of three letters is believed.

    >>> [is_known(tag) for tag in ("en", "pt-BR", "ota", "qq", "english", "EN")]
    [True, True, True, False, False, False]
    """
    if not _TAG.fullmatch(tag):
        return False
    first, others = tag[0], _first(tag)[1:]
    return len(others) > 1 or others in _SECOND.get(first, "")


def same(one: str, other: str) -> bool:
    """Tell whether two tags name one language in one script, whatever the land.

    >>> same("en", "en-GB"), same("tr", "tr-Arab"), same("tr", "ota")
    (True, False, False)
    """
    return (_first(one), _script(one)) == (_first(other), _script(other))


def _first(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _script(tag: str) -> str:
    return next((part for part in map(str.title, tag.split("-")[1:]) if _SCRIPT.fullmatch(part)), "")


def is_written_so(name: str, tag: str) -> bool:
    """Tell whether a name is written in the letters of a language, Latin or not, so that it is called so there.

    >>> [is_written_so("Colin Heywood", tag) for tag in ("en", "tr", "ru", "sr-Latn")]
    [True, True, False, True]
    >>> is_written_so("Пэджет", "ru"), is_written_so("Пэджет", "tr")
    (True, False)
    """
    latin = _script(tag) == "Latn" or (not _script(tag) and _first(tag) not in _NOT_LATIN)
    letters = [unicodedata.name(char, "") for char in name if char.isalpha()]
    return all(each.startswith("LATIN") == latin for each in letters)


_NOT_LATIN = frozenset(
    (
        *("am", "ar", "be", "bg", "bn", "bo", "dv", "dz", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km"),
        *("kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "ota", "pa", "ps", "ru", "sa", "sd", "si", "sr"),
        *("ta", "te", "tg", "th", "ti", "ug", "uk", "ur", "yi", "zh"),
    )
)
"""Languages that are mostly written in other letters than Latin ones."""
