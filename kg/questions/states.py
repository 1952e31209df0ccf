"""A state and its government, which texts name for each other."""

from __future__ import annotations

from kg.questions.lexicon import Lexicon


def state_of(lexicon: Lexicon, iri: str) -> str:
    """Give the state of a government, which texts name for each other; of anything else itself."""
    if iri not in lexicon.things or "Government" not in lexicon.things[iri].classes:
        return iri
    states = (whole for whole in lexicon.wholes_of(iri) if whole in lexicon.things)
    return next((whole for whole in states if "State" in lexicon.things[whole].classes), iri)
