"""The workers of a server: starting, lending, killing and replacing them, and moving them to a new build.

An answer comes from one worker, and a worker knows one build: an answer is of the old build or of the new one.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from kg import store
from kg.errors import ExplainedError
from kg.project import Project
from kg.queries import library
from kg.serving import builds, errands, faults, frames, preparing
from kg.serving.builds import Snapshot
from kg.serving.errands import Errand, Worker
from kg.serving.faults import Failure, RefusedError, refuse
from kg.serving.limits import Limits
from kg.serving.spools import Spool

_START = 20.0  # seconds that a worker may take to open the store


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer that has begun: its header, its bytes so far and to come, and the build that it is of."""

    header: Mapping[str, Any]
    spool: Spool
    build: str
    errand: Errand

    def close(self) -> None:
        """Let it go; a worker that is still at it is killed."""
        self.errand.cancel()
        self.spool.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What workers are told of the graph: where its store is, what it is called, its base, languages and prefixes.

    ``root`` is the folder of the project, whose policies and queries count; ``policy`` that of its network.
    """

    folder: Path
    root: Path
    policy: str
    title: str
    base: str
    languages: tuple[str, ...]
    prefixes: Mapping[str, str]

    @classmethod
    def of(cls, project: Project, folder: Path) -> Self:
        """Tell of a project's graph, from the store in a folder.

        Raises:
            ExplainedError: there is no store, or it is damaged.
        """
        store.open_read_only(folder)
        return cls(
            folder=folder,
            root=project.root,
            policy=project.policy,
            title=project.title,
            base=project.base,
            languages=project.languages,
            prefixes=library.prefixes(project),
        )


class Pool:
    """Worker processes over the snapshot of a store, at most so many at once."""

    def __init__(self, subject: Subject, limits: Limits) -> None:
        """Take what is served and within what limits; nothing is started yet."""
        self._subject = subject
        self._limits = limits
        self._idle: deque[Worker] = deque()
        self._all: set[Worker] = set()
        self._free = asyncio.Semaphore(limits.workers)
        self._waiting = 0
        self._begun = 0
        self._snapshot: Snapshot | None = None
        self._signature: builds.Signature = ()
        self._moving = asyncio.Lock()
        self._taking = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._changes = 0

    @property
    def build(self) -> str:
        """The name of the build that new requests are answered from."""
        return self._snapshot.build if self._snapshot else ""

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids of the workers."""
        return tuple(sorted(worker.pid for worker in self._all if worker.is_alive))

    async def start(self) -> None:
        """Take a snapshot and start the workers.

        Raises:
            ExplainedError: there is no store, or it is damaged.
        """
        builds.clean(self._subject.folder)
        self._signature = builds.signature(self._subject.folder)
        self._snapshot = await asyncio.to_thread(builds.take, self._subject.folder)
        started = await asyncio.gather(*(self._spawn() for _ in range(self._limits.workers)))
        self._idle.extend(started)
        self._task(preparing.prepare(self._subject, self._snapshot))

    async def stop(self) -> None:
        """Kill the workers and let the snapshots go."""
        self._stopping = True
        for task in tuple(self._tasks):
            task.cancel()
        for worker in tuple(self._all):
            await self._dismiss(worker)
        if self._snapshot:
            self._snapshot.remove()

    async def refresh(self) -> None:
        """Notice a new build, and wait until it is served; while it cannot be read, the old one is.

        While a change is under way, whoever asks has the old state.
        """
        if builds.signature(self._subject.folder) == self._signature:
            return
        if self._moving.locked() and not self._taking.locked():
            return
        async with self._taking:
            seen = builds.signature(self._subject.folder)
            if seen == self._signature or self._moving.locked():
                return
            async with self._moving:
                try:
                    taken = await asyncio.to_thread(builds.take, self._subject.folder)
                except ExplainedError:
                    return
                self._signature = seen
                await self._move(taken)
                self._task(preparing.prepare(self._subject, taken))

    async def answer(self, request: Mapping[str, Any], *, once: bool = False, fresh: bool = False) -> Answer:
        """Have a worker answer a request; returns when enough of the answer is there that its status may be sent.

        A worker that somebody else kills is replaced, and the request is tried again, unless it may run only ``once``.
        ``fresh``: whether there is a new build has been looked at a moment ago.

        Raises:
            RefusedError: there is no answer; says why and with what status.
        """
        if self._begun >= self._limits.answers:
            raise refuse(429, "too many answers are on their way to clients at this moment", Retry_After="2")
        self._begun += 1
        try:
            if not fresh:
                await self.refresh()
            answer = await self._tried(request, once=once)
        except BaseException:
            self._begun -= 1
            raise
        return answer

    def done(self, answer: Answer) -> None:
        """Say that the client has the answer, or has gone."""
        self._begun -= 1
        answer.close()

    async def change(self, request: Mapping[str, Any]) -> str:
        """Have a worker change a copy of the store, and serve that from then on; gives the name of the new state.

        Whoever asks meanwhile is answered from the old state. The built store is not touched, and the next build takes
        the place of all changes.

        Raises:
            RefusedError: it failed, and nothing has changed.
        """
        await self.refresh()
        async with self._moving:
            old = self._snapshot
            assert old is not None
            target = await asyncio.to_thread(builds.fork, old, self._subject.folder)
            try:
                answer = await self.answer({**request, "target": str(target)}, once=True)
                self.done(answer)
            except BaseException:
                shutil.rmtree(target, ignore_errors=True)
                raise
            name = hashlib.sha256(f"{old.build} {self._changes}".encode()).hexdigest()[:16]
            self._changes += 1
            await self._move(Snapshot(build=name, folder=target))
            return name

    async def _move(self, taken: Snapshot) -> None:
        """Serve another snapshot; workers that are busy end with the old one."""
        old, self._snapshot = self._snapshot, taken
        while self._idle:
            self._task(self._dismiss(self._idle.popleft()))
        if old:
            self._forget(old)

    async def _tried(self, request: Mapping[str, Any], *, once: bool) -> Answer:
        for last in (True,) if once else (False, True):
            worker = await self._lend()
            errand = Errand(worker, request, self._limits, self._return)
            spool = errand.spool
            try:
                await spool.wait(self._limits.held)
            except BaseException:
                errand.cancel()
                spool.close()
                raise
            if spool.failure is None:
                return Answer(header=errand.header, spool=spool, build=worker.snapshot.build, errand=errand)
            spool.close()
            if last or spool.failure.headers.get("retry") is None:
                raise RefusedError(_public(spool.failure))
        raise AssertionError

    def _task(self, work: Any) -> asyncio.Task[None]:  # noqa: ANN401 - a coroutine
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # --- lending -----------------------------------------------------------------------------------------------------

    async def _lend(self) -> Worker:
        """Wait for a worker of the current build.

        Raises:
            RefusedError: all are busy and too many wait already, or the wait is too long (429).
        """
        waited = self._free.locked()
        if waited:
            if self._waiting >= self._limits.waiting:
                raise self._busy()
            self._waiting += 1
            try:
                async with asyncio.timeout(self._limits.patience):
                    await self._free.acquire()
            except TimeoutError:
                raise self._busy() from None
            finally:
                self._waiting -= 1
        else:
            await self._free.acquire()
        try:
            if waited:
                await self.refresh()
            while self._idle:
                worker = self._idle.popleft()
                if worker.is_alive and worker.snapshot is self._snapshot:
                    return worker
                await self._dismiss(worker)
            return await self._spawn()
        except BaseException:
            self._free.release()
            raise

    def _busy(self) -> RefusedError:
        return refuse(
            429,
            "all workers are busy",
            hint="ask again in a moment",
            Retry_After=str(max(1, round(self._limits.patience))),
        )

    async def _spawn(self) -> Worker:
        """Start a worker and wait until it has the store open.

        Raises:
            ExplainedError: the store cannot be opened.
        """
        snapshot = self._snapshot
        assert snapshot is not None
        worker = await errands.started(snapshot)
        self._all.add(worker)
        try:
            async with asyncio.timeout(_START):
                kind, content = await _greeted(worker, self._post(snapshot))
        except (EOFError, OSError, TimeoutError):
            await self._dismiss(worker)
            raise refuse(503, "a worker did not start", hint="is there enough memory?", Retry_After="2") from None
        if kind == frames.FAILURE:
            await self._dismiss(worker)
            raise RefusedError(faults.unpacked(content))
        return worker

    def _post(self, snapshot: Snapshot) -> bytes:
        table = {
            **asdict(self._subject),
            "folder": str(snapshot.folder),
            "root": str(self._subject.root),
            "limits": asdict(self._limits),
        }
        return frames.framed(frames.ASK, json.dumps(table).encode())

    async def _dismiss(self, worker: Worker) -> None:
        """Kill a worker; it has nothing to lose."""
        self._all.discard(worker)
        worker.kill()
        await worker.ended
        self._forget(worker.snapshot)

    def _forget(self, snapshot: Snapshot) -> None:
        """Let a snapshot go that nobody reads any more."""
        if snapshot is not self._snapshot and not any(worker.snapshot is snapshot for worker in self._all):
            snapshot.remove()

    # --- after a request ---------------------------------------------------------------------------------------------

    def _return(self, worker: Worker, kept: bool) -> None:
        """Take a worker back, or have another in its place."""
        if kept and worker.is_alive and worker.snapshot is self._snapshot:
            self._idle.append(worker)
            self._free.release()
        else:
            worker.kill()
            if not self._stopping:
                self._task(self._replaced(worker))

    async def _replaced(self, worker: Worker) -> None:
        """Have another worker ready before its place is lent again."""
        try:
            await self._dismiss(worker)
            self._idle.append(await self._spawn())
        except (RefusedError, ExplainedError, OSError):
            pass  # whoever is lent the place tries again, and is told
        finally:
            self._free.release()


async def _greeted(worker: Worker, post: bytes) -> tuple[bytes, bytes]:
    """Give a worker its post, and wait for its first word.

    Raises:
        EOFError: it has ended.
    """
    said: asyncio.Future[tuple[bytes, bytes]] = asyncio.get_running_loop().create_future()

    def heard(kind: bytes, content: bytes) -> None:
        if not said.done():
            said.set_result((kind, content))

    def lost() -> None:
        if not said.done():
            said.set_exception(EOFError())

    worker.take, worker.lost = heard, lost
    try:
        worker.send(post)
        return await said
    finally:
        worker.take = worker.lost = None


def _public(failure: Failure) -> Failure:
    headers = {name: value for name, value in failure.headers.items() if name != "retry"}
    return Failure(status=failure.status, faults=failure.faults, headers=headers)
