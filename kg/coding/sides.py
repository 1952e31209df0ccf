"""Who acts in a sentence, and upon whom: by the places of the names and of the phrase that tells the act."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kg.coding import clauses
from kg.coding.actors import Actor

_Sides = tuple[list[str], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told of a sentence: its words in lower case, the code, where the phrase stands, and what costs more."""

    low: str
    code: str
    start: int
    end: int
    cost: Sequence[int]
    """The cost of each character's place (:mod:`kg.coding.clauses`)."""

    @property
    def trigger(self) -> str:
        """The words of the phrase."""
        return self.low[self.start : self.end]

    def behind(self, one: Actor, *words: str) -> bool:
        """Tell whether a name stands behind one of these words, with few words between them."""
        found = _GOVERNED.search(self.low[: one.start])
        return found is not None and found[1] in words

    def is_place(self, one: Actor) -> bool:
        """Tell whether a name only says where."""
        return self.behind(one, *_PLACES) or (self.behind(one, "on") and _BORDER.match(self.low, one.end) is not None)


def tell(told: Told, found: Sequence[Actor]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell who acts and upon whom, as codes."""
    named = _main(told, _meant(told.low, found))
    sources, targets = _sides(told, named)
    return tuple(dict.fromkeys(sources)), tuple(dict.fromkeys(targets))


_PLACES: Final = (
    "in",
    "near",
    "at",
    "inside",
    "outside",
    "across",
    "along",
    "off",
    "through",
    "throughout",
    "around",
    "beyond",
)
_GOVERNED: Final = re.compile(
    r"\b(\w+)(?:\s+of)?\s+(?:(?:the|a|an|its|his|their|north\w*|south\w*|east\w*|west\w*|central|occupied|neighbou?ring)\s+){0,3}"
    r"(?:(?:town|city|capital|province|port) of |capital )?$"
)
_BORDER: Final = re.compile(r"\s+(?:border|side|frontier|coast|bank)")
_WEAK_BEFORE: Final = re.compile(r"(?:\b(?:pro|anti|non|ex)-|\bethnic )$")
_WEAK_AFTER: Final = re.compile(
    r"-(?:member|backed|occupied|made|born|registered|brokered|owned|built|style|held|controlled|run|supported|trained|sponsored|funded|administered|based|speaking|dominated)\b"
)
_ETHNIC: Final = re.compile(
    r"^s?(?: \w+){0,3} (?:in|of|from) (?:the )?(?:\w+ern |north |south |east |west |central )?$"
)


def _meant(low: str, found: Sequence[Actor]) -> list[Actor]:
    """Leave out names that only describe (*Syrian-backed*), and peoples of another land (*Turks of Bulgaria*)."""
    kept = []
    for number, one in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if _WEAK_BEFORE.search(low[: one.start]) or _WEAK_AFTER.match(low, one.end):
            continue
        if after is not None and one.is_people and one.text.endswith("s") and _ETHNIC.match(low[one.end : after.start]):
            continue
        kept.append(one)
    return kept or list(found)


def _main(told: Told, named: Sequence[Actor]) -> list[Actor]:
    """Leave out who only reports, and, before the verb, who stands in an aside."""
    spoken = [one for one in named if told.cost[one.start] < clauses.REPORT] or list(named)
    before = [one for one in spoken if one.start < told.start]
    main = [one for one in before if told.cost[one.start] <= told.cost[told.start]]
    return (main or before) + [one for one in spoken if one.start >= told.start]


def _sides(told: Told, named: Sequence[Actor]) -> _Sides:
    start = told.start
    if told.code == "PROTEST" and not any(one.start < start for one in named):
        start = told.end  # the phrase begins with who protests
    before = [one for one in named if one.start < start]
    after = [one for one in named if one.start >= start]
    if not before:
        return _unnamed(told, after)
    if told.code != "AGREE" and _is_passive(told):
        return _passive(told, before, after)
    if told.code == "DEMAND" and _MUST.match(told.trigger) and before[-1].code != before[0].code:
        return [before[0].code], [before[-1].code]  # Britain said that Libya must …
    if _DIED.search(told.low[before[0].end : told.end]):
        return [one.code for one in after[:1]] or [before[0].code], [before[0].code]
    return _active(told, before, after)


def _active(told: Told, before: Sequence[Actor], after: Sequence[Actor]) -> _Sides:
    sources = [one.code for one in _together(told.low, _subject(told, before))]
    if told.code in {"AGREE", "THREATEN", "REJECT"}:
        addressed = [one.code for one in before[1:] if _TOLD.search(told.low[: one.start]) and one.code not in sources]
        if addressed:
            return sources, addressed[:1]
    if _MUTUAL.match(told.trigger) and len(set(sources)) == 1:
        return sources + [one.code for one in after][:1], []
    return sources, _targets(told, after, sources)


_MUST: Final = re.compile(r"(?:must|should|has|have|had|needs?|ought)\b")
_DIED: Final = re.compile(r"\bdie[sd]?\b")
_MUTUAL: Final = re.compile(r"(?:tele)?phoned?\b|shar(?:ed|ing|e)\b|spoke by")
_TOLD: Final = re.compile(r"\b(?:told|informed|assured|notified|warned)(?: the)?\s*$")
_SAID: Final = re.compile(
    r"\b(?:said|announced|declared|confirmed|stated|added|indicated|told \w+)"
    r"(?: on)?(?: \w+day)?(?: that)?(?: the)?\s*$"
)


def _unnamed(told: Told, after: Sequence[Actor]) -> _Sides:
    """Nobody is named before the verb: who is named as the place stands for those who act."""
    places = [one for one in after if told.is_place(one)]
    others = [one for one in after if one not in places]
    if places and others:
        return [places[0].code], [others[0].code]
    second = after[:1] if told.code == "PROTEST" else after[1:2]
    return [one.code for one in after[:1]], [one.code for one in (second or after[:1])]


def _subject(told: Told, before: Sequence[Actor]) -> Sequence[Actor]:
    """Give the names from that of the subject on: *Peru said Chile would …* is told of Chile."""
    if told.code in {"AGREE", "THREATEN"}:
        for number, one in enumerate(before[1:], 1):
            if _SAID.search(told.low[before[number - 1].end : one.start]):
                return before[number:]
    return before


_PASSIVE: Final = re.compile(r"\b(?:was|were|been|being|is|are|be|got)\b(?:\s\w+ly)?(?:\s+\w+){0,1}\s*$")
_PARTICIPLE: Final = re.compile(r"\w+(?:ed|en|ot|own|ung|uck|ought|sold|held|told|sent|cut|shut|set)\b")
_BY: Final = re.compile(r"\bby\b")


def _is_passive(told: Told) -> bool:
    return _PASSIVE.search(told.low[: told.start]) is not None and _PARTICIPLE.match(told.trigger) is not None


def _passive(told: Told, before: Sequence[Actor], after: Sequence[Actor]) -> _Sides:
    """In the passive whoever follows *by* has done it; if nobody does, then who is at the place."""
    by = _BY.search(told.low, told.end)
    agents = [one for one in after if by and one.start > by.start()]
    if told.code == "CONSULT":
        return [one.code for one in _together(told.low, before)], [one.code for one in agents[:1]]
    acting = agents or [one for one in after if told.is_place(one)]
    return [(acting or before)[0].code], [one.code for one in _together(told.low, before)]


def _targets(told: Told, after: Sequence[Actor], sources: Sequence[str]) -> list[str]:
    between = _between(told.low, after)
    if between:
        return between
    main = [one for one in after if told.cost[one.start] <= told.cost[told.start]] or list(after)
    if told.code == "DISAPPROVE" and len(after) > 1 and told.behind(main[0], "to", "with"):
        about = [one for one in after[1:] if _ABOUT.search(told.low[main[0].end : one.start])]
        main = about or main
    acted_on = [one for one in main if not told.is_place(one)] or main
    if told.code == "CONSULT":
        acted_on = main
    others = [one for one in acted_on if one.code not in sources]
    if not others and main and (told.is_place(main[0]) or _ACTS.match(told.low, main[0].end)):
        others = acted_on = [one for one in main if one.code not in sources]
    if others:
        first = acted_on.index(others[0])
        return [one.code for one in _together(told.low, acted_on[first:])]
    rest = [one.code for one in after if one.code not in sources and one not in main]
    if rest:
        return rest[:1]
    return [one.code for one in acted_on[:1]] or ([] if len(set(sources)) > 1 else list(sources[:1]))


_ACTS: Final = re.compile(r"\s+(?:will|would|should|must|can|could|may|might|is|was|has|had)\b")
_ABOUT: Final = re.compile(r"\b(?:over|about|against|for)\b")


def _between(low: str, after: Sequence[Actor]) -> list[str]:
    """Give both of whom something stands between: *mediation between Syria and Lebanon*."""
    for one, other in pairwise(after):
        if re.search(r"\bbetween\s+(?:\w+\s+){0,2}$", low[: one.start]) and " and " in low[one.end : other.start]:
            return [one.code, other.code]
    return []


_JOINED: Final = re.compile(
    r"^(?:'s)?(?: [\w.-]+){0,6}?(?: \([^)]*\))?(?:,| and|, and|, with [^,]*,)(?: and)?\s(?:the\s)?(?:\w+\s){0,3}$"
)
_PARTED: Final = re.compile(
    r"\b(?:to|in|on|for|from|at|by|with|against|that|who|which|over|about|was|were|is|are|has|have|had|will|would|said|as|after)\b"
)


def _together(low: str, named: Sequence[Actor]) -> list[Actor]:
    """Give the first of several names, and those whom *and* joins to it; one who is named twice is one."""
    found = [named[0]]
    last = named[0]
    for one in named[1:]:
        between = low[last.end : one.start]
        if one.code == found[-1].code and not _PARTED.search(between):
            last = one
        elif _JOINED.match(between) and not _PARTED.search(between):
            found.append(one)
            last = one
        else:
            break
    return found
