"""A common noun that means something named before, as a name of its sentence. Owns no judgement of what it means."""

from __future__ import annotations

from kg.extraction.sentences import Name, Sentence
from kg.model import EntityId


def of_word(sentence: Sentence, at: int, entity: EntityId, *, length: int, form: str) -> Name:
    """Make a name of a word; of its ``length`` first letters, behind which its ending stands."""
    word = sentence.words[at]
    return Name(
        entity=entity,
        first=at,
        last=at,
        start=word.start,
        end=word.start + length,
        rest=word.text[length:],
        text=word.text[:length],
        form=form,
    )
