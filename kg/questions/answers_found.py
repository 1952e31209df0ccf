"""What every answer is made of: what was found, the claims behind it, those against it, and why there is none."""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.disputes.against import Against
from kg.evidence import reading as evidence
from kg.evidence.reading import Evidence
from kg.evidence.unread import Unread
from kg.project import Project
from kg.questions.exonyms import states_of
from kg.questions.lexicon import Lexicon
from kg.questions.nearest import nearest
from kg.questions.reply_words import WORDS
from kg.questions.understood import Clause, Refused, Slot, Understood
from kg.store import NamedNode, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One answer: a thing, a pair of things, or a value (a date, a number, yes or no).

    ``contested``: whether some claim speaks against it, where that does not depend on its claims; ``count`` tells of
    how many it is, where that was asked.
    """

    iri: str | None = None
    other: str | None = None
    value: str | None = None
    claims: tuple[str, ...] = ()
    contested: bool | None = None
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """What would be the answer, too, were it asked of others: the government of a state, the state of a government."""

    of: tuple[str, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was asked, what was found, the claims behind it, what speaks against claims, and the query.

    ``jointly`` are a state or a government of which it is asked together with what was named;
    ``left`` holds what the dates that are claimed leave uncertain, ``behind`` those who come after whoever did it most,
    ``told`` what the authority tables say, where the answer rests on that; ``offices`` are the claims of offices that
    somebody held, where it is asked who he is; ``besides`` is what is claimed of the government of a state that was
    asked about, or of the state of a government, which is looked for only where the answer is of one question
    (``whole``) and is the one that is given. ``weighed`` has each word of the question with what it was taken by, where
    the question is read by how well its words fit what is claimed; ``halves`` has the two questions that one is made
    of, with what answers each.
    """

    understood: Understood
    found: tuple[Found, ...]
    claims: Unread
    against: Against
    query: str = ""
    instead: tuple[str, ...] = ()
    jointly: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    behind: tuple[tuple[str, int], ...] = ()
    told: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    besides: tuple[Besides, ...] = ()
    whole: bool = False
    weighed: tuple[tuple[str, str], ...] = ()
    halves: tuple[tuple[str, tuple[Found, ...]], ...] = ()

    def contested(self, found: Sequence[Found]) -> tuple[bool, ...]:
        """Tell of each of some answers whether some claim speaks against it."""
        opposed = self.against.are_opposed([each.claims if each.contested is None else () for each in found])
        return tuple(each.contested or is_opposed for each, is_opposed in zip(found, opposed, strict=True))


class Answers:
    """Reads claims for what was found in one store."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project) -> None:
        """Take the store, its words, and the project."""
        self._graph, self._lexicon, self._project = graph, lexicon, project
        self._against = Against(graph, project=project)

    def _counted(self, asked: Understood, found: list[Found], query: str, instead: tuple[str, ...] = ()) -> Answered:
        answer = self._answered(asked, found, query, instead)
        if asked.counted:
            claims = tuple(claim for each in found for claim in each.claims)
            count = Found(value=str(len(found)), claims=claims, contested=False)
            return replace(answer, found=(count, *answer.found))
        return answer

    @staticmethod
    def _unopposed(answer: Answered) -> Answered:
        """Mark nothing as contested: that a work is cited is not, though what it is cited for be denied."""
        return replace(answer, found=tuple(replace(each, contested=False) for each in answer.found))

    def _found(self, query: str) -> list[Found]:
        by_answer: dict[tuple[str, str | None], dict[str, None]] = {}
        rows = sorted(evidence.rows(self._graph, query), key=str)
        for row in rows:
            answer, other, claim = (row[0], row[1], row[2]) if len(row) == 3 else (row[0], None, row[1])
            if not isinstance(answer, NamedNode):
                continue
            claims = by_answer.setdefault((answer.value, other.value if isinstance(other, NamedNode) else None), {})
            if isinstance(claim, NamedNode):
                claims[claim.value] = None
        return [
            Found(iri=iri, other=other, claims=tuple(claims))
            for (iri, other), claims in by_answer.items()
            if iri in self._lexicon.things
        ]

    def _claims(self, query: str) -> tuple[str, ...]:
        return tuple(
            sorted({row[0].value for row in evidence.rows(self._graph, query) if isinstance(row[0], NamedNode)})
        )

    def _answered(
        self,
        asked: Understood,
        found: Sequence[Found],
        query: str,
        instead: tuple[str, ...] = (),
        told: tuple[str, ...] = (),
    ) -> Answered:
        iris = tuple(dict.fromkeys(claim for each in found for claim in each.claims))
        return Answered(
            understood=asked,
            found=tuple(found),
            claims=Unread.of(self._graph, iris, project=self._project, languages=(asked.language,)),
            against=self._against,
            query=query,
            instead=instead,
            told=told,
        )

    def narrowed(self, answer: Answered, found: Sequence[Found]) -> Answered:
        """Give an answer with some of what was found, and the claims of that alone."""
        return self._answered(answer.understood, found, answer.query, answer.instead, answer.told)

    def _in_the_tables(self, iri: str, name: str, day: str, language: str) -> str:
        """Say what the authority tables have: of whom, what, when, and as whom other registers know him."""
        said = evidence.described(self._graph, (iri,)).get(iri, {})
        elsewhere = sorted(text_of(each) for each in said.get("sameAs", ()))
        known = self._lexicon.things[iri]
        which = f" ({', '.join((known.id, *elsewhere))})"
        return f"{known.label(language, 'en')}{which}: {WORDS.get(language, WORDS['en'])[name]} {day}"

    def _nobody(self, asked: Understood, query: str) -> Refused:
        """Say that nobody claims it, with the claims that come nearest."""
        del query
        near = nearest(self._graph, self._lexicon, asked)
        return Refused(kind="no-claim", language=asked.language, near=near, understood=asked)

    def _variants(self, asked: Understood) -> Iterable[Understood]:
        """Give the question, then with each further clause, then with parts or the whole of a state for the state."""
        yield asked
        for clause in asked.clauses[1:]:
            yield replace(asked, clauses=(clause,))
        for clause in asked.clauses:
            for side in ("subject", "object"):
                slot: Slot = getattr(clause, side)
                for others in (self._same_state(slot.things), self._armies(slot.things)):
                    if others and not slot.asked and not self._is_against_people(clause, slot):
                        changed = replace(clause, **{side: replace(slot, things=others)})  # type: ignore[arg-type]
                        yield replace(asked, clauses=(changed,))
        if asked.intent in _SET_OUT and not asked.negative:
            yield from (replace(asked, clauses=(each,)) for each in map(self._as_journey, asked.clauses) if each)
        for clause in asked.clauses:
            one, other = self._same_state(clause.subject.things), self._same_state(clause.object.things)
            if one and other and not (clause.subject.asked or clause.object.asked):
                subject, object_ = replace(clause.subject, things=one), replace(clause.object, things=other)
                yield replace(asked, clauses=(replace(clause, subject=subject, object=object_),))

    def _as_journey(self, clause: Clause) -> Clause | None:
        """Ask who went to a place of which nobody says who came there: its people would say *came*."""
        known = self._lexicon.relations
        journeys = (each for each, relation in known.items() if relation.family == _TRAVEL and not relation.derived)
        asked = {known[each].iri for each in clause.relations}
        wider = tuple(each for each in journeys if asked <= set(known[each].below) - {known[each].iri})
        return replace(clause, relations=wider) if wider else None

    def _is_against_people(self, clause: Clause, slot: Slot) -> bool:
        """Tell whether it is asked who was against a people: those who fought its state are not all of them."""
        families = {self._lexicon.relations[name].family for name in clause.relations}
        suffered = slot is clause.object and clause.subject.asked
        return (
            suffered
            and _OPPOSING in families
            and any("People" in self._lexicon.things[each].classes for each in slot.things)
        )

    def _with_governments(self, asked: Understood) -> Understood:
        """Ask of a state and its government together what is asked of one of them."""
        clauses = tuple(
            replace(clause, subject=self._both(clause.subject), object=self._both(clause.object))
            for clause in asked.clauses
        )
        return replace(asked, clauses=clauses)

    def _both(self, slot: Slot) -> Slot:
        """Let a state stand with its government in a place that is not asked for."""
        others = () if slot.asked else self._same_state(slot.things)
        return replace(slot, things=tuple(dict.fromkeys((*slot.things, *others))))

    def _armies(self, things: Sequence[str]) -> tuple[str, ...]:
        """Give the armies of a state and its government, or of those of a people: *the Danes took it*."""
        known = self._lexicon
        wholes = [whole for thing in things for whole in (thing, *self._same_state((thing,)))]
        states = dict.fromkeys(each for each in wholes if known.things[each].classes & _STATES)
        parts = dict.fromkeys(part for each in states for part in known.parts.get(each, ()) if part in known.things)
        return tuple(part for part in parts if "Army" in known.things[part].classes)

    def _states_of_people(self, thing: str) -> tuple[str, ...]:
        known = self._lexicon.things[thing]
        return states_of(known, self._lexicon) if "People" in known.classes else ()

    def _same_state(self, things: Sequence[str]) -> tuple[str, ...]:
        """Give the government of a state, or the state of a government: a text often names one for the other.

        Of a people those that its name stands for: *the Danes*.
        """
        known = self._lexicon
        found: list[str] = []
        for thing in things:
            classes = known.things[thing].classes
            states = self._states_of_people(thing)
            found += [*states, *self._same_state(states)] if states else []
            if "State" in classes:
                found += [part for part in known.parts.get(thing, ()) if known.things[part].classes & {"Government"}]
            if "Government" in classes:
                found += [
                    whole
                    for whole in known.wholes_of(thing)
                    if whole in known.things and "State" in known.things[whole].classes
                ]
        return tuple(dict.fromkeys(found))


_OPPOSING, _TRAVEL = "opposition", "travel"
_STATES = frozenset({"State", "Government"})
_SET_OUT = frozenset({"related", "where", "within"})
"""What may be told of who went where nobody says who came; not when, whether, or who claims it: he may not have."""


def instead_of(asked: Understood, variant: Understood) -> tuple[str, ...]:
    """Name what was taken in place of what was asked."""
    asked_things = {
        thing for clause in asked.clauses for slot in (clause.subject, clause.object) for thing in slot.things
    }
    taken = [thing for clause in variant.clauses for slot in (clause.subject, clause.object) for thing in slot.things]
    return tuple(thing for thing in taken if thing not in asked_things)


def dates_of(claim: Evidence, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the date of a claim, or else those of the events and treaties that it speaks of."""
    if claim.date:
        return (claim.date.edtf,)
    others = (lexicon.things.get(each.iri) for each in (claim.object, *claim.context))
    return tuple(
        date for thing in others if thing is not None and thing.classes & {"Event", "Treaty"} for date in thing.dates
    )


def text_of(term: object) -> str:
    """Give the text of a term."""
    return str(getattr(term, "value", term))


UNTOLD = frozenset({"undated", "nowhere"})
"""Values that say only that no claim gives a date, or a place."""
