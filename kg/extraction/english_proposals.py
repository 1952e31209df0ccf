"""Whose *the proposal, this request* is in English: his who proposed it in the sentence before.

The article becomes a name in the possessive, so that *declined the proposal* is read as *declined X’s proposal*.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extraction.definites import DEFINITE
from kg.extraction.records import ProposedClaim
from kg.extraction.sentences import Name, Sentence, with_names
from kg.model import EntityId, Polarity

_MADE: Final = frozenset(
    {"proposedTo", "requestedFrom", "demandedFrom", "requestedAidFrom", "promisedAidTo", "invited"}
)
_NOUNS: Final = frozenset(
    [
        *("proposal", "proposals", "offer", "suggestion", "request", "demand", "demands", "invitation", "advice"),
        *("mediation", "overture", "overtures"),
    ]
)
_ARTICLES: Final = frozenset({"the", "this", "that", "these"})
_FAR: Final = 2
"""Sentences after which nobody knows which proposal is meant."""


class Proposals:
    """Who proposed or asked something last, in a paragraph."""

    def __init__(self) -> None:
        self._paragraph, self._left = -1, 0
        self._maker: EntityId | None = None

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add to a sentence whose the proposal is that it speaks of."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._maker = sentence.paragraph, None
        self._left -= 1
        if self._maker is None or self._left < 0 or sentence.language != "en":
            return sentence
        words = sentence.words
        found = [
            Name(
                entity=self._maker,
                first=at,
                last=at,
                start=words[at].start,
                end=words[at].end,
                rest="’s",
                text=words[at].text,
                form=DEFINITE,
            )
            for at in range(1, len(words) - 1)
            if words[at].low in _ARTICLES and words[at].name is None and self._is_meant(sentence, at)
        ]
        return with_names(sentence, found)

    def _is_meant(self, sentence: Sentence, at: int) -> bool:
        behind = [word.low for word in sentence.words[at + 1 : at + 3]]
        return behind[0] in _NOUNS and behind[1:] != ["of"]

    def remember(self, claims: Iterable[ProposedClaim]) -> None:
        """Remember who proposed something, if it is one alone."""
        makers = {one.subject for one in claims if one.predicate in _MADE and one.polarity is Polarity.ASSERTS}
        if makers:
            self._maker = makers.pop() if len(makers) == 1 else None
            self._left = _FAR
