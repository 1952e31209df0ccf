"""The files of the index: where they lie, how they are opened, and how damage to them is noticed.

The index is one SQLite file that is never changed in place. Beside it stands a note of its size and hash and of the
state of the store that it was made of: a file that was cut off, or is of another store, is noticed when it is opened;
a flipped bit where it is read, by the checksum of each text, or by :func:`whole`.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.fulltext import folding

FORMAT = 1
_PIECE = 1 << 18  # bytes: small enough to stay in a processor's own memory between reading, hashing and writing
_NAME, _SEAL = "fulltext.sqlite", "fulltext.json"
_STATE = ("IDENTITY", "CURRENT")  # of an Oxigraph store: the second changes whenever it was open for writing


class DamagedError(Exception):
    """The index is not there, not whole, or not of this store; the text says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the note beside an index says."""

    format: int
    bytes: int
    sha256: str
    store: str


def place(store: Path) -> Path:
    """Say where the index of a store lies: in its folder, so that whoever takes the one takes the other."""
    return store / _NAME


def seal_of(index: Path) -> Path:
    """Say where the note beside an index lies."""
    return index.with_name(_SEAL)


def state(store: Path) -> str:
    """Name the state of a store, cheaply."""
    hashed = hashlib.sha256()
    for name in _STATE:
        hashed.update((store / name).read_bytes())
    return hashed.hexdigest()[:32]


def sealed(index: Path, store: Path) -> None:
    """Write the note beside an index that is finished."""
    with index.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    said = {"format": FORMAT, "bytes": index.stat().st_size, "sha256": digest, "store": state(store)}
    seal_of(index).write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def seal(store: Path) -> Seal:
    """Read the note, and hold it against what is there.

    Raises:
        DamagedError: there is no index, it is of another store or another version, or it is longer or shorter.
    """
    index = place(store)
    try:
        said = json.loads(seal_of(index).read_text(encoding="utf-8"))
        found = Seal(format=said["format"], bytes=said["bytes"], sha256=said["sha256"], store=said["store"])
        size = index.stat().st_size
        now = state(store)
    except FileNotFoundError:
        raise DamagedError("there is no full-text index beside the store") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise DamagedError("the note beside the full-text index cannot be read") from None
    if found.format != FORMAT:
        raise DamagedError("the full-text index was made by another version of kg")
    if size != found.bytes:
        raise DamagedError(f"the full-text index is damaged: it has {size:,} bytes and not {found.bytes:,}")
    if found.store != now:
        raise DamagedError("the store was changed after its full-text index was made")
    return found


def whole(store: Path) -> None:
    """Hold every byte of the index against its hash: as long as reading the file takes.

    Raises:
        DamagedError: as :func:`seal`, or a byte is not what it was.
    """
    expected = seal(store)
    with place(store).open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != expected.sha256:
            raise DamagedError("the full-text index is damaged: its bytes are not those that were written")


def copied(store: Path, target: Path) -> None:
    """Copy the index of a store, and hold every byte of it against its hash on the way.

    Raises:
        DamagedError: as :func:`whole`.
    """
    expected, hashed = seal(store), hashlib.sha256()
    piece = memoryview(bytearray(_PIECE))
    with place(store).open("rb", buffering=0) as source, target.open("wb") as made:
        while count := source.readinto(piece):
            hashed.update(piece[:count])
            made.write(piece[:count])
    if hashed.hexdigest() != expected.sha256:
        raise DamagedError("the full-text index is damaged: its bytes are not those that were written")


def reading(store: Path) -> sqlite3.Connection:
    """Open the index of a store for reading.

    Raises:
        DamagedError: as :func:`seal`.
    """
    seal(store)
    try:
        path = place(store).resolve().as_uri()
        return sqlite3.connect(f"{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise DamagedError(f"the full-text index cannot be opened: {error}") from None


def writing(path: Path) -> sqlite3.Connection:
    """Open an index that is being made: nobody else sees it, and nothing has to be undone."""
    made = sqlite3.connect(path, isolation_level=None)
    fold: Callable[[str], str] = folding.folded
    made.create_function("folded", 1, fold, deterministic=True)
    for line in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"):
        made.execute(f"PRAGMA {line}")
    return made
