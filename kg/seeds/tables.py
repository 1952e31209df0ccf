"""CSV files as people write them: rows with the line they begin on, and every fault of the file at once.

Owns the form of a table (encoding, header, quoting, cells); what the cells mean is for those who ask for the table.
A fault in one row does not stop the next from being read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import suggestions
from kg.errors import ExplainedError, Fault
from kg.reading.received import received

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_WELL_QUOTED = re.compile(r'(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*(?:\r\n|\r|\n)?')
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_EXCERPT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its cells by column, and where it begins.

    A ``broken`` row has too many or too few cells: it is reported already, and only its key is to be trusted.
    """

    path: str
    line: int
    cells: Mapping[str, str]
    broken: bool = False

    @property
    def where(self) -> str:
        """The place as messages say it."""
        return f"{self.path}:{self.line}"

    def __getitem__(self, column: str) -> str:
        """Give a cell; a column that the file does not have is empty everywhere."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file's rows in order, and its columns."""

    path: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Which columns a table must and may have; ``family`` recognises columns with a language in their name."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    family: Callable[[str], bool] = lambda _column: False

    @property
    def known(self) -> tuple[str, ...]:
        """Every column that has a fixed name."""
        return self.required + self.optional


def read(path: Path, shown: str, shape: Shape, faults: list[Fault]) -> Table:
    """Read a table; faults are added to the list, and what can be read is returned all the same.

    ``shown`` is the path as messages give it.
    """
    columns, rows = opened(path, shown, shape, faults)
    return Table(path=shown, columns=columns, rows=tuple(rows))


def opened(path: Path, shown: str, shape: Shape, faults: list[Fault]) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Begin to read a table, as :func:`read` does: its columns, and its rows one after the other, none of them held."""
    text = decoded(path, shown, faults)
    if text is None:
        return (), iter(())
    text = text.removeprefix("\ufeff")  # Excel's mark of UTF-8; it is no part of the first column's name
    if not text.strip():
        header = ",".join(shape.required)
        faults.append(Fault(where=shown, what="an empty file, without even a header", hint=f"first line: {header}"))
        return (), iter(())
    records = _records(text, shown, faults)
    _, header_cells = next(records, (1, []))
    columns = _columns(header_cells, shown, shape, faults)
    if columns is None:
        return (), iter(())
    rows = _rows(records, columns, shown, faults)
    return columns, _without_control_characters(rows, faults) if _CONTROL.search(text) else rows


def decoded(path: Path, shown: str, faults: list[Fault]) -> str | None:
    """Read a file as UTF-8, or say what is wrong with it."""
    try:
        content = received(path, shown, most=None)
    except ExplainedError as error:
        faults.extend(error.faults)
        return None
    except OSError as error:
        faults.append(Fault(where=shown, what=f"cannot be read: {error.strerror or error}"))
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        guess = "UTF-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "perhaps Windows-1254 or ISO 8859-9"
        faults.append(
            Fault(
                where=f"{shown}:{line}",
                what=f"not UTF-8 (byte {error.start})",
                hint=f"it is {guess}: save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
            )
        )
        return None


def _records(text: str, shown: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Yield each record that is not blank with the physical line that it begins on."""
    lines = list(io.StringIO(text, newline=""))
    start = 0
    while start < len(lines):
        begin = start
        reader = csv.reader((lines[place] for place in range(begin, len(lines))), strict=True)
        try:
            for cells in reader:
                first, start = start, begin + reader.line_num
                if any('"' in cell for cell in cells) and not _WELL_QUOTED.fullmatch("".join(lines[first:start])):
                    faults.append(_stray_quote(shown, first + 1))
                if cells:
                    yield first + 1, cells
        except csv.Error as error:
            faults.append(_quoting_fault(shown, start + 1, str(error)))
            start += 1
        else:
            return


def _stray_quote(shown: str, line: int) -> Fault:
    return Fault(
        where=f"{shown}:{line}",
        what="a quotation mark inside a cell that is not quoted",
        hint='quote the whole cell and write the mark twice: "he said ""no"""',
    )


def _quoting_fault(shown: str, line: int, message: str) -> Fault:
    if "unexpected end of data" in message:
        what, hint = "a quotation mark is opened and never closed", 'close it with "'
    elif "expected after" in message:
        what = "a quoted cell goes on after its closing quotation mark"
        hint = 'inside a quoted cell a quotation mark is written twice: "he said ""no"""'
    elif "larger than field limit" in message:
        what = f"a cell of more than {csv.field_size_limit():,} characters"
        hint = "a closing quotation mark may be missing"
    else:
        what, hint = f"not CSV: {message}", "quote the cell"
    return Fault(where=f"{shown}:{line}", what=what, hint=hint)


def _columns(cells: list[str], shown: str, shape: Shape, faults: list[Fault]) -> tuple[str, ...] | None:
    where = f"{shown}:1"
    names = tuple(cell.strip() for cell in cells)
    for mark, word in _SEPARATORS.items():
        if len(names) == 1 and mark in names[0]:
            hint = "save it with commas (spreadsheets ask for the separator)"
            faults.append(Fault(where=where, what=f"the columns are separated by {word}, not commas", hint=hint))
            return None
    missing = [column for column in shape.required if column not in names]
    unknown = [name for name in names if name not in shape.known and not shape.family(name)]
    faults.extend(_unknown_column(where, name, missing, shape) for name in dict.fromkeys(unknown))
    faults.extend(
        Fault(where=where, what=f"the column {name!r} is there twice")
        for name in sorted({name for name in names if name and names.count(name) > 1})
    )
    meant = {suggestions.nearest(name, missing) for name in unknown}
    faults.extend(
        Fault(where=where, what=f"the column {column!r} is missing", hint=f"needed: {', '.join(shape.required)}")
        for column in missing
        if column not in meant
    )
    return None if missing else names


def _unknown_column(where: str, name: str, missing: Collection[str], shape: Shape) -> Fault:
    if not name:
        return Fault(where=where, what="a column without a name", hint="a comma too many at the end of the line?")
    near = suggestions.nearest(name, missing) or suggestions.nearest(name, shape.known)
    hint = f"did you mean {near}?" if near else f"known: {', '.join(shape.known)}"
    return Fault(where=where, what=f"unknown column {name!r}", hint=hint)


def _rows(
    records: Iterator[tuple[int, list[str]]], columns: tuple[str, ...], shown: str, faults: list[Fault]
) -> Iterator[Row]:
    for line, cells in records:
        if len(cells) != len(columns):
            faults.append(_ragged(f"{shown}:{line}", len(cells), len(columns)))
            yield Row(path=shown, line=line, cells=dict(zip(columns, cells, strict=False)), broken=True)
            continue
        stripped = [cell.strip() for cell in cells]
        if not any(stripped):
            continue
        row = Row(path=shown, line=line, cells=dict(zip(columns, stripped, strict=True)))
        if stripped != cells:
            faults.extend(_white_space(row, columns, cells))
        yield row


def _white_space(row: Row, columns: tuple[str, ...], cells: list[str]) -> Iterator[Fault]:
    """Tell of blanks that nobody sees; beside ``||`` they are part of how several values are written."""
    for column, cell in zip(columns, cells, strict=True):
        if cell != cell.strip() and not cell.strip().startswith("||") and not cell.strip().endswith("||"):
            what = f"{column}: white space at the {'end' if cell[-1].isspace() else 'beginning'} of the cell"
            yield Fault(where=row.where, what=what, excerpt=excerpt(cell), hint="remove it")


def _ragged(where: str, cells: int, columns: int) -> Fault:
    what = f"{cells} cells where the header has {columns}"
    if cells > columns:
        return Fault(where=where, what=what, hint='a cell with a comma in it is quoted: "Smith, J."')
    return Fault(where=where, what=what, hint=f"{columns - cells} more commas are needed, or a line is broken in two")


def _without_control_characters(rows: Iterator[Row], faults: list[Fault]) -> Iterator[Row]:
    for row in rows:
        yield row
        for column, cell in row.cells.items():
            if found := _CONTROL.search(cell):
                what = f"{column}: a control character, U+{ord(found[0]):04X}"
                faults.append(Fault(where=row.where, what=what, hint="remove it"))


def excerpt(text: str) -> str:
    """Cut a text for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _EXCERPT else f"{flat[:_EXCERPT]}…"
