"""``kg export``: the graph, the facts or the network in a format of your choice."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.context import current_project

_RDF = ("ttl", "trig", "nt", "nq", "jsonld", "rdfxml", "rdf12", "nanopub")
_NETWORK = ("graphml", "gexf", "csv")


@click.command("export")
@click.option(
    "--what",
    type=click.Choice(("graph", "facts", "network", "positions")),
    default="graph",
    show_default=True,
    help="Authority data and claims; the facts of a policy; the network that they make; or where its nodes stand.",
)
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice((*_RDF, *_NETWORK)),
    help="Default: ttl; for the network graphml (csv: its edges).",
)
@click.option(
    "--policy",
    metavar="NAME|FILE|SELECTOR:VALUE",
    help="The policy of the facts (default: that of the build; another one is derived from seeds/ on the spot).",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not to stdout.")
def command(what: str, wanted: str | None, policy: str | None, output: Path | None) -> None:
    """Write the built graph in a format of your choice, to stdout unless told otherwise.

    rdf12 is Turtle 1.2 with a reifier a claim; nanopub is TriG with a nanopublication a claim. Positions that are kept
    in seeds/positions.csv stay as they are in every later build, and new nodes find a place beside their neighbours.

    \b
    Examples:
      kg export --format jsonld > graph.jsonld
      kg export --what facts --policy certain -f ttl
      kg export --what network -f gexf -o network.gexf
      kg export --what positions -o seeds/positions.csv
    """
    from kg.building import exporting

    formats = {"network": _NETWORK, "positions": ("csv",)}.get(what, _RDF)
    chosen = wanted or formats[0]
    if chosen not in formats:
        allowed = ", ".join(formats)
        other = f"; --what network as {chosen}" if chosen in _NETWORK else ""
        raise click.BadParameter(f"the {what} can be written as: {allowed}{other}", param_hint="--format")
    content = exporting.export(
        current_project(), what, chosen, policy=policy, tell=lambda line: click.echo(line, err=True)
    )
    if output is None:
        sys.stdout.buffer.writelines(content)
        sys.stdout.buffer.flush()
    else:
        exporting.save(content, output)
