"""The form of a word that stands in a dictionary: Turkish, English, German, French and Russian. Owns no grammar.

Turkish verbs come as their bare stem (*imzala*, *gönder*), without negation, tense and passive. What changes the
meaning stays: causatives (*öldür*, *bildir*), verbs made of nouns (*görevlendir*), passives that are verbs of their
own (*katıl*).
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.language import turkish

LANGUAGES = ("tr", "en", "de", "fr", "ru")
"""The languages whose words have lemmas here; words of any other are only put into lower case."""

_KEPT = 2**17


@lru_cache(maxsize=_KEPT)
def lemma(word: str, language: str | None) -> str:
    """Give the lemma of a word, in lower case, without what follows an apostrophe.

    ``language`` may be a tag with a region (``en-GB``); where there is no dictionary the word itself is given.

    >>> lemma("İMZALANDI", "tr"), lemma("Ankara’nın", "tr"), lemma("Signed", "en")
    ('imzala', 'ankara', 'sign')
    """
    tag = (language or "").partition("-")[0].lower().removeprefix("kg_")
    stem = turkish.split(word).stem if tag == "tr" else _without_possessive(word, tag)
    if tag == "tr":
        return _turkish(turkish.lower(stem)) if stem else ""
    if tag not in LANGUAGES or not stem:
        return stem.lower()
    return _looked_up(stem, tag).lower()


@lru_cache(maxsize=_KEPT)
def is_known(word: str, language: str) -> bool:
    """Tell whether a word, however inflected, stands in the dictionary of its language; names may stand there too."""
    import simplemma

    low = turkish.lower(word) if language == "tr" else word.lower()
    try:
        return bool(low) and simplemma.is_known(low, lang=language)
    except ValueError:  # a language that has no dictionary
        return False


def _without_possessive(word: str, tag: str) -> str:
    if tag == "fr":
        return _ELIDED.sub("", word)
    return _POSSESSIVE.sub("", word) if tag == "en" else word


_POSSESSIVE = re.compile(rf"(?<=\w)[{re.escape(turkish.APOSTROPHES)}](?:s|S)?$")
_ELIDED = re.compile(rf"^(?:[cdjlmnst]|qu)[{re.escape(turkish.APOSTROPHES)}](?=\w)", re.IGNORECASE)


def _looked_up(word: str, language: str) -> str:
    import simplemma

    return simplemma.lemmatize(word, lang=language)


# --- Turkish verbs ----------------------------------------------------------------------------------------------
#
# The dictionary goes back too far: to *öl* from *öldürdü*, to *ceza* from *cezalandırıldı*, to *kat* from *katıldı*.

_OWN_VERBS = frozenset(
    {"ayrıl", "atıl", "çekil", "çıkar", "kapıl", "katıl", "sokul", "toplan", "yanıl", "yayıl", "yenil"}
)
"""Passives and causatives that are verbs of their own, and that no rule below tells from others."""

_INFLECTION = (
    r"(?=[dt][ıiuü]|m[ıiuü]ş|m[ae]|s[ae]|[ıiuü]yor|y?[ae]n|y?[ae]r|[ıiuü]|y?[ae](?:c[ae]|rak|rek|bil|$))(?!l[ae]r)"
)
_OF_NOUN = re.compile(rf"(?P<more>l[ae](?:n[dt][ıi]r|ştır|ştir|t|n|ş)){_INFLECTION}")
_AFTER_CONSONANT = re.compile(rf"(?P<more>[dt][ıiuü]r){_INFLECTION}")
_AFTER_VOWEL = re.compile(rf"(?P<more>t){_INFLECTION}")
_OWN = re.compile(rf"(?P<more>){_INFLECTION}")
_POTENTIAL = re.compile(r"(?<=[^\W\d_]{2})y?[ae]bil$")
_VOWELS = "aeıioöuü"
_HARMONY = {"a": "ı", "e": "i", "o": "u", "ö": "ü"}
_SHORTEST = 2


@lru_cache(maxsize=_KEPT)
def _turkish(word: str) -> str:
    """Look a word in lower case up, and go no further back than its meaning does."""
    found = _POTENTIAL.sub("", turkish.lower(_looked_up(word, "tr")))
    if not word.startswith(found) or word == found:
        return found
    for length in range(len(word) - 1, len(found), -1):
        if word[:length] in _OWN_VERBS and _OWN.match(word, length):
            return word[:length]
    causative = _AFTER_VOWEL if found[-1] in _VOWELS else _AFTER_CONSONANT
    derived = causative.match(word, len(found)) or _OF_NOUN.match(word, len(found))
    return found + derived["more"] if derived else _without_passive(found, word)


def _without_passive(stem: str, word: str) -> str:
    """Take the passive off a stem that the dictionary has in one form (*atandı*) and not in others (*atanmıştır*)."""
    vowel = next((letter for letter in reversed(stem) if letter in _VOWELS), "")
    if not vowel or stem[-1] != "n" or stem[-2] not in _VOWELS or word[len(stem) : len(stem) + 1] not in {"d", "t"}:
        return stem
    same = _HARMONY.get(vowel, vowel)
    other = turkish.lower(_looked_up(f"{stem}m{same}şt{same}r", "tr"))
    return other if stem.startswith(other) and len(other) >= _SHORTEST else stem
