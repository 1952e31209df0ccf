"""The records of a build, kept beside its store: whoever serves them reads one from a file, and makes none.

One SQLite file in the folder of the store, made once and never changed. It names the state of the store that it is of;
of another one it is not read. A note beside it has its hash: a file that is not what was written is not read either.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.explorer import filling
from kg.explorer.portions import Portions
from kg.explorer.writing import MANY_NAMES, WHOLE_NAMES, plain, written
from kg.fulltext.files import state

if TYPE_CHECKING:  # to read what is kept, nothing that makes it is needed
    from kg.explorer.records import Records

_NAME, _NOTE = "explorer.sqlite", "explorer.json"
_FORMAT = "4"
_MANY = "of many"
_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE records (name TEXT, id TEXT, content BLOB, PRIMARY KEY (name, id)) WITHOUT ROWID;
"""


def make(store: Path, records: Records) -> Kept:
    """Make the records of a store and keep them in its folder.

    Of a large store those that there are once: the others are read from the store when somebody asks for one.
    """
    place = store / _NAME
    for left in (place, place.with_name(f"{_NAME}-journal")):  # by one that was killed
        left.unlink(missing_ok=True)
    with _opened(place) as kept:
        kept.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        if records.is_large:
            records.register(kept, lambda name, record: _put(kept, name, "", record))
        else:
            for name in WHOLE_NAMES:
                _put(kept, name, "", records.whole(name))
            for name in MANY_NAMES:
                for identifier, record in records.all(name).items():
                    _put(kept, name, identifier, record)
            filling.fill(kept, *_portioned(records))
        about = (("format", _FORMAT), ("store", state(store)), (_MANY, "" if records.is_large else "kept"))
        kept.executemany("INSERT INTO about VALUES (?, ?)", about)
    kept.close()
    (store / _NOTE).write_text(json.dumps({"sha256": _hash(place)}) + "\n", encoding="utf-8")
    return Kept(place)


def _put(kept: sqlite3.Connection, name: str, identifier: str, record: object) -> None:
    content = record if isinstance(record, bytes) else written(record)  # a long one comes written
    kept.execute("INSERT INTO records VALUES (?, ?, ?)", (name, identifier, zlib.compress(content, 6)))


def in_memory(records: Records) -> Portions:
    """Give portions of records that nothing keeps."""
    kept = sqlite3.connect(":memory:")
    filling.fill(kept, *_portioned(records))
    return Portions(kept)


def _portioned(records: Records) -> tuple[Any, Any, Any]:
    return records.whole("entities"), records.whole("network"), records.whole("vocabulary")


def find(store: Path) -> Kept | None:
    """Give what is kept beside a store; nothing where there is none, or it is damaged or of another state of it."""
    try:
        if json.loads((store / _NOTE).read_text(encoding="utf-8")) != {"sha256": _hash(store / _NAME)}:
            return None
        kept = Kept(store / _NAME)
        return kept if {"format": _FORMAT, "store": state(store)}.items() <= kept.about.items() else None
    except (OSError, ValueError, sqlite3.Error):
        return None


def _hash(place: Path) -> str:
    with place.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _opened(place: Path, *, reading: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(f"{place.resolve().as_uri()}?mode={'ro&immutable=1' if reading else 'rwc'}", uri=True)


class Kept:
    """Records that are kept: as bytes, which are those that the makers would write, or parsed."""

    def __init__(self, place: Path) -> None:
        """Open the file."""
        self._kept = _opened(place, reading=True)
        self.about = dict(self._kept.execute("SELECT name, value FROM about"))
        self.portions = Portions(self._kept)

    @property
    def has_many(self) -> bool:
        """Whether it has the records of which there are many."""
        return bool(self.about.get(_MANY))

    def content(self, name: str, identifier: str = "") -> bytes:
        """Give a record as it is written.

        Raises:
            KeyError: there is none of this name or id.
        """
        if name == "claim" and "/" not in identifier:
            identifier = f"claim/{identifier}"
        asked = "SELECT content FROM records WHERE name = ? AND id = ?"
        found = self._kept.execute(asked, (name, identifier)).fetchone()
        if found is None and not identifier and not self.has_many:
            return self.portions.whole(name)
        if found is None or (not identifier and name not in WHOLE_NAMES):
            raise KeyError(name, identifier)
        return zlib.decompress(found[0])

    def whole(self, name: str) -> object:
        """Give a record that there is once."""
        return json.loads(self.content(name))

    def all(self, name: str) -> dict[str, object]:
        """Give all records of many by their ids."""
        if name not in MANY_NAMES:
            raise KeyError(name)
        asked = "SELECT id, content FROM records WHERE name = ?"
        return {row[0]: json.loads(zlib.decompress(row[1])) for row in self._kept.execute(asked, (name,))}

    def claims(self, ids: Iterable[str]) -> list[object]:
        """Give claims without their explanations; what is no claim is left out."""
        asked = "SELECT content FROM records WHERE name = 'claim' AND id = ?"
        found = (self._kept.execute(asked, (each,)).fetchone() for each in dict.fromkeys(ids))
        return [plain(json.loads(zlib.decompress(row[0]))) for row in found if row is not None]
