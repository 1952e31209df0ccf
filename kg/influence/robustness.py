"""How far a rank of influence moves when a source or a claimant is left out, or sources are drawn anew.

Owns the samples and the ranges; the formulas are :mod:`kg.influence.ranking`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg.evidence.records import Evidence, Named
from kg.influence import ranking, steps
from kg.influence.ranking import Settings
from kg.influence.records import Account
from kg.influence.steps import Bench, Choice
from kg.network import rank_ranges
from kg.network.rank_ranges import Range
from kg.policies.policy import Policy
from kg.policies.witnesses import grouped

SEED = 1921
SAMPLES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One who is ranked: the score, the rank, and between which ranks it moves (``None``: nothing to leave out)."""

    thing: Named
    score: float
    rank: int
    sources: Range | None = None
    claimants: Range | None = None
    bootstrap: Range | None = None

    @property
    def widest(self) -> Range:
        """The best and worst rank under all that was tried."""
        return rank_ranges.widest(self.rank, (self.sources, self.claimants, self.bootstrap))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The scores of one measure, best first, with everything that they depend on.

    ``target`` is whom the influence has to end at (or, ``turned``, to begin with). ``sources`` and ``claimants`` are
    how many were left out, one at a time.
    """

    measure: str
    rows: tuple[Ranked, ...]
    policy: str
    settings: Settings
    sources: int
    claimants: int
    samples: int
    seed: int
    period: str = ""
    senders: bool = True
    actors_only: bool = True
    target: Named | None = None
    turned: bool = False
    undated: int = 0
    edges: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be ranked, and how.

    ``target`` is an end of ties, by IRI: whom the influence has to end at or, ``turned``, to begin with (then those who
    were influenced are ranked).
    """

    choice: Choice = field(default_factory=Choice)
    target: str = ""
    turned: bool = False
    senders: bool = True
    actors_only: bool = True
    settings: Settings = field(default_factory=Settings)
    samples: int = SAMPLES
    seed: int = SEED
    period: str = ""
    left_out: int | None = None
    """How many sources, and how many claimants, are left out at most: those on which alone most claims rest."""


def rank(bench: Bench, policy: Policy, names: Iterable[str], plan: Plan) -> tuple[Ranking, ...]:
    """Rank by some measures, each with the ranges of the ranks.

    A source is a work that a claim rests on; of a claim that cites none, what those that it rests on cite, or else the
    document that makes it. Left out are the claims that rest on nothing else. The bootstrap draws as many sources as
    there are, with replacement (Efron 1979; percentile intervals, 95 %), and keeps the claims that
    rest on any of these; one that is drawn twice counts once, as witnesses are counted and not weighed. Whether two
    claims are independent is judged on all of them: to leave one out makes no new witnesses.
    """
    chosen = tuple(names)
    whole = _edges(bench, policy, plan, frozenset(), None)
    count = counter(bench)
    listed = ranking.things(whole)
    nodes = _nodes(whole, plan, bench.corpus.kinds)
    used = {claim.iri: claim for edge in whole for claim in edge.step.claims}
    units = _units(bench)
    by_source = _by(units, used)
    by_claimant = _by({iri: frozenset(c.id for c in each.claimants) for iri, each in bench.by_iri.items()}, used)
    runs = {
        "sources": _weightiest(by_source, plan.left_out),
        "claimants": _weightiest(by_claimant, plan.left_out),
        "bootstrap": list(_drawn(units, sorted(by_source), plan)),
    }
    full = _edges(bench, policy, plan, frozenset(), count)
    samples = {
        name: [_edges(bench, policy, plan, without, count) if without else full for without in those]
        for name, those in runs.items()
    }
    return tuple(
        replace(
            _ranking(name, _rows(name, full, samples, nodes, listed, plan), whole, policy, plan),
            sources=len(runs["sources"]),
            claimants=len(runs["claimants"]),
            samples=plan.samples if by_source else 0,
        )
        for name in chosen
    )


def rank_alone(
    whole: Iterable[ranking.Edge], actors: Collection[str], policy: Policy, names: Iterable[str]
) -> tuple[Ranking, ...]:
    """Rank actors (IRIs) by edges whose claims are no longer at hand, without ranges."""
    edges, plan = tuple(whole), Plan(samples=0)
    listed = ranking.things(edges)
    nodes = sorted({edge.start for edge in edges} & set(actors))
    alone: dict[str, list[tuple[ranking.Edge, ...]]] = {"sources": [], "claimants": [], "bootstrap": []}
    return tuple(_ranking(name, _rows(name, edges, alone, nodes, listed, plan), edges, policy, plan) for name in names)


def _nodes(whole: Iterable[ranking.Edge], plan: Plan, kinds: Mapping[str, frozenset[str]]) -> list[str]:
    """Give those who are ranked."""
    ranked = {end for edge in whole for end in ((edge.start, edge.end) if plan.target else (edge.start,))}
    return sorted(
        node
        for node in ranked - {plan.target}
        if not plan.actors_only or {"Actor", "Person", "Group"} & kinds.get(node, frozenset())
    )


def _ranking(
    name: str, rows: tuple[Ranked, ...], whole: tuple[ranking.Edge, ...], policy: Policy, plan: Plan
) -> Ranking:
    """Put a ranking together with what it depends on; nothing was left out."""
    return Ranking(
        measure=name,
        rows=rows,
        policy=policy.name,
        settings=plan.settings,
        sources=0,
        claimants=0,
        samples=0,
        seed=plan.seed,
        period=plan.period,
        senders=plan.senders,
        actors_only=plan.actors_only,
        target=ranking.things(whole).get(plan.target),
        turned=plan.turned,
        undated=sum(not edge.step.spells for edge in whole),
        edges=len(whole),
    )


def _edges(
    bench: Bench,
    policy: Policy,
    plan: Plan,
    without: Collection[str],
    count: Callable[[Iterable[Evidence]], int] | None,
) -> tuple[ranking.Edge, ...]:
    account: Account = steps.chosen(steps.account(bench, policy, without=without), plan.choice)
    found = ranking.edges(account, senders=plan.senders, count=count)
    return ranking.turned(found) if plan.turned else found


def counter(bench: Bench) -> Callable[[Iterable[Evidence]], int]:
    """Give a function that counts witnesses by the groups that all claims between the same two make."""
    between: dict[tuple[str, str], list[str]] = {}
    for iri, claim in bench.records.items():
        between.setdefault((claim.subject, claim.object), []).append(iri)
    groups: dict[str, int] = {}
    among = (*bench.records.values(), *bench.below)
    for together in between.values():
        for witness in grouped((bench.records[iri] for iri in together), among=among):
            groups.update(dict.fromkeys((claim.key for claim in witness.claims), len(groups)))
    return lambda claims: len({groups[claim.iri] for claim in claims})


def _units(bench: Bench) -> dict[str, frozenset[str]]:
    """Give for each claim the sources that it rests on."""
    every = {**bench.records, **{claim.key: claim for claim in bench.below}}

    def of(iri: str, seen: frozenset[str]) -> set[str]:
        claim = every.get(iri)
        if claim is None or iri in seen:
            return set()
        if claim.cites:
            return {citation.work for citation in claim.cites}
        rested = set[str]().union(*(of(other, seen | {iri}) for other in claim.rests_on))
        return rested or {f"document/{passage.document}" for passage in claim.passages}

    return {iri: frozenset(of(iri, frozenset())) for iri in bench.records}


def _by(units: Mapping[str, frozenset[str]], used: Collection[str]) -> dict[str, frozenset[str]]:
    """Give for each unit that a claim in use has, the claims that have no other."""
    wanted = sorted(set[str]().union(*(units[iri] for iri in used)))
    found: dict[str, set[str]] = {unit: set() for unit in wanted}
    for iri, own in units.items():
        if len(own) == 1 and (only := next(iter(own))) in found:
            found[only].add(iri)
    return {unit: frozenset(iris) for unit, iris in found.items()}


def _weightiest(by: Mapping[str, frozenset[str]], most: int | None) -> list[frozenset[str]]:
    """Give what falls away with each unit, or with as many as are to be left out, in a fixed order."""
    ordered = sorted(by, key=lambda unit: (-len(by[unit]), unit))[:most]
    return [by[unit] for unit in sorted(ordered)]


def _drawn(units: Mapping[str, frozenset[str]], sources: list[str], plan: Plan) -> Iterator[frozenset[str]]:
    """Draw sources by lot; give the claims that fall away each time."""
    if not sources:
        return
    lots = random.Random(plan.seed)  # noqa: S311 - a sample, not a secret
    all_sources = frozenset(sources)
    for _ in range(plan.samples):
        absent = all_sources.difference(lots.choices(sources, k=len(sources)))
        yield frozenset(iri for iri, own in units.items() if own and own <= absent)


def _rows(  # noqa: PLR0913, PLR0917 - a measure, its samples, and whom they rank
    name: str,
    full: tuple[ranking.Edge, ...],
    samples: Mapping[str, list[tuple[ranking.Edge, ...]]],
    nodes: list[str],
    listed: Mapping[str, Named],
    plan: Plan,
) -> tuple[Ranked, ...]:
    scores = ranking.measure(name, full, plan.settings, plan.target)
    if plan.target:  # of the others there is nothing to say
        nodes = [node for node in nodes if scores.get(node, 0.0) > 0]
    own = ranking.ranks(scores, nodes)

    def ranks(edges: tuple[ranking.Edge, ...]) -> Mapping[str, int]:
        if edges is full:
            return own
        return ranking.ranks(ranking.measure(name, edges, plan.settings, plan.target), nodes)

    moved = {kind: [ranks(each) for each in those] for kind, those in samples.items()}
    rows = (
        Ranked(
            thing=listed[node],
            score=scores.get(node, 0.0),
            rank=own[node],
            sources=rank_ranges.spanning([each[node] for each in moved["sources"]]),
            claimants=rank_ranges.spanning([each[node] for each in moved["claimants"]]),
            bootstrap=rank_ranges.spanning([each[node] for each in moved["bootstrap"]], rank_ranges.TAIL),
        )
        for node in nodes
    )
    return tuple(sorted((row for row in rows if row.score > 0), key=lambda row: (row.rank, row.thing.id)))
