"""The tables of a document with their headers and no rows yet. Owns in which order columns are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

HEADERS: Mapping[str, tuple[str, ...]] = {
    "claims": (
        *("key", "subject", "predicate", "object", "polarity", "claimants", "reported_by", "certainty", "date"),
        *("date_as_written", "place", "context", "quotation", "page", "note", "footnotes", "cites", "rests_on"),
        *("contradicts", "status", "reading", "remark"),
    ),
    "mentions": ("start", "end", "text", "entity", "form", "remark"),
    "citations": ("note", "work", "locator", "function", "as_written"),
    "remarks": ("about", "kind", "quotation", "page", "note"),
    "open": ("kind", "where", "reason"),
}
"""The columns of each table; remarks have ``remark_<language>`` besides."""


def header(stem: str, languages: Sequence[str] = ()) -> str:
    """Write the first line of a table.

    >>> header("remarks", ["en"])
    'about,kind,quotation,page,note,remark_en'
    """
    more = (f"remark_{language}" for language in languages if stem == "remarks")
    return ",".join((*HEADERS[stem], *more))


def write(folder: Path, languages: Sequence[str]) -> None:
    """Write the tables that a document's folder has not."""
    for stem in HEADERS:
        path = folder / f"{stem}.csv"
        if not path.exists():
            path.write_text(f"{header(stem, languages)}\n", encoding="utf-8")
