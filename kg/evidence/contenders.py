"""Where in a store to look for claims that may be opposed to others: a few more than are, and none too few.

Owns the queries; which of the claims found are opposed is :mod:`kg.policies.conflicts`. Each is one scan or a look
around some claims, and the grouping is done here: engines differ much in how they join claims with claims.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.evidence import reading as evidence
from kg.ontology.terms import KG
from kg.ontology.vocabulary import Vocabulary
from kg.store import Store, iri


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


def neighbours(graph: Store, iris: Iterable[str], vocabulary: Vocabulary | None = None) -> tuple[str, ...]:
    """Find the claims that may be opposed to one of some claims: those that share an end with it, or are declared so.

    Whatever is opposed to them is among these. Claims with the same two ends are looked for from that end of which
    fewer claims are, and those of an end are read once, however many of the claims share it. Of which relations there
    can be one only, a vocabulary says, or the store.
    """
    found = set()
    for some in evidence.batches(iris):
        mine = evidence.values("mine", some)
        found |= _claims(graph, " UNION ".join(f"{{ {mine} {pattern} }}" for pattern in _DECLARED))
        said = set(texts(graph, f"SELECT ?p ?s ?o {{ {mine} ?mine kg:predicate ?p ; kg:subject ?s ; kg:object ?o }}"))
        found |= _between(graph, {(subject, object_) for _, subject, object_ in said})
        flagged = _flags_of(vocabulary) if vocabulary else _flagged(graph, {name for name, _, _ in said})
        for flags, end, pairs in (
            (("rivalrous", "exclusiveSubject"), "object", {(name, object_) for name, _, object_ in said}),
            (("exclusiveObject",), "subject", {(name, subject) for name, subject, _ in said}),
        ):
            names = {name for flag in flags for name in flagged[flag]}
            found |= _of_one_end(graph, end, {pair for pair in pairs if pair[0] in names})
    return tuple(sorted(found))


_DECLARED = ("?mine kg:contradicts ?claim", "?claim kg:contradicts ?mine")


def _claims(graph: Store, pattern: str) -> set[str]:
    return {claim for (claim,) in texts(graph, f"SELECT DISTINCT ?claim {{ {pattern} }}")}


def _between(graph: Store, pairs: set[tuple[str, str]]) -> set[str]:
    """Find the claims of two things about each other, whichever way round."""
    return {claim for claim, _, _ in _rows_between(graph, pairs)}


def _rows_between(graph: Store, pairs: set[tuple[str, str]], also: str = "") -> Iterator[tuple[str, ...]]:
    """Give the claims of two things about each other of which something more is true, with the two."""
    counts = _counts(graph, {end for pair in pairs for end in pair})
    wanted = sorted({(one, other) if counts[one] <= counts[other] else (other, one) for one, other in pairs})
    for start in range(0, len(wanted), _MOST_PAIRS):
        written = " ".join(f"({iri(end)} {iri(far)})" for end, far in wanted[start : start + _MOST_PAIRS])
        for near, other in (("subject", "object"), ("object", "subject")):
            pattern = f"?claim kg:{near} ?end . ?claim kg:{other} ?far ; {_IS_CLAIM}"  # engines begin at what is first
            more = f" ?claim {also}" if also else ""
            text = f"SELECT DISTINCT ?claim ?end ?far {{ VALUES (?end ?far) {{ {written} }} {pattern}{more} }}"
            yield from texts(graph, text)


_MOST_PAIRS = 2000  # in one VALUES
_IS_CLAIM = "a ?kind FILTER(?kind = kg:Claim)"
"""By a filter: the engine would begin with all claims."""


def _counts(graph: Store, ends: set[str]) -> Counter[str]:
    """Count the claims, and facts, of each of some things."""
    found: Counter[str] = Counter()
    for some in evidence.batches(sorted(ends)):
        for role in ("subject", "object"):
            pattern = f"{evidence.values('end', some)} ?claim kg:{role} ?end"
            for end, count in texts(graph, f"SELECT ?end (COUNT(?claim) AS ?count) {{ {pattern} }} GROUP BY ?end"):
                found[end] += int(count)
    return found


def _flags_of(vocabulary: Vocabulary) -> Mapping[str, set[str]]:
    """Give the relations of which there can be one only, by the flag that says so."""
    known = [(f"{KG}{each.id}", each) for each in vocabulary.relations.values()]
    return {
        "rivalrous": {name for name, each in known if each.rivalrous},
        "exclusiveSubject": {name for name, each in known if each.exclusive_subject},
        "exclusiveObject": {name for name, each in known if each.exclusive_object},
    }


def _flagged(graph: Store, relations: set[str]) -> Mapping[str, set[str]]:
    """Give those of some relations of which there can be one only, by the flag that says so."""
    found: dict[str, set[str]] = defaultdict(set)
    names = evidence.values("p", sorted(relations))
    flags = " ".join(f"kg:{flag}" for flag in _FLAGS)
    for name, flag in texts(graph, f"SELECT DISTINCT ?p ?flag {{ {names} VALUES ?flag {{ {flags} }} ?p ?flag true }}"):
        found[evidence.local(flag)].add(name)
    return found


_FLAGS = ("rivalrous", "exclusiveSubject", "exclusiveObject")


def _of_one_end(graph: Store, end: str, wanted: set[tuple[str, str]]) -> set[str]:
    """Find the claims of the same relation about the same thing."""
    found = set()
    names = ", ".join(sorted({str(iri(name)) for name, _ in wanted}))
    for some in evidence.batches(sorted({thing for _, thing in wanted})):
        pattern = f"{evidence.values('end', some)} ?claim kg:{end} ?end ; kg:predicate ?p FILTER(?p IN ({names}))"
        pattern += f" ?claim {_IS_CLAIM}"
        rows = texts(graph, f"SELECT ?claim ?p ?end {{ {pattern} }}")
        found |= {claim for claim, name, thing in rows if (name, thing) in wanted}
    return found


def contending(graph: Store, iris: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Find the claims that may be opposed to one of some claims, and those of them that may have such an opponent.

    Only a denial speaks against an assertion, unless its relation excludes others or happens once: so nothing else is
    looked for between two things of which thousands of claims are.
    """
    found = set()
    once = {f"{KG}{each.id}" for each in vocabulary.relations.values() if each.once}
    flagged = _flags_of(vocabulary)
    for some in evidence.batches(iris):
        mine = evidence.values("mine", some)
        for pattern in _DECLARED:
            found |= {iri for pair in texts(graph, f"SELECT ?mine ?claim {{ {mine} {pattern} }}") for iri in pair}
        parts = "kg:predicate ?p ; kg:subject ?s ; kg:object ?o ; kg:polarity ?polarity"
        said = list(texts(graph, f"SELECT ?mine ?p ?s ?o ?polarity {{ {mine} ?mine {parts} }}"))
        plain = {each for each in said if each[4] != _DENIES and each[1] not in once}
        found |= _between(graph, {(subject, object_) for _, _, subject, object_, _ in {*said} - plain})
        denials = _denials(graph, {(subject, object_) for _, _, subject, object_, _ in plain})
        found |= {denial for those in denials.values() for denial in those}
        found |= {claim for claim, _, subject, object_, _ in plain if frozenset((subject, object_)) in denials}
        for flags, end, place in (
            (("rivalrous", "exclusiveSubject"), "object", 3),
            (("exclusiveObject",), "subject", 2),
        ):
            names = {name for flag in flags for name in flagged[flag]}
            found |= _of_one_end(graph, end, {(each[1], each[place]) for each in said if each[1] in names})
    return found


def _denials(graph: Store, pairs: set[tuple[str, str]]) -> dict[frozenset[str], set[str]]:
    """Find what is denied between some two things, whichever way round: of many pairs by a look at all denials."""
    wanted = {frozenset(pair) for pair in pairs}
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    if len(wanted) > _MANY_PAIRS:
        text = "SELECT ?claim ?s ?o { ?claim kg:polarity kg:denies ; kg:subject ?s ; kg:object ?o }"
        rows = list(texts(graph, text))
    else:
        rows = list(_rows_between(graph, pairs, "kg:polarity ?polarity FILTER(?polarity = kg:denies)"))
    for claim, one, other in rows:
        if frozenset((one, other)) in wanted:
            found[frozenset((one, other))].add(claim)
    return found


_DENIES = f"{KG}denies"
_MANY_PAIRS = 50


def around(graph: Store, iris: Iterable[str]) -> set[str]:
    """Add to claims whatever may be opposed to one of them, at any remove."""
    found: set[str] = set()
    new = set(iris)
    while new:
        found |= new
        new = set(neighbours(graph, new)) - found
    return found
