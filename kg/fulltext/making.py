"""Making the index of a store, and renewing what some documents have in it. Flat in memory: a document at a time.

The same store gives the same bytes (with one version of SQLite); an index that was renewed answers as one that was made
anew does, but is laid out otherwise.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from zlib import crc32

from kg import store as engine
from kg.errors import explain
from kg.fulltext import files, folding
from kg.fulltext.contents import AUTHORITY, Contents, Text
from kg.store import Embedded

_TABLES = """
CREATE TABLE texts (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, place TEXT NOT NULL, node TEXT NOT NULL, property TEXT NOT NULL,
  language TEXT NOT NULL, document TEXT NOT NULL, page INTEGER, note INTEGER, "start" INTEGER, "end" INTEGER,
  body TEXT NOT NULL, crc INTEGER NOT NULL
);
CREATE TABLE things (node TEXT PRIMARY KEY, kinds TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE claims (
  text INTEGER NOT NULL, claim TEXT NOT NULL, claimant TEXT NOT NULL, PRIMARY KEY (text, claim, claimant)
) WITHOUT ROWID;
CREATE VIEW readable AS SELECT id, folded(body) AS body FROM texts;
CREATE VIRTUAL TABLE words USING fts5(
  body, content = 'readable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '3'
);
"""
_INDICES = """
CREATE INDEX texts_of_nodes ON texts (node, property, language);
CREATE INDEX texts_of_sources ON texts (source);
"""


def make(folder: Path, *, graph: Embedded | None = None, into: Path | None = None) -> Path:
    """Make the index of a store and put it in its place, whole or not at all; give its path.

    ``graph`` is the store, where it is open already; ``into`` is another folder to put the index and its note in.

    Raises:
        ExplainedError: the store cannot be read, or the index not written.
    """
    held = engine.open_read_only(folder) if graph is None else graph
    index = files.place(into or folder)
    beside = index.with_name(f".{index.name}.{os.getpid()}")
    try:
        beside.unlink(missing_ok=True)
        made = files.writing(beside)
        try:
            made.executescript(_TABLES)
            made.execute("BEGIN")
            _Maker(made).take(Contents(held), None)
            made.execute("INSERT INTO words (words) VALUES ('optimize')")
            made.execute("COMMIT")
            made.executescript(_INDICES)
        finally:
            made.close()
        _put(beside, index, folder)
    except (sqlite3.Error, OSError) as error:
        raise explain(f"the full-text index cannot be written: {error}", where=str(index)) from None
    finally:
        beside.unlink(missing_ok=True)
    return index


def renew(
    folder: Path,
    sources: Iterable[str],
    *,
    things: Iterable[str] = (),
    graph: Embedded | None = None,
    old: Path | None = None,
) -> Path:
    """Read again what some sources (ids of documents, :data:`AUTHORITY`) have in a store, and keep all the rest.

    ``things`` are the ids of what has another name, description or class than before: an entity, or a document itself.

    ``old`` is the store whose index to begin from, where it is not this one (that of the build before). What it says
    of documents that are no longer there goes with them, if they are among the sources.

    Raises:
        ExplainedError: as :func:`make`.
        DamagedError: there is no index to begin from, or that of ``old`` is not as it was left.
    """
    held = engine.open_read_only(folder) if graph is None else graph
    index = files.place(folder)
    beside = index.with_name(f".{index.name}.{os.getpid()}")
    if not files.place(old or folder).is_file():
        raise files.DamagedError("there is no full-text index to begin from")
    try:
        if old:
            files.copied(old, beside)
        else:
            shutil.copyfile(index, beside)
        made = files.writing(beside)
        try:
            made.execute("BEGIN")
            maker, contents = _Maker(made), Contents(held)
            maker.take(contents, frozenset(sources))
            maker.rename(contents, sorted(things))
            made.execute("COMMIT")
        finally:
            made.close()
        _put(beside, index, folder)
    except (sqlite3.Error, OSError) as error:
        raise explain(f"the full-text index cannot be written: {error}", where=str(index)) from None
    finally:
        beside.unlink(missing_ok=True)
    return index


def _put(beside: Path, index: Path, store: Path) -> None:
    """Put a finished file in its place: the note of the old one goes first, so that no index ever has a wrong one."""
    files.seal_of(index).unlink(missing_ok=True)
    beside.replace(index)
    files.sealed(index, store)


class _Maker:
    """Writes texts into an open index."""

    def __init__(self, made: sqlite3.Connection) -> None:
        self._made = made
        (last,) = made.execute("SELECT coalesce(max(id), 0) FROM texts").fetchone()
        self._next: int = last + 1

    def take(self, contents: Contents, sources: frozenset[str] | None) -> None:
        """Read some sources (none: all there are) in an order that depends on nothing else."""
        for source in sources or ():
            self._forget(source)
        if sources is None or AUTHORITY in sources:
            self._things(contents)
        for document in contents.documents():
            if sources is None or document in sources:
                self._add(contents.texts(document))

    def _forget(self, source: str) -> None:
        its = "FROM texts WHERE source = ?"
        take = "INSERT INTO words (words, rowid, body) SELECT 'delete', id, folded(body)"
        self._made.execute(f"{take} {its}", (source,))
        self._made.execute(f"DELETE FROM claims WHERE text IN (SELECT id {its})", (source,))  # noqa: S608 - our own text
        self._made.execute(f"DELETE {its}", (source,))
        if source == AUTHORITY:
            self._made.execute("DELETE FROM things")

    def rename(self, contents: Contents, things: Sequence[str]) -> None:
        """Read the names and classes of some things again."""
        for start in range(0, len(things), _THINGS):
            some = things[start : start + _THINGS]
            for thing in some:
                its = "FROM texts WHERE node = ? AND +source = ?"  # by the index of nodes, not by that of sources
                take = "INSERT INTO words (words, rowid, body) SELECT 'delete', id, folded(body)"
                self._made.execute(f"{take} {its}", (thing, AUTHORITY))
                self._made.execute(f"DELETE {its}", (thing, AUTHORITY))
                self._made.execute("DELETE FROM things WHERE node = ?", (thing,))
            self._things(contents, some)

    def _things(self, contents: Contents, some: Collection[str] | None = None) -> None:
        """Write the names and classes of things, sorted by SQLite: there may be more than memory should hold."""
        self._made.execute("CREATE TEMP TABLE said (node TEXT, property TEXT, language TEXT, body TEXT)")
        self._made.executemany("INSERT INTO temp.said VALUES (?, ?, ?, ?)", contents.names(some))
        rows = self._made.execute("SELECT DISTINCT node, property, language, body FROM temp.said ORDER BY 1, 2, 3, 4")
        self._add(contents.named(*row) for row in rows)
        self._made.execute("DROP TABLE temp.said")
        self._made.execute("CREATE TEMP TABLE kinds (node TEXT, kind TEXT)")
        self._made.executemany("INSERT INTO temp.kinds VALUES (?, ?)", contents.kinds(some))
        self._made.execute(
            "INSERT INTO things SELECT node, ' ' || group_concat(kind, ' ') || ' ' FROM "
            "(SELECT DISTINCT node, kind FROM temp.kinds ORDER BY node, kind) GROUP BY node"
        )
        self._made.execute("DROP TABLE temp.kinds")

    def _add(self, texts: Iterable[Text]) -> None:
        for some in _pieces(texts):
            numbered = list(enumerate(some, self._next))
            self._next += len(numbered)
            self._made.executemany(_TEXT, (_row(number, text) for number, text in numbered))
            self._made.executemany(_WORDS, ((number, folding.folded(text.body)) for number, text in numbered))
            claims = ((number, *claim) for number, text in numbered for claim in text.claims)
            self._made.executemany("INSERT OR IGNORE INTO claims VALUES (?, ?, ?)", claims)


_TEXT = "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_WORDS = "INSERT INTO words (rowid, body) VALUES (?, ?)"
_AT_ONCE = 2000
_THINGS = 500  # things that are asked for in one query


def _pieces(texts: Iterable[Text]) -> Iterator[list[Text]]:
    every = iter(texts)
    while some := list(islice(every, _AT_ONCE)):
        yield some


def _row(number: int, text: Text) -> tuple[object, ...]:
    place = (text.page, text.note, text.start, text.end)
    said = (text.source, text.place.value, text.node, text.property, text.language, text.document)
    return (number, *said, *place, text.body, crc32(text.body.encode("utf-8", "surrogatepass")))
