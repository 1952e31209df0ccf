"""The workers that read a shelf, and what waits for them. A worker that dies takes its file with it, not the others."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Final, NamedTuple

from kg.errors import explain
from kg.shelf import bounds
from kg.shelf.files import tasks
from kg.shelf.keeping import read_one
from kg.shelf.records import Row, Task

_AHEAD: Final = 3
_MOST_WAITING: Final = 256 * 2**20
"""How many files a worker may have waiting, and how many bytes of unpacked files may wait altogether."""
_TASKS_A_WORKER: Final = 500


class _Waiting(NamedTuple):
    task: Task | None
    future: Future[Row] | None
    row: Row | None


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
    desk = _Desk(jobs, bounds.most_memory(jobs))
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

    def __init__(self, jobs: int, memory: int | None) -> None:
        self.jobs = max(1, jobs)
        self.memory = memory
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
        task = task._replace(memory=self.memory)
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
