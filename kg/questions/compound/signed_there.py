"""Who signed a treaty that only its place names: *who signed the treaty in X, who concluded agreements at X*.

Asked by the treaties that were signed there; a capital is where they were, and no party of them. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.understood import Clause, Refused, Slot, Understood


def where_signed(question: str) -> tuple[str, str] | None:
    """Give what is asked (*signed* or *parties*) and the place; nothing where no place alone names the treaty.

    >>> where_signed("Who signed the treaty in Reval"), where_signed("Who were the parties of the agreement at Reval")
    (('signed', 'Reval'), ('parties', 'Reval'))
    >>> where_signed("Who signed the treaty of Reval") is None
    True
    """
    for kind, pattern in _PATTERNS:
        found = pattern.fullmatch(question)
        if found:
            return kind, found["place"]
    return None


class SignedThere:
    """Answers who signed what was signed at a place, of one store."""

    def __init__(self, lexicon: Lexicon, answerer: Answerer, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take the words of a store, what answers what is understood, and what answers in words."""
        self._lexicon, self._answerer, self._ask = lexicon, answerer, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those who signed the treaties of a place, or the one called after it; else with their parties."""
        asked = where_signed(question) if language == "en" else None
        if asked is None:
            return None
        treaties = self._ask(f"Which treaties were signed in {asked[1]}", language)
        if not isinstance(treaties, Answered):
            called = self._ask(_CALLED[asked[0]].format(asked[1]), language)
            return called if isinstance(called, Answered) else None
        things = tuple(each.iri for each in treaties.found if each.iri and self._lexicon.is_a(each.iri, ("Treaty",)))
        for relation in _WAYS[asked[0]]:
            told = self._answerer.answer(_of(relation, things, language)) if things else None
            if isinstance(told, Answered):
                return told
        return None


def _of(relation: str, treaties: tuple[str, ...], language: str) -> Understood:
    asked, given = Slot(asked=True, classes=("Actor",)), Slot(things=treaties)
    ends = (asked, given) if relation == "signed" else (given, asked)
    clause = Clause(relations=(relation,), subject=ends[0], object=ends[1])
    return Understood(intent="related", language=language, clauses=(clause,))


_CALLED = {"signed": "Who signed the Treaty of {}", "parties": "Who were the parties to the Treaty of {}"}
_WAYS = {"signed": ("signed", "hasParty"), "parties": ("hasParty",)}
_TREATY = r"(?:(?:the|an?|any) )?(?:treat(?:y|ies)|agreements?|pacts?|accords?|conventions?)"
_PLACE = r"(?:in|at) (?P<place>[^,]+)"
_PATTERNS = tuple(
    (kind, re.compile(text, re.IGNORECASE))
    for kind, text in (
        ("signed", rf"who (?:signed|concluded|made) {_TREATY} {_PLACE}"),
        ("signed", rf"by whom (?:was|were) {_TREATY} (?:signed|concluded) {_PLACE}"),
        ("signed", rf"who (?:was|were) the signator(?:y|ies) of {_TREATY} (?:signed )?{_PLACE}"),
        ("parties", rf"who (?:was|were) the part(?:y|ies) (?:of|to) {_TREATY} (?:signed |concluded )?{_PLACE}"),
    )
)
