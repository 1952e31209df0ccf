"""What a store says of influence: the claims, who stands behind letters and works, and when things were.

Owns the reading; what a policy makes of it is :mod:`kg.influence.steps`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kg.errors import ExplainedError, Fault
from kg.evidence import contenders, testimony
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, Named, Properties
from kg.influence.records import FAMILY, Spell
from kg.model import Entity, EntityId
from kg.ontology.terms import KG
from kg.ontology.vocabulary import Vocabulary
from kg.project import Project
from kg.store import Store, iri
from kg.suggestions import hint

SENDER, AUTHORED = "sender", "authored"
"""The relations by which somebody stands behind a letter, a speech or a work."""

_ENDS = ("subject", "object")
_SENT = (
    f"?claim kg:subject ?thing ; kg:object ?who ; kg:predicate ?relation FILTER(?relation = kg:{SENDER})",
    f"?claim kg:object ?thing ; kg:subject ?who ; kg:predicate ?relation FILTER(?relation = kg:{AUTHORED})",
)

ALL = "all"
"""What stands for every family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything that is needed to say who influenced whom.

    ``claims`` are of influence, of the other families asked for, of who stands behind what, and whatever is declared to
    contradict one of these; ``below`` are those that they rest on. ``derived`` are facts that rules have made of the
    claims of other families: what they say, and the IRIs of their claims. ``authors`` are from the authority tables;
    ``around`` is what things lie in or are part of.
    """

    claims: tuple[Evidence, ...]
    vocabulary: Vocabulary
    below: tuple[Evidence, ...] = ()
    derived: tuple[tuple[Named, Named, Named, tuple[str, ...]], ...] = ()
    families: tuple[str, ...] = ()
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    spans: Mapping[str, Spell] = field(default_factory=dict)
    authors: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    around: Mapping[EntityId, Entity] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a store before some of it is read: its relations, and at which ends influencers can stand."""

    vocabulary: Vocabulary
    ends: tuple[str, ...]


def read(  # noqa: PLR0913 - each argument is one part of what is read
    graph: Store,
    *,
    project: Project,
    families: Iterable[str] = (),
    statuses: Iterable[str] = ("accepted",),
    about: Collection[str] = (),
    known: Known | None = None,
) -> Corpus:
    """Read a corpus; ``families`` are those beside influence.

    With ``about`` only claims of influence by or on one of these things, or what they stand behind, and those that may
    speak against them: enough to tell of those ties what a whole corpus tells. Who reads many times says what is
    ``known`` of the store, and then of these things only what they influence is read.

    Raises:
        ExplainedError: there is no such family.
    """
    vocabulary = known.vocabulary if known else testimony.vocabulary(graph)
    others = _others(families, vocabulary)
    wanted = relations(vocabulary, FAMILY, *others)
    if about:
        near = contenders.around(graph, _around(graph, about, wanted, statuses, known.ends if known else _ENDS))
        every = evidence.claims(graph, sorted(near), project=project)
        said = tuple(each for each in every if each.predicate.iri in wanted and each.status in set(statuses))
    else:
        found = evidence.find(graph, predicate=sorted(wanted), status=statuses) if wanted else ()
        said = evidence.claims(graph, found, project=project)
    derived = _derived(graph, others, vocabulary)
    ends = {end.iri for each in said for end in (each.subject, each.object)}
    ends |= {end for *ends_of, _ in derived for end in ends_of}
    described = evidence.described(graph, ends)
    behind = _behind(graph, [iri for iri in sorted(ends) if not _is_actor(described.get(iri, {}))], statuses)
    more = {*behind, *(iri for *_, claims in derived for iri in claims)}
    more |= {iri for each in said for iri in each.contradicts}
    every = (*said, *evidence.claims(graph, sorted(more - {each.iri for each in said}), project=project))
    within = {thing.iri for each in every for thing in (*each.context, each.subject, each.object)} - set(described)
    described = {**described, **evidence.described(graph, within)}
    names = _names(graph, described, derived, project)
    return Corpus(
        claims=every,
        vocabulary=vocabulary,
        below=testimony.foundations(graph, every, project=project),
        derived=tuple((names[s], names[p], names[o], claims) for s, p, o, claims in derived),
        families=others,
        kinds={iri: _kinds(said) for iri, said in described.items()},
        spans={iri: span for iri, said in described.items() if (span := _span(said)) is not None},
        authors={
            iri: tuple(names[evidence.value_of(each)] for each in said["author"])
            for iri, said in described.items()
            if "author" in said
        },
        around=testimony.surroundings(
            graph, {end.iri for each in every for end in (each.subject, each.object)}, project=project
        ),
    )


def known(graph: Store) -> Known:
    """Read what is the same whatever a corpus is of."""
    vocabulary = testimony.vocabulary(graph)
    symmetric = any(each.symmetric for each in vocabulary.relations.values() if each.family == FAMILY)
    return Known(vocabulary=vocabulary, ends=_ENDS if symmetric else ("subject",))


def relations(vocabulary: Vocabulary, *families: str) -> set[str]:
    """Give the relations of some families, by IRI."""
    return {KG + name for name, relation in vocabulary.relations.items() if relation.family in families}


def influencers(graph: Store, known: Known, *, statuses: Iterable[str] = ("accepted",)) -> set[str]:
    """Find all who may be said to have influenced anybody: ends of claims, and those who may stand behind these."""
    wanted, states = relations(known.vocabulary, FAMILY), {KG + each for each in statuses}
    found = set()
    for relation in sorted(wanted):
        for end in known.ends:
            pattern = f"?claim kg:predicate {iri(relation)} ; kg:{end} ?end ; kg:status ?status"
            rows = contenders.texts(graph, f"SELECT DISTINCT ?end ?status {{ {pattern} }}")
            found |= {thing for thing, status in rows if status in states}
    behind = set()
    for some in evidence.batches(found):
        given = evidence.values("thing", some)
        for pattern in (*_SENT, "?thing kg:author ?who"):
            behind |= {who for (who,) in contenders.texts(graph, f"SELECT DISTINCT ?who {{ {given} {pattern} }}")}
    return found | behind


def _around(
    graph: Store, about: Collection[str], wanted: Collection[str], statuses: Iterable[str], ends_of: Iterable[str]
) -> set[str]:
    """Find the claims of influence by or on some things, and on or by what they have sent or written."""
    given = evidence.values("about", sorted(about))
    sent, written = (
        f"{given} ?claim kg:{end} ?about ; kg:{other} ?thing ; kg:predicate ?relation FILTER(?relation = kg:{name})"
        for end, other, name in (("object", "subject", SENDER), ("subject", "object", AUTHORED))
    )
    things = {*about}
    for pattern in (sent, written, f"{given} ?thing kg:author ?about"):
        things |= {thing for (thing,) in contenders.texts(graph, f"SELECT DISTINCT ?thing {{ {pattern} }}")}
    states = {KG + each for each in statuses}
    found = set()
    for some in evidence.batches(sorted(things)):
        for end in ends_of:
            given = evidence.values("end", some)
            pattern = f"{given} ?claim kg:{end} ?end ; kg:predicate ?relation ; kg:status ?status"
            rows = contenders.texts(graph, f"SELECT ?claim ?relation ?status {{ {pattern} }}")
            found |= {claim for claim, relation, status in rows if relation in wanted and status in states}
    return found


def _others(families: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the families that are wanted beside influence."""
    asked = dict.fromkeys(families)
    known = sorted({relation.family for relation in vocabulary.relations.values()} - {FAMILY})
    faults = [
        Fault(where="--through", what=f"no relations of the family {family!r}", hint=hint(family, [*known, ALL]))
        for family in asked
        if family not in (*known, FAMILY, ALL)
    ]
    if faults:
        raise ExplainedError.of(faults)
    return tuple(known) if ALL in asked else tuple(family for family in asked if family != FAMILY)


def _derived(
    graph: Store, families: Iterable[str], vocabulary: Vocabulary
) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Read the facts of some families that rules have made, each with the claims it rests on."""
    relations = [KG + name for name, relation in vocabulary.relations.items() if relation.family in families]
    if not relations:
        return ()
    text = (
        f"SELECT DISTINCT ?s ?p ?o ?claim WHERE {{ {evidence.values('p', relations)} "
        "?fact kg:predicate ?p ; a kg:Fact ; kg:byRule ?rule ; kg:subject ?s ; kg:object ?o ; kg:derivedFrom ?claim }"
    )
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in evidence.rows(graph, text):
        subject, predicate, object_, claim = (evidence.value_of(term) if term is not None else "" for term in row)
        found[subject, predicate, object_].add(claim)
    return tuple((*said, tuple(sorted(claims))) for said, claims in sorted(found.items()))


def _behind(graph: Store, iris: list[str], statuses: Iterable[str]) -> tuple[str, ...]:
    """Find the claims of who stands behind some things: from the things, as there are few of them."""
    found: set[str] = set()
    states = evidence.values("status", (KG + each for each in statuses))
    for some in evidence.batches(iris):
        for end, predicate in (("subject", SENDER), ("object", AUTHORED)):
            things = evidence.values("thing", some)
            said = f"?claim kg:{end} ?thing ; kg:predicate kg:{predicate} ; a kg:Claim ; kg:status ?status"
            text = f"SELECT DISTINCT ?claim WHERE {{ {things} {said} {states} }}"
            found |= {evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None}
    return tuple(sorted(found))


def _names(
    graph: Store,
    described: Mapping[str, Properties],
    derived: Iterable[tuple[str, str, str, tuple[str, ...]]],
    project: Project,
) -> dict[str, Named]:
    authors = {evidence.value_of(each) for said in described.values() for each in said.get("author", ())}
    terms = {term for *said, _ in derived for term in said}
    return evidence.named(graph, authors | terms, project=project)


def _kinds(said: Properties) -> frozenset[str]:
    return frozenset(evidence.local(evidence.value_of(kind)) for kind in said.get("type", ()))


def _is_actor(said: Properties) -> bool:
    return not _kinds(said).isdisjoint(("Actor", "Person", "Group"))


def _span(said: Properties) -> Spell | None:
    """Give the days of a letter, event or treaty that is known by a date."""
    from kg.dates.chronology import historical_date

    for value in said.get("identifyingDate", ()):
        try:
            when = historical_date(evidence.value_of(value))
        except ValueError:
            continue
        return Spell(earliest=when.earliest, latest=when.latest)
    return None
