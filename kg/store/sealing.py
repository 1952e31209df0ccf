"""The seal of a store: a note of its files with their sizes and checksums, against which every opening is held.

The engine notices some damage by itself, but not all: a list of its files that is cut short opens as a smaller graph,
and a turned bit in a table may make a query collect errors until no memory is left. Owns no repair: ``kg build`` is.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kg.errors import ExplainedError, explain

NAME: Final = "seal.json"
READ_WHOLE: Final = 128 * 2**20
"""Up to how many bytes a store is read whole at each opening (some 20 ms); a larger one has those files read that are
younger or older than they were, and those that are small."""
_SMALL: Final = 2**20
_FORMAT: Final = 1
_PIECE: Final = 2**20


def seal(folder: Path, *, like: Path | None = None) -> None:
    """Write the note beside a store that is finished and closed.

    ``like`` is a sealed store with which it shares files on the disk: those are not read again.
    """
    known = (_said(like) if like else None) or {}
    files = {}
    for path in _files(folder):
        size, changed = path.stat().st_size, path.stat().st_mtime_ns
        shared = (
            like is not None and known.get(path.name, [])[:2] == [size, changed] and path.samefile(like / path.name)
        )
        files[path.name] = [size, changed, known[path.name][2] if shared else _checksum(path)]
    _write(folder, files)


def hold(folder: Path) -> None:
    """Hold the files of a store against its seal; one without a seal is taken as it is.

    Raises:
        ExplainedError: a file is missing, too many, or not what it was.
    """
    said = _said(folder)
    if said is None:
        return
    there = {path.name: path for path in _files(folder)}
    if missing := sorted(set(said) - set(there)):
        raise _damaged(folder, f"{missing[0]} is missing")
    if more := sorted(set(there) - set(said)):
        raise _damaged(folder, f"{more[0]} is not of it")
    whole = sum(size for size, _, _ in said.values()) <= READ_WHOLE
    moved = False
    for name, (size, changed, checksum) in said.items():
        found = there[name].stat()
        if found.st_size != size:
            raise _damaged(folder, f"{name} has {found.st_size:,} bytes and not {size:,}")
        moved = moved or found.st_mtime_ns != changed
        if (whole or size <= _SMALL or found.st_mtime_ns != changed) and _checksum(there[name]) != checksum:
            raise _damaged(folder, f"{name} is not what was written")
    if moved and not whole:
        _renew(folder, said)


def _said(folder: Path) -> dict[str, list[int]] | None:
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if content["format"] != _FORMAT:
            return None
        files: dict[str, list[int]] = {name: [int(each) for each in three] for name, three in content["files"].items()}
        if content["checksum"] != _own(files) or any(len(three) != 3 for three in files.values()):  # noqa: PLR2004
            raise _damaged(folder, f"{NAME} is not what was written")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise _damaged(folder, f"{NAME} cannot be read") from None
    return files


def _renew(folder: Path, said: dict[str, list[int]]) -> None:
    """Note that the files of a copied store were read and are sound, so that they are not read again each time."""
    try:
        _write(
            folder, {name: [size, (folder / name).stat().st_mtime_ns, sum_] for name, (size, _, sum_) in said.items()}
        )
    except OSError:
        return  # a store that may only be read


def _write(folder: Path, files: dict[str, list[int]]) -> None:
    content: dict[str, Any] = {"format": _FORMAT, "files": files, "checksum": _own(files)}
    draft = folder / f".{NAME}.{os.getpid()}"
    draft.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    draft.replace(folder / NAME)


def _own(files: dict[str, list[int]]) -> int:
    return zlib.crc32(json.dumps(files, sort_keys=True).encode())


def _files(folder: Path) -> Iterator[Path]:
    """Give the files that make the engine's state: not its log of what it does, nor what others keep in the folder."""
    for path in sorted(folder.iterdir()):
        of_engine = path.suffix in {".sst", ".log", ".blob"} or path.name in {"CURRENT", "IDENTITY"}
        if of_engine or path.name.startswith("MANIFEST-"):
            yield path


def _checksum(path: Path) -> int:
    found = 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found = zlib.crc32(piece, found)
    return found


def _damaged(folder: Path, what: str) -> ExplainedError:
    return explain(f"the store is damaged: {what}", where=str(folder), hint="kg build")
