"""Where the engine writes an answer: counts its rows and bytes, compresses, and passes it into the pipe in pieces.

Standard library only.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import BinaryIO, TypeVar, cast

from kg.serving import frames
from kg.serving.faults import RefusedError, refuse
from kg.serving.limits import Limits

_PIECE = 1 << 16
_GZIP = 31  # zlib's window bits for the gzip format
_Item = TypeVar("_Item")


class Outlet(io.RawIOBase):
    """A stream that puts what is written to it into frames.

    Nothing goes into the pipe before a piece is full or the answer ends, so the smallest answers cost one write.
    """

    def __init__(self, pipe: BinaryIO, limits: Limits, *, format: str, gzip: bool) -> None:  # noqa: A002
        """Take the pipe, the limits, the format whose rows are counted, and whether to compress."""
        super().__init__()
        self._pipe = pipe
        self._limits = limits
        self._count = _COUNTERS.get(format, _none)()
        self._deflated = zlib.compressobj(5, zlib.DEFLATED, _GZIP) if gzip else None
        self._pending = bytearray()
        self.taken = 0
        self.rows = 0

    def writable(self) -> bool:
        """Tell Python that this is for writing."""
        return True

    def write(self, content: bytes) -> int:  # type: ignore[override]
        """Take a piece of the answer.

        Raises:
            RefusedError: the answer has grown past a limit.
        """
        self.taken += len(content)
        self.rows += self._count(bytes(content))
        if self.taken > self._limits.size:
            raise refuse(422, f"the answer is larger than {self._limits.size:,} bytes", hint="ask for less (LIMIT …)")
        if self.rows > self._limits.rows:
            raise _too_many(self._limits, "rows")
        self._pending += self._deflated.compress(content) if self._deflated else content
        if len(self._pending) >= _PIECE:
            self._pass_on()
            self._pipe.flush()
        return len(content)

    def end(self) -> None:
        """Pass on what is left, and say that the answer is whole."""
        if self._deflated:
            self._pending += self._deflated.flush()
        self._pass_on()
        self._pipe.write(frames.framed(frames.END))
        self._pipe.flush()

    def _pass_on(self) -> None:
        """Put what is there into a frame; it leaves once the pipe's buffer is full, or with the end."""
        if self._pending:
            self._pipe.write(frames.framed(frames.PIECE, bytes(self._pending)))
            self._pending.clear()


def bounded(statements: Iterable[_Item], limits: Limits) -> Iterator[_Item]:
    """Pass statements on, as many as an answer may have.

    Raises:
        RefusedError: there are more.
    """
    found = iter(statements)
    yield from islice(found, limits.rows)
    if next(found, None) is not None:
        raise _too_many(limits, "statements")


def _too_many(limits: Limits, what: str) -> RefusedError:
    return refuse(422, f"the answer has more than {limits.rows:,} {what}", hint="ask for less (LIMIT …)")


Counter = Callable[[bytes], int]


def _none() -> Counter:
    return lambda _: 0


def _lines() -> Counter:
    return lambda piece: piece.count(b"\n")


def _marks(mark: bytes) -> Callable[[], Counter]:
    """Count a mark that may lie across two pieces."""

    def start() -> Counter:
        tail = b""

        def count(piece: bytes) -> int:
            nonlocal tail
            whole = tail + piece
            tail = whole[len(whole) - len(mark) + 1 :] if len(whole) >= len(mark) else whole
            return whole.count(mark)

        return count

    return start


def _records() -> Counter:
    """Count the lines of CSV that do not end within quotation marks."""
    within = False

    def count(piece: bytes) -> int:
        nonlocal within
        found = 0
        for index, part in enumerate(piece.split(b'"')):
            if index:
                within = not within
            if not within:
                found += part.count(b"\n")
        return found

    return count


_COUNTERS = cast(
    "dict[str, Callable[[], Counter]]",
    {
        "json": _marks(b'"}},{"'),
        "xml": _marks(b"<result>"),
        "csv": _records,
        "tsv": _lines,
        "nt": _lines,
        "nq": _lines,
    },
)
"""How the rows of a format are told apart in its bytes; the statements of the other RDF formats are counted before."""

COUNTED = frozenset(_COUNTERS)
"""The formats whose rows an outlet counts; statements in another pass through :func:`bounded` first."""
