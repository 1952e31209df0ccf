"""Stretches of a text under way: where a part, a heading or what a file says about words begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.formats.records import Annotation, Part
from kg.reading.structure import Structure


@dataclass(slots=True)
class Stretch:
    """A stretch under way; ``start`` and ``end`` are set once something is written in it."""

    start: int | None = None
    end: int | None = None
    note: int | None = None
    ends_with: int = 0
    annotation: int | None = None


def placed(structure: Structure, made: Iterable[tuple[Annotation, Stretch]]) -> Iterator[Annotation]:
    """Give what a file says, each with its place and words, in the order of the text."""
    for annotation, stretch in sorted(made, key=lambda pair: (pair[1].start or 0, -(pair[1].end or 0))):
        assert stretch.start is not None
        assert stretch.end is not None
        text = structure.reader_text(stretch.start, stretch.end)
        yield replace(annotation, start=stretch.start, end=stretch.end, text=text, note=stretch.note)


def parts(structure: Structure, made: Iterable[tuple[Part, Stretch, Stretch]]) -> Iterator[Part]:
    """Give the parts, each from its begin to its end, with its heading."""
    for part, whole, heading in made:
        start = whole.start if whole.start is not None else len(structure.stored)
        end = whole.end if whole.end is not None else start
        words = ""
        if heading.start is not None and heading.end is not None:
            words = structure.reader_text(heading.start, heading.end)
        yield replace(part, start=start, end=end, heading=words, heading_start=heading.start, heading_end=heading.end)
