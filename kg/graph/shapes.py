"""What nodes with the same predicates share, found once: their order, and their text in Turtle but for the terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from kg.graph import notation
from kg.graph.notation import Line, Row, Turtle

Span = tuple[str, int, int]  # a predicate, and where its objects begin and end


class Shape:
    """The predicates of a node, of statements that are sorted; each as often as it has objects."""

    def __init__(self, predicates: tuple[str, ...], prefix: notation.Prefix) -> None:
        spans = list(_spans(predicates))
        self.among_rows: Mapping[str, tuple[int, int]] = {name: (start, end) for name, start, end in spans}
        """Where the objects of a predicate stand among the statements."""
        self.repeated = tuple((start, end) for _, start, end in spans if end - start > 1)
        ranked = sorted(spans, key=lambda span: notation.PREDICATES[span[0]])
        places = [place for _, start, end in ranked for place in range(start, end)]
        self.in_order = _in_order(places)
        """Puts objects of sorted statements in the order of writing."""
        self.lines = tuple(_spans(tuple(name for name, start, end in ranked for _ in range(start, end))))
        """Where the objects of a predicate stand in that order."""
        self.several = tuple(line for line in self.lines if line[2] - line[1] > 1)
        writer = Turtle(prefix)
        verbs = [(writer.verb(name).replace("%", "%%"), end - start) for name, start, end in self.lines]
        said = " ;\n    ".join(verb + ", ".join(["%s"] * number) for verb, number in verbs)
        self.text = f"%s {said} .\n\n"
        """The paragraph in Turtle, without the subject and the objects."""
        self.used: Mapping[str, str] = writer.used


class Node(NamedTuple):
    """A node with the objects of its statements, in the order of writing."""

    subject: str
    shape: Shape
    objects: list[str]

    @property
    def lines(self) -> list[Line]:
        """Its predicates with their objects."""
        return [(name, self.objects[start:end]) for name, start, end in self.shape.lines]


class Shapes(dict[tuple[str, ...], Shape]):
    """The shapes by their predicates, made when they are first met."""

    def __init__(self, prefix: notation.Prefix) -> None:
        super().__init__()
        self._prefix = prefix

    def __missing__(self, predicates: tuple[str, ...]) -> Shape:
        self[predicates] = made = Shape(predicates, self._prefix)
        return made


def repeats(shape: Shape, rows: list[Row]) -> bool:
    """Tell whether a statement comes twice among sorted ones: in two graphs."""
    return any(rows[place][2] == rows[place + 1][2] for start, end in shape.repeated for place in range(start, end - 1))


def _spans(predicates: tuple[str, ...]) -> list[Span]:
    found, start = [], 0
    for name, group in groupby(predicates):
        end = start + sum(1 for _ in group)
        found.append((name, start, end))
        start = end
    return found


def _in_order(places: list[int]) -> Callable[[list[str]], list[str]]:
    if places == sorted(places):
        return list
    chosen = itemgetter(*places)
    return lambda objects: list(chosen(objects))
