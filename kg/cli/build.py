"""``kg build``: the main job."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.context import current_project


@click.command("build")
@click.option(
    "--policy",
    metavar="NAME|FILE|SELECTOR:VALUE",
    help="Which claims become facts: accepted, certain, hedged, everything, a file of seeds/policies/, any TOML file, "
    "or claimant:ID, certainty:LEVEL, without-work:ID, without-document:ID … (default: the project's).",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write (default: output/ of the project).",
)
@click.option(
    "--store",
    "address",
    metavar="URL",
    help="Put the graph into this SPARQL engine too, in the place of the one that it has; who may do so, the "
    "environment says (KG_STORE_USER, KG_STORE_PASSWORD).",
)
@click.option("--full", is_flag=True, help="Make everything anew, also what has not changed since the last build.")
def command(policy: str | None, output: Path | None, address: str | None, *, full: bool) -> None:
    """Build the graph from seeds/, validate it, and publish it with its network and pictures in output/.

    The output is written whole or not at all: when anything is wrong, the last good one stays. So does the graph in an
    engine (--store), which readers see change in one step. Where nothing has changed since the last build, nothing is
    done; of a large project only what has changed is made anew, with the same bytes as if everything were.

    \b
    Examples:
      kg build
      kg build --policy certain
      kg build --policy without-work:work/hat-1234 --output output-without-1234
      kg build --store http://localhost:7878/
    """
    from kg.building import pipeline  # with all its stages: half a second that --help need not wait for

    built = pipeline.run(
        current_project(),
        policy=policy,
        output=output,
        engine=address,
        full=full,
        tell=lambda line: click.echo(line, err=True),
    )
    click.echo(f"the graph {built.report.summary} (kg validate shows it)", err=True)
    click.echo(built.report.engine_line, err=True)
    done = "nothing has changed since the last build of" if built.unchanged else "built"
    click.echo(f"{done} {built.output} under the policy “{built.policy}”; {_next(built.first_page)}", err=True)
    if built.uploaded is not None:
        sent = built.uploaded
        click.echo(f"{sent.address} has {sent.statements:,} statements in {sent.graphs} graphs", err=True)


def _next(page: Path | None) -> str:
    return f"open {page}" if page is not None else "next: kg query --list, kg search WORDS, kg serve"
