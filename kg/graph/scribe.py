"""One record to RDF: which statements it becomes. No blank nodes; the terms stand in ``ontology/kg.ttl``.

Terms are written as N-Triples writes them: a corpus has half a hundred statements a claim, and a library's object for
each term costs more than all else. Which graph a statement goes to is :mod:`kg.graph.quads`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from kg.graph.notation import TYPE, literal
from kg.graph.record_names import citation_id, left_open_id, mention_id, note_citation_id, remark_id
from kg.identity import claim_id, passage_id
from kg.model import (
    Citation,
    Claim,
    ClaimId,
    Document,
    Entity,
    EntityId,
    LeftOpen,
    Mention,
    Name,
    NoteCitation,
    Passage,
    Polarity,
    Reading,
    RelationId,
    Remark,
    Seeds,
)
from kg.ontology import terms
from kg.ontology.reading import Vocabulary
from kg.project import Project
from kg.seeds.authority import TABLES, Column, Value

Statement = tuple[str, str, str]
_NAMES = 1 << 16  # that are kept


class _Terms(dict[str, str]):
    """The terms of one namespace, made when first asked for."""

    def __init__(self, namespace: str) -> None:
        super().__init__()
        self._namespace = namespace

    def __missing__(self, name: str) -> str:
        self[name] = made = f"<{self._namespace}{name}>"
        return made


KG = _Terms(terms.KG)
_RDFS, _SKOS, _DCTERMS = _Terms(terms.RDFS), _Terms(terms.SKOS), _Terms(terms.DCTERMS)
_SAME_AS = f"<{terms.PREFIXES['owl']}sameAs>"
_INTEGER, _DECIMAL, _DATE = (f"{terms.XSD}{name}" for name in ("integer", "decimal", "date"))
_CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: 0x2421,
    0xFFFE: 0xFFFD,
    0xFFFF: 0xFFFD,
}


class Scribe:
    """Writes records as statements; knows the base, the vocabulary, and the labels of everything."""

    def __init__(self, seeds: Seeds, project: Project, vocabulary: Vocabulary) -> None:
        self._seeds = seeds
        self._project = project
        self._vocabulary = vocabulary
        self._columns = {table.prefix: table.columns for table in TABLES}
        self.iri = lru_cache(maxsize=_NAMES)(self._iri)  # the same few thousand names over and over, of many millions

    def _iri(self, identifier: str) -> str:
        return f"<{terms.iri(self._project.base, identifier)}>"

    # --- authority ----------------------------------------------------------------------------------------------

    def entities(self) -> Iterator[Statement]:
        """Say everything of the authority tables."""
        for entity in self._seeds.entities.values():
            yield from self.entity(entity)

    def entity(self, entity: Entity) -> Iterator[Statement]:
        """Say everything of an entity that the tables do."""
        node = self.iri(entity.id)
        yield from ((node, TYPE, KG[kind]) for kind in self._vocabulary.kinds(entity.kind))
        yield from ((node, _RDFS["label"], _name(name)) for name in entity.labels)
        yield from ((node, _SKOS["altLabel"], _name(name)) for name in entity.other_names)
        yield from ((node, _RDFS["comment"], _name(name)) for name in entity.descriptions)
        if entity.note:
            yield node, _SKOS["note"], _text(entity.note)
        for column in self._columns.get(entity.id.partition("/")[0] + "/", ()):
            yield from ((node, *self._attribute(column, cell)) for cell in entity.attributes.get(column.name, ()))

    def _attribute(self, column: Column, cell: str) -> tuple[str, str]:
        if column.value in terms.SAME_AS:
            return _SAME_AS, f"<{terms.SAME_AS[column.value].format(cell)}>"
        assert column.term is not None, f"the column {column.name} has no term"
        match column.value:
            case Value.ENTITY:
                return KG[column.term], self.iri(cell)
            case Value.DATE:
                return KG[column.term], _edtf(cell)
            case Value.NUMBER:
                return KG[column.term], literal(_decimal(cell), datatype=_DECIMAL)
            case _:
                return KG[column.term], _text(cell)

    # --- documents ----------------------------------------------------------------------------------------------

    def document(self, document: Document) -> Iterator[Statement]:
        """Say everything of a document but its claims: readings, passages, mentions, citations, remarks."""
        yield from self._document(document)
        for reading in document.readings:
            yield from self._reading(reading)
        for passage in _passages(document):
            yield from self._passage(passage, document)
        for mention in document.mentions:
            yield from self._mention(mention)
        for citation in sorted({citation for claim in document.claims for citation in claim.cites}, key=citation_id):
            yield from self._citation(citation)
        for row in document.citations:
            yield from self._note_citation(row, document)
        names = by_key(document)
        for remark in document.remarks:
            yield from self._remark(remark, document, names)
        for left_open in document.left_open:
            yield from self._left_open(left_open, document)

    def _document(self, document: Document) -> Iterator[Statement]:
        node = self.iri(f"document/{document.id}")
        yield node, TYPE, KG["Document"]
        yield node, _RDFS["label"], literal(document.title, document.language or None)
        yield node, KG["author"], self.iri(document.author)
        yield node, KG["language"], _text(document.language)
        yield node, _DCTERMS["source"], _text(document.source)
        yield node, KG["sha256"], _text(document.sha256)
        yield node, KG["characters"], _number(len(document.stored))
        for key, text in document.metadata.items():
            if key in _METADATA:
                yield node, _METADATA[key], _edtf(text) if key == "year" else _text(text)
            elif key == "work" and text in self._seeds.entities:
                yield node, KG["work"], self.iri(text)
            elif key.endswith("_note"):
                yield node, _RDFS["comment"], _text(text)

    def _reading(self, reading: Reading) -> Iterator[Statement]:
        node = self.iri(f"reading/{reading.document}/{reading.id}")
        yield node, TYPE, KG["Reading"]
        yield node, _RDFS["label"], _text(reading.label)
        yield node, KG["document"], self.iri(f"document/{reading.document}")
        yield node, KG["reader"], _text(reading.reader)
        yield node, KG["method"], _text(reading.method)
        if reading.date:
            yield node, KG["date"], _edtf(reading.date)

    def _passage(self, passage: Passage, document: Document) -> Iterator[Statement]:
        node = self.iri(passage_id(passage))
        yield node, TYPE, KG["Passage"]
        yield node, KG["document"], self.iri(f"document/{passage.document}")
        yield from self._place(node, passage.start, passage.end, passage.page)
        yield node, KG["quotation"], _text(passage.quotation)
        stored = document.stored[passage.start : passage.end]
        if stored != passage.quotation:
            yield node, KG["storedText"], _text(stored)
        yield from ((node, KG["translation"], _name(name)) for name in passage.translations)
        if passage.note is not None:
            yield node, KG["note"], _number(passage.note)

    def _place(self, node: str, start: int, end: int, page: int | None) -> Iterator[Statement]:
        yield node, KG["start"], _number(start)
        yield node, KG["end"], _number(end)
        if page is not None:
            yield node, KG["page"], _number(page)

    def _mention(self, mention: Mention) -> Iterator[Statement]:
        node = self.iri(mention_id(mention))
        yield node, TYPE, KG["Mention"]
        yield node, KG["document"], self.iri(f"document/{mention.document}")
        yield node, KG["denotes"], self.iri(mention.entity)
        yield node, KG["quotation"], _text(mention.text)
        yield node, KG["form"], _text(mention.form)
        yield from self._place(node, mention.start, mention.end, mention.page)
        if mention.remark:
            yield node, _RDFS["comment"], _text(mention.remark)

    def _citation(self, citation: Citation) -> Iterator[Statement]:
        node = self.iri(citation_id(citation))
        yield node, TYPE, KG["Citation"]
        label = self._label(citation.work)
        yield node, _RDFS["label"], _text(f"{label}, {citation.locator}" if citation.locator else label)
        yield node, KG["work"], self.iri(citation.work)
        if citation.locator:
            yield node, KG["locator"], _text(citation.locator)

    def _note_citation(self, row: NoteCitation, document: Document) -> Iterator[Statement]:
        node = self.iri(note_citation_id(document, row))
        yield node, TYPE, KG["NoteCitation"]
        yield node, KG["document"], self.iri(f"document/{document.id}")
        yield node, KG["note"], _number(row.note)
        yield node, KG["work"], self.iri(row.work)
        yield node, KG["function"], _text(row.function)
        if row.locator:
            yield node, KG["locator"], _text(row.locator)
        if row.as_written:
            yield node, KG["asWritten"], _text(row.as_written)

    def _remark(self, remark: Remark, document: Document, names: Mapping[str, ClaimId]) -> Iterator[Statement]:
        node = self.iri(remark_id(document, remark))
        yield node, TYPE, KG["Remark"]
        yield node, KG["document"], self.iri(f"document/{document.id}")
        yield node, KG["kind"], _text(remark.kind)
        for about in remark.about:
            yield node, KG["about"], self.iri(names.get(about, about))
        yield from ((node, _RDFS["comment"], _name(text)) for text in remark.texts)
        yield from ((node, KG["passage"], self.iri(passage_id(passage))) for passage in remark.passages)

    def _left_open(self, row: LeftOpen, document: Document) -> Iterator[Statement]:
        node = self.iri(left_open_id(document, row))
        yield node, TYPE, KG["LeftOpen"]
        yield node, KG["document"], self.iri(f"document/{document.id}")
        yield node, KG["kind"], _text(row.kind)
        yield node, KG["where"], _text(row.where)
        yield node, KG["reason"], _text(row.reason)
        if row.kind == "entity" and row.where in self._seeds.entities:
            yield node, KG["about"], self.iri(row.where)

    def citation(self, citation: Citation) -> str:
        """Give the node of a place in a work."""
        return self.iri(citation_id(citation))

    def cited(self, citation: Citation) -> Iterator[Statement]:
        """Say everything of a place in a work."""
        return self._citation(citation)

    # --- claims -------------------------------------------------------------------------------------------------

    def claim(self, claim: Claim, document: Document, names: Mapping[str, ClaimId]) -> Iterator[Statement]:
        """Say everything of a claim; ``names`` are those of :func:`by_key`."""
        node = self.iri(claim_id(claim))
        yield node, TYPE, KG["Claim"]
        yield node, KG["key"], _text(claim.key)
        said = self.sentences(claim.subject, claim.predicate, claim.object, denied=claim.polarity is Polarity.DENIES)
        yield from ((node, _RDFS["label"], label) for label in said)
        yield node, KG["subject"], self.iri(claim.subject)
        yield node, KG["predicate"], KG[claim.predicate]
        yield node, KG["object"], self.iri(claim.object)
        yield node, KG["polarity"], KG[claim.polarity]
        yield node, KG["certainty"], KG[claim.certainty]
        yield node, KG["status"], KG[claim.status]
        yield node, KG["readBy"], self.iri(f"reading/{document.id}/{claim.reading}")
        yield from self._said(claim, node)
        yield from self._evidence(claim, node, names)

    def claim_name(self, claim: Claim) -> str:
        """Give the node of a claim."""
        return self.iri(claim_id(claim))

    def ends(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Give what a claim says, by the names of its properties."""
        yield "subject", self.iri(claim.subject)
        yield "predicate", KG[claim.predicate]
        yield "object", self.iri(claim.object)

    def admitted(self, claim: Claim) -> Iterator[Statement]:
        """Say of a claim what rules may build on (``ontology/README.md``)."""
        node = self.iri(claim_id(claim))
        yield node, TYPE, KG["AdmittedClaim"]
        yield node, KG["subject"], self.iri(claim.subject)
        yield node, KG["predicate"], KG[claim.predicate]
        yield node, KG["object"], self.iri(claim.object)
        yield from self._said(claim, node)

    def _said(self, claim: Claim, node: str) -> Iterator[Statement]:
        yield from ((node, KG["claimant"], self.iri(claimant)) for claimant in claim.claimants)
        if claim.reported_by:
            yield node, KG["reportedBy"], self.iri(claim.reported_by)
        if claim.when:
            yield node, KG["date"], _edtf(claim.when.edtf)
            if claim.when.as_written:
                yield node, KG["dateAsWritten"], _text(claim.when.as_written)
            if claim.when.earliest:
                yield node, KG["earliest"], literal(claim.when.earliest.isoformat(), datatype=_DATE)
            if claim.when.latest:
                yield node, KG["latest"], literal(claim.when.latest.isoformat(), datatype=_DATE)
        if claim.place:
            yield node, KG["place"], self.iri(claim.place)
        yield from ((node, KG["context"], self.iri(context)) for context in claim.context)
        if claim.remark:
            yield node, _RDFS["comment"], _text(claim.remark)

    def _evidence(self, claim: Claim, node: str, names: Mapping[str, ClaimId]) -> Iterator[Statement]:
        yield from ((node, KG["passage"], self.iri(passage_id(passage))) for passage in claim.passages)
        for citation in claim.cites:
            yield node, KG["cites"], self.iri(citation.work)
            yield node, KG["citation"], self.iri(citation_id(citation))
        yield from ((node, KG["footnote"], _number(note)) for note in claim.footnotes)
        yield from ((node, KG["restsOn"], self.iri(names[key])) for key in claim.rests_on)
        yield from ((node, KG["contradicts"], self.iri(names[key])) for key in claim.contradicts)

    def sentences(
        self, subject: EntityId, predicate: RelationId, object_: EntityId, *, denied: bool = False
    ) -> Iterator[str]:
        """Say a statement as a line for readers, in each language of the project; a crossed arrow denies."""
        relation = self._vocabulary.relation(predicate)
        arrow = "↛" if denied else "→"
        for language in self._project.languages:
            ends = self._label(subject, language), self._label(object_, language)
            yield literal(f"{ends[0]} — {relation.label(language)} {arrow} {ends[1]}", language)

    def _label(self, entity: EntityId, *languages: str) -> str:
        known = self._seeds.entities.get(entity)
        return known.label(*languages, *self._project.languages) if known else entity


_METADATA = {
    "year": KG["year"],
    "licence": _DCTERMS["license"],
    "citation": _DCTERMS["bibliographicCitation"],
}


def _passages(document: Document) -> Iterator[Passage]:
    for claim in document.claims:
        yield from claim.passages
    for remark in document.remarks:
        yield from remark.passages


def by_key(document: Document) -> Mapping[str, ClaimId]:
    """Give the names of the claims that a document's rows refer to, by how they do."""
    return {**document.elsewhere, **{claim.key: claim_id(claim) for claim in document.claims}}


def _name(name: Name) -> str:
    return literal(_xml(name.text), name.language)


def _text(text: str) -> str:
    return literal(_xml(text))


def _xml(text: str) -> str:
    """Show control characters by their pictures (␌ for a page break): RDF/XML cannot hold them."""
    return text if text.isprintable() else text.translate(_CONTROLS)


def _number(number: int) -> str:
    return f'"{number}"^^<{_INTEGER}>'


def _edtf(text: str) -> str:
    return literal(text, datatype=terms.EDTF)


def _decimal(cell: str) -> str:
    """Write a decimal as every engine writes it back: no needless zeros, no exponent.

    >>> _decimal("41.010"), _decimal("-0"), _decimal("1E2")
    ('41.01', '0', '100')
    """
    number = format(Decimal(cell), "f")
    plain = number.rstrip("0").rstrip(".") if "." in number else number
    return "0" if plain in ("-0", "") else plain
