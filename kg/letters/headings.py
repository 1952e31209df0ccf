"""One heading of a letter: of what kind it is, who sent it to whom, and what it says of place and day.

>>> heading = read("The Ambassador in Russia (Francis) to the Secretary of State")
>>> [party.name for party in heading.senders], [party.name for party in heading.addressees]
(['Francis'], ['Secretary of State'])

English, German, French and Turkish headings are read. What is a sentence, or names only one side, is no heading.
"""

from __future__ import annotations

import re
from typing import Final

from kg.letters import english_headings, european_headings, turkish_headings
from kg.letters.heading_parts import Heading

__all__ = ["LONGEST", "Heading", "read"]

LONGEST: Final = 500
_NUMBER: Final = re.compile(
    r"\s*(?:(?:No\.|Nr\.|№|Document|Doc\.)\s*)?(?:\d{1,4}[a-z]?[.)]?|\[\d{1,4}\])\s+(?=[^\W\d])"
)
_PART: Final = re.compile(
    r"\s*(?:chapter|part|section|book|volume|appendix|article|kapitel|bölüm|chapitre)\b", re.IGNORECASE
)
_LABEL: Final = re.compile(r"\s*\[[^\]]{1,40}\]\s*")


def read(text: str) -> Heading | None:
    """Read a heading; ``None``: it is none, or not one of a letter."""
    if len(text) > LONGEST or not text.strip() or _PART.match(text) or text.rstrip().endswith((":", ";")):
        return None
    start, text = _begin(text), _without_labels(text)
    languages = (english_headings, turkish_headings, european_headings)
    return next((found for each in languages if (found := each.read(text, start)) is not None), None)


def _begin(text: str) -> int:
    """Pass over the number of the document and what stands in square brackets before the heading."""
    start = 0
    while (found := _NUMBER.match(text, start) or _LABEL.match(text, start)) is not None:
        start = found.end()
    return start


def _without_labels(text: str) -> str:
    """Take *[Extract.]* and the like off the end."""
    return re.sub(r"(?:\s*\[[^\]]{1,40}\]\.?)+\s*$", "", text)
