"""With whom somebody discussed a matter: *X mektubu kiminle tartıştı*, *with whom did X discuss the letter*.

Asked without the matter; of those with whom he talked it keeps the ones with whom the talk is claimed to have been
about it, or about a letter of whoever is named as its writer. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions.answers_found import Answered, Answers, Found
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.saying.named import in_whatever_case
from kg.questions.tokens import endings, split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A question for whom somebody talked with, and the matter of the talk."""

    question: str
    matter: str


def talk(question: str, language: str) -> Iterator[Talk]:
    """Take the matter out of a question for whom somebody talked with, in each way to part it from who did.

    >>> list(talk("Panin Repnin'in mektubunu kiminle tartıştı", "tr"))[0]
    Talk(question='Panin kiminle tartıştı', matter="Repnin'in mektubunu")
    >>> list(talk("Azak meselesini Panin kiminle tartışmış", "tr"))[-1].matter
    'Azak meselesini'
    >>> list(talk("With whom did Panin discuss the siege of Azov", "en"))
    [Talk(question='with whom did Panin discuss', matter='the siege of Azov')]
    >>> list(talk("Panin kiminle tartıştı", "tr")), list(talk("With whom did Panin talk", "en"))
    ([], [])
    """
    if language == "en":
        found = next((each for each in (one.fullmatch(question) for one in _ENGLISH) if each), None)
        if found is not None:
            yield Talk(question=f"with whom did {found['who']} discuss", matter=found["matter"])
        return
    told = _TURKISH.fullmatch(question) if language == "tr" else None
    said = [word.raw for word in split(told["both"])] if told is not None else []
    for at in range(1, len(said)):
        for who, matter in ((said[:at], said[at:]), (said[at:], said[:at])):
            if any(case == "accusative" for _, case in endings(matter[-1], "tr")) or (told and told["about"]):
                yield Talk(question=f"{' '.join(who)} kiminle tartıştı", matter=" ".join(matter))


class Discussed(Answers):
    """Answers with whom somebody discussed a matter, of one store."""

    def __init__(
        self, graph: Store, reader: Reader, project: Project, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, what takes questions apart, the project, and what answers a question of a language."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._ask = reader, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with those with whom he talked about it; nothing where no talk of his was."""
        for each in talk(question, language):
            answer = self._ask(each.question, language)
            if isinstance(answer, Answered) and answer.understood.intent == "related":
                kept = [one for found in answer.found for one in self._about(found, each.matter, language)]
                if kept:
                    return self._answered(answer.understood, kept, answer.query, answer.instead)
        return None

    def _about(self, found: Found, matter: str, language: str) -> Iterator[Found]:
        """Give an answer with the claims that its talk was about a matter."""
        held = evidence.claims(self._graph, found.claims, project=self._project)
        within = sorted({context.iri for claim in held for context in claim.context})
        if not within:
            return
        concerning = evidence.find(self._graph, subject=within, predicate=[terms.KG + "concerns"], polarity="asserts")
        matters = evidence.claims(self._graph, concerning, project=self._project)
        told = [claim for each in matters for claim in self._naming(each, matter, language)]
        if told:
            yield replace(found, claims=tuple(dict.fromkeys((*found.claims, *told))))

    def _naming(self, claim: Evidence, matter: str, language: str) -> Sequence[str]:
        """Give the claims by which what a talk concerned is what some words name: it, or a letter of his."""
        what = claim.object.iri
        if what in in_whatever_case(self._reader, matter, language):
            return (claim.iri,)
        owned = _OWNED[language].fullmatch(matter)
        if owned is None or not self._lexicon.is_a(what, ("Communication",)):
            return ()
        writer = in_whatever_case(self._reader, owned["writer"], language)
        sent = evidence.find(self._graph, subject=[what], predicate=[terms.KG + "sender"], object=writer)
        return (claim.iri, *sent) if writer and sent and self._is_called(what, owned["noun"], language) else ()

    def _is_called(self, letter: str, noun: str, language: str) -> bool:
        """Tell whether a letter is what a noun says, by its classes or its names."""
        pieces = self._reader.pieces(noun, language)
        classes = {each for piece in pieces for each in piece.classes}
        if classes:
            return self._lexicon.is_a(letter, tuple(sorted(classes)))
        named = " ".join(plain(text) for text, _ in self._lexicon.things[letter].names)
        return plain(noun)[:_STEM] in named


_STEM = 6
_TALKED = r"(?:tartış|görüş|konuş|müzakere et|istişare et)(?:t[ıiuü]|m[ıiuü]ş(?:t[ıiuü]r?)?)"
_TURKISH = unmarked(
    rf"(?P<both>\S+(?: \S+){{1,6}}?)(?P<about> hakkında| konusunda)? (?:kiminle|kimlerle|kimle) {_TALKED}"
)
_ENGLISH = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        r"with whom did (?P<who>\S+(?: \S+){0,3}?) (?:discuss|talk over|talk about) (?P<matter>.+)",
        r"who(?:m)? did (?P<who>\S+(?: \S+){0,3}?) (?:discuss|talk about) (?P<matter>.+) with",
    )
)
_OWNED = {
    "tr": unmarked(r"(?P<writer>\S.*['’]n?[ıiuü]n) (?P<noun>\w+)"),
    "en": re.compile(r"(?P<writer>\S.*)['’]s? (?P<noun>\w+)"),
}
"""How a letter is named by who wrote it."""
