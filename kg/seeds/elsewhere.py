"""Claims of other documents that a document's claims refer to (``document/key``): finding them, and saying if not.

Owns nothing of how a document is read: whoever reads gives the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from kg import suggestions
from kg.errors import Fault
from kg.identity import claim_id
from kg.model import Claim, ClaimId, Document
from kg.seeds.claim_rows import BETWEEN
from kg.suggestions import Suggestions

Read = Callable[[str], Document | None]


def found(document: Document, others: Collection[str], read: Read, faults: list[Fault], *, sound: bool) -> Document:
    """Give a document with the names of the claims of others that its claims refer to.

    ``others`` are all documents there are. ``sound``: no row of theirs has a fault; one that has is no claim, and would
    be missed wherever another one names it.
    """
    names: dict[str, ClaimId] = {}
    for claim in document.claims:
        for reference in references(claim):
            identifier, _, key = reference.partition(BETWEEN)
            if identifier not in others:
                what = f"contradicts: there is no document {identifier}"
                _report(faults, claim, what, suggestions.hint(identifier, sorted({*others} - {document.id})))
                continue
            other = read(identifier)
            keys = {each.key: each for each in other.claims} if other else {}
            if key in keys:
                names[reference] = claim_id(keys[key])
            elif sound and other is not None:
                what = f"contradicts: no claim of {identifier} has the key {key}"
                _report(faults, claim, what, Suggestions(keys).hint(key))
    return replace(document, elsewhere=names) if names else document


def references(claim: Claim) -> Iterator[str]:
    """Give how a claim refers to claims of other documents."""
    return (key for key in claim.contradicts if BETWEEN in key)


def _report(faults: list[Fault], claim: Claim, what: str, hint: str | None) -> None:
    faults.append(Fault(where=str(claim.origin or ""), what=what, hint=hint))
