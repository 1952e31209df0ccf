"""What was found out about single words, so that it is found out once a process; some memory, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

KEPT = 2**15
LONGEST = 1_000
"""Characters of a word; of one that is longer nothing is kept."""


class Remembered(dict[str, T]):
    """What was found out about single words, so that it is found out once; some memory, and no more."""

    __slots__ = ("_find_out",)

    def __init__(self, find_out: Callable[[str], T]) -> None:
        self._find_out = find_out

    def __missing__(self, written: str) -> T:
        found = self._find_out(written)
        if len(written) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[written] = found
        return found
