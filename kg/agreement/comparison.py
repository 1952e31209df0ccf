"""How far two readings of one document agree: in what they mark, and in what they claim.

Owns the comparison; reading the tables is :mod:`kg.agreement.tables`. Nothing here knows which reading is right: the
first is taken as the measure, so that

- precision = pairs / what the second has, recall = pairs / what the first has,
- F1 = 2 · pairs / (what the first has + what the second has), which does not change when the two are exchanged.

*Pairs* are one to one. Where several could be made, the best overlap goes first (characters shared / characters
covered by either), then the earlier place: one long mention is never the partner of two short ones.

Chance-corrected agreement is given only where the things compared are fixed beforehand: the entity given to stretches
that both readings mark, and the relation given to pairs of subject and object that both find in one passage:
Krippendorff's alpha for nominal data, 1 - D_o / D_e (Krippendorff 2004, ch. 11). Of *finding* there is no chance
model, and so no such coefficient: nobody can count the claims that neither reader made.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMention:
    """A stretch that a reader marked, and what it is said to denote."""

    start: int
    end: int
    entity: str
    form: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadClaim:
    """A claim that a reader took from a text; ``spans``: where its quotations stand."""

    key: str
    subject: str
    predicate: str
    object: str
    spans: tuple[Span, ...] = ()
    polarity: str = "asserts"
    claimants: tuple[str, ...] = ()
    certainty: str = "certain"
    date: str = ""

    @property
    def triple(self) -> tuple[str, str, str]:
        """What is said of what."""
        return (self.subject, self.predicate, self.object)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things each of two readings has, and how many pairs were made of them."""

    pairs: int
    first: int
    second: int

    @property
    def precision(self) -> float | None:
        """The share of what the second has that the first has too."""
        return self.pairs / self.second if self.second else None

    @property
    def recall(self) -> float | None:
        """The share of what the first has that the second has too."""
        return self.pairs / self.first if self.first else None

    @property
    def f1(self) -> float | None:
        """Their harmonic mean; ``None`` where neither reading has anything."""
        return 2 * self.pairs / (self.first + self.second) if self.first + self.second else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One kind of difference, and how often it occurs: ``first`` in one reading where the other has ``second``."""

    kind: str
    first: str
    second: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionAgreement:
    """Agreement on mentions.

    ``exact``: the same stretch. ``overlapping``: some character shared. ``exact_entity`` and ``overlapping_entity``:
    and the same entity. ``entity_alpha``: on the stretches that both mark.
    """

    exact: Tally
    overlapping: Tally
    exact_entity: Tally
    overlapping_entity: Tally
    entity_alpha: float | None
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAgreement:
    """Agreement on claims.

    ``passages``: something is claimed on the strength of overlapping passages. ``triples``: the same subject,
    relation and object, wherever. ``placed``: the same, in overlapping passages. ``polarity``, ``claimants``,
    ``date``, ``certainty``: such placed pairs that agree in that too; ``everything``: in all four.
    ``relation_alpha``: on the relation, where both claim something of the same subject and object in overlapping
    passages.
    """

    passages: Tally
    triples: Tally
    placed: Tally
    polarity: Tally
    claimants: Tally
    date: Tally
    certainty: Tally
    everything: Tally
    relation_alpha: float | None
    disagreements: tuple[Disagreement, ...]


# --- mentions ---------------------------------------------------------------------------------------------------


def compare_mentions(first: Sequence[ReadMention], second: Sequence[ReadMention]) -> MentionAgreement:
    """Compare the mentions of two readings."""
    first, second = _in_order(first), _in_order(second)
    spans = [[((mention.start, mention.end),) for mention in mentions] for mentions in (first, second)]
    shares = list(_overlaps(*spans))

    def tally(admitted: Callable[[int, int, Fraction], bool]) -> tuple[Tally, list[tuple[int, int]]]:
        pairs = _paired((i, j, share) for i, j, share in shares if admitted(i, j, share))
        return Tally(pairs=len(pairs), first=len(first), second=len(second)), pairs

    def same(i: int, j: int) -> bool:
        return first[i].entity == second[j].entity

    exact, on_same = tally(lambda _i, _j, share: share == 1)
    overlapping, _ = tally(lambda _i, _j, _share: True)
    exact_entity, _ = tally(lambda i, j, share: share == 1 and same(i, j))
    overlapping_entity, agreed = tally(lambda i, j, _share: same(i, j))
    rest = _left(shares, agreed)
    return MentionAgreement(
        exact=exact,
        overlapping=overlapping,
        exact_entity=exact_entity,
        overlapping_entity=overlapping_entity,
        entity_alpha=alpha([(first[i].entity, second[j].entity) for i, j in on_same]),
        disagreements=_sorted(_mention_differences(first, second, agreed, rest)),
    )


def _in_order(mentions: Iterable[ReadMention]) -> list[ReadMention]:
    return sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.entity))


def _left(shares: Iterable[tuple[int, int, Fraction]], taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pair what is left over when some pairs are taken."""
    first, second = {i for i, _ in taken}, {j for _, j in taken}
    return _paired((i, j, share) for i, j, share in shares if i not in first and j not in second)


def _mention_differences(
    first: Sequence[ReadMention],
    second: Sequence[ReadMention],
    agreed: Sequence[tuple[int, int]],
    rest: Sequence[tuple[int, int]],
) -> Iterator[tuple[str, str, str]]:
    for i, j in agreed:
        if (first[i].start, first[i].end) != (second[j].start, second[j].end):
            yield "extent", first[i].entity, second[j].entity
    for i, j in rest:
        yield "entity", first[i].entity, second[j].entity
    matched = [*agreed, *rest]
    yield from (("only first", first[i].entity, "") for i in _without(len(first), {i for i, _ in matched}))
    yield from (("only second", "", second[j].entity) for j in _without(len(second), {j for _, j in matched}))


def _without(count: int, taken: Collection[int]) -> list[int]:
    return [index for index in range(count) if index not in taken]


# --- claims -----------------------------------------------------------------------------------------------------


def compare_claims(
    first: Sequence[ReadClaim], second: Sequence[ReadClaim], *, symmetric: Collection[str] = ()
) -> ClaimAgreement:
    """Compare the claims of two readings; of ``symmetric`` relations the ends may stand either way."""
    first = [_turned(claim, symmetric) for claim in sorted(first, key=_place)]
    second = [_turned(claim, symmetric) for claim in sorted(second, key=_place)]
    sizes = {"first": len(first), "second": len(second)}
    shares = list(_overlaps([claim.spans for claim in first], [claim.spans for claim in second]))

    def agreeing(test: Callable[[ReadClaim, ReadClaim], bool]) -> list[tuple[int, int]]:
        return _paired((i, j, share) for i, j, share in shares if test(first[i], second[j]))

    def placed(*also: str) -> Tally:
        names = ("triple", *also)
        pairs = agreeing(lambda one, other: all(_aspect(one, name) == _aspect(other, name) for name in names))
        return Tally(pairs=len(pairs), **sizes)

    common = Counter(claim.triple for claim in first) & Counter(claim.triple for claim in second)
    same_ends = agreeing(lambda one, other: (one.subject, one.object) == (other.subject, other.object))
    return ClaimAgreement(
        passages=Tally(pairs=len(_paired(shares)), **sizes),
        triples=Tally(pairs=common.total(), **sizes),
        placed=placed(),
        polarity=placed("polarity"),
        claimants=placed("claimants"),
        date=placed("date"),
        certainty=placed("certainty"),
        everything=placed("polarity", "claimants", "date", "certainty"),
        relation_alpha=alpha([(first[i].predicate, second[j].predicate) for i, j in same_ends]),
        disagreements=_sorted(_claim_differences(first, second, shares)),
    )


def _place(claim: ReadClaim) -> tuple[object, ...]:
    return (claim.spans, claim.triple, claim.key)


def _turned(claim: ReadClaim, symmetric: Collection[str]) -> ReadClaim:
    if claim.predicate not in symmetric or claim.subject <= claim.object:
        return claim
    return ReadClaim(
        key=claim.key,
        subject=claim.object,
        predicate=claim.predicate,
        object=claim.subject,
        spans=claim.spans,
        polarity=claim.polarity,
        claimants=claim.claimants,
        certainty=claim.certainty,
        date=claim.date,
    )


def _aspect(claim: ReadClaim, name: str) -> Hashable:
    if name == "claimants":
        return frozenset(claim.claimants)
    aspect: Hashable = getattr(claim, name)
    return aspect


def _claim_differences(
    first: Sequence[ReadClaim], second: Sequence[ReadClaim], shares: Sequence[tuple[int, int, Fraction]]
) -> Iterator[tuple[str, str, str]]:
    """Name the differences: claims in overlapping passages are paired, those that have most in common first."""
    likest = _paired((i, j, _in_common(first[i], second[j]) + share) for i, j, share in shares)
    matched = [(i, j) for i, j in likest if _in_common(first[i], second[j]) >= _RELATED]
    for i, j in matched:
        yield from _between(first[i], second[j])
    yield from (("only first", first[i].predicate, "") for i in _without(len(first), {i for i, _ in matched}))
    yield from (("only second", "", second[j].predicate) for j in _without(len(second), {j for _, j in matched}))


_RELATED = 2


def _in_common(one: ReadClaim, other: ReadClaim) -> int:
    """Count what two claims share of subject, relation and object; the ends may have changed places."""
    straight = sum(a == b for a, b in zip(one.triple, other.triple, strict=True))
    turned = (one.subject, one.object) == (other.object, other.subject)
    return max(straight, _RELATED if turned else 0)


def _between(one: ReadClaim, other: ReadClaim) -> Iterator[tuple[str, str, str]]:
    if one.predicate != other.predicate:
        yield "relation", one.predicate, other.predicate
    turned = (one.subject, one.object) == (other.object, other.subject) and one.subject != one.object
    if turned:
        yield "direction", one.predicate, other.predicate
    else:
        yield from (
            (name, getattr(one, name), getattr(other, name))
            for name in ("subject", "object")
            if getattr(one, name) != getattr(other, name)
        )
    if one.triple == other.triple:
        yield from (
            (name, _shown(one, name), _shown(other, name))
            for name in ("polarity", "claimants", "date", "certainty")
            if _aspect(one, name) != _aspect(other, name)
        )


def _shown(claim: ReadClaim, name: str) -> str:
    return "; ".join(sorted(claim.claimants)) if name == "claimants" else str(getattr(claim, name))


# --- pairs ------------------------------------------------------------------------------------------------------


def _overlaps(
    first: Sequence[tuple[Span, ...]], second: Sequence[tuple[Span, ...]]
) -> Iterator[tuple[int, int, Fraction]]:
    """Give the pairs that share characters, with the share of those that either covers."""
    pieces = sorted((start, end, j) for j, spans in enumerate(second) for start, end in spans)
    starts = [start for start, _, _ in pieces]
    longest = max((end - start for start, end, _ in pieces), default=0)
    for i, spans in enumerate(first):
        near = {
            pieces[at][2]
            for start, end in spans
            for at in range(bisect_left(starts, start - longest), bisect_left(starts, end))
            if pieces[at][1] > start
        }
        for j in sorted(near):
            shared = _shared(spans, second[j])
            if shared:
                yield i, j, Fraction(shared, _length(spans) + _length(second[j]) - shared)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in _merged(spans))


def _shared(one: Iterable[Span], other: Iterable[Span]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in _merged(one) for b in _merged(other))


def _paired(shares: Iterable[tuple[int, int, Fraction]]) -> list[tuple[int, int]]:
    """Make pairs one to one: the greatest share first, then the earlier."""
    first: set[int] = set()
    second: set[int] = set()
    pairs = []
    for i, j, _ in sorted(shares, key=lambda candidate: (-candidate[2], candidate[0], candidate[1])):
        if i not in first and j not in second:
            first.add(i)
            second.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _sorted(differences: Iterable[tuple[str, str, str]]) -> tuple[Disagreement, ...]:
    counted = Counter(differences)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Disagreement(kind=kind, first=first, second=second, count=count) for (kind, first, second), count in ordered
    )


def alpha(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Give Krippendorff's alpha of two coders for nominal data without gaps; ``None`` where nothing varies.

    >>> alpha([("a", "a"), ("b", "b"), ("a", "b"), ("a", "a")])
    0.5333333333333333
    """
    values = Counter(value for pair in pairs for value in pair)
    total = values.total()
    expected = total * total - sum(count * count for count in values.values())
    if not expected:
        return None
    observed = 2 * sum(one != other for one, other in pairs)
    return 1.0 - (total - 1) * observed / expected
