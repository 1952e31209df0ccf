"""``kg coverage``: what of a document carries no claim."""

from __future__ import annotations

import sys

import click

from kg import coverage, suggestions
from kg.cli.context import current_project
from kg.errors import explain
from kg.model import DocumentId
from kg.ontology import reading as ontology
from kg.seeds import reading as seeds


@click.command(short_help="what of a document carries no claim")
@click.argument("document", required=False)
@click.option(
    "-f", "--format", "wanted", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True
)
@click.option("--strict", is_flag=True, help="Exit 1 if anything without a claim is not explained in open.csv.")
def command(document: str | None, wanted: str, strict: bool) -> None:
    """Say which sentences with two or more entities, which footnotes and which entities of a document carry no claim.

    What is left so on purpose is explained in the document's open.csv: kind,where,reason. The `where` of a sentence is
    its page and first words (p2: The ambassador left), as the column `where` of -f csv has it.

    \b
    Examples:
      kg coverage
      kg coverage example -f csv
    """
    project = current_project()
    loaded = seeds.load(project, ontology.load(project.ontology))
    known = [each.id for each in loaded.documents]
    if document is not None and document not in known:
        raise explain(f"no such document {document}", hint=suggestions.hint(document, known))
    found = coverage.cover(loaded, DocumentId(document) if document else None)
    written = {"table": coverage.as_table, "json": coverage.as_json, "csv": coverage.as_csv}[wanted](found)
    sys.stdout.buffer.write(written.encode())
    sys.stdout.flush()
    click.echo(found.summary, err=True)
    sys.exit(1 if strict and found.unexplained else 0)
