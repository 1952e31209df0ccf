"""Reports and rank ranges written out: tables, CSV, JSON, and columns beside the scores. Owns no measure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence

from kg.columns import write_texts
from kg.network.rank_ranges import Range
from kg.science.records import Cell, Report
from kg.science.robustness import Moved, Ranges

TOP = 20
"""How many rows a table shows unless told otherwise."""
_ABOUT = ("policy", "projection", "period", "weights", "exact", "seed")  # what the rows of a CSV say of themselves
_FOR_PROGRAMS = ("id", "other id")  # columns that a table leaves out


def write(report: Report, wanted: str, *, top: int | None = None, width: int | None = None) -> bytes:
    """Write a report as ``table``, ``csv`` or ``json``."""
    if wanted == "json":
        return _json(report, top)
    if wanted == "csv":
        return _csv(report, top)
    limit = len(report.rows) if report.kind == "windows" else (top or TOP)
    kept = [place for place, name in enumerate(report.columns) if name not in _FOR_PROGRAMS]
    written = io.BytesIO()
    rows = [[_text(row[place]) for place in kept] for row in _first(report, limit)]
    write_texts([report.columns[place] for place in kept], rows, written, width=width)
    if report.whole:
        written.write(b"\n")
        write_texts(("whole network", ""), [[name, _text(cell)] for name, cell in report.whole.items()], written)
    return written.getvalue()


def foot(report: Report) -> str:
    """Say what a table rests on, a line each."""
    told = ((name, _told(name, cell)) for name, cell in report.about.items())
    return "\n".join(f"{name}: {_text(cell)}" for name, cell in told if cell not in {None, ""})


def _told(name: str, cell: Cell) -> Cell:
    """Say that there is no period where none was asked for."""
    return "all" if name == "period" and not cell else cell


def _first(report: Report, top: int | None) -> Sequence[tuple[Cell, ...]]:
    """Give the first rows; of a report on several measures, the first of each."""
    if top is None or report.kind != "robust":
        return report.rows[:top]
    seen: dict[Cell, int] = {}
    kept = []
    for row in report.rows:
        seen[row[0]] = seen.get(row[0], 0) + 1
        if seen[row[0]] <= top:
            kept.append(row)
    return kept


def _json(report: Report, top: int | None) -> bytes:
    rows = [dict(zip(report.columns, row, strict=True)) for row in _first(report, top)]
    found = {"report": report.kind, **report.about, "whole": dict(report.whole), "rows": rows}
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def _csv(report: Report, top: int | None) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    about = {name: _told(name, report.about.get(name)) for name in _ABOUT}
    writer.writerow([*report.columns, *about])
    writer.writerows(["" if cell is None else cell for cell in (*row, *about.values())] for row in _first(report, top))
    return written.getvalue().encode()


def _text(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:.4g}" if isinstance(cell, float) else str(cell)


# --- beside the scores ------------------------------------------------------------------------------------------------


def scores_csv_with(table: bytes, found: Sequence[Ranges]) -> bytes:
    """Add to ``scores.csv`` three columns a measure, and how the ranges were found.

    The three are the rank, and the best and worst under all that was left out.
    """
    rows = list(csv.reader(io.StringIO(table.decode())))
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    names = [f"{each.measure} {what}" for each in found for what in ("rank", "best rank", "worst rank")]
    how = found[0].about if found else ""
    writer.writerow([*rows[0], *names, "ranges"])
    for row in rows[1:]:
        cells: list[str | int] = []
        for each in found:
            moved = each.nodes.get(row[0])
            cells += ["", "", ""] if moved is None else [moved.rank, moved.widest.best, moved.widest.worst]
        writer.writerow([*row, *cells, how])
    return written.getvalue().encode()


def ranges_json(found: Sequence[Ranges]) -> list[dict[str, object]]:
    """Give rank ranges as plain values, a record a measure, for whatever shows them."""
    return [
        {
            "measure": each.measure,
            "policy": each.policy,
            "projection": each.projection,
            "period": each.period or None,
            "weights": each.weights,
            "sources": each.sources,
            "claimants": each.claimants,
            "samples": each.samples,
            "seed": each.seed,
            "ranks": {node: _moved(moved) for node, moved in each.nodes.items()},
        }
        for each in found
    ]


def _moved(moved: Moved) -> Mapping[str, object]:
    def pair(range_: Range | None) -> list[int] | None:
        return None if range_ is None else [range_.best, range_.worst]

    return {
        "rank": moved.rank,
        "range": pair(moved.widest),
        "without_a_source": pair(moved.sources),
        "without_a_claimant": pair(moved.claimants),
        "bootstrap": pair(moved.bootstrap),
        "moved_most_by_source": moved.source or None,
        "moved_most_by_claimant": moved.claimant or None,
    }
