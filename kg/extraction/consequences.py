"""What follows from two claims that a text makes: who signs through a delegation is a party of the treaty.

Owns only such consequences as diplomacy takes for granted; what follows by definition is the ontology’s matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.records import ProposedClaim
from kg.extraction.rules import Knowledge
from kg.model import EntityId, Polarity, RelationId

RULE: Final = "consequences"
_LOSS: Final = 0.08


def following(claims: Sequence[ProposedClaim], known: Knowledge) -> Iterator[ProposedClaim]:
    """Give the parties of treaties that delegations have signed: those whom the delegations stand for."""
    masters: dict[EntityId, list[ProposedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "represented" and known.is_a(claim.subject, "Delegation") and _asserts(claim):
            masters[claim.subject].append(claim)
    for claim in claims:
        if claim.predicate == "signed" and known.is_a(claim.object, "Treaty") and _asserts(claim):
            for other in masters.get(claim.subject, ()):
                yield replace(
                    claim,
                    subject=claim.object,
                    predicate=RelationId("hasParty"),
                    object=other.object,
                    score=round(min(claim.score, other.score) - _LOSS, 2),
                    rule=RULE,
                    triggers=(*claim.triggers, *other.triggers),
                )


def _asserts(claim: ProposedClaim) -> bool:
    return claim.polarity is Polarity.ASSERTS
