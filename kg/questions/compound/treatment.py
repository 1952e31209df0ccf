"""Who complained of how somebody treated others: *about the way the guards treated the envoys*, *muamelesinden*.

Asked as who complained of him, where a claim says that he did something to those others. Owns no answer.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.language import turkish_forms
from kg.questions.answers_found import Answered
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """A question without how somebody treated others, and a question for that."""

    question: str
    how: str


def treated(question: str, language: str) -> Treated | None:
    """Take how somebody treated others out of a question.

    >>> treated("Who complained to Panin about the way the guards treated the envoys", "en")
    Treated(question='Who complained to Panin about the guards', how='How did the guards treat the envoys')
    >>> treated("Who complained about the guards' treatment of the envoys", "en").question
    'Who complained about the guards'
    >>> treated("Muhafızların elçilere kötü muamelesinden kim şikayet etti", "tr")
    Treated(question='Muhafızlardan kim şikayet etti', how='Muhafızlar elçilere nasıl davrandı')
    >>> treated("Who complained about the guards", "en")
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    if found is None:
        return None
    if language == "tr":
        whence = turkish_forms.added(found["who"], "DAn")
        return Treated(question=f"{whence} {found['rest']}", how=f"{found['who']} {found['whom']} nasıl davrandı")
    who = found["who"]
    return Treated(question=f"{found['rest']} {who}", how=f"How did {who} treat {found['whom']}")


class Treatment:
    """Answers who complained of how somebody treated others."""

    def __init__(self, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what answers the simpler questions."""
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with those who complained of him; nothing where it is not claimed that he treated those others."""
        asked = treated(question, language)
        hows = (asked.how, re.sub(r" treat (?!the )", " treat the ", asked.how)) if asked is not None else ()
        if asked is None or not any(isinstance(self._ask(each, language), Answered) for each in dict.fromkeys(hows)):
            return None
        answer = self._ask(asked.question, language)
        return answer if isinstance(answer, Answered) else None


_COMPLAINS = r"(?P<rest>(?:who|which [\w-]+|when did .+?|to whom did .+?) (?:complain|protest|grumble)(?:ed|s)?(?: to .+?)?(?: in \d{4})? (?:about|of|at|against|over))"
_DID = r"(?:ill-treated|ill-used|treated|mistreated|maltreated|handled|dealt with|(?:were|was) treating|behaved (?:towards?|to)|acted towards?|conducted themselves towards?)"
_BADLY = r"(?:bad |ill |harsh |rough |arbitrary |poor |shabby )?"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"{_COMPLAINS} (?:the (?:way|manner)(?: in which| that)?|how) (?:badly )?(?P<who>.+?) (?:had )?{_DID} (?P<whom>.+)",
            rf"{_COMPLAINS} (?P<who>.+?)(?:['’]s|(?<=s)['’]) {_BADLY}(?:mis|mal)?(?:ill-)?treatment of (?P<whom>.+)",
            rf"{_COMPLAINS} (?:the )?{_BADLY}(?:mis|mal)?(?:ill-)?treatment of (?P<whom>.+?) (?:by|at the hands of) (?P<who>.+)",
        )
    ),
    "tr": (
        unmarked(
            r"(?P<who>\S+(?: \S+)??)['’]?n?[ıiuü]n (?P<whom>\S.*?[ae]) (?:karşı )?(?:kötü |keyfi |sert |kaba )?(?:davran[ıi]ş(?:lar)?|muamele(?:ler)?|tutum)(?:[ıi]|s[ıi])nd[ae]n (?P<rest>.*(?:şik[aâ]yet|yak[ıi]n|dert yan).*)"
        ),
    ),
}
