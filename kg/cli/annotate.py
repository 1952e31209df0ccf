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
@click.option(
    "--authority",
    type=click.Choice(proposed_mentions.AUTHORITIES),
    default="project",
    show_default=True,
    help="Whose mentions: of the project's tables, of the lists of persons that FILE itself brings, or both.",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(target: str, form: str, language: str | None, authority: str, output: TextIO) -> None:
    """Propose the mentions of the project's entities in a text, for a person to read and correct.

    FILE is a plain text in UTF-8; DOCUMENT an id under seeds/documents/. Suffixed, abbreviated and hyphenated names
    are found, short names after whole ones, initials with or without blanks, honorifics, and offices that stand for
    their holder. Of namesakes, the office beside the name, its date and who was named before decide, or nobody does.

    With --authority volume, FILE may be of any format that kg read reads, and no project is needed: a TEI volume's
    own list of persons (listPerson, or items with persName/@xml:id) is the authority. Positions are those of
    kg read FILE --format text; ids are the volume's own (person/p_AK1); honorifics stay outside of the mention.

    \b
    Columns (JSON: an array of objects with these and page):
      start, end   characters of the file, end excluded; the suffix of the last word stays outside
      text         the same as a reader sees it
      entity       the best candidate
      form         name, title (an office for its holder), abbreviation, citation (in a note)
      remark       the other candidates, and what else is doubtful: "by context; or …" (the first is meant),
                   "ambiguous: …" (nothing decides)

    \b
    Examples:
      kg annotate my-article > proposed.csv
      kg annotate article.txt --language en --format table
      kg annotate volume.xml --authority volume
    """
    if authority == "project":
        found = proposed_mentions.propose(current_project(), target, language=language)
    else:
        project = current_project() if authority == "both" else None
        found = proposed_mentions.propose_in_volume(target, language=language, project=project)
    text = proposed_mentions.render(found, form)
    output.write(text)  # the file is opened here: when something is wrong before, it keeps what it has
