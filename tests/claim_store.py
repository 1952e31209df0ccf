"""Stores with claims of one's own in the world of the test project, as a build makes them, texts included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg import project, store
from kg.building.assembly import Assembled
from kg.dates.chronology import historical_date
from kg.evidence import texts
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.scribe import Scribe, by_key
from kg.model import Citation, Claim, DocumentId, EntityId, Passage, Polarity, ReadingId, RelationId
from kg.ontology import reading as ontology
from kg.policies import derivation, policy, rules
from kg.seeds import reading as seeds

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"


@cache
def world():
    ours = project.load(KAYNARCA)
    vocabulary = ontology.load(ours.ontology)
    return ours, vocabulary, seeds.load(ours, vocabulary)


def lines(claims: Iterable[Claim] | None = None, *, under: str = "accepted") -> tuple[bytes, ...]:
    """Give everything that a build puts into the store; ``claims`` in the place of those of the first document."""
    ours, vocabulary, loaded = world()
    if claims is not None:
        loaded = replace(loaded, documents=(replace(loaded.documents[0], claims=tuple(claims), remarks=()),))
    derived = derivation.derive(loaded, policy.named(ours, under), ours, vocabulary)
    assembled = Assembled(project=ours, vocabulary=vocabulary, seeds=loaded, facts=derived)
    return (*assembled.lines, *texts.lines(loaded.documents, ours))


@cache
def kaynarca():
    """The store of the test project."""
    return store.in_memory(lines())


@cache
def _unchanging() -> tuple[bytes, ...]:
    """Give the lines of the vocabulary, the authority tables and the texts, which no claim changes."""
    ours, vocabulary, loaded = world()
    authority = graph.authority(Scribe(loaded, ours, vocabulary))
    return (*rules.vocabulary_lines(ours), *graph.nquads(authority), *texts.lines(loaded.documents, ours))


def store_of(*claims: Claim):
    """A store with these claims alone, and no facts."""
    ours, vocabulary, loaded = world()
    document = replace(loaded.documents[0], claims=claims, remarks=(), mentions=(), citations=(), left_open=())
    alone = replace(loaded, documents=(document,))
    scribe = Scribe(alone, ours, vocabulary)
    names = by_key(document)
    said = [*scribe.document(document), *(each for one in claims for each in scribe.claim(one, document, names))]
    name = scribe.iri("graph/reading/deniz-1998/adjudicated")
    return store.in_memory((*_unchanging(), *graph.nquads(Row(*each, name) for each in said)))


def claim(key, said="person/panin influenced person/rumyantsev", *, date=None, by=("person/deniz",), cites=(), **more):
    """A claim of the test project, each at a place of its own."""
    subject, predicate, object_ = said.split()
    place = sum(map(ord, key)) * 7 % 900
    return Claim(
        key=key,
        subject=EntityId(subject),
        predicate=RelationId(predicate),
        object=EntityId(object_),
        claimants=tuple(map(EntityId, by)),
        passages=(Passage(document=DocumentId("deniz-1998"), start=place, end=place + len(key), quotation=key),),
        reading=ReadingId("adjudicated"),
        when=historical_date(date) if date else None,
        cites=tuple(Citation(work=EntityId(work)) for work in cites),
        **more,
    )


def denial(key, said="person/panin influenced person/rumyantsev", **more):
    return claim(key, said, polarity=Polarity.DENIES, **more)
