"""``kg mcp``: the graph for a scholar's assistant."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.context import Folder, current_project


@click.command(short_help="the graph for a scholar's assistant (Model Context Protocol)")
@click.option("--http", is_flag=True, help="Over streamable HTTP at /mcp, for this machine only; default: stdio.")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="With --http.")
@click.option(
    "--store",
    "folder",
    type=Folder(),
    help="The store to ask (default: that of the project).",
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, metavar="SECONDS")
def command(http: bool, port: int, folder: Path | None, timeout: float) -> None:
    """Let an assistant ask the built graph: ask, query, why, influence, entity, search; it can change nothing.

    Needs the extra `mcp` (pip install 'muahede[mcp]').

    \b
    Examples:
      kg --project FOLDER mcp
      kg mcp --http --port 8001
    """
    from kg.serving import assistants, connections
    from kg.serving.limits import Limits
    from kg.serving.pool import Subject

    project = current_project()
    place = (folder or project.store).resolve()
    subject = Subject.of(project, place)
    if http:
        connections.listen("127.0.0.1", port).close()  # which explains a port that is taken
        click.echo(f"serving at http://127.0.0.1:{port}/mcp · Ctrl-C ends it", err=True)
    assistants.run(subject, Limits(seconds=timeout), transport="http" if http else "stdio", host="127.0.0.1", port=port)
