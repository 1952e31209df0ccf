"""Many documents at once: a folder or an archive, read in worker processes, each kept as soon as it is read.

Beside each document's canonical text stands its structure, and a stamp that says of which bytes and by which version
of the reader; what has a fitting stamp is not read again. One bad file is a row of the report and stops nothing.
"""

from __future__ import annotations

import gc
import hashlib
import json
import multiprocessing
import os
import re
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import ClassVar, Final, NamedTuple

from kg.errors import ExplainedError, Fault, explain
from kg.formats import containers, forms, reader
from kg.formats.records import ReadText

TEXT, STRUCTURE, STAMP, REPORT = "text.txt", "reading.json", "stamp.json", "report.csv"
LONGEST: Final = 900.0
"""How many seconds one file may take."""
_AHEAD: Final = 3
_MOST_WAITING: Final = 256 * 2**20
"""How many files a worker may have waiting, and how many bytes of unpacked files may wait altogether."""
_TASKS_A_WORKER: Final = 500
_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"|?*\\]')
_LONGEST_NAME: Final = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of one file; ``outcome`` is ``read``, ``kept`` (read before), ``failed`` or ``skipped``."""

    path: str
    outcome: str
    format: str = ""
    language: str = ""
    title: str = ""
    characters: int = 0
    pages: int = 0
    paragraphs: int = 0
    notes: int = 0
    annotations: int = 0
    parts: int = 0
    letters: int = 0
    listed: int = 0
    remarks: int = 0
    message: str = ""


COLUMNS: Final = tuple(Row.__dataclass_fields__)


@dataclass(slots=True)
class Tally:
    """How many files there were of each outcome, and those that failed."""

    outcomes: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("read", "kept", "failed", "skipped"), 0))
    failed: list[Row] = field(default_factory=list)

    def count(self, row: Row) -> None:
        """Count a file."""
        self.outcomes[row.outcome] += 1
        if row.outcome == "failed":
            self.failed.append(row)


class Task(NamedTuple):
    """A file to be read: what it is called, where it is shown to be, and its bytes if it stands in an archive."""

    name: str
    where: str
    content: bytes | None
    folder: str
    limit: float


class _Waiting(NamedTuple):
    task: Task | None
    future: Future[Row] | None
    row: Row | None


def is_shelf(path: Path) -> bool:
    """Say whether a path is of many documents: a folder or an archive."""
    return path.is_dir() or (path.is_file() and containers.is_archive(path))


def count(source: Path, out: Path) -> int | None:
    """Give how many files will be tried; ``None``, if that is not known before (archives)."""
    if not source.is_dir():
        return None
    paths = list(_files(source, out))
    return None if any(containers.is_archive(path) for path in paths) else len(paths)


def read(source: Path, out: Path, *, jobs: int, seen: Callable[[Row], None] | None = None) -> Iterator[Row]:
    """Read every document of a folder or an archive into a folder; gives a row for each, in the order of their names.

    ``seen`` is told each row as soon as it is known. Closing the iterator stops the workers.

    Raises:
        ExplainedError: the source cannot be opened, or the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain(f"cannot be made: {(error.strerror or str(error)).lower()}", where=str(out)) from None
    desk = _Desk(jobs)
    try:
        for row in desk.rows(tasks(source, out)):
            if seen is not None:
                seen(row)
            yield row
        desk.close()
    finally:
        desk.stop()


class _Desk:
    """The workers, and what waits for them. A worker that dies takes its file with it, not the others."""

    def __init__(self, jobs: int) -> None:
        self.jobs = max(1, jobs)
        self.pool: ProcessPoolExecutor | None = None
        self.waiting: deque[_Waiting] = deque()
        self.bytes = 0

    def rows(self, tasks: Iterator[Task | Row]) -> Iterator[Row]:
        for task in tasks:
            self._put(task)
            while self._is_full():
                yield self._next()
        while self.waiting:
            yield self._next()

    def _put(self, task: Task | Row) -> None:
        if isinstance(task, Row):
            self.waiting.append(_Waiting(None, None, task))
            return
        self.bytes += len(task.content or b"")
        self.waiting.append(_Waiting(task, self._submit(task), None))

    def _is_full(self) -> bool:
        return len(self.waiting) > self.jobs * _AHEAD or (self.bytes > _MOST_WAITING and len(self.waiting) > 1)

    def _submit(self, task: Task) -> Future[Row]:
        if self.pool is None:
            self.pool = _pool(self.jobs)
        try:
            return self.pool.submit(read_one, task)
        except BrokenProcessPool as error:
            broken: Future[Row] = Future()
            broken.set_exception(error)
            return broken

    def _next(self) -> Row:
        waiting = self.waiting.popleft()
        if waiting.row is not None:
            return waiting.row
        assert waiting.task is not None
        assert waiting.future is not None
        self.bytes -= len(waiting.task.content or b"")
        try:
            return waiting.future.result()
        except BrokenProcessPool:
            return self._after_death(waiting.task)

    def _after_death(self, task: Task) -> Row:
        """Read a file again by itself, after a worker died; if that one dies too, the file is to blame."""
        self.stop()
        alone = _pool(1)
        try:
            row = alone.submit(read_one, task).result()
        except BrokenProcessPool:
            row = Row(
                path=task.name, outcome="failed", message=f"{task.where}: reading it ended the reader (out of memory?)"
            )
        finally:
            alone.shutdown(wait=False, cancel_futures=True)
        again = [one._replace(future=self._submit(one.task)) if one.task else one for one in self.waiting]
        self.waiting = deque(again)
        return row

    def close(self) -> None:
        """Let the workers go home."""
        if self.pool is not None:
            self.pool.shutdown(wait=True)
            self.pool = None

    def stop(self) -> None:
        """Stop the workers where they are."""
        if self.pool is None:
            return
        pool, self.pool = self.pool, None
        own = list((getattr(pool, "_processes", None) or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in own:
            process.terminate()
        for process in own:
            process.join(5)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        max_workers=jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        max_tasks_per_child=_TASKS_A_WORKER,
    )


def _begin() -> None:
    """Leave Ctrl-C to the process that the user sees."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


# -- which files there are


def tasks(source: Path, out: Path) -> Iterator[Task | Row]:
    """Give what is to be read, in the order of the names; what is not to be read is a row already."""
    if source.is_file():
        yield from _members(source, "", out)
        return
    for path in _files(source, out):
        name = path.relative_to(source).as_posix()
        if containers.is_archive(path):
            yield from _members(path, f"{name}/", out)
        elif reader.known(path.name):
            yield Task(name, str(path), None, str(out / kept_name(name)), LONGEST)
        else:
            yield Row(path=name, outcome="skipped", message=f"files ending in {path.suffix or 'nothing'} are not read")


def _files(source: Path, out: Path) -> Iterator[Path]:
    """Give the files below a folder in the order of their names, hidden ones and our own output left out."""
    own = out.resolve()
    for folder, folders, files in os.walk(source):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and (Path(folder) / name).resolve() != own
        )
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                yield Path(folder) / name


def _members(path: Path, prefix: str, out: Path) -> Iterator[Task | Row]:
    try:
        for member in containers.members(path):
            name = f"{prefix}{member.name}"
            if member.fault is not None:
                yield Row(path=name, outcome="failed", message=str(member.fault))
            elif reader.known(member.name) and member.content is not None:
                folder = str(out / kept_name(name))
                yield Task(name, f"{path}!{member.name}", member.content, folder, LONGEST)
            else:
                yield Row(path=name, outcome="skipped", message="files of this kind are not read")
    except ExplainedError as error:
        if not prefix:
            raise
        yield Row(path=prefix.rstrip("/"), outcome="failed", message=str(error))


def kept_name(name: str) -> str:
    """Give the folder, below the output, in which a document is kept: its own path, made harmless.

    >>> kept_name("letters/1719.xml")
    'letters/1719.xml'
    >>> kept_name("../../etc/x.xml").startswith("etc/x.xml-")
    True
    """
    parts = [
        _UNSAFE.sub("_", part) for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")
    ]
    safe = [part if len(part) <= _LONGEST_NAME else part[:_LONGEST_NAME] for part in parts]
    made = "/".join(part.rstrip(" .") or "_" for part in safe) or "_"
    return made if made == name else f"{made}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


# -- one file, in a worker


def read_one(task: Task) -> Row:
    """Read one file and keep it; what goes wrong is in the row."""
    try:
        with _Limit(task.limit, task.where):
            return _read_one(task)
    except ExplainedError as error:
        return Row(path=task.name, outcome="failed", message=str(error))
    except OSError as error:
        return Row(path=task.name, outcome="failed", message=f"{task.where}: {(error.strerror or str(error)).lower()}")
    except Exception as error:  # noqa: BLE001 - a fault of ours stops no other file, and is told as one
        return Row(
            path=task.name,
            outcome="failed",
            message=f"{task.where}: the reader stumbled ({type(error).__name__}: {error}); please report it",
        )


def _read_one(task: Task) -> Row:
    content = task.content if task.content is not None else content_of(task.where)
    folder = Path(task.folder)
    stamp = stamp_of(content)
    before = kept(folder, stamp, task.name)
    return before if before is not None else keep(content, task.name, task.where, folder, stamp)


def stamp_of(content: bytes) -> dict[str, object]:
    """Say of which bytes, and by which version of the reader, a document was read."""
    return {"sha256": hashlib.sha256(content).hexdigest(), "reader": reader.VERSION}


def content_of(where: str) -> bytes:
    """Give a file's bytes.

    Raises:
        ExplainedError: there are too many of them.
    """
    from kg.reading.structure import LARGEST

    path = Path(where)
    if path.stat().st_size > LARGEST:
        raise explain(f"larger than {LARGEST // 2**20} MiB", where=where, hint="split it by chapter, volume or issue")
    return path.read_bytes()


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
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(text.encode("utf-8", "surrogatepass"))
    draft.replace(path)


class _Limit:
    """A bound on the time that one file takes, where the system can keep one.

    What is raised while Python finalises an object is lost: the bound rings until it is heard.
    """

    AGAIN: ClassVar[float] = 0.05  # seconds

    def __init__(self, seconds: float, where: str) -> None:
        self.seconds, self.where = seconds, where

    def __enter__(self) -> None:
        if self._can_ring():
            signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, self.seconds, self.AGAIN)

    def __exit__(self, *_: object) -> None:
        if self._can_ring():
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _can_ring(self) -> bool:
        """Signals are for the main thread; workers of a cluster have others."""
        return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()

    def _ring(self, _signal: int, frame: FrameType | None) -> None:
        if _finalises(frame):
            return
        raise explain(f"took longer than {self.seconds:g} s, and was left", where=self.where, hint="read it by itself")


def _finalises(frame: FrameType | None) -> bool:
    """Whether Python runs a finaliser, or a callback of a weak reference or the collector: no exception comes out."""
    callbacks = [getattr(each, "__code__", None) for each in gc.callbacks]
    while frame is not None:
        code = frame.f_code
        lost = code.co_name == "__del__" or code.co_filename.endswith(("weakref.py", "weakrefset.py"))
        if lost or code in callbacks:
            return True
        frame = frame.f_back
    return False


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
