"""Matters on which claims contradict each other, and how every matter stands. The store is only read.

Owns matters, their sides and their standing. When two claims are opposed is :mod:`kg.conflicts`, who counts as one
witness :mod:`kg.witnesses`; the forms for readers are :mod:`kg.dispute_forms`.

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

from kg import conflicts, evidence, testimony
from kg.conflicts import Kind, Opposition
from kg.evidence import Evidence, Named
from kg.identity import digest
from kg.model import Claim
from kg.project import Project
from kg.store import Store
from kg.vocabulary import Vocabulary
from kg.witnesses import counter


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

    ``about`` is the IRI of an entity, relation or claim: only matters in which it has a part.
    """
    known = testimony.vocabulary(graph)
    contested = disputed(graph, known, project=project)
    in_dispute = {each.iri for matter in contested for each in matter.claims}
    agreed = list(_agreed(graph, known, in_dispute))
    counts = Counter(matter.standing for matter in contested)
    counts.update(standing for standing, _ in agreed)
    wanted = [matter for matter in contested if matter.standing in standings]
    if agreed_wanted := [iris for standing, iris in agreed if standing in standings]:
        wanted.extend(_read(graph, agreed_wanted, about, project=project))
    if about is not None:
        wanted = [matter for matter in wanted if has_part(matter, about)]
    return Survey(
        matters=tuple(sorted(wanted, key=_order)), counts={standing: counts.get(standing, 0) for standing in Standing}
    )


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
    return matters(graph, _candidates(graph), vocabulary, project=project)


def matters(graph: Store, iris: Iterable[str], vocabulary: Vocabulary, *, project: Project) -> tuple[Matter, ...]:
    """Find the matters on which some claims of a store contradict each other."""
    claims = [each for each in evidence.claims(graph, iris, project=project) if each.status == "accepted"]
    ends = {end.iri for each in claims for end in (each.subject, each.object)}
    records = {each.iri: testimony.record(each) for each in claims}
    found = conflicts.oppositions(records.values(), vocabulary, testimony.surroundings(graph, ends, project=project))
    below = testimony.foundations(graph, claims, project=project)
    count = counter((*records.values(), *(testimony.record(each) for each in below)))
    return arrange(claims, found, vocabulary, count)


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


# --- where to look ---------------------------------------------------------------------------------------------------


def _candidates(graph: Store) -> set[str]:
    """Find every claim that may be opposed to another, and not many more.

    Each is one scan and a grouping here: engines differ much in how they join claims with claims.
    """
    return {*_declared(graph), *_denied(graph), *_exclusive(graph), *_dated(graph)}


def _declared(graph: Store) -> Iterator[str]:
    for row in _texts(graph, "SELECT ?claim ?other WHERE { ?claim kg:contradicts ?other }"):
        yield from row


def _denied(graph: Store) -> Iterator[str]:
    """Give the denials, and the claims between the same two things."""
    text = "SELECT ?claim ?s ?o WHERE { ?claim kg:polarity kg:denies ; kg:subject ?s ; kg:object ?o }"
    denials = {claim: frozenset((s, o)) for claim, s, o in _texts(graph, text)}
    ends = set(denials.values())
    for some in evidence.batches(end for pair in ends for end in pair):
        for way in ("kg:subject ?end ; kg:object ?other", "kg:object ?end ; kg:subject ?other"):
            text = f"SELECT ?claim ?end ?other WHERE {{ {evidence.values('end', some)} ?claim {way} }}"
            yield from (claim for claim, end, other in _texts(graph, text) if frozenset((end, other)) in ends)


def _exclusive(graph: Store) -> Iterator[str]:
    """Give the claims that name different things where there can be one."""
    for flags, shared, own in _SHARED:
        found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for flag in flags:
            text = f"""SELECT ?claim ?relation ?shared ?own WHERE {{
  ?relation kg:{flag} true . ?claim kg:predicate ?relation ; kg:{shared} ?shared ; kg:{own} ?own
}}"""
            for claim, relation, end, other in _texts(graph, text):
                found[relation, end][other].append(claim)
        for rivals in found.values():
            if len(rivals) > 1:
                yield from (claim for claims in rivals.values() for claim in claims)


_SHARED = (
    (("rivalrous", "exclusiveSubject"), "object", "subject"),
    (("exclusiveObject",), "subject", "object"),
)


def _dated(graph: Store) -> Iterator[str]:
    """Give the claims that date what happens once, where they date it differently."""
    text = """SELECT ?claim ?relation ?s ?o ?when WHERE {
  ?relation kg:happensOnce true . ?claim kg:predicate ?relation ; kg:date ?when ; kg:subject ?s ; kg:object ?o
}"""
    found: dict[tuple[str, str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for claim, relation, subject, object_, when in _texts(graph, text):
        found[subject, relation, object_][when].append(claim)
    for dates in found.values():
        if len(dates) > 1:
            yield from (claim for claims in dates.values() for claim in claims)


def _texts(graph: Store, text: str) -> Iterator[tuple[str, ...]]:
    """Give the rows of a query as texts."""
    for row in evidence.rows(graph, text):
        yield tuple(evidence.value_of(term) for term in row if term is not None)


def neighbours(graph: Store, iris: Iterable[str]) -> tuple[str, ...]:
    """Find the claims that may be opposed to one of some claims: those that share an end with it, or are declared so.

    Whatever :func:`disputed` finds to be opposed to them is among these.
    """
    found = set()
    for some in evidence.batches(iris):
        mine = evidence.values("mine", some)
        for pattern in _NEIGHBOURS:
            text = f"SELECT DISTINCT ?claim WHERE {{ {mine} {pattern} }}"
            found |= {evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None}
    return tuple(sorted(found))


_NEIGHBOURS = (
    "{ ?mine kg:contradicts ?claim } UNION { ?claim kg:contradicts ?mine }",
    "?mine kg:subject ?s ; kg:object ?o . ?claim kg:subject ?s ; kg:object ?o ; a kg:Claim .",
    "?mine kg:subject ?s ; kg:object ?o . ?claim kg:subject ?o ; kg:object ?s ; a kg:Claim .",
    """?mine kg:predicate ?p ; kg:object ?o . ?claim kg:predicate ?p ; kg:object ?o ; a kg:Claim .
    { ?p kg:rivalrous true } UNION { ?p kg:exclusiveSubject true }""",
    """?mine kg:predicate ?p ; kg:subject ?s . ?p kg:exclusiveObject true .
    ?claim kg:predicate ?p ; kg:subject ?s ; a kg:Claim .""",
)


# --- what nobody speaks against --------------------------------------------------------------------------------------


def _agreed(
    graph: Store, vocabulary: Vocabulary, in_dispute: Collection[str]
) -> Iterator[tuple[Standing, tuple[str, ...]]]:
    """Part the claims that nobody speaks against by what they say, from as little as it takes to count witnesses."""
    marks = _slim(graph)
    count = counter(marks.values())
    said: dict[tuple[conflicts.Statement, str], list[Claim]] = defaultdict(list)
    for iri, claim in marks.items():
        if iri not in in_dispute:
            said[conflicts.statement(claim, vocabulary), claim.polarity].append(claim)
    for group in said.values():
        standing = Standing.CONFIRMED if count(group) > 1 else Standing.UNIQUE
        yield standing, tuple(sorted(claim.key for claim in group))


def _slim(graph: Store) -> dict[str, Claim]:
    """Read of every accepted claim what it says and what ties it to others, by a scan for each."""
    accepted = "SELECT ?claim WHERE { ?claim kg:status kg:accepted }"
    found: dict[str, dict[str, set[str]]] = {row[0]: defaultdict(set) for row in _texts(graph, accepted)}
    for name in ("subject", "predicate", "object", "polarity", "claimant", "cites", "restsOn"):
        for claim, value in _texts(graph, f"SELECT ?claim ?value WHERE {{ ?claim kg:{name} ?value }}"):
            if claim in found:
                found[claim][name].add(value)
    return {iri: testimony.slim(iri, found[iri]) for iri in sorted(found) if "subject" in found[iri]}


def _read(graph: Store, groups: Iterable[tuple[str, ...]], about: str | None, *, project: Project) -> Iterator[Matter]:
    """Read the agreed matters, of those about something only the claims that speak of it."""
    chosen = list(groups)
    if about is not None:
        speaking = {about, *evidence.find(graph, about=[about]), *evidence.find(graph, predicate=[about])}
        speaking |= set(evidence.find(graph, context=[about]))
        chosen = [group for group in chosen if not speaking.isdisjoint(group)]
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
