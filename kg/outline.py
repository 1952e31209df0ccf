"""A text's structure as rows, and the rows as a table, CSV, JSON or plain text. Owns what ``kg read`` prints."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg import bibliography, reading
from kg.bibliography import ProposedCitation
from kg.reading import Note, NoteCall, Paragraph, Sentence, Structure

FORMS = ("table", "json", "csv", "text")
_WIDEST = 72

Cell = str | int | None | list[str]
Row = dict[str, Cell]


def _pages(structure: Structure) -> list[Row]:
    return [
        {"number": page.number, "printed": page.printed, "start": page.start, "end": page.end}
        for page in structure.pages
    ]


def _stretch(structure: Structure, part: Paragraph | Sentence) -> Row:
    start, end = structure.stored_span(part.start, part.end)
    return {
        "start": start,
        "end": end,
        "text_start": part.start,
        "text_end": part.end,
        "text": structure.text[part.start : part.end],
    }


def _paragraphs(structure: Structure) -> list[Row]:
    return [
        {"number": part.number, "kind": part.kind, "page": part.page, **_stretch(structure, part)}
        for part in structure.paragraphs
    ]


def _sentences(structure: Structure) -> list[Row]:
    return [
        {"number": part.number, "paragraph": part.paragraph, "page": part.page, **_stretch(structure, part)}
        for part in structure.sentences
    ]


def _place(part: Note | NoteCall | ProposedCitation) -> Row:
    return {"mark": part.mark, "page": part.page, "start": part.start, "end": part.end}


def _notes(structure: Structure) -> list[Row]:
    return [{"number": note.number, **_place(note), "text": note.text} for note in structure.notes]


def _calls(structure: Structure) -> list[Row]:
    return [{"number": call.number, **_place(call), "position": call.position} for call in structure.calls]


def _citations(structure: Structure) -> list[Row]:
    return [_citation(i, citation) for i, citation in enumerate(bibliography.propose(structure))]


def _citation(index: int, citation: ProposedCitation) -> Row:
    reference, file = citation.reference, citation.archive
    return {
        "index": index,
        "note": citation.note,
        **{name: value for name, value in _place(citation).items() if name in {"mark", "page"}},
        "function": citation.function,
        "authors": list(reference.authors),
        "title": reference.title,
        "container": reference.container,
        "container_authors": list(reference.container_authors),
        "place": reference.place,
        "publisher": reference.publisher,
        "year": reference.year,
        "volume": reference.volume,
        "issue": reference.issue,
        "extent": reference.extent,
        "locator": reference.locator,
        "archive": file.archive if file else None,
        "archive_name": file.name if file else None,
        "fond": file.fond if file else None,
        "opis": file.opis if file else None,
        "delo": file.delo if file else None,
        "signature": file.signature if file else None,
        "folio": citation.folio,
        "again": reference.again,
        "refers_to": citation.refers_to,
        "start": citation.start,
        "end": citation.end,
        "as_written": citation.as_written,
        "problems": list(citation.problems),
    }


_ROWS: Mapping[str, Callable[[Structure], list[Row]]] = {
    "pages": _pages,
    "paragraphs": _paragraphs,
    "sentences": _sentences,
    "notes": _notes,
    "calls": _calls,
    "citations": _citations,
}
PARTS = tuple(_ROWS)
_NARROW: Mapping[str, Sequence[str]] = {
    "pages": ("number", "printed", "start", "end"),
    "paragraphs": ("number", "kind", "page", "start", "end", "text"),
    "sentences": ("number", "paragraph", "page", "start", "end", "text"),
    "notes": ("number", "mark", "page", "start", "end", "text"),
    "calls": ("number", "page", "start", "end", "position"),
    "citations": ("index", "mark", "function", "refers_to", "authors", "title", "year", "locator", "problems"),
}
"""The columns that a table for the eye shows; CSV and JSON have them all."""


def render(stored: str, *, what: str | None = None, form: str = "table") -> str:
    """Read a text and write its structure, or one part of it, in one of :data:`FORMS`."""
    structure = reading.read(stored)
    parts = (what,) if what else PARTS[:-1]
    if form == "json":
        return _json(structure, what)
    if form == "csv":
        return _csv(structure, parts)
    if form == "text":
        return _text(structure, what)
    if what:
        return _table(what, _ROWS[what](structure))
    return _overview(structure)


def _json(structure: Structure, what: str | None) -> str:
    made: object = (
        _ROWS[what](structure)
        if what
        else {
            **{part: _ROWS[part](structure) for part in PARTS[:-1]},
            "missing_notes": list(structure.missing_notes),
            "missing_calls": list(structure.missing_calls),
        }
    )
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _csv(structure: Structure, parts: Sequence[str]) -> str:
    """Write one table; several parts share it, with a column that says which part a row is of."""
    rows = [(part, row) for part in parts for row in _ROWS[part](structure)]
    columns = list(dict.fromkeys(column for _, row in rows for column in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    several = len(parts) > 1
    writer.writerow(["part", *columns] if several else columns)
    for part, row in rows:
        cells = [_cell(row.get(column)) for column in columns]
        writer.writerow([part, *cells] if several else cells)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, list) else str(value)


def _text(structure: Structure, what: str | None) -> str:
    """Write the words alone: the body as a reader sees it, or the words of one part, a line each."""
    if what is None:
        notes = "".join(f"[{note.mark}] {note.text}\n" for note in structure.notes)
        return f"{structure.text}\n" + (f"\n{notes}" if notes else "")
    words = ("text", "as_written", "printed", "mark")
    rows = _ROWS[what](structure)
    return "".join(next((_cell(row[name]) for name in words if row.get(name)), "") + "\n" for row in rows)


def _overview(structure: Structure) -> str:
    counts = {
        "pages": len(structure.pages),
        "paragraphs": len(structure.paragraphs),
        "sentences": len(structure.sentences),
        "note bodies": len(structure.notes),
        "note calls": len(structure.calls),
    }
    lines = [f"{name:<14}{count:>6}" for name, count in counts.items()]
    lines.append(f"{'called without body':<22}{_ranges(structure.missing_notes) or 'none'}")
    lines.append(f"{'bodies never called':<22}{_ranges(structure.missing_calls) or 'none'}")
    shown = ("pages", "paragraphs", "notes")
    return "\n".join(lines) + "\n\n" + "\n".join(_table(part, _ROWS[part](structure)) for part in shown)


def _ranges(numbers: Sequence[int]) -> str:
    """Write rising numbers briefly.

    >>> _ranges((1, 43, 44, 45))
    '1, 43-45'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _table(part: str, rows: Sequence[Row]) -> str:
    columns = _NARROW[part]
    cells = [[_brief(_cell(row.get(column))) for column in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    return "".join(_aligned(line, widths) for line in [list(columns), *cells]) if rows else f"no {part}\n"


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"


def _aligned(cells: Iterable[str], widths: Sequence[int]) -> str:
    padded = (
        cell.rjust(width) if cell.isdigit() else cell.ljust(width) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip() + "\n"
