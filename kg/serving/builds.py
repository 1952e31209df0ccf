"""Which build is served: noticing a new one, and holding on to the one in use while its folder is replaced.

A snapshot is a hidden folder beside the output with hard links to the store's files (copies where links cannot be
made): a rebuild replaces ``output/`` as a whole, and whoever still reads the old store goes on reading all of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg import store
from kg.errors import explain

_MANIFEST = "manifest.json"
_MARKS = ("IDENTITY", "CURRENT")
_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A build that does not change: its name (a hash of what it was made from) and the folder of its store."""

    build: str
    folder: Path

    def remove(self) -> None:
        """Let the files go; a process that has them open keeps them."""
        shutil.rmtree(self.folder, ignore_errors=True)


Signature = tuple[tuple[int, int, int], ...]


def signature(folder: Path) -> Signature:
    """Tell cheaply whether another build has taken the place of this one: two signatures of one build are equal."""
    found = []
    for path in _telling(folder):
        with contextlib.suppress(OSError):
            status = os.stat(path)  # noqa: PTH116 - once a request: joining paths takes longer than asking of them
            found.append((status.st_ino, status.st_mtime_ns, status.st_size))
    return tuple(found)


@lru_cache(maxsize=8)
def _telling(folder: Path) -> tuple[str, ...]:
    return str(folder), str(folder / _MARKS[0]), str(folder.parent / _MANIFEST)


def take(folder: Path) -> Snapshot:
    """Take a snapshot of the store in a folder, all of one build.

    Raises:
        ExplainedError: there is no store, it is damaged, or there is no room to hold on to it.
    """
    for attempt in range(_TRIES):
        place = _place(folder)
        try:
            build = _linked(folder, place)
            store.open_read_only(place)
        except FileNotFoundError:  # a build has taken its place at this moment, or there never was one
            shutil.rmtree(place, ignore_errors=True)
            if attempt == _TRIES - 1 or not folder.exists():
                raise explain("there is no built graph here", where=str(folder), hint="kg build") from None
        except OSError as error:
            shutil.rmtree(place, ignore_errors=True)
            raise explain(f"the store cannot be held: {error.strerror}", where=str(folder)) from None
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        else:
            return Snapshot(build=build, folder=place)
    raise AssertionError


def fork(snapshot: Snapshot, folder: Path) -> Path:
    """Make a copy of a snapshot that may be changed: what never changes (tables, the index of words) is linked."""
    place = _place(folder)
    for path in (path for path in snapshot.folder.iterdir() if path.is_file()):  # not what was made of the old state
        if path.suffix in (".sst", ".sqlite"):
            try:
                os.link(path, place / path.name)
                continue
            except OSError:
                pass
        shutil.copyfile(path, place / path.name)
    return place


def clean(folder: Path) -> None:
    """Remove the snapshots that servers which were killed have left beside the output."""
    for left in folder.parent.parent.glob(_name(folder, "*")):
        owner = left.name.removeprefix(_name(folder, "")).partition("-")[0]
        if not _is_alive(owner):
            shutil.rmtree(left, ignore_errors=True)


def _is_alive(owner: str) -> bool:
    try:
        os.kill(int(owner), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def _name(folder: Path, rest: str) -> str:
    return f".{folder.parent.name}.served-{rest}"


def _place(folder: Path) -> Path:
    """Make the folder of a snapshot: beside the output, where links can be made, else among the temporary files."""
    prefix = _name(folder, f"{os.getpid()}-")
    try:
        return Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent.parent))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=prefix))


def _linked(folder: Path, place: Path) -> str:
    """Link the files of a store into a folder, and name the build; the open folder stays the same one throughout."""
    with _opened(folder) as source:
        for name in sorted(os.listdir(source)):  # noqa: PTH208 - the open folder, not its path
            try:
                os.link(name, place / name, src_dir_fd=source, follow_symlinks=True)
            except FileNotFoundError:
                raise
            except OSError:
                _copy(name, source, place / name)
        return _build(source)


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[int]:
    number = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        yield number
    finally:
        os.close(number)


def _copy(name: str, source: int, target: Path) -> None:
    with open(os.open(name, os.O_RDONLY, dir_fd=source), "rb") as stream, target.open("wb") as copy:  # noqa: PTH123
        shutil.copyfileobj(stream, copy)


def _build(source: int) -> str:
    """Name a build by its manifest, so that the same seeds have the same name; a bare store by its own identity."""
    for names in ((f"../{_MANIFEST}",), _MARKS):
        hashed = hashlib.sha256()
        try:
            for name in names:
                with open(os.open(name, os.O_RDONLY, dir_fd=source), "rb") as stream:  # noqa: PTH123
                    hashed.update(stream.read())
        except FileNotFoundError:
            continue
        return hashed.hexdigest()[:16]
    raise FileNotFoundError
