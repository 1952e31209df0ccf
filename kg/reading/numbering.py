"""Numbers that count: the rising sequence among candidates, some of which are dates, lists and volumes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

_GAP, _MOST = 0.3, 1.5
"""What a number left out costs, and the most that a gap of any size does."""
_FIRST = 3
"""The highest number with which a sequence begins again, where the first ones are missing."""
_SIZE = 1024


class Candidate(NamedTuple):
    """Digits that may be a note's number: how much speaks for it, where it stands, and on which line."""

    number: int
    weight: float
    start: int
    end: int
    line: int
    page: int


def best_chain(candidates: Sequence[Candidate], may_restart: Callable[[Candidate], bool]) -> list[Candidate]:
    """Choose the candidates, in order, that rise and for which most speaks, with the fewest numbers left out.

    A chain may begin again at a low number where ``may_restart`` allows it (notes counted by page or by chapter).
    """
    near, far = _Best(), _Best()
    scores: list[float] = []
    before: list[int] = []
    best, best_at = 0.0, -1
    for i, candidate in enumerate(candidates):
        number = candidate.number
        choices = [(-min(_GAP * (number - 1), _MOST), -1)]
        value, at = near.below(number)
        choices.append((value - _GAP * (number - 1), at))
        value, at = far.below(number)
        choices.append((value - _MOST, at))
        if number <= _FIRST and best_at >= 0 and may_restart(candidate):
            choices.append((best - _MOST - _GAP * (number - 1), best_at))
        value, at = max(choices)
        scores.append(value + candidate.weight)
        before.append(at)
        near.put(number, scores[i] + _GAP * number, i)
        far.put(number, scores[i], i)
        if scores[i] > best:
            best, best_at = scores[i], i
    chain: list[Candidate] = []
    while best_at >= 0:
        chain.append(candidates[best_at])
        best_at = before[best_at]
    return chain[::-1]


class _Best:
    """The best value put under any number below a given one (a Fenwick tree of maxima)."""

    def __init__(self) -> None:
        self._tree: list[tuple[float, int]] = [(float("-inf"), -1)] * _SIZE

    def put(self, number: int, value: float, at: int) -> None:
        number += 1
        while number < _SIZE:
            self._tree[number] = max(self._tree[number], (value, at))
            number += number & -number

    def below(self, number: int) -> tuple[float, int]:
        found = (float("-inf"), -1)
        while number > 0:
            found = max(found, self._tree[number])
            number -= number & -number
        return found
