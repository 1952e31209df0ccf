"""Who speaks against whose claims, what somebody denies, and where two disagree: *X’in hangi iddiaları tartışmalı*.

By the claims that are opposed to those of whoever is named, as ``kg disputes`` has it; what he denies by his own.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.circumstances.dealings.kinds import OPPOSING, REFUSING
from kg.questions.circumstances.dealings.searching import search
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.searches import values
from kg.questions.understood import APART, Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposing:
    """Whose claims are spoken against or deny something, and about what.

    ``kind``: ``against`` asks who speaks against them, ``countering`` by which claims, ``opposed`` which of them are
    spoken against, ``denied`` what
    they deny (``rejected``: where nothing is claimed to have been refused by him), ``apart`` where those of ``by`` and
    of ``other`` speak against each other, ``disagree`` and ``agree`` whether they do, or do not.
    """

    kind: str
    by: str
    other: str = ""
    about: str = ""


_SAYING = r"(?:claims?|accounts?|views?|opinions?|explanations?|versions?|interpretations?|assertions?|statements?)"
_SCHOLARS = r"(?:who|which (?:historian|scholar|source|author|writer|claimant)s?)"
_ABOUT = r"(?: (?:about|on|over|regarding|concerning|as to) (?P<about>.+?))?"
_OPPOSED = r"(?:disputed|contradicted|contested|challenged|denied|opposed|controversial|questioned)"
_IDDIA = r"(?:iddia|görüş|gorus|açıklama|aciklama|anlatı|anlati|yorum|tez)"
_ABOUT_TR = r"(?:(?P<about>.+?) (?:hakkında|hakkinda|konusunda) )?"
_ON_WHAT = r"(?:where|(?:on|in|about|over) (?:what|which) ?(?:point|matter|question|issue|subject|topic|respect)?s?)"
_APART = r"(?:disagree|differ|diverge|part ways|contradict (?:each other|one another)|conflict(?: with (?:each other|one another))?)"
_KONUDA = r"(?:nerede|nerelerde|neyde|ne(?:yin)? hakk[ıi]nda|(?:hangi|ne) (?:konu|nokta|mesele|husus)(?:lar)?(?:d[ae]|s[ıi]nda))"
_AYRI = r"(?:anla[şs]am[ıi]yor|anla[şs]m[ıi]yor|[çc]eli[şs]iyor|ayr[ıi]l[ıi]yor|ayr[ıi][şs][ıi]yor|uyu[şs]muyor|ters d[üu][şs][üu]yor|ayn[ıi] (?:fikirde|g[öo]r[üu][şs]te|kan[ıi]da) de[ğg]il|hemfikir de[ğg]il|birbiri(?:yle [çc]eli[şs]iyor|ni yalanl[ıi]yor))(?:lar|ler)?"
_KIMLE = r"hangi (?:tarihçi|araştırmacı|yazar|kaynak)(?:l[ae]r)?(?:y?l[ae])"
_YALAN = r"(?:yalanl[ıi]yor|yalanlad[ıi]|yalanlar|ink[aâ]r (?:ediyor|etti|eder))(?:lar)?"
_PATTERNS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            "against",
            rf"{_SCHOLARS} (?:contradicts?|disagrees? with|differs? from) (?:the {_SAYING} of )?(?P<by>.+?)(?:['’]s?|s['’])? ?(?:{_SAYING})?{_ABOUT}",
        ),
        (
            "against",
            rf"{_SCHOLARS} (?:disputes?|challenges?|rejects?|questions?|opposes?|denies|deny) (?:the {_SAYING} of (?P<by>.+?)|(?P<own>.+?)['’]s? {_SAYING}){_ABOUT}",
        ),
        ("against", rf"with (?:whom|{_SCHOLARS}) (?:does|do|did) (?P<by>.+?) (?:disagree|differ){_ABOUT}"),
        (
            "against",
            rf"(?:whom?|{_SCHOLARS}) (?:does|do|did) (?P<by>.+?) (?:contradict|disagree with|differ from){_ABOUT}",
        ),
        (
            "against",
            rf"whose {_SAYING} (?:does|do|did) (?P<by>.+?) (?:dispute|contest|challenge|disagree with|question){_ABOUT}",
        ),
        ("opposed", rf"(?:which|what)(?: of the)? {_SAYING} (?:of|by|made by) (?P<by>.+?){_ABOUT} are {_OPPOSED}"),
        ("opposed", rf"which of (?P<by>.+?)['’]s? {_SAYING}{_ABOUT} are {_OPPOSED}"),
        (
            "countering",
            rf"(?:(?:which|what) {_SAYING}|are there (?:any )?{_SAYING} (?:that|which)|{_SAYING} (?:that|which)) (?:contradict|conflict with|clash with|oppose|counter|run counter to|disagree with|go against|differ from) (?:(?:those|the {_SAYING}) (?:of|by|made by) (?P<by>.+?)|(?:what )?(?P<own>.+?)(?:['’]s? {_SAYING}|s['’] {_SAYING}| (?:says?|said|claims?|claimed|writes?|wrote|maintains?|asserts?))?){_ABOUT}",
        ),
        ("denied", rf"(?:what|which {_SAYING}) (?:do|does|did|has|have) (?P<by>.+?) (?:deny|denied){_ABOUT}"),
        ("denied", rf"(?:what|which {_SAYING}) (?:is|are|was|were) denied by (?P<by>.+?){_ABOUT}"),
        ("rejected", rf"what (?:do|does) (?P<by>.+?) (?:reject|refute|dispute|contest){_ABOUT}"),
        ("apart", rf"{_ON_WHAT} (?:do|did) (?P<by>.+?) and (?P<other>.+?) {_APART}{_ABOUT}"),
        ("apart", r"what (?:do|did) (?P<by>.+?) and (?P<other>.+?) (?:disagree|differ) (?:about|on|over)"),
        (
            "apart",
            rf"{_ON_WHAT} (?:do|does|did) (?P<by>.+?) (?:disagree with|differ from|contradict) (?P<other>.+?){_ABOUT}",
        ),
        ("apart", rf"(?:which|what) {_SAYING} (?:of|by) (?P<by>.+?) and (?P<other>.+?) {_APART}"),
        ("disagree", rf"(?:do|did) (?P<by>.+?) and (?P<other>.+?) {_APART}{_ABOUT}"),
        (
            "disagree",
            rf"is there (?:a |any )?(?:disagreement|contradiction|dispute|conflict) between (?P<by>.+?) and (?P<other>.+?){_ABOUT}",
        ),
        ("disagree", rf"(?:does|do|did) (?P<by>.+?) (?:disagree with|differ from|contradict) (?P<other>.+?){_ABOUT}"),
        ("agree", rf"(?:do|did) (?P<by>.+?) and (?P<other>.+?) (?:agree|concur)(?: with each other)?{_ABOUT}"),
        (
            "agree",
            rf"are (?P<by>.+?) and (?P<other>.+?) (?:in agreement|of one mind|of the same (?:mind|opinion|view)|agreed){_ABOUT}",
        ),
    ),
    "tr": (
        (
            "against",
            rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?y?l[ae]| ile) kim(?:ler)? (?:aynı fikirde değil|hemfikir değil|aynı görüşte değil|çelişiyor|celisiyor|ters düşüyor)",
        ),
        (
            "against",
            rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?n?[ıiuü]n) {_IDDIA}\w* kim(?:ler)? (?:karşı çıkıyor|karsi cikiyor|itiraz ediyor|katılmıyor|katilmiyor)",
        ),
        ("against", rf"(?P<by>\S+(?: \S+){{0,2}}?) {_ABOUT_TR}(?:kiminle|kimle|kimlerle|{_KIMLE}) {_AYRI}"),
        (
            "against",
            rf"(?P<by>\S+(?: \S+){{0,2}}?) {_ABOUT_TR}(?:kimin|kimlerin) {_IDDIA}\w* (?:karşı çık|itiraz ed|katılm)[ıi]yor",
        ),
        ("against", r"(?P<by>\S+(?: \S+){0,2}?) (?:kime|kimlere) katılmıyor"),
        ("against", rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?[ny]?[ae]) kim(?:ler)? (?:katılmıyor|katilmiyor)"),
        (
            "opposed",
            rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?n?[ıiuü]n) hangi {_IDDIA}\w* (?:tartışmalı|tartismali|çelişkili|celiskili|çelişiyor|celisiyor|ihtilaflı|ihtilafli)(?:dır|dir)?",
        ),
        (
            "countering",
            rf"{_ABOUT_TR}(?P<by>.+?)(?:['’]?n?[ıiuü]n) {_IDDIA}\w* (?:ile )?(?:hangi {_IDDIA}\w* (?:çeliş|uyuşm)[ıiu]yor|(?:çelişen|uyuşmayan|ters düşen) {_IDDIA}\w* (?:hangileri|hangisi|neler|ne)(?:dir)?)",
        ),
        (
            "countering",
            rf"{_ABOUT_TR}(?:hangi {_IDDIA}\w*) (?P<by>.+?)(?:['’]?n?[ıiuü]n) {_IDDIA}\w* (?:ile )?(?:çeliş|uyuşm)[ıiu]yor",
        ),
        ("denied", rf"(?P<by>.+?) {_ABOUT_TR}(?:neyi|neleri|ne|hangi {_IDDIA}\w*) {_YALAN}"),
        (
            "denied",
            rf"(?P<by>.+?)(?:['’]?n?[ıiuü]n) (?:yalanlad[ıi][ğg][ıi]|ink[aâ]r etti[ğg]i) (?:{_IDDIA}|[şs]ey)\w* (?:hangileri|hangisi|neler|nelerdir|nedir|ne)(?:dir)?",
        ),
        ("rejected", rf"(?P<by>.+?) {_ABOUT_TR}(?:neyi|neleri) (?:reddediyor|kabul etmiyor)(?:lar)?"),
        ("apart", rf"{_ABOUT_TR}(?P<by>.+?) (?:ile|ve) (?P<other>.+?) {_KONUDA} {_AYRI}"),
        ("apart", rf"(?P<by>.+?) {_ABOUT_TR}(?P<other>.+?)(?: ile|['’]?y?l[ae]) {_KONUDA} {_AYRI}"),
        (
            "apart",
            rf"(?P<by>.+?) (?:ile|ve) (?P<other>.+?)(?:['’]?n?[ıiuü]n) hangi {_IDDIA}\w* (?:birbiriyle )?{_AYRI}",
        ),
        ("disagree", rf"(?P<by>.+?) (?:ile|ve) (?P<other>.+?) {_ABOUT_TR}{_AYRI} m[ıiuü](?:yd[ıiuü])?"),
        (
            "agree",
            rf"(?P<by>.+?) (?:ile|ve) (?P<other>.+?) {_ABOUT_TR}(?:ayn[ıi] (?:fikirde|g[öo]r[üu][şs]te|kan[ıi]da)|hemfikir|anla[şs][ıi]yor|uyu[şs]uyor)(?:lar)? m[ıiuü](?:yd[ıiuü])?",
        ),
    ),
}


def opposing(question: str, language: str) -> Opposing | None:
    """Give whose claims a question has spoken against, or denying something.

    >>> opposing("Who disagrees with Harrow about the siege of Azov", "en")
    Opposing(kind='against', by='Harrow', other='', about='the siege of Azov')
    >>> opposing("Which claims of the Dutch historians are disputed", "en")
    Opposing(kind='opposed', by='the Dutch historians', other='', about='')
    >>> opposing("Harrow ile Vos hangi konuda anlaşamıyor", "tr"), opposing("What does Harrow deny", "en")
    (Opposing(kind='apart', by='Harrow', other='Vos', about=''), Opposing(kind='denied', by='Harrow', other='', about=''))
    >>> opposing("Which claims contradict what Harrow says", "en").by
    'Harrow'
    >>> opposing("Who rejected the treaty", "en")
    """
    for kind, pattern in _PATTERNS.get(language, ()):
        found = re.fullmatch(pattern, question, re.IGNORECASE)
        if found:
            parts = found.groupdict()
            by = parts["by"] or parts.get("own") or ""
            return Opposing(kind=kind, by=by, other=parts.get("other") or "", about=parts.get("about") or "")
    return None


class OpposedClaims(Answers):
    """Answers who speaks against somebody’s claims, and which of them are spoken against, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader, answerer: Answerer) -> None:
        """Take a store, its project, what reads and what answers."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._answerer = reader, answerer

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer a question about claims that are spoken against; nothing where it is none, or names nobody who claims anything."""
        parts = opposing(question, language)
        by, other = (self._of(parts.by, language), self._of(parts.other, language)) if parts is not None else ((), ())
        if parts is None or not by or (parts.other and not other) or (parts.kind == "rejected" and self._refuses(by)):
            return None
        about = self._about(parts.about, language) if parts.about else ()
        if parts.about and not about:
            return Refused(kind="unreadable", language=language, words=(parts.about,))
        asked = Understood(
            intent=_INTENTS[parts.kind],
            language=language,
            things=about,
            others=other,
            claimants=by,
            negative=parts.kind in _DENYING,
            moment=APART if parts.kind in _WHETHER else "",
        )
        query = searches.of_things(asked)
        found = self._sought(parts.kind, asked, self._claims(query))
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _of(self, name: str, language: str) -> tuple[str, ...]:
        """Give the one who is named, if he claims anything."""
        by = named(self._reader, name, language) if name else ()
        return by if by and self._claims(searches.of_things(_claims_of(by, language))) else ()

    def _refuses(self, by: tuple[str, ...]) -> bool:
        """Tell whether somebody is claimed to have refused or opposed anything: then that is asked."""
        known = self._lexicon.relations
        refusing = values("refusing", (known[each].iri for each in (*REFUSING, *OPPOSING) if each in known))
        return bool(
            self._claims(search(f"{values('by', by)} {refusing} ?claim kg:subject ?by ; kg:predicate ?refusing ."))
        )

    def _sought(self, kind: str, asked: Understood, claims: tuple[str, ...]) -> list[Found]:
        """Give what is asked of some claims of somebody."""
        if kind in _DENYING:
            return [Found(value=claim, claims=(claim,)) for claim in claims]
        opposed = self._against.opponents(claims)
        if kind == "against":
            return self._of_opponents(opposed, asked.claimants)
        if kind == "countering":
            against = sorted({each for others in opposed.values() for each in others})
            return [Found(value=each, claims=(each,), contested=True) for each in against]
        if kind in _WHETHER:
            return self._whether(kind, self._between(opposed, asked.others))
        return self._of_claims(opposed) if kind == "opposed" else self._between(opposed, asked.others)

    @staticmethod
    def _whether(kind: str, apart: list[Found]) -> list[Found]:
        """Tell that two disagree, where claims of theirs speak against each other; never that they agree, for want of such."""
        claims = tuple(claim for each in apart for claim in each.claims)
        return [Found(value="yes" if kind == "disagree" else "no", claims=claims, contested=True)] if claims else []

    def _between(self, opposed: Mapping[str, Sequence[str]], other: Sequence[str]) -> list[Found]:
        """Give the claims of two that speak against each other."""
        theirs = {each for others in opposed.values() for each in others}
        made = self._answerer.claimants_of(sorted(theirs))
        own = {claim for iri in other for claim in made.get(iri, ())}
        both = own | {claim for claim, others in opposed.items() if own & set(others)}
        return [Found(value=claim, claims=(claim,), contested=True) for claim in sorted(both)]

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


_INTENTS = {
    "against": "claimants",
    "opposed": "disputes",
    "countering": "disputes",
    "denied": "saying",
    "rejected": "saying",
    "apart": "disputes",
    "disagree": "whether",
    "agree": "whether",
}
_WHETHER = frozenset({"disagree", "agree"})
_DENYING = frozenset({"denied", "rejected"})


def _claims_of(by: tuple[str, ...], language: str) -> Understood:
    return Understood(intent="saying", language=language, claimants=by)
