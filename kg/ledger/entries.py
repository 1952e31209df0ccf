"""A claim without its words, as the ledger keeps it: columns for what is asked for, one text for the rest.

Owns the form. Which claims a policy admits and what marks them as one witness is told by whoever makes an entry.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from kg.dates.records import HistoricalDate
from kg.identity import claim_id, named
from kg.model import (
    Certainty,
    Citation,
    Claim,
    ClaimId,
    Document,
    EntityId,
    Origin,
    Polarity,
    ReadingId,
    RelationId,
    Status,
)

ALWAYS, NEVER_ENDS = "", "~"
"""Before every day that can be written, and after every one: the open ends of a stretch of time."""
_OF_DOCUMENT = 1 << 24  # an entry's number is that of its document and its own place there


class Rival(NamedTuple):
    """A claim that a row of the seeds sets against another: its name, and what marks it as a witness."""

    name: str
    marks: tuple[str, ...]


class Entry(NamedTuple):
    """A claim in the ledger.

    ``subject`` and ``object`` are turned the way that the statement is (:func:`kg.policies.conflicts.canonical`); how
    the claim itself has them stands in ``body``. ``early`` and ``late`` are days as text, empty where the date is open
    there; of a claim without a date they are ``None``. ``marks``, ``claimants`` and ``declared`` are JSON.
    """

    subject: str
    predicate: str
    object: str
    number: int
    denies: int
    admitted: int
    heard: int
    rejected: int
    name: str
    marks: str
    early: str | None
    late: str | None
    claimants: str
    declared: str
    body: str
    path: str
    line: int

    @property
    def statement(self) -> tuple[EntityId, RelationId, EntityId]:
        """What it says, or denies."""
        return EntityId(self.subject), RelationId(self.predicate), EntityId(self.object)

    @property
    def what_counts(self) -> tuple[Any, ...]:
        """Everything but where it stands among the rows of its table."""
        return (*self[:3], *self[4:15])

    def judged(self, admitted: bool, heard: bool, rivals: Iterable[Rival]) -> Entry:
        """Give it as another policy has it."""
        declared = tuple(rivals)
        return self._replace(admitted=int(admitted), heard=int(heard), declared=written(declared) if declared else "")

    @property
    def claim(self) -> Claim:
        """The claim again, without passages and footnotes; its name is the one that it had with them."""
        (
            key,
            subject,
            object_,
            reading,
            certainty,
            status,
            reporter,
            when,
            place,
            context,
            cites,
            rests,
            against,
            remark,
        ) = json.loads(self.body)
        claim = Claim(
            key=key,
            subject=EntityId(subject),
            predicate=RelationId(self.predicate),
            object=EntityId(object_),
            claimants=tuple(json.loads(self.claimants)),
            passages=(),
            reading=ReadingId(reading),
            polarity=Polarity.DENIES if self.denies else Polarity.ASSERTS,
            certainty=Certainty(certainty),
            status=Status(status),
            reported_by=reporter,
            when=_when(self, *when) if when else None,
            place=place,
            context=tuple(context),
            cites=tuple(Citation(work=EntityId(work), locator=locator) for work, locator in cites),
            rests_on=tuple(rests),
            contradicts=tuple(against),
            remark=remark,
            origin=Origin(path=self.path, line=self.line) if self.path else None,
        )
        return named(claim, ClaimId(self.name))


COLUMNS = Entry._fields


def number(document: int, place: int) -> int:
    """Number an entry: those of a document follow each other."""
    return document * _OF_DOCUMENT + place


def numbers(document: int) -> tuple[int, int]:
    """Give the first number of a document's entries, and the first that is beyond them."""
    return document * _OF_DOCUMENT, (document + 1) * _OF_DOCUMENT


def document_of(entry_number: int) -> int:
    """Give the number of the document that an entry stands in."""
    return entry_number // _OF_DOCUMENT


def stretch(early: str | None, late: str | None) -> tuple[str, str]:
    """Give the time that a claim may speak of, so that texts can be compared; one without a date may speak of any."""
    return early or ALWAYS, late or NEVER_ENDS


def made(  # noqa: PLR0913 - a claim, and what was found out about it
    claim: Claim,
    statement: tuple[str, str, str],
    place: int,
    *,
    admitted: bool,
    heard: bool,
    marks: Iterable[str],
    declared: Iterable[Rival] = (),
) -> Entry:
    """Make the entry of a claim."""
    when = claim.when
    return Entry(
        *statement,
        number=place,
        denies=int(claim.polarity is Polarity.DENIES),
        admitted=int(admitted),
        heard=int(heard),
        rejected=int(claim.status is Status.REJECTED),
        name=claim_id(claim),
        marks=written(tuple(marks)),
        early=_day(when.earliest) if when else None,
        late=_day(when.latest) if when else None,
        claimants=written(claim.claimants),
        declared=written(tuple(declared)) if declared else "",
        body=_body(claim),
        path=claim.origin.path if claim.origin else "",
        line=claim.origin.line if claim.origin else 0,
    )


def written(value: object) -> str:
    """Write a column of several values."""
    return _JSON.encode(value)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _body(claim: Claim) -> str:
    when = claim.when
    return written(
        (
            claim.key,
            claim.subject,
            claim.object,
            claim.reading,
            claim.certainty,
            claim.status,
            claim.reported_by,
            (when.edtf, when.as_written) if when else None,
            claim.place,
            claim.context,
            [(each.work, each.locator) for each in claim.cites],
            claim.rests_on,
            claim.contradicts,
            claim.remark,
        )
    )


def _when(entry: Entry, edtf: str, as_written: str | None) -> HistoricalDate:
    earliest, latest = (date.fromisoformat(day) if day else None for day in (entry.early, entry.late))
    return HistoricalDate(edtf=edtf, earliest=earliest, latest=latest, as_written=as_written)


def entities_of(document: Document) -> set[str]:
    """Give every entity that a document names, in whatever way: as author, mention, source, or in a claim."""
    found: set[str] = {document.author, f"work/{document.id}"}  # the text itself, as others cite it
    found.update(mention.entity for mention in document.mentions)
    found.update(citation.work for citation in document.citations)
    for claim in document.claims:
        found.update((claim.subject, claim.object, *claim.claimants, *claim.context))
        found.update(citation.work for citation in claim.cites)
        found.update(each for each in (claim.reported_by, claim.place) if each)
    return found


def explanations_of(document: Document) -> Iterator[tuple[str, str]]:
    """Give what the seeds themselves say of something odd: of what (an entity or a claim), and what."""
    by_key = {claim.key: claim_id(claim) for claim in document.claims}
    for remark in document.remarks:
        for about in remark.about:
            yield by_key.get(about, about), f"remarked on at {remark.origin}"
    for row in document.left_open:
        if row.kind == "entity":
            yield row.where, f"left open on purpose: {row.reason}"
