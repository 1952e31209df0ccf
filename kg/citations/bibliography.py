"""Footnotes → the works they cite, proposed for a person to check: nothing is mended, what does not fit is said.

Owns splitting notes into citations, what each is for, and which earlier work a repeated one means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.citations import references
from kg.citations.proposals import ProposedCitation
from kg.citations.recurrences import Earlier, ranges_outside
from kg.citations.references import Reference
from kg.reading import sentences
from kg.reading.structure import Note, Structure

__all__ = ["ProposedCitation", "propose"]

_SENTENCE = 6
_REST = 4
_LONGEST = 3000

_SEE_WORD = r"\b(?:[Bb]akınız|[Bb]kz|[Bb]ak|[Ss]ee(?: also)?|[Cc]f|[Kk]rş|[Kk]arş(?:ılaştırınız)?|[Ss]m)\b"
_SEE = re.compile(rf"(?:[Aa]yr(?:ıca|\.) )?{_SEE_WORD}[\s.:,]*|[^“”;]{{0,160}}?{_SEE_WORD}[\s.:,]*+(?![a-zçğıöşü])")
_QUOTED_FROM = re.compile(
    r"(?:[’']?(?:[dt][ae]n|n[dt][ae]n)\s+(?:iktibas|naklen|aktaran|nakil)\b|\b(?:quoted (?:in|from|by)|cited (?:in|by)|"
    r"qtd\. in|as quoted in|aktaran|akt\.|nakleden|nakl\.|tsit\. po)\b)[\s:,]*",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:yukarı|aşağı|above|below|supra|infra|(?:dip)?not(?:e)?s? \d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    function: str
    reference: Reference


def propose(structure: Structure) -> tuple[ProposedCitation, ...]:
    """Propose the citations of all notes, in order."""
    earlier = Earlier()
    for note in structure.notes:
        for piece in _pieces(note.text):
            earlier.add(_citation(note, piece))
    return tuple(earlier.citations)


def _citation(note: Note, piece: _Piece) -> ProposedCitation:
    return ProposedCitation(
        note=note.number,
        mark=note.mark,
        page=note.page,
        function=piece.function,
        reference=piece.reference,
        as_written=note.text[piece.start : piece.end],
        start=note.origin[piece.start],
        end=note.origin[piece.end - 1] + 1,
        problems=tuple(_own_problems(note.text[piece.start : piece.end], piece.reference)),
    )


def _pieces(text: str) -> Iterator[_Piece]:
    """Split a note into what it cites, and what it says besides."""
    function = "source"
    prose = _prose(text)
    if prose:
        yield _Piece(*_trim(text, 0, prose), "remark", Reference())
    for start, end in _split(text, prose):
        for piece in _parsed(text, start, end, function):
            yield piece
            function = "see" if piece.function == "see" else "source"


def _prose(text: str) -> int:
    """Give the end of the whole sentences that a note begins with before it cites anything."""
    end = 0
    for start, stop in sentences.spans(text, 0, min(len(text), _LONGEST)):
        words = text[start:stop].split()
        lower = sum(1 for word in words if word[0].islower())
        if lower * 2 < len(words) or len(words) < _SENTENCE or not words[-1][0].islower():
            break
        if _SEE.match(text[start:stop]) or _QUOTED_FROM.search(text[start:stop]):
            break
        if not references.parse(text[start:stop]).is_empty:
            break
        end = stop
    rest = references.parse(text[end:]) if end < len(text) else None
    return end if rest is not None and not rest.is_empty else 0


def _split(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Give the stretches between semicolons that stand neither in brackets nor in quotation marks that close."""
    depth, opened = 0, False
    last_closing = text.rfind("”")
    for i in range(start, len(text)):
        char = text[i]
        depth += (char in "([") - (char in ")]")
        if char in "“”":
            opened = char == "“"
        if char == ";" and depth <= 0 and not (opened and i < last_closing):
            yield start, i
            start, depth, opened = i + 1, 0, False
    yield start, len(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _parsed(text: str, start: int, end: int, function: str) -> Iterator[_Piece]:
    """Read one stretch: what it cites, then whatever stands after the reference."""
    start, end = _trim(text, start, end)
    if start >= end:
        return
    body = start
    if (see := _SEE.match(text[start:end])) is not None:
        function, body = "see", start + see.end()
        body = start if body == end else body
    if end - start > _LONGEST or _ELSEWHERE.match(text[body:end]):
        yield _Piece(start, end, "remark", Reference())
        return
    written, quoted = text[body:end], _QUOTED_FROM.search(text[body:end])
    if quoted is not None:
        function = "quoted-from"
        before = written[: quoted.start()]
        if not references.parse(before).is_empty:
            yield from _parsed(text, start, body + len(before.rstrip(" ,")), "source")
            start, before = body + quoted.start(), ""
        written = f"{before}, {written[quoted.end() :]}".lstrip(" ,")
    reference = references.parse(written)
    if reference.is_empty and function not in {"see", "quoted-from"}:
        yield _Piece(start, end, "remark", Reference())
        return
    at = text.rfind(reference.rest, start, end) if len(reference.rest.split()) >= _REST else -1
    cut = at if at > start else end
    yield _Piece(*_trim(text, start, cut), function, reference)
    if cut < end:
        yield from _parsed(text, cut, end, "source")


def _own_problems(written: str, reference: Reference) -> Iterator[str]:
    """Say what does not fit within one citation."""
    if written.count("“") != written.count("”") or written.count("(") != written.count(")"):
        yield "quotation marks or brackets do not pair"
    if reference.locator is not None and "?" in reference.locator:
        yield "the place in the work is a question mark"
    yield from ranges_outside(reference.extent, reference.locator)
    for found in re.finditer(r"(?<![\d.,/])(\d{3,4})\s?[-–]\s?(\d{4})(?!\d)", written):
        if len(found.group(1)) < 4 or int(found.group(1)) > int(found.group(2)):  # noqa: PLR2004 - digits of a year
            yield f"“{found.group()}” is no range of years"
