"""When somebody lived and something was founded, by the tables: who is not meant where a text tells of other years.

Owns the years that a paragraph and a whole text tell, and the comparison. A name that says by itself whom it means is
never refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
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
_LONGEST_LIFE: Final = 80
_ENOUGH: Final = 5
"""Years by which the time of a text is known."""


def beginnings(entities: Iterable[Entity]) -> Mapping[EntityId, int]:
    """Give the first year in which each can be meant, of those whose beginning the tables have."""
    found: dict[EntityId, int] = {}
    for entity in entities:
        for column in _COLUMNS:
            for value in entity.attributes.get(column, ()):
                if value[:4].isdecimal():
                    found[entity.id] = int(value[:4]) + _GROWING_UP * (column == "born")
    return found


def lifetimes(entities: Iterable[Entity]) -> Mapping[EntityId, tuple[int, int]]:
    """Give between which years a person can have acted, where the tables have when he was born or died."""
    found: dict[EntityId, tuple[int, int]] = {}
    for entity in entities:
        born, died = (_year(entity, column) for column in ("born", "died"))
        if born or died:
            first = born or (died or 0) - _LONGEST_LIFE
            found[entity.id] = first + _GROWING_UP, died or first + _LONGEST_LIFE
    return found


def _year(entity: Entity, column: str) -> int | None:
    return next((int(value[:4]) for value in entity.attributes.get(column, ()) if value[:4].isdecimal()), None)


def of_other_times(text: str, lives: Mapping[EntityId, tuple[int, int]]) -> frozenset[EntityId] | None:
    """Give who did not live when nearly all is that a text tells; ``None``: it tells few years."""
    told = sorted(int(year[1]) for year in _YEAR.finditer(text) if _is_year(text, year)) if lives else []
    if len(told) < _ENOUGH:
        return None
    early, late = told[len(told) // 10], told[-1 - len(told) // 10]
    return frozenset(who for who, (first, last) in lives.items() if first > late or last < early)


def latest(text: str) -> int:
    """Give the latest year but for a tenth that a text tells; 0: it tells none."""
    told = sorted(int(year[1]) for year in _YEAR.finditer(text) if _is_year(text, year))
    return told[-1 - len(told) // 10] if told else 0


class Years:
    """The years that the paragraphs of a text tell, found when they are first asked for."""

    def __init__(self, text: str, strange: Collection[EntityId] = ()) -> None:
        """Take the text, and who is :func:`of_other_times` than all of it."""
        self._text = text
        self.strange = strange

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
