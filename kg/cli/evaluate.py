"""``kg evaluate``: compare two readings of a document, or the program with one."""

from __future__ import annotations

from typing import TextIO

import click

from kg import agreement_tables
from kg.cli.context import current_project


@click.command("evaluate")
@click.argument("first")
@click.argument("second")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(agreement_tables.FORMS),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option(
    "--top",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="How many of the commonest disagreements to list, of mentions and of claims.",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(first: str, second: str, form: str, top: int, output: TextIO) -> None:
    """Compare two readings of a document: the mentions they mark and the claims they make.

    FIRST and SECOND are folders with mentions.csv, claims.csv or both (a path, or one below seeds/documents/), or the
    word program: what kg annotate proposes for the other one's text. FIRST is the measure.

    \b
    Pairs are made one to one, the best overlap (characters shared / characters covered by either) first.
      precision = pairs / what SECOND has      recall = pairs / what FIRST has
      F1 = 2 · pairs / (what FIRST has + what SECOND has)
    Krippendorff's alpha (nominal, two coders, 1 - D_o/D_e) is given for the entity of stretches that both mark, and for
    the relation of claims about one subject and object in overlapping passages.

    \b
    Examples:
      kg evaluate my-article program
      kg evaluate my-article/readings/first my-article/readings/second --format json
    """
    text = agreement_tables.render(agreement_tables.compare(current_project(), first, second), form, top=top)
    output.write(text)  # the file is opened here: when something is wrong before, it keeps what it has
