"""Names of the records that have no id of their own: citations, mentions, remarks, what was left open.

Like :mod:`kg.identity`, made from what they say, so that they are the same in every build. Standard library only.
"""

from __future__ import annotations

from kg.identity import digest, passage_id
from kg.model import Citation, Document, LeftOpen, Mention, NoteCitation, Remark


def citation_id(citation: Citation) -> str:
    """Name a place in a work."""
    return f"citation/{digest(citation.work, citation.locator or '')}"


def mention_id(mention: Mention) -> str:
    """Name a mention by its place; a stretch that denotes two things is one mention of both."""
    return f"mention/{mention.document}/{mention.start}-{mention.end}"


def remark_id(document: Document, remark: Remark) -> str:
    """Name a remark by what it says of what."""
    texts = (f"{text.language or ''}:{text.text}" for text in remark.texts)
    return f"remark/{document.id}/{digest(remark.kind, *remark.about, *texts, *map(passage_id, remark.passages))}"


def note_citation_id(document: Document, row: NoteCitation) -> str:
    """Name what one footnote cites."""
    return f"note/{document.id}/{row.note}-{digest(row.work, row.locator or '', row.function, row.as_written)}"


def left_open_id(document: Document, row: LeftOpen) -> str:
    """Name what was left without a claim."""
    return f"open/{document.id}/{digest(row.kind, row.where)}"
