"""Rows to Parquet files: written as they come, whole or not at all, with the same bytes for the same rows.

A file appears when its last row is in it. Row groups hold a fixed number of rows, so that the bytes do not depend on
how the rows arrived.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kg import drafts
from kg.corpus.records import NUMBERS, Cell
from kg.errors import explain

GROUP: Final = 50_000
"""How many rows a row group holds."""


class Writers:
    """Several tables under way: the one that was asked for, and others beside it."""

    def __init__(self, drafts: Mapping[str, Path], columns: Mapping[str, Sequence[str]]) -> None:
        """Open a draft for each table."""
        self._arrow, parquet = _arrow("pyarrow"), _arrow("pyarrow.parquet")
        self._schemas = {name: self._schema(names) for name, names in columns.items()}
        self._files = {
            name: parquet.ParquetWriter(
                drafts[name], schema, compression="zstd", version="2.6", write_page_checksum=True
            )
            for name, schema in self._schemas.items()
        }
        self._rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in columns}
        self.counts = dict.fromkeys(columns, 0)

    def _schema(self, columns: Sequence[str]) -> Any:  # noqa: ANN401 -- pyarrow ships no types
        text, whole, real = self._arrow.string(), self._arrow.int64(), self._arrow.float64()
        kinds = {
            **dict.fromkeys(NUMBERS, whole),
            **dict.fromkeys(("claimants", "other_names", "trigger"), self._arrow.list_(text)),
            "score": real,
            "footnotes": self._arrow.list_(whole),
        }
        return self._arrow.schema([(name, kinds.get(name, text)) for name in columns])

    def add(self, name: str, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Add rows to a table."""
        waiting = self._rows[name]
        waiting.extend(rows)
        self.counts[name] += len(rows)
        while len(waiting) >= GROUP:
            self._write(name, waiting[:GROUP])
            del waiting[:GROUP]

    def _write(self, name: str, rows: Sequence[tuple[Cell, ...]]) -> None:
        schema = self._schemas[name]
        arrays = [
            self._arrow.array([row[number] for row in rows], type=kind.type) for number, kind in enumerate(schema)
        ]
        self._files[name].write_table(self._arrow.table(arrays, schema=schema))

    def close(self) -> None:
        """Write what waits, and the ends of the files."""
        for name, rows in self._rows.items():
            if rows:
                self._write(name, rows)
            self._files[name].close()


@contextlib.contextmanager
def writing(path: Path, columns: Mapping[str, Sequence[str]]) -> Iterator[Writers]:
    """Write the first table to ``path``, each other one beside it as ``NAME.<table>.parquet``.

    Raises:
        ExplainedError: pyarrow is not installed, or the folder cannot be written.
    """
    first = next(iter(columns))
    targets = {name: path if name == first else path.with_suffix(f".{name}.parquet") for name in columns}
    staged = {name: drafts.beside(target) for name, target in targets.items()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for target in targets.values():
            drafts.clear(target.parent, f".{target.name}.")
        writers = Writers(staged, columns)
        yield writers
        writers.close()
        for name in reversed(tuple(columns)):  # the one that was asked for comes last: where it is, all are
            staged[name].replace(targets[name])
    except OSError as error:
        raise explain(f"cannot be written: {(error.strerror or str(error)).lower()}", where=str(path)) from None
    finally:
        for draft in staged.values():
            draft.unlink(missing_ok=True)


def _arrow(name: str) -> Any:  # noqa: ANN401 -- a module without types
    try:
        return importlib.import_module(name)
    except ImportError:
        hint = "pip install 'muahede[cluster]'"
        raise explain("Parquet files are written by pyarrow, which is not installed", hint=hint) from None
