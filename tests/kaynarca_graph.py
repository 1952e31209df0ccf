"""The graph of tests/fixtures/kaynarca, with a few hand-written claims about the congress of Focșani beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg import project
from kg.graph import quads as graph
from kg.identity import digest
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.policies import derivation, facts, policy
from kg.project import Project
from kg.seeds import reading as seeds

FIXTURE = Path(__file__).parent / "fixtures" / "kaynarca"
BASE = "https://example.org/kaynarca/"

_ENTITIES = (
    ("event/focsani-1772", ("Event", "Conference"), "Congress of Focșani", "Fokşan Kongresi"),
    ("person/obreskov", ("Actor", "Person"), "Aleksei Obreskov", "Aleksey Obreskov"),
    ("person/orlov", ("Actor", "Person"), "Grigory Orlov", "Grigoriy Orlov"),
    ("place/focsani", ("Place", "City"), "Focșani", "Fokşan"),
    ("letter/obreskov-1773", ("Communication", "Letter"), "Obreskov, 1773", "Obreskov, 1773"),
    ("letter/unknown", ("Communication", "Letter"), "An unsigned note", "İmzasız not"),
)
_CLAIMS = (
    ("person/obreskov", "participatedIn", "event/focsani-1772", ("1772-08", "1772-08-01", "1772-08-31"), "accepted"),
    ("person/orlov", "presidedOver", "event/focsani-1772", ("1772-08", "1772-08-01", "1772-08-31"), "accepted"),
    ("event/focsani-1772", "tookPlaceIn", "place/focsani", ("1772-08", "1772-08-01", "1772-08-31"), "accepted"),
    ("person/orlov", "departedFrom", "place/focsani", ("1772-08-28", "1772-08-28", "1772-08-28"), "accepted"),
    ("person/panin", "criticised", "person/orlov", ("1772", "1772-01-01", "1772-12-31"), "accepted"),
    ("person/obreskov", "warned", "person/panin", ("1772-09", "1772-09-01", "1772-09-30"), "accepted"),
    ("group/russian-empire", "appointed", "person/obreskov", ("1772-05", "1772-05-01", "1772-05-31"), "accepted"),
    ("letter/obreskov-1773", "sender", "person/obreskov", ("1773", "1773-01-01", "1773-12-31"), "accepted"),
    ("person/panin", "trusted", "person/obreskov", None, "candidate"),
)


@cache
def kaynarca() -> Project:
    """Load the project."""
    return project.load(FIXTURE)


@cache
def nquads() -> bytes:
    """Give everything that a build puts into the store, and the claims about Focșani."""
    return b"".join((*_built(), *_by_hand()))


def _built() -> Iterator[bytes]:
    here = kaynarca()
    vocabulary = ontology.load(here.ontology)
    loaded = seeds.load(here, vocabulary)
    yield from graph.nquads(graph.quads(loaded, here, vocabulary))
    derived = derivation.derive(loaded, policy.named(here, here.policy), here, vocabulary)
    yield from graph.nquads(facts.quads(derived, loaded, here, vocabulary))
    yield from _ontology(here)


def _ontology(here: Project) -> Iterator[bytes]:
    """Give the terms as the queries need them: names, families, signs, hierarchies."""
    from rdflib import Graph

    kept = {"label", "type", "family", "sign", "subPropertyOf", "subClassOf"}
    for statement in Graph().parse(here.ontology / "kg.ttl"):
        if str(statement[1]).replace("#", "/").rpartition("/")[2] in kept:
            yield f"{' '.join(term.n3() for term in statement)} <{BASE}{terms.ONTOLOGY}> .\n".encode()


def _by_hand() -> Iterator[bytes]:
    for entity, kinds, english, turkish in _ENTITIES:
        for kind in kinds:
            yield _line(entity, f"<{terms.RDF}type>", f"<{terms.KG}{kind}>", "authority")
        yield _line(entity, f"<{terms.RDFS}label>", f'"{english}"@en', "authority")
        yield _line(entity, f"<{terms.RDFS}label>", f'"{turkish}"@tr', "authority")
    for subject, predicate, value, when, status in _CLAIMS:
        yield from _claim(subject, predicate, value, when, status)


def _claim(subject: str, predicate: str, value: str, when: tuple[str, str, str] | None, status: str) -> Iterator[bytes]:
    claim = f"claim/{digest(subject, predicate, value)}"
    said = {
        "subject": f"<{BASE}{subject}>",
        "predicate": f"<{terms.KG}{predicate}>",
        "object": f"<{BASE}{value}>",
        "polarity": f"<{terms.KG}asserts>",
        "certainty": f"<{terms.KG}certain>",
        "claimant": f"<{BASE}person/harrow>",
        "status": f"<{terms.KG}{status}>",
    }
    if when is not None:
        edtf, earliest, latest = when
        said["date"] = f'"{edtf}"^^<{terms.EDTF}>'
        said["earliest"] = f'"{earliest}"^^<{terms.XSD}date>'
        said["latest"] = f'"{latest}"^^<{terms.XSD}date>'
    yield _line(claim, f"<{terms.RDF}type>", f"<{terms.KG}Claim>", "reading/by-hand")
    for name, term in said.items():
        yield _line(claim, f"<{terms.KG}{name}>", term, "reading/by-hand")


def _line(subject: str, predicate: str, value: str, graph_name: str) -> bytes:
    return f"<{BASE}{subject}> {predicate} {value} <{BASE}graph/{graph_name}> .\n".encode()
