"""Claims as the reading of a paraphrase needs them: two ends, a relation, what they stand in; few queries, bounded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.evidence.reading import local, rows
from kg.questions.searches import values, with_prefixes
from kg.store import Literal, NamedNode, Store

MOST = 1500
"""How many claims are read at most of each end: a question that speaks of more is not told apart by its words."""
_NEAR = 4000  # what is claimed of things, likewise


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


def edges(graph: Store, things: Iterable[str]) -> tuple[Edge, ...]:
    """Read the accepted claims of which one of some things is an end or the context."""
    wanted = tuple(things)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    if not wanted:
        return ()
    for end in _AT:
        text = _EDGES.replace("VALUES", values("thing", wanted)).replace("kg:end", f"kg:{end}")
        for claim, relation, value in rows(graph, with_prefixes(text)):
            if isinstance(claim, NamedNode) and isinstance(relation, NamedNode) and isinstance(value, NamedNode):
                found[claim.value][local(relation.value)].add(value.value)
    return tuple(_edge(claim, said) for claim, said in sorted(found.items()) if set(said) >= _ENDS)


def are_many(graph: Store, things: Iterable[str]) -> bool:
    """Tell whether there are more claims of some things than are read."""
    given = values("thing", things)
    return any(
        sum(
            1
            for _ in rows(
                graph, with_prefixes(f"SELECT ?claim WHERE {{ {given} ?claim kg:{end} ?thing }} LIMIT {MOST + 1}")
            )
        )
        > MOST
        for end in _AT
    )


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


def neighbours(graph: Store, things: Iterable[str]) -> dict[str, frozenset[str]]:
    """Give what is claimed of each of some things, as subject or as object: a letter’s sender, addressee and matter."""
    found: dict[str, set[str]] = defaultdict(set)
    wanted = tuple(things)
    if not wanted:
        return {}
    given = _NEIGHBOURS.replace("VALUES", values("thing", wanted))
    for text in (given, given.replace("kg:subject ?thing ; kg:object ?other", "kg:object ?thing ; kg:subject ?other")):
        for thing, other in rows(graph, with_prefixes(text)):
            if isinstance(thing, NamedNode) and isinstance(other, NamedNode):
                found[thing.value].add(other.value)
    return {thing: frozenset(others) for thing, others in found.items()}


def wholes(graph: Store, things: Iterable[str]) -> dict[str, frozenset[str]]:
    """Give what each of some things is a part of, or lies in, by the authority tables."""
    found: dict[str, set[str]] = defaultdict(set)
    wanted = tuple(things)
    if not wanted:
        return {}
    for thing, other in rows(graph, with_prefixes(_WHOLES.replace("VALUES", values("thing", wanted)))):
        if isinstance(thing, NamedNode) and isinstance(other, NamedNode):
            found[thing.value].add(other.value)
    return {thing: frozenset(others) for thing, others in found.items()}


_WHOLES = "SELECT DISTINCT ?thing ?other WHERE { VALUES ?thing kg:place|kg:partOf|kg:seat|kg:officeOf ?other }"


def quotations(graph: Store, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the words of the passages that claims rest on, in every language in which they are told."""
    wanted = tuple(claims)
    found: dict[str, tuple[str, ...]] = {}
    if wanted:
        for claim, quotation in rows(graph, with_prefixes(_QUOTATIONS.replace("VALUES", values("claim", wanted)))):
            if isinstance(claim, NamedNode) and isinstance(quotation, Literal):
                found[claim.value] = (*found.get(claim.value, ()), quotation.value)
    return found


_QUOTATIONS = "SELECT ?claim ?quotation WHERE { VALUES ?claim kg:passage ?passage . ?passage kg:quotation ?quotation }"


_NEIGHBOURS = f"""SELECT DISTINCT ?thing ?other WHERE {{
  VALUES ?claim kg:subject ?thing ; kg:object ?other ; kg:status ?status ; kg:polarity ?polarity
  FILTER(?status = kg:accepted && ?polarity = kg:asserts)
}} LIMIT {_NEAR}
"""
