"""Where a quotation stands in derived text: exactly, or nearly so for a message.

White space and the line ends of the derived text are folded, straight and curly quotation marks are taken for each
other, and so are the two ways in which Unicode writes a letter with a mark (*ş* in one character or in two, as text
from a Mac or out of a PDF has it). Nothing else is: a quotation is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import combining, is_normalized, normalize

from kg.reading.offsets import Offsets

_QUOTES = str.maketrans("“”„‟″‘’‚‛ʼ′`", '"""""' + "'''''''")
_LONGEST_QUOTATION = 1000
_FEWEST_ALIKE = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with its letters and marks composed (NFC), and the way back to where each begins in the text itself."""

    text: str
    starts: Offsets
    source: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the text itself that a stretch of the composed one stands for."""
        return self.starts[start], self.starts[end] if end < len(self.text) else self.source


@dataclass(frozen=True, slots=True)
class Searchable:
    """A derived text made ready for searching, character for character; composed too where it is not already."""

    text: str
    composed: Composed | None

    def places(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Yield every stretch that is the folded quotation."""
        for at in _every(self.text, wanted):
            yield at, at + len(wanted)

    def composed_places(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Yield every stretch that is the folded and composed quotation, however its letters and marks are written."""
        for at in _every(self.composed.text if self.composed else self.text, wanted):
            yield self.composed.span(at, at + len(wanted)) if self.composed else (at, at + len(wanted))


def searchable(text: str) -> Searchable:
    """Make a derived text ready for searching."""
    plain = text.translate(_QUOTES).replace("\n", " ")
    return Searchable(plain, None if is_normalized("NFC", plain) else _composed(plain))


def folded(quotation: str) -> str:
    """Write a quotation as searchable text has it.

    >>> folded("he  said “no”")
    'he said "no"'
    """
    return " ".join(quotation.translate(_QUOTES).split())


def composed(text: str) -> str:
    """Compose letters with their marks: what two texts have in common that look the same."""
    return normalize("NFC", text)


def _every(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _composed(text: str) -> Composed:
    """Compose each letter with the marks that follow it, noting where it began."""
    pieces: list[str] = []
    runs: list[tuple[int, int]] = [(0, 0)]
    length = at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and combining(text[end]):
            end += 1
        piece = text[at:end] if end == at + 1 else normalize("NFC", text[at:end])
        if length - at != runs[-1][0] - runs[-1][1]:
            runs.append((length, at))
        pieces.append(piece)
        length += len(piece)
        at = end
    return Composed("".join(pieces), Offsets(runs, length), len(text))


def stored_span(origin: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Give the stretch of the stored text that a derived stretch comes from."""
    if start >= end:
        place = origin[start] if 0 <= start < len(origin) else (origin[-1] + 1 if len(origin) else 0)
        return place, place
    return origin[start], origin[end - 1] + 1


def window(text: str, quotation: str) -> tuple[float, int, int] | None:
    """Find the stretch of searchable text that shares most words with a quotation, and how like it is (0 to 1)."""
    quotation = quotation.translate(_QUOTES)[:_LONGEST_QUOTATION].casefold()
    wanted = set(_WORD.findall(quotation))
    words = list(_WORD.finditer(text))
    width = max(1, len(_WORD.findall(quotation)))
    hits = [found.group().casefold() in wanted for found in words]
    if not any(hits):
        return None
    shared = best = sum(hits[:width])
    best_at = 0
    for i in range(width, len(words)):
        shared += hits[i] - hits[i - width]
        if shared > best:
            best, best_at = shared, i - width + 1
    return _closest(text, words[max(0, best_at - width) : best_at + 2 * width], quotation)


def _closest(text: str, words: Sequence[re.Match[str]], quotation: str) -> tuple[float, int, int]:
    """Narrow a run of words to those that the quotation begins and ends with."""
    offset = words[0].start()
    part = text[offset : words[-1].end()].lower()
    matcher = SequenceMatcher(None, part, quotation, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _FEWEST_ALIKE]
    first = offset + blocks[0].a if blocks else offset
    last = offset + blocks[-1].a + blocks[-1].size if blocks else words[-1].end()
    start = next((word.start() for word in words if word.end() > first), offset)
    end = next((word.end() for word in words if word.end() >= last), words[-1].end())
    alike = sum(block.size for block in blocks)
    return 2 * alike / (end - start + len(quotation)), start, end
