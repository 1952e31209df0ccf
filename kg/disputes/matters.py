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

from kg.disputes import agreements
from kg.disputes.agreements import Agreement
from kg.evidence import bare, contenders, testimony
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
        agreed = agreements.whole(graph, known, _iris(contested), project=project)
    else:
        near = contenders.around(graph, _speaking(graph, about))
        contested = tuple(each for each in matters(graph, near, known, project=project) if has_part(each, about))
        claims = bare.with_foundations(graph, near, project=project)
        agreed = (
            each
            for each in agreements.among(claims, known, _iris(contested))
            if any(_speaks_of(claims[iri], about, project) for iri in each.claims)
        )
    counts = Counter(matter.standing for matter in contested)
    kept = []
    for each in agreed:
        standing = _agreed(each)
        counts[standing] += 1
        if standing in standings:
            kept.append(each)
    wanted = (*(matter for matter in contested if matter.standing in standings), *_as_matters(graph, kept, project))
    return Survey(
        matters=tuple(sorted(wanted, key=_order)), counts={standing: counts.get(standing, 0) for standing in Standing}
    )


def of_parts(
    graph: Store, whole: str, *, project: Project, standings: Collection[Standing] = DISPUTED
) -> tuple[Matter, ...]:
    """Find the matters in which something has a part that is part of a whole: a session of a conference, say."""
    query = f"SELECT DISTINCT ?part WHERE {{ ?part kg:partOf+ <{whole}> }}"
    parts = sorted(evidence.value_of(row[0]) for row in evidence.rows(graph, query) if row[0] is not None)
    found = (each for part in parts for each in survey(graph, project=project, about=part, standings=standings).matters)
    return tuple(sorted({each.id: each for each in found}.values(), key=_order))


def _iris(contested: Iterable[Matter]) -> set[str]:
    return {each.iri for matter in contested for each in matter.claims}


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
    found = _oppositions(graph, iris, vocabulary, project=project)
    named = {each.key for opposition in found for each in (opposition.one, opposition.other)}
    known = bare.with_foundations(graph, named, project=project)
    count = counter(known.values())
    claims = evidence.claims(graph, sorted(named), project=project)
    return arrange(claims, found, vocabulary, lambda counted: count(known[each.key] for each in counted))


def opposed(
    graph: Store, vocabulary: Vocabulary, *, project: Project, among: Collection[str] | None = None
) -> Mapping[str, tuple[str, ...]]:
    """Give for each accepted claim of a store that somebody speaks against those that do, all by IRI.

    With ``among``, for those claims only: what it costs depends on them and not on the store.
    """
    near = contenders.candidates(graph) if among is None else contenders.contending(graph, among, vocabulary)
    found = _oppositions(graph, near, vocabulary, project=project)
    against: dict[str, set[str]] = defaultdict(set)
    for each in found:
        against[each.one.key].add(each.other.key)
        against[each.other.key].add(each.one.key)
    wanted = against.keys() if among is None else against.keys() & set(among)
    return {iri: tuple(sorted(against[iri])) for iri in sorted(wanted)}


def _oppositions(
    graph: Store, iris: Iterable[str], vocabulary: Vocabulary, *, project: Project
) -> tuple[Opposition, ...]:
    """Tell which of the accepted among some claims are opposed."""
    read = bare.claims(graph, iris, project=project).values()
    claims = [each for each in read if each.status is Status.ACCEPTED]
    contending = (each for each in claims if conflicts.has_rivals(each, vocabulary))
    ends = {terms.iri(project.base, end) for each in contending for end in (each.subject, each.object)}
    around = testimony.surroundings(graph, ends, project=project)
    return conflicts.oppositions(claims, vocabulary, around)


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


def _agreed(each: Agreement) -> Standing:
    return Standing.CONFIRMED if each.witnesses > 1 else Standing.UNIQUE


def _speaks_of(claim: Claim, about: str, project: Project) -> bool:
    named = (claim.subject, claim.object, *claim.context)
    return about in (claim.key, terms.KG + claim.predicate) or any(
        terms.iri(project.base, name) == about for name in named
    )


def _as_matters(graph: Store, agreed: Collection[Agreement], project: Project) -> Iterator[Matter]:
    """Read what nobody disputes as matters of one side."""
    wanted = evidence.claims(graph, (iri for each in agreed for iri in each.claims), project=project)
    by_iri = {each.iri: each for each in wanted}
    for each in agreed:
        claims = tuple(by_iri[iri] for iri in each.claims)
        yield Matter(
            id=f"matter/{digest(*each.claims)}",
            about=_about(claims),
            standing=_agreed(each),
            sides=(Side(claims=claims, witnesses=each.witnesses),),
        )
