"""Things of the tables whose name is a whole phrase, as texts tell them: *Abolition of X* in *he abolished X*.

Owns where all of a phrase stands in a sentence, in whatever forms of its words, and which names are parts of it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.extraction.labels import BRACKETED, KEY, LIGHT, WORD, Phrase, is_form, is_same, keys_of, phrases, stem_of
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence
from kg.extraction.turkish_verbs import is_verbal
from kg.language import turkish
from kg.language.turkish import Case
from kg.model import EntityId

KINDS: Final = ("Event", "Communication", "Treaty", "Topic")
"""Classes of things that are called by phrases."""
_LIGHT_GAP: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name of the sentence that stands in a phrase too, from one of its words to another."""

    name: Name
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A phrase in a sentence: the word that is its head, the names that are parts of it, where all of it stands.

    ``light`` is the place of the light verb that belongs to the head: *kabul edildi*.
    """

    phrase: Phrase
    at: int
    parts: tuple[Part, ...]
    first: int
    last: int
    light: int | None = None


Heard = Sequence[tuple[str, str]]
"""The words of a sentence, each as its stem and folded."""


@lru_cache(maxsize=2**17)
def _key(low: str) -> str:
    return turkish.fold(low[:KEY])


class Phrases:
    """The phrases of the tables in one language, found by their rarest word."""

    def __init__(self, known: Knowledge, language: str) -> None:
        self.language = language
        self._known = known
        self._of: dict[EntityId, list[Phrase]] = defaultdict(list)
        self._names: dict[EntityId, tuple[tuple[str, ...], ...]] = {}
        for entity in known.entities.values():
            if any(known.is_a(entity.id, kind) for kind in KINDS):
                self._of[entity.id].extend(phrases(entity, language))
        found_phrases = [one for found in self._of.values() for one in found]
        common = Counter(key for one in found_phrases for key in keys_of(one))
        self._by_key: dict[str, list[tuple[frozenset[str], Phrase]]] = defaultdict(list)
        for one in found_phrases:
            keys = keys_of(one)
            if len(one.content) > 1:
                self._by_key[min(keys, key=lambda key: (common[key], key))].append((keys, one))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._by_key)

    def of(self, entity: EntityId) -> Sequence[Phrase]:
        """Give the phrases that a thing is called by."""
        return self._of.get(entity, ())

    def told(self, sentence: Sentence) -> Iterator[Told]:
        """Find the phrases whose every word the sentence has, in any form: the head with all that belongs to it."""
        if not self._by_key:
            return
        keys = {_key(word.low) for word in sentence.words}
        for name in sentence.names:
            keys.update(token[:KEY] for names in self.names(name.entity) for token in names)
        named = {name.entity for name in sentence.names}
        heard: Heard = ()
        for key in keys & self._by_key.keys():
            for needed, phrase in self._by_key[key]:
                if needed <= keys and phrase.entity not in named:
                    heard = heard or self._heard(sentence)
                    found = self._found(sentence, phrase, heard)
                    if found is not None:
                        yield found

    def parts(self, sentence: Sentence, phrase: Phrase) -> tuple[Part, ...]:
        """Find the names of a sentence that stand in a phrase, the longest of those that share a word."""
        found = [
            Part(name=name, first=first, last=last)
            for name in sentence.names
            if name.entity != phrase.entity
            for first, last in self._places(name, phrase)
        ]
        taken: set[int] = set()
        kept: list[Part] = []
        for part in sorted(found, key=lambda one: (one.first - one.last, one.first, one.name.first)):
            places = set(range(part.first, part.last + 1))
            same = [one for one in kept if (one.first, one.last) == (part.first, part.last)]
            if same and same[0].name.entity == part.name.entity:
                kept.append(part)
            elif not places & taken and not (part.first <= phrase.head <= part.last):
                taken |= places
                kept.append(part)
        return tuple(kept)

    def names(self, entity: EntityId) -> tuple[tuple[str, ...], ...]:
        """Give what a thing is called, as folded words."""
        if entity not in self._names:
            known = self._known.entities.get(entity)
            named = (*known.labels, *known.other_names) if known is not None else ()
            words = (tuple(WORD.findall(turkish.fold(BRACKETED.sub("", one.text)))) for one in named)
            self._names[entity] = tuple(dict.fromkeys(one for one in words if one))
        return self._names[entity]

    def _places(self, name: Name, phrase: Phrase) -> Iterator[tuple[int, int]]:
        lows = [token.low for token in phrase.tokens]
        here = tuple(WORD.findall(turkish.fold(name.text)))
        for words in dict.fromkeys((*self.names(name.entity), here)):
            for first in range(len(lows) - len(words) + 1):
                last = first + len(words) - 1
                if tuple(lows[first:last]) == words[:-1] and is_form(lows[last], words[-1]):
                    yield first, last

    def _heard(self, sentence: Sentence) -> Heard:
        """Give each word of a sentence as phrases are looked for in it."""
        return [(stem_of(word.low, self.language), turkish.fold(word.low)) for word in sentence.words]

    def _found(self, sentence: Sentence, phrase: Phrase, heard: Heard) -> Told | None:
        parts = self.parts(sentence, phrase)
        covered = {index for part in parts for index in range(part.first, part.last + 1)}
        needed: dict[int, list[int]] = {}
        for index in phrase.content:
            if index in covered and index != phrase.head:
                continue
            token = phrase.tokens[index]
            needed[index] = [at for at, (stem, low) in enumerate(heard) if is_same(token, stem, low, self.language)]
            if not needed[index]:
                return None
        units = len(needed) + len({(part.first, part.last) for part in parts})
        if units < 2 or phrase.head not in needed:  # noqa: PLR2004 - a word alone is no phrase
            return None
        found = (self._at(sentence, phrase, needed, parts, at) for at in needed[phrase.head])
        reach = _REACH.get(units, _FARTHEST)
        near = [one for one in found if one is not None and one.last - one.first <= (_whole(sentence, one) or reach)]
        return min(near, key=lambda one: (one.last - one.first, one.at), default=None)

    def _at(
        self, sentence: Sentence, phrase: Phrase, needed: Mapping[int, Sequence[int]], parts: Sequence[Part], at: int
    ) -> Told | None:
        """Read a phrase with its head at one place; ``None`` where the words cannot belong to it."""
        if sentence.words[at].name is not None:
            return None
        light = self._light(sentence, phrase, at)
        if phrase.light and light is None:
            return None
        mine = _nearest(parts, at)
        chosen: dict[int, int] = {phrase.head: at}
        for index, places in needed.items():
            if index != phrase.head:
                free = [place for place in places if place not in chosen.values()]
                if not free:
                    return None
                chosen[index] = min(free, key=lambda place: abs(place - at))
        if not _are_whole(sentence, chosen.values()):
            return None
        mine += tuple(_more(sentence, phrase, chosen, mine))
        stands = {**chosen, **{part.first: part.name.first for part in mine}}
        if self.language == "tr" and light is None and not is_verbal(sentence.words[at].low):
            order = [stands[index] for index in sorted(stands)]
            if order[0] > at and is_of_who_follows(sentence, at, phrase, mine):
                order = order[1:]
            if order != sorted(order):
                return None
        first = min(*stands.values(), at)
        last = max(*stands.values(), light or at, *(part.name.last for part in mine))
        return Told(phrase=phrase, at=at, parts=mine, first=first, last=last, light=light)

    def _light(self, sentence: Sentence, phrase: Phrase, at: int) -> int | None:
        """Find the light verb right behind a head that is no verb; a little farther off where the name has one."""
        if phrase.light is None and is_verbal(sentence.words[at].low):
            return None
        gap = _LIGHT_GAP if phrase.light else 1
        for index in range(at + 1, min(len(sentence.words), at + 1 + gap)):
            if (
                sentence.words[index].name is None
                and stem_of(sentence.words[index].low, self.language) in LIGHT[self.language]
            ):
                return index
            if not sentence.words[index].low[:1].isalpha():
                break
        return None


_HIS: Final = re.compile(r"[ıiuü]n(?:d[ae]|[dt][ae]n)$|[ıiuü]yl[ae]$")


def is_of_who_follows(sentence: Sentence, at: int, phrase: Phrase, parts: Iterable[Part]) -> bool:
    """Tell whether a noun is in what its owner does something, who is named only behind it: *konuşmasında, X …*."""
    return _HIS.search(sentence.words[at].low) is not None and any(
        part.first == 0
        and part.name.first > at
        and turkish.split(phrase.tokens[part.last].text).suffix.case is Case.GENITIVE
        for part in parts
    )


def _more(sentence: Sentence, phrase: Phrase, chosen: Mapping[int, int], parts: Sequence[Part]) -> Iterator[Part]:
    """Give the names of which a phrase has two words, or all, in a row: *Antant istihbaratı* for a longer name."""
    taken = {part.name.first for part in parts}
    for name in sentence.names:
        own = sorted(index for index, at in chosen.items() if name.first <= at <= name.last)
        together = len(own) > 1 and own[-1] - own[0] == len(own) - 1
        if together and name.first not in taken and phrase.head not in own:
            yield Part(name=name, first=own[0], last=own[-1])


def _are_whole(sentence: Sentence, places: Iterable[int]) -> bool:
    """Tell whether words inside other names are there with the rest of them, with two of them, or are a surname."""
    places = set(places)
    for name in sentence.names:
        inside = {index for index in range(name.first, name.last + 1) if sentence.words[index].low[:1].isalnum()}
        shared = inside & places
        surname = name.entity.startswith("person/") and name.last in shared
        if shared and shared != inside and len(shared) < 2 and not surname:  # noqa: PLR2004 - a pair
            return False
    return True


def _nearest(parts: Iterable[Part], at: int) -> tuple[Part, ...]:
    """Give of each part of a phrase the name that stands nearest to its head."""
    best: dict[tuple[int, int], Part] = {}
    for part in parts:
        key = (part.first, part.last)
        if key not in best or abs(part.name.first - at) < abs(best[key].name.first - at):
            best[key] = part
    return tuple(best.values())


def _whole(sentence: Sentence, told: Told) -> int:
    """Give how far a phrase of names alone and a verb may be spread, whose arguments may stand anywhere before it."""
    alone = sum(not token.empty for token in told.phrase.tokens) - 1
    inside = sum(part.last - part.first + 1 for part in told.parts)
    verbal = told.light is not None or is_verbal(sentence.words[told.at].low)
    return _ARGUMENTS if told.parts and verbal and inside >= alone else 0


_ARGUMENTS: Final = 40
_REACH: Final = {2: 9, 3: 16}
_FARTHEST: Final = 24
