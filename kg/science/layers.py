"""A network of layers, a family of relations each: how far they say the same, and who stands in many of them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kg.science.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """In how many layers somebody has ties, with how many others in each, and how evenly (0: in one, 1: all alike)."""

    layers: int
    degrees: Mapping[str, int]
    participation: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How many pairs are tied in both of two layers, and which part that is of those tied in either."""

    first: str
    second: str
    shared: int
    jaccard: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiplex:
    """The layers (with how many pairs are tied in each), how they overlap, and who stands in them."""

    pairs: Mapping[str, int]
    overlaps: tuple[Overlap, ...]
    nodes: Mapping[Hashable, Presence]


def layer(snapshot: Snapshot, name: str) -> Snapshot:
    """Keep the ties of one layer; all nodes stay."""
    return snapshot.where(snapshot.layer == snapshot.layers.index(name))


def multiplex(snapshot: Snapshot) -> Multiplex:
    """Compare the layers, ties taken without direction (Battiston et al. 2014, doi:10.1103/PhysRevE.89.032804)."""
    tied = {name: _pairs(snapshot, number) for number, name in enumerate(snapshot.layers)}
    tied = {name: pairs for name, pairs in tied.items() if pairs}
    degrees = {name: np.zeros(len(snapshot), dtype=int) for name in tied}
    for name, pairs in tied.items():
        np.add.at(degrees[name], np.array(sorted(pairs)).ravel(), 1)
    return Multiplex(
        pairs={name: len(pairs) for name, pairs in tied.items()},
        overlaps=tuple(_overlap(first, second, tied) for first, second in combinations(sorted(tied), 2)),
        nodes={
            node: _presence({name: int(counts[row]) for name, counts in degrees.items()})
            for row, node in enumerate(snapshot.ids)
        },
    )


def _pairs(snapshot: Snapshot, number: int) -> set[tuple[int, int]]:
    chosen = snapshot.layer == number
    ends = zip(snapshot.source[chosen].tolist(), snapshot.target[chosen].tolist(), strict=True)
    return {(min(a, b), max(a, b)) for a, b in ends if a != b}


def _overlap(first: str, second: str, tied: Mapping[str, set[tuple[int, int]]]) -> Overlap:
    shared, either = len(tied[first] & tied[second]), len(tied[first] | tied[second])
    return Overlap(first=first, second=second, shared=shared, jaccard=shared / either if either else 0.0)


def _presence(degrees: Mapping[str, int]) -> Presence:
    """Measure the participation coefficient: L / (L - 1) of what is left of one by the squared shares of layers."""
    total, count = sum(degrees.values()), len(degrees)
    even = 1 - sum((degree / total) ** 2 for degree in degrees.values()) if total else 0.0
    return Presence(
        layers=sum(1 for degree in degrees.values() if degree),
        degrees={name: degree for name, degree in degrees.items() if degree},
        participation=even * count / (count - 1) if count > 1 else 0.0,
    )
