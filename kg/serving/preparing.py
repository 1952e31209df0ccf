"""The explorer's records of a large build that has none: made once, in a process of its own, while others are answered.

A build that makes anew only what a change touches leaves them out. They are put beside the snapshot that is served, and
beside the build, where the next server finds them.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the process that makes them needs no server
    from kg.serving.builds import Snapshot
    from kg.serving.pool import Subject

MAKING = "explorer.making"
"""The file in a snapshot that says that its records are being made."""
_RECORDS = ("explorer.sqlite", "explorer.json")
_NICE = 5
_LEAST = 16 * 1024 * 1024
"""Bytes of a store below which it is not large, whatever is in it: no process is begun to find that out."""


async def prepare(subject: Subject, snapshot: Snapshot) -> None:
    """Have the records made of a snapshot that has none, if it is a large one; to be cancelled when it is let go."""
    if any((snapshot.folder / name).exists() for name in (*_RECORDS, MAKING)) or _size(snapshot.folder) < _LEAST:
        return
    command = (sys.executable, "-m", "kg.serving.preparing")
    told = {
        "folder": str(snapshot.folder),
        "build": str(subject.folder),
        "root": str(subject.root),
        **{name: getattr(subject, name) for name in ("policy", "title", "base", "languages")},
    }
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stderr=asyncio.subprocess.DEVNULL)
    try:
        await process.communicate(json.dumps(told).encode())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        (snapshot.folder / MAKING).unlink(missing_ok=True)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def main() -> None:
    """Make the records of the snapshot named in the standard input, if it is large; keep them with the build, too."""
    from kg import store
    from kg.explorer import keeping
    from kg.explorer.records import Records
    from kg.project import Project
    from kg.serving.worker import die_with_the_server

    die_with_the_server()
    with contextlib.suppress(OSError):
        os.nice(_NICE)  # whoever asks the server comes first
    told = json.loads(sys.stdin.read())
    folder, build = Path(told["folder"]), Path(told["build"])
    about = {name: told[name] for name in ("title", "base", "policy")}
    project = Project(root=Path(told["root"]), languages=tuple(told["languages"]), **about)
    records = Records(store.open_read_only(folder), project)
    if records.is_large:
        (folder / MAKING).touch()
        keeping.make(folder, records)
        _keep(folder, build)


def _keep(folder: Path, build: Path) -> None:
    """Put the records beside the build, if it is still theirs: the note, by which they count, last."""
    from kg.fulltext.files import state

    with contextlib.suppress(OSError):
        if state(folder) == state(build):
            for name in _RECORDS:
                (build / name).unlink(missing_ok=True)
                os.link(folder / name, build / name)


if __name__ == "__main__":
    main()
