"""One sentence, coded: which event it tells, who did it, to whom.

>>> found = code("Peru has issued an ultimatum to Ecuador to halt attacks across their border.")
>>> found.code, found.sources, found.targets
('THREATEN', ('PER',), ('ECU',))

The verb of the sentence tells: of the triggers the first one counts, so that a frame (*refused to*, *threatened to*,
*must*) counts before the act in it. Whoever stands before it acts; in the passive, whoever follows *by*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from kg.coding import actors, acts, triggers
from kg.coding.actors import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event with its actors as codes; ``start`` and ``end`` are the trigger's place in the sentence."""

    code: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    trigger: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    code: str
    text: str
    start: int
    end: int
    is_strong: bool


def code(sentence: str) -> CodedEvent | None:
    """Code a sentence; ``None``: it tells no event that has a code."""
    low = sentence.lower()
    reported = triggers.REPORTED.search(low)
    limit = reported.start() if reported and reported.start() > _SHORTEST else len(low)
    found = actors.find(sentence)
    hits = [hit for hit in _hits(low, limit) if not any(one.start <= hit.start < one.end for one in found)]
    chosen = _chosen(low, sorted(hits, key=lambda hit: (hit.start, -hit.end)))
    if chosen is None:
        return None
    named = [one for one in found if one.start < limit] or list(found)
    sources, targets = _sides(low, named, chosen)
    return CodedEvent(
        code=chosen.code,
        sources=tuple(dict.fromkeys(sources)),
        targets=tuple(dict.fromkeys(targets)),
        trigger=sentence[chosen.start : chosen.end],
        start=chosen.start,
        end=chosen.end,
    )


_SHORTEST: Final = 40


@cache
def _patterns() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    made = []
    for strong, table in ((True, triggers.STRONG), (False, acts.ACTS)):
        for name, expressions in table.items():
            made.append((name, strong, re.compile("|".join(f"(?:{one})" for one in expressions))))
    return tuple(made)


def _hits(low: str, limit: int) -> Iterator[_Hit]:
    for name, strong, pattern in _patterns():
        for found in pattern.finditer(low, 0, limit):
            if found.start() == 0 or low[found.start() - 1] != "-":  # not Israeli-occupied
                yield _Hit(code=name, text=found[0], start=found.start(), end=found.end(), is_strong=strong)


def _chosen(low: str, hits: Sequence[_Hit]) -> _Hit | None:
    """Take the first trigger outside of stretches on the occasion; an attack with a bomb rather than the killing."""
    asides = [found.span() for found in triggers.ASIDE.finditer(low)]
    main = [hit for hit in hits if not any(start <= hit.start < end for start, end in asides)] or list(hits)
    if not main:
        return None
    same = [hit for hit in main if hit.start <= main[0].start + _NEAR]
    if main[0].code in {"FIGHT", "MOBILIZE", "AGREE"}:
        better = _OVER[main[0].code]
        return next((hit for hit in same if hit.code in better), main[0])
    return main[0]


_NEAR: Final = 60
_OVER: Final = {"FIGHT": {"ASSAULT"}, "MOBILIZE": {"INVESTIGATE"}, "AGREE": {"THREATEN"}}


_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|is|are|be|got)\b(?:\s\w+ly)?(?:\s+\w+){0,1}\s*$")
_BY: Final = re.compile(r"\bby\b")
_JOINED: Final = re.compile(r"^\W*(?:\([^)]*\)\W*)?(?:and|,)\s(?:the\s)?(?:\w+\s){0,3}$")


def _sides(low: str, named: Sequence[Actor], hit: _Hit) -> tuple[list[str], list[str]]:
    """Tell who acts and upon whom."""
    verb = hit.start
    if hit.code == "PROTEST" and not any(one.start < verb for one in named):
        verb = hit.end  # the trigger begins with who protests
    before = [one for one in named if one.start < verb]
    after = [one for one in named if one.start >= verb]
    passive = _PASSIVE.search(low[: hit.start]) is not None and _PARTICIPLE.match(hit.text) is not None
    if passive and before:
        by = _BY.search(low, hit.end)
        agents = [one for one in after if by and one.start > by.start()]
        return ([agents[0].code] if agents else [before[0].code]), [before[0].code]
    if not before:
        return ([after[0].code] if after else []), ([one.code for one in after[1:2]] or [one.code for one in after[:1]])
    if _MUST.match(hit.text) and len(before) > 1 and before[-1].code != before[0].code:
        return [before[0].code], [before[-1].code]  # Britain said that Libya must …
    sources = _together(low, before)
    between = _between(low, after)
    if between:
        return sources, between
    others = [one.code for one in after if one.code not in sources]
    same = [one.code for one in after]
    if others:
        return sources, others[:1]
    return sources, same[:1] or ([] if len(sources) > 1 else sources[:1])


_PARTICIPLE: Final = re.compile(r"\w+(?:ed|en|ot|own|ung|uck|ought|sold|held|told|sent|cut|shut|set)\b")
_MUST: Final = re.compile(r"\b(?:must|should|has to|have to|needs? to|ought to)\b")


def _between(low: str, after: Sequence[Actor]) -> list[str]:
    """Give both of whom something stands between: *mediation between Syria and Lebanon*."""
    for one, other in pairwise(after):
        if re.search(r"\bbetween\s+(?:\w+\s+){0,2}$", low[: one.start]) and " and " in low[one.end : other.start]:
            return [one.code, other.code]
    return []


def _together(low: str, before: Sequence[Actor]) -> list[str]:
    """Give the first actor before the verb, and whom *and* joins to it."""
    found = [before[0]]
    for one in before[1:]:
        if _JOINED.match(low[found[-1].end : one.start]):
            found.append(one)
        else:
            break
    return [one.code for one in found]
