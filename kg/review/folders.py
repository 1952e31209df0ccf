"""A document under review on disk: its text, its proposals, the entities that are new, its decisions."""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg import drafts
from kg.errors import ExplainedError, Fault, explain
from kg.project import Project
from kg.reading import structure as reading
from kg.reading.structure import Structure
from kg.review import comma_separated, journal
from kg.review.records import Decision, Item, NewEntity, Text, named
from kg.review.standing import standing
from kg.seeds import document_metadata

FOLDER = "review"
PROPOSALS, ENTITIES = "proposals.csv", "entities.csv"
ENTITY_COLUMNS = ("id", "kind", "label", "other_names", "language", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A document with everything that its review knows. ``remarks`` are for the reviewer's eyes."""

    folder: Path
    text: Text
    structure: Structure
    proposals: tuple[Item, ...]
    entities: tuple[NewEntity, ...]
    decisions: tuple[Decision, ...]
    remarks: tuple[str, ...] = ()

    @property
    def review(self) -> Path:
        """The folder of proposals and decisions."""
        return self.folder / FOLDER

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item as it stands."""
        return standing(self.proposals, self.decisions)


def load(project: Project, document: str) -> Reviewed:
    """Read a document of the project and its review.

    Raises:
        ExplainedError: there is no such document, or its files have faults; all of them.
    """
    folder = _folder(project, document)
    where = folder / document_metadata.FILE
    try:
        metadata = tomllib.loads(where.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise explain(f"cannot be read: {error}", where=str(where)) from None
    path = folder / str(metadata.get("text") or "text.txt")
    stored = reading.load(path)
    structure = reading.read(stored)
    text = Text(
        id=folder.name,
        iri=f"{project.base}document/{folder.name}",
        stored=stored,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        language=str(metadata.get("language") or "und"),
        title=str(metadata.get("title") or folder.name),
        sentences=_beginnings(structure),
    )
    proposals = _proposals(folder / FOLDER / PROPOSALS, text)
    decisions, cut = journal.read(folder / FOLDER)
    return Reviewed(
        folder=folder,
        text=text,
        structure=structure,
        proposals=proposals,
        entities=entities(folder / FOLDER / ENTITIES),
        decisions=decisions,
        remarks=(cut,) if cut else (),
    )


def _folder(project: Project, document: str) -> Path:
    documents = project.seeds / "documents"
    for folder in (documents / document, Path(document)):
        if (folder / document_metadata.FILE).is_file():
            return folder
    known = sorted(path.parent.name for path in documents.glob(f"*/{document_metadata.FILE}"))
    hint = f"one of: {', '.join(known)}" if known else "kg read FILE --add ID makes one"
    raise explain("no document of this project", where=document, hint=hint)


def _beginnings(structure: Structure) -> tuple[int, ...]:
    starts = {structure.stored_span(each.start, each.end)[0] for each in structure.sentences if each.start < each.end}
    return tuple(sorted(starts | {note.start for note in structure.notes}))


def _proposals(path: Path, text: Text) -> tuple[Item, ...]:
    if not path.is_file():
        return ()
    items = comma_separated.read(path.read_bytes(), str(path), text)
    return tuple(item if item.id else named(text.id, item) for item in items)


def entities(path: Path) -> tuple[NewEntity, ...]:
    """Read the entities that were proposed of a document; none where nothing was.

    Raises:
        ExplainedError: a row has no id, kind or label; all of them.
    """
    if not path.is_file():
        return ()
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    found, faults = [], []
    for row in rows:
        if not (row.get("id") and row.get("kind") and row.get("label")):
            faults.append(Fault(where=f"{path}:{rows.line_num}", what="no id, kind or label"))
            continue
        found.append(NewEntity(**{name: row.get(name) or "" for name in ENTITY_COLUMNS}))
    if faults:
        raise ExplainedError.of(faults)
    return tuple(found)


def propose(reviewed: Reviewed, items: Iterable[Item], entities: Iterable[NewEntity]) -> None:
    """Put new proposals in the place of the last ones; decisions stay as they are."""
    once = {item.id: item for item in (named(reviewed.text.id, item) for item in items)}
    rows = io.StringIO()
    writer = csv.DictWriter(rows, ENTITY_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: getattr(each, name) for name in ENTITY_COLUMNS} for each in entities)
    reviewed.review.mkdir(parents=True, exist_ok=True)
    drafts.replace(reviewed.review / ENTITIES, rows.getvalue().encode("utf-8"))
    drafts.replace(reviewed.review / PROPOSALS, comma_separated.write(tuple(once.values()), reviewed.text))
