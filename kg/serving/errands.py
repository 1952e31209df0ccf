"""One worker as the server sees it: its process, and the one request that it is at, carried by callbacks.

Nothing here is a task: between a question and its small answer the event loop is asked as little as it can be.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import kg
from kg.serving import faults, frames
from kg.serving.builds import Snapshot
from kg.serving.faults import Failure, refuse
from kg.serving.limits import Limits
from kg.serving.spools import Spool

Take = Callable[[bytes, bytes], None]


class Worker(asyncio.SubprocessProtocol):
    """A worker's process and its pipes; frames that come in go to whoever takes them at this moment."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take the snapshot that it will open."""
        self.snapshot = snapshot
        self.take: Take | None = None
        self.lost: Callable[[], None] | None = None
        self.ended = asyncio.get_running_loop().create_future()
        self._frames = frames.Parser()
        self._transport: asyncio.SubprocessTransport | None = None

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._transport.get_pid() if self._transport else 0

    @property
    def returncode(self) -> int | None:
        """What the process has ended with, if it has."""
        return self._transport.get_returncode() if self._transport else None

    @property
    def is_alive(self) -> bool:
        """Tell whether it can be asked."""
        return self._transport is not None and self.returncode is None and not self.ended.done()

    def send(self, content: bytes) -> None:
        """Write into its pipe; what cannot be written is told by its end."""
        assert self._transport is not None
        pipe = cast("asyncio.WriteTransport", self._transport.get_pipe_transport(0))
        with contextlib.suppress(OSError):
            pipe.write(content)

    def kill(self) -> None:
        """End it: it has nothing to lose."""
        if self._transport is not None:
            with contextlib.suppress(ProcessLookupError):
                self._transport.kill()

    # --- the event loop tells ----------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Its process is there."""
        self._transport = cast("asyncio.SubprocessTransport", transport)

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """It has written something."""
        del fd
        for kind, content in self._frames.taken(data):
            if self.take is not None:
                self.take(kind, content)

    def connection_lost(self, exc: Exception | None) -> None:
        """Its process has ended, and all that it wrote has been read."""
        del exc
        if not self.ended.done():
            self.ended.set_result(None)
        if self.lost is not None:
            self.lost()


async def started(snapshot: Snapshot) -> Worker:
    """Start the process of a worker; it waits for its post.

    Raises:
        OSError: it cannot be started.
    """
    _, worker = await asyncio.get_running_loop().subprocess_exec(
        lambda: Worker(snapshot),
        sys.executable,
        *(() if sys.flags.safe_path else ("-P",)),
        "-m",
        "kg.serving.worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": _search_path(), "RUST_BACKTRACE": "0", "OPENBLAS_NUM_THREADS": "1"},
        start_new_session=True,
    )
    return worker


def _search_path() -> str:
    """Have workers find the program where we have found it."""
    here = str(Path(kg.__file__).parent.parent)
    return os.pathsep.join(part for part in (here, os.environ.get("PYTHONPATH", "")) if part)


class Errand:
    """One request that a worker is at: its answer goes into a spool; whatever happens, ``done`` is called once."""

    def __init__(
        self, worker: Worker, request: Mapping[str, Any], limits: Limits, done: Callable[[Worker, bool], None]
    ) -> None:
        """Send the request; ``done`` is told the worker, and whether it may be kept."""
        self.header: Mapping[str, Any] = {}
        self.spool = Spool()
        self._worker, self._limits, self._done = worker, limits, done
        worker.take, worker.lost = self._take, self._lost
        self._alarm = asyncio.get_running_loop().call_later(limits.seconds, self._too_long)
        worker.send(frames.framed(frames.ASK, json.dumps(request).encode()))

    def cancel(self) -> None:
        """Give it up, if it is not done."""
        if not self.spool.ended:
            self._end(refuse(503, "the server is stopping").failure, kept=False)

    def _take(self, kind: bytes, content: bytes) -> None:
        try:
            if kind == frames.PIECE:
                self.spool.add(content)
            elif kind == frames.HEADER:
                self.header = json.loads(content)
            elif kind == frames.END:
                self._end(None, kept=True)
            elif kind == frames.FAILURE:
                self._end(faults.unpacked(content), kept=True)
        except OSError:  # the temporary file cannot take more
            self._end(refuse(503, "there is no room to hold the answer", Retry_After="5").failure, kept=False)

    def _too_long(self) -> None:
        what = f"the query ran longer than {self._limits.seconds:g} seconds, and was stopped"
        hint = "ask for less, or have `kg serve --timeout` allow more"
        self._end(refuse(504, what, hint=hint).failure, kept=False)

    def _lost(self) -> None:
        self._end(_death(self._worker.returncode or 0, self._limits), kept=False)

    def _end(self, failure: Failure | None, *, kept: bool) -> None:
        self._alarm.cancel()
        self._worker.take = self._worker.lost = None
        if not self.spool.ended:
            self.spool.end(failure)
            self._done(self._worker, kept)


def _death(code: int, limits: Limits) -> Failure:
    """Say what a worker has died of."""
    if code == -getattr(signal, "SIGKILL", 9):
        return refuse(503, "the worker was killed from outside", hint="ask again", Retry_After="1", Retry="yes").failure
    what = f"the query needs more memory than it may take ({limits.memory >> 20:,} MiB), or the engine failed"
    return refuse(503, what, hint="ask for less, or have `kg serve --memory` allow more").failure
