"""Pronouns that can mean only one person: *He* after a sentence that names one man and nobody else.

Owns the rule, which is strict: between the beginning of the sentence before and the pronoun exactly one person is
named, the person's honorific does not contradict the pronoun, and the one who is spoken of is not spoken to. All others
are left alone; which that are is most of them. English (*he, him, his, she, her*) and Turkish (*kendisi* in its cases;
*o* is too often no person).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.language import honorifics, turkish
from kg.model import EntityId

_PRONOUNS: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?<![\w’'-])(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))(?![\w’'-])", re.IGNORECASE
    ),
    "tr": re.compile(r"(?<![\w’'])kendisi(?:ne|ni|nin|nde|nden|yle)?(?![\w’'])", re.IGNORECASE),
}
_MALE: Final = honorifics.words(
    "mr mr. sir lord baron count duke prince king emperor tsar sultan bay bey paşa efendi ağa"
)
_FEMALE: Final = honorifics.words("mrs mrs. ms ms. miss lady dame madame queen princess empress bayan hanım hatun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person named in a text: where, who, and with which honorifics."""

    start: int
    end: int
    person: EntityId
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A pronoun and the only person whom it can mean."""

    start: int
    end: int
    person: EntityId


def meant(text: str, named: Iterable[Named], *, language: str, sentence_starts: Sequence[int]) -> Iterator[Meant]:
    """Find the pronouns of a text that can mean only one of those who are ``named`` in it, in order.

    ``sentence_starts`` are ascending.
    """
    pronoun = _PRONOUNS.get(language)
    people = sorted(named, key=lambda one: one.start)
    starts = [one.start for one in people]
    for found in pronoun.finditer(text) if pronoun else ():
        sentence = bisect_right(sentence_starts, found.start()) - 1
        first = sentence_starts[max(0, sentence - 1)] if sentence_starts else 0
        if "\n" in text[first : found.start()]:
            first = text.rindex("\n", first, found.start())  # not beyond the paragraph
        near = people[bisect_right(starts, first - 1) : bisect_right(starts, found.start() - 1)]
        if len({one.person for one in near}) == 1 and not _contradicts(found, near):
            yield Meant(start=found.start(), end=found.end(), person=near[0].person)


def _contradicts(found: re.Match[str], near: Sequence[Named]) -> bool:
    titles = {turkish.fold(word) for one in near for title in one.titles for word in title.split()}
    said = found.groupdict()
    return bool((said.get("male") and titles & _FEMALE) or (said.get("female") and titles & _MALE))
