"""Two that are meant at once: *iki ülke, her iki hükûmet, the two sides, both governments*, if they are clear.

Reads sentences in their order and remembers, within a paragraph, whom the last ones named. What is found becomes two
names of the sentence, bound like *A and B*. Owns which nouns these are and of which classes the two must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kg.extraction.ends import BOTH
from kg.extraction.lately import Lately
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence, with_names
from kg.extraction.turkish_verbs import is_noun
from kg.extraction.word_names import of_word
from kg.model import EntityId

_POWERS: Final = ("State", "Government", "Country")
_PERSONS: Final = ("Person",)
_NOUNS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "tr": {
        **dict.fromkeys(("ülke", "devlet", "hükümet", "hükûmet", "millet", "cumhuriyet", "imparatorluk"), _POWERS),
        "taraf": (*_POWERS, "Delegation"),
        "heyet": ("Delegation",),
        **dict.fromkeys(("lider", "bakan", "elçi", "komutan", "hükümdar", "diplomat"), _PERSONS),
    },
    "en": {
        **dict.fromkeys(("countries", "states", "governments", "nations", "powers", "empires", "republics"), _POWERS),
        **dict.fromkeys(("sides", "parties"), (*_POWERS, "Delegation")),
        "delegations": ("Delegation",),
        **dict.fromkeys(("leaders", "ministers", "statesmen", "ambassadors", "generals", "men"), _PERSONS),
    },
}
"""Nouns, and the classes of the two that they stand for."""
_TWO: Final = 2


class Pairs:
    """Whom the last sentences of a paragraph named."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._lately = Lately()

    def resolved(self, sentence: Sentence) -> Sentence:
        """Add to a sentence the two whom its nouns mean; remember whom it names for the next."""
        self._lately.enter(sentence)
        whole = with_names(sentence, list(self._found(sentence)))
        self._lately.leave(sentence.names)
        return whole

    def _found(self, sentence: Sentence) -> Iterator[Name]:
        nouns = _NOUNS.get(sentence.language)
        if nouns is None:
            return
        words = sentence.words
        for at in range(1, len(words)):
            two = words[at - 1]
            if two.low not in _COUNTED[sentence.language] or words[at].name is not None or two.name is not None:
                continue
            if two.low == "two" and (at < _TWO or words[at - 2].low not in {"the", "these"}):
                continue
            noun = next((one for one in nouns if _is(words[at].low, one, sentence.language)), None)
            meant = self._meant(sentence, at, nouns[noun]) if noun else ()
            if noun and len(meant) == _TWO:
                length = len(noun) if sentence.language == "tr" else len(words[at].text)
                yield of_word(sentence, at - 1, meant[0], length=len(two.text), form=BOTH)
                yield of_word(sentence, at, meant[1], length=length, form=BOTH)

    def _meant(self, sentence: Sentence, at: int, kinds: tuple[str, ...]) -> tuple[EntityId, ...]:
        """Give the two of these classes that were named last, where the sentences that name them name no third."""
        here = tuple(name.entity for name in sentence.names if name.last < at)
        found: dict[EntityId, None] = {}
        for named in (here, *reversed(self._lately.named)):
            found.update(dict.fromkeys(one for one in named if any(self._known.is_a(one, kind) for kind in kinds)))
            if len(found) >= _TWO:
                break
        return tuple(found) if len(found) == _TWO else ()


_LITERALS: Final = ("two ", "oth ", "ki ")


def says_of_two(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence without any name may be of use: cheaply first, as most of them are asked for."""
    near = any(text.find(literal, start, end) >= 0 for literal in _LITERALS)
    return near and _SAID_OF_TWO.search(text, start, end) is not None


_SAID_OF_TWO: Final = re.compile(r"\b[İi]ki\s+(?:ülke|dev|hük|taraf|heyet)|\b(?:[Bb]oth|[Tt]he\s+two)\s+[a-z]+s\b")
_COUNTED: Final = {"tr": frozenset({"iki"}), "en": frozenset({"two", "both"})}


def _is(low: str, noun: str, language: str) -> bool:
    return is_noun(low, noun) if language == "tr" else low == noun
