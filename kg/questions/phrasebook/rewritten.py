"""What a turn of speech makes of a question, as a record. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A question in plainer words, and the words of the question that the turn stood in (lower case)."""

    text: str
    covered: frozenset[str]
