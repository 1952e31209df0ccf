"""``kg reconcile``: candidates for our entities in a table from elsewhere."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TextIO

import click

from kg.cli.context import current_project


@click.command("reconcile")
@click.argument("table", type=click.Path(path_type=Path, dir_okay=False))
@click.option("-f", "--format", "form", type=click.Choice(("csv", "json")), default="csv", show_default=True)
@click.option(
    "--class",
    "root",
    default="person",
    show_default=True,
    metavar="NAME",
    help="Which entities: person, group, place, treaty, event, work, … (what their ids begin with), or all.",
)
@click.option(
    "--least", type=click.FloatRange(0, 100), default=80.0, show_default=True, help="The lowest score that is given."
)
@click.option(
    "--most", type=click.IntRange(min=1), default=5, show_default=True, help="How many rows an entity at most."
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(table: Path, form: str, root: str, least: float, most: int, output: TextIO) -> None:
    """Find candidates for the project's entities in a table that you bring: Wikidata, VIAF, a catalogue. Offline.

    TABLE is tab-separated, in UTF-8, with a header (.csv: comma-separated; .gz is unpacked on the way). It is read row
    by row, however large. Columns, under any of several headings (docs/reconciling.md): id and label, needed;
    other_names (separated by |), kind, born, died, description.

    Nothing is accepted: a candidate may be a namesake. What you accept goes into the columns wikidata and viaf of
    seeds/authority/.

    \b
    Columns (JSON: an array of objects with these):
      entity, entity_label   ours
      id, label              the row's
      score                  0 to 100: how well the names fit, more where the years of birth and death do, less if not
      rests_on               the row's name that fits, with its score; the years
      description            the row's

    \b
    Example:
      kg reconcile wikidata-diplomats.tsv > candidates.csv
    """
    from kg import proposed_mentions
    from kg.errors import explain
    from kg.matching import candidates, tables

    known = proposed_mentions.entities(current_project())
    chosen = [entity for entity in known.values() if root == "all" or entity.id.startswith(f"{root}/")]
    if not chosen:
        roots = ", ".join(sorted({str(identifier).partition("/")[0] for identifier in known}))
        raise explain("the project has no such entities", where=root, hint=f"one of: {roots}, all")
    lines: list[int] = []
    rows_read = tables.read(table, passed_over=lines.append)
    found = candidates.candidates(chosen, rows_read, least=least, most=most)
    if lines:
        click.echo(f"{table}:{lines[0]}: {len(lines)} rows without an id or a label were passed over", err=True)
    rows: list[dict[str, str | float]] = [
        {
            "entity": entity,
            "entity_label": known[entity].label("en", "tr"),
            "id": one.row,
            "label": one.label,
            "score": one.score,
            "rests_on": one.rests_on,
            "description": one.description,
        }
        for entity, several in found.items()
        for one in several
    ]
    if form == "json":
        output.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    text = io.StringIO()
    writer = csv.DictWriter(
        text, ("entity", "entity_label", "id", "label", "score", "rests_on", "description"), lineterminator="\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    output.write(text.getvalue())
