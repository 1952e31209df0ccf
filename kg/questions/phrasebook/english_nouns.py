"""English nouns, adjectives and words that add nothing, of the phrasebook, in a question. Owns no phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.language.lemmas import lemma
from kg.questions.phrasebook.english_words import Word, joined, split
from kg.questions.phrasebook.rewritten import Rewritten
from kg.questions.phrasebook.turns import Turn

_ALIKE = (
    frozenset({"his", "her", "its", "their", "our", "your", "my", "one's"}),
    frozenset({"himself", "herself", "itself", "themselves", "oneself"}),
    frozenset({"a", "an", "the"}),
)
"""Words of which each stands for any other of its row."""
_BEFORE_OTHERS = frozenset({"of", "for", "in", "at", "on", "with", "to", "from", "against", "without", "by"})


def same(word: str, own: str) -> bool:
    """Tell whether a word of a question is a word of a turn: *one's* is any possessive, an article any other."""
    return word == own or any(word in these and own in these for these in _ALIKE)


def rewritten(said: Sequence[Word], turn: Turn) -> Iterator[Rewritten]:
    """Give a question with a noun, an adjective or nothing for a turn; a noun keeps its number."""
    own = [each.low for each in split(" ".join(part.text for part in turn.said))]
    head = next((place for place, word in enumerate(own) if place and word in _BEFORE_OTHERS), len(own)) - 1
    for start in range(len(said) - len(own) + 1):
        stretch = said[start : start + len(own)]
        plural = turn.kind == "noun" and _is_plural(stretch[head].low, own[head])
        if not all(
            same(word.low, each) or (plural and place == head)
            for place, (word, each) in enumerate(zip(stretch, own, strict=True))
        ):
            continue
        plain = _numbered([part.text for part in turn.plain], plural=plural)
        text = joined((*_before(said[:start], stretch[-1], plain), *plain, *said[start + len(own) :]))
        yield Rewritten(text, frozenset(word.low for word in stretch))


def _before(said: Sequence[Word], last: Word, plain: Sequence[str]) -> tuple[Word | str, ...]:
    """Take away the first of two commas between which nothing is left; put the article before a vowel as it has to be.

    >>> joined(_before(split("who paid for a"), Word("orphans", "orphans"), ["orphanage"]))
    'who paid for an'
    """
    if not said:
        return ()
    word = said[-1]
    if word.raw.endswith(",") and last.raw.endswith(","):
        return (*said[:-1], word.raw[:-1])
    if plain and word.low in {"a", "an"}:
        return (*said[:-1], word.raw[:1] + "n" * (plain[0][0] in "aeio"))
    return tuple(said)


def _is_plural(word: str, own: str) -> bool:
    return word != own and word.endswith("s") and lemma(word, "en") == own


def _numbered(plain: list[str], *, plural: bool) -> list[str]:
    """Put a plain noun in the plural: its head, before a preposition."""
    if not plural or not plain:
        return plain
    head = next((place for place, word in enumerate(plain) if place and word in _BEFORE_OTHERS), len(plain)) - 1
    word = plain[head]
    many = f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"
    return [*plain[:head], many, *plain[head + 1 :]]
