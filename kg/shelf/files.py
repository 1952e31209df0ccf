"""Which files of a shelf are to be read, in the order of their names, and where each is kept."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from kg.errors import ExplainedError
from kg.formats import containers, reader
from kg.reading.received import no_file
from kg.shelf.bounds import LONGEST
from kg.shelf.records import Row, Task, readable, told

_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"|?*\\\ud800-\udfff]')
_LONGEST_NAME: Final = 150


def is_shelf(path: Path) -> bool:
    """Say whether a path is of many documents: a folder or an archive."""
    return path.is_dir() or (path.is_file() and containers.is_archive(path))


def count(source: Path, out: Path) -> int | None:
    """Give how many files will be tried; ``None``, if that is not known before (archives)."""
    if not source.is_dir():
        return None
    paths = list(_files(source, out))
    return None if any(containers.is_archive(path) for path in paths) else len(paths)


def tasks(source: Path, out: Path) -> Iterator[Task | Row]:
    """Give what is to be read, in the order of the names; what is not to be read is a row already."""
    if source.is_file():
        yield from _members(source, "", out)
        return
    for path in _files(source, out):
        own = path.relative_to(source).as_posix()
        name = readable(own)
        if (row := _no_file(path, name)) is not None:
            yield row
        elif containers.is_archive(path):
            yield from _members(path, f"{own}/", out)
        elif reader.known(path.name):
            yield Task(name, str(path), None, str(out / kept_name(own)), LONGEST)
        else:
            yield _unread(name)


def _unread(name: str) -> Row:
    """Give the row of a file that is not read; where its format is known, with what to do."""
    kind = f"files ending in {PurePosixPath(name).suffix or 'nothing'} are not read"
    hint = reader.advice(name)
    return Row(path=name, outcome="skipped", message=f"{kind}; {hint}" if hint else kind)


def _no_file(path: Path, name: str) -> Row | None:
    """Give the row of what has the name of a file and is none: pipes and devices are passed over."""
    try:
        what = no_file(path.stat())
    except OSError as error:  # a link that leads nowhere, or round in a circle
        return Row(
            path=name, outcome="failed", message=f"{readable(str(path))}: {(error.strerror or str(error)).lower()}"
        )
    return Row(path=name, outcome="skipped", message=f"{what}, and no file") if what is not None else None


def _files(source: Path, out: Path) -> Iterator[Path]:
    """Give the files below a folder in the order of their names, hidden ones and our own output left out."""
    own = out.resolve()
    for folder, folders, files in os.walk(source):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and (Path(folder) / name).resolve() != own
        )
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                yield Path(folder) / name


def _members(path: Path, prefix: str, out: Path) -> Iterator[Task | Row]:
    try:
        for member in containers.members(path):
            own = f"{prefix}{member.name}"
            name = readable(own)
            if member.fault is not None:
                yield Row(path=name, outcome="failed", message=told(str(member.fault), member.name))
            elif reader.known(member.name) and member.content is not None:
                folder = str(out / kept_name(own))
                yield Task(name, f"{path}!{member.name}", member.content, folder, LONGEST)
            else:
                yield _unread(name)
    except ExplainedError as error:
        if not prefix:
            raise
        yield Row(path=readable(prefix.rstrip("/")), outcome="failed", message=told(str(error), str(path)))


def kept_name(name: str) -> str:
    """Give the folder, below the output, in which a document is kept: its own path, made harmless.

    >>> kept_name("letters/1719.xml")
    'letters/1719.xml'
    >>> kept_name("../../etc/x.xml").startswith("etc/x.xml-")
    True
    """
    parts = [
        _UNSAFE.sub("_", part) for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")
    ]
    safe = [part if len(part) <= _LONGEST_NAME else part[:_LONGEST_NAME] for part in parts]
    made = "/".join(part.rstrip(" .") or "_" for part in safe) or "_"
    return made if made == name else f"{made}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
