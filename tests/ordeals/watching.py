"""The steps that a program takes in a folder: files made, written, renamed and removed, as the kernel tells them.

Owns inotify, which Linux has; elsewhere there are no steps, and programs are killed at points in time alone.
"""

from __future__ import annotations

import ctypes
import os
import select
import struct
import subprocess
import time
from pathlib import Path

_CREATED, _CLOSED, _MOVED, _REMOVED = 0x100, 0x8, 0x80, 0x200
_EVENTS = _CREATED | _CLOSED | _MOVED | _REMOVED
_HEAD = struct.Struct("iIII")
_LONGEST = 600


def steps(folder: Path, process: subprocess.Popen[bytes], most: int | None = None) -> int:
    """Count the steps below a folder until the process ends, or until there are ``most``."""
    watch = _Watch(folder)
    ends = time.monotonic() + _LONGEST
    try:
        while time.monotonic() < ends:
            over = process.poll() is not None
            if watch.look(0 if over else 0.05, most) or over:
                break
        return watch.seen
    finally:
        watch.close()


class _Watch:
    def __init__(self, folder: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._folders: dict[int, Path] = {}
        self.seen = 0
        self._inotify = self._libc.inotify_init1(os.O_NONBLOCK) if hasattr(self._libc, "inotify_init1") else -1
        self._add(folder)

    def _add(self, folder: Path) -> None:
        if self._inotify < 0:
            return
        for where, _, _ in os.walk(folder):
            number = self._libc.inotify_add_watch(self._inotify, os.fsencode(where), _EVENTS)
            if number >= 0:
                self._folders[number] = Path(where)

    def look(self, patience: float, most: int | None) -> bool:
        """Wait a little for steps; say whether there are as many as are wanted."""
        if self._inotify < 0:
            time.sleep(patience)
            return False
        if not select.select([self._inotify], [], [], patience)[0]:
            return False
        content, at = os.read(self._inotify, 1 << 16), 0
        while at < len(content):
            number, mask, _, length = _HEAD.unpack_from(content, at)
            name = content[at + _HEAD.size : at + _HEAD.size + length].rstrip(b"\0")
            at += _HEAD.size + length
            self.seen += 1
            if most is not None and self.seen >= most:
                return True
            if mask & (_CREATED | _MOVED) and number in self._folders:
                made = self._folders[number] / os.fsdecode(name)
                if made.is_dir():
                    self._add(made)
        return False

    def close(self) -> None:
        if self._inotify >= 0:
            os.close(self._inotify)
