"""Claims from the headings and datelines of letters: sender and addressee, each with place and day of writing.

A heading of talks (*Memorandum of a Conversation Between …*) gives a meeting with those who took part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.extraction.naming import Naming
from kg.extraction.records import ProposedClaim, Source
from kg.extraction.rules import Knowledge, Proposal
from kg.letters import collection
from kg.letters.collection import FoundLetter
from kg.letters.minutes import INTERVIEW, MINUTES
from kg.letters.parties import Party
from kg.model import EntityId, RelationId

RULE: Final = "letters"
_SCORE: Final = 0.99  # sides exactly right on the half of FRUS held out: docs/evaluation.md
_LONGEST: Final = 700  # characters that a quotation of heading and dateline may have
TALKS: Final = frozenset(["conversation", INTERVIEW])
"""Kinds of headings of which both sides spoke with each other."""
_KINDS: Final = {
    MINUTES: "Memorandum",
    "telegram": "Telegram",
    "cable": "Telegram",
    "cablegram": "Telegram",
    "airgram": "Telegram",
    "telegramm": "Telegram",
    "télégramme": "Telegram",
    "memorandum": "Memorandum",
    "aide-mémoire": "Memorandum",
    "note": "DiplomaticNote",
    "nota": "DiplomaticNote",
    "report": "Report",
    "bericht": "Report",
    "rapor": "Report",
    "rapport": "Report",
    "despatch": "Report",
    "dispatch": "Report",
    "statement": "Speech",
}
_SAID: Final = re.compile(r"\[(telegram|paraphrase|letter|memorandum|note|report)\b", re.IGNORECASE)


def propose(source: Source, known: Knowledge) -> Iterator[Proposal]:
    """Read the letters of a text."""
    naming = Naming(source, known)
    for letter in letters_of(source):
        yield from _claims(source, naming, letter)
    yield from naming.proposed()


def letters_of(source: Source) -> tuple[FoundLetter, ...]:
    """Give the letters of a text; those of the last text are kept, which two rules ask for."""
    structure, found = _READ[0]
    if structure is not source.structure:
        found = collection.find(source.structure, language=source.language or "en", memoranda=True)
        _READ[0] = (source.structure, found)
    return found


_READ: list[tuple[object, tuple[FoundLetter, ...]]] = [(None, ())]
_ANOTHER: Final = re.compile(
    r"(?:\d+\.\s+)?\[?(?:(?:Sub-?)?[EIei]nclosure|Attachment|Annex|Appendix|Editorial Note|Index|Tab)\b"
    r"|\d{1,4}\.\s+(?:Memorand|Minutes|Record|Report|Paper|Statement|National|Special|Draft|Notes?\b|Summary|Circular"
    r"|Message|Letter|Telegram|Despatch|Note\b|Intelligence|Extract|Resolution|Aide)"
    r"|Memorand(?:um|a)\s+(?:of\s+(?:a\s+)?(?:Conversation|Discussion|Conference|Meeting)|[Bb]y\s+(?:the\s|Mr)|[Pp]repared)\b"
)
"""What begins a paper of somebody else within or behind a letter."""


def papers_within(source: Source) -> list[int]:
    """Give where papers of somebody else begin within or behind the letters of a text."""
    text = source.structure.text
    return [one.start for one in source.structure.paragraphs if _ANOTHER.match(text, one.start, one.end)]


def _claims(source: Source, naming: Naming, letter: FoundLetter) -> Iterator[ProposedClaim]:
    structure = source.structure
    talk = letter.heading.kind in TALKS
    start, end = structure.stored_span(letter.start, _end(letter))
    quotation = structure.reader_text(start, end)
    line = letter.dateline
    place = None
    if line is not None and line.place and line.place_start is not None and line.place_end is not None:
        first, last = structure.stored_span(line.place_start, line.place_end)
        place = naming.entity(line.place, "Place", root="Place", start=first, end=last)
    date = line.date if line else None
    entity = _entity(source, naming, letter)
    for relation, side in (("sender", letter.heading.senders), ("addressee", letter.heading.addressees)):
        for party in side:
            actor = _actor(source, naming, letter, party)
            yield ProposedClaim(
                subject=actor if talk else entity,
                predicate=RelationId("participatedIn" if talk else relation),
                object=entity if talk else actor,
                claimants=(source.author,),
                start=start,
                end=end,
                quotation=quotation,
                score=_SCORE,
                rule=RULE,
                triggers=(relation,) if not letter.heading.kind else (letter.heading.kind,),
                date=date,
                date_as_written=line.date_as_written if line else None,
                place=place,
                page=structure.page_at(start),
            )


class Named(NamedTuple):
    """A letter of a text as the entity that is proposed for it, and the day on which it was written."""

    entity: EntityId
    date: str | None


def entities_of(source: Source, naming: Naming) -> Iterator[tuple[int, Named]]:
    """Give where each letter of a text begins, with its entity; ``naming`` has named nothing before."""
    for letter in letters_of(source):
        yield (
            letter.start,
            Named(_entity(source, naming, letter), letter.dateline.date if letter.dateline is not None else None),
        )


def _entity(source: Source, naming: Naming, letter: FoundLetter) -> EntityId:
    heading = " ".join(source.structure.text[letter.start : letter.heading_end].split())
    date = letter.dateline.date if letter.dateline is not None else None
    return naming.new(_label(heading, date), _kind(source, letter), _hint(letter, date), date=date)


def _end(letter: FoundLetter) -> int:
    line = letter.dateline
    ends = [end for end in (line.date_end, line.place_end) if end is not None] if line is not None else []
    last = max([letter.heading_end, *ends])
    return last if last - letter.start <= _LONGEST else letter.heading_end


def _kind(source: Source, letter: FoundLetter) -> str:
    """Name the class by the heading's own word, else by what stands in brackets below it."""
    if letter.heading.kind in TALKS:
        return "Meeting"
    if letter.heading.kind:
        return _KINDS.get(letter.heading.kind, "Letter")
    text = source.structure.text
    said = _SAID.search(text, letter.heading_end, min(letter.end, letter.heading_end + 60))
    above = text[max(0, letter.start - 40) : letter.start].rstrip()
    return "Telegram" if above.endswith("Telegram") else _KINDS.get(said[1].lower(), "Letter") if said else "Letter"


def _label(heading: str, date: str | None) -> str:
    return f"{heading} ({date})" if date and date[:4] not in heading else heading


def _hint(letter: FoundLetter, date: str | None) -> str:
    sides = [party.name for party in (*letter.heading.senders[:1], *letter.heading.addressees[:1])]
    return " ".join([re.sub(r"[^\d-]", "", date or ""), *sides])


def _actor(source: Source, naming: Naming, letter: FoundLetter, party: Party) -> EntityId:
    first, last = source.structure.stored_span(letter.start + party.start, letter.start + party.end)
    kind = "Person" if party.kind == "person" else "Organ"
    return naming.entity(party.name, kind, root="Actor", start=first, end=last)
