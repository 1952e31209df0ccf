"""The records of a corpus: a document as it travels, what was made of it, and the columns of the tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.model import DocumentId

MENTIONS: Final = ("document", "start", "end", "text", "entity", "form", "page", "remark")
CLAIMS: Final = (
    *("document", "subject", "predicate", "object", "polarity", "claimants", "reported_by", "certainty", "date"),
    *("date_as_written", "place", "quotation", "start", "end", "page", "note", "footnotes", "score", "rule", "trigger"),
    "remark",
)
ENTITIES: Final = ("document", "id", "kind", "label", "other_names", "language", "date")
NUMBERS: Final = frozenset({"start", "end", "page", "note"})
"""Columns of whole numbers; ``score`` is a number between 0 and 1, ``footnotes`` a list of numbers, and
``claimants``, ``other_names`` and ``trigger`` are lists of texts."""

Cell = str | int | float | list[str] | list[int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """A document as ``kg read`` has kept it: its canonical text and its structure, still unread."""

    document: DocumentId
    text: str
    structure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made of a document: the rows of each table; ``fault`` says why there are none."""

    document: DocumentId
    tables: dict[str, list[tuple[Cell, ...]]]
    fault: str | None = None
