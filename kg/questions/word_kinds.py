"""What a word of a question may be by the lists of words: one for a class, for persons, or what tells of the question.

Owns no list (:mod:`kg.questions.words`); each word is looked up once, in however many questions it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.questions import words
from kg.questions.lookup.name_keys import stem
from kg.questions.morphology import english_stem, plain, turkish_form, turkish_noun

_WORDS = 8192
"""How many words are remembered with what they may be."""
_LONG = 4


def noun_at(plains: list[str], start: int, names: tuple[str, ...], language: str) -> bool:
    """Tell whether a noun of one or more words stands at a place, its last word with whatever endings."""
    if start + len(names) > len(plains) or tuple(plains[start : start + len(names) - 1]) != names[:-1]:
        return False
    word = plains[start + len(names) - 1]
    if language == "tr":
        return turkish_noun(word, names[-1])
    return stem(word, language) == stem(names[-1], language)


@lru_cache(maxsize=_WORDS)
def synonyms_of(word: str, language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Give the synonyms of classes that may begin with a word, each with the label that it stands for."""
    every = ((tuple(synonym.split()), label) for synonym, label in words.SYNONYMS[language].items())
    return tuple(
        (parts, label)
        for parts, label in every
        if (parts[0] == word if len(parts) > 1 else noun_at([word], 0, parts, language))
    )


@lru_cache(maxsize=_WORDS)
def callings_of(word: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the words for persons that a word is a form of, each with all that mean the same."""
    found = (
        (next((name for name in line.split() if noun_at([word], 0, (name,), language)), ""), tuple(line.split()))
        for line in words.CALLINGS
    )
    return tuple(each for each in found if each[0])


@lru_cache(maxsize=_WORDS)
def is_little_noun(word: str) -> bool:
    """Tell whether a Turkish noun says nothing of its own; *adamlarını*, his men, does.

    >>> is_little_noun("adamlar"), is_little_noun("kisileri"), is_little_noun("adamlarini")
    (True, True, False)
    """
    return _HIS_MEN.fullmatch(word) is None and any(turkish_noun(word, noun) for noun in words.LITTLE_NOUNS)


_HIS_MEN = re.compile(r"adam(?:lar)?in[iad]\w*")


_TAGS = {
    "claiming": words.CLAIMING,
    "disputing": words.DISPUTING,
    "source": words.SOURCES,
    "connecting": words.CONNECTING,
    "happening": words.HAPPENING,
    "place": words.TAKING_PLACE,
    "denying": words.DENYING,
}


_STEMS = {
    (tag, language): [tuple(each.split()) for each in (plain(part) for part in text.split(";")) if each]
    for tag, table in _TAGS.items()
    for language, text in table.items()
}


def tags_at(plains: list[str], start: int, language: str) -> Iterator[tuple[int, str]]:
    """Give what the words at a place tell of a question, each with how many they are."""
    if plains[start] == "last" and "long" not in plains and language == "en":
        return
    for tag, phrase in _tagged(plains[start], language):
        same = all(
            english_stem(word) == english_stem(own)
            for word, own in zip(plains[start + 1 : start + len(phrase) - 1], phrase[1:-1], strict=False)
        )
        if start + len(phrase) > len(plains) or not same:
            continue
        if len(phrase) == 1 or _is_form(plains[start + len(phrase) - 1], phrase[-1], language):
            yield len(phrase), tag


@lru_cache(maxsize=_WORDS)
def _tagged(word: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the phrases that a word may begin, with what they tell of a question."""
    return tuple(
        (tag, phrase)
        for (tag, tongue), phrases in _STEMS.items()
        for phrase in phrases
        if tongue == language
        and (english_stem(word) == english_stem(phrase[0]) if len(phrase) > 1 else _is_form(word, phrase[0], language))
    )


def _is_form(word: str, last: str, language: str) -> bool:
    if word == last:
        return True
    if language == "tr":
        return turkish_form(word, last, noun=len(last) > _LONG) is not None
    if language == "en":
        return english_stem(word) == english_stem(last)
    return word[:5] == last[:5]
