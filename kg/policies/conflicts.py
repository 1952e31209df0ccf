"""Which claims speak against each other. Pure: records in, records out.

Owns when two claims are opposed; what a policy makes of it is :mod:`kg.policies.facts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import combinations

from kg.dates.records import HistoricalDate
from kg.identity import claim_id
from kg.ledger.entries import stretch
from kg.model import Claim, ClaimId, Entity, EntityId, Polarity, RelationId
from kg.ontology.vocabulary import Vocabulary
from kg.policies import contention
from kg.policies.contention import Contender

Statement = tuple[EntityId, RelationId, EntityId]


class Kind(StrEnum):
    """In which way two claims speak against each other."""

    DENIED = "denied"  # one denies what the other asserts
    DECLARED = "declared"  # a row of the seeds says so
    RIVAL = "rival"  # rival subjects for one object, such as explanations of one event
    EXCLUSIVE = "exclusive"  # two values where there can be one
    DATES = "dates"  # the same, once only, of days that cannot both be right


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """Two claims that speak against each other, and in which ways."""

    one: Claim
    other: Claim
    kinds: tuple[Kind, ...]


def oppositions(
    claims: Iterable[Claim], vocabulary: Vocabulary, entities: Mapping[EntityId, Entity] | None = None
) -> tuple[Opposition, ...]:
    """Give every two claims that are opposed as :func:`opponents` says, or about the day of what they agree on.

    Days cannot both be right where the relation holds once (``kg:happensOnce``), two claimants assert the same, and no
    day can be meant by both.
    """
    every = tuple(claims)
    found: dict[frozenset[ClaimId], tuple[Claim, Claim, set[Kind]]] = {}
    for kind, one, other in (*_contesting(every, vocabulary, entities or {}), *_dates(every, vocabulary)):
        pair = frozenset((claim_id(one), claim_id(other)))
        found.setdefault(pair, (one, other, set()))[2].add(kind)
    return tuple(Opposition(one=one, other=other, kinds=tuple(sorted(kinds))) for one, other, kinds in found.values())


def opponents(
    claims: Iterable[Claim], vocabulary: Vocabulary, entities: Mapping[EntityId, Entity] | None = None
) -> Mapping[ClaimId, tuple[Claim, ...]]:
    """Give for each claim that is contested those of the claims that speak against it, in their order.

    Two claims are opposed where

    - a row says that they contradict each other;
    - one denies what the other asserts, of a time that may be the same, or denies without any restriction something
      more general that would follow from it;
    - they give rival subjects for an object that can have one (``kg:rivalrous``, ``kg:exclusiveSubject``), or two
      objects for a subject that can have one (``kg:exclusiveObject``), of a time that may be the same; not where
      somebody says both (he means both), nor where one of the two lies in the other, as ``entities`` have it.
    """
    every = tuple(claims)
    against: dict[ClaimId, dict[ClaimId, Claim]] = defaultdict(dict)
    for _, one, other in _contesting(every, vocabulary, entities or {}):
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


def _contesting(
    claims: tuple[Claim, ...], vocabulary: Vocabulary, entities: Mapping[EntityId, Entity]
) -> Iterator[tuple[Kind, Claim, Claim]]:
    """Give every two claims of which at most one can be a fact, each way in which they are opposed apart."""
    yield from ((Kind.DENIED, *pair) for pair in _denied(claims, vocabulary))
    yield from ((Kind.DECLARED, *pair) for pair in declared(claims))
    yield from _exclusive(claims, vocabulary, entities)


def _dates(claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Iterator[tuple[Kind, Claim, Claim]]:
    grouped: dict[Statement, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.polarity is Polarity.ASSERTS and vocabulary.relation(claim.predicate).once and claim.when:
            grouped[statement(claim, vocabulary)].append(claim)
    for group in grouped.values():
        for one, other in combinations(group, 2):
            if set(one.claimants).isdisjoint(other.claimants) and not _same_time(one, other):
                yield Kind.DATES, one, other


def _denied(claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Iterator[tuple[Claim, Claim]]:
    denied = denials(claims, vocabulary)
    if not denied:
        return
    for claim in claims:
        if claim.polarity is Polarity.ASSERTS:
            said = statement(claim, vocabulary)
            yield from ((claim, each) for each in denying(said, denied, vocabulary) if _same_time(claim, each))


def denying(said: Statement, denied: Mapping[Statement, tuple[Claim, ...]], vocabulary: Vocabulary) -> Iterator[Claim]:
    """Give the claims that deny a statement, or without any restriction something more general that follows from it."""
    own, *general = implied(said, vocabulary)
    yield from denied.get(own, ())
    for each in general:
        yield from (claim for claim in denied.get(each, ()) if unrestricted(claim))


def unrestricted(denial: Claim) -> bool:
    """Tell whether a denial speaks of all times, places and matters."""
    return denial.when is None and denial.place is None and not denial.context


def declared(claims: Collection[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give every two claims of which a row says that they contradict each other.

    A row names claims of its own document by their keys, those of others as ``document/key``; what a store says of
    claims names them by their IRIs, which are keys there.
    """
    by_key = {(_document(claim), claim.key): claim for claim in claims}
    anywhere = {key if "/" in key else f"{document}/{key}": claim for (document, key), claim in by_key.items()}
    for claim in claims:
        for key in claim.contradicts:
            other = anywhere.get(key) if "/" in key else by_key.get((_document(claim), key))
            if other is not None:
                yield claim, other


def _exclusive(
    claims: tuple[Claim, ...], vocabulary: Vocabulary, entities: Mapping[EntityId, Entity]
) -> Iterator[tuple[Kind, Claim, Claim]]:
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
    standing_apart = apart(entities)
    for (predicate, _), rivals in one_subject.items():
        kind = Kind.RIVAL if vocabulary.relation(predicate).rivalrous else Kind.EXCLUSIVE
        yield from ((kind, *pair) for pair in _rivals(rivals, "subject", standing_apart))
    for rivals in one_object.values():
        yield from ((Kind.EXCLUSIVE, *pair) for pair in _rivals(rivals, "object", standing_apart))


def _rivals(rivals: Sequence[Claim], end: str, standing_apart: contention.Apart) -> Iterator[tuple[Claim, Claim]]:
    """Give every two claims that give different things for the same end and cannot both hold, in their order."""
    contenders = [Contender(getattr(claim, end), frozenset(claim.claimants), *_stretch(claim.when)) for claim in rivals]
    yield from ((rivals[one], rivals[other]) for one, other in contention.pairs(contenders, standing_apart))


def _stretch(when: HistoricalDate | None) -> tuple[str, str]:
    early, late = (day.isoformat() if day else None for day in ((when.earliest, when.latest) if when else (None, None)))
    return stretch(early, late)


def has_rivals(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether another subject or object than a claim's may speak against it."""
    relation = vocabulary.relation(claim.predicate)
    return relation.rivalrous or relation.exclusive_subject or relation.exclusive_object


def apart(entities: Mapping[EntityId, Entity]) -> contention.Apart:
    """Tell of two different things whether they exclude each other: not where one lies in the other."""
    around = cache(lambda each: frozenset(_around(each, entities)))
    return lambda one, other: one not in around(other) and other not in around(one)


def _around(entity: EntityId, entities: Mapping[EntityId, Entity]) -> set[EntityId]:
    """Give all that an entity lies in or is part of, by the authority tables."""
    found: set[EntityId] = set()
    waiting = [entity]
    while waiting:
        known = entities.get(waiting.pop())
        if known is not None:
            wider = {EntityId(cell) for column in WIDER for cell in known.attributes.get(column, ())} - found
            found |= wider
            waiting.extend(wider)
    return found


WIDER = ("located_in", "part_of", "broader")


def _same_time(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may speak of the same time; one without a date may speak of any."""
    return one.when is None or other.when is None or one.when.possibly_overlaps(other.when)


def _document(claim: Claim) -> str:
    return claim.passages[0].document if claim.passages else ""
