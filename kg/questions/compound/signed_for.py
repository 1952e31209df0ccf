"""Who signed for one side of a treaty, by the passage that says so: *signed by A for X, X adına A imzaladı*.

Where nobody claims whom the signatories represented, their names stand in the passage beside the side for which they
signed. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.language.honorifics import is_honorific
from kg.project import Project
from kg.questions.answers_found import Answered, Found
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.states import state_of
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFor:
    """A question for all who signed, and the side that is asked for."""

    question: str
    side: str


def signed_for(question: str, language: str) -> Iterator[SignedFor]:
    """Take the side out of a question for who signed for it, the longest name of it first.

    >>> list(signed_for("Who signed the Treaty of Belgrade on behalf of Denmark", "en"))
    [SignedFor(question='Who signed the Treaty of Belgrade', side='Denmark')]
    >>> [each.side for each in signed_for("Belgrad Antlaşması'nı Leh Krallığı adına kim imzaladı", "tr")]
    ["Antlaşması'nı Leh Krallığı", 'Leh Krallığı', 'Krallığı']
    >>> list(signed_for("Who signed the treaty", "en"))
    []
    """
    if language == "en":
        found = _ENGLISH.fullmatch(question)
        if found is not None:
            yield SignedFor(question=found["rest"], side=found["side"])
        return
    told = _TURKISH.fullmatch(question) if language == "tr" else None
    before = told["before"].split() if told is not None else []
    for count in range(min(_LONGEST, len(before)), 0, -1):
        rest = " ".join((*before[:-count], told["after"])) if told is not None else ""
        yield SignedFor(question=rest, side=" ".join(before[-count:]))


def named_beside(text: str, sides: tuple[str, ...]) -> Iterator[str]:
    """Give the stretches of a plain text whose names belong to a side.

    >>> list(named_beside("ruslar adina panin ile repnin, dan adina holst imzaladi", ("dan",)))
    [' holst imzaladi']
    >>> list(named_beside("panin signed it for russia; holst and vos signed it for denmark", ("denmark",)))
    [' holst and vos signed it ']
    """
    ends = "|".join(map(re.escape, sorted(sides, key=len, reverse=True)))
    for found in re.finditer(rf"\b(?:{ends})\w* (?:devleti |hukumeti |krallig\w* )?(?:adina|namina)\b", text):
        yield re.split(r"\b(?:\w+ )?(?:adina|namina)\b|[.;]", text[found.end() :])[0].rstrip(",")
    for clause in re.split(r"[.;,]", text):
        parts = re.split(rf"(?:for|on behalf of|in the name of) (?:the )?(?:{ends})\b", clause)
        yield from parts[:-1] if len(parts) > 1 else ()


class SignedForSide:
    """Answers who signed for a side, of one store."""

    def __init__(
        self, graph: Store, lexicon: Lexicon, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its words, its project, and what answers who signed at all."""
        self._graph, self._lexicon, self._project, self._ask = graph, lexicon, project, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those whose names a passage has beside the side; nothing where none has."""
        for each in signed_for(question, language):
            sides = self._names(each.side)
            answer = self._ask(each.question, language) if sides else None
            if not isinstance(answer, Answered) or answer.understood.intent != "related":
                continue
            kept = [one for one in (self._of_side(found, sides) for found in answer.found) if one is not None]
            if kept and len(kept) < len(answer.found):
                return replace(answer, found=tuple(kept), whole=False)
            things = self._things(each.side)
            sent = [one for one in answer.found if self._was_sent(one, things) or self._is_called(one, each.side)]
            if sent:
                return replace(answer, found=tuple(sent), whole=False)
        return None

    def _was_sent(self, found: Found, side: frozenset[str]) -> bool:
        """Tell whether somebody represented a side, or led or was in a delegation that did."""
        own = [found.iri] if found.iri else []
        groups = {each.object.iri for each in self._claims(own, ("ledGroup", "memberOf"))}
        return any(each.object.iri in side for each in self._claims([*own, *sorted(groups)], ("represented",)))

    def _is_called(self, found: Found, side: str) -> bool:
        """Tell whether a delegation is called after a side: *Danish envoys*, of the Danes."""
        if found.iri is None or not self._lexicon.is_a(found.iri, ("Group",)):
            return False
        bare = plain(_ARTICLE.sub("", side))
        stem = re.sub(r"(?:l[ae]r|s)$", "", bare)
        names = (plain(text).split() for text, _ in self._lexicon.things[found.iri].names)
        return len(stem) >= _STEM and any(word.startswith(stem) for name in names for word in name)

    def _claims(self, subjects: list[str], relations: tuple[str, ...]) -> tuple[evidence.Evidence, ...]:
        predicates = tuple(self._lexicon.relations[each].iri for each in relations if each in self._lexicon.relations)
        if not (subjects and predicates):
            return ()
        iris = evidence.find(self._graph, subject=subjects, predicate=predicates, polarity="asserts")
        return evidence.claims(self._graph, iris, project=self._project)

    def _things(self, side: str) -> frozenset[str]:
        """Give what a side may be: what is called so, and what that stands in for."""
        bare = plain(_ARTICLE.sub("", side))
        things = self._lexicon.by_name.get(bare, ())
        states = {state_of(self._lexicon, each) for each in things}
        alike = (thing.iri for thing in self._lexicon.of(("Group",)) if state_of(self._lexicon, thing.iri) in states)
        called = (
            thing.iri
            for thing in self._lexicon.of(("Group",))
            for text, _ in thing.names
            if bare in plain(text).split()
        )
        return frozenset((*things, *alike, *called))

    def _names(self, side: str) -> tuple[str, ...]:
        """Give all names of a side, in the plain form; of one that is unknown, what it is called here."""
        bare = _ARTICLE.sub("", side)
        things = self._lexicon.by_name.get(plain(bare), ())
        names = {plain(text) for iri in things for text, _ in self._lexicon.things[iri].names}
        return tuple(sorted(each for each in (*names, *((plain(bare),) if " " not in bare else ())) if each))

    def _of_side(self, found: Found, sides: tuple[str, ...]) -> Found | None:
        own = [plain(text) for text, _ in self._lexicon.things[found.iri].names] if found.iri else []
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        kept = tuple(
            each.iri
            for each in claims
            if any(
                re.search(rf"\b{re.escape(name)}", stretch)
                for text in each.texts
                for stretch in named_beside(plain_marked(text), sides)
                for name in self._called(own)
            )
        )
        return replace(found, claims=kept) if kept else None

    @staticmethod
    def _called(names: list[str]) -> Iterator[str]:
        """Give names, and of names of several words each that is long enough and no title."""
        for name in names:
            yield name
            yield from (word for word in name.split() if len(word) >= _LONG and not is_honorific(word))


def plain_marked(text: str) -> str:
    """Give a text in the plain form that keeps its stops."""
    return " ".join(plain(word) + ("".join(_STOP.findall(word))) for word in text.split())


_LONGEST, _LONG, _STEM = 3, 4, 5
_STOP = re.compile(r"[.;,]$")
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_ENGLISH = re.compile(
    r"(?P<rest>(?:who|which \w+|by whom was) (?:signed|initialled|negotiated|concluded)? ?.+?)"
    r" (?:on behalf of|in the name of|for) (?P<side>(?:the )?(?-i:[A-Z])\w+(?: \w+){0,2})",
    re.IGNORECASE,
)
_TURKISH = unmarked(
    r"(?P<before>\S.*?) (?:adına|namına) (?P<after>(?:\S.* )?(?:kim|kimler) (?:\S.* )?imza\w+(?: \w+)?)"
)
