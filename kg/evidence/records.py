"""A claim with all that stands behind it, as records: what :mod:`kg.evidence.reading` reads. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass

from kg.dates.records import HistoricalDate
from kg.language import tags
from kg.model import Name, in_language


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Anything with an IRI, its short id and its labels (those in the preferred languages first)."""

    iri: str
    id: str
    labels: tuple[Name, ...] = ()

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else the first label, else the id."""
        return in_language(self.labels, languages) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A work that a claim cites, and the page or folio in it."""

    work: Named
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A passage: ``start`` and ``end`` count characters of the document's stored text, ``note`` is a footnote.

    ``translations`` are of those who annotate, one a language: for readers, and never evidence.
    """

    iri: str
    document: Named
    quotation: str
    start: int
    end: int
    page: int | None = None
    note: int | None = None
    translations: tuple[Name, ...] = ()

    def translation(self, language: str) -> str | None:
        """Give the translation into a language, of whatever land; nobody's where the text itself is in it."""
        found = [each for each in self.translations if each.language and tags.same(each.language, language)]
        return next((each.text for each in found if each.language == language), found[0].text if found else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRemark:
    """What a reader has noticed about the text where it makes a claim."""

    iri: str
    kind: str
    texts: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim and what stands behind it.

    ``certainty``, ``polarity`` and ``status`` are the local names of the ontology's terms. ``rests_on`` and
    ``contradicts`` are IRIs of claims; ``contradicts`` holds what a reader has declared from either side (what follows
    otherwise is :mod:`kg.disputes.matters`). Where two readings have found the same claim, the more hedged certainty
    counts.
    """

    iri: str
    id: str
    subject: Named
    predicate: Named
    object: Named
    claimants: tuple[Named, ...]
    certainty: str = "certain"
    polarity: str = "asserts"
    status: str = "accepted"
    reported_by: tuple[Named, ...] = ()
    date: HistoricalDate | None = None
    cites: tuple[Cited, ...] = ()
    passages: tuple[Quoted, ...] = ()
    footnotes: tuple[int, ...] = ()
    context: tuple[Named, ...] = ()
    place: Named | None = None
    rests_on: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    readings: tuple[Named, ...] = ()
    remark: str | None = None
    remarks: tuple[TextRemark, ...] = ()

    @property
    def denies(self) -> bool:
        """Whether the claim says that something is not so."""
        return self.polarity == "denies"

    @property
    def texts(self) -> tuple[str, ...]:
        """Its passages as they are written, each with its translations behind it."""
        return tuple(
            text
            for passage in self.passages
            for text in (passage.quotation, *(one.text for one in passage.translations))
        )

    def sentence(self, *languages: str) -> str:
        """Say the claim in one line; a crossed arrow denies."""
        arrow = "↛" if self.denies else "→"
        subject, predicate, object_ = (each.label(*languages) for each in (self.subject, self.predicate, self.object))
        return f"{subject} — {predicate} {arrow} {object_}"
