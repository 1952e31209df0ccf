"""Who explains something by what, and by what somebody explains it, in words that only the explanations have.

*Who blames Panin for the delay*, *gecikmeyi Panin’in tavrına bağlayan kim*, *how does Harrow account for the change*:
each word must stand in what is explained, in what it is explained by, or in the passage. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, rows, values
from kg.project import Project
from kg.questions import searches, words
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining:
    """Words of an explanation: who gives it is asked, or, of somebody (``by``), by what.

    With ``of`` it is asked what somebody says of another’s explanation.
    """

    matter: str
    by: str = ""
    of: str = ""


def explaining(question: str, language: str) -> Explaining | None:
    """Read of what an explanation is asked for; nothing where none is.

    >>> explaining("Who blames Panin for the delay", "en")
    Explaining(matter='Panin for the delay', by='', of='')
    >>> explaining("How does Harrow account for the change", "en")
    Explaining(matter='the change', by='Harrow', of='')
    >>> explaining("What does Harrow explain", "en"), explaining("Harrow neyi açıklıyor", "tr").by
    (Explaining(matter='', by='Harrow', of=''), 'Harrow')
    >>> explaining("Gecikmeyi Panin'in tavrına bağlayan kim", "tr").matter
    "Gecikmeyi Panin'in tavrına"
    >>> explaining("Harrow gecikmeyi neye bağlıyor", "tr"), explaining("Who signed the treaty", "en")
    (Explaining(matter='gecikmeyi', by='Harrow', of=''), None)
    >>> explaining("What does Harrow think of Vos's explanation", "en").of
    'Vos'
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            parts = found.groupdict()
            matter = " ".join(filter(None, (parts.get("matter"), parts.get("more"))))
            return Explaining(matter=matter.strip(), by=parts.get("by") or "", of=parts.get("of") or "")
    return None


def explains(answer: Answered) -> bool:
    """Tell whether an answer is read as one who explains, or as what something is explained by."""
    clauses = answer.understood.clauses
    return any(_EXPLAINS in each.relations and not each.object.asked for each in clauses)


class Explanations(Answers):
    """Answers who explains something, and by what, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._wordings = reader, Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those who explain it so, or with what somebody explains it by; nothing where no claim fits."""
        asked = explaining(question, language)
        if asked is None or language not in words.LITTLE:
            return None
        by = set(named(self._reader, asked.by, language)) if asked.by else set()
        if asked.of:
            return self._judged(by, set(named(self._reader, asked.of, language)), language)
        if by and not asked.matter:
            return self._what(by, language)
        said = self._wordings.said(asked.matter, language, _IDLE)
        if not said or (asked.by and not by):
            return None
        read = self._read(said, language)
        claims = [each for each in read if not by or by & {one.iri for one in each.claimants}]
        fitting = [each for each in claims if self._fits(each, said, language, named_too=bool(by))]
        fitting = fitting or [each for each in claims if not by and self._is_told(each, said, language)]
        if len({each.object.iri for each in fitting}) != 1:
            return None
        return self._by_what(fitting, by, language) if by else self._who(fitting, language)

    def _judged(self, by: set[str], whose: set[str], language: str) -> Answered | None:
        """Answer with what somebody says of another’s explanations; nothing where he says nothing of them."""
        if not by or not whose:
            return None
        query = searches.with_prefixes(_OF_WHOM.format(values("whose", sorted(whose))))
        topics = {text_of(topic) for (topic,) in rows(self._graph, query)}
        if not topics:
            return None
        asked = Understood(
            intent="saying", language=language, claimants=tuple(sorted(by)), things=tuple(sorted(topics))
        )
        query = searches.of_things(asked)
        found = [Found(value=claim, claims=(claim,)) for claim in self._claims(query)]
        return self._answered(asked, found, query) if found else None

    def _who(self, claims: Sequence[Evidence], language: str) -> Answered:
        held: dict[str, list[str]] = {}
        for claim in claims:
            for each in claim.claimants:
                held.setdefault(each.iri, []).append(claim.iri)
        topics = tuple(sorted({each.subject.iri for each in claims}))
        clause = Clause(
            relations=(_EXPLAINS,), subject=Slot(things=topics), object=Slot(things=(claims[0].object.iri,))
        )
        asked = Understood(intent="claimants", language=language, clauses=(clause,))
        return self._given(asked, held)

    def _by_what(self, claims: Sequence[Evidence], by: Iterable[str], language: str) -> Answered:
        held: dict[str, list[str]] = {}
        for claim in claims:
            held.setdefault(claim.subject.iri, []).append(claim.iri)
        clause = Clause(relations=(_EXPLAINS,), subject=Slot(asked=True), object=Slot(things=(claims[0].object.iri,)))
        asked = Understood(intent="related", language=language, clauses=(clause,), claimants=tuple(sorted(by)))
        return self._given(asked, held)

    def _what(self, by: Iterable[str], language: str) -> Answered | None:
        """Answer with what somebody explains; nothing where he explains nothing."""
        query = searches.with_prefixes(_OF_CLAIMANT.format(values("whose", sorted(by))))
        held: dict[str, list[str]] = {}
        for claim, event in rows(self._graph, query):
            held.setdefault(text_of(event), []).append(text_of(claim))
        clause = Clause(relations=(_EXPLAINS,), subject=Slot(), object=Slot(asked=True))
        asked = Understood(intent="related", language=language, clauses=(clause,), claimants=tuple(sorted(by)))
        return self._given(asked, held) if held else None

    def _given(self, asked: Understood, held: dict[str, list[str]]) -> Answered:
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        return self._answered(asked, found, searches.claims_of(asked, self._lexicon))

    def _read(self, said: Sequence[Said], language: str) -> tuple[Evidence, ...]:
        """Give the claims that explain something, denials aside; of many those alone of which what is explained is likely."""
        if len(self._explained) <= _ALL_READ:
            return self._whole
        likely = self._wordings.likely(said, language)
        iris = sorted(claim for claim, event in self._explained if event in likely)
        return evidence.claims(self._graph, iris, project=self._project)

    @cached_property
    def _whole(self) -> tuple[Evidence, ...]:
        return evidence.claims(self._graph, [claim for claim, _ in self._explained], project=self._project)

    @cached_property
    def _explained(self) -> list[tuple[str, str]]:
        """The claims that explain something, with what they explain."""
        query = searches.with_prefixes(_ALL)
        return sorted((text_of(claim), text_of(event)) for claim, event in rows(self._graph, query))

    def _fits(self, claim: Evidence, said: Sequence[Said], language: str, *, named_too: bool) -> bool:
        """Tell whether all words are accounted for: some by what is explained, the others seldom by the passage alone."""
        of_event = [each for each in said if self._wordings.is_of_thing(each, claim.object.iri, language)]
        of_topic = [each for each in said if self._wordings.is_of_thing(each, claim.subject.iri, language)]
        others = [each for each in said if each not in of_event and each not in of_topic]
        rest = [each for each in said if each not in of_event]
        if not of_event or (rest and not named_too and not any(each in of_topic for each in rest)):
            return False
        if 2 * len(others) > len(said) or (not named_too and any(each.things for each in others)):
            return False
        unsaid = [each for each in others if not self._wordings.is_of_passage(each, claim, language)]
        return not unsaid or (named_too and _SPARE * len(unsaid) <= len(said))

    def _is_told(self, claim: Evidence, said: Sequence[Said], language: str) -> bool:
        """Tell whether the passage has nearly all of many words, and every name among them."""
        unsaid = [each for each in said if not self._wordings.is_of_passage(each, claim, language)]
        return len(said) > _SPARE and len(unsaid) <= 1 and not any(each.things for each in unsaid)


_EXPLAINS = "explains"
_ALL = (
    "SELECT DISTINCT ?claim ?event { ?claim kg:predicate kg:explains ; kg:object ?event ; kg:status kg:accepted ; "
    "kg:polarity kg:asserts }"
)
_OF_WHOM = (
    "SELECT DISTINCT ?topic {{ {} ?claim kg:predicate kg:explains ; kg:subject ?topic ; kg:claimant ?whose ; "
    "kg:status kg:accepted ; kg:polarity kg:asserts }}"
)
_OF_CLAIMANT = (
    "SELECT DISTINCT ?claim ?event {{ {} ?claim kg:predicate kg:explains ; kg:object ?event ; kg:claimant ?whose ; "
    "kg:status kg:accepted ; kg:polarity kg:asserts }}"
)
_ALL_READ = 2000
"""How many explanations are read whole, once; of more those that a question may mean, each time."""
_SPARE = 4
"""Of how many words one may say more, where it is known who explains."""
_IDLE = frozenset(
    [
        "why",
        "reason",
        "reasons",
        "cause",
        "causes",
        "blame",
        "fault",
        "responsible",
        "responsibility",
        "nedenini",
        "sebebini",
        "sucunu",
        "sorumlulugunu",
        "kabahatini",
        "gunahini",
        "neden",
        "sebep",
        "nedeni",
        "sebebi",
        "because",
        "due",
        "owing",
        "yuzunden",
        "dolayi",
    ]
)
"""Words that say only that something explains."""
_WHO = r"(?:who|which (?:historian|scholar|author|writer|researcher|source)s?|what (?:historian|scholar|author)s?)"
_DOES = r"(?:does|do|did)"
_DID = r"(?:did|does|do|was|were|had|has)"
_ACCOUNT = r"(?:explanation|account|interpretation|view|theory|thesis|conclusion|reading|argument|inference)s?"
_NEDEN = r"(?:neden|niçin|niye|hangi sebeple|hangi nedenle)"
_HESAP = r"(?:açıklama|yorum|görüş|tez|çıkarım|düşünce)s?[ıiuü](?:n[ıiuü])?"
_KIM = r"(?:kim|kimdi|kimdir|kimler|kimlerdi|kimlerdir|(?:tarihçi|araştırmacı|yazar|bilim adamı|kişi)(?:ler|lar)? (?:kim|hangi)\w*)"
_HANGI = r"(?:kim|kimler|hangi (?:tarihçi|araştırmacı|yazar|bilim adam)\w*)"
_EXPLAINING = r"(?:açıkl|izah e|bağl[ıia]|yükl[eü]|yükli|dayandır|atfed|atfet|yor(?=uyor|an|muş))"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"what {_DOES} (?P<by>.+?) (?:try to |seek to |attempt to )?(?:explain|account for|interpret)",
            rf"{_WHO} (?:(?:trie[sd]|seeks?|sought|attempt(?:s|ed)?) to )?(?:explain(?:s|ed)?|account(?:s|ed)? for|attribute[sd]?|ascribe[sd]?|trace[sd]?|puts? down|blame[sd]?|fault(?:s|ed)?) (?P<matter>.+)",
            rf"{_WHO} (?:puts?|lays?|laid|place[sd]?|pins?|pinned) (?:the )?(?:blame|responsibility|fault) (?P<matter>.+)",
            rf"{_WHO} (?:holds?|held|makes?|made) (?P<matter>.+?) responsible (?P<more>for .+)",
            rf"{_WHO} (?:sees?|saw|finds?|found) (?:the |a )?(?:cause|reason|explanation|root|origin)s? (?:of|for) (?P<matter>.+)",
            rf"how {_DOES} (?P<by>.+?) (?:explain|account for|interpret) (?P<matter>.+)",
            rf"(?:to |on )?what {_DOES} (?P<by>.+?) (?:attribute|ascribe|trace|put down|blame|impute) (?P<matter>.+?)(?: to| on)?",
            rf"(?:by|with) what {_DOES} (?P<by>.+?) explain (?P<matter>.+)",
            r"what (?:is|was) (?P<by>.+?)['’]s? (?:explanation|account|interpretation|reading) (?:of|for) (?P<matter>.+)",
            rf"why {_DID} (?P<matter>.+?),? according to (?P<by>.+)",
            rf"(?:why, according to|according to) (?P<by>.+?), (?:why )?{_DID} (?P<matter>.+)",
            rf"what {_DOES} (?P<by>.+?) (?:think|say|make|write|claim) (?:of|about) (?P<of>.+?)['’]s? {_ACCOUNT}",
            rf"how {_DOES} (?P<by>.+?) (?:judge|assess|evaluate|see|rate|regard|find|view) (?P<of>.+?)['’]s? {_ACCOUNT}",
            rf"where {_DOES} (?P<by>.+?) see the (?:cause|reason|root)s? (?:of|for) (?P<matter>.+)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<by>\S+(?: \S+){{0,3}}?),? (?:neyi|hangi (?:olayı|dönüşü|gelişmeyi|değişimi|konuyu)) {_EXPLAINING}\w*(?: çalış\w+)?",
            rf"(?P<matter>.+?) {_EXPLAINING}\w*(?:ler|lar)? {_KIM}",
            rf"{_HANGI} (?P<matter>.+?) {_EXPLAINING}\w*",
            rf"(?P<matter>.+? (?:suçunu|kabahatini|sorumluluğunu) .+?) {_HANGI} (?:at|yık|bırak|yükle)\w+",
            rf"(?P<matter>.+?) {_HANGI} (?P<more>(?:\S+ )*?){_EXPLAINING}\w*",
            rf"(?P<by>\S+(?: \S+)??),? (?P<matter>.+?) (?:neye|nelere|neyle|nasıl|hangi nedene|hangi sebebe) {_EXPLAINING}\w*",
            rf"(?P<by>\S+?(?: \S+?)??)['’]?y?[ae] göre (?P<matter>.+?) {_NEDEN} (?P<more>.+)",
            rf"(?P<by>\S+?(?: \S+?)??),? (?P<of>\S+?(?: \S+?)??)['’]?n?[ıiuü]n {_HESAP} (?:hakkında|konusunda|için) (?:ne|neler) \S+",
            rf"(?P<by>\S+?(?: \S+?)??),? (?P<of>\S+?(?: \S+?)??)['’]?n?[ıiuü]n {_HESAP} nasıl \S+",
            r"(?P<by>\S+(?: \S+)??)['’]?y?[ae] göre (?P<matter>.+?) (?:nedeni|sebebi)(?: (?:ne|nedir|neydi))?",
        )
    ),
}
"""``by``: who explains; everything else must stand in the explanation."""


__all__ = ["Explaining", "Explanations", "explaining", "explains"]
