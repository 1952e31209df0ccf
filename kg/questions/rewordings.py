"""Turns of phrase that say no more than a plainer one: what could not be read is asked once more in the plainer one.

Owns no word of a relation. What people put around a question is :mod:`kg.questions.courtesy`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from kg.questions import telegraphic, words
from kg.questions.english import colloquial, everyday, phrasings, small_words, spoken, turns, usages
from kg.questions.english import on_behalf as english_on_behalf
from kg.questions.english.clause_types import put_last
from kg.questions.english.light_verbs import lightened
from kg.questions.morphology import plain
from kg.questions.turkish import (
    becoming,
    blaming,
    consulting,
    embedded,
    explaining,
    letters,
    nominal,
    obliged,
    on_behalf,
    outcomes,
    stances,
    standing,
)
from kg.questions.turkish import colloquial as turkish_colloquial
from kg.questions.turkish import everyday as turkish_everyday
from kg.questions.turkish import phrasings as turkish_phrasings
from kg.questions.turkish import turns as turkish

_PLAINER = {
    "tr": (turkish_colloquial.PLAINER, (*turkish.PLAINER, *turkish_everyday.PLAINER, *turkish_phrasings.PLAINER)),
    "en": (
        colloquial.PLAINER,
        (*turns.PLAINER, *usages.PLAINER, *everyday.PLAINER, *spoken.PLAINER, *phrasings.PLAINER),
    ),
}
"""The tables of turns of each language: what all turns of one make of a question is tried, and of all."""


_TALK = {"tr": turkish_phrasings.PLAINER, "en": (*spoken.PLAINER, *phrasings.PLAINER)}
"""The turns without which a question is asked again of what a question says beside what claims have."""


@lru_cache
def _as_talked(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(each, language), instead) for each, instead in _TALK.get(language, ()))


def _pattern(text: str, language: str) -> re.Pattern[str]:
    return letters.unmarked(text) if language == "tr" else re.compile(text, re.IGNORECASE)


@lru_cache
def _compiled(language: str) -> tuple[tuple[tuple[re.Pattern[str], str], ...], ...]:
    """Give the tables of a language with their patterns compiled, once."""
    return tuple(
        tuple((_pattern(pattern, language), instead) for pattern, instead in table)
        for table in _PLAINER.get(language, ())
    )


def plainer(question: str, language: str) -> Iterator[str]:
    """Give a question in plainer words, one turn of phrase at a time and then all of them.

    >>> list(plainer("geri çekilmek zorunda kalan ordu hangisidir", "tr"))
    ['geri çekilan ordu hangisidir', 'geri çekilen ordu hangisidir']
    >>> list(plainer("Azak’ı kim aldı", "tr"))
    []
    """
    whole = question
    found = []
    for table in _compiled(language):
        for pattern, instead in table:
            turned, whole = pattern.sub(instead, question), pattern.sub(instead, whole)
            if turned != question:
                found.append(turned)
        found += [whole] if whole != question else []
    yield from dict.fromkeys([*found, *_reordered(question, language), *telegraphic.in_full(question, language)])


def plainest(question: str, language: str) -> tuple[str, ...]:
    """Give a question, and after it what all turns of phrase together make of it.

    >>> plainest("who sent the envoy a letter outlining the terms", "en")
    ('who sent the envoy a letter outlining the terms', 'who sent the envoy a letter about the terms')
    """
    whole = question
    for table in _compiled(language):
        for pattern, instead in table:
            whole = pattern.sub(instead, whole)
    return tuple(dict.fromkeys((question, whole)))


def _reordered(question: str, language: str) -> Iterator[str]:
    """Give a question in the plain order of its words."""
    if language == "tr":
        for each in nominal.asked_plainly(question):
            yield each
            yield from plainer(each, language)
        yield from on_behalf.asked_of_people(question)
        for each in stances.asked_of_land(question):
            yield each
            yield from plainer(each, language)
        yield from standing.asked_by_holder(question)
        yield from explaining.asked_by_account(question)
        yield from consulting.asked_by_grounds(question)
        yield from becoming.asked_by_cause(question)
        yield from outcomes.asked_by_source(question)
        yield from embedded.asked_by_account(question)
        yield from obliged.asked_by_deed(question)
        yield from blaming.asked_by_account(question)
    elif language == "en":
        yield from english_on_behalf.asked_of_land(question)
        if (last := put_last(question)) is not None:
            yield last


def as_talked(question: str, language: str) -> tuple[str, ...]:
    """Give a question without the turns of talk that it has; nothing where it has none.

    >>> as_talked("What did Panin manage to sign while he was in Jassy", "en"), as_talked("Who signed it", "en")
    (('What did Panin sign in Jassy',), ())
    """
    plainly = question
    for pattern, instead in _as_talked(language):
        plainly = pattern.sub(instead, plainly)
    return (plainly,) if plainly != question else ()


def lighter(question: str, language: str) -> Iterator[str]:
    """Give a question and its plainer ones without verbs that may add nothing to a noun: what they ask is less sure."""
    if language == "en":
        yield from dict.fromkeys(each for one in (question, *plainer(question, language)) for each in lightened(one))


def in_full(question: str, language: str, is_name: Callable[[str], bool]) -> Iterator[str]:
    """Give a question with the apostrophes and the articles that haste may have left out, and its plainer ones."""
    if language != "en":
        return
    capital = small_words.of_peoples(question)
    if capital:
        yield capital
        yield from plainer(capital, language)
        question = capital
    owned = small_words.owned(question, is_name)
    if owned:
        yield owned
        yield from plainer(owned, language)
    for each in (owned, question) if owned else (question,):
        for articled in small_words.with_articles(each):
            yield articled
            yield from plainer(articled, language)


def turned(question: str) -> Iterator[tuple[str, int]]:
    """Take a question word out of the middle of a verb of several words: *yerine kim geçti* → *kim yerine geçti*.

    Gives the question without it in the middle, and how many words stand after it.
    """
    said = question.split()
    for after in (1, 2):
        if len(said) > after + 1 and plain(said[-1 - after]) in words.ASKING["tr"]:
            yield " ".join((said[-1 - after], *said[: -1 - after], *said[-after:])), after
