"""When somebody came to a place or left it, by the first or the last day of a stay of his there, or by his visit.

Asked only where nobody claims the coming or the going itself; an open end says nothing, nor does a delegation's stay
say how long each of its members was there: only he who led it came on its first day. Where a delegation went, those
who led it or belonged to it did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.questions import searches
from kg.questions.answers_found import Answered, Found, instead_of
from kg.questions.morphology import plain
from kg.questions.thing_answers import ThingAnswers
from kg.questions.understood import Clause, Slot, Understood

_STAYING, _VISITING = "stayedIn", "visited"
_BELONGING, _TAKING_PART = "memberOf", "participatedIn"
_DONE_TOGETHER = ("ledGroup", "memberOf")
_GOING = frozenset({"arrivedIn", "travelledTo", "departedFrom"})
_REACHED = frozenset({"arrivedIn", "travelledTo", "visited", "stayedIn", "withdrewFrom"})
"""Who reached a place has reached what it lies in; an army that left one has drawn back from a part of that."""
_MANY = 500
_SPEAKING_FOR = frozenset({"represented"})
_ENDS = (("began", frozenset({"arrivedIn", "travelledTo"})), ("ended", frozenset({"departedFrom", "withdrewFrom"})))


class Stays(ThingAnswers):
    """Answers when somebody came or left by how long he stayed."""

    def _by_stay(self, asked: Understood) -> Answered | None:
        """Give the first day of a stay where it is asked when somebody came, the last where when he left."""
        clause = asked.clauses[0]
        relations = set(clause.relations)
        moment = next((end for end, kinds in _ENDS if relations and relations <= kinds), None)
        named = clause.subject.things and clause.object.things
        if moment is None or not named:
            return None
        if _STAYING in self._lexicon.relations:
            lasting = self._by_days_of(replace(asked, moment=moment), _STAYING, moment)
            if lasting is not None:
                return lasting
        visits = moment == "began" and _VISITING in self._lexicon.relations
        return self._by_days_of(asked, _VISITING, moment) if visits else None

    def _as_leader(self, asked: Understood) -> Answered | None:
        """Give the first day of the stay of a delegation where it is asked when he came who led it."""
        led = self._by_delegation(asked, _DONE_TOGETHER[:1])
        stay = self._by_stay(led) if led is not None else None
        came = stay is not None and led is not None and stay.understood.moment == "began"
        return replace(stay, instead=led.clauses[0].subject.things) if came and stay and led else None

    def _of_members(self, asked: Understood) -> Understood | None:
        """Ask who belonged to the groups of an event in which nobody is said to have taken part: a mission is one."""
        clause = asked.clauses[0]
        events = clause.object.things
        part = (
            set(clause.relations) == {_TAKING_PART} and clause.subject.asked and _BELONGING in self._lexicon.relations
        )
        if not part or not events or asked.context or not all(self._lexicon.is_a(each, ("Event",)) for each in events):
            return None
        members = Clause(relations=(_BELONGING,), subject=clause.subject, object=Slot(classes=("Delegation",)))
        return replace(asked, clauses=(members,), context=events)

    def _by_delegation(self, asked: Understood, ways: Sequence[str] = _DONE_TOGETHER) -> Understood | None:
        """Ask of a delegation where it went, what nobody says of who led it or belonged to it.

        Of a standing mission that somebody led, whom it represented: he did.
        """
        clause = asked.clauses[0]
        relations = set(clause.relations)
        known = _DONE_TOGETHER
        speaking = relations == _SPEAKING_FOR
        fitting = speaking or (relations and relations <= _GOING)
        if not fitting or not clause.subject.things or not set(known) <= self._lexicon.relations.keys():
            return None
        kinds, ways = (("Organ",), _DONE_TOGETHER[:1]) if speaking else (("Delegation",), ways)
        belonging = Clause(relations=tuple(ways), subject=clause.subject, object=Slot(asked=True, classes=kinds))
        of = Understood(intent="related", language=asked.language, clauses=(belonging,))
        found = self._found(searches.related(of, self._lexicon))
        own = tuple(each.iri for each in found if each.iri and self._is_there(each.iri, asked.context))
        return replace(asked, clauses=(replace(clause, subject=Slot(things=own)),), context=()) if own else None

    def _is_there(self, group: str, places: Sequence[str]) -> bool:
        """Tell whether a group is said to have come to some places, or is named after them."""
        named = " ".join(plain(text) for text, _ in self._lexicon.things[group].names)
        return all(
            any(plain(text) in named for text, _ in self._lexicon.things[each].names)
            or evidence.find(self._graph, subject=(group,), object=(each,), polarity="asserts")
            for each in places
        )

    def _within_place(self, asked: Understood) -> Understood | None:
        """Ask of the places within a place that somebody reached, or drew back from, what nobody says of the whole."""
        clause = asked.clauses[0]
        whole = clause.object.things
        reached = set(clause.relations) <= _REACHED and bool(whole) and not asked.negative
        if not reached or not all(self._lexicon.is_a(each, ("Place",)) for each in whole):
            return None
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?answer ?none WHERE {{ {searches.values('whole', whole)} ?answer kg:locatedIn+ ?whole }}"
        )
        inner = tuple(each.iri for each in self._found(query)[:_MANY] if each.iri)
        wider = replace(asked, clauses=(replace(clause, object=Slot(things=inner)),))
        claims = self._claims(searches.claims_of(wider, self._lexicon)) if inner else ()
        read = evidence.claims(self._graph, claims, project=self._project)
        own = tuple(dict.fromkeys(claim.object.iri for claim in read if claim.object.iri in inner))
        return replace(asked, clauses=(replace(clause, object=Slot(things=own)),)) if own else None

    def _by_days_of(self, asked: Understood, relation: str, moment: str) -> Answered | None:
        """Give the first days of what lasted, or the last; who visits a place came there on the day of his visit."""
        clause = asked.clauses[0]
        for variant in self._variants(replace(asked, clauses=(replace(clause, relations=(relation,)),))):
            query = searches.claims_of(variant, self._lexicon)
            by_day: dict[str, list[str]] = {}
            for claim in evidence.claims(self._graph, self._claims(query), project=self._project):
                first, slash, last = (claim.date.edtf if claim.date else "").partition("/")
                day = first if moment == "began" else last
                if (slash or relation == _VISITING) and day not in {"", ".."}:
                    by_day.setdefault(day, []).append(claim.iri)
            if by_day:
                found = [Found(value=day, claims=tuple(iris)) for day, iris in sorted(by_day.items())]
                return self._answered(variant, found, query, instead_of(asked, variant))
        return None
