"""When somebody was born and something founded, by the tables: who is not meant where a text tells of earlier years.

Owns the years that a paragraph tells, and the comparison. A name that says by itself whom it means is never refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from kg.mentions.name_patterns import Sense
from kg.model import Entity, EntityId

_COLUMNS: Final = ("founded", "born")
_YEAR: Final = re.compile(r"(?<![\w.,/-])([12]\d{3})(?!\d|[.,]\d)")
_BEHIND: Final = re.compile(
    r"['’](?:[dt][ea]|y[ea]|l[iıuü]|n[iıuü]n|ün|in|ın|un)|[ \u00a0](?:yıl|sene|tarih|yaz|kış|ilkbahar|sonbahar|baş|son)"
    r"|[-–/]\d{2,4}(?!\d)|\)"
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:in|of|since|from|until|till|by|during|early|late|summer|winter|spring|autumn|fall|ocak|şubat|mart|nisan"
    r"|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|\d{1,2},)[ \u00a0]|\()$",
    re.IGNORECASE,
)
_REACH: Final = 14
_GROWING_UP: Final = 10
"""Years that go by until somebody is told of."""


def beginnings(entities: Iterable[Entity]) -> Mapping[EntityId, int]:
    """Give the first year in which each can be meant, of those whose beginning the tables have."""
    found: dict[EntityId, int] = {}
    for entity in entities:
        for column in _COLUMNS:
            for value in entity.attributes.get(column, ()):
                if value[:4].isdecimal():
                    found[entity.id] = int(value[:4]) + _GROWING_UP * (column == "born")
    return found


class Years:
    """The years that the paragraphs of a text tell, found when they are first asked for."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._text = text

    @cached_property
    def _latest(self) -> tuple[list[int], list[int]]:
        """Give where each paragraph begins, and the latest year that it tells (0: none)."""
        starts, latest, at = [0], [0], 0
        for part in self._text.splitlines(keepends=True):
            years = [int(year[1]) for year in _YEAR.finditer(part) if _is_year(part, year)]
            starts.append(at)
            latest.append(max(years, default=0))
            at += len(part)
        return starts, latest

    def are_before(self, position: int, year: int) -> bool:
        """Tell whether the paragraph of a position tells years, and all of them are earlier."""
        starts, latest = self._latest
        return 0 < latest[bisect_right(starts, position) - 1] < year


def _is_year(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _REACH) : found.start()]
    return bool(_BEHIND.match(text, found.end()) or _BEFORE.search(before))


def says_little(sense: Sense) -> bool:
    """Tell whether a name may be another's too: one word, no label, no abbreviation (*Rusya, Meclis, Kemal*)."""
    return not sense.label and " " not in sense.name and not sense.name.isupper() and "." not in sense.name
