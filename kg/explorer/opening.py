"""With what the offline page opens where the network is large: its foremost nodes, which can be drawn at once.

They stand before everything else in the file, so that a reader sees them while the rest is still being read. Which they
are is decided as the page would decide (``kg/explorer/web/src/views/network/model.ts``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.explorer.portions import foremost

LARGE = 5_000
"""Nodes above which a network opens with the foremost, as in ``model.ts``."""
FOREMOST = 300

Json = dict[str, Any]


def opening(network: Json, entities: Iterable[Json]) -> Json | None:
    """Give the foremost of a network as a portion (``docs/explorer.md``); nothing where it opens with all of it."""
    if len(network["nodes"]) <= LARGE:
        return None
    actors = {node["id"] for node in network["nodes"] if node["actor"]}
    policy = network["policy"]
    passing = [
        (n, tie["subject"], tie["object"])
        for n, tie in enumerate(network["ties"])
        if not tie.get("implied")
        and tie["subject"] in actors
        and tie["object"] in actors
        and policy in tie.get("policies", ())
    ]
    every = {end for _, one, other in passing for end in (one, other)}
    kept = foremost(passing, FOREMOST) if len(every) > FOREMOST else every
    ties = [network["ties"][n] for n, one, other in passing if one in kept and other in kept]
    ends = {end for tie in ties for end in (tie["subject"], tie["object"])}
    return {
        "policy": policy,
        "measures": network["measures"],
        "nodes": [node for node in network["nodes"] if node["id"] in ends],
        "ties": ties,
        "all": len(every),
        "entities": [entity for entity in entities if entity["id"] in ends],
    }
