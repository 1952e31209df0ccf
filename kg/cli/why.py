"""``kg why``: who says so, where, on what source, and who says otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg import evidence, explanation, explanation_forms, names
from kg.cli import answering
from kg.errors import ExplainedError, explain
from kg.project import Project
from kg.store import Store

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

    CLAIM is an IRI, an id (claim/0c5f…) or the beginning of one; SUBJECT and OBJECT are ids, IRIs or names in any
    language and spelling; RELATION is its name (wroteTo, "wrote to", signedBy).

    \b
    Examples:
      kg why claim/0c5f
      kg why "Küçük Kaynarca" signedBy
      kg why Repnin signed "Küçük Kaynarca" -f json
    """
    if len(asked) > 3:  # noqa: PLR2004 - subject, relation, object
        raise click.UsageError(f"at most three arguments: {_ASKED}; a name of several words stands in quotation marks")
    project, graph = answering.opened(folder)
    claims, facts = _wanted(graph, asked, project)
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


def _wanted(graph: Store, asked: tuple[str, ...], project: Project) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find the claims and the derived facts that were asked about."""
    if len(asked) == 1:
        known = names.claim(graph, asked[0], project=project, where="CLAIM")
        if known is not None:
            is_fact = evidence.short(known, project.base).startswith("fact/")
            return ((), (known,)) if is_fact else ((known,), ())
    subjects = names.namesakes(graph, asked[0], project=project, where="SUBJECT")
    said = names.relation(graph, asked[1], project=project, where="RELATION") if len(asked) > 1 else None
    others = names.namesakes(graph, asked[2], project=project, where="OBJECT") if len(asked) > 2 else (None,)  # noqa: PLR2004
    relation, turned = (said.relation.iri, said.turned) if said else (None, False)
    found = {
        (subject, other): answer
        for subject in subjects
        for other in others
        if any(answer := explanation.about(graph, subject.iri, relation, other.iri if other else None, turned=turned))
    }
    if not found:
        raise _nothing(graph, asked, subjects[0].iri, relation, others[0].iri if others[0] else None, project)
    for place, where in enumerate(("SUBJECT", "OBJECT")):
        meant = list(dict.fromkeys(thing for pair in found if (thing := pair[place])))
        if len(meant) > 1:
            raise names.ambiguous(meant, asked[2 * place], project=project, where=where)
    return next(iter(found.values()))


def _nothing(
    graph: Store, asked: tuple[str, ...], subject: str, relation: str | None, other: str | None, project: Project
) -> ExplainedError:
    near = explanation.nearby(graph, subject, relation, other) if relation else ()
    shown = evidence.claims(graph, near[:5], project=project)
    hint = "nearest: " + "; ".join(f"{each.sentence(*project.languages)} [{each.id}]" for each in shown)
    what = "nobody claims that, and it follows by no rule"
    return explain(what, where=" ".join(asked), hint=hint if shown else None)
