"""The network: facts projected to a multigraph of typed, dated, evidenced ties.

Owns which ties a projection keeps, and the multigraph that they make; the records are :mod:`kg.network.ties`. Reading
them from the store is :mod:`kg.network.reading`; writing GraphML, GEXF and CSV is :mod:`kg.network.files`; measures are
:mod:`kg.network.analysis`.

For :mod:`kg.building.pipeline`::

    from kg.network import projection as network
    from kg.network import reading as network_reading
    from kg.network import files as network_files
    whole = network_reading.read(opened_store, project=project, policy=policy_id)     # -> Network
    selected = network.select(whole, network.Projection())
    files = network_files.files(selected, languages=project.languages)                 # -> {"network.graphml": b"…", …}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kg.errors import ExplainedError, Fault
from kg.network.ties import Ground, Network, Node, Projection, Tie, Weight, weight_of, witnesses

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "Ground",
    "Network",
    "Node",
    "Projection",
    "Tie",
    "Weight",
    "node_attributes",
    "project_ties",
    "select",
    "tie_attributes",
    "to_networkx",
    "weight_of",
    "witnesses",
]

_SHOWN = 24


def select(network: Network, projection: Projection) -> Network:
    """Keep the nodes and ties of a projection, in the order of their ids.

    Raises:
        ExplainedError: a family or claimant that the network does not know.
    """
    _check(network, projection)
    claimants = frozenset(_claimant_ids(network, projection.claimants))
    kept = []
    for tie in sorted(network.ties, key=lambda tie: tie.id):
        narrowed = _said_by(tie, claimants)
        if narrowed is not None and _keeps(projection, narrowed, network.nodes):
            kept.append(narrowed)
    ends = {end for tie in kept for end in (tie.subject, tie.object)}
    nodes = {
        identifier: node
        for identifier, node in sorted(network.nodes.items())
        if identifier in ends or (projection.isolates and (node.is_actor or not projection.actors_only))
    }
    chosen = replace(network, nodes=nodes, ties=tuple(kept), projection=projection)
    if not projection.period or projection.undated:
        return chosen
    return replace(chosen, undated=len(select(network, replace(projection, undated=True)).ties) - len(kept))


def _said_by(tie: Tie, claimants: frozenset[str]) -> Tie | None:
    if not claimants:
        return tie
    grounds = tuple(ground for ground in tie.grounds if claimants & set(ground.claimants))
    return replace(tie, grounds=grounds) if grounds else None


def _keeps(projection: Projection, tie: Tie, nodes: Mapping[str, Node]) -> bool:
    ends = (nodes.get(tie.subject), nodes.get(tie.object))
    if None in ends or (projection.actors_only and not all(node and node.is_actor for node in ends)):
        return False
    if (projection.families and tie.family not in projection.families) or tie.family in projection.without:
        return False
    if (projection.signs and tie.sign not in projection.signs) or (tie.implied and not projection.implied):
        return False
    return _in_period(projection, tie) and weight_of(tie, projection.weight) >= projection.minimum


def _in_period(projection: Projection, tie: Tie) -> bool:
    if not projection.period:
        return True
    dated = [ground for ground in tie.grounds if ground.dated]
    if not dated:
        return projection.undated
    return any(ground.overlaps(projection.since, projection.until) for ground in dated)


def _check(network: Network, projection: Projection) -> None:
    families = sorted({tie.family for tie in network.ties if tie.family})
    faults = [
        Fault(where="--family", what=f"no relation of the family {family!r}", hint=_known(families))
        for family in (*projection.families, *projection.without)
        if family not in families and family not in network.names
    ]
    if projection.since and projection.until and projection.since > projection.until:
        faults.append(Fault(where="--from", what=f"the period ends before it begins: {projection.period}"))
    faults.extend(
        _unknown_claimant(network, wanted) for wanted in projection.claimants if not _claimant_ids(network, (wanted,))
    )
    if faults:
        raise ExplainedError.of(faults)


def _claimants(network: Network) -> list[str]:
    return sorted({name for tie in network.ties for name in tie.claimants})


def _claimant_ids(network: Network, wanted: Iterable[str]) -> list[str]:
    """Resolve ids, their last parts and labels; never by likeness."""
    asked = {text.casefold() for text in wanted}
    return [
        identifier
        for identifier in _claimants(network)
        if asked & {identifier.casefold(), identifier.rpartition("/")[2].casefold()}
        or asked & {label.casefold() for label in network.names.get(identifier, {}).values()}
    ]


def _unknown_claimant(network: Network, wanted: str) -> Fault:
    known = _claimants(network)
    near = get_close_matches(wanted, [*known, *(name.rpartition("/")[2] for name in known)], n=3)
    return Fault(
        where="--claimant", what=f"nobody of the name {wanted!r} claims a tie here", hint=_known(near or known)
    )


def _known(names: list[str]) -> str:
    return (
        "known: " + ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        if names
        else "the network has no ties"
    )


def project_ties(
    ties: Iterable[Tie],
    nodes: Mapping[str, Node],
    projection: Projection | None = None,
    *,
    languages: tuple[str, ...] = ("en", "tr"),
) -> nx.MultiDiGraph[str]:
    """Project ties to a networkx multigraph whose nodes and edges carry plain attributes; edge keys are tie ids."""
    return to_networkx(select(Network(nodes=nodes, ties=tuple(ties)), projection or Projection()), languages=languages)


def to_networkx(network: Network, *, languages: tuple[str, ...] = ("en", "tr")) -> nx.MultiDiGraph[str]:
    """Make the multigraph of a selected network (a ``MultiGraph`` where the projection is undirected)."""
    import networkx as nx

    projection = network.projection or Projection(actors_only=False)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph() if projection.directed else nx.MultiGraph()  # type: ignore[assignment]
    graph.graph.update(policy=network.policy, projection=str(projection))
    for node in network.nodes.values():
        graph.add_node(node.id, **node_attributes(node, languages))
    for tie in network.ties:
        graph.add_edge(tie.subject, tie.object, key=tie.id, **tie_attributes(network, tie, languages))
    return graph


def node_attributes(node: Node, languages: tuple[str, ...] = ("en", "tr")) -> dict[str, str | int | bool]:
    """Give a node's attributes as plain values; what is not known is absent."""
    attributes: dict[str, str | int | bool] = {"label": node.label(*languages), "kind": node.kind, "iri": node.iri}
    attributes.update({f"label_{tag}": text for tag, text in sorted(node.labels.items()) if tag})
    attributes.update({"kinds": " ".join(node.kinds)} if node.kinds else {})
    attributes.update({"earliest": node.earliest.isoformat()} if node.earliest else {})
    attributes.update({"latest": node.latest.isoformat()} if node.latest else {})
    return attributes


def tie_attributes(
    network: Network, tie: Tie, languages: tuple[str, ...] = ("en", "tr")
) -> dict[str, str | int | bool]:
    """Give a tie's attributes as plain values; lists are joined as in the seeds (``; ``, quotations by `` || ``)."""
    projection = network.projection or Projection()
    attributes: dict[str, str | int | bool] = {
        "label": tie.label(*languages),
        "relation": tie.predicate,
        "family": tie.family,
        "sign": tie.sign,
        "symmetric": tie.symmetric,
        "weight": weight_of(tie, projection.weight),
        "witnesses": tie.weight,
        "claims": "; ".join(tie.claims),
        "claimants": "; ".join(tie.claimants),
        "claimant_names": "; ".join(network.name(claimant, *languages) for claimant in tie.claimants),
        "certainty": tie.certainty,
        "contested": tie.contested,
        "quotations": " || ".join(tie.quotations),
        **{f"translation_{tag}": " || ".join(texts) for tag, texts in tie.translations.items()},
        "cites": "; ".join(tie.cites),
        "iri": tie.iri,
    }
    attributes.update({"against": "; ".join(ground.iri for ground in tie.against)} if tie.against else {})
    attributes.update({"date": "; ".join(tie.dates)} if tie.dates else {})
    attributes.update({"earliest": tie.earliest.isoformat()} if tie.earliest else {})
    attributes.update({"latest": tie.latest.isoformat()} if tie.latest else {})
    return attributes
