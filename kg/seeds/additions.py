"""Rows added to a table of the seeds, which stays as people wrote it wherever it can."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path


def add_rows(
    path: Path, rows: Sequence[Mapping[str, str]], needed: Sequence[str], fill: Mapping[str, str]
) -> list[Path]:
    """Append rows to a table as it stands; it is written anew only where columns or cells are to be filled in."""
    if not rows:
        return []
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    present = list(csv.DictReader(io.StringIO(text, newline="")))
    header = list(csv.DictReader(io.StringIO(text, newline="")).fieldnames or ())
    wanted = dict.fromkeys([*needed, *(name for row in rows for name, cell in row.items() if cell)])
    columns = [*header, *(name for name in wanted if name not in header)]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="ignore")
    filled = [{**row, **{name: row.get(name) or value for name, value in fill.items()}} for row in present]
    if columns == header and filled == present:
        out.write(text if text.endswith("\n") else text + "\n")
    else:
        writer.writeheader()
        writer.writerows(filled)
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return [path]
