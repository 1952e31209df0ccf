"""Persons with the surname first: in a list, *Jusserand, Jean Jules, French Ambassador at …*, or before initials.

Owns how such a name looks; whom it means is said elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import Final

from kg.language import honorifics, turkish
from kg.language.given_names import is_given
from kg.model import ClassId
from kg.recognition import western_words as lexicon
from kg.recognition.chains import PARAGRAPH, UPPER
from kg.recognition.records import Recognised

RULE: Final = "list of persons"
_WORD = rf"[{UPPER}](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
_PARTICLE = r"(?:(?:von|van|de|der|del|di|la|al|el|bin)[ -])"
_LINE: Final = re.compile(
    rf"(?:(?<=^)|(?<=[\n{PARAGRAPH}])|(?<=\| ))"
    rf"(?P<surname>{_PARTICLE}{{0,2}}{_WORD}(?:[ -]{_PARTICLE}{{0,2}}{_WORD}){{0,2}}), "
    rf"(?P<given>(?:(?:{_WORD}|[{UPPER}])\.?(?:[ -]|(?=[,;(\n{PARAGRAPH}]))){{1,7}}(?:von|van|de|du)?)"
    rf"(?:\([^()\n]{{1,40}}\))?, (?P<office>[^\n{PARAGRAPH};|]{{3,120}})"
)
_INITIALS: Final = re.compile(
    rf"(?<![^\W\d_][-’'.])\b(?P<surname>{_PARTICLE}{{0,2}}{_WORD}), "
    rf"(?P<given>(?:(?P<first>{_WORD}) )?(?:[{UPPER}]\.[ -]?){{1,4}})"
    rf"(?=[,;:)\]|\n{PARAGRAPH}]|$|(?<= )(?:\||(?:to|from|and|of|for)\b))"
)
_NO_INITIALS: Final = honorifics.words("us usa ussr uk dc ad bc bce ce md ny nj nc nh ri sa mp kc sj vc gcb kcb cb pm")
"""What such letters behind a comma mean otherwise: *Georgetown, D. C.*, *30 B. C.*"""


def persons(text: str, language: str) -> Iterator[Recognised]:
    """Find the persons in a text that have their surname first, in order: those of lists, and any with initials."""
    if language not in {"en", "de", "fr"}:
        return
    reached = 0
    for start, end in merge(_of_lists(text, language), _with_initials(text, language)):
        if start < reached:
            continue
        reached = end
        yield Recognised(
            start=start,
            end=end,
            word_end=end,
            kind=ClassId("Person"),
            key=turkish.fold(inverted(text[start:end])),
            rule=RULE,
            score=0.9,
        )


def _with_initials(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Find surnames with initials behind them, wherever they stand: *from Obreskov, A. M., to the Porte*."""
    for found in _INITIALS.finditer(text):
        surname, first, initials = found["surname"], found["first"], re.sub(r"\W", "", found["given"])
        sure = first is not None and _may_be_given(first, language) and not honorifics.is_honorific(surname)
        if sure or (not first and turkish.fold(initials) not in _NO_INITIALS and _is_family(surname, language)):
            yield found.start(), found.start("given") + len(found["given"].rstrip(" -"))


def _is_family(word: str, language: str) -> bool:
    """Tell whether a word with a capital may be a family's name, as far as words, lands, towns and titles go."""
    return not honorifics.is_honorific(word) and _is_nothing_else(word, language)


def _of_lists(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Find the persons of lists: a surname, given names and an office, in one line or cell."""
    for found in _LINE.finditer(text):
        given = [word.rstrip(".") for word in found["given"].split()]
        titled = honorifics.is_honorific(given[0]) or " ".join(given[:2]).lower() in honorifics.PHRASES
        office = (turkish.fold(word.strip("-’',.()")) for word in found["office"].split())
        told = _may_be_given(given[0], language)
        if not titled and not (told and any(word in honorifics.OFFICES for word in office)):
            continue
        if lexicon.land(found["surname"], language) or honorifics.is_honorific(found["surname"]):
            continue
        yield found.start(), found.start("given") + len(found["given"].rstrip())


def _may_be_given(word: str, language: str) -> bool:
    return is_given(word) or len(word) == 1 or _is_nothing_else(word, language)


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
