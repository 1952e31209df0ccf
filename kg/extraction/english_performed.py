"""What is done by being said in an English letter: *I have the honor to inform you, I wish to thank you*.

Owns which verbs these are and by which words they are opened; how a verb is read is :mod:`english_predicates`’ matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.english_verbs import lemma
from kg.extraction.sentences import Word

_OPENERS: Final = frozenset(
    [
        *("honor", "honour", "beg", "wish", "like", "desire", "glad", "pleased", "happy", "regret", "sorry"),
        *("privilege", "permit", "leave", "want", "pleasure", "duty", "happiness", "hasten", "venture", "obliged"),
    ]
)
_PERFORMED: Final = frozenset(
    [
        *("inform", "thank", "report", "state", "acknowledge", "transmit", "enclose", "advise", "assure", "express"),
        *("convey", "request", "ask", "protest", "call", "bring", "notify", "say", "submit", "forward", "recommend"),
        *("suggest", "urge", "propose", "congratulate", "communicate", "invite", "draw", "apprise", "reply", "confirm"),
        *("point", "make", "repeat", "tender", "offer", "apologize", "apologise", "remind", "warn", "acquaint", "hand"),
    ]
)
_MINE: Final = frozenset(["i", "we", "my", "me", "us"])
_FORMAL: Final = frozenset(["honor", "honour"])
_REACH: Final = 8


def is_performed(words: Sequence[Word], begin: int, stem: str) -> bool:
    """Tell whether an infinitive that begins at a place is what the writer does in saying it."""
    if stem not in _PERFORMED:
        return False
    before = words[max(0, begin - _REACH) : begin]
    if not any(lemma(word.low) in _OPENERS for word in before[-3:] if word.name is None):
        return _goes_on(words, begin)
    lows = [word.low for word in before]
    if not _FORMAL.isdisjoint(lows[-2:]) and {"has", "have"} & set(lows):  # *the Secretary has the honor to inform*
        return True
    wished = "should" in lows or ("would" in lows and "like" not in lows)
    return not _MINE.isdisjoint(lows) and not wished and not {"not", "if", "whether"} & set(lows)


def _goes_on(words: Sequence[Word], begin: int) -> bool:
    """Tell whether an infinitive goes on from *I have the honor*: *to refer to X, and to inform you*."""
    if not begin or words[begin - 1].low not in {"and", ","}:
        return False
    lows = [word.low for word in words[:begin]]
    honour = next((index for index, low in enumerate(lows) if low in _FORMAL), None)
    return honour is not None and bool({"have", "has"} & set(lows[max(0, honour - 3) : honour]))
