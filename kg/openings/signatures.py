"""Signatures at the end of a treaty, where they alone say who concludes it: *For the Government of X: (signed) Y*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.openings import words
from kg.openings.signatories import Plenipotentiary, Side, is_office, is_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The signatures of one treaty, side by side, and where they stand."""

    sides: tuple[Side, ...]
    start: int
    end: int


FORMULA: Final = 3000
"""How far before the signatures the formula may stand that says where and when."""
_NEAR: Final = 700
_LONGEST: Final = 400
_MOST_WORDS: Final = 6
_LEAST_SIDES: Final = 2


def find(text: str) -> Iterator[Block]:
    """Find the blocks of signatures of a text, in order."""
    heads = list(words.SIGNED_FOR.finditer(text))
    for group in _near(heads):
        if not words.IN_WITNESS.search(text, max(0, group[0].start() - FORMULA), group[0].start()):
            continue
        sides = []
        for place, head in enumerate(group):
            last = group[place + 1].start() if place + 1 < len(group) else _end(text, head.end())
            persons = tuple(_persons(text, head.end(), min(last, head.end() + _LONGEST)))
            if persons:
                name = "party" if head["party"] else "taraf"
                party = " ".join(head[name].split()).strip(" ,")
                start, end = head.span(name)
                sides.append(Side(party=party, start=start, end=end, plenipotentiaries=persons))
        if len(sides) >= _LEAST_SIDES and len(sides) == len(group):
            yield Block(
                sides=tuple(sides),
                start=group[0].start(),
                end=max(who.phrase_end for who in sides[-1].plenipotentiaries),
            )


def _near(heads: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Put heads that follow each other closely into one block."""
    group: list[re.Match[str]] = []
    for head in heads:
        if group and head.start() - group[-1].end() > _NEAR:
            yield group
            group = []
        group.append(head)
    if group:
        yield group


def _end(text: str, start: int) -> int:
    """Give the end of the last signature: that of the line, or of the next where nothing follows on its own."""
    end = text.find("\n", start)
    if end >= 0 and not text[start:end].strip():
        end = text.find("\n", end + 1)
    return len(text) if end < 0 else end


_ITEMS: Final = re.compile(r"\n|;|(?=[(\[]\s*(?:[Ss]igned|[Ss]gd|[Ss]igné|[İi]mza))|(?<=[^\W\d_]{3})\.(?=\s|$)")


def _persons(text: str, start: int, end: int) -> Iterator[Plenipotentiary]:
    at = start
    for last in (*(found.start() for found in _ITEMS.finditer(text, start, end)), end):
        found = _person(text, at, last)
        if found is not None:
            yield found
        at = max(at, last)


def _person(text: str, start: int, end: int) -> Plenipotentiary | None:
    """Read *(signed) Name, office*, *Name Office*; nothing where the words are no name."""
    piece = text[start:end]
    signed = re.match(rf"[\s.;,]*(?:{words.SIGNED.pattern})?", piece)
    begin = signed.end() if signed else 0
    comma = piece.find(",", begin)
    tokens = list(re.finditer(r"[^\s,;:()\[\]]+", piece[begin : len(piece) if comma < 0 else comma]))
    at = 0
    while at < len(tokens) - 1 and tokens[at][0].lower() in words.HONORIFICS_BEFORE:
        at += 1
    last = next((place for place in range(at, len(tokens)) if not _is_named(tokens[place][0])), len(tokens))
    named = tokens[at:last]
    office = last < len(tokens) and not is_office(tokens[last][0])
    if not 1 <= len(named) <= _MOST_WORDS or office or words.TITLE.search(named[0][0]):
        return None
    first, stop = start + begin + named[0].start(), start + begin + named[-1].end()
    offices = " ".join(text[stop:end].split()).strip(" ,;.()[]")
    return Plenipotentiary(
        name=" ".join(text[first:stop].split()),
        offices=offices,
        start=first,
        end=stop,
        phrase_start=start + begin,
        phrase_end=start + len(piece.rstrip(" ,;.\n")),
    )


def _is_named(token: str) -> bool:
    return is_part(token) and not is_office(token) and not words.PARTY.search(token)
