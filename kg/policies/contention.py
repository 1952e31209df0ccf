"""Who stands in whose way: claims that give different values where there can be one, found without comparing all pairs.

Owns the search, in the order of time. When two values exclude each other is :mod:`kg.policies.conflicts`. Standard
library only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Apart = Callable[[str, str], bool]
"""Tells whether two different values exclude each other: not where one lies in the other."""

_Held = TypeVar("_Held")


class Contender(NamedTuple):
    """A claim that gives a value, among others for the same: who says it, and of which stretch of time.

    Days are text (:func:`kg.ledger.entries.stretch`). ``counts``: whether it is to be told that it is contested.
    """

    value: str
    claimants: frozenset[str]
    early: str
    late: str
    counts: bool = True


def pairs(contenders: Sequence[Contender], apart: Apart) -> list[tuple[int, int]]:
    """Give the places of every two that cannot both hold, sorted: another value, nobody says both, a time in common."""
    found: list[tuple[int, int]] = []
    field: _Field[list[int]] = _Field(apart)
    for place in sorted(range(len(contenders)), key=lambda each: (contenders[each].early, each)):
        one = contenders[place]
        for value, claimants, places in list(field.against(one)):
            still = [each for each in places if contenders[each].late >= one.early]
            found.extend((min(place, each), max(place, each)) for each in still)
            if still:
                places[:] = still
            else:
                field.drop(value, claimants)
        field.at(one, list).append(place)
    return sorted(found)


def contested(contenders: Sequence[Contender], apart: Apart) -> set[str]:
    """Give the values of those that count and that another one stands against.

    Claims by the same people for the same value are one here; whoever has found one opponent is looked at no more. So
    the cost grows with the claims, save where very many sets of claimants share somebody with each other.
    """
    found: set[str] = set()
    others: _Field[list[str]] = _Field(apart)  # up to which day somebody stands for a value
    waiting: _Field[list[str]] = _Field(apart)  # likewise, of values that count and have no opponent yet
    for one in sorted(contenders, key=lambda each: each.early):
        for value, claimants, last in list(waiting.against(one)):
            if last[0] >= one.early:
                found.add(value)
                waiting.drop_value(value)
            else:
                waiting.drop(value, claimants)
        if one.counts and one.value not in found:
            if _met(one, others):
                found.add(one.value)
                waiting.drop_value(one.value)
            else:
                _lengthen(waiting, one)
        _lengthen(others, one)
    return found


def _met(one: Contender, others: _Field[list[str]]) -> bool:
    over = []
    met = False
    for value, claimants, last in others.against(one):
        if last[0] >= one.early:
            met = True
            break
        over.append((value, claimants))
    for value, claimants in over:
        others.drop(value, claimants)
    return met


def _lengthen(field: _Field[list[str]], one: Contender) -> None:
    last = field.at(one, list)
    last[:] = [max([*last, one.late])]


class _Field(Generic[_Held]):
    """What is held for each value and each set of claimants, to be gone through by whichever of the two are fewer."""

    def __init__(self, apart: Apart) -> None:
        self._apart = apart
        self._values: dict[str, dict[frozenset[str], _Held]] = {}
        self._claimants: dict[frozenset[str], dict[str, _Held]] = {}

    def at(self, one: Contender, new: Callable[[], _Held]) -> _Held:
        """Give what is held for a contender's value and claimants, made if there is nothing yet."""
        held = self._values.setdefault(one.value, {})
        if one.claimants not in held:
            made = held[one.claimants] = new()
            self._claimants.setdefault(one.claimants, {})[one.value] = made
        return held[one.claimants]

    def against(self, one: Contender) -> Iterator[tuple[str, frozenset[str], _Held]]:
        """Give what is held for values that its value excludes, by people none of whom says both."""
        if len(self._values) <= len(self._claimants):
            for value, by in self._values.items():
                if value != one.value and self._apart(value, one.value):
                    yield from ((value, who, held) for who, held in by.items() if who.isdisjoint(one.claimants))
            return
        for who, said in self._claimants.items():
            if who.isdisjoint(one.claimants):
                for value, held in said.items():
                    if value != one.value and self._apart(value, one.value):
                        yield value, who, held

    def drop(self, value: str, claimants: frozenset[str]) -> None:
        """Forget what is held for a value and claimants."""
        said, by = self._values.get(value, {}), self._claimants.get(claimants, {})
        said.pop(claimants, None)
        by.pop(value, None)
        if not said:
            self._values.pop(value, None)
        if not by:
            self._claimants.pop(claimants, None)

    def drop_value(self, value: str) -> None:
        """Forget all that is held for a value."""
        for claimants in list(self._values.get(value, ())):
            self.drop(value, claimants)
