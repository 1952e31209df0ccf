"""``kg draw``: draw the network."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.context import current_project
from kg.cli.projection import chosen, projection_options


@click.command("draw")
@projection_options
@click.option(
    "-f",
    "--format",
    "wanted",
    type=click.Choice(("html", "svg")),
    default="html",
    show_default=True,
    help="A page to look around in, or a picture to print.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    default="-",
    help="Write here (default: -, stdout).",
)
def command(wanted: str, output: Path, policy: str | None, **options: object) -> None:
    """Draw the network as one self-contained page: search, filters, and the evidence of every tie.

    The page requests nothing from any host. Colour and shape say the kind, width the number of independent witnesses,
    line style whether a tie is friendly, neutral or hostile.

    \b
    Examples:
      kg draw > network.html
      kg draw --family influence --from 1920 --to 1923 -o influence.html
      kg draw --policy certain -f svg -o network.svg
    """
    from kg.building import exporting
    from kg.network import layout, plots, positions, visualisation

    project = current_project()
    network = chosen(project, policy, **options)
    if not network.ties:
        click.echo("the network is empty: no tie passes these options", err=True)
    held, labels = positions.read(project), {each.id: each.label(*project.languages) for each in network.nodes.values()}
    own = network.projection is not None and network.projection.actors_only
    places = layout.positions(network, labels, held.actors if own else held.everything)
    if wanted == "svg":
        content = plots.network_svg(network, languages=project.languages, places=places)
    else:
        content = visualisation.page(network, title=project.title, languages=project.languages, places=places)
    if str(output) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        exporting.save(content, output)
