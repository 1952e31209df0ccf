"""What can stand in a place of a relation: by the class of a thing, by what stands for it, or by a noun in its name."""

# ruff: noqa: PLR0911 - one return a way of fitting

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.questions.grammar import Grammar
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import english_stem, plain, turkish_noun
from kg.questions.tokens import head_of, roots
from kg.questions.understood import Slot


class Fitting(Grammar):
    """Tells how well a slot fits the classes that a place of a relation takes."""

    def _fitted(self, slot: Slot, classes: frozenset[str], word: str) -> tuple[float, Slot] | None:
        if slot.asked:
            if word == "what" and classes <= _PERSONAL:
                return None
            if not slot.classes:
                return 1.0, slot
            if slot.classes == ("Actor",) and classes == {"Communication"}:
                return 0.4, replace(slot, classes=("Communication",), sent=True)
            if "Country" in slot.classes and "Place" not in classes:
                slot = replace(slot, classes=("State",))
            wanted = {
                each
                for name in slot.classes
                if name in self.lexicon.classes
                for each in self.lexicon.classes[name].below
            }
            allowed = {
                each for name in classes if name in self.lexicon.classes for each in self.lexicon.classes[name].below
            }
            return (1.0, slot) if wanted & allowed else self._fitted_by_name(slot, allowed)
        fitting = tuple(thing for thing in slot.things if self.lexicon.is_a(thing, classes))
        if fitting:
            return 1.0, replace(slot, things=fitting)
        held = tuple(holder for thing in slot.things for holder in self.lexicon.holders.get(thing, ()))
        if len(held) == 1 and self.lexicon.is_a(held[0], classes):
            return 0.4, replace(slot, things=held)
        if ("Place" not in classes and "Actor" in classes) or classes & _STATES:
            seated = self._seated(slot.things)
            if seated:
                return 0.4, replace(slot, things=seated)
        return None

    def _fitted_by_name(self, slot: Slot, allowed: AbstractSet[str]) -> tuple[float, Slot] | None:
        """Ask among those that are called by the noun, whatever their class: an office that is called a mission."""
        noun, language = slot.noun, self.language
        if not noun or " " in noun:
            return None
        heads = {noun, english_stem(noun)} if language == "en" else {noun}
        own = tuple(
            sorted(
                thing.iri
                for thing in self.lexicon.having(roots(heads), lambda word: _is_noun(word, noun, language))
                if thing.classes & allowed
                and any(
                    _is_noun(head_of(text, language), noun, language)
                    for text, tongue in thing.names
                    if tongue == language
                )
            )
        )
        return (0.5, replace(slot, classes=(), among=own)) if own else None

    def _treaty_of(self, slot: Slot) -> Slot:
        """Put the only treaty that is named after a place in its stead: *who signed San Stefano?*."""
        if slot.asked or not slot.things or not all(self.lexicon.is_a(each, ("Place",)) for each in slot.things):
            return Slot()
        named = {plain(text) for each in slot.things for text, _ in self.lexicon.things[each].names}
        found = {
            thing.iri
            for thing in self.lexicon.having(roots(named), lambda word: any(word.startswith(each) for each in named))
            if "Treaty" in thing.classes and any(_names(plain(text), named) for text, _ in thing.names)
        }
        return replace(slot, things=tuple(found)) if len(found) == 1 else Slot()

    def _seated(self, things: tuple[str, ...]) -> tuple[str, ...]:
        return seated(self.lexicon, things)


def _names(treaty: str, places: set[str]) -> bool:
    return any(f" {place} " in f" {treaty} " for place in places)


def seated(lexicon: Lexicon, things: Iterable[str]) -> tuple[str, ...]:
    """Give the government that a capital stands for, or the state that a country stands for."""
    seats = [group for thing in things for group in lexicon.seats.get(thing, ())]
    for kind in ("Government", "State"):
        found = tuple(group for group in seats if kind in lexicon.things[group].classes)
        if found:
            inner = tuple(each for each in found if not any(each in lexicon.parts.get(other, ()) for other in found))
            return inner if len(inner) == 1 else found
    return ()


def _is_noun(word: str, noun: str, language: str) -> bool:
    """Tell whether a word of a name is a noun of a question, whatever the endings of either."""
    return (
        english_stem(word) == english_stem(noun)
        if language == "en"
        else len(word) > _SHORT and turkish_noun(noun, word)
    )


_SHORT = 3
_PERSONAL = frozenset({"Actor", "Person"})
_STATES = frozenset({"State", "Government", "Assembly", "Party", "Organ"})
