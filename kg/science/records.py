"""The record of a report: rows, and what they depend on. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Rows under names, the findings that are of the whole (``whole``), and what all depends on (``about``)."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    whole: Mapping[str, Cell] = field(default_factory=dict)
    about: Mapping[str, Cell] = field(default_factory=dict)
