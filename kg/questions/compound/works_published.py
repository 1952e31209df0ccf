"""Where and when a work came out: *where was Harrow’s book published, Harrow’un kitabı kaç yılında çıktı*.

By the tables of works, of the only work that is meant. Owns no work.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, Found, text_of
from kg.questions.compound.works_told import is_kind
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class CameOut:
    """The words for a work, and whether it is asked where it came out, or when."""

    work: str
    where: bool


def came_out(question: str, language: str) -> CameOut | None:
    """Read of which work it is asked where or when it came out; nothing where that is not asked.

    >>> came_out("Where was Harrow's book published", "en"), came_out("In what year did the book by Vos appear", "en")
    (CameOut(work="Harrow's book", where=True), CameOut(work='the book by Vos', where=False))
    >>> came_out("Harrow'un kitabı hangi şehirde basıldı", "tr"), came_out("Vos'un makalesi ne zaman yayımlandı", "tr")
    (CameOut(work="Harrow'un kitabı", where=True), CameOut(work="Vos'un makalesi", where=False))
    >>> came_out("Where was the treaty signed", "en"), came_out("When did Panin appear", "en")
    (None, None)
    """
    for pattern in _PATTERNS.get(language, ()):
        found = pattern.fullmatch(question)
        if found is not None and _A_WORK[language].search(plain(found["work"])) is not None:
            return CameOut(work=found["work"], where=_WHERE.search(plain(found["asks"])) is not None)
    return None


class WorksPublished(Answers):
    """Answers where and when works came out, of one store."""

    def __init__(self, graph: Store, project: Project, reader: Reader) -> None:
        """Take a store, its project, and what takes names apart."""
        super().__init__(graph, reader.lexicon, project)
        self._reader = reader

    def told(self, question: str, language: str) -> Answered | None:
        """Answer with a year or a place; nothing where no table has it, or several works may be meant."""
        asked = came_out(question, language)
        works = self._works(asked.work, language) if asked is not None else ()
        if asked is None or len(works) != 1:
            return None
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?place ?year WHERE {{ {values('work', works)} "
            "OPTIONAL { ?work kg:publishedAt ?place } OPTIONAL { ?work kg:year ?year } }"
        )
        told = [place if asked.where else year for place, year in rows(self._graph, query)]
        said = sorted({text_of(each) for each in told if each is not None})
        if not said:
            return None
        understood = Understood(intent="where" if asked.where else "date", language=language, things=works)
        found = [self._placed(each, where=asked.where) for each in said]
        label = self._lexicon.things[works[0]].label(language)
        return self._answered(understood, found, query, told=(f"{label}: {', '.join(said)}",))

    def _placed(self, said: str, *, where: bool) -> Found:
        """Give a place as the thing that is called so, where one is."""
        things = self._lexicon.by_name.get(plain(said), ()) if where else ()
        places = [each for each in things if self._lexicon.is_a(each, ("Place",))]
        return Found(iri=places[0]) if len(places) == 1 else Found(value=said)

    def _works(self, text: str, language: str) -> tuple[str, ...]:
        """Give the works that words may mean: by their names, else those of a kind by whom is named."""
        pieces = self._reader.pieces(text, language)
        named = {each for piece in pieces for each in piece.things if self._lexicon.is_a(each, ("Work",))}
        if named:
            return tuple(sorted(named))
        authors = [each for piece in pieces for each in piece.things if self._lexicon.is_a(each, ("Actor",))]
        kind = _A_WORK[language].search(plain(text))
        if not authors or kind is None:
            return ()
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?work WHERE {{ {values('author', authors)} ?work kg:author ?author }}"
        )
        own = (text_of(work) for (work,) in rows(self._graph, query))
        return tuple(sorted(each for each in own if is_kind(self._lexicon, each, kind[0])))


_A_WORK = {
    "en": re.compile(r"\b(?:book|article|paper|essay|study|monograph|biography|memoirs?|work)"),
    "tr": re.compile(r"\b(?:kita[pb]|makale|inceleme|calisma|monografi|biyografi|hatira|ani|eser)"),
}
_WHERE = re.compile(r"\b(?:where|city|town|place|nerede|sehir|kent|yer)")
_OUT = r"(?:published|printed|issued|brought out|come out|appear)"
_PATTERNS = {
    "en": (
        re.compile(
            rf"(?P<asks>where|when|in (?:which|what) (?:year|city|town|place)|(?:which|what) year) (?:was|were|did|has) (?P<work>.+?) {_OUT}(?: in)?",
            re.IGNORECASE,
        ),
    ),
    "tr": (
        unmarked(
            r"(?P<work>\S.*?) (?P<asks>nerede|hangi (?:şehirde|kentte|yerde|yıl|yılda|sene)|ne zaman|kaç yılında) (?:yay[ıi]mlan|yay[ıi]nlan|bas[ıi]l|çık)\w+"
        ),
    ),
}
