"""A stretch of a sentence that somebody says, in any language: the record, and which is the innermost at a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Certainty, EntityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A stretch of words of a sentence and whose they are; ``hedge`` is what the speaker's verb says of firmness.

    ``clause``: what a verb of speaking governs without quotation marks; it may hold how it was said, too.
    ``content``: what a *that* opens: there somebody speaks of himself, too.
    """

    first: int
    last: int
    claimant: EntityId
    hedge: Certainty | None = None
    clause: bool = False
    content: bool = False


def voice_at(voices: Sequence[Voice], at: int) -> Voice | None:
    """Give the innermost voice that a word is said in."""
    return next(iter(voices_around(voices, at)), None)


def voices_around(voices: Sequence[Voice], at: int) -> list[Voice]:
    """Give the voices that a word is said in, the innermost first."""
    around = [voice for voice in voices if voice.first <= at < max(voice.last, voice.first + 1)]
    return sorted(around, key=lambda voice: voice.last - voice.first)
