"""Templates of a mapping file: words with columns in braces, filled from a row.

``{column}`` is a cell; ``{column|filter}`` what a filter makes of it; ``[ … ]`` falls away where a column in it is
empty.

>>> template("{title}[, signed {signed}][ at {place|title}]").fill({"title": "Treaty", "signed": "", "place": "PARIS"})
'Treaty at Paris'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg.identity import slug

_SMALL = {"and", "of", "the", "for", "in", "on", "und", "der", "des", "de", "du", "et", "la", "le", "ve"}


def capitalised(text: str) -> str:
    """Write a name in capitals as names are written: *UNITED STATES OF AMERICA*, *United States of America*."""
    if text != text.upper():
        return text
    words = re.split(r"([\s\-(]+)", text.lower())
    return "".join(
        word if word in _SMALL and place else word[:1].upper() + word[1:] for place, word in enumerate(words)
    )


FILTERS: Final[Mapping[str, Callable[[str], str]]] = {
    "title": capitalised,
    "lower": str.lower,
    "upper": str.upper,
    "last": lambda text: re.split(r"[/#=]", text.rstrip("/"))[-1],
    "slug": slug,
    "year": lambda text: found[0] if (found := re.search(r"(?<!\d)\d{4}(?!\d)", text)) else "",
}
"""What a filter makes of a cell; ``before:X`` and ``after:X`` cut it at the first X besides."""

_PIECE = re.compile(r"\{([^{}|]+)((?:\|[^{}|]+)*)\}|(\[)|(\])|([^{}\[\]]+)")


class UnreadableTemplateError(ValueError):
    """A template that cannot be read, with what is wrong in it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a column with its filters; ``part`` numbers the bracket that it stands in, 0 for none."""

    text: str
    column: str | None = None
    filters: tuple[str, ...] = ()
    part: int = 0

    def value(self, row: Mapping[str, str]) -> str:
        """Give what stands here for a row."""
        if self.column is None:
            return self.text
        value = " ".join(row.get(self.column, "").split())
        for each in self.filters:
            value = _filtered(each, value)
        return value


@dataclass(frozen=True, slots=True)
class Template:
    """A template, read."""

    written: str
    pieces: tuple[Piece, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it takes from."""
        return tuple(dict.fromkeys(piece.column for piece in self.pieces if piece.column is not None))

    def fill(self, row: Mapping[str, str]) -> str:
        """Fill it from a row; white space at the ends is taken off."""
        return "".join(text for text, _ in self.filled(row)).strip()

    def filled(self, row: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
        """Yield the words in order, each with the column that it comes from."""
        values = [(piece, piece.value(row)) for piece in self.pieces]
        empty = {piece.part for piece, value in values if piece.part and piece.column is not None and not value}
        for piece, value in values:
            if piece.part not in empty and value:
                yield value, piece.column


def template(written: str) -> Template:
    """Read a template.

    Raises:
        UnreadableTemplateError: a brace or a bracket is not closed, brackets stand in each other, or no such filter.
    """
    pieces, at, parts, open_part = [], 0, 0, 0
    while at < len(written):
        found = _PIECE.match(written, at)
        if found is None:
            raise UnreadableTemplateError(f"a brace is not closed, or names no column, at “{written[at : at + 20]}”")
        at = found.end()
        if found[3]:
            if open_part:
                raise UnreadableTemplateError("a bracket stands in a bracket")
            parts += 1
            open_part = parts
        elif found[4]:
            if not open_part:
                raise UnreadableTemplateError("a bracket is closed that was not opened")
            open_part = 0
        elif found[1]:
            filters = tuple(each.strip() for each in found[2].split("|")[1:])
            _check(filters)
            pieces.append(Piece("", found[1].strip(), filters, open_part))
        else:
            pieces.append(Piece(found[5], part=open_part))
    if open_part:
        raise UnreadableTemplateError("a bracket is not closed")
    return Template(written, tuple(pieces))


def _check(filters: tuple[str, ...]) -> None:
    for each in filters:
        name, _, argument = each.partition(":")
        if not (name in FILTERS and not argument) and not (name in {"before", "after"} and argument):
            known = ", ".join((*FILTERS, "before:X", "after:X"))
            raise UnreadableTemplateError(f"no filter {each}; there are {known}")


def _filtered(name: str, value: str) -> str:
    kind, _, argument = name.partition(":")
    if kind == "before":
        return value.partition(argument)[0].strip()
    if kind == "after":
        return value.partition(argument)[2].strip()
    return FILTERS[name](value)
