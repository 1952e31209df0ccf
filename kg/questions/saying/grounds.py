"""Which claims rest on archive files, or on those of an archive. Which rest on one work is read elsewhere."""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.evidence.reading import rows, value_of, values
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Which claims are asked for: those that rest ``on`` something, of one alone where ``by`` names him."""

    on: str
    by: str = ""


_CLAIMS = r"(?:claims?|statements?|assertions?)"
_IDDIA = r"(?:iddia|sav|ifade)\w*"
_DAYAN = r"dayan(?:ıyor|iyor|ır|ir|maktadır|maktadir)(?:lar)?"
_PATTERNS: dict[str, tuple[str, ...]] = {
    "en": (
        rf"(?:which|what)(?: of the)? {_CLAIMS}(?: (?:of|by|made by) (?P<by>.+?))? (?:are |is )?(?:rest|rely|based|depend|drawn?|founded|resting)s? (?:up)?on (?P<on>.+)",
        rf"(?:which|what)(?: of the)? {_CLAIMS}(?: (?:of|by|made by) (?P<by>.+?))? (?:cite|quote|refer to|go back to|come from|are taken from|are supported by) (?P<on>.+)",
    ),
    "tr": (
        rf"(?:(?P<by>.+?)(?:['’]?n?[ıiuü]n) )?hangi {_IDDIA} (?P<on>.+?) {_DAYAN}",
        rf"(?:(?P<by>.+?)(?:['’]?n?[ıiuü]n) )?(?P<on>.+?) dayanan {_IDDIA}(?:ı|i)? (?:hangileri|hangisi|neler|nelerdir|nedir)(?:dir)?",
    ),
}
_ARCHIVAL = {
    "en": r"(?:the )?(?:archiv(?:e|al) (?:files?|documents?|sources?|records?|papers?|materials?|evidence)|(?:documents|files|papers|records) (?:from|of|in) (?:the )?archives?|(?:the )?archives)",
    "tr": r"arsiv(?:ler)?(?:deki|den)?(?: (?:belge|dosya|kaynag|malzeme|evrak|vesika|kayit|kayd)\w*)?(?:[ny]?[ae])?",
}
_FILE = "ArchiveFile"


def grounds(question: str, language: str) -> Grounds | None:
    """Give on what the claims rest that a question asks for; nothing where it asks for none.

    >>> grounds("Which claims of Harrow rest on archive files", "en")
    Grounds(on='archive files', by='Harrow')
    >>> grounds("Hangi iddialar arşiv dosyalarına dayanıyor", "tr"), grounds("Who rested at Azov", "en")
    (Grounds(on='arşiv dosyalarına', by=''), None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = re.fullmatch(pattern, question, re.IGNORECASE)
        if found:
            return Grounds(on=found["on"], by=found["by"] or "")
    return None


class GroundsOfClaims(Answers):
    """Answers which claims of one store rest on an archive."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with claims; nothing where none are asked for, or they rest on something that is no archive."""
        parts = grounds(question, language)
        by = named(self._reader, parts.by, language) if parts is not None else ()
        if parts is None or (parts.by and not by):
            return None
        archival = re.fullmatch(_ARCHIVAL[language], plain(parts.on)) is not None
        things = () if archival else self._archive(parts.on, language) or self._works_of(parts.on, language)
        if not archival and not things:
            return None
        classes = (_FILE,) if archival else ()
        asked = Understood(intent="resting", language=language, things=things, classes=classes, claimants=by)
        query = searches.resting(asked)
        found = [Found(value=claim, claims=(claim,)) for claim in self._claims(query)]
        if not found:
            return self._nobody(asked, query) if archival else None
        return self._answered(asked, found, query)

    def _works_of(self, name: str, language: str) -> tuple[str, ...]:
        """Give the works of which a person is an author, by the tables."""
        authors = named(self._reader, name, language)
        if not authors or not all(self._lexicon.is_a(each, ("Person",)) for each in authors):
            return ()
        query = f"SELECT DISTINCT ?work {{ {values('author', authors)} ?work kg:author ?author }}"
        return tuple(sorted(value_of(each) for (each,) in rows(self._graph, query) if each is not None))

    def _archive(self, name: str, language: str) -> tuple[str, ...]:
        things = named(self._reader, name, language)
        return things if all(self._lexicon.is_a(each, ("Group",)) for each in things) else ()
