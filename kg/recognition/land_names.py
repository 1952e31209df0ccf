"""What a state or country is called in other languages, so that it is one thing in a text of each.

The names are CLDR's, as Babel has them, and GeoNames': today's states and territories by their usual names; what
history calls otherwise or alone knows (*İngiltere*, *Prussia*) stands in :mod:`kg.recognition.lands_of_old`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.language import turkish
from kg.model import Entity, EntityId, Name
from kg.recognition import lands, lands_of_old

KINDS = ("State", "Country")
_OF_OLD = (*KINDS, "Region")
"""Classes of what may be a land of history: Crimea is a region."""


def elsewhere(name: str, language: str, languages: Iterable[str]) -> Mapping[str, str]:
    """Give what the land that a language calls so is called in others, by language.

    >>> elsewhere("Hollanda", "tr", ("en", "de", "tr")), elsewhere("Ruritania", "en", ("tr",))
    ({'en': 'Netherlands', 'de': 'Niederlande'}, {})
    """
    old = lands_of_old.number_of(name, language)
    if old is not None:
        usual = lands_of_old.names(old)
        return {other: usual[other][0] for other in languages if other != language and other in usual}
    code = lands.codes(language).get(turkish.fold(name))
    if code is None:
        return {}
    named = {other: lands.territories(other).get(code, "") for other in languages if other != language}
    return {other: one for other, one in named.items() if one}


def known_elsewhere(entities: Mapping[EntityId, Entity], languages: Sequence[str]) -> dict[EntityId, Entity]:
    """Give the entities, states and countries also with the names that they have in these languages.

    No entity gets a name that is another's already: who is called so stays who is meant.
    """
    wanted = {
        identifier: named
        for identifier, entity in entities.items()
        if entity.kind in _OF_OLD and (named := tuple(_named(entity, languages)))
    }
    if not wanted:
        return dict(entities)
    taken = {turkish.fold(name.text) for entity in entities.values() for name in (*entity.labels, *entity.other_names)}
    found = dict(entities)
    for identifier, named in wanted.items():
        more = tuple(name for name in named if turkish.fold(name.text) not in taken)
        found[identifier] = replace(found[identifier], other_names=(*found[identifier].other_names, *more))
    return found


def key(name: str, language: str) -> str | None:
    """Give what is the same for all names of a land in all languages; none where the name is no land's.

    >>> key("İngiltere", "tr") == key("Great Britain", "en"), key("Japonya", "tr") == key("Japan", "en")
    (True, True)
    """
    old = lands_of_old.number_of(name, language)
    return f"old {old}" if old is not None else lands.codes(language).get(turkish.fold(name))


def _named(entity: Entity, languages: Sequence[str]) -> Iterator[Name]:
    for label in entity.labels:
        old = lands_of_old.number_of(label.text, label.language) if label.language else None
        if old is not None:
            others = ((other, names) for other, names in lands_of_old.names(old).items() if other in languages)
            yield from (
                Name(text=name, language=other) for other, names in others if other != label.language for name in names
            )
        elif label.language and entity.kind in KINDS:
            for language, name in elsewhere(label.text, label.language, languages).items():
                yield Name(text=name, language=language)
