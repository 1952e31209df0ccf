"""What a cell of a seed table says: several values, names with languages, dates, numbers, words of a fixed list.

Each function takes the row, so that a fault can say where; a fault is added to the list and the value is left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TypeVar

from kg import suggestions
from kg.dates.chronology import UnreadableDateError, historical_date
from kg.dates.records import HistoricalDate
from kg.errors import Fault
from kg.model import ClassId, EntityId, Name, Origin
from kg.seeds.authority import TABLES, Column, Value
from kg.seeds.tables import Row, excerpt
from kg.suggestions import Suggestions

_WORD = TypeVar("_WORD", bound=StrEnum)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CATALOGUES = {
    Value.WIKIDATA: (re.compile(r"Q[1-9][0-9]*"), "Wikidata ids look like Q42"),
    Value.VIAF: (re.compile(r"[1-9][0-9]*"), "VIAF ids are numbers, like 34454129"),
    Value.GEONAMES: (re.compile(r"[1-9][0-9]*"), "GeoNames ids are numbers, like 745044"),
}
BETWEEN = "||"
"""What stands between the quotations of one cell."""
_RANGES = {"latitude": 90.0, "longitude": 180.0}
_PREFIXES = tuple(table.prefix for table in TABLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What is wrong with a cell; the row says where."""

    what: str
    excerpt: str | None = None
    hint: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ids:
    """Every id of the authority tables with its kind, for looking up and for suggesting.

    ``unread`` are the prefixes of tables that could not be read at all: their ids are neither known nor told.
    ``called`` gives the ids by what they are called, folded; it is asked when a name stands where an id should.
    """

    kinds: Mapping[EntityId, ClassId]
    faults: list[Fault] = field(repr=False)
    unread: tuple[str, ...] = ()
    called: Callable[[], Mapping[str, Collection[EntityId]]] = dict

    @cached_property
    def _called(self) -> Mapping[str, Collection[EntityId]]:
        return self.called()

    @cached_property
    def _suggestions(self) -> Suggestions:
        return Suggestions(self.kinds)

    def one(self, row: Row, column: str, identifier: str) -> EntityId | None:
        """Take an id that must exist."""
        known = EntityId(identifier)
        if known in self.kinds:
            return known
        if identifier.startswith(self.unread):
            return None
        if identifier.startswith(_PREFIXES):
            what, hint = f"{column}: no such entity {identifier}", self._suggestions.hint(identifier)
        else:
            what = f"{column}: {excerpt(identifier)!r} is not an id"
            named = self._called.get(identifier.casefold(), ())
            hint = f"did you mean {' or '.join(named)}?" if named else self._suggestions.hint(identifier)
            hint = hint or f"ids begin with one of {', '.join(_PREFIXES)}"
        report(self.faults, row, what, hint=hint or "add it to the authority tables")
        return None

    def optional(self, row: Row, column: str) -> EntityId | None:
        """Take the id of a cell that holds at most one."""
        cell = row[column]
        return self.one(row, column, cell) if cell else None

    def many(self, row: Row, column: str) -> tuple[EntityId, ...]:
        """Take the ids of a cell, each once."""
        found = [self.one(row, column, identifier) for identifier in several(row[column])]
        for identifier in doubled(identifier for identifier in found if identifier):
            report(self.faults, row, f"{column}: {identifier} is there twice")
        return tuple(dict.fromkeys(identifier for identifier in found if identifier))


def report(faults: list[Fault], row: Row, what: str, *, quoted: str | None = None, hint: str | None = None) -> None:
    """Add a fault of a row."""
    faults.append(Fault(where=row.where, what=what, excerpt=None if quoted is None else excerpt(quoted), hint=hint))


def origin(row: Row) -> Origin:
    """Say where a record came from."""
    return Origin(path=row.path, line=row.line)


def several(cell: str, separator: str = ";") -> tuple[str, ...]:
    """Split a cell of several values."""
    return tuple(part for part in map(str.strip, cell.split(separator)) if part) if cell else ()


def doubled(values: Iterable[str]) -> list[str]:
    """Give the values that occur more than once, in order."""
    seen: dict[str, int] = {}
    for value in values:
        seen[value] = seen.get(value, 0) + 1
    return [value for value, times in seen.items() if times > 1]


def names(cell: str) -> tuple[Name, ...]:
    """Read names, each with a language after ``@`` where it has one.

    >>> [(name.text, name.language) for name in names("Paget; Пэджет@ru")]
    [('Paget', None), ('Пэджет', 'ru')]
    """
    return tuple(map(_name, several(cell)))


def _name(written: str) -> Name:
    text, mark, tag = written.rpartition("@")
    if mark and text and LANGUAGE.fullmatch(tag):
        return Name(text=text.rstrip(), language=tag)
    return Name(text=written)


def by_language(row: Row, prefix: str) -> tuple[Name, ...]:
    """Read the columns ``<prefix><language>`` in their order."""
    return tuple(
        Name(text=cell, language=language)
        for column, language in _languages(tuple(row.cells), prefix)
        if (cell := row.cells[column])
    )


@lru_cache
def _languages(columns: tuple[str, ...], prefix: str) -> tuple[tuple[str, str], ...]:
    return tuple((column, column.removeprefix(prefix)) for column in columns if column.startswith(prefix))


def family(*prefixes: str) -> Callable[[str], bool]:
    """Recognise columns ``<prefix><language>``."""
    return lambda column: any(
        column.startswith(prefix) and LANGUAGE.fullmatch(column.removeprefix(prefix)) is not None for prefix in prefixes
    )


def word(row: Row, column: str, words: type[_WORD], default: _WORD, faults: list[Fault]) -> _WORD:
    """Take a word of a fixed list; an empty cell is the default."""
    cell = row[column]
    if not cell:
        return default
    known = [each.value for each in words]
    if cell not in known:
        report(faults, row, f"{column}: {cell!r} is not one of {', '.join(known)}", hint=_meant(cell, known))
        return default
    return words(cell)


def member(row: Row, column: str, known: Collection[str], default: str, faults: list[Fault]) -> str:
    """Take one of a few plain words; an empty cell is the default."""
    cell = row[column]
    if cell and cell not in known:
        report(faults, row, f"{column}: {cell!r} is not one of {', '.join(known)}", hint=_meant(cell, known))
    return cell or default


def _meant(cell: str, known: Iterable[str]) -> str | None:
    near = suggestions.nearest(cell, known)
    return f"did you mean {near}?" if near else None


def when(row: Row, column: str, faults: list[Fault], as_written: str | None = None) -> HistoricalDate | None:
    """Read a date, where there is one."""
    cell = row[column]
    if not cell:
        return None
    try:
        return historical_date(cell, as_written)
    except UnreadableDateError as error:
        report(faults, row, f"{column}: {error}", quoted=cell, hint=error.hint)
        return None


def beside(row: Row, column: str, quotations: int, faults: list[Fault]) -> list[str]:
    """Split a cell whose parts stand beside the quotations of its row, in their order; an empty one says nothing."""
    parts = [part.strip() for part in row[column].split(BETWEEN)] if row[column] else []
    if parts and len(parts) != quotations:
        hint = f"one each, with {BETWEEN} between them" if quotations else "it needs a quotation"
        report(faults, row, f"{column}: {len(parts)} for {quotations} quotations", hint=hint)
        parts = []
    return parts or [""] * quotations


def whole(row: Row, column: str, cell: str, faults: list[Fault]) -> int | None:
    """Read a whole number from 0."""
    if cell.isascii() and cell.isdigit() and len(cell) < 10:  # noqa: PLR2004 - no text and no footnote has more
        return int(cell)
    report(faults, row, f"{column}: {excerpt(cell)!r} is not a whole number")
    return None


def wholes(row: Row, column: str, faults: list[Fault]) -> tuple[int, ...]:
    """Read the whole numbers of a cell."""
    found = (whole(row, column, part, faults) for part in several(row[column]))
    return tuple(number for number in found if number is not None)


def complaints(column: Column, value: str) -> Iterable[Complaint]:
    """Check one value of an authority table's column; ids of entities are for :class:`Ids`."""
    if column.value is Value.DATE:
        try:
            historical_date(value)
        except UnreadableDateError as error:
            yield Complaint(what=str(error), excerpt=value, hint=error.hint)
    elif column.value is Value.NUMBER:
        yield from _number_complaints(column.name, value)
    elif column.value in _CATALOGUES:
        pattern, hint = _CATALOGUES[column.value]
        if not pattern.fullmatch(value):
            yield Complaint(what=f"{excerpt(value)!r} is no such id", hint=hint)


def _number_complaints(name: str, value: str) -> Iterable[Complaint]:
    if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", value, re.ASCII):
        hint = f"decimals stand after a point: {value.replace(',', '.')}" if "," in value else "like 41.01"
        yield Complaint(what=f"{excerpt(value)!r} is not a number", hint=hint)
    elif abs(float(value)) > (limit := _RANGES.get(name, math.inf)):
        yield Complaint(what=f"{value} is beyond {limit:g} degrees", hint="are latitude and longitude exchanged?")
