"""Words of one meaning: the table ``synonyms.txt`` beside this module, by the keys of the words.

Owns no relation and no name; a word stands in as many meanings as it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.questions.morphology import plain
from kg.questions.paraphrase.keys import keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """The meanings of single words and of phrases, for one language."""

    single: dict[str, frozenset[int]]
    having: dict[int, frozenset[str]]
    firsts: dict[str, tuple[tuple[int, tuple[str, ...]], ...]]

    def phrases_of(self, keys_: frozenset[str]) -> list[tuple[int, tuple[str, ...]]]:
        """Give the phrases of which the first word may be among words of these keys."""
        return [each for key in keys_ for each in self.firsts.get(key, ())]

    def of(self, meanings: Iterable[int]) -> frozenset[str]:
        """Give the keys of the single words that have one of some meanings."""
        return frozenset(key for number in meanings for key in self.having.get(number, ()))

    def meanings(self, *own: str) -> frozenset[int]:
        """Give the meanings that words of these keys have."""
        return frozenset(number for each in own for number in self.single.get(each, ()))


@cache
def thesaurus(language: str) -> Thesaurus:
    """Read the table of a language."""
    single: dict[str, set[int]] = defaultdict(set)
    firsts: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    text = files(__package__).joinpath("synonyms.txt").read_text("utf-8")
    for number, line in enumerate(text.splitlines()):
        tongue, _, rest = line.partition(":")
        if tongue != language:
            continue
        for phrase in filter(None, (each.strip() for each in rest.split(";"))):
            words = tuple(phrase.split())
            if len(words) > 1:
                firsts[plain(words[0])].append((number, words))
                continue
            for key in keys(words[0], language).own:
                single[key].add(number)
    having: dict[int, set[str]] = defaultdict(set)
    for key, numbers in single.items():
        for number in numbers:
            having[number].add(key)
    return Thesaurus(
        having={number: frozenset(each) for number, each in having.items()},
        single={key: frozenset(numbers) for key, numbers in single.items()},
        firsts={key: tuple(each) for key, each in firsts.items()},
    )
