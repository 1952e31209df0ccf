"""The authority tables, read: rows → entities, with every fault of every row. Columns: :mod:`kg.seeds.authority`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from sys import intern

from kg import identity, suggestions
from kg.errors import Fault
from kg.model import ClassId, Entity, EntityId
from kg.ontology.reading import Vocabulary
from kg.seeds import cells, tables
from kg.seeds.authority import COMMON, TABLES, Value
from kg.seeds.authority import Table as Kind
from kg.seeds.cells import Ids, report
from kg.seeds.tables import Row, Shape, excerpt

_SLUG = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]*[A-Za-z0-9])?")
_LABEL, _DESCRIPTION = "label_", "description_"


def read(folder: Path, shown: str, vocabulary: Vocabulary, faults: list[Fault]) -> tuple[dict[EntityId, Entity], Ids]:
    """Read every table of a folder.

    The ids hold also those of rows with a fault, so that one fault is not reported once more wherever its id is used;
    nor is a table that cannot be read reported again for each of its ids.
    """
    ids, every = opened(folder, shown, vocabulary, faults)
    entities: dict[EntityId, Entity] = {}
    for entity in every:
        entities.setdefault(entity.id, entity)
    return entities, ids


def opened(folder: Path, shown: str, vocabulary: Vocabulary, faults: list[Fault]) -> tuple[Ids, Iterator[Entity]]:
    """Read the ids of every table of a folder, as :func:`read` does; give the entities one after the other.

    Of the rows none is held: the tables are gone through once more for the entities.
    """
    kinds: dict[EntityId, ClassId] = {}
    unread, doubled = [], []
    for kind in TABLES:
        columns, rows = _rows(folder, shown, kind, faults)
        for row in rows:
            if row["id"] and row["id"] in kinds:
                doubled.append(row)
            if row["id"]:
                kinds[EntityId(row["id"])] = ClassId(intern(row["kind"]))
        if not columns and (folder / f"{kind.stem}.csv").exists():
            unread.append(kind.prefix)
    faults.extend(_unknown_files(folder, shown))
    _report_doubled(doubled, _every(folder, shown), faults)
    ids = Ids(kinds=kinds, faults=faults, unread=tuple(unread), called=lambda: _called(folder, shown))
    own = (None if row.broken else _entity(kind, row, vocabulary, ids) for kind, row in _every(folder, shown))
    return ids, filter(None, own)


def _called(folder: Path, shown: str) -> dict[str, list[EntityId]]:
    """Give the ids of all rows by their labels and other names, folded."""
    found: dict[str, list[EntityId]] = {}
    for _, row in _every(folder, shown):
        names = (*cells.by_language(row, _LABEL), *cells.names(row["other_names"]))
        for name in dict.fromkeys(each.text.casefold() for each in names):
            found.setdefault(name, []).append(EntityId(row["id"]))
    return found


def _every(folder: Path, shown: str) -> Iterator[tuple[Kind, Row]]:
    """Give the rows of all tables; what is wrong with their form was told when they were read first."""
    return ((kind, row) for kind in TABLES for row in _rows(folder, shown, kind, [])[1])


def _rows(folder: Path, shown: str, kind: Kind, faults: list[Fault]) -> tuple[tuple[str, ...], Iterator[Row]]:
    name = f"{kind.stem}.csv"
    if not (folder / name).exists():
        return (), iter(())
    shape = Shape(
        required=("id", "kind"),
        optional=(
            *(column for column in COMMON if column not in {"id", "kind"}),
            *(each.name for each in kind.columns),
        ),
        family=cells.family(_LABEL, _DESCRIPTION),
    )
    return tables.opened(folder / name, f"{shown}/{name}", shape, faults)


def _unknown_files(folder: Path, shown: str) -> Iterator[Fault]:
    known = [f"{kind.stem}.csv" for kind in TABLES]
    found = sorted(path.name for path in folder.glob("*.csv")) if folder.is_dir() else []
    for name in found:
        if name not in known and not name.startswith((".", "~")):
            yield Fault(where=f"{shown}/{name}", what="no table of this name", hint=suggestions.hint(name, known))


def _report_doubled(doubled: list[Row], every: Iterable[tuple[Kind, Row]], faults: list[Fault]) -> None:
    if not doubled:
        return
    wanted = {row["id"] for row in doubled}
    first: dict[str, Row] = {}
    for _, row in every:
        if row["id"] in wanted:
            first.setdefault(row["id"], row)
    for row in doubled:
        report(faults, row, f"the id {row['id']} is there already, at {first[row['id']].where}")


def _entity(kind: Kind, row: Row, vocabulary: Vocabulary, ids: Ids) -> Entity | None:
    faults = ids.faults
    sound = _id_is_sound(kind, row, faults)
    _check_kind(kind, row, vocabulary, faults)
    labels = cells.by_language(row, _LABEL)
    if not labels:
        report(faults, row, "no label in any language", hint=f"fill {_LABEL}en, {_LABEL}tr …")
    attributes = _attributes(kind, row, ids)
    if not sound:
        return None
    return Entity(
        id=EntityId(row["id"]),
        kind=ClassId(row["kind"]),
        labels=labels,
        other_names=cells.names(row["other_names"]),
        descriptions=cells.by_language(row, _DESCRIPTION),
        attributes=attributes,
        note=row["note"] or None,
        origin=cells.origin(row),
    )


def _id_is_sound(kind: Kind, row: Row, faults: list[Fault]) -> bool:
    identifier = row["id"]
    if not identifier:
        report(faults, row, "no id", hint=f"{kind.prefix}…")
        return False
    if not identifier.startswith(kind.prefix):
        slug = identifier.partition("/")[2] or identifier
        what = f"the id {excerpt(identifier)} stands in {kind.stem}.csv, where ids begin with {kind.prefix}"
        report(
            faults,
            row,
            what,
            hint=f"{kind.prefix}{excerpt(identity.slug(slug)) or '…'}, or move the row to the table of its kind",
        )
        return False
    slug = identifier.removeprefix(kind.prefix)
    if not _SLUG.fullmatch(slug):
        what = f"the id {excerpt(identifier)} is none: after the “/” stand a-z and 0-9, and - . _ ~ between them"
        report(faults, row, what, hint=f"{kind.prefix}{identity.slug(slug) or '…'}")
        return False
    return True


def _check_kind(kind: Kind, row: Row, vocabulary: Vocabulary, faults: list[Fault]) -> None:
    own = ClassId(row["kind"])
    if not own:
        report(faults, row, "no kind", hint=f"{kind.root}, or a kind of it")
    elif own not in vocabulary.classes:
        report(faults, row, f"no such kind {own}", hint=suggestions.hint(own, _kinds_of(kind, vocabulary)))
    elif kind.root not in vocabulary.kinds(own):
        what = f"{own} is not a kind of {kind.root}, so the row does not belong in {kind.stem}.csv"
        report(faults, row, what, hint=f"kinds of {kind.root}: {', '.join(_kinds_of(kind, vocabulary))}")


def _kinds_of(kind: Kind, vocabulary: Vocabulary) -> list[str]:
    return sorted(each for each in vocabulary.classes if kind.root in vocabulary.kinds(each))


def _attributes(kind: Kind, row: Row, ids: Ids) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for column in kind.columns:
        cell = row[column.name]
        if not cell:
            continue
        values = cells.several(cell) if column.many else (cell,)
        if column.value is Value.ENTITY:
            values = tuple(each for value in values if (each := ids.one(row, column.name, value)))
            if row["id"] in values and column.name not in {"authors", "archive"}:
                report(ids.faults, row, f"{column.name}: {row['id']} names itself")
        for value in values:
            for complaint in cells.complaints(column, value):
                report(
                    ids.faults, row, f"{column.name}: {complaint.what}", quoted=complaint.excerpt, hint=complaint.hint
                )
        found[column.name] = values
    return found
