"""Files made of stretches of other files: copied and hashed at once, so that each byte is looked at once.

The piece that is held is small enough to stay in a processor's own memory between reading, hashing and writing; that
costs less than letting the system copy, and hashing what it has copied.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self

_PIECE = 1 << 18


class Span(NamedTuple):
    """A stretch of bytes of a file on disk."""

    path: Path
    start: int
    end: int


class Copying:
    """A file that is being put together, and its SHA-256."""

    def __init__(self, path: Path) -> None:
        """Begin a file, in the place of one of its name."""
        self._stream: BinaryIO = path.open("wb", buffering=0)
        self._hash = hashlib.sha256()
        self._piece = memoryview(bytearray(_PIECE))

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._stream.close()

    @property
    def sha256(self) -> str:
        """The hash of all that was written."""
        return self._hash.hexdigest()

    def write(self, content: bytes | memoryview) -> None:
        """Write bytes at the end."""
        self._hash.update(content)
        rest = memoryview(content)
        while rest:  # without a buffer, a part may be written and the rest is left to us
            rest = rest[self._stream.write(rest) :]

    def copy(self, span: Span) -> None:
        """Write a stretch of another file at the end.

        Raises:
            OSError: it cannot be read or written, or the file is shorter than it was.
        """
        with span.path.open("rb", buffering=0) as source:
            source.seek(span.start)
            left = span.end - span.start
            while left:
                count = source.readinto(self._piece[: min(left, _PIECE)])
                if not count:
                    raise OSError(errno.EIO, "the file is shorter than it was", str(span.path))
                self.write(self._piece[:count])
                left -= count


def copied(source: Path, target: Path) -> str:
    """Copy a whole file; give its SHA-256."""
    with Copying(target) as made:
        made.copy(Span(source, 0, source.stat().st_size))
        return made.sha256


def joined(spans: Iterable[Span], between: int) -> Iterator[Span]:
    """Join stretches that follow each other in one file, with the bytes that stand ``between`` two pieces."""
    last: Span | None = None
    for span in spans:
        if last is not None and last.path == span.path and last.end + between == span.start:
            last = Span(last.path, last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
