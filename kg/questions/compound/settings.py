"""Whether something was at a place or in a time, by the answer to where or when it was: *was X founded in Vienna*.

Owns no answer of its own: the place or the time is taken out of the question, which then asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kg.evidence.reading import rows, value_of, values
from kg.questions.answers_found import Answered, Found
from kg.questions.circumstances.whereabouts import lies_in
from kg.questions.dates import Period
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.tokens import split
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A question for where or when something was, and the places, or the time, of which it is asked whether it was."""

    question: str
    places: tuple[str, ...] = ()
    period: Period | None = None


def setting(question: str, pieces: Sequence[Piece], language: str, lexicon: Lexicon) -> Setting | None:
    """Ask where or when something was, not whether it was at the one place, or in the one time, that is named."""
    said = [word.raw for word in split(question)]
    asks = [piece for piece in pieces if piece.ask]
    there = [piece for piece in pieces if piece.period or _is_place(piece, lexicon)]
    if len(there) != 1:
        return None
    one = there[0]
    if language == "tr" and [piece.ask for piece in asks] == ["yesno"]:
        mark = asks[0]
        word = "ne zaman" if one.period else "nerede"
        left = [
            word if at == one.start else each
            for at, each in enumerate(said)
            if at == one.start or not (one.start < at < one.end or mark.start <= at < mark.end)
        ]
        return Setting(question=" ".join(left), places=one.things, period=one.period)
    start = one.start - 1 if one.start and said[one.start - 1].lower() in _IN else one.start
    if language != "en" or asks or plain(said[0]) not in _WHETHER or start == one.start or one.end != len(said):
        return None
    word = "when" if one.period else "where"
    return Setting(question=" ".join((word, *said[:start])), places=one.things, period=one.period)


def _is_place(piece: Piece, lexicon: Lexicon) -> bool:
    return piece.case == "locative" and any(lexicon.is_a(each, _PLACES) for each in piece.things)


class Settings:
    """Answers whether something was at a place or in a time, of one store."""

    def __init__(self, graph: Store, reader: Reader, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take a store, what takes questions apart, and what answers them."""
        self._graph, self._reader, self._ask = graph, reader, ask

    def told(self, question: str, language: str) -> Answered | None:
        """Say yes where the answer to where or when it was lies within what is named; else nothing."""
        pieces = self._reader.pieces(question, language, describing=False)
        asked = setting(question, pieces, language, self._reader.lexicon)
        answer = self._ask(asked.question, language) if asked is not None else None
        if asked is None or not isinstance(answer, Answered) or not self._tells(answer):
            return None
        kept = tuple(each for each in answer.found if self._is_within(each, asked))
        if not kept:
            return None
        claims = tuple(dict.fromkeys(claim for each in kept for claim in each.claims))
        understood = replace(answer.understood, intent="whether", clauses=self._clauses(answer.understood, asked))
        return replace(answer, understood=understood, found=(Found(value="yes", claims=claims),), whole=False)

    def _tells(self, answer: Answered) -> bool:
        """Tell whether an answer has where or when something was; who set out for a place may never have come there."""
        asked, known = answer.understood, self._reader.lexicon.relations
        moves = any(known[name].family == _TRAVEL for each in asked.clauses for name in each.relations)
        return asked.intent in _INTENTS and not moves

    def held(self, question: str, language: str, answer: Answered) -> Answered | Refused:
        """Give an answer, unless it says that an event was at a place, and the tables know that it was elsewhere."""
        asked = answer.understood
        if asked.intent == "date" and (there := self._of_elsewhere(question, language, answer)):
            return Refused(kind="unreadable", language=language, words=(there,))
        places = [each for each in asked.context if self._reader.lexicon.is_a(each, _PLACES)]
        if asked.intent != "whether" or not places:
            return answer
        own = {thing for each in asked.clauses for slot in (each.subject, each.object) for thing in slot.things}
        events = [each for each in own if self._reader.lexicon.is_a(each, ("Event",))]
        if self._may_be_at(events, places):
            return answer
        return Refused(kind="no-claim", language=asked.language, near=answer.found[0].claims[:1], understood=asked)

    def _of_elsewhere(self, question: str, language: str, answer: Answered) -> str:
        """Give the words for a place where an event was not that was taken for *the talks in X*."""
        taken = [each for each in answer.instead if self._reader.lexicon.is_a(each, ("Event",))]
        pieces = self._reader.pieces(question, language, describing=False) if taken else ()
        for piece in pieces:
            named = piece.case in _THERE or piece.preposition in _IN
            places = [each for each in piece.things if named and self._reader.lexicon.is_a(each, _PLACES)]
            if places and not self._may_be_at(taken, places):
                return piece.text
        return ""

    def _may_be_at(self, events: Sequence[str], places: Sequence[str]) -> bool:
        """Tell whether some events were at some places, or nothing is known of where they were."""
        query = f"SELECT DISTINCT ?place {{ {values('event', events)} ?event kg:place ?place }}"
        known = [value_of(each) for (each,) in rows(self._graph, query) if each is not None] if events else []
        return not known or any(
            self._is_in(one, (other,))
            for each in known
            for place in places
            for one, other in ((each, place), (place, each))
        )

    def _clauses(self, asked: Understood, within: Setting) -> tuple[Clause, ...]:
        """Say of what took place at a place that it did."""
        if asked.clauses or within.period is not None or _TAKING_PLACE not in self._reader.lexicon.relations:
            return asked.clauses
        return (
            Clause(relations=(_TAKING_PLACE,), subject=Slot(things=asked.things), object=Slot(things=within.places)),
        )

    def _is_within(self, found: Found, asked: Setting) -> bool:
        if asked.period is not None:
            return found.value is not None and lies_in(found.value, asked.period)
        return found.iri is not None and self._is_in(found.iri, asked.places)

    def _is_in(self, place: str, wholes: Sequence[str]) -> bool:
        query = (
            f"SELECT DISTINCT ?place {{ {values('place', (place,))} {values('whole', wholes)} "
            "?place kg:locatedIn* ?whole }"
        )
        return any(each is not None and value_of(each) == place for (each,) in rows(self._graph, query))


_WHETHER = frozenset({"was", "were", "did"})
_TRAVEL = "travel"
_TAKING_PLACE = "tookPlaceIn"
_IN = frozenset({"in", "at", "on", "during"})
_PLACES = ("Place",)
_THERE = frozenset({"relative", "locative"})
_INTENTS = frozenset({"where", "when", "date", "place", "related"})
