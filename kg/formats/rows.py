"""What a file says about its text, as rows to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from kg.formats import forms
from kg.formats.records import Annotation, Letter, Listed, Named, Part, ReadText

Row = dict[str, Any]


def _annotations(text: ReadText) -> list[Row]:
    return [_annotation(annotation) for annotation in text.annotations]


def _annotation(annotation: Annotation) -> Row:
    return {
        "kind": annotation.kind,
        "text": annotation.text,
        "ref": annotation.ref,
        "role": annotation.role,
        "when": annotation.when,
        "note": annotation.note,
        "start": annotation.start,
        "end": annotation.end,
    }


def _parts(text: ReadText) -> list[Row]:
    return [_part(part) for part in text.parts]


def _part(part: Part) -> Row:
    return {
        "number": part.number,
        "level": part.level,
        "kind": part.kind,
        "id": part.id,
        "label": part.label,
        "heading": part.heading,
        "start": part.start,
        "end": part.end,
    }


def _letters(text: ReadText) -> list[Row]:
    return [_letter(letter) for letter in text.letters]


def _letter(letter: Letter) -> Row:
    return {
        "number": letter.number,
        "id": letter.id,
        "part": letter.part,
        "said_by": letter.said_by,
        "senders": _texts(letter.senders),
        "sender_refs": _refs(letter.senders),
        "addressees": _texts(letter.addressees),
        "addressee_refs": _refs(letter.addressees),
        "sent_from": _texts(letter.sent_from),
        "sent_from_refs": _refs(letter.sent_from),
        "sent_to": _texts(letter.sent_to),
        "sent_to_refs": _refs(letter.sent_to),
        "dates": _texts(letter.dates),
        "when": [named.when or "" for named in letter.dates],
        "received": [named.when or named.text for named in letter.received],
        "start": letter.start,
        "end": letter.end,
    }


def _texts(names: Sequence[Named]) -> list[str]:
    return [named.text for named in names]


def _refs(names: Sequence[Named]) -> list[str]:
    return [named.ref or "" for named in names]


def _listed(text: ReadText) -> list[Row]:
    return [_entry(entry) for entry in text.listed]


def _entry(entry: Listed) -> Row:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "name": entry.name,
        "other_names": list(entry.other_names),
        "description": entry.description,
        "refs": list(entry.refs),
        "start": entry.start,
        "end": entry.end,
    }


def _metadata(text: ReadText) -> list[Row]:
    said = [{"key": key, "value": value} for key, values in text.metadata.items() for value in values]
    return [{"key": "format", "value": text.format}, {"key": "spoken", "value": text.language}, *said]


MAKERS: Final[Mapping[str, Callable[[ReadText], list[Row]]]] = {
    "annotations": _annotations,
    "parts": _parts,
    "letters": _letters,
    "listed": _listed,
    "metadata": _metadata,
}
NARROW: Final[Mapping[str, Sequence[str]]] = {
    "annotations": ("kind", "role", "ref", "when", "start", "end", "text"),
    "parts": ("number", "level", "kind", "id", "label", "heading"),
    "letters": ("number", "id", "senders", "addressees", "sent_from", "when"),
    "listed": ("id", "kind", "name", "description"),
    "metadata": ("key", "value"),
}
"""The columns that a table for the eye shows."""


def beside(text: ReadText) -> Row:
    """Give what JSON says of a text beside its structure."""
    return {
        "format": text.format,
        "language": text.language,
        "metadata": {key: list(values) for key, values in text.metadata.items()},
        **{part: MAKERS[part](text) for part in ("annotations", "parts", "listed")},
        "letters": [forms.letter_row(letter) for letter in text.letters],
        "remarks": [str(fault) for fault in text.remarks],
    }
