"""Whether an English clause has a subject that is no name: *we are approaching X*, *said that the note offended X*.

Owns which words between a name and a verb are that verb's own subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import BE, CLAUSES, CONJUNCTIONS, NEGATIONS, PRONOUNS, RELATIVES, TIMES, is_auxiliary
from kg.extraction.sentences import Word
from kg.extraction.triggers import PREPOSITIONS

_PREDICATING = BE | {"as", "became", "become", "made"}
_EITHER = frozenset(["it", "you", "this", "these", "those", "there"])
"""Pronouns that are a subject only right before the verb."""


def has_own_subject(gap: Sequence[Word], *, reduced: bool = False) -> bool:
    """Tell whether the words between a name and a verb hold a subject of that verb which is no name."""
    if len(gap) > 1 and gap[0].low == gap[-1].low == ",":  # *the note, in which I had no part, was sent*
        return False
    if any(word.name is None and word.low in PRONOUNS for word in gap):
        return True
    at = len(gap) - 1
    while at >= 0 and gap[at].name is None and _is_adverb(gap[at].low):
        at -= 1
    if at >= 0 and gap[at].name is None and gap[at].low in _EITHER:
        return True
    if not reduced and at > 0 and _is_titled(gap[: at + 1]):
        return True
    return not reduced and _is_noun_phrase(gap, at)


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") or low in ADVERBS or low in NEGATIONS


def _is_titled(gap: Sequence[Word]) -> bool:
    """Tell whether a verb’s subject is an office with a capital: *after X’s return, the Secretary met*.

    Words with capitals that follow a name at once may be a part of it (*Osman | Bey returned*).
    """
    last = gap[-1]
    if last.name is not None or not last.text.istitle() or not last.text.isalpha():
        return False
    before = next((word for word in reversed(gap[:-1]) if not word.text.istitle()), None)
    return before is not None and before.low not in _PREDICATING


def _is_noun_phrase(gap: Sequence[Word], at: int) -> bool:
    """Tell whether a noun phrase, with prepositions or without, reaches from a new clause up to the verb."""
    length = 0
    while at >= 0:
        word = gap[at]
        low = word.low
        if word.name is not None or not low.replace("-", "").isalpha() or low in TIMES:
            return False
        if low in CLAUSES or low == "that":
            return length > 0 and not (at and gap[at - 1].low in PREPOSITIONS)
        if low in CONJUNCTIONS or low in RELATIVES or is_auxiliary(low):
            return False
        if looks_past(low):
            return length > 0
        length = 0 if low in PREPOSITIONS else length + 1
        at -= 1
    return False
