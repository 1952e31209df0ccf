"""A network's ties weighed anew when a source or a claimant falls, or sources are drawn by lot. Owns no measure.

What a claim rests on are the works that it cites; of one that cites none, those that the claims it rests on cite; else
the document that makes it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kg.network.matrices import Matrix
from kg.network.ties import Ground, Network, Projection, Tie, Weight, weight_of
from kg.science.rows import Array
from kg.science.snapshot import Sparse

_TINY = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What one claim under a tie rests on."""

    ground: Ground
    works: frozenset[str]
    claimants: frozenset[str]

    @property
    def units(self) -> frozenset[str]:
        """What is drawn: what it rests on, or whoever says it where not even that is known."""
        return self.works or self.claimants


class Reweighing:
    """A network's ties as arrays, weighed anew for each thing that is left out."""

    def __init__(self, network: Network) -> None:
        self.projection = network.projection or Projection(actors_only=False)
        self.ties = [tie for tie in network.ties if tie.subject != tie.object]
        self.names = tuple(sorted(network.nodes))
        place = {name: row for row, name in enumerate(self.names)}
        self.subject = np.array([place[tie.subject] for tie in self.ties], dtype=np.int64)
        self.object = np.array([place[tie.object] for tie in self.ties], dtype=np.int64)
        self.both = np.array([tie.symmetric or not self.projection.directed for tie in self.ties], dtype=bool)
        known = {work for tie in self.ties for ground in tie.grounds for work in ground.cites}
        self.held = [[_held(ground, known) for ground in tie.grounds] for tie in self.ties]
        self.works = tuple(sorted({work for held in self.held for each in held for work in each.works}))
        self.claimants = tuple(sorted({name for held in self.held for each in held for name in each.claimants}))
        self._whole = np.array([weight_of(tie, self.projection.weight) for tie in self.ties], dtype=float)

    def weights(self) -> Array:
        """Weigh every tie as it is."""
        return self._whole

    def without(self, *, source: str = "", claimant: str = "") -> Array:
        """Weigh every tie by what is left of its claims when a source or a claimant falls."""
        found = self._whole.copy()
        for row, held in enumerate(self.held):
            kept = [each.ground for each in held if not _falls(each, source, claimant)]
            if len(kept) < len(held):
                found[row] = self._weight(self.ties[row], kept)
        return found

    def _weight(self, tie: Tie, kept: Sequence[Ground]) -> float:
        return weight_of(replace(tie, grounds=tuple(kept)), self.projection.weight) if kept else 0.0

    def samples(self, count: int, seed: int) -> Iterator[Array]:
        """Weigh every tie by how often its sources are drawn: each witness by the mean of those it rests on."""
        units = sorted({unit for held in self.held for each in held for unit in each.units})
        groups = [self._groups(held) for held in self.held]
        lots = random.Random(seed)  # noqa: S311 -- a sample, not a secret
        for _ in range(count if units else 0):
            times = dict.fromkeys(units, 0)
            for unit in lots.choices(units, k=len(units)):
                times[unit] += 1
            yield np.array([self._drawn(held, times) for held in groups])

    def _groups(self, held: Sequence[Held]) -> list[frozenset[str]]:
        """Give the units of each witness (or claim) of a tie."""
        if self.projection.weight is Weight.CLAIMS:
            return [each.units for each in held]
        marks = {
            number: {each.ground.iri, *each.ground.claimants, *each.ground.cites, *each.ground.marks}
            for number, each in enumerate(held)
        }
        return [frozenset().union(*(held[number].units for number in group)) for group in _independent(marks)]

    def _drawn(self, groups: Sequence[frozenset[str]], times: Mapping[str, int]) -> float:
        if not groups:
            return 1.0
        total = sum(sum(times[unit] for unit in units) / len(units) if units else 1.0 for units in groups)
        return min(total, 1.0) if self.projection.weight is Weight.TIES else total

    def matrix(self, weights: Array) -> tuple[Matrix, Array]:
        """Merge the ties that are left; give the rows of the nodes that still have one."""
        least = self.projection.minimum if self.projection.minimum > 1 else _TINY
        kept = np.flatnonzero(weights >= least)
        used = np.unique(np.concatenate([self.subject[kept], self.object[kept]]))
        row = np.full(len(self.names), -1, dtype=np.int64)
        row[used] = np.arange(len(used))
        subject, object_, weight = row[self.subject[kept]], row[self.object[kept]], weights[kept]
        twice = self.both[kept]
        names = tuple(self.names[place] for place in used)
        arcs = _sparse(
            np.concatenate([subject, object_[twice]]),
            np.concatenate([object_, subject[twice]]),
            np.concatenate([weight, weight[twice]]),
            len(used),
        )
        edges = _sparse(
            np.concatenate([subject, object_]), np.concatenate([object_, subject]), np.tile(weight, 2), len(used)
        )
        return Matrix(names=names, arcs=arcs, edges=edges), used


def _held(ground: Ground, known: set[str]) -> Held:
    works = frozenset(ground.cites or [mark for mark in ground.marks if mark in known] or ground.documents)
    return Held(ground=ground, works=works, claimants=frozenset(ground.claimants))


def _falls(held: Held, source: str, claimant: str) -> bool:
    return (bool(source) and held.works == {source}) or (bool(claimant) and held.claimants == {claimant})


def _independent(marks: Mapping[int, set[str]]) -> list[list[int]]:
    """Put together all that share a mark, directly or through others (as :func:`kg.policies.witnesses.independent`)."""
    groups: list[tuple[set[str], list[int]]] = []
    for number, own in marks.items():
        joined = [group for group in groups if not group[0].isdisjoint(own)]
        groups = [group for group in groups if group[0].isdisjoint(own)]
        groups.append(
            (own.union(*(known for known, _ in joined)), [number, *(n for _, those in joined for n in those)])
        )
    return [sorted(members) for _, members in groups]


def _sparse(rows: Array, columns: Array, values: Array, size: int) -> Sparse:
    from scipy.sparse import coo_array

    return coo_array((values, (rows, columns)), shape=(size, size)).tocsr()
