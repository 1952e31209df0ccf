"""``kg diff``: compare two builds, or two policies of one."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import answering
from kg.difference import comparison as difference
from kg.difference import forms as difference_forms
from kg.errors import explain


@click.command(short_help="compare two builds, or two policies of one")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@answering.options("table", "json")
def command(first: str, second: str, wanted: str, output: Path | None, lang: str | None, folder: Path | None) -> None:
    """Say what was added, is gone or has changed from A to B: entities, claims and facts, by IRI.

    A and B are folders of two builds (output/, or the store in it), or the names of two policies; then the claims that
    each admits and the facts that it derives are compared.

    \b
    Examples:
      kg diff accepted everything
      kg diff ../yesterday/output output
      kg diff accepted claimant:person/harrow -f json
    """
    folders = [Path(each) for each in (first, second)]
    missing = [each for each in folders if not each.is_dir()]
    if len(missing) == 1:
        raise explain("no such folder; a build can only be compared with a build", where=str(missing[0]))
    if not missing:
        project = answering.project(needed=False)
        found = difference.builds(folders[0], folders[1], project=project)
    else:
        project, graph = answering.opened(folder)
        found = difference.policies(first, second, graph, project=project)
    language = answering.language(project, lang)
    if wanted == "json":
        text = answering.as_text(difference_forms.difference_as_json(found, language))
    else:
        text = difference_forms.difference_as_text(found, language)
    answering.write(text, output)
