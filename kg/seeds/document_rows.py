"""A document's folder, read: its metadata, its text, and what was taken from it. Claims: :mod:`kg.seeds.claim_rows`."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import suggestions
from kg.dates.chronology import UnreadableDateError, historical_date
from kg.errors import ExplainedError, Fault
from kg.model import (
    Document,
    DocumentId,
    EntityId,
    LeftOpen,
    Mention,
    NoteCitation,
    Reading,
    ReadingId,
    Remark,
)
from kg.ontology.reading import Vocabulary
from kg.reading import quotations
from kg.reading import structure as reading
from kg.reading.received import received
from kg.seeds import cells, claim_rows, places, tables
from kg.seeds.cells import Ids, report
from kg.seeds.claim_rows import Surroundings, is_work, note_hint, passages
from kg.seeds.places import Places
from kg.seeds.tables import Row, Shape, Table
from kg.suggestions import Suggestions

METADATA = "document.toml"
FORMS = ("name", "title", "abbreviation", "citation")
FUNCTIONS = ("source", "quoted-from", "see", "remark")
OPEN_KINDS = ("sentence", "footnote", "entity")

_OWN = ("title", "author", "language", "source", "sha256")
_PLAIN = ("id", "text", "year", "licence", "citation")
_READING = ("id", "label", "reader", "method", "date")
_NEEDED = ("title", "author", "language")
_SHAPES = {
    "mentions": Shape(required=("start", "end", "text", "entity"), optional=("form", "remark")),
    "claims": claim_rows.SHAPE,
    "citations": Shape(required=("note", "work"), optional=("locator", "function", "as_written")),
    "remarks": Shape(
        required=("about", "kind"), optional=("quotation", "page", "note"), family=cells.family("remark_")
    ),
    "open": Shape(required=("kind", "where", "reason")),
}
_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Metadata:
    table: Mapping[str, object]
    where: str
    lines: tuple[str, ...]

    def text(self, key: str) -> str:
        value = self.table.get(key, "")
        return str(value) if isinstance(value, (str, int, float)) or hasattr(value, "isoformat") else ""

    def at(self, key: str) -> str:
        """Say where a key of the top level stands."""
        found = (n for n, line in enumerate(self.lines, 1) if re.match(rf"\s*{re.escape(key)}\s*=", line))
        line = next(found, None)
        return f"{self.where}:{line}" if line else self.where


def is_id(name: str) -> bool:
    """Tell whether a name can be a document's id, which is that of its folder."""
    return _ID.fullmatch(name) is not None


def read(folder: Path, shown: str, ids: Ids, vocabulary: Vocabulary) -> Document | None:
    """Read a document's folder; ``None`` where its metadata or its text cannot be read at all."""
    faults = ids.faults
    _check_files(folder, shown, faults)
    metadata = _metadata(folder / METADATA, f"{shown}/{METADATA}", faults)
    name = (metadata.text("text") if metadata else "") or "text.txt"
    stored, sha256 = _stored(folder / name, f"{shown}/{name}", faults)
    if metadata is None or stored is None:
        return None
    identifier = DocumentId(folder.name)
    author = _check_metadata(metadata, identifier, sha256, ids)
    readings = tuple(_readings(metadata, identifier, faults))
    where = Places(document=identifier, structure=reading.read(stored), faults=faults)
    found = {stem: _table(folder, shown, stem, faults) for stem in _SHAPES}
    citations = tuple(_citations(found["citations"], where, ids, vocabulary))
    around = Surroundings(
        ids=ids,
        vocabulary=vocabulary,
        places=where,
        readings=tuple(each.id for each in readings),
        citations=citations,
    )
    keys = {row["key"] for row in found["claims"].rows}
    return Document(
        id=identifier,
        title=metadata.text("title"),
        author=author,
        language=metadata.text("language"),
        stored=stored,
        sha256=sha256,
        source=metadata.text("source"),
        metadata={
            key: metadata.text(key) for key in metadata.table if key not in {*_OWN, "id", "text"} and metadata.text(key)
        },
        readings=readings,
        mentions=tuple(_mentions(found["mentions"], where, ids)),
        claims=claim_rows.read(found["claims"], around),
        citations=citations,
        remarks=tuple(_remarks(found["remarks"], where, keys, ids)),
        left_open=tuple(_left_open(found["open"], around)),
    )


def _check_files(folder: Path, shown: str, faults: list[Fault]) -> None:
    known = [f"{stem}.csv" for stem in _SHAPES]
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known and not path.name.startswith((".", "~")):
            hint = suggestions.hint(path.name, known)
            faults.append(Fault(where=f"{shown}/{path.name}", what="no table of this name", hint=hint))
    if not _ID.fullmatch(folder.name):
        what = "the name of a document's folder is its id, and has only a-z, 0-9, - . _ ~"
        faults.append(Fault(where=shown, what=what, excerpt=folder.name))


def _table(folder: Path, shown: str, stem: str, faults: list[Fault]) -> Table:
    path = folder / f"{stem}.csv"
    if not path.exists():
        return Table(path=f"{shown}/{path.name}")
    return tables.read(path, f"{shown}/{path.name}", _SHAPES[stem], faults)


def _stored(path: Path, shown: str, faults: list[Fault]) -> tuple[str | None, str]:
    """Read the text as it is, with the hash of its bytes."""
    try:
        content = received(path, shown)
        return reading.decode(content, shown), hashlib.sha256(content).hexdigest()
    except FileNotFoundError:
        faults.append(
            Fault(where=shown, what="the text is missing", hint=f"put it here, or name it in {METADATA}: text = …")
        )
    except OSError as error:
        faults.append(Fault(where=shown, what=f"cannot be read: {error.strerror or error}"))
    except ExplainedError as error:
        faults.extend(error.faults)
    return None, ""


def _metadata(path: Path, shown: str, faults: list[Fault]) -> _Metadata | None:
    if not path.exists():
        hint = 'title = "…", author = "person/…", language = "tr", and a [[readings]] with an id'
        faults.append(Fault(where=shown, what="the document's metadata are missing", hint=hint))
        return None
    text = tables.decoded(path, shown, faults)
    if text is None:
        return None
    try:
        table = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"{shown}:{line[1]}" if line else shown
        faults.append(Fault(where=where, what=f"not TOML: {str(error)[0].lower()}{str(error)[1:]}"))
        return None
    return _Metadata(table=table, where=shown, lines=tuple(text.splitlines()))


def _check_metadata(metadata: _Metadata, identifier: DocumentId, sha256: str, ids: Ids) -> EntityId:
    faults = ids.faults
    known = (*_OWN, *_PLAIN, "readings")
    missing = [key for key in _NEEDED if not metadata.text(key)]
    for key in metadata.table:
        near = suggestions.nearest(key, known)
        if key not in known and near is not None and near not in metadata.table:
            hint = f"did you mean {near}?"
            faults.append(Fault(where=metadata.at(key), what=f"unknown setting {key!r}", hint=hint))
    faults.extend(Fault(where=metadata.where, what=f"no {key}", hint=f'{key} = "…"') for key in missing)
    faults.extend(
        Fault(where=metadata.at(key), what=f"{key} must be text")
        for key in (*_OWN, *_PLAIN)
        if key in metadata.table and not metadata.text(key) and metadata.table[key] != ""
    )
    if metadata.text("id") not in {"", identifier}:
        what = f"id is {metadata.text('id')}, but the folder is {identifier}"
        faults.append(Fault(where=metadata.at("id"), what=what, hint=f'id = "{identifier}", or leave it out'))
    _check_values(metadata, sha256, faults)
    author = EntityId(metadata.text("author"))
    if author and author not in ids.kinds and not author.startswith(ids.unread):
        hint = Suggestions(ids.kinds).hint(author) or "add it to seeds/authority/persons.csv"
        faults.append(Fault(where=metadata.at("author"), what=f"author: no such entity {author}", hint=hint))
    return author


def _check_values(metadata: _Metadata, sha256: str, faults: list[Fault]) -> None:
    language = metadata.text("language")
    if language and not cells.LANGUAGE.fullmatch(language):
        hint = "a language tag, like tr or en"
        faults.append(Fault(where=metadata.at("language"), what=f"language: {language!r} is no tag", hint=hint))
    if metadata.text("year"):
        try:
            historical_date(metadata.text("year"))
        except UnreadableDateError as error:
            faults.append(Fault(where=metadata.at("year"), what=f"year: {error}", hint=error.hint))
    if not metadata.text("sha256"):
        hint = f'sha256 = "{sha256}"'
        faults.append(
            Fault(
                where=metadata.where, what="no sha256 of the text, so that a change to it would pass unseen", hint=hint
            )
        )
    elif metadata.text("sha256").lower() != sha256:
        hint = f'every position in the tables counts on the text; if the change is meant: sha256 = "{sha256}"'
        faults.append(
            Fault(
                where=metadata.at("sha256"), what="the text is not the one that was read: its sha256 differs", hint=hint
            )
        )


def _readings(metadata: _Metadata, document: DocumentId, faults: list[Fault]) -> Iterator[Reading]:
    listed = metadata.table.get("readings", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed) or not listed:
        hint = '[[readings]] with id = "…", label = "…", reader = "…", method = "…"'
        faults.append(
            Fault(
                where=metadata.at("readings"), what="no reading: who or what took the claims from the text?", hint=hint
            )
        )
        return
    for each in listed:
        said = {str(key): str(value) for key, value in each.items()}
        identifier = said.get("id", "")
        faults.extend(
            Fault(where=metadata.where, what=f"readings: unknown setting {key!r}", hint=suggestions.hint(key, _READING))
            for key in said
            if key not in _READING
        )
        if not _ID.fullmatch(identifier):
            faults.append(Fault(where=metadata.where, what=f"readings: {identifier!r} is no id", hint='id = "first"'))
            continue
        yield Reading(
            id=ReadingId(identifier),
            document=document,
            label=said.get("label", identifier),
            reader=said.get("reader", ""),
            method=said.get("method", ""),
            date=said.get("date"),
        )
    for double in cells.doubled(str(each.get("id", "")) for each in listed):
        faults.append(Fault(where=metadata.where, what=f"readings: the id {double} is there twice"))  # noqa: PERF401


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


def _remarks(table: Table, where: Places, keys: set[str], ids: Ids) -> Iterator[Remark]:
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
            passages=tuple(passages(row, where)),
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
