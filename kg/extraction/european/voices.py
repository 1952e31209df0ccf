"""Who says it in German, French and Russian: *laut X*, *selon X*, *по словам X*. Everything else is the author's."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.attribution import Voice
from kg.extraction.european.grammars import GRAMMARS
from kg.extraction.european.roles import ACCOUNT, arguments
from kg.extraction.sentences import Sentence
from kg.model import EntityId


class EuropeanVoices:
    """Reads who speaks in a sentence: only where it is said to be somebody's account."""

    def __init__(self, speaks: Callable[[EntityId], bool]) -> None:
        self._speaks = speaks

    def voices(self, sentence: Sentence) -> tuple[Voice, ...]:
        """Give the stretches of a sentence that are somebody's."""
        return tuple(
            Voice(first=0, last=len(sentence.words), claimant=one.name.entity)
            for one in arguments(sentence, GRAMMARS[sentence.language])
            if one.role == ACCOUNT and self._speaks(one.name.entity)
        )
