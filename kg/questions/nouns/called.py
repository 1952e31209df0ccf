"""Which things of a graph some words describe: a people's adjective and a calling, or words of their names.

Owns no question; what stands for a thing in one is :mod:`.stretches`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.evidence import reading as evidence
from kg.ontology import terms
from kg.project import Project
from kg.questions.circumstances.callings import heads, is_called, is_calling, narrower, translated
from kg.questions.lexicon import Lexicon, Thing
from kg.questions.morphology import english_stem, plain, turkish_noun
from kg.questions.nouns.peoples import land_named, lands_of, of_text
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what something is: the words before the noun, and the noun without its endings."""

    before: tuple[str, ...]
    noun: tuple[str, ...]
    language: str

    @property
    def lands(self) -> tuple[frozenset[str], ...]:
        """The lands of each people's word, that of the noun included: *French*, *Frenchman*."""
        found = (lands_of(word, self.language) for word in (*self.before, *self.noun))
        return tuple(each for each in found if each)


class Called:
    """Tells which things of one store are called by some words."""

    def __init__(self, graph: Store, lexicon: Lexicon, project: Project) -> None:
        """Take a store and its words."""
        self._graph, self._lexicon, self._project = graph, lexicon, project
        self._found: dict[Description, tuple[str, ...]] = {}
        self._of_lands: dict[str, frozenset[str]] = {}
        self._called: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {}
        self._classes: dict[tuple[tuple[str, ...], str], frozenset[str]] = {}

    def meant(self, said: Description) -> tuple[str, ...]:
        """Give the things that some words describe; a people's word alone describes none."""
        if said not in self._found:
            self._found[said] = tuple(sorted(self._described(said)))
        return self._found[said]

    def _described(self, said: Description) -> Iterator[str]:
        if lands_of(said.noun[-1], said.language):
            return
        for thing in self._candidates(_alike(said), said):
            if not thing.classes & _NEVER and self.is_noun_of(thing, said) and self.fits(thing.iri, said.before, said):
                yield thing.iri

    def offices(self, said: Description) -> Iterator[str]:
        """Give the offices that a noun is called by, or what is said in its place."""
        for thing in self._lexicon.told({word[:_BEGINNING] for word in _alike(said)}):
            if "Office" in thing.classes and self.is_noun_of(thing, said):
                yield thing.iri

    def _candidates(self, wanted: Iterable[str], said: Description) -> Iterable[Thing]:
        """Give the things that some words may describe: by their words, their class, or an office they held."""
        told = {each.iri: each for each in self._lexicon.told({word[:_BEGINNING] for word in wanted})}
        offices = [each.iri for each in told.values() if "Office" in each.classes]
        holders = (holder for office in offices for holder in self._lexicon.holders.get(office, ()))
        classes = self._below(said.noun, said.language)
        below = self._lexicon.of(classes) if classes else ()
        others = (self._lexicon.things[iri] for iri in holders if iri in self._lexicon.things)
        return (told | {each.iri: each for each in (*below, *others)}).values()

    def is_described(self, iri: str, said: Description) -> bool:
        """Tell whether some words describe a thing."""
        thing = self._lexicon.things[iri]
        noun = lands_of(said.noun[-1], said.language)
        named = bool(noun & self.lands(iri)) if noun else self.is_noun_of(thing, said)
        return named and self.fits(iri, said.before, said)

    def is_noun_of(self, thing: Thing, said: Description) -> bool:
        """Tell whether a noun is what a thing is called: by its class, names, titles, offices, descriptions."""
        if any(is_called(said.noun, head, said.language) for head in self._heads(thing, said.language)):
            return True
        other = "tr" if said.language == "en" else "en"
        same = translated(" ".join(said.noun), said.language)
        if same and any(is_called(noun, head, other) for head in self._heads(thing, other) for noun in same):
            return True
        return bool(thing.classes & self._below(said.noun, said.language))

    def _below(self, noun: tuple[str, ...], language: str) -> frozenset[str]:
        """Give the classes that a noun is the word for, with all that are narrower."""
        if (noun, language) not in self._classes:
            if len(self._classes) > _KEPT:
                self._classes.clear()
            known = self._lexicon.classes
            own = [name for size, name in self._lexicon.classes_at(list(noun), 0, language) if size == len(noun)]
            self._classes[noun, language] = frozenset(each for name in own for each in known[name].below)
        return self._classes[noun, language]

    def fits(self, iri: str, before: Iterable[str], said: Description) -> bool:
        """Tell whether a thing is of the lands, and called by the other words, that stand before its noun."""
        thing = self._lexicon.things[iri]
        own: frozenset[str] | None = None
        for word in before:
            lands = lands_of(word, said.language)
            if lands:
                own = self.lands(iri) if own is None else own
            fitting = bool(own and lands & own) if lands else self._is_told(thing, word, said.language)
            if not fitting:
                return False
        return True

    def is_of_others(self, iri: str, said: Description) -> bool:
        """Tell whether it is known of what land a thing is, and that is none of those of a description."""
        own = self.lands(iri)
        return bool(own) and any(not each & own for each in said.lands)

    def lands(self, iri: str) -> frozenset[str]:
        """Give the lands that a thing is of: by what the tables say, its offices, its groups, what it is part of."""
        if iri not in self._of_lands:
            self._of_lands[iri] = frozenset(self._lands(iri))
        return self._of_lands[iri]

    def _lands(self, iri: str) -> Iterator[str]:
        thing = self._lexicon.things[iri]
        for text, language in (*thing.names, *((each, None) for each in thing.descriptions)):
            for tongue in (language,) if language else ("en", "tr"):
                person = "Person" in thing.classes and text not in thing.descriptions
                if tongue in _TONGUES and not (person and not _is_common(text)):
                    yield from of_text(text, tongue)
                    yield from land_named(plain(text), tongue)
        others = (*self._lexicon.offices_of(iri), *self._lexicon.wholes_of(iri), *self._groups(thing))
        for other in others:
            if other in self._lexicon.things and other != iri:
                yield from self._of_group(other)

    def _of_group(self, iri: str) -> frozenset[str]:
        self._of_lands.setdefault(iri, frozenset())  # groups may be part of each other
        self._of_lands[iri] = frozenset(self._lands(iri))
        return self._of_lands[iri]

    def _groups(self, thing: Thing) -> tuple[str, ...]:
        """Give the groups that somebody is claimed to be a member of, to stand for, or to lead."""
        relations = [terms.KG + name for name in _BELONGING if name in self._lexicon.relations]
        if "Person" not in thing.classes or not relations:
            return ()
        iris = evidence.find(self._graph, subject=(thing.iri,), predicate=relations)
        claims = evidence.claims(self._graph, iris, project=self._project)
        return tuple(each.object.iri for each in claims if not each.denies)

    def _heads(self, thing: Thing, language: str) -> tuple[tuple[str, ...], ...]:
        """Give what a thing is called, once for all nouns."""
        if (thing.iri, language) not in self._called:
            if len(self._called) > _KEPT:
                self._called.clear()
            self._called[thing.iri, language] = tuple(dict.fromkeys(self._read_heads(thing, language)))
        return self._called[thing.iri, language]

    def _read_heads(self, thing: Thing, language: str) -> Iterator[tuple[str, ...]]:
        names = [text for text, tongue in thing.names if tongue in {language, None}]
        person = "Person" in thing.classes
        for text in (*thing.descriptions, *(self._office_names(thing, language) if person else ())):
            if person:
                yield from _heads(text, language)
        for text in names:
            said = tuple(plain(text).split())
            if person and not _is_common(text):
                yield from (said[:size] for size in range(1, len(said)))
                yield said[1:]
            else:
                yield from _heads(text, language)
        yield from (tuple(plain(title).split()) for title in thing.titles if title)

    def _office_names(self, thing: Thing, language: str) -> Iterator[str]:
        for office in self._lexicon.offices_of(thing.iri):
            known = self._lexicon.things.get(office)
            yield from (text for text, tongue in known.names if tongue in {language, None}) if known else ()

    def _is_told(self, thing: Thing, word: str, language: str) -> bool:
        names = (text for text, tongue in thing.names if tongue in {language, None})
        texts = (*names, *thing.descriptions, *self._office_names(thing, language), *thing.titles)
        return any(_is_form(word, other, language) for text in texts for other in plain(text).split())

    def is_noun(self, word: str, language: str) -> bool:
        """Tell whether a word is one for persons, for a people, for a class, or one that something is called by."""
        return (
            is_calling(word, language)
            or bool(lands_of(word, language))
            or bool(self.meant(Description((), (word,), language)))
        )


def _alike(said: Description) -> set[str]:
    """Give the noun of a description, with the narrower ones and those of the other language."""
    noun = " ".join(said.noun)
    return {each[-1] for each in (said.noun, *narrower(noun, said.language), *translated(noun, said.language))}


@cache
def _heads(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(heads(text, language))


def _is_common(name: str) -> bool:
    """Tell whether somebody is not named, but only called something: *secret agent of the Porte*."""
    return name[:1].islower() or any(word[:1].islower() for word in name.split()[1:] if len(word) > _PARTICLE)


def _is_form(word: str, other: str, language: str) -> bool:
    if language == "en":
        return english_stem(word) == english_stem(other)
    return word == other or (len(other) >= _PARTICLE and (turkish_noun(other, word) or turkish_noun(word, other)))


_PARTICLE, _BEGINNING, _KEPT = 3, 3, 20_000
_TONGUES = frozenset({"en", "tr"})
_NEVER = frozenset({"Work", "Document", "Office", "Claim", "Explanation"})
_BELONGING = ("memberOf", "represented", "ledGroup", "commanded", "founded")
