"""Questions that say how many answers there are: *which two powers signed it*, *hangi iki devlet imzaladı*.

Asked without the number, and answered where there are as many. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.questions.answers_found import Answered
from kg.questions.morphology import plain
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


def so_many(question: str, language: str) -> tuple[str, int] | None:
    """Give a question without how many are asked for, and how many that are.

    >>> so_many("Hangi iki devlet imzaladı", "tr"), so_many("Which three envoys came", "en")
    (('Hangi devlet imzaladı', 2), ('Which envoys came', 3))
    >>> so_many("Hangi devlet iki kale aldı", "tr"), so_many("Which of the two came", "en")
    (None, None)
    """
    pattern = _PATTERNS.get(language)
    found = pattern.search(question) if pattern is not None else None
    if found is None:
        return None
    before, after = question[: found.end("which")], question[found.end() :]
    return f"{before} {after}", _NUMBERS[plain(found["number"])]


class SoMany:
    """Answers questions that say how many there are, of one store."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers the simpler questions."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer where there are as many as the question says; else nothing."""
        asked = so_many(question, language)
        answer = self._ask(asked[0], language) if asked is not None else None
        if asked is None or not isinstance(answer, Answered) or answer.understood.counted:
            return None
        return answer if len(answer.found) == asked[1] and all(each.iri for each in answer.found) else None


_NUMBERS = {"iki": 2, "uc": 3, "dort": 4, "two": 2, "three": 3, "four": 4}
_PATTERNS = {
    "tr": unmarked(r"\b(?P<which>hangi) (?P<number>iki|üç|dört) (?=\w)"),
    "en": re.compile(r"\b(?P<which>which|what) (?P<number>two|three|four) (?=\w)", re.IGNORECASE),
}
