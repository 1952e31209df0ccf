"""Where a sentence of a telegram begins with a verb whose subject is not said: *Saw Minister, Have told him*.

Owns which words can be such a verb, and which only look like one: *Asked about it, X was silent*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.english_modifiers import ADVERBS
from kg.extraction.english_verbs import is_participle, looks_past
from kg.extraction.english_words import BE, DETERMINERS, HAVE, NEGATIONS, OBJECTS, TIMES, is_auxiliary
from kg.extraction.sentences import Sentence, Word
from kg.extraction.triggers import PREPOSITIONS

_SUBJECTS: Final = frozenset(["i", "we", "he", "she", "they", "it", "you", "there"])
_NO_OPENING: Final = frozenset(
    [
        *("based", "following", "given", "provided", "compared", "received", "repeated", "signed", "sent", "passed"),
        *("published", "dated", "addressed", "delivered", "quoted", "omitted", "drafted", "paraphrased", "attached"),
        *("enclosed", "born", "united", "limited", "left", "set", "put", "made", "granted", "supposed", "used"),
        *("concerned", "convinced", "taken", "done", "known", "written", "drawn", "begun", "shown", "seen", "gone"),
        *(
            "esteemed",
            "honored",
            "honoured",
            "respected",
            "beloved",
            "become",
            "come",
            "seed",
            "need",
            "indeed",
            "reed",
            "red",
            "added",
            "last",
            "past",
        ),
    ]
)
"""What looks like a verb in the past at the beginning of a sentence and mostly belongs to a noun that follows."""
_OPENINGS: Final = (
    ADVERBS | TIMES | frozenset(["to-day", "to-night", "tonight", "this", "last", "accordingly", "late", ","])
)
OWN: Final = frozenset(
    [
        *("believe", "suggest", "understand", "think", "feel", "consider", "presume", "assume", "hope", "regret"),
        *("doubt", "fear", "trust", "venture", "recommend", "appreciate", "request", "urge", "concur", "learn"),
    ]
)
"""Verbs which a telegram puts first of its writer, in the present: *Suggest you cable him*."""
AUXILIARIES: Final = frozenset(["have", "had", "am", "was", "shall", "did", "will"])
_REACH: Final = 8


def opening(sentence: Sentence) -> int | None:
    """Give where a sentence begins with a verb whose subject is not said."""
    at = _first_verb(sentence)
    if at is None or not _is_bare(sentence.words, at):
        return None
    return at


def _first_verb(sentence: Sentence) -> int | None:
    """Give the first word behind numbers and words of time, where a verb may stand that opens the sentence."""
    words = sentence.words
    at = 0
    while at < len(words) and (words[at].low.isdigit() or not words[at].low[:1].isalpha()):
        if words[at].text in {"“", "”", '"', "‘", "[", "("}:
            return None
        at += 1
    start = at
    while at < len(words) and words[at].name is None and words[at].low in _OPENINGS and at - start < _REACH:
        at += 1
    if at + 1 >= len(words) or words[at].name is not None or sentence.is_quoted(at):
        return None
    return at if at > start or words[at].text[:1].isupper() else None


def _is_bare(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is a verb without a subject: in the past, an auxiliary, or what only the writer does."""
    word, following = words[at], words[at + 1]
    if word.low == "thank":
        return following.low == "you"
    if following.low in _SUBJECTS or following.low in BE | {"by", "-"}:
        return False
    if word.low in AUXILIARIES:
        return _is_helping(words, at)
    if word.low in OWN:
        return following.low not in {"by", "of", ",", ".", "and", "or", "is", "was", "for", "from"}
    if word.low in _NO_OPENING or not looks_past(word.low) or word.low.endswith("ing"):
        return False
    return not is_participle(word.low) or _is_told(words, at)


def _is_helping(words: Sequence[Word], at: int) -> bool:
    """Tell whether an auxiliary at the beginning has its verb behind it: *Have told, Am sending, Had an interview*."""
    following = next((word for word in words[at + 1 : at + 4] if word.low not in NEGATIONS | ADVERBS), None)
    if following is None or following.name is not None:
        return False
    low = following.low
    if words[at].low in {"have", "had"} and low in {"a", "an", "no", "nothing", "long", "further", "interview"}:
        return True
    if words[at].low in HAVE:
        return is_participle(low) or low in {"had", "been"}
    if words[at].low in BE:
        return is_participle(low) or low.endswith("ing") or low in {"able", "unable", "to"}
    return following.text.islower() and low not in DETERMINERS and low.isalpha()


def _is_told(words: Sequence[Word], at: int) -> bool:
    """Tell whether a form in *-ed* at the beginning is a past with its object, not of a subject that comes later."""
    following = words[at + 1]
    if following.low in OBJECTS or following.low == "that":
        return True
    named = following.name is not None or following.low in DETERMINERS or following.text[:1].isupper()
    if not named and following.low not in PREPOSITIONS and not following.low.isalpha():
        return False
    for index in range(at + 1, len(words) - 1):
        if words[index].low != ",":
            continue
        behind = words[index + 1]
        if behind.low in _SUBJECTS or behind.name is not None or behind.low in DETERMINERS:
            return any(is_finite(word) for word in words[index + 2 : index + 2 + _REACH]) is False
    return named or following.low in {"on", "upon", "with", "to", "for", "from"}


def is_finite(word: Word) -> bool:
    """Tell whether a word is a verb with a tense."""
    return word.name is None and (looks_past(word.low) or is_auxiliary(word.low))
