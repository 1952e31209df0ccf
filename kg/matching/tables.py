"""Rows of a table of names from elsewhere, read one at a time: an extract of Wikidata, of VIAF, of a catalogue.

Owns which columns are read under which names, and the faults of rows. Nothing is kept: a dump of many gigabytes is read
in the memory of one row.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from kg.errors import explain

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "item", "qid", "uri", "iri", "viaf", "wikidata"),
    "label": ("label", "itemlabel", "name", "preflabel", "heading", "title"),
    "other_names": ("other_names", "aliases", "alias", "itemaltlabel", "altlabel", "altlabels", "variants"),
    "kind": ("kind", "type", "instance_of", "class"),
    "born": ("born", "birth", "dateofbirth", "date_of_birth", "birthyear", "birth_year"),
    "died": ("died", "death", "dateofdeath", "date_of_death", "deathyear", "death_year"),
    "description": ("description", "itemdescription", "desc", "note"),
}
"""Every column that is read, with the headings (in any case) under which it is looked for."""

_NAMES = re.compile(r"\s*[|;]\s*|\s*,\s(?=[^\W\d_]+ [^\W\d_])")
_YEAR = re.compile(r"-?\b\d{3,4}\b")
_LARGEST_CELL: Final = 2**22


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: who or what it is there, under which names, and the years of birth and death where it says them."""

    id: str
    label: str
    other_names: tuple[str, ...] = ()
    kind: str = ""
    born: int | None = None
    died: int | None = None
    description: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, each once."""
        return tuple(dict.fromkeys(name for name in (self.label, *self.other_names) if name))


def read(path: Path, *, passed_over: Callable[[int], None] | None = None) -> Iterator[Row]:
    """Read a table in UTF-8, tab-separated (comma-separated where its name says .csv; .gz is unpacked on the way).

    ``passed_over`` is told the line of every row without an id or a label, as dumps have them.

    Raises:
        ExplainedError: it cannot be read, or has no columns for id and label.
    """
    try:
        with _opened(path) as lines:
            yield from _rows(lines, path, passed_over or (lambda _: None))
    except OSError as error:
        raise explain(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(path)) from None
    except (EOFError, zlib.error):
        raise explain("the compressed file is cut off or broken", where=str(path)) from None
    except UnicodeDecodeError as error:
        raise explain(f"not UTF-8: {error.reason}", where=str(path), hint="iconv -t UTF-8 FILE > NEW") from None


def _opened(path: Path) -> TextIO:
    if path.name.endswith(".gz"):
        return io.TextIOWrapper(gzip.open(path, "rb"), encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _rows(lines: TextIO, path: Path, passed_over: Callable[[int], None]) -> Iterator[Row]:
    comma = path.name.removesuffix(".gz").endswith(".csv")
    limit = csv.field_size_limit(min(sys.maxsize, _LARGEST_CELL))  # of the whole process: put back below
    reader = csv.reader(lines, delimiter=",") if comma else csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        places = _places(next(reader, []), path)
        for cells in reader:
            if not any(cells):
                continue
            row = _row(cells, places)
            if row is not None:
                yield row
            else:
                passed_over(reader.line_num)
    except csv.Error as error:
        raise explain(f"cannot be read as a table: {error}", where=f"{path}:{reader.line_num}") from None
    finally:
        csv.field_size_limit(limit)


def _places(header: list[str], path: Path) -> dict[str, int]:
    written = [cell.strip().lstrip("?").casefold() for cell in header]
    places = {
        column: next(written.index(name) for name in names if name in written)
        for column, names in COLUMNS.items()
        if any(name in written for name in names)
    }
    missing = [column for column in ("id", "label") if column not in places]
    if missing:
        wanted = "; ".join(f"{column}: one of {', '.join(COLUMNS[column])}" for column in missing)
        raise explain(f"no column for {' and '.join(missing)}", where=f"{path}:1", hint=wanted)
    return places


def _row(cells: list[str], places: Mapping[str, int]) -> Row | None:
    def cell(column: str) -> str:
        at = places.get(column)
        return cells[at].strip() if at is not None and at < len(cells) else ""

    identifier, label = cell("id").rpartition("/")[2] if "://" in cell("id") else cell("id"), cell("label")
    if not identifier or not label:
        return None
    return Row(
        id=identifier.strip("<>"),
        label=label,
        other_names=tuple(name for name in _NAMES.split(cell("other_names")) if name),
        kind=cell("kind"),
        born=year(cell("born")),
        died=year(cell("died")),
        description=cell("description"),
    )


def year(text: str) -> int | None:
    """Read the year of a date however it is written.

    >>> year("1872-11-24T00:00:00Z"), year("c. 1936"), year("")
    (1872, 1936, None)
    """
    found = _YEAR.search(text)
    return int(found[0]) if found else None
