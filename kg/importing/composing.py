"""Rows as a document: the words that each becomes, the claims that it makes, the mentions in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg import datings
from kg.dates.chronology import UnreadableDateError, historical_date
from kg.errors import Fault
from kg.importing.records import Plan, Statement
from kg.importing.rows import TableRow
from kg.importing.things import Meant, Register

MENTIONS: Final = ("start", "end", "text", "entity", "form")
CLAIMS: Final = (
    *("key", "subject", "predicate", "object", "polarity", "claimants", "certainty", "date", "date_as_written"),
    *("place", "context", "quotation", "remark"),
)
_ROW: Final = {"en": "Row", "tr": "Satır", "de": "Zeile", "fr": "Ligne", "ru": "Строка"}
_PARTS: Final = {
    "YYYY": r"(?P<y>\d{4})",
    "MM": r"(?P<m>\d\d)",
    "M": r"(?P<m>\d\d?)",
    "DD": r"(?P<d>\d\d)",
    "D": r"(?P<d>\d\d?)",
}
_BETWEEN: Final = "\n\n"


@dataclass(kw_only=True)
class Composed:
    """A table as a document: its text, the rows of its tables, and what could not be taken in."""

    text: list[str] = field(default_factory=list)
    claims: list[dict[str, str]] = field(default_factory=list)
    mentions: list[dict[str, str]] = field(default_factory=list)
    remarks: dict[Fault, None] = field(default_factory=dict)
    rows: int = 0
    length: int = 0


def compose(plan: Plan, shown: str, rows: Iterable[TableRow], register: Register) -> Composed:
    """Make a document of rows; ``shown`` is the table's path in messages. The register grows by what is new."""
    out = Composed()
    read_date = _Dates(plan.source.dates, plan.language)
    for row in rows:
        out.rows += 1
        place = f"{shown}:{row.line}"
        _Row(plan=plan, row=row, where=place, out=out, register=register, read_date=read_date).write()
    return out


def one_sided(claims: Iterable[Mapping[str, str]]) -> list[str]:
    """Give the treaties of which the claims name one party alone, in order."""
    parties: dict[str, set[str]] = {}
    for claim in claims:
        if claim["predicate"] == "hasParty":
            parties.setdefault(claim["subject"], set()).add(claim["object"])
    return [treaty for treaty, found in parties.items() if len(found) == 1]


class _Dates:
    """Dates as a table writes them → EDTF; each spelling is read once."""

    def __init__(self, form: str | None, language: str) -> None:
        self.language = language
        self.read: dict[str, str | None] = {}
        self.pattern = None
        if form:
            pieces = re.split(r"(YYYY|MM|M|DD|D)", form)
            self.pattern = re.compile("".join(_PARTS.get(piece) or re.escape(piece) for piece in pieces))

    def edtf(self, written: str) -> str | None:
        """Give a date in EDTF; ``None``: it is none that can be read."""
        if written not in self.read:
            self.read[written] = self._edtf(written)
        return self.read[written]

    def _edtf(self, written: str) -> str | None:
        found = self.pattern.fullmatch(written) if self.pattern else None
        if found is not None:
            parts = found.groupdict()
            said = [parts["y"], *(parts[each].zfill(2) for each in ("m", "d") if parts.get(each))]
            return _sound("-".join(said))
        return _sound(written) or datings.read(written, self.language)


def _sound(edtf: str) -> str | None:
    try:
        return historical_date(edtf).edtf
    except UnreadableDateError:
        return None


@dataclass(kw_only=True)
class _Row:
    """One row under way."""

    plan: Plan
    row: TableRow
    where: str
    out: Composed
    register: Register
    read_date: _Dates

    def write(self) -> None:
        cells = self._with_dates()
        meant = {name: self.register.meant(thing, cells) for name, thing in self.plan.things.items()}
        self._tell_unclear(meant)
        text, places = self._words()
        self._mention(meant, text, places)
        made = (
            claim
            for statement in self.plan.statements
            if all(self.row.cells[column].strip() in wanted for column, wanted in statement.where.items())
            for claim in self._claims(statement, meant)
        )
        for number, claim in enumerate(made, 1):
            self.out.claims.append({"key": f"r{self.row.number}-{number}", "quotation": text, **claim})
        self.out.text.append(text + _BETWEEN)
        self.out.length += len(text) + len(_BETWEEN)

    def _with_dates(self) -> Mapping[str, str]:
        """Give the cells with dates in EDTF, for the columns of the authority tables that hold dates."""
        dated = {
            column
            for thing in self.plan.things.values()
            for name, each in thing.cells.items()
            if name in {"date", "born", "died", "founded", "dissolved", "year"}
            for column in each.columns
        }
        read = {column: self._edtf(self.row.cells[column], column) for column in dated}
        return {**self.row.cells, **read}

    def _edtf(self, written: str, column: str) -> str:
        written = " ".join(written.split())
        found = self.read_date.edtf(written) if written else ""
        if found is None:
            self._remark(f"{column}: no date that can be read", written)
        return found or ""

    def _tell_unclear(self, meant: Mapping[str, Meant]) -> None:
        for name, each in meant.items():
            for words in each.unclear:
                self._remark(f"{name}: several entities have this name; its claims are left out", words)

    def _remark(self, what: str, excerpt: str) -> None:
        self.out.remarks[Fault(where=self.where, what=what, excerpt=excerpt)] = None

    def _words(self) -> tuple[str, list[tuple[int, int, str]]]:
        """Give the row as words, and where in them each column stands."""
        head = f"{_ROW.get(self.plan.language, 'Row')} {self.row.number}: "
        pieces: list[tuple[str, str | None]] = [(head, None)]
        if self.plan.row is not None:
            pieces += self.plan.row.filled(self.row.cells)
        else:
            filled = [(name, " ".join(cell.split())) for name, cell in self.row.cells.items() if cell.strip()]
            for place, (name, cell) in enumerate(filled):
                pieces += [(f"{'; ' if place else ''}{name}: ", None), (cell, name)]
        text, places = "", []
        for piece, column in pieces:
            if column is not None:
                places.append((len(text), len(text) + len(piece), column))
            text += piece
        return text.rstrip(), places

    def _mention(self, meant: Mapping[str, Meant], text: str, places: list[tuple[int, int, str]]) -> None:
        taken: list[tuple[int, int]] = []
        rows = []
        for name, each in meant.items():
            columns = set(self.plan.things[name].label.columns)
            spans = [(start, end) for start, end, column in places if column in columns]
            for entity, words in zip(each.ids, each.names, strict=False) if len(each.ids) == len(each.names) else ():
                at = next(
                    (
                        found
                        for start, end in spans
                        if (found := text.find(words, start, end)) >= 0
                        and not any(found < b and a < found + len(words) for a, b in taken)
                    ),
                    -1,
                )
                if at >= 0:
                    taken.append((at, at + len(words)))
                    begins = self.out.length + at
                    rows.append(
                        {
                            "start": str(begins),
                            "end": str(begins + len(words)),
                            "text": words,
                            "entity": entity,
                            "form": "name",
                        }
                    )
        self.out.mentions += sorted(rows, key=lambda row: int(row["start"]))

    def _claims(self, statement: Statement, meant: Mapping[str, Meant]) -> Iterable[dict[str, str]]:
        said = {
            "predicate": statement.predicate,
            "polarity": statement.polarity,
            "certainty": statement.certainty,
            "claimants": "; ".join(self._ids(statement.claimants, meant)) or self.plan.document["author"],
            "place": next(iter(self._ids((statement.place,), meant)), "") if statement.place else "",
            "context": "; ".join(self._ids(statement.context, meant)),
            "remark": statement.remark.fill(self.row.cells) if statement.remark else "",
        }
        if statement.date is not None:
            written = statement.date.fill(self.row.cells)
            said["date"] = self._edtf(written, statement.date.columns[0] if statement.date.columns else "date")
            if said["date"] and said["date"] != written:
                said["date_as_written"] = written
        for subject in self._ids((statement.subject,), meant):
            for object_ in self._ids((statement.object,), meant):
                if subject != object_:
                    yield {**said, "subject": subject, "object": object_}

    def _ids(self, names: Iterable[str], meant: Mapping[str, Meant]) -> tuple[str, ...]:
        found: list[str] = []
        for name in names:
            found += meant[name].ids if name in meant else (name,)
        return tuple(dict.fromkeys(found))
