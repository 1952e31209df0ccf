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
from collections.abc import Mapping
from pathlib import Path

from kg import suggestions
from kg.errors import ExplainedError, Fault, explain
from kg.formats import reader
from kg.formats.records import ReadText
from kg.identity import slug
from kg.model import Entity, EntityId
from kg.ontology import reading as ontology
from kg.project import Project
from kg.review import applying
from kg.review.folders import replace_file
from kg.review.records import NewEntity
from kg.seeds import document_metadata
from kg.seeds.alone import alone, tidy
from kg.seeds.authority_rows import read as read_authority

_STAGING = ".kg-add-"
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")


def add(  # noqa: PLR0913 - what a document must have
    project: Project, source: Path, *, document: str, author: str | None, language: str | None, reviewer: str
) -> Path:
    """Make the folder of a document from a file of any format that ``kg read`` takes; all of it, or nothing.

    ``author`` is an id or a name; a name that the authority tables do not have becomes a new person there. Give the
    folder.

    Raises:
        ExplainedError: the file cannot be read, the document is there already, or its author or language is not known.
    """
    text = reader.read(source)
    folder = project.seeds / "documents" / document
    if not document_metadata.is_id(document):
        raise explain(
            "an id has only a-z, 0-9, - . _ ~", where="--add", excerpt=document, hint=f"--add {slug(document)}"
        )
    spoken = language or text.language
    if spoken is None:
        raise explain("the language of the text cannot be told", where=str(source), hint="--language tr")
    with alone(project):
        return _add(project, text, source, folder, author, spoken, reviewer)


def _add(  # noqa: PLR0913, PLR0917 - as many parts
    project: Project, text: ReadText, source: Path, folder: Path, author: str | None, spoken: str, reviewer: str
) -> Path:
    tidy(project.seeds, _STAGING)
    if folder.exists():
        raise explain("this document is there already", where=str(folder), hint="name another: --add ID")
    entities = _entities(project)
    who, new = _author(author or "; ".join(text.metadata.get("author", ())), entities, str(source))
    metadata = _metadata(text.metadata, source, who, spoken)
    told = applying.reading_table(reviewer, metadata["added"])
    with tempfile.TemporaryDirectory(dir=project.seeds, prefix=f"{_STAGING}{os.getpid()}-") as made:
        staging = Path(made) / folder.name
        staging.mkdir()
        stored = text.stored.encode("utf-8")
        (staging / "text.txt").write_bytes(stored)
        (staging / document_metadata.FILE).write_text(
            _toml({**metadata, "sha256": hashlib.sha256(stored).hexdigest(), "text": "text.txt"}) + f"\n{told}",
            encoding="utf-8",
        )
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


def _author(said: str, entities: Mapping[EntityId, Entity], where: str) -> tuple[EntityId, NewEntity | None]:
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
    return made, None if made in entities else NewEntity(id=made, kind="Person", label=said)


def _add_person(project: Project, new: NewEntity) -> None:
    with tempfile.TemporaryDirectory(prefix="kg-add-") as made:
        table = project.seeds / "authority" / "persons.csv"
        copy = Path(made) / table.name
        if table.is_file():
            shutil.copyfile(table, copy)
        for path in applying.add_entities(Path(made), [new]):
            replace_file(table, path.read_bytes())


def _metadata(said: Mapping[str, tuple[str, ...]], source: Path, author: EntityId, language: str) -> dict[str, str]:
    year = _YEAR.search(" ".join(said.get("date", ())))
    found = {
        "title": " ".join(said.get("title", ())) or source.stem,
        "author": author,
        "year": year[1] if year else "",
        "language": language,
        "licence": "; ".join(said.get("licence", ())) or "not stated",
        "source": source.name,
        "added": dt.datetime.now(tz=dt.UTC).date().isoformat(),
    }
    return {name: " ".join(value.split()) for name, value in found.items() if value}


def _toml(metadata: Mapping[str, str]) -> str:
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in metadata.items())
