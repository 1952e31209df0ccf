"""A state and its government, which texts name for each other."""

from __future__ import annotations

from dataclasses import replace

from kg.questions.lexicon import Lexicon
from kg.questions.understood import Clause, Slot, Understood

_PARTIES = ("hasParty",)
_STATES = ("State",)


def state_of(lexicon: Lexicon, iri: str) -> str:
    """Give the state of a government, which texts name for each other; of anything else itself."""
    if iri not in lexicon.things or "Government" not in lexicon.things[iri].classes:
        return iri
    states = (whole for whole in lexicon.wholes_of(iri) if whole in lexicon.things)
    return next((whole for whole in states if "State" in lexicon.things[whole].classes), iri)


def with_governments(asked: Understood) -> Understood:
    """Ask for the governments, too, where the states are asked for that are the parties of a treaty."""
    clauses = tuple(_party_of_any_kind(each) if each.relations == _PARTIES else each for each in asked.clauses)
    return replace(asked, clauses=clauses)


def _party_of_any_kind(clause: Clause) -> Clause:
    return replace(clause, subject=_of_any_kind(clause.subject), object=_of_any_kind(clause.object))


def _of_any_kind(slot: Slot) -> Slot:
    of_states = slot.asked and slot.classes == _STATES
    return replace(slot, classes=(*_STATES, "Government")) if of_states else slot
