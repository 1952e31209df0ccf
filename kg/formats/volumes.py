"""What a volume brings with it for reading its own text: its list of persons, as entities, and its documents.

How the name of an entry is taken apart is :mod:`kg.persons.catalogue`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kg.formats.records import Listed, ReadText
from kg.model import ClassId, Entity, EntityId, Name
from kg.persons import catalogue

_CLASSES: Final[Mapping[str, tuple[str, str]]] = {"person": ("person", "Person")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A document of a volume: where it begins in the stored text, and its date (EDTF), where that is known."""

    start: int
    when: str | None = None


def units(volume: ReadText) -> tuple[Unit, ...]:
    """Give the documents of a volume, each with the first date in it that the file says or the letter bears."""
    letters = {letter.part: letter for letter in volume.letters}
    dates = sorted((note.start, note.when) for note in volume.annotations if note.kind == "date" and note.when)
    starts = [start for start, _ in dates]
    found = []
    for part in volume.parts:
        letter = letters.get(part.number)
        when = next((date.when for date in letter.dates if date.when), None) if letter else None
        at = bisect_left(starts, part.start)
        if when is None and at < len(dates) and dates[at][0] < part.end and part.kind in _DATED:
            when = dates[at][1]
        found.append(Unit(start=part.start, when=when))
    return tuple(found)


_DATED: Final = frozenset({"document", "letter", "entry", "attachment", "text"})


def authority(listed: Iterable[Listed]) -> tuple[Entity, ...]:
    """Make entities of the persons of a file's lists; their ids are the file's own: ``person/p_AK1``."""
    return tuple(_person(entry) for entry in listed if entry.kind in _CLASSES)


def _person(entry: Listed) -> Entity:
    root, kind = _CLASSES[entry.kind]
    names: list[str] = []
    styles: list[str] = []
    for written in (" ".join(name.split()) for name in (entry.name, *entry.other_names)):
        for name, titles in catalogue.read(written):
            names.append(name)
            styles.extend(titles)
        names.extend(catalogue.by_first_surname(written))
        names.append(written)  # so indexes have it
    names = list(dict.fromkeys(name for name in names if name)) or [entry.name]
    return Entity(
        id=EntityId(f"{root}/{entry.id}"),
        kind=ClassId(kind),
        labels=(Name(text=names[0]),),
        other_names=tuple(Name(text=name) for name in names[1:]),
        descriptions=(Name(text=entry.description),) if entry.description else (),
        attributes={"titles": tuple(dict.fromkeys(styles))} if styles else {},
    )
