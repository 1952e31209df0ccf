"""Reading a question by the claims that account for all its words: what it may ask, or nothing.

A reading holds where every word of content is accounted for by one claim (:mod:`.accounts`), on the sides on which the
question has it (:mod:`.sides`). Where two hold equally well and give different answers, none does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.paraphrase.accounts import DEAREST, Accounts
from kg.questions.paraphrase.asked import Asked
from kg.questions.paraphrase.bearing import is_from_elsewhere, is_of_its_owner
from kg.questions.paraphrase.directions import OBJECT, SUBJECT, asked_case
from kg.questions.paraphrase.edges import Edge, Edges
from kg.questions.paraphrase.holding import LETTER_ENDS, Accounted, Held
from kg.questions.paraphrase.hypotheses import Hypothesis, likeliest, merged
from kg.questions.paraphrase.names import MEANING, ROOT, Names
from kg.questions.paraphrase.patterns import Patterns, Said
from kg.questions.paraphrase.sides import is_governed, is_held, is_of_letter, is_on_the_way, is_sided
from kg.questions.paraphrase.surroundings import Surroundings
from kg.questions.paraphrase.units import Unit, units
from kg.questions.paraphrase.voices import voice
from kg.questions.paraphrase.ways import NEAR, OF_ANSWER
from kg.questions.pieces import Piece, asks_whither
from kg.questions.spans import fits
from kg.questions.understood import Clause, Slot, Understood

__all__ = ["Hypothesis", "Paraphrases", "likeliest"]

_YEAR = 364
_WANTED = {"who": "Actor", "where": "Place"}
_MATTERS = frozenset({"Topic", "Entity"})
"""What somebody speaks or writes about."""
_CLOSE = 0.15
"""The most that a word may cost on average where it is asked who claims it."""


class Paraphrases:
    """Reads questions of one language by the claims of one store."""

    def __init__(self, edges: Edges, lexicon: Lexicon, language: str) -> None:
        """Take the claims of a store and its words; nothing is read before it is needed."""
        self._edges, self._lexicon, self._language = edges, lexicon, language
        self._names = Names(lexicon, language)
        self._patterns = Patterns(lexicon, language)

    def readings(self, pieces: Sequence[Piece]) -> list[Hypothesis]:
        """Give what a question may ask, the likeliest first."""
        said = units(pieces, self._language)
        asked = Asked(pieces, said, self._lexicon, self._language)
        if not said or not asked.is_answerable:
            return []
        around = Surroundings(self._edges, self._names, said, self._language)
        return merged(
            _Reading(
                asked, self._names, around, self._patterns.said(said, " ".join(piece.text for piece in pieces))
            ).hypotheses()
        )


class _Reading:
    """One question, with the claims around it."""

    def __init__(self, asked: Asked, names: Names, around: Surroundings, said: dict[str, tuple[Said, ...]]) -> None:
        self._asked, self._names, self._around, self._said = asked, names, around, said
        self._lexicon, self._kind = asked.lexicon, asked.kind
        self._accounts = Accounts(asked, names, around, said)

    @cached_property
    def _explaining(self) -> frozenset[str]:
        """The relations by which something is explained."""
        return frozenset(
            name
            for name, relation in self._lexicon.relations.items()
            if any(stem.words in {("why",), ("neden",)} for stem in relation.stems)
        )

    @cached_property
    def _causing(self) -> frozenset[str]:
        """The relations by which something is brought about."""
        return frozenset(
            name
            for name, relation in self._lexicon.relations.items()
            if any(stem.words == ("cause",) for stem in relation.stems)
        )

    @cached_property
    def _says_what_brought_about(self) -> bool:
        """Whether a verb asks who brought something about: *who caused it*, and not who explains it."""
        senses = (sense for unit in self._asked.units for sense in unit.piece.senses)
        return any(sense.relation in self._causing and sense.form.shape != "noun" for sense in senses)

    def hypotheses(self) -> Iterator[Hypothesis]:
        """Give every reading that holds, in no order."""
        if self._asked.asks_what_is_there:
            return
        if not self._asked.is_of_denial:
            yield from self._of_things()
        for edge in self._around.claims:
            if self._is_of_interest(edge):
                yield from self._of_edge(edge)

    def _is_of_interest(self, edge: Edge) -> bool:
        known = self._names.knows(edge.subject) and self._names.knows(edge.object)
        if not known or edge.relation not in self._lexicon.relations:
            return False
        if self._asked.is_of_denial:
            return edge.denies
        if edge.denies and self._kind != "whether":
            return False
        if self._kind == "why" and edge.relation in self._causing:
            return True
        return self._kind not in {"why", "how"} or edge.relation in self._explaining

    def _accounted(self, held: Held) -> Accounted | None:
        return self._accounts.accounted(held, self._said.get(held.edge.relation, ()))

    # --- who or what ------------------------------------------------------------------------------------------------

    def _of_edge(self, edge: Edge) -> Iterator[Hypothesis]:
        if self._asked.is_of_denial:
            yield from self._claimed(edge)
            return
        if self._kind in {"when", "where", "whether"}:
            yield from self._between(edge)
        if self._kind in {"when", "whether"}:
            return
        for role in (SUBJECT, OBJECT):
            answer, given = (edge.subject, edge.object) if role == SUBJECT else (edge.object, edge.subject)
            if not self._may_be_asked(answer):
                continue
            found = self._accounted(Held(edge=edge, given=given, answer=answer))
            if found is not None and self._is_meant(edge, role, found):
                yield self._hypothesis(edge, role, found)
        if self._kind in {"who", "which"}:
            yield from self._claimed(edge)

    def _is_meant(self, edge: Edge, role: str, found: Accounted) -> bool:
        answer, given = (edge.subject, edge.object) if role == SUBJECT else (edge.object, edge.subject)
        if not self._may_be(answer, found.said):
            return False
        if not is_on_the_way(self._asked, edge) or (role == OBJECT and self._is_gone_to(given)):
            return False
        if self._asked.is_about and not self._lexicon.relations[edge.relation].ranges & _MATTERS:
            return False
        if self._asked.is_counted and self._asked_slot(answer, found).among:
            return False
        if not is_of_its_owner(self._asked, found.said, edge) or is_from_elsewhere(self._asked, edge, given):
            return False
        return is_sided(self._asked, found.said, edge, role) and is_governed(self._asked, found.said, given)

    def _is_gone_to(self, given: str) -> bool:
        """Tell whether one who does something is named only by the place of a dative: *Viyana’ya gönderilen*."""
        own = [unit for unit in self._asked.units if unit.things and self._names.is_meant(unit, given)]
        stands_in = (self._asked.is_any(unit, ("Place",)) and given not in unit.things for unit in own)
        return bool(own) and all(unit.case == "dative" for unit in own) and all(stands_in)

    def _may_be_asked(self, answer: str) -> bool:
        """Tell whether a thing is not named in the question, and of the broad kind that it asks for."""
        if answer in self._asked.named:
            return False
        classes = self._lexicon.things[answer].classes
        return self._kind not in _WANTED or _WANTED[self._kind] in classes

    def _may_be(self, answer: str, said: Said | None) -> bool:
        """Tell whether a thing is of the kind that is asked for."""
        classes, noun = self._lexicon.things[answer].classes, self._asked.noun
        if self._kind == "listed" and any(unit.according for unit in self._asked.units):
            return False
        if self._asked.is_of_one_person and "Person" not in classes:
            return False
        if self._kind in _WANTED:
            return noun is None or self._is_named(noun, answer, said)
        if noun is None:
            letters = said is not None and said.relation in LETTER_ENDS
            return self._kind != "what" or not ("Actor" in classes or letters)
        return self._is_named(noun, answer, said)

    def _is_named(self, noun: Unit, answer: str, said: Said | None) -> bool:
        """Tell whether a noun says the relation, or the kind of an answer."""
        if said is not None and noun.position in said.costs:
            if self._asked.asks_noun_of_verb:
                return False
            own = any(sense.relation == said.relation for sense in noun.piece.senses)
            if own or len(said.costs) == 1 or self._asked.language != "en":
                return True
        return self._asked.is_of_kind(answer) if self._asked.kinds else self._names.cost(noun, answer) is not None

    def _hypothesis(self, edge: Edge, role: str, found: Accounted) -> Hypothesis:
        answer, given = (edge.subject, edge.object) if role == SUBJECT else (edge.object, edge.subject)
        asked, other = self._asked_slot(answer, found), Slot(things=(given,) if found.given else ())
        asked = replace(asked, classes=()) if self._is_of_anything(edge, asked) else asked
        ends = (asked, other) if role == SUBJECT else (other, asked)
        return Hypothesis(
            asked=self._understood("related", edge, found, ends),
            cost=found.cost / len(self._asked.units),
            answer=answer,
            spoken=found.said is not None,
            dearest=found.dearest,
            plural=self._asked.is_plural,
        )

    def _asked_slot(self, answer: str, found: Accounted) -> Slot:
        """Ask for what is of the kind, and among those that the words describe where they say more than a kind."""
        noun = self._asked.noun
        named = {"who": ("Actor",), "where": ("Place",)}.get(self._kind, ())
        classes = self._asked.kinds if noun is not None and self._asked.kinds else named
        spoken = found.said is not None and noun is not None and noun.position in found.said.costs
        only = found.described or (noun is not None and not classes and not spoken)
        said = plain(noun.text) if noun is not None else ""
        return Slot(asked=True, classes=classes, among=(answer,) if only else (), noun=said)

    def _is_of_anything(self, edge: Edge, asked: Slot) -> bool:
        """Tell whether *konu* or *topic* asks for what something is about, which may be whatever there is."""
        return asked.classes == ("Topic",) and "Entity" in self._lexicon.relations[edge.relation].ranges

    def _understood(self, intent: str, edge: Edge, found: Accounted, ends: tuple[Slot, Slot]) -> Understood:
        return Understood(
            intent=intent,
            language=self._asked.language,
            clauses=(Clause(relations=(edge.relation,), subject=ends[0], object=ends[1]),),
            period=None if self._is_in_name(found, ends) else self._asked.period,
            context=found.context,
            claimants=edge.claimants if any(unit.according for unit in self._asked.units) else (),
            counted=self._asked.is_counted,
        )

    def _is_in_name(self, found: Accounted, ends: Sequence[Slot]) -> bool:
        """Tell whether the date of a question says which thing is meant: *the delegation of 1920*."""
        period = self._asked.period
        if period is None or period.earliest is None:
            return False
        given = {iri for end in ends if not end.asked for iri in end.things} | set(found.context)
        whole = period.latest is not None and (period.latest - period.earliest).days >= _YEAR
        year = re.compile(rf"(?<!\d){period.earliest.year}(?!\d)") if whole else None
        return any(
            (thing.classes & _DATED and any(fits(each, period) for each in thing.dates))
            or (year is not None and any(year.search(name) for name, _ in thing.names))
            for thing in (self._lexicon.things[iri] for iri in given if self._names.knows(iri))
        )

    # --- whether, when, where; who claims it -------------------------------------------------------------------------

    def _between(self, edge: Edge) -> Iterator[Hypothesis]:
        """Read a question that names both ends: whether, when or where it was."""
        found = self._accounted(Held(edge=edge, given=edge.subject, answer=edge.object, both=True))
        if found is None or found.said is None or found.said.dearest > ROOT:
            return
        governed = is_governed(self._asked, found.said, edge.object) and is_on_the_way(self._asked, edge)
        if governed and is_held(self._asked, found.said, edge):
            ends = (Slot(things=(edge.subject,)), Slot(things=(edge.object,)))
            asked = self._understood(self._kind, edge, found, ends)
            yield Hypothesis(asked=asked, cost=found.cost / len(self._asked.units), dearest=found.dearest)

    @cached_property
    def _tellers(self) -> tuple[Unit, ...]:
        """The words that ask who claims something."""
        return tuple(filter(self._tells, self._asked.tagged("claiming", "denying")))

    def _tells(self, unit: Unit) -> bool:
        """Tell whether a word of claiming says no relation as a participle: a letter *yazılan*, a book *written*."""
        if not unit.piece.senses:
            return True
        if self._asked.language == "tr":
            return voice(unit.text) not in {"subject", "passive", "object"}
        return not any(sense.form.shape == "participle" for sense in unit.piece.senses)

    def _claimed(self, edge: Edge) -> Iterator[Hypothesis]:
        """Read a question for who claims it: *which historians put X down to Y?*."""
        tellers, noun = self._tellers, self._asked.noun
        denying = any("denying" in unit.piece.tags for unit in tellers)
        explaining = edge.relation in self._explaining and not self._says_what_brought_about
        if (not tellers and not explaining) or denying != edge.denies:
            return
        if self._asks_no_teller():
            return
        rest = tuple(unit for unit in self._asked.units if unit not in tellers and unit is not noun)
        found = self._accounted(Held(edge=edge, given=edge.subject, answer=edge.object, both=True, among=rest))
        ends = (Slot(things=(edge.subject,)), Slot(things=(edge.object,)))
        if found is None and not tellers:
            found = self._accounted(Held(edge=edge, given=edge.object, answer=edge.subject, among=rest))
            ends = (Slot(), ends[1])
        count = len(self._asked.units)
        if found is None or found.cost / count > _CLOSE or (not tellers and found.dearest > ROOT):
            return
        if not all(self._is_at_end(unit, edge) for unit in rest if unit.things):
            return
        claimants = [each for each in edge.claimants if self._names.knows(each)]
        if noun is not None and all(self._names.cost(noun, each) is None for each in claimants):
            return
        asked = self._understood("claimants", edge, found, ends)
        asked = replace(asked, claimants=(), negative=self._asked.is_of_denial)
        cost = (found.cost + OF_ANSWER) / count + OF_ANSWER
        yield Hypothesis(asked=asked, cost=cost, answer=" ".join(edge.claimants), dearest=found.dearest)

    def _asks_no_teller(self) -> bool:
        """Tell whether a question asks for somebody of whom nothing is claimed: to whom, from whom, with whom."""
        pieces = self._asked.pieces
        if self._asked.language == "tr":
            return asked_case(pieces) in _NEVER_TELLING
        return any(piece.ask and plain(piece.text).endswith("whom") for piece in pieces[:2])

    def _is_at_end(self, unit: Unit, edge: Edge) -> bool:
        """Tell whether a name is, or is in, that of an end of a claim or of what it stands in: not only told of it."""
        costs = (
            self._names.cost(unit, iri) for iri in (edge.subject, edge.object, *edge.context) if self._names.knows(iri)
        )
        return any(cost is not None and cost <= MEANING + ROOT for cost in costs)

    # --- of one thing ------------------------------------------------------------------------------------------------

    def _of_things(self) -> Iterator[Hypothesis]:
        """Read a question for the date, the place or the sources of a thing that all other words describe."""
        sources = self._asked.tagged("source")
        sourced = bool(sources) and self._kind in {"what", "which", "where"}
        intent = "sources" if sourced else {"when": "date", "where": "place"}.get(self._kind, "")
        own = sources if sourced else self._asked.tagged("place", "happening")
        if not intent or (not own and self._kind != "when") or asks_whither(self._asked.pieces):
            return
        giving = [unit for unit in self._asked.units if sourced and unit.keys.own & _GIVING]
        noun = [unit for unit in self._asked.units if self._asked.noun and unit.piece is self._asked.noun.piece]
        rest = [unit for unit in self._asked.units if unit not in (*own, *giving, *noun)]
        if rest and all(unit.piece.classes and not unit.things for unit in rest) and len(self._names.sharing(rest)) > 1:
            return
        person = not sourced and any(self._asked.is_any(unit, ("Person",)) for unit in rest)
        for iri in self._names.candidates(rest) if rest else ():
            if not self._lexicon.things[iri].classes & (_SENT if person and own else _DATED if own else _HAPPENED):
                continue
            if self._asked.language == "tr" and self._names.is_undone((*rest, *own), iri):
                continue
            cost = self._cost_of_thing(rest, iri) if own else self._cost_of_deed(rest, iri)
            if cost is not None:
                asked = Understood(
                    intent=intent, language=self._asked.language, things=(iri,), moment=self._asked.moment
                )
                yield Hypothesis(asked=asked, cost=cost / len(rest) + OF_ANSWER / 2, answer=iri)

    def _cost_of_deed(self, rest: Sequence[Unit], iri: str) -> float | None:
        """Give what it costs to take all words for the name of an event: *when was the embassy set on fire?*."""
        if any(unit.piece.calling for unit in rest) or not any(map(self._asked.is_done, rest)):
            return None
        if any(unit.case in _WAYS and self._asked.is_any(unit, ("Place",)) for unit in rest):
            return None
        costs = [self._around.cost(unit, iri) for unit in rest]
        known = [cost for cost in costs if cost is not None and cost <= MEANING]
        if len(rest) < _TWO or len(known) < len(rest) or not self._names.is_most_of(rest, iri):
            return None
        return sum(known)

    def _cost_of_thing(self, rest: Sequence[Unit], iri: str) -> float | None:
        """Give what it costs to take words for the description of a thing, with what is claimed of it.

        One of them must be in what it is called, and not only mean what that does: *talks* are no *conference*.
        """
        total, named, known = 0.0, [], False
        for unit in rest:
            cost = self._names.cost(unit, iri)
            if cost is not None and not is_of_letter(unit, iri, self._asked):
                return None
            if cost is not None and cost <= NEAR:
                named.append(unit)
                known = known or cost < MEANING or bool(unit.things)
            else:
                others = [cost + NEAR for _, cost in self._around.costs_of_neighbours(unit, iri)]
                cost = min([*others, *([] if cost is None else [cost])], default=None)
            if cost is None:
                return None
            total += cost
        return total if known and self._names.is_most_of(named, iri) and total / len(rest) <= DEAREST else None


_NEVER_TELLING = frozenset({"dative", "ablative", "instrumental"})
"""Cases in which nobody is asked for who says something."""
_WAYS = frozenset({"ablative", "dative", "for"})
_TWO, _HAPPENED = 2, frozenset({"Event"})
_DATED, _SENT = frozenset({"Event", "Treaty", "Communication"}), frozenset({"Communication"})
_GIVING = frozenset({"goster", "give", "given", "cite", "ver", "kullan", "use", "gosteril", "dayan", "name"})
"""Words for giving a source."""
