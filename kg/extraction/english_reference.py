"""What speaks against a name that an English pronoun might mean: tests of a sentence for :mod:`pronouns`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.english_modifiers import modifies
from kg.extraction.english_people import is_people
from kg.extraction.english_verbs import is_participle, looks_past
from kg.extraction.english_words import CONJUNCTIONS, MODALS, is_leading
from kg.extraction.sentences import Name, Sentence, Word
from kg.extraction.triggers import PREPOSITIONS
from kg.language import honorifics
from kg.model import EntityId

_EARLY: Final = 4
_ADJECTIVES: Final = 3
_ENDS_CLAUSE: Final = frozenset({";", ":", "(", ")"})


def is_of_an_office(sentence: Sentence, at: int) -> bool:
    """Tell whether an office that nobody is named of stands before a pronoun: *the Prime Minister said that he*."""
    for index in range(at - 1, 0, -1):
        word, following = sentence.words[index], sentence.words[index + 1]
        if word.low in _ENDS_CLAUSE:
            return False
        if word.name is None and following.name is None and word.text.istitle() and word.low in honorifics.OFFICES:
            beside = {sentence.words[max(0, index - 2)].name, sentence.words[index - 1].name} - {None}
            joined = following.low == "," and sentence.words[index + 2].low in {"and", "but"} and index + 3 == at
            if not beside and (joined or following.low not in {",", "of", "at", "in"}):
                return True
    return False


def is_an_object(sentence: Sentence, name: Name) -> bool:
    """Tell whether an English name is not the subject of its verb, which stands before it: *I saw X and told him*."""
    if sentence.language != "en" or not name.first:
        return False
    low = sentence.words[name.first - 1 - (sentence.words[name.first - 1].low == "the")].low
    return looks_past(low) or low in PREPOSITIONS


def is_told_of(sentence: Sentence, at: int, teller: EntityId) -> bool:
    """Tell whether somebody says that another acts on him: *X told me that his Government had instructed him*."""
    last = max(name.last for name in sentence.names if name.entity == teller and name.last < at)
    between = sentence.words[last + 1 : at]
    told = next((index for index, word in enumerate(between) if word.low == "that"), None)
    if told is None or told + 1 >= len(between):
        return False
    following = between[told + 1].low
    return following not in {"he", "she", "they"} and looks_past(between[-1].low)


def is_only_aside(sentence: Sentence, entity: EntityId, before: int) -> bool:
    """Tell whether somebody is only named behind a preposition: *Urged by X, he*, *according to X, he*."""
    named = [name.first for name in sentence.names if name.entity == entity and name.last < before]
    return all(first > 0 and sentence.words[first - 1].low in PREPOSITIONS for first in named)


def who_goes_on(sentence: Sentence, at: int, subject: Name | None, persons: Sequence[EntityId]) -> tuple[EntityId, ...]:
    """Give which of several persons may be the subject of a clause that is added: *X met Y, and in May he left*.

    It is the subject of the clause before, *where* nobody else is named since, and nobody if somebody is *him* there.
    """
    index = at - 1
    while index > 0 and sentence.words[index].name is None and is_leading(sentence.words[index].low):
        index -= 1
    joint = sentence.words[index].low
    if subject is None or sentence.language != "en" or joint not in {"and", "but", "where"}:
        return tuple(persons)
    if any(word.low in {"him", "whom"} for word in sentence.words[subject.last + 1 : at]):
        return ()
    since = {name.entity for name in sentence.names if subject.first < name.first < at} - {subject.entity}
    if subject.entity in persons and not (joint == "where" and since.intersection(persons)):
        return (subject.entity,)
    return tuple(persons)


def owner(sentence: Sentence, at: int) -> EntityId | None:
    """Give whom *and his* is said of: *X murdered Y and his brother*."""
    before = sentence.words[max(0, at - 2) : at]
    if len(before) < len(("Y", "and")) or before[1].low != "and" or before[0].name is None:
        return None
    return sentence.names[before[0].name].entity


def is_of_a_noun(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name only says which thing a noun is, so that no pronoun means its bearer: *the Grey plan*."""
    return sentence.language == "en" and not name.rest and modifies(sentence.words, name, set())


def is_behind_preposition(sentence: Sentence, name: Name) -> bool:
    """Tell whether a preposition stands before a name in English, so that nothing is told of it: *According to X*."""
    before = sentence.words[name.first - 1].low if name.first else ""
    return sentence.language == "en" and before in PREPOSITIONS


def without_whom(sentence: Sentence, at: int, here: Sequence[EntityId]) -> Sequence[EntityId]:
    """Leave out who cannot be *he*: in *X despised Y, whom he accused* it is X, in *Recalled by Y, he* not Y."""
    if _has_done_it(sentence, at):
        return [one for one in here if not is_only_aside(sentence, one, at)]
    if not at or sentence.words[at - 1].low not in {"whom", "which"}:
        return here
    last = next((name for name in reversed(sentence.names) if name.last < at), None)
    return [one for one in here if last is None or one != last.entity]


def owns_a_matter(sentence: Sentence, name: Name) -> bool:
    """Tell whether a name opens a sentence as the owner of what it is about, which is nobody: *X’s mediation was*."""
    if name.first > 1 or not name.rest:
        return False
    behind = sentence.words[name.last + 1 : name.last + 1 + _ADJECTIVES]
    nouns = [word.low for word in behind if word.name is None and word.low.isalpha()]
    return bool(nouns) and not any(is_people(low) for low in nouns)


def _has_done_it(sentence: Sentence, at: int) -> bool:
    """Tell whether a participle that opens a sentence says what was done to *he*: *Recalled by X, he*."""
    words = sentence.words
    if not at or words[at - 1].low != "," or words[0].name is not None:
        return False
    opening = words[0].low
    by = any(word.low == "by" for word in words[:at])
    return by and is_participle(opening) and looks_past(opening) and all(word.low != ";" for word in words[:at])


def has_verb(sentence: Sentence, name: Name, before: int) -> bool:
    """Tell whether a verb follows a name, at once or after *who*, up to a place: *Y, who appointed him*."""
    words = sentence.words
    at = name.last + 1
    relative = [word.low for word in words[at : at + 2]]
    at += 2 if relative in ([",", "who"], [",", "which"]) else 1 if relative[:1] == ["who"] else 0
    if at == name.last + 1 and _is_governed(words, name):
        return False
    if name.rest:
        return False
    near = words[at : min(before, at + _EARLY - 1)]
    return any(word.name is None and (looks_past(word.low) or word.low in MODALS) for word in near)


def _is_governed(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a preposition or a verb stands before a name and its adjectives: *by the young X*."""
    begin = name.first
    while begin > max(0, name.first - _ADJECTIVES) and words[begin - 1].name is None:
        low = words[begin - 1].low
        if low in PREPOSITIONS or looks_past(low):
            return True
        if not low.isalpha() or low in CONJUNCTIONS or low == "that":  # *admitted that X had warned him*
            return False
        begin -= 1
    return False
