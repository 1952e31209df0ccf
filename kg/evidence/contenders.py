"""Where in a store to look for claims that may be opposed to others: a few more than are, and none too few.

Owns the queries; which of the claims found are opposed is :mod:`kg.policies.conflicts`. Each is one scan or a look
around some claims, and the grouping is done here: engines differ much in how they join claims with claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.evidence import reading as evidence
from kg.store import Store


def candidates(graph: Store) -> set[str]:
    """Find every claim that may be opposed to another."""
    return {*_declared(graph), *_denied(graph), *_exclusive(graph), *_dated(graph)}


def _declared(graph: Store) -> Iterator[str]:
    for row in texts(graph, "SELECT ?claim ?other WHERE { ?claim kg:contradicts ?other }"):
        yield from row


def _denied(graph: Store) -> Iterator[str]:
    """Give the denials, and the claims between the same two things."""
    text = "SELECT ?claim ?s ?o WHERE { ?claim kg:polarity kg:denies ; kg:subject ?s ; kg:object ?o }"
    denials = {claim: frozenset((s, o)) for claim, s, o in texts(graph, text)}
    ends = set(denials.values())
    for some in evidence.batches(end for pair in ends for end in pair):
        for way in ("kg:subject ?end ; kg:object ?other", "kg:object ?end ; kg:subject ?other"):
            text = f"SELECT ?claim ?end ?other WHERE {{ {evidence.values('end', some)} ?claim {way} }}"
            yield from (claim for claim, end, other in texts(graph, text) if frozenset((end, other)) in ends)


def _exclusive(graph: Store) -> Iterator[str]:
    """Give the claims that name different things where there can be one."""
    for flags, shared, own in _SHARED:
        found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for flag in flags:
            text = f"""SELECT ?claim ?relation ?shared ?own WHERE {{
  ?relation kg:{flag} true . ?claim kg:predicate ?relation ; kg:{shared} ?shared ; kg:{own} ?own
}}"""
            for claim, relation, end, other in texts(graph, text):
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
    for claim, relation, subject, object_, when in texts(graph, text):
        found[subject, relation, object_][when].append(claim)
    for dates in found.values():
        if len(dates) > 1:
            yield from (claim for claims in dates.values() for claim in claims)


def texts(graph: Store, text: str) -> Iterator[tuple[str, ...]]:
    """Give the rows of a query as texts."""
    for row in evidence.rows(graph, text):
        yield tuple(evidence.value_of(term) for term in row if term is not None)


def neighbours(graph: Store, iris: Iterable[str]) -> tuple[str, ...]:
    """Find the claims that may be opposed to one of some claims: those that share an end with it, or are declared so.

    Whatever is opposed to them is among these.
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


def around(graph: Store, iris: Iterable[str]) -> set[str]:
    """Add to claims whatever may be opposed to one of them, at any remove."""
    found: set[str] = set()
    new = set(iris)
    while new:
        found |= new
        new = set(neighbours(graph, new)) - found
    return found
