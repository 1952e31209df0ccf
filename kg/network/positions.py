"""Places that a project keeps for the nodes of its pictures: ``seeds/positions.csv``, an input like any other.

Owns the file: its columns, its faults, how it is written. What is done with the places is :mod:`kg.network.layout`'s.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.errors import ExplainedError, Fault
from kg.network.layout import Places
from kg.project import Project
from kg.seeds import tables
from kg.seeds.tables import Row, Shape

FILE = "positions.csv"
_COLUMNS = ("id", "x", "y", "actor_x", "actor_y")
_FAR = 10_000_000  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Where nodes stand where everything is drawn, and where only actors are; none: wherever the drawing puts them."""

    everything: Places = field(default_factory=dict)
    actors: Places = field(default_factory=dict)


def read(project: Project) -> Positions:
    """Read the places that a project keeps; none where it keeps none.

    Raises:
        ExplainedError: the file has faults; all of them are told.
    """
    path = project.seeds / FILE
    if not path.is_file():
        return Positions()
    faults: list[Fault] = []
    table = tables.read(path, f"seeds/{FILE}", Shape(required=("id",), optional=_COLUMNS[1:]), faults)
    found: tuple[dict[str, tuple[int, int]], ...] = ({}, {})
    for row in (row for row in table.rows if not row.broken):
        for places, columns in zip(found, (_COLUMNS[1:3], _COLUMNS[3:]), strict=True):
            place = _place(row, columns, faults)
            if row["id"] in places:
                faults.append(
                    Fault(where=row.where, what=f"{row['id']} has a place already", hint="leave one row of it")
                )
            if place is not None:
                places[row["id"]] = place
    if faults:
        raise ExplainedError.of(faults)
    return Positions(everything=found[0], actors=found[1])


def _place(row: Row, columns: tuple[str, ...], faults: list[Fault]) -> tuple[int, int] | None:
    cells = [row[column].strip() for column in columns]
    if not any(cells):
        return None
    numbers = [_number(cell) for cell in cells]
    for column, cell, number in zip(columns, cells, numbers, strict=True):
        if number is None:
            what = f"{column} is {cell!r}: a place has two numbers of pixels" if cell else f"{column} is missing"
            faults.append(Fault(where=row.where, what=what, hint="kg export --what positions"))
    one, other = numbers
    return None if one is None or other is None else (one, other)


def _number(cell: str) -> int | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return round(number) if math.isfinite(number) and abs(number) <= _FAR else None


def written(nodes: Iterable[Mapping[str, object]]) -> bytes:
    """Write the places of nodes (records of the explorer's network) as the file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for node in sorted(nodes, key=lambda node: str(node["id"])):
        writer.writerow([node.get(column, "") for column in _COLUMNS])
    return out.getvalue().encode()
