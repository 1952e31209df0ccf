"""Claims from the openings of treaties: parties, plenipotentiaries with their side and offices, place and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.model import EntityId, RelationId
from kg.openings import preambles
from kg.openings.preambles import Opening
from kg.openings.signatories import Side

RULE: Final = "openings"
_SCORE: Final = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is claimed, and the stretch of the derived text that says it."""

    subject: EntityId
    predicate: str
    object: EntityId
    start: int
    end: int
    trigger: str


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read the treaties of a text."""
    naming = Naming(source, known)
    for opening in preambles.find(source.structure.text):
        date = opening.conclusion.date if opening.conclusion else None
        written = opening.conclusion.as_written if opening.conclusion else None
        for told in _told(source, naming, opening):
            yield _claim(source, told, date, written)
    yield from naming.proposed()


def _told(source: Source, naming: Naming, opening: Opening) -> Iterator[_Told]:
    date = opening.conclusion.date if opening.conclusion else ""
    treaty = naming.tabled(opening.label, "Treaty")
    treaty = treaty or naming.new(opening.label, "Treaty", f"{opening.label} {date}", date=date or None)
    for side, name in zip(opening.sides, opening.party_names, strict=True):
        end = max(who.phrase_end for who in side.plenipotentiaries)
        party = _entity(source, naming, name, "State", "Actor", side.start, side.end)
        yield _Told(subject=treaty, predicate="hasParty", object=party, start=side.start, end=end, trigger=side.party)
        yield from _persons(source, naming, treaty, party, side)
    closing = opening.conclusion
    if closing is not None and closing.place:
        at = source.structure.text.find(closing.place, closing.start)
        place = _entity(source, naming, closing.place, "Place", "Place", at, at + len(closing.place))
        yield _Told(
            subject=treaty,
            predicate="concludedIn",
            object=place,
            start=closing.start,
            end=closing.end,
            trigger=closing.place,
        )


def _persons(source: Source, naming: Naming, treaty: EntityId, party: EntityId, side: Side) -> Iterator[_Told]:
    for who in side.plenipotentiaries:
        person = _entity(source, naming, who.name, "Person", "Person", who.start, who.end)
        office = naming.named(who.offices, "Office") if who.offices else None
        objects = [("signed", treaty), ("represented", party), *([("heldOffice", office)] if office else [])]
        for relation, thing in objects:
            start = side.start if relation == "represented" else who.phrase_start
            yield _Told(
                subject=person, predicate=relation, object=thing, start=start, end=who.phrase_end, trigger=who.name
            )


def _entity(source: Source, naming: Naming, label: str, kind: str, root: str, start: int, end: int) -> EntityId:  # noqa: PLR0913, PLR0917
    first, last = source.structure.stored_span(start, end)
    return naming.entity(label, kind, root=root, start=first, end=last)


def _claim(source: Source, told: _Told, date: str | None, written: str | None) -> ProposedClaim:
    structure = source.structure
    start, end = structure.stored_span(told.start, told.end)
    return ProposedClaim(
        subject=told.subject,
        predicate=RelationId(told.predicate),
        object=told.object,
        claimants=(source.author,),
        start=start,
        end=end,
        quotation=structure.reader_text(start, end),
        score=_SCORE,
        rule=RULE,
        triggers=(told.trigger,),
        date=date,
        date_as_written=written,
        page=structure.page_at(start),
    )
