"""What the graph is called, what its words mean, and its query library, as records."""

from __future__ import annotations

from kg.evidence.reading import Properties
from kg.explorer.holdings import Holdings, Json, kept, labels, texts
from kg.explorer.networks import is_symmetric
from kg.queries import library as queries


def project(held: Holdings, entities: int | None = None) -> Json:
    """Say what the graph is, and how much there is of what; how many entities, if it is known already."""
    about = held.project
    return {
        "title": about.title,
        "base": held.base,
        "languages": list(about.languages),
        "policy": about.policy,
        "policies": [kept(id=each.name, label=each.label, conditions=list(each.conditions)) for each in held.policies],
        "counts": {
            "entities": len(held.entities) if entities is None else entities,
            "claims": held.number("Claim"),
            "documents": held.number("Document"),
            "facts": held.number("Fact"),
            "mentions": sum(held.mention_counts.values()),
        },
        "prefixes": dict(sorted(queries.prefixes(about).items())),
    }


def vocabulary(held: Holdings, looks: Json) -> Json:
    """Give the classes, relations, families and properties with their labels, and how kinds look."""
    return {
        "classes": [
            kept(id=name, **_said(said), parents=_links(held, said, "subClassOf"))
            for name, said in held.classes.items()
            if not name.startswith("http")
        ],
        "relations": [
            kept(
                id=name,
                **_said(said),
                family=_first(_links(held, said, "family")).removeprefix("family-"),
                sign=sign(said),
                symmetric=is_symmetric(said) or None,
                inverse=_first(_links(held, said, "inverseOf")),
            )
            for name, said in held.relations.items()
        ],
        "families": [
            kept(id=name.removeprefix("family-"), **_said(said)) for name, said in held.terms("kg:Family").items()
        ],
        "properties": [
            kept(id=name, labels=labels(said))
            for kind in ("owl:DatatypeProperty", "owl:ObjectProperty")
            for name, said in held.terms(kind).items()
            if name not in held.relations
        ],
        "looks": looks,
    }


def _said(said: Properties) -> Json:
    return {"labels": labels(said), "definitions": labels(said, "comment") or labels(said, "definition")}


def sign(said: Properties) -> int:
    """Give the sign of a relation; 0 where it has none."""
    return int(float(_first(texts(said, "sign")) or 0))


def _links(held: Holdings, said: Properties, name: str) -> list[str]:
    return [short for iri in texts(said, name) if not (short := held.short(iri)).startswith("http")]


def _first(found: list[str]) -> str:
    return found[0] if found else ""


def library(held: Holdings) -> list[Json]:
    """Give the query library."""
    return [
        kept(
            name=query.name,
            title=kept(en=query.title, tr=query.title_tr),
            description=query.description,
            parameters=[
                kept(
                    name=each.name,
                    kind=each.kind,
                    required=each.required or None,
                    default=each.default,
                    description=each.description,
                )
                for each in query.parameters
            ],
            columns=list(query.columns),
            text=query.text,
        )
        for query in queries.library(held.project.queries).values()
    ]
