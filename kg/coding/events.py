"""One sentence, coded: which event it tells, who did it, to whom.

>>> found = code("Peru has issued an ultimatum to Ecuador to halt attacks across their border.")
>>> found.code, found.sources, found.targets
('THREATEN', ('PER',), ('ECU',))

Of the phrases that tell acts the first one counts that the sentence says for its own sake. What somebody will do is
no act yet: it is an agreement or a threat, by what the act would be; what he will not do, a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.coding import actors, clauses, lexicon, sides, words
from kg.coding.lexicon import classes
from kg.coding.phrases import Hit, Lexicon
from kg.coding.words import Word, listed

CODES: Final = (
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "INVESTIGATE", "DEMAND", "DISAPPROVE"),
    *("REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "FIGHT"),
)
_HOSTILE: Final = frozenset(
    ["SANCTION", "COERCE", "ASSAULT", "FIGHT", "MOBILIZE", "PROTEST", "HARM", "THREATEN", "DISAPPROVE"]
)
_HARMLESS_IF_NOT: Final = frozenset(["SANCTION", "COERCE", "ASSAULT", "FIGHT", "REJECT", "THREATEN", "DISAPPROVE"])
_STAYS: Final = frozenset(["DEMAND", "REJECT", "THREATEN"])
_FORCE: Final = frozenset(["SANCTION", "COERCE", "ASSAULT", "FIGHT", "THREATEN"])
_OPEN: Final = frozenset(["INTENT", "OFFER", "VOW", "NOT"])
_REACH: Final = 14
"""How many words after an intention its act may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event with its actors as codes; ``start`` and ``end`` are the trigger's place in the sentence."""

    code: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    trigger: str
    start: int
    end: int


def code(sentence: str, named: Sequence[actors.Actor] | None = None) -> CodedEvent | None:
    """Code a sentence; ``None``: it tells no event that has a code.

    ``named``: who is named in it, where that is known better than from the names of states.
    """
    spoken = words.split(sentence)
    named = actors.find(sentence) if named is None else named
    cost = clauses.costs(sentence, spoken)
    hits = _ranked(spoken, cost, named)
    chosen = _chosen(spoken, cost, hits)
    if chosen is None:
        return None
    start, end = spoken[chosen.first].start, spoken[chosen.last].end
    told = sides.Told(
        low=sentence.lower(), code=chosen.code, start=start, end=end, cost=clauses.by_place(sentence, spoken, cost)
    )
    sources, targets = sides.tell(told, named)
    return CodedEvent(
        code=chosen.code, sources=sources, targets=targets, trigger=sentence[start:end], start=start, end=end
    )


@cache
def phrases() -> Lexicon:
    """Give all phrases."""
    return Lexicon(lexicon.ACTS, classes.CLASSES)


def _ranked(spoken: Sequence[Word], cost: Sequence[int], named: Sequence[actors.Actor]) -> list[tuple[int, Hit]]:
    """Find the phrases that do not begin inside a name, those of the main clause first, then by place.

    At one place the phrase that says most comes first.
    """
    inside, peoples = set[int](), set[int]()
    for number, word in enumerate(spoken):
        for one in named:
            if one.start <= word.start < one.end:
                inside.add(number)
                if one.is_people and not word.low.endswith("s"):
                    peoples.add(number)
    ranked = []
    for hit in phrases().hits(spoken):
        if hit.first in inside:
            continue
        paid = cost[hit.first]
        if hit.is_noun or (not hit.is_clause and clauses.is_nominal(spoken, hit.first, peoples)):
            paid += clauses.NOMINAL
        if clauses.is_reduced(spoken, hit.first, cost):
            paid += clauses.ASIDE
        ranked.append((paid, hit))
    return sorted(ranked, key=lambda one: (one[0], one[1].first, -one[1].weight, -one[1].last))


def _chosen(spoken: Sequence[Word], cost: Sequence[int], hits: Sequence[tuple[int, Hit]]) -> Hit | None:
    for _, hit in hits:
        if hit.code == "HARM":
            continue
        decided = _decided(spoken, cost, hit, hits)
        if decided is not None:
            return replace(hit, code=decided)
    return None


def _decided(spoken: Sequence[Word], cost: Sequence[int], hit: Hit, hits: Sequence[tuple[int, Hit]]) -> str | None:
    """Give the code of a hit; of an intention, that which its act makes of it."""
    if hit.code == "FIGHT":
        return (
            "ASSAULT"
            if any(
                other.code == "ASSAULT"
                and other.weight > _PLAIN
                and hit.first - _REACH <= other.first <= hit.last + _REACH
                and cost[other.first] == cost[hit.first]
                for _, other in hits
            )
            else "FIGHT"
        )
    if hit.code not in _OPEN:
        return hit.code
    act = _act(spoken, cost, hit, hits)
    if hit.code == "NOT":
        return _negated(spoken, hit, act)
    if act is None:
        return "THREATEN" if hit.code == "VOW" else _undecided(spoken, hit)
    meant = _decided(spoken, cost, act, hits) if act.code in _OPEN else act.code
    if meant in _STAYS:
        return meant
    hostile = _FORCE if hit.code == "OFFER" else _HOSTILE
    return "THREATEN" if meant in hostile else "AGREE"


def _act(spoken: Sequence[Word], cost: Sequence[int], hit: Hit, hits: Sequence[tuple[int, Hit]]) -> Hit | None:
    """Find the act that an intention or a negation is about: the next one of its clause."""
    following = [
        other
        for _, other in hits
        if hit.last < other.first <= hit.last + _REACH
        and cost[other.first] <= cost[hit.first]
        and not other.is_noun
        and _can_follow(spoken, other)
    ]
    return min(
        following, key=lambda other: (other.first, other.code == "HARM", -other.weight, -other.last), default=None
    )


def _can_follow(spoken: Sequence[Word], act: Hit) -> bool:
    """Tell whether a verb can be what is intended: *to send*, *to be sent*, but not *the ship seized last year*."""
    form, before = spoken[act.first].low, spoken[act.first - 1].low
    if act.code == "HARM" and form.endswith("ing"):
        return before in _CONSIDERED
    if not words.is_past(form):
        return act.code != "HARM" or not clauses.is_nominal(spoken, act.first)
    return any(
        word.low in {"be", "been", "being", "have", "or", "and"} for word in spoken[max(0, act.first - 2) : act.first]
    )


def _negated(spoken: Sequence[Word], hit: Hit, act: Hit | None) -> str | None:
    if act is None:
        return None if spoken[hit.first].low in _WEAK else "REJECT"
    if act.code in _HARMLESS_IF_NOT:
        return "AGREE"
    if (
        act.code == "CONCEDE"
        and _ALLOWS & {word.low for word in spoken[act.first : act.first + 1]}
        and act.weight > _PLAIN
    ):
        return "THREATEN"
    return "REJECT"


def _undecided(spoken: Sequence[Word], hit: Hit) -> str | None:
    return None if spoken[hit.first].low in _WEAK else "AGREE"


_PLAIN: Final = 2
_CONSIDERED: Final = frozenset(
    ["of", "about", "considering", "consider", "contemplating", "mulling", "weighing", "discussing"]
)
_ALLOWS: Final = frozenset(["allow", "permit", "let"])
_WEAK: Final = listed(
    "can could do does did may might is are was were had has have would rather without want wants wanted"
)
