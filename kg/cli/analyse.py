"""``kg analyse``: measure the network."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from kg.cli import edge_files
from kg.cli.context import current_project
from kg.cli.projection import chosen, projection_options
from kg.cli.science import science_options, taken


@click.command("analyse")
@click.option(
    "--measure",
    "-m",
    "measures",
    multiple=True,
    metavar="NAME[,NAME…]",
    help="Which measures (default: all; in a table, the commonest).",
)
@click.option("--list", "listing", is_flag=True, help="List the measures, what they run on and where they come from.")
@projection_options
@science_options
@click.option(
    "--edges",
    type=click.Path(path_type=Path),
    metavar="FILE.parquet",
    help="Measure these edges, not those of the build: millions of them (docs/scale.md).",
)
@click.option(
    "--pivots",
    type=click.IntRange(min=2),
    metavar="N",
    help="With --edges: follow paths from so many nodes, drawn by lot (default: all up to 5000 nodes, else 64).",
)
@click.option("--top", type=click.IntRange(min=1), help="Only so many (default: 20 in a table, all elsewhere).")
@click.option(
    "-f", "--format", "wanted", type=click.Choice(("table", "csv", "json")), default="table", show_default=True
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to stdout.")
@click.option(
    "--plot", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.svg", help="Draw the ranking as SVG too."
)
def command(
    measures: tuple[str, ...],
    listing: bool,
    top: int | None,
    wanted: str,
    output: Path | None,
    plot: Path | None,
    policy: str | None,
    edges: Path | None,
    pivots: int | None,
    **options: object,
) -> None:
    """Measure the network that the facts make: who has most ties, who stands between others, who belongs together.

    Parallel ties are merged and their weights added. Rows are ordered by the first measure. Every JSON result says
    under which policy, projection and weights it was made, and whether it was sampled.

    \b
    Examples:
      kg analyse --measure betweenness --top 10
      kg analyse --family correspondence,negotiation --from 1921 --to 1922 -f csv > scores.csv
      kg analyse --claimant person/taylor -m pagerank -f json
      kg analyse -m degree --plot ranking.svg
      kg analyse -m betweenness --robust --plot ranges.svg
      kg analyse --brokerage kind --family correspondence
      kg analyse --windows 12 --plot time.svg
      kg analyse --edges corpus.parquet -m pagerank,community --from 1900
    """
    from kg.building import exporting
    from kg.network import analysis, plots, rankings

    if listing:
        sys.stdout.buffer.write(rankings.measures(wanted))
        return
    names = tuple(part.strip() for value in measures for part in value.split(",") if part.strip())
    width = shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None
    if edges is not None:
        content, said = edge_files.measured(
            edges, names, wanted, policy=policy, plot=plot, pivots=pivots, top=top, width=width, **options
        )
        _give(content, said if wanted == "table" else "", output)
        return
    if pivots is not None:
        raise click.UsageError("--pivots goes with --edges")
    project = current_project()
    asked = taken(options)
    network = chosen(project, policy, **options)
    if asked.report:
        found = asked.found(network, names or rankings.default(wanted), project.languages)
        content, said = asked.written(found, wanted, top=top, width=width)
    else:
        scores = analysis.measure_all(network, names or rankings.default(wanted))
        content = rankings.write(network, scores, wanted, languages=project.languages, top=top, width=width)
        said = rankings.about(network, scores)
    if plot is not None:
        if asked.draws:
            picture = asked.drawn(network, names or rankings.default("table"), project.languages, top or plots.TOP)
        else:
            picture = plots.ranking_svg(network, scores[0], languages=project.languages, top=top or plots.TOP)
        exporting.save(picture, plot)
        click.echo(f"drawn: {plot}", err=True)
    _give(content, said if wanted == "table" else "", output)


def _give(content: bytes, said: str, output: Path | None) -> None:
    """Write what was found to where it is wanted, and what is to be said beside it to stderr."""
    from kg.building import exporting

    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        exporting.save(content, output)
    if said:
        click.echo(said, err=True)
