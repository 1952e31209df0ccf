"""``kg import``: a table of treaties, letters, members … into the seeds, by a mapping file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.context import current_project

_MOST = 20


@click.command("import")
@click.argument("mapping", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--table", type=click.Path(path_type=Path, dir_okay=False), help="Read this table, not the mapping's.")
@click.option("--again", is_flag=True, help="Replace the document of an earlier import; what people added to it stays.")
@click.option("--dry-run", is_flag=True, help="Do everything, say what would come of it, and write nothing.")
def command(mapping: Path, table: Path | None, again: bool, dry_run: bool) -> None:
    """Bring a table into the project: its rows become a document, entities, and claims that quote their rows.

    MAPPING is a TOML file that says what the columns are (docs/importing.md); no code is needed. Names that the
    authority tables have are known; others become new rows there; what several entities are called is left out and
    told. The seeds are checked as a build checks them: all of it is written, or nothing.

    \b
    Example:
      kg import letters.toml --dry-run
      kg import letters.toml && kg build
    """
    from kg.importing import writing

    made = writing.bring(current_project(), mapping, table=table, again=again, write=not dry_run)
    for remark in made.remarks[:_MOST]:
        click.echo(str(remark), err=True)
    if len(made.remarks) > _MOST:
        click.echo(f"… and {len(made.remarks) - _MOST} more", err=True)
    new = ", ".join(f"{number} in {stem}.csv" for stem, number in made.new.items()) or "none"
    verb = "would add" if dry_run else "added"
    click.echo(
        f"{verb} {made.folder}: {made.rows} rows, {made.claims} claims, {made.mentions} mentions; "
        f"entities known: {made.known}, new: {new}",
        err=True,
    )
    if not dry_run:
        click.echo("next: kg build", err=True)
