"""Between which ranks somebody moves when something is left out. Standard library only; who ranks is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TAIL = 0.025
"""The share of the samples of a bootstrap that is left out at either end: the middle 95 % count (Efron 1979)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The best and the worst rank."""

    best: int
    worst: int

    def __str__(self) -> str:
        """Render as ``1–4``, or as one number where they are the same."""
        return str(self.best) if self.best == self.worst else f"{self.best}–{self.worst}"


def spanning(ranks: Sequence[int], tail: float = 0.0) -> Range | None:
    """Give the range of some ranks, a share at either end left out; nothing where there are none.

    >>> str(spanning([3, 1, 2]))
    '1–3'
    """
    if not ranks:
        return None
    ordered = sorted(ranks)
    cut = int(tail * len(ordered))
    return Range(best=ordered[cut], worst=ordered[len(ordered) - 1 - cut])


def widest(rank: int, tried: Iterable[Range | None]) -> Range:
    """Give the best and the worst rank under all that was tried, the rank as it is among them."""
    found = [each for each in tried if each is not None]
    return Range(best=min((rank, *(each.best for each in found))), worst=max((rank, *(each.worst for each in found))))
