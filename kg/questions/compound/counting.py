"""Questions for who did something most: what is counted, of whom, by its words. Owns no count.

*Who wrote the most letters to X?* counts letters by their senders; *whom did X meet most often?* counts claims. What is
the most by degree and not by number (*trusted most*, *the most powerful*) is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.questions import words
from kg.questions.accounting import WRITING
from kg.questions.lexicon import Lexicon, Relation
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.tokens import split
from kg.questions.turkish.letters import unmarked
from kg.questions.understood import Clause, Slot, Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Often:
    """A question without the words that ask who did it most often."""

    question: str


_OFTEN = {
    "en": r"(?:the )?most (?:often|frequently)|more (?:often|frequently) than (?:any(?:one|body) else|all others)",
    "tr": r"en (?:sık(?: olarak)?|sik|çok kez|cok kez|çok defa|cok defa|fazla kez)",
}
_MOST = {
    "en": r"(?:the )?(?:most|largest number of|greatest number of|highest number of|most number of)(?! of\b)",
    "tr": r"en (?:çok|cok|fazla|çok sayıda|cok sayida)",
}


def often(question: str, language: str) -> Often | None:
    """Give a question without *most often*.

    >>> often("Whom did Paget meet most often", "en")
    Often(question='Whom did Paget meet')
    """
    return _without(question, _OFTEN.get(language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """A question with *which* in place of *the most*, and the place of that word."""

    question: str
    at: int


def most(question: str, language: str) -> Most | None:
    """Put *which* in place of *the most* or *the largest number of*, which must stand in a question once.

    >>> most("Who signed the most treaties", "en")
    Most(question='Who signed which treaties', at=2)
    >>> most("En çok kim mektup yazdı", "tr")
    Most(question='kim hangi mektup yazdı', at=1)
    """
    found = _only(question, _MOST.get(language))
    if found is None:
        return None
    before, after = question[: found.start()].split(), question[found.end() :].split()
    asking = len(after) > 1 and language == "tr" and plain(after[0]) in words.ASKING["tr"]
    moved = (2 if plain(after[0]) == "hangi" else 1) if asking else 0
    before, after = [*before, *after[:moved]], after[moved:]
    marked = " ".join((*before, _WHICH[language], *after))
    return Most(question=marked, at=len(list(split(" ".join(before))))) if after else None


def as_often(question: str, language: str) -> Often | None:
    """Give a question without *en çok*, which asks how often where nothing that is counted is named.

    >>> as_often("Paget'ye en çok kim yazdı", "tr")
    Often(question="Paget'ye kim yazdı")
    """
    return _without(question, _MOST["tr"]) if language == "tr" else None


def _only(question: str, pattern: str | None) -> re.Match[str] | None:
    found = list(unmarked(rf"(?<!\w)(?:{pattern})(?!\w)").finditer(question)) if pattern else []
    return found[0] if len(found) == 1 else None


def _without(question: str, pattern: str | None) -> Often | None:
    found = _only(question, pattern)
    rest = " ".join((question[: found.start()] + " " + question[found.end() :]).split()) if found else ""
    return Often(question=rest) if rest else None


def tallied(pieces: Sequence[Piece], at: int, lexicon: Lexicon, language: str) -> Iterable[tuple[Understood, bool]]:
    """Ask for pairs of whom is asked for and what is counted, and say whether the counted is the first of them.

    ``pieces`` are those of the question with *which* at a place in place of *the most*. Names in it restrict letters by
    their other end; anywhere else they are not understood.
    """
    read = _Read(pieces, at, lexicon, language)
    if read.is_plain:
        yield from read.letters() if read.counts("Communication") else read.pairs()


class _Read:
    """The pieces of a question for the most, by what they are in it."""

    def __init__(self, pieces: Sequence[Piece], at: int, lexicon: Lexicon, language: str) -> None:
        self.lexicon, self.language, self.all = lexicon, language, pieces
        self.asks = [piece for piece in pieces if piece.ask and piece.start != at]
        self.names = [piece for piece in pieces if piece.things and not piece.ask]
        self.period = next((piece.period for piece in pieces if piece.period), None)
        persons = next((piece for piece in pieces if piece.start == at and piece.end > at + 1), None)
        self.counted = persons or next((each for each in pieces if each.start == at + 1 and not each.things), None)
        people = self.counted is not None and (persons or plain(self.counted.text) in words.PERSONS)
        self.kinds = ("Actor",) if people else self.counted.classes if self.counted is not None else ()
        content = [
            piece
            for piece in pieces
            if piece is not self.counted
            and plain(piece.text) not in words.LIGHT_ENGLISH
            and not (piece.ask or piece.things or piece.period or piece.little)
        ]
        self.asked = next((piece for piece in content if self._is_asked(piece)), None)
        self.verbs = [piece for piece in content if (piece.senses or piece.tags) and piece is not self.asked]
        self.rest = [piece for piece in content if piece is not self.asked and piece not in self.verbs]

    def _is_asked(self, piece: Piece) -> bool:
        """Tell whether *which* asks for what a noun says: *which state*, *heyet hangisi*."""
        which = [each for each in self.asks if (each.ask or "").startswith(("which", "what"))]
        last = bool(which) and self.language == "tr" and which[0] is self.all[-1] and piece.end == which[0].start
        return bool(piece.classes and which) and (piece.start == which[0].end or last)

    @property
    def is_plain(self) -> bool:
        """Whether it asks for one thing, counts one kind, and every word is one of these.

        Whose books are cited most does not ask who cites most; whose letters are most asks who wrote them.
        """
        kinds = {(piece.ask or "").partition("/")[0] for piece in self.asks}
        named = self.asked is not None or not kinds & {"which", "what"}
        counts = self.counted is not None and bool(self.kinds or _is_role(self.counted))
        owned = any(piece.ask == "who/genitive" for piece in self.asks) and not self.counts("Communication")
        if owned and self.language == "tr":
            return False
        return len(self.asks) == 1 and kinds <= {"who", "which", "what", "where"} and named and counts and not self.rest

    def counts(self, kind: str) -> bool:
        """Tell whether what is counted is of a class, or of one below it."""
        below = self.lexicon.classes[kind].below if kind in self.lexicon.classes else frozenset()
        return self.counted is not None and bool(set(self.kinds) & below)

    def _classes(self) -> tuple[str, ...]:
        kind = (self.asks[0].ask or "").partition("/")[0]
        if self.asked and "Country" in self.asked.classes and not self.counts("Event"):
            return ("State",)
        return self.asked.classes if self.asked else {"who": ("Actor",), "where": ("Place",)}.get(kind, ())

    def _asks_place(self) -> bool:
        known = self.lexicon.classes
        return any(name in known and "Place" in known[name].above for name in self._classes())

    def letters(self) -> Iterable[tuple[Understood, bool]]:
        """Count letters by their senders, or by those to whom they were sent."""
        said = {sense.relation for piece in self.verbs for sense in piece.senses}
        if self.verbs and not said & WRITING and not any(plain(piece.text) in _GETTING for piece in self.verbs):
            return
        ask = self.asks[0]
        getting = any(plain(piece.text).startswith(_GETTING) for piece in self.verbs)
        given = getting or "dative" in {(ask.ask or "").partition("/")[2], ask.preposition, ask.case}
        ends, others = ("addressee", "sender") if given else ("sender", "addressee")
        if any(piece.case in {"genitive", "about", "relative", "locative"} for piece in self.names):
            return
        wanted = [
            {letter for actor in piece.things for letter in self.lexicon.letters_with(others, actor)}
            for piece in self.names
        ]
        among = tuple(sorted(set.intersection(*wanted))) if wanted else ()
        if ends not in self.lexicon.relations or others not in self.lexicon.relations or (wanted and not among):
            return
        letter = Slot(asked=True, classes=self.kinds, among=among if wanted else ())
        actor = Slot(asked=True, classes=self._classes())
        yield self._asked(Clause(relations=(ends,), subject=letter, object=actor)), True

    def pairs(self) -> Iterable[tuple[Understood, bool]]:
        """Count what stands at the other place of a relation, where the kinds of both tell which place is whose."""
        if self.names or self.counted is None:
            return
        said = dict.fromkeys(sense.relation for piece in (*self.verbs, self.counted) for sense in piece.senses)
        if self.counts("Treaty"):
            said = dict.fromkeys(name for name in _OF_TREATIES if name in self.lexicon.relations)
        if self.counts("Event") and self._asks_place():
            said |= dict.fromkeys(name for name, each in self.lexicon.relations.items() if _is_placing(each))
        counted, asked = Slot(asked=True, classes=self.kinds), Slot(asked=True, classes=self._classes())
        ways: tuple[tuple[Slot, Slot], ...] = ((counted, asked),)
        ways = ((asked, counted), *ways) if self.kinds else ways
        for name in said:
            relation = self.lexicon.relations[name]
            if relation.domains & _PEOPLE and relation.ranges & _PEOPLE and self.kinds:
                ways = self._ways_of_voice(asked, counted)
            for subject, object_ in ways:
                if self._fits(subject, relation.domains) and self._fits(object_, relation.ranges):
                    yield self._asked(Clause(relations=(name,), subject=subject, object=object_)), subject is counted

    def _ways_of_voice(self, asked: Slot, counted: Slot) -> tuple[tuple[Slot, Slot], ...]:
        """Give who does it and to whom it is done, where the kinds of both do not tell: by case and voice."""
        case = self.asks[0].preposition or (self.asks[0].ask or "").partition("/")[2] or self.asks[0].case
        passive = self.language == "en" and any(plain(piece.text) in words.BE for piece in self.all)
        passive = passive or any(sense.form.passive for piece in self.verbs for sense in piece.senses)
        undergone = case not in {"nominative", "agent"} or (passive and case != "agent")
        return ((counted, asked),) if undergone else ((asked, counted),)

    def _fits(self, slot: Slot, allowed: Iterable[str]) -> bool:
        known = self.lexicon.classes
        below = {each for name in allowed if name in known for each in known[name].below}
        wanted = {each for name in slot.classes if name in known for each in known[name].below}
        return not slot.classes or (bool(wanted & below) and "Entity" not in set(allowed))

    def _asked(self, clause: Clause) -> Understood:
        return Understood(intent="related", language=self.language, clauses=(clause,), period=self.period)


def _is_role(piece: Piece) -> bool:
    """Tell whether a noun of a relation is counted: *the most members*."""
    return bool(piece.senses) and any(sense.form.shape in {"bare", "noun"} for sense in piece.senses)


def _is_placing(relation: Relation) -> bool:
    return any(stem.words in {("where",), ("nerede",)} for stem in relation.stems)


_WHICH = {"en": "which", "tr": "hangi"}
_PEOPLE = frozenset({"Actor", "Person", "Group"})
_GETTING = ("receiv", "got", "get", "al")
_OF_TREATIES = ("signed", "hasParty")
