"""``kg extract``: propose claims from a text."""

from __future__ import annotations

from typing import TextIO

import click

from kg.cli.context import current_project
from kg.extraction import documents, extractor, forms


@click.command("extract")
@click.argument("target", metavar="FILE|DOCUMENT|FOLDER")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(forms.FORMS),
    default="csv",
    show_default=True,
    help="How it is written; csv is that of claims.csv with three more columns.",
)
@click.option("-l", "--language", help="The language of the text (default: what is said of it, else guessed).")
@click.option("--claimant", metavar="ID", help="Who speaks where the text names nobody (default: its author).")
@click.option(
    "--mentions",
    type=click.Choice(documents.MENTIONS),
    default="any",
    show_default=True,
    help="Whose mentions: the curated ones where there are any, those alone, or the pipeline's alone.",
)
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    metavar="SCORE",
    help="Leave out what has a lower score.",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(
    target: str, form: str, language: str | None, claimant: str | None, mentions: str, least: float, output: TextIO
) -> None:
    """Propose claims from a text: candidates, for a person to accept, correct or reject. Nothing curated is touched.

    DOCUMENT is an id under seeds/documents/, FILE a file of any format of kg read, FOLDER what kg read has kept.

    \b
    Columns: those of claims.csv (status: candidate), then
      score     the share of such claims that were right where it was measured (docs/extraction.md)
      rule      what read it: frames (a trigger word of the ontology with its case frame), …
      trigger   the words of the text that set it off
    JSON: documents, each with document, claims (the same columns, and start, end, labels) and entities: what the text
    speaks of and the authority tables do not have (id, kind, label, language, date).

    \b
    Examples:
      kg extract my-article > proposed.csv
      kg extract article.pdf --format table --least 0.6
      kg extract read/ --format json -o proposed.json
    """
    project = current_project()
    known = documents.knowledge(project)
    found = documents.sources(project, target, language=language, claimant=claimant, mentions=mentions)
    made = [extractor.extract(source, known, least=least) for source in found]
    text = forms.render(made, form, known.names)
    output.write(text)  # the file is opened here: when something is wrong before, it keeps what it has
