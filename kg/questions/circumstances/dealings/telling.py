"""Questions about what one had to do with another, read and answered: the door to this folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.questions.answers_found import Answered
from kg.questions.circumstances.dealings.answers_given import AnswersGiven
from kg.questions.circumstances.dealings.deeds import Deeds
from kg.questions.circumstances.dealings.kinds import KINDS, TELLING
from kg.questions.circumstances.frames import Frame, named
from kg.questions.circumstances.patterns import matched
from kg.questions.circumstances.whereabouts import lies_in
from kg.questions.fitting import seated
from kg.questions.understood import Clause, Refused, Slot, Understood

_Told = Answered | Refused | None


class Dealings(Deeds, AnswersGiven):
    """Answers what one had to do with another."""

    def _of_dealings(self, within: Frame) -> _Told:
        """Answer what one had to do with another; nobody claims it only where the question can ask nothing else."""
        found = self._of_any_dealings(within)
        if found is None or isinstance(found[1], Answered) or found[0] in _CERTAIN:
            return found[1] if found else None
        return None

    def _of_uncertain_dealings(self, within: Frame) -> _Told:
        """Answer what one had to do with another, where no other reading was an answer."""
        found = self._of_any_dealings(within)
        return found[1] if found else None

    def _of_any_dealings(self, within: Frame) -> tuple[str, Answered | Refused] | None:
        for kind in (*KINDS, *_OTHERS):
            parts = matched(kind, within.text, within.language)
            found = self._of_parts(kind, parts, within) if parts is not None else None
            if found is not None and (isinstance(found, Answered) or kind not in _OF_SOME):
                return kind, found
        return None

    def _of_parts(self, kind: str, parts: dict[str, str], within: Frame) -> _Told:
        """Answer a question of a kind; nothing where those whom it names are not of a kind that can be meant."""
        things = {name: self._meant(kind, name, parts, within) for name in _NAMES if name in parts}
        if not all(things.values()):
            return None
        who, whom, to, where, at, what, view = (things.get(name, ()) for name in _NAMES)
        every = tuple(dict.fromkeys((*who, *whom, *to, *where, *what, *view)))
        asked = Understood(intent="befell", language=within.language, things=every, period=within.period, context=at)
        if kind in KINDS or kind in TELLING:
            dealt = kind in KINDS
            return self._dealt(who, whom, kind, asked, view) if dealt else self._said_to(kind, who, whom, asked)
        noun = parts.get("noun", "")
        if kind in _OF_EFFECTS:
            return self._of_effects(kind, who, whom or what, at, (noun, asked))
        if kind in _OF_PLACES:
            return self._of_places(kind, (who, to), where or at, noun, asked)
        if kind in _BY_REPLY:
            kinds = self._kinds(noun, within.language, "Communication")
            return self._of_reply_kind(kind, who, whom, replace(asked, classes=kinds))
        return self._of_one_answer(kind, who, whom or to or view, asked)

    def _said_to(self, kind: str, who: tuple[str, ...], whom: tuple[str, ...], asked: Understood) -> _Told:
        """Tell what somebody said to another; else that he said it, of what he promised that it was aid."""
        kinds = (kind, *_MAY_BE.get(kind, ()))
        tellings = [self._told_to(each, who, whom, asked) for each in kinds]
        if not any(isinstance(each, Answered) for each in tellings) and whom:
            tellings += [
                self._dealt(who, whom, _SAID_AT_LEAST[each], asked) for each in kinds if each in _SAID_AT_LEAST
            ]
        return next((each for each in tellings if isinstance(each, Answered)), tellings[0])

    def _of_places(
        self,
        kind: str,
        ends: tuple[tuple[str, ...], tuple[str, ...]],
        at: tuple[str, ...],
        noun: str,
        asked: Understood,
    ) -> _Told:
        if kind == "doing-in":
            return self._doing(ends[0], at, asked)
        kinds = self._kinds(noun, asked.language, "Communication") if noun else ("Communication",)
        return self._said_in(*ends, at, kinds, replace(asked, context=())) if kinds else None

    def _of_effects(
        self, kind: str, who: tuple[str, ...], whom: tuple[str, ...], at: tuple[str, ...], asked: tuple[str, Understood]
    ) -> _Told:
        noun, understood = asked
        if kind == "amount":
            return self._amount(noun, who, whom, understood)
        if kind == "capacity":
            return self._capacity(who, at, replace(understood, context=()))
        if kind == "consequences":
            return self._consequences(whom, understood) if understood.period is None else None
        return self._influenced_how(who, whom, understood)

    def _of_reply_kind(self, kind: str, who: tuple[str, ...], whom: tuple[str, ...], asked: Understood) -> _Told:
        kinds, asked = asked.classes, replace(asked, classes=())
        whom, asked = self._written_in(whom, asked) if kind == "answered-how" and asked.period else (whom, asked)
        if kind == "refused":
            return self._refused(who, asked)
        if kind == "accused-of":
            return self._accused_of(who, whom, asked)
        letters = self._letters_of(whom)
        of_kind = tuple(each for each in letters if not kinds or self._lexicon.is_below(each, kinds))
        return self._answered_how(who, of_kind or letters, asked)

    def _written_in(self, whom: tuple[str, ...], asked: Understood) -> tuple[tuple[str, ...], Understood]:
        """Take a date for that of the letter that was answered, where one is of it: *X’s letter of May 1773*."""
        period = asked.period
        letters = (each for each in self._letters_of(whom) if each in self._lexicon.things)
        own = tuple(
            each for each in letters if period and any(lies_in(day, period) for day in self._lexicon.things[each].dates)
        )
        return (own, replace(asked, period=None)) if own else (whom, asked)

    def _of_one_answer(self, kind: str, who: tuple[str, ...], whom: tuple[str, ...], asked: Understood) -> _Told:
        """Answer with things, or with yes or no."""
        if kind == "aid":
            return self._aid(who, whom, replace(asked, intent="related", clauses=(_parties(whom),)))
        if asked.period is not None:
            return None
        if kind == "complained-of":
            return self._complained_of(who, whom, replace(asked, intent="related", clauses=(_complaint(who),)))
        asked = replace(asked, intent="whether", clauses=(_heeding(who, whom),))
        return self._agreed(who, whom, asked) if kind == "agreed" else self._heeded(who, whom, asked)

    def _meant(self, kind: str, name: str, parts: dict[str, str], within: Frame) -> tuple[str, ...]:
        """Give what a name in a question means, as what may stand in its place; of a capital the government.

        Raises:
            Unread: several things of the classes have the name.
        """
        place = parts[name]
        if name in {"where", "at"}:
            return named(self._lexicon, within, place, ("Place",) if name == "where" else ("Place", "Event", "Treaty"))
        if name in {"what", "view"} or (name == "who" and kind == "influenced-how"):
            things = within.pieces[int(place.partition(":")[0])].things
            actor = any(self._lexicon.is_a(each, ("Actor",)) for each in things)
            return named(self._lexicon, within, place, ("Actor",) if actor else _ANYTHING)
        if name == "whom" and kind in _OF_ANYTHING:
            things = within.pieces[int(place.partition(":")[0])].things
            letters = tuple(each for each in things if self._lexicon.is_a(each, ("Communication",)))
            if kind == "answered-how" and letters:
                return letters
        every = within.pieces[int(place.partition(":")[0])].things
        actors = tuple(each for each in every if self._lexicon.is_a(each, ("Actor",)))
        if name == "who" and kind == "answered-how" and 1 < len(actors) <= _FEW:
            return actors
        found = named(self._lexicon, within, place, ("Actor",)) or self._governments(within, place)
        if not found and name == "whom" and kind in _OF_ANYTHING:
            return named(self._lexicon, within, place, ("Topic", "Treaty", "Event", "Place"))
        return found

    def _governments(self, within: Frame, place: str) -> tuple[str, ...]:
        things = within.pieces[int(place.partition(":")[0])].things
        found = seated(self._lexicon, things)
        return found if len(found) == 1 else ()

    def _letters_of(self, whom: Sequence[str]) -> tuple[str, ...]:
        """Give the letters that are named, or those of somebody."""
        if not all(self._lexicon.is_a(each, ("Actor",)) for each in whom):
            return tuple(whom)
        iris = evidence.find(self._graph, predicate=(terms.KG + "sender",), object=whom, polarity="asserts")
        sent = (claim.subject.iri for claim in evidence.claims(self._graph, iris, project=self._project))
        return tuple(dict.fromkeys(sent))


def _parties(whom: Sequence[str]) -> Clause:
    return Clause(relations=("hasParty",), subject=Slot(asked=True), object=Slot(things=tuple(whom)))


def _complaint(who: Sequence[str]) -> Clause:
    return Clause(relations=("complainedAbout",), subject=Slot(things=tuple(who)), object=Slot(asked=True))


def _heeding(who: Sequence[str], whom: Sequence[str]) -> Clause:
    return Clause(relations=("approved",), subject=Slot(things=tuple(who)), object=Slot(things=tuple(whom)))


_CERTAIN = frozenset(
    {*KINDS, "told-to", "aid", "refused", "accused-of", "answered-how", "heeded", "capacity"} - {"terms", "asked-for"}
)
"""Kinds of questions that ask nothing else: where nobody claims it, no other reading is an answer."""
_OF_SOME = frozenset({"asked-for"})
"""Kinds of questions of which only some relations tell: that none of these is claimed is not yet that nothing is."""
_FEW = 4
"""How many of one name may be meant: who wrote the answer is told by it."""
_BY_REPLY = frozenset({"refused", "accused-of", "answered-how"})
_NAMES = ("who", "whom", "to", "where", "at", "what", "view")
_ANYTHING = ("Actor", "Event", "Treaty", "Communication", "Topic", "Work")
_OF_PLACES = frozenset({"doing-in", "said-in"})
_OF_EFFECTS = frozenset({"consequences", "influenced-how", "capacity", "amount"})
_MAY_BE = {"proposed-to": ("advised-to",)}
"""What a verb may say, too, where nobody is claimed to have done the first: who proposed something may have advised."""
_SAID_AT_LEAST = {"promised-to": "promised", "advised-to": "advised", "told-to": "ordered", "proposed-to": "proposed"}
"""Where no claim names what was said: by which kind the claims are told that it was said, whose passages have it."""
_OTHERS = (
    *TELLING,
    "aid",
    "agreed",
    *sorted(_OF_EFFECTS),
    "said-in",
    "doing-in",
    "refused",
    "accused-of",
    "answered-how",
    "complained-of",
    "heeded",
)
_OF_ANYTHING = frozenset({"thought", "answered-how"})
"""Kinds of questions in which the other may be no actor: what somebody thought of a treaty."""
