"""Which claims speak against each other. Pure: records in, records out.

Owns when two claims are opposed; what a policy makes of it is :mod:`kg.facts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from kg.identity import claim_id
from kg.model import Claim, ClaimId, EntityId, Polarity, RelationId
from kg.ontology import Vocabulary

Statement = tuple[EntityId, RelationId, EntityId]


def opponents(claims: Iterable[Claim], vocabulary: Vocabulary) -> Mapping[ClaimId, tuple[Claim, ...]]:
    """Give for each claim that is contested those of the claims that speak against it, in their order.

    Two claims are opposed where one denies what the other asserts (or something more general that would follow from
    it) of a time that may be the same; where a row says that they contradict each other; where they give rival subjects
    for an object that can have one (``kg:rivalrous``, ``kg:exclusiveSubject``), or two objects for a subject that can
    have one (``kg:exclusiveObject``), of a time that may be the same.
    """
    every = tuple(claims)
    pairs = (*_denied(every, vocabulary), *_declared(every), *_exclusive(every, vocabulary))
    against: dict[ClaimId, dict[ClaimId, Claim]] = defaultdict(dict)
    for one, other in pairs:
        against[claim_id(one)][claim_id(other)] = other
        against[claim_id(other)][claim_id(one)] = one
    order = {claim_id(claim): position for position, claim in reversed([*enumerate(every)])}
    return {
        identifier: tuple(found[each] for each in sorted(found, key=order.__getitem__))
        for identifier, found in sorted(against.items(), key=lambda item: order[item[0]])
    }


def statement(claim: Claim, vocabulary: Vocabulary) -> Statement:
    """Give what a claim says; of a symmetric relation, the same whichever way round it was said."""
    return canonical((claim.subject, claim.predicate, claim.object), vocabulary)


def canonical(said: Statement, vocabulary: Vocabulary) -> Statement:
    """Turn a symmetric statement the way that puts the smaller id first."""
    subject, predicate, object_ = said
    if object_ < subject and vocabulary.relation(predicate).symmetric:
        return object_, predicate, subject
    return said


def denials(claims: Iterable[Claim], vocabulary: Vocabulary) -> Mapping[Statement, tuple[Claim, ...]]:
    """Give the claims that deny, by what they deny."""
    found: dict[Statement, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.DENIES:
            found[statement(claim, vocabulary)].append(claim)
    return {said: tuple(by) for said, by in found.items()}


def implied(said: Statement, vocabulary: Vocabulary) -> Iterator[Statement]:
    """Give a statement and the more general ones that follow from it: who persuaded, influenced."""
    subject, predicate, object_ = said
    for relation in (predicate, *vocabulary.superrelations(predicate)):
        yield canonical((subject, relation, object_), vocabulary)


def _denied(claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Iterator[tuple[Claim, Claim]]:
    denied = denials(claims, vocabulary)
    if not denied:
        return
    for claim in claims:
        if claim.polarity is Polarity.ASSERTS:
            for said in implied(statement(claim, vocabulary), vocabulary):
                yield from ((claim, denial) for denial in denied.get(said, ()) if _same_time(claim, denial))


def _declared(claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, Claim]]:
    by_key = {(_document(claim), claim.key): claim for claim in claims}
    for claim in claims:
        for key in claim.contradicts:
            other = by_key.get((_document(claim), key))
            if other is not None:
                yield claim, other


def _exclusive(claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Iterator[tuple[Claim, Claim]]:
    one_subject: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    one_object: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.DENIES:
            continue
        relation = vocabulary.relation(claim.predicate)
        if relation.rivalrous or relation.exclusive_subject:
            one_subject[claim.predicate, claim.object].append(claim)
        if relation.exclusive_object:
            one_object[claim.predicate, claim.subject].append(claim)
    for rivals in one_subject.values():
        yield from ((a, b) for a, b in permutations(rivals, 2) if a.subject < b.subject and _same_time(a, b))
    for rivals in one_object.values():
        yield from ((a, b) for a, b in permutations(rivals, 2) if a.object < b.object and _same_time(a, b))


def _same_time(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may speak of the same time; one without a date may speak of any."""
    return one.when is None or other.when is None or one.when.possibly_overlaps(other.when)


def _document(claim: Claim) -> str:
    return claim.passages[0].document if claim.passages else ""
