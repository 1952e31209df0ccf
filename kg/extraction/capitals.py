"""Capitals that stand for their governments: *London refused, Viyana’nın tutumu*; where only somebody who acts will do.

Which government has its seat where, the authority tables say; where they do not, one is proposed that is called after
the town. Owns of which relations this is said; whether a town is a capital without tables is GeoNames’ matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from kg.extraction.naming import Naming
from kg.extraction.rules import Knowledge
from kg.language import turkish
from kg.model import ClassId, EntityId, Mention
from kg.ontology.vocabulary import Relation
from kg.recognition import places

_FAMILIES: Final = frozenset(
    ["influence", "advice", "negotiation", "treaty", "representation", "support", "opposition", "thought", "office"]
)
_OF_TOWNS: Final = frozenset(
    [
        *("foughtAgainst", "defeated", "surrenderedTo", "captured", "occupied", "withdrewFrom", "demonstratedAgainst"),
        *("released", "friendOf", "rivalOf", "mobilisedAgainst", "excludedFrom"),
    ]
)
"""Relations of these families that a town has as a town."""
_SHOWN: Final = {"tr": "{} hükûmeti"}
_GOVERNING: Final = ("Government", "State")
REMARK: Final = "{} stands for its government"


class Capitals:
    """The capitals of one text and whose they are."""

    def __init__(self, mentions: tuple[Mention, ...], language: str | None, known: Knowledge, naming: Naming) -> None:
        self._mentions = mentions
        self._language = (language or "en").partition("-")[0]
        self._known = known
        self._naming = naming
        self._governments: dict[EntityId, EntityId | None] = {}
        self._proposed: dict[EntityId, str] = {}

    def may_act(self, entity: EntityId, relation: Relation, roots: tuple[ClassId, ...]) -> bool:
        """Tell whether a town may be meant as its government where one of several classes is asked for."""
        if self._known.kind(entity) != "City" or "Actor" not in roots or "Place" in roots:
            return False
        if str(relation.family) not in _FAMILIES or relation.id in _OF_TOWNS:
            return False
        return self.is_capital(entity)

    def government(self, entity: EntityId) -> EntityId:
        """Give the government of a capital: of the tables, or one that is proposed."""
        known = self._governments.get(entity)
        if known is not None:
            return known
        name = self._proposed[entity]
        label = _SHOWN.get(self._language, "Government in {}").format(name)
        return self._naming.named(label, "Government")

    def is_capital(self, entity: EntityId) -> bool:
        """Tell whether a town has a government of its own, or is called like a capital."""
        if entity not in self._governments and entity not in self._proposed:
            seated = self._seated.get(entity, [])
            if len(seated) == 1:
                self._governments[entity] = seated[0]
            else:
                self._governments[entity] = None
                name = None if seated else self._name_of_capital(entity)
                if name is not None:
                    self._proposed[entity] = name
        return self._governments.get(entity) is not None or entity in self._proposed

    def _name_of_capital(self, entity: EntityId) -> str | None:
        known = self._known.entities.get(entity)
        names = [name.text for name in (*known.labels, *known.other_names)] if known else self._written.get(entity, [])
        shown = known.label(self._language) if known else names[0] if names else None
        return shown if any(places.is_capital(turkish.fold(name)) for name in names) else None

    @cached_property
    def _written(self) -> Mapping[EntityId, list[str]]:
        """Give how the text writes each thing: found once, as each town of a volume is asked for."""
        found: dict[EntityId, dict[str, None]] = defaultdict(dict)
        for one in self._mentions:
            found[one.entity].setdefault(one.text)
        return {entity: list(texts) for entity, texts in found.items()}

    @cached_property
    def _seated(self) -> Mapping[EntityId, list[EntityId]]:
        """Give the governments of each town that no other of its governments is above, else its states."""
        found: dict[EntityId, list[tuple[str, EntityId, tuple[str, ...]]]] = defaultdict(list)
        for one in self._known.entities.values():
            if one.kind in _GOVERNING:
                for seat in one.attributes.get("seat", ()):
                    found[EntityId(seat)].append((one.kind, one.id, one.attributes.get("part_of", ())))
        made: dict[EntityId, list[EntityId]] = {}
        for seat, held in found.items():
            for kind in _GOVERNING:
                mine = [(one, above) for own, one, above in held if own == kind]
                ids = {one for one, _ in mine}
                top = [one for one, above in mine if ids.isdisjoint(above)]
                if top:
                    made[seat] = top
                    break
        return made
