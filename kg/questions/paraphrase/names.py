"""Which things a question's words may speak of, and how well: by their names, their descriptions, their class."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.language.turkish import fold
from kg.questions import words
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import Keys, keys
from kg.questions.paraphrase.thesaurus import thesaurus
from kg.questions.paraphrase.units import Unit

OWN, ROOT, MEANING = 0.0, 0.1, 0.2
"""What it costs to take a word for the same word, for one of the same root, for one of the same meaning."""

DESCRIBED = _DESCRIBED = 0.25
_CLASSED, _STANDS_IN = 0.1, 0.2
_CANDIDATES = 200


def likeness(unit: Unit, other: Keys, meanings: frozenset[int]) -> float | None:
    """Give what it costs to take one word for another; a name is taken for nothing but itself."""
    if unit.keys.own & other.own:
        return OWN
    if unit.keys.root & other.root:
        return ROOT if not unit.capital else MEANING
    return MEANING if unit.meanings & meanings else None


@lru_cache(maxsize=65536)
def marks_of(own: Keys, meanings: frozenset[int]) -> frozenset[str | int]:
    """Give all by which a word is taken for another: keys, roots (behind a tilde), numbers of meanings."""
    return frozenset((*own.own, *(f"~{root}" for root in own.root), *meanings))


class Names:
    """The words of the things of a lexicon, in one language."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        """Take a lexicon; nothing is read before it is needed."""
        self._lexicon, self._language = lexicon, language
        self._words: dict[str, tuple[tuple[Keys, frozenset[int], float], ...]] = {}
        self._marked: dict[str, dict[str | int, float]] = {}
        self._said: dict[tuple[str, ...], tuple[frozenset[str], frozenset[int]]] = {}
        self._texts: dict[str, str] = {}
        self._special: dict[frozenset[str], frozenset[str]] = {}

    def cost(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to say that a unit speaks of a thing; ``None``: it does not."""
        if unit.things:
            named = self._cost_of_name(unit, iri)
            if named is not None or not unit.keys.own or self._is_there_only(unit, iri):
                return named
        found = self._cost_of_word(unit, iri)
        return found if not unit.things or not self._is_of_one_kind(unit, iri) else None

    def _cost_of_word(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to take a word for the likest of a thing's; one with a capital only for one of a name."""
        written = unit.capital and not unit.things
        root = MEANING if unit.capital else ROOT
        known, least = self._least(iri), None
        for mark in known.keys() & marks_of(unit.keys, unit.meanings):
            more = known[mark]
            if not (written and more):
                cost = (MEANING if isinstance(mark, int) else root if mark[:1] == "~" else OWN) + more
                least = cost if least is None or cost < least else least
        return least

    def _least(self, iri: str) -> dict[str | int, float]:
        """Give the marks of a thing's words, with the least that is added for one of them."""
        known = self._marked.get(iri)
        if known is None:
            if len(self._marked) > _KEPT:
                self._marked.clear()
            known = self._marked[iri] = {}
            for own, meanings, more in self._of(iri):
                for mark in marks_of(own, meanings):
                    known[mark] = min(more, known.get(mark, more))
        return known

    def _is_of_one_kind(self, unit: Unit, iri: str) -> bool:
        own = self._kinds(iri)
        return "Topic" not in self._lexicon.things[iri].classes and any(
            own == self._kinds(each) for each in unit.things
        )

    def _cost_of_name(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to take a name for a thing: its own, whoever stands in for it, or part of its name.

        A capital stands in for its government, but not where something is in it.
        """
        if iri in unit.things:
            return OWN
        if self.is_meant(unit, iri):
            return None if self._is_there_only(unit, iri) else _STANDS_IN
        if self._is_of_one_kind(unit, iri):
            return None
        own, meant = self._said_of(unit.things)
        if any(text in self._written(iri) for text in own) and self._is_spelt_in(unit.things, iri):
            return MEANING
        known = self._least(iri)
        return MEANING + ROOT if any(known.get(number) == OWN for number in meant) else None

    def _is_spelt_in(self, things: tuple[str, ...], iri: str) -> bool:
        """Tell whether a name stands in a longer one with the same marks: *Kaş* is not in *kasım*."""
        own = [fold(text) for each in things for text, _ in self._lexicon.things[each].names]
        written = [f" {fold(text)}" for text, _ in self._lexicon.things[iri].names]
        return any(f" {text}" in each for text in own for each in written)

    def _is_there_only(self, unit: Unit, iri: str) -> bool:
        """Tell whether a town that may stand in for something is where something is: *in Vienna*."""
        there = unit.case == "locative" or plain(unit.text).endswith(_BEING_THERE)
        town = there and all(self._lexicon.is_a(each, ("City",)) for each in unit.things)
        return town and iri not in unit.things and self.is_meant(unit, iri)

    def _said_of(self, things: tuple[str, ...]) -> tuple[frozenset[str], frozenset[int]]:
        """Give the names of some things as they stand in longer ones, and what those of one word mean."""
        if things not in self._said:
            if len(self._said) > _KEPT:
                self._said.clear()
            known = [self._lexicon.things[each] for each in things]
            names = [(text, language) for each in known for text, language in each.names]
            own = {plain(text) for text, language in names if language in {self._language, None}}
            person = any("Person" in each.classes for each in known)
            after = "" if self._language == "tr" and not person else " "
            meant = {number for text in own if " " not in text for number in self._meanings(text)}
            inside = frozenset(f" {text}{after}" for text in own if len(text) >= _FEW)
            self._said[things] = inside, frozenset(meant)
        return self._said[things]

    def _written(self, iri: str) -> str:
        """Give the names of a thing, plain, none as another's: *X’s letter* has the name *X*."""
        if iri not in self._texts:
            if len(self._texts) > _KEPT:
                self._texts.clear()
            names = self._lexicon.things[iri].names
            self._texts[iri] = " ".join(f" {plain(_OWNER.sub('', text))} " for text, _ in names)
        return self._texts[iri]

    def is_most_of(self, said: Sequence[Unit], iri: str) -> bool:
        """Tell whether words say more than half of the words of one of a thing's names."""
        for text, language in self._lexicon.things[iri].names:
            own = [word for word in plain(text).split() if word not in words.LITTLE[self._language]]
            if language not in {self._language, None} or not own:
                continue
            count = sum(len(unit.text.split()) for unit in said)
            if 2 * count > len(own):
                return True
        return False

    def _kinds(self, iri: str) -> frozenset[str]:
        """Give the most special classes of a thing: another of the same kind is another thing."""
        own = self._lexicon.things[iri].classes
        if own not in self._special:
            known = self._lexicon.classes
            special = frozenset(each for each in own if each in known and not (known[each].below & own) - {each})
            self._special[own] = special
        return self._special[own]

    def are_of_one_name(self, said: Sequence[Unit], iri: str, *, of: int | None = None) -> bool:
        """Tell whether some words stand in one of a thing's names, which has fewer words than ``of``.

        The labels of its classes are of every name.
        """
        thing = self._lexicon.things[iri]
        classes = [self._lexicon.classes[name] for name in thing.classes if name in self._lexicon.classes]
        kinds = [each.text for known in classes for each in known.labels if each.language == self._language]
        own = [text.split() for text, language in thing.names if language in {self._language, None}]
        little = words.LITTLE[self._language]
        return any(
            all(any(self.is_said(unit, word) for word in (*text, *kinds)) for unit in said)
            for text in own
            if of is None or len([word for word in text if plain(word) not in little]) < of
        )

    def is_deed_of(self, unit: Unit, iri: str) -> bool:
        """Tell whether a Turkish verb says what is done in an event: by the last noun of its name, or one of a verb."""
        names = [text.partition("(")[0].split() for text, tongue in self._lexicon.things[iri].names if tongue == "tr"]
        return any(self.is_said(unit, word) for said in names for word in (*filter(_is_done, said), *said[-1:]))

    def is_undone(self, said: Iterable[Unit], iri: str) -> bool:
        """Tell whether words say only the deed to which in an event’s name something is done.

        What *was signed* is not the *delay of its signing* (*imzalanmasının gecikmesi*).
        """
        names = [text.partition("(")[0].split() for text, tongue in self._lexicon.things[iri].names if tongue == "tr"]
        done = [
            name for name in names if _is_done(name[-1]) and any(_OF_DEED.search(plain(word)) for word in name[:-1])
        ]
        return bool(done) and not any(self.is_said(unit, name[-1]) for name in done for unit in said)

    def is_said(self, unit: Unit, word: str) -> bool:
        """Tell whether a word of a question is a word of a name, or of its root or meaning."""
        found = keys(word, self._language)
        return likeness(unit, found, thesaurus(self._language).meanings(*found.own)) is not None

    def is_of_a_kind(self, one: str, other: str) -> bool:
        """Tell whether two things are of the same kind."""
        return self._kinds(one) == self._kinds(other)

    def is_meant(self, unit: Unit, iri: str) -> bool:
        """Tell whether a name is a thing's own, or of one for which the thing stands: a capital, an office."""
        known = self._lexicon
        return iri in unit.things or any(
            (iri in known.seats.get(each, ()) and self._may_be_called_by_its_seat(iri, each))
            or iri in known.holders.get(each, ())
            for each in unit.things
        )

    def _may_be_called_by_its_seat(self, iri: str, seat: str) -> bool:
        """Tell whether a capital stands for something there: for a government, and for no police or newspaper."""
        return not (self._lexicon.is_a(seat, ("City",)) and self._lexicon.things[iri].classes & _ORGANS)

    def described(self, unit: Unit, iri: str) -> float | None:
        """Give what it costs to say that a name, or a word with a capital, stands in the description of a thing."""
        known = self._lexicon.things
        if not unit.things:
            told = (found for found, _, more in self._of(iri) if more in {OWN, _DESCRIBED})
            return _DESCRIBED if any(unit.is_own(found) for found in told) else None
        own = {plain(text) for each in unit.things for text, _ in known[each].names}
        said = " ".join(f" {plain(text)} " for text in known[iri].descriptions)
        return _DESCRIBED if any(len(text) >= _FEW and f" {text}" in said for text in own) else None

    def _meanings(self, word: str) -> frozenset[int]:
        return thesaurus(self._language).meanings(*keys(word, self._language).own)

    def _of(self, iri: str) -> tuple[tuple[Keys, frozenset[int], float], ...]:
        known = self._words.get(iri)
        if known is None:
            if len(self._words) > _KEPT:
                self._words.clear()
            known = self._words[iri] = tuple(self._read(iri))
        return known

    def _read(self, iri: str) -> Iterator[tuple[Keys, frozenset[int], float]]:
        thing = self._lexicon.things[iri]
        texts = [(text, 0.0) for text, language in thing.names if language in {self._language, None}]
        texts += [(text, _DESCRIBED) for text in (*thing.descriptions, *thing.titles)]
        for name in thing.classes:
            known = self._lexicon.classes.get(name)
            texts += (
                [(each.text, _CLASSED) for each in known.labels if each.language == self._language] if known else []
            )
        for text, more in texts:
            for word in text.replace("-", " ").split():
                found = keys(word, self._language)
                if plain(word):
                    yield found, thesaurus(self._language).meanings(*found.own), more

    def knows(self, iri: str) -> bool:
        """Tell whether a thing has a name."""
        return iri in self._lexicon.things

    def named(self, unit: Unit) -> frozenset[str]:
        """Give the things in whose names a word or its root stands; of a name what it means."""
        if unit.things:
            return frozenset(unit.things)
        meant = thesaurus(self._language).of(unit.meanings)
        marks = {*unit.keys.own, *(f"~{root}" for root in unit.keys.root), *meant}
        return frozenset(iri for mark in marks for iri in self._lexicon.keyed(mark, self._language))

    def is_named(self, unit: Unit, iri: str) -> bool:
        """Tell whether a name, or a word, stands for a thing, and not only in what describes it."""
        cost = self._cost_of_name(unit, iri) if unit.things else self.cost(unit, iri)
        return cost is not None and (bool(unit.things) or cost < DESCRIBED)

    def has_own(self, unit: Unit) -> bool:
        """Tell whether a word itself stands in the name of something."""
        return any(self._lexicon.keyed(key, self._language) for key in unit.keys.own)

    def sharing(self, said: Sequence[Unit]) -> frozenset[str]:
        """Give the things in whose names all of some words stand: *conference* in those of several."""
        return frozenset.intersection(*(self.named(replace(unit, things=())) for unit in said))

    def candidates(self, said: Sequence[Unit]) -> tuple[str, ...]:
        """Give the things that the units of a question may speak of, the likeliest first."""
        weights: dict[str, float] = defaultdict(float)
        for unit in said:
            for iri in self._near(unit):
                weights[iri] = max(weights[iri], _CANDIDATES)
            hits = self.named(replace(unit, things=())) if unit.keys.own else self._named_by_all(unit)
            for iri in hits:
                weights[iri] += 1.0 / (1 + len(hits)) + 0.01
        return tuple(sorted(weights, key=lambda iri: (-weights[iri], iri)))[:_CANDIDATES]

    def near(self, said: Sequence[Unit]) -> frozenset[str]:
        """Give the things that are named, and what may stand in for them."""
        return frozenset(iri for unit in said for iri in self._near(unit))

    def _named_by_all(self, unit: Unit) -> frozenset[str]:
        """Give the things in whose names all words of a name of several words stand: *title of X* in its conferring."""
        if " " not in unit.text:
            return frozenset()
        single = (
            replace(unit, things=(), keys=keys(_OWNER.sub("", word), self._language)) for word in unit.text.split()
        )
        return frozenset.intersection(*(self.named(each) for each in single))

    def _near(self, unit: Unit) -> Iterable[str]:
        for each in unit.things:
            yield each
            yield from self._lexicon.seats.get(each, ())
            yield from self._lexicon.holders.get(each, ())


_BEING_THERE = ("daki", "deki", "taki", "teki")
_ORGANS = frozenset({"Organ", "Newspaper", "Institution", "Army", "Party", "Court", "Company", "School"})
"""Bodies that nobody calls by the town where they sit."""
_FEW = 4
_KEPT = 20_000
_OWNER = re.compile(r"['’]\w*(?= |$)")


_OF_DEED = re.compile(r"\wm[ae]s[iu]n[iu]n$")
"""How the noun of a deed ends to which another is done."""


def _is_done(word: str) -> bool:
    """Tell whether a Turkish word is the noun of a verb: *aranması*."""
    return re.search(r"m[ae](?:s[iu]|l[ae]r[iu])$", plain(word)) is not None
