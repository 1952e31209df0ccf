"""New persons who may be known ones under another spelling: *Clare Booth Luce* for Clare Boothe Luce, a scanner's slip.

Nothing is decided here: who a new person may be is said in the remark of each mention, for whoever reviews it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.discovery.documents import Discovery
from kg.language import honorifics
from kg.model import Entity, EntityId
from kg.resolution import Ambiguous, Known, Resolver

_WORDS = 2  # a surname alone is heard in too many others


def with_likenesses(found: Discovery, known: Iterable[Entity]) -> Discovery:
    """Say of each new person's mentions whom the known entities have whose name sounds so."""
    people = [entity for entity in known if entity.id.startswith("person/")]
    if not people:
        return found
    resolver = Resolver(people)
    remarks: dict[EntityId, str] = {}
    for new in found.entities:
        words = honorifics.without_honorifics(tuple(new.label.split()))
        if new.kind == "Person" and len(words) >= _WORDS and (said := _said(resolver, new.label)):
            remarks[new.id] = said
    mentions = (
        replace(one, remark=f"{one.remark}; {remarks[one.entity]}") if one.entity in remarks else one
        for one in found.mentions
    )
    return replace(found, mentions=tuple(mentions))


def _said(resolver: Resolver, name: str) -> str | None:
    match resolver.resolve(name):
        case Known(entity=entity, score=score):
            return f"perhaps {entity} ({score:g})"
        case Ambiguous(candidates=candidates):
            return f"perhaps {' or '.join(one.entity for one in candidates[:3])}"
        case _:
            return None
