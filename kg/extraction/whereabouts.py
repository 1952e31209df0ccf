"""Where a claim took place: a place of its clause that stands where things are, in any language."""

from __future__ import annotations

from typing import Final

from kg.extraction.european import roles as european
from kg.extraction.european.grammars import GRAMMARS
from kg.extraction.matches import Match
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Sentence
from kg.extraction.turkish_roles import arguments
from kg.model import EntityId

_ON_SIDES: Final = frozenset({"tarafında", "tarafındaki", "safında", "saflarında", "yanında"})
"""Nouns behind a land on whose side somebody is, and not where: *Rusya tarafında savaştı*."""


def place_of(sentence: Sentence, match: Match, known: Knowledge) -> EntityId | None:
    """Give the place in which a match is told to have been, if it is not one of its ends."""
    grammar = GRAMMARS.get(sentence.language)
    named = european.arguments(sentence, grammar) if grammar else arguments(sentence)
    where = grammar.where if grammar else {"locative"}
    for argument in named:
        if any(word.low in _ON_SIDES for word in sentence.words[argument.name.last + 1 : argument.name.last + 2]):
            continue
        if argument.role in where and (grammar or match.first <= argument.first <= match.last):
            entity = argument.name.entity
            if known.is_a(entity, "Place") and entity not in {match.subject.entity, match.object.entity}:
                return entity
    return None
