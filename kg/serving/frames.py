"""What goes through the pipe between server and worker: one letter, four bytes of length, content.

Standard library only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

READY = b"R"
"""Worker: the store is open."""
ASK = b"Q"
"""Server: a request, as JSON."""
HEADER = b"H"
"""Worker: an answer begins; its type, as JSON."""
PIECE = b"D"
"""Worker: bytes of the answer as the client gets them."""
END = b"E"
"""Worker: the answer is whole."""
FAILURE = b"X"
"""Worker: there is no answer, or no whole one (:mod:`kg.serving.faults`)."""

_HEAD = struct.Struct("!cI")


def framed(kind: bytes, content: bytes = b"") -> bytes:
    """Give a frame as bytes."""
    return _HEAD.pack(kind, len(content)) + content


def read(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """Read a frame; ``None`` where the other side has gone."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    content = stream.read(length)
    return (kind, content) if len(content) == length else None


class Parser:
    """Frames out of bytes as they come in, however those are cut."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._rest = bytearray()

    def taken(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Take some bytes, and give the frames that are whole now."""
        self._rest += data
        start = 0
        while len(self._rest) - start >= _HEAD.size:
            kind, length = _HEAD.unpack_from(self._rest, start)
            end = start + _HEAD.size + length
            if len(self._rest) < end:
                break
            yield kind, bytes(self._rest[start + _HEAD.size : end])
            start = end
        del self._rest[:start]
