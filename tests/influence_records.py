"""Steps and claims of influence made by hand, for laws about chains, rankings and witnesses."""

from __future__ import annotations

from datetime import date, timedelta

from claim_store import world

from kg.evidence.records import Cited, Evidence, Named
from kg.influence import steps
from kg.influence.claims import Corpus
from kg.influence.ranking import Edge
from kg.influence.records import Account, Spell, Step

DAY_ZERO = date(1774, 1, 1)


def thing(name):
    return Named(iri=f"https://example.org/{name}", id=name)


def said(key, subject="person/a", object_="person/b", *, predicate="influenced", by=("person/x",), cites=(), **more):
    return Evidence(
        iri=f"https://example.org/claim/{key}",
        id=f"claim/{key}",
        subject=thing(subject),
        predicate=Named(iri=f"https://w3id.org/muahede/ontology#{predicate}", id=predicate),
        object=thing(object_),
        claimants=tuple(map(thing, by)),
        cites=tuple(Cited(work=thing(work)) for work in cites),
        **more,
    )


def bench(*claims):
    kinds = {end.iri: frozenset({"Actor", "Person"}) for each in claims for end in (each.subject, each.object)}
    return steps.prepared(Corpus(claims=claims, vocabulary=world()[1], kinds=kinds))


def spell(first=None, last=None):
    """Days counted from one; the last is included."""
    ends = (None if day is None else DAY_ZERO + timedelta(days=day) for day in (first, last))
    return Spell(**dict(zip(("earliest", "latest"), ends, strict=True)))


def step(start, end, *spells, predicate="influenced", witnesses=1, **more):
    claim = said(f"{start}-{predicate}-{end}", start, end, predicate=predicate)
    return Step(
        start=claim.subject,
        end=claim.object,
        relation=claim.predicate,
        spells=tuple(spells),
        witnesses=witnesses,
        **{"claims": (claim,), **more},
    )


def account(*made):
    return Account(steps=tuple(sorted(made, key=lambda each: each.key)), policy="everything", count=len)


def edge(start, end, *spells, weight=1):
    return Edge(step=step(start, end, *spells, witnesses=weight), weight=weight)
