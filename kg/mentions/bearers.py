"""What is known of entities beside their names, as far as it helps to tell who is meant.

Owns initials, honorifics, numbers and offices of persons, the holders of offices, the seats of governments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from kg.language import honorifics, phonetics, turkish
from kg.mentions import delegations, neighbourhood
from kg.mentions.name_patterns import in_order
from kg.model import Entity, EntityId

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_OFFICE_WORD = re.compile(r"[^\W\d_]+(?: elçi\w*)?")
_RULER = re.compile(r" [IVX]+$|^(?:[IVX]{2,}|\d{1,2})\. [^\W\d_]{2}")  # the V. of G. V. Plehve is no number
_PHRASES = tuple((phrase, role) for phrase, role in honorifics.ROLE_OF_WORD.items() if " " in phrase)
_HEADS_DELEGATION = re.compile(r"\bheyet\w* (?:başkan|reis)|\b(?:head|leader|chief) of the (?:[\w-]+ ){0,3}delegation")
_RULING = ("Government", "State")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A person: initials of given names (each reading one string), phonetic keys of every word of the names.

    ``honorifics`` are folded, ``described`` holds the folded words of the descriptions, ``offices`` the roles that
    titles and descriptions name, ``numbers`` those of a ruler, ``forenames`` keys of the words before a surname;
    ``ruler``: one of the names is numbered.
    """

    initials: tuple[str, ...]
    words: frozenset[str]
    honorifics: frozenset[str]
    described: frozenset[str]
    offices: frozenset[str]
    numbers: frozenset[int]
    forenames: frozenset[str] = frozenset()
    ruler: bool = False


def bearer(person: Entity) -> Bearer:
    """Collect what the tables say of a person."""
    names = [in_order(name.text) for name in (*person.labels, *person.other_names)]
    words = [tuple(_WORD.findall(name)) for name in names]
    titles = person.attributes.get("titles", ())
    descriptions = [description.text for description in person.descriptions]
    honoured = {word for text in (*names, *titles) for word in _WORD.findall(text) if honorifics.is_honorific(word)}
    return Bearer(
        initials=tuple(sorted({found for parts in words for found in _initials(parts) if found})),
        words=frozenset(phonetics.key(word) for parts in words for word in parts),
        honorifics=frozenset(map(turkish.fold, honoured)),
        described=frozenset(turkish.fold(word) for text in descriptions for word in _WORD.findall(text)),
        offices=frozenset([*_roles([*titles, *descriptions]), *map(turkish.fold, titles)]),
        forenames=frozenset(
            phonetics.key(word)
            for parts in words
            for word in honorifics.strip_honorifics(parts)[:-1]
            if len(word.rstrip(".")) > 1
        ),
        ruler=any(_RULER.search(name) for name in names),
        numbers=frozenset(number for name in names for number in neighbourhood.numbers(name)),
    )


def _initials(words: tuple[str, ...]) -> tuple[str, str]:
    """Give the initials of a name, and those from its first written-out word on, by which its bearer is called."""
    proper = [word for word in honorifics.strip_honorifics(words) if word[0].isupper()][:-1]
    called = list(dropwhile(_is_initial, proper))
    return "".join(word[0] for word in proper), "".join(word[0] for word in called)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _roles(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for word in _OFFICE_WORD.findall(text):
            roles = (honorifics.ROLE_OF_WORD.get(turkish.fold(stem)) for stem in turkish.stems(word))
            yield from [role for role in roles if role][:1]
        low = turkish.fold(text)
        yield from (role for phrase, role in _PHRASES if phrase in low)
        if _HEADS_DELEGATION.search(low):
            yield delegations.HEAD


def ranks(entities: Iterable[Entity]) -> dict[str, str]:
    """Give the ranks that the tables give to persons and that can stand for them (*mareşal*), each as its own role."""
    titles = {turkish.fold(title) for entity in entities for title in entity.attributes.get("titles", ())}
    return {title: title for title in sorted(titles) if honorifics.stands_alone(title)}


def holders(
    entities: Mapping[EntityId, Entity], known: Mapping[EntityId, Sequence[EntityId]]
) -> dict[EntityId, tuple[EntityId, ...]]:
    """Say who held which office: as claimed, or as a person's description says in the office's own words."""
    offices = [entity for entity in entities.values() if entity.id.startswith("office/")]
    found = {office.id: list(known.get(office.id, ())) for office in offices}
    by_first: dict[str, list[tuple[str, EntityId]]] = {}
    for office in offices:
        for name in dict.fromkeys(_plain(name.text) for name in (*office.labels, *office.other_names)):
            if " " in name:
                by_first.setdefault(name.partition(" ")[0], []).append((f" {name} ", office.id))
    for person in entities.values():
        if person.id.startswith("person/"):
            told = f" {' '.join(_plain(text.text) for text in person.descriptions)} "
            for word in dict.fromkeys(told.split()):
                for name, office_id in by_first.get(word, ()):
                    if name in told:
                        found[office_id].append(person.id)
    return {office: tuple(dict.fromkeys(people)) for office, people in found.items() if people}


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", turkish.fold(text)))


def seats(entities: Iterable[Entity]) -> dict[EntityId, tuple[EntityId, ...]]:
    """Say which governments and states sit in which place: their names are used for each other."""
    found: dict[EntityId, list[EntityId]] = {}
    for entity in entities:
        if entity.kind in _RULING:
            for seat in entity.attributes.get("seat", ()):
                found.setdefault(EntityId(seat), []).append(entity.id)
    return {place: tuple(sorted(groups)) for place, groups in found.items()}


def authors(entities: Iterable[Entity]) -> frozenset[EntityId]:
    """Collect who wrote or edited a work."""
    return frozenset(
        EntityId(person)
        for entity in entities
        for column in ("authors", "editors")
        for person in entity.attributes.get(column, ())
    )
