"""The rows of a table from elsewhere, one at a time: cells by column, with the line that each begins on."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg import suggestions
from kg.errors import ExplainedError, Fault, explain
from kg.importing import mapping
from kg.importing.records import Plan

_LARGEST_CELL: Final = 2**22
_DELIMITERS: Final = ",\t;|"
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of the table: its number among the rows (from 1), the line it begins on, its cells."""

    number: int
    line: int
    cells: Mapping[str, str]


def read(path: Path, plan: Plan) -> Iterator[TableRow]:
    """Read the rows that the mapping wants, in order.

    Raises:
        ExplainedError: the file cannot be read, is no table, or lacks columns that the mapping names; all of them.
    """
    limit = csv.field_size_limit(min(sys.maxsize, _LARGEST_CELL))  # of the whole process: put back below
    try:
        with path.open(encoding=plan.source.encoding, newline="") as lines:
            first = lines.readline()
            lines.seek(0)
            delimiter = plan.source.delimiter or max(_DELIMITERS, key=first.count)
            yield from _rows(csv.reader(lines, delimiter=delimiter, strict=True), path, plan)
    except OSError as error:
        raise explain(f"cannot be read: {(error.strerror or str(error)).lower()}", where=str(path)) from None
    except UnicodeDecodeError as error:
        hint = 'say which encoding it has: [table] encoding = "windows-1254"'
        raise explain(f"not {plan.source.encoding}: {error.reason}", where=str(path), hint=hint) from None
    except LookupError:
        raise explain(f"no encoding {plan.source.encoding}", where=plan.path, hint='encoding = "utf-8"') from None
    except TypeError as error:
        raise explain(f"no delimiter: {error}", where=plan.path, hint='delimiter = "\\t"') from None
    finally:
        csv.field_size_limit(limit)


def _rows(reader: Iterator[list[str]], path: Path, plan: Plan) -> Iterator[TableRow]:
    begins, number = 1, 0
    try:
        header = [name.strip() for name in next(reader, [])]
        _check(header, path, plan)
        begins = _line(reader) + 1
        for cells in reader:
            line, begins = begins, _line(reader) + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                what = f"{len(cells)} cells, where the header has {len(header)}"
                raise explain(what, where=f"{path}:{line}", hint="quote cells that hold the delimiter")
            number += 1
            row = {name: _CONTROL.sub(" ", cell) for name, cell in zip(header, cells, strict=True)}
            if all(row[column].strip() in wanted for column, wanted in plan.where.items()):
                yield TableRow(number=number, line=line, cells=row)
    except csv.Error as error:
        raise explain(f"cannot be read as a table: {error}", where=f"{path}:{begins}") from None


def _line(reader: Iterator[list[str]]) -> int:
    return int(getattr(reader, "line_num", 0))


def _check(header: list[str], path: Path, plan: Plan) -> None:
    if not any(header):
        raise explain("an empty file, without even a header", where=str(path))
    twice = sorted({name for name in header if header.count(name) > 1})
    faults = [Fault(where=f"{path}:1", what=f"two columns are called {name}") for name in twice]
    missing = dict.fromkeys((column, where) for column, where in mapping.columns(plan) if column not in header)
    faults += [
        Fault(where=plan.path, what=f"{where}: the table has no column {column}", hint=suggestions.hint(column, header))
        for column, where in missing
    ]
    if faults:
        raise ExplainedError.of(faults)
