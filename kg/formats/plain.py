"""Plain text as received: its structure is found, not known (:mod:`kg.reading.structure`)."""

from __future__ import annotations

from kg.formats.records import ReadText
from kg.language import languages
from kg.reading import structure as reading


def read(content: bytes, where: str) -> ReadText:
    """Read a plain text; it is kept as it is.

    Raises:
        ExplainedError: it is no text in UTF-8.
    """
    return of_text(reading.decode(content, where))


def of_text(stored: str) -> ReadText:
    """Find the structure of a text as received, and its languages."""
    structure = reading.read(stored)
    language = languages.of_text(structure.text)
    words = (structure.text[paragraph.start : paragraph.end] for paragraph in structure.paragraphs)
    return ReadText(
        format="plain",
        structure=structure,
        language=language,
        languages=tuple(languages.of_paragraphs(words, language)),
    )
