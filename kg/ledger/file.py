"""The ledger's file: its tables, making and opening it. The door to its SQLite.

While a corpus is read, entries are only appended, in a second file; :meth:`Ledger.settle` puts them in the order of
what they say and makes the indices, so that whatever follows goes through them from first to last and holds a group at
a time. From then on a document's entries are replaced as a whole.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from kg.errors import ExplainedError, explain
from kg.ledger.entries import COLUMNS, Entry, document_of, numbers
from kg.model import DocumentId

NAME = ".ledger.sqlite"
"""The ledger in the folder that a build fills."""
VERSION = "3"
IN_MEMORY = ":memory:"
_AT_ONCE = 2_000  # rows that are fetched together
_NAMES = ", ".join(COLUMNS)
_MARKS = ", ".join("?" for _ in COLUMNS)

_TABLES = """
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document(number INTEGER PRIMARY KEY, id NOT NULL UNIQUE, author NOT NULL, mentions NOT NULL);
CREATE TABLE claim(subject, predicate, object, number, denies, admitted, heard, rejected, name, marks, early, late,
    claimants, declared, body, path, line, PRIMARY KEY(subject, predicate, object, number)) WITHOUT ROWID;
CREATE TABLE used(entity, document, PRIMARY KEY(entity, document)) WITHOUT ROWID;
CREATE TABLE tally(document, what, value, number, PRIMARY KEY(document, what, value)) WITHOUT ROWID;
CREATE TABLE across(document, key, other, PRIMARY KEY(document, key, other)) WITHOUT ROWID;
CREATE TABLE explanation(focus, document, place, what, PRIMARY KEY(focus, document, place)) WITHOUT ROWID;
CREATE TABLE ground(subject, predicate, object, rule, via, name, marks, early, late,
    PRIMARY KEY(subject, predicate, object, rule, via, name)) WITHOUT ROWID;
CREATE TABLE contested(subject, predicate, object, number, PRIMARY KEY(subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE fact(drawer, subject, predicate, object, turned, witnesses, rule, early, late, claims,
    PRIMARY KEY(drawer, subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE finding(source, about, place, body, PRIMARY KEY(source, about, place)) WITHOUT ROWID;
"""
_ARRIVING = """
CREATE TABLE arriving.claim(subject, predicate, object, number, denies, admitted, heard, rejected, name, marks, early,
    late, claimants, declared, body, path, line);
CREATE TABLE arriving.used(entity, document);
"""
_INDICES = """
INSERT INTO used SELECT entity, document FROM arriving.used ORDER BY entity, document;
CREATE INDEX claim_by_object ON claim(predicate, object);
CREATE INDEX claim_by_name ON claim(name);
CREATE INDEX claim_by_number ON claim(number);
CREATE INDEX claim_that_denies ON claim(subject, predicate, object) WHERE denies = 1;
CREATE INDEX used_by_document ON used(document);
CREATE INDEX explanation_by_document ON explanation(document);
"""


class Kept(NamedTuple):
    """What the ledger keeps of a document: its entries, which entities it names, and what it says of what is odd.

    ``across``: which keys of it are set against which claims of other documents (``document/key``).
    """

    entries: tuple[Entry, ...]
    used: frozenset[str]
    told: frozenset[tuple[str, str]]
    across: frozenset[tuple[str, str]]


class Ledger:
    """The claims of a corpus without their words, and what was made of them.

    Raises:
        ExplainedError: from any of its methods, where the file is damaged or the disk full.
    """

    def __init__(self, path: Path | None, connection: sqlite3.Connection) -> None:
        """Use :meth:`create` or :meth:`open`."""
        self.path = path
        self._connection = connection
        self._beside: Path | None = None

    @classmethod
    def create(cls, path: Path | None = None) -> Self:
        """Begin an empty ledger in a file that is not there yet; without one, in memory."""
        where = str(path) if path else IN_MEMORY
        made = cls(path, _connected(where))
        made.run_all(_TABLES)
        made.tell("version", VERSION)
        made._arrive()
        made.run("BEGIN")  # until it is closed: many changes are faster so
        return made

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a settled ledger, to be changed."""
        if not path.is_file():
            raise explain("there is no ledger here", where=str(path))
        found = cls(path, _connected(str(path)))
        if found.told("version") != VERSION:
            found.close()
            raise explain("this ledger was made by another version of the program", where=str(path))
        found.run("BEGIN")
        return found

    def close(self) -> None:
        """Write what has changed, and close the file."""
        with suppress(sqlite3.Error):
            self._connection.commit()
        self._connection.close()
        if self._beside:
            self._beside.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    @property
    def folder(self) -> Path | None:
        """The folder that it lies in; ``None`` in memory."""
        return self.path.parent if self.path else None

    @property
    def is_settled(self) -> bool:
        """Tell whether its entries are in order."""
        return self.told("settled") == "yes"

    # --- asking and telling ------------------------------------------------------------------------------------------

    def run(self, text: str, values: Iterable[Any] = ()) -> None:
        """Run a statement."""
        try:
            self._connection.execute(text, tuple(values))
        except sqlite3.Error as error:
            raise self._broken(error) from None

    def run_all(self, text: str) -> None:
        """Run several statements."""
        for statement in filter(str.strip, text.split(";")):
            self.run(statement)

    def sort(self, text: str, values: Iterable[Any] = ()) -> None:
        """Run statements that put many rows in order: what does not fit in memory lies beside the ledger."""
        with _sorting_in(self.folder, self._connection):
            for statement in filter(str.strip, text.split(";")):
                self.run(statement, values)

    def put(self, text: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement for each row."""
        try:
            self._connection.executemany(text, rows)
        except sqlite3.Error as error:
            raise self._broken(error) from None

    def rows(self, text: str, values: Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Ask; the rows are read as they are wanted."""
        try:
            cursor = self._connection.execute(text, tuple(values))
            while found := cursor.fetchmany(_AT_ONCE):
                yield from found
        except sqlite3.Error as error:
            raise self._broken(error) from None

    def one(self, text: str, values: Iterable[Any] = ()) -> Any:  # noqa: ANN401 - whatever stands in the first column
        """Ask for the first column of the first row; ``None`` where there is none."""
        return next((row[0] for row in self.rows(text, values)), None)

    def tell(self, name: str, value: str) -> None:
        """Note something about the ledger."""
        self.run("INSERT OR REPLACE INTO about VALUES(?, ?)", (name, value))

    def told(self, name: str) -> str | None:
        """Give what was noted."""
        found = self.one("SELECT value FROM about WHERE name = ?", (name,))
        return None if found is None else str(found)

    def entries(self, condition: str, values: Iterable[Any] = ()) -> Iterator[Entry]:
        """Give entries, by what follows ``FROM claim``."""
        return map(Entry._make, self.rows(f"SELECT {_NAMES} FROM claim {condition}", values))  # noqa: S608 - our own text

    # --- entries -----------------------------------------------------------------------------------------------------

    def document(self, identifier: str) -> int | None:
        """Give the number of a document."""
        found = self.one("SELECT number FROM document WHERE id = ?", (identifier,))
        return None if found is None else int(found)

    def new_document(self, identifier: str, author: str, mentions: int) -> int:
        """Add a document, and give its number."""
        number = int(self.one("SELECT coalesce(max(number), 0) + 1 FROM document"))
        self.run("INSERT INTO document VALUES(?, ?, ?, ?)", (number, identifier, author, mentions))
        return number

    def add(self, entries: Iterable[Entry], used: Iterable[str], document: int) -> None:
        """Add the entries of a document, and which entities it names."""
        place = "" if self.is_settled else "arriving."
        self.put(f"INSERT INTO {place}claim VALUES({_MARKS})", entries)
        self.put(f"INSERT INTO {place}used VALUES(?, ?)", ((each, document) for each in used))

    def of_document(self, document: int) -> tuple[Entry, ...]:
        """Give the entries of a document, in their order there."""
        return tuple(self.entries("WHERE number >= ? AND number < ? ORDER BY number", numbers(document)))

    def documents_with(self, relations: Iterable[str]) -> frozenset[DocumentId]:
        """Give the documents that have entries of some relations."""
        found = {
            document_of(number)
            for relation in relations
            for (number,) in self.rows("SELECT number FROM claim WHERE predicate = ?", (relation,))
        }
        return frozenset(
            DocumentId(name) for number, name in self.rows("SELECT number, id FROM document") if number in found
        )

    def kept(self, identifier: str) -> Kept:
        """Give all that is kept of a document; nothing of one that is not there."""
        number = self.document(identifier)
        if number is None:
            return Kept((), frozenset(), frozenset(), frozenset())
        return Kept(
            self.of_document(number),
            frozenset(name for (name,) in self.rows("SELECT entity FROM used WHERE document = ?", (number,))),
            frozenset(self.rows("SELECT focus, what FROM explanation WHERE document = ?", (identifier,))),
            frozenset(self.rows("SELECT key, other FROM across WHERE document = ?", (identifier,))),
        )

    def forget(self, document: int) -> None:
        """Take a document out, with all that was said of it."""
        self.put(
            "DELETE FROM claim WHERE subject = ? AND predicate = ? AND object = ? AND number = ?",
            [each[:4] for each in self.of_document(document)],
        )
        name = self.one("SELECT id FROM document WHERE number = ?", (document,))
        self.run("DELETE FROM used WHERE document = ?", (document,))
        self.run("DELETE FROM tally WHERE document = ?", (document,))
        self.run("DELETE FROM explanation WHERE document = ?", (name,))
        self.run("DELETE FROM across WHERE document = ?", (name,))
        self.run("DELETE FROM document WHERE number = ?", (document,))

    def settle(self) -> None:
        """Put what has arrived in order, and make the indices."""
        if self.is_settled:
            return
        self.run("COMMIT")
        self.sort(
            f"INSERT INTO claim SELECT {_NAMES} FROM arriving.claim"  # noqa: S608 - our own text
            f" ORDER BY subject, predicate, object, number; {_INDICES}"
        )
        self.run("DETACH arriving")
        if self._beside:
            self._beside.unlink(missing_ok=True)
        self.tell("settled", "yes")
        self.run("BEGIN")

    def _arrive(self) -> None:
        where = IN_MEMORY
        if self.path:
            self._beside = self.path.with_name(f"{self.path.name}.arriving")
            self._beside.unlink(missing_ok=True)
            where = str(self._beside)
        self.run("ATTACH ? AS arriving", (where,))
        for line in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8192"):
            self.run(f"PRAGMA arriving.{line}")
        self.run_all(_ARRIVING)

    def _broken(self, error: sqlite3.Error) -> ExplainedError:
        return explain(f"the ledger of claims cannot be used: {error}", where=str(self.path or ""), hint="kg build")


def _connected(where: str) -> sqlite3.Connection:
    """Open a file that nobody else sees: nothing has to be undone in it, a failed build throws it away."""
    made = sqlite3.connect(where, isolation_level=None, check_same_thread=False)
    try:
        for line in (
            *("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"),
            "temp_store = FILE" if where != IN_MEMORY else "temp_store = MEMORY",
        ):
            made.execute(f"PRAGMA {line}")
    except sqlite3.Error as error:
        made.close()
        raise explain(f"the ledger of claims cannot be used: {error}", where=where, hint="kg build") from None
    return made


@contextmanager
def _sorting_in(folder: Path | None, connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite sort beside the ledger and not in a ``/tmp`` that may be small; the setting is the whole process's."""

    def set_to(place: str) -> None:
        with suppress(sqlite3.Error):  # an SQLite without this setting sorts where it will
            connection.execute("PRAGMA temp_store_directory = '{}'".format(place.replace("'", "''")))

    set_to(str(folder.resolve()) if folder else "")
    try:
        yield
    finally:
        set_to("")
