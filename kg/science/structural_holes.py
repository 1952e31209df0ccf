"""Burt's structural holes, whole: constraint, effective size, and what networkx lacks, efficiency and hierarchy."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np

from kg.science import kernels
from kg.science.rows import Array
from kg.science.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Holes:
    """Where somebody stands among structural holes; ``nan`` where he has no contacts.

    ``hierarchy`` is 1 where all constraint comes from one contact, and 0 where all constrain alike.
    """

    contacts: int
    constraint: float
    effective_size: float
    efficiency: float
    hierarchy: float


def holes(snapshot: Snapshot, *, weight: str | None = "weight") -> Mapping[Hashable, Holes]:
    """Measure everybody by Burt (1992, chapter 2): ties count both ways, those to oneself not."""
    ties = kernels.mutual(snapshot, weight).tolil()
    ties.setdiag(0)
    contacts = np.asarray((ties.tocsr() > 0).sum(axis=1)).ravel()
    constraint = kernels.constraint(snapshot, weight=weight)
    sizes = kernels.effective_size(snapshot, weight=weight)
    ordered = hierarchy(snapshot, weight=weight)
    return {
        node: Holes(
            contacts=int(contacts[row]),
            constraint=float(constraint[row]),
            effective_size=float(sizes[row]),
            efficiency=float(sizes[row] / contacts[row]) if contacts[row] else np.nan,
            hierarchy=float(ordered[row]),
        )
        for row, node in enumerate(snapshot.ids)
    }


def hierarchy(snapshot: Snapshot, *, weight: str | None = "weight") -> Array:
    """Measure how far constraint comes from few contacts: disorder of dyadic constraint (Burt 1992, 2.11).

    One where there is a single contact, as in UCINET.
    """
    local = kernels.dyadic_constraint(snapshot, weight=weight)
    totals = np.asarray(local.sum(axis=1)).ravel()
    counts = np.diff(local.indptr)
    rows = np.repeat(np.arange(len(counts)), counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = local.data / (totals / counts)[rows]
        found = np.bincount(rows, shares * np.log(shares), minlength=len(counts)) / (counts * np.log(counts))
    return np.asarray(np.select([counts == 0, counts == 1], [np.nan, 1.0], default=found))
