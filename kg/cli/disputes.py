"""``kg disputes``: what claims contradict each other about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from kg.cli import answering
from kg.disputes import forms as dispute_forms
from kg.disputes import matters as disputes
from kg.disputes.matters import Standing
from kg.errors import explain
from kg.evidence import reading as evidence
from kg.policies.conflicts import Kind
from kg.queries import names


@click.command(short_help="what claims contradict each other about, with every side")
@click.argument("matter", required=False)
@click.option("--kind", "kinds", multiple=True, type=click.Choice([str(kind) for kind in Kind]), help="Repeatable.")
@click.option(
    "--class",
    "standings",
    multiple=True,
    type=click.Choice([str(standing) for standing in Standing]),
    help="How the matter stands; repeatable (default: majority and conflicting).",
)
@click.option("--all", "every", is_flag=True, help="What nobody disputes too: confirmed and unique matters.")
@answering.options("table", "json", "csv")
def command(
    matter: str | None,
    kinds: tuple[str, ...],
    standings: tuple[str, ...],
    every: bool,
    wanted: str,
    output: Path | None,
    lang: str | None,
    folder: Path | str | None,
) -> None:
    """Show what claims contradict each other about, or what there is to MATTER (an entity, relation or claim).

    A matter is confirmed (two or more independent witnesses, nobody against it), unique (one witness, nobody against
    it), of a majority (disputed, one side has more independent witnesses than all others) or conflicting (no side has).
    Kinds: denied, declared (by a reader), rival (explanations of one event), exclusive (two values where there can be
    one), dates (days that cannot both be right).

    \b
    Examples:
      kg disputes
      kg disputes --kind rival --lang tr
      kg disputes --class confirmed -f json
    """
    project, graph = answering.opened(folder)
    about = None
    if matter is not None:
        about = names.anything(graph, matter, project=project, where="MATTER")
    chosen = tuple(map(Standing, standings)) or (tuple(Standing) if every else disputes.DISPUTED)
    found = disputes.survey(graph, project=project, about=about.iri if about else None, standings=chosen)
    language = answering.language(project, lang)
    if (
        about is not None
        and not found.matters
        and (parts := disputes.of_parts(graph, about.iri, project=project, standings=chosen))
    ):
        found = replace(found, matters=parts)
        click.echo(f"no dispute touches {about.label(language)} itself; what is part of it:", err=True)
    if kinds:
        found = replace(found, matters=tuple(each for each in found.matters if set(each.kinds) & set(kinds)))
    if about is not None and not found.matters:
        count = len(evidence.find(graph, about=[about.iri]))
        sort = "dispute" if chosen == disputes.DISPUTED and not kinds else "matter of this sort"
        claims = f"{count} claim speaks" if count == 1 else f"{count} claims speak"
        what = f"no {sort} touches {about.label(language)}; {claims} of it"
        raise explain(what, where="MATTER", excerpt=matter, hint=f"kg disputes {about.id} --all")
    match wanted:
        case "json":
            text = answering.as_text(dispute_forms.survey_as_json(found, language))
        case "csv":
            text = dispute_forms.survey_as_csv(found, language)
        case _:
            text = dispute_forms.survey_as_text(found, language)
    answering.write(text, output)
