"""One text, one meaning: a name that a text explains in one place means the same in all others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language import honorifics
from kg.language.turkish import Case
from kg.model import ClassId
from kg.recognition.kinds import PLACES
from kg.recognition.records import Recognised

STRONG = 0.65
"""From which score on a finding tells what others of its name are."""
_PLACED = 0.6
"""From which score on a name in which something is tells where it stands alone: *From Navarino …; at Navarino*."""


def agreed(text: str, found: Sequence[Recognised]) -> Iterator[Recognised]:
    """Let weak findings be what stronger ones of the same name are, or what their neighbours in a list are.

    A person may be called by a part of the name; by the surname alone even where a town has it too.
    """
    found = _by_whole_name(_by_surname(text, found))
    votes: dict[str, Counter[ClassId]] = {}
    parts: dict[str, Counter[ClassId]] = {}
    for one in found:
        if one.score >= STRONG:
            votes.setdefault(one.key, Counter())[one.kind] += 1
            if one.kind == "Person":
                for word in one.key.split():
                    if word not in honorifics.EVERY:
                        parts.setdefault(word, Counter())[one.kind] += 1
    found = _by_place(found)
    for index, one in enumerate(found):
        if one.score >= STRONG:
            yield one
            continue
        known = votes.get(one.key) or parts.get(one.key.rpartition(" ")[2])
        known = _of_letters(known) if known and one.rule == "abbreviation" else known
        listed = None if known else _listed(text, found, index)
        if known:
            yield replace(one, kind=max(known, key=lambda kind: (known[kind], kind)), rule="elsewhere", score=STRONG)
        elif listed is not None:
            yield replace(one, kind=listed, rule="list", score=STRONG)
        else:
            yield one


def _by_whole_name(found: Sequence[Recognised]) -> list[Recognised]:
    """Let what looks like several be the person of whose name it is the last word: *that Soutzos asked*."""
    last = {one.key.rpartition(" ")[2] for one in found if one.kind == "Person" and " " in one.key}
    return [
        replace(one, kind=ClassId("Person"), rule="surname", score=STRONG)
        if one.rule == "plural" and one.key in last
        else one
        for one in found
    ]


def _by_place(found: Sequence[Recognised]) -> list[Recognised]:
    """Let a name that nothing tells of where it stands alone be the place in which something is elsewhere."""
    placed = {one.key: one.kind for one in found if one.rule == "case" and one.score >= _PLACED and one.kind in PLACES}
    return [
        replace(one, kind=placed[one.key], rule="elsewhere", score=_PLACED)
        if one.rule == "capital" and one.key in placed
        else one
        for one in found
    ]


def _of_letters(known: Counter[ClassId]) -> Counter[ClassId]:
    """Give what letters in capitals are elsewhere, but for persons: *NATO, US*."""
    return Counter({kind: count for kind, count in known.items() if kind != "Person"})


_INSIDE = re.compile(r"\b(?:in|at|near|reached|entered)\s$")
_REACH = 9
WHOLE_NAME = frozenset({"initials", "title", "honorific", "given name", "led"})
_DOUBTFUL = frozenset({"case", "GeoNames", "suffix", "capital"})


def _by_surname(text: str, found: Sequence[Recognised]) -> list[Recognised]:
    """Let one word be the person whose surname it is in a whole name of the text, though a town is called so too.

    Not where the text says that something is inside it: *Mr. Firestone, Akron*, *in Akron*.
    """
    surnames = {
        one.key.rpartition(" ")[2]
        for one in found
        if one.kind == "Person" and one.rule in WHOLE_NAME and " " in one.key and one.score >= STRONG
        if honorifics.OFFICES.isdisjoint(one.key.split())  # Consul Vladivostok
    }
    surnames -= honorifics.EVERY
    surnames -= _towns(text, found)
    return [
        replace(one, kind=ClassId("Person"), rule="surname", score=max(one.score, STRONG), geonames=None)
        if one.key in surnames and one.rule in _DOUBTFUL
        else one
        for one in found
    ]


def _towns(text: str, found: Sequence[Recognised]) -> set[str]:
    """Give the names of towns in which the text says, time and again, that something is: hardly anybody’s surname."""
    named = [one for one in found if one.rule == "GeoNames"]
    inside = [
        one.key
        for one in named
        if _INSIDE.search(text, max(0, one.start - _REACH), one.start) and text[one.end : one.end + 1] in _STOPS
    ]
    times, often = Counter(one.key for one in named), Counter(inside)
    return {key for key, count in often.items() if count * _SHARE >= times[key]}


_STOPS = frozenset(",.;:)\n\f")
"""What follows a town where something is; behind a surname the noun follows whose owner he is (*in Grey proposals*)."""
_SHARE = 6


_BETWEEN = frozenset({",", "ve", "ile", "-", "–", "and", "und", "et", "и"})


def _listed(text: str, found: Sequence[Recognised], index: int) -> ClassId | None:
    """Give the class of a place beside which a name stands in a list."""
    one = found[index]
    for other in found[max(0, index - 1) : index + 2]:
        first, second = (other, one) if other.start < one.start else (one, other)
        between = text[first.word_end : second.start].strip()
        if other is one or other.kind not in PLACES or between not in _BETWEEN:
            continue
        if between == "," and first is one and second.case not in {None, Case.NOMINATIVE}:
            continue  # *X, Varna’nın …*: a subject that a comma sets off, and no list
        return other.kind
    return None
