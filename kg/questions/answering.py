"""From what a question asks to its answer: runs the searches, reads the claims, and says when nobody claims it.

Owns what counts as the answer where a relation is asked for; its words are :mod:`kg.questions.replies`.
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.questions import listings, office_nouns, searches
from kg.questions.answers_found import Answered, Besides, Found, instead_of
from kg.questions.by_letters import whose_letters, with_letters
from kg.questions.catalogue import Catalogue
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.multitudes import is_of_many
from kg.questions.states import state_of, with_governments
from kg.questions.tokens import akin, roots
from kg.questions.understood import Clause, Refused, Slot, Understood


class Answerer(Catalogue):
    """Answers what is understood from one store."""

    def answer(self, asked: Understood) -> Answered | Refused:
        """Answer, or say that nobody claims it."""
        whole = with_governments(self._of_whole_state(asked))
        outcome: Answered | Refused = getattr(self, f"_{asked.intent}")(whole)
        if not isinstance(outcome, Answered):
            return outcome
        outcome = replace(outcome, jointly=instead_of(asked, whole))
        if asked.counted and self._is_uncounted(outcome):
            return self._nobody(asked, outcome.query)
        return replace(outcome, whole=not outcome.instead)

    def with_besides(self, answer: Answered) -> Answered:
        """Add to the answer that is given what is claimed of the government of a state, or of its state."""
        return replace(answer, besides=tuple(self._besides(answer))) if answer.whole else answer

    def _besides(self, answer: Answered) -> Iterator[Besides]:
        """Find what is claimed of the government of a state that is asked about, or of the state of a government."""
        asked, known = answer.understood, {each.iri for each in answer.found}
        if asked.intent not in _LISTING or asked.counted or asked.negative or asked.moment:
            return
        search = listings.instances if asked.intent == "instances" else searches.related
        for number, clause in enumerate(asked.clauses):
            for side in ("subject", "object"):
                slot: Slot = getattr(clause, side)
                others = () if slot.asked else self._same_state(slot.things)
                if not others or set(others) & known:
                    continue
                changed = replace(clause, **{side: replace(slot, things=others)})  # type: ignore[arg-type]
                clauses = (*asked.clauses[:number], changed, *asked.clauses[number + 1 :])
                found = self._found(search(replace(asked, clauses=clauses), self._lexicon))
                own = tuple(each for each in found if each.iri not in known and each.iri not in slot.things)
                if own:
                    yield Besides(of=others, found=own)

    def _is_uncounted(self, answer: Answered) -> bool:
        """Tell whether an answer has a group of many in it, of whom nobody says how many they were."""
        return any(each.iri is not None and is_of_many(self._lexicon, each.iri) for each in answer.found)

    def has_answer(self, asked: Understood) -> bool:
        """Tell whether something has an answer; of pairs, of which a large store has many, whether it has one."""
        pairs = asked.intent == "related" and asked.clauses[0].subject.asked and asked.clauses[0].object.asked
        if not pairs:
            return isinstance(self.answer(asked), Answered)
        return bool(self._found(f"{searches.related(asked, self._lexicon).rstrip()}\nLIMIT 1\n"))

    def both(self, one: Answered, other: Answered) -> Answered | Refused:
        """Give what answers two questions."""
        query = searches.of_both(one.query, other.query)
        found = self._found(query)
        if not found:
            return self._nobody(one.understood, query)
        return self._answered(one.understood, found, query, tuple(dict.fromkeys((*one.instead, *other.instead))))

    def either(self, one: Answered, other: Answered, asked: Understood, found: Sequence[Found]) -> Answered:
        """Give what two answers tell together."""
        query = searches.of_either(one.query, other.query)
        return self._answered(asked, list(found), query, tuple(dict.fromkeys((*one.instead, *other.instead))))

    def without(self, whole: Answered, things: Sequence[str]) -> Answered | Refused | None:
        """Give an answer without some things, and without the government of a state or the state of a government."""
        states = {state_of(self._lexicon, each) for each in things}
        left_out = sorted(
            {each.iri for each in whole.found if each.iri and state_of(self._lexicon, each.iri) in states} | set(things)
        )
        if whole.understood.counted or any(each.other or each.value for each in whole.found):
            return None
        query = searches.without(whole.query, left_out)
        found = self._found(query)
        return (
            self._answered(whole.understood, found, query, whole.instead)
            if found
            else self._nobody(whole.understood, query)
        )

    def _related(self, asked: Understood) -> Answered | Refused:
        apart = self._works_cited(asked) or self.by_catalogue(asked) or self._happened_there(asked)
        if apart is not None:
            return apart
        for number, variant in enumerate(self._variants(asked)):
            query = searches.related(variant, self._lexicon)
            found = self._found(query)
            if found:
                instead = instead_of(asked, variant) if number else ()
                own = office_nouns.meant(variant, found, self._lexicon)
                if own == ():
                    continue
                named = office_nouns.among(variant, own) if own else None
                query = searches.related(named, self._lexicon) if named else query
                found = self._of_the_day(variant, self._found(query) if named else found)
                if found:
                    found, query = with_letters(named or variant, found, query, self._lexicon, self._found)
                    return self._counted(named or variant, found, query, instead)
        if asked.negative:
            refused = self._nobody(asked, searches.related(asked, self._lexicon))
            return replace(refused, kind="unreadable") if _asks_for_others(asked) else refused
        head = self._as_office(asked)
        held = self._held_then(asked) or (self._held_then(head) if head else None)
        present = self._by_presence(asked) or self._done_there(asked) or held
        if present is not None:
            return present
        for exact, other in (
            (False, whose_letters(asked, self._lexicon)),
            (True, _of_anything(asked)),
            (False, self._by_message(asked)),
            (False, self._by_delegation(asked)),
            (False, self._of_members(asked)),
            (False, self._as_deed(asked)),
            (False, head),
            (False, _as_parties(asked, self._lexicon)),
            (False, self._within_place(asked)),
        ):
            query = searches.related(other, self._lexicon, exact=exact) if other else ""
            found = self._of_the_day(other, self._found(query)) if other else []
            if other and found:
                return self._counted(other, found, query, instead_of(asked, other))
        return self._uncalled(asked) or self._nobody(asked, searches.related(asked, self._lexicon))

    def _works_cited(self, asked: Understood) -> Answered | Refused | None:
        """Give the works that somebody cites."""
        clause = asked.clauses[0]
        if clause.relations != (searches.CITING,) or not clause.object.asked or not clause.subject.things:
            return None
        query = searches.cited(asked, self._lexicon)
        cited = self._found(query)
        for each in asked.context if len(asked.context) > 1 else ():  # for X's journey to Y: what stands in both
            own = {one.iri for one in self._found(searches.cited(replace(asked, context=(each,)), self._lexicon))}
            cited = [one for one in cited if one.iri in own]
        return self._unopposed(self._counted(asked, cited, query)) if cited else self._nobody(asked, query)

    def _happened_there(self, asked: Understood) -> Answered | None:
        """Give what happened at a place in a period: the dates and the places of events are theirs, not a claim’s."""
        clause = asked.clauses[0]
        there = clause.relations == (_TAKING_PLACE,) and clause.subject.asked and bool(clause.object.things)
        if not there or asked.period is None or asked.negative or not set(clause.subject.classes) <= {"Event"}:
            return None
        around = replace(
            asked, intent="happened", clauses=(), context=clause.object.things, classes=clause.subject.classes
        )
        told = self._happened(around)
        return told if isinstance(told, Answered) and not asked.context else None

    def _done_there(self, asked: Understood) -> Answered | None:
        """Give the events in which somebody came to a place, left it or took it, where no event is said to be there."""
        clause, known = asked.clauses[0], self._lexicon.relations
        there = clause.relations == (_TAKING_PLACE,) and clause.subject.asked and bool(clause.object.things)
        if not there or not set(clause.subject.classes) <= {"Event"} or asked.context or asked.counted:
            return None
        ways = tuple(name for name, each in known.items() if "Place" in each.ranges and name != _TAKING_PLACE)
        done = replace(clause, relations=ways, subject=Slot())
        around = replace(asked, intent="within", clauses=(done,), classes=("Event",))
        query = searches.within(around, self._lexicon) if ways else ""
        found = self._found(query) if ways else []
        return self._answered(around, found, query) if found else None

    def _uncalled(self, asked: Understood) -> Refused | None:
        """Refuse what holds of somebody who is nowhere called by the noun of the question: nobody denies it."""
        clause = asked.clauses[0]
        slot = next((each for each in (clause.subject, clause.object) if each.asked and each.calling), None)
        if slot is None:
            return None
        bare = (replace(each, calling=()) if each.asked else each for each in (clause.subject, clause.object))
        subject, object_ = bare
        wider = replace(asked, clauses=(replace(clause, subject=subject, object=object_),))
        found = self._found(searches.related(wider, self._lexicon))
        return Refused(kind="unreadable", language=asked.language, words=(slot.noun,)) if found else None

    def _by_presence(self, asked: Understood) -> Answered | None:
        """Ask for representatives who were at an event, or participants who represent somebody, by two claims each."""
        clause = asked.clauses[0]
        kind = next((kind for kind, names in _PRESENT.items() if set(clause.relations) <= names), None)
        if kind is None or len(asked.context) != 1 or not clause.subject.asked:
            return None
        within = asked.context if kind == "represented" else self._events_at(asked.context[0])
        wanted = ("Group",) if kind == "represented" else ("Event",)
        things = tuple(each for each in within if self._lexicon.is_a(each, wanted))
        if not things or kind not in self._lexicon.relations:
            return None
        others = tuple(each for each in self._same_state(things) if kind == "represented")
        for ends in filter(None, (things, others)):
            present = Clause(relations=(kind,), subject=Slot(asked=True), object=Slot(things=ends))
            second = Understood(intent="related", language=asked.language, clauses=(present,))
            queries = [searches.related(each, self._lexicon) for each in (replace(asked, context=()), second)]
            query = searches.of_both(*queries)
            found = self._found(query)
            if found:
                return self._counted(asked, found, query, others if ends is others else ())
        return None

    def _events_at(self, within: str) -> tuple[str, ...]:
        """Give the events at a place, or an event itself."""
        if not self._lexicon.is_a(within, ("Place",)) or _TAKING_PLACE not in self._lexicon.relations:
            return (within,)
        held = Understood(
            intent="related",
            language="en",
            clauses=(Clause(relations=(_TAKING_PLACE,), subject=Slot(asked=True), object=Slot(things=(within,))),),
        )
        return tuple(each.iri for each in self._found(searches.related(held, self._lexicon)) if each.iri)

    def _by_message(self, asked: Understood) -> Understood | None:
        """Ask of somebody's letters and speeches what nobody says of himself."""
        clause = asked.clauses[0]
        takes = all("Communication" in self._lexicon.relations[name].domains for name in clause.relations)
        if not takes or not clause.subject.things or "sender" not in self._lexicon.relations:
            return None
        sent = self.sent_by(clause.subject.things)
        return replace(asked, clauses=(replace(clause, subject=Slot(things=sent)),)) if sent else None

    def _as_deed(self, asked: Understood) -> Understood | None:
        """Ask for events of that name that somebody carried out: a ban is an event where nobody is said to ban."""
        clause = asked.clauses[0]
        agents = tuple(name for name in ("carriedOut", "instigated", "organised") if name in self._lexicon.relations)
        words = {
            word
            for name in clause.relations
            for stem in self._lexicon.relations[name].stems
            if stem.language == asked.language and len(stem.words) == 1 and stem.primary
            for word in stem.words
        }
        events = tuple(
            thing.iri
            for thing in self._lexicon.having(roots(words), lambda each: _first_akin([each], words, asked.language))
            if "Event" in thing.classes
            and any(
                _first_akin(plain(text).split(), words, asked.language)
                for text, language in thing.names
                if language == asked.language
            )
        )
        if not agents or not events or not clause.subject.things or not clause.object.asked:
            return None
        actors = tuple(thing for thing in clause.subject.things if self._lexicon.is_a(thing, ("Actor",)))
        query = searches.related(
            Understood(
                intent="related",
                language=asked.language,
                clauses=(
                    Clause(relations=agents, subject=Slot(things=actors), object=Slot(asked=True, classes=("Event",))),
                ),
            ),
            self._lexicon,
        )
        own = tuple(each.iri for each in self._found(query) if each.iri in events)
        if not own or not actors or clause.object.classes:
            return None
        return replace(
            asked, clauses=(Clause(relations=agents, subject=Slot(things=actors), object=Slot(asked=True, among=own)),)
        )

    def _as_office(self, asked: Understood) -> Understood | None:
        """Ask for the holders of the offices of whoever is at the head of a group that nobody is said to have led."""
        clause = asked.clauses[0]
        leading = set(clause.relations) <= _LEADING and set(clause.relations) != {"commanded"}
        led = clause.subject.asked and leading and _HOLDING in self._lexicon.relations
        if not led or not clause.object.things or asked.context:
            return None
        groups = (*clause.object.things, *self._same_state(clause.object.things))
        query = searches.with_prefixes(
            f"SELECT DISTINCT ?answer ?none WHERE {{ {searches.values('group', groups)} ?answer kg:officeOf ?group }}"
        )
        offices = tuple(each.iri for each in self._found(query) if each.iri and self._is_of_head(each.iri))
        held = Clause(relations=(_HOLDING,), subject=clause.subject, object=Slot(things=offices))
        return replace(asked, clauses=(held,)) if offices else None

    def _is_of_head(self, office: str) -> bool:
        known = self._lexicon.things[office]
        heads = (plain(known.label("tr")).split()[-1:], plain(known.label("en")).split())
        return any(word.startswith(_HEADS) for words_ in heads for word in words_)

    def _whether(self, asked: Understood) -> Answered | Refused:
        for number, variant in enumerate(self._variants(asked)):
            query = searches.claims_of(variant, self._lexicon)
            yes = self._claims(query)
            no = self._claims(searches.claims_of(variant, self._lexicon, denied=True))
            if yes or no:
                value = "yes" if yes and not no else "no" if no and not yes else "disputed"
                instead = instead_of(asked, variant) if number else ()
                return self._answered(variant, [Found(value=value, claims=(*yes, *no))], query, instead)
        return self._nobody(asked, searches.claims_of(asked, self._lexicon))

    def _within(self, asked: Understood) -> Answered | Refused:
        for number, variant in enumerate(self._variants(asked)):
            query = searches.within(variant, self._lexicon)
            found = [each for each in self._found(query) if not self._is_of_another(each.iri, variant)]
            if found:
                return self._answered(variant, found, query, instead_of(asked, variant) if number else ())
        return self._nobody(asked, searches.within(asked, self._lexicon))

    def _is_of_another(self, letter: str | None, asked: Understood) -> bool:
        """Tell whether a letter only tells of a deed of somebody who has not sent it: he did nothing by it."""
        senders = self._lexicon.senders.get(letter or "", frozenset())
        doers = {thing for clause in asked.clauses for thing in clause.subject.things}
        return bool(senders and doers) and not {state_of(self._lexicon, each) for each in senders} & {
            state_of(self._lexicon, each) for each in doers
        }

    def _instances(self, asked: Understood) -> Answered | Refused:
        """List things of a class; of the government of a state, where nobody claims any of the state."""
        query = listings.instances(asked, self._lexicon)
        found = self._found(query)
        if found:
            return self._counted(asked, found, query)
        whole = self._with_governments(asked)
        query = listings.instances(whole, self._lexicon)
        found = self._found(query)
        if found:
            return self._counted(whole, found, query, instead_of(asked, whole))
        return self._nobody(asked, query)

    def _of_whole_state(self, asked: Understood) -> Understood:
        """List and count what is of a state or of its government, where of each something is claimed of its own.

        What two states have together is told of the two that are named.
        """
        slots = [slot for clause in asked.clauses for slot in (clause.subject, clause.object) if slot.things]
        listed = asked.intent == "instances" or (asked.intent == "related" and asked.counted)
        listed = listed and len(slots) == 1
        whole = self._with_governments(asked) if listed and not asked.negative else asked
        if whole == asked:
            return asked
        search = listings.instances if asked.intent == "instances" else searches.related
        own, all_ = ({each.iri for each in self._found(search(one, self._lexicon))} for one in (asked, whole))
        given = {thing for clause in whole.clauses for slot in (clause.subject, clause.object) for thing in slot.things}
        return whole if own and own < all_ and not all_ & given else asked


def _as_parties(asked: Understood, lexicon: Lexicon) -> Understood | None:
    """Ask which states are the parties of a treaty that nobody says they signed: others sign for them."""
    clause = asked.clauses[0]
    states = clause.subject.asked and clause.subject.classes == ("State",) and "hasParty" in lexicon.relations
    treaties = bool(clause.object.things) and all(lexicon.is_a(each, ("Treaty",)) for each in clause.object.things)
    if not states or not treaties or not set(clause.relations) <= _SIGNING:
        return None
    party = replace(clause.subject, classes=("State", "Government"))
    return replace(asked, clauses=(replace(clause, relations=("hasParty",), subject=clause.object, object=party),))


def _asks_for_others(asked: Understood) -> bool:
    """Tell whether it is asked which things of a kind are not of a relation: all others, of which nobody speaks."""
    return any(
        slot.asked and slot.classes and slot.noun for each in asked.clauses for slot in (each.subject, each.object)
    )


_LISTING = frozenset({"related", "instances"})
_SIGNING = frozenset({"signed", "initialled", "concludedTreatyWith"})
_TAKING_PLACE = "tookPlaceIn"
_HOLDING, _LEADING = "heldOffice", frozenset({"ledGroup", "commanded"})
_HEADS = ("baskan", "basbakan", "head", "president", "prime", "chairman", "premier", "reis")
"""Beginnings of words for an office at the head of a group."""
_PRESENT = {
    "participatedIn": frozenset({"represented"}),
    "represented": frozenset({"participatedIn", "signed", "initialled", "negotiated", "presidedOver", "mediatedIn"}),
}
"""What else is claimed of somebody who did something at an event, or on somebody’s behalf."""


def _of_anything(asked: Understood) -> Understood | None:
    """Ask for a letter, an idea or an event where nobody is said to have done it."""
    clause = asked.clauses[0]
    if clause.subject.asked and clause.subject.classes == ("Actor",) and not clause.subject.calling:
        return replace(asked, clauses=(replace(clause, subject=replace(clause.subject, classes=())),))
    return None


def _first_akin(name: Sequence[str], words: Iterable[str], language: str) -> bool:
    heads = name[:1] if language == "en" else name[-1:]
    return any(
        akin(word, head, language) or (len(word) > 2 and head.startswith(word)) for word in words for head in heads
    )


__all__ = ["Answered", "Answerer", "Found"]
