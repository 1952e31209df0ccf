"""When somebody proposed what only the name of his proposal says: *when did X suggest that the talks be resumed*.

A proposal is his of which he is claimed to be the sender, and of what its name and description say. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, text_of
from kg.questions.compound.matters_said import is_negative
from kg.questions.compound.wordings import Wordings, marks
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Who proposed what, by which verb; ``to`` whom is asked for, or else when."""

    by: str
    verb: str
    matter: str
    to: bool = False


def proposed(question: str) -> Proposed | None:
    """Read who proposed what; nothing where neither when nor to whom is asked.

    >>> proposed("When did Panin suggest that the talks be resumed")
    Proposed(by='Panin', verb='suggest', matter='the talks be resumed', to=False)
    >>> proposed("To whom did Panin propose to resume the talks").to, proposed("When did Panin propose a toast")
    (True, None)
    """
    for pattern in _PATTERNS:
        found = pattern.fullmatch(question)
        if found:
            to = question.lower().startswith(("to whom", "who"))
            return Proposed(by=found["by"], verb=found["verb"].lower(), matter=found["matter"], to=to)
    return None


class Proposals(Answers):
    """Answers when, or to whom, somebody proposed something, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)
        self._answerer = Answerer(graph, reader.lexicon, project)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer by the only proposal of his that has all the words; nothing where none or several have."""
        asked = proposed(question) if language == "en" else None
        who = in_whatever_case(self._reader, asked.by, language) if asked is not None else ()
        said = self._wordings.said(asked.matter, language, _IDLE) if asked is not None else []
        if asked is None or not who or not said or is_negative(asked.matter):
            return None
        own = [
            letter
            for letter in self._sent(who)
            if self._is_called(letter, asked.verb, language)
            and all(self._wordings.is_of_thing(each, letter, language) for each in said)
        ]
        if len(own) != 1:
            return None
        told = self._answerer.answer(_to_whom(own, language) if asked.to else _when(own, language))
        return told if isinstance(told, Answered) else None

    def _is_called(self, letter: str, verb: str, language: str) -> bool:
        """Tell whether a name of a letter says that something is proposed in it."""
        names = (text for text, tongue in self._lexicon.things[letter].names if tongue in {language, None})
        own = marks(verb, language)
        return any(own & marks(word, language) for text in names for word in text.split())

    def _sent(self, who: Sequence[str]) -> list[str]:
        """Give the letters of somebody; of a capital or a state those of its government."""
        known = self._lexicon
        senders = {*who, *(each for one in who for each in (*known.seats.get(one, ()), *known.holders.get(one, ())))}
        query = searches.with_prefixes(_SENT.format(values("who", sorted(senders))))
        return sorted({text_of(letter) for (letter,) in rows(self._graph, query)} & known.things.keys())


def _when(letters: Sequence[str], language: str) -> Understood:
    return Understood(intent="date", language=language, things=tuple(letters))


def _to_whom(letters: Sequence[str], language: str) -> Understood:
    clause = Clause(
        relations=("addressee",), subject=Slot(things=tuple(letters)), object=Slot(asked=True, classes=("Actor",))
    )
    return Understood(intent="related", language=language, clauses=(clause,))


_SENT = (
    "SELECT DISTINCT ?letter {{ {} ?claim kg:subject ?letter ; kg:predicate kg:sender ; kg:object ?who ; "
    "kg:status kg:accepted ; kg:polarity kg:asserts }}"
)
_IDLE = frozenset({"be", "should", "been"})
_VERB = r"(?P<verb>propose|suggest|offer|demand|request)"
_ASKS = r"(?:when|(?:in|on) (?:what|which) (?:day|date|month|year)|to whom)"
_PATTERNS = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"{_ASKS} did (?P<by>.+?) {_VERB} that (?P<matter>.+)",
        rf"{_ASKS} did (?P<by>.+?) {_VERB} to (?P<matter>(?-i:[a-z]).+)",
        rf"{_ASKS} did (?P<by>.+?) {_VERB} (?P<matter>\w+ing .+)",
    )
)
