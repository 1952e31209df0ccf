"""The facts of a policy as their definition has them, all claims held and every two compared: what the program is held to."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pyoxigraph as ox

from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.scribe import Scribe
from kg.identity import claim_id
from kg.model import Polarity
from kg.ontology import terms
from kg.policies import rules
from kg.policies.conflicts import apart, canonical, denials, denying, statement
from kg.policies.court import Court
from kg.policies.policy import Contested, admitted, heard
from kg.policies.witnesses import counter


def same_time(one, other):
    return one.when is None or other.when is None or one.when.possibly_overlaps(other.when)


def rivals(one, other, end, standing_apart):
    values = getattr(one, end), getattr(other, end)
    disjoint = set(one.claimants).isdisjoint(other.claimants)
    return values[0] != values[1] and disjoint and same_time(one, other) and standing_apart(*values)


def opposed(claims, vocabulary, entities):
    """Give every two claims that are opposed, each pair once for each way."""
    yield from _denied(claims, vocabulary)
    by_key = {(each.passages[0].document, each.key): each for each in claims}
    for claim in claims:
        there = [(claim.passages[0].document, key) for key in claim.contradicts if "/" not in key]
        elsewhere = [tuple(key.split("/")) for key in claim.contradicts if "/" in key]
        named = [by_key.get(each) for each in (*there, *elsewhere)]
        yield from ((claim, other) for other in named if other is not None)
    asserted = [each for each in claims if each.polarity is Polarity.ASSERTS]
    for end, other_end, chosen in (
        ("subject", "object", lambda relation: relation.rivalrous or relation.exclusive_subject),
        ("object", "subject", lambda relation: relation.exclusive_object),
    ):
        groups = defaultdict(list)
        for claim in asserted:
            if chosen(vocabulary.relation(claim.predicate)):
                groups[claim.predicate, getattr(claim, other_end)].append(claim)
        for group in groups.values():
            yield from (pair for pair in combinations(group, 2) if rivals(*pair, end, apart(entities)))


def _denied(claims, vocabulary):
    denied = denials(claims, vocabulary)
    for claim in claims:
        if claim.polarity is Polarity.ASSERTS:
            against = denying(statement(claim, vocabulary), denied, vocabulary)
            yield from ((claim, each) for each in against if same_time(claim, each))


def opponents(claims, vocabulary, entities):
    against = defaultdict(dict)
    for one, other in opposed(claims, vocabulary, entities):
        against[claim_id(one)][claim_id(other)] = other
        against[claim_id(other)][claim_id(one)] = one
    return {name: tuple(found.values()) for name, found in against.items()}


def facts(seeds, policy, project, vocabulary):
    """Give what each fact rests on, with its rule, witnesses and days, by what it says."""
    others = heard(seeds.claims, policy)
    court = Court(
        policy=policy,
        opponents=opponents(others, vocabulary, seeds.entities),
        witnesses=counter(seeds.claims),
    )
    grouped = defaultdict(dict)
    for claim in admitted(seeds.claims, policy):
        if claim.polarity is Polarity.ASSERTS:
            grouped[statement(claim, vocabulary)].setdefault(claim_id(claim), claim)
    found = {said: (None, dict(group)) for said, group in grouped.items() if court.upholds(tuple(group.values()))}
    resting = {name: {name: claim} for _, group in found.values() for name, claim in group.items()}
    denied = {} if policy.contested is Contested.INCLUDE else denials(others, vocabulary)
    scratch = _scratch(resting, seeds, project, vocabulary)
    for path in sorted((project.ontology / "rules").glob("*.rq")):
        derived = defaultdict(dict)
        for row in scratch.query(path.read_text("utf-8")):
            subject, object_, claim = (
                row[name].value.removeprefix(project.base) for name in ("subject", "object", "claim")
            )
            if subject != object_:
                said = canonical((subject, row["predicate"].value.removeprefix(terms.KG), object_), vocabulary)
                derived[said].update(resting[claim])
        for said, claims in derived.items():
            rule, known = found.get(said, (path.stem, {}))
            if known or not any(True for _ in denying(said, denied, vocabulary)):
                found[said] = (rule, {**known, **claims})
            resting.update(dict.fromkeys(_add(scratch, said, project, vocabulary), claims))
    return {said: _fact(rule, claims, court) for said, (rule, claims) in found.items()}


def _fact(rule, claims, court):
    dates = [claim.when for claim in claims.values() if claim.when]
    early, late = [when.earliest for when in dates], [when.latest for when in dates]
    return (
        rule,
        tuple(sorted(claims)),
        court.witnesses(claims.values()),
        min(early) if early and None not in early else None,
        max(late) if late and None not in late else None,
    )


def _scratch(resting, seeds, project, vocabulary):
    scribe = Scribe(seeds, project, vocabulary)
    held = [claim for claims in resting.values() for claim in claims.values()]
    lines = [
        *rules.vocabulary_lines(project),
        *graph.nquads(graph.authority(scribe)),
        *graph.nquads(Row(*said, scribe.iri("graph/scratch")) for claim in held for said in scribe.admitted(claim)),
    ]
    store = ox.Store()
    for line in lines:
        store.load(line.rpartition(b" <")[0] + b" .\n", ox.RdfFormat.N_TRIPLES)
    return store


def _add(store, said, project, vocabulary):
    """Let later rules see a fact; give the names that it has there."""
    subject, predicate, object_ = said
    ways = (
        [(subject, object_), (object_, subject)] if vocabulary.relation(predicate).symmetric else [(subject, object_)]
    )
    for one, other in ways:
        name = f"fact/{one}+{predicate}+{other}"
        yield name
        node = ox.NamedNode(project.base + name)
        for term, value in (
            (terms.RDF + "type", terms.KG + "Fact"),
            (terms.KG + "subject", project.base + one),
            (terms.KG + "predicate", terms.KG + predicate),
            (terms.KG + "object", project.base + other),
        ):
            store.add(ox.Quad(node, ox.NamedNode(term), ox.NamedNode(value)))
