"""The course of a representation: from what is said, the days on which its status changed, and to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from kg.reading.structure import Structure
from kg.representation import statements, words
from kg.representation.statements import Section, Statement
from kg.representation.words import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of status: to what, on which day (EDTF), and the statement that says so."""

    level: Level
    date: str
    said: Statement

    @property
    def status(self) -> str:
        """The name of the level."""
        return words.NAMES[self.level]


def read(structure: Structure) -> tuple[Change, ...]:
    """Read the course of a representation from an article on it, in the order of time."""
    parts = {section.number: section for section in statements.sections(structure)}
    chosen = [
        one
        for number, group in groupby(statements.read(structure), key=lambda one: one.section)
        for one in _of_section(parts[number], tuple(group))
    ]
    return tuple(_course(sorted(chosen, key=lambda one: (_key(one.date), one.start)), structure.text))


_ORDER: Final = ("raised", "opened", "credentials", "established", "served", "resumed", "closed", "broken")
_EFFECTIVE: Final = frozenset({"effective", "became effective", "took effect"})
_FULL: Final = re.compile(r"\d{4}-\d{2}-\d{2}$")
_CURRENT: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}$")


def _of_section(section: Section, said: Sequence[Statement]) -> Iterator[Statement]:
    """Choose among the statements below one heading: of opening and raising one, by how well it says so."""
    dated = [one for one in (_levelled(section, one) for one in said) if _counts(one)]
    yield from (one for one in dated if one.kind in {"closed", "broken", "resumed"})
    effective = any(one.trigger in _EFFECTIVE for one in dated)
    for one in dated:
        if one.kind == "opened" or (one.kind == "raised" and (not effective or one.trigger in _EFFECTIVE)):
            yield one
    told = {one.level for one in dated if one.kind in {"opened", "raised"}}
    for kind in ("credentials", "served"):
        rest = [one for one in dated if one.kind == kind and one.level not in told]
        if kind == "credentials":
            rest = [one if one.level is not None else replace(one, level=_by_year(one)) for one in rest]
        rest = [one for one in rest if one.level is not None]
        if kind == "served" and (section.kind not in {"opened", "raised", "resumed"} or told or section.level is None):
            continue
        if rest:
            yield next((one for one in rest if "from" in one.trigger), rest[0])
            told.add(rest[0].level)
    if not told:
        yield from (one for one in dated if one.kind == "established")


def _levelled(section: Section, one: Statement) -> Statement:
    """Take the level of the heading where that is the higher one, as of *Relations and the American Embassy*."""
    higher = section.kind in {"opened", "raised"} and section.level is not None and one.kind == "opened"
    if higher and one.level is not None and section.level is not None and Level.CONSULATE < one.level < section.level:
        return replace(one, level=section.level)
    return one


def _counts(one: Statement) -> bool:
    """Tell what is dated well enough to change a status: to the day; a consulate's opening also to the year."""
    if _FULL.match(one.date):
        return True
    return _CURRENT.match(one.date) is not None and one.kind == "opened" and one.level == Level.CONSULATE


def _key(date: str) -> str:
    return date.ljust(10, "~")


def _course(said: Sequence[Statement], text: str) -> Iterator[Change]:
    level, before = Level.NONE, Level.NONE
    for at, one in enumerate(said):
        new = _after(one, level, before, said[at + 1 :], text)
        if new is None or new == level:
            continue
        if new is Level.NONE or new < level:
            before = max(level, before) if level else before
        level = new
        yield Change(level=new, date=one.date, said=one)


_SOON, _LATER = 3, 10


def _after(one: Statement, level: Level, before: Level, coming: Sequence[Statement], text: str) -> Level | None:
    """Say what the status is after a statement; ``None``: as before."""
    if one.kind == "established" and not one.elsewhere and _opens_soon(one, coming, _LATER):
        return None
    if one.kind in {"opened", "raised", "credentials", "served", "established"} and one.level is not None:
        return _up(one, level, before)
    if one.kind == "broken":
        return (Level.INTERESTS if one.interests else Level.NONE) if level > Level.NONE else None
    if one.kind == "closed" and one.level is not None:
        return _down(one, level, text)
    if one.kind in {"resumed", "established"} and level < Level.LEGATION and not _opens_soon(one, coming, _SOON):
        return before if one.kind == "resumed" and before else _by_year(one)
    return None


def _up(one: Statement, level: Level, before: Level) -> Level | None:
    assert one.level is not None
    new = one.level
    if (
        one.kind in {"credentials", "served", "established"}
        and new == Level.LEGATION
        and int(one.date[:4]) >= _NO_LEGATIONS
    ):
        return None  # a chargé of an embassy that is still to come
    if one.elsewhere and one.kind in {"credentials", "established", "served"}:
        new = words.NONRESIDENT.get(new, new)
    if level is Level.NONE and one.kind == "credentials" and new == Level.LEGATION < before and not one.elsewhere:
        new = before  # a chargé takes up what there was
    return new if new > level else None


def _down(one: Statement, level: Level, text: str) -> Level | None:
    around = text[one.start : one.end + _FURTHER]
    if level not in {one.level, words.NONRESIDENT.get(one.level or level)} or words.IN_EXILE.search(around):
        return None
    if one.interests:
        return Level.INTERESTS
    return words.NONRESIDENT.get(level, Level.NONE) if one.elsewhere else Level.NONE


def _opens_soon(one: Statement, coming: Sequence[Statement], years: int) -> bool:
    """Tell whether a mission opens within a few years, before relations are broken again."""
    for other in coming:
        if int(other.date[:4]) - int(one.date[:4]) > years or other.kind == "broken":
            return False
        if other.kind in {"opened", "raised", "credentials", "served"} and (other.level or 0) >= Level.LIAISON:
            return True
    return False


_FURTHER: Final = 250
_EMBASSIES: Final = 1950  # from about then, new relations are with an ambassador
_NO_LEGATIONS: Final = 1956  # from about then, a chargé is one of an embassy


def _by_year(one: Statement) -> Level:
    """Give the level that was usual at the time, where nothing says it."""
    level = Level.EMBASSY if int(one.date[:4]) >= _EMBASSIES else Level.LEGATION
    if one.kind == "credentials":
        return level
    return words.NONRESIDENT[level] if one.elsewhere else level
