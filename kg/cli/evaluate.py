"""``kg evaluate``: compare two readings of a document, or measure a task on its gold."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from kg.cli.context import current_project
from kg.errors import ExplainedError
from kg.project import Project

_FORMS = ("table", "json", "csv")


@click.command("evaluate")
@click.argument("first", required=False)
@click.argument("second", required=False)
@click.option("--task", "-t", "name", metavar="NAME", help="Measure this task instead; FIRST is then its input.")
@click.option("--tasks", "listing", is_flag=True, help="List the tasks: what they measure, on what, with what aim.")
@click.option(
    "--half",
    type=click.Choice(("all", "development", "held-out")),
    default="all",
    show_default=True,
    help="Of a task: the documents whose names hash to one half.",
)
@click.option("--sample", type=click.IntRange(min=1), metavar="N", help="Of a task: at most so many documents.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="table",
    show_default=True,
    help="How it is written (csv: only of tasks).",
)
@click.option(
    "--top",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="How many of the commonest disagreements (of a task: of the mistakes of each line) to list.",
)
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Write to a file.")
def command(
    first: str | None,
    second: str | None,
    name: str | None,
    listing: bool,
    half: str,
    sample: int | None,
    form: str,
    top: int,
    output: TextIO,
) -> None:
    """Compare two readings of a document: the mentions they mark and the claims they make. Or measure a task.

    FIRST and SECOND are folders with mentions.csv, claims.csv or both (a path, or one below seeds/documents/), or the
    word program: what kg annotate proposes for the other one's text. FIRST is the measure.

    \b
    Pairs are made one to one, the best overlap (characters shared / characters covered by either) first.
      precision = pairs / what SECOND has      recall = pairs / what FIRST has
      F1 = 2 · pairs / (what FIRST has + what SECOND has)
    Krippendorff's alpha (nominal, two coders, 1 - D_o/D_e) is given for the entity of stretches that both mark, and for
    the relation of claims about one subject and object in overlapping passages.

    A task (--task) has its gold in its input: a file or folder of the kind that --tasks says. The program is given the
    text without it. In lines with one answer a question, recall is the share that is exactly right.

    \b
    Examples:
      kg evaluate my-article program
      kg evaluate my-article/readings/first my-article/readings/second --format json
      kg evaluate --tasks
      kg evaluate --task dates corpora/ --half held-out
    """
    if listing:
        text = _list(form)
    elif name is not None:
        if second is not None:
            raise click.UsageError("a task has one input: kg evaluate --task NAME PATH")
        text = _measure(name, first, half, sample, form, top)
    else:
        text = _compare(first, second, form, top)
    output.write(text)  # the file is opened here: when something is wrong before, it keeps what it has


def _compare(first: str | None, second: str | None, form: str, top: int) -> str:
    from kg.agreement import tables as agreement_tables

    if first is None or second is None:
        raise click.UsageError("two readings are compared (FIRST SECOND), or a task is measured (--task NAME)")
    if form not in agreement_tables.FORMS:
        raise click.UsageError("two readings are compared as a table or as JSON; csv is for tasks")
    return agreement_tables.render(agreement_tables.compare(current_project(), first, second), form, top=top)


def _list(form: str) -> str:
    from kg.evaluation import forms, registry

    return forms.render_tasks(registry.all_tasks(), form)


def _measure(name: str, path: str | None, half: str, sample: int | None, form: str, top: int) -> str:
    from kg.evaluation import forms, registry
    from kg.evaluation.records import Asked

    task, project = registry.task(name), _project()
    place = Path(path) if path is not None else registry.expected(task, project)
    asked = Asked(path=place, half=half, sample=sample, project=project)
    return forms.render(task, asked, registry.measure(name, asked), form, top=top)


def _project() -> Project | None:
    """Give the project, if there is one here: most tasks need none."""
    if click.get_current_context().find_root().obj is not None:
        return current_project()
    try:
        return current_project()
    except ExplainedError:
        return None
