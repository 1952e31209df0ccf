"""Matters on which claims contradict each other, and how every matter stands. The store is only read.

Owns matters, their sides and their standing. When two claims are opposed is :mod:`kg.policies.conflicts`, who counts as
one witness :mod:`kg.policies.witnesses`; the forms for readers are :mod:`kg.disputes.forms`.

How a matter stands, where a *witness* is an independent one:

``confirmed``
    nobody speaks against it, and two or more witnesses stand behind it;
``unique``
    nobody speaks against it, and one witness stands behind it;
``majority``
    claims speak against each other, and behind one side stand more witnesses than behind all the others together;
``conflicting``
    claims speak against each other, and behind no side do.

A *matter in dispute* is a set of accepted claims that hang together by opposition, at any remove. Its *sides* are
claims that say the same (of the same days, where days are disputed), together with whatever else one of their claimants
says in this matter without contradicting them: two causes that a historian names together are one side. What nobody
speaks against is a matter for each thing said: the claims that say it, or deny it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.evidence import contenders, testimony
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, Named
from kg.identity import digest
from kg.model import Claim, Status
from kg.ontology import terms
from kg.ontology.vocabulary import Vocabulary
from kg.policies import conflicts
from kg.policies.conflicts import Kind, Opposition
from kg.policies.witnesses import counter
from kg.project import Project
from kg.store import Store


class Standing(StrEnum):
    """How a matter stands; the head of this module defines each."""

    CONFIRMED = "confirmed"
    MAJORITY = "majority"
    UNIQUE = "unique"
    CONFLICTING = "conflicting"


DISPUTED = (Standing.MAJORITY, Standing.CONFLICTING)
"""How a matter stands on which claims contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Claims that hold together against the others, and how many independent witnesses stand behind them."""

    claims: tuple[Evidence, ...]
    witnesses: int

    @property
    def claimants(self) -> tuple[Named, ...]:
        """Everybody who says so, once."""
        return tuple(dict.fromkeys(claimant for each in self.claims for claimant in each.claimants))


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is disputed, or agreed on, with its sides: the best witnessed first.

    ``about`` is the thing that all its claims speak of. ``kinds`` are the ways in which claims are opposed.
    """

    id: str
    about: Named
    standing: Standing
    sides: tuple[Side, ...]
    kinds: tuple[Kind, ...] = ()

    @property
    def claims(self) -> tuple[Evidence, ...]:
        """All claims of all sides."""
        return tuple(each for side in self.sides for each in side.claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Matters, and how many of all matters of the store stand in which way."""

    matters: tuple[Matter, ...]
    counts: Mapping[Standing, int]


def survey(
    graph: Store,
    *,
    project: Project,
    about: str | None = None,
    standings: Collection[Standing] = DISPUTED,
) -> Survey:
    """Find the matters of a store that stand in one of some ways, sorted by what they are about.

    ``about`` is the IRI of an entity, relation or claim: only matters in which it has a part are found, and counted.
    """
    known = testimony.vocabulary(graph)
    if about is None:
        contested = disputed(graph, known, project=project)
        claims = _slim(graph)
    else:
        near = contenders.around(graph, _speaking(graph, about))
        contested = tuple(each for each in matters(graph, near, known, project=project) if has_part(each, about))
        claims = _read(graph, near, project=project)
    in_dispute = {each.iri for matter in contested for each in matter.claims}
    agreed = [
        (standing, group)
        for standing, group in _agreed(claims, known, in_dispute)
        if about is None or any(_speaks_of(claims[iri], about, project) for iri in group)
    ]
    counts = Counter(matter.standing for matter in contested)
    counts.update(standing for standing, _ in agreed)
    shown = _as_matters(graph, (group for standing, group in agreed if standing in standings), project=project)
    wanted = (*(matter for matter in contested if matter.standing in standings), *shown)
    return Survey(
        matters=tuple(sorted(wanted, key=_order)), counts={standing: counts.get(standing, 0) for standing in Standing}
    )


def _speaking(graph: Store, about: str) -> set[str]:
    """Find the claims in which an entity, relation or claim has a part."""
    found = {about, *evidence.find(graph, about=[about]), *evidence.find(graph, context=[about])}
    return found | set(evidence.find(graph, predicate=[about]))


def has_part(matter: Matter, iri: str) -> bool:
    """Tell whether an entity, relation or claim has a part in a matter."""
    return iri == matter.about.iri or any(
        iri in (each.iri, each.subject.iri, each.predicate.iri, each.object.iri)
        or iri in (thing.iri for thing in each.context)
        for each in matter.claims
    )


def _order(matter: Matter) -> tuple[str, str]:
    return matter.about.id, matter.id


# --- what is disputed ------------------------------------------------------------------------------------------------


def disputed(graph: Store, vocabulary: Vocabulary, *, project: Project) -> tuple[Matter, ...]:
    """Find every matter of a store on which accepted claims contradict each other."""
    return matters(graph, contenders.candidates(graph), vocabulary, project=project)


def matters(graph: Store, iris: Iterable[str], vocabulary: Vocabulary, *, project: Project) -> tuple[Matter, ...]:
    """Find the matters on which some claims of a store contradict each other."""
    claims, found = _contradicting(graph, iris, vocabulary, project=project)
    below = testimony.foundations(graph, claims, project=project)
    count = counter(testimony.record(each) for each in (*claims, *below))
    return arrange(claims, found, vocabulary, count)


def opposed(
    graph: Store, vocabulary: Vocabulary, *, project: Project, among: Collection[str] | None = None
) -> Mapping[str, tuple[str, ...]]:
    """Give for each accepted claim of a store that somebody speaks against those that do, all by IRI.

    With ``among``, for those claims only: what it costs depends on them and not on the store.
    """
    near = contenders.candidates(graph) if among is None else {*among, *contenders.neighbours(graph, among)}
    _, found = _contradicting(graph, near, vocabulary, project=project)
    against: dict[str, set[str]] = defaultdict(set)
    for each in found:
        against[each.one.key].add(each.other.key)
        against[each.other.key].add(each.one.key)
    wanted = against.keys() if among is None else against.keys() & set(among)
    return {iri: tuple(sorted(against[iri])) for iri in sorted(wanted)}


def _contradicting(
    graph: Store, iris: Iterable[str], vocabulary: Vocabulary, *, project: Project
) -> tuple[tuple[Evidence, ...], tuple[Opposition, ...]]:
    """Read the accepted among some claims, and tell which of them are opposed."""
    claims = tuple(each for each in evidence.claims(graph, iris, project=project) if each.status == "accepted")
    ends = {end.iri for each in claims for end in (each.subject, each.object)}
    around = testimony.surroundings(graph, ends, project=project)
    return claims, conflicts.oppositions(map(testimony.record, claims), vocabulary, around)


def arrange(
    claims: Iterable[Evidence],
    oppositions: Sequence[Opposition],
    vocabulary: Vocabulary,
    count: Callable[[Iterable[Claim]], int],
) -> tuple[Matter, ...]:
    """Put opposed claims together as matters with their sides."""
    by_iri = {each.iri: each for each in claims}
    against: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[Kind]] = defaultdict(set)
    for each in oppositions:
        one, other = each.one.key, each.other.key
        against[one].add(other)
        against[other].add(one)
        kinds[one].update(each.kinds)
    found = []
    for together in _hanging_together(against):
        members = [by_iri[iri] for iri in sorted(together)]
        sides = _sides(members, against, vocabulary, count)
        found.append(
            Matter(
                id=f"dispute/{digest(*sorted(together))}",
                about=_about(members),
                standing=_standing(sides, count),
                sides=sides,
                kinds=tuple(sorted({kind for iri in together for kind in kinds[iri]})),
            )
        )
    return tuple(sorted(found, key=_order))


def _hanging_together(against: Mapping[str, set[str]]) -> Iterator[set[str]]:
    left = set(against)
    for start in sorted(against):
        waiting, together = [start], set()
        while waiting:
            iri = waiting.pop()
            if iri in left:
                left.discard(iri)
                together.add(iri)
                waiting.extend(against[iri])
        if together:
            yield together


def _sides(
    members: Iterable[Evidence],
    against: Mapping[str, set[str]],
    vocabulary: Vocabulary,
    count: Callable[[Iterable[Claim]], int],
) -> tuple[Side, ...]:
    """Put what says the same together, then what one claimant says without contradicting himself."""
    groups: list[list[Evidence]] = []
    for joined in (_says_the_same(vocabulary), _shares_a_claimant):
        singles = groups or [[each] for each in members]
        groups = []
        for group in singles:
            home = next((each for each in groups if joined(each, group) and not _opposed(each, group, against)), None)
            if home is None:
                groups.append([*group])
            else:
                home.extend(group)
    sides = [
        Side(
            claims=tuple(sorted(group, key=lambda each: (each.denies, each.sentence(), each.iri))),
            witnesses=count(map(testimony.record, group)),
        )
        for group in groups
    ]
    return tuple(sorted(sides, key=lambda side: (-side.witnesses, side.claims[0].sentence(), side.claims[0].iri)))


def _says_the_same(vocabulary: Vocabulary) -> Callable[[list[Evidence], list[Evidence]], bool]:
    def said(each: Evidence) -> tuple[conflicts.Statement, str]:
        return conflicts.statement(testimony.record(each), vocabulary), each.polarity

    return lambda one, other: said(one[0]) == said(other[0])


def _shares_a_claimant(one: list[Evidence], other: list[Evidence]) -> bool:
    return not _claimants(one).isdisjoint(_claimants(other))


def _claimants(group: Iterable[Evidence]) -> set[str]:
    return {claimant.iri for each in group for claimant in each.claimants}


def _opposed(one: Iterable[Evidence], other: Collection[Evidence], against: Mapping[str, set[str]]) -> bool:
    theirs = {each.iri for each in other}
    return any(not against[each.iri].isdisjoint(theirs) for each in one)


def _standing(sides: Sequence[Side], count: Callable[[Iterable[Claim]], int]) -> Standing:
    first, *others = sides
    rest = [testimony.record(each) for side in others for each in side.claims]
    return Standing.MAJORITY if first.witnesses > count(rest) else Standing.CONFLICTING


_PARTICULARS = ("event/", "treaty/", "letter/", "topic/", "work/", "office/", "place/", "group/", "person/")


def _about(members: Sequence[Evidence]) -> Named:
    """Choose the thing that all claims speak of, a particular one rather than an actor; else that most of them do."""
    held: Counter[str] = Counter()
    things: dict[str, Named] = {}
    for each in members:
        for end in dict.fromkeys((each.object, each.subject)):
            held[end.iri] += 1
            things.setdefault(end.iri, end)
    most = max(held.values())
    shared = [things[iri] for iri, times in held.items() if times == most]
    ranks = {prefix: rank for rank, prefix in enumerate(_PARTICULARS)}
    objects = {each.object.iri for each in members}
    return min(
        shared,
        key=lambda thing: (
            ranks.get(thing.id.partition("/")[0] + "/", len(ranks)),
            thing.iri not in objects,
            thing.id,
        ),
    )


# --- what nobody speaks against --------------------------------------------------------------------------------------


def _agreed(
    claims: Mapping[str, Claim], vocabulary: Vocabulary, in_dispute: Collection[str]
) -> Iterator[tuple[Standing, tuple[str, ...]]]:
    """Part the claims that nobody speaks against by what they say, and count who stands behind it."""
    count = counter(claims.values())
    said: dict[tuple[conflicts.Statement, str], list[Claim]] = defaultdict(list)
    for iri, claim in claims.items():
        if iri not in in_dispute and claim.status is Status.ACCEPTED:
            said[conflicts.statement(claim, vocabulary), claim.polarity].append(claim)
    for group in said.values():
        standing = Standing.CONFIRMED if count(group) > 1 else Standing.UNIQUE
        yield standing, tuple(sorted(claim.key for claim in group if claim.status is Status.ACCEPTED))


def _speaks_of(claim: Claim, about: str, project: Project) -> bool:
    named = (claim.subject, claim.object, *claim.context)
    return about in (claim.key, terms.KG + claim.predicate) or any(
        terms.iri(project.base, name) == about for name in named
    )


def _read(graph: Store, iris: Iterable[str], *, project: Project) -> dict[str, Claim]:
    """Read some claims, and what they rest on, as records."""
    claims = evidence.claims(graph, iris, project=project)
    below = testimony.foundations(graph, claims, project=project)
    return {each.iri: testimony.record(each) for each in (*claims, *below)}


def _slim(graph: Store) -> dict[str, Claim]:
    """Read of every accepted claim what it says and what ties it to others, by a scan for each."""
    accepted = "SELECT ?claim WHERE { ?claim kg:status kg:accepted }"
    found: dict[str, dict[str, set[str]]] = {row[0]: defaultdict(set) for row in contenders.texts(graph, accepted)}
    for name in ("subject", "predicate", "object", "polarity", "claimant", "cites", "restsOn"):
        for claim, value in contenders.texts(graph, f"SELECT ?claim ?value WHERE {{ ?claim kg:{name} ?value }}"):
            if claim in found:
                found[claim][name].add(value)
    return {iri: testimony.slim(iri, found[iri]) for iri in sorted(found) if "subject" in found[iri]}


def _as_matters(graph: Store, groups: Iterable[tuple[str, ...]], *, project: Project) -> Iterator[Matter]:
    """Read what nobody disputes as matters of one side."""
    chosen = list(groups)
    wanted = evidence.claims(graph, (iri for group in chosen for iri in group), project=project)
    by_iri = {each.iri: each for each in wanted}
    below = testimony.foundations(graph, wanted, project=project)
    count = testimony.witness_counter((*wanted, *below))
    for group in chosen:
        claims = tuple(by_iri[iri] for iri in group)
        number = count(claims)
        yield Matter(
            id=f"matter/{digest(*group)}",
            about=_about(claims),
            standing=Standing.CONFIRMED if number > 1 else Standing.UNIQUE,
            sides=(Side(claims=claims, witnesses=number),),
        )
