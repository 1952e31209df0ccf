"""Making the name book of a store, and renewing what it says of some things. Flat in memory: a thing at a time.

The same store gives the same bytes (with one version of SQLite); a book that was renewed says the same as one that was
made anew, but is laid out otherwise.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from zlib import crc32

from kg import store as engine
from kg.errors import explain
from kg.fulltext.files import DamagedError
from kg.namebook import contents, files, records
from kg.namebook.contents import Contents, Said
from kg.namebook.records import Marking, Record
from kg.store import Embedded

_TABLES = """
CREATE TABLE things (
  graph TEXT NOT NULL, node TEXT NOT NULL, said TEXT NOT NULL, crc INTEGER NOT NULL, PRIMARY KEY (graph, node)
) WITHOUT ROWID;
CREATE TABLE marks (
  sort TEXT NOT NULL, text TEXT NOT NULL, node TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (sort, text, node, place)
) WITHOUT ROWID;
"""
_AT_ONCE = 2000


def make(folder: Path, marking: Marking, *, graph: Embedded | None = None) -> Path:
    """Make the name book of a store and put it in its place, whole or not at all; give its path.

    Raises:
        ExplainedError: the store cannot be read, or the book not written.
    """
    held = engine.open_read_only(folder) if graph is None else graph
    with _written(folder) as made:
        made.executescript(_TABLES)
        made.execute("BEGIN")
        _Maker(made, marking).add_all(Contents(held))
    return files.place(folder)


def renew(
    folder: Path, things: Iterable[str], marking: Marking, *, graph: Embedded | None = None, old: Path | None = None
) -> Path:
    """Read again what a store says of some things, and keep all the rest of its book, or of that of ``old``.

    Raises:
        ExplainedError: as :func:`make`.
        DamagedError: there is no book to begin from, or it is not as it was left.
    """
    begin = old or folder
    if old is not None:
        files.whole(old)
    if not files.place(begin).is_file():
        raise DamagedError("there is no name book to begin from")
    held = engine.open_read_only(folder) if graph is None else graph
    with _written(folder, begin=files.place(begin)) as made:
        made.execute("BEGIN")
        _Maker(made, marking).renew(Contents(held), things)
    return files.place(folder)


@contextmanager
def _written(folder: Path, *, begin: Path | None = None) -> Iterator[sqlite3.Connection]:
    """Give a book to write into, a new one or a copy, within a transaction of the caller's; then put it in its place.

    Raises:
        ExplainedError: it cannot be written; what was there stays.
    """
    book = files.place(folder)
    beside = book.with_name(f".{book.name}.{os.getpid()}")
    try:
        beside.unlink(missing_ok=True)
        if begin is not None:
            shutil.copyfile(begin, beside)
        made = files.writing(beside)
        try:
            yield made
            made.execute("COMMIT")
        finally:
            made.close()
        _put(beside, folder)
    except (sqlite3.Error, OSError) as error:
        raise explain(f"the name book cannot be written: {error}", where=str(book)) from None
    finally:
        beside.unlink(missing_ok=True)


def _put(beside: Path, folder: Path) -> None:
    """Put a finished file in its place: the note of the old one goes first, so that no book ever has a wrong one."""
    files.seal_of(folder).unlink(missing_ok=True)
    beside.replace(files.place(folder))
    files.sealed(folder)


class _Maker:
    """Writes things into an open name book."""

    def __init__(self, made: sqlite3.Connection, marking: Marking) -> None:
        self._made, self._marking = made, marking

    def add_all(self, there: Contents) -> None:
        """Write everything, sorted by SQLite: there may be more than memory should hold."""
        self._made.execute("CREATE TEMP TABLE told (graph TEXT, node TEXT, name TEXT, language TEXT, value TEXT)")
        self._made.executemany("INSERT INTO temp.told VALUES (?, ?, ?, ?, ?)", there.said())
        rows: Iterable[Said] = self._made.execute("SELECT DISTINCT * FROM temp.told ORDER BY 1, 2, 3, 4, 5")
        self._add(contents.records(rows))
        self._made.execute("DROP TABLE temp.told")

    def renew(self, there: Contents, things: Iterable[str]) -> None:
        """Write some things again; what is no longer there goes."""
        for node in sorted(set(things)):
            for graph in contents.GRAPHS:
                self._forget(graph, node)
            self._add(contents.records(sorted(set(there.said_of(node)))))

    def _forget(self, graph: str, node: str) -> None:
        found = self._made.execute("SELECT said FROM things WHERE graph = ? AND node = ?", (graph, node)).fetchone()
        if found is None:
            return
        marks = self._marks(records.read(node, graph, found[0]))
        self._made.executemany("DELETE FROM marks WHERE sort = ? AND text = ? AND node = ? AND place = ?", marks)
        self._made.execute("DELETE FROM things WHERE graph = ? AND node = ?", (graph, node))

    def _add(self, some: Iterable[Record]) -> None:
        every = iter(some)
        while few := list(islice(every, _AT_ONCE)):
            said = [(each.graph, each.node, records.written(each)) for each in few]
            rows = ((*each, crc32(each[2].encode("utf-8", "surrogatepass"))) for each in said)
            self._made.executemany("INSERT INTO things VALUES (?, ?, ?, ?)", rows)
            marks = sorted({mark for each in few for mark in self._marks(each)})
            self._made.executemany("INSERT OR IGNORE INTO marks VALUES (?, ?, ?, ?)", marks)

    def _marks(self, record: Record) -> Iterator[tuple[str, str, str, int]]:
        for mark in self._marking(record):
            yield mark.sort, mark.text, record.node, mark.place
