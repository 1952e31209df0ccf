"""The bytes of a file as received, within bounds: never more than are allowed, and nothing that has no end."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import ExplainedError, explain

LARGEST: Final = 256 * 2**20
"""How many bytes a text may have."""
_NO_FILES: Final = (
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISDIR, "a folder"),
)


def received(path: Path, where: str, *, most: int | None = LARGEST, pipes: bool = False) -> bytes:
    """Read a file whole; ``where`` names it in messages. ``pipes``: what another program writes is read to its end.

    Raises:
        ExplainedError: it is no file, or larger than ``most``.
        OSError: it cannot be read.
    """
    found = path.stat()
    what = no_file(found)
    if what is not None and not (pipes and what == "a pipe"):
        raise explain(f"cannot be read: this is {what}, and no file", where=where)
    if most is None:
        return path.read_bytes()
    if found.st_size > most:
        raise _too_large(most, where)
    with path.open("rb") as file:
        return from_pipe(file, where, most=most)


def from_pipe(stream: BinaryIO, where: str, *, most: int = LARGEST) -> bytes:
    """Read what comes, to its end.

    Raises:
        ExplainedError: it is more than ``most``.
    """
    content = stream.read(most + 1)
    if len(content) > most:
        raise _too_large(most, where)
    return content


def _too_large(most: int, where: str) -> ExplainedError:
    return explain(f"larger than {most // 2**20} MiB", where=where, hint="split it by chapter, volume or issue")


def no_file(found: os.stat_result) -> str | None:
    """Say what something is that is not a file; nothing where it is one."""
    return next((what for is_so, what in _NO_FILES if is_so(found.st_mode)), None)
