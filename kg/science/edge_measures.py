"""Measures of networks that are too large for rank ranges: what runs on tens of millions of edges, as one report.

Owns which these are and what each depends on; reading the edges is :mod:`kg.science.edge_files`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from kg.errors import ExplainedError, Fault, explain
from kg.science import communities, kernels, paths, temporal
from kg.science.records import Cell, Report
from kg.science.rows import Array
from kg.science.snapshot import Snapshot

EXACT = 5_000
"""Up to how many nodes paths are followed from all of them, unless it is said from how many."""
PIVOTS = 64
"""From how many nodes, drawn by lot, paths are followed in larger networks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Values of one measure (``nan``: not defined, or not drawn), and what is to be said of the whole network."""

    values: Array
    pivots: int | None = None
    seed: int | None = None
    whole: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lots:
    """From how many nodes paths are followed (``None``: as many as the size allows), drawn with what seed."""

    pivots: int | None = None
    seed: int = paths.SEED

    def of(self, snapshot: Snapshot) -> int | None:
        """Give how many are drawn; ``None`` for all."""
        if self.pivots is not None:
            return self.pivots if self.pivots < len(snapshot) else None
        return None if len(snapshot) <= EXACT else PIVOTS


def _degree(snapshot: Snapshot, lots: Lots) -> Found:
    """Count the others that one is tied to (Freeman 1978)."""
    del lots
    return Found(values=np.diff(snapshot.undirected("ones").indptr).astype(float))


def _in_strength(snapshot: Snapshot, lots: Lots) -> Found:
    """Add up the weights of what comes in (Barrat et al. 2004)."""
    del lots
    return Found(values=kernels.strength(snapshot, incoming=True))


def _out_strength(snapshot: Snapshot, lots: Lots) -> Found:
    """Add up the weights of what goes out (Barrat et al. 2004)."""
    del lots
    return Found(values=kernels.strength(snapshot))


def _pagerank(snapshot: Snapshot, lots: Lots) -> Found:
    """Follow ties by weight, and jump at times (Brin and Page 1998)."""
    del lots
    return Found(values=kernels.pagerank(snapshot, tolerance=1e-12, steps=1000))


def _katz(snapshot: Snapshot, lots: Lots) -> Found:
    """Add up walks, alpha being 0.85 of the largest that converges (Katz 1953)."""
    del lots
    radius = kernels.radius(snapshot)
    alpha = 0.85 / radius if radius > 0 else 0.1
    return Found(values=kernels.katz(snapshot, alpha=alpha, tolerance=1e-12), whole={"katz alpha": alpha})


def _betweenness(snapshot: Snapshot, lots: Lots) -> Found:
    """Stand on shortest paths between others, directions left out (Freeman 1977; Brandes and Pich 2007)."""
    found = paths.betweenness(snapshot.as_undirected(), pivots=lots.of(snapshot), seed=lots.seed)
    return Found(values=found.values, pivots=found.pivots, seed=found.seed)


def _k_core(snapshot: Snapshot, lots: Lots) -> Found:
    """Lie in a part where everybody has k ties, directions left out (Seidman 1983)."""
    del lots
    return Found(values=paths.core(snapshot.as_undirected()).astype(float))


def _community(snapshot: Snapshot, lots: Lots) -> Found:
    """Belong together, directions left out; a number, not a score (Blondel et al. 2008)."""
    found = communities.communities(snapshot, seed=lots.seed)
    return Found(
        values=found.values.astype(float),
        seed=found.seed,
        whole={"communities": found.count, "modularity": found.modularity},
    )


def _reach(snapshot: Snapshot, lots: Lots) -> Found:
    """Count whom one can reach along chains that respect time (Holme and Saramäki 2012)."""
    found = temporal.reach(snapshot, pivots=lots.of(snapshot), seed=lots.seed)
    values = np.full(len(snapshot), np.nan)
    rows = [snapshot.places[node] for node in found.counts]
    values[rows] = list(found.counts.values())
    whole: dict[str, Cell] = {
        "reach in time": found.share,
        "reach without dates": found.static,
        "undated ties left out": found.undated,
    }
    return Found(values=values, pivots=found.pivots, seed=found.seed, whole=whole)


MEASURES: Mapping[str, Callable[[Snapshot, Lots], Found]] = {
    "degree": _degree,
    "in-strength": _in_strength,
    "out-strength": _out_strength,
    "pagerank": _pagerank,
    "katz": _katz,
    "betweenness": _betweenness,
    "k-core": _k_core,
    "community": _community,
    "reach": _reach,
}
"""Every measure of large networks by name, in the order of the table."""


def measure(
    snapshot: Snapshot, names: Iterable[str] = (), *, lots: Lots | None = None, top: int | None = None
) -> Report:
    """Run measures (all unless named); rows are nodes, the best of the first measure first.

    Raises:
        ExplainedError: there are no edges, or measures that there are not, all at once.
    """
    wanted = tuple(names) or tuple(MEASURES)
    unknown = [name for name in wanted if name not in MEASURES]
    if unknown:
        hint = "of files of edges: " + ", ".join(MEASURES)
        raise ExplainedError.of(Fault(where="--measure", what=f"no measure {name!r}", hint=hint) for name in unknown)
    if not snapshot.edges:
        raise explain("no edge is left to measure", hint="leave out some of the options")
    drawn = lots or Lots()
    found = {name: MEASURES[name](snapshot, drawn) for name in wanted}
    whole: dict[str, Cell] = {"nodes": len(snapshot), "edges": snapshot.edges}
    for each in found.values():
        whole |= each.whole
    sampled = {name: each for name, each in found.items() if each.pivots is not None}
    about: dict[str, Cell] = {
        "measure": ", ".join(wanted),
        "source": "; ".join(f"{name}: {_source(name)}" for name in wanted),
        **snapshot.about,
        "exact": not sampled,
        "seed": drawn.seed if any(each.seed is not None for each in found.values()) else None,
        "sampled": "; ".join(f"{name} from {each.pivots} nodes" for name, each in sampled.items()) or None,
    }
    return Report(kind="edges", columns=("node", *wanted), rows=_rows(snapshot, found, top), whole=whole, about=about)


def _source(name: str) -> str:
    return (MEASURES[name].__doc__ or "").rpartition("(")[2].rstrip(").")


def _rows(snapshot: Snapshot, found: Mapping[str, Found], top: int | None) -> tuple[tuple[Cell, ...], ...]:
    first = next(iter(found.values())).values
    order = np.lexsort((np.arange(len(first)), np.where(np.isnan(first), np.inf, -first)))[:top]
    columns = [each.values[order].tolist() for each in found.values()]
    rows = zip(order.tolist(), *columns, strict=True)
    return tuple((str(snapshot.ids[row]), *(_number(value) for value in values)) for row, *values in rows)


def _number(value: float) -> float | int | None:
    if np.isnan(value):
        return None
    return int(value) if value.is_integer() else float(f"{value:.9g}")
