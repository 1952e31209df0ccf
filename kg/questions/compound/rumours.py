"""What is only told: *according to the story, who …*, *rivayete göre …*. Owns the words for it.

Asked without them; of the answers those are left that somebody claims as uncertain, or whose passage says it is a tale.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.questions.answers_found import Answered
from kg.questions.surplus import Surplus, texts_of
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def without_rumour(question: str, language: str) -> str | None:
    """Take out of a question that it is only told so; nothing where it does not say that.

    >>> without_rumour("According to the story, who provoked the riot", "en")
    'who provoked the riot'
    >>> without_rumour("Rivayete göre ayaklanmayı kim kışkırttı", "tr")
    'ayaklanmayı kim kışkırttı'
    >>> without_rumour("According to Harrow, who provoked the riot", "en")
    """
    pattern = _TOLD.get(language)
    rest, count = pattern.subn("", question) if pattern is not None else ("", 0)
    return rest.strip(" ,") if count == 1 else None


class Rumours:
    """Answers what is only told, of one store."""

    def __init__(self, surplus: Surplus, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what keeps of an answer what its claims say, and what answers a question of a language."""
        self._surplus, self._ask = surplus, ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer by claims that are uncertain or called a tale; nothing where no tale is asked for."""
        rest = without_rumour(question, language)
        answer = self._ask(rest, language) if rest is not None else None
        if not isinstance(answer, Answered):
            return None
        return self._surplus.kept(
            answer, lambda claim: claim.certainty != "certain" or any(map(_TALE.search, texts_of(claim)))
        )


_TALES = r"(?:story|stories|rumou?rs?|version|legend|tale|hearsay|tradition)"
_TOLD = {
    "en": re.compile(
        rf"^(?:according to|as) (?:the|one|a|this|some) {_TALES}(?: (?:goes|has it|says?))?,? (?=\w)"
        rf"|,? according to (?:the|one|a|this|some) {_TALES}$",
        re.IGNORECASE,
    ),
    "tr": unmarked(
        r"(?:^|(?<= ))(?:bir |bazı )?(?:anlatılan|rivayet|söylenti|söylenen|anlatı|efsane)(?:l[ae]r)?y?[ae] göre,? "
        r"(?=\S)"
    ),
}
_TALE = re.compile(r"\b(?:rivayet|soylenti|efsane|anlatil|rumou?r|legend|story|tale|tradition)")
