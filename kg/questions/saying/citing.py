"""What somebody takes from another, and what he cites for a matter: *what does Harrow quote from Vos, cite for X*.

The one is answered with claims, the other with works. Which works somebody cites at all is read elsewhere.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """Who cites, and whom he quotes (``source``), for what he cites (``matter``), or whose words he has from a work.

    ``noun`` is the word for the work that is asked for, ``whose`` the one whose author is; with ``whom`` it is asked whose
    account he gives of the matter.
    """

    by: str = ""
    words: str = ""
    source: str = ""
    matter: str = ""
    verb: str = ""
    noun: str = ""
    whose: str = ""
    whom: str = ""


def citing(question: str, language: str) -> Citing | None:
    """Read whom somebody quotes, or for what he cites; nothing where neither is asked.

    >>> citing("What does Harrow quote from Vos", "en").by, citing("Harrow Vost'tan ne aktarıyor", "tr").source
    ('Harrow', 'Vost')
    >>> citing("What sources does Harrow give for the siege", "en").matter
    'the siege'
    >>> citing("Harrow kuşatma için hangi kaynakları gösteriyor", "tr").matter, citing("What does Harrow cite", "en")
    ('kuşatma', None)
    >>> citing("Harrow kuşatma için kimin eserini kaynak gösteriyor", "tr").whose
    'eserini'
    >>> citing("Whom does Harrow quote on the siege", "en").matter, citing("Harrow kuşatma konusunda kimden aktarıyor", "tr").matter
    ('the siege', 'kuşatma')
    >>> citing("Where does Harrow take Vos's words from", "en").words
    'Vos'
    >>> citing("Harrow Vos'un sözlerini nereden alıyor", "tr").words
    'Vos'
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return Citing(**{name: text for name, text in found.groupdict().items() if text})
    return None


class Citations(Answers):
    """Answers what somebody quotes, and what he cites for a matter, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader, answerer: Answerer) -> None:
        """Take a store, its project, what takes names apart, and what tells the works that claims cite."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._answerer = reader, answerer

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with claims or with works; nothing where neither is asked for, or a name is not known."""
        asked = citing(question, language)
        by = named(self._reader, asked.by, language) if asked is not None else ()
        if asked is None or (not by and (asked.by or not asked.words)):
            return None
        about = named(self._reader, asked.source or asked.matter or asked.words, language)
        if not about:
            return None
        if asked.words:
            return self._words_of(by, about, language)
        if asked.whom:
            return self._accounts_of(by, about, language)
        if asked.source:
            return self._quoted(by, about, language, works=asked.verb.lower().startswith(_CITES))
        told = self._cited_for(by, about, language)
        return self._of_noun(told, asked) if isinstance(told, Answered) and (asked.noun or asked.whose) else told

    def _quoted(self, by: Sequence[str], source: Sequence[str], language: str, *, works: bool) -> Answered | Refused:
        """Give the claims of another that somebody reports, or those that cite his works: of ``works`` these first."""
        ends = f"{values('by', by)} {values('source', source)}"
        reported = f"{ends} ?claim kg:reportedBy ?by ; kg:claimant ?source ; kg:status kg:accepted ."
        cited = (
            f"{ends} ?work kg:author ?source . ?claim kg:cites ?work ; kg:status kg:accepted . "
            "{ ?claim kg:reportedBy ?by } UNION { ?claim kg:claimant ?by }"
        )
        asked = Understood(intent="saying", language=language, claimants=tuple(by), things=tuple(source))
        for body in (cited, reported) if works else (reported, cited):
            query = searches.with_prefixes(f"SELECT DISTINCT ?claim WHERE {{\n  {body}\n}}\n")
            found = [Found(value=claim, claims=(claim,)) for claim in self._claims(query)]
            if found:
                return self._answered(asked, found, query)
        return self._nobody(asked, query)

    def _accounts_of(self, by: Sequence[str], matter: Sequence[str], language: str) -> Answered | Refused:
        """Give those whose claims about a matter somebody reports, but it itself."""
        asked = Understood(intent="claimants", language=language, things=tuple(matter))
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?whom ?claim WHERE {{\n  {values('by', by)} {values('about', matter)} ?claim kg:reportedBy ?by ; "
            "kg:subject|kg:object|kg:context ?about ; kg:claimant ?whom ; kg:status kg:accepted .\n}\n"
        )
        held: dict[str, dict[str, None]] = {}
        for whom, claim in sorted(rows(self._graph, query), key=str):
            held.setdefault(text_of(whom), {})[text_of(claim)] = None
        found = [Found(iri=iri, claims=tuple(own)) for iri, own in held.items() if iri in self._lexicon.things]
        found = [each for each in found if each.iri not in matter]
        return self._answered(asked, found, query) if found else self._nobody(asked, query)

    def _words_of(self, by: Sequence[str], whose: Sequence[str], language: str) -> Answered | Refused:
        """Give the works that are cited for the claims of another which somebody reports."""
        asked = Understood(intent="sources", language=language, claimants=tuple(whose))
        ends = f"{values('by', by) if by else ''} {values('whose', whose)}"
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?claim WHERE {{\n  {ends} ?claim kg:reportedBy ?by ; kg:claimant ?whose ; "
            "kg:status kg:accepted .\n}\n"
        )
        claims = self._claims(query)
        told = self._answerer.sources_of(asked, claims, query) if claims else None
        return told if told is not None and all(each.iri for each in told.found) else self._nobody(asked, query)

    def _cited_for(self, by: Sequence[str], matter: Sequence[str], language: str) -> Answered | Refused | None:
        """Give the works that somebody's claims about a matter cite, or their notes."""
        asked = Understood(intent="sources", language=language, things=tuple(matter), claimants=tuple(by))
        claims = self._claims(searches.of_things(asked))
        sent = all(self._lexicon.is_a(each, ("Delegation",)) for each in matter)
        around = self._claims(_EVENTS.format(values("claim", claims))) if sent and claims else ()
        for things in ((), around):
            wider = replace(asked, things=things or asked.things)
            query = searches.of_things(wider)
            claims = self._claims(query)
            told = self._answerer.sources_of(wider, claims, query, things) if claims else None
            if told is not None and all(each.iri for each in told.found):
                return told
        return None

    def _of_noun(self, answer: Answered, asked: Citing) -> Answered | Refused:
        """Keep of the works those of which a noun is true: no file is a book; or give their authors."""
        file = _ARCHIVAL.match(plain(asked.noun or asked.whose)) is not None
        kept = tuple(each for each in answer.found if self._lexicon.is_a(each.iri or "", (_FILE,)) == file)
        kept = self._authors(kept) if asked.whose else kept
        return replace(answer, found=kept) if kept else self._nobody(answer.understood, answer.query)

    def _authors(self, works: Sequence[Found]) -> tuple[Found, ...]:
        """Give who wrote some works, with the claims that cite these."""
        claims = {each.iri or "": each.claims for each in works}
        query = searches.with_prefixes(_AUTHORS.format(values("work", claims)))
        held: dict[str, dict[str, None]] = {}
        for work, author in sorted(rows(self._graph, query), key=str) if claims else ():
            held.setdefault(text_of(author), {}).update(dict.fromkeys(claims[text_of(work)]))
        return tuple(Found(iri=iri, claims=tuple(own)) for iri, own in held.items() if iri in self._lexicon.things)


_ARCHIVAL, _FILE = re.compile(r"arsiv|dosya"), "ArchiveFile"
_AUTHORS = "SELECT DISTINCT ?work ?author {{ {} ?work kg:author ?author }}"
_EVENTS = "SELECT DISTINCT ?event {{ {} ?claim kg:context ?event . ?event rdf:type kg:Event }}"
"""The events of some claims: what is cited for a delegation is cited for its mission."""
_CITE = r"(?:cite|quote|use|rely on|draw on|refer to)"
_SOURCES = r"(?:sources?|works?|authorit(?:y|ies)|evidence|references?|books?|documents?)"
_WRITERS = r"(?:authors?|writers?|historians?|scholars?|memoirists?|eyewitness(?:es)?)"
_FOR = r"(?:about|on|for|regarding|concerning) (?P<matter>.+)"
_SAYINGS = r"(?:sözlerini|ifadelerini|görüşlerini|anlattıklarını|iddialarını|yazdıklarını|söylediklerini|sözünü|görüşünü|konuşmasını|nutkunu|söylevini)"
_SAYINGS_OF = r"(?:sözleri|ifadeleri|görüşleri|anlattıkları|iddiaları|söyledikleri|sözü)"
_WHENCE = r"(?:nereden|kimden|hangi (?:kaynak|eser|kitap)tan|hangi eserden)"
_HAS = r"(?:take|get|quote|draw|borrow|have|know)"
_SAYING = r"(?:words?|statements?|account|claims?|remarks?|views?|testimony|quotes?|quotations?)"
_WORDS = rf"(?:the )?(?P<words>.+?)(?:['’]s?)? {_SAYING}"
_BY = r"(?P<by>\S+(?: \S+){0,2}?)"
_MATTER = rf"{_BY},? (?P<matter>.+?) (?:hakkında|için|konusunda)"
_WORK = r"(?:arşiv |arşiv dosya|eser|kitap|kitab|makale|çalışma|dosya|araştırma|monografi)\w*(?: dosya\w*)?"
_USES = r"(?:kaynak (?:göster|al)|göster|kullan|dayan|atıf yap|atıfta bulun|gönderme yap|göndermede bulun|yararlan|başvur|an[ıi]yor|alıntıl)\w*(?: \w+)?"
_GIVES = r"(?:göster\w+|kullan\w+|ver\w+|an\w+|dayan\w+)"
_TAKES = r"(?P<verb>aktar|alıntıl[aı]|alıntı yap|iktibas e[dt]|naklediyor|nakletmiş)\w*"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            r"what (?:does|did) (?P<by>.+?) (?P<verb>quote|cite|report|relay|take over|borrow) from (?P<source>.+)",
            rf"what (?:{_SOURCES} )?(?:does|did) (?P<by>.+?) {_CITE} {_FOR}",
            rf"(?:what|which) {_SOURCES} (?:does|did) (?P<by>.+?) (?:give|name|have|{_CITE}) {_FOR}",
            rf"(?:on |from )?(?P<whom>whom?|(?:which|what) {_WRITERS}) (?:does|did|is) (?P<by>.+?) {_CITE} {_FOR}",
            rf"(?P<whom>(?:whom?|which {_WRITERS})(?:se)?|whose) (?:accounts?|views?|words|opinions?|testimony) (?:does|did) (?P<by>.+?) (?:give|report|have|{_CITE}) {_FOR}",
            rf"where (?:does|did) (?P<by>.+?) {_HAS} {_WORDS} from",
            rf"where (?:is|was|are|were) {_WORDS} (?:taken|quoted|drawn|borrowed) from",
            rf"(?:from )?(?:what|which) {_SOURCES} (?:is|was|are|were) {_WORDS} (?:taken|quoted|drawn|borrowed)(?: from)?",
            rf"(?:from|through) (?:what|which) {_SOURCES} (?:does|did) (?P<by>.+?) {_HAS} {_WORDS}",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"{_BY} (?P<source>\S+?(?: \S+?){{0,2}}?)['’]?[dt][ae]n (?:ne|neler|neyi|neleri) {_TAKES}",
            rf"{_MATTER} (?:hangi|ne) kayna(?:k|kları|ğı|klara) {_GIVES}",
            rf"{_MATTER} (?:neyi|neleri) kaynak göster\w+",
            rf"{_MATTER} (?P<whom>kim|kimler|hangi (?:tarihçi|yazar|araştırmacı)(?:lar)?)[dt][ae]n (?:aktar|alınt|alıntı|nakl|bilgi ver|söz akta)\w*(?: \w+)?",
            rf"{_MATTER} (?P<whom>kimi|kimleri|kime|kimlere|hangi (?:tarihçi|yazar|araştırmacı)(?:lar)?y?[ıiae]) {_USES}",
            rf"{_MATTER} hangi (?P<noun>{_WORK}) {_USES}",
            rf"{_MATTER} (?:kimin|kimlerin) (?P<whose>{_WORK}) {_USES}",
            rf"(?P<words>\S+?(?: \S+?){{0,2}}?)['’]?n?[ıiuü]n {_SAYINGS_OF} {_WHENCE} (?:alın|aktarıl|alıntılan)\w+",
            rf"{_BY},? (?P<words>\S+?(?: \S+){{0,2}}?)['’]?n?[ıiuü]n {_SAYINGS} {_WHENCE} (?:al|aktar|öğren|iktibas e|naklet|nakled)\w+(?: \w+)?",
        )
    ),
}
_CITES = ("cite", "quote", "al", "ik")
"""How verbs begin that say from which work something is taken; others say whose account it is."""
