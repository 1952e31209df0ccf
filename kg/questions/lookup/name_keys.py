"""How names are read so that questions find them: whole, by words, and by what words have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.questions.morphology import english_stem, plain
from kg.questions.paraphrase.keys import keys

_SHORTEST_SIGNATURE = 5
"""How many words a file's signature has at least, its archive included, where the archive goes unsaid."""


def stem(word: str, language: str) -> str:
    """Give a rough stem for comparing words of names and descriptions."""
    if language == "en":
        return english_stem(word)
    return word


def keys_of(text: str) -> frozenset[str]:
    """Give a name in the plain form, with and without what stands in brackets."""
    written = (plain(variant) for variant in (text, _without_brackets(text)))
    return frozenset(key.removeprefix("the ") for key in written if key)


def word_keys(names: Iterable[tuple[str, str | None]], language: str) -> Iterator[str]:
    """Give the keys of all words of names in a language or in none, and their roots, each after a tilde."""
    for text, tongue in names:
        if tongue in {language, None}:
            for word in text.replace("-", " ").split():
                found = keys(word, language)
                yield from (*found.own, *(f"~{root}" for root in found.root)) if plain(word) else ()


def signatures(text: str) -> Iterator[str]:
    """Give each beginning of a name that ends in a number, as those of files do; the archive itself may go unsaid."""
    words = plain(text).split()
    yield from (" ".join(words[:count]) for count in range(2, len(words)) if words[count - 1].isdigit())
    counts = range(_SHORTEST_SIGNATURE, len(words) + 1)
    yield from (" ".join(words[1:count]) for count in counts if words[count - 1].isdigit())


def common_words(text: str) -> Iterator[str]:
    """Give the words of a name that are common nouns, plain."""
    yield from (plain(word) for word in text.split() if word[:1].islower() and "'" not in word)


def _without_brackets(text: str) -> str:
    head, _, rest = text.partition(" (")
    return head + (rest.partition(")")[2] if rest else "")
