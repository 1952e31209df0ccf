"""Who did something most, by what is claimed: things that are counted, or claims; and who did it with whom.

Owns no word of a question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.questions import searches
from kg.questions.answers_found import Answered, Found
from kg.questions.moments import Moments
from kg.questions.morphology import plain, turkish_noun
from kg.questions.states import state_of
from kg.questions.understood import Clause, Refused, Slot, Understood


class Tallies(Moments):
    """Counts what was found."""

    def most(self, asked: Understood, *, counted_first: bool) -> Answered | None:
        """Give those who stand in most pairs of a relation with another; nothing where many stand in one each.

        A state is counted with its government, of which texts speak in its place.
        """
        asked = _of_governments(asked, counted_first=counted_first)
        query = searches.related(asked, self._lexicon)
        things: dict[str, dict[str, None]] = defaultdict(dict)
        claims: dict[str, dict[str, None]] = defaultdict(dict)
        for each in self._found(query):
            one, other = (each.other, each.iri) if counted_first else (each.iri, each.other)
            if one and other and one in self._lexicon.things:
                whole = state_of(self._lexicon, one) if _is_of_states(asked, counted_first=counted_first) else one
                things[whole][other] = None
                claims[whole] |= dict.fromkeys(each.claims)
        return self._tallied(asked, {iri: set(own) for iri, own in things.items()}, claims, query)

    def oftenest(self, answer: Answered) -> Answered | None:
        """Give those of an answer of whom it is claimed most often: letters are counted, or what the claims say."""
        said = {claim.iri: claim for claim in answer.claims}
        things: dict[str, set[str]] = {}
        for each in answer.found:
            own = [said[iri] for iri in each.claims if iri in said]
            letters = {end for claim in own for end in (claim.subject.iri, claim.object.iri) if self._is_letter(end)}
            acts = {
                " ".join((claim.subject.iri, claim.object.iri, *(around.iri for around in claim.context)))
                for claim in own
            }
            things[each.iri or ""] = letters or acts
        claims = {each.iri or "": dict.fromkeys(each.claims) for each in answer.found}
        return self._tallied(answer.understood, things, claims, answer.query, answer.instead)

    def called(self, answer: Answered, noun: str, relations: Sequence[str]) -> Answered | None:
        """Keep of an answer those of whom a noun is true.

        By their names or what is known of them, by an office, or by a claim of a relation that it says.
        """
        kept = [each for each in answer.found if each.iri and self._is_so_called(each.iri, noun, relations)]
        if not kept:
            return None
        return self._answered(answer.understood, kept, answer.query, answer.instead)

    def _is_so_called(self, iri: str, noun: str, relations: Sequence[str]) -> bool:
        known = self._lexicon.things[iri]
        if self._is_of_other_kind(iri, noun):
            return False
        texts = [text for text, tongue in known.names if tongue in {None, "tr"}]
        texts += [*known.descriptions, *known.titles]
        nouns = {noun, *_ALIKE.get(noun, ())}
        if any(turkish_noun(word, each) for text in texts for word in plain(text).split() for each in nouns):
            return True
        offices = self._lexicon.offices_of(iri)
        names = (text for office in offices for text, _ in self._lexicon.things[office].names)
        held = [word for text in names for word in plain(text).split()]
        if any(word.endswith(each) or turkish_noun(word, each) for word in held for each in nouns):
            return True
        own = tuple(
            name for name in relations if name != "heldOffice" and self._lexicon.relations[name].domains <= _ACTING
        )
        said = Clause(relations=own, subject=Slot(things=(iri,)), object=Slot(asked=True))
        asked = Understood(intent="related", language="tr", clauses=(said,))
        return bool(own) and bool(self._found(searches.related(asked, self._lexicon)))

    def _is_of_other_kind(self, iri: str, noun: str) -> bool:
        """Tell whether a noun is of treaties or events and a thing is somebody: *tanıyan antlaşma* is no state."""
        named = [name for _, name in self._lexicon.classes_at([noun], 0, "tr")]
        acting = any(self._lexicon.is_a_kind_of([name], "Actor") for name in named)
        return bool(named) and not acting and not self._lexicon.is_a(iri, named) and self._lexicon.is_a(iri, ("Actor",))

    def confirmed(self, answer: Answered, one: Sequence[str]) -> Answered | None:
        """Say yes where one is among those of an answer; of one who is not nothing is said."""
        states = {state_of(self._lexicon, each) for each in one}
        own = [each for each in answer.found if each.iri in one or state_of(self._lexicon, each.iri or "") in states]
        if not own or answer.understood.negative or answer.understood.intent != "related":
            return None
        clause = answer.understood.clauses[0]
        ends = (Slot(things=tuple(one)) if slot.asked else slot for slot in (clause.subject, clause.object))
        subject, object_ = ends
        asked = replace(
            answer.understood, intent="whether", clauses=(replace(clause, subject=subject, object=object_),)
        )
        claims = tuple(dict.fromkeys(claim for each in own for claim in each.claims))
        return self._answered(asked, [Found(value="yes", claims=claims)], answer.query, answer.instead)

    def among(self, answer: Answered, things: Sequence[str]) -> Answered | Refused:
        """Keep of an answer those of whom it is asked which of them did it."""
        query = searches.only(answer.query, things)
        found = self._found(query) if not any(each.other or each.value for each in answer.found) else []
        if found and not answer.understood.negative:
            return self._answered(answer.understood, found, query, answer.instead)
        near = tuple(claim for each in answer.found for claim in each.claims)[:_NEAREST]
        return Refused(kind="no-claim", language=answer.understood.language, near=near, understood=answer.understood)

    def beside(self, answer: Answered, one: Sequence[str]) -> Answered | None:
        """Keep of an answer those who did it together with one of it: at one event, on one day, or in one group.

        Where a group did it to which that one belongs, its other members are the answer.
        """
        mine = [each for each in answer.found if each.iri in one]
        said = {claim.iri: claim for claim in answer.claims}
        ties = {tie for each in mine for iri in each.claims if iri in said for tie in self._ties(said[iri])}
        others = [
            each
            for each in answer.found
            if each not in mine and any(ties & self._ties(said[iri]) for iri in each.claims if iri in said)
        ]
        if mine:
            own = tuple(claim for each in mine for claim in each.claims)
            found = [replace(each, claims=(*each.claims, *own)) for each in others]
            if not found:
                return self._at_event(answer, [said[iri] for iri in own if iri in said], one)
            own_group = self._in_group(replace(answer, found=tuple(found)), one) if len(found) == 1 else None
            return own_group or self._answered(answer.understood, found, answer.query, answer.instead)
        return self._in_group(answer, one) or self._at_his(answer, one)

    def _at_event(self, answer: Answered, mine: Sequence[Evidence], one: Sequence[str]) -> Answered | None:
        """Give who else took part in the only event in which somebody did something."""
        events = {each.iri for claim in mine for each in claim.context if self._lexicon.is_a(each.iri, ("Event",))}
        if len(events) != 1 or _TAKING_PART not in self._lexicon.relations:
            return None
        clause = Clause(relations=(_TAKING_PART,), subject=Slot(asked=True), object=Slot(things=tuple(events)))
        asked = Understood(intent="related", language=answer.understood.language, clauses=(clause,))
        query = searches.related(asked, self._lexicon)
        own = tuple(claim.iri for claim in mine)
        found = [replace(each, claims=(*each.claims, *own)) for each in self._found(query) if each.iri not in one]
        if not found:
            return None
        return self._answered(asked, found, searches.of_either(answer.query, query), answer.instead)

    def _at_his(self, answer: Answered, one: Sequence[str]) -> Answered | None:
        """Give who took part in an event within which somebody is claimed to have done something himself."""
        ends = [slot.things for each in answer.understood.clauses for slot in (each.subject, each.object)]
        events = [iri for things in ends for iri in things if self._lexicon.is_a(iri, ("Event",))]
        parts = any(_TAKING_PART in each.relations for each in answer.understood.clauses)
        own = evidence.find(self._graph, subject=tuple(one), context=events, polarity="asserts") if events else ()
        if not own or not parts or not answer.found:
            return None
        found = [replace(each, claims=(*each.claims, *own)) for each in answer.found]
        return self._answered(answer.understood, found, answer.query, answer.instead)

    def _in_group(self, answer: Answered, one: Sequence[str]) -> Answered | None:
        """Give the other members of the only group of an answer to which one belongs."""
        relations = tuple(name for name in _BELONGING if name in self._lexicon.relations)
        answers = []
        for group in answer.found:
            if group.iri is None or not self._lexicon.is_a(group.iri, ("Group",)) or not relations:
                continue
            belonging = Clause(relations=relations, subject=Slot(asked=True), object=Slot(things=(group.iri,)))
            asked = Understood(intent="related", language=answer.understood.language, clauses=(belonging,))
            query = searches.related(asked, self._lexicon)
            members = self._found(query)
            others = [replace(each, claims=(*each.claims, *group.claims)) for each in members if each.iri not in one]
            if len(others) < len(members) and others:
                query = searches.of_either(answer.query, query)
                answers.append(self._answered(asked, others, query, (*answer.instead, group.iri)))
        return answers[0] if len(answers) == 1 else None

    def _ties(self, claim: Evidence) -> set[str]:
        """Give what makes two claims tell of one deed: the event that it stands in, or is of; the day."""
        events = {each.iri for each in (*claim.context, claim.object) if self._lexicon.is_a(each.iri, _DEEDS)}
        day = claim.date.edtf if claim.date is not None else ""
        return events | ({day} if len(day) == len("1699-01-26") else set())

    def _is_letter(self, iri: str) -> bool:
        thing = self._lexicon.things.get(iri)
        return thing is not None and "Communication" in thing.classes

    def _tallied(
        self,
        asked: Understood,
        things: Mapping[str, AbstractSet[str]],
        claims: Mapping[str, Mapping[str, None]],
        query: str,
        instead: Sequence[str] = (),
    ) -> Answered | None:
        most = max(map(len, things.values()), default=0)
        first = [iri for iri, own in things.items() if len(own) == most]
        if not first or (most < _SEVERAL and len(first) > _NEXT):
            return None
        order = sorted(things, key=lambda iri: (-len(things[iri]), iri))
        found = [Found(iri=iri, count=most, claims=tuple(claims[iri])) for iri in order if len(things[iri]) == most]
        rest = tuple((iri, len(things[iri])) for iri in order[len(found) :])
        return replace(self._answered(asked, found, query, tuple(instead)), behind=rest[:_NEXT])


_ACTING = frozenset({"Actor", "Person", "Group"})
_LEADING = frozenset({"lider", "onder", "baskan", "leader", "head"})
_ALIKE = dict.fromkeys(("lider", "onder"), _LEADING)
_BELONGING = ("memberOf", "ledGroup")
_DEEDS = ("Event", "Treaty")
_TAKING_PART = "participatedIn"
_SEVERAL, _NEXT = 2, 3
"""From how many on the most are told of however many; of how many more it is said how many they have."""


def _is_of_states(asked: Understood, *, counted_first: bool) -> bool:
    clause = asked.clauses[0]
    return "State" in (clause.object if counted_first else clause.subject).classes


def _of_governments(asked: Understood, *, counted_first: bool) -> Understood:
    """Ask for governments with states."""
    if not _is_of_states(asked, counted_first=counted_first):
        return asked
    clause = asked.clauses[0]
    slot = clause.object if counted_first else clause.subject
    wider = replace(slot, classes=(*slot.classes, "Government"))
    return replace(asked, clauses=(replace(clause, object=wider) if counted_first else replace(clause, subject=wider),))


_NEAREST = 3
