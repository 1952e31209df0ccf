"""An index that can be relied on: opened if it is whole, made anew if it is not, and that is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.errors import ExplainedError, explain
from kg.fulltext import files, making
from kg.fulltext.files import DamagedError
from kg.fulltext.records import Found, Wanted
from kg.fulltext.searching import Index

Tell = Callable[[str], None]


def search(store: Path, wanted: Wanted, *, languages: tuple[str, ...] = (), tell: Tell) -> Found:
    """Search the index of a store; if that is missing or damaged, say so, make it anew, and search that.

    Raises:
        ExplainedError: there is no store, there are no words, or the index cannot be made.
    """
    try:
        return Index(store).search(wanted, languages=languages)
    except DamagedError as error:
        rebuilt(store, str(error), tell)
    try:
        return Index(store).search(wanted, languages=languages)
    except DamagedError as error:
        raise explain(str(error), where=str(store), hint="kg build") from None


def checked(store: Path, tell: Tell) -> None:
    """Hold every byte of the index against its hash; if it is not whole, say so and make it anew.

    Raises:
        ExplainedError: there is no store, or the index cannot be made.
    """
    try:
        files.whole(store)
    except DamagedError as error:
        rebuilt(store, str(error), tell)


def rebuilt(store: Path, why: str, tell: Tell) -> None:
    """Make the index of a store anew, and say why.

    Raises:
        ExplainedError: there is no store, or the index cannot be made.
    """
    tell(f"{why}; making it anew from the store")
    try:
        making.make(store)
    except ExplainedError as error:
        if error.faults[0].where == str(store):
            raise
        raise explain(f"{why}; {error.faults[0].what}", where=error.faults[0].where, hint="kg build") from None
