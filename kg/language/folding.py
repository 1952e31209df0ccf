"""Texts made ready for searching: one key for spellings that differ in nothing that matters, and the way back.

Owns which differences do not matter: case, white space, hyphens at line ends, the blanks between initials.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
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


_ZERO = "\u00ad\u200b\u200c\u200d\ufeff"  # soft hyphens, zero-width characters
_ZEROS = re.compile(f"[{_ZERO}]+")
_BROKEN = re.compile(rf"-(?<=[{LOWER}]-)[ \t]*\r?\n[ \t]*(?=[{LOWER}])")  # a word broken at a line's end
_INITIAL = re.compile(rf"\.(?<=\b[{UPPER}]\.)\s+(?=[{UPPER}])")  # before what follows an initial: V. İ. Vernadskiy
_BLANKS = re.compile("  +")  # of a text whose white space is plain
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def folded(text: str) -> Folded:
    """Fold a text for searching: case, white space and the blanks between initials make no difference."""
    plain = turkish.fold(text)  # a character for a character
    edits = sorted(_edits(text, plain), key=itemgetter(0))
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    last = length = 0
    for start, end, new in edits:
        if start < last:
            continue
        pieces += (plain[last:start], new)
        length += start - last + len(new)
        breaks.append(length)
        shifts.append(end - length)
        last = end
    pieces.append(plain[last:])
    return Folded(text="".join(pieces), breaks=tuple(breaks), shifts=tuple(shifts))


def _edits(text: str, plain: str) -> Iterator[tuple[int, int, str]]:
    """Give what is replaced by what; each is looked for by what is rarest in it, and only where that is."""
    if any(mark in text for mark in _ZERO):
        yield from ((found.start(), found.end(), "") for found in _ZEROS.finditer(text))
    yield from ((found.start(), found.end(), "") for found in _BROKEN.finditer(text))
    yield from ((found.start() + 1, found.end(), "") for found in _INITIAL.finditer(text))
    yield from ((found.start() + 1, found.end(), "") for found in _BLANKS.finditer(plain))  # all but the first
    if not is_normalized("NFC", text):
        for found in _COMBINED.finditer(text):
            yield found.start(), found.end(), turkish.fold(normalize("NFC", found[0]))


def key(name: str) -> str:
    """Fold a name as texts are folded."""
    return folded(" ".join(name.split())).text
