"""The network as a record: what is a fact under some policy or claimed by anybody, with positions and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kg.evidence import testimony
from kg.evidence.explanation import Account
from kg.evidence.reading import Evidence
from kg.explorer.entities import broad
from kg.explorer.holdings import Holdings, Json, kept, labels
from kg.network import analysis, layout, positions
from kg.network import projection as network
from kg.network.analysis import MEASURES, Scores
from kg.network.layout import Places
from kg.network.projection import Network, Node, Projection
from kg.network.ties import CERTAINTIES, Tie
from kg.policies.court import Verdict

SAMPLES = 100
"""How often sources are drawn anew for the rank ranges, as a build draws them."""
_MEASURED = 30_000  # ties up to which all measures are found; above, those that take one pass
_QUICK = ("degree", "in-degree", "out-degree", "in-strength", "out-strength", "pagerank", "k-core", "community")
_APART = ("community",)

Standing = Mapping[str, Json]


def record(held: Holdings, selected: Network, standing: Standing) -> Json:
    """Give the network: every entity that something ties to another, and what ties them."""
    ties = list(_ties(held))
    every = _drawn(held, ties)
    kept_places = positions.read(held.project)
    places = layout.positions(every, _names(every, held), kept_places.everything)
    own = layout.positions(selected, _names(selected, held), kept_places.actors)
    return {
        "policy": held.project.policy,
        "measures": list(measures(standing)),
        "nodes": [drawn(node, places, own, standing) for node in every.nodes.values()],
        "ties": ties,
    }


def actors(held: Holdings) -> Network:
    """Give the network on which measures run: actors, under the project's policy."""
    return network.select(held.network, Projection())


def looks(selected: Network, counted: Mapping[str, int]) -> Json:
    """Say how nodes are drawn: the kinds of actors, and the broad kinds of everything, of which there are so many."""
    shapes = {"dot": "circle", "triangleDown": "triangle-down"}
    found = {
        kind: {"colour": look.colour, "shape": shapes.get(look.shape, look.shape)}
        for kind, look in layout.looks(selected).items()
    }
    order = ("Person", "Group", "Event", "Treaty", "Communication", "Place", "Office", "Work", "Topic")
    every = [*order, *sorted(set(counted) - set(order))]
    wide = {
        kind: {
            "colour": layout.LOOKS[place].colour if place < len(layout.LOOKS) else layout.GREY,
            "shape": shapes.get(layout.LOOKS[place % 7].shape, layout.LOOKS[place % 7].shape),
        }
        for place, kind in enumerate(every)
    }
    return {"kinds": found, "broad": wide}


def broad_kinds(held: Holdings) -> Counter[str]:
    """Count the entities of each broad kind."""
    return Counter(broad(held.kinds(identifier)) for identifier in held.entities)


# --- measures --------------------------------------------------------------------------------------------------------


def standing(selected: Network, *, ranged: bool = True) -> dict[str, Json]:
    """Give the measures of every actor, with its ranks and, where they are ``ranged``, how far they move."""
    if not selected.ties:
        return {}
    names = () if len(selected.ties) <= _MEASURED else _QUICK
    scores = analysis.measure_all(selected, names)
    ranges = _ranges(selected) if ranged else {}
    found: dict[str, Json] = {}
    for name in selected.nodes:
        values = {each.measure: each.values[name] for each in scores if name in each.values}
        ranks = {each.measure: _rank(each, name, ranges) for each in scores if _ranked(each, name)}
        community = values.pop("community", None)
        found[name] = kept(values=values, ranks=ranks, community=None if community is None else int(community))
    return found


def _ranked(each: Scores, name: str) -> bool:
    return each.measure not in _APART and name in each.ranks


def _rank(each: Scores, name: str, ranges: Mapping[str, Mapping[str, tuple[int, int]]]) -> list[int]:
    return [each.ranks[name], *ranges.get(each.measure, {}).get(name, ())]


def _ranges(selected: Network) -> Mapping[str, Mapping[str, tuple[int, int]]]:
    from kg.science import robustness

    names = [name for name in robustness.affordable(selected, samples=SAMPLES) if name in robustness.QUICK]
    if not names:
        return {}
    found = robustness.ranges(selected, names, samples=SAMPLES)
    return {
        each.measure: {name: (moved.widest.best, moved.widest.worst) for name, moved in each.nodes.items()}
        for each in found
    }


def measures(found: Standing) -> Iterator[Json]:
    """Say which measures somebody has."""
    present = {name for each in found.values() for name in each.get("values", {})}  # type: ignore[attr-defined]
    for name, measure in MEASURES.items():
        if name in present:
            yield kept(id=name, labels=dict(measure.titles), source=measure.source, ascending=measure.ascending or None)


# --- nodes and ties --------------------------------------------------------------------------------------------------


def drawn(node: Node, places: Places, own: Places, found: Standing) -> Json:
    """Give a node with its places and measures."""
    x, y = places[node.id]
    at = own.get(node.id)
    return {
        "id": node.id,
        "x": x,
        "y": y,
        **({"actor_x": at[0], "actor_y": at[1]} if at else {}),
        "actor": node.is_actor,
        **found.get(node.id, {}),
    }


def _drawn(held: Holdings, ties: Iterable[Json]) -> Network:
    """Put the ties into a network again, for a drawing of all of it."""
    lines = tuple(
        Tie(id=str(tie["id"]), iri="", subject=str(tie["subject"]), predicate="", object=str(tie["object"]))
        for tie in ties
    )
    ends = sorted({end for tie in lines for end in (tie.subject, tie.object)})
    return Network(nodes={end: _end(end, held) for end in ends}, ties=lines, projection=Projection(actors_only=False))


def _end(identifier: str, held: Holdings) -> Node:
    kinds = held.kinds(identifier)
    return Node(
        id=identifier,
        iri="",
        labels=labels(held.entities.get(identifier, {})),
        kind=kinds[0] if kinds else "Entity",
        kinds=kinds,
    )


def _names(drawn: Network, held: Holdings) -> dict[str, str]:
    return {node.id: node.label(*held.project.languages) for node in drawn.nodes.values()}


def _ties(held: Holdings) -> Iterator[Json]:
    """Give every fact of the policy, then whatever else somebody claims and no fact says."""
    said = _accounts(held)
    seen = set()
    for tie in held.network.ties:
        key = (tie.subject, tie.predicate, tie.object)
        seen.add(key)
        yield _fact(tie, said.get(key), held)
    count = testimony.witness_counter(held.claims.values())
    for key in sorted(said):
        claims = tuple(each for each in said[key].claims if each.status == "accepted")
        if key not in seen and claims:
            yield _claimed(key, claims, said[key], count(claims))


def _accounts(held: Holdings) -> dict[tuple[str, str, str], Account]:
    """Give the account of everything that is asserted, by what it says; of symmetric relations in the order of ids."""
    found = {}
    symmetric = {name for name, said in held.relations.items() if is_symmetric(said)}
    for account in held.explanation.accounts:
        ends = (account.subject.id, account.object.id)
        if account.predicate.id in symmetric:
            ends = (min(ends), max(ends))
        found[ends[0], account.predicate.id, ends[1]] = account
    return found


def is_symmetric(said: Mapping[str, Iterable[object]]) -> bool:
    """Tell whether a relation is symmetric."""
    return any(str(getattr(kind, "value", "")).endswith("#SymmetricProperty") for kind in said.get("type", ()))


def _policies(account: Account | None) -> list[str]:
    judged = account.judgements if account else ()
    return [each.policy for each in judged if each.verdict is Verdict.FACT]


def _fact(tie: Tie, account: Account | None, held: Holdings) -> Json:
    policies = dict.fromkeys((held.network.policy, *_policies(account)))
    documents = (document for ground in tie.grounds for document in ground.documents)
    return kept(
        id=tie.id,
        subject=tie.subject,
        relation=tie.predicate,
        object=tie.object,
        witnesses=max(1, tie.weight),
        claims=[held.short(iri) for iri in tie.claims],
        against=[held.short(ground.iri) for ground in tie.against],
        claimants=list(tie.claimants),
        sources=list(tie.cites) or sorted(set(documents)),
        certainty=tie.certainty,
        spells=spells((ground.earliest, ground.latest) for ground in tie.grounds),
        policies=list(policies),
        rule=_rule(account, tie),
        implied=tie.implied or None,
    )


def _rule(account: Account | None, tie: Tie) -> bool | None:
    """Tell whether only a rule says it: no claim does."""
    return True if account is None and tie.grounds else None


def _claimed(key: tuple[str, str, str], claims: tuple[Evidence, ...], account: Account, number: int) -> Json:
    certainties = {each.certainty for each in claims}
    works = sorted({cited.work.id for each in claims for cited in each.cites})
    documents = sorted({passage.document.id for each in claims for passage in each.passages})
    subject, relation, object_ = key
    return kept(
        id=f"statement/{subject}/{relation}/{object_}",
        subject=subject,
        relation=relation,
        object=object_,
        witnesses=max(1, number),
        claims=[each.id for each in claims],
        against=[each.claim.id for each in account.against],
        claimants=list(dict.fromkeys(who.id for each in claims for who in each.claimants)),
        sources=works or documents,
        certainty=next((each for each in CERTAINTIES if each in certainties), CERTAINTIES[0]),
        spells=spells((each.date.earliest, each.date.latest) for each in claims if each.date),
        policies=_policies(account),
    )


def spells(found: Iterable[tuple[date | None, date | None]]) -> list[list[str | None]]:
    """Give the days between which it may have been, each stretch once, in order."""
    known = {(first, last) for first, last in found if first or last}
    ordered = sorted(known, key=lambda each: (each[0] or date.min, each[1] or date.max))
    return [[day.isoformat() if day else None for day in each] for each in ordered]
