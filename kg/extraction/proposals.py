"""Whose *the proposal, this request, bu teklif* is: his who proposed it in the sentence before.

The article becomes a name in the possessive, so that *declined the proposal* is read as *declined X’s proposal*, and
*bu teklifi reddetti* as *X’in teklifini reddetti*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
_ARTICLES: Final = {"en": frozenset({"the", "this", "that", "these"}), "tr": frozenset({"bu"})}
_POSSESSIVE: Final = {"en": "’s", "tr": "’nın"}
_TURKISH: Final = re.compile(
    r"(?:(?:isteğ|teklif|taleb|davet|öğüd)[iıea]|(?:öneri|tavsiye|rica|çağrı|uyarı)y[ıiuüae]|(?:istek|teklif|talep|öneri)ler[ie])$"
)
"""What somebody proposed or asked, as the object of who does or does not take it up."""
_BARE: Final = re.compile(r"(?:istek|teklif|talep|davet|öneri|rica|çağrı|tavsiye)$")
"""The same as the subject of a passive: *bu istek Y tarafından reddedildi*."""
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
        if self._maker is None or self._left < 0 or sentence.language not in _ARTICLES:
            return sentence
        return with_names(sentence, [_whose(sentence, at, self._maker) for at in self._meant(sentence)])

    def within(self, sentence: Sentence, claims: Sequence[ProposedClaim]) -> Sentence | None:
        """Add whose the proposal is that a later clause of the same sentence speaks of: *…; X bu isteği reddetti*."""
        if sentence.language not in _ARTICLES or not any(claim.predicate in _MADE for claim in claims):
            return None
        makers = {one.subject for one in claims if one.predicate in _MADE and one.polarity is Polarity.ASSERTS}
        later = [at for at in self._meant(sentence) if _begins_clause(sentence, at)]
        if len(makers) != 1 or not later:
            return None
        return with_names(sentence, [_whose(sentence, at, next(iter(makers))) for at in later])

    def _meant(self, sentence: Sentence) -> Iterator[int]:
        """Give where the articles of proposals stand."""
        words, articles = sentence.words, _ARTICLES[sentence.language]
        for at in range(sentence.language == "en", len(words) - 1):
            if words[at].low in articles and words[at].name is None and self._is_meant(sentence, at):
                yield at

    def _is_meant(self, sentence: Sentence, at: int) -> bool:
        behind = [word.low for word in sentence.words[at + 1 : at + 3]]
        if sentence.language == "tr":
            passive = _BARE.match(behind[0]) is not None and "tarafından" in {word.low for word in sentence.words[at:]}
            return passive or _TURKISH.match(behind[0]) is not None
        return behind[0] in _NOUNS and behind[1:] != ["of"]

    def remember(self, claims: Iterable[ProposedClaim]) -> None:
        """Remember who proposed something, if it is one alone."""
        makers = {one.subject for one in claims if one.predicate in _MADE and one.polarity is Polarity.ASSERTS}
        if makers:
            self._maker = makers.pop() if len(makers) == 1 else None
            self._left = _FAR


def _whose(sentence: Sentence, at: int, maker: EntityId) -> Name:
    """Make of an article whose the noun behind it is."""
    word, rest = sentence.words[at], _POSSESSIVE[sentence.language]
    return Name(
        entity=maker, first=at, last=at, start=word.start, end=word.end, rest=rest, text=word.text, form=DEFINITE
    )


def _begins_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause ends before a word, as one does that says what was asked: *…; X | bu isteği*."""
    before = sentence.words[:at]
    return any(word.low in {";", "but", "ama", "fakat", "ancak", "ise"} for word in before)
