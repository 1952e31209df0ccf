"""What compares documents: the checks across documents, the shapes on entities.

Holds every claim without its words for as long as a build lasts; owns nothing that is kept between builds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.building.document_findings import OF_DOCUMENTS
from kg.graph import quads as graph
from kg.graph.notation import Row
from kg.graph.scribe import Scribe
from kg.model import Claim, Document, Passage, Seeds
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.policies import rules
from kg.project import Project
from kg.validation import checks
from kg.validation import findings as validation
from kg.validation.checks import Finding, Material
from kg.validation.shaping import Outcome


class Comparing:
    """Takes the documents of a corpus, in their order; then gives what follows from all of them."""

    def __init__(self, alone: Seeds, project: Project, vocabulary: Vocabulary) -> None:
        self._alone, self._project, self._vocabulary = alone, project, vocabulary
        self._scribe = Scribe(alone, project, vocabulary)
        self._documents: list[Document] = []
        self.engine: Outcome | None = None

    def take(self, document: Document) -> None:
        """Take a document."""
        self._documents.append(slimmed(document))

    def findings(self) -> Iterator[Finding]:
        """Give what the checks find between documents, and the shapes on entities."""
        material = Material(seeds=self._seeds, vocabulary=self._vocabulary, languages=self._project.languages)
        for check in checks.checks():
            if check.across:
                yield from check.findings(material)
        path = self._project.ontology / validation.SHAPES
        if not path.is_file():
            return
        lines = (
            *rules.vocabulary_lines(self._project),
            *graph.nquads(graph.authority(self._scribe)),
            *graph.nquads(self._said()),
        )
        origins = graph.provenance(self._alone, self._project)
        found, self.engine = validation.conformance(lines, path, origins, self._project.base)
        yield from (each for each in found if not each.focus.startswith(OF_DOCUMENTS))

    @property
    def _seeds(self) -> Seeds:
        return replace(self._alone, documents=tuple(self._documents))

    def _said(self) -> Iterator[Row]:
        named = self._scribe.iri(terms.DOCUMENTS)
        for claim in self._seeds.claims:
            for name, term in self._scribe.ends(claim):
                yield Row(self._scribe.claim_name(claim), f"<{terms.KG}{name}>", term, named)


def slimmed(document: Document) -> Document:
    """Leave out the words of a document: what facts and the checks across documents need remains."""
    mentioned = {mention.entity: mention for mention in document.mentions}
    cited = {row.work: row for row in document.citations}
    return replace(
        document,
        stored="",
        mentions=tuple(replace(each, text="") for each in mentioned.values()),
        claims=tuple(_slimmed(claim) for claim in document.claims),
        citations=tuple(replace(each, as_written="") for each in cited.values()),
        remarks=tuple(replace(each, texts=(), passages=()) for each in document.remarks),
    )


def _slimmed(claim: Claim) -> Claim:
    passages = tuple(
        Passage(document=each.document, start=each.start, end=each.end, quotation="") for each in claim.passages
    )
    return replace(claim, passages=passages)
