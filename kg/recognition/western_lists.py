"""Persons of a list, each on a line of its own, the surname first: *Jusserand, Jean Jules, French Ambassador at …*.

Owns how such a line looks; whom it means is said elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.language import honorifics, turkish
from kg.model import ClassId
from kg.recognition import western_words as lexicon
from kg.recognition.chains import PARAGRAPH, UPPER
from kg.recognition.given_names import is_given
from kg.recognition.records import Recognised

RULE: Final = "list of persons"
_WORD = rf"[{UPPER}](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
_PARTICLE = r"(?:(?:von|van|de|der|del|di|la|al|el|bin)[ -])"
_LINE: Final = re.compile(
    rf"(?:(?<=^)|(?<=[\n{PARAGRAPH}]))"
    rf"(?P<surname>{_PARTICLE}{{0,2}}{_WORD}(?:[ -]{_PARTICLE}{{0,2}}{_WORD}){{0,2}}), "
    rf"(?P<given>(?:(?:{_WORD}|[{UPPER}])\.?(?:[ -]|(?=[,;(\n{PARAGRAPH}]))){{1,7}}(?:von|van|de|du)?)"
    rf"(?:\([^()\n]{{1,40}}\))?, (?P<office>[^\n{PARAGRAPH};]{{3,120}})"
)


def persons(text: str, language: str) -> Iterator[Recognised]:
    """Find the persons of lists in a text: a surname, given names and an office, in one line."""
    if language not in {"en", "de", "fr"}:
        return
    for found in _LINE.finditer(text):
        given = [word.rstrip(".") for word in found["given"].split()]
        titled = honorifics.is_honorific(given[0]) or " ".join(given[:2]).lower() in honorifics.PHRASES
        office = (turkish.fold(word.strip("-’',.()")) for word in found["office"].split())
        told = any(is_given(word) or len(word) == 1 or _is_nothing_else(word, language) for word in given[:1])
        if not titled and not (told and any(word in honorifics.OFFICES for word in office)):
            continue
        if lexicon.land(found["surname"], language) or honorifics.is_honorific(found["surname"]):
            continue
        end = found.start("given") + len(found["given"].rstrip())
        yield Recognised(
            start=found.start(),
            end=end,
            word_end=end,
            kind=ClassId("Person"),
            key=turkish.fold(inverted(text[found.start() : end])),
            rule=RULE,
            score=0.9,
        )


def _is_nothing_else(word: str, language: str) -> bool:
    """Tell whether a word with a capital is in no list and no dictionary: it may be a given name then."""
    return not (lexicon.land(word, language) or lexicon.town(word, language) or lexicon.is_ordinary(word, language))


def inverted(name: str) -> str:
    """Give the name of a list in the order in which people are called.

    >>> inverted("Jusserand, Jean Jules")
    'Jean Jules Jusserand'
    """
    surname, _, given = " ".join(name.split()).partition(", ")
    return f"{given} {surname}"
