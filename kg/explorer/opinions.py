"""Who contradicts whom, and who is said to have influenced whom, as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.disputes import matters as disputes
from kg.evidence.records import Evidence
from kg.explorer.claims import ids
from kg.explorer.holdings import Holdings, Json, kept
from kg.influence.records import Spell, Tie
from kg.influence.robustness import Ranking
from kg.network.rank_ranges import Range
from kg.policies import policy

SAMPLES = 200
SEED = 1921
_EFFORT = 20_000_000
"""What ranking anew may cost, for each kind of range; once costs the square of the ties: 1,000 are ranked 20 times."""


def matters(held: Holdings) -> Json:
    """Give what is disputed, with its sides."""
    found = disputes.survey(held.graph, project=held.project)
    return {
        "counts": {str(standing): number for standing, number in found.counts.items()},
        "matters": [
            {
                "id": matter.id,
                "about": matter.about.id,
                "kinds": [str(kind) for kind in matter.kinds],
                "standing": str(matter.standing),
                "sides": [
                    {
                        "claimants": ids(side.claimants),
                        "witnesses": side.witnesses,
                        "claims": [each.id for each in side.claims],
                    }
                    for side in matter.sides
                ],
            }
            for matter in found.matters
        ],
    }


def influence(held: Holdings) -> Json:
    """Give the ties of influence, who says so, and the rankings."""
    from kg.influence import claims, matrix, robustness, steps
    from kg.influence.ranking import MEASURES

    everything, default = policy.BUILT_IN["everything"], held.policy
    bench = steps.prepared(claims.read(held.graph, project=held.project))
    ties = steps.ties(steps.account(bench, everything, default=default))
    laid = matrix.matrix(ties)
    cells = [
        kept(
            claimant=who.id,
            tie=place,
            asserts=[step.relation.id for step in cell.asserted],
            denies=ids(cell.denied),
            sign=cell.sign,
            certainty=cell.certainty,
            claims=[each.id for each in cell.claims],
        )
        for who in laid.claimants
        for place in range(len(laid.ties))
        if (cell := laid.cell(who, place)) is not None
    ]
    most = _EFFORT // max(1, len(ties)) ** 2
    plan = robustness.Plan(samples=min(SAMPLES, most), seed=SEED, left_out=most)
    ranked = robustness.rank(bench, default, tuple(MEASURES), plan) if ties else ()
    return {
        "ties": [_tie(tie) for tie in ties],
        "matrix": {"claimants": ids(laid.claimants), "cells": cells},
        "rankings": list(_rankings(ranked)),
    }


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
