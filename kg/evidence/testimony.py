"""The claims of a store as the records that policies, conflicts and witnesses reckon with.

Owns the way back from RDF to :mod:`kg.model`, as far as reckoning needs it: a claim's key here is its IRI, relations
have their flags, entities only what they lie in. So one definition of conflict serves the build and whoever asks later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.model import (
    Certainty,
    Citation,
    Claim,
    ClassId,
    DocumentId,
    Entity,
    EntityId,
    Name,
    Passage,
    Polarity,
    ReadingId,
    RelationId,
    Status,
)
from kg.ontology.terms import KG
from kg.ontology.vocabulary import Relation, Vocabulary
from kg.policies import conflicts
from kg.policies.conflicts import Statement
from kg.policies.witnesses import counter
from kg.project import Project
from kg.store import Literal, Store, Term


def record(each: Evidence) -> Claim:
    """Give a claim as a record; its key, and the keys that it refers to, are IRIs."""
    return Claim(
        key=each.iri,
        subject=EntityId(each.subject.id),
        predicate=RelationId(each.predicate.id),
        object=EntityId(each.object.id),
        claimants=tuple(EntityId(claimant.id) for claimant in each.claimants),
        passages=tuple(
            Passage(
                document=DocumentId(passage.document.id.removeprefix("document/")),
                start=passage.start,
                end=passage.end,
                quotation=passage.quotation,
                page=passage.page,
                note=passage.note,
                translations=passage.translations,
            )
            for passage in each.passages
        ),
        reading=ReadingId(each.readings[0].id.rpartition("/")[2] if each.readings else ""),
        polarity=Polarity(each.polarity),
        certainty=Certainty(each.certainty),
        status=Status(each.status),
        reported_by=EntityId(each.reported_by[0].id) if each.reported_by else None,
        when=each.date,
        place=EntityId(each.place.id) if each.place else None,
        context=tuple(EntityId(context.id) for context in each.context),
        cites=tuple(Citation(work=EntityId(cited.work.id), locator=cited.locator) for cited in each.cites),
        footnotes=each.footnotes,
        rests_on=each.rests_on,
        contradicts=each.contradicts,
    )


def foundations(graph: Store, claims: Iterable[Evidence], *, project: Project) -> tuple[Evidence, ...]:
    """Read the claims on which some claims rest, at any remove, that are not among them."""
    known = {each.iri for each in claims}
    found: list[Evidence] = []
    waiting = {iri for each in claims for iri in each.rests_on} - known
    while waiting:
        read = evidence.claims(graph, sorted(waiting), project=project)
        found.extend(read)
        known |= waiting
        waiting = {iri for each in read for iri in each.rests_on} - known
    return tuple(found)


def denials(graph: Store, vocabulary: Vocabulary, *, project: Project) -> Mapping[Statement, tuple[Claim, ...]]:
    """Read the accepted claims that deny, by what they deny."""
    text = "SELECT ?claim WHERE { ?claim kg:polarity kg:denies ; kg:status kg:accepted }"
    iris = sorted(evidence.value_of(row[0]) for row in evidence.rows(graph, text) if row[0] is not None)
    claims = evidence.claims(graph, iris, project=project)
    return conflicts.denials(map(record, claims), vocabulary)


def witness_counter(claims: Iterable[Evidence]) -> Callable[[Iterable[Evidence]], int]:
    """Give a function that counts the independent witnesses of claims; what they rest on must be among ``claims``."""
    count = counter(record(each) for each in claims)
    return lambda counted: count(record(each) for each in counted)


def vocabulary(graph: Store) -> Vocabulary:
    """Read the relations of a store, with all that decides on conflicts; classes and properties are left out."""
    wanted = ", ".join(("rdf:type", "rdfs:label", "rdfs:subPropertyOf", *(f"kg:{name}" for name in _OF_RELATIONS)))
    text = f"""SELECT ?relation ?property ?value WHERE {{
  ?relation a kg:Relation . ?relation ?property ?value FILTER(?property IN ({wanted}))
}}"""
    found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for relation, name, value in evidence.rows(graph, text):
        if relation is not None and name is not None and value is not None:
            found[evidence.value_of(relation)][evidence.local(evidence.value_of(name))].add(value)
    relations = {iri.removeprefix(KG): _relation(iri, found[iri]) for iri in sorted(found)}
    return Vocabulary(classes={}, relations=relations, families={}, properties={}, others={}, _lineage={})


_OF_RELATIONS = ("family", "sign", "derived", "rivalrous", "exclusiveObject", "exclusiveSubject", "happensOnce")


def _relation(iri: str, said: Mapping[str, set[Term]]) -> Relation:
    texts = {name: sorted(map(evidence.value_of, held)) for name, held in said.items()}
    labels = (Name(text=each.value, language=each.language) for each in said["label"] if isinstance(each, Literal))

    def is_so(flag: str) -> bool:
        return "true" in texts.get(flag, ())

    return Relation(
        id=iri.removeprefix(KG),
        labels=tuple(sorted(labels, key=lambda name: (name.language or "", name.text))),
        definitions=(),
        family=evidence.local(next(iter(texts.get("family", ())), "")).removeprefix("family-"),
        sign=int(next(iter(texts.get("sign", ())), "0")),
        domains=(),
        ranges=(),
        symmetric=any(kind.endswith("SymmetricProperty") for kind in texts.get("type", ())),
        superrelations=tuple(
            RelationId(each.removeprefix(KG)) for each in texts.get("subPropertyOf", ()) if each.startswith(KG)
        ),
        derived=is_so("derived"),
        rivalrous=is_so("rivalrous"),
        exclusive_object=is_so("exclusiveObject"),
        exclusive_subject=is_so("exclusiveSubject"),
        once=is_so("happensOnce"),
    )


def surroundings(graph: Store, iris: Iterable[str], *, project: Project) -> dict[EntityId, Entity]:
    """Give for entities what they lie in, are part of or are narrower than, at any remove."""
    wanted = set(iris)
    steps = _steps(graph, wanted)
    found: dict[str, set[str]] = {}
    for iri in wanted & steps.keys():
        reached, ahead = set[str](), set(steps[iri])
        while ahead:
            reached |= ahead
            ahead = {wider for each in ahead for wider in steps.get(each, ())} - reached
        found[iri] = {evidence.short(wider, project.base) for wider in reached}
    return {
        identifier: Entity(
            id=identifier, kind=ClassId(""), labels=(), attributes={"part_of": tuple(sorted(found[iri]))}
        )
        for iri in sorted(found)
        if (identifier := EntityId(evidence.short(iri, project.base)))
    }


def _steps(graph: Store, iris: Iterable[str]) -> dict[str, set[str]]:
    """Give for things and all that they lie in what each lies in directly; engines differ in how they close paths."""
    steps: dict[str, set[str]] = defaultdict(set)
    ahead, seen = set(iris), set[str]()
    while ahead:
        seen |= ahead
        for some in evidence.batches(sorted(ahead)):
            text = f"""SELECT DISTINCT ?node ?wider WHERE {{
  {evidence.values("node", some)} ?node kg:locatedIn|kg:partOf|kg:broader ?wider
}}"""
            for node, wider in evidence.rows(graph, text):
                if node is not None and wider is not None:
                    steps[evidence.value_of(node)].add(evidence.value_of(wider))
        ahead = {wider for each in ahead for wider in steps.get(each, ())} - seen
    return steps
