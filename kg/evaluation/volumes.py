"""Volumes of sources as tasks read them: those that are asked for, each with its own list of persons as authority.

What is heavy is imported when the first volume is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.evaluation.records import Asked
from kg.formats.records import ReadText
from kg.model import Entity, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A volume as read, the persons that it lists (none: it has no list), and the mentions of them in its text."""

    path: Path
    text: ReadText
    people: tuple[Entity, ...]
    mentions: tuple[Mention, ...]


def asked_for(asked: Asked, *, listed: bool = False) -> Iterator[Volume]:
    """Read the volumes that are asked for, in order; ``listed``: only those that have a list of persons."""
    from kg import annotation
    from kg.formats import reader, volumes

    paths = [asked.path] if asked.path.is_file() else sorted(asked.path.glob("*.xml"))
    chosen = set(asked.chosen(path.stem for path in paths))
    for path in paths:
        if path.stem not in chosen:
            continue
        text = reader.read(path)
        people = volumes.authority(text.listed)
        if listed and not people:
            continue
        mentions = annotation.annotate(
            text.structure, people, language=text.language or "en", units=volumes.units(text), titles=False
        )
        yield Volume(path=path, text=text, people=tuple(people), mentions=tuple(mentions))
