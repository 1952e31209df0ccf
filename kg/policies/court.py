"""What a policy makes of claims that say the same, given what is said against them. Standard library only.

Owns the verdict. Which claims are admitted is :mod:`kg.policies.policy`, which are opposed
:mod:`kg.policies.conflicts`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from kg.identity import claim_id
from kg.model import Claim, ClaimId
from kg.policies.policy import Contested, Policy


class Verdict(StrEnum):
    """What becomes of what some claims say."""

    FACT = "fact"
    CONTESTED = "contested"  # admitted, but somebody who is heard speaks against it
    OUTVOTED = "outvoted"  # likewise, and no more independent witnesses stand behind it than against it
    NOT_ADMITTED = "not admitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """What it takes to decide on contested claims."""

    policy: Policy
    opponents: Mapping[ClaimId, tuple[Claim, ...]]
    witnesses: Callable[[Iterable[Claim]], int]

    def upholds(self, group: tuple[Claim, ...]) -> bool:
        """Tell whether what a group of claims asserts is a fact, given what other admitted claims say against it."""
        return self.verdict(group) is Verdict.FACT

    def verdict(self, group: tuple[Claim, ...]) -> Verdict:
        """Decide on admitted claims that assert the same."""
        if not group:
            return Verdict.NOT_ADMITTED
        return weighed(self.policy, group, self.rivals(group), self.witnesses)

    def rivals(self, group: Iterable[Claim]) -> tuple[Claim, ...]:
        """Give the claims that speak against any of a group, each once."""
        found = {claim_id(rival): rival for claim in group for rival in self.opponents.get(claim_id(claim), ())}
        return tuple(found.values())


_Heard = TypeVar("_Heard")


def weighed(
    policy: Policy,
    group: Collection[_Heard],
    rivals: Collection[_Heard],
    witnesses: Callable[[Collection[_Heard]], int],
) -> Verdict:
    """Decide on what admitted claims say, given those that are heard against them."""
    if not rivals or policy.contested is Contested.INCLUDE:
        return Verdict.FACT
    if policy.contested is Contested.EXCLUDE:
        return Verdict.CONTESTED
    return Verdict.FACT if witnesses(group) > witnesses(rivals) else Verdict.OUTVOTED


def obstacles(claim: Claim, policy: Policy) -> Iterator[str]:
    """Give the conditions of a policy that keep a claim out by itself: ``certainties = certain, probable``.

    A claim may also fall with the claims that it rests on; only :func:`kg.policies.policy.admitted` knows those.
    """
    said_by = set(claim.claimants)
    document = claim.passages[0].document if claim.passages else ""
    works = {citation.work for citation in claim.cites}
    fails = {
        "statuses": claim.status not in policy.statuses,
        "certainties": claim.certainty not in policy.certainties,
        "claimants": bool(policy.claimants) and said_by.isdisjoint(policy.claimants),
        "without_claimants": bool(policy.without_claimants) and said_by <= set(policy.without_claimants),
        "documents": bool(policy.documents) and document not in policy.documents,
        "without_documents": document in policy.without_documents,
        "without_works": bool(works) and works <= set(policy.without_works),
        "reported": not policy.reported and claim.reported_by is not None and claim.reported_by not in said_by,
    }
    for condition in policy.conditions:
        if fails.get(condition.partition(" = ")[0]):
            yield condition
