"""Who holds a view, in words of what it is called: *who wrote that communism cannot live without industry*.

Tried where the clause cannot be read: its words must be those of one view, by its names and descriptions. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from kg.evidence import reading as evidence
from kg.evidence.reading import rows
from kg.project import Project
from kg.questions import searches, words
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.wordings import Said, Wordings, marks
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


def viewed(question: str, language: str) -> str | None:
    """Give the clause of which it is asked who says it; nothing where none is.

    >>> viewed("Who wrote that communism needs factories", "en"), viewed("According to whom was Panin too old", "en")
    ('communism needs factories', 'was Panin too old')
    >>> viewed("Panin'in yaşlı olduğunu söyleyen tarihçi kimdir", "tr"), viewed("Who signed the treaty", "en")
    ("Panin'in yaşlı olduğunu", None)
    >>> viewed("Hangi tarihçi Panin'in yaşlı olduğunu yazıyor", "tr"), viewed("Mektubu kim yazdı", "tr")
    ("Panin'in yaşlı olduğunu", None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found:
            return found["clause"]
    return None


class Views(Answers):
    """Answers who holds a view, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._wordings = Wordings(reader)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those who hold the only view that has the words of the clause; nothing where none or several have."""
        clause = viewed(question, language)
        clause = _NEEDS.sub("cannot live without", clause) if clause else None
        said = self._wordings.said(clause, language, _IDLE) if clause else []
        if clause is None or len(said) < _LEAST:
            return None
        likely: Iterable[str] = self._held
        if len(self._held) > _ALL_READ:
            likely = sorted(self._wordings.likely(said, language) & self._held.keys())
        views = [each for each in likely if self._fits(each, clause, said, language)]
        if len(views) != 1:
            return None
        clause_asked = Clause(
            relations=(_HOLDS,), subject=Slot(asked=True, classes=("Actor",)), object=Slot(things=tuple(views))
        )
        asked = Understood(intent="related", language=language, clauses=(clause_asked,))
        named = {iri for each in said for iri in each.things}  # of whom it is said, and who does not say it
        holders = sorted((iri, claims) for iri, claims in self._held[views[0]].items() if iri not in named)
        found = [Found(iri=iri, claims=tuple(sorted(claims))) for iri, claims in holders]
        if not found:
            return None
        return self._answered(asked, found, searches.related(asked, self._lexicon))

    @cached_property
    def _held(self) -> dict[str, dict[str, list[str]]]:
        """The views that are held, each by whom, with the claims that say so."""
        found: dict[str, dict[str, list[str]]] = {}
        for view, holder, claim in rows(self._graph, searches.with_prefixes(_ALL)):
            found.setdefault(text_of(view), {}).setdefault(text_of(holder), []).append(text_of(claim))
        return found

    def _fits(self, iri: str, clause: str, said: Sequence[Said], language: str) -> bool:
        """Tell whether a view has the words of a clause, all but few, and is as negative as that.

        Where it has half of them, and three, the rest may stand in the passages by which somebody holds it.
        """
        own = [each for each in said if self._wordings.is_of_thing(each, iri, language)]
        others = [each for each in said if each not in own]
        half = len(own) > _LEAST and len(own) >= len(others)
        lacking = {
            mark for found in _LACKED.finditer(clause) for mark in marks(found["after"] or found["before"], language)
        }
        told = half and len(others) > 1 and not any(each.marks & lacking for each in others)
        told = told and self._are_told(others, iri, language)
        if not told and (_SPARE * len(others) > len(said) or len(own) < _LEAST or any(each.things for each in others)):
            return False
        thing = self._lexicon.things.get(iri)
        texts = [text for text, tongue in thing.names if tongue in {language, None}] if thing is not None else []
        return _is_negative(clause) == any(map(_is_negative, texts))

    def _are_told(self, said: Sequence[Said], iri: str, language: str) -> bool:
        """Tell whether one passage by which somebody holds a view has all of some words."""
        iris = sorted({claim for claims in self._held[iri].values() for claim in claims})
        claims = evidence.claims(self._graph, iris, project=self._project)
        return any(all(self._wordings.is_of_passage(each, claim, language) for each in said) for claim in claims)


def is_turned_round(asked: Understood, question: str, language: str, lexicon: Lexicon) -> bool:
    """Tell whether a view was taken for its contrary: what *can live without* is not what *cannot live without*."""
    clause = viewed(question, language)
    views = [
        thing
        for each in asked.clauses
        if _HOLDS in each.relations
        for thing in map(lexicon.things.get, each.object.things)
        if thing is not None
    ]
    if clause is None or not views:
        return False
    texts = [text for each in views for text, tongue in each.names if tongue in {language, None}]
    return bool(texts) and all(_is_negative(text) != _is_negative(clause) for text in texts)


def passes_over_actor(asked: Understood, pieces: Sequence[Piece], lexicon: Lexicon) -> bool:
    """Tell whether a view was found of whose names and descriptions none has somebody whom the question names."""
    views = {thing for each in asked.clauses if _HOLDS in each.relations for thing in each.object.things}
    known = [lexicon.things[each] for each in views if each in lexicon.things]
    texts = [plain(text) for each in known for text in (*(name for name, _ in each.names), *each.descriptions)]
    named = [
        piece
        for piece in pieces
        if piece.things and piece.text[:1].isupper() and lexicon.is_a(piece.things[0], ("Actor",))
    ]
    return bool(texts) and any(
        not any(f" {plain(text)[:_BEGINNING]}" in f" {each}" for each in texts for text in (piece.text,))
        for piece in named
    )


def _is_negative(text: str) -> bool:
    """Tell whether an odd number of words in a text denies something."""
    count = sum(word.plain in words.NEGATIONS or word.plain in _WITHOUT for word in split(text))
    return (count + len(_NEGATED.findall(plain(text)))) % 2 == 1


_HOLDS, _BEGINNING = "holdsView", 5
_NEEDS = re.compile(r"\b(?:needs?|needed|requires?|required|depends? on|depended on)\b", re.IGNORECASE)
_ALL = (
    "SELECT DISTINCT ?view ?holder ?claim { ?claim kg:predicate kg:holdsView ; kg:object ?view ; kg:subject ?holder ; "
    "kg:status kg:accepted ; kg:polarity kg:asserts }"
)
_ALL_READ = 2000
"""Of how many views all are tried; of more those that a question may mean."""
_LEAST, _SPARE = 2, 4
"""The fewest words by which a view is known again; of how many words one may say more."""
_IDLE = frozenset(["that", "whether", "ki", "diye", "could", "can", "would", "should", "might", "view", "opinion"])
_WITHOUT = frozenset({"without", "never", "cannot", "no", "olmadan", "olmaksizin"})
_LACKED = re.compile(r"\bwithout (?:an? |the )?(?P<after>[\w-]+)|(?P<before>\w+) (?:olmadan|olmaks\w+)", re.IGNORECASE)
"""What something is without, which a view must name."""
_NEGATED = re.compile(r"\w(?:m[ae]d[iu][gk]|m[ae]y[ae]|m[ae]z\b|m[iu]yor)|\w{3}s[iu]z\b")
_PERSONS_EN = r"(?:historian|scholar|author|writer|researcher|source|diplomat|politician|person|statesman|official|leader|envoy)s?"
_WHO = rf"(?:who|(?:which|what) {_PERSONS_EN})"
_SAYS = (
    r"(?:says?|said|claims?|claimed|writes?|wrote|argues?|argued|thinks?|thought|maintains?|maintained|states?|stated|believes?|believed"
    r"|holds?|held|reports?|reported|notes?|noted|remarks?|remarked|asserts?|asserted|contends?|contended|points? out|pointed out"
    r"|insists?|insisted|considers?|considered|(?:is|was|were) (?:of the opinion|of the view|convinced|sure|certain))"
)
_SAYING = (
    r"(?:söyl\w+|diy(?:or|en)\w*|iddia ed\w+|ileri sür\w+|öne sür\w+|savun\w+|belirt\w+|anlat\w+|yaz(?:ıyor|an|dı|mış|ar)\w*|düşün\w+"
    r"|kayded\w+|vurgul\w+|ifade ed\w+|inan\w+|kanaatinde\w*|görüşünde\w*|dile getir\w+|ortaya at\w+|ortaya koy\w+|bildir\w+|aktar\w+"
    r"|(?:görüşünü|tezini|iddiasını|fikrini|düşüncesini) (?:savun|ileri sür|öne sür|dile getir|paylaş|ortaya at|taşı)\w+)"
)
_KIM = r"(?:(?:kim(?:ler)?|hangisi|hangileri)(?:y?di|dir)?)"
_PERSONS = r"(?:tarihçi|araştırmacı|yazar|kişi|diplomat|kaynak|yetkili|lider|elçi|siyasetçi|bilim (?:adamı|insanı)|türkolog|uzman)(?:ler|lar)?"
_STATED = r"\S*(?:[dt][ıiuü][ğg][ıiuü](?:n[ıiuüae])?|[ae]ca[ğg][ıi](?:n[ıiae])?|ece[ğg]i(?:n[ıie])?)"
_PATTERNS = {
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"{_WHO} {_SAYS} that (?P<clause>.+)",
            rf"according to (?:whom|which {_PERSONS_EN}) (?P<clause>.+)",
            rf"{_WHO} (?:thinks?|thought|believes?|believed|says?|said|claims?|claimed|argues?|argued) (?P<clause>\w+ (?:is|was|are|were|can|cannot|could|needs?|needed|requires?|will|would|must|should) .+)",
            rf"{_WHO} (?:puts? forward|advances?|advanced|defends?|defended|shares?|shared|held|holds?|voices?|voiced|takes?|took) (?:the|this) (?:view|thesis|idea|opinion|argument|theory|claim) that (?P<clause>.+)",
            r"in whose (?:view|opinion|eyes|judge?ment|mind) (?:was it that )?(?P<clause>.+)",
            r"whose (?:view|opinion|claim|argument|idea|thesis|belief) (?:is|was) (?:it )?that (?P<clause>.+)",
        )
    ),
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<clause>.+? {_STATED}) {_SAYING}(?: {_PERSONS})? {_KIM}",
            rf"(?P<clause>.+? {_STATED}) (?:kim|kimler|hangi {_PERSONS}) {_SAYING}",
            rf"(?:kim|kimler|hangi {_PERSONS}) (?P<clause>.+? {_STATED}) {_SAYING}",
            rf"(?P<clause>.+? {_STATED}) {_SAYING} hangi {_PERSONS}(?:y?di|dir)?",
            rf"(?P<clause>.+? {_STATED}) (?:(?:görüşü|fikri|iddiası|tezi|düşüncesi|kanaati) )?(?:kime ait(?:ti|tir)?|kimin (?:görüşü|fikri|iddiası|tezi|düşüncesi|kanaati)\w*)",
            r"kime göre (?P<clause>.+)",
        )
    ),
}
