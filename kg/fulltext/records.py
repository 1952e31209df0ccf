"""What is searched for, and what is found. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where words may stand: in a name, in what is said of something, in a passage of a claim, in a document's text."""

    NAME = "name"
    DESCRIPTION = "description"
    PASSAGE = "passage"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is searched for: words as :mod:`kg.fulltext.phrasing` reads them, and where.

    ``kind`` is the local name of a class, ``document`` and ``claimant`` are ids; of each, what has none does not fit.
    """

    words: str
    places: tuple[Place, ...] = ()
    kind: str = ""
    document: str = ""
    claimant: str = ""
    properties: tuple[str, ...] = ()
    most: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something in which the words stand: ``node`` is its id, ``label`` what it is called, ``body`` its whole text.

    ``marks`` are the places of the words in ``body``. ``start`` and ``end`` are positions in the document's stored
    text. ``claims`` are those whose passage it is, or whose passages lie in it.
    """

    node: str
    place: Place
    label: str
    property: str
    body: str
    marks: tuple[tuple[int, int], ...]
    score: float
    language: str = ""
    kinds: tuple[str, ...] = ()
    document: str = ""
    page: int | None = None
    note: int | None = None
    start: int | None = None
    end: int | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best hits and how many there are. ``begun``: no text has the words, these have such as begin so."""

    hits: tuple[Hit, ...]
    count: int
    begun: bool = False
