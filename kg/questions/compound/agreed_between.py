"""An agreement named by its two sides: *where was the treaty between X and Y signed, X ile Y arasındaki antlaşma*.

Where claims know one agreement with both as its parties, the question is asked of that by its name. Owns no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.evidence.reading import rows, values
from kg.language import turkish_forms
from kg.project import Project
from kg.questions import searches
from kg.questions.answers_found import Answered, Answers, text_of
from kg.questions.compound.wordings import Wordings
from kg.questions.fitting import seated
from kg.questions.pieces import Piece, piece_at
from kg.questions.reader import Reader
from kg.questions.tokens import endings, split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Refused
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The sides of an agreement, what its noun has before it, and the question around it: a gap stands for its name."""

    sides: tuple[Piece, Piece]
    kind: str
    frame: tuple[str, str]
    case: str = ""


def between(question: str, pieces: Sequence[Piece], language: str) -> Between | None:
    """Take an agreement that is named by its sides out of a question; nothing where there is none."""
    two = sides(question, pieces, language)
    said = [word.raw for word in split(question)]
    plainly = [word.plain for word in split(question)]
    if two is None:
        return None
    return _english(said, plainly, two) if language == "en" else _turkish(said, plainly, two)


def sides(question: str, pieces: Sequence[Piece], language: str) -> tuple[Piece, Piece] | None:
    """Give the two that something is between: *between X and Y*, *X ile Y arasındaki*, *X’le Y arasında*."""
    plainly = [word.plain for word in split(question)]
    if language == "en":
        at = plainly.index("between") if "between" in plainly else len(plainly)
        one = _named(pieces, at + 1, plainly)
        two = _named(pieces, one.end + 1, plainly) if one and plainly[one.end : one.end + 1] == ["and"] else None
        return (one, two) if one is not None and two is not None else None
    at = next((place for place, word in enumerate(plainly) if word in {"arasinda", "arasindaki"}), 0)
    named = [piece for piece in pieces if piece.things and piece.end <= at and not piece.period]
    if language != "tr" or len(named) < _SIDES or named[-1].end != at:
        return None
    one, two = named[-2:]
    joined = plainly[one.end : two.start] in (["ile"], ["ve"]) or (one.end == two.start and one.case == "instrumental")
    return (one, two) if joined else None


def _english(said: Sequence[str], plainly: Sequence[str], two: tuple[Piece, Piece]) -> Between | None:
    """Read *the treaty (concluded) between X and Y …*."""
    at = plainly.index("between")
    noun = at - 1 if plainly[at - 1] not in _MADE else at - 2
    first = next((place for place in range(noun, max(noun - 3, 0), -1) if plainly[place] in {"the", "a", "an"}), None)
    if first is None or not _AGREED["en"].fullmatch(said[noun]):
        return None
    frame = (" ".join(said[:first]), " ".join(said[two[1].end :]))
    return Between(sides=two, kind=" ".join(said[first + 1 : noun]), frame=frame)


def _turkish(said: Sequence[str], plainly: Sequence[str], two: tuple[Piece, Piece]) -> Between | None:
    """Read *X ile Y arasındaki antlaşma …*, *X’le Y arasında imzalanan antlaşmayı …*."""
    at = two[1].end
    begins = at + 1 if plainly[at] == "arasindaki" else at + 2
    if plainly[at] != "arasindaki" and plainly[at + 1 : at + 2] not in _DONE:
        return None
    noun = next((place for place in range(begins, min(begins + 3, len(said))) if _noun(said[place])[0]), None)
    if noun is None:
        return None
    frame = (" ".join(said[: two[0].start]), " ".join(said[noun + 1 :]))
    return Between(sides=two, kind=" ".join(said[begins:noun]), frame=frame, case=_noun(said[noun])[1])


def _named(pieces: Sequence[Piece], place: int, plainly: Sequence[str]) -> Piece | None:
    start = place + (plainly[place : place + 1] == ["the"])
    piece = piece_at(pieces, start)
    return piece if piece is not None and piece.things and not piece.period else None


def _noun(said: str) -> tuple[str, str]:
    """Give a noun for an agreement without its case, and the case."""
    forms = [(said, ""), *((base, case) for base, case in endings(said, "tr") if case)]
    return next(((base, case) for base, case in forms if _AGREED["tr"].fullmatch(base)), ("", ""))


def in_case(name: str, case: str) -> str:
    """Put a name of several words into a Turkish case.

    >>> in_case("Karlofça Antlaşması", "accusative"), in_case("Karlofça Antlaşması", "dative"), in_case("X Paktı", "")
    ('Karlofça Antlaşması’nı', 'Karlofça Antlaşması’na', 'X Paktı')
    """
    bare = re.sub(r" \(.*\)$", "", name)
    ending = _CASES.get(case)
    if ending is None:
        return bare
    if " " in bare and bare[-1] in "ıiuü":
        stem, ending = f"{bare}n", re.sub(r"\(\w\)", "", ending)
    else:
        stem = bare
    return f"{bare}’{turkish_forms.added(stem, ending).removeprefix(bare)}"


class AgreedBetween(Answers):
    """Answers questions of agreements that are named by their sides, of one store."""

    def __init__(
        self, graph: Store, project: Project, reader: Reader, ask: Callable[[str, str], Answered | Refused]
    ) -> None:
        """Take a store, its project, what takes questions apart, and what answers a question of a language."""
        super().__init__(graph, reader.lexicon, project)
        self._reader, self._ask, self._wordings = reader, ask, Wordings(reader)

    def held(self, question: str, language: str, answer: Answered) -> Answered:
        """Give an answer, but of the agreement that is meant where there is one."""
        told = self.told(question, language)
        return told if isinstance(told, Answered) else answer

    def told(self, question: str, language: str) -> Answered | Refused | None:
        """Answer of the one agreement that there is between the two; nothing where there are none, or several."""
        if not _MAYBE.search(question):
            return None
        asked = between(question, self._reader.pieces(question, language, describing=False), language)
        treaty = self._the_one(asked, language) if asked is not None else None
        if asked is None or treaty is None:
            return None
        name = self._lexicon.things[treaty].label(language)
        called = in_case(name, asked.case) if language == "tr" else name
        return self._ask(" ".join(filter(None, (asked.frame[0], called, asked.frame[1]))), language)

    def _the_one(self, asked: Between, language: str) -> str | None:
        """Give the only agreement with both as its parties: as they are named, else the state for its government."""
        own = [(*piece.things, *seated(self._lexicon, piece.things)) for piece in asked.sides]
        whole = [(*things, *self._same_state(things)) for things in own]
        said = self._wordings.said(asked.kind, language) if asked.kind else []
        for one, two in (own, whole):
            found = [
                treaty
                for treaty in self._agreed(one, two)
                if all(self._wordings.is_of_thing(word, treaty, language) for word in said)
            ]
            final = [each for each in found if not self._lexicon.is_a(each, ("DraftTreaty",))] or found
            if final:
                return final[0] if len(final) == 1 else None
        return None

    def _agreed(self, one: Iterable[str], two: Iterable[str]) -> list[str]:
        query = searches.with_prefixes(_WITH_BOTH.format(values("one", one), values("two", two)))
        return [text_of(treaty) for (treaty,) in rows(self._graph, query)]


_SIDES = 2
_MADE = frozenset({"signed", "concluded", "made", "reached"})
_DONE = (["imzalanan"], ["yapilan"], ["akdedilen"], ["varilan"])
_CASES = {"accusative": "(y)I", "genitive": "(n)In", "dative": "(y)A", "ablative": "DAn", "locative": "DA"}
_MAYBE = re.compile(r"\b(?:between|aras[ıi]nda)", re.IGNORECASE)
_AGREED = {
    "en": re.compile(r"treaty|agreement|convention|pact|armistice|alliance|protocol", re.IGNORECASE),
    "tr": unmarked(r"(?:antlaşma|anlaşma|sözleşme|mütareke|ittifak|pakt|protokol)(?:s?[ıi])?"),
}
_WITH_BOTH = (
    "SELECT DISTINCT ?treaty {{ {} {} ?claim kg:object ?one ; kg:predicate kg:hasParty ; kg:subject ?treaty ; "
    "kg:status kg:accepted . ?other kg:object ?two ; kg:predicate kg:hasParty ; kg:subject ?treaty ; "
    "kg:status kg:accepted }}"
)
