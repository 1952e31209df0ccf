"""Files that are written whole or not at all: a draft beside the place, named after the process, then one renaming.

A process that is killed leaves its draft; the next one that writes to the same place clears it away.
"""

from __future__ import annotations

import glob
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


def beside(path: Path) -> Path:
    """Name the draft of a file: hidden, in the same folder, this process's own."""
    return path.with_name(f".{path.name}.{os.getpid()}")


def replace(path: Path, content: bytes | Iterable[bytes], *, durable: bool = True) -> None:
    """Write a file, or its pieces, in one step; ``durable``: it is on the disk before it takes the old one's place.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    clear(path.parent, f".{path.name}.")
    draft = beside(path)
    try:
        with draft.open("wb") as file:
            file.writelines((content,) if isinstance(content, bytes) else content)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def clear(folder: Path, prefix: str) -> None:
    """Remove drafts ``PREFIX<process>…``, files or folders, of processes that are no more."""
    for left in folder.glob(f"{glob.escape(prefix)}*"):
        if is_over(left.name.removeprefix(prefix).partition("-")[0]):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def is_over(process: str) -> bool:
    """Say whether a process, by its number as text, is no more; what is no number is no process of ours."""
    if not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return _is_unburied(process)


def _is_unburied(process: str) -> bool:
    """Say whether a process has ended and only its parent has not asked for it yet (Linux tells, proc(5))."""
    try:
        told = Path("/proc", process, "stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[:1] == ["Z"]
