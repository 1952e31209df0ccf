"""Looking up in a name book: what bears a mark, which marks begin so, what is held of a thing. Nothing is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from kg.errors import explain
from kg.fulltext.files import DamagedError
from kg.namebook import files, records
from kg.namebook.records import Record
from kg.ontology import terms

_LAST = "\U0010ffff"
_KEPT = 4096  # records that are kept when they were read


class Book:
    """The name book of a store, opened for reading."""

    def __init__(self, store: Path) -> None:
        """Open it.

        Raises:
            DamagedError: there is none, or it is not whole, not of this store or of another version of the program.
        """
        self._where = str(files.place(store))
        self._book = files.reading(store)
        self.record = lru_cache(maxsize=_KEPT)(self._record)

    def _rows(self, text: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        try:
            return self._book.execute(text, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self._damaged(error) from None

    def _damaged(self, error: object) -> Exception:
        return explain(f"the name book is damaged: {error}", where=self._where, hint="delete it, or kg build --full")

    def _record(self, node: str, graph: str = terms.AUTHORITY) -> Record | None:
        """Give what is held of a thing.

        Raises:
            ExplainedError: it is not what was written.
        """
        found = self._rows("SELECT said, crc FROM things WHERE graph = ? AND node = ?", graph, node)
        if not found:
            return None
        ((said, crc),) = found
        if crc32(said.encode("utf-8", "surrogatepass")) != crc:
            raise self._damaged("what it says of a thing is not what was written")
        return records.read(node, graph, said)

    @property
    def count(self) -> int:
        """How many things there are in the authority tables."""
        ((found,),) = self._rows("SELECT count(*) FROM things WHERE graph = ?", terms.AUTHORITY)
        return int(found)

    def nodes(self, sort: str, text: str) -> tuple[str, ...]:
        """Give the things that bear a mark, sorted."""
        wanted = "SELECT DISTINCT node FROM marks WHERE sort = ? AND text = ? ORDER BY node"
        return tuple(node for (node,) in self._rows(wanted, sort, text))

    def places(self, sort: str, text: str) -> list[tuple[str, int]]:
        """Give the things that bear a mark, each with its place, sorted."""
        return self._rows("SELECT node, place FROM marks WHERE sort = ? AND text = ? ORDER BY node, place", sort, text)

    def has(self, sort: str, text: str) -> bool:
        """Tell whether anything bears a mark."""
        return bool(self._rows("SELECT 1 FROM marks WHERE sort = ? AND text = ? LIMIT 1", sort, text))

    def texts(self, sort: str, start: str = "") -> list[str]:
        """Give the different marks of a sort that begin so, sorted."""
        text = "SELECT DISTINCT text FROM marks WHERE sort = ? AND text >= ? AND text < ?"
        return [found for (found,) in self._rows(text, sort, start, start + _LAST)]

    def between(self, sort: str, first: str, last: str) -> tuple[str, ...]:
        """Give the things that bear a mark from one to another, sorted."""
        text = "SELECT DISTINCT node FROM marks WHERE sort = ? AND text BETWEEN ? AND ? ORDER BY node"
        return tuple(node for (node,) in self._rows(text, sort, first, last))

    def largest(self, sort: str) -> str:
        """Give the last mark of a sort in order, or nothing."""
        found = self._rows("SELECT text FROM marks WHERE sort = ? ORDER BY text DESC LIMIT 1", sort)
        return found[0][0] if found else ""

    def every(self, sort: str) -> Iterator[str]:
        """Give the different marks of a sort, one after another: of all things, however many."""
        for (text,) in self._book.execute("SELECT DISTINCT text FROM marks WHERE sort = ?", (sort,)):
            yield text


__all__ = ["Book", "DamagedError"]
