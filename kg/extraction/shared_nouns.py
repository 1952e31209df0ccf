"""Adjectives of lands whose noun stands with the next name: *the French and British fleets, Rus ve Alman orduları*.

The first is *French fleets*: the body of that name. Owns where the noun is a part of the next name; where it is not,
the adjective is nobody (:mod:`english_modifiers`, :mod:`turkish_peoples`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extraction.naming import Naming
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence
from kg.language import turkish
from kg.recognition import western_extents
from kg.recognition.adjectives import of_lands
from kg.recognition.lands import peoples

LISTED: Final = {
    "en": (["and"], [","], [",", "and"], ["or"], ["and", "the"], [",", "and", "the"]),
    "tr": (["ve"], [","]),
}
"""What may stand between two adjectives of one noun."""

_PEOPLES: Final = ("halk", "millet", "ulus", "people", "nation")


def noun_of(sentence: Sentence, at: int) -> Name | None:
    """Give the name whose first word is an adjective as the one before it, and whose further words are its noun."""
    one, listed = sentence.names[at], LISTED.get(sentence.language, ())
    for other in sentence.names[at + 1 :]:
        bare = one.first == one.last and not one.rest and is_of_people(one.text, sentence.language)
        between = [word.low for word in sentence.words[one.last + 1 : other.first]]
        if not bare or between not in listed or not is_of_people(sentence.words[other.first].text, sentence.language):
            return None
        if other.last > other.first:
            return other
        one = other
    return None


def is_of_people(text: str, language: str) -> bool:
    """Tell whether a word is the adjective of a land or people."""
    key = turkish.fold(text)
    return key in of_lands(language) or key in peoples(language)


class SharedNouns:
    """The bodies that one text calls by an adjective alone."""

    def __init__(self, known: Knowledge, naming: Naming) -> None:
        self._known, self._naming = known, naming

    def resolved(self, sentence: Sentence) -> Sentence:
        """Let such an adjective stand for the body that it is short for."""
        if sentence.language not in LISTED:
            return sentence
        names = list(sentence.names)
        for at, name in enumerate(names):
            other = noun_of(sentence, at) if name.entity.startswith("group/") else None
            if other is None or not other.entity.startswith("group/"):
                continue
            words = sentence.words[other.first + 1 : other.last + 1]
            if words[-1].low.startswith(_PEOPLES):  # *Rus, Alman halkları*: they are the people that is meant
                continue
            noun = other.text.partition(" ")[2] or " ".join(word.text for word in words)
            kind = self._known.kind(other.entity)
            called = f"{name.text} {noun}"
            called = western_extents.bare(called) if sentence.language == "en" else called  # one of the two
            body = self._naming.named(called, kind)
            self._known.new_kinds.setdefault(body, kind)
            names[at] = replace(name, entity=body)
        return sentence if names == list(sentence.names) else replace(sentence, names=tuple(names))
