"""The ends of a trigger in a sentence, for every language: which name stands in which place, and what is against it.

Owns how two ends become a match; where they are searched is each language's matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kg.extraction.matches import Match
from kg.extraction.sentences import Name
from kg.extraction.triggers import Trigger

BOTH = "pair"
"""Form of two names that stand for two who are meant at once: *both governments*."""
SIDE = "side"
"""Form of *I* and *you* in a letter whose heading says who they are: as sure as a name."""
UNNAMED = frozenset({"pronoun", "zero", "definite", SIDE, BOTH})
"""Forms of names that stand for a name: each is a doubt of its own."""
OFFICE = "office"
"""Form of a name that is an office, whose holder is meant: a doubt too, but it may be described like a name."""
_DOUBTED = UNNAMED | {OFFICE}


class Company(Protocol):
    """The names of a sentence, as far as it counts what they are."""

    def held(self, trigger: Trigger) -> tuple[bool, bool]:
        """Tell whether any may be the subject of a trigger, and whether any may be its object."""


class Fits(Protocol):
    """What may stand at which end of a trigger."""

    def __call__(self, name: Name, trigger: Trigger, end: str) -> bool:
        """Tell whether a name may stand at an end of a trigger: ``subject`` or ``object``."""

    def company(self, names: Iterable[Name]) -> Company:
        """Give what the names of a sentence may be together."""


class Placed(Protocol):
    """A name with a role, as far as matches need it."""

    @property
    def name(self) -> Name:
        """The name itself."""


Role = TypeVar("Role", bound=Placed)
"""A language's own record of a name with its role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Generic[Role]):
    """A name in a place of a trigger; ``doubts`` are the names of what makes it less sure."""

    argument: Role
    doubts: tuple[str, ...] = ()


def are_distinct(one: End[Role], other: End[Role]) -> bool:
    """Tell whether two ends are two things, and two places of the sentence."""
    mine, theirs = one.argument.name, other.argument.name
    return mine.entity != theirs.entity and mine.first != theirs.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A trigger in a sentence before its ends are known: its words, and what the form of its verb says."""

    trigger: Trigger
    at: int
    words: tuple[int, ...]
    doubts: tuple[str, ...] = ()
    negative: bool = False
    able: bool = False
    hearsay: bool = False
    hearsay_verb: bool = False


def matches(found: Found, subjects: Sequence[End[Role]], objects: Sequence[End[Role]]) -> list[Match]:
    """Give each subject with each object, but nothing with itself."""
    return [
        _match(found, subject, object_) for subject in subjects for object_ in objects if are_distinct(subject, object_)
    ]


def _match(found: Found, subject: End[Role], object_: End[Role]) -> Match:
    one, other = subject.argument.name, object_.argument.name
    places = (*found.words, found.at, one.first, one.last, other.first, other.last)
    return Match(
        trigger=found.trigger,
        subject=one,
        object=other,
        at=found.at,
        words=found.words,
        first=min(places),
        last=max(places),
        negative=found.negative,
        able=found.able,
        hearsay=found.hearsay,
        hearsay_verb=found.hearsay_verb,
        doubts=(
            *found.doubts,
            *subject.doubts,
            *object_.doubts,
            *(each.form for each in (one, other) if each.form in _DOUBTED),
        ),
    )
