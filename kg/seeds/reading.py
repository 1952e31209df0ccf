"""The files of ``seeds/``: all of them read, and all their faults told at once.

Owns the order of reading. The form of a table is :mod:`kg.seeds.tables`, its cells :mod:`kg.seeds.cells`, the rows
:mod:`kg.seeds.authority_rows`, :mod:`kg.seeds.document_rows` and :mod:`kg.seeds.claim_rows`. What is wrong *between*
rows that are each sound (a letter answered before it was sent) is for :mod:`kg.validation.checks`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from kg.errors import ExplainedError, Fault
from kg.model import Document, Seeds
from kg.ontology.reading import Vocabulary
from kg.project import Project
from kg.seeds import authority_rows, document_rows, elsewhere
from kg.seeds.cells import Ids


def load(project: Project, vocabulary: Vocabulary) -> Seeds:
    """Read everything that people have curated. Paths in messages begin at the project's root.

    Raises:
        ExplainedError: with every fault of every file, in the order of files and lines.
    """
    faults: list[Fault] = []
    shown = project.seeds.relative_to(project.root).as_posix()
    try:
        loaded = _load(project.seeds, shown, vocabulary, faults)
    except OSError as error:
        where = Path(error.filename).name if error.filename else shown
        faults.append(Fault(where=f"{shown}/{where}", what=f"cannot be read: {error.strerror or error}"))
    if faults:
        raise ExplainedError.of(sorted(dict.fromkeys(faults), key=place))
    return loaded


def _load(folder: Path, shown: str, vocabulary: Vocabulary, faults: list[Fault]) -> Seeds:
    entities, ids = authority_rows.read(folder / "authority", f"{shown}/authority", vocabulary, faults)
    paths = _folders(folder)
    every = [document_rows.read(path, f"{shown}/documents/{path.name}", ids, vocabulary) for path in paths]
    read = {document.id: document for document in every if document is not None}
    there = {str(each.id): each for each in read.values()}
    names, sound = {path.name for path in paths}, not faults
    read = {each.id: elsewhere.found(each, names, there.get, faults, sound=sound) for each in read.values()}
    return Seeds(entities=entities, documents=tuple(read.values()))


def document(
    path: Path, others: Collection[str], project: Project, ids: Ids, vocabulary: Vocabulary
) -> Document | None:
    """Read one document of many; of the ``others`` only those that it refers to."""
    shown = f"{project.seeds.relative_to(project.root).as_posix()}/documents"

    @lru_cache(maxsize=8)
    def read(name: str) -> Document | None:
        return document_rows.read(path.with_name(name), f"{shown}/{name}", ids, vocabulary)

    found = read(path.name)
    sound = not ids.faults
    return elsewhere.found(found, others, read, ids.faults, sound=sound) if found else None


def documents(project: Project) -> tuple[Path, ...]:
    """Give the folders of the documents, in the order in which they are read."""
    return tuple(_folders(project.seeds))


def _folders(folder: Path) -> list[Path]:
    inside = sorted((folder / "documents").iterdir()) if (folder / "documents").is_dir() else []
    return [path for path in inside if _is_document(path.name, is_folder=path.is_dir())]


def _is_document(name: str, *, is_folder: bool) -> bool:
    return is_folder and not name.startswith((".", "_"))


def place(fault: Fault) -> tuple[str, int]:
    """Say where a fault stands among others."""
    path, _, line = fault.where.rpartition(":")
    return (path, int(line)) if path and line.isdigit() else (fault.where, 0)
