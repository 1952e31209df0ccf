"""The records of the explorer, by name: the one door for the offline page and for whoever serves them.

What each holds is said in ``docs/explorer.md``. Nothing is computed before it is asked for, and nothing twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from kg.explorer import claims, entities, influences, networks, opinions, register, times, words
from kg.explorer.documents import Library
from kg.explorer.entities import Portraits
from kg.explorer.holdings import LARGE, Holdings, Json, accounts
from kg.explorer.writing import written
from kg.network.projection import Network
from kg.project import Project
from kg.store import Store

__all__ = ["MANY", "WHOLE", "Records", "written"]


class Records:
    """The records of one store. Keep it as long as the store is open: what several records need is read once."""

    def __init__(
        self,
        graph: Store,
        project: Project,
        *,
        large: int = LARGE,
        measured: Callable[[str], Json] | None = None,
    ) -> None:
        """Take an opened store and its project; the project's policy is that of the network.

        With ``large`` claims or more, records are made of what is asked for alone, and entities have the measures that
        ``measured`` gives of them.
        """
        self._held = Holdings(graph, project, large=large)
        self._measured_elsewhere = measured

    @property
    def is_large(self) -> bool:
        """Whether the store is too large for all records to be made of it."""
        return self._held.is_large

    def register(self, kept: sqlite3.Connection, put: Callable[[str, object], None]) -> None:
        """Fill the tables of portions, and put the records that there are once: for a large store."""
        register.fill(kept, self._held, put)

    def whole(self, name: str) -> Json | list[Json]:
        """Give a record that there is once (:data:`WHOLE`).

        Raises:
            KeyError: there is none of this name.
        """
        return WHOLE[name](self)

    def one(self, name: str, identifier: str) -> Json:
        """Give one record of many (:data:`MANY`).

        Raises:
            KeyError: there are none of this name, or none of this id.
        """
        return MANY[name](self, identifier)

    def all(self, name: str) -> dict[str, Json]:
        """Give all records of many by their ids.

        Raises:
            KeyError: there are none of this name.
        """
        make = MANY[name]
        self._held.gather()
        for gathered in ("_portraits", "_library"):  # made anew, of everything
            vars(self).pop(gathered, None)
        return {identifier: make(self, identifier) for identifier in self._ids(name)}

    def claims(self, ids: Iterable[str]) -> list[Json]:
        """Give claims without their explanations; what is no claim is left out."""
        held = self._held
        wanted = tuple(dict.fromkeys(ids))
        held.claims.reach(wanted)
        return [claims.plain(held.claims[each], held) for each in wanted if each in held.claims]

    def _ids(self, name: str) -> Iterable[str]:
        held = self._held
        everything: Mapping[str, Iterable[str]] = {
            "claim": held.claims,
            "entity": held.entities,
            "document": self._document_ids,
        }
        return everything[name]

    @property
    def _document_ids(self) -> list[str]:
        return [identifier.removeprefix("document/") for identifier in self._held.documents]

    # --- shared ------------------------------------------------------------------------------------------------------

    @cached_property
    def _actors(self) -> Network:
        return networks.actors(self._held)

    @cached_property
    def _standing(self) -> Mapping[str, Json]:
        return networks.standing(self._actors)

    def _measured(self, identifier: str) -> Json:
        """Give the measures of an entity: of a large store they would take the whole network."""
        if not self._held.is_large:
            return self._standing.get(identifier, {})
        return self._measured_elsewhere(identifier) if self._measured_elsewhere else {}

    @cached_property
    def _library(self) -> Library:
        return Library(self._held)

    @cached_property
    def _portraits(self) -> Portraits:
        return Portraits(self._held, self._measured)

    # --- by name -----------------------------------------------------------------------------------------------------

    def _claim(self, identifier: str) -> Json:
        each = self._held.claims[identifier if "/" in identifier else f"claim/{identifier}"]
        if not self._held.is_large:
            account = self._held.accounts.get(each.iri)
            return claims.explained(each, self._held, account, self._held.explanation.surroundings)
        found = self._held.explained(each)
        return claims.explained(each, self._held, accounts(found).get(each.iri), found.surroundings)

    def _network(self) -> Json:
        return networks.record(self._held, self._actors, self._standing)

    def _vocabulary(self) -> Json:
        return words.vocabulary(self._held, networks.looks(self._actors, networks.broad_kinds(self._held)))


WHOLE: Mapping[str, Callable[[Records], Json | list[Json]]] = {
    "project": lambda records: words.project(records._held),  # noqa: SLF001 - its own table
    "vocabulary": Records._vocabulary,  # noqa: SLF001 - likewise
    "entities": lambda records: entities.index(records._held),  # noqa: SLF001 - likewise
    "network": Records._network,  # noqa: SLF001 - likewise
    "documents": lambda records: records._library.index(),  # noqa: SLF001 - likewise
    "timeline": lambda records: times.timeline(records._held),  # noqa: SLF001 - likewise
    "map": lambda records: times.where(records._held),  # noqa: SLF001 - likewise
    "disputes": lambda records: opinions.matters(records._held),  # noqa: SLF001 - likewise
    "influence": lambda records: influences.record(records._held),  # noqa: SLF001 - likewise
    "queries": lambda records: words.library(records._held),  # noqa: SLF001 - likewise
}
"""The records that there are once."""

MANY: Mapping[str, Callable[[Records, str], Json]] = {
    "claim": Records._claim,  # noqa: SLF001 - its own table
    "entity": lambda records, identifier: records._portraits.one(identifier),  # noqa: SLF001 - likewise
    "document": lambda records, identifier: records._library.one(identifier),  # noqa: SLF001 - likewise
}
"""The records of which there are many, each by its id (a document's without ``document/``)."""
