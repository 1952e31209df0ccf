"""Whom somebody held for what: *whom did X consider a reliable ally*, *X kimi güvenilir bir müttefik olarak görüyordu*.

No claim has that as its own: answered by the claims of what one thinks of another whose passages say the words.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions import searches, words
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.circumstances.dealings.kinds import KINDS
from kg.questions.compound.wordings import marks
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.tokens import akin
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who held whom for what; of the two, the one that is asked for is empty."""

    who: str = ""
    whom: str = ""
    noun: str


def judgements(question: str, language: str) -> Iterator[Judgement]:
    """Read whom somebody held for what; nothing where neither is asked for.

    >>> list(judgements("Panin kimi güvenilir bir müttefik olarak görüyordu", "tr"))
    [Judgement(who='Panin', whom='', noun='güvenilir bir müttefik')]
    >>> list(judgements("Who considered Panin a reliable ally", "en"))[0]
    Judgement(who='', whom='Panin', noun='reliable ally')
    >>> list(judgements("Panin kimi uyardı", "tr"))
    []
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found is None:
            continue
        parts = {name: text for name, text in found.groupdict().items() if text}
        if "rest" in parts:
            said = parts.pop("rest").split()
            for size in range(1, min(len(said), _LONGEST)):
                noun = re.sub(r"^(?:as |to be )?(?:an? |the )?", "", " ".join(said[size:]), flags=re.IGNORECASE)
                if noun:
                    yield Judgement(**{**parts, "whom": " ".join(said[:size]), "noun": noun})
        else:
            yield Judgement(**parts)


class Judgements(Answers):
    """Answers whom somebody held for what, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those of whom the passages say all the words; nothing where none does."""
        for asked in judgements(question, language):
            who, whom = (self._things(name, language) for name in (asked.who, asked.whom))
            content = [each for each in plain(asked.noun).split() if each not in words.LITTLE[language]]
            if not content or (asked.who and not who) or (asked.whom and not whom):
                continue
            held = [each for each in self._claims_of(who, whom) if _says(each, content, language)]
            found: dict[str, list[str]] = {}
            for claim in held:
                end = claim.object if who else claim.subject
                found.setdefault(end.iri, []).append(claim.iri)
            if found:
                return self._judged(who, whom, found, language)
        return None

    def _judged(self, who: Sequence[str], whom: Sequence[str], found: dict[str, list[str]], language: str) -> Answered:
        relations = tuple(name for name in _THOUGHT if name in self._lexicon.relations)
        ends = (Slot(things=tuple(each), asked=not each) for each in (who, whom))
        subject, object_ = ends
        clause = Clause(relations=relations, subject=subject, object=object_)
        asked = Understood(intent="related", language=language, clauses=(clause,))
        told = [Found(iri=iri, claims=tuple(claims)) for iri, claims in sorted(found.items())]
        return self._answered(asked, told, searches.related(asked, self._lexicon))

    def _claims_of(self, who: Sequence[str], whom: Sequence[str]) -> list[Evidence]:
        """Give the claims of what some actors thought of others."""
        relations = [terms.KG + name for name in _THOUGHT if name in self._lexicon.relations]
        iris = evidence.find(self._graph, subject=who, object=whom, predicate=relations, polarity="asserts")
        return [
            each
            for each in evidence.claims(self._graph, iris, project=self._project)
            if all(self._lexicon.is_a(end.iri, ("Actor",)) for end in (each.subject, each.object))
        ]

    def _things(self, name: str, language: str) -> tuple[str, ...]:
        """Give who is named, in whatever case."""
        known = in_whatever_case(self._reader, name, language)
        return known if all(self._lexicon.is_a(each, ("Actor",)) for each in known) else ()


def _says(claim: Evidence, content: Sequence[str], language: str) -> bool:
    """Tell whether one text of a passage has all of some words."""
    said = [plain(text) for text in claim.texts]
    return any(
        _JUDGED.search(text) is not None
        and all(any(_is_one(word, other, language) for other in text.split()) for word in content)
        for text in said
    )


def _is_one(word: str, other: str, language: str) -> bool:
    """Tell whether two words are one, or mean the same: *trustworthy* is *reliable*."""
    if akin(word, other, language):
        return True
    return any(isinstance(each, int) for each in marks(word, language) & marks(other, language))


_THOUGHT = tuple(sorted(KINDS["thought"][2] - {"holdsView", "expectedFrom", "approved"}))
_JUDGED = re.compile(
    r"\b(?:olarak|diye|say(?:an|ar|di|iyor)\w*|gor(?:en|ur|uyor|mek)\w*|nitel\w+|tanimla\w+|degerlendir\w+"
    r"|consider\w*|regard\w*|deem\w*|call(?:s|ed)|to be|as an?)\b"
)
"""What says that somebody holds another for something: what stands beside may be said of himself."""
_LONGEST = 7
_NAME = r"\S+(?: \S+){0,3}?"
_JUDGE = r"(?:gör|say|bul|değerlendir|kabul e[dt]|tanımla|nitele|nitelendir|adlandır|düşün|addet|addedi|bil)"
_DID = rf"{_JUDGE}(?:\w*yor(?:du|lar)?|[dt][ıiuü](?:ler|lar)?|m[ıiuü]ş(?:t[ıiuü])?|[ae]rd[ıiuü]|[ıiuü]rd[ıiuü])"
_WHO = r"(?:kim|kimler)"
_IS = r"(?:kişi |kimse )?(?:kim|kimdi|kimdir|kimler|kimlerdi)"
_CALLED = r"(?:dedi|demiş|diyor|diyordu|derdi|demişti)"
_PATTERNS = {
    "tr": tuple(
        unmarked(text)
        for text in (
            rf"(?P<who>{_NAME}) (?:kimi|kimleri) (?P<noun>\S.*?)(?: olarak)? {_DID}",
            rf"(?:kimi|kimleri) (?P<who>{_NAME}) (?P<noun>\S.*?) olarak {_DID}",
            rf"(?P<whom>{_NAME}) {_WHO} (?P<noun>\S.*?)(?: olarak)? {_DID}",
            rf"{_WHO} (?P<rest>\S.*?) olarak {_DID}",
            rf"(?P<rest>\S.*?)(?: olarak)? {_JUDGE}\w*[ae]n {_IS}",
            rf"(?P<whom>{_NAME}) için (?P<noun>\S.*?) diyen {_IS}",
            rf"(?P<whom>{_NAME}) için {_WHO} (?P<noun>\S.*?) {_CALLED}",
            rf"(?P<who>{_NAME}) (?:kim|kimler) için (?P<noun>\S.*?) {_CALLED}",
        )
    ),
    "en": tuple(
        re.compile(text, re.IGNORECASE)
        for text in (
            rf"whom? (?:did|does) (?P<who>{_NAME}) (?:consider|regard as|call|deem|describe as|see as|think of as|look upon as)(?: as| to be)?(?: an?| the)? (?P<noun>\S.*)",
            r"who (?:considered|regarded|called|deemed|described|saw|thought of|looked upon) (?P<rest>\S.*)",
            rf"who (?:thought|believed|felt|found|held|reckoned|maintained)(?: that)? (?P<whom>{_NAME}) (?:was|were|to be) (?:an?|the) (?P<noun>\S.*)",
            rf"who (?:held|took) (?P<whom>{_NAME}) (?:for|to be) (?:an?|the) (?P<noun>\S.*)",
            rf"whom? (?:did|does) (?P<who>{_NAME}) (?:think|believe|feel)(?: that)? (?:was|were|is) (?:an?|the) (?P<noun>\S.*)",
        )
    ),
}
