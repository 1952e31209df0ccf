"""Where snapshots come from: networks, stores, graphs of networkx, other snapshots turned round.

Files of edges are :mod:`kg.science.edge_files`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kg.network.ties import Network, Projection, weight_of
from kg.science.rows import OPEN_END, OPEN_START
from kg.science.snapshot import Snapshot, of_arrays

if TYPE_CHECKING:
    import networkx as nx

    from kg.project import Project
    from kg.store import Store


def of_network(network: Network) -> Snapshot:
    """Freeze a selected network: an edge a tie, symmetric ties both ways, ties of a node to itself left out."""
    projection = network.projection or Projection(actors_only=False)
    ids = sorted(network.nodes)
    place = {node: row for row, node in enumerate(ids)}
    ties = [tie for tie in network.ties if tie.subject != tie.object]
    layers = sorted({tie.family for tie in ties}) or [""]
    spells = [(row, *_days(spell)) for row, tie in enumerate(ties) for spell in tie.spells]
    return of_arrays(
        ids,
        [place[tie.subject] for tie in ties],
        [place[tie.object] for tie in ties],
        directed=projection.directed,
        both=[tie.symmetric for tie in ties],
        weight=[weight_of(tie, projection.weight) for tie in ties],
        sign=[(tie.sign > 0) - (tie.sign < 0) for tie in ties],
        layer=[layers.index(tie.family) for tie in ties],
        layers=layers,
        start=[start for _, start, _ in spells],
        end=[end for _, _, end in spells],
        spell_edge=[row for row, _, _ in spells],
        claims=[tie.claims for tie in ties],
        about=about(network),
    )


def of_store(
    store: Store, *, project: Project, policy: str = "accepted", projection: Projection | None = None
) -> Snapshot:
    """Freeze what a projection keeps of the facts in a store."""
    from kg.network import projection as network
    from kg.network import reading as network_reading

    whole = network_reading.read(store, project=project, policy=policy)
    return of_network(network.select(whole, projection or Projection()))


def of_graph(graph: nx.Graph[Any], weight: str | None = "weight", default: float = 1) -> Snapshot:
    """Freeze a networkx graph, its parallel edges merged by adding ``weight``; absent ones weigh ``default``."""
    nodes = list(graph)
    place = {node: row for row, node in enumerate(nodes)}
    listed = list(graph.edges(data=weight, default=default)) if weight else [(u, v, 1) for u, v in graph.edges()]
    whole = all(isinstance(value, int | np.integer) and value >= 0 for _, _, value in listed)
    weights = [value for _, _, value in listed]
    return of_arrays(
        nodes,
        [place[source] for source, _, _ in listed],
        [place[target] for _, target, _ in listed],
        directed=graph.is_directed(),
        weight=weights,
        distance=np.array(weights, dtype=np.int64) if whole and max(weights, default=0) < OPEN_END else None,
        about={"whole": "yes" if whole else "no"},
        weight_name=weight or "weight",
    )


def about(network: Network) -> dict[str, str]:
    """Say what a network rests on: policy, projection, period and weights."""
    projection = network.projection or Projection(actors_only=False)
    return {
        "policy": network.policy,
        "projection": str(projection),
        "period": projection.period,
        "weights": str(projection.weight),
    }


def reversed_in_direction(snapshot: Snapshot) -> Snapshot:
    """Turn every tie round."""
    spells = snapshot.spell_edge
    return of_arrays(
        snapshot.ids,
        snapshot.target,
        snapshot.source,
        directed=snapshot.directed,
        both=snapshot.both,
        weight=snapshot.weight,
        distance=snapshot.distance,
        sign=snapshot.sign,
        layer=snapshot.layer,
        layers=snapshot.layers,
        start=snapshot.spell_start,
        end=snapshot.spell_end,
        spell_edge=spells,
        claims=[snapshot.claims(edge) for edge in range(snapshot.edges)] if snapshot.claim_text else None,
        about=snapshot.about,
        weight_name=snapshot.weight_name,
    )


def _days(spell: tuple[Any, Any]) -> tuple[int, int]:
    first, last = spell
    return (first.toordinal() if first else OPEN_START, last.toordinal() + 1 if last else OPEN_END)
