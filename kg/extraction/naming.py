"""The entities that a rule speaks of: what is known already where a mention says so, else one proposed by its name.

The same name gives the same id wherever it stands, so that one entity is proposed for all its claims.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kg import identity
from kg.extraction.records import ProposedEntity, Source
from kg.extraction.rules import Knowledge
from kg.mentions import ages
from kg.model import ClassId, EntityId, Mention

PREFIXES = {
    "Person": "person",
    "Place": "place",
    "Country": "place",
    "City": "place",
    "State": "group",
    "Office": "office",
    "Treaty": "treaty",
    "Armistice": "treaty",
    "Appeal": "letter",
    "Meeting": "event",
    "Turn": "event",
    "Conference": "event",
    "Letter": "letter",
    "Telegram": "letter",
    "Memorandum": "letter",
    "DiplomaticNote": "letter",
    "Report": "letter",
    "Speech": "letter",
    "Topic": "topic",
}
_LONGEST_ID = 80
_OF_STATE = {"Government": "group", "Organ": "group", "State": "group", "Treaty": "treaty"}
_TABLED = "bodies by their names"


def founded_later(source: Source, known: Knowledge) -> frozenset[EntityId]:
    """Give what the tables say to have begun later than all that a text tells: the *Rusya* of 1856 is another."""
    if _LATER not in source.kept:
        latest = ages.latest(source.structure.text)
        begun = ages.beginnings(known.entities.values()) if latest else {}
        source.kept[_LATER] = frozenset(one for one, year in begun.items() if year > latest)
    found: frozenset[EntityId] = source.kept[_LATER]
    return found


_LATER = "founded later than the text tells"


class Naming:
    """What a rule has named in one text so far."""

    def __init__(self, source: Source, known: Knowledge) -> None:
        self._mentions = sorted(source.mentions, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self._mentions]
        self._known = known
        self._language = source.language
        self._made: dict[EntityId, ProposedEntity] = {}
        self._by_label: dict[tuple[str, str], EntityId] = {}
        self._later = founded_later(source, known)

    def entity(self, label: str, kind: str, *, root: str, start: int, end: int) -> EntityId:
        """Give what stands at a place of the stored text: the entity of a mention that fits, else one of that name.

        What the tables do not have, but a mention proposes, counts only where it is called the same: we know where a
        name begins and ends in a heading, the one who looks for names anywhere may not.
        """
        mention = self._mention(start, end, root)
        if mention is not None and (mention.entity in self._known.entities or mention.text == label):
            return mention.entity
        return self.named(label, kind)

    def named(self, label: str, kind: str) -> EntityId:
        """Give the entity of a name: the one body of the tables that is called so, else one proposed for that name."""
        known = self._by_label.get((label, kind))
        if known is not None:
            return known
        made = self.tabled(label, kind) or self.new(label, kind, label)
        self._by_label[label, kind] = made
        return made

    def tabled(self, label: str, kind: str) -> EntityId | None:
        """Give the one body of state or treaty of the tables that has a name; of persons a name says too little."""
        prefix = _OF_STATE.get(kind)
        if prefix is None:
            return None
        if _TABLED not in self._known.kept:
            tabled: dict[tuple[str, str], set[EntityId]] = {}
            for entity in self._known.entities.values():
                start = entity.id.partition("/")[0]
                if start in _OF_STATE.values():
                    for name in (*entity.labels, *entity.other_names):
                        tabled.setdefault((start, name.text.casefold()), set()).add(entity.id)
            self._known.kept[_TABLED] = tabled
        found = self._known.kept[_TABLED].get((prefix, label.casefold()), ())
        return next(iter(found)) if len(found) == 1 and not self._later.intersection(found) else None

    def new(self, label: str, kind: str, hint: str, *, date: str | None = None) -> EntityId:
        """Propose something that is like nothing else, however it is called; ``hint`` is what its id is made of."""
        prefix = PREFIXES.get(kind, "group")
        slug = identity.slug(hint)[:_LONGEST_ID].strip("-._~") or identity.digest(hint)
        base = identifier = EntityId(f"{prefix}/{slug}")
        number = 1
        while identifier in self._made or identifier in self._known.entities:
            number += 1
            identifier = EntityId(f"{base}-{number}")
        self._made[identifier] = ProposedEntity(
            id=identifier, kind=ClassId(kind), label=label, language=self._language, date=date
        )
        return identifier

    def label(self, entity: EntityId) -> str:
        """Give what somebody who was proposed here is called, else what his id says."""
        made = self._made.get(entity)
        return made.label if made is not None else entity.partition("/")[2]

    def proposed(self) -> Iterator[ProposedEntity]:
        """Give what was proposed."""
        yield from self._made.values()

    def _mention(self, start: int, end: int, root: str) -> Mention | None:
        """Find the longest mention that shares most of a stretch and denotes what may stand there."""
        first = bisect_left(self._starts, start - 200)
        found = [
            one
            for one in self._mentions[first : bisect_right(self._starts, end)]
            if one.end > start and one.start < end and 2 * (min(end, one.end) - max(start, one.start)) > end - start
        ]
        fitting = [one for one in found if self._known.is_a(one.entity, root)]
        return max(fitting, key=lambda one: one.end - one.start, default=None)
