"""Answers to questions that are made of others: each is asked, and the answers are put together.

Owns no grammar: which questions a question is made of is :mod:`.parts` and :mod:`.times`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from kg.questions.answering import Answered, Answerer, Found
from kg.questions.answers_found import UNTOLD
from kg.questions.compound.counting import Most, as_often, most, often, tallied
from kg.questions.compound.exceptions import done_together, excepted
from kg.questions.compound.parts import both, of_members, ordered, restricted, signed_for, stated
from kg.questions.compound.times import Choice, Comparison, Limit, choice, comparison, limit
from kg.questions.compound.twofold import of_two_verbs, twofold
from kg.questions.english import company as english
from kg.questions.english import matters as english_matters
from kg.questions.english import temporal as english_times
from kg.questions.lexicon import Lexicon
from kg.questions.matters import WHAT, WHY
from kg.questions.moments import between, is_before
from kg.questions.pieces import Piece
from kg.questions.reader import Reader
from kg.questions.turkish.company import Company, by_whom, company, either_of, is_either
from kg.questions.turkish.descriptions import described, of_two, partitive
from kg.questions.turkish.journeys import from_to, with_delegation
from kg.questions.turkish.matters import matter
from kg.questions.turkish.statements import Statement, statement
from kg.questions.turkish.temporal import timed_by
from kg.questions.understood import CERTAIN, Refused, Slot, Understood


class Ask(Protocol):
    """How the simpler questions are asked."""

    def __call__(self, question: str, tongue: str, given: tuple[Piece, ...] = (), depth: int = 0) -> Answered | Refused:
        """Answer a question in which some words are given to mean something."""
        ...


_Way = Callable[[str, tuple[Piece, ...], str], "Answered | Refused | None"]


class Joiner:
    """Answers compound questions of one store."""

    def __init__(self, reader: Reader, answerer: Answerer, lexicon: Lexicon, ask: Ask) -> None:
        """Take what reads and answers the simpler questions."""
        self._reader, self._answerer, self._lexicon, self._ask = reader, answerer, lexicon, ask

    def certainly(self, question: str, tongue: str) -> Answered | Refused | None:
        """Answer what can only be read as made of others: one of two, when each of two was, who signed for whom."""
        pair = signed_for(question, tongue)
        if pair is not None:
            untold = Refused(kind="unreadable", language=tongue, words=(pair[1].removeprefix("who represented "),))
            return self._of_both(*pair, tongue) or untold
        if tongue != "tr":
            return None
        low = question[:1].lower() + question[1:]
        pieces = self._reader.pieces(low, tongue)
        if of_two_verbs(low) is not None:
            return self._twofold(low, pieces, tongue)
        if not is_either(pieces):
            return None
        untold = Refused(kind="unreadable", language=tongue, words=tuple(low.split()))
        timed = self._timed(low, pieces, tongue)
        return timed or self._confirmed(low, pieces, tongue) or untold

    def joined(self, question: str, tongue: str, *, settled: bool = False) -> Answered | Refused | None:
        """Answer what asks for both of two, the first or the last of several, or what was before or after another.

        ``settled``: the question has been read as one, and nobody claims that; only what has a clause in it is tried.
        """
        low = question[:1].lower() + question[1:]
        pieces = self._reader.pieces(low, tongue)
        whole: tuple[_Way, ...] = (
            self._all_but,
            self._twofold,
            self._paired,
            self._of_members,
            self._of_noun,
            self._timed,
            self._confirmed,
        )
        clauses: tuple[_Way, ...] = (self._of_time, self._together, self._of_matter, self._of_statement)
        timed = self._of_time(low, pieces, tongue)
        if isinstance(timed, Answered):
            return timed
        for way in clauses if settled else (*whole, *clauses):
            found = way(low, pieces, tongue)
            if found is not None:
                return found
        return None if settled else self._outermost(question, tongue)

    def _all_but(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer with all but those who are left out."""
        asked = excepted(low, pieces, tongue)
        whole = self._ask(asked.question, tongue, depth=1) if asked is not None else None
        if asked is None or not isinstance(whole, Answered) or whole.understood.intent not in _LISTING:
            return whole if isinstance(whole, Refused) and whole.kind == "no-claim" else None
        if asked.together and not done_together(whole, asked.things, self._lexicon):
            return None
        return self._answerer.without(whole, asked.things)

    def _twofold(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer two questions in one; where one half has no answer, say of which half that is so."""
        del pieces
        asked = twofold(low, tongue)
        if asked is None:
            return None
        first = self._ask(asked.first, tongue, depth=1)
        if asked.second:
            second: Answered | Refused | None = self._ask(asked.second, tongue, depth=1)
        else:
            second = self._moment(first, asked.moment) if isinstance(first, Answered) else None
        told = isinstance(second, Answered) and second.found[0].value not in UNTOLD
        if isinstance(first, Answered) and isinstance(second, Answered) and told:
            return self._answerer.either(first, second, first.understood, (*first.found, *second.found))
        half = asked.first if not isinstance(first, Answered) else asked.second or asked.moment
        kind = next((each.kind for each in (first, second) if isinstance(each, Refused)), "no-claim")
        return Refused(kind=kind, language=tongue, words=(half,))

    def _moment(self, answer: Answered, moment: str) -> Answered | Refused | None:
        """Ask when or where that was which an answer tells."""
        if answer.understood.intent != "related":
            return None
        clause = answer.understood.clauses[0]
        ends = (Slot() if slot.asked else slot for slot in (clause.subject, clause.object))
        subject, object_ = ends
        asked = replace(
            answer.understood,
            intent=moment,
            clauses=(replace(clause, subject=subject, object=object_),),
            counted=False,
            moment="",
        )
        return self._answerer.answer(asked)

    def _paired(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer what holds of both of two, or of somebody as the holder of an office."""
        pair = both(low, pieces, tongue) or restricted(low, pieces, tongue)
        if pair is None and tongue == "tr":
            pair = (
                partitive(low, pieces)
                or of_two(low, pieces)
                or from_to(low, pieces, self._lexicon)
                or with_delegation(low, pieces)
            )
        return self._of_both(*pair, tongue) if pair is not None else None

    def _of_noun(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer with those of whom the noun before *kimdi* is true; they may have done it together with somebody."""
        del pieces
        asked = described(low, self._reader.pieces(low, tongue, describing=False)) if tongue == "tr" else None
        if asked is None:
            return None
        whole: Answered | Refused | None = self._listed(asked.question, tongue)
        whole = whole or self._together(asked.question, self._reader.pieces(asked.question, tongue), tongue)
        if not isinstance(whole, Answered):
            return None
        return self._answerer.called(whole, asked.noun, asked.relations)

    def _outermost(self, question: str, tongue: str) -> Answered | None:
        """Answer who did it most, most often, first or last."""
        frequent, counted = often(question, tongue), most(question, tongue)
        if frequent is not None:
            whole = self._listed(frequent.question, tongue)
            return self._answerer.oftenest(whole) if whole is not None else None
        if counted is not None:
            return self._most(counted, tongue) or self._done_most(question, tongue)
        order = ordered(question, tongue)
        whole = self._listed(order.question, tongue) if order is not None else None
        if order is not None and whole is None and tongue == "tr":
            dated = self._ask(order.question, tongue, depth=1)
            is_dated = isinstance(dated, Answered) and dated.understood.intent == "when"
            return (
                self._answerer.outermost_day(dated, last=order.last)
                if is_dated and isinstance(dated, Answered)
                else None
            )
        if order is None or whole is None:
            return None
        return self._answerer.outermost(whole, last=order.last, asked=order.question)

    def _done_most(self, question: str, tongue: str) -> Answered | None:
        """Answer who did most often what is done a number of times; of what is felt *the most* is no number."""
        bare = as_often(question, tongue)
        whole = self._listed(bare.question, tongue) if bare is not None else None
        relations = {name for clause in whole.understood.clauses for name in clause.relations} if whole else set()
        if whole is None or any(self._lexicon.relations[name].family not in _COUNTABLE for name in relations):
            return None
        return self._answerer.oftenest(whole)

    def _of_members(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer which members of a body did something, the body described or named."""
        found: Answered | Refused | None = None
        for each in (pieces, self._reader.pieces(low, tongue, describing=False)):
            pair = of_members(low, each, tongue)
            answer = self._of_both(*pair, tongue) if pair is not None else None
            if isinstance(answer, Answered):
                return answer
            found = found or answer
        return found

    def _timed(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer what compares two times."""
        compared = comparison(low, pieces, tongue)
        if compared is not None:
            return self._compared(compared, tongue)
        chosen = choice(low, pieces, tongue)
        if chosen is not None:
            return self._chosen(chosen, tongue)
        bounded = limit(low, pieces, tongue)
        return self._bounded(bounded, tongue) if bounded is not None else None

    def _of_time(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer what was before, after or during what a clause says, or an event."""
        ways = timed_by(low, pieces) if tongue == "tr" else english_times.timed_by(low) if tongue == "en" else ()
        untimed: Refused | None = None
        for each in ways:
            limit_ = self._dated((each.asked,), tongue)
            whole = self._ask(each.question, tongue, depth=1) if limit_ is not None else None
            if limit_ is None or not isinstance(whole, Answered) or whole.understood.counted:
                continue
            if whole.understood.intent not in _TIMED:
                continue
            kept = self._answerer.in_time(whole, limit_, each.when)
            if kept is not None:
                return kept
            near = tuple(claim for found in whole.found for claim in found.claims)[:_NEAREST]
            known = replace(whole.understood, period=None)
            untimed = untimed or Refused(kind="no-claim", language=tongue, near=near, understood=known)
        return untimed

    def is_of_company(self, question: str, tongue: str) -> bool:
        """Tell whether it is asked with whom somebody did something: no name of an answer says that."""
        if tongue == "tr":
            pieces = self._reader.pieces(question, tongue, describing=False)
            return company(question, pieces, self._lexicon) is not None
        asked = tongue == "en" and english.asks_for_company(question)
        found = self._company(question, self._reader.pieces(question, tongue), tongue) if asked else None
        return found is not None and self._listed(found.question, tongue) is not None

    def _together(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Answer who did something together with somebody."""
        cuts = (pieces, self._reader.pieces(low, tongue, describing=False))
        for asked in dict.fromkeys(self._company(low, each, tongue) for each in cuts):
            whole = self._listed(asked.question, tongue) if asked is not None else None
            if asked is not None and whole is not None:
                beside = self._answerer.beside(whole, asked.one)
                return beside or self._answerer.by_catalogue(whole.understood, beside=asked.one)
        return None

    def _company(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Company | None:
        return company(low, pieces, self._lexicon) if tongue == "tr" else english.company(low, pieces, self._lexicon)

    def _confirmed(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Say which of two did it, or yes where somebody is claimed to: *X mi yaptı Y mi*, *X’i Y mi yaptı*."""
        several = either_of(low, pieces) if tongue == "tr" else None
        all_ = self._listed(several[0], tongue) if several is not None else None
        if several is not None:
            return self._answerer.among(all_, several[1]) if all_ is not None else None
        asked = by_whom(low, pieces) if tongue == "tr" else None
        whole = self._listed(asked[0], tongue) if asked is not None else None
        return self._answerer.confirmed(whole, asked[1]) if asked is not None and whole is not None else None

    def _of_matter(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | None:
        """Say of what somebody spoke, or why, where it is claimed that he did."""
        del pieces
        asked = matter(low) if tongue == "tr" else english_matters.matter(low)
        known = self._ask(asked[0], tongue, depth=1) if asked is not None else None
        if asked is None or not isinstance(known, Answered) or known.understood.intent != "whether":
            return None
        return self._answerer.matter(known.understood, WHY if asked[1] else WHAT)

    def _of_statement(self, low: str, pieces: tuple[Piece, ...], tongue: str) -> Answered | Refused | None:
        """Say on what a statement rests, or whose it is, where it is claimed."""
        del pieces
        turkish = statement(low, self._reader.pieces(low, tongue, describing=False)) if tongue == "tr" else None
        if turkish is not None:
            return self._of_clause(turkish)
        said = stated(low, tongue)
        if said is None:
            return None
        known = self._ask(said.question, tongue, depth=1)
        if not isinstance(known, Answered) or known.understood.intent != "whether" or not known.understood.clauses:
            return None
        return self._answerer.answer(replace(known.understood, intent=said.intent))

    def _of_clause(self, said: Statement) -> Answered | Refused | None:
        """Say whose a statement is, or on what it rests, as it is read of its own subject or of anybody."""
        known = self._ask(said.whether, "tr", depth=1)
        asked = known.understood
        if asked is None or asked.intent != "whether" or not asked.clauses:
            known = self._ask(said.who, "tr", depth=1)
            asked = said_of(known.understood, said.subject) if isinstance(known, Answered) else None
        if asked is None:
            return None
        return self._answerer.answer(replace(asked, intent=said.intent, calling=said.calling))

    def _most(self, counted: Most, tongue: str) -> Answered | None:
        """Give who did it most, by the first way of counting that tells."""
        pieces = self._reader.pieces(counted.question, tongue, describing=False)
        ways = tallied(pieces, counted.at, self._lexicon, tongue)
        answers = (self._answerer.most(asked, counted_first=first) for asked, first in ways)
        return next((each for each in answers if each is not None), None)

    def _listed(self, question: str, tongue: str) -> Answered | None:
        whole = self._ask(question, tongue, depth=1)
        if not isinstance(whole, Answered) or whole.understood.intent not in _LISTING or whole.understood.counted:
            return None
        return whole

    def _of_both(self, one: str, other: str, tongue: str) -> Answered | Refused | None:
        first, second = (self._ask(each, tongue, depth=1) for each in (one, other))
        if isinstance(first, Answered) and isinstance(second, Answered):
            related = {first.understood.intent, second.understood.intent} == {"related"}
            related = related and not any(each.other for each in (*first.found, *second.found))
            return self._answerer.both(first, second) if related else None
        return next((each for each in (first, second) if isinstance(each, Refused) and each.kind == "no-claim"), None)

    def _dated(self, questions: tuple[str, ...], tongue: str) -> Answered | None:
        """Give the first answer that has a date."""
        for each in questions:
            found = self._ask(each, tongue, depth=1)
            if isinstance(found, Answered) and found.understood.intent in _DATING and found.found[0].value != "undated":
                return found
        return None

    def _compared(self, compared: Comparison, tongue: str) -> Answered | None:
        """Say whether one was certainly before, or after, the other; nothing where the dates do not tell."""
        one, other = self._dated(compared.one, tongue), self._dated(compared.other, tongue)
        before = is_before(one, other) if one is not None and other is not None else None
        if one is None or other is None or before is None:
            return None
        claims = tuple(dict.fromkeys(claim for each in (one, other) for found in each.found for claim in found.claims))
        asked = Understood(intent="whether", language=tongue, things=(*one.understood.things, *other.understood.things))
        value = "yes" if before != compared.later else "no"
        return self._answerer.either(one, other, asked, [Found(value=value, claims=claims)])

    def _chosen(self, chosen: Choice, tongue: str) -> Answered | None:
        """Give which of two was certainly first, or last."""
        one, other = self._dated(chosen.one, tongue), self._dated(chosen.other, tongue)
        before = is_before(one, other) if one is not None and other is not None else None
        if one is None or other is None or before is None:
            return None
        taken = one if before != chosen.later else other
        return self._answerer.either(
            one,
            other,
            Understood(intent="instances", language=tongue, things=(*one.understood.things, *other.understood.things)),
            [Found(iri=iri, claims=taken.found[0].claims) for iri in taken.understood.things],
        )

    def _bounded(self, bounded: Limit, tongue: str) -> Answered | Refused | None:
        """Give what was certainly after one thing, or before another; or all that happened then."""
        limits = [self._dated(each, tongue) if each else None for each in (bounded.after, bounded.before)]
        if any(limit is None for limit, asked in zip(limits, (bounded.after, bounded.before), strict=True) if asked):
            return None
        if not bounded.question:
            period = between(*limits)
            asked = Understood(intent="happened", language=tongue, period=period, moment=CERTAIN)
            return self._answerer.answer(asked) if period is not None else None
        whole = self._listed(bounded.question, tongue)
        for limit_, later in zip(limits, (True, False), strict=True):
            if whole is not None and limit_ is not None:
                whole = self._answerer.beyond(whole, limit_, later=later)
        return whole


def said_of(asked: Understood, things: tuple[str, ...]) -> Understood | None:
    """Put what a statement is about in the place of what is asked for."""
    if asked.intent != "related" or not asked.clauses or not things:
        return None
    clause = asked.clauses[0]
    asks = [slot.asked for slot in (clause.subject, clause.object)]
    if asks.count(True) != 1:
        return None
    ends = (Slot(things=things) if slot.asked else slot for slot in (clause.subject, clause.object))
    subject, object_ = ends
    return replace(asked, clauses=(replace(clause, subject=subject, object=object_),), counted=False)


_NEAREST = 3
"""How many claims are told where nobody says that they were at the time that is asked for."""
_TIMED = frozenset({"related", "instances", "where"})
_LISTING = frozenset({"related", "instances"})
_COUNTABLE = frozenset({"correspondence", "meeting", "travel"})
_DATING = frozenset({"when", "date"})
