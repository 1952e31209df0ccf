"""``kg annotate``: propose mentions of known entities in a text."""

from __future__ import annotations

from typing import TextIO

import click

from kg import proposed_mentions
from kg.cli.context import current_project


@click.command("annotate")
@click.argument("target", metavar="FILE|DOCUMENT")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(proposed_mentions.FORMS),
    default="csv",
    show_default=True,
    help="How it is written; csv is that of mentions.csv.",
)
@click.option(
    "-l",
    "--language",
    type=click.Choice(proposed_mentions.LANGUAGES),
    help="The language of the text (default: what document.toml says, else guessed).",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(target: str, form: str, language: str | None, output: TextIO) -> None:
    """Propose the mentions of the project's entities in a text, for a person to read and correct.

    FILE is a plain text in UTF-8; DOCUMENT an id under seeds/documents/. Suffixed, abbreviated and hyphenated names
    are found, short names after whole ones, initials with or without blanks, honorifics, and offices that stand for
    their holder.

    \b
    Columns (JSON: an array of objects with these and page):
      start, end   characters of the file, end excluded; the suffix of the last word stays outside
      text         the same as a reader sees it
      entity       the best candidate
      form         name, title (an office for its holder), abbreviation, citation (in a note)
      remark       the other candidates, and what else is doubtful

    \b
    Examples:
      kg annotate my-article > proposed.csv
      kg annotate article.txt --language en --format table
    """
    text = proposed_mentions.render(proposed_mentions.propose(current_project(), target, language=language), form)
    output.write(text)  # the file is opened here: when something is wrong before, it keeps what it has
