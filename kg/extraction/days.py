"""The dates of a text: each in the year that was named before it, those of a letter by the day on which it was written.

Owns which days are asked for; reading them is :mod:`kg.datings`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg import datings
from kg.datings import Dating
from kg.extraction.letters import letters_of, papers_within
from kg.extraction.records import Source
from kg.letters.collection import FoundLetter

_LEANING: Final = re.compile(
    r"\b(?:inst(?:ant|\.)|ult(?:imo|\.)|prox(?:imo|\.)|to-?day|yesterday|to-?morrow|last)(?!\w)"
)
"""Words by which an English letter counts from its own day: *the 12th instant, the 23d February last*."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Days:
    """The dates of a text, found once over the whole when they are first asked for."""

    def __init__(self, text: str, language: str, source: Source | None = None) -> None:
        """Take a text, the language in which its dates are written, and whose text it is where letters stand in it."""
        self._text, self._language, self._source = text, language, source
        self._starts: list[int] | None = None
        self._found: Sequence[Dating] = ()

    def within(self, start: int, end: int) -> tuple[Dating, ...]:
        """Give the dates of a stretch."""
        if self._starts is None:
            self._found = self._read()
            self._starts = [one.start for one in self._found]
        return tuple(self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def _read(self) -> Sequence[Dating]:
        found = list(datings.find(self._text, language=self._language))
        if self._source is None or not self._language.startswith("en") or not _LEANING.search(self._text):
            return found
        starts = [one.start for one in found]
        others = papers_within(self._source)
        for letter in reversed(letters_of(self._source)):
            begin, at = letter.heading_end, bisect_left(others, letter.heading_end)
            end = min([letter.end, *others[at : at + 1]])  # a memorandum behind it counts from its own day
            if _LEANING.search(self._text, begin, end) and (written := _written(letter)):
                first, last = (bisect_left(starts, place) for place in (begin, end))
                found[first:last] = self._of_letter(begin, end, written)
        return found

    def _of_letter(self, at: int, end: int, written: str) -> list[Dating]:
        own = datings.find(self._text[at:end], language=self._language, written=written)
        return [replace(one, start=one.start + at, end=one.end + at) for one in own]


def of(source: Source, language: str) -> Days:
    """Give the dates of a text; those of the last one are kept, which several rules ask for one after another."""
    structure, spoken, kept = _READ[0]
    if structure is not source.structure or spoken != language or kept is None:
        kept = Days(source.structure.text, language, source)
        _READ[0] = (source.structure, language, kept)
    return kept


_READ: list[tuple[object, str, Days | None]] = [(None, "", None)]


def _written(letter: FoundLetter) -> str | None:
    """Give the day on which a letter was written, where it is known to the day."""
    date = letter.dateline.date if letter.dateline is not None else None
    return date if date is not None and _DAY.fullmatch(date) else None
