"""Whether a reading by the claims stays by how a question has been read already, though nobody claims that."""

from __future__ import annotations

from collections.abc import Sequence

from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.paraphrase.holding import LETTER_ENDS
from kg.questions.paraphrase.hypotheses import Hypothesis
from kg.questions.states import state_of
from kg.questions.understood import Understood


class Nearness:
    """Holds readings against one that is settled."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words of a store."""
        self._lexicon = lexicon

    def nearest(self, readings: Sequence[Hypothesis], settled: Understood) -> list[Hypothesis]:
        """Keep those of the very relation that was read, if there are such; else all."""
        read = _relations(settled)
        return [each for each in readings if _relations(each.asked) <= read] or list(readings)

    def is_near(self, asked: Understood, settled: Understood) -> bool:
        """Tell whether a reading stays by what was read: of no broader relation, nor of letters where none were meant.

        Taking part is less than presiding, and who wrote a letter has promised nothing by it. When and where it was is
        asked of a deed: another that the words fit has days and places of its own.
        """
        known = self._lexicon.relations
        own, read = _relations(asked), _relations(settled)
        akin = {known[name].family for name in own} & {known[name].family for name in read}
        apart = own & LETTER_ENDS or asked.intent in _MOMENTS
        if not akin and (apart or not self._is_of_what_was_read(asked, settled)):
            return False
        iris = {known[name].iri for name in read}
        if own <= read and not self._is_of_the_same(asked, settled):
            return False
        return not any(known[name].iri not in iris and iris & set(known[name].below) for name in own)

    def _is_of_what_was_read(self, asked: Understood, settled: Understood) -> bool:
        """Tell whether what was read is named in a reading of another kind of relation, or else an actor or an office.

        Whoever broke with a capital has broken no treaty that was signed there; who headed the opening of a mission may
        have led the mission.
        """
        read, own = ({thing for one in ends(each) for thing in one} | set(each.context) for each in (settled, asked))
        states = ({state_of(self._lexicon, each) for each in some} for some in (own, read))
        led = any(self._lexicon.is_a(each, ("Actor", "Office")) for each in own)
        return not read or led or bool(set.intersection(*states))

    def _is_of_the_same(self, asked: Understood, settled: Understood) -> bool:
        """Tell whether what is asked by the same relation is asked of what was read, or of what is called after it."""
        read = [slot.things for each in settled.clauses[:1] for slot in (each.subject, each.object) if slot.things]
        own = [thing for some in ends(asked) for thing in some] + list(asked.context)
        persons = [things for things in read if all(self._lexicon.is_a(each, ("Person",)) for each in things)]
        return all(any(self._is_called_after(end, thing) for end in own for thing in things) for things in persons)

    def _is_called_after(self, end: str, thing: str) -> bool:
        known = self._lexicon
        if end == thing or end in known.seats.get(thing, ()) or thing in known.seats.get(end, ()):
            return True
        if thing in known.senders.get(end, ()) or thing in known.addressees.get(end, ()):
            return True
        named = " ".join(f" {plain(text)}" for text, _ in known.things[end].names)
        return any(len(text) > _SHORT and f" {plain(text)}" in named for text, _ in known.things[thing].names)


def ends(asked: Understood) -> tuple[tuple[str, ...], ...]:
    """Give the things that are asked about, and those between which it is asked whether something holds."""
    return (asked.things, *(slot.things for clause in asked.clauses for slot in (clause.subject, clause.object)))


def _relations(asked: Understood) -> set[str]:
    return {name for clause in asked.clauses for name in clause.relations}


_MOMENTS = frozenset({"when", "where"})
_SHORT = 3
