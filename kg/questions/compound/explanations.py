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
from kg.evidence.reading import Evidence, rows
from kg.project import Project
from kg.questions import searches, words
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import keys
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining:
    """Words of an explanation: who gives it is asked, or, of somebody (``by``), by what."""

    matter: str
    by: str = ""


def explaining(question: str, language: str) -> Explaining | None:
    """Read of what an explanation is asked for; nothing where none is.

    >>> explaining("Who blames Panin for the delay", "en")
    Explaining(matter='Panin for the delay', by='')
    >>> explaining("How does Harrow account for the change", "en")
    Explaining(matter='the change', by='Harrow')
    >>> explaining("Gecikmeyi Panin'in tavrına bağlayan kim", "tr").matter
    "Gecikmeyi Panin'in tavrına"
    >>> explaining("Harrow gecikmeyi neye bağlıyor", "tr"), explaining("Who signed the treaty", "en")
    (Explaining(matter='gecikmeyi', by='Harrow'), None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            parts = found.groupdict()
            matter = " ".join(filter(None, (parts.get("matter"), parts.get("more"))))
            return Explaining(matter=matter.strip(), by=parts.get("by") or "")
    return None


def explains(answer: Answered) -> bool:
    """Tell whether an answer is read as one who explains, or as what something is explained by."""
    clauses = answer.understood.clauses
    return any(_EXPLAINS in each.relations and not each.object.asked for each in clauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word of a question, by its keys; whether it stands in a name, and the things that the name means."""

    marks: frozenset[str | int]
    things: frozenset[str] = frozenset()


class Explanations(Answers):
    """Answers who explains something, and by what, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those who explain it so, or with what somebody explains it by; nothing where no claim fits."""
        asked = explaining(question, language)
        if asked is None or language not in words.LITTLE:
            return None
        by = set(named(self._reader, asked.by, language)) if asked.by else set()
        said = self._words(asked.matter, language)
        if not said or (asked.by and not by):
            return None
        claims = [each for each in self._explanations if not by or by & {one.iri for one in each.claimants}]
        fitting = [each for each in claims if self._fits(each, said, language, named_too=bool(by))]
        if len({each.object.iri for each in fitting}) != 1:
            return None
        return self._by_what(fitting, by, language) if by else self._who(fitting, language)

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

    def _given(self, asked: Understood, held: dict[str, list[str]]) -> Answered:
        found = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(held.items())]
        return self._answered(asked, found, searches.claims_of(asked, self._lexicon))

    @cached_property
    def _explanations(self) -> tuple[Evidence, ...]:
        """The claims that explain something, denials aside."""
        query = searches.with_prefixes(_ALL)
        iris = sorted(text_of(claim) for (claim,) in rows(self._graph, query))
        return evidence.claims(self._graph, iris, project=self._project)

    # --- words -------------------------------------------------------------------------------------------------------

    def _words(self, matter: str, language: str) -> list[_Word]:
        """Give the words of content, a name as one."""
        pieces = self._reader.pieces(matter, language, describing=False)
        names = [piece for piece in pieces if piece.things]
        within = {place for piece in names for place in range(piece.start, piece.end)}
        said = [
            _Word(
                marks=_marks(piece.text, language) if piece.text.islower() else frozenset(),
                things=frozenset(piece.things),
            )
            for piece in names
        ]
        for place, word in enumerate(split(matter)):
            if place in within or word.plain in words.LITTLE[language] or word.plain in _IDLE:
                continue
            if word.plain in words.PREPOSITIONS or word.plain in words.POSTPOSITIONS:
                continue
            said.append(_Word(marks=_marks(word.raw, language)))
        return said

    def _fits(self, claim: Evidence, said: Sequence[_Word], language: str, *, named_too: bool) -> bool:
        """Tell whether all words are accounted for: some by what is explained, the others seldom by the passage alone."""
        of_event = [each for each in said if self._is_of(each, claim.object.iri, language)]
        of_topic = [each for each in said if self._is_of(each, claim.subject.iri, language)]
        others = [each for each in said if each not in of_event and each not in of_topic]
        rest = [each for each in said if each not in of_event]
        if not of_event or (rest and not named_too and not any(each in of_topic for each in rest)):
            return False
        if 2 * len(others) > len(said) or (not named_too and any(each.things for each in others)):
            return False
        texts = [text for passage in claim.passages for text in _texts(passage, language)]
        marks = frozenset[str | int]().union(*(_marks(word.raw, language) for text in texts for word in split(text)))
        unsaid = [each for each in others if not self._is_in_passage(each, texts, marks)]
        return not unsaid or (named_too and _SPARE * len(unsaid) <= len(said))

    def _is_of(self, word: _Word, iri: str, language: str) -> bool:
        """Tell whether a thing’s names or descriptions have a word, or the name."""
        thing = self._lexicon.things[iri]
        texts = (*(text for text, tongue in thing.names if tongue in {language, None}), *thing.descriptions)
        if word.things and (iri in word.things or any(self._names(each, texts) for each in word.things)):
            return True
        return bool(
            word.marks
            & frozenset[str | int]().union(*(_marks(one.raw, language) for text in texts for one in split(text)))
        )

    def _is_in_passage(self, word: _Word, texts: Sequence[str], marks: frozenset[str | int]) -> bool:
        return any(self._names(each, texts) for each in word.things) or bool(word.marks & marks)

    def _names(self, iri: str, texts: Iterable[str]) -> bool:
        """Tell whether texts have one of a thing’s names, with whatever ending."""
        own = [plain(text) for text, _ in self._lexicon.things[iri].names if len(text) >= _SHORT]
        return any(f" {name}" in f" {plain(text)}" for text in texts for name in own)


def _texts(passage: object, language: str) -> list[str]:
    translations = [each.text for each in getattr(passage, "translations", ())]
    quotation = str(getattr(passage, "quotation", ""))
    return [quotation, *translations] if language != "en" else [*translations, quotation]


def _marks(word: str, language: str) -> frozenset[str | int]:
    """Give all by which a word is taken for another: keys, roots (behind a tilde), numbers of meanings."""
    own = keys(word, language)
    meant = thesaurus(language).meanings(*own.own) if language in {"tr", "en"} else frozenset()
    return frozenset((*own.own, *(f"~{root}" for root in own.root), *meant))


_EXPLAINS = "explains"
_ALL = "SELECT DISTINCT ?claim { ?claim kg:predicate kg:explains ; kg:status kg:accepted ; kg:polarity kg:asserts }"
_SHORT, _SPARE = 3, 4
"""The least letters of a name within others; of how many words one may say more, where it is known who explains."""
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
_KIM = r"(?:kim|kimdi|kimdir|kimler|kimlerdi|kimlerdir|(?:tarihçi|araştırmacı|yazar|bilim adamı|kişi)(?:ler|lar)? (?:kim|hangi)\w*)"
_HANGI = r"(?:kim|kimler|hangi (?:tarihçi|araştırmacı|yazar|bilim adam)\w*)"
_EXPLAINING = r"(?:açıkl|izah e|bağl[ıia]|yükl[eü]|yükli|dayandır|atfed|atfet|yor(?=uyor|an|muş))"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"{_WHO} (?:explain(?:s|ed)?|account(?:s|ed)? for|attribute[sd]?|ascribe[sd]?|trace[sd]?|puts? down|blame[sd]?|fault(?:s|ed)?) (?P<matter>.+)",
            rf"{_WHO} (?:puts?|lays?|laid|place[sd]?|pins?|pinned) (?:the )?(?:blame|responsibility|fault) (?P<matter>.+)",
            rf"{_WHO} (?:holds?|held|makes?|made) (?P<matter>.+?) responsible (?P<more>for .+)",
            rf"{_WHO} (?:sees?|saw|finds?|found) (?:the |a )?(?:cause|reason|explanation|root|origin)s? (?:of|for) (?P<matter>.+)",
            rf"how {_DOES} (?P<by>.+?) (?:explain|account for|interpret) (?P<matter>.+)",
            rf"(?:to |on )?what {_DOES} (?P<by>.+?) (?:attribute|ascribe|trace|put down|blame|impute) (?P<matter>.+?)(?: to| on)?",
            rf"(?:by|with) what {_DOES} (?P<by>.+?) explain (?P<matter>.+)",
            r"what (?:is|was) (?P<by>.+?)['’]s? (?:explanation|account|interpretation|reading) (?:of|for) (?P<matter>.+)",
            rf"where {_DOES} (?P<by>.+?) see the (?:cause|reason|root)s? (?:of|for) (?P<matter>.+)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<matter>.+?) {_EXPLAINING}\w*(?:ler|lar)? {_KIM}",
            rf"{_HANGI} (?P<matter>.+?) {_EXPLAINING}\w*",
            rf"(?P<matter>.+?) {_HANGI} (?P<more>(?:\S+ )*?){_EXPLAINING}\w*",
            rf"(?P<by>\S+(?: \S+)??),? (?P<matter>.+?) (?:neye|nelere|neyle|nasıl|hangi nedene|hangi sebebe) {_EXPLAINING}\w*",
            r"(?P<by>\S+(?: \S+)??)['’]?y?[ae] göre (?P<matter>.+?) (?:nedeni|sebebi)(?: (?:ne|nedir|neydi))?",
        )
    ),
}
"""``by``: who explains; everything else must stand in the explanation."""


__all__ = ["Explaining", "Explanations", "explaining", "explains"]
