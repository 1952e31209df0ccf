"""What a task is, what is asked of it, and what it answers: counts, and scores from them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.project import Project

HALVES: Final = ("all", "development", "held-out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something that can be measured.

    ``input`` is where it is expected below the folder of the corpora, or in the project (``seeds/…``, a pattern);
    ``aim`` is in words, as it was set.
    """

    name: str
    measures: str
    input: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be measured: the input, the half of its documents, and how many of them at most.

    Halves are told apart by a hash of the document's name, so that no choice of ours is in them. A sample is made of
    the documents whose hashes come first, so that it is the same on every machine.
    """

    path: Path
    half: str = "all"
    sample: int | None = None
    project: Project | None = None

    def chooses(self, document: str) -> bool:
        """Say whether a document lies in the half that is asked for."""
        return self.half == "all" or half_of(document) == self.half

    def chosen(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Give those documents that lie in the half and in the sample, in order."""
        within = [document for document in sorted(set(documents)) if self.chooses(document)]
        return tuple(sorted(sorted(within, key=_digest)[: self.sample]))


def half_of(document: str) -> str:
    """Say in which half a document lies.

    >>> half_of("albania"), half_of("cuba")
    ('development', 'held-out')
    """
    return HALVES[1 + _digest(document)[0] % 2]


def _digest(document: str) -> bytes:
    return hashlib.sha256(document.encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One line of what was measured: how many things the gold has, how many were found, how many of these are right.

    ``value`` is set only where the line is no count of its own (a mean of others); it then stands for F1.
    """

    part: str
    gold: int = 0
    found: int = 0
    right: int = 0
    value: float | None = None

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; of a line with one answer a question, the share that is exact."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two."""
        if self.value is not None:
            return self.value
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Something that went wrong: in which line, where, what the gold has and what was found (empty: nothing)."""

    part: str
    where: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a task answers. ``confusion`` counts pairs of a gold class and the class found."""

    scores: tuple[Score, ...]
    mistakes: tuple[Mistake, ...] = ()
    confusion: tuple[tuple[str, str, int], ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts as a task goes through its documents, a line a part."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def answer(self, part: str, where: str, expected: str, found: str | None, *, right: bool | None = None) -> bool:
        """Count one question with one answer; ``None`` is no answer."""
        is_right = found == expected if right is None else right
        self._count(part, 1, 0 if found is None else 1, int(is_right))
        if not is_right:
            self.mistakes.append(Mistake(part=part, where=where, expected=expected, found=found or ""))
        return is_right

    def sets(self, part: str, where: str, expected: Collection[Hashable], found: Collection[Hashable]) -> None:
        """Count two sets of things that are right if they are the same."""
        gold, made = set(expected), set(found)
        self._count(part, len(gold), len(made), len(gold & made))
        for one in sorted(map(str, gold - made)):
            self.mistakes.append(Mistake(part=part, where=where, expected=one, found=""))
        for one in sorted(map(str, made - gold)):
            self.mistakes.append(Mistake(part=part, where=where, expected="", found=one))

    def counted(self, part: str, *, gold: int, found: int, right: int) -> None:
        """Add counts that were made elsewhere."""
        self._count(part, gold, found, right)

    def missed(self, part: str, where: str, expected: str, found: str) -> None:
        """Note a mistake of what :meth:`counted` has counted."""
        self.mistakes.append(Mistake(part=part, where=where, expected=expected, found=found))

    def scores(self) -> tuple[Score, ...]:
        """Give a line a part, in the order in which they were first met."""
        return tuple(
            Score(part=part, gold=gold, found=found, right=right) for part, (gold, found, right) in self.counts.items()
        )

    def measured(self) -> Measured:
        """Give all of it."""
        return Measured(scores=self.scores(), mistakes=tuple(self.mistakes))

    def _count(self, part: str, gold: int, found: int, right: int) -> None:
        counts = self.counts.setdefault(part, [0, 0, 0])
        for place, number in enumerate((gold, found, right)):
            counts[place] += number


def mean(part: str, scores: Sequence[Score]) -> Score:
    """Give the mean of several F1 as a line (macro-F1); one that has no F1 counts as 0."""
    values = [score.f1 or 0.0 for score in scores]
    return Score(part=part, value=sum(values) / len(values) if values else None)
