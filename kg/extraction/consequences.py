"""What follows from claims that a text makes: who signs through a delegation is a party, what was refused was proposed.

Owns only such consequences as diplomacy takes for granted; what follows by definition is the ontology’s matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.records import ProposedClaim
from kg.extraction.rules import Knowledge
from kg.language import turkish
from kg.language.lemmas import lemma
from kg.model import ClassId, Entity, EntityId, Polarity, RelationId

RULE: Final = "consequences"
_LOSS: Final = 0.08
_PARTIES_DO: Final = frozenset({"fulfilled", "violated", "ratified"})
_REFUSED: Final[Mapping[str, str]] = {
    "öner": "proposedTo",
    "tekl": "proposedTo",
    "prop": "proposedTo",
    "offe": "proposedTo",
    "iste": "requestedFrom",
    "rica": "requestedFrom",
    "requ": "requestedFrom",
    "tale": "demandedFrom",
    "dema": "demandedFrom",
}
"""By the first letters of what is refused: what its sender has done."""
_LETTERS: Final = 4
_ALIKE: Final = 3
"""So many letters a word of an office and its lemma have in common at least."""


def following(claims: Sequence[ProposedClaim], known: Knowledge) -> Iterator[ProposedClaim]:
    """Give what follows from the claims of one text, each as its own claim."""
    asserted = [claim for claim in claims if claim.polarity is Polarity.ASSERTS]
    yield from _through_delegations(asserted, known)
    yield from _with_delegations(asserted, known)
    yield from _in_offices(asserted, known)
    for claim in asserted:
        if claim.predicate in _PARTIES_DO and known.is_a(claim.object, "Treaty") and _is_power(claim.subject, known):
            yield _consequence(claim, claim.object, "hasParty", claim.subject)
        elif claim.predicate == "rejectedProposalOf":
            relation = next((_REFUSED[word[:_LETTERS]] for word in claim.triggers if word[:_LETTERS] in _REFUSED), None)
            if relation is not None:
                yield _consequence(claim, claim.object, relation, claim.subject)


def _through_delegations(claims: Sequence[ProposedClaim], known: Knowledge) -> Iterator[ProposedClaim]:
    """Give the parties of treaties that delegations have signed: those whom the delegations stand for."""
    masters: dict[EntityId, list[ProposedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "represented" and known.is_a(claim.subject, "Delegation"):
            masters[claim.subject].append(claim)
    for claim in claims:
        if claim.predicate == "signed" and known.is_a(claim.object, "Treaty"):
            for other in masters.get(claim.subject, ()):
                made = _consequence(claim, claim.object, "hasParty", other.object)
                score = round(min(claim.score, other.score) - _LOSS, 2)
                yield replace(made, score=score, triggers=(*claim.triggers, *other.triggers))


def _with_delegations(claims: Sequence[ProposedClaim], known: Knowledge) -> Iterator[ProposedClaim]:
    """Give the conferences of those who led a delegation there."""
    leaders: dict[EntityId, list[ProposedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "ledGroup" and known.is_a(claim.object, "Delegation"):
            leaders[claim.object].append(claim)
    for claim in claims:
        if claim.predicate == "participatedIn":
            for other in leaders.get(claim.subject, ()):
                yield _consequence(claim, other.subject, "participatedIn", claim.object)


def _in_offices(claims: Sequence[ProposedClaim], known: Knowledge) -> Iterator[ProposedClaim]:
    """Give what holders of offices are to those whose offices these are, by the tables: their head, envoy, member."""
    for claim in claims:
        office = known.entities.get(claim.object) if claim.predicate == "heldOffice" else None
        if office is None:
            continue
        for group in office.attributes.get("office_of", ()):
            for names, relation, kinds in _OFFICES:
                if known.fits(EntityId(group), kinds) and _is_called(office, names):
                    yield _consequence(claim, claim.subject, relation, EntityId(group))
                    break


def _is_called(office: Entity, names: frozenset[str]) -> bool:
    """Tell whether a label of an office has one of some words, in any form.

    Only words that begin like one of them are looked up: the dictionary of each label's language would be read for it.
    """
    beginnings = {name[:_ALIKE] for name in names}
    return any(
        turkish.lower(word)[:_ALIKE] in beginnings and lemma(word, label.language or "tr") in names
        for label in office.labels
        for word in label.text.split()
    )


_OFFICES: Final[tuple[tuple[frozenset[str], str, tuple[ClassId, ...]], ...]] = (
    (
        frozenset({"temsilci", "elçi", "büyükelçi", "ortaelçi", "maslahatgüzar", "konsolos", "murahhas"})
        | {"representative", "ambassador", "envoy", "consul", "plenipotentiary"},
        "represented",
        (ClassId("State"), ClassId("Government"), ClassId("Party"), ClassId("Alliance")),
    ),
    (
        frozenset({"başkan", "başkanlık", "reis", "lider", "liderlik", "önder", "önderlik"})
        | {"head", "leader", "chairman", "chief"},
        "ledGroup",
        (ClassId("Delegation"), ClassId("Party"), ClassId("People"), ClassId("Faction"), ClassId("Army")),
    ),
    (
        frozenset({"üye", "üyelik", "milletvekili", "mebus", "delege"}) | {"member", "deputy", "delegate"},
        "memberOf",
        (ClassId("Delegation"), ClassId("Party"), ClassId("Assembly"), ClassId("Organ"), ClassId("Faction")),
    ),
)
"""Words of an office, what its holder is to a group, and of which classes the group must be."""


def _is_power(entity: EntityId, known: Knowledge) -> bool:
    return known.is_a(entity, "State") or known.is_a(entity, "Government")


def _consequence(claim: ProposedClaim, subject: EntityId, relation: str, object_: EntityId) -> ProposedClaim:
    return replace(
        claim,
        subject=subject,
        predicate=RelationId(relation),
        object=object_,
        score=round(claim.score - _LOSS, 2),
        rule=RULE,
    )
