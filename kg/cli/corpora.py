"""What the commands share that work on whole corpora: the option for a cluster, and a run with its progress."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.project import Project

cluster_option = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Have a Dask cluster do it: tcp://host:8786, or local for one of processes here (extra: cluster).",
)


def is_corpus(target: str, output: str, cluster: str | None) -> bool:
    """Tell whether a whole folder of kept documents is meant, and check that it is said whole."""
    parquet = output.endswith(".parquet")
    if (parquet or cluster is not None) and not Path(target).is_dir():
        raise click.UsageError("Parquet and --cluster are for a FOLDER that kg read has kept")
    if cluster is not None and not parquet:
        raise click.UsageError("--cluster writes Parquet: -o NAME.parquet")
    return parquet


def run(project: Project, target: str, what: str, *, output: str, cluster: str | None) -> None:
    """Do it, with a progress bar; exit 1 where a document failed."""
    from kg.corpus import runs

    with click.progressbar(length=1, label=what, file=sys.stderr, show_pos=True) as bar:

        def seen(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        done = runs.run(project, Path(target), what, output=Path(output), cluster=cluster, seen=seen)
    rows = ", ".join(f"{number} {name}" for name, number in done.rows.items())
    click.echo(f"{done.documents} documents: {rows}; {len(done.faults)} failed", err=True)
    for fault in done.faults:
        click.echo(fault, err=True)
    if done.faults:
        sys.exit(1)
