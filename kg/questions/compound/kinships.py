"""How two are akin: *what was the family relationship between X and Y*, *aralarında nasıl bir akrabalık var*.

Asked whether they are, and answered with the claims that say how. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.questions.answers_found import Answered, Found
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def kinship(question: str, language: str) -> str | None:
    """Ask whether two are akin, where it is asked how they are; nothing where it is not.

    >>> kinship("Panin ile Repnin arasında nasıl bir akrabalık var", "tr")
    'Panin ile Repnin akraba mıydı'
    >>> kinship("What was the family relationship between X and Y", "en"), kinship("Who was X", "en")
    ('was X related to Y', None)
    """
    for pattern, instead in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return found.expand(instead)
    return None


class Kinships:
    """Answers how two are akin, of one store."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers a question of a language."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the claims that say so; nothing where none does."""
        whether = kinship(question, language)
        answer = self._ask(whether, language) if whether else None
        if not isinstance(answer, Answered) or [each.value for each in answer.found] != ["yes"]:
            return None
        found = tuple(Found(value=claim, claims=(claim,)) for each in answer.found for claim in each.claims)
        return replace(answer, understood=replace(answer.understood, intent="saying"), found=found, whole=False)


_PATTERNS = {
    "tr": (
        (
            unmarked(
                r"(.+?) arasında(?:ki)? (?:(?:nasıl|ne gibi|ne tür) bir |hangi |ne )?akrabalık(?: bağı| ilişkisi)? \w+"
            ),
            r"\1 akraba mıydı",
        ),
        (unmarked(r"(.+?)['’]?n?[ıiuü]n akrabalığı (?:ne|nedir|neydi)"), r"\1 akraba mıydı"),
        (unmarked(r"(.+?) (?:nasıl|nereden|ne yoldan) akraba(?:ydı|ydılar|lar|dır|dırlar)?"), r"\1 akraba mıydı"),
    ),
    "en": (
        (
            re.compile(
                r"(?:what|which|how close) (?:kind of |sort of )?(?:was |is )?(?:the )?"
                r"(?:kinship|family (?:relationship|tie|connection)|blood tie)s? (?:was there |is there |existed )?"
                r"between (.+?) and (.+)",
                re.IGNORECASE,
            ),
            r"was \1 related to \2",
        ),
    ),
}
