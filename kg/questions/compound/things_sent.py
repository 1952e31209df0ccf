"""What somebody sent or gave to somebody: *what did X send to Y, X Y’ye ne verdi, what did Y receive from X*.

What is sent is letters and aid, what is given is aid: each is asked by itself, by the names as they stand. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.project import Project
from kg.questions.answers_found import Answered, Answers
from kg.questions.lexicon import Lexicon
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Passed:
    """Who sent or gave something to whom, both as they stand in the question; ``sent``: it may be a letter."""

    by: str
    to: str
    sent: bool


def passed(question: str, language: str) -> Passed | None:
    """Read who sent or gave to whom what is asked for; nothing where it is no such question.

    >>> passed("What did Panin send to Repnin", "en"), passed("What did the Danes receive from Russia", "en")
    (Passed(by='Panin', to='Repnin', sent=True), Passed(by='Russia', to='the Danes', sent=False))
    >>> passed("Panin Repnin'e ne yolladı", "tr"), passed("What did Panin give in to", "en")
    (Passed(by='Panin', to="Repnin'e", sent=True), None)
    """
    for sent, pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return Passed(found["by"], found["to"], sent)
    return None


class ThingsSent(Answers):
    """Answers what was sent or given to somebody, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words, its project, and what answers the plainer questions."""
        super().__init__(graph, lexicon, project)
        self._ask = ask

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with the letters and the aid; where there is neither, as of the aid it is said that nobody claims it."""
        asked = passed(question, language)
        if asked is None:
            return None
        plain = [text.format(by=asked.by, to=asked.to) for text in _plainer(asked, language)]
        told = [self._ask(each, language) for each in plain]
        answers = [each for each in told if isinstance(each, Answered)]
        return self._joined(answers) if answers else next((each for each in told if _is_unclaimed(each)), None)

    def _joined(self, answers: Sequence[Answered]) -> Answered:
        first = answers[0]
        if len(answers) == 1:
            return first
        return self._answered(first.understood, [each for one in answers for each in one.found], first.query)


def _plainer(asked: Passed, language: str) -> tuple[str, ...]:
    letters, aid = _PLAINER[language]
    return (letters, aid) if asked.sent else (aid,)


def _is_unclaimed(told: Answered | Refused) -> bool:
    return isinstance(told, Refused) and told.kind == "no-claim"


_PLAINER = {
    "en": ("Which letters did {by} send to {to}", "What aid did {by} give to {to}"),
    "tr": ("{by} {to} hangi mektupları gönderdi", "{by} {to} hangi yardımları yaptı"),
}
_BY, _TO = r"(?P<by>.+?)", r"(?P<to>(?!(?:up|in|away|back|out|for|from)\b).+?)"
_SEND, _GIVE = r"(?:send|ship|dispatch|despatch|forward)", r"(?:give|supply|provide|donate|lend|grant)"
_DID = r"(?:did|had|has)"
_TR_BY, _TR_TO = r"(?P<by>.+?)", r"(?P<to>\S.*?['’\w][ea])"
_PATTERNS = {
    "en": (
        (False, re.compile(rf"what did {_BY} (?:supply|provide) {_TO} with", re.IGNORECASE)),
        (True, re.compile(rf"what {_DID} {_BY} (?:{_SEND}|sent|shipped) to {_TO}", re.IGNORECASE)),
        (True, re.compile(rf"what {_DID} {_BY} (?:send|sent) {_TO}", re.IGNORECASE)),
        (False, re.compile(rf"what {_DID} {_BY} (?:{_GIVE}|given|supplied|lent) to {_TO}", re.IGNORECASE)),
        (False, re.compile(rf"what {_DID} {_BY} (?:give|supply|lend|given) {_TO}", re.IGNORECASE)),
        (False, re.compile(rf"what {_DID} {_TO} (?:receive|get|obtain|received|got) from {_BY}", re.IGNORECASE)),
    ),
    "tr": (
        (
            True,
            unmarked(
                rf"{_TR_BY} {_TR_TO} (?:ne|neler|neyi) (?:gönder|yolla|ilet)(?:di|dı|miş|mış|mişti|mıştı|miştir|mıştır)(?:ler|lar)?"
            ),
        ),
        (
            False,
            unmarked(
                rf"{_TR_BY} {_TR_TO} (?:ne|neler) (?:ver|sağla|temin et|bağışla)(?:di|dı|miş|mış|mişti|mıştı|miştir|mıştır|ti)(?:ler|lar)?"
            ),
        ),
    ),
}
