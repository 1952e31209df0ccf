"""One file: read, and kept as text, structure and a stamp of its bytes; taken back from there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from kg import drafts
from kg.errors import ExplainedError, Fault, explain
from kg.formats import forms, reader
from kg.formats.records import ReadText
from kg.reading.received import received
from kg.shelf import bounds
from kg.shelf.records import Row, Task, told

TEXT, STRUCTURE, STAMP, REPORT = "text.txt", "reading.json", "stamp.json", "report.csv"


def read_one(task: Task) -> Row:
    """Read one file and keep it; what goes wrong is in the row."""
    try:
        return _read_one(task)
    except ExplainedError as error:
        message = str(error)
    except OSError as error:
        message = f"{task.where}: {(error.strerror or str(error)).lower()}"
    except Exception as error:  # noqa: BLE001 - a fault of ours stops no other file, and is told as one
        message = f"{task.where}: the reader stumbled ({type(error).__name__}: {error}); please report it"
    return Row(path=task.name, outcome="failed", message=told(message, task.where))


def _read_one(task: Task) -> Row:
    content = task.content if task.content is not None else content_of(task.where)
    folder = Path(task.folder)
    stamp = stamp_of(content)
    before = kept(folder, stamp, task.name)
    if before is not None:
        return before
    with (
        bounds.memory(task.memory, task.where),
        bounds.Clock(bounds.seconds(len(content), task.limit), task.where),
    ):
        return keep(content, task.name, task.where, folder, stamp)


def stamp_of(content: bytes) -> dict[str, object]:
    """Say of which bytes, and by which version of the reader, a document was read."""
    return {"sha256": hashlib.sha256(content).hexdigest(), "reader": reader.VERSION}


def content_of(where: str) -> bytes:
    """Give a file's bytes.

    Raises:
        ExplainedError: there are too many of them, or it is no file.
    """
    return received(Path(where), where)


def keep(content: bytes, name: str, where: str, folder: Path, stamp: dict[str, object] | None = None) -> Row:
    """Read a file's bytes and keep what was read in a folder: text, structure, stamp.

    Raises:
        ExplainedError: they cannot be read.
    """
    text = reader.read_bytes(content, where)
    structure = text.structure
    row = Row(
        path=name,
        outcome="read",
        format=text.format,
        language=text.language or "",
        title=next(iter(text.metadata.get("title", ())), ""),
        characters=len(text.stored),
        pages=len(structure.pages),
        paragraphs=len(structure.paragraphs),
        notes=len(structure.notes),
        annotations=len(text.annotations),
        parts=len(text.parts),
        letters=len(text.letters),
        listed=len(text.listed),
        remarks=len(text.remarks),
        message=_told(text.remarks),
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).unlink(missing_ok=True)
    _write(folder / TEXT, text.stored)
    _write(folder / STRUCTURE, forms.dumps(text))
    made = {**(stamp or stamp_of(content)), "kept": _hashes(folder), "row": asdict(row)}
    _write(folder / STAMP, json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    return row


def _told(remarks: tuple[Fault, ...]) -> str:
    return " · ".join(str(fault).split("\n", 1)[0] for fault in remarks[:3])


def kept(folder: Path, stamp: dict[str, object], name: str) -> Row | None:
    """Give the row of a file that was read before, if its bytes, the reader, and what was kept are the same."""
    try:
        found = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        if {key: found[key] for key in stamp} != stamp or found["kept"] != _hashes(folder):
            return None
        return Row(**{**found["row"], "path": name, "outcome": "kept"})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _hashes(folder: Path) -> dict[str, str]:
    """Say what stands in the files that were kept: a disk, or a person, may have changed them since."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (TEXT, STRUCTURE)}


def _write(path: Path, text: str) -> None:
    drafts.replace(path, text.encode("utf-8", "surrogatepass"), durable=False)  # of what is lost, the stamp tells


def load(folder: Path) -> ReadText:
    """Take back a document that was kept in a folder.

    Raises:
        ExplainedError: it was not kept there, or what is there does not fit.
    """
    try:
        stored = (folder / TEXT).read_bytes().decode("utf-8")
        return forms.loads(stored, (folder / STRUCTURE).read_text(encoding="utf-8"))
    except OSError as error:
        raise explain(
            f"no document was kept here: {(error.strerror or str(error)).lower()}", where=str(folder)
        ) from None
    except (ValueError, KeyError, TypeError, IndexError):
        raise explain(
            "text and structure do not fit each other", where=str(folder), hint="read the document again"
        ) from None
