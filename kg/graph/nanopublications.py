"""Claims as nanopublications: four graphs a claim, by the guidelines of nanopub.net.

The assertion graph has the claim's own IRI, so that its provenance speaks of the very claim that the other files have.
Nothing is signed and no trusty URI made: that is for whoever publishes them. Rejected claims are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.graph.notation import Row, bare
from kg.ontology.terms import DCTERMS, KG, NP, PROV, RDF, RDFS

_TYPE = f"<{RDF}type>"


def _kg(*names: str) -> frozenset[str]:
    return frozenset(f"<{KG}{name}>" for name in names)


_ASSERTED = _kg("subject", "predicate", "object", "polarity", "date", "earliest", "latest", "place", "context")
_ABOUT_THE_RECORD = {*_kg("status", "readBy", "key"), f"<{RDFS}comment>", f"<{RDFS}label>"}
_DESCRIBED = _kg("passage", "citation")


def nanopublications(rows: Iterable[Row], base: str) -> tuple[Row, ...]:
    """Write every claim that is not rejected as a nanopublication."""
    by_subject: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_subject[row.subject].append(row)
    claims = sorted(
        subject for subject, own in by_subject.items() if any(row[1:3] == (_TYPE, f"<{KG}Claim>") for row in own)
    )
    return tuple(row for claim in claims for row in _Nanopublication(claim, by_subject, base).rows())


class _Nanopublication:
    """One claim, its statements dealt out to the four graphs."""

    def __init__(self, claim: str, by_subject: dict[str, list[Row]], base: str) -> None:
        self._claim = claim
        self._own = sorted(bare(by_subject[claim]))
        self._by_subject = by_subject
        name = f"{base}np/{claim[1:-1].rpartition('/')[2]}"
        self._name = f"<{name}>"
        self._head, self._provenance, self._publication = (
            f"<{name}#{part}>" for part in ("Head", "provenance", "pubinfo")
        )

    def rows(self) -> Iterator[Row]:
        if f"<{KG}rejected>" in self._values("status"):
            return
        yield from self._about_itself()
        yield from self._assertion()
        yield from self._evidence()
        yield from self._record()

    def _values(self, name: str) -> list[str]:
        return [row.object for row in self._own if row.predicate == f"<{KG}{name}>"]

    def _about_itself(self) -> Iterator[Row]:
        yield Row(self._name, _TYPE, f"<{NP}Nanopublication>", self._head)
        yield Row(self._name, f"<{NP}hasAssertion>", self._claim, self._head)
        yield Row(self._name, f"<{NP}hasProvenance>", self._provenance, self._head)
        yield Row(self._name, f"<{NP}hasPublicationInfo>", self._publication, self._head)

    def _assertion(self) -> Iterator[Row]:
        """Say what is claimed: as a plain statement where the claim asserts it, and always as the claim puts it."""
        if f"<{KG}asserts>" in self._values("polarity"):
            subject, predicate, object_ = (self._values(name)[0] for name in ("subject", "predicate", "object"))
            yield Row(subject, predicate, object_, self._claim)
        for row in self._own:
            if row.predicate in _ASSERTED or row.predicate == _TYPE:
                yield Row(*row[:3], self._claim)

    def _evidence(self) -> Iterator[Row]:
        """Say who claims it, how firmly, and on what; with the passages and places in works themselves."""
        for claimant in self._values("claimant"):
            yield Row(self._claim, f"<{PROV}wasAttributedTo>", claimant, self._provenance)
        for reading in self._values("readBy"):
            yield Row(self._claim, f"<{PROV}wasGeneratedBy>", reading, self._provenance)
        for row in self._own:
            if row.predicate in _ASSERTED or row.predicate in _ABOUT_THE_RECORD or row.predicate == _TYPE:
                continue
            yield Row(*row[:3], self._provenance)
            if row.predicate in _DESCRIBED:
                yield from (Row(*each[:3], self._provenance) for each in self._by_subject[row.object])
        documents = {
            row.object
            for passage in self._values("passage")
            for row in self._by_subject[passage]
            if row.predicate == f"<{KG}document>"
        }
        for document in sorted(documents):
            yield Row(self._claim, f"<{PROV}wasDerivedFrom>", document, self._provenance)

    def _record(self) -> Iterator[Row]:
        """Say of the record who made it, when, and what became of it."""
        for row in self._own:
            if row.predicate in _ABOUT_THE_RECORD:
                yield Row(self._name, *row[1:3], self._publication)
        for reading in self._values("readBy"):
            for row in self._by_subject[reading]:
                if row.predicate == f"<{KG}reader>":
                    yield Row(self._name, f"<{DCTERMS}creator>", row.object, self._publication)
                if row.predicate == f"<{KG}date>":
                    yield Row(self._name, f"<{DCTERMS}created>", row.object, self._publication)
