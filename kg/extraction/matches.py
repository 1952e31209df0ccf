"""What a frame found: a trigger with its two ends in one sentence, and what speaks for or against it. No logic."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.sentences import Name
from kg.extraction.triggers import Trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A trigger and its ends.

    ``at`` is the word of the trigger that governs, ``words`` the indexes of all its words, ``first`` and ``last`` the
    stretch of words that holds everything. ``doubts`` are the names of what makes the reading less sure; what each
    costs stands in :mod:`kg.extraction.scoring`. ``hearsay`` is the Turkish evidential (a narrative tense too);
    ``rule`` is what found it; ``hearsay_verb`` an English *is said to have*.
    """

    trigger: Trigger
    subject: Name
    object: Name
    at: int
    words: tuple[int, ...]
    first: int
    last: int
    negative: bool = False
    able: bool = False
    hearsay: bool = False
    hearsay_verb: bool = False
    doubts: tuple[str, ...] = ()
    rule: str = "frames"
