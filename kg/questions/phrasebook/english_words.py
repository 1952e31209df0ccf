"""The words of an English question as they are written; a possessive ending is a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, and in lower case without punctuation; one that is glued to that before it."""

    raw: str
    low: str
    glued: bool = False


def split(question: str) -> tuple[Word, ...]:
    """Take the words of a question.

    >>> [each.low for each in split("Whose wings, and the envoy’s, were clipped?")]
    ['whose', 'wings', 'and', 'the', 'envoy', "'s", 'were', 'clipped']
    """
    found: list[Word] = []
    for raw in question.replace("’", "'").split():
        owner = re.fullmatch(r"(?P<owner>.*\w)(?P<ending>'s)(?P<after>\W*)", raw, re.IGNORECASE)
        found += [
            _word(owner["owner"]), Word(owner["ending"] + owner["after"], "'s", glued=True)
        ] if owner and owner["owner"].lower() not in _WHOLE else [_word(raw)]  # fmt: skip
    return tuple(found)


def _word(raw: str) -> Word:
    low = raw.lower().strip(',.;:?!"“”()«»')
    return Word(raw, low)


def joined(words: Iterable[Word | str]) -> str:
    """Write words out.

    >>> joined(split("the envoy’s letter"))
    "the envoy's letter"
    """
    text = ""
    for word in words:
        raw, glued = (word, word.startswith("'s")) if isinstance(word, str) else (word.raw, word.glued)
        text += raw if glued or not text else f" {raw}"
    return re.sub(r"\s+,", ",", " ".join(text.split())).strip(" ,")


_WHOLE = frozenset({"one"})
PREPOSITIONS = frozenset(
    {"to", "of", "from", "for", "with", "on", "upon", "in", "into", "against", "at", "by", "over", "under", "behind"}
    | {"between", "about", "towards", "toward", "before", "around", "off", "onto", "among", "out", "after", "beside"}
)
