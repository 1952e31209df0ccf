"""``kg init``: make a project of one's own."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kg.project import DEFAULT_BASE
from kg.seeds import scaffold


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="What the project is called (default: the folder's name).")
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="The IRI that every name begins with.")
@click.option("--example", is_flag=True, help="The whole worked example that comes with the program, instead.")
def command(folder: Path, title: str | None, base: str, *, example: bool) -> None:
    """Make an empty project in FOLDER: the layout of seeds/, with a worked example row in each table.

    \b
    Example:
      kg init my-treaties --title "Treaties of the Straits" --base https://example.org/straits/
      cd my-treaties && kg build
      kg init example --example
    """
    made = scaffold.create(folder.resolve(), title=title or folder.resolve().name, base=base, example=example)
    click.echo(f"made {made.seeds}", err=True)
    then = "" if example else "; then replace the example rows by your own (seeds/authority, seeds/documents)"
    there = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    click.echo(f"next: {there}kg build{then}", err=True)
