"""Letters as they are compared in searching: no case, no marks above or below, all four i's one; and words in a text.

One character stays one character, so that a place in the folded text is the same place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, normalize

from kg.language import turkish

WORD = re.compile(r"[^\W_]+")
"""What the index takes for a word: letters and digits in a row, in any script."""

_WITH_MARKS = (
    range(0xC0, 0x250),
    range(0x370, 0x530),
    range(0x1E00, 0x2000),
)  # Latin, Greek, Cyrillic; Latin and Greek with more than one mark
_OTHERS = {"ø": "o", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t", "ð": "d", "ς": "σ"}
_KEPT = "йЙ"  # a letter of its own; the breve is no mark there


def composed(text: str) -> str:
    """Give a text in the form in which it is kept and folded: a letter with its mark is one character."""
    return normalize("NFC", text)


def folded(text: str) -> str:
    """Fold a composed text.

    >>> folded("Çobanzade’nin İSTANBUL'a Gönderdiği")
    "cobanzade'nin istanbul'a gonderdigi"
    """
    return turkish.fold(text).translate(_table())


@cache
def _table() -> dict[int, str]:
    """Say for each letter with marks which letter bears them."""
    found = {ord(letter): plain for letter, plain in _OTHERS.items()}
    for point in (point for points in _WITH_MARKS for point in points if chr(point) not in _KEPT):
        parts = normalize("NFD", chr(point))
        if len(parts) > 1 and all(combining(mark) for mark in parts[1:]):
            found[point] = turkish.fold(parts[0])
    return found


def words(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the words of a composed text, folded, with their places.

    >>> [word for _, _, word in words("Moskova’daki 2. görüşme")]
    ['moskova', 'daki', '2', 'gorusme']
    """
    ready = folded(text)
    return ((match.start(), match.end(), match[0]) for match in WORD.finditer(ready))
