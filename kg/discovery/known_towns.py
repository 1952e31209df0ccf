"""New towns that are known ones under their name in another language: *Bükreş* is the Bucharest of the tables.

Which town a name means is GeoNames' answer; a place of the tables says it by its number, or by its label where it has
none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.discovery.documents import Discovery
from kg.language import turkish
from kg.model import Entity, EntityId
from kg.recognition import places

_KIND = "City"


def numbered(known: Iterable[Entity]) -> Mapping[int, EntityId]:
    """Give the towns of the tables by GeoNames' numbers, each that one place alone may have."""
    holders: dict[int, set[EntityId]] = {}
    for entity in known:
        if entity.kind == _KIND:
            for number in _numbers(entity):
                holders.setdefault(number, set()).add(entity.id)
    return {number: next(iter(ids)) for number, ids in holders.items() if len(ids) == 1}


def with_known_towns(found: Discovery, known: Mapping[int, EntityId]) -> Discovery:
    """Give a discovery in which what names a town of the :func:`numbered` means that one."""
    meant = {
        one.id: known[one.geonames]
        for one in found.entities
        if one.kind == _KIND and one.geonames is not None and one.geonames in known
    }
    mentions = (
        replace(one, entity=meant[one.entity], remark=f"{meant[one.entity]}, by GeoNames")
        if one.entity in meant
        else one
        for one in found.mentions
    )
    return Discovery(entities=tuple(one for one in found.entities if one.id not in meant), mentions=tuple(mentions))


def _numbers(entity: Entity) -> set[int]:
    stated = {int(number) for number in entity.attributes.get("geonames", ()) if number.isdigit()}
    if stated:
        return stated
    towns = (places.towns().get(turkish.fold(name.text)) for name in entity.labels)
    return {number for number, _ in filter(None, towns)}
