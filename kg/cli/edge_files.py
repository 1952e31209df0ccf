"""The part of ``kg analyse`` that measures a Parquet file of edges: which options make sense there, and what is run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kg.cli.projection import SIGNS

_TAKEN = ("families", "without", "since", "until", "undated", "signs", "undirected", "minimum", "seed")
_UNSET: Mapping[str, object] = {"samples": 200, "weighing": "newman", "weight": "witnesses"}


def measured(
    path: Path,
    names: tuple[str, ...],
    wanted: str,
    *,
    policy: str | None,
    plot: Path | None,
    pivots: int | None,
    top: int | None,
    width: int | None,
    **options: Any,  # noqa: ANN401 -- the options of a projection and of the science
) -> tuple[bytes, str]:
    """Measure the edges of a file; give what was found, and what is to be said beside it."""
    unset = (None, False, ())
    refused = [
        name
        for name, value in options.items()
        if name not in _TAKEN and value not in unset and value != _UNSET.get(name)
    ]
    refused += [name for name, value in (("policy", policy), ("plot", plot)) if value is not None]
    if refused:
        spelled = ", ".join(f"--{name.replace('_', '-')}" for name in sorted(refused))
        raise click.UsageError(f"not with --edges, which holds no claims: {spelled}")
    from kg.science import edge_files, edge_measures, writing

    kept = edge_files.Kept(
        families=_parts(options["families"]),
        without=_parts(options["without"]),
        signs=tuple(SIGNS[name] for name in options["signs"]),
        minimum=options["minimum"] if options["minimum"] > 1 else 0,
        since=options["since"],
        until=options["until"],
        undated=options["undated"],
        directed=not options["undirected"],
    )
    lots = edge_measures.Lots(pivots=pivots, seed=options["seed"])
    limit = top or (writing.TOP if wanted == "table" else None)
    report = edge_measures.measure(edge_files.read(path, kept), names, lots=lots, top=limit)
    return writing.write(report, wanted, top=limit, width=width), writing.foot(report)


def _parts(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
