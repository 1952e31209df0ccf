"""Whose account a claim is that a rule took from a sentence without asking who speaks there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.records import ProposedClaim
from kg.model import EntityId

_DEAF: Final = frozenset({"subjects", "composites", "coded"})
"""Rules that do not ask who speaks."""


def heard(claims: Iterable[ProposedClaim], author: EntityId) -> Iterator[ProposedClaim]:
    """Give the claims; one of a rule that does not ask is whose all others of its passage are, if they are one's."""
    claims = list(claims)
    said: dict[tuple[int, int], set[tuple[EntityId, ...]]] = defaultdict(set)
    for claim in claims:
        if claim.rule not in _DEAF:
            said[claim.start, claim.end].add(claim.claimants)
    for claim in claims:
        speakers = said.get((claim.start, claim.end), set())
        if claim.rule not in _DEAF or claim.claimants != (author,) or len(speakers) != 1 or (author,) in speakers:
            yield claim
        else:
            yield replace(claim, claimants=next(iter(speakers)), reported_by=author)
