"""Zip and tar files, as folders of documents and as the containers that DOCX and EPUB are. Opened within bounds."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from kg.errors import ExplainedError, Fault, explain

LARGEST_MEMBER = 256 * 2**20
"""How many bytes a file in an archive may have when it is unpacked."""
MOST_PACKED = 200
"""How many times larger than packed a file may be, past the first few MiB."""
_FREE = 8 * 2**20
_FREE_ALTOGETHER = 2**30
MOST_MEMBERS = 200_000
_LARGEST_ALTOGETHER = 16 * 2**30
SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Member(NamedTuple):
    """A file in an archive: its name, and its bytes or why they could not be had."""

    name: str
    content: bytes | None
    fault: Fault | None


def is_archive(path: Path) -> bool:
    """Say whether a file is an archive of documents, by its name."""
    return path.name.lower().endswith(SUFFIXES)


def members(path: Path) -> Iterator[Member]:
    """Give the files in an archive one after the other; a bad one is given with its fault, and the others follow.

    Raises:
        ExplainedError: the archive itself cannot be opened.
    """
    if path.name.lower().endswith(".zip"):
        yield from _zip_members(path)
    else:
        yield from _tar_members(path)


_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""What Word's old documents, and those with a password, begin with."""


class Zip:
    """An open zip file whose members are read within bounds."""

    def __init__(self, content: bytes, where: str) -> None:
        """Open it.

        Raises:
            ExplainedError: it is no zip file.
        """
        self.where = where
        if content.startswith(_COMPOUND):
            raise explain(
                "not a zip file: an old Word document, or one that is locked",
                where=where,
                hint="save it as DOCX without a password",
            )
        try:
            self._file = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise explain(f"not readable as a zip file: {error}", where=where) from None
        self.names = frozenset(self._file.namelist())
        self._unpacked = 0

    def read(self, name: str) -> bytes | None:
        """Give the bytes of a member; ``None``, if there is none of that name.

        Raises:
            ExplainedError: it is broken, or larger than it may be.
        """
        if name not in self.names:
            return None
        if self._unpacked <= LARGEST_MEMBER:
            content = _unpacked(self._file, self._file.getinfo(name), f"{self.where}!{name}")
            self._unpacked += len(content)
            if self._unpacked <= LARGEST_MEMBER:
                return content
        raise explain(f"grows past {LARGEST_MEMBER // 2**20} MiB when unpacked", where=self.where, hint="split it")


def _unpacked(file: zipfile.ZipFile, info: zipfile.ZipInfo, where: str) -> bytes:
    if info.flag_bits & 1:
        raise explain("is locked with a password", where=where, hint="unlock it first; passwords are not asked for")
    allowed = min(LARGEST_MEMBER, max(_FREE, info.compress_size * MOST_PACKED))
    try:
        with file.open(info) as stream:
            return _bounded(stream, allowed, where)
    except ExplainedError:
        raise
    except _BROKEN as error:
        raise explain(f"broken in the archive: {error}", where=where) from None


def _bounded(stream: IO[bytes], allowed: int, where: str) -> bytes:
    content = stream.read(allowed + 1)
    if len(content) > allowed:
        raise explain(
            f"grows past {allowed // 2**20} MiB when unpacked, and is left packed",
            where=where,
            hint="unpack the archive yourself if you trust it",
        )
    return content


def _zip_members(path: Path) -> Iterator[Member]:
    try:
        file = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise explain(f"not readable as a zip file: {error}", where=str(path)) from None
    with file:
        infos = sorted((info for info in file.infolist() if not info.is_dir()), key=lambda info: info.filename)
        _check_number(len(infos), path)
        total = 0
        for info in infos:
            mode = info.external_attr >> 16
            if _is_hidden(info.filename) or (mode and stat.S_ISLNK(mode)):
                continue
            member = _member(info.filename, path, lambda where, info=info: _unpacked(file, info, where))
            total += len(member.content or b"")
            _check_total(total, path)
            yield member


def _tar_members(path: Path) -> Iterator[Member]:
    count = total = 0
    try:
        with tarfile.open(path, "r|*") as file:
            for info in file:
                count += 1
                _check_number(count, path)
                if not info.isreg() or _is_hidden(info.name):
                    continue
                stream = file.extractfile(info)
                assert stream is not None
                member = _member(info.name, path, lambda where, s=stream: _bounded(s, LARGEST_MEMBER, where))
                total += len(member.content or b"")
                _check_total(total, path)
                yield member
    except (tarfile.TarError, *_BROKEN) as error:
        raise explain(f"not readable as a tar file: {error}", where=str(path)) from None


def _member(name: str, path: Path, read: object) -> Member:
    where = f"{path}!{name}"
    try:
        assert callable(read)
        return Member(name, read(where), None)
    except ExplainedError as error:
        return Member(name, None, error.faults[0])


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in PurePosixPath(name).parts)


def _check_number(number: int, path: Path) -> None:
    if number > MOST_MEMBERS:
        raise explain(f"holds more than {MOST_MEMBERS} files", where=str(path), hint="split it")


def _check_total(total: int, path: Path) -> None:
    allowed = min(_LARGEST_ALTOGETHER, max(_FREE_ALTOGETHER, path.stat().st_size * MOST_PACKED))
    if total > allowed:
        raise explain(f"grows past {allowed // 2**30} GiB when unpacked", where=str(path), hint="split it")
