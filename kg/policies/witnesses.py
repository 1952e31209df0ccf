"""How many independent witnesses stand behind claims. Standard library only.

Two claims are one witness when they share a claimant, rest on the same archive file or other work, or rest on each
other; and so is whatever is tied to either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Claims that count as one witness, and the marks that tie them: claimants, works, claims that they rest on.

    A claim is marked by its document and key: ``deniz-1998#d12``.
    """

    claims: tuple[Claim, ...]
    ties: tuple[str, ...]


def witnesses(claims: Iterable[Claim], *, among: Iterable[Claim] = ()) -> int:
    """Count the independent witnesses of claims.

    ``among`` are further claims of the same documents: what a claim rests on is looked up there, so that two
    claims that rest on a third one's archive file are not taken for two witnesses.
    """
    counted = tuple(claims)
    return counter((*among, *counted))(counted)


def marker(among: Iterable[Claim]) -> Callable[[Claim], tuple[str, ...]]:
    """Give a function that gives all that ties a claim to others, sorted: what :func:`independent` counts by."""
    by_key = {_handle(claim, claim.key): claim for claim in among}
    return lambda claim: tuple(sorted(set(_marks(claim, by_key))))


def counter(among: Iterable[Claim]) -> Callable[[Iterable[Claim]], int]:
    """Give a function that counts as :func:`witnesses` does, for many groups of the same claims."""
    by_key = {_handle(claim, claim.key): claim for claim in among}
    return lambda claims: independent(frozenset(_marks(claim, by_key)) for claim in claims)


def grouped(claims: Iterable[Claim], *, among: Iterable[Claim] = ()) -> tuple[Witness, ...]:
    """Part claims into independent witnesses, in the order of their first claims; arguments as in :func:`witnesses`."""
    counted = tuple(claims)
    return grouper((*among, *counted))(counted)


def grouper(among: Iterable[Claim]) -> Callable[[Iterable[Claim]], tuple[Witness, ...]]:
    """Give a function that parts as :func:`grouped` does, for many groups of the same claims."""
    by_key = {_handle(claim, claim.key): claim for claim in among}
    return lambda claims: _parted(tuple(claims), by_key)


def _parted(counted: tuple[Claim, ...], by_key: Mapping[str, Claim]) -> tuple[Witness, ...]:
    groups: list[tuple[set[str], list[int]]] = []
    marks = [frozenset(_marks(claim, by_key)) for claim in counted]
    for place, own in enumerate(marks):
        joined = [group for group in groups if not group[0].isdisjoint(own)]
        groups = [group for group in groups if group[0].isdisjoint(own)]
        places = sorted({place, *(each for _, those in joined for each in those)})
        groups.append((set(own).union(*(known for known, _ in joined)), places))
    return tuple(
        Witness(claims=tuple(counted[place] for place in places), ties=_shared(marks[place] for place in places))
        for _, places in sorted(groups, key=lambda group: group[1])
    )


def _shared(marks: Iterable[Collection[str]]) -> tuple[str, ...]:
    held = Counter(mark for own in marks for mark in own)
    return tuple(sorted(mark for mark, times in held.items() if times > 1))


def independent(marks: Iterable[Collection[str]]) -> int:
    """Count the groups that are left when all that share a mark, directly or through others, are put together.

    >>> independent([{"deniz", "f. 5"}, {"harrow", "f. 5"}, {"repnin"}])
    2
    """
    parents: list[int] = []
    first: dict[str, int] = {}

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = place = parents[parents[place]]
        return place

    groups = 0
    for place, own in enumerate(marks):
        parents.append(place)
        groups += 1
        for mark in own:
            other = root(first.setdefault(mark, place))
            if other != (mine := root(place)):
                parents[other] = mine
                groups -= 1
    return groups


def _marks(claim: Claim, by_key: Mapping[str, Claim]) -> Iterator[str]:
    """Give all that ties a claim to others: its handle, claimants, works, and those of the claims it rests on."""
    waiting = [claim]
    seen = set()
    while waiting:
        current = waiting.pop()
        handle = _handle(current, current.key)
        if handle in seen:
            continue
        seen.add(handle)
        yield handle
        yield from current.claimants
        yield from (citation.work for citation in current.cites)
        for key in current.rests_on:
            rested = _handle(current, key)
            yield rested
            if rested in by_key:
                waiting.append(by_key[rested])


def _handle(claim: Claim, key: str) -> str:
    document = claim.passages[0].document if claim.passages else ""
    return f"{document}#{key}"
