"""A shelf read on a cluster: files travel as bytes; what was read comes back and is kept here, as ``kg read`` does."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from kg import drafts, shelf
from kg.corpus import crews
from kg.corpus.crews import Job
from kg.errors import ExplainedError, explain
from kg.shelf import Row, Task

_FILES = (shelf.TEXT, shelf.STRUCTURE, shelf.STAMP)  # the stamp comes last: where it is, the others are


class _Sheet(NamedTuple):
    """A file on its way to a worker; its folder stays here."""

    task: Task
    folder: str


class _Kept(NamedTuple):
    """What a worker made of a file: the row of the report, and the files to keep."""

    row: Row
    folder: str
    files: dict[str, bytes]


def read(source: Path, out: Path, *, cluster: str, seen: Callable[[Row], None] | None = None) -> Iterator[Row]:
    """Read every document of a folder or an archive by the workers of a cluster; a row for each, in the order of names.

    Raises:
        ExplainedError: the source cannot be opened, the folder cannot be written, or there is no cluster.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(f"cannot be made: {(error.strerror or str(error)).lower()}", where=str(out)) from None
    with crews.crew(cluster) as crew:
        job = Job(what=_read, known=None, result=_Kept, given_up=_given_up)
        for kept in crew.work(job, _sheets(source, out)):
            row = _keep(kept)
            if seen is not None:
                seen(row)
            yield row


def _sheets(source: Path, out: Path) -> Iterator[_Sheet | _Kept]:
    for task in shelf.tasks(source, out):
        yield _Kept(task, "", {}) if isinstance(task, Row) else _sheet(task)


def _sheet(task: Task) -> _Sheet | _Kept:
    """Take a file's bytes along, unless it was read before."""
    try:
        content = task.content if task.content is not None else shelf.content_of(task.where)
    except ExplainedError as error:
        return _Kept(Row(path=task.name, outcome="failed", message=str(error)), "", {})
    except OSError as error:
        what = f"{task.where}: {(error.strerror or str(error)).lower()}"
        return _Kept(Row(path=task.name, outcome="failed", message=what), "", {})
    before = shelf.kept(Path(task.folder), shelf.stamp_of(content), task.name)
    if before is not None:
        return _Kept(before, "", {})
    return _Sheet(task._replace(content=content, folder=""), task.folder)


def _read(_known: None, sheet: _Sheet) -> _Kept:
    """Read a file, at the worker's."""
    with tempfile.TemporaryDirectory(prefix="kg-read-") as folder:
        row = shelf.read_one(sheet.task._replace(folder=folder))
        there = [name for name in _FILES if (Path(folder) / name).is_file()]
        return _Kept(row, sheet.folder, {name: (Path(folder) / name).read_bytes() for name in there})


def _keep(kept: _Kept) -> Row:
    try:
        for name, content in kept.files.items():
            path = Path(kept.folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts.replace(path, content, durable=False)
    except OSError as error:
        what = f"{kept.folder}: cannot be written: {(error.strerror or str(error)).lower()}"
        return replace(kept.row, outcome="failed", message=what)
    return kept.row


def _given_up(sheet: _Sheet, why: str) -> _Kept:
    row = Row(path=sheet.task.name, outcome="failed", message=f"{sheet.task.where}: {why}")
    return _Kept(row, "", {})
