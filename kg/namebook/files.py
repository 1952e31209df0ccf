"""The files of the name book: where they lie, and how it is noticed that one is not whole, or not of its store."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from kg.fulltext.files import DamagedError, state

EDITION = 2
"""The layout of the book, and the ways in which names are read for it; a test holds the latter to this number."""

_NAME, _SEAL = "namebook.sqlite", "namebook.json"
_HELD_AGAINST_ITS_HASH = 1 << 25  # bytes of a book that is read through whenever it is opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the note beside a name book says."""

    edition: int
    bytes: int
    sha256: str
    store: str


def place(store: Path) -> Path:
    """Say where the name book of a store lies: in its folder."""
    return store / _NAME


def seal_of(store: Path) -> Path:
    """Say where the note beside it lies."""
    return store / _SEAL


def sealed(store: Path) -> None:
    """Write the note beside a name book that is finished."""
    book = place(store)
    said = {"edition": EDITION, "bytes": book.stat().st_size, "sha256": _hash(book)}
    seal_of(store).write_text(json.dumps(said | {"store": state(store)}, indent=2) + "\n", encoding="utf-8")


def seal(store: Path) -> Seal:
    """Read the note, and hold it against what is there.

    Raises:
        DamagedError: there is no name book, it is of another store or edition, or it is longer or shorter.
    """
    try:
        said = json.loads(seal_of(store).read_text(encoding="utf-8"))
        found = Seal(**said)
        size, now = place(store).stat().st_size, state(store)
    except FileNotFoundError:
        raise DamagedError("there is no name book beside the store") from None
    except (OSError, ValueError, TypeError):
        raise DamagedError("the note beside the name book cannot be read") from None
    if found.edition != EDITION:
        raise DamagedError("the name book was made by another version of kg")
    if size != found.bytes:
        raise DamagedError(f"the name book is damaged: it has {size:,} bytes and not {found.bytes:,}")
    if found.store != now:
        raise DamagedError("the store was changed after its name book was made")
    return found


def whole(store: Path) -> None:
    """Hold every byte of the name book against its hash.

    Raises:
        DamagedError: as :func:`seal`, or a byte is not what it was.
    """
    if _hash(place(store)) != seal(store).sha256:
        raise DamagedError("the name book is damaged: its bytes are not those that were written")


def reading(store: Path) -> sqlite3.Connection:
    """Open the name book of a store; one of up to 32 MiB is read through first.

    Raises:
        DamagedError: as :func:`seal`, or a byte is not what it was.
    """
    if seal(store).bytes <= _HELD_AGAINST_ITS_HASH:
        whole(store)
    try:
        path = place(store).resolve().as_uri()
        return sqlite3.connect(f"{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise DamagedError(f"the name book cannot be opened: {error}") from None


def writing(path: Path) -> sqlite3.Connection:
    """Open a name book that is being made: nobody else sees it, and nothing has to be undone."""
    made = sqlite3.connect(path, isolation_level=None)
    for line in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"):
        made.execute(f"PRAGMA {line}")
    return made


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
