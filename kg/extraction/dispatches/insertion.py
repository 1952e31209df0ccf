"""Words put into a sentence that its writer left out. They stand at no place of the text: they begin where they end.

Owns how a sentence takes them up; which they are is :mod:`kg.extraction.dispatches.ellipsis`’ matter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from kg.extraction.ends import SIDE
from kg.extraction.sentences import Name, Sentence, Word
from kg.model import EntityId

SUBJECTS = frozenset(["I", "he"])
"""Words behind which a sentence’s first word loses its capital."""


class Unsaid(NamedTuple):
    """A word that is left out; ``meant``: who it stands for, where that is known without the sentence."""

    text: str
    meant: EntityId | None = None
    rest: str = ""


def with_words(sentence: Sentence, unsaid: Mapping[int, Sequence[Unsaid]]) -> Sentence:
    """Put words before those of a sentence, by the number of the word that follows them."""
    if not unsaid:
        return sentence
    places = sorted(unsaid)
    counted = [0, *accumulate(len(unsaid[place]) for place in places)]

    def moved(index: int) -> int:
        return index + counted[bisect_right(places, index)]

    words: list[Word] = []
    added: list[Name] = []
    for index in range(len(sentence.words) + 1):
        at = sentence.words[index].start if index < len(sentence.words) else sentence.end
        for each in unsaid.get(index, ()):
            if each.meant is not None:
                added.append(_name(each, each.meant, len(words), at))
            words.append(Word(each.text, each.text.lower(), at, at))
        subject = any(each.text in SUBJECTS for each in unsaid.get(index, ()))
        words += [word._replace(text=word.low) if subject else word for word in sentence.words[index : index + 1]]
    kept = [replace(name, first=moved(name.first), last=moved(name.last)) for name in sentence.names]
    names = tuple(sorted((*kept, *added), key=lambda name: name.first))
    owner = {index: at for at, name in enumerate(names) for index in range(name.first, name.last + 1)}
    return replace(
        sentence,
        words=tuple(word._replace(name=owner.get(index)) for index, word in enumerate(words)),
        names=names,
        quoted=tuple((moved(first), moved(last)) for first, last in sentence.quoted),
    )


def _name(unsaid: Unsaid, meant: EntityId, at: int, place: int) -> Name:
    return Name(entity=meant, first=at, last=at, start=place, end=place, rest=unsaid.rest, text=unsaid.text, form=SIDE)
