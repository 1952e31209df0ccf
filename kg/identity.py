"""Names of claims, passages and facts, made from what they say. Standard library only.

The same claim has the same name in every build and on every machine; a claim that says anything else has another.
"""

from __future__ import annotations

import hashlib

from kg.model import Claim, ClaimId, Passage

_DIGITS = 20  # 80 bits: a collision among 10^9 claims has a probability of about 4 in 10^7


def digest(*parts: str) -> str:
    """Hash text parts so that no two different lists of parts share a name by their joining."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]


def passage_id(passage: Passage) -> str:
    """Name a passage by its document and place: ``passage/harrow-2005/1023-1077``."""
    return f"passage/{passage.document}/{passage.start}-{passage.end}"


def claim_id(claim: Claim) -> ClaimId:
    """Name a claim by what it says, who says it, who reports it, of when and where, and by its passages.

    Certainty, status, reading, notes and the row's key are no part of it: two readers who find the same
    claim find the *same* claim, and reviewing does not rename it.
    """
    return ClaimId(
        "claim/"
        + digest(
            claim.subject,
            claim.predicate,
            claim.object,
            claim.polarity,
            " ".join(sorted(claim.claimants)),
            claim.reported_by or "",
            claim.when.edtf if claim.when else "",
            claim.place or "",
            " ".join(sorted(claim.context)),
            " ".join(sorted(passage_id(passage) for passage in claim.passages)),
        )
    )
