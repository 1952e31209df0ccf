"""Who speaks against whose claims: *who disagrees with Harrow about the siege*, *X’in hangi iddiaları tartışmalı*.

By the claims that are opposed to those of whoever is named, as ``kg disputes`` has it.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.reader import Reader
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposing:
    """Whose claims are spoken against, and about what; ``claims``: they are asked for, else who speaks against them."""

    by: str
    about: str = ""
    claims: bool = False


_SAYING = r"(?:claims?|accounts?|views?|opinions?|explanations?|versions?|interpretations?|assertions?|statements?)"
_SCHOLARS = r"(?:who|which (?:historian|scholar|source|author|writer|claimant)s?)"
_ABOUT = r"(?: (?:about|on|over|regarding|concerning|as to) (?P<about>.+?))?"
_OPPOSED = r"(?:disputed|contradicted|contested|challenged|denied|opposed|controversial|questioned)"
_IDDIA = r"(?:iddia|görüş|gorus|açıklama|aciklama|anlatı|anlati|yorum|tez)"
_ABOUT_TR = r"(?:(?P<about>.+?) (?:hakkında|hakkinda|konusunda) )?"
_PATTERNS = {
    "en": (
        rf"{_SCHOLARS} (?:contradicts?|disagrees? with|differs? from) (?:the {_SAYING} of )?(?P<by>.+?)(?:['’]s?|s['’])? ?(?:{_SAYING})?{_ABOUT}",
        rf"{_SCHOLARS} (?:disputes?|challenges?|rejects?|questions?|opposes?|denies|deny) (?:the {_SAYING} of (?P<by>.+?)|(?P<own>.+?)['’]s? {_SAYING}){_ABOUT}",
        rf"(?P<claims>which|what)(?: of the)? {_SAYING} (?:of|by|made by) (?P<by>.+?){_ABOUT} are {_OPPOSED}",
        rf"(?P<claims>which) of (?P<by>.+?)['’]s? {_SAYING}{_ABOUT} are {_OPPOSED}",
    ),
    "tr": (
        rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?y?l[ae]| ile) kim(?:ler)? (?:aynı fikirde değil|hemfikir değil|aynı görüşte değil|çelişiyor|celisiyor|ters düşüyor)",
        rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?n?[ıiuü]n) {_IDDIA}\w* kim(?:ler)? (?:karşı çıkıyor|karsi cikiyor|itiraz ediyor|katılmıyor|katilmiyor)",
        rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?[ny]?[ae]) kim(?:ler)? (?:katılmıyor|katilmiyor)",
        rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?n?[ıiuü]n) (?P<claims>hangi) {_IDDIA}\w* (?:tartışmalı|tartismali|çelişkili|celiskili|çelişiyor|celisiyor|ihtilaflı|ihtilafli)(?:dır|dir)?",
    ),
}


def opposing(question: str, language: str) -> Opposing | None:
    """Give whose claims a question has spoken against.

    >>> opposing("Who disagrees with Harrow about the siege of Azov", "en")
    Opposing(by='Harrow', about='the siege of Azov', claims=False)
    >>> opposing("Which claims of the Dutch historians are disputed", "en")
    Opposing(by='the Dutch historians', about='', claims=True)
    >>> opposing("Harrow'un iddialarına kim karşı çıkıyor", "tr"), opposing("Who rejected the treaty", "en")
    (Opposing(by='Harrow', about='', claims=False), None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = re.fullmatch(pattern, question, re.IGNORECASE)
        if found:
            parts = found.groupdict()
            by = parts["by"] or parts.get("own") or ""
            return Opposing(by=by, about=parts["about"] or "", claims=bool(parts.get("claims")))
    return None


class OpposedClaims(Answers):
    """Answers who speaks against somebody’s claims, and which of them are spoken against, of one store."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        reader: Reader,
        answerer: Answerer,
        named: Callable[[str, str], tuple[str, ...]],
    ) -> None:
        """Take a store, its project, what reads and what answers, and what finds the one thing that a name of a language means."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._answerer, self._named = reader, answerer, named

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer a question about claims that are spoken against; nothing where it is none, or names nobody who claims anything."""
        parts = opposing(question, language)
        by = self._named(parts.by, language) if parts is not None else ()
        if parts is None or not by or not self._claims(searches.of_things(_claims_of(by, language))):
            return None
        about = self._about(parts.about, language) if parts.about else ()
        if parts.about and not about:
            return Refused(kind="unreadable", language=language, words=(parts.about,))
        intent = "disputes" if parts.claims else "claimants"
        asked = Understood(intent=intent, language=language, things=about, claimants=by)
        query = searches.of_things(asked)
        opposed = self._against.opponents(self._claims(query))
        found = self._of_claims(opposed) if parts.claims else self._of_opponents(opposed, by)
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _about(self, words: str, language: str) -> tuple[str, ...]:
        """Give the things that some words name, where they say nothing else."""
        pieces = self._reader.pieces(words, language)
        whole = all(piece.things or piece.little for piece in pieces)
        return tuple(thing for piece in pieces for thing in piece.things) if whole else ()

    @staticmethod
    def _of_claims(opposed: Mapping[str, Sequence[str]]) -> list[Found]:
        return [Found(value=claim, claims=(claim,), contested=True) for claim in sorted(opposed)]

    def _of_opponents(self, opposed: Mapping[str, Sequence[str]], by: Sequence[str]) -> list[Found]:
        """Give who makes the opposing claims, but for whoever they oppose."""
        against = sorted({each for others in opposed.values() for each in others})
        claimants = self._answerer.claimants_of(against)
        return [Found(iri=iri, claims=tuple(claims)) for iri, claims in claimants.items() if iri not in by]


def _claims_of(by: tuple[str, ...], language: str) -> Understood:
    return Understood(intent="saying", language=language, claimants=by)
