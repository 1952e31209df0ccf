"""The spellings under which an entity may stand in a text, each with what it is worth as evidence.

Owns what follows from a name by rule: other spellings, parts of persons' names, endings. Where they stand in a text is
:mod:`kg.mentions.gazetteer`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice, product
from unicodedata import combining, normalize

from kg.language import turkish
from kg.language.folding import LOWER, UPPER, key
from kg.language.honorifics import AFTER, EVERY, strip_honorifics
from kg.model import Entity, EntityId, Name


class Rank(IntEnum):
    """How good a pattern is as evidence that its entity is meant."""

    TITLED = 1  # one word of a person's name: only beside an honorific (Ziya Bey)
    SHORT = 2  # a part of a person's name that people use alone (Kennedy, Ali Suavi)
    VARIANT = 3  # a spelling that follows from a name by rule (Inalcik, Mehmed, John Kennedy)
    NAME = 4  # a name as the tables give it


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One thing that a pattern may stand for, by which of its names, and how strongly."""

    entity: EntityId
    name: str
    rank: Rank
    language: str | None = None
    label: bool = False  # the name is a label, not one of the other names
    softened: bool = False  # the pattern ends in a softened consonant: a suffix with a vowel must follow
    plural: bool = False  # the pattern lacks the plural of the name: it must follow


_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)\s*")
_INITIALS = re.compile(rf"^(?:[{UPPER}][{LOWER}]?\.\s?-?)+$")
_REGNAL = re.compile(r"^(?:[IVX]+|\d{1,2})\.?$")
_DOTTED = re.compile(r"^(?:[^\W\d_]\.\s?){2,}$")
_DROPPED_IN_RUSSIAN = "аяйь"  # Варна, в Варне
VOWELS = "aeıioöuüаеиоуыэюя"
_ORTHOGRAPHY = (("antlaşma", ("anlaşma", "andlaşma")), ("anlaşma", ("antlaşma", "andlaşma")))
_FINALS = {"t": "d", "d": "t", "p": "b", "b": "p", "ç": "c", "c": "ç"}
_QUOTES = '“”"«»„ '
_MOST_VARIANTS = 8
_SHORTEST_VOICED = 4
SHORTEST_PART = 3
_SHORTEST_ABBREVIATION = 3
_SHORTEST_VARIANT = 5
LONGEST_ABBREVIATION = 6
PLURAL = len("lar")
_WORDS_WITH_MIDDLE = 3


def patterns(entity: Entity) -> Iterator[tuple[str, Sense]]:
    """Give every pattern of an entity with what it says; the same pattern may come more than once."""
    person = entity.id.startswith("person/")
    styled = any(_is_styled(name.text) for name in (*entity.labels, *entity.other_names))
    for label, names in ((True, _labels(entity)), (False, entity.other_names)):
        for name in names:
            for text, rank in _also_plain(_spellings(name.text.strip(_QUOTES), person=person)):
                pattern = key(text)
                if rank is Rank.TITLED and styled:
                    continue  # the tables say by which of their names people called them
                if any(letter.isalnum() for letter in pattern):
                    sense = Sense(entity=entity.id, name=text, rank=rank, language=name.language, label=label)
                    yield from _with_endings(pattern, sense)


def _labels(entity: Entity) -> tuple[Name, ...]:
    """Give the labels; of works, whose labels name the author too, the title instead where it is known."""
    return tuple(Name(text=title) for title in entity.attributes.get("title", ())) or entity.labels


def _is_styled(name: str) -> bool:
    """Tell whether a name ends in an honorific, as *Osman Paşa*."""
    return any(turkish.fold(word) in AFTER for word in _PARENTHESIS.sub(" ", name).split()[-1:])


def _with_endings(pattern: str, sense: Sense) -> Iterator[tuple[str, Sense]]:
    yield pattern, sense
    low = turkish.lower(sense.name)
    soft = turkish.soften(low)
    if soft and pattern[-1] == turkish.fold(low[-1]):
        yield pattern[:-1] + turkish.fold(soft[-1]), replace(sense, softened=True)
    if low[-1] in _DROPPED_IN_RUSSIAN and len(low) >= _SHORTEST_VARIANT:
        yield pattern[:-1], replace(sense, softened=True)
    if (
        sense.name[:1].isupper()
        and " " not in pattern
        and pattern.endswith(("lar", "ler"))
        and len(pattern) > PLURAL + 2
    ):
        yield pattern[:-PLURAL], replace(sense, plural=True)


def _spellings(text: str, *, person: bool) -> Iterator[tuple[str, Rank]]:
    """Give a name and every spelling that follows from it."""
    text = " ".join(text.split())
    yield text, Rank.NAME
    bare = " ".join(_PARENTHESIS.sub(" ", text).split())
    if bare and bare != text:
        yield bare, Rank.NAME
    yield from ((variant, Rank.VARIANT) for variant in _written_otherwise(bare))
    if person and bare:
        yield from _of_person(text, bare)


def _written_otherwise(text: str) -> Iterator[str]:
    if _DOTTED.match(text):
        yield from (text.rstrip("."), text.replace(".", "").replace(" ", ""))
    elif text.isupper() and text.isalpha() and _SHORTEST_ABBREVIATION <= len(text) <= LONGEST_ABBREVIATION:
        yield from (".".join(text), ".".join(text) + ".")
    low = turkish.fold(text)
    for word, others in _ORTHOGRAPHY:
        at = low.find(word)
        if at >= 0 and (at == 0 or not low[at - 1].isalnum()):
            for other in others:
                yield text[:at] + (other if text[at].islower() else other.capitalize()) + text[at + len(word) :]


def _also_plain(spellings: Iterable[tuple[str, Rank]]) -> Iterator[tuple[str, Rank]]:
    """Add every spelling without its marks, as people without a Turkish keyboard write it."""
    for text, rank in spellings:
        yield text, rank
        plain = _without_diacritics(text)
        if plain != text and len(plain) >= _SHORTEST_VARIANT:
            yield plain, min(rank, Rank.VARIANT)


LETTERS = re.compile(r"[^\W\d_]")
_OTHER_SCRIPT = re.compile("[^\u0000-\u024f\u2000-\u206f]")


def _without_diacritics(text: str) -> str:
    if _OTHER_SCRIPT.search(text):
        return text  # what it looks like in Latin is a question for resolution
    return "".join(letter for letter in normalize("NFD", text.replace("ı", "i")) if not combining(letter))


def in_order(name: str) -> str:
    """Put a catalogue's form of a person's name in the order of speech, without what follows a second comma.

    >>> in_order("Thompson, Llewellyn E., Jr."), in_order("Kinross J. P.")
    ('Llewellyn E. Thompson', 'J. P. Kinross')
    """
    surname, comma, rest = name.partition(",")
    if comma:
        return " ".join(f"{rest.partition(',')[0]} {surname}".split())
    first, *others = name.split() or [""]
    inverted = others and _INITIALS.match(others[-1]) and not _INITIALS.match(first) and first[0].isupper()
    return " ".join((*others, first)) if inverted else name


def _of_person(text: str, bare: str) -> Iterator[tuple[str, Rank]]:
    turned = in_order(bare)
    if turned != bare:
        bare = turned
        yield bare, Rank.NAME
    words = tuple(bare.split())
    proper = strip_honorifics(words)
    if not proper or turkish.fold(proper[0]) in EVERY:
        return
    unnumbered = tuple(word for word in proper if not _REGNAL.match(word))
    if unnumbered and unnumbered != proper:
        yield " ".join(unnumbered), Rank.SHORT
        yield from ((variant, Rank.SHORT) for variant in islice(_voiced(unnumbered), _MOST_VARIANTS))
    if proper != words:
        yield " ".join(proper), Rank.NAME if len(proper) > 1 else Rank.SHORT
    later = _PARENTHESIS.search(text)
    if later and later[1][:1].isupper() and " " not in later[1] and turkish.fold(later[1]) not in EVERY:
        yield f"{' '.join(proper)} {later[1]}", Rank.VARIANT
        yield later[1], Rank.SHORT
    for variant in islice(_voiced(proper), _MOST_VARIANTS):
        yield variant, Rank.VARIANT if len(proper) > 1 else Rank.SHORT
    yield from _parts(proper)


def _voiced(words: tuple[str, ...]) -> Iterator[str]:
    """Ahmet and Ahmed, Recep and Receb: each word with either of its last consonants."""
    choices = [
        (word, word[:-1] + _FINALS[word[-1]]) if len(word) >= _SHORTEST_VOICED and word[-1] in _FINALS else (word,)
        for word in words
    ]
    yield from (" ".join(chosen) for chosen in islice(product(*choices), 1, None))


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, Rank]]:
    given = [
        word
        for word in words
        if not _INITIALS.match(word) and word[:1].isupper() and len(word) >= SHORTEST_PART and not _REGNAL.match(word)
    ]
    if len(words) == 1 or not given:
        return
    if words[-1] in given:
        yield words[-1], Rank.SHORT
        first, hyphen, _ = words[-1].partition("-")
        if hyphen and len(first) >= _SHORTEST_VARIANT:
            yield first, Rank.SHORT
        if len(words) >= _WORDS_WITH_MIDDLE and words[-2] in given:
            yield " ".join(words[-2:]), Rank.SHORT
    if len(words) >= _WORDS_WITH_MIDDLE and words[0] in given:
        yield f"{words[0]} {words[-1]}", Rank.VARIANT
        yield f"{words[0]} {' '.join(f'{word[0]}.' for word in words[1:-1])} {words[-1]}", Rank.VARIANT
        if not any(_INITIALS.match(word) for word in words[1:-1]):
            yield " ".join(words[:-1]), Rank.SHORT
    called = [word for word in given if word in words[:-1]]
    if called:
        yield called[-1], Rank.TITLED
