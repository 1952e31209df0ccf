"""A common noun that may be any of several, of which one alone has what is asked: *when was the treaty ratified*.

Each is asked about by its own name; where only one has an answer, that one was spoken of, and the reply says which.
Names are asked back as they are: of two persons called so, either may be meant. Owns no claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from kg.language import turkish_forms
from kg.questions.answers_found import UNTOLD, Answered
from kg.questions.morphology import plain
from kg.questions.reader import Reader
from kg.questions.tokens import endings
from kg.questions.understood import Refused


class OnlyOnes:
    """Answers of the only one of several things that a noun may mean, in one store."""

    def __init__(self, reader: Reader, ask: Callable[[str, str], Answered | Refused]) -> None:
        """Take what takes questions apart, and what answers a question of a language."""
        self._reader, self._lexicon, self._ask = reader, reader.lexicon, ask

    def told(self, question: str, language: str, refused: Refused) -> Answered | None:
        """Answer of the only thing that has an answer; nothing where several have one, or none."""
        nouns = [each for each in refused.words if each.lower() == each or language == "tr"]
        found: list[Answered] = []
        for iri in refused.near if len(nouns) == len(refused.words) == 1 and len(refused.near) <= _MOST else ():
            asked = self._named(question, language, nouns[0], iri)
            outcome = self._ask(asked, language) if asked is not None else None
            if isinstance(outcome, Answered) and not any(each.value in UNTOLD for each in outcome.found):
                found.append(replace(outcome, instead=tuple(dict.fromkeys((*outcome.instead, iri)))))
        only = found[0] if len(found) == 1 else None
        return only if only is not None and only.understood.intent in _INTENTS and not only.understood.counted else None

    def unclear(self, question: str, language: str) -> Refused | None:
        """Ask back which of several treaties or events is meant, where a noun of their class is all that says it."""
        pieces = self._reader.pieces(question, language)
        kinds = [piece for piece in pieces if set(piece.classes) & _OF_KIND and not piece.ask]
        said = [piece for piece in pieces if piece in kinds or not (piece.little or piece.ask or piece.senses)]
        done = any(piece.senses for piece in pieces if piece not in kinds)
        if len(said) != 1 or not done or said[0].things or not set(said[0].classes) & _OF_KIND:
            return None
        known = self._lexicon.classes
        below = {each for name in said[0].classes if name in known for each in known[name].below}
        things = tuple(thing.iri for thing in islice(self._lexicon.of(below), _LISTED))
        return Refused(kind="ambiguous", language=language, words=(said[0].text,), near=things) if things[1:] else None

    def _named(self, question: str, language: str, noun: str, iri: str) -> str | None:
        """Put the name of a thing in place of the noun, with its ending; in Turkish only of a class’s word."""
        name = next((text for text, tongue in self._lexicon.things[iri].names if tongue == language), None)
        if name is None or re.search(r"[\d()]", name):
            return None
        if language == "en":
            return re.sub(rf"\bthe {re.escape(noun)}\b", f"the {name}", question, count=1)
        return _turkish(question, noun, name) if self._lexicon.classes_at([plain(noun)], 0, language) else None


def _turkish(question: str, noun: str, name: str) -> str | None:
    """Put a name in place of a noun at the beginning of a question, with an ending where the noun has one.

    >>> _turkish("antlaşma ne zaman onaylandı", "Antlaşma", "Belgrad Antlaşması")
    'Belgrad Antlaşması ne zaman onaylandı'
    >>> _turkish("antlaşmayı kim onayladı", "antlaşma", "Belgrad Antlaşması")
    "Belgrad Antlaşması'nı kim onayladı"
    """
    first, _, rest = question.partition(" ")
    if plain(first) == plain(noun):
        return f"{name} {rest}"
    case = next((case for base, case in endings(first, "tr") if plain(base) == plain(noun)), None)
    ending = {"accusative": "(y)I", "dative": "(y)A", "genitive": "(n)In", "ablative": "DAn"}.get(case or "")
    if ending is None:
        return None
    own = re.search(r"[ıiuü]$", name) is not None
    added = turkish_forms.added(name, ending).removeprefix(name)
    return f"{name}'{'n' + added.lstrip('yn') if own else added} {rest}"


_MOST, _LISTED = 6, 24
"""How many things are asked about in turn, and how many are named at most where one is asked back."""
_OF_KIND = frozenset({"Treaty", "Event", "Conference", "Congress", "Armistice"})
_INTENTS = frozenset({"related", "when", "where", "date", "place", "disputes"})
