"""The authority tables as a build keeps them on disk: an entity is read when it is asked for, and not before.

Owns what is kept of an entity, which names which, and what a change of the tables is. The database is that of
:mod:`kg.building.state`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, ValuesView
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, islice
from typing import TYPE_CHECKING, Any

from kg.model import ClassId, Entity, EntityId, Name, Origin

if TYPE_CHECKING:
    from sqlite3 import Cursor

TABLES = """
CREATE TABLE entity (id TEXT PRIMARY KEY, turn INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
  path TEXT NOT NULL, line INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE leads (entity TEXT, other TEXT, PRIMARY KEY (other, entity)) WITHOUT ROWID;
"""
_COLUMNS = "id, kind, body, path, line"
_BEGIN = """
ALTER TABLE entity RENAME TO before;
CREATE TABLE entity (id TEXT PRIMARY KEY, turn INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
  path TEXT NOT NULL, line INTEGER NOT NULL) WITHOUT ROWID;
DELETE FROM leads
"""
_BEFORE = "CREATE TABLE IF NOT EXISTS before (id TEXT, kind TEXT, body TEXT, path TEXT, line INTEGER)"
_AT_ONCE = 1_000
_HELD = 1 << 15  # entities: those that were asked for last, some 40 MB


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An entity that is new, gone, or of which the tables say something else. ``None``: it was not, or is no more."""

    before: Entity | None
    now: Entity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesChange:
    """What has changed in the authority tables. ``moved`` are those that say the same in another place."""

    entities: Mapping[EntityId, Changed]
    moved: frozenset[EntityId]


class KeptTables:
    """The entities that the last build has noted, and those that this one notes."""

    def __init__(self, run: Callable[..., Cursor], many: Callable[[str, Iterable[tuple[object, ...]]], None]) -> None:
        """``run`` and ``many`` are those of an open database: one statement, and one for many rows."""
        self._run, self._many = run, many

    def put(self, every: Iterable[Entity], known: Container[str]) -> None:
        """Note all that is in the authority tables, which ``known`` has the ids of, in the place of what was noted."""
        for line in _BEGIN.strip().split(";") if self.number() else ():
            self._run(line)
        turns, entities = count(), iter(every)
        while some := list(islice(entities, _AT_ONCE)):
            rows = ((each.id, next(turns), *_columns(each)) for each in some)
            self._many("INSERT OR IGNORE INTO entity VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._many("INSERT OR IGNORE INTO leads VALUES (?, ?)", _leading(some, known))

    def change(self) -> TablesChange:
        """Hold the tables as they are now against what was noted before; that is forgotten then."""
        self._run(_BEFORE)
        now, before = (", ".join(f"{table}.{name.strip()}" for name in _COLUMNS.split(",")) for table in ("n", "b"))
        both = f"SELECT {now}, {before} FROM entity n JOIN before b ON n.id = b.id WHERE"  # noqa: S608 - our own names
        half = len(_COLUMNS.split(","))
        found = {
            EntityId(row[0]): Changed(before=_entity(*row[half:]), now=_entity(*row[:half]))
            for row in self._run(f"{both} (n.kind, n.body) <> (b.kind, b.body)")
        }
        moved = self._run(f"{both} (n.kind, n.body) = (b.kind, b.body) AND (n.path, n.line) <> (b.path, b.line)")
        kept = frozenset(EntityId(row[0]) for row in moved)
        for one, other in (("before", "entity"), ("entity", "before")):
            text = f"SELECT {_COLUMNS} FROM {one} WHERE id NOT IN (SELECT id FROM {other})"  # noqa: S608 - our own names
            for each in (_entity(*row) for row in self._run(text)):
                gone = one == "before"
                found[each.id] = Changed(before=each if gone else None, now=None if gone else each)
        self._run("DROP TABLE before")
        return TablesChange(entities=found, moved=kept)

    def entity(self, name: str) -> Entity | None:
        """Give an entity."""
        row = self._run(f"SELECT {_COLUMNS} FROM entity WHERE id = ?", name).fetchone()  # noqa: S608 - our own names
        return _entity(*row) if row else None

    def every(self) -> Iterator[Entity]:
        """Give all entities, in the order of the tables."""
        rows = self._run(f"SELECT {_COLUMNS} FROM entity ORDER BY turn")  # noqa: S608 - our own names
        return (_entity(*row) for row in rows)

    def names(self) -> list[EntityId]:
        """Name all entities, in the order of the tables."""
        return [EntityId(name) for (name,) in self._run("SELECT id FROM entity ORDER BY turn")]

    def number(self) -> int:
        """Count the entities."""
        return int(self._run("SELECT count(*) FROM entity").fetchone()[0])

    def kinds(self) -> Mapping[str, int]:
        """Count the entities of each kind."""
        return dict(self._run("SELECT kind, count(*) FROM entity GROUP BY kind").fetchall())

    def leading_to(self, names: Iterable[str]) -> set[EntityId]:
        """Give the entities whose rows name one of some."""
        text = "SELECT entity FROM leads WHERE other = ?"
        return {EntityId(found) for name in names for (found,) in self._run(text, name)}


class KeptEntities(Mapping[EntityId, Entity]):
    """The entities as a mapping, of which some are held: those that were asked for last."""

    def __init__(self, kept: KeptTables, kinds: Mapping[EntityId, ClassId] | None = None) -> None:
        """Read nothing yet; ``kinds`` are those of all entities, where they are known already."""
        self._kept = kept
        self._kinds = kinds
        self._read = lru_cache(maxsize=_HELD)(kept.entity)

    def __getitem__(self, name: EntityId) -> Entity:
        """Read an entity, if it was not read before."""
        found = self._read(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an entity of this name."""
        if self._kinds is not None:
            return name in self._kinds
        return isinstance(name, str) and self.get(EntityId(name)) is not None

    def __iter__(self) -> Iterator[EntityId]:
        """Name all, in the order of the tables."""
        return iter(self._kept.names())

    def values(self) -> ValuesView[Entity]:
        """Give all, one after the other; none is held."""
        return _Every(self)

    def every(self) -> Iterator[Entity]:
        """Read all, in the order of the tables."""
        return self._kept.every()

    def __len__(self) -> int:
        """Count all."""
        return self._kept.number()


class _Every(ValuesView[Entity]):
    def __init__(self, kept: KeptEntities) -> None:
        super().__init__(kept)
        self._kept = kept

    def __iter__(self) -> Iterator[Entity]:
        return self._kept.every()


class KeptKinds(Mapping[EntityId, ClassId]):
    """The kinds of entities."""

    def __init__(self, entities: Mapping[EntityId, Entity]) -> None:
        """Look into entities when asked."""
        self._entities = entities

    def __getitem__(self, name: EntityId) -> ClassId:
        """Give the kind of an entity."""
        return self._entities[name].kind

    def __iter__(self) -> Iterator[EntityId]:
        """Name all."""
        return iter(self._entities)

    def __len__(self) -> int:
        """Count all."""
        return len(self._entities)


def widened(names: Collection[str], leading_to: Callable[[Iterable[str]], set[EntityId]]) -> set[EntityId]:
    """Give some entities, those whose rows name one of them, those whose rows name one of these, and so on."""
    found: set[EntityId] = set()
    fresh = set(map(EntityId, names))
    while fresh:
        found |= fresh
        fresh = leading_to(fresh) - found
    return found


def leading(entities: Mapping[EntityId, Entity]) -> Callable[[Iterable[str]], set[EntityId]]:
    """Do of entities that are held what :meth:`KeptTables.leading_to` does."""
    found: dict[str, set[EntityId]] = {}
    for entity, other in _leading(entities.values(), entities):
        found.setdefault(other, set()).add(EntityId(entity))
    return lambda names: {each for name in names for each in found.get(name, ())}


def _leading(entities: Iterable[Entity], known: Container[str]) -> Iterator[tuple[str, str]]:
    for entity in entities:
        for cells in entity.attributes.values():
            yield from ((entity.id, cell) for cell in cells if cell in known)


def _columns(entity: Entity) -> tuple[str, str, str, int]:
    origin = entity.origin
    names = [[(each.text, each.language) for each in group] for group in _names(entity)]
    body = _WRITTEN((*names, list(entity.attributes.items()), entity.note))
    return entity.kind, body, origin.path if origin else "", origin.line if origin else 0


def _names(entity: Entity) -> tuple[tuple[Name, ...], ...]:
    return entity.labels, entity.other_names, entity.descriptions


_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _entity(name: str, kind: str, body: str, path: str, line: int) -> Entity:
    said: list[Any] = json.loads(body)
    labels, others, descriptions = (
        tuple(Name(text=text, language=language) for text, language in each) for each in said[:3]
    )
    return Entity(
        id=EntityId(name),
        kind=ClassId(kind),
        labels=labels,
        other_names=others,
        descriptions=descriptions,
        attributes={column: tuple(cells) for column, cells in said[3]},
        note=said[4],
        origin=Origin(path=path, line=line) if path else None,
    )
