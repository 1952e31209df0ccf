"""``kg ask``: a question in words, an answer with its evidence."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from kg.cli.context import STORE_HELP, Place, current_project


@click.command(short_help="answer a question in words, with the claims behind the answer")
@click.argument("question", nargs=-1, required=True, metavar="QUESTION")
@click.option("-f", "--format", "wanted", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.option("-l", "--language", type=click.Choice(("tr", "en", "ru")), help="Default: that of the question.")
@click.option("--show-query", is_flag=True, help="Print the SPARQL that was run, before the answer.")
@click.option(
    "--weigh", is_flag=True, help="Weigh what can't be read by a sentence encoder too (extra: meanings); it may err."
)
@click.option(
    "--limit", type=click.IntRange(min=1), help="At most so many claims (default: 10 in a table, all in JSON)."
)
@click.option(
    "--store",
    "folder",
    metavar="FOLDER|URL",
    type=Place(),
    help=STORE_HELP,
)
def command(
    question: tuple[str, ...],
    wanted: str,
    language: str | None,
    show_query: bool,
    weigh: bool,
    limit: int | None,
    folder: Path | str | None,
) -> None:
    """Answer a question in Turkish or English from the built graph, with the claims that the answer rests on.

    Who did what to whom; when and where something was; who says so, on what source, and who says otherwise; treaties,
    letters, offices, conferences of a year; how two are connected. What is not understood, not known, or not claimed by
    anybody is said so, and exits 1.

    \b
    Examples:
      kg ask "Who signed the treaty?"
      kg ask "Kim kimi etkiledi?" -f json
    """
    from kg import store
    from kg.questions import asking, passages
    from kg.questions.answering import Answered

    project = current_project()
    place = folder or project.store
    graph = store.opened(place, base=project.base)
    if isinstance(place, str):
        project = replace(project, base=store.base_of(graph) or project.base)
    else:
        project = replace(project, opened=place)
    asker = asking.Asker(graph, project, tell=lambda line: click.echo(line, err=True), weigh=weigh)
    reply = asker.ask(" ".join(question), language)
    near = passages.near(reply, folder or project.store, project.languages)
    if wanted == "json":
        more = {} if reply.answered else passages.as_record(near, project.base)
        for part in asking.written(reply, more, limit=limit):
            click.echo(part, nl=False)
        click.echo()
    else:
        if show_query and isinstance(reply.outcome, Answered):
            click.echo(reply.outcome.query)
        click.echo(asking.as_text(reply, limit=limit or 10), nl=False)
        click.echo(passages.as_text(near, reply), nl=False)
    if not reply.answered:
        sys.exit(1)
