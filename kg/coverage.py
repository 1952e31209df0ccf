"""What of a text carries no claim (sentences with two or more entities, footnotes, entities), and why, where said.

Counted are body sentences (no headings, no key words), footnotes that the text has or calls, and every entity that is
mentioned or cited in the text. A sentence carries a claim if a quotation of one touches it; a footnote if a claim rests
on it or quotes it; an entity if it has any part in a claim of any document: as an end, as claimant, as place or
context, as a work cited.

``open.csv`` says what is left without a claim on purpose. A row's ``where`` is an entity's id, a footnote's number, or
for a sentence its page and first words, as :mod:`kg.seeds.places` reads them and as :func:`cover` writes them.
"""

from __future__ import annotations

import csv
import io
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Claim, Document, DocumentId, EntityId, Seeds, Status
from kg.reading import structure as reading
from kg.reading.structure import Sentence, Structure
from kg.seeds.places import sentences_at

_FEWEST_ENTITIES = 2
_FEWEST_WORDS = 4
_NO_SENTENCES = {"heading", "keywords"}
COLUMNS = ("document", "kind", "where", "entities", "text", "reason")


class Kind(StrEnum):
    """What can carry a claim; the words of ``open.csv``."""

    SENTENCE = "sentence"
    FOOTNOTE = "footnote"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """Something that carries no claim. ``where`` is what ``open.csv`` calls it; ``reason`` is what it says of it."""

    document: DocumentId
    kind: Kind
    where: str
    text: str
    entities: tuple[EntityId, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many of a kind there are in a document, and how many carry a claim or are left open on purpose."""

    document: DocumentId
    kind: Kind
    every: int
    claimed: int
    left_open: int

    @property
    def unexplained(self) -> int:
        """Those that carry no claim, and nobody says why."""
        return self.every - self.claimed - self.left_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What carries no claim, in the order of the text, and the counts of everything."""

    bare: tuple[Bare, ...]
    totals: tuple[Total, ...]

    @property
    def unexplained(self) -> int:
        """How much carries no claim, and nobody says why."""
        return sum(total.unexplained for total in self.totals)

    @property
    def summary(self) -> str:
        """Say the totals of all documents in a line."""
        said = []
        for kind in Kind:
            own = [total for total in self.totals if total.kind is kind]
            every, claimed = sum(each.every for each in own), sum(each.claimed for each in own)
            left, bare = sum(each.left_open for each in own), sum(each.unexplained for each in own)
            said.append(f"{every} {_PLURALS[kind]}: {claimed} with claims, {left} left open, {bare} without")
        return "; ".join(said)


_PLURALS = {
    Kind.SENTENCE: "sentences with two or more entities",
    Kind.FOOTNOTE: "footnotes",
    Kind.ENTITY: "entities",
}


def cover(seeds: Seeds, only: DocumentId | None = None) -> Coverage:
    """Look through all documents, or one, for what carries no claim."""
    taking_part = {entity for claim in seeds.claims if _counts(claim) for entity in _parts(claim)}
    bare: list[Bare] = []
    totals: list[Total] = []
    for document in seeds.documents:
        if only not in {None, document.id}:
            continue
        structure = reading.read(document.stored)
        for kind, found in (
            (Kind.SENTENCE, list(_sentences(document, structure))),
            (Kind.FOOTNOTE, list(_footnotes(document, structure))),
            (Kind.ENTITY, list(_entities(document, seeds, taking_part))),
        ):
            without = [each for each in found if each is not None]
            bare.extend(without)
            left_open = sum(1 for each in without if each.reason is not None)
            totals.append(
                Total(
                    document=document.id,
                    kind=kind,
                    every=len(found),
                    claimed=len(found) - len(without),
                    left_open=left_open,
                )
            )
    return Coverage(bare=tuple(bare), totals=tuple(totals))


def _counts(claim: Claim) -> bool:
    return claim.status is not Status.REJECTED


def _parts(claim: Claim) -> Iterator[EntityId]:
    yield from (claim.subject, claim.object, *claim.claimants, *claim.context)
    yield from (each for each in (claim.reported_by, claim.place) if each is not None)
    yield from (citation.work for citation in claim.cites)


def _reasons(document: Document, kind: Kind) -> Mapping[str, str]:
    return {row.where: row.reason for row in document.left_open if row.kind == kind}


# --- sentences -------------------------------------------------------------------------------------------------------


def _sentences(document: Document, structure: Structure) -> Iterator[Bare | None]:
    """Yield each sentence that names two or more entities, or ``None`` where it carries a claim."""
    named = _named(document, structure)
    claimed = _claimed(document, structure)
    reasons = {
        sentence.number: reason
        for where, reason in _reasons(document, Kind.SENTENCE).items()
        for sentence in sentences_at(structure, where) or ()
    }
    kinds = {paragraph.number: paragraph.kind for paragraph in structure.paragraphs}
    for sentence in structure.sentences:
        entities = tuple(dict.fromkeys(named.get(sentence.number, ())))
        if len(entities) < _FEWEST_ENTITIES or kinds[sentence.paragraph] in _NO_SENTENCES:
            continue
        if sentence.number in claimed:
            yield None
            continue
        yield Bare(
            document=document.id,
            kind=Kind.SENTENCE,
            where=where_of(structure, sentence),
            text=_text(structure, sentence),
            entities=entities,
            reason=reasons.get(sentence.number),
        )


def where_of(structure: Structure, sentence: Sentence) -> str:
    """Name a sentence by its page and as many first words as tell it apart there."""
    words = _text(structure, sentence).split()
    for count in range(min(_FEWEST_WORDS, len(words)), len(words) + 1):
        where = f"p{sentence.page}: {' '.join(words[:count])}"
        if len(sentences_at(structure, where) or ()) == 1:
            break
    return f"p{sentence.page}: {' '.join(words[:count])}"


def _text(structure: Structure, sentence: Sentence) -> str:
    return " ".join(structure.text[sentence.start : sentence.end].split())


def _named(document: Document, structure: Structure) -> Mapping[int, list[EntityId]]:
    """Find the entities that each sentence names, in their order."""
    named: dict[int, list[EntityId]] = {}
    for mention in sorted(document.mentions, key=lambda each: (each.start, each.entity)):
        for sentence in _touched(structure, mention.start, mention.end)[:1]:
            named.setdefault(sentence.number, []).append(mention.entity)
    return named


def _claimed(document: Document, structure: Structure) -> set[int]:
    """Find the sentences that a claim quotes."""
    return {
        sentence.number
        for claim in document.claims
        if _counts(claim)
        for passage in claim.passages
        if passage.note is None
        for sentence in _touched(structure, passage.start, passage.end)
    }


def _touched(structure: Structure, start: int, end: int) -> Sequence[Sentence]:
    """Find the sentences that a stretch of the stored text has a part in; none where it lies in a footnote."""
    first, last = structure.origin.first_at_or_after(start), structure.origin.first_at_or_after(end)
    if first >= last:
        return ()
    begin = bisect_right(structure.sentences, first, key=lambda each: each.end)
    return structure.sentences[begin : bisect_left(structure.sentences, last, key=lambda each: each.start)]


# --- footnotes and entities ------------------------------------------------------------------------------------------


def _footnotes(document: Document, structure: Structure) -> Iterator[Bare | None]:
    supporting = {number for claim in document.claims if _counts(claim) for number in claim.footnotes}
    supporting |= {
        passage.note
        for claim in document.claims
        if _counts(claim)
        for passage in claim.passages
        if passage.note is not None
    }
    reasons = _reasons(document, Kind.FOOTNOTE)
    bodies = {note.number: " ".join(note.text.split()) for note in structure.notes if note.number}
    for number in sorted({*bodies, *structure.missing_notes}):
        if number in supporting:
            yield None
            continue
        yield Bare(
            document=document.id,
            kind=Kind.FOOTNOTE,
            where=str(number),
            text=bodies.get(number, ""),
            entities=tuple(dict.fromkeys(row.work for row in document.citations if row.note == number)),
            reason=reasons.get(str(number)),
        )


def _entities(document: Document, seeds: Seeds, taking_part: set[EntityId]) -> Iterator[Bare | None]:
    reasons = _reasons(document, Kind.ENTITY)
    mentioned = (mention.entity for mention in sorted(document.mentions, key=lambda each: (each.start, each.entity)))
    for entity in dict.fromkeys([*mentioned, *(row.work for row in document.citations)]):
        if entity in taking_part:
            yield None
            continue
        yield Bare(
            document=document.id,
            kind=Kind.ENTITY,
            where=entity,
            text=seeds.entities[entity].label(document.language),
            entities=(entity,),
            reason=reasons.get(entity),
        )


# --- formats ---------------------------------------------------------------------------------------------------------


def as_json(coverage: Coverage) -> str:
    """Write everything as JSON: the totals of each document and kind, and what carries no claim."""
    table = {
        "totals": [
            {
                "document": total.document,
                "kind": total.kind.value,
                "all": total.every,
                "claimed": total.claimed,
                "leftOpen": total.left_open,
                "unexplained": total.unexplained,
            }
            for total in coverage.totals
        ],
        "without": [
            {**dict(zip(COLUMNS, _cells(each), strict=True)), "entities": list(each.entities), "reason": each.reason}
            for each in coverage.bare
        ],
    }
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def as_csv(coverage: Coverage) -> str:
    """Write what carries no claim as CSV."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, coverage.bare))
    return written.getvalue()


def as_table(coverage: Coverage) -> str:
    """Write what carries no claim for people: by document and kind, what is unexplained first."""
    lines: list[str] = []
    for total in coverage.totals:
        if total.every == total.claimed:
            continue
        said = f"{total.claimed} of {total.every} with claims"
        lines.append(f"{total.document}: {_PLURALS[total.kind]}, {said}; without:")
        own = [each for each in coverage.bare if (each.document, each.kind) == (total.document, total.kind)]
        lines.extend(_line(each) for each in sorted(own, key=lambda each: each.reason is not None))
        lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _line(bare: Bare) -> str:
    where = bare.where
    if bare.kind is Kind.SENTENCE:
        shown = f"  p{where[1:].partition(':')[0]}: {bare.text}\n    names {', '.join(bare.entities)}"
    else:
        shown = f"  {where}" + (f"  {bare.text}" if bare.text else "")
    return shown if bare.reason is None else f"{shown}\n    left open: {bare.reason}"


def _cells(bare: Bare) -> tuple[str, ...]:
    return bare.document, bare.kind.value, bare.where, "; ".join(bare.entities), bare.text, bare.reason or ""
