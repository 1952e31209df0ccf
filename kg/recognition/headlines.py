"""Lines in title case, headings and running heads: there a capital says nothing of a word.

*Efforts to Stabilize Russian Currency*, *AMERICAN GOVERNMENT*: told by their look alone, in whatever format they stood.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kg.recognition import western_words as lexicon
from kg.recognition.chains import PARAGRAPH

_LINE = re.compile(rf"[^\n{PARAGRAPH}]+(?:\n(?!\s*\n)[^\n{PARAGRAPH}]+)*")
_WORD = re.compile(r"(?<![\w’'.])[^\W\d_]{3,}(?![\w’'])")
_NUMBER = re.compile(r"[IVXLC]+")
_LONGEST = 1200
_SHARE, _PLAIN = 0.85, 0.4
_LEAST = 2


class Headlines:
    """The stretches of a text that are in title case."""

    def __init__(self, text: str, language: str) -> None:
        """Look through a text once."""
        self._spans = list(_spans(text, language))
        self._starts = [start for start, _ in self._spans]

    def holds(self, position: int) -> bool:
        """Tell whether a place of the text lies in one of them."""
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._spans[at][1]


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    if language in lexicon.CAPITALISED:
        return
    for line in _LINE.finditer(text):
        if line.end() - line.start() <= _LONGEST and is_title_cased(line[0], language):
            yield line.span()


def is_title_cased(line: str, language: str) -> bool:
    """Tell whether the words of a line have capitals that are no names'.

    >>> is_title_cased("Chapter II. Efforts to Stabilize Russian Currency", "en")
    True
    >>> is_title_cased("David R. Francis", "en"), is_title_cased("The treaty was signed at Paris.", "en")
    (False, False)
    """
    said = [word for word in _WORD.findall(line) if not _NUMBER.fullmatch(word)]
    content = [word for word in said if not lexicon.is_function(word, language)]
    capitals = [word for word in content if word[:1].isupper()]
    if len(capitals) < _LEAST or len(capitals) < _SHARE * len(content):
        return False
    plain = [word for word in capitals if lexicon.is_ordinary(word, language) or lexicon.is_people(word, language)]
    return len(plain) >= max(_LEAST, _PLAIN * len(capitals)) and not line.rstrip().endswith((":", ";"))
