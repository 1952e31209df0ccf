"""On what source something rests, however it is asked: *which archive file holds the talks, what is cited for them*.

Asked plainly, of a clause or of what is named; of an archive its files alone answer. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence, rows, values
from kg.language.english_irregular import PASTS
from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.matters_said import is_negative
from kg.questions.compound.wordings import Said, Wordings, marks
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.tokens import split
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """Of what the source is asked for, as a clause (``that``) or as a name; ``by`` whom; of which ``kind`` it is.

    ``whose``: its author is asked for. ``owner``: who said what the clause says.
    """

    matter: str
    by: str = ""
    that: bool = False
    kind: str = ""
    whose: bool = False
    owner: str = ""

    @property
    def archival(self) -> bool:
        """Whether a file of an archive is asked for."""
        return re.match(r"archiv|file|the archiv", self.kind, re.IGNORECASE) is not None

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of works that are an answer; all, where none is said."""
        if self.archival:
            return (_FILE,)
        return next((own for kind, own in _CLASSES if self.kind.lower().startswith(kind)), ())

    def questions(self) -> Iterator[str]:
        """Ask for the source plainly, in the ways that are read.

        >>> list(Sourcing(matter="Panin's talks with Repnin").questions())[-1]
        'what is the source for the talks of Panin with Repnin'
        """
        if self.that:
            yield f"on what source does the claim that {self.matter} rest"
            return
        yield f"on what source does the claim about {self.matter} rest"
        yield f"what is the source for {self.matter}"
        owned = re.fullmatch(
            r"(?P<who>.+?)['’]s? (?P<noun>\w+) (?P<rest>(?:with|to|on|about|in|from|at) .+)", self.matter
        )
        if owned:
            who = re.sub(r"^the ", "", owned["who"])
            yield f"what is the source for the {owned['noun']} of {who} {owned['rest']}"


def sourcing(question: str) -> Sourcing | None:
    """Read of what the source is asked for; nothing where none is.

    >>> sourcing("In which archival file is the information about the talks with Panin kept")
    Sourcing(matter='the talks with Panin', by='', that=False, kind='archival file', whose=False, owner='')
    >>> sourcing("Which work is cited for the claim that Panin resigned")
    Sourcing(matter='Panin resigned', by='', that=True, kind='work', whose=False, owner='')
    >>> sourcing("Whose article does Harrow cite for more on Panin")
    Sourcing(matter='Panin', by='Harrow', that=False, kind='article', whose=True, owner='')
    >>> sourcing("In which book can one find the news of the siege").matter
    'the siege'
    >>> sourcing("On what source does the claim rest that Panin resigned").matter
    'Panin resigned'
    >>> sourcing("What is the source of the statement that Panin resigned").that, sourcing("Who cites Panin")
    (True, None)
    >>> sourcing("From which river does the water come"), sourcing("which works are about Panin")
    (None, None)
    """
    for pattern in _PATTERNS:
        found = pattern.fullmatch(question)
        if found is None:
            continue
        groups = {name: text or "" for name, text in found.groupdict().items()}
        if groups.get("clause"):
            return Sourcing(matter=groups["clause"], kind=groups.get("kind", ""), that=True)
        asked = Sourcing(
            matter=groups["matter"],
            by=groups.get("by", ""),
            kind=groups.get("kind", ""),
            whose=bool(groups.get("whose")),
        )
        told = _CLAIM.fullmatch(asked.matter)
        if told is None:
            return asked
        that = told["of"].lower() == "that"
        return replace(asked, matter=told["matter"], that=that, owner=told["owner"] or "")
    return None


class Sources(Answers):
    """Answers on what something rests, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes names apart, and what answers a question of a language."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._ask, self._wordings = reader, ask, Wordings(reader)
        self._answerer = Answerer(graph, reader.lexicon, project)

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Leave published works out of an answer where a file of an archive is asked for."""
        asked = sourcing(question) if language == "en" else None
        if asked is not None and asked.whose and not all(self._is_author(each.iri) for each in answer.found):
            return self.told(question, "en") or Refused(kind="unreadable", language="en")
        if asked is None or asked.whose or answer.understood.intent != "sources" or not asked.classes:
            return answer
        if any(self._lexicon.is_a(each.iri or "", ("Group",)) for each in answer.found):
            return answer  # archives, of which the files are another answer
        found = self._kept(answer, asked)
        return replace(answer, found=found) if found else self._nobody(answer.understood, answer.query)

    def owned(self, question: str, answer: Answered) -> Answered | Refused:
        """Answer on what somebody's claims rest, where an answer only tells which they are; never with these."""
        asked = sourcing(question)
        if asked is None or not asked.owner or answer.understood.intent != "saying":
            return answer
        owner = named(self._reader, asked.owner, "en")
        if not owner or asked.by or set(answer.understood.claimants) != set(owner):
            return Refused(kind="unreadable", language="en", words=(asked.owner,))
        claims = tuple(claim for each in answer.found for claim in each.claims)
        told = self._answerer.sources_of(replace(answer.understood, intent="sources"), claims, answer.query)
        return self.held(question, "en", told)

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer with works that claims cite, or with their authors; nothing where none is known to be cited."""
        asked = sourcing(question) if language == "en" else None
        if asked is None:
            return None
        if asked.whose:
            plainly = re.sub(r"^whose", "which", question, flags=re.IGNORECASE)
            of_works = self.told(plainly, language) or self._ask(plainly, language)
            works = of_works if isinstance(of_works, Answered) and of_works.understood.intent == "sources" else None
            return (self._of_authors(works) or self._nobody(works.understood, works.query)) if works else None
        by = named(self._reader, asked.by, language)
        if asked.by and not by and plain(asked.by) not in _AUTHOR:
            return None
        names = [each for each in self._reader.pieces(asked.matter, language, describing=False) if each.things]
        single = bool(asked.by) and len(names) < len(
            ("whose", "where")
        )  # of one alone all notes count: what is for more
        others: Answered | None = None
        for each in asked.questions() if not (asked.owner or single) else ():
            answer = self._ask(each, language)
            if isinstance(answer, Answered) and answer.understood.intent == "sources":
                found = self._by(self._kept(answer, asked), by) if by else self._kept(answer, asked)
                if found:
                    return replace(answer, found=found)
                others = others or answer
        told = self._of_clause(asked, by) if asked.that else self._of_words(asked, by)
        return told or (self._nobody(others.understood, others.query) if others is not None else None)

    def _of_clause(self, asked: Sourcing, by: tuple[str, ...]) -> Answered | None:
        """Answer by the claims whose passages have all words of a clause that cannot be read."""
        said = self._wordings.said(asked.matter, "en", _IDLE)
        names = sorted({thing for each in said for thing in each.things})
        owner = named(self._reader, asked.owner, "en")
        if len(said) < _FEWEST or not names or is_negative(asked.matter) or bool(asked.owner) != bool(owner):
            return None
        wanted = Understood(intent="sources", language="en", things=tuple(names), claimants=by)
        query = searches.of_things(wanted)
        claims = evidence.claims(self._graph, self._claims(query), project=self._project, languages=("en",))
        own = (each for each in claims if self._says(each, said) and self._is_in_order(each, asked.matter))
        fitting = tuple(sorted(each.iri for each in own if _is_by(each, owner)))
        told = self._answerer.sources_of(wanted, fitting, query, notes=bool(asked.by)) if fitting else None
        found = self._kept(told, asked) if told is not None else ()
        return replace(told, found=found) if told is not None and len(found) == 1 else None

    def _is_in_order(self, claim: Evidence, matter: str) -> bool:
        """Tell whether a clause has who does it before the verb, if it names him; in the passive, behind it."""
        own = [(at, marks(word.raw, "en")) for at, word in enumerate(split(matter)) if _is_verb(word.plain)]
        verbs = [at for at, each in own if self._wordings.is_of_relation(Said(marks=each), claim, "en")]
        pieces = self._reader.pieces(matter, "en", describing=False)
        doers = [piece.start for piece in pieces if claim.subject.iri in piece.things]
        if not verbs or not doers:
            return True
        return (min(doers) < verbs[0]) != (_PASSIVE.search(matter) is not None)

    def _by(self, found: Sequence[Found], by: Sequence[str]) -> tuple[Found, ...]:
        """Keep of works those that somebody's claims cite, or those that he reports, with these claims."""
        claims = [claim for each in found for claim in each.claims]
        query = searches.with_prefixes(_OWN.format(values("claim", claims), values("by", by)))
        own = set(self._claims(query)) if claims else set()
        kept = (replace(each, claims=tuple(claim for claim in each.claims if claim in own)) for each in found)
        return tuple(each for each in kept if each.claims)

    def _is_author(self, iri: str | None) -> bool:
        return iri is not None and self._lexicon.is_a(iri, ("Actor",))

    def _of_authors(self, answer: Answered) -> Answered | None:
        """Give the authors of works in their place; nothing where none has one."""
        works = [each.iri for each in answer.found if each.iri]
        query = searches.with_prefixes(_AUTHORS.format(values("work", works)))
        by_author: dict[str, dict[str, None]] = {}
        own = {each.iri: each.claims for each in answer.found}
        for work, author in rows(self._graph, query):
            by_author.setdefault(text_of(author), {}).update(dict.fromkeys(own[text_of(work)]))
        found = tuple(Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(by_author.items()))
        return replace(answer, found=found, query=query) if found else None

    def _kept(self, answer: Answered, asked: Sourcing) -> tuple[Found, ...]:
        """Give the works of an answer that are of the kind that is asked for."""
        own = asked.classes
        return tuple(each for each in answer.found if each.iri and (not own or self._lexicon.is_a(each.iri, own)))

    def _of_words(self, asked: Sourcing, by: tuple[str, ...]) -> Answered | None:
        """Answer by the claims of all that is named, whose words have all others: *the talks with X*."""
        pieces = self._reader.pieces(asked.matter, "en", describing=False)
        names = [each.things for each in pieces if each.things]
        words = [each for each in self._wordings.said(asked.matter, "en") if not each.things]
        if not names or not (words or asked.by) or any(piece.ask or piece.period for piece in pieces):
            return None
        wanted = Understood(intent="sources", language="en", things=names[0], claimants=by)
        query = searches.of_things(wanted)
        claims = evidence.claims(self._graph, self._claims(query), project=self._project, languages=("en",))
        fitting = tuple(each.iri for each in claims if self._is_of(each, names[1:]) and self._says(each, words))
        told = self._answerer.sources_of(wanted, fitting, query, notes=bool(asked.by)) if fitting else None
        found = self._kept(told, asked) if told is not None else ()
        return replace(told, found=found) if told is not None and found else None

    def _is_of(self, claim: Evidence, names: Sequence[tuple[str, ...]]) -> bool:
        """Tell whether a claim is of all of some names: at its ends, or by what it stands in."""
        own = {claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context)}
        return all(own & set(things) for things in names)

    def _says(self, claim: Evidence, said: Sequence[Said]) -> bool:
        """Tell whether a claim’s ends, its relation or its passage has each of some words, or one of its meaning."""
        ends = (claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context))
        return all(
            any(self._wordings.is_of_thing(each, iri, "en") for iri in ends)
            or self._wordings.is_of_relation(each, claim, "en")
            or self._wordings.is_of_passage(each, claim, "en")
            for each in said
        )


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or word in PASTS


def _is_by(claim: Evidence, owner: Sequence[str]) -> bool:
    """Tell whether a claim is of what somebody did or said, where it is told who."""
    return not owner or bool({claim.subject.iri, *(each.iri for each in claim.claimants)} & set(owner))


_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being) (?:\w+ly )?\w+ by\b", re.IGNORECASE)
_FEWEST = 4
"""The fewest words and names of a clause by which it is known again."""
_IDLE = frozenset({"that", "would", "should", "could"})
_FILE = "ArchiveFile"
_CLASSES = (
    ("book", ("Book", "Memoir", "Collection", "SourceEdition", "Thesis")),
    ("article", ("Article",)),
    ("memoir", ("Memoir",)),
)
"""How kinds of works begin that are classes."""
_OWN = "SELECT DISTINCT ?claim {{ {} {} ?claim kg:claimant|kg:reportedBy ?by }}"
_AUTHORS = "SELECT DISTINCT ?work ?author {{ {} ?work kg:author ?author }}"
_AUTHOR = frozenset({"the author", "author", "the article", "the text", "the writer", "the historian"})
"""Who makes the claims of a text, without a name."""
_KIND = (
    r"(?P<kind>archiv(?:e|al)s?(?: (?:files?|documents?|sources?|records?|papers?|materials?|holdings?|folders?))?|files?"
    r"|(?:historical |written |published )?(?:sources?|works?|books?|articles?|stud(?:y|ies)|documents?|references?|footnotes?|notes?|evidence|authorit(?:y|ies)|memoirs?|publications?))"
)
_IS, _DOES = r"(?:is|are|was|were)", r"(?:does|do|did)"
_CITED = r"(?:cited|given|named|quoted|used|indicated|adduced|mentioned|referred to|provided|listed|invoked|relied on|drawn on)"
_FOR = r"(?:for (?:more|further|additional|details?)(?: (?:information|details?|reading|on this))? (?:on|about|of)|for|on|about|in support of|regarding|concerning|in connection with|behind|as evidence for|as evidence of|as evidence that)"
_HOLDS = r"(?:holds?|held|contains?|contained|records?|recorded|documents?|documented|keeps?|kept|preserves?|preserved|attests?(?: to)?|attested|supports?|supported|backs?(?: up)?|proves?|stores?|stored|confirms?|includes?)"
_SAID = (
    r"(?:the |this |his |their )?(?:claims?|information|statements?|accounts?|reports?|stor(?:y|ies)|assertions?|views?|news|data|materials?|"
    r"evidence|details?|facts?|records?|passages?|knowledge|description)"
)
_CLAIM = re.compile(
    rf"(?:{_SAID}(?: (?:given|found|contained))? |(?P<owner>[\w’' .-]+?)['’]s? (?:proposals?|demands?|requests?|statements?|claims?|warnings?|orders?|remarks?) )(?P<of>that|about|on|of|concerning|regarding|relating to|for) (?P<matter>.+)",
    re.IGNORECASE,
)
_OWN_CLAIM = r"[\w’' .-]+?['’]s? (?:claim|statement|account|assertion|view|stor(?:y|ie)|report)s? (?:that|about|on|of|concerning|regarding) .+"
_FINDS = r"(?:can|could|may|might|do|does|should|would) (?:one|you|we|i|a reader|readers|historians) (?:find|read|learn|look up|see|consult|get)"
_PATTERNS = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"(?:up)?(?:on|from) (?:which|what) {_KIND} {_DOES} {_SAID} (?:rest|depend|come|derive|stem|stand) that (?P<clause>.+)",
        rf"(?:up)?(?:on|from) (?:which|what) {_KIND} {_IS} {_SAID} (?:based|taken|founded|drawn|derived) that (?P<clause>.+)",
        rf"(?:up)?(?:on|from|in|to) (?:which|what) {_KIND} {_IS} (?P<matter>.+?) (?:based|founded|taken|drawn|quoted|borrowed|copied|recorded|kept|found|documented|preserved|stored|held|located|derived|attested|credited|attributed|to be found)(?: from| on| in)?",
        rf"(?:up)?(?:on|from|in|to) (?:which|what) {_KIND} {_DOES} (?P<matter>.+?) (?:rest|come|derive|stem|depend|draw|rely|lie|go back)(?: from| on| in)?",
        rf"(?:up)?(?:on|from) (?:which|what) {_KIND} {_DOES} (?P<by>.+?) (?:base|rest|found|ground|take|have|draw) (?P<matter>{_SAID} that .+)",
        rf"(?:which|what) {_KIND} {_DOES} (?P<matter>.+?) (?:rest|come|derive|stem|depend|draw|rely)(?: from| on| upon)",
        rf"(?:which|what) {_KIND} {_IS} (?P<matter>.+?) (?:based|founded|taken|drawn|quoted|borrowed|copied|recorded|kept|found|preserved|stored|held|derived)(?: from| on| upon| in)",
        rf"(?:which|what) {_KIND} (?:{_IS} |has been |have been )?{_CITED}(?: as (?:the |a )?(?:source|evidence|reference|authority))? {_FOR} (?P<matter>.+)",
        rf"(?:which|what) {_KIND} {_DOES} (?P<by>.+?) (?:cite|give|use|quote|name|adduce|rely on|refer to|draw on|have) {_FOR} (?P<matter>.+)",
        rf"(?:which|what) {_KIND} {_HOLDS} (?P<matter>.+)",
        rf"(?P<whose>whose) {_KIND} {_IS} {_CITED} {_FOR} (?P<matter>.+)",
        rf"(?P<whose>whose) {_KIND} {_DOES} (?P<by>.+?) (?:cite|give|use|quote|name|adduce|rely on|refer to|draw on) {_FOR} (?P<matter>.+)",
        rf"(?:in|from) (?:which|what) {_KIND} {_FINDS}(?: about| of| on)? (?P<matter>.+)",
        rf"where {_FINDS} (?P<matter>{_SAID}(?: (?:about|on|of|regarding|concerning)) .+)",
        rf"(?:which|what) {_KIND} {_IS} (?:the |a )?(?:source|reference|evidence|basis|authority|origin)s? (?:for|of|behind) (?P<matter>.+)",
        rf"what {_IS} (?:the |a )?(?:(?P<kind>archival|documentary|written) )?(?:sources?|references?|evidence|authorit(?:y|ies)|basis|footnotes?|proof|grounds?) (?:for|of|behind) (?P<matter>.+)",
        rf"where {_DOES} (?P<matter>(?:the |this )?(?:information|claim|account|statement|report|story|knowledge|news|assertion) .+?) come from",
        rf"(?:up)?on what {_DOES} (?P<matter>{_OWN_CLAIM}) (?:rest|depend)(?: up)?(?:on)?",
        rf"what {_IS} {_CITED} (?:by|for|in support of) (?P<matter>{_OWN_CLAIM})",
        rf"where {_DOES} (?P<matter>{_OWN_CLAIM}) come from",
        rf"where {_IS} (?P<matter>{_OWN_CLAIM}) (?:taken|drawn|derived) from",
        rf"where {_IS} (?P<matter>(?:the |this )?(?:information|claim|account|statement|report|story|knowledge|assertion) .+?) (?:taken|drawn|derived) from",
    )
)
