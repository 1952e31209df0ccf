"""Answers of which only those are kept whose claims say some words, close together, in a passage. Owns no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.project import Project
from kg.questions.answers_found import Answered, Found
from kg.questions.compound.wordings import Said, Wordings
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.store import Store


class Passages:
    """Holds words against the passages of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes questions apart."""
        self._graph, self._project, self._lexicon = graph, project, reader.lexicon
        self._reader, self._wordings = reader, Wordings(reader)

    def said(self, text: str, language: str) -> list[Said]:
        """Give the words of content of a text, a name as one."""
        return self._wordings.said(text, language)

    def named(self, text: str, language: str) -> set[str]:
        """Give the things that a text may name, but for those that are only guessed."""
        pieces = self._reader.pieces(text, language)
        return {iri for piece in pieces if not piece.guessed for iri in piece.things}

    def is_called(self, iri: str | None, words: set[str]) -> bool:
        """Tell whether a thing's names have one of some words."""
        names = self._lexicon.things[iri].names if iri is not None and iri in self._lexicon.things else ()
        return any(word in words for text, _ in names for word in plain(text).split())

    def is_actor(self, iri: str) -> bool:
        """Tell whether a thing is somebody."""
        return self._lexicon.is_a(iri, ("Actor",))

    def is_place(self, iri: str) -> bool:
        """Tell whether a thing is a place."""
        return self._lexicon.is_a(iri, ("Place",))

    def kept(self, answer: Answered, said: Sequence[Said], language: str, *, letters: bool = False) -> Answered | None:
        """Keep of an answer what some claim says with all of some words; nothing where none does.

        With ``letters``, what a letter is called or described by, in which it is claimed, counts as its passage.
        """
        kept = [each for each in (self._having(one, said, language, letters) for one in answer.found) if each]
        return replace(answer, found=tuple(kept), whole=False) if kept else None

    def _having(self, found: Found, said: Sequence[Said], language: str, letters: bool) -> Found | None:
        claims = evidence.claims(self._graph, found.claims, project=self._project)
        own = tuple(each.iri for each in claims if self._has(each, said, language, letters))
        return replace(found, claims=own) if own else None

    def _has(self, claim: Evidence, said: Sequence[Said], language: str, letters: bool) -> bool:
        ends = {claim.subject.iri, claim.object.iri, *(each.iri for each in claim.context)}
        others = [each for each in said if not each.things & ends]
        texts = [*claim.texts, *(self._of_letters(ends) if letters else ())]
        return bool(others) and any(self._wordings.are_near(others, text, language) for text in texts)

    def _of_letters(self, iris: set[str]) -> Iterator[str]:
        for iri in sorted(iris):
            if iri in self._lexicon.things and self._lexicon.is_a(iri, ("Communication",)):
                thing = self._lexicon.things[iri]
                yield from (text for text, _ in thing.names)
                yield from thing.descriptions
