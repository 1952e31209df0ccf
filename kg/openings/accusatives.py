"""Turkish lists without colons: *A Hükûmeti Hariciye Vekili X Bey’i ve B Hükûmeti Y’yi murahhas tayin etmiştir*.

The names stand in the accusative, each behind its offices, the first of a side behind its party.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.openings import words
from kg.openings.signatories import Plenipotentiary, Side, is_office, is_part

_ACCUSATIVE: Final = re.compile(
    r"(?<=\w)[’'](?:[yn])?[ıiuü](?=[\s,;.]|$)"
    r"|(?<=\bBey)i\b|(?<=\bPaşa)y[ıi]\b|(?<=\bEfendi)yi\b|(?<=\bHazretleri)ni\b|(?<=\bHan)ı\b"
)
_PARTY_ENDS: Final = re.compile(
    r"\b(?:Hük[ûüu]meti|Cumhuriyeti|Cumhuriyetleri|Krallığı|İmparatorluğu|Devleti|Cumhurbaşkanı|Cumhurreisi|Reisicumhuru|Kralı|"
    r"Kraliçesi|Padişahı|Şahı|İmparatoru|Birliği|Federasyonu|Konfederasyonu|Emirliği|Emiri|Prensi|Prensliği|Dükalığı|Meclisi)\b"
)
_BETWEEN: Final = re.compile(r"^(?:[\s,;]|\b(?:ve|ise|dahi|de|da)\b)+")
_ROLES: Final = re.compile(r"\b(?:murahhas|temsilci|delege|yetkili|fevkalade|orta)\w*", re.IGNORECASE)


def read(text: str, start: int, end: int) -> tuple[Side, ...]:
    """Read the sides between two places of a text; the verb of appointing begins at ``end``."""
    sides: list[Side] = []
    at = start
    for found in _ACCUSATIVE.finditer(text, start, end):
        name = _name(text, at, found.start())
        if name is None:
            continue
        first, begin = name
        head = _Head(text, at, first)
        if sides and head.offices_before:
            _give(sides, head.offices_before)
        person = Plenipotentiary(
            name=" ".join(text[begin : found.start()].split()),
            offices=head.offices,
            start=begin,
            end=found.start(),
            phrase_start=head.phrase_start,
            phrase_end=found.end(),
        )
        if head.party is not None:
            party_start, party_end = head.party
            sides.append(Side(party=" ".join(text[party_start:party_end].split()), start=party_start, end=party_end))
        if sides:
            _add(sides, person)
        at = found.end()
    return tuple(sides)


def _add(sides: list[Side], person: Plenipotentiary) -> None:
    last = sides.pop()
    sides.append(replace(last, plenipotentiaries=(*last.plenipotentiaries, person)))


def _give(sides: list[Side], offices: str) -> None:
    """Give offices that stand behind a name to who was named last: *X’i, eski nazır, ve …*."""
    last = sides.pop()
    *others, person = last.plenipotentiaries
    held = ", ".join(filter(None, (person.offices, offices)))
    sides.append(replace(last, plenipotentiaries=(*others, replace(person, offices=held))))


class _Head:
    """What stands before a name: the offices of who was named before, the party, and the offices of who is named."""

    def __init__(self, text: str, start: int, end: int) -> None:
        joined = _BETWEEN.match(text[start:end])
        self.phrase_start = start + (joined.end() if joined else 0)
        ends = list(_PARTY_ENDS.finditer(text, self.phrase_start, end))
        self.party: tuple[int, int] | None = None
        self.offices_before = ""
        begin = self.phrase_start
        if ends:
            last = ends[-1].end()
            comma = max(text.rfind(",", begin, last), text.rfind(";", begin, last)) + 1
            self.party = _stripped(text, max(begin, comma), last)
            self.offices_before = _offices(text[begin : self.party[0]])
            begin = last
        first, last = _stripped(text, begin, end)
        self.offices = " ".join(text[first:last].split()).strip(" ,;") if first < last else ""


def _offices(written: str) -> str:
    spoken = " ".join(re.sub(r"\s+(?:ve|ise)\s*$", "", written).split()).strip(" ,;")
    held = any(is_office(token) for token in spoken.split())
    return spoken if held and not _ROLES.search(spoken) else ""


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    joined = _BETWEEN.match(text[start:end])
    first = start + (joined.end() if joined else 0)
    return first, max(first, first + len(text[first:end].rstrip(" ,;\n")))


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find the name that ends here: where it begins with its titles, and without them."""
    tokens = list(re.finditer(r"[^\s,;:()]+", text[start:end]))
    first = len(tokens)
    while first and _goes_on(text[start:end], tokens, first - 1):
        first -= 1
    named = tokens[first:]
    without = max((at + 1 for at, token in enumerate(named[:-1]) if _is_honorific(token[0])), default=0)
    if not named or not named[without][0][:1].isupper():
        return None
    before = first + without
    while before > 0 and _is_honorific(tokens[before - 1][0]):
        before -= 1
    return start + tokens[before].start(), start + named[without].start()


def _goes_on(piece: str, tokens: list[re.Match[str]], at: int) -> bool:
    token = tokens[at][0]
    if not is_part(token) or is_office(token) or words.PARTY.search(token):
        return False
    return at + 1 == len(tokens) or not re.search(r"[,;:()]", piece[tokens[at].end() : tokens[at + 1].start()])


def _is_honorific(token: str) -> bool:
    return token.lower() in words.HONORIFICS_BEFORE
