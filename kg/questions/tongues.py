"""The language of a question, by its letters and its little words. Owns no word."""

from __future__ import annotations

from kg.questions import words
from kg.questions.tokens import split


def language_of(question: str) -> str:
    """Tell whether a question is Turkish, English or Russian.

    >>> [language_of(each) for each in ("Kim imzaladı?", "Who signed it?", "Кто подписал?")]
    ['tr', 'en', 'ru']
    """
    if any("а" <= letter <= "я" for letter in question.casefold()):
        return "ru"
    said = [word.plain for word in split(question)]
    scores = {
        language: sum(1.0 for word in said if word in own)
        + sum(1 for key in words.ASKING[language] if f" {key} " in f" {' '.join(said)} ")
        for language, own in (("tr", _TURKISH_ONLY), ("en", _ENGLISH_ONLY))
    }
    if any(letter in "ığşİĞŞ" for letter in question):
        scores["tr"] += 0.6
    if said and said[0] in words.AUXILIARIES:
        scores["en"] += 2
    return "tr" if scores["tr"] > scores["en"] else "en"


_ENGLISH_ONLY = words.LITTLE["en"] - words.LITTLE["tr"]
_TURKISH_ONLY = words.LITTLE["tr"] - words.LITTLE["en"]
