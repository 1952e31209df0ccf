"""Names that a pronoun or an unsaid subject makes. Owns no judgement of whom it means."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.ends import SIDE
from kg.extraction.sentences import Name, Sentence
from kg.model import EntityId

PRONOUN = "pronoun"
"""Form of a name that is a pronoun."""


def distinct(entities: object) -> tuple[EntityId, ...]:
    """Give each once, in their order."""
    return tuple(dict.fromkeys(entities))  # type: ignore[call-overload]


def side(sentence: Sentence, at: int, meant: EntityId | None, rest: str) -> Name | None:
    """Give who *I* or *you* is in a letter whose heading says so."""
    return None if meant is None else replace(name_at(sentence, at, meant, rest), form=SIDE)


def named(sentence: Sentence, at: int, meant: EntityId | None, rest: str) -> Name | None:
    """Make a name of a pronoun, where it is known who is meant."""
    return None if meant is None else name_at(sentence, at, meant, rest)


def name_at(sentence: Sentence, at: int, meant: EntityId, rest: str) -> Name:
    """Make a name of a word for who is meant; ``rest`` is the ending that its case would have."""
    word = sentence.words[at]
    return Name(
        entity=meant, first=at, last=at, start=word.start, end=word.end, rest=rest, text=word.text, form=PRONOUN
    )
