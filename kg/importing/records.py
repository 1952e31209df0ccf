"""What a mapping file says, as records. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.importing.templates import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """How the table is written: where it lies, what parts its cells, its encoding, and how its dates look."""

    file: str
    delimiter: str | None = None
    encoding: str = "utf-8-sig"
    dates: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What an entity of a row is called and how it is known again.

    ``identity`` is what tells two of one name apart (a URI, a number of a catalogue); ``split`` parts a cell that names
    several; ``nobody`` are words that name no one (*unknown*); ``same`` sends a name of the table to an id of ours;
    ``cells`` are columns of the authority table.
    """

    name: str
    kind: str
    stem: str
    prefix: str
    label: Template
    language: str
    id: Template | None = None
    identity: Template | None = None
    split: str | None = None
    same: Mapping[str, str] = field(default_factory=dict)
    nobody: frozenset[str] = frozenset()
    cells: Mapping[str, Template] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim that each row makes: its ends are names of things, or ids; ``where`` are the rows that make it."""

    subject: str
    predicate: str
    object: str
    claimants: tuple[str, ...] = ()
    place: str | None = None
    context: tuple[str, ...] = ()
    date: Template | None = None
    certainty: str = ""
    polarity: str = ""
    remark: Template | None = None
    where: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A mapping file, read: the table, the document that it becomes, its things and its claims.

    ``fixed`` are entities that the file itself describes (whose table it is), as rows of their authority tables.
    """

    path: str
    source: Source
    document: Mapping[str, str]
    row: Template | None
    things: Mapping[str, Thing]
    statements: tuple[Statement, ...]
    where: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fixed: tuple[Mapping[str, str], ...] = ()

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.document["id"]

    @property
    def language(self) -> str:
        """The language in which the table is written."""
        return self.document["language"]
