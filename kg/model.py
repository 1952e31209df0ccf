"""The records that every stage takes and gives. Standard library only; no behaviour beyond their own meaning.

Identifiers are short and relative to the project's base IRI: ``person/paget``, ``treaty/karlowitz``;
relations and classes are local names of the ontology: ``signed``, ``Person``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from kg.dates.records import HistoricalDate

EntityId = NewType("EntityId", str)
RelationId = NewType("RelationId", str)
ClassId = NewType("ClassId", str)
DocumentId = NewType("DocumentId", str)
ReadingId = NewType("ReadingId", str)
ClaimId = NewType("ClaimId", str)


class Polarity(StrEnum):
    """Whether a claim says that something is so, or that it is not."""

    ASSERTS = "asserts"
    DENIES = "denies"


class Certainty(StrEnum):
    """How firmly the claimant says it; the hedging of the text, not our own."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    REPORTED = "reported"


class Status(StrEnum):
    """What a person has decided about a claim."""

    ACCEPTED = "accepted"
    CANDIDATE = "candidate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The place in the seeds that a record came from, for messages: ``path:line``."""

    path: str
    line: int

    def __str__(self) -> str:
        """Render as terminals link it."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A label or other name, with its language tag (``None``: not said)."""

    text: str
    language: str | None = None


def in_language(names: Sequence[Name], languages: Iterable[str]) -> str | None:
    """Give the first name in the first of the languages that has one, else the first there is.

    >>> in_language((Name(text="Berlin Antlaşması", language="tr"), Name(text="Berlin", language="en")), ("ru", "en"))
    'Berlin'
    """
    wanted = (name.text for language in languages for name in names if name.language == language)
    return next(wanted, names[0].text if names else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What mentions denote: a person, group, place, treaty, event, letter, work, office or topic.

    ``kind`` is the most specific class. ``attributes`` holds the other columns of its authority
    table, by column name (:mod:`kg.seeds.authority` says which there are and what they mean).
    """

    id: EntityId
    kind: ClassId
    labels: tuple[Name, ...]
    other_names: tuple[Name, ...] = ()
    descriptions: tuple[Name, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str | None = None
    origin: Origin | None = None

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one, else the first label, else the id."""
        return in_language(self.labels, languages) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An exact place in a document.

    ``start`` and ``end`` count characters of the document's stored text (as received, before any
    derivation; end excluded); ``quotation`` is the same stretch as a reader sees it: line-end hyphens undone,
    white space folded. ``note`` is the footnote that it lies in, if it does. ``translations`` are ours and no evidence:
    in each language at most one, sorted by it, the same in every record of the passage.
    """

    document: DocumentId
    start: int
    end: int
    quotation: str
    page: int | None = None
    note: int | None = None
    translations: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A work cited, with the page, folio or other place in it, as the text gives it."""

    work: EntityId
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What somebody says of two things, in words that we can point at.

    A claim is not a fact: two claimants may contradict each other, and both claims stay.
    ``key`` is the handle by which rows of one document's tables refer to each other; it is no part of the
    claim's identity (:func:`kg.identity.claim_id`). ``contradicts`` may name claims of other documents, too, as
    ``document/key``; one side is enough. ``context`` names the events, letters or topics within which the thing is
    said to have happened.
    """

    key: str
    subject: EntityId
    predicate: RelationId
    object: EntityId
    claimants: tuple[EntityId, ...]
    passages: tuple[Passage, ...]
    reading: ReadingId
    polarity: Polarity = Polarity.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    status: Status = Status.ACCEPTED
    reported_by: EntityId | None = None
    when: HistoricalDate | None = None
    place: EntityId | None = None
    context: tuple[EntityId, ...] = ()
    cites: tuple[Citation, ...] = ()
    footnotes: tuple[int, ...] = ()
    rests_on: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    remark: str | None = None
    origin: Origin | None = None
    _name: ClaimId | None = field(default=None, init=False, repr=False, compare=False)  # kept by kg.identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a document's stored text that denotes an entity.

    ``text`` is the stretch as a reader sees it (hyphens undone). ``form`` is one of ``name``, ``title``
    (an office or description used for the person), ``abbreviation``, ``citation`` (in a footnote).
    """

    document: DocumentId
    start: int
    end: int
    text: str
    entity: EntityId
    form: str = "name"
    page: int | None = None
    remark: str | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCitation:
    """One work that a footnote cites.

    ``function`` is ``source`` (rests on it), ``quoted-from`` (cited at second hand), ``see`` (further reading)
    or ``remark`` (the note speaks for itself). ``as_written`` is the piece of the note.
    """

    note: int
    work: EntityId
    locator: str | None = None
    function: str = "source"
    as_written: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something a reader noticed about the text itself: an inconsistency that is recorded and not mended.

    ``about`` holds entity ids and claim keys.
    """

    about: tuple[str, ...]
    kind: str
    texts: tuple[Name, ...]
    passages: tuple[Passage, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """What was left without a claim on purpose, and why. ``kind`` is ``sentence``, ``footnote`` or ``entity``."""

    kind: str
    where: str
    reason: str
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The act by which a person or a program took claims from a document (``prov:Activity``)."""

    id: ReadingId
    document: DocumentId
    label: str
    reader: str
    method: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What we read, with everything that was taken from it.

    ``elsewhere`` are the names of those claims of other documents that its claims refer to, by how they do.
    """

    id: DocumentId
    title: str
    author: EntityId
    language: str
    stored: str
    sha256: str
    source: str
    metadata: Mapping[str, str]
    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    citations: tuple[NoteCitation, ...] = ()
    remarks: tuple[Remark, ...] = ()
    left_open: tuple[LeftOpen, ...] = ()
    elsewhere: Mapping[str, ClaimId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """Everything that people have curated, loaded and free of faults that a table can have."""

    entities: Mapping[EntityId, Entity]
    documents: tuple[Document, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all documents, in the order of the files."""
        return tuple(claim for document in self.documents for claim in document.claims)
