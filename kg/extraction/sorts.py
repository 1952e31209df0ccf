"""What can be joined by *and*: names of things of one sort; for every language."""

from __future__ import annotations

from typing import Final

from kg.extraction.sentences import Name

SORTS: Final = {
    "person": 1,
    "group": 1,
    "place": 2,
    "treaty": 3,
    "event": 4,
    "letter": 5,
    "work": 6,
    "office": 7,
    "topic": 8,
}
"""By the beginning of an id; persons and groups can be joined."""


def sort_of(name: Name) -> int | None:
    """Give the sort of what a name denotes."""
    return SORTS.get(name.entity.partition("/")[0])


def is_office(name: Name) -> bool:
    """Tell whether a name is that of an office."""
    return sort_of(name) == SORTS["office"]
