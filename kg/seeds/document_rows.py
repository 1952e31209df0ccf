"""A document's folder, read: its metadata, its text, and what was taken from it. Claims: :mod:`kg.seeds.claim_rows`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kg import suggestions
from kg.errors import ExplainedError, Fault
from kg.model import (
    Document,
    DocumentId,
    LeftOpen,
    Mention,
    NoteCitation,
    Remark,
)
from kg.ontology.reading import Vocabulary
from kg.reading import quotations
from kg.reading import structure as reading
from kg.reading.received import received
from kg.seeds import cells, claim_rows, document_metadata, places, tables
from kg.seeds.cells import Ids, report
from kg.seeds.claim_rows import Surroundings, is_work, note_hint, passages
from kg.seeds.places import Places
from kg.seeds.tables import Row, Shape, Table
from kg.seeds.translations import Translations
from kg.suggestions import Suggestions

FORMS = ("name", "title", "abbreviation", "citation")
FUNCTIONS = ("source", "quoted-from", "see", "remark")
OPEN_KINDS = ("sentence", "footnote", "entity")

SHAPES = {
    "mentions": Shape(required=("start", "end", "text", "entity"), optional=("form", "remark")),
    "claims": claim_rows.SHAPE,
    "citations": Shape(required=("note", "work"), optional=("locator", "function", "as_written")),
    "remarks": Shape(
        required=("about", "kind"), optional=("quotation", "page", "note"), family=cells.family("remark_")
    ),
    "open": Shape(required=("kind", "where", "reason")),
}


def read(folder: Path, shown: str, ids: Ids, vocabulary: Vocabulary) -> Document | None:
    """Read a document's folder; ``None`` where its metadata or its text cannot be read at all."""
    faults = ids.faults
    _check_files(folder, shown, faults)
    metadata = document_metadata.read(folder / document_metadata.FILE, f"{shown}/{document_metadata.FILE}", faults)
    name = (metadata.text("text") if metadata else "") or "text.txt"
    stored, sha256 = _stored(folder / name, f"{shown}/{name}", faults)
    if metadata is None or stored is None:
        return None
    identifier = DocumentId(folder.name)
    author = document_metadata.author_of(metadata, identifier, sha256, ids)
    readings = tuple(document_metadata.readings(metadata, identifier, faults))
    where = Places(document=identifier, structure=reading.read(stored), faults=faults)
    found = {stem: _table(folder, shown, stem, faults) for stem in SHAPES}
    citations = tuple(_citations(found["citations"], where, ids, vocabulary))
    around = Surroundings(
        ids=ids,
        vocabulary=vocabulary,
        places=where,
        readings=tuple(each.id for each in readings),
        citations=citations,
        translations=Translations(language=metadata.text("language"), faults=faults),
    )
    claims = claim_rows.read(found["claims"], around)
    keys = {row["key"] for row in found["claims"].rows}
    return Document(
        id=identifier,
        title=metadata.text("title"),
        author=author,
        language=metadata.text("language"),
        stored=stored,
        sha256=sha256,
        source=metadata.text("source"),
        metadata=document_metadata.free(metadata),
        readings=readings,
        mentions=tuple(_mentions(found["mentions"], where, ids)),
        claims=claims,
        citations=citations,
        remarks=tuple(_remarks(found["remarks"], around, keys)),
        left_open=tuple(_left_open(found["open"], around)),
    )


def _check_files(folder: Path, shown: str, faults: list[Fault]) -> None:
    known = [f"{stem}.csv" for stem in SHAPES]
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known and not path.name.startswith((".", "~")):
            hint = suggestions.hint(path.name, known)
            faults.append(Fault(where=f"{shown}/{path.name}", what="no table of this name", hint=hint))
    if not document_metadata.is_id(folder.name):
        what = "the name of a document's folder is its id, and has only a-z, 0-9, - . _ ~"
        faults.append(Fault(where=shown, what=what, excerpt=folder.name))


def _table(folder: Path, shown: str, stem: str, faults: list[Fault]) -> Table:
    path = folder / f"{stem}.csv"
    if not path.exists():
        return Table(path=f"{shown}/{path.name}")
    return tables.read(path, f"{shown}/{path.name}", SHAPES[stem], faults)


def _stored(path: Path, shown: str, faults: list[Fault]) -> tuple[str | None, str]:
    """Read the text as it is, with the hash of its bytes."""
    try:
        content = received(path, shown)
        return reading.decode(content, shown), hashlib.sha256(content).hexdigest()
    except FileNotFoundError:
        faults.append(
            Fault(
                where=shown,
                what="the text is missing",
                hint=f"put it here, or name it in {document_metadata.FILE}: text = …",
            )
        )
    except OSError as error:
        faults.append(Fault(where=shown, what=f"cannot be read: {error.strerror or error}"))
    except ExplainedError as error:
        faults.extend(error.faults)
    return None, ""


def mentions(folder: Path, shown: str, where: Places, ids: Ids) -> tuple[Mention, ...]:
    """Read the mentions of a document alone: one whose claims have faults can still be extracted from."""
    return tuple(_mentions(_table(folder, shown, "mentions", ids.faults), where, ids))


def _mentions(table: Table, where: Places, ids: Ids) -> Iterator[Mention]:
    first: dict[tuple[str, str, str], Row] = {}
    for row in table.rows:
        if row.broken:
            continue
        entity = ids.optional(row, "entity")
        if not row["entity"]:
            report(ids.faults, row, "no entity")
        form = cells.member(row, "form", FORMS, "name", ids.faults)
        span = _span(row, where, ids.faults)
        if entity is None or span is None:
            continue
        before = first.setdefault((row["start"], row["end"], entity), row)
        if before is not row:
            report(ids.faults, row, f"the same mention as at {before.where}")
            continue
        yield Mention(
            document=where.document,
            start=span[0],
            end=span[1],
            text=row["text"],
            entity=entity,
            form=form,
            page=where.structure.page_at(span[0]),
            remark=row["remark"] or None,
            origin=cells.origin(row),
        )


def _span(row: Row, where: Places, faults: list[Fault]) -> tuple[int, int] | None:
    start, end = (cells.whole(row, column, row[column], faults) for column in ("start", "end"))
    if start is None or end is None:
        return None
    length = len(where.structure.stored)
    if not start < end <= length:
        report(faults, row, f"{start}-{end} is no stretch of the text, which has {length} characters")
        return None
    stands = where.structure.reader_text(start, end)
    if quotations.composed(stands) != quotations.composed(row["text"]):
        report(
            faults,
            row,
            f"at {start}-{end} stands “{tables.excerpt(stands)}”",
            quoted=row["text"],
            hint=_stands(row["text"], start, where),
        )
        return None
    return start, end


def _stands(text: str, start: int, where: Places) -> str | None:
    found = where.structure.find(text)
    if not found:
        return None
    near = min(found, key=lambda place: (abs(place.start - start), place.start))
    return f"“{tables.excerpt(text)}” stands at {near.start}-{near.end}"


def _citations(table: Table, where: Places, ids: Ids, vocabulary: Vocabulary) -> Iterator[NoteCitation]:
    notes = {note.number for note in where.structure.notes} | set(where.structure.missing_notes)
    first: dict[tuple[str, ...], Row] = {}
    for row in table.rows:
        if row.broken:
            continue
        number = cells.whole(row, "note", row["note"], ids.faults)
        work = ids.optional(row, "work")
        function = cells.member(row, "function", FUNCTIONS, "source", ids.faults)
        if number is not None and number not in notes:
            report(ids.faults, row, f"the text has no footnote {number}", hint=note_hint(notes))
        if not row["work"]:
            report(ids.faults, row, "no work")
        if work is not None and not is_work(work, ids, vocabulary):
            report(ids.faults, row, f"{work} is not a work", hint="works stand in seeds/authority/works.csv")
            continue
        before = first.setdefault((row["note"], row["work"], row["locator"], function), row)
        if before is not row:
            report(ids.faults, row, f"the same citation as at {before.where}")
        elif number is not None and work is not None:
            yield NoteCitation(
                note=number,
                work=work,
                locator=row["locator"] or None,
                function=function,
                as_written=row["as_written"],
                origin=cells.origin(row),
            )


def _remarks(table: Table, around: Surroundings, keys: set[str]) -> Iterator[Remark]:
    ids = around.ids
    for row in table.rows:
        if row.broken:
            continue
        about = cells.several(row["about"])
        texts = cells.by_language(row, "remark_")
        for each in about:
            if each not in keys:
                _check_about(row, each, keys, ids)
        if not about:
            report(ids.faults, row, "about nothing", hint="ids of entities and keys of claims")
        if not row["kind"]:
            report(ids.faults, row, "no kind", hint="inconsistency, spelling, date …")
        if not texts:
            report(ids.faults, row, "no remark in any language", hint="fill remark_en, remark_tr …")
        yield Remark(
            about=about,
            kind=row["kind"],
            texts=texts,
            passages=tuple(around.translations.given(passages(row, around.places))),
            origin=cells.origin(row),
        )


def _check_about(row: Row, about: str, keys: set[str], ids: Ids) -> None:
    if "/" in about:
        ids.one(row, "about", about)
    else:
        what = f"about: {about} is neither the id of an entity nor the key of a claim"
        report(ids.faults, row, what, hint=Suggestions(sorted(keys)).hint(about))


def _left_open(table: Table, around: Surroundings) -> Iterator[LeftOpen]:
    for row in table.rows:
        if row.broken:
            continue
        kind = cells.member(row, "kind", OPEN_KINDS, "", around.ids.faults)
        for column in ("kind", "where", "reason"):
            if not row[column]:
                report(around.ids.faults, row, f"no {column}")
        if row["where"]:
            _check_where(row, kind, around)
        yield LeftOpen(kind=kind, where=row["where"], reason=row["reason"], origin=cells.origin(row))


def _check_where(row: Row, kind: str, around: Surroundings) -> None:
    faults = around.ids.faults
    if kind == "entity":
        around.ids.one(row, "where", row["where"])
    elif kind == "footnote":
        number = cells.whole(row, "where", row["where"], faults)
        if number is not None and number not in around.notes:
            report(faults, row, f"the text has no footnote {number}", hint=note_hint(around.notes))
    elif kind == "sentence":
        found = places.sentences_at(around.places.structure, row["where"])
        if found is None:
            hint = "p2: the first words of the sentence"
            report(
                faults, row, "where: a sentence is named by its page and first words", quoted=row["where"], hint=hint
            )
        elif len(found) != 1:
            how_many = "no sentence begins" if not found else f"{len(found)} sentences begin"
            hint = "as a reader sees them, line-end hyphens undone" if not found else "give more of its words"
            report(faults, row, f"where: {how_many} with these words on this page", quoted=row["where"], hint=hint)
