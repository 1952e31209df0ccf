"""Turkish turns of speech in a question, and the plain words for them in the same forms. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Turn


def keys(word: str) -> frozenset[str]:
    """Give what a word of a question may be in the book: its stems."""
    return frozenset({word.lower()})


def rewritten(question: str, turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a turn said plainly, where the turn stands in it."""
    del question, turn
    yield from ()
