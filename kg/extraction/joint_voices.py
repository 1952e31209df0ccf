"""Who says it together with a speaker: *Pamuk and Owen argue that, Pamuk ve Owen’a göre*. Both languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extraction.english_verbs import lemma
from kg.extraction.english_words import SPEAKING
from kg.extraction.sentences import Name, Sentence
from kg.extraction.turkish_roles import arguments
from kg.model import EntityId

_OPENS: Final = frozenset(
    [",", ";", ":", "(", "as", "that", "but", "and", "while", "whereas", "although", "though", "both", "because"]
)
"""Words before names that are a subject."""
_WHO: Final = ("person/", "work/")
_SAYING: Final = SPEAKING | {"deny", "show", "reject", "dispute", "agree", "demonstrate", "dismiss", "refute"}


def speakers(sentence: Sentence, speaker: EntityId) -> tuple[EntityId, ...]:
    """Give all who say with a speaker what he says, in the order of the text; him alone where nobody else does."""
    if not speaker.startswith(_WHO):
        return (speaker,)
    rows = _turkish(sentence) if sentence.language == "tr" else _english(sentence) if sentence.language == "en" else []
    places = [name.first for name in sentence.names if name.entity == speaker]
    for row in rows:
        if any(place not in {name.first for name in row} for place in places):
            continue  # he is named by himself, too
        entities = tuple(dict.fromkeys(name.entity for name in row))
        if len(entities) > 1 and speaker in entities and all(one.startswith(_WHO) for one in entities):
            return entities
    return (speaker,)


def _turkish(sentence: Sentence) -> list[list[Name]]:
    """Give the rows of names that *ve*, *ile* or commas bind, of those who say something."""
    rows: list[list[Name]] = []
    bound = False
    for one in arguments(sentence):
        if bound and rows and rows[-1][-1] is not one.name:
            rows[-1].append(one.name)
        elif not (rows and rows[-1][-1] is one.name):
            rows.append([one.name])
        bound = one.joined and one.role in {"nominative", "genitive", "by-account", "by"}
    return rows


def _english(sentence: Sentence) -> list[list[Name]]:
    """Give the rows of names that are the subject of a verb of saying, or stand behind *according to*."""
    words = sentence.words
    rows: list[list[Name]] = []
    ended = True
    for name in sentence.names:
        gap = [word.low for word in words[rows[-1][-1].last + 1 : name.first]] if rows else []
        if not ended and not rows[-1][-1].rest and gap in ([","], ["and"], [",", "and"]):
            rows[-1].append(name)
        else:
            rows.append([name])
        ended = gap[-1:] == ["and"] and len(rows[-1]) > 1
    return [each for each in rows if len(each) > 1 and _say(sentence, each)]


def _say(sentence: Sentence, row: Sequence[Name]) -> bool:
    words, first, last = sentence.words, row[0].first, row[-1].last
    if sum(word.low == "and" and word.name is None for word in words[first:last]) != 1:
        return False
    before = [word.low for word in words[max(0, first - 2) : first]]
    if before == ["according", "to"]:
        return True
    opens = not before or before[-1] in _OPENS
    return opens and any(word.name is None and lemma(word.low) in _SAYING for word in words[last + 1 : last + 4])
