"""English as it is typed in haste: *panins letter* without an apostrophe, *who received delegation* without an article.

Owns no word of a relation; which words are names is told by whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.questions.morphology import plain

_LONGEST = 4


def owned(question: str, is_name: Callable[[str], bool]) -> str | None:
    """Put the apostrophe where a name has only an *s* behind it; nothing where none has.

    >>> owned("who answered panins letter", {"panin"}.__contains__)
    "who answered panin's letter"
    >>> owned("who fought the danes", {"dane", "danes"}.__contains__) is None
    True
    """
    said = question.split()
    found = [f"{word[:-1]}'s" if _is_owner(said, place, is_name) else word for place, word in enumerate(said)]
    return " ".join(found) if found != said else None


def _is_owner(said: list[str], place: int, is_name: Callable[[str], bool]) -> bool:
    word = said[place]
    if not re.fullmatch(r"[^\W\d_]{3,}s", word) or word.endswith("ss") or place + 1 == len(said):
        return False
    ends = [said[begin:place] for begin in range(max(0, place - _LONGEST + 1), place + 1)]
    whole = (plain(" ".join((*before, word))) for before in ends)
    return not any(map(is_name, whole)) and any(is_name(plain(" ".join((*before, word[:-1])))) for before in ends)


def of_peoples(question: str) -> str | None:
    """Write the adjectives of peoples with the capital that haste left out; nothing where all have it.

    >>> of_peoples("who was danish envoy in vienna"), of_peoples("Who was the Danish envoy?")
    ('who was Danish envoy in vienna', None)
    """
    from kg.recognition import adjectives

    known = adjectives.shown("en")
    found = [f"{word[:1].upper()}{word[1:]}" if word in known else word for word in question.split()]
    return " ".join(found) if found != question.split() else None


_BEFORE = "of|by|with|to|for|at|from|against|under|between|in|on|was|were|is|are|and|about|before|after|during"
_NO_NOUN = (
    r"the|a|an|his|her|its|their|this|that|these|those|all|any|some|no|not|who|whom|whose|which|what|when|where|why|how|"
    r"he|she|it|they|him|them|by|to|in|at|on|of|for|from|with|against|and|or|about|under|between|there|ever|"
    r"\w+ed|\w+ing|sent|led|made|held|\d\S*|[A-ZÇĞİÖŞÜ]\S*"
)
_AFTER_A_WORD = re.compile(rf"\b(?P<before>{_BEFORE}) (?!(?:{_NO_NOUN})\b)(?=[^\W\d_]{{3,}})")
_AFTER_A_VERB = re.compile(
    r"^(?P<before>(?:[Ww]ho|[Ww]hat|[Ww]hich [\w-]+|[Hh]ow many [\w-]+) "
    rf"(?!(?:{_BEFORE}|did|does|do|has|had)\b)[^\W\d_]{{3,}}) "
    rf"(?!(?:{_NO_NOUN}|{_BEFORE})\b)(?=[^\W\d_]{{3,}})"
)


def with_articles(question: str) -> Iterator[str]:
    """Put an article where a noun may have lost one: behind the verb, or behind every little word too.

    >>> list(with_articles("who received delegation of assembly"))
    ['who received the delegation of the assembly', 'who received the delegation of assembly']
    >>> list(with_articles("Who signed it?"))
    []
    """
    first = _AFTER_A_VERB.sub(r"\g<before> the ", question)
    every = _AFTER_A_WORD.sub(r"\g<before> the ", first)
    yield from dict.fromkeys(each for each in (every, first) if each != question)
