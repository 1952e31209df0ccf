"""Walks of influence that respect time: where somebody may be on which day, and where he may go from there.

Owns what can follow what, and the matrices; what is made of them is :mod:`kg.influence.ranking`. A walk is somewhere on
a day, whichever way it came there: so what follows is kept once for all ways that meet.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.influence import chains

if TYPE_CHECKING:
    import numpy as np

    from kg.influence.ranking import Edge

MOST = 10_000_000
"""Steps that walks may have before they are too many to be kept (some 30 bytes each)."""
_YEAR = 365.2425
_EVER = chains.EVER.toordinal()
_DAYS = 1 << 22  # more than there are
_POWERS = 64  # steps by which the growth of walks is bounded


class TooManyStepsError(Exception):
    """There are more than can be kept."""


def are_few(edges: Iterable[Edge]) -> bool:
    """Tell whether walks over edges have no more steps than can be kept."""
    try:
        Walks(edges, most=MOST)
    except TooManyStepsError:
        return False
    return True


class Walks:
    """All that walks can do: the states are pairs of a node and a day, the first of them every node on any day."""

    def __init__(self, edges: Iterable[Edge], *, most: int | None = None) -> None:
        """Find all states that can be reached.

        Raises:
            TooManyStepsError: there are more than ``most`` steps between them.
        """
        held = list(edges)
        self.nodes = sorted({end for edge in held for end in (edge.start, edge.end)})
        self.heaviest = max((edge.weight for edge in held), default=1)
        places = {node: place for place, node in enumerate(self.nodes)}
        self._leaving: dict[int, list[tuple[int, chains.Days, int]]] = defaultdict(list)
        for edge in held:
            self._leaving[places[edge.start]].append((places[edge.end], chains.days(edge.step), edge.weight))
        self._numbers: dict[int, int] = {}
        self._states, self._begins = array("q"), array("q", (0,))
        self._following, self._weights, self._years = array("i"), array("i"), array("d")
        for place in range(len(self.nodes)):
            self._number(place, _EVER)
        here = 0
        while here < len(self._states):  # what follows may be new, and comes at the end
            self._follow(*divmod(self._states[here], _DAYS))
            self._begins.append(len(self._following))
            here += 1
            if most is not None and len(self._following) > most:
                raise TooManyStepsError
        self._numbers.clear()

    def __len__(self) -> int:
        """Count the states."""
        return len(self._states)

    @property
    def steps(self) -> int:
        """Count the steps from one state to another."""
        return len(self._following)

    def _number(self, place: int, day: int) -> int:
        state = place * _DAYS + day
        number = self._numbers.setdefault(state, len(self._states))
        if number == len(self._states):
            self._states.append(state)
        return number

    def _follow(self, place: int, day: int) -> None:
        """Note what can follow, and the years that pass until then (none, where either day is not known)."""
        for end, spells, weight in self._leaving.get(place, ()):
            then = chains.first_day(spells, day)
            if then >= 0:
                self._following.append(self._number(end, then))
                self._weights.append(weight)
                self._years.append((then - day) / _YEAR if day != _EVER else 0.0)

    def matrix(self, step: float, year: float, *, shared: bool) -> Any:  # noqa: ANN401 - scipy ships no types
        """Give what a walk weighs from one state to the next; ``shared``: what follows shares one step."""
        import numpy as np
        from scipy.sparse import csr_matrix

        begins, weights, years = np.asarray(self._begins), np.asarray(self._weights), np.asarray(self._years)
        whole: Any = self.heaviest
        if shared:
            sums = np.concatenate(([0], np.cumsum(weights, dtype=np.int64)))
            whole = np.repeat(np.diff(sums[begins]), np.diff(begins))
        values = step * np.where(years == 0.0, 1.0, year**years) * weights / whole
        return csr_matrix((values, np.asarray(self._following), begins), shape=(len(self), len(self)))

    def bound(self, step: float, year: float) -> float:
        """Give the factor by which steps must weigh less for walks to converge: at most one.

        The spectral radius is at most the k-th root of the norm of the k-th power (Gelfand 1941); 0 without a circle.
        """
        import numpy as np

        matrix = self.matrix(step, year, shared=False)
        entered = np.unique(np.asarray(self._following))
        grown, logarithm = np.ones(len(self)), 0.0
        for _ in range(_POWERS):
            grown = matrix @ grown
            most = float(grown[entered].max(initial=0.0))
            if most == 0.0:
                return 1.0
            logarithm += math.log(most)
            grown /= most
        return min(1.0, 0.9 / math.exp(logarithm / _POWERS))

    def starting(self, shares: Mapping[str, float]) -> np.ndarray[Any, Any]:
        """Let walks start at some nodes, on any day."""
        import numpy as np

        found = np.zeros(len(self))
        for number, node in enumerate(self.nodes):  # the first states
            found[number] = shares.get(node, 0.0)
        return found

    def ending(self, target: str) -> np.ndarray[Any, Any]:
        """Mark the states in which a walk may end."""
        import numpy as np

        wanted = np.array([target in ("", node) for node in self.nodes], dtype=float)
        return np.asarray(wanted[np.asarray(self._states) // _DAYS])

    def visited(self, values: np.ndarray[Any, Any]) -> dict[str, float]:
        """Add up the values of states by where they are."""
        import numpy as np

        sums = np.bincount(np.asarray(self._states) // _DAYS, weights=values, minlength=len(self.nodes))
        return dict(zip(self.nodes, sums.tolist(), strict=True))

    def left(self, values: np.ndarray[Any, Any]) -> dict[str, float]:
        """Give the values of the nodes from which anything leaves, on any day."""
        leaves = (last > first for first, last in pairwise(self._begins))
        found = zip(self.nodes, leaves, values.tolist(), strict=False)
        return {node: value for node, leaving, value in found if leaving}
