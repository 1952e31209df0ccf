"""What is found, what a document has said so far, and the text under reading: what the readers of mentions share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.language import honorifics, turkish
from kg.language.turkish import Case
from kg.model import EntityId
from kg.persons.context import Acquaintance

_NEVER = 2**40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A mention proposed: where it stands in its text, whom it may denote (best first), and in which case it stands.

    ``word_end`` is where the suffix ends that follows it in its last word; ``core`` is where the name begins and ends
    without honorifics.
    """

    start: int
    end: int
    word_end: int
    candidates: tuple[EntityId, ...]
    form: str = "name"
    case: Case = Case.NOMINATIVE
    remark: str | None = None
    core: tuple[int, int] | None = None


@dataclass(slots=True)
class Memory:
    """What a document has said so far; goes from one stretch of it to the next.

    ``named`` holds who is called by a whole name somewhere in the document, ``last`` the order in which they came up,
    ``called`` who was called by which office, ``acquaintance`` who was identified among others of the name,
    ``ordinary`` the words that the whole text writes in lower case, where it is read in stretches, ``strangers`` of
    whom a part of the name stands behind an office that he never held, ``elsewhen`` who lived at another time,
    where the text says what its time is.
    """

    named: set[EntityId] = field(default_factory=set)
    last: dict[EntityId, int] = field(default_factory=dict)
    called: dict[str, set[EntityId]] = field(default_factory=dict)
    clock: int = 0
    acquaintance: Acquaintance = field(default_factory=Acquaintance)
    ordinary: frozenset[str] | None = None
    strangers: set[EntityId] = field(default_factory=set)
    elsewhen: frozenset[EntityId] | None = None

    def see(self, entity: EntityId, titles: Iterable[str] = ()) -> None:
        """Note that an entity has come up now, and under which titles."""
        self.clock += 1
        self.last[entity] = self.clock
        for title in titles:
            role = honorifics.ROLE_OF_WORD.get(turkish.fold(title))
            if role:
                self.called.setdefault(role, set()).add(entity)

    def age(self, entity: EntityId) -> int:
        """Count the mentions since an entity came up; a large number if it never did."""
        return self.clock - self.last.get(entity, -_NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The text under reading and what holds for all of it."""

    text: str
    language: str
    note: bool
    memory: Memory
    ordinary: frozenset[str]
