"""Writing the output folder whole or not at all: a hidden folder beside it is filled and then put in its place.

Owns the lock, the exchange, what becomes of files that are not ours, and the manifest. What stands in the files is
the business of those who make them.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from kg.errors import ExplainedError, explain

MANIFEST = "manifest.json"
_STAGING = ".{}.staging-"
_REPLACED = ".{}.replaced"
_ELSEWHERE = "kg build --output DIR"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextlib.contextmanager
def publishing(output: Path, *, outside: tuple[Path, ...] = (), ours: Collection[str] = frozenset()) -> Iterator[Path]:
    """Give an empty folder to write into; when the block ends well it becomes ``output``, else nothing has changed.

    Files of ``output`` that are not ours (named neither by its manifest nor among ``ours``) are carried over. The
    output may not lie in one of the folders ``outside``, nor hold one. Whatever a build that died has left is removed
    first.

    Raises:
        ExplainedError: another build is writing there, the folder is not to be used, cannot be written, or is full.
    """
    place = output.resolve()
    with _explained(place):
        _refuse(place, outside)
        with _alone(place):
            _recover(place)
            staging = Path(f"{place.parent / _STAGING.format(place.name)}{os.getpid()}")
            staging.mkdir()
            try:
                yield staging
                _carry_over(place, staging, ours)
                _make_durable(staging)
                _put_in_place(staging, place)
            finally:
                shutil.rmtree(staging, ignore_errors=True)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, in folders that are made where needed."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_manifest(
    folder: Path,
    about: Mapping[str, Any],
    *,
    folders: tuple[str, ...] = (),
    known: Mapping[str, str] | None = None,
) -> None:
    """Write the list of all files of a folder with their hashes, after what the caller says of the build.

    ``folders`` are ours as a whole and not hashed (the store's files differ from build to build). ``known`` are hashes
    of files that need not be read again.
    """
    hashes = known or {}
    files = {
        name: {"bytes": path.stat().st_size, "sha256": hashes.get(name) or sha256(path)}
        for name, path in _files(folder)
        if name.partition("/")[0] not in folders
    }
    manifest = {**about, "files": files, "folders": sorted(folders)}
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def sha256(path: Path) -> str:
    """Hash a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


# --- alone -----------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def alone(output: Path) -> Iterator[None]:
    """Keep other builds from an output folder that is there, for a look at it; what a build that died has left goes.

    Raises:
        ExplainedError: another build is writing there, or it cannot be locked.
    """
    place = output.resolve()
    with _explained(place), _alone(place):
        _recover(place)
        yield


@contextlib.contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Hold the lock of an output folder; the operating system lets it go when we die."""
    output.parent.mkdir(parents=True, exist_ok=True)
    path = output.parent / f".{output.name}.lock"
    path.touch()  # so that a folder in which none can be made is not taken for one that is locked
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise explain(
            "another build is writing here at this moment",
            where=str(output),
            hint=f"wait for it to end, or write elsewhere with `{_ELSEWHERE}`",
        ) from None
    try:
        yield
    finally:
        lock.release()


def _refuse(output: Path, outside: tuple[Path, ...]) -> None:
    """Refuse folders that are somebody's, and folders that cannot be written, before anything is made."""
    if output.exists() and not output.is_dir():
        raise explain("the output must be a folder, and this is a file", where=str(output), hint=_ELSEWHERE)
    if output.is_dir() and not os.access(output, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(output))
    for folder in outside:
        guarded = folder.resolve()
        if guarded.is_relative_to(output) or output.is_relative_to(guarded):
            raise explain(f"the output must neither hold nor lie in {folder}", where=str(output), hint=_ELSEWHERE)
    if Path("~").expanduser().is_relative_to(output):
        raise explain("the output would replace your home folder", where=str(output), hint=_ELSEWHERE)


def _recover(output: Path) -> None:
    """Undo what a build that died has left: put the last good output back, remove folders that were never finished."""
    replaced = output.parent / _REPLACED.format(output.name)
    if replaced.is_dir():
        if not output.exists():
            replaced.rename(output)
        else:
            shutil.rmtree(replaced)
    prefix = _STAGING.format(output.name)
    for left in output.parent.iterdir():
        if left.name.startswith(prefix):
            shutil.rmtree(left)


# --- in place --------------------------------------------------------------------------------------------------------


def _carry_over(output: Path, staging: Path, also: Collection[str]) -> None:
    """Bring what is not ours into the new folder; a name that both want is refused."""
    ours = _ours(output)
    names, folders = {*ours["files"], *also}, {*ours["folders"], *also}
    for name, path in _files(output):
        if name in names or name.partition("/")[0] in folders:
            continue
        target = staging / name
        if target.exists() or target.is_symlink():
            raise explain(
                "this file is not ours (no manifest.json here names it), and the build wants to write one of this name",
                where=str(path),
                hint=f"move it elsewhere, or write elsewhere with `{_ELSEWHERE}`",
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(path, target)


def hashes(output: Path) -> Mapping[str, str]:
    """Give the hashes of the files of an output folder, as its manifest has them."""
    try:
        listed = json.loads((output / MANIFEST).read_text(encoding="utf-8"))["files"]
        return {name: each["sha256"] for name, each in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _ours(output: Path) -> Mapping[str, Any]:
    """Say which files of the folder the last build has made."""
    try:
        manifest = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
        return {"files": {*manifest["files"], MANIFEST}, "folders": set(manifest["folders"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"files": set(), "folders": set()}


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give all files below a folder, sorted, with their names relative to it; links are not followed."""
    found: list[Path] = []
    for where, folders, names in os.walk(folder):
        linked = [name for name in folders if (Path(where) / name).is_symlink()]
        found.extend(Path(where) / name for name in (*names, *linked))
    yield from sorted((path.relative_to(folder).as_posix(), path) for path in found)


def _link(path: Path, target: Path) -> None:
    """Give a file a second name (cheap, and the first stays until the exchange is done), or copy it."""
    try:
        os.link(path, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, target, follow_symlinks=False)


def _make_durable(folder: Path) -> None:
    for _, path in _files(folder):
        if not path.is_symlink():
            _fsync(path)
    for where, _, _ in os.walk(folder, topdown=False):
        _fsync(Path(where))


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _put_in_place(staging: Path, output: Path) -> None:
    """Make the new folder the output; at no moment is there a half of one (nor, on Linux, none)."""
    if not output.exists():
        staging.rename(output)
    elif not _exchange(staging, output):
        replaced = output.parent / _REPLACED.format(output.name)
        output.rename(replaced)
        staging.rename(output)
        shutil.rmtree(replaced)
    _fsync(output.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false where the system does not know how."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number), str(other))


# --- what went wrong -------------------------------------------------------------------------------------------------

_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LEAVE = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextlib.contextmanager
def _explained(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _explanation(error, output) from None


def _explanation(error: OSError, output: Path) -> ExplainedError:
    where = str(error.filename or output)
    kept = "the last good output is untouched" if output.exists() else "nothing was written"
    if error.errno in _ROOM:
        hint = f"free some space, or write elsewhere with `{_ELSEWHERE}`"
        return explain(f"no room left to write the output ({error.strerror}); {kept}", where=str(output), hint=hint)
    if error.errno in _LEAVE:
        hint = f"{_ELSEWHERE}, with a folder that you may write"
        return explain(f"the output cannot be written ({error.strerror}); {kept}", where=where, hint=hint)
    return explain(f"the build failed: {error.strerror or error}; {kept}", where=where)
