"""The language of a question, by its letters and its little words. Owns no word."""

from __future__ import annotations

import re

from kg.language.lemmas import is_known
from kg.questions import words
from kg.questions.tokens import split


def language_of(question: str) -> str:
    """Tell whether a question is Turkish, English or Russian.

    >>> [language_of(each) for each in ("Kim imzaladı?", "Who signed it?", "Кто подписал?")]
    ['tr', 'en', 'ru']
    >>> [language_of(each) for each in ("Repnin'in görevi", "panin'in gorevi", "paninin gorevi", "siege of Azov date")]
    ['tr', 'tr', 'tr', 'en']
    >>> language_of("panin elci olmadan once ne is yapiyordu")
    'tr'
    >>> language_of("kongreyi düzenleyenler"), language_of("kongresini duzenleyenler")
    ('tr', 'tr')
    >>> [language_of(each) for each in ("panin görevi", "panin mektup 1774", "panin letter 1774")]
    ['tr', 'tr', 'en']
    >>> [language_of(each) for each in ("panin elcimiydi", "panin repnini uyardimi", "siege azov")]
    ['tr', 'tr', 'en']
    """
    if any("а" <= letter <= "я" for letter in question.casefold()):
        return "ru"
    said = [word.plain for word in split(question)]
    scores = {
        language: sum(1.0 for word in said if word in own)
        + sum(1 for key in words.ASKING[language] if f" {key} " in f" {' '.join(said)} ")
        for language, own in (("tr", _TURKISH_ONLY), ("en", _ENGLISH_ONLY))
    }
    if said and _VERB.search(said[-1]):
        scores["tr"] += 1.6
    if any(letter in "ığşİĞŞ" for letter in question):
        scores["tr"] += 0.6
    if _SUFFIXED.search(question):
        scores["tr"] += 0.6
    if not any(scores.values()) and (_PHRASE.search(" ".join(said)) or (said[1:] and _LAST.search(said[-1]))):
        scores["tr"] += 0.6
    if not any(scores.values()):
        known = {each: sum(is_known(word.raw, each) for word in split(question)) for each in scores}
        scores["tr"] += 0.6 * (known["tr"] > known["en"])
    if said and said[0] in words.AUXILIARIES:
        scores["en"] += 2
    return "tr" if scores["tr"] > scores["en"] else "en"


_SUFFIXED = re.compile(r"\w['’](?!(?:s|t|ll|re|ve|d|m|em)\b)[a-zıüöçş]{1,6}\b", re.IGNORECASE)
"""A name with an ending behind an apostrophe that no English one is."""
_PHRASE = re.compile(r"\w{2}(?:[iu]n|d[ae]n?|y[ae]|[ae]n) \w+(?:[iu]|l[ae]r)$")
"""Two words of which the endings say in Turkish that one is of the other."""
_LAST = re.compile(
    r"\w{2}[dt][iu]m[iu]$|\w{3}(?:[dt][iu]|m[iu]s|yor|y[dt][iu]|[dt][iu]m[iu]|m[iu]sm[iu]|yorm[iu]|l[ae]r[iu]|[ae]nl[ae]r)$"
)
"""How a Turkish question ends that has no little word: with its verb, or with what somebody has several of."""
_VERB = re.compile(r"\w{2}(?:[iu]yor(?:du|mus|lar|lardi)?|m[iu]st[iu]|[ae]cakt[iu]|[ae]cekt[iu])$")
"""How a Turkish verb ends, and no English word."""
_ENGLISH_ONLY = words.LITTLE["en"] - words.LITTLE["tr"]
_TURKISH_ONLY = words.LITTLE["tr"] - words.LITTLE["en"]
