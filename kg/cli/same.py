"""``kg same``: which names of a list are one person's."""

from __future__ import annotations

import csv
import io
import json
from typing import TextIO

import click


@click.command("same")
@click.argument("names", type=click.File("r", encoding="utf-8"))
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("csv", "json")),
    default="csv",
    show_default=True,
    help="How it is written.",
)
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="How well two names must agree; higher joins less.",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(names: TextIO, form: str, least: float, output: TextIO) -> None:
    """Say which names of a list are one person's: catalogue order or not, initials, titles, short forms, slips.

    NAMES is a text in UTF-8 with a name a line (- reads standard input). Nothing but the names is looked at: two people
    of one name stay one, and who changed his name stays two, unless a name says so (Trotsky, L. D. (Bronstein)).

    \b
    Columns: group (a number), name.     JSON: an array of arrays of names.

    \b
    Example:
      kg same names.txt > groups.csv
    """
    from kg.persons import grouping

    try:
        listed = list(dict.fromkeys(name for line in names if (name := " ".join(line.split()))))
    except UnicodeDecodeError as error:
        from kg.errors import explain

        raise explain(f"not UTF-8: {error.reason} at byte {error.start}", where=names.name) from None
    groups = [[listed[index] for index in group] for group in grouping.group(listed, least=least)]
    if form == "json":
        output.write(json.dumps(groups, ensure_ascii=False, indent=2) + "\n")
        return
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("group", "name"))
    writer.writerows((number, name) for number, group in enumerate(groups, 1) for name in group)
    output.write(text.getvalue())
