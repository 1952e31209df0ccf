"""The words that a built graph knows: relations, classes and things, with the stems and names they are asked by.

Owns finding them in a question; they are read from a store by :mod:`kg.questions.lexicon_reading`.
"""

# ruff: noqa: PLR0911 - lengths stand where they are used; one return a language

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.language import honorifics, phonetics
from kg.language.turkish import fold
from kg.model import ClassId, Entity, EntityId, Name, in_language
from kg.questions.dates import Period
from kg.questions.lookup.name_keys import common_words, keys_of, signatures, stem, word_keys
from kg.questions.morphology import Form, english_agents, english_form, english_stem, plain, turkish_form, turkish_noun

if TYPE_CHECKING:
    from kg.resolution import Resolver


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything with a name: its IRI, id, classes (local names) and names by language."""

    iri: str
    id: str
    classes: frozenset[str]
    names: tuple[tuple[str, str | None], ...]
    labels: tuple[Name, ...] = ()
    descriptions: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one."""
        return in_language(self.labels, languages) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """A phrase by which something is asked: plain words, the last of which may take endings."""

    words: tuple[str, ...]
    language: str
    noun: bool = False
    verb: bool = True
    primary: bool = False
    inverse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation with what a question needs of it; classes and relations by their local names."""

    id: str
    iri: str
    labels: tuple[Name, ...]
    domains: frozenset[str]
    ranges: frozenset[str]
    stems: tuple[Stem, ...]
    below: tuple[str, ...]
    family: str = ""
    symmetric: bool = False
    derived: bool = False
    inverse: str | None = None
    triggers: tuple[Name, ...] = ()
    unanswered: tuple[Name, ...] = ()
    definitions: tuple[Name, ...] = ()

    def label(self, *languages: str) -> str:
        """Give the label in the first of the languages that has one."""
        return in_language(self.labels, languages) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class of things with its labels and everything below it (itself included)."""

    id: str
    iri: str
    labels: tuple[Name, ...]
    below: frozenset[str]
    above: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """All of it. Made by :func:`read`."""

    relations: dict[str, Relation]
    classes: dict[str, Class]
    things: Mapping[str, Thing]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seats: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    senders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    addressees: Mapping[str, frozenset[str]] = field(default_factory=dict)
    base: str = ""

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Things by each of their names in the plain form, without what stands in brackets too."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for thing in self.things.values():
            for text, _ in thing.names:
                for key in keys_of(text):
                    found[key][thing.iri] = None
        return {key: tuple(iris) for key, iris in found.items()}

    @cached_property
    def longest(self) -> int:
        """The words of the longest name."""
        return max((key.count(" ") + 1 for key in self.by_name), default=1)

    @cached_property
    def bags(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """The names of several words, by each of their stems: (thing, stems of the name's words in order)."""
        found: dict[str, dict[tuple[str, tuple[str, ...]], None]] = defaultdict(dict)
        for thing in self.things.values():
            for text, language in thing.names:
                stems = tuple(stem(word, language or "tr") for word in plain(text).split())
                if len(stems) > 1:
                    for each in set(stems):
                        found[f"{language or 'tr'} {each}"][thing.iri, stems] = None
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def numbered(self) -> Mapping[str, tuple[str, ...]]:
        """Things by each beginning, of two words or more, of a name that ends in numbers: an archive's files.

        The archive itself may go unsaid.
        """
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for thing in self.things.values():
            if "Work" not in thing.classes:
                continue
            for text, _ in thing.names:
                for beginning in signatures(text):
                    found[beginning][thing.iri] = None
        return {key: tuple(iris) for key, iris in found.items()}

    @cached_property
    def relation_stems(self) -> dict[str, tuple[tuple[Stem, str], ...]]:
        """The stems of relations by the first two letters of their first word."""
        found: dict[str, list[tuple[Stem, str]]] = defaultdict(list)
        for relation in self.relations.values():
            for each in relation.stems:
                found[each.words[0][:2]].append((each, relation.id))
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def class_names(self) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
        """The names of classes (words, language, class) by the first two letters."""
        found: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
        for each in self.classes.values():
            for name in each.labels:
                words = tuple(plain(name.text).split())
                if words:
                    found[words[0][:2]].append((words, name.language or "en", each.id))
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of names that are not spelled as they are known."""
        from kg.resolution import Resolver

        return Resolver(
            Entity(
                id=EntityId(thing.id),
                kind=ClassId(""),
                labels=tuple(Name(text=text, language=language) for text, language in thing.names),
            )
            for thing in self.things.values()
        )

    # What follows gives the things among which those are that are looked for, and may give others, too: a lexicon that
    # holds everything gives everything where that is no slower than choosing.

    def of(self, classes: Collection[str]) -> Iterable[Thing]:
        """Give the things of one of some classes."""
        wanted = frozenset(classes)
        return [thing for thing in self.things.values() if thing.classes & wanted]

    def letters_with(self, end: str, actor: str) -> frozenset[str]:
        """Give the letters that somebody is claimed to have sent (``sender``), or that were sent to him."""
        ends = self.senders if end == "sender" else self.addressees
        return frozenset(letter for letter, actors in ends.items() if actor in actors)

    def having(self, beginnings: Iterable[str], fits: Callable[[str], bool]) -> Iterable[Thing]:
        """Give the things in whose names a word begins in one of some ways, and fits."""
        del beginnings, fits
        return self.things.values()

    def told(self, beginnings: Iterable[str]) -> Iterable[Thing]:
        """Give the things of whose names, titles and descriptions a word begins in one of some ways."""
        del beginnings
        return self.things.values()

    def dated(self, period: Period) -> Iterable[Thing]:
        """Give the things whose dates may lie in a period."""
        del period
        return self.things.values()

    def common_words(self, language: str) -> Iterable[str]:
        """Give the words of names that are common nouns."""
        names = (name for thing in self.things.values() for name in thing.names)
        return (word for text, tongue in names if tongue == language for word in common_words(text))

    def alike(self, name: str, most: int, cutoff: float) -> list[str]:
        """Give the names in the plain form that are most like one, best first."""
        return get_close_matches(name, self.by_name, n=most, cutoff=cutoff)

    def keyed(self, key: str, language: str) -> frozenset[str]:
        """Give the things in whose names a word has a key, as paraphrases are told apart by."""
        return self._keyed(language).get(key, frozenset())

    @cached_property
    def _keyed(self) -> Callable[[str], Mapping[str, frozenset[str]]]:
        @cache
        def keyed(language: str) -> dict[str, frozenset[str]]:
            found: dict[str, set[str]] = defaultdict(set)
            for thing in self.things.values():
                for key in word_keys(thing.names, language):
                    found[key].add(thing.iri)
            return {key: frozenset(iris) for key, iris in found.items()}

        return keyed

    def wholes_of(self, part: str) -> Sequence[str]:
        """Give of what a thing is part."""
        return sorted(whole for whole, parts in self.parts.items() if part in parts)

    def offices_of(self, holder: str) -> Sequence[str]:
        """Give the offices that somebody is claimed to have held."""
        return [office for office, holders in self.holders.items() if holder in holders]

    def titles_of(self, iri: str) -> frozenset[str]:
        """Give the words of a person's names, titles, offices and descriptions by sound; titles are among them.

        What follows a name in a description, as *Bey*, may be another's.
        """
        thing = self.things[iri]
        held = (office for office in self.offices_of(iri) if office in self.things)
        offices = (text for office in held for text, _ in self.things[office].names)
        own = _bare_words((*(text for text, _ in thing.names), *thing.titles, *offices))
        told = (word for word in _bare_words(thing.descriptions) if fold(word) not in honorifics.AFTER)
        return frozenset(map(phonetics.key, (*own, *told)))

    def relations_at(self, words: list[str], start: int, language: str) -> list[tuple[int, str, Stem, Form]]:
        """Give the relations whose stems stand at a place: (number of words, relation, stem, form)."""
        found = []
        keys = dict.fromkeys(
            (words[start][:2], english_stem(words[start])[:2]) if language == "en" else (words[start][:2],)
        )
        for each, relation in (pair for key in keys for pair in self.relation_stems.get(key, ())):
            for skipped in (0, 1) if language == "en" and len(each.words) > 1 else (0,):
                if skipped and self._is_of_one(words, start, language):
                    continue
                form = _form_at(_without_article(words, start, skipped), start, each, language)
                if form is not None:
                    found.append((len(each.words) + skipped, relation, each, form))
                    break
        return found

    def _is_of_one(self, words: list[str], start: int, language: str) -> bool:
        """Tell whether the noun of a verb is a thing that was spoken of: who *signed the treaty* signed that one."""
        at = next((place for place in (start + 1, start + 2) if words[place : place + 1] in _ARTICLES), None)
        behind = words[at + 1 :] if at is not None and words[at] == "the" else []
        return len(behind) == 1 and bool(self.classes_at(behind, 0, language))

    def classes_at(self, words: list[str], start: int, language: str) -> list[tuple[int, str]]:
        """Give the classes named at a place: (number of words, class)."""
        found = []
        for names, tongue, identifier in self.class_names.get(words[start][:2], ()):
            if tongue == language and matches(words, start, names, language):
                found.append((len(names), identifier))
        return found

    def is_a(self, iri: str, classes: Iterable[str]) -> bool:
        """Tell whether a thing is of one of some classes."""
        wanted = set(classes)
        return not wanted or "Entity" in wanted or (iri in self.things and bool(self.things[iri].classes & wanted))

    def is_a_kind_of(self, classes: Iterable[str], name: str) -> bool:
        """Tell whether one of some classes is below another."""
        return any(name in self.classes[each].above for each in classes if each in self.classes)

    def is_below(self, iri: str, classes: Iterable[str]) -> bool:
        """Tell whether a thing is of one of some classes, or of one below them."""
        below = {each for name in classes if name in self.classes for each in self.classes[name].below}
        return bool(self.things[iri].classes & below)


def matches(words: list[str], start: int, names: tuple[str, ...], language: str) -> bool:
    """Tell whether a noun phrase stands at a place, its last word with whatever endings."""
    if start + len(names) > len(words):
        return False
    head, last = names[:-1], names[-1]
    if tuple(words[start : start + len(head)]) != head:
        return False
    word = words[start + len(head)]
    if language == "tr":
        return turkish_noun(word, last)
    if language == "en":
        return english_stem(word) == english_stem(last)
    return word[: max(4, len(last) - 2)] == last[: max(4, len(last) - 2)]


def _form_at(words: list[str], start: int, stem_: Stem, language: str) -> Form | None:
    count = len(stem_.words)
    if stem_.language != language or start + count > len(words):
        return None
    for offset in range(count - 1):
        word, wanted = words[start + offset], stem_.words[offset]
        if not (english_stem(word) == english_stem(wanted) if language == "en" else word == wanted):
            return None
    word, last = words[start + count - 1], stem_.words[-1]
    if language == "tr":
        return turkish_form(word, last, noun=stem_.noun, verb=stem_.verb)
    if language == "en":
        if count > 1 and not _is_particle(last):
            return english_form(words[start]) if english_stem(word) == english_stem(last) else None
        if count > 1:
            return english_form(words[start]) if word == last else None
        if english_stem(word) == english_stem(last):
            return english_form(word)
        return Form() if english_stem(last) in english_agents(word) else None
    return Form(shape="finite") if word[:5] == last[:5] else None


def _without_article(words: list[str], start: int, skipped: int) -> list[str]:
    """Leave out the first article after a place: *lodged a complaint* for *lodge complaint*."""
    if not skipped:
        return words
    at = next((place for place in (start + 1, start + 2) if words[place : place + 1] in _ARTICLES), None)
    return words if at is None else [*words[:at], *words[at + 1 :]]


_ARTICLES = (["a"], ["an"], ["the"], ["his"], ["her"], ["its"], ["their"])


def _is_particle(word: str) -> bool:
    return word in {
        "to",
        "from",
        "of",
        "in",
        "out",
        "up",
        "down",
        "with",
        "for",
        "part",
        "place",
        "about",
        "on",
        "off",
        "at",
        "over",
    }


def _bare_words(texts: Iterable[str]) -> list[str]:
    """Give the words of texts without what follows an apostrophe, and without marks."""
    return [re.split(r"['’]", word)[0].strip(".,;()") for text in texts for word in text.split()]
