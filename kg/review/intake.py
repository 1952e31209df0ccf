"""A file becomes a document of the project: its canonical text as received, and what is known of it.

Nothing is claimed by this: a document without claims is one that nobody has read yet.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kg import drafts, suggestions
from kg.errors import ExplainedError, Fault, explain
from kg.formats import reader
from kg.formats.records import ReadText
from kg.identity import slug
from kg.language.tags import is_written_so
from kg.model import Entity, EntityId
from kg.ontology import reading as ontology
from kg.project import Project
from kg.reading.paragraphs import KNOWN_HEADING
from kg.review import applying
from kg.review.records import NewEntity
from kg.seeds import blank, document_metadata
from kg.seeds.alone import alone
from kg.seeds.authority_rows import read as read_authority

BY_HAND = "curated"
"""The reading that a new document has: claims that people write into its table. What is reviewed has its own."""
_STAGING = ".kg-add-"
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a person says of a text, over what the file says of itself. ``author`` is an id or a name."""

    author: str | None = None
    title: str | None = None
    year: int | None = None
    language: str | None = None


def add(project: Project, source: Path, *, document: str, told: Told, reviewer: str) -> Path:
    """Make the folder of a document from a file of any format that ``kg read`` takes; all of it, or nothing.

    An author's name that the authority tables do not have becomes a new person there. Give the folder.

    Raises:
        ExplainedError: the file cannot be read, the document is there already, or its author or language is not known.
    """
    text = reader.read(source)
    folder = project.seeds / "documents" / document
    if not document_metadata.is_id(document):
        raise explain(
            "an id has only a-z, 0-9, - . _ ~", where="--add", excerpt=document, hint=f"--add {slug(document)}"
        )
    spoken = told.language or text.language
    if spoken is None:
        raise explain("the language of the text cannot be told", where=str(source), hint="--language tr")
    with alone(project):
        return _add(project, text, source, folder, replace(told, language=spoken), reviewer)


def _add(  # noqa: PLR0913, PLR0917 - as many parts
    project: Project, text: ReadText, source: Path, folder: Path, told: Told, reviewer: str
) -> Path:
    drafts.clear(project.seeds, _STAGING)
    if folder.exists():
        raise explain("this document is there already", where=str(folder), hint="name another: --add ID")
    entities = _entities(project)
    said = told.author or "; ".join(text.metadata.get("author", ()))
    who, new = _author(said, entities, str(source), project.languages)
    metadata = _metadata(text, source, who, told)
    reading = document_metadata.reading_table(
        {"id": BY_HAND, "label": "read by hand", "reader": reviewer, "method": "by hand", "date": metadata["added"]}
    )
    with tempfile.TemporaryDirectory(dir=project.seeds, prefix=f"{_STAGING}{os.getpid()}-") as made:
        staging = Path(made) / folder.name
        staging.mkdir()
        stored = text.stored.encode("utf-8")
        (staging / "text.txt").write_bytes(stored)
        (staging / document_metadata.FILE).write_text(
            _toml({**metadata, "sha256": hashlib.sha256(stored).hexdigest(), "text": "text.txt"}) + f"\n{reading}",
            encoding="utf-8",
        )
        blank.write(staging, project.languages)
        if new is not None:
            _add_person(project, new)
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging.rename(folder)
    return folder


def _entities(project: Project) -> Mapping[EntityId, Entity]:
    faults: list[Fault] = []
    shown = f"{project.seeds.name}/authority"
    entities, _ = read_authority(project.seeds / "authority", shown, ontology.load(project.ontology), faults)
    if faults:
        raise ExplainedError.of(faults)
    return entities


def _author(
    said: str, entities: Mapping[EntityId, Entity], where: str, languages: Iterable[str]
) -> tuple[EntityId, NewEntity | None]:
    """Find who wrote it: whatever the text says in its own voice is said by them."""
    if not said:
        hint = "--author person/… or --author “A Name”: who says what the text says in its own voice"
        raise explain("the file does not say who wrote it", where=where, hint=hint)
    if "/" in said:
        if said in entities:
            return EntityId(said), None
        near = suggestions.nearest(said, entities)
        raise explain(f"no such entity {said}", where="--author", hint=f"did you mean {near}?" if near else None)
    folded = said.casefold()
    named = [
        entity.id
        for entity in entities.values()
        if folded in {name.text.casefold() for name in (*entity.labels, *entity.other_names)}
    ]
    if len(named) == 1:
        return named[0], None
    if named:
        raise explain(f"{said} may be {', '.join(sorted(named))}", where="--author", hint="give the id")
    made = EntityId(f"person/{slug(said) or 'author'}")
    if made in entities:
        return made, None
    alike = [language for language in languages if is_written_so(said, language)] or ["en"]
    others = "; ".join(f"{said}@{language}" for language in alike[1:])
    return made, NewEntity(id=made, kind="Person", label=said, other_names=others, language=alike[0])


def _add_person(project: Project, new: NewEntity) -> None:
    with tempfile.TemporaryDirectory(prefix="kg-add-") as made:
        table = project.seeds / "authority" / "persons.csv"
        copy = Path(made) / table.name
        if table.is_file():
            shutil.copyfile(table, copy)
        for path in applying.add_entities(Path(made), [new]):
            drafts.replace(table, path.read_bytes())


def _metadata(text: ReadText, source: Path, author: EntityId, told: Told) -> dict[str, str]:
    said = text.metadata
    year = _YEAR.search(str(told.year or " ".join((*said.get("date", ()), *said.get("year", ())))))
    found = {
        "title": told.title or _title(text) or source.stem,
        "author": author,
        "year": year[1] if year else "",
        "language": told.language or "",
        "licence": "; ".join(said.get("licence", ())) or "not stated",
        "source": source.name,
        "added": dt.datetime.now(tz=dt.UTC).date().isoformat(),
    }
    return {name: " ".join(value.split()) for name, value in found.items() if value}


def _title(text: ReadText) -> str:
    """Give the title that a file has for itself, or the heading of its text.

    What only the program that wrote the file remembers (*Microsoft Word - draft2.doc*) does not stand in the text.
    """
    said, heading = " ".join(text.metadata.get("title", ())), _heading(text)
    printed = _letters(text.text[:_BEGINNING])
    kept = text.format not in _OFTEN_STALE or _letters(said) in printed
    return said if said and (kept or not heading) else heading


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


_OFTEN_STALE = frozenset({"pdf", "docx", "odt", "rtf"})
_BEGINNING = 4_000


def _heading(text: ReadText) -> str:
    """Give the heading that the text begins with; *Abstract* and its like head a part, not the whole."""
    for first in text.structure.paragraphs[:1]:
        heading = text.text[first.start : first.end].strip()
        if first.kind == "heading" and not KNOWN_HEADING.fullmatch(heading):
            return heading
    return ""


def _toml(metadata: Mapping[str, str]) -> str:
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in metadata.items())
