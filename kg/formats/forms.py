"""A text as read, written to JSON beside its canonical text and taken back without loss."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final, TypeVar

from kg.errors import Fault
from kg.formats.records import Annotation, Letter, Listed, Named, Part, ReadText
from kg.reading import structure as reading
from kg.reading.offsets import Offsets
from kg.reading.pagination import Page
from kg.reading.structure import Note, NoteCall, Paragraph, Structure

Made = TypeVar("Made")
_SPACE: Final = re.compile(r"\s")
_NAMES: Final = ("senders", "addressees", "sent_from", "sent_to", "dates", "received")


def dumps(text: ReadText) -> str:
    """Write everything but the canonical text itself; a record a line."""
    structure = text.structure
    whole: dict[str, object] = {
        "format": text.format,
        "language": text.language,
        "metadata": {key: list(values) for key, values in text.metadata.items()},
        "origin": structure.origin.runs(),
        "characters": len(structure.text),
        "joints": _joints(structure),
        "pages": [_record(page) for page in structure.pages],
        "paragraphs": [
            {**_record(part), "language": spoken}
            for part, spoken in zip(structure.paragraphs, text.languages, strict=True)
        ],
        "notes": [_note(note) for note in structure.notes],
        "calls": [_record(call) for call in structure.calls],
        "sentences": [[s.paragraph, s.page, s.start, s.end] for s in structure.sentences],
        "lifted": list(structure.lifted),
        "furniture": [list(span) for span in structure.furniture],
        "annotations": [_record(annotation) for annotation in text.annotations],
        "parts": [_record(part) for part in text.parts],
        "letters": [letter_row(letter) for letter in text.letters],
        "listed": [_record(entry) for entry in text.listed],
        "remarks": [_record(fault) for fault in text.remarks],
    }
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {_lines(value)}" for key, value in whole.items()) + "\n}\n"


def _lines(value: object) -> str:
    def one(each: object) -> str:
        return json.dumps(each, ensure_ascii=False, separators=(",", ":"))

    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(one, value)) + "\n]"
    return one(value)


def _record(record: object) -> dict[str, Any]:
    """Give a record's fields, without those that say nothing."""
    found = ((field, getattr(record, field.name)) for field in fields(record))  # type: ignore[arg-type]
    return {field.name: _plain(value) for field, value in found if value not in (field.default, {})}


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _note(note: Note) -> dict[str, Any]:
    return {
        "number": note.number,
        "mark": note.mark,
        "page": note.page,
        "start": note.start,
        "end": note.end,
        "text": note.text,
        "origin": note.origin.runs(),
    }


def letter_row(letter: Letter) -> dict[str, Any]:
    """Give a letter as JSON has it: the names as objects."""
    return {
        **{name: value for name, value in _record(letter).items() if name not in _NAMES},
        **{name: [_record(named) for named in getattr(letter, name)] for name in _NAMES if getattr(letter, name)},
    }


def loads(stored: str, written: str) -> ReadText:
    """Take a text back from what :func:`dumps` wrote and its canonical text.

    Raises:
        ValueError: the two are not of the same text.
    """
    whole = json.loads(written)
    origin = Offsets([(d, o) for d, o in whole["origin"]], whole["characters"])
    notes = tuple(_note_back(each) for each in whole["notes"])
    structure = reading.assemble(
        stored=stored,
        text=_derived(stored, origin, (each["end"] for each in whole["paragraphs"]), whole["joints"]),
        origin=origin,
        pages=_all(Page, whole["pages"]),
        paragraphs=_all(
            Paragraph, ({k: v for k, v in each.items() if k != "language"} for each in whole["paragraphs"])
        ),
        notes=notes,
        calls=_all(NoteCall, whole["calls"]),
        lifted=tuple(whole["lifted"]),
        furniture=tuple((start, end) for start, end in whole["furniture"]),
        split=[tuple(each) for each in whole["sentences"]],
    )
    return ReadText(
        format=whole["format"],
        structure=structure,
        metadata={key: tuple(values) for key, values in whole["metadata"].items()},
        language=whole["language"],
        languages=tuple(each["language"] for each in whole["paragraphs"]),
        annotations=_all(Annotation, whole["annotations"]),
        parts=_all(Part, whole["parts"]),
        letters=tuple(_letter_back(each) for each in whole["letters"]),
        listed=_all(Listed, whole["listed"]),
        remarks=_all(Fault, whole["remarks"]),
    )


def _expected(stored: str, origin: Offsets, ends: Iterable[int]) -> str:
    """Derive the body from the places of its characters: white space is a blank, and a line end after a paragraph."""
    if len(origin) and origin[-1] >= len(stored):
        raise ValueError("the canonical text is shorter than its structure")
    blanks = "".join(_SPACE.sub(" ", stored[start : start + length]) for _, start, length in origin.stretches())
    pieces, last = [], 0
    for end in ends:
        if end < len(blanks):
            pieces += [blanks[last:end], "\n"]
            last = end + 1
    return "".join([*pieces, blanks[last:]])


def _joints(structure: Structure) -> list[list[object]]:
    """Give the characters of the body that stand for what is no white space in the canonical text."""
    expected = _expected(structure.stored, structure.origin, (paragraph.end for paragraph in structure.paragraphs))
    if expected == structure.text:
        return []
    pairs = enumerate(zip(structure.text, expected, strict=True))
    return [[i, char] for i, (char, other) in pairs if char != other]


def _derived(stored: str, origin: Offsets, ends: Iterable[int], joints: Sequence[tuple[int, str]]) -> str:
    expected = _expected(stored, origin, ends)
    pieces, last = [], 0
    for at, char in joints:
        pieces += [expected[last:at], char]
        last = at + 1
    return "".join([*pieces, expected[last:]])


def _note_back(row: Mapping[str, Any]) -> Note:
    origin = Offsets([(d, o) for d, o in row["origin"]], len(row["text"]))
    return Note(**{**row, "origin": origin})


def _letter_back(row: Mapping[str, Any]) -> Letter:
    names = {name: _all(Named, row[name]) for name in _NAMES if name in row}
    return Letter(**{**row, **names})


def _all(made: Callable[..., Made], rows: Iterable[Mapping[str, Any]]) -> tuple[Made, ...]:
    return tuple(
        made(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}) for row in rows
    )
