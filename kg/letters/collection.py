"""The letters of a text of many: a volume of documents, an edition, a file of copies. Each by its heading and dateline.

Lines are what the text shows as lines: a heading may stand in a paragraph of its own, or begin one, and may be broken
over several.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kg.letters import datelines, headings, minutes
from kg.letters.datelines import Dateline
from kg.letters.headings import Heading
from kg.reading.structure import Structure


class Line(NamedTuple):
    """A line of a text: where it begins and ends in the derived text, and the paragraph that it is of."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLetter:
    """A letter of a text. Positions count in the structure's derived text; those of ``heading`` from ``start`` on."""

    heading: Heading
    start: int
    heading_end: int
    end: int
    dateline: Dateline | None = None


LONGEST: Final = headings.LONGEST
_MOST_LINES: Final = 4
_DEEP: Final = 7
_EARLY: Final = 40
_BETWEEN: Final = re.compile(r"\b(?:to|To|TO|an|à|au|aux|and)\s|[’'](?:y|n)?[ae]\b|n[ae]\b")
_GOES_ON: Final = re.compile(r"(?:,|[-–]|\b(?:of|the|to|and|for|in|at|a|an|von|der|des|de|du|la))$", re.IGNORECASE)
_LONGEST_JOINT: Final = len(" and")


def find(structure: Structure, *, language: str | None = "en", memoranda: bool = False) -> tuple[FoundLetter, ...]:
    """Find the letters of a text, in order; ``memoranda``: what somebody wrote down himself, too, without addressee."""
    text, lines = structure.text, list(_lines(structure))
    found: list[tuple[int, int, int, Heading]] = []
    at = 0
    while at < len(lines):
        made = _heading(text, lines, at) or (_memorandum(text, lines, at) if memoranda else None)
        if made is None:
            at += 1
            continue
        count, heading = made
        found.append((at, at + count, lines[at].start, heading))
        at += count
    letters: list[FoundLetter] = []
    end = len(text)
    for _, after, start, heading in reversed(found):
        dateline = (_within(text, start, heading.rest, language) if heading.rest else None) or _below(
            text, lines[after : after + _DEEP], end, language
        )
        if dateline is None and heading.bare:
            continue
        letter = FoundLetter(heading=heading, start=start, heading_end=lines[after - 1].end, end=end, dateline=dateline)
        letters.append(letter)
        end = start
    return tuple(reversed(letters))


def _lines(structure: Structure) -> Iterator[Line]:
    """Give the lines of the derived text, broken where the stored text is."""
    stored, text = structure.stored, structure.text
    for number, paragraph in enumerate(structure.paragraphs):
        begin = paragraph.start
        first, last = structure.stored_span(paragraph.start, paragraph.end)
        position = stored.find("\n", first, last)
        while position >= 0:
            place = min(structure.origin.first_at_or_after(position), paragraph.end)
            if text[begin:place].strip():
                yield Line(begin, place, number)
                begin = place
            position = stored.find("\n", position + 1, last)
        if text[begin : paragraph.end].strip():
            yield Line(begin, paragraph.end, number)


def _heading(text: str, lines: Sequence[Line], at: int) -> tuple[int, Heading] | None:
    """Read the heading that begins at a line, over as few lines as make it whole."""
    start = lines[at].start
    for count in range(1, _MOST_LINES + 1):
        last = at + count - 1
        if last >= len(lines) or lines[last].paragraph != lines[at].paragraph:
            return None
        end = lines[last].end
        if end - start > headings.LONGEST:
            return None
        piece = text[start:end]
        if _BETWEEN.search(piece) is None or (_goes_on(piece) and last + 1 < len(lines)):
            continue
        heading = headings.read(" ".join(piece.split()) if "\n" in piece else piece)
        if heading is not None and not _is_cut(piece, text, lines, at, last):
            return count, heading
    return None


def _goes_on(piece: str) -> bool:
    """Tell whether the last word of a line, or a comma or hyphen there, leaves it open."""
    return _GOES_ON.search(piece.rstrip()[-_LONGEST_JOINT:]) is not None


def _memorandum(text: str, lines: Sequence[Line], at: int) -> tuple[int, Heading] | None:
    """Read the heading of a memorandum that begins at a line."""
    start = lines[at].start
    if "emorand" not in text[start : start + _EARLY]:
        return None
    last = at
    while last + 1 < len(lines) and lines[last + 1].paragraph == lines[at].paragraph and last - at < _MOST_LINES - 1:
        last += 1
    for end in range(last, at - 1, -1):
        piece = text[start : lines[end].end]
        heading = minutes.read(" ".join(piece.split()) if "\n" in piece else piece)
        if heading is not None:
            return end - at + 1, heading
    return None


def _is_cut(piece: str, text: str, lines: Sequence[Line], at: int, last: int) -> bool:
    """Tell a heading that goes on in the next line of its paragraph: a bracket is open, or the next line closes one."""
    if piece.count("(") > piece.count(")"):
        return True
    if last + 1 >= len(lines) or lines[last + 1].paragraph != lines[at].paragraph:
        return False
    following = text[lines[last + 1].start : lines[last + 1].end].strip()
    longer = " ".join(f"{piece} {following}".split())
    return (
        not datelines.read(following)
        and headings.read(longer) is not None
        and not re.match(r"\[|\(?\s*[Nn]o\.", following)
    )


def _within(text: str, start: int, rest: tuple[int, int], language: str | None) -> Dateline | None:
    return datelines.read(text, start + rest[0], start + rest[1], language=language, loose=True)


def _below(text: str, lines: Sequence[Line], end: int, language: str | None) -> Dateline | None:
    """Read the dateline among the first lines of a letter."""
    read = (datelines.read(text, line.start, line.end, language=language) for line in lines if line.start < end)
    return next((found for found in read if found is not None), None)


def letter_at(letters: Sequence[FoundLetter], position: int) -> FoundLetter | None:
    """Give the letter in which a place of the derived text lies."""
    at = bisect_right(letters, position, key=lambda one: one.start) - 1
    return letters[at] if at >= 0 and position < letters[at].end else None
