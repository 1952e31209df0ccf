"""A text's structure as rows, and the rows as a table, CSV, JSON or plain text. Owns what ``kg read`` prints."""

from __future__ import annotations

import csv
import io
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg import datings
from kg.citations import bibliography
from kg.citations.bibliography import ProposedCitation
from kg.datings import Dating
from kg.formats import plain, rows
from kg.formats.records import ReadText
from kg.reading.structure import Note, NoteCall, Paragraph, Sentence, Structure

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


def _dates(structure: Structure) -> list[Row]:
    """Give the dates of the body, then those of the notes: the one is a narrative, the others are not."""
    starts = [page.start for page in structure.pages]
    made: list[Row] = []
    for one in datings.find(structure.text):
        start, end = structure.stored_span(one.start, one.end)
        page = structure.pages[max(0, bisect_right(starts, start) - 1)].number if structure.pages else None
        made.append(_date(one, page, None, start, end))
    for note in structure.notes:
        made += [
            _date(one, note.page, note.number, note.origin[one.start], note.origin[one.end - 1] + 1)
            for one in datings.find(note.text)
        ]
    return made


def _date(one: Dating, page: int | None, note: int | None, start: int, end: int) -> Row:
    return {
        "as_written": " ".join(one.as_written.split()),
        "edtf": one.edtf,
        "basis": one.basis,
        "calendar": one.calendar,
        "remark": one.remark,
        "page": page,
        "note": note,
        "start": start,
        "end": end,
    }


def _spoken(text: ReadText) -> list[Row]:
    spoken = zip(_paragraphs(text.structure), text.languages, strict=True)
    return [{**row, "language": language} for row, language in spoken]


_ROWS: Mapping[str, Callable[[ReadText], list[Row]]] = {
    "pages": lambda text: _pages(text.structure),
    "paragraphs": _spoken,
    "sentences": lambda text: _sentences(text.structure),
    "notes": lambda text: _notes(text.structure),
    "calls": lambda text: _calls(text.structure),
    "citations": lambda text: _citations(text.structure),
    "dates": lambda text: _dates(text.structure),
    **rows.MAKERS,
}
PARTS = tuple(_ROWS)
_STRUCTURE = ("pages", "paragraphs", "sentences", "notes", "calls")
"""The parts that are shown unasked; citations and dates are proposals, the others what the file itself says."""
_NARROW: Mapping[str, Sequence[str]] = {
    "pages": ("number", "printed", "start", "end"),
    "paragraphs": ("number", "kind", "page", "start", "end", "text"),
    "sentences": ("number", "paragraph", "page", "start", "end", "text"),
    "notes": ("number", "mark", "page", "start", "end", "text"),
    "calls": ("number", "page", "start", "end", "position"),
    "citations": ("index", "mark", "function", "refers_to", "authors", "title", "year", "locator", "problems"),
    "dates": ("as_written", "edtf", "basis", "page", "note", "remark"),
    **rows.NARROW,
}
"""The columns that a table for the eye shows; CSV and JSON have them all."""


def render(read: str | ReadText, *, what: str | None = None, form: str = "table") -> str:
    """Write the structure of a text, or one part of it, in one of :data:`FORMS`."""
    text = plain.of_text(read) if isinstance(read, str) else read
    parts = (what,) if what else _STRUCTURE
    if form == "json":
        return _json(text, what)
    if form == "csv":
        return _csv(text, parts)
    if form == "text":
        return _text(text, what)
    if what:
        return _table(what, _ROWS[what](text))
    return _overview(text)


def _json(text: ReadText, what: str | None) -> str:
    made: object = (
        _ROWS[what](text)
        if what
        else {
            **{part: _ROWS[part](text) for part in _STRUCTURE},
            "missing_notes": list(text.structure.missing_notes),
            "missing_calls": list(text.structure.missing_calls),
            **rows.beside(text),
        }
    )
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _csv(text: ReadText, parts: Sequence[str]) -> str:
    """Write one table; several parts share it, with a column that says which part a row is of."""
    made = [(part, row) for part in parts for row in _ROWS[part](text)]
    columns = list(dict.fromkeys(column for _, row in made for column in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    several = len(parts) > 1
    writer.writerow(["part", *columns] if several else columns)
    for part, row in made:
        cells = [_cell(row.get(column)) for column in columns]
        writer.writerow([part, *cells] if several else cells)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, list) else str(value)


def _text(text: ReadText, what: str | None) -> str:
    """Write the words alone: the body as a reader sees it, or the words of one part, a line each."""
    if what is None:
        notes = "".join(f"[{note.mark.strip('[]')}] {note.text}\n" for note in text.structure.notes)
        return f"{text.text}\n" + (f"\n{notes}" if notes else "")
    words = ("text", "as_written", "heading", "name", "value", "senders", "printed", "mark")
    made = _ROWS[what](text)
    return "".join(next((_cell(row[name]) for name in words if row.get(name)), "") + "\n" for row in made)


def _overview(text: ReadText) -> str:
    structure = text.structure
    counts = {
        "pages": len(structure.pages),
        "paragraphs": len(structure.paragraphs),
        "sentences": len(structure.sentences),
        "note bodies": len(structure.notes),
        "note calls": len(structure.calls),
    }
    beside = {"annotations": text.annotations, "parts": text.parts, "letters": text.letters, "listed": text.listed}
    counts |= {name: len(found) for name, found in beside.items() if found}
    lines = [f"{name:<14}{count:>6}" for name, count in counts.items()]
    lines.append(f"{'called without body':<22}{_ranges(structure.missing_notes) or 'none'}")
    lines.append(f"{'bodies never called':<22}{_ranges(structure.missing_calls) or 'none'}")
    lines.append(f"{'language':<22}{text.language or 'not plain'}")
    if text.format != "plain":
        lines.append(f"{'format':<22}{text.format}")
    lines += [f"{str(fault).splitlines()[0]}" for fault in text.remarks[:10]]
    shown = [name for name in ("pages", "paragraphs", "notes") if text.format == "plain" or name != "paragraphs"]
    shown += [name for name, found in beside.items() if found and name != "annotations"]
    return "\n".join(lines) + "\n\n" + "\n".join(_table(part, _ROWS[part](text)) for part in shown)


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


def _table(part: str, made: Sequence[Row]) -> str:
    columns = _NARROW[part]
    cells = [[_brief(_cell(row.get(column))) for column in columns] for row in made]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    return "".join(_aligned(line, widths) for line in [list(columns), *cells]) if made else f"no {part}\n"


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"


def _aligned(cells: Iterable[str], widths: Sequence[int]) -> str:
    padded = (
        cell.rjust(width) if cell.isdigit() else cell.ljust(width) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip() + "\n"
