"""What every format is read into: the canonical text, its structure, and what the file says of stretches of it.

All positions count characters of the stored text. Standard library and the structure of texts only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import Fault
from kg.reading.structure import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What a file says about a stretch of its text.

    ``kind`` is ``person``, ``group``, ``place``, ``date``, ``office``, ``term``, ``work``, ``event`` or ``name``.
    ``ref`` is what the file points to (an id of its own lists without the ``#``, or an IRI). ``role`` is what it is
    there (``from``, ``to``). ``when`` is EDTF, of dates. ``note`` is the number of the note that it lies in.
    """

    kind: str
    start: int
    end: int
    text: str
    ref: str | None = None
    role: str | None = None
    when: str | None = None
    note: int | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a text: a chapter, or a document of a volume; ``level`` counts from 1 and parts nest.

    ``id`` is the file's own. ``heading`` is what a reader sees; ``heading_start`` and ``heading_end`` are its place.
    """

    number: int
    kind: str
    level: int
    start: int
    end: int
    id: str | None = None
    label: str | None = None
    heading: str = ""
    heading_start: int | None = None
    heading_end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or some place that a letter's heading or a list names; without a place where the text shows none."""

    text: str
    kind: str
    ref: str | None = None
    start: int | None = None
    end: int | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Who sent what to whom, whence and when, as a file says it.

    ``said_by`` is ``correspDesc``, ``heading`` or ``row``. ``part`` is the number of the part that is the letter.
    ``dates`` are those of sending; ``when`` of each is EDTF.
    """

    number: int
    said_by: str
    senders: tuple[Named, ...] = ()
    addressees: tuple[Named, ...] = ()
    sent_from: tuple[Named, ...] = ()
    sent_to: tuple[Named, ...] = ()
    dates: tuple[Named, ...] = ()
    received: tuple[Named, ...] = ()
    id: str | None = None
    part: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry of a list of persons, places, groups or terms that a file brings with it."""

    id: str
    kind: str
    name: str
    other_names: tuple[str, ...] = ()
    description: str = ""
    refs: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A file as read: its canonical plain text, the structure of that, and what the file says about it.

    ``languages`` has one entry a paragraph of the structure. ``remarks`` are what could not be read and was left out.
    """

    format: str
    structure: Structure
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str | None = None
    languages: tuple[str | None, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    parts: tuple[Part, ...] = ()
    letters: tuple[Letter, ...] = ()
    listed: tuple[Listed, ...] = ()
    remarks: tuple[Fault, ...] = ()

    @property
    def stored(self) -> str:
        """The canonical text, into which every position counts."""
        return self.structure.stored

    @property
    def text(self) -> str:
        """The body as a reader sees it."""
        return self.structure.text
