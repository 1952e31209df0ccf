"""What of a kind was struck by a deed: *which newspaper was suppressed, hangi gazete yıkıldı*. Owns no claim.

By claims of what a deed was done to: something of the kind, or a part of it, where a passage says the deed.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Said, Wordings, marks
from kg.questions.reader import Reader
from kg.questions.spans import overlaps
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """The noun of what was struck, the verb of the deed, and the words of when, or beside what, where any are said."""

    noun: str
    verb: str
    when: str = ""
    beside: str = ""


def struck(question: str, language: str) -> Struck | None:
    """Read what of which kind was struck; nothing where that is not asked.

    >>> struck("Which newspaper's editorial office was destroyed at the end of 1920", "en")
    Struck(noun='newspaper', verb='destroyed', when='at the end of 1920', beside='')
    >>> struck("Which newspaper was destroyed together with the unofficial communists", "en").beside
    'the unofficial communists'
    >>> struck("Hangi gazetenin yazı işleri dağıtıldı", "tr"), struck("Which newspaper was founded", "en")
    (Struck(noun='gazete', verb='dağıtıldı', when='', beside=''), None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    if found is None:
        return None
    parts = {name: (text or "").strip() for name, text in found.groupdict().items()}
    return Struck(**{**parts, "noun": parts["noun"].lower(), "verb": parts["verb"].lower()})


class WhatWasStruck(Answers):
    """Answers what of a kind was struck, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those of the kind of which a passage says the deed; nothing where none does."""
        asked = struck(question, language)
        classes = tuple(name for _, name in self._lexicon.classes_at([asked.noun], 0, language)) if asked else ()
        if asked is None or not classes:
            return None
        periods = (
            [each.period for each in self._reader.pieces(asked.when, language) if each.period] if asked.when else []
        )
        if asked.when and len(periods) != 1:
            return None
        beside = self._wordings.said(asked.beside, language) if asked.beside else []
        verb = Said(marks=marks(asked.verb, language) | _marks_of_blows(language))
        own = evidence.find(self._graph, predicate=[terms.KG + _OBJECT], polarity="asserts")
        held: dict[str, list[str]] = {}
        for claim in evidence.claims(self._graph, own, project=self._project):
            whole = self._of_kind(claim.object.iri, classes)
            dated = claim.date is not None and all(overlaps(claim.date.edtf, each) for each in periods)
            told = [each for each in beside if self._wordings.is_of_passage(each, claim, language)]
            fits = (dated or not periods) and 2 * len(told) >= len(beside)
            if whole and fits and self._wordings.is_of_passage(verb, claim, language):
                held.setdefault(whole, []).append(claim.iri)
        clause = Clause(relations=(_OBJECT,), subject=Slot(), object=Slot(asked=True, classes=classes))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        return self._answered(understood, found, searches.related(understood, self._lexicon)) if found else None

    def _of_kind(self, iri: str, classes: tuple[str, ...]) -> str | None:
        """Give something that is of a kind, or that of the kind of which it is a part."""
        wholes = (iri, *self._lexicon.wholes_of(iri))
        return next((each for each in wholes if self._lexicon.is_a(each, classes)), None)


def _marks_of_blows(language: str) -> frozenset[str | int]:
    """Give the marks of verbs that say of anything that it was struck down."""
    return frozenset[str | int]().union(*(marks(word, language) for word in _BLOWS[language]))


_OBJECT = "objectOfEvent"
_BLOWS = {
    "en": ("destroyed", "suppressed", "crushed", "broken", "wrecked", "smashed"),
    "tr": ("yıkıldı", "bastırıldı", "ezildi", "dağıtıldı"),
}
_NOUN = r"(?P<noun>newspaper|paper|journal|party|organi[sz]ation|society|school|union|company|embassy|consulate)"
_PATTERNS = {
    "en": (
        re.compile(
            rf"which {_NOUN}(?:['’]s (?:editorial )?(?:offices?|staff|editors|board|headquarters|press))? (?:was|were|got) "
            r"(?P<verb>destroyed|suppressed|crushed|broken up|wrecked|smashed|dispersed|closed down|shut down)(?: by [\w ]+?)?"
            r"(?P<when> (?:in|at|on|by|during) (?:the )?(?:\w+ )?(?:of )?(?:\w+ )?\d{4})?"
            r"(?: (?:together with|along with|when|while|in the \w+ (?:on|against|of)) (?P<beside>.+))?",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(
            r"(?P<when>\S.*? )?hangi (?P<noun>gazete|dergi|parti|örgüt|dernek|okul|sendika|şirket|elçilik)(?:n[ıiuü]n (?:yaz[ıi] (?:işleri|kurulu)|redaksiyonu|idarehanesi|bürosu|merkezi))? (?P<verb>(?:yıkıl|dağıtıl|bastırıl|ezil|yok edil)\w+)"
        ),
    ),
}
