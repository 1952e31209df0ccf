"""Which entity a name of the table means: one of the authority tables, or a new one. Never a guess.

A name is known where one entity of its table has exactly it, apart from capitals, or where both have one identifier
(Wikidata, VIAF, GeoNames, or the identity that an earlier import noted). Where two have the name, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.identity import slug
from kg.importing.records import Thing
from kg.language.phonetics import latin
from kg.language.turkish import fold
from kg.model import Entity

_IDENTIFIERS: Final = ("wikidata", "viaf", "geonames")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a cell names: ids, and what could not be told. ``names`` are the words under which they stand."""

    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Register:
    """Every entity that there is, and the rows of the new ones, by the stem of their table."""

    new: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    _named: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _identified: dict[tuple[str, str], str] = field(default_factory=dict)
    _bound: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Register:
        """Begin with the entities that there are."""
        made = cls()
        for entity in entities:
            made.known.add(entity.id)
            prefix = entity.id.partition("/")[0] + "/"
            for name in {fold(each.text) for each in (*entity.labels, *entity.other_names)}:
                made._named.setdefault((prefix, name), []).append(entity.id)
            for column in _IDENTIFIERS:
                for value in entity.attributes.get(column, ()):
                    made._identified[column, value] = entity.id
            if entity.note:
                made._identified["identity", entity.note] = entity.id
        return made

    def add(self, stem: str, row: Mapping[str, str]) -> None:
        """Add an entity that the mapping file itself describes, unless it is there."""
        if row["id"] not in self.known:
            self.known.add(row["id"])
            self.new.setdefault(stem, {})[row["id"]] = dict(row)

    def meant(self, thing: Thing, row: Mapping[str, str]) -> Meant:
        """Find, or make, what a row names."""
        whole = thing.label.fill(row)
        pieces = [whole]
        if thing.split:
            pieces = [piece for each in whole.split(thing.split) if (piece := " ".join(each.split()))]
        ids, names, unclear = [], [], []
        for piece in pieces:
            if not piece or piece in thing.nobody:
                continue
            one = self._one(thing, piece, row)
            if one is None:
                unclear.append(piece)
            else:
                ids.append(one)
                names.append(piece)
                self.used.add(one)
        return Meant(tuple(dict.fromkeys(ids)), tuple(names), tuple(unclear))

    def _one(self, thing: Thing, name: str, row: Mapping[str, str]) -> str | None:
        if name in thing.same:
            return thing.same[name]
        cells = {column: value for column, each in thing.cells.items() if (value := each.fill(row))}
        identity = thing.identity.fill(row) if thing.identity is not None else ""
        if thing.id is not None:
            fixed = _completed(thing, thing.id.fill(row))
            if fixed not in self.known:
                self._make(thing, fixed, name, cells, identity)
            return fixed
        for key in (*((each, cells[each]) for each in _IDENTIFIERS if each in cells), ("identity", identity)):
            if key[1] and key in self._identified:
                return self._identified[key]
        found = self._named.get((thing.prefix, fold(name)), [])
        own = identity or next((cells[each] for each in _IDENTIFIERS if each in cells), "")
        free = [each for each in found if not own or self._bound.get(each, own) == own]
        if len(free) > 1:
            return None
        if free:
            self._bind(free[0], cells, identity, own)
            return free[0]
        return self._make(thing, self._free_id(thing.prefix, name), name, cells, identity)

    def _make(self, thing: Thing, identifier: str, name: str, cells: Mapping[str, str], identity: str) -> str:
        label = {} if any(column.startswith("label_") for column in cells) else {f"label_{thing.language}": name}
        note = {"note": identity} if identity and "note" not in cells else {}
        self.new.setdefault(thing.stem, {})[identifier] = {
            "id": identifier, "kind": thing.kind, **label, **cells, **note,
        }  # fmt: skip
        self.known.add(identifier)
        self._named.setdefault((thing.prefix, fold(name)), []).append(identifier)
        self._bind(identifier, cells, identity, identity or next((cells[c] for c in _IDENTIFIERS if c in cells), ""))
        return identifier

    def _bind(self, identifier: str, cells: Mapping[str, str], identity: str, own: str) -> None:
        for column in _IDENTIFIERS:
            if column in cells:
                self._identified.setdefault((column, cells[column]), identifier)
        if identity:
            self._identified.setdefault(("identity", identity), identifier)
        if own:
            self._bound.setdefault(identifier, own)

    def _free_id(self, prefix: str, name: str) -> str:
        stem = prefix + ((slug(name) or slug(latin(name)))[:80].strip("-._~") or "unnamed")
        wanted, number = stem, 1
        while wanted in self.known:
            number += 1
            wanted = f"{stem}-{number}"
        return wanted


def _completed(thing: Thing, written: str) -> str:
    """Give an id as the tables have it: the prefix of the table before it, nothing in it that an id has not."""
    return thing.prefix + (slug(written.removeprefix(thing.prefix)) or "unnamed")
