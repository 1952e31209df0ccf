"""Whether one claim accounts for every word of a question, and what that costs.

A word may be of the given end, of the relation, of what is asked for, of what the claim stands in, or, failing all
these, of the passage. The more is guessed for a word, the more it costs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.questions.accounting import WRITING
from kg.questions.morphology import plain
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.bearing import is_borne, undergoes
from kg.questions.paraphrase.holding import LETTER_ENDS, Accounted, Held, Tally
from kg.questions.paraphrase.names import DESCRIBED, MEANING, OWN, ROOT, Names
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.sides import is_personal
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.paraphrase.units import Unit
from kg.questions.paraphrase.ways import Ways
from kg.questions.spans import fits
from kg.questions.states import state_of
from kg.questions.tokens import akin

DEAREST = 0.35
"""The most that a word may cost on average."""


class Accounts:
    """Holds claims against the units of one question."""

    def __init__(self, asked: Asked, names: Names, around: Surroundings, said: Mapping[str, tuple[Said, ...]]) -> None:
        """Take a question, the names of things, the claims around it, and what it says of relations."""
        self._asked, self._names, self._around, self._lexicon = asked, names, around, asked.lexicon
        self._ways = Ways(asked, names, around, said)
        self._failed: Counter[int] = Counter()

    def accounted(self, held: Held, ways: Sequence[Said]) -> Accounted | None:
        """Account for every unit by one claim; ``None`` where one is left, or where nothing says the relation."""
        found = [each for said in ways if (each := self._with(held, said)) is not None]
        if not found or all(each.said is None for each in found):
            bare = self._with(held, None)
            found += [bare] if bare is not None else []
        return min(found, key=lambda each: each.cost, default=None)

    def _with(self, held: Held, said: Said | None) -> Accounted | None:
        predicate = self._asked.predicate
        if said is not None and predicate is not None and predicate.position not in said.costs and not held.both:
            return None
        told = self._asked.units if held.among is None else held.among
        ways: dict[int, tuple[float, str]] = {}
        for unit in sorted(told, key=lambda each: -self._failed[each.position]):
            found = self._ways.cheapest(unit, held, said)
            if found is None:
                self._failed[unit.position] += 1
                return None
            ways[unit.position] = found
        tally = Tally()
        for unit in told:
            if not unit.according:
                cost, way = ways[unit.position]
                tally.add(unit, way, cost)
        return self._judged(tally, held, said)

    # --- all words ---------------------------------------------------------------------------------------------------

    def _judged(self, tally: Tally, held: Held, said: Said | None) -> Accounted | None:
        count = len(self._asked.units)
        given = [unit for unit, way, cost in tally.ways if self._is_of_given(unit, way, cost, held)]
        spoken = len(tally.of("said")) + (self._asked.kind in {"why", "how"})
        aside = len(tally.of("aside"))
        alone = not given and bool(aside) and said is not None and said.dearest == OWN and spoken + aside == count
        told = len(tally.of("given")) >= _ENOUGH or self._is_told_apart(given, held.given)
        told = told and self._is_of_one_name(tally, held.given) and not self._is_only_named_in(tally, held.given)
        told = told and self._is_named(tally, given, held.given) and self._are_peoples_nouns_met(tally)
        if not (alone or (given and told)) or tally.total / count > DEAREST or len(tally.of("quoted")) > count / 3:
            return None
        if held.both and held.among is None and not tally.of("answer"):
            return None
        if self._asked.kind in {"why", "how"} and not self._is_accounted_for(tally, given):
            return None
        context = tuple(dict.fromkeys(way.partition(" ")[2] for _, way, _ in tally.ways if way.startswith("context ")))
        sound = self._is_sound(held, said if spoken else None, given, context)
        if not sound or not is_borne(tally, held, self._asked, self._names, given):
            return None
        if self._is_letter(held.given) and not self._is_of_its_letter(held, said if spoken else None, context):
            return None
        return Accounted(
            cost=tally.total,
            said=said if spoken else None,
            context=context,
            described=bool(aside) or any(unit is not self._asked.noun for unit in tally.of("answer")),
            given=len(given),
            dearest=tally.dearest,
        )

    def _is_of_its_letter(self, held: Held, said: Said | None, context: Sequence[str]) -> bool:
        """Tell whether a claim is of the letter named, not of one told of in it, and of who may be its sender.

        A verb of another deed says nothing of a letter where no letter is said: who *left X* is no sender of news.
        """
        if held.edge.relation in LETTER_ENDS and any(self._is_letter(each) for each in context):
            return False
        if said is None:
            return self._may_have_sent(held.answer)
        verbs = [unit for unit in self._asked.units if unit.position in said.costs and unit.piece.senses]
        another = bool(verbs) and not any(sense.relation in WRITING for unit in verbs for sense in unit.piece.senses)
        another = another and self._asked.language == "en" and held.edge.relation in LETTER_ENDS
        return not another or self._names_letter()

    def _is_letter(self, iri: str) -> bool:
        return iri in self._lexicon.things and "Communication" in self._lexicon.things[iri].classes

    def _is_only_named_in(self, tally: Tally, iri: str) -> bool:
        """Tell whether an actor is named of whom an idea only speaks: who hated them opposed no *hope for them*.

        Names alone are an idea's where one of them is in what it is called, not where its neighbours have them.
        Whoever strengthened *Danish morale* strengthened the Danes.
        """
        given, known = tally.of("given"), self._lexicon.things[iri]
        dear = [cost > MEANING for unit, way, cost in tally.ways if way == "given" and unit.things]
        if "Topic" in known.classes and len(dear) == len(given) > 1 and all(dear):
            return True
        if len(given) != 1 or "Topic" not in known.classes or iri in given[0].things:
            return False
        firsts = (plain(text).split()[0] for text, _ in known.names)
        owns = any(first[:_STEM] == plain(given[0].text)[:_STEM] for first in firsts)
        return not owns and any(self._lexicon.is_a(each, ("Actor",)) for each in given[0].things)

    def _may_have_sent(self, answer: str) -> bool:
        """Tell whether somebody may have sent a letter of which no word says so: something was done, by none named.

        *Who was the ambassador?* asks for no sender, and *who wanted X there?* not for X itself.
        """
        if self._asked.language != "en":
            return True
        done = any(self._asked.is_done(unit) for unit in self._asked.units)
        own = state_of(self._lexicon, answer)
        return done and not any(
            state_of(self._lexicon, each) == own for unit in self._asked.units for each in unit.things
        )

    @staticmethod
    def _is_accounted_for(tally: Tally, given: Sequence[Unit]) -> bool:
        """Tell whether what is to be explained is said, and not only whose it was or what else is claimed of it."""
        named = any(unit.things and way == "given" and cost > DESCRIBED for unit, way, cost in tally.ways)
        return not named and not all(unit.things for unit in given)

    def _is_of_given(self, unit: Unit, way: str, cost: float, held: Held) -> bool:
        """Tell whether a word names the given thing, be it that it says the relation too."""
        if way == "said":
            own = self._around.cost(unit, held.given)
            return own is not None and own <= ROOT and not unit.things
        return way == "given" and (cost < DESCRIBED or bool(unit.things))

    def _is_sound(self, held: Held, said: Said | None, given: Sequence[Unit], context: Sequence[str]) -> bool:
        """Tell whether the relation is said well enough, or goes without saying."""
        if said is not None:
            personal = is_personal(self._lexicon.relations[held.edge.relation].domains)
            return said.dearest <= ROOT or (personal and said.dearest < _DEFINED_ALIKE)
        if self._asked.kind in {"why", "how"}:
            return True
        named = bool(given) and all(unit.things or unit.capital for unit in given)
        named = named and not self._does_its_name(held.given)
        done = self._is_of_its_deed(held.given, given)
        alone = self._asked.kind in _NAMED_ALONE
        return not context and not named and done and not alone and self._is_understood(held)

    def _is_of_its_deed(self, iri: str, given: Sequence[Unit]) -> bool:
        """Tell whether a Turkish verb that names an event says what was done: *gitti* is no ban on a journey."""
        verbs = [unit for unit in given if self._asked.language == "tr" and self._asked.is_verb(unit)]
        if "Event" not in self._lexicon.things[iri].classes or not verbs:
            return True
        return all(self._names.is_deed_of(unit, iri) for unit in verbs)

    def _does_its_name(self, iri: str) -> bool:
        """Tell whether the verb of a question is that of an event's name: *unvan verdi*, *unvanın verilmesi*."""
        known, verb = self._lexicon.things[iri], self._asked.light_verb
        return (
            verb is not None
            and "Event" in known.classes
            and any(
                akin(verb, word, self._asked.language)
                for text, tongue in known.names
                if tongue == self._asked.language
                for word in plain(text).split()[-1:]
            )
        )

    def _is_understood(self, held: Held) -> bool:
        """Tell whether a relation goes without saying: an office is held, an event is carried out by somebody."""
        classes = self._lexicon.things[held.given].classes
        if undergoes(self._asked) and "Event" in classes:
            return False
        if self._asked.kind == "where" and "Event" in classes:
            return held.edge.relation in _PLACING
        if self._asked.owned is not None and "Communication" in classes and not self._says_letter():
            return False
        return any(kind in classes and held.edge.relation in names for kind, names in _UNDERSTOOD.items())

    def _says_letter(self) -> bool:
        """Tell whether a word of a question is of letters or of writing: only then its sender goes without saying."""
        return bool(self._ways.written) or self._names_letter()

    def _names_letter(self) -> bool:
        letters = self._lexicon.classes.get("Communication")
        kinds = letters.below if letters is not None else frozenset()
        return any(kinds & set(unit.piece.classes) for unit in self._asked.units)

    def _is_named(self, tally: Tally, given: Sequence[Unit], iri: str) -> bool:
        """Tell whether what names a thing is more than one verb, or one Turkish noun, that means what its name does.

        Such a word may mean much else: who *fell* took no part in anything, and *hapis* is no court.
        """
        if len(given) != 1 or any(cost < MEANING for unit, _, cost in tally.ways if unit in given):
            return True
        classes, only = self._lexicon.things[iri].classes, given[0]
        if only.things or only.capital or classes & {"Person", "Office"}:
            return True
        return not self._asked.is_done(only) and (self._asked.language == "en" or "Actor" not in classes)

    def _is_of_one_name(self, tally: Tally, iri: str) -> bool:
        """Tell whether the common words for an office or somebody are of one of its names, and not of two."""
        classes = self._lexicon.things[iri].classes
        common = [unit for unit, way, cost in tally.ways if way == "given" and cost < DESCRIBED and not unit.things]
        if not classes & {"Actor", "Office"} or len(common) < _SEVERAL:
            return True
        count = sum(len(unit.text.split()) for unit in tally.of("given"))
        return self._names.are_of_one_name(common, iri, of=2 * count if "Office" in classes else None)

    def _is_told_apart(self, said: Sequence[Unit], iri: str) -> bool:
        """Tell whether the words for a thing tell it from all but a few others.

        A name alone tells nobody by whose name it is a part of: *Turkey* is not the trade unions of Turkey, nor a city
        the office of somebody there, nor a state the treaty that somebody made with it.
        """
        if not said:
            return False
        told_by_name = bool(self._lexicon.things[iri].classes & {"Actor", "Office", "Work"})
        if all(unit.things for unit in said) and (told_by_name or self._is_of_parties(said, iri)):
            return any(self._names.is_meant(unit, iri) for unit in said)
        proper = "Actor" in self._lexicon.things[iri].classes and all(unit.capital for unit in said)
        if told_by_name and (self._asked.is_counted or (proper and len(said) > 1)):
            return len(self._names.sharing(said)) == 1
        if any(unit.things for unit in said):
            return True
        if len(said) == 1 and said[0].piece.classes and not self._is_of_class(said[0], iri):
            return False
        shared = frozenset.intersection(*(self._names.named(unit) for unit in said))
        shared = frozenset(each for each in shared if self._names.is_of_a_kind(each, iri))
        period = self._asked.period
        if period is not None:
            dates = {iri: self._lexicon.things[iri].dates for iri in shared}
            shared = frozenset(
                iri for iri in shared if not dates[iri] or any(fits(each, period) for each in dates[iri])
            )
        return 0 < len(shared) <= _FEW

    def _are_peoples_nouns_met(self, tally: Tally) -> bool:
        """Tell whether a noun behind a people's word is of what that word is of: *the Danish officer* is not the Danes.

        Beside other words for the given thing it may be who is asked for.
        """
        known = [unit for unit, way, cost in tally.ways if way == "given" and cost < DESCRIBED]
        for unit, way, _ in tally.ways:
            noun = next((each for each in tally.ways if each[0].position == unit.piece.end), None)
            if way != "given" or not unit.piece.people or noun is None or noun[0].things or noun[0].piece.senses:
                continue
            others = [each for each in known if each not in (unit, noun[0]) and not self._asked.is_verb(each)]
            if noun[1] not in _OF_WHAT_IS_ASKED and not others and (noun[1] != way or noun[2] >= DESCRIBED):
                return False
        return True

    def _is_of_parties(self, said: Sequence[Unit], iri: str) -> bool:
        """Tell whether a treaty is only said by names of somebody, and of no place at which it may have been made."""
        treaty = "Treaty" in self._lexicon.things[iri].classes
        return treaty and all(self._asked.is_any(unit, ("Actor",)) for unit in said)

    def _is_of_class(self, unit: Unit, iri: str) -> bool:
        """Tell whether a thing is of the class that a word names: *the book* is no collection that is called so."""
        known = self._lexicon.classes
        below = {each for name in unit.piece.classes if name in known for each in known[name].below}
        return bool(below & self._lexicon.things[iri].classes)


_FEW, _ENOUGH, _SEVERAL = 4, 3, 2
_OF_WHAT_IS_ASKED = frozenset({"said", "answer"})
_DEFINED_ALIKE = 0.5
"""What a word costs that only means what a word of a definition means."""
_UNDERSTOOD = {
    "Office": frozenset({"heldOffice"}),
    "Event": frozenset({"carriedOut", "organised", "instigated"}),
    "Communication": frozenset({"sender"}),
}
_NAMED_ALONE = frozenset({"what", "listed"})
"""Kinds of questions in which no relation goes without saying: a name alone asks for no one that did it."""
_PLACING = frozenset({"tookPlaceIn"})
_STEM = 4
"""Letters that the words for a people and for what is of it have in common."""
