"""Who contradicts whom, as a record."""

from __future__ import annotations

from kg.disputes import matters as disputes
from kg.explorer.claims import ids
from kg.explorer.holdings import Holdings, Json


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
