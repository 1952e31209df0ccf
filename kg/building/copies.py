"""Files made of stretches of other files: copied and hashed at once, so that each byte is looked at once.

The piece that is held is small enough to stay in a processor's own memory between reading, hashing and writing; that
costs less than letting the system copy, and hashing what it has copied. Where two files can have blocks of a disk in
common (btrfs, XFS), a long stretch that stands where it stood is only read and hashed, and not written again.
"""

from __future__ import annotations

import errno
import hashlib
import struct
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, Self

_PIECE = 1 << 18
_BLOCK = 1 << 16  # a multiple of any file system's block
_LONG = 1 << 22  # a stretch that is worth asking for
_SHARE = 0x4020940D  # Linux: FICLONERANGE


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
            here, left = self._stream.tell(), span.end - span.start
            before = -here % _BLOCK
            shared = (left - before) // _BLOCK * _BLOCK
            if here % _BLOCK == span.start % _BLOCK and shared >= _LONG:
                self._pieces(source, before)
                if not self._share(source, shared):
                    self._pieces(source, shared)
                left -= before + shared
            self._pieces(source, left)

    def _share(self, source: BinaryIO, length: int) -> bool:
        """Let this file have the next blocks of another one, and hash them; nothing is done where that cannot be."""
        there, here = source.tell(), self._stream.tell()
        if not _shared(source, self._stream, there, length, here):
            return False
        self._stream.seek(here + length)
        self._pieces(source, length, write=False)
        return True

    def _pieces(self, source: BinaryIO, left: int, *, write: bool = True) -> None:
        while left:
            count = source.readinto(self._piece[: min(left, _PIECE)])  # type: ignore[attr-defined]
            if not count:
                raise OSError(errno.EIO, "the file is shorter than it was", str(source.name))
            if write:
                self.write(self._piece[:count])
            else:
                self._hash.update(self._piece[:count])
            left -= count


def _shared(source: BinaryIO, target: BinaryIO, start: int, length: int, place: int) -> bool:
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        fcntl.ioctl(target, _SHARE, struct.pack("qQQQ", source.fileno(), start, length, place))
    except OSError:
        return False
    return True


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
