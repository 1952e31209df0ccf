"""Networks from Parquet files of edges, with no RDF in between: for corpora of tens of millions of ties.

The columns are those of ``edges.csv`` (``docs/scale.md``). Owns reading them; the measures are
:mod:`kg.science.edge_measures`.
"""

from __future__ import annotations

import importlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from kg.errors import ExplainedError, Fault, explain
from kg.science.rows import OPEN_END, OPEN_START, Array
from kg.science.snapshot import Snapshot, of_arrays

Column = Any  # pyarrow.ChunkedArray: pyarrow ships no types

_EPOCH = date(1970, 1, 1).toordinal()
_NAMES: Mapping[str, tuple[str, ...]] = {
    "source": ("source", "subject"),
    "target": ("target", "object"),
    "weight": ("weight", "witnesses"),
    "sign": ("sign",),
    "family": ("family",),
    "symmetric": ("symmetric",),
    "earliest": ("earliest",),
    "latest": ("latest",),
}
"""What is read, and the names of columns under which it may stand, in any case of letters."""
_NEEDED = ("source", "target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Which edges are kept: of these families (all unless named), none of those, of these signs, of this weight."""

    families: Collection[str] = ()
    without: Collection[str] = ()
    signs: Collection[int] = ()
    minimum: float = 0.0
    since: date | None = None
    until: date | None = None
    undated: bool = False
    directed: bool = True

    def __str__(self) -> str:
        """Say it in words, as projections do."""
        parts = [f"families: {', '.join(self.families) or 'all'}"]
        parts += [f"without: {', '.join(self.without)}"] if self.without else []
        parts += [f"signs: {', '.join(map(str, self.signs))}"] if self.signs else []
        parts += ["directed" if self.directed else "undirected"]
        parts += [f"minimum weight: {self.minimum:g}"] if self.minimum > 0 else []
        return "; ".join(parts)

    @property
    def period(self) -> str:
        """The period, as EDTF; empty where there is none."""
        if self.since is None and self.until is None:
            return ""
        return f"{self.since or '..'}/{self.until or '..'}"


def read(path: Path, kept: Kept | None = None) -> Snapshot:
    """Freeze the edges of a Parquet file; days are first and last ones, as in ``edges.csv``.

    Raises:
        ExplainedError: no such file, not Parquet, columns that are missing, of the wrong kind or with gaps; the extra
            ``cluster`` is not installed.
    """
    chosen = kept or Kept()
    table = _table(path)
    columns = _columns(path, table)
    columns = _chosen(columns, chosen)
    ids, source, target = _ends(columns)
    families, family = _families(columns)
    start, end, owner = _spells(columns)
    found = of_arrays(
        ids,
        source,
        target,
        directed=chosen.directed,
        both=_plain(columns, "symmetric", np.bool_),
        weight=_plain(columns, "weight", np.float64),
        sign=_plain(columns, "sign", np.int8),
        layer=family,
        layers=families,
        start=start,
        end=end,
        spell_edge=owner,
        about={
            "policy": "that of the file",
            "projection": str(chosen),
            "period": chosen.period,
            "weights": "column weight" if "weight" in columns else "ties",
        },
    )
    if not chosen.period:
        return found
    since = chosen.since.toordinal() if chosen.since else None
    until = chosen.until.toordinal() + 1 if chosen.until else None
    held = found.between(since, until, undated=chosen.undated)
    return held.where(np.ones(held.edges, dtype=bool), nodes=False)


# --- the file ---------------------------------------------------------------------------------------------------------


def _arrow(name: str) -> Any:  # noqa: ANN401 -- a module without types
    try:
        return importlib.import_module(name)
    except ImportError:
        raise explain(
            "Parquet files are read by pyarrow, which is not installed", hint="pip install 'muahede[cluster]'"
        ) from None


def _table(path: Path) -> Any:  # noqa: ANN401 -- a pyarrow table
    parquet, lib = _arrow("pyarrow.parquet"), _arrow("pyarrow.lib")
    try:
        given = parquet.read_schema(path).names
        found = {name: _found(name, given) for name in _NAMES}
        missing = [name for name in _NEEDED if not found[name]]
        if missing:
            raise ExplainedError.of(
                Fault(where=str(path), what=f"no column {name!r}", hint="columns: " + ", ".join(given))
                for name in missing
            )
        wanted = {name: column for name, column in found.items() if column}
        texts = [wanted[name] for name in ("source", "target", "family") if name in wanted]
        table = parquet.read_table(
            path, columns=[*wanted.values()], read_dictionary=texts, page_checksum_verification=True
        )
    except FileNotFoundError:
        raise explain("there is no such file", where=str(path)) from None
    except (lib.ArrowException, OSError) as error:
        raise explain(
            f"it cannot be read as Parquet: {str(error).splitlines()[0]}",
            where=str(path),
            hint="docs/scale.md says how",
        ) from None
    return table.rename_columns([name for name, column in found.items() if column])


def _found(name: str, given: Collection[str]) -> str:
    return next((column for column in given if column.lower() in _NAMES[name]), "")


def _columns(path: Path, table: Any) -> dict[str, Column]:  # noqa: ANN401 -- a pyarrow table
    """Give the columns by name, each of the kind that it has to be; all faults at once."""
    types = _arrow("pyarrow.types")
    kinds = {
        "weight": (lambda kind: types.is_integer(kind) or types.is_floating(kind), "a number"),
        "sign": (types.is_integer, "-1, 0 or 1"),
        "symmetric": (types.is_boolean, "true or false"),
        "earliest": (_is_day, "a date, or a text YYYY-MM-DD"),
        "latest": (_is_day, "a date, or a text YYYY-MM-DD"),
        "family": (_is_name, "a text"),
        "source": (_is_name, "a text or a whole number"),
        "target": (_is_name, "a text or a whole number"),
    }
    found = {name: table.column(name) for name in table.column_names}
    faults = []
    for name, column in found.items():
        fits, wanted = kinds[name]
        if not fits(_inner(column.type)):
            faults.append(Fault(where=f"{path}: column {name!r}", what=f"is of the kind {column.type}", hint=wanted))
        elif name not in {"earliest", "latest"} and column.null_count:
            faults.append(Fault(where=f"{path}: column {name!r}", what=f"{column.null_count} cells are empty"))
    if not faults and "weight" in found and not _positive(found["weight"]):
        faults.append(Fault(where=f"{path}: column 'weight'", what="some weights are not above nought"))
    if not faults and _inner(found["source"].type) != _inner(found["target"].type):
        faults.append(Fault(where=str(path), what="'source' and 'target' are of different kinds"))
    if faults:
        raise ExplainedError.of(faults)
    return {name: _days(path, name, each) if name in {"earliest", "latest"} else each for name, each in found.items()}


def _positive(weights: Column) -> bool:
    compute = _arrow("pyarrow.compute")
    return bool(compute.all(compute.greater(weights, 0)).as_py() is not False)


def _inner(kind: Any) -> Any:  # noqa: ANN401 -- a pyarrow type
    return kind.value_type if _arrow("pyarrow.types").is_dictionary(kind) else kind


def _is_name(kind: Any) -> bool:  # noqa: ANN401
    types = _arrow("pyarrow.types")
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_integer(kind))


def _is_day(kind: Any) -> bool:  # noqa: ANN401
    types = _arrow("pyarrow.types")
    return bool(types.is_date(kind) or types.is_timestamp(kind) or types.is_string(kind) or types.is_large_string(kind))


def _days(path: Path, name: str, column: Column) -> Column:
    lib = _arrow("pyarrow.lib")
    try:
        return column.cast("date32") if column.type != "date32" else column
    except lib.ArrowException as error:
        raise explain(str(error).splitlines()[0], where=f"{path}: column {name!r}", hint="write YYYY-MM-DD") from None


def _chosen(columns: dict[str, Column], kept: Kept) -> dict[str, Column]:
    """Leave out the edges that are not wanted."""
    compute, arrow = _arrow("pyarrow.compute"), _arrow("pyarrow")
    masks = []
    if "family" in columns:
        names = columns["family"].cast(_inner(columns["family"].type))
        masks += [compute.is_in(names, arrow.array(list(kept.families), names.type))] if kept.families else []
        masks += (
            [compute.invert(compute.is_in(names, arrow.array(list(kept.without), names.type)))] if kept.without else []
        )
    elif kept.families:
        raise explain("the file has no column 'family'", where="--family")
    if kept.signs:
        if "sign" not in columns:
            raise explain("the file has no column 'sign'", where="--sign")
        masks.append(compute.is_in(columns["sign"], arrow.array(list(kept.signs), columns["sign"].type)))
    if kept.minimum > 0 and "weight" in columns:
        masks.append(compute.greater_equal(columns["weight"], kept.minimum))
    for mask in masks[1:]:
        masks[0] = compute.and_(masks[0], mask)
    return {name: column.filter(masks[0]) for name, column in columns.items()} if masks else columns


# --- arrays -----------------------------------------------------------------------------------------------------------


def _plain(columns: Mapping[str, Column], name: str, kind: Any) -> Array | None:  # noqa: ANN401 -- a numpy type
    return columns[name].to_numpy().astype(kind, copy=False) if name in columns else None


def _coded(column: Column) -> tuple[Array, list[Any]]:
    """Give places in a list of names, and the names."""
    whole = (
        column.unify_dictionaries()
        if _arrow("pyarrow.types").is_dictionary(column.type)
        else column.dictionary_encode()
    )
    whole = whole.combine_chunks()
    if hasattr(whole, "chunks"):  # some versions keep a single chunk
        whole = whole.chunk(0) if whole.num_chunks else None
    if whole is None:
        return np.zeros(0, dtype=np.int32), []
    return whole.indices.to_numpy(), whole.dictionary.to_pylist()


def _ends(columns: Mapping[str, Column]) -> tuple[list[Any], Array, Array]:
    """Put the names of both ends into one list."""
    (source, first), (target, second) = _coded(columns["source"]), _coded(columns["target"])
    place = {name: number for number, name in enumerate(first)}
    moved = np.array([place.setdefault(name, len(place)) for name in second], dtype=np.int32)
    return list(place), source, moved[target] if len(moved) else target


def _families(columns: Mapping[str, Column]) -> tuple[list[str], Array | None]:
    if "family" not in columns:
        return [""], None
    codes, names = _coded(columns["family"])
    ordered = sorted(names) or [""]
    place = {name: number for number, name in enumerate(ordered)}
    return ordered, np.array([place[name] for name in names], dtype=np.int16)[codes] if names else codes


def _spells(columns: Mapping[str, Column]) -> tuple[Array | None, Array | None, Array | None]:
    """Give first days, the days after the last ones, and whose they are; a day that is not given is open."""
    if "earliest" not in columns and "latest" not in columns:
        return None, None, None
    count = len(columns["source"])

    def days(name: str, later: int, unknown: int) -> Array:
        if name not in columns:
            return np.full(count, unknown, dtype=np.int64)
        numbers = columns[name].cast("int32")
        known = ~numbers.is_null().to_numpy()
        found = numbers.fill_null(0).to_numpy().astype(np.int64) + _EPOCH + later
        return np.where(known, found, unknown)

    start, end = days("earliest", 0, OPEN_START), days("latest", 1, OPEN_END)
    dated = np.flatnonzero((start != OPEN_START) | (end != OPEN_END))
    return start[dated], end[dated], dated
