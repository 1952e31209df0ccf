"""Questions that say how many answers there are: *which two powers signed it*, *hangi iki devlet imzaladı*.

Asked without the number, and answered where there are as many. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.language import turkish_forms
from kg.questions.answers_found import Answered
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def so_many(question: str, language: str) -> tuple[tuple[str, ...], int] | None:
    """Give the ways to ask without how many are asked for, and how many that are.

    >>> so_many("Hangi iki devlet imzaladı", "tr"), so_many("Which three envoys came", "en")
    ((('Hangi devlet imzaladı', 'Hangi devletler imzaladı'), 2), (('Which envoys came',), 3))
    >>> so_many("Hangi devlet iki kale aldı", "tr"), so_many("Which of the two came", "en")
    (None, None)
    """
    pattern = _PATTERNS.get(language)
    found = pattern.search(question) if pattern is not None else None
    if found is None:
        return None
    before, after = question[: found.end("which")], question[found.end() :]
    noun, _, rest = after.partition(" ")
    many = (f"{before} {turkish_forms.added(noun, 'lAr')} {rest}",) if language == "tr" and rest else ()
    return (f"{before} {after}", *many), _NUMBERS[plain(found["number"])]


class SoMany:
    """Answers questions that say how many there are, of one store."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers the simpler questions."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer where there are as many as the question says; else nothing."""
        asked = so_many(question, language)
        for each in asked[0] if asked is not None else ():
            answer = self._ask(each, language)
            if asked is None or not isinstance(answer, Answered) or answer.understood.counted:
                continue
            return answer if len(answer.found) == asked[1] and all(one.iri for one in answer.found) else None
        return None


_NUMBERS = {"iki": 2, "uc": 3, "dort": 4, "two": 2, "three": 3, "four": 4}
_PATTERNS = {
    "tr": unmarked(r"\b(?P<which>hangi) (?P<number>iki|üç|dört) (?=\w)"),
    "en": re.compile(r"\b(?P<which>which|what) (?P<number>two|three|four) (?=\w)", re.IGNORECASE),
}
