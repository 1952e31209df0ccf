"""A claim that is held against a question, and how the words of the question came out. Owns no judgement."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.questions.paraphrase.edges import Edge
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.units import Unit

LETTER_ENDS = frozenset({"sender", "addressee", "bearer"})
"""The relations of a letter to whoever sent, got or brought it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounted:
    """How the units of a question are accounted for by one claim; ``dearest``: what the dearest common word costs."""

    cost: float
    said: Said | None
    context: tuple[str, ...] = ()
    described: bool = False
    given: int = 0
    dearest: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A claim held against a question: the end that is given, and the end that is asked for (``both``: given too)."""

    edge: Edge
    given: str
    answer: str
    both: bool = False
    among: tuple[Unit, ...] | None = None


@dataclass(slots=True)
class Tally:
    """What the words cost so far, and in which way each is accounted for."""

    total: float = 0.0
    dearest: float = 0.0
    ways: list[tuple[Unit, str, float]] = field(default_factory=list)

    def add(self, unit: Unit, way: str, cost: float) -> None:
        """Account for a word."""
        self.total += cost
        self.dearest = max(self.dearest, 0.0 if unit.things else cost)
        self.ways.append((unit, way, cost))

    def of(self, way: str) -> list[Unit]:
        """Give the words that are accounted for in one way."""
        return [unit for unit, own, _ in self.ways if own == way]
