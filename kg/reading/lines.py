"""The printed lines of a stored text, and what the look of one line says. Owns no structure above the line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_TERMINAL = re.compile(r"[.!?…:][\"'”’»)\]\s]*$")
HYPHENS = "-\u00ad\u2010\u00ac\u2e17"
_NEIGHBOURS = 6


class Line(NamedTuple):
    """One line that is not blank: its place without the white space around it, and what stands before it.

    ``indent`` counts the white space before it on the line, ``blanks`` the empty lines above it.
    """

    start: int
    end: int
    indent: int
    blanks: int
    page: int = 0

    def text(self, stored: str) -> str:
        """Give what stands on the line."""
        return stored[self.start : self.end]


def split(stored: str) -> list[Line]:
    """Find the lines that are not blank."""
    lines: list[Line] = []
    position, blanks = 0, 0
    for found in _BREAK.finditer(stored):
        line = _line(stored, position, found.start(), blanks)
        position = found.end()
        if line is None:
            blanks += 1
        else:
            lines.append(line)
            blanks = 0
    last = _line(stored, position, len(stored), blanks)
    return [*lines, last] if last is not None else lines


def _line(stored: str, start: int, end: int, blanks: int) -> Line | None:
    content = stored[start:end]
    stripped = content.lstrip()
    if not stripped:
        return None
    indent = len(content) - len(stripped)
    return Line(start + indent, start + indent + len(stripped.rstrip()), indent, blanks)


def is_finished(stored: str, line: Line) -> bool:
    """Say whether the line can end a sentence: with a full stop or its like, whatever brackets and calls follow."""
    tail = stored[max(line.start, line.end - 12) : line.end]
    return _TERMINAL.search(tail.rstrip("0123456789¹²³⁰⁴⁵⁶⁷⁸⁹*†‡[]")) is not None or _TERMINAL.search(tail) is not None


def is_hyphenated(stored: str, line: Line) -> bool:
    """Say whether the line breaks off within a word."""
    return line.end - line.start > 1 and stored[line.end - 1] in HYPHENS and stored[line.end - 2].isalnum()


def first_letter(stored: str, line: Line) -> str:
    """Give the first letter or digit of the line, past quotation marks and brackets; empty if there is none soon."""
    return next((char for char in stored[line.start : min(line.end, line.start + 6)] if char.isalnum()), "")


def width_at(lines: Sequence[Line], i: int) -> int:
    """Give the width that a full line has around a line: the upper quartile of its neighbours."""
    around = sorted(line.end - line.start for line in lines[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS + 1])
    return around[len(around) * 3 // 4]


def is_short(stored: str, line: Line, following: Line, width: int) -> bool:
    """Say whether the line ends before it is full: the next line's first word would have found room on it."""
    word = stored[following.start : min(following.end, following.start + 40)].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) < width * 0.93
