"""Who is called by an office alone in English: *the Ecuadoran Minister in Rio, the minister of the interior*.

The holder is an end of claims like anybody else: he whom the text names with that office, else a person that is
proposed under it. Behind a name the office is what he held (*Mr. Kern, the Swiss minister*). Which words these are
is :mod:`kg.extraction.english_office_phrases`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.ends import OFFICE
from kg.extraction.english_office_phrases import ALONE, BEFORE, HEADS, Phrase, read
from kg.extraction.english_verbs import looks_past
from kg.extraction.english_words import is_auxiliary
from kg.extraction.naming import Naming
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence, Word, with_names, without_names
from kg.extraction.triggers import PREPOSITIONS
from kg.language import turkish
from kg.model import EntityId
from kg.recognition.adjectives import of_lands

_NOBODY: Final[Mapping[str, EntityId]] = {}
_STYLES: Final = frozenset(
    [
        *("his", "her", "their", "excellency", "excellencies", "highness", "majesty", "the", "honorable", "honourable"),
        *("right", "most", "reverend", "señor", "señora", "don", "monsieur", "mr", "dr", "m", "imperial", "royal", "."),
    ]
)
"""What may stand between an office and a name: *the President, His Excellency Dr. X*."""
_RULERS: Final = ALONE - {"president", "secretary", "viceroy", "premier"} | {"bey", "landgrave", "sheikh"}
_TITLES: Final = HEADS | BEFORE - {"late", "new", "then", "former", "present"}
_OF_LETTERS: Final = frozenset(["minister", "ambassador", "chargé", "governor", "consul", "premier", "chancellor"])
"""Offices which in a letter and with a capital are somebody: *I told the Minister*."""
_FAR, _NEAR = 60, 15
"""Sentences after which a name no longer says who holds an office, and who *the minister* is."""
_FAR_STYLE: Final = 6


class Offices:
    """The holders of offices of one text, as far as they have been told."""

    def __init__(self, known: Knowledge, naming: Naming) -> None:
        self._known = known
        self._naming = naming
        self._holders: dict[str, tuple[int, EntityId]] = {}
        self._last: dict[str, tuple[int, EntityId]] = {}
        self._lands: dict[EntityId, str] = {}
        self._told: set[tuple[EntityId, str]] = set()
        self._letter, self._entered = 0, 0
        self._number = 0

    def land(self, holder: EntityId) -> str | None:
        """Give the adjective of the land for which somebody holds an office, where the text has said so."""
        return self._lands.get(holder)

    def resolved(self, sentence: Sentence, letter: int, talkers: Mapping[str, EntityId] = _NOBODY) -> Sentence:
        """Add to a sentence the holders of the offices that it speaks of.

        ``letter``: which letter it stands in; ``talkers``: who speak with each other in it, by their offices.
        """
        if sentence.language != "en":
            return sentence
        self._number += 1
        if letter != self._letter:
            self._letter, self._last = letter, {}
        if talkers and letter != self._entered:
            self._entered = letter
            for office, holder in talkers.items():
                self._remember(office, holder)
        added: list[Name] = []
        sentence = _untitled(_whole(sentence))
        for at, word in enumerate(sentence.words):
            if word.low in HEADS and word.name is None:
                alone = _OF_LETTERS if letter and word.text[:1].isupper() else frozenset()
                phrase = read(sentence, at, self._last.keys() | alone)
                name = self._named(sentence, phrase) if phrase is not None else None
                if name is not None:
                    added.append(name)
        if not added:
            return sentence
        taken = {index for name in added for index in range(name.first, name.last + 1)}
        kept = tuple(name for name in sentence.names if not taken & set(range(name.first, name.last + 1)))
        return with_names(replace(sentence, names=kept), added)

    def _remember(self, office: str, holder: EntityId) -> None:
        """Note who holds an office that a heading names in lower case: *danish minister*."""
        words = office.split()
        head = next((word for word in reversed(words) if word in HEADS), None)
        if head is None:
            return
        self._holders[office] = self._last[head] = self._number, holder
        if len(words) > 1 and turkish.fold(words[0]) in of_lands("en"):
            self._lands[holder] = words[0].title()

    def _named(self, sentence: Sentence, phrase: Phrase) -> Name | None:
        key = phrase.label.casefold() if phrase.own else f"{self._letter} {phrase.label.casefold()}"
        holder = self._apposed(sentence, phrase)
        if holder is not None:
            return self._of_holder(sentence, phrase, key, holder) if self._known.is_a(holder, "Person") else None
        if phrase.given:
            return _name(sentence, phrase, self._naming.named(phrase.label, "Office"), "title")
        held = self._holding(phrase, key)
        if held is None:
            return None
        if phrase.land:
            self._lands[held] = phrase.land
        self._holders[key] = self._last[phrase.head] = self._number, held
        return _name(sentence, phrase, held)

    def _of_holder(self, sentence: Sentence, phrase: Phrase, key: str, holder: EntityId) -> Name | None:
        """Give the office of somebody who is named beside it."""
        if phrase.land:
            self._lands[holder] = phrase.land
        self._holders[key] = self._last[phrase.head] = self._number, holder
        if not _stands_behind(sentence, phrase, holder):
            return self._before(sentence, phrase, holder)
        if phrase.label.casefold() == phrase.head:
            return None  # *X, President of the Club*: which office it is stands behind
        return _name(sentence, phrase, self._naming.named(phrase.label, "Office"), "title")

    def _holding(self, phrase: Phrase, key: str) -> EntityId | None:
        """Give who holds an office that stands alone: the one who was named with it, else somebody new."""
        held = self._held(self._holders.get(key), _FAR)
        if held is None and phrase.label.casefold() == phrase.head:
            held = self._held(self._last.get(phrase.head), _NEAR)
            if held is None and phrase.head not in ALONE and not self._letter:
                return None
        if held is not None:
            return held
        if phrase.own or not self._letter or phrase.head in ALONE:
            return self._naming.named(phrase.label, "Person")
        return self._naming.new(phrase.label, "Person", phrase.label)

    def _before(self, sentence: Sentence, phrase: Phrase, holder: EntityId) -> Name | None:
        """Give the office that stands before its holder, once: *President Juarez, the Danish minister, X*."""
        if (holder, phrase.label) in self._told or phrase.end != phrase.last:
            return None
        if phrase.label.casefold() in _RULERS:  # a title rather than an office: *Shah Abbas*
            return None
        self._told.add((holder, phrase.label))
        last = phrase.last if phrase.bracket is None else sentence.names[phrase.bracket].first - 2
        return _name(sentence, phrase._replace(last=last), self._naming.named(phrase.label, "Office"), "title")

    def _held(self, held: tuple[int, EntityId] | None, far: int) -> EntityId | None:
        return held[1] if held is not None and self._number - held[0] <= far else None

    def _apposed(self, sentence: Sentence, phrase: Phrase) -> EntityId | None:
        """Give whose office it is: a name right before or behind it, with a comma or without one, or in brackets."""
        words = sentence.words
        behind = phrase.last + 1
        if phrase.bracket is not None:
            return sentence.names[phrase.bracket].entity
        behind = behind if phrase.end == phrase.last else phrase.end + 1
        mark = behind < len(words) and words[behind].text in {",", "("}
        styled = behind + 1
        while mark and styled < min(len(words), behind + _FAR_STYLE) and words[styled].low in _STYLES:
            styled += 1
        near = (behind,) if phrase.end == phrase.last else ()
        for index in (*near, *((styled,) if mark else ())):
            if index < len(words) and words[index].name is not None:
                name = sentence.names[words[index].name or 0]
                if index != behind and _opens_clause(words, phrase, name):
                    return None
                if self._known.is_a(name.entity, "Person") or (index == behind and phrase.end == phrase.last):
                    return name.entity
        before = phrase.first - 1 - (phrase.first > 0 and words[phrase.first - 1].low == "the")
        if behind < len(words) and _is_verb(words[behind].low):  # *for X, the Ambassador said*
            return None
        if before > 0 and words[before].low == "," and words[before - 1].name is not None:
            name = sentence.names[words[before - 1].name or 0]
            told = [word.low for word in words[max(0, name.first - 2) : name.first]] == ["according", "to"]
            set_off = any(word.low == "," for word in words[behind : behind + _FAR_STYLE])
            if self._known.is_a(name.entity, "Person") and (set_off or not told):
                return name.entity
        return None


def _opens_clause(words: Sequence[Word], phrase: Phrase, name: Name) -> bool:
    """Tell whether a name behind a comma is the subject of its verb: *In reply to the Under Secretary, X said*."""
    before = phrase.first - 1 - (phrase.first > 0 and words[phrase.first - 1].low == "the")
    behind = name.last + 1
    return before >= 0 and words[before].low in PREPOSITIONS and behind < len(words) and _is_verb(words[behind].low)


def says_of_an_office(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may speak of an office: cheaply, as most of them are asked for."""
    return any(text.find(literal, start, end) >= 0 for literal in _LITERALS)


_LITERALS: Final = ("inister", "mbassador", "onsul ", "resident ", "remier ", "Secretary", "Emperor", "King ")


def _stands_behind(sentence: Sentence, phrase: Phrase, holder: EntityId) -> bool:
    """Tell whether the holder is named before his office: there the office is a thing of its own."""
    at = phrase.first - 2 - (sentence.words[phrase.first - 1].low == "the")
    name = sentence.words[at].name if at >= 0 else None
    return name is not None and sentence.names[name].entity == holder


_LOWER: Final = frozenset(["assistant", "under", "deputy", "vice", "acting", "sub"])


def _whole(sentence: Sentence) -> Sentence:
    """Leave out names of offices that are a part of a longer one: *the Assistant Secretary of State, the Envoy (X)*."""
    parts = {index for index, name in enumerate(sentence.names) if _is_part(sentence, name)}
    if not parts:
        return sentence
    kept = tuple(name for index, name in enumerate(sentence.names) if index not in parts)
    bare = replace(sentence, names=(), words=tuple(word._replace(name=None) for word in sentence.words))
    return with_names(bare, kept)


def _is_part(sentence: Sentence, name: Name) -> bool:
    words = sentence.words
    if name.entity.startswith("office/"):
        return name.first > 0 and words[name.first - 1].low in _LOWER
    if name.form != "title" or name.first != name.last or words[name.first].low not in HEADS:
        return False
    return any(other.entity == name.entity and other is not name for other in sentence.names)


def _untitled(sentence: Sentence) -> Sentence:
    """Part the titles of persons from their names: *President | Juarez, Prime Minister | Majali*."""
    names = tuple(_without_title(sentence, name) for name in sentence.names)
    if names == sentence.names and not any(_is_office_alone(sentence, name) for name in names):
        return sentence
    offices = {index for index, name in enumerate(names) if _is_office_alone(sentence, name)}
    if offices:
        return _untitled(without_names(sentence, offices))
    begins = [name.first for name in names]
    words = tuple(
        word._replace(name=None) if word.name is not None and index < begins[word.name] else word
        for index, word in enumerate(sentence.words)
    )
    return replace(sentence, names=names, words=words)


def _is_office_alone(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name is nothing but an office with capitals: *Grand Vizier*."""
    if name.first == name.last or not name.entity.startswith("person/"):
        return False
    lows = [word.low for word in sentence.words[name.first : name.last + 1]]
    if lows[0] in HEADS and lows[1] == "of":  # Bailiff of Lugano
        return True
    return lows[-1] in HEADS and all(low in BEFORE for low in lows[:-1])


def _without_title(sentence: Sentence, name: Name) -> Name:
    words = sentence.words
    if name.first == name.last or not name.entity.startswith("person/") or words[name.first].low not in _TITLES:
        return name
    first = name.first
    while first < name.last and words[first].low in _TITLES:
        first += 1
    if words[first - 1].low not in HEADS or not words[first].text[:1].isupper():
        return name
    start = words[first].start
    return replace(
        name, first=first, start=start, text=sentence.text[start - sentence.start : name.end - sentence.start]
    )


def _is_verb(low: str) -> bool:
    return looks_past(low) or is_auxiliary(low) or low in _PASTS


_PASTS: Final = frozenset({"read", "put", "set", "let", "cut", "quit", "shut", "cast"})
"""Verbs whose past is like their present: *In response to the President, X read*."""


def _name(sentence: Sentence, phrase: Phrase, entity: EntityId, form: str = OFFICE) -> Name:
    words = sentence.words
    start, end = words[phrase.first].start, words[phrase.last].end
    return Name(
        entity=entity,
        first=phrase.first,
        last=phrase.last,
        start=start,
        end=end,
        rest="’s" if words[phrase.last].low.endswith(("’s", "'s")) else "",
        text=sentence.text[start - sentence.start : end - sentence.start],
        form=form,
    )
