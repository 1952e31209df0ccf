"""A name book that can be relied on: that beside the store which is asked, if it is whole and of this program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.fulltext.files import DamagedError
from kg.namebook import files, making
from kg.namebook.reading import Book
from kg.namebook.records import Marking
from kg.project import Project


def book(project: Project) -> Book | None:
    """Give the name book beside the store that a project is asked by; nothing where there is none that fits."""
    if project.opened is None:
        return None
    try:
        return Book(project.opened)
    except DamagedError:
        return None


def checked(store: Path, marking: Marking, tell: Callable[[str], None]) -> None:
    """Hold every byte of the name book of a store against its hash, if it has one; if it is not whole, make it anew.

    Raises:
        ExplainedError: there is no store, or the book cannot be written.
    """
    if not files.place(store).exists() and not files.seal_of(store).exists():
        return
    try:
        files.whole(store)
    except (DamagedError, OSError) as error:
        tell(f"{error}; making it anew from the store")
        making.make(store, marking)
