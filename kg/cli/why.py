"""``kg why``: who says so, where, on what source, and who says otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli import answering
from kg.evidence import explanation, explanation_forms
from kg.inquiries import meaning

_ASKED = "CLAIM | SUBJECT [RELATION [OBJECT]]"


@click.command(short_help="who says so, where, on what source, and who says otherwise")
@click.argument("asked", nargs=-1, required=True, metavar=_ASKED)
@click.option("--brief", is_flag=True, help="Only who says it, and the words (default for a SUBJECT alone).")
@click.option("--full", is_flag=True, help="Everything, for a SUBJECT alone too.")
@answering.options("table", "json")
def command(
    asked: tuple[str, ...],
    brief: bool,
    full: bool,
    wanted: str,
    output: Path | None,
    lang: str | None,
    folder: Path | str | None,
) -> None:
    """Say on what a claim, or everything that is said of somebody, rests, and what speaks against it.

    CLAIM is an IRI, an id (claim/0c5f…) or the beginning of one, or its key (h06, harrow-2005/h06); SUBJECT and OBJECT
    are ids, IRIs or names in any language and spelling; RELATION is its name (wroteTo, "wrote to", signedBy).

    \b
    Examples:
      kg why claim/0c5f
      kg why "Küçük Kaynarca" signedBy
      kg why Repnin signed "Küçük Kaynarca" -f json
    """
    if len(asked) > 3:  # noqa: PLR2004 - subject, relation, object
        raise click.UsageError(f"at most three arguments: {_ASKED}; a name of several words stands in quotation marks")
    project, graph = answering.opened(folder)
    claims, facts = meaning.of(graph, asked, project)
    found = explanation.explain(graph, claims, facts=facts, project=project)
    language = answering.language(project, lang)
    if wanted == "json":
        text = answering.as_text(explanation_forms.explanation_as_json(found, language))
    else:
        shortly = brief or (len(asked) == 1 and len(found.accounts) > 1 and not full)
        bold = sys.stdout.isatty() and output is None
        mark = (lambda part: click.style(part, bold=True)) if bold else str
        text = explanation_forms.explanation_as_text(found, language, mark, brief=shortly)
    answering.write(text, output)
