"""Claims as the reading of a paraphrase needs them: two ends, a relation, what they stand in; few queries, bounded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial

from kg.evidence.reading import local, rows, value_of
from kg.questions.searches import values, with_prefixes
from kg.store import Literal, NamedNode, Store

MOST = 1500
"""How many claims are read at most of each end: a question that speaks of more is not told apart by its words."""
_NEAR = 4000  # what is claimed of things, likewise
_KEPT, _FEW = 20_000, 16  # claims and things that are remembered, and sets of things of which the claims are


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What a claim says, and the things that it is said of, besides."""

    claim: str
    subject: str
    relation: str
    object: str
    denies: bool = False
    context: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()


class Edges:
    """Reads claims of one store, of each thing once: the ways to say one question ask for much the same."""

    def __init__(self, graph: Store) -> None:
        """Take a store that does not change; nothing is read before it is needed."""
        self._graph = graph
        self._claims: dict[str, Edge | None] = {}
        self._of: dict[str, dict[str, tuple[str, ...]]] = {end: {} for end in _AT}
        self._counts: dict[str, dict[str, int]] = {end: {} for end in _AT}
        self._whole: dict[tuple[str, ...], tuple[Edge, ...]] = {}
        self._objects = _Told(partial(_others, graph, _NEIGHBOURS), _NEAR)
        self._subjects = _Told(partial(_others, graph, _NEIGHBOURS.replace(_FORTH, _BACK)), _NEAR)
        self._wholes = _Told(partial(_others, graph, _WHOLES))
        self._quotations = _Told(partial(_quotations, graph))

    def edges(self, things: Iterable[str]) -> tuple[Edge, ...]:
        """Give the accepted claims of which one of some things is an end or the context; of too many only some."""
        wanted = tuple(things)
        if len(self._claims) > _KEPT:
            self._claims, self._of = {}, {end: {} for end in _AT}
        if wanted not in self._whole:
            if len(self._whole) > _FEW:
                self._whole.clear()
            self._whole[wanted] = self._edges(wanted)
        return self._whole[wanted]

    def _edges(self, wanted: tuple[str, ...]) -> tuple[Edge, ...]:
        claims = [claim for end in _AT for claim in self._at(end, wanted)]
        found = (self._claims[each] for each in sorted(set(claims)))
        return tuple(each for each in found if each is not None)

    def _at(self, end: str, wanted: tuple[str, ...]) -> Collection[str]:
        """Give the claims of which some things are one end; those that are not known to be all are not kept."""
        known = self._of[end]
        unknown = tuple(each for each in wanted if each not in known)
        read = self._read(end, unknown)
        if len(read) < MOST:
            held: dict[str, list[str]] = {each: [] for each in unknown}
            for claim, said in read.items():
                for thing in said[end] & held.keys():
                    held[thing].append(claim)
            known.update({thing: tuple(claims) for thing, claims in held.items()})
            whole = dict.fromkeys(claim for each in wanted for claim in known[each])
            if len(whole) <= MOST:
                return whole
        return read if unknown == wanted else self._read(end, wanted)

    def _read(self, end: str, things: tuple[str, ...]) -> dict[str, dict[str, set[str]]]:
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        text = _EDGES.replace("VALUES", values("thing", things)).replace("kg:end", f"kg:{end}")
        for claim, relation, value in rows(self._graph, with_prefixes(text)) if things else ():
            if isinstance(claim, NamedNode) and isinstance(relation, NamedNode) and isinstance(value, NamedNode):
                found[claim.value][local(relation.value)].add(value.value)
        new = {claim: said for claim, said in found.items() if claim not in self._claims}
        self._claims |= {claim: _edge(claim, said) if set(said) >= _ENDS else None for claim, said in new.items()}
        return found

    def are_many(self, things: Iterable[str]) -> bool:
        """Tell whether there are more claims of some things than are read."""
        wanted = tuple(things)
        return any(self._count(end, wanted) > MOST for end in _AT)

    def _count(self, end: str, things: tuple[str, ...]) -> int:
        """Count the claims of which some things are one end, as far as it matters."""
        if len(self._counts[end]) > _KEPT:
            self._counts[end] = {}
        known = self._counts[end]
        unknown = [each for each in things if each not in known]
        text = f"SELECT ?thing WHERE {{ {values('thing', unknown)} ?claim kg:{end} ?thing }} LIMIT {MOST + 1}"
        read = Counter(value_of(row[0]) for row in rows(self._graph, with_prefixes(text)) if row[0]) if unknown else {}
        if sum(read.values()) > MOST:
            return MOST + 1
        known.update({each: read.get(each, 0) for each in unknown})
        return sum(known[each] for each in things)

    def neighbours(self, things: Iterable[str]) -> dict[str, frozenset[str]]:
        """Give what is claimed of each of some things, as subject or as object: a letter’s sender and addressee."""
        wanted = tuple(things)
        ways = (self._objects.of(wanted), self._subjects.of(wanted))
        return {each: frozenset(other for way in ways for other in way.get(each, ())) for each in wanted}

    def wholes(self, things: Iterable[str]) -> dict[str, frozenset[str]]:
        """Give what each of some things is a part of, or lies in, by the authority tables."""
        return {each: frozenset(others) for each, others in self._wholes.of(tuple(things)).items()}

    def quotations(self, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Give the words of the passages that claims rest on, in every language in which they are told."""
        return self._quotations.of(tuple(claims))


class _Told:
    """What a query tells of each of some things; each is asked for once, but where a query is cut short."""

    def __init__(self, read: Callable[[tuple[str, ...]], list[tuple[str, str]]], most: int | None = None) -> None:
        self._reading, self._most = read, most
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, wanted: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        if len(self._known) > _KEPT:
            self._known = {}
        unknown = tuple(each for each in wanted if each not in self._known)
        read = self._reading(unknown) if unknown else []
        if self._most is None or len(read) < self._most:
            self._known |= {**dict.fromkeys(unknown, ()), **_grouped(read)}
            if self._most is None or sum(len(self._known[each]) for each in wanted) <= self._most:
                return {each: self._known[each] for each in wanted}
        return _grouped(read if unknown == wanted else self._reading(wanted))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for thing, other in pairs:
        found[thing].append(other)
    return {thing: tuple(others) for thing, others in found.items()}


_AT = ("subject", "object", "context")
_ENDS = {"subject", "predicate", "object"}

_EDGES = f"""SELECT ?claim ?property ?value WHERE {{
  {{ SELECT DISTINCT ?claim WHERE {{
    VALUES ?claim kg:end ?thing ; kg:status ?status FILTER(?status = kg:accepted)
  }} LIMIT {MOST} }}
  ?claim ?property ?value .
  FILTER(?property IN (kg:subject, kg:predicate, kg:object, kg:polarity, kg:context, kg:place, kg:claimant))
}}
"""


def _edge(claim: str, said: dict[str, set[str]]) -> Edge:
    return Edge(
        claim=claim,
        subject=min(said["subject"]),
        relation=local(min(said["predicate"])),
        object=min(said["object"]),
        denies=any(local(each) == "denies" for each in said["polarity"]),
        context=tuple(sorted(said["context"] | said["place"])),
        claimants=tuple(sorted(said["claimant"])),
    )


def _others(graph: Store, text: str, things: tuple[str, ...]) -> list[tuple[str, str]]:
    found = rows(graph, with_prefixes(text.replace("VALUES", values("thing", things)))) if things else ()
    return [
        (thing.value, other.value)
        for thing, other in found
        if isinstance(thing, NamedNode) and isinstance(other, NamedNode)
    ]


def _quotations(graph: Store, claims: tuple[str, ...]) -> list[tuple[str, str]]:
    found = rows(graph, with_prefixes(_QUOTATIONS.replace("VALUES", values("claim", claims)))) if claims else ()
    return [
        (claim.value, quotation.value)
        for claim, quotation in found
        if isinstance(claim, NamedNode) and isinstance(quotation, Literal)
    ]


_WHOLES = "SELECT DISTINCT ?thing ?other WHERE { VALUES ?thing kg:place|kg:partOf|kg:seat|kg:officeOf ?other }"


_QUOTATIONS = "SELECT ?claim ?quotation WHERE { VALUES ?claim kg:passage ?passage . ?passage kg:quotation ?quotation }"


_FORTH, _BACK = "kg:subject ?thing ; kg:object ?other", "kg:object ?thing ; kg:subject ?other"
_NEIGHBOURS = f"""SELECT DISTINCT ?thing ?other WHERE {{
  VALUES ?claim {_FORTH} ; kg:status ?status ; kg:polarity ?polarity
  FILTER(?status = kg:accepted && ?polarity = kg:asserts)
}} LIMIT {_NEAR}
"""
