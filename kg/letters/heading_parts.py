"""What headings of letters have in common in all languages: the record, and finding a kind, a tail, a name.

Owns what more than one language reads alike; each has a module of its own beside this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.letters import words
from kg.letters.parties import Party

_FROM: Final = re.compile(
    r"\s*(?P<kind>[^()]{0,90}?)\s+(?:of\s+(?:\d{1,2}\s+)?[A-Z][a-z]+\s+(?:\d{1,2},\s+)?\d{4},?\s+(?:from|From)"
    r"|From|from|FROM|by|By|of|von|Von|de|De|du|des)\s+"
)
_MATTER: Final = re.compile(r",?\s(?:on|regarding|concerning|about)\s+(?:the|his|her|its|their)\s", re.IGNORECASE)
"""What begins the matter of a letter behind the side that it goes to: *… to the Kaiser on the Jameson Raid*."""
_DAY: Final = re.compile(
    r"(?:(?:[^\W\d]{3,9}\.?\s+\d{1,2},?|\d{1,2}\.?\s+[^\W\d]{3,9}\.?|(?<=,\s)[^\W\d]{3,9})\s+\d{4}|(?<=,\s)\d{4})\]?"
    r"(?:,\s*[\w.: ]{1,14})?\s*\.?\s*$"
)
_IN_KINDS: Final = frozenset({"of", "the", "a", "an", "for", "and", "de", "von", "du"})
_ARTICLE: Final = re.compile(r"\s*(?:(?:den|die|das|dem|der|le|la|les)\s+|l[’'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a heading says. ``kind`` is its own word (``telegram``), ``conversation`` of talks, or empty.

    ``rest`` is the place of what follows the second side: *Department of State, Washington, May 25, 1955*.
    ``bare``: it is told by the cases of two names alone, as that of a chapter may be (*Navarin’den Edirne’ye*): only
    with a dateline is it one of a letter.
    """

    senders: tuple[Party, ...]
    addressees: tuple[Party, ...]
    kind: str = ""
    rest: tuple[int, int] | None = None
    bare: bool = False


def kind_of(text: str, start: int) -> tuple[str, int, bool]:
    """Give the word for the kind of a letter, or nothing; where the first side begins; whether there is such a word."""
    found = _FROM.match(text, start)
    if found is not None:
        said = found["kind"].split()
        kinds = [word.strip(",.").lower() for word in said if word.strip(",.").lower() in words.KINDS]
        if kinds and all(word[:1].isupper() or not word[:1].isalpha() or word in _IN_KINDS for word in said):
            return kinds[-1], found.end(), True
    return "", start, False


def tail(text: str, start: int) -> int:
    """Find where the second side ends and a place and a day follow: *…, Pera, January 25, 1720*."""
    matter = _MATTER.search(text, start)
    if matter is not None and "(" not in text[matter.end() :]:
        return matter.start()
    day = _DAY.search(text, start)
    if day is None:
        return len(text)
    comma = start
    while (comma := text.find(",", comma)) >= 0 and comma < day.start():
        if depth(text, comma) == 0 and "(" not in text[comma : day.start()].rsplit(",", maxsplit=1)[-1]:
            return comma
        comma += 1
    return len(text)


def depth(text: str, at: int) -> int:
    """Give how many brackets are open at a place."""
    return text.count("(", 0, at) - text.count(")", 0, at)


def plain(text: str, start: int, end: int) -> tuple[Party, ...]:
    """Take a side as one party with all its words: *Herzog Georg*, *comte de Saint-Priest*."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    while start < end and text[start] in " ,.;:":
        start += 1
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    name = " ".join(text[start:end].split())
    if not name or not any(character.isupper() for character in name):
        return ()
    first, last = start, end
    bracketed = re.search(r"\s*\(([^()]+)\)$", text[start:end])
    office = None
    if bracketed is not None and bracketed.start() and bracketed[1][:1].isupper():
        office = " ".join(text[start : start + bracketed.start()].split())
        first, last = start + bracketed.start(1), start + bracketed.end(1)
        name = " ".join(text[first:last].split())
    return (Party(name=name, kind="person", start=first, end=last, phrase_start=start, phrase_end=end, office=office),)
