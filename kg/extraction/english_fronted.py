"""Nouns of English passives: *X’s proposal was rejected by Y, the independence of X, recognised by Y in 1830*.

What the trigger puts behind its verb (*reject proposal of X*) is the subject there. Owns which noun that is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.ends import Found, matches
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import POSSESSOR
from kg.extraction.english_search import Search
from kg.extraction.english_unreal import is_untrue
from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import RELATIVES, STOPS
from kg.extraction.matches import Match
from kg.extraction.triggers import Trigger

_TWO = 2
_REACH = 10


def fronted(search: Search, trigger: Trigger, verb: Verb) -> Iterator[Match]:
    """Read a passive whose subject is the noun of its trigger: whose it is, and by whom it is done."""
    if not verb.passive or len(trigger.words) != _TWO or trigger.object not in {"of", POSSESSOR}:
        return
    at = _noun(search, trigger.words[1], verb)
    if at is None:
        return
    subjects = search.ends(trigger, "subject", "subject", verb, (verb.at,), passive=True, reduced=False)
    if not subjects:
        return
    owners = search.of_noun(trigger, "object", trigger.object, (at,))
    objects = owners or search.proposed(trigger, "object", "of", at)
    words = (at, verb.at) if owners else (verb.at,)  # whom it was proposed to, a relative says
    negative = verb.negative != is_untrue(search.words, verb)
    found = Found(trigger=trigger, at=verb.at, words=words, doubts=verb.doubts, negative=negative)
    yield from matches(found, subjects, objects)


def _noun(search: Search, noun: str, verb: Verb) -> int | None:
    """Give where a noun stands before a verb, with nothing between but what belongs to it."""
    for index in range(verb.begin - 1, max(-1, verb.begin - _REACH), -1):
        word = search.words[index]
        if word.low in {"which", "that"}:  # *the proposals which X submitted to Y were rejected*
            before = index - 1 - (search.words[index - 1].low == ",")
            own = noun in {search.words[before].low, lemma(search.words[before].low)}
            return before if own and search.proposer(before) is not None else None
        if word.low in STOPS or word.low in RELATIVES or word.low in {",", "and", "but"}:
            return None
        if word.name is None and noun in {word.low, lemma(word.low)}:
            return index
    return None
