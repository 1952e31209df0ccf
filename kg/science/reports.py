"""What the measures of the science find on a network, as rows to be shown: each with all that it depends on.

Owns columns and words; the measures are the other modules here, writing a report out is :mod:`kg.science.writing`.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence

from kg.errors import explain
from kg.network.ties import Network
from kg.science.origins import of_network
from kg.science.records import Cell, Report
from kg.science.snapshot import Snapshot


def frozen(network: Network) -> Snapshot:
    """Freeze a network, or explain that there is nothing in it.

    Raises:
        ExplainedError: the network has no ties.
    """
    if not network.ties:
        raise explain(
            f"the network is empty: no tie passes ({network.projection}; policy: {network.policy})",
            hint="leave out some of the options, or ask for another policy",
        )
    return of_network(network)


def _about(snapshot: Snapshot, measure: str, source: str, **more: Cell) -> dict[str, Cell]:
    return {"measure": measure, "source": source, **snapshot.about, "exact": True, "seed": None, **more}


# --- groups and brokerage ---------------------------------------------------------------------------------------------


def groups(network: Network, attribute: str) -> dict[Hashable, str]:
    """Give nodes their group: their ``kind``, their ``community``, or what they are tied to by a relation.

    Of several ties of the relation the one with the most witnesses counts, of equals the first by id.

    Raises:
        ExplainedError: the network has no such relation.
    """
    if attribute == "kind":
        return {node.id: node.kind for node in network.nodes.values()}
    if attribute == "community":
        from kg.network import analysis

        found = analysis.measure(network, "community").values
        return {node: str(int(number)) for node, number in found.items()}
    ties = [tie for tie in network.ties if tie.predicate == attribute]
    if not ties:
        known = sorted({tie.predicate for tie in network.ties})
        raise explain(
            f"no tie of the relation {attribute!r}",
            where="--brokerage",
            hint="known: kind, community, " + ", ".join(known),
        )
    ranked = sorted(ties, key=lambda tie: (-tie.weight, tie.id))
    return {tie.subject: tie.object for tie in reversed(ranked)}


def brokerage(network: Network, attribute: str, languages: Sequence[str] = ("en",)) -> Report:
    """Tell who brokers between the groups of an attribute, in which roles."""
    from kg.science import brokerage as measure

    snapshot = frozen(network)
    belongs = groups(network, attribute)
    found = measure.brokerage(snapshot, belongs)
    names = (*measure.ROLES, "total")
    rows = [
        (
            str(node),
            network.nodes[str(node)].label(*languages),
            network.name(belongs[node], *languages),
            *each.counts.values(),
            *(_number(each.z[name]) for name in names),
        )
        for node, each in found.nodes.items()
        if each.counts["total"]
    ]
    whole: dict[str, Cell] = {}
    for name in names:
        whole |= {
            name: found.whole.counts[name],
            f"{name} expected": _number(found.whole.expected[name]),
            f"{name} z": _number(found.whole.z[name]),
        }
    about = _about(
        snapshot, "brokerage", "Gould and Fernandez 1989", groups=attribute, seed=found.seed, draws=found.draws
    )
    return Report(
        kind="brokerage",
        columns=("id", "actor", "group", *names, *(f"{name} z" for name in names)),
        rows=_sorted(rows, 3 + len(measure.ROLES)),
        whole=whole,
        about={**about, "without group": len(found.without_group)},
    )


def holes(network: Network, languages: Sequence[str] = ("en",)) -> Report:
    """Tell where everybody stands among structural holes."""
    from kg.science import structural_holes

    snapshot = frozen(network)
    rows = [
        (
            str(node),
            network.nodes[str(node)].label(*languages),
            each.contacts,
            *map(_number, (each.constraint, each.effective_size, each.efficiency, each.hierarchy)),
        )
        for node, each in structural_holes.holes(snapshot).items()
    ]
    return Report(
        kind="holes",
        columns=("id", "actor", "contacts", "constraint", "effective size", "efficiency", "hierarchy"),
        rows=_sorted(rows, 4),
        about=_about(snapshot, "structural holes", "Burt 1992"),
    )


# --- balance ----------------------------------------------------------------------------------------------------------


def balance(network: Network, languages: Sequence[str] = ("en",)) -> Report:
    """Tell how balanced the network is, and everybody's part in it."""
    from kg.science import balance as measure

    snapshot = frozen(network)
    found = measure.balance(snapshot)
    wrong = [node for pair in found.frustration.pairs for node in pair]
    camps = found.frustration.camps
    rows = [
        (str(node), network.nodes[str(node)].label(*languages), camps.get(node), every, right, wrong.count(node))
        for node, (every, right) in measure.local_balance(snapshot).items()
        if node in camps
    ]
    about = _about(snapshot, "structural balance", "Cartwright and Harary 1956; Estrada and Benzi 2014; Aref 2020")
    return Report(
        kind="balance",
        columns=("id", "actor", "camp", "triangles", "balanced", "frustrated ties"),
        rows=_sorted(rows, 3),
        whole={
            "friendly pairs": found.positive,
            "hostile pairs": found.negative,
            "evenly both": found.ambivalent,
            **{f"triangles {kind}": count for kind, count in found.triads.items()},
            "balanced triangles": _number(found.share),
            "weakly balanced triangles": _number(found.weak_share),
            "walk balance": _number(found.walk),
            "frustration index": found.frustration.index,
            "frustration index is": "exact" if found.frustration.exact else "an upper bound (search from a seed)",
            "line order": _number(found.order),
            "frustrated pairs": "; ".join(
                " – ".join(network.nodes[str(end)].label(*languages) for end in pair)
                for pair in found.frustration.pairs
            ),
        },
        about={
            **about,
            "exact": found.frustration.exact,
            "seed": None if found.frustration.exact else measure.SEED,
            "signs": "without direction; the majority of ties decides, even pairs and neutral ties are left out",
        },
    )


# --- time -------------------------------------------------------------------------------------------------------------


def windows(network: Network, *, months: int = 12, step: int | None = None, growing: bool = False) -> Report:
    """Tell what the network and its balance are, window after window, and where its course changes."""
    from kg.science import windows as measure

    snapshot = frozen(network)
    course = measure.Course.GROWING if growing else measure.Course.SLIDING
    laid = measure.windows(snapshot, length=months, step=step or months, course=course)
    found = measure.series(snapshot, laid, course=course)
    breaks = set(measure.change_points([float(each.ties) for each in found.moments]))
    turns = set(measure.change_points([each.balance.walk for each in found.moments]))
    rows = [
        (
            str(each.window),
            each.nodes,
            each.ties,
            _number(each.density),
            each.components,
            each.largest,
            each.balance.positive,
            each.balance.negative,
            each.balance.triangles,
            _number(each.balance.share),
            _number(each.balance.walk),
            each.balance.frustration.index,
            "; ".join((*(["ties"] if place in breaks else []), *(["balance"] if place in turns else []))),
        )
        for place, each in enumerate(found.moments)
    ]
    return Report(
        kind="windows",
        columns=(
            *("period", "actors", "ties", "density", "pieces", "largest", "friendly", "hostile"),
            *("triangles", "balanced", "walk balance", "frustration", "change"),
        ),
        rows=tuple(rows),
        about=_about(
            snapshot,
            "network over time",
            "change points: Jackson et al. 2005; Zhang and Siegmund 2007",
            windows=f"{course}, {months} months, every {step or months}",
            exact=all(each.balance.frustration.exact for each in found.moments),
            **{"undated ties left out": found.undated},
        ),
    )


def reach(network: Network, *, undated: bool = False, languages: Sequence[str] = ("en",)) -> Report:
    """Tell whom each can reach along chains that respect time: at most, and for certain."""
    from kg.science import temporal

    snapshot = frozen(network)
    possible = temporal.reach(snapshot, undated=undated)
    certain = temporal.reach(snapshot, reading=temporal.Reading.CERTAIN, undated=undated)
    rows = [
        (str(node), network.nodes[str(node)].label(*languages), count, certain.counts[node])
        for node, count in possible.counts.items()
    ]
    return Report(
        kind="reach",
        columns=("id", "actor", "reaches", "for certain"),
        rows=_sorted(rows, 2),
        whole={
            "pairs reached, time left out": _number(possible.static),
            "pairs reached in time": _number(possible.share),
            "pairs reached for certain": _number(certain.share),
        },
        about=_about(
            snapshot,
            "reach along paths that respect time",
            "Holme 2005; Wu et al. 2014",
            spells="first day included, last day included, waiting is free",
            undated=f"{possible.undated} ties without a date, " + ("crossed at all times" if undated else "left out"),
        ),
    )


# --- layers and events ------------------------------------------------------------------------------------------------


def layers(network: Network, languages: Sequence[str] = ("en",)) -> Report:
    """Tell how far the families of relations overlap, and who stands in many of them."""
    from kg.science import layers as measure

    snapshot = frozen(network)
    found = measure.multiplex(snapshot)
    rows = [
        (
            str(node),
            network.nodes[str(node)].label(*languages),
            each.layers,
            sum(each.degrees.values()),
            _number(each.participation),
            "; ".join(f"{network.name(name, *languages)} {degree}" for name, degree in each.degrees.items()),
        )
        for node, each in found.nodes.items()
    ]
    overlapping = sorted(found.overlaps, key=lambda each: (-each.jaccard, each.first, each.second))
    return Report(
        kind="layers",
        columns=("id", "actor", "layers", "contacts", "participation", "by layer"),
        rows=_sorted(rows, 3),
        whole={
            **{f"pairs in {name}": count for name, count in found.pairs.items()},
            **{f"{each.first} and {each.second}": _number(each.jaccard) for each in overlapping if each.shared},
        },
        about=_about(snapshot, "layers by family of relations", "Battiston, Nicosia and Latora 2014"),
    )


def events(
    network: Network, kinds: tuple[str, ...], *, weighing: str = "newman", languages: Sequence[str] = ("en",)
) -> Report:
    """Tell which actors shared events, from a network of all entities."""
    from kg.science import two_mode

    found = two_mode.two_mode(network, kinds)
    if not found.actors:
        known = sorted(
            {kind for node in network.nodes.values() if not node.is_actor for kind in (node.kind, *node.kinds)}
        )
        raise explain(
            f"no tie between an actor and a thing of the kind {', '.join(kinds)}",
            where="--events",
            hint="known: " + ", ".join(known),
        )
    projected = two_mode.project(found, two_mode.Weighing(weighing))
    overlap = two_mode.project(found, two_mode.Weighing.OVERLAP)
    ids = projected.ids
    rows = [
        (
            ids[int(projected.source[edge])],
            network.nodes[ids[int(projected.source[edge])]].label(*languages),
            ids[int(projected.target[edge])],
            network.nodes[ids[int(projected.target[edge])]].label(*languages),
            int(shared),
            _number(float(projected.weight[edge])),
        )
        for edge, shared in _same_pairs(projected, overlap)
    ]
    return Report(
        kind="events",
        columns=("id", "actor", "other id", "other", "events shared", "weight"),
        rows=_sorted(rows, 5),
        whole={"actors": len(found.actors), "events": len(found.events), "attendances": int(found.matrix.nnz)},
        about=_about(projected, f"two-mode projection ({weighing})", "Breiger 1974; Newman 2001"),
    )


def _same_pairs(projected: Snapshot, overlap: Snapshot) -> Iterable[tuple[int, float]]:
    """Give the edges of a projection with the number of events that the two share."""
    shared = {
        (int(low), int(high)): float(count)
        for low, high, count in zip(overlap.source, overlap.target, overlap.weight, strict=True)
    }
    for edge in range(projected.edges):
        yield edge, shared[int(projected.source[edge]), int(projected.target[edge])]


# --- robustness -------------------------------------------------------------------------------------------------------


def robust(
    network: Network, names: Sequence[str], *, samples: int, seed: int, languages: Sequence[str] = ("en",)
) -> Report:
    """Tell how far ranks move without a source, without a claimant, and when sources are drawn anew."""
    from kg.science import robustness

    snapshot = frozen(network)
    found = robustness.ranges(network, names, samples=samples, seed=seed)
    rows: list[tuple[Cell, ...]] = [
        (
            each.measure,
            moved.rank,
            str(moved.widest),
            *("–" if part is None else str(part) for part in (moved.sources, moved.claimants, moved.bootstrap)),
            node,
            network.nodes[node].label(*languages),
            _source(network, moved.source, *languages) if moved.source else "",
            network.name(moved.claimant, *languages) if moved.claimant else "",
        )
        for each in found
        for node, moved in each.nodes.items()
    ]
    about = _about(snapshot, "rank ranges: " + ", ".join(each.measure for each in found), "leave one out; bootstrap")
    return Report(
        kind="robust",
        columns=(
            *("measure", "rank", "range", "without a source", "without a claimant", "bootstrap 95 %"),
            *("id", "actor", "moved most by source", "moved most by claimant"),
        ),
        rows=tuple(rows),
        about={
            **about,
            "seed": seed,
            "sources": found[0].sources if found else 0,
            "claimants": found[0].claimants if found else 0,
            "samples": found[0].samples if found else 0,
        },
    )


def _source(network: Network, identifier: str, *languages: str) -> str:
    """Name a source in the language of the table; a text with a title of another language only goes by its own id."""
    titles = network.names.get(identifier, {})
    if identifier.startswith("document/") and languages[0] not in titles:
        return identifier.partition("/")[2]
    return network.name(identifier, *languages)


def _sorted(rows: Iterable[tuple[Cell, ...]], column: int) -> tuple[tuple[Cell, ...], ...]:
    """Put rows in the order of a column, the greatest first, equals by id."""

    def key(row: tuple[Cell, ...]) -> tuple[float, str]:
        value = row[column]
        return (-float(value) if isinstance(value, int | float) else math.inf, str(row[0]))

    return tuple(sorted(rows, key=key))


def _number(value: float | None) -> float | None:
    """Keep the digits that every machine agrees on; what is not defined is nothing."""
    return None if value is None or not math.isfinite(value) else float(f"{value:.9g}") + 0.0
