"""Whether an English clause has a subject that is no name: *we are approaching X*, *said that the note offended X*.

Owns which words between a name and a verb are that verb's own subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import is_participle, lemma, looks_past
from kg.extraction.english_words import (
    BE,
    CLAUSES,
    CONJUNCTIONS,
    NEGATIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKING,
    STOPS,
    TIMES,
    is_auxiliary,
)
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
    length, named = 0, False
    while at >= 0:
        word = gap[at]
        low = word.low
        if word.name is not None:
            first = next((index + 1 for index in range(at, -1, -1) if gap[index].name != word.name), 0)
            if not (length or (first and gap[first - 1].low in PREPOSITIONS)):
                return False
            named, at = named or not length, first - 1
            continue  # *that the Danish troops, that the troops of Denmark had left*
        if not low.replace("-", "").isalpha() or low in TIMES:
            return False
        if low in CLAUSES or low == "that":
            return length > 0 and not (at and gap[at - 1].low in PREPOSITIONS)
        if low in CONJUNCTIONS or low in RELATIVES or is_auxiliary(low):
            return False
        if looks_past(low):  # not *neither took the fort of X nor left*
            return length > 0 and not named
        length = 0 if low in PREPOSITIONS else length + 1
        at -= 1
    return False


def inserted_before(words: Sequence[Word], begin: int) -> int:
    """Give where an inserted clause or phrase before a verb begins, else the verb: *X, whose brother served Y, warned*.

    A phrase follows a name: *X, after a visit to Y, warned*; *X, having met Y, warned*.
    """
    if begin < _GAP or words[begin - 1].low != ",":
        return begin
    for index in range(begin - 2, 0, -1):
        low = words[index].low
        if low in STOPS:
            return begin
        if words[index - 1].low != ",":
            continue
        if words[index - 2].low in {"and", "but"} or _is_said_aside(words, index, begin):
            return index - 1
        if (low in RELATIVES and not (low == "whose" and _has_no_verb(words, index, begin))) or (
            words[index - 2].name is not None and words[index].name is None and _is_aside(low)
        ):
            return index - 1
    return begin


def _has_no_verb(words: Sequence[Word], at: int, begin: int) -> bool:
    """Tell whether *whose* only says who is named behind it: *X, whose envoy, Y, signed*."""
    return not any(word.name is None and _tells(word.low) for word in words[at:begin])


def _tells(low: str) -> bool:
    return looks_past(low) or is_auxiliary(low)


def _is_said_aside(words: Sequence[Word], at: int, begin: int) -> bool:
    """Tell whether commas set off who says it: *X, Y argues, distrusted Z*."""
    speaking = words[begin - 2]
    behind = speaking.name is None and lemma(speaking.low) in SPEAKING
    at += words[at].low == "so"  # *X, so Y claims, distrusted Z*
    return words[at].name is not None and behind and all(word.name is not None for word in words[at : begin - 3])


def _is_aside(low: str) -> bool:
    """Tell whether a word behind a name and a comma begins a phrase of its own."""
    return low in PREPOSITIONS | _ASIDE or low.endswith("ing") or (is_participle(low) and looks_past(low))


_ASIDE = frozenset(
    ["after", "before", "without", "despite", "unlike", "like", "once", "though", "although", "when", "while"]
)


def last_joined(words: Sequence[Word], at: int) -> int:
    """Go on to the last of several participles that share an agent: *arrested and then exiled by*."""
    while (following := next_joined(words, at)) is not None and is_participle(words[following].low):
        at = following
    return at


def next_joined(words: Sequence[Word], at: int) -> int | None:
    """Give the word that *and* joins to another, over adverbs: *warned and then | threatened*."""
    index = at + 1
    if index < len(words) and words[index].low == "," and words[index + 1 : index + 2] != ():
        index += words[index + 1].low in {"and", "or", "but"}
    if index >= len(words) or words[index].low not in {"and", "or", "but", ","}:
        return None
    index += 1
    while index < len(words) and words[index].name is None and _is_adverb(words[index].low):
        index += 1
    return index if index < len(words) and words[index].name is None else None


def with_whom(words: Sequence[Word], prepositions: Sequence[str], begin: int) -> int | None:
    """Give the last word of whom a relative with a preposition means, before its verb: *Y, with whom X negotiated*."""
    for index in range(begin - 1, max(1, begin - _LONGEST_RELATIVE), -1):
        low = words[index].low
        if low in STOPS or (words[index].name is None and _tells(low)):
            return None
        if low in {"whom", "which"}:
            at = index - 2 - (words[index - 2].low == ",")
            return at if words[index - 1].low in prepositions and at >= 0 and words[at].name is not None else None
    return None


_LONGEST_RELATIVE = 10


def before_apposition(words: Sequence[Word], last: int) -> int:
    """Go back over what is said of somebody before *whom*: *Panin | , a young nobleman whom*."""
    if words[last].name is not None:
        return last
    for index in range(last, max(0, last - _LONGEST_APPOSITION), -1):
        if words[index].low == "," and words[index + 1].low in {"a", "an", "the"} and words[index - 1].name is not None:
            return index - 1
        low = words[index].low
        if not low.isalpha() or low in PREPOSITIONS or low in RELATIVES or is_auxiliary(low):
            return last
    return last


_LONGEST_APPOSITION = 7


_GAP = 4
