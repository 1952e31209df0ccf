"""Turkish questions that ask who signed on behalf of a people: *Türkler adına kim imzaladı*. Owns no answer.

Asked as who of that people signed: *hangi Türk imzaladı*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.questions.morphology import plain
from kg.questions.nouns.peoples import adjectives_of, lands_of
from kg.questions.turkish.letters import unmarked


def asked_of_people(question: str) -> Iterator[str]:
    """Give how it is asked which one of a people signed; nothing of others, on whose behalf anybody may do it.

    >>> list(asked_of_people("Azak antlaşmasını Ruslar adına kim imzaladı"))
    ['Azak antlaşmasını hangi Rus imzaladı']
    >>> list(asked_of_people("Azak antlaşmasına Ruslar adına kimler imza attı"))
    ['Azak antlaşmasını hangi Rus imzaladı']
    >>> list(asked_of_people("Danimarka hükümeti adına Azak antlaşmasını kim imzaladı"))
    []
    >>> list(asked_of_people("Leh hükümeti adına Azak antlaşmasını kim imzaladı"))
    ['Azak antlaşmasını hangi Leh imzaladı']
    >>> list(asked_of_people("Azak antlaşmasını Fransa adına kim imzaladı"))
    ['Azak antlaşmasını hangi Fransiz imzaladı']
    >>> list(asked_of_people("Azak antlaşmasını generaller adına kim imzaladı"))
    []
    """
    question = _SIGNING.sub(r"\g<who> imzaladı", question)
    found = next((each for each in (one.search(question) for one in _ON_BEHALF) if each), None)
    if found is None:
        yield from _asked_of_land(question)
        return
    if not lands_of(plain(found["people"]), "tr"):
        return
    first = found["first"] if "first" in found.re.groupindex else ""
    rest = f"{question[: found.start()]}{first or question[found.end() : found.start('signed')]}"
    what = _SET_TO.sub(_set, rest.strip())
    yield f"{what} hangi {found['people']} imzaladı"


def _asked_of_land(question: str) -> Iterator[str]:
    """Give how it is asked which one of a land’s people signed, where the land is named."""
    found = next((each for each in (one.search(question) for one in _FOR_LAND) if each), None)
    if found is None:
        return
    for people in adjectives_of(plain(found["people"]), "tr"):
        name = f"{people[:1].upper()}{people[1:]}"
        yield from asked_of_people(f"{question[: found.start('people')]}{name}lar{question[found.end('people') :]}")


def _set(found: re.Match[str]) -> str:
    """Give the accusative of what somebody set his name to: *antlaşmasına* is *antlaşmasını*."""
    return f"n{'ı' if found['vowel'].lower() == 'a' else 'i'}"


_SIGNED = r"(?P<signed>imzala(?:dı|mış|mıştı)|imza (?:attı|atmış|atmıştı|koydu|koymuş))(?:lar)?$"
_PEOPLE = r"\b(?P<people>\w{3,}?)(?:l[ae]r(?: taraf[ıi])?| (?:hükümeti|yönetimi|tarafı|devleti)) ad[ıi]na"
_ON_BEHALF = (
    unmarked(rf"^{_PEOPLE} (?P<first>\S.*?) (?:kim|kimler) (?={_SIGNED})"),
    unmarked(rf"{_PEOPLE} (?:kim|kimler) (?={_SIGNED})"),
    unmarked(rf"(?:\bkim|\bkimler) {_PEOPLE} (?=(?:\S.*\S )?{_SIGNED})"),
)
_SIGNING = unmarked(r"(?:imzalayan|imza (?:atan|koyan)) (?P<who>kim|kimler)(?:di|dir)?$")
_LAND = r"\b(?P<people>\w{3,}) ad[ıi]na"
_FOR_LAND = (
    unmarked(rf"^{_LAND} \S.*? (?:kim|kimler) (?={_SIGNED})"),
    unmarked(rf"{_LAND} (?:kim|kimler) (?={_SIGNED})"),
    unmarked(rf"(?:\bkim|\bkimler) {_LAND} (?=(?:\S.*\S )?{_SIGNED})"),
)
_SET_TO = re.compile(r"n(?P<vowel>[ae])$", re.IGNORECASE)
