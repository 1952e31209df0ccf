"""What the last sentences of a paragraph named, for nouns that stand for something named before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extraction.sentences import Name, Sentence
from kg.model import EntityId

_SENTENCES: Final = 3


class Lately:
    """Remembers the entities of the last sentences, the latest last; a new paragraph begins with none."""

    def __init__(self) -> None:
        """Begin with nothing named."""
        self._paragraph = -1
        self.named: list[tuple[EntityId, ...]] = []

    def enter(self, sentence: Sentence) -> None:
        """Come to the next sentence, before its nouns are read."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self.named = sentence.paragraph, []

    def leave(self, names: Iterable[Name]) -> None:
        """Remember what a sentence named."""
        self.named = [*self.named[1 - _SENTENCES :], tuple(name.entity for name in names)]

    def also(self, entities: Iterable[EntityId]) -> None:
        """Remember more of the last sentence."""
        if self.named:
            self.named[-1] = (*self.named[-1], *dict.fromkeys(entities))
