"""What somebody says of a letter or a speech that is named only by who sent it: *what does Harrow say of Vos’s appeal*.

Those are meant of which he says something at all. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class OfLetter:
    """Who says something, and of whose letter."""

    by: str
    sender: str


def of_letter(question: str, language: str) -> OfLetter | None:
    """Read who says something of whose letter; nothing where it is of none.

    >>> of_letter("What does Harrow write about Vos's appeal", "en")
    OfLetter(by='Harrow', sender='Vos')
    >>> of_letter("Harrow Vos'un çağrısı hakkında ne yazıyor", "tr"), of_letter("What does Harrow say of Vos", "en")
    (OfLetter(by='Harrow', sender='Vos'), None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return OfLetter(by=found["by"], sender=found["sender"])
    return None


class OfLetters(Answers):
    """Answers what somebody says of another’s letters, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with claims; nothing where he says nothing of any."""
        asked = of_letter(question, language)
        by = named(self._reader, asked.by, language) if asked is not None else ()
        sender = named(self._reader, asked.sender, language) if asked is not None else ()
        letters = self._sent(sender) if by and sender else ()
        if not letters:
            return None
        understood = Understood(intent="saying", language=language, claimants=by, things=letters)
        query = searches.of_things(understood)
        found = [Found(value=claim, claims=(claim,)) for claim in self._claims(query)]
        return self._answered(understood, found, query) if found else None

    def _sent(self, who: Sequence[str]) -> tuple[str, ...]:
        query = searches.with_prefixes(_SENT.format(values("who", who)))
        letters = {text_of(letter) for (letter,) in rows(self._graph, query)}
        return tuple(sorted(each for each in letters if each in self._lexicon.things))


_SENT = (
    "SELECT DISTINCT ?letter {{ {} ?claim kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?who ; "
    "kg:status kg:accepted ; kg:polarity kg:asserts }}"
)
_LETTER = r"(?:speech|address|letter|appeal|message|telegram|note|call|manifesto|declaration|proclamation)(?:es|s)?"
_MEKTUP = r"(?:konuşma|mektub|çağrı|hitab|telgraf|nota|mesaj|bildiri|demeç|söylev|nutk)(?:s[ıiuü]|[ıiuü])?"
_PATTERNS = {
    "en": (
        re.compile(
            r"what (?:does|did) (?P<by>.+?) (?:say|write|think|claim|report|tell|note) (?:about|of|on|concerning) "
            rf"(?P<sender>.+?)['’]s? {_LETTER}",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(
            r"(?P<by>\S+?(?: \S+?)??),? (?P<sender>\S+?(?: \S+?)??)['’]?n?[ıiuü]n "
            rf"{_MEKTUP} (?:hakkında|için|konusunda) (?:ne|neler) \S+"
        ),
    ),
}
