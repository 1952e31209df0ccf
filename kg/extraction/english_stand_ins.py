"""What stands for the sides of an English letter and their governments: *your Excellency, this Legation*.

Reads sentences whose pronouns are known. Owns these words; who the sides of a letter are is :mod:`senders`' matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from kg.extraction.ends import OFFICE, SIDE
from kg.extraction.naming import Naming
from kg.extraction.sentences import Name, Sentence, with_names
from kg.model import EntityId

_STYLES: Final = frozenset(
    ["excellency", "lordship", "majesty", "highness", "eminence", "honor", "honour", "grace", "holiness"]
)
"""What somebody is addressed by, behind *your*."""
_BODIES: Final = frozenset(
    ["legation", "embassy", "consulate", "chancellery", "chancery", "ministry", "department", "office", "mission"]
)
"""Bodies for which somebody writes: *this Legation*."""
_GOVERNMENTS: Final = frozenset(["government", "cabinet"])
_POINTING: Final = frozenset(["your", "this", "the"])


def says_of_sides(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may speak of the sides of a letter: *I told you so, He informed me*."""
    if text.startswith(("He ", "She "), start) or text.find(" him", start, end) >= 0:
        return True
    mine = any(text.find(word, start, end) >= 0 for word in ("I ", " me ", " us ", "We ", " we "))
    other = text.startswith("The ", start) or any(text.find(word, start, end) >= 0 for word in (" you", " he "))
    return mine and other


class StandIns:
    """The stand-ins of one text; ``land`` gives the adjective of the land for which somebody holds an office."""

    def __init__(self, naming: Naming, land: Callable[[EntityId], str | None]) -> None:
        self._naming = naming
        self._land = land

    def resolved(self, sentence: Sentence, speaker: EntityId | None, hearer: EntityId | None) -> Sentence:
        """Add to a sentence what its stand-ins mean; ``speaker`` and ``hearer`` are the sides of its letter."""
        if sentence.language != "en":
            return sentence
        added = [*self._sides(sentence, speaker, hearer), *self._governments(sentence)]
        if not added:
            return sentence
        taken = {index for name in added for index in range(name.first, name.last + 1)}
        kept = tuple(name for name in sentence.names if taken.isdisjoint(range(name.first, name.last + 1)))
        return with_names(replace(sentence, names=kept), added)

    def _sides(self, sentence: Sentence, speaker: EntityId | None, hearer: EntityId | None) -> Iterator[Name]:
        words = sentence.words
        for at in range(1, len(words)):
            before = words[at - 1].low
            if before not in _POINTING:
                continue
            noun = words[at].low.replace("'", "’").removesuffix("’s")
            if noun in _STYLES and before == "your" and hearer is not None and not sentence.is_quoted(at):
                yield over(sentence, at - 1, at, hearer, SIDE)
            elif noun in _BODIES and before in {"this", "the"} and words[at].name is None:
                side = speaker if before == "this" else _called(noun, words[at].text, speaker, hearer)
                following = words[at + 1].low if at + 1 < len(words) else ""
                if side is not None and following not in {"of", "in", "at", "to"} and not sentence.is_quoted(at):
                    yield over(sentence, at, at, side, SIDE)

    def _governments(self, sentence: Sentence) -> Iterator[Name]:
        words = sentence.words
        for at in range(1, len(words)):
            owner = words[at - 1].name
            if owner is None or words[at].name is not None:
                continue
            if words[at].low.replace("'", "’").removesuffix("’s") not in _GOVERNMENTS:
                continue
            name = sentence.names[owner]
            if name.last != at - 1 or not name.rest or words[at].text.endswith("s"):
                continue
            land = self._land(name.entity)
            if land is not None:
                made = self._naming.named(f"{land} Government", "Government")
                yield over(sentence, name.first, at, made, OFFICE)


def _called(noun: str, text: str, speaker: EntityId | None, hearer: EntityId | None) -> EntityId | None:
    """Give which side of a letter *the Department, the Embassy* is; ``None`` where neither or both are called so."""
    if not text[:1].isupper():
        return None
    told = "secretary-of-state" if noun == "department" else noun
    found = {side for side in (speaker, hearer) if side is not None and (noun in side or told in side)}
    return found.pop() if len(found) == 1 else None


def over(sentence: Sentence, first: int, last: int, entity: EntityId, form: str) -> Name:
    """Make some words of a sentence a name of somebody or something, who owns what follows where they end in *’s*."""
    start, end = sentence.words[first].start, sentence.words[last].end
    return Name(
        entity=entity,
        first=first,
        last=last,
        start=start,
        end=end,
        rest="’s" if sentence.words[last].low.endswith(("’s", "'s")) else "",
        text=sentence.text[start - sentence.start : end - sentence.start],
        form=form,
    )
