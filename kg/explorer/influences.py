"""Who is said to have influenced whom, as a record: of a large store written some influencers at a time.

The record is the same either way (``docs/explorer.md``); what is held of a large store is the record itself, as text,
and who is tied to whom on which days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.evidence.records import Evidence
from kg.explorer.claims import ids
from kg.explorer.holdings import Holdings, Json, kept
from kg.explorer.writing import text
from kg.policies import policy
from kg.policies.policy import Policy

if TYPE_CHECKING:
    from kg.influence.matrix import Cell
    from kg.influence.parts import Part
    from kg.influence.ranking import Edge
    from kg.influence.records import Spell, Tie
    from kg.influence.robustness import Ranking
    from kg.network.rank_ranges import Range

SAMPLES = 200
SEED = 1921
_EVERYTHING = policy.BUILT_IN["everything"]
_EFFORT = 20_000_000
"""What ranking anew may cost, for each kind of range; once costs the square of the ties: 1,000 are ranked 20 times."""
_FEWEST = 10
"""Times that it is ranked anew; what fewer say of ranges is chance."""


def record(held: Holdings) -> Json:
    """Give the ties of influence, who says so, and the rankings."""
    from kg.influence import claims, matrix, steps
    from kg.influence.parts import Part

    bench = steps.prepared(claims.read(held.graph, project=held.project))
    ties = steps.ties(steps.account(bench, _EVERYTHING, default=held.policy))
    laid = matrix.matrix(ties)
    places: dict[str, list[int]] = defaultdict(list)
    for iri, place in laid.cells:
        places[iri].append(place)
    gathered = _Gathered()
    gathered.take(Part(bench), held.policy)
    return {
        "ties": [_tie(tie) for tie in ties],
        "matrix": {
            "claimants": ids(laid.claimants),
            "cells": [
                _cell(laid.cells[who.iri, place], place) for who in laid.claimants for place in sorted(places[who.iri])
            ],
        },
        "rankings": list(_rankings(gathered.ranked(held, len(ties)))),
    }


def written(held: Holdings) -> bytes:
    """Give the same as it is written, of a large store."""
    from kg.influence import matrix, parts

    ties: list[str] = []
    cells: dict[str, list[str]] = defaultdict(list)
    gathered = _Gathered()
    for part in parts.parts(held.graph, project=held.project):
        for tie in part.ties(_EVERYTHING, default=held.policy):
            for cell in matrix.said_of(tie):
                cells[cell.claimant.id].append(text(_cell(cell, len(ties))))
            ties.append(text(_tie(tie)))
        gathered.take(part, held.policy)
    claimants = sorted(cells, key=lambda who: (-len(cells[who]), who))
    listed = ",".join(cell for who in claimants for cell in cells[who])
    laid = f'{{"claimants":{text(claimants)},"cells":[{listed}]}}'
    rankings = text(list(_rankings(gathered.ranked(held, len(ties)))))
    return f'{{"ties":[{",".join(ties)}],"matrix":{laid},"rankings":{rankings}}}'.encode("utf-8", "replace")


@dataclass(slots=True)
class _Gathered:
    """What rankings are made of: who is tied to whom, and who of them is an actor."""

    edges: list[Edge] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)

    def take(self, part: Part, policy: Policy) -> None:
        """Take what a part says under a policy."""
        for edge in part.edges(policy):
            self.edges.append(edge)
            if part.is_actor(edge.start):
                self.actors.add(edge.start)

    def ranked(self, held: Holdings, ties: int) -> tuple[Ranking, ...]:
        """Rank the influencers: with ranges where ties are few enough to be ranked again and again."""
        from kg.influence import claims, ranking, robustness, steps, walks

        if not ties:
            return ()
        names = tuple(ranking.MEASURES)
        again = _EFFORT // ties**2
        if again >= _FEWEST:
            plan = robustness.Plan(samples=min(SAMPLES, again), seed=SEED, left_out=again)
            bench = steps.prepared(claims.read(held.graph, project=held.project))
            return robustness.rank(bench, held.policy, names, plan)
        edges = sorted(self.edges, key=lambda edge: (edge.start, edge.end))
        if not walks.are_few(edges) or not walks.are_few(ranking.turned(edges)):
            names = tuple(name for name in names if not ranking.MEASURES[name].walks)
        return robustness.rank_alone(edges, self.actors, held.policy, names)


def _tie(tie: Tie) -> Json:
    return kept(
        influencer=tie.start.id,
        influenced=tie.end.id,
        through=tie.through.id if tie.through else None,
        kinds=[
            kept(relation=step.relation.id, sign=step.sign, denied=True if not step.claims else None)
            for step in tie.steps
        ],
        witnesses=tie.witnesses,
        standing=str(tie.standing),
        certainty=tie.certainty,
        fact=tie.holds,
        claims=_claims(tie.claims),
        against=_claims(tie.against),
        behind=_claims(tie.behind),
        spells=[_spell(each) for each in tie.spells],
    )


def _claims(found: Iterable[Evidence]) -> list[str]:
    return [each.id for each in found]


def _spell(each: Spell) -> list[str | None]:
    return [day.isoformat() if day else None for day in (each.earliest, each.latest)]


def _cell(cell: Cell, place: int) -> Json:
    return kept(
        claimant=cell.claimant.id,
        tie=place,
        asserts=[step.relation.id for step in cell.asserted],
        denies=ids(cell.denied),
        sign=cell.sign,
        certainty=cell.certainty,
        claims=_claims(cell.claims),
    )


def _rankings(found: Iterable[Ranking]) -> Iterator[Json]:
    from kg.influence.ranking import MEASURES

    for each in found:
        measure = MEASURES[each.measure]
        yield {
            "measure": each.measure,
            "labels": dict(measure.titles),
            "source": measure.source,
            "left_out": {"sources": each.sources, "claimants": each.claimants, "samples": each.samples},
            "rows": [
                kept(
                    id=row.thing.id,
                    rank=row.rank,
                    score=row.score,
                    without_a_source=_range(row.sources),
                    without_a_claimant=_range(row.claimants),
                    bootstrap=_range(row.bootstrap),
                )
                for row in each.rows
            ],
        }


def _range(found: Range | None) -> list[int] | None:
    return [found.best, found.worst] if found else None
