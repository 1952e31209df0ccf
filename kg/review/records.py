"""The records of a review: what is proposed, what was decided, and both at once as other programs see them.

Standard library only. All positions count characters of the document's stored text, end excluded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kg.identity import digest

Stretch = tuple[int, int]

MENTION_CELLS = ("entity", "form", "remark")
CLAIM_CELLS = (
    *("subject", "predicate", "object", "polarity", "claimants", "reported_by", "certainty"),
    *("date", "date_as_written", "place", "context", "footnotes", "cites", "rests_on", "contradicts", "remark"),
)


class Kind(StrEnum):
    """What is proposed: that a stretch denotes an entity, or that a text claims something."""

    MENTION = "mention"
    CLAIM = "claim"

    @property
    def cells(self) -> tuple[str, ...]:
        """The columns that say what is proposed; where it stands is said by the stretches."""
        return MENTION_CELLS if self is Kind.MENTION else CLAIM_CELLS

    @property
    def key(self) -> tuple[str, ...]:
        """The cells by which two proposals about overlapping stretches are the same question."""
        return ("entity",) if self is Kind.MENTION else ("subject", "predicate", "object", "polarity")


class Verdict(StrEnum):
    """What a person has decided; ``open`` where nobody has yet."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One mention or claim under review.

    ``id`` names the proposal (empty: added by a person). ``cells`` are as decided where something was, else as
    proposed; an accepted item whose cells or stretches differ from its proposal's was corrected. ``score``, ``rule``
    and ``trigger`` are the program's.
    """

    kind: Kind
    stretches: tuple[Stretch, ...]
    cells: Mapping[str, str]
    id: str = ""
    verdict: Verdict = Verdict.OPEN
    score: str = ""
    rule: str = ""
    trigger: str = ""
    where: str = field(default="", compare=False)
    """The place in the file that it came from, for messages."""

    def __post_init__(self) -> None:
        """Keep the cells that say something, in the order of the columns, so that equal items are equal."""
        object.__setattr__(self, "cells", {name: self.cells[name] for name in self.kind.cells if self.cells.get(name)})

    @property
    def key(self) -> tuple[str, ...]:
        """What it says, without where and without its details."""
        return tuple(self.cells.get(name) or _DEFAULTS.get(name, "") for name in self.kind.key)

    def says_the_same(self, other: Item) -> bool:
        """Tell whether cells and stretches agree, empty cells read as their defaults."""
        return self.stretches == other.stretches and _filled(self.cells) == _filled(other.cells)

    def overlaps(self, other: Item) -> bool:
        """Tell whether the two share a character."""
        return any(a < d and c < b for a, b in self.stretches for c, d in other.stretches)


_DEFAULTS = {"polarity": "asserts", "certainty": "certain", "form": "name"}


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {**_DEFAULTS, **cells}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about an item, and the proposal that it was (``None``: added by a person)."""

    item: Item
    proposal: Item | None
    reviewer: str
    on: str

    @property
    def corrected(self) -> bool:
        """Whether it was accepted otherwise than it was proposed."""
        changed = self.proposal is not None and not self.item.says_the_same(self.proposal)
        return self.item.verdict is Verdict.ACCEPTED and changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The document under review, as far as files of other programs need it."""

    id: str
    iri: str
    stored: str
    sha256: str
    language: str
    title: str
    sentences: tuple[int, ...] = ()
    """Where a sentence or a note begins, rising."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntity:
    """Something that proposals speak of and the authority tables do not have; ``date`` is EDTF, where known."""

    id: str
    kind: str
    label: str
    other_names: str = ""
    language: str = ""
    date: str = ""


def proposal_id(document: str, kind: Kind, stretches: tuple[Stretch, ...], cells: Mapping[str, str]) -> str:
    """Name a proposal by what it says and where; score, rule and trigger are no part of it.

    >>> proposal_id("harrow-2005", Kind.MENTION, ((0, 5),), {"entity": "person/paget", "form": "name"})
    'm-eefe9d81d205887163c0'
    """
    said = [cells.get(name, "") for name in kind.cells if name != "remark"]
    return f"{kind[0]}-" + digest(document, *(f"{start}-{end}" for start, end in stretches), *said)


def named(document: str, item: Item) -> Item:
    """Give an item the id of a proposal."""
    return replace(item, id=proposal_id(document, item.kind, item.stretches, item.cells))
