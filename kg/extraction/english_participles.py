"""To whom an English participle or infinitive belongs: *X, sent to Y by Z*, *compelled X to sign*."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_predicates import Verb
from kg.extraction.english_roles import PLAIN, POSSESSOR, Argument
from kg.extraction.english_saying import accuser
from kg.extraction.english_verbs import is_participle, lemma
from kg.extraction.english_words import REFUSALS, STOPS
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS

OPENING = frozenset(["when", "once", "though", "although", "if", "while"])
"""Words before a participle that opens a sentence: *Once freed by X, Y …*."""
_REACH = 12
_APPOINTING = frozenset(["appoint", "elect", "name", "crown", "proclaim", "nominate", "choose", "create", "make"])
_PROMISING = frozenset(["promise", "offer", "threaten", "leave", "visit", "join", "meet", "reach", "help", "use"])
"""Verbs whose subject does what follows: *promised X to come, left Y to meet Z*."""


def is_apposed(words: Sequence[Word], arguments: Sequence[Argument], verbal: Container[int], verb: Verb) -> bool:
    """Tell whether a participle says what was done to who is named beside it: *X, appointed envoy by Y, left*."""
    at = verb.begin
    opens = at == 0 or (at == 1 and words[0].low in OPENING)
    if at != verb.at or not (opens or apposed_to(words, arguments, verb) is not None):
        return False
    behind = []
    for index in range(at + 1, min(len(words), at + 1 + _REACH)):
        if words[index].low in {",", *STOPS} or index in verbal:
            break
        behind.append(words[index].low)
    if not behind or "by" in behind:
        return bool(behind)
    return lemma(words[at].low) in _APPOINTING or behind[0] in PREPOSITIONS


def apposed_to(words: Sequence[Word], arguments: Sequence[Argument], verb: Verb) -> Argument | None:
    """Give the name right before the comma that a participle follows: *X, sent to Y*."""
    at = verb.begin - 1
    while at > 0 and (words[at].low in ADVERBS or words[at].low.endswith("ly")):
        at -= 1
    if at < 1 or words[at].low != "," or words[at - 1].name is None:
        return None
    mine = next((one for one in arguments if one.name.last == at - 1), None)
    if mine is None or mine.role == POSSESSOR or mine.name.entity.startswith("office/"):
        return None
    return None if mine.role == "by" and _is_one_of_a_list(words, verb.at) else mine


def _is_one_of_a_list(words: Sequence[Word], at: int) -> bool:
    """Tell whether a participle is one of several: *was aided by X, opposed by Y, and ignored by Z*."""
    if words[at + 1 : at + 2] == () or words[at + 1].low != "by":
        return False
    behind = range(at + 2, min(len(words) - 1, at + _REACH))
    return any(words[index].low == "and" and is_participle(words[index + 1].low) for index in behind)


def refuser_before(words: Sequence[Word], arguments: Sequence[Argument], begin: int) -> Argument | None:
    """Give who refuses in a noun what an infinitive says: *X’s refusal to support Y*."""
    if words[begin].low != "to" or begin < len(("X’s", "refusal")) or words[begin - 1].low not in REFUSALS:
        return None
    at = begin - 2
    while at > 0 and words[at].name is None and words[at].low.isalpha() and begin - at <= len(("flat", "refusal")) + 1:
        at -= 1
    return next((one for one in arguments if one.name.last == at and one.role == POSSESSOR), None)


def made_to(words: Sequence[Word], arguments: Sequence[Argument], verb: Verb) -> Argument | None:
    """Give who does what another makes him do, or says that he did: *compelled X to sign, accused X of signing*."""
    if accuser(words, verb.begin) is not None:
        return next((one for one in arguments if one.name.last == verb.begin - 2), None)
    if words[verb.begin].low != "to":
        return None
    mine = next((one for one in arguments if one.name.last == verb.begin - 1), None)
    if mine is None or mine.role != PLAIN or mine.object_of is None:
        return None
    return None if lemma(words[mine.object_of].low) in _PROMISING else mine
