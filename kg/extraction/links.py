"""What the tables say of two things that stand together in a sentence: an event and its place, a part and its whole.

A column of an authority table is no claim; a text that names both beside each other is taken to mean it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from kg.extraction.ends import UNNAMED
from kg.extraction.matches import Match
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import Name, Sentence
from kg.extraction.triggers import PAIR, Trigger
from kg.language import turkish
from kg.language.turkish import Case
from kg.model import EntityId, RelationId


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """A column, the class that it is of, the relation that it means, and how far apart the two may stand.

    ``but`` and ``but_of`` are the classes of the one and of the other of which it says nothing; ``turned``: the other
    is the subject.
    """

    column: str
    kind: str
    relation: str
    reach: int
    turned: bool = False
    but: tuple[str, ...] = ()
    but_of: tuple[str, ...] = ()


RULE: Final = "tables"
INSIDE: Final = "inside"
"""Form of a name that is only a word of another."""
_SILENT: Final = UNNAMED | {"citation"}
_FAR: Final = 20
_NEAR: Final = 8
_LINKS: Final = (
    _Link(
        column="place", kind="Event", relation="tookPlaceIn", reach=_FAR, but=("Visit", "Mission", "Campaign", "Turn")
    ),
    _Link(column="part_of", kind="Event", relation="partOfEvent", reach=_FAR),
    _Link(column="part_of", kind="Delegation", relation="represented", reach=_NEAR),
    _Link(
        column="part_of",
        kind="Group",
        relation="partOfGroup",
        reach=_NEAR,
        but=("People",),
        but_of=("State", "Government"),
    ),
    _Link(column="authors", kind="Work", relation="authored", reach=_NEAR, turned=True),
    _Link(column="archive", kind="Work", relation="holdsArchive", reach=_NEAR, turned=True),
)
"""Of each column the first that holds of a thing counts.

A movement is not where it leads; the organs of a state are named with it without being meant as parts.
"""


def matches(sentence: Sentence, known: Knowledge, *, fits: Callable[[Name, Trigger, str], bool]) -> Iterator[Match]:
    """Give what the tables say of the names of a sentence; in notes of those that are no citations."""
    if not known.entities or len(sentence.names) < 2:  # noqa: PLR2004 - a claim has two ends
        return
    by_entity: dict[str, list[Name]] = {}
    for name in sentence.names:
        if name.form not in _SILENT:
            by_entity.setdefault(name.entity, []).append(name)
    inside = _Inside(sentence, known)
    for names in by_entity.values():
        for link, others in _links_of(names[0].entity, known):
            for other in others:
                beside = by_entity.get(other) or inside.names(other, link)
                if beside and not any(known.is_a(beside[0].entity, kind) for kind in link.but_of):
                    yield from _match(link, names, beside, fits)


class _Inside:
    """The places where names of other things say that they are: *Odessa’daki elçi*."""

    def __init__(self, sentence: Sentence, known: Knowledge) -> None:
        self._sentence = sentence
        self._known = known

    def names(self, entity: str, link: _Link) -> list[Name]:
        """Give a place that a word of another name is, in the locative, as a name."""
        place = self._known.entities.get(EntityId(entity)) if link.relation == "tookPlaceIn" else None
        if place is None:
            return []
        called = {turkish.fold(name.text) for name in (*place.labels, *place.other_names)}
        found = (
            Name(
                entity=place.id, first=at, last=at, start=word.start, end=word.end, rest="", text=word.text, form=INSIDE
            )
            for at, word in enumerate(self._sentence.words)
            if word.name is not None and word.text[:1].isupper() and _is_where(word.text, called)
        )
        return list(found)[:1]


def _is_where(word: str, called: Collection[str]) -> bool:
    apart = turkish.split(word)
    return apart.suffix.case in {Case.LOCATIVE, Case.RELATIVE} and turkish.fold(apart.stem) in called


def _links_of(identifier: EntityId, known: Knowledge) -> Iterator[tuple[_Link, tuple[str, ...]]]:
    """Give the links of an entity of the tables, with what each leads to."""
    entity = known.entities.get(identifier)
    read: set[str] = set()
    for link in _LINKS if entity is not None and entity.attributes else ():
        others = entity.attributes.get(link.column, ()) if entity is not None else ()
        if others and link.column not in read and known.is_a(identifier, link.kind):
            read.add(link.column)
            if not any(known.is_a(identifier, kind) for kind in link.but):
                yield link, tuple(other for other in others if other != identifier)


def _match(
    link: _Link, names: list[Name], others: list[Name], fits: Callable[[Name, Trigger, str], bool]
) -> Iterator[Match]:
    one, other = min(
        ((one, other) for one in names for other in others), key=lambda pair: abs(pair[0].first - pair[1].first)
    )
    if abs(one.first - other.first) > link.reach or (one.first == other.first and other.form != INSIDE):
        return
    subject, object_ = (other, one) if link.turned else (one, other)
    trigger = Trigger(
        relation=RelationId(link.relation),
        language="",
        kind=PAIR,
        words=(),
        subject="",
        object="",
        subject_first=True,
        written=link.column,
    )
    if fits(subject, trigger, "subject") and fits(object_, trigger, "object"):
        yield Match(
            trigger=trigger,
            subject=subject,
            object=object_,
            at=one.last,
            words=(),
            first=min(one.first, other.first),
            last=max(one.last, other.last),
            doubts=("table",),
            rule=RULE,
        )
