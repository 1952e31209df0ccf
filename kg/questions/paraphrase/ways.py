"""How one word of a question may be accounted for by one claim, in each way with what that costs.

Owns the ways and their prices; whether all words together account for a question is :mod:`.accounts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.questions.accounting import WRITING
from kg.questions.governing import government
from kg.questions.morphology import plain
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.holding import Held
from kg.questions.paraphrase.keys import keys
from kg.questions.paraphrase.names import DESCRIBED, MEANING, OWN, ROOT, Names
from kg.questions.paraphrase.patterns import Said
from kg.questions.paraphrase.sides import is_at_wrong_end, is_of_letter
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.paraphrase.units import Unit

DEAREST_WORD = 0.6
"""The most that any word may cost."""
IN_CONTEXT, OF_ANSWER, NEAR, QUOTED, DEFINED = 0.15, 0.1, 0.25, 0.45, 0.2
"""What is added for a word of the context, of what is asked for, of what is claimed besides; of the passage alone, of
the definition of the relation alone."""


class Ways:
    """Finds the ways for the words of one question."""

    def __init__(self, asked: Asked, names: Names, around: Surroundings, said: Mapping[str, tuple[Said, ...]]) -> None:
        """Take a question, the names of things, the claims around it, and what it says of relations."""
        self._asked, self._names, self._around, self._lexicon = asked, names, around, asked.lexicon
        ways = (way for name, each in said.items() if name in WRITING for way in each if way.dearest <= ROOT)
        self.written = frozenset(position for way in ways for position in way.costs)
        self._deeds: dict[int, bool] = {}
        self._of_given: dict[tuple[int, str], float | None] = {}
        self._near: dict[tuple[int, str], tuple[tuple[str, float], ...]] = {}

    def cheapest(self, unit: Unit, held: Held, said: Said | None) -> tuple[float, str] | None:
        """Give the cheapest way to account for a word, with its cost; ``None``: there is none, or it is too dear."""
        if unit.according:
            return (OWN, "") if set(unit.things) & set(held.edge.claimants) else None
        if self._says_which(unit) and "Event" not in self._lexicon.things[held.given].classes:
            return None
        options = self._options(unit, held, said)
        if unit is self._asked.owned or unit is self._asked.predicative:
            options = [each for each in options if each[1] in _OF_WHAT_IS_ASKED]
        cost, way = min(options, key=lambda each: (each[0], each[1] != "said", each[1]), default=(9.0, ""))
        return (cost, way) if cost <= DEAREST_WORD else None

    def _options(self, unit: Unit, held: Held, said: Said | None) -> list[tuple[float, str]]:
        """Give the ways to account for a word, with what each costs; further ones only where the near ones fail."""
        spoken = said is not None and unit.position in said.costs
        if said is not None and spoken and unit is self._asked.noun and said.costs[unit.position] >= MEANING:
            return []
        deed = self._says_deed(unit)
        own = self._given(unit, held.given)
        found = [(own, "given")] if own is not None else []
        found += self._of_answer(unit, held, spoken=spoken)
        if not deed:
            found += self._of_context(unit, held)
        if said is not None and spoken:
            found.append((said.costs[unit.position], "said"))
        elif said is not None and not unit.things and self._is_in_definition(unit, held.edge.relation):
            found.append((DEFINED, "defined"))
        if not spoken and unit.position in self.written and self._is_letter(held.given):
            found.append((OF_ANSWER, "sent"))
        spare = not deed and not self._is_owned(unit, held.given) and not self._asked.is_of_relation(unit)
        spare = spare and not (held.both and unit.things)
        spare = spare and not self._is_object_of(unit) and not self._says_which(unit)
        if spare and (not found or min(found)[0] > NEAR):
            found += self._of_neighbours(unit, held)
        silent = not deed and not unit.piece.senses and not unit.things and not self._is_object_of(unit)
        if not found and silent and self._around.is_quoted(unit, held.edge):
            found.append((QUOTED, "quoted"))
        return found

    def _says_deed(self, unit: Unit) -> bool:
        """Tell whether a word is the verb, once a question."""
        if unit.position not in self._deeds:
            self._deeds[unit.position] = self._asked.says_deed(unit)
        return self._deeds[unit.position]

    def _is_owned(self, unit: Unit, iri: str) -> bool:
        """Tell whether a noun is said to be that of somebody who is given: *X’s uncle* is not X."""
        owner = self._asked.owner_of(unit) if not unit.things and self._is_actor(iri) else None
        return owner is not None and iri in owner.things

    def _is_object_of(self, unit: Unit) -> bool:
        """Tell whether a noun is what something is done to, as another's: whoever supports *X’s stance* need not X."""
        if self._asked.language != "tr" or unit.things or _OBJECT_OF.search(plain(unit.text)) is None:
            return False
        before = next((each for each in self._asked.units if each.piece.end == unit.position), None)
        return before is not None and bool(before.things) and before.case == "genitive"

    def _says_which(self, unit: Unit) -> bool:
        """Tell whether a noun says which event is meant: *kundaklama olayı* is no event that a fire only followed."""
        if self._asked.language != "tr" or unit.things:
            return False
        after = next((each for each in self._asked.units if each.position == unit.piece.end), None)
        return after is not None and _HAPPENING.match(plain(after.text)) is not None

    def _given(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to take a word for the thing that is given, once for all claims of it."""
        key = (unit.position, iri)
        if key not in self._of_given:
            self._of_given[key] = self._cost_of_given(unit, iri)
        return self._of_given[key]

    def _cost_of_given(self, unit: Unit, iri: str) -> float | None:
        own = self._around.cost(unit, iri)
        if own is None or self._is_owned(unit, iri) or not is_of_letter(unit, iri, self._asked):
            return None
        if (own >= DESCRIBED and self._is_where_of(unit, iri)) or (
            self._says_deed(unit) and own > self._most_of_deed(iri)
        ):
            return None
        return own

    def _is_in_definition(self, unit: Unit, relation: str) -> bool:
        """Tell whether a word beside that which says a relation is of its definition: *received officially*."""
        language, known = self._asked.language, self._lexicon.relations[relation]
        told = [
            word.strip(".,;:()")
            for each in known.definitions
            if each.language == language
            for word in each.text.split()
        ]
        told += [
            word for stem in known.stems if stem.language == language and len(stem.words) > 1 for word in stem.words
        ]
        return any(unit.is_own(keys(word, language)) for word in told)

    def _most_of_deed(self, iri: str) -> float:
        """Give the most that it may cost to take a verb for the name of a thing: *commanded* for an office."""
        classes = self._lexicon.things[iri].classes
        return next((cost for name, cost in _DEEDS.items() if name in classes), -1.0)

    def _is_letter(self, iri: str) -> bool:
        """Tell whether a thing was written and sent, as a word for either says again: *the letter that was sent*."""
        return "Communication" in self._lexicon.things[iri].classes

    def _is_actor(self, iri: str) -> bool:
        """Tell whether a thing is somebody, whose name says nothing of what was done."""
        return "Actor" in self._lexicon.things[iri].classes

    def _of_answer(self, unit: Unit, held: Held, *, spoken: bool) -> Iterator[tuple[float, str]]:
        cost = self._around.cost(unit, held.answer)
        if held.both:
            actor = "Actor" in self._lexicon.things[held.answer].classes
            named = not unit.things or not actor or self._names.is_meant(unit, held.answer)
            if cost is not None and cost < DESCRIBED and named and is_of_letter(unit, held.answer, self._asked):
                yield cost, "answer"
            return
        if unit is self._asked.noun and self._asked.kinds and not spoken:
            if self._asked.is_of_kind(held.answer):
                yield OWN, "answer"
        elif unit in self._asked.describing and not spoken:
            adjective = unit.capital and self._asked.is_of_one_person
            told = self._names.described(unit, held.answer) if unit.things or adjective else cost
            if told is not None:
                yield told + (0.0 if unit is self._asked.noun else 2 * OF_ANSWER), "answer"
        aside = cost is not None and unit.case in _ADJUNCT and self._asked.is_any(unit, ("Place",))
        bound = unit.case == "dative" and bool(self._lexicon.things[held.given].classes & _BOUND)
        if cost is not None and aside and not bound and government(self._lexicon, held.edge.relation) != unit.case:
            yield cost + IN_CONTEXT, "aside"

    def _of_context(self, unit: Unit, held: Held) -> Iterator[tuple[float, str]]:
        for each in held.edge.context:
            if not self._names.knows(each) or is_at_wrong_end(unit, each, self._asked):
                continue
            if self._is_where(unit) and self._is_letter(each):
                continue
            if (cost := self._around.cost(unit, each)) is not None:
                yield cost + IN_CONTEXT, f"context {each}"

    def _is_where(self, unit: Unit) -> bool:
        """Tell whether a word says where something was: no matter of a letter in which it is told."""
        return unit.case == "locative" and self._asked.is_any(unit, ("Place",))

    def _is_where_of(self, unit: Unit, iri: str) -> bool:
        """Tell whether a word says where somebody did it, of which what he is called or described by says nothing."""
        there = unit.case == "relative" and self._asked.is_any(unit, ("City",))
        return self._is_actor(iri) and (there or self._is_where(unit))

    def _of_neighbours(self, unit: Unit, held: Held) -> Iterator[tuple[float, str]]:
        """Account for a word by what is claimed of the given thing itself, or of what the claim stands in."""
        further = held.edge.context if not unit.things or self._asked.is_any(unit, ("Topic",)) else ()
        if self._is_where(unit):
            further = tuple(each for each in further if self._names.knows(each) and not self._is_letter(each))
        for each, way in ((held.given, "given"), *((each, f"context {each}") for each in further)):
            yield from ((cost, way) for near, cost in self._beside(unit, each) if near != held.answer)

    def _beside(self, unit: Unit, iri: str) -> tuple[tuple[str, float], ...]:
        """Give what stands beside a thing that a word may be taken for, with what that costs, once for all claims."""
        key = (unit.position, iri)
        if key not in self._near:
            self._near[key] = tuple(self._found_beside(unit, iri))
        return self._near[key]

    def _found_beside(self, unit: Unit, iri: str) -> Iterator[tuple[str, float]]:
        owned = self._owns_next(unit) and not is_of_letter(unit, iri, self._asked)
        if not self._names.knows(iri) or owned or is_at_wrong_end(unit, iri, self._asked):
            return
        if unit.things and not self._is_where_of(unit, iri):
            yield from (("", cost + NEAR) for cost in self._around.costs_of_wholes(unit, iri))
        classes = self._lexicon.things[iri].classes
        if classes & _OF_ITS_OWN and "Delegation" not in classes:
            return
        more = NEAR + (OF_ANSWER if unit.things else 0.0)
        for near, cost in self._around.costs_of_neighbours(unit, iri):
            if not is_at_wrong_end(unit, near, self._asked):
                yield near, cost + more

    def _owns_next(self, unit: Unit) -> bool:
        """Tell whether a name has what the next word says: *X’s letter* is no letter that X only carried."""
        after = next((each for each in self._asked.units if each.position == unit.piece.end), None)
        owned = after is not None and not after.things and not self._asked.is_verb(after)
        return bool(unit.things) and unit.case == "genitive" and owned


_OBJECT_OF = re.compile(r"\w{3}[iu]n[iu]$")
"""How a Turkish noun ends that is another’s, and what something is done to: *tutumunu*."""
_HAPPENING = re.compile(r"(?:olay|hadise|vaka)(?:[iu]|s[iu])")
_ADJUNCT = frozenset({"dative", "locative", "ablative", "relative"})
_BOUND = frozenset({"Delegation", "Mission"})
"""What is told by where it was bound for: a mission *to* a town is none that somebody of that town led elsewhere."""
_DEEDS = {"Communication": 1.0, "Event": MEANING, "Treaty": MEANING, "Topic": ROOT, "Work": MEANING, "Office": ROOT}
"""What may be named after a deed, and how freely: a letter is told by what it does, an office by what is done in it."""
_OF_ITS_OWN = frozenset({"Actor", "Place", "Office", "Work"})
"""What is no matter of several roles: what is claimed of it says nothing of which one is meant."""
_OF_WHAT_IS_ASKED = frozenset({"said", "answer"})
