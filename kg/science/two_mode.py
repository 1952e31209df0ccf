"""Actors and events: who was where, who may have known whom by that, and which events hang together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kg.network.ties import Network
from kg.science.origins import about
from kg.science.rows import Array
from kg.science.snapshot import Snapshot, Sparse, of_arrays


class Weighing(StrEnum):
    """What sharing events counts for."""

    OVERLAP = "overlap"  # the number of events shared (Breiger 1974, doi:10.2307/2576011)
    NEWMAN = "newman"  # a shared event counts 1 / (those there less one) (Newman 2001, doi:10.1103/PhysRevE.64.016132)
    JACCARD = "jaccard"  # events shared, as a part of all that either was at


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TwoMode:
    """Actors (rows) and events (columns); a cell is 1 where a tie of any kind joins the two."""

    actors: tuple[str, ...]
    events: tuple[str, ...]
    matrix: Sparse
    about: Mapping[str, str]

    def turned(self) -> TwoMode:
        """Take events for actors: projected, it says which events share people."""
        return TwoMode(actors=self.events, events=self.actors, matrix=self.matrix.T.tocsr(), about=self.about)


def two_mode(network: Network, kinds: tuple[str, ...] = ("Event",)) -> TwoMode:
    """Take from a network of all entities the ties between actors and things of some kinds."""
    from scipy.sparse import coo_array

    events = {node.id for node in network.nodes.values() if set(kinds) & {node.kind, *node.kinds} and not node.is_actor}
    actors = {node.id for node in network.nodes.values() if node.is_actor}
    pairs = set()
    for tie in network.ties:
        for actor, event in ((tie.subject, tie.object), (tie.object, tie.subject)):
            if actor in actors and event in events:
                pairs.add((actor, event))
    rows = tuple(sorted({actor for actor, _ in pairs}))
    columns = tuple(sorted({event for _, event in pairs}))
    listed = sorted((rows.index(actor), columns.index(event)) for actor, event in pairs)
    places = np.array(listed, dtype=int).reshape(-1, 2)
    cells = coo_array((np.ones(len(listed)), (places[:, 0], places[:, 1])), shape=(len(rows), len(columns)))
    return TwoMode(
        actors=rows,
        events=columns,
        matrix=cells.tocsr(),
        about={**about(network), "two-mode": "actors x " + ", ".join(kinds)},
    )


def project(network: TwoMode, weighing: Weighing = Weighing.NEWMAN) -> Snapshot:
    """Tie actors who share events, without direction; Newman's weights of an actor add up to his shared events."""
    crowds = np.asarray(network.matrix.sum(axis=0)).ravel()
    shared = (network.matrix @ network.matrix.T).tocoo()
    if weighing is Weighing.NEWMAN:
        shared = (network.matrix * _per_head(crowds)[None, :] @ network.matrix.T).tocoo()
    low, high = shared.coords
    kept = (low < high) & (shared.data > 0)
    weights = shared.data[kept]
    if weighing is Weighing.JACCARD:
        own = np.asarray(network.matrix.sum(axis=1)).ravel()
        weights = weights / (own[low[kept]] + own[high[kept]] - weights)
    return of_arrays(
        network.actors,
        low[kept],
        high[kept],
        directed=False,
        weight=weights,
        about={**network.about, "weights": f"shared events: {weighing}"},
    )


def _per_head(crowds: Array) -> Array:
    """Share an event among those whom one met there; nobody was met where one was alone."""
    return np.asarray(np.divide(1.0, crowds - 1, out=np.zeros(len(crowds)), where=crowds > 1))
