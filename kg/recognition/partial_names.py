"""Single words that are dictionary words too, and a part of somebody's name in the text: *Rush, Canning, Young*.

Owns when such a word is he; a word of which nothing else is known is no name because of its capital alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.language import english_irregular, honorifics
from kg.model import ClassId
from kg.recognition import western_words as lexicon
from kg.recognition.agreement import STRONG, WHOLE_NAME
from kg.recognition.chains import Chain
from kg.recognition.records import Recognised
from kg.recognition.western_heads import Place, make
from kg.recognition.western_places import is_addressed

_DOES: Final = (
    r"(?:(?:also|then|later|soon|now|never|again|still|himself|[a-z]+ly) )?"
    r"(?:had|has|was|is|did|could|would|might|[a-z]{2,}ed|believes|argues|holds|writes|maintains|says|thinks|notes"
    rf"|{'|'.join(sorted(english_irregular.PASTS))})\b"
)
_ACTS: Final = re.compile(
    rf"['’]s? | {_DOES}|, (?:who|whom|whose|himself|having|being|[a-z]+ed|the|a|an|his|her|on|in|at|however|too)\b"
)
"""What stands behind a name that opens a sentence: *Rush then informed …*, not *Rush hours*."""
_SHORTEST: Final = 3
_LONGEST_LETTERS: Final = 4
"""Letters in capitals that are nobody's name: *US, NATO*, but *STALIN*."""


def persons(place: Place, found: Sequence[Recognised], left: Sequence[Chain]) -> Iterator[Recognised]:
    """Give the persons of ``found`` whom one of the words that are ``left`` names by a part of their names."""
    surnames, firsts = _parts(found) if left else (set(), set())
    for chain in left:
        word = chain.words[0]
        if word.dotted or word.low in honorifics.EVERY or lexicon.is_function(word.stem, "en"):
            continue
        if word.stem.isupper() and len(word.stem) <= _LONGEST_LETTERS:
            continue
        if lexicon.is_body(word.stem, "en") or lexicon.is_determined(place.text, word.start):
            continue
        if word.low not in surnames and word.low not in firsts:
            continue
        if chain.first and _ACTS.match(place.text, word.stem_end) is None:
            continue
        yield make(place, (word.start, word.stem_end), "Person", "surname", STRONG)


def actors(place: Place, found: Sequence[Recognised]) -> Iterator[Recognised]:
    """Make persons of small towns that do what only persons do, and in which nothing is: *Palmer declined*."""
    towns: dict[str, list[Recognised]] = defaultdict(list)
    for one in found:
        if one.geonames is not None and not lexicon.is_large(one.key):
            towns[one.key].append(one)
    acting = {key for key in towns if _act(place, key, towns[key], found)}
    for one in found:
        if one.geonames is not None and one.key in acting:
            yield replace(one, kind=ClassId("Person"), rule="acts", score=STRONG, geonames=None)
        else:
            yield one


def _act(place: Place, key: str, towns: Sequence[Recognised], found: Sequence[Recognised]) -> bool:
    """Tell whether a name that a town has too is somebody's: it acts or is written to, and nothing is inside it."""
    named = [*towns, *(one for one in found if one.key == key and one.rule == "capital")]
    before = [lexicon.word_before(place.text, one.start) for one in named]
    if any(word is not None and word[1].lower() in _INSIDE for word in before):
        return False
    return any(_DOING.match(place.text, one.word_end) or is_addressed(place.text, one.start) for one in named)


_INSIDE: Final = frozenset({"in", "at", "near", "of", "reached", "entered", "left", "captured", "via"})
_DOING: Final = re.compile(rf" {_DOES}(?! by\b)")


def _parts(found: Sequence[Recognised]) -> tuple[set[str], set[str]]:
    """Give the last words of whole names, and the first ones that just one person has."""
    persons = [one for one in found if one.kind == "Person"]
    wholes = {one.key for one in persons if one.rule in _WHOLE and one.score >= STRONG}
    cores = {words for key in wholes if len(words := honorifics.without_honorifics(tuple(key.split()))) > 1}
    first = [words[0] for words in cores]
    alone = {one.key for one in persons if one.rule == "capital"}
    lasts = {words[-1] for words in cores if _NUMBER.fullmatch(words[-1]) is None} | alone
    return lasts, {word for word in first if first.count(word) == 1 and len(word) > _SHORTEST}


_WHOLE: Final = WHOLE_NAME | {"ruler"}
_NUMBER: Final = re.compile(r"[ivxl]+")
