"""Claims without their words: what decides whether they are opposed and who stands behind them, and no more than that.

A twentieth of what :mod:`kg.evidence.reading` reads of a claim; the records are those of :mod:`kg.evidence.testimony`,
with the IRI as the key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.evidence import reading as evidence
from kg.identity import named
from kg.model import Citation, Claim, ClaimId, EntityId, Polarity, ReadingId, RelationId, Status
from kg.ontology.terms import KG
from kg.project import Project
from kg.store import Store, Term

_ASKED = (
    *("subject", "predicate", "object", "polarity", "status", "claimant", "date", "earliest", "latest"),
    *("place", "context", "cites", "restsOn", "contradicts"),
)


def claims(graph: Store, iris: Iterable[str], *, project: Project) -> dict[str, Claim]:
    """Read claims by IRI, sorted; what is no claim is left out."""
    found = {}
    properties = ", ".join(f"kg:{name}" for name in _ASKED)
    for some in evidence.batches(iris):
        said: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
        text = f"""SELECT ?node ?property ?value WHERE {{
  {evidence.values("node", some)} ?node ?property ?value FILTER(?property IN ({properties}))
}}"""
        for node, name, value in evidence.rows(graph, text):
            if node is not None and name is not None and value is not None:
                said[evidence.value_of(node)][evidence.local(evidence.value_of(name))].add(value)
        for iri in some:
            if "status" in said[iri]:  # facts have a subject, too
                found[iri] = _claim(iri, said[iri], project)
    return found


def _claim(iri: str, held: dict[str, set[Term]], project: Project) -> Claim:
    said = {name: tuple(sorted(values, key=str)) for name, values in held.items()}

    def things(name: str) -> tuple[EntityId, ...]:
        return tuple(EntityId(evidence.short(evidence.value_of(each), project.base)) for each in said.get(name, ()))

    claim = Claim(
        key=iri,
        subject=things("subject")[0],
        predicate=RelationId(evidence.value_of(said["predicate"][0]).removeprefix(KG)),
        object=things("object")[0],
        claimants=things("claimant"),
        passages=(),
        reading=ReadingId(""),
        polarity=Polarity(evidence.foremost(said, "polarity", ("denies", "asserts"))),
        status=Status(evidence.foremost(said, "status", evidence.STATUSES)),
        when=evidence.date_of(said),
        place=next(iter(things("place")), None),
        context=things("context"),
        cites=tuple(Citation(work=work) for work in things("cites")),
        rests_on=tuple(map(evidence.value_of, said.get("restsOn", ()))),
        contradicts=tuple(map(evidence.value_of, said.get("contradicts", ()))),
    )
    return named(claim, ClaimId(evidence.short(iri, project.base)))  # without its passages two would have one name


def with_foundations(graph: Store, iris: Iterable[str], *, project: Project) -> dict[str, Claim]:
    """Read claims, and those on which they rest, at any remove."""
    found = claims(graph, iris, project=project)
    new = found
    while new:
        new = claims(graph, {iri for each in new.values() for iri in each.rests_on} - found.keys(), project=project)
        found |= new
    return found
