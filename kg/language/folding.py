"""Texts made ready for searching: one key for spellings that differ in nothing that matters, and the way back.

Owns which differences do not matter: case, white space, hyphens at line ends, the blanks between initials.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import is_normalized, normalize

from kg.language import turkish

UPPER = "".join(chr(point) for point in range(0x41, 0x530) if chr(point).isupper())
LOWER = "".join(chr(point) for point in range(0x61, 0x560) if chr(point).islower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text made ready for searching, and the way back to it."""

    text: str
    breaks: tuple[int, ...]
    shifts: tuple[int, ...]

    def source(self, position: int) -> int:
        """Give the position in the text as it was of a character of the folded one."""
        index = bisect_right(self.breaks, position) - 1
        return position + (self.shifts[index] if index >= 0 else 0)


_ZERO = "\u00ad\u200b-\u200d\ufeff"  # soft hyphens, zero-width characters
_DROPPED = re.compile(  # what begins with one of few characters is looked for faster than what begins with a condition
    rf"[-\s{_ZERO}](?:"
    rf"(?<=[{_ZERO}])[{_ZERO}]*"
    rf"|(?<=[{LOWER}]-)[ \t]*\r?\n[ \t]*(?=[{LOWER}])"  # a word broken at a line's end
    r"|(?<=\s\s)\s*"  # all but the first of white space
    rf"|(?<=\b[{UPPER}]\.\s)\s*(?=[{UPPER}])"  # between an initial and what follows: V. İ. Vernadskiy
    ")"
)
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def folded(text: str) -> Folded:
    """Fold a text for searching: case, white space and the blanks between initials make no difference."""
    edits: list[tuple[int, int, str]] = [(found.start(), found.end(), "") for found in _DROPPED.finditer(text)]
    if not is_normalized("NFC", text):
        edits.extend((found.start(), found.end(), normalize("NFC", found[0])) for found in _COMBINED.finditer(text))
        edits.sort()
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    last = length = 0
    for start, end, new in edits:
        if start < last:
            continue
        pieces += (text[last:start], new)
        length += start - last + len(new)
        breaks.append(length)
        shifts.append(end - length)
        last = end
    pieces.append(text[last:])
    return Folded(text=turkish.fold("".join(pieces)), breaks=tuple(breaks), shifts=tuple(shifts))


def key(name: str) -> str:
    """Fold a name as texts are folded."""
    return folded(" ".join(name.split())).text
