"""An answer between the worker that makes it and the client that takes it, each at its own pace.

A worker is free as soon as it has written its answer, however slowly the client reads. Standard library only.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator

from kg.serving.faults import Failure, RefusedError

_IN_MEMORY = 1 << 20
_PIECE = 1 << 16


class Spool:
    """Bytes that one task adds and another reads; past a megabyte they lie in a temporary file."""

    def __init__(self) -> None:
        """Begin empty."""
        self._stream = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed by close()
        self._changed = asyncio.Event()
        self.size = 0
        self.ended = False
        self.failure: Failure | None = None

    def add(self, piece: bytes) -> None:
        """Add a piece."""
        self._stream.seek(self.size)
        self._stream.write(piece)
        self.size += len(piece)
        self._changed.set()

    def end(self, failure: Failure | None = None) -> None:
        """Say that nothing follows: the answer is whole, or it failed."""
        self.failure = failure
        self.ended = True
        self._changed.set()

    async def wait(self, size: int) -> None:
        """Wait until there are so many bytes, or no more will come."""
        while self.size < size and not self.ended:
            self._changed.clear()
            await self._changed.wait()

    async def pieces(self) -> AsyncIterator[bytes]:
        """Give all bytes, as they come.

        Raises:
            RefusedError: the answer broke off.
        """
        position = 0
        while True:
            await self.wait(position + 1)
            if self.failure is not None:
                raise RefusedError(self.failure)
            if position == self.size:
                return
            self._stream.seek(position)
            piece = self._stream.read(_PIECE)
            position += len(piece)
            yield piece

    def whole(self) -> bytes | None:
        """Give all bytes where there are few, none are missing, and nothing went wrong."""
        if not self.ended or self.failure is not None or self.size > _PIECE:
            return None
        self._stream.seek(0)
        return self._stream.read()

    def close(self) -> None:
        """Let the bytes go."""
        self._stream.close()
