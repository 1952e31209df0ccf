"""Where somebody was banished to, where a passage alone says it: *where were the envoys exiled*, *X nereye sürüldü*.

The passages of the claims that somebody was exiled are read for the place that stands before or after the word for it.
Owns no reading of other questions.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Wordings
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Banished:
    """Who is asked about, and by whom he was banished, where that is said, as it is written."""

    who: str
    by: str = ""


def banished(question: str, language: str) -> Banished | None:
    """Read of whom it is asked where he was banished to.

    >>> banished("To which place had the envoys been banished", "en"), banished("Panin nereye sürüldü", "tr")
    (Banished(who='the envoys', by=''), Banished(who='Panin', by=''))
    >>> banished("Where did the Tsar exile Panin", "en"), banished("Where was Panin", "en")
    (Banished(who='Panin', by='the Tsar'), None)
    """
    found = next((each for each in (one.fullmatch(question) for one in _PATTERNS.get(language, ())) if each), None)
    return Banished(who=found["who"], by=found.groupdict().get("by") or "") if found is not None else None


class Banishments(Answers):
    """Answers where somebody was banished to, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with the places of the passages; nothing where none names one, or nobody is described so."""
        asked = banished(question, language)
        if asked is None or "exiled" not in self._lexicon.relations:
            return None
        iris = evidence.find(self._graph, predicate=[terms.KG + "exiled"], polarity="asserts")
        claims = [
            each
            for each in evidence.claims(self._graph, iris, project=self._project)
            if self._is_by(asked.by, each, language) and self._is_of(asked.who, each, language)
        ]
        places: dict[str, list[str]] = {}
        for each in claims:
            for place in self._places(each):
                places.setdefault(place, []).append(each.iri)
        if not places:
            return None
        whom = tuple(dict.fromkeys(each.object.iri for each in claims))
        clause = Clause(relations=("exiled",), subject=Slot(), object=Slot(things=whom))
        understood = Understood(intent="related", language=language, clauses=(clause,))
        found = [Found(iri=iri, claims=tuple(own)) for iri, own in places.items()]
        return self._answered(understood, found, searches.related(understood, self._lexicon))

    def _is_by(self, by: str, claim: Evidence, language: str) -> bool:
        """Tell whether whoever is said to have banished somebody is whoever a claim says it of."""
        return not by or claim.subject.iri in in_whatever_case(self._reader, by, language)

    def _is_of(self, who: str, claim: Evidence, language: str) -> bool:
        """Tell whether some words name whoever was exiled, or all of them describe him."""
        named = in_whatever_case(self._reader, who, language)
        if named:
            return claim.object.iri in named
        said = self._wordings.said(who, language, _IDLE[language])
        return len(said) > 1 and all(
            self._wordings.is_of_thing(each, claim.object.iri, language)
            or self._wordings.is_of_passage(each, claim, language)
            for each in said
        )

    def _places(self, claim: Evidence) -> Iterator[str]:
        """Give the places to which a passage says that somebody was exiled."""
        for text in claim.texts:
            for language, pattern in _WHITHER.items():
                for found in pattern.finditer(text):
                    for iri in in_whatever_case(self._reader, found["place"], language):
                        if self._lexicon.is_a(iri, ("Place",)):
                            yield iri


_IDLE = {
    "en": frozenset({"the", "people", "men", "persons", "figures", "notables", "dignitaries", "individuals"}),
    "tr": frozenset({"kişi", "kişiler", "insan", "insanlar"}),
}
_EXILED = r"(?:exiled|banished|deported|sent into exile|driven into exile)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"(?:where|(?:to|in|on) (?:which|what) place) (?:was|were|had|have|has) (?P<who>.+?) (?:been )?{_EXILED}(?: to)?",
            rf"(?:which|what) place (?:was|were|had|have|has) (?P<who>.+?) (?:been )?{_EXILED} to",
            r"(?:where|to (?:which|what) place) (?:did|had) (?P<by>.+?) (?:exile|banish|deport)(?:ed|d)? (?P<who>(?:the )?.+?)(?: to)?",
            r"(?:where|to (?:which|what) place) (?:was|were) (?P<who>(?:the )?exiles) (?:sent|taken|brought|shipped)(?: to)?",
        )
    ),
    "tr": (
        unmarked(
            r"(?P<who>\S.*?) nereye (?:sürül(?:dü|müş|müştü)|sürgün (?:edil(?:di|miş|mişti)|gönderil(?:di|miş|mişti)|yollan(?:dı|mıştı)))(?:ler|lerdi)?"
        ),
        unmarked(r"(?P<who>\S.*?sürgünler(?:i)?) nereye (?:gönderil|yollan|götürül)\w+"),
    ),
}
"""Where somebody was banished; where exiles were sent."""
_WHITHER = {
    "tr": re.compile(r"(?P<place>[A-ZÇĞİÖŞÜ]\w+['’]?[yn]?[ae]) (?:sürgün|sürül|sürdü|sürme|süren)"),
    "en": re.compile(
        r"\b(?:exil\w+|banish\w+|deport\w+|sent into exile) to (?:the (?:island|city|town) of )?(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)"
    ),
}
"""The place that a passage names as whither somebody was exiled."""
