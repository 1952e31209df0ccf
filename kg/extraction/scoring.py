"""How likely a proposed claim is right: by the kind of its trigger, less what each doubt costs. Data, and one function.

The numbers are shares of right claims where this was measured (docs/extraction.md says how), rounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.extraction.matches import Match
from kg.extraction.triggers import ANY, NOUN, PAIR, PREDICATE, VERB

BASE: Final[Mapping[str, float]] = {VERB: 0.68, NOUN: 0.62, PREDICATE: 0.66, PAIR: 0.60}
COSTS: Final[Mapping[str, float]] = {
    "wish": 0.36,
    "nominal": 0.08,
    "converb": 0.02,
    "future": 0.15,
    "infinitive": 0.40,
    "bare": 0.03,
    "carried": 0.16,
    "crossed": 0.10,
    "over": 0.03,
    "far": 0.14,
    "indirect": 0.10,
    "joined": 0.03,
    "able": 0.10,
    "modal": 0.20,
    "hoped": 0.24,
    "described": 0.08,
    "owner": 0.24,
    "any": 0.14,
    "pronoun": 0.10,
    "side": 0.03,
    "goes on": 0.04,
    "zero": 0.14,
    "definite": 0.08,
    "land": 0.05,
    "capital": 0.08,
    "pair": 0.06,
    "office": 0.06,
    "light": 0.20,
    "told": 0.02,
    "reified": 0.24,
    "table": 0.14,
}
_MORE_WORDS = 0.06
_LEAST, _MOST = 0.05, 0.95


def score(match: Match) -> float:
    """Give the score of a match."""
    found = BASE[match.trigger.kind] + _MORE_WORDS * (len(match.trigger.words) - 1)
    found -= sum(COSTS[doubt] for doubt in match.doubts)
    found -= COSTS["any"] * (ANY in match.trigger.words)
    found -= COSTS["able"] * match.able
    return round(min(_MOST, max(_LEAST, found)), 2)
