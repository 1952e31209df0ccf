"""The lists and the network of a large store as tables, made in memory that does not grow with what claims say.

What there is of each thing (:data:`kg.explorer.writing.MANY_NAMES`) is not made: it is read from the store when it is
asked for. Small stores have all their records made by :mod:`kg.explorer.keeping`.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import cast

from kg.evidence import reading as evidence
from kg.explorer import entities, influences, networks, opinions, times, words
from kg.explorer.documents import Library
from kg.explorer.filling import Filling
from kg.explorer.holdings import Holdings, Json, labels
from kg.explorer.pairs import Pair, Pairs, Said
from kg.network import layout, positions
from kg.network import projection as network
from kg.network.matrices import Merging
from kg.network.projection import Ground, Network, Node, Projection, Tie

MOMENTS = 50_000
"""Dated things in the timeline: of more, first those of the authority tables, then offices, then the firmest claims."""
_AT_ONCE = 1000
_TABLE = "CREATE TEMP TABLE moments (rank INTEGER, day TEXT, id TEXT, content TEXT)"
_FIRMNESS = ("certain", "probable", "possible", "reported")


def fill(kept: sqlite3.Connection, held: Holdings, put: Callable[[str, object], None]) -> None:
    """Fill the tables of portions, and put the records that there are once."""
    kept.execute(_TABLE)
    pairs = Pairs(held)
    try:
        _Register(kept, held, pairs).fill(put)
    finally:
        pairs.close()


@dataclass(kw_only=True)
class _Gathered:
    """What is held of everything meanwhile: nodes, who is tied to whom, places, and who went where.

    ``facts`` are those between actors; ``ranged`` says whether they have the claims under them.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    lineages: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    places: dict[str, Json] = field(default_factory=dict)
    visits: Counter[str] = field(default_factory=Counter)
    movements: list[Json] = field(default_factory=list)
    ties: Merging = field(default_factory=Merging)
    facts: list[Tie] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    ranged: bool = True

    def fact(self, fact: Tie) -> None:
        """Hold a fact between actors; where there are too many for ranges of ranks, only its weight beside its ends.

        What is known of claims would be half of all that is held.
        """
        from kg.science import robustness

        self.facts.append(fact if self.ranged else _weighed(fact))
        self.actors.update((fact.subject, fact.object))
        if self.ranged and not robustness.is_affordable(len(self.facts), len(self.actors), networks.SAMPLES):
            self.ranged = False
            self.facts = [_weighed(each) for each in self.facts]


def _weighed(fact: Tie) -> Tie:
    """Put nameless witnesses in the place of a fact's claims: as many."""
    return replace(fact, grounds=_nameless(fact.weight))


@cache
def _nameless(number: int) -> tuple[Ground, ...]:
    return tuple(Ground(iri=f"witness/{place}") for place in range(number))


class _Register:
    def __init__(self, kept: sqlite3.Connection, held: Holdings, pairs: Pairs) -> None:
        self._kept, self._held, self._pairs = kept, held, pairs
        self._gathered = _Gathered()
        held.claim_counts = pairs.claim_counts
        self._relations = held.relations
        self._families = {name: held.family(name) for name in self._relations}
        self._signs = {name: words.sign(said) for name, said in self._relations.items()}

    def fill(self, put: Callable[[str, object], None]) -> None:
        held, gathered = self._held, self._gathered
        terms = words.vocabulary(held, {})
        filling = Filling(self._kept, terms)
        for brief in self._entities():
            filling.entity(brief)
        for pair in self._pairs:
            for tie in pair.ties:
                filling.tie(tie)
                self._drawn(tie, pair)
            self._moments(pair)
        selected, standing = self._standing()
        for node in self._nodes(selected, standing):
            filling.node(node)
        filling.finish(policy=held.project.policy, measures=networks.measures(standing))
        put("vocabulary", {**terms, "looks": networks.looks(selected, gathered.kinds)})
        put("project", self._project())
        put("documents", Library(held).index())
        put("timeline", list(self._timeline()))
        put("map", self._map())
        put("disputes", opinions.matters(held))
        put("influence", influences.written(held))
        put("queries", words.library(held))

    def _project(self) -> Json:
        """Say what the graph is, and of how many moments the timeline shows a part, if it does."""
        found = words.project(self._held, len(self._gathered.nodes))
        moments = self._kept.execute("SELECT COUNT(*) FROM moments").fetchone()[0]
        if moments > MOMENTS:
            found["counts"] = {**cast("Json", found["counts"]), "moments": moments}
        return found

    # --- entities ----------------------------------------------------------------------------------------------------

    def _entities(self) -> Iterator[Json]:
        held, gathered = self._held, self._gathered
        for some in self._batches():
            held.entities.reach(some)
            for name in (each for each in some if held.entities.get(each)):
                said = held.entities[name]
                brief = entities.brief(name, held)
                gathered.kinds[str(brief["broad"])] += 1
                kinds = held.kinds(name)
                kinds = gathered.lineages.setdefault(kinds, kinds)
                gathered.nodes[name] = Node(id=name, iri="", labels=labels(said), kind=str(brief["kind"]), kinds=kinds)
                found = times.place(name, said)
                if found:
                    gathered.places[name] = found
                for moment in times.of_entity(name, said, held):
                    self._moment(0, moment)
                yield brief

    def _batches(self) -> Iterator[list[str]]:
        text = f"SELECT DISTINCT ?node WHERE {{ GRAPH {self._held.authority} {{ ?node a ?kind }} }}"
        found = evidence.rows(self._held.graph, text)
        names = sorted(self._held.short(evidence.value_of(row[0])) for row in found if row[0] is not None)
        for start in range(0, len(names), _AT_ONCE):
            yield names[start : start + _AT_ONCE]

    # --- ties --------------------------------------------------------------------------------------------------------

    def _drawn(self, tie: Json, pair: Pair) -> None:
        """Hold as much of a tie as it takes to draw and to measure it."""
        gathered, name, relation = self._gathered, str(tie["id"]), str(tie["relation"])
        subject, object_ = str(tie["subject"]), str(tie["object"])
        gathered.ties.tie(subject, object_)
        ends = (gathered.nodes.get(subject), gathered.nodes.get(object_))
        if name in pair.grounds and not tie.get("implied") and all(end and end.is_actor for end in ends):
            one, other = (end.id for end in ends if end)
            gathered.fact(
                Tie(
                    id=name,
                    iri="",
                    subject=one,
                    predicate=relation,
                    object=other,
                    family=self._families.get(relation, ""),
                    sign=self._signs.get(relation, 0),
                    symmetric=self._pairs.is_symmetric(relation),
                    grounds=tuple(self._ground(each) for each in pair.grounds[name]),
                )
            )

    def _ground(self, each: Said) -> Ground:
        below = list(self._pairs.below([each.claim]))
        marks = {mark for claim in below for mark in (claim.key, *claim.claimants, *(c.work for c in claim.cites))}
        when = each.claim.when
        return Ground(
            iri=each.iri,
            claimants=each.claim.claimants,
            documents=each.documents,
            cites=tuple(cited.work for cited in each.claim.cites),
            marks=tuple(sorted(marks)),
            certainty=str(each.claim.certainty),
            earliest=when.earliest if when else None,
            latest=when.latest if when else None,
        )

    def _standing(self) -> tuple[Network, Mapping[str, Json]]:
        gathered = self._gathered
        facts = tuple(sorted(gathered.facts, key=lambda tie: tie.id))
        whole = Network(nodes=gathered.nodes, ties=facts, policy=self._held.project.policy)
        selected = network.select(whole, Projection())
        return selected, networks.standing(selected, ranged=gathered.ranged)

    def _nodes(self, selected: Network, standing: Mapping[str, Json]) -> Iterator[Json]:
        gathered = self._gathered
        every = gathered.ties.matrix()
        known = {end: gathered.nodes.get(end) or Node(id=end, iri="") for end in every.names}
        kept_places = positions.read(self._held.project)
        languages = self._held.project.languages
        names = {name: node.label(*languages) for name, node in known.items()}
        places = layout.placed(every, names, kept_places.everything)
        own = layout.positions(selected, names, kept_places.actors)
        return (networks.drawn(node, places, own, standing) for node in known.values())

    # --- what happened when, and where -------------------------------------------------------------------------------

    def _moments(self, pair: Pair) -> None:
        for each in pair.claims:
            if each.accepted:
                policies = pair.policies.get(each.iri, ())
                self._gathered.visits.update(self._gathered.places.keys() & _ends(each))
                self._dated(each, policies)
                self._moved(each, policies)

    def _dated(self, each: Said, policies: Iterable[str]) -> None:
        claim, when = each.claim, each.claim.when
        if when and (when.earliest or when.latest):
            moment = times.moment(_plainly(each), when, self._families.get(claim.predicate, ""), _borne(each, policies))
            rank = 1 if moment["kind"] == "office" else 2 + _FIRMNESS.index(str(claim.certainty))
            self._moment(rank, moment)

    def _moved(self, each: Said, policies: Iterable[str]) -> None:
        claim = each.claim
        travelled = self._families.get(claim.predicate) == times.TRAVEL and not each.denies
        if travelled and claim.object in self._gathered.places:
            self._gathered.movements.append(times.movement(_plainly(each), claim.when, _borne(each, policies)))

    def _moment(self, rank: int, moment: Json) -> None:
        content = json.dumps(moment, ensure_ascii=False)
        day = str(moment.get("first") or moment.get("last"))
        self._kept.execute("INSERT INTO moments VALUES (?, ?, ?, ?)", (rank, day, str(moment["id"]), content))

    def _timeline(self) -> Iterator[Json]:
        asked = (
            "SELECT content FROM (SELECT * FROM moments ORDER BY rank, id LIMIT ?) ORDER BY day, id",
            (MOMENTS,),
        )
        return (json.loads(content) for (content,) in self._kept.execute(*asked))

    def _map(self) -> Json:
        gathered = self._gathered
        places = [{**place, "claims": gathered.visits[name]} for name, place in gathered.places.items()]
        return {"places": places, "movements": sorted(gathered.movements, key=lambda each: str(each["claim"]))}


def _plainly(each: Said) -> times.Plain:
    claim = each.claim
    return times.Plain(
        id=each.id,
        subject=claim.subject,
        relation=claim.predicate,
        object=claim.object,
        certainty=str(claim.certainty),
        denies=each.denies,
    )


def _borne(each: Said, policies: Iterable[str]) -> Json:
    return {
        "claimants": list(each.claim.claimants),
        "sources": sorted({cited.work for cited in each.claim.cites}) or list(each.documents),
        "policies": [] if each.denies else list(policies),
    }


def _ends(each: Said) -> set[str]:
    claim = each.claim
    return {claim.subject, claim.object, *claim.context, *([claim.place] if claim.place else ())}
