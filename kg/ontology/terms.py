"""The namespaces and fixed names that our RDF uses, as text. Standard library only.

The vocabulary's IRI never moves with a project's base: a query written for one project runs on all.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from kg.model import DocumentId, ReadingId

KG = "https://w3id.org/muahede/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"
NP = "http://www.nanopub.org/nschema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

PREFIXES = {
    "kg": KG,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "prov": PROV,
    "dcterms": DCTERMS,
    "np": NP,
    "oa": "http://www.w3.org/ns/oa#",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "cito": "http://purl.org/spar/cito/",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "wd": "http://www.wikidata.org/entity/",
    "viaf": "http://viaf.org/viaf/",
    "geonames": "https://sws.geonames.org/",
}
"""The prefixes of every file we write, beside those of the project's own ids."""

SAME_AS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "viaf": "http://viaf.org/viaf/{}",
    "geonames": "https://sws.geonames.org/{}/",
}
"""What an identifier of another catalogue becomes, by the kind of the authority column."""

FULLTEXT = "http://jena.apache.org/text#"
"""Of the property function that searches words, ``text:query``; no statement has it."""

AUTHORITY = "graph/authority"
DOCUMENTS = "graph/documents"
ONTOLOGY = "graph/ontology"
TEXTS = "graph/texts"

_FORBIDDEN = re.compile(r"[\x00-\x20<>\"{}|^`\\]")


def iri(base: str, identifier: str) -> str:
    """Join a base and an id; what may not stand in an IRI is percent-encoded, letters of any script stay.

    >>> iri("https://w3id.org/muahede/", "person/özgür x")
    'https://w3id.org/muahede/person/özgür%20x'
    """
    return base + _FORBIDDEN.sub(lambda found: quote(found[0], safe=""), identifier)


def reading_graph(document: DocumentId, reading: ReadingId) -> str:
    """Name the graph of the claims that one reading took from a document."""
    return f"graph/reading/{document}/{reading}"


def facts_graph(policy: str) -> str:
    """Name the graph of the facts that one policy derives."""
    return f"graph/facts/{policy}"
