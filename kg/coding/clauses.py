"""What in a sentence is said for its own sake: the main clause before occasions, asides and reports.

Every word gets a cost: the higher, the less what stands there is what the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from kg.coding.words import Word, is_past, listed

ASIDE: Final = 4
REPORT: Final = 8
NOMINAL: Final = 2

_REPORTED: Final = re.compile(
    r", (?:according to [^,]*|(?:[^,]{0,90}?\b)?(?:said|say|says|reported|reports|told|confirmed|announced|charged"
    r"|added|quoted|believes?|claims?|claimed|disclosed|stated|testified)\b[^,]{0,80})\.?[\s'\"”}]*$"
)
_SHORTEST: Final = 40
_LEADING: Final = listed(
    """
    after before despite following since as when while although though if unless amid because according with
    without in on at during for under by to faced angered citing speaking asked upon against throughout having
    hours days weeks minutes earlier
    """
)
_OCCASION: Final = listed(
    """
    after before because amid following despite although though whereas since when while until if unless as
    over due ahead
    """
)
_OCCASIONS: Final = re.compile(
    r"\bin (?:retaliation|response|the wake|exchange|return|line|connection|spite|defiance|revenge|reprisal|reaction"
    r"|addition) (?:for|to|of|with)\b"
    r"|\bon (?:allegations?|charges?|suspicion|the eve|the heels) of\b|\bprior to\b|\bso that\b"
    r"|\bfor (?:alleged|allegedly|having|what)\b"
)
_RELATIVE: Final = frozenset(["who", "which", "whose", "whom", "where"])
_OPENS: Final = frozenset(
    ["a", "an", "the", "one", "who", "which", "whose", "where", "himself", "itself", "once", "now", "long"]
)
_DETERMINERS: Final = listed(
    """
    the a an his her its their our this that these those some any no all more several many few two three four
    five six seven eight nine ten another each every both new fresh further 's recent last first such joint
    """
)
_BEFORE_NOUNS: Final = listed(
    """
    of in for on at with against from over about under despite after before during into without
    """
)
_ADJECTIVE: Final = re.compile(
    r"(?:al|ic|ive|ous|ish|ary|ful|less|able|ible|an|ese|ent|ant)$|^(?:new|fresh|major|big|strong|direct|further)$"
)


def report(text: str) -> int:
    """Give where a report at the end begins (*…, a spokesman said on Monday*), or where the sentence ends."""
    found = _REPORTED.search(text.lower())
    return found.start() if found and found.start() > _SHORTEST else len(text)


def costs(text: str, words: Sequence[Word]) -> list[int]:
    """Give the cost of each word."""
    made = [0] * len(words)
    end = report(text)
    stretches = [*_leads(words), *_occasions(text, words), *_asides(words)]
    for first, last in stretches:
        for number in range(first, min(last, len(words))):
            made[number] = ASIDE
    for number, word in enumerate(words):
        if word.start >= end:
            made[number] = REPORT
    return made


_MODIFIERS: Final = listed(
    """
    government rebel security police military army armed border naval air special coalition allied ground
    opposition ethnic hunger general peace trade aid relief human civil guerrilla troop riot secret prime
    foreign defence defense nuclear oil food arms weapons ceasefire cease-fire power labour labor party
    election press tank bomb
    """
)
_VERB_FOLLOWS: Final = listed("to will would may might could can must should not and or")
_FINITE: Final = listed(
    """
    is are was were has have had will would do did does can could may might must should be been
    """
)


def by_place(text: str, words: Sequence[Word], costs: Sequence[int]) -> list[int]:
    """Give the cost of each place of the text."""
    made = [0] * (len(text) + 1)
    for word, cost in zip(words, costs, strict=True):
        made[word.start : word.end] = [cost] * (word.end - word.start)
    return made


def is_nominal(words: Sequence[Word], number: int, peoples: Collection[int] = ()) -> bool:
    """Tell whether a word stands where nouns stand; ``peoples`` are the places of adjectives of states (*Greek*)."""
    form = words[number].low
    if number == 0:
        return True
    if form in _FINITE:
        return False
    before = words[number - 1].low
    is_base = not is_past(form) and not form.endswith("ing")
    if is_base and (number - 1 in peoples or before in _MODIFIERS):
        return True
    if is_base and before not in _VERB_FOLLOWS and number + 1 < len(words):
        after = words[number + 1].low
        if after in _FINITE or is_past(after):
            return True
    if before in _DETERMINERS or (before in _BEFORE_NOUNS and not form.endswith(("ing", "ed"))):
        return True
    return (
        not is_past(form)
        and number > 1
        and _ADJECTIVE.search(before) is not None
        and words[number - 2].low in _DETERMINERS
    )


def is_reduced(words: Sequence[Word], number: int, cost: Sequence[int]) -> bool:
    """Tell whether a participle belongs to the name before it, a verb following: *troops backed by tanks took …*."""
    if not is_past(words[number].low) or number == 0 or number + 1 >= len(words):
        return False
    if words[number + 1].low not in _AFTER_PARTICIPLE or any(
        word.low in _AUXILIARY for word in words[max(0, number - 3) : number]
    ):
        return False
    for place in range(number + 2, min(len(words), number + _REACH)):
        low = words[place].low
        if low in {",", "and", "or", "but", "that", ";"} or cost[place] != cost[number]:
            return False
        if low in _FINITE or (
            is_past(low) and words[place - 1].low not in _DETERMINERS and not words[place].is_capital
        ):
            return True
    return False


_AFTER_PARTICIPLE: Final = listed(
    """
    by in on at from last during under over near outside inside earlier since for without
    """
)
_AUXILIARY: Final = listed("is are was were be been being has have had get got gets")
_REACH: Final = 12


def _leads(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give what stands before the main clause: *After two days of talks, …*."""
    if words and words[0].low in _LEADING:
        comma = _next(words, 1, ",")
        if comma < len(words) - 2:
            yield 0, comma


def _occasions(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    starts = {found.start() for found in _OCCASIONS.finditer(text.lower())}
    for number, word in enumerate(words[1:], 1):
        if word.low in _OCCASION or word.start in starts or (words[number - 1].low == "," and word.low.endswith("ing")):
            yield number, _next(words, number + 1, ",", ";")


def _asides(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give relative clauses, and what stands between two commas beside a name."""
    for number, word in enumerate(words):
        if word.low in _RELATIVE and number:
            yield number, _next(words, number + 1, ",", ";")
        if word.low == "(":
            yield number, _next(words, number + 1, ")")
        if word.low == "," and number + 2 < len(words):
            close = _next(words, number + 1, ",")
            opening = words[number + 1].low
            if close < len(words) - 2 and (opening in _OPENS or opening.endswith(("ed", "ing"))):
                yield number, close + 1


def _next(words: Sequence[Word], start: int, *signs: str) -> int:
    return next((number for number in range(start, len(words)) if words[number].low in signs), len(words))
