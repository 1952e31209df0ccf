"""Persons who stand before the party for which they act: *X tarafından temsil edilen A*, *X, on the part of A*.

Also the older *A tarafından X murahhas tayin olunmuştur*, where the party stands before *tarafından*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.openings import words
from kg.openings.signatories import Plenipotentiary, Side, read_person

REPRESENTING: Final = re.compile(r"\btarafından\s+temsil\s+(?:edilen|olunan)\b")
"""Behind who represents, before who is represented."""
SENT_BY: Final = re.compile(r"\btarafından\b")
"""Behind who sends, before who is sent."""
MADE_BY: Final = re.compile(
    r"\b(?:concluded|made|entered\s+into|signed)\b[^.;]{0,80}?\bby\b(?=[^.;]{5,300}\bon\s+the\s+part\s+of\b)"
)
"""Behind it who concludes a treaty, each before the party on whose part it is."""
_ON_BEHALF: Final = re.compile(r",?\s+on\s+(?:the\s+part|behalf)\s+of\b")
_PARTY_END: Final = re.compile(r"\s+(?:ile|ve|aras\w+|aşağı\w+|arz\w+)\b|,?\s+and\b|[,;.\n]")
_JOINED: Final = re.compile(r"^(?:[\s,;:]|\b(?:ve|ile|ise|de|da|dahi|and|by)\b)+")
_ROLE: Final = re.compile(r"\s+(?:murahhas|temsilci|delege|vekil)\w*(?:\s+olarak)?\s*$")
_MOST: Final = 300


def represented(text: str, start: int, end: int) -> tuple[Side, ...]:
    """Read *X tarafından temsil edilen A ile Y tarafından temsil edilen B* between two places."""
    return _before_parties(REPRESENTING, text, start, end)


def on_behalf(text: str, start: int, end: int) -> tuple[Side, ...]:
    """Read *X, chief, on the part of A, and Y, commissioner, on the part of B* between two places."""
    return _before_parties(_ON_BEHALF, text, start, end)


def _before_parties(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[Side, ...]:
    sides: list[Side] = []
    at = start
    for found in pattern.finditer(text, start, end):
        person = _person(text, max(at, found.start() - _MOST), found.start())
        begin = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
        stop = _PARTY_END.search(text, begin, end)
        last = stop.start() if stop else end
        if person is not None and words.PARTY.search(text, begin, last):
            sides.append(_side(text, begin, last, person))
        at = last
    return tuple(sides)


def sent(text: str, start: int, end: int) -> tuple[Side, ...]:
    """Read *A tarafından X ve B tarafından Y*, up to the word for those who are sent."""
    found = list(SENT_BY.finditer(text, start, end))
    role = _ROLE.search(text, start, end)
    return tuple(_sent(text, start, role.start() if role else end, found))


def _sent(text: str, start: int, end: int, found: list[re.Match[str]]) -> Iterator[Side]:
    begin = start
    for place, by in enumerate(found):
        before = text[begin : by.start()]
        heads = list(re.finditer(r"(?:^|\s(?:ve|ise)\s|[,;])\s*(?=[A-ZÇĞİÖŞÜ])", before))
        party = next((head.end() for head in reversed(heads) if words.PARTY.search(before[head.end() :])), None)
        following = found[place + 1].start() if place + 1 < len(found) else end
        last = following if place + 1 == len(found) else _last_joining(text, by.end(), following)
        person = _person(text, by.end(), last)
        if party is not None and person is not None:
            yield _side(text, begin + party, by.start(), person)
        begin = by.end()


def _last_joining(text: str, start: int, end: int) -> int:
    joined = list(re.finditer(r"\s(?:ve|ise)\s|[,;]", text[start:end]))
    return start + joined[-1].start() if joined else end


def _person(text: str, start: int, end: int) -> Plenipotentiary | None:
    joined = _JOINED.match(text[start:end])
    first = start + (joined.end() if joined else 0)
    return read_person(text, first, first + len(text[first:end].rstrip(" ,;\n")))


def _side(text: str, start: int, end: int, person: Plenipotentiary) -> Side:
    last = start + len(text[start:end].rstrip(" ,;\n"))
    return Side(party=" ".join(text[start:last].split()), start=start, end=last, plenipotentiaries=(person,))
