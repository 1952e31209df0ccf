"""On what source something rests, however it is asked: *which archive file holds the talks, what is cited for them*.

Asked plainly, of a clause or of what is named; of an archive its files alone answer. Owns no claim.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions import searches
from kg.questions.answering import Answerer
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import named
from kg.questions.understood import Refused, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """Of what the source is asked for, as a clause (``that``) or as a name; ``by`` whom; whether a file of an archive is."""

    matter: str
    by: str = ""
    that: bool = False
    archival: bool = False

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
    Sourcing(matter='the talks with Panin', by='', that=False, archival=True)
    >>> sourcing("Which work is cited for the claim that Panin resigned")
    Sourcing(matter='Panin resigned', by='', that=True, archival=False)
    >>> sourcing("What is the source of the statement that Panin resigned").that, sourcing("Who cites Panin")
    (True, None)
    >>> sourcing("From which river does the water come"), sourcing("which works are about Panin")
    (None, None)
    """
    for pattern in _PATTERNS:
        found = pattern.fullmatch(question)
        if found is None:
            continue
        archival = re.match(r"archiv|file|the archiv", found.groupdict().get("kind") or "", re.IGNORECASE) is not None
        by, told = found.groupdict().get("by") or "", _CLAIM.fullmatch(found["matter"])
        if told is None:
            return Sourcing(matter=found["matter"], by=by, archival=archival)
        return Sourcing(matter=told["matter"], by=by, that=told["of"].lower() == "that", archival=archival)
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

    def held(self, question: str, answer: Answered) -> Answered | Refused:
        """Leave published works out of an answer where a file of an archive is asked for."""
        asked = sourcing(question) if answer.understood.intent == "sources" else None
        if asked is None or not asked.archival:
            return answer
        found = self._kept(answer, asked)
        return replace(answer, found=found) if found else self._nobody(answer.understood, answer.query)

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with works that claims cite; nothing where none is known to be cited."""
        asked = sourcing(question) if language == "en" else None
        if asked is None:
            return None
        for each in asked.questions() if not asked.by else ():
            answer = self._ask(each, language)
            if isinstance(answer, Answered) and answer.understood.intent == "sources":
                found = self._kept(answer, asked)
                if found:
                    return replace(answer, found=found)
        return None if asked.that else self._of_words(asked)

    def _kept(self, answer: Answered, asked: Sourcing) -> tuple[Found, ...]:
        """Give the works of an answer; of an archive its files alone."""
        return tuple(
            each for each in answer.found if each.iri and (not asked.archival or self._lexicon.is_a(each.iri, (_FILE,)))
        )

    def _of_words(self, asked: Sourcing) -> Answered | None:
        """Answer by the claims of all that is named, whose words have all others: *the talks with X*."""
        pieces = self._reader.pieces(asked.matter, "en", describing=False)
        names = [each.things for each in pieces if each.things]
        words = [each for each in self._wordings.said(asked.matter, "en") if not each.things]
        if not names or not (words or asked.by) or any(piece.ask or piece.period for piece in pieces):
            return None
        by = named(self._reader, asked.by, "en")
        if asked.by and not by and plain(asked.by) not in _AUTHOR:
            return None
        wanted = Understood(intent="sources", language="en", things=names[0], claimants=by)
        query = searches.of_things(wanted)
        claims = evidence.claims(self._graph, self._claims(query), project=self._project, languages=("en",))
        fitting = tuple(each.iri for each in claims if self._is_of(each, names[1:]) and self._says(each, words))
        told = self._answerer.sources_of(wanted, fitting, query) if fitting else None
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


_FILE = "ArchiveFile"
_AUTHOR = frozenset({"the author", "author", "the article", "the text", "the writer", "the historian"})
"""Who makes the claims of a text, without a name."""
_KIND = (
    r"(?P<kind>archiv(?:e|al)s?(?: (?:files?|documents?|sources?|records?|papers?|materials?|holdings?|folders?))?|files?"
    r"|(?:historical |written |published )?(?:sources?|works?|books?|articles?|stud(?:y|ies)|documents?|references?|footnotes?|notes?|evidence|authorit(?:y|ies)|memoirs?|publications?))"
)
_IS, _DOES = r"(?:is|are|was|were)", r"(?:does|do|did)"
_CITED = r"(?:cited|given|named|quoted|used|indicated|adduced|mentioned|referred to|provided|listed|invoked|relied on|drawn on)"
_FOR = r"(?:for|on|about|in support of|regarding|concerning|in connection with|behind|as evidence for|as evidence of|as evidence that)"
_HOLDS = r"(?:holds?|held|contains?|contained|records?|recorded|documents?|documented|keeps?|kept|preserves?|preserved|attests?(?: to)?|attested|supports?|supported|backs?(?: up)?|proves?|stores?|stored|confirms?|includes?)"
_SAID = (
    r"(?:the |this |his |their )?(?:claims?|information|statements?|accounts?|reports?|stor(?:y|ies)|assertions?|views?|news|data|materials?|"
    r"evidence|details?|facts?|records?|passages?|knowledge|description)"
)
_CLAIM = re.compile(
    rf"(?:{_SAID}(?: (?:given|found|contained))? )(?P<of>that|about|on|of|concerning|regarding|relating to|for) (?P<matter>.+)",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"(?:up)?(?:on|from|in|to) (?:which|what) {_KIND} {_IS} (?P<matter>.+?) (?:based|founded|taken|drawn|quoted|borrowed|copied|recorded|kept|found|documented|preserved|stored|held|located|derived|attested|credited|attributed|to be found)(?: from| on| in)?",
        rf"(?:up)?(?:on|from|in|to) (?:which|what) {_KIND} {_DOES} (?P<matter>.+?) (?:rest|come|derive|stem|depend|draw|rely|lie|go back)(?: from| on| in)?",
        rf"(?:which|what) {_KIND} {_DOES} (?P<matter>.+?) (?:rest|come|derive|stem|depend|draw|rely)(?: from| on| upon)",
        rf"(?:which|what) {_KIND} {_IS} (?P<matter>.+?) (?:based|founded|taken|drawn|quoted|borrowed|copied|recorded|kept|found|preserved|stored|held|derived)(?: from| on| upon| in)",
        rf"(?:which|what) {_KIND} (?:{_IS} |has been |have been )?{_CITED}(?: as (?:the |a )?(?:source|evidence|reference|authority))? {_FOR} (?P<matter>.+)",
        rf"(?:which|what) {_KIND} {_DOES} (?P<by>.+?) (?:cite|give|use|quote|name|adduce|rely on|refer to|draw on|have) {_FOR} (?P<matter>.+)",
        rf"(?:which|what) {_KIND} {_HOLDS} (?P<matter>.+)",
        rf"(?:which|what) {_KIND} {_IS} (?:the |a )?(?:source|reference|evidence|basis|authority|origin)s? (?:for|of|behind) (?P<matter>.+)",
        rf"what {_IS} (?:the |a )?(?:(?P<kind>archival|documentary|written) )?(?:sources?|references?|evidence|authorit(?:y|ies)|basis|footnotes?|proof|grounds?) (?:for|of|behind) (?P<matter>.+)",
        rf"where {_DOES} (?P<matter>(?:the |this )?(?:information|claim|account|statement|report|story|knowledge|news|assertion) .+?) come from",
        rf"where {_IS} (?P<matter>(?:the |this )?(?:information|claim|account|statement|report|story|knowledge|assertion) .+?) (?:taken|drawn|derived) from",
    )
)
