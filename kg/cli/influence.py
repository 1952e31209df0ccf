"""``kg influence``: who influenced whom, along which chains, and who did most."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import click

from kg import suggestions
from kg.cli import answering, influence_answers
from kg.cli.influence_answers import Asked
from kg.errors import explain
from kg.evidence.reading import Named
from kg.influence import claims, steps
from kg.influence.records import FAMILY
from kg.influence.steps import Choice
from kg.ontology.vocabulary import Vocabulary
from kg.policies import policy
from kg.queries import names

_MEASURES = ("direct", "reach", "pagerank", "katz")
_ALL = "all"
_EVERYTHING = "everything"


@click.command(short_help="who influenced whom, along which chains, who did most; with the claims")
@click.option("--of", "of", metavar="X", help="Only what this one influenced (id, IRI or name).")
@click.option("--on", "on", metavar="Y", help="Only what influenced this one.")
@click.option("--kind", "kinds", multiple=True, metavar="RELATION", help="Only this kind (persuaded, hindered …).")
@click.option("--period", metavar="FROM/TO", help="Only what may fall in it: 1921, 1921-03/1922, 1920/.. (EDTF).")
@click.option("--undated", is_flag=True, help="With a period: keep what nobody dates.")
@click.option("--according-to", "claimant", metavar="S", help="Only what this one claims.")
@click.option(
    "--policy",
    "policy_name",
    metavar="NAME|FILE|SELECTOR:VALUE",
    help="Whose claims count (default: everything reviewed, contested or not; with --rank, the project's policy).",
)
@click.option("--paths", nargs=2, metavar="X Y", help="Chains from X to Y that respect time.")
@click.option(
    "--through",
    "families",
    multiple=True,
    metavar="FAMILY[,FAMILY…]",
    help="With --paths: take steps of these families too (advice, correspondence …; all).",
)
@click.option("--longest", type=click.IntRange(min=1), default=6, show_default=True, help="Steps of a chain at most.")
@click.option(
    "--rank",
    is_flag=False,
    flag_value=_ALL,
    type=click.Choice((*_MEASURES, _ALL)),
    metavar="[MEASURE]",
    help="Rank who influenced most: direct, reach, pagerank, katz (default: all four). With --on Y: on Y; with --of X: "
    "whom X influenced most.",
)
@click.option("--all-entities", is_flag=True, help="With --rank: events, letters, topics … too, not only actors.")
@click.option(
    "--senders/--no-senders",
    default=True,
    show_default=True,
    help="With --rank: count what a letter or speech did for its sender.",
)
@click.option("--decay-step", type=click.FloatRange(0, 1, min_open=True, max_open=True), help="With --rank.")
@click.option("--decay-year", type=click.FloatRange(0, 1, min_open=True), default=0.9, show_default=True)
@click.option("--samples", type=click.IntRange(min=0), default=200, show_default=True, help="Of the bootstrap.")
@click.option("--seed", type=int, default=1921, show_default=True, help="Of the bootstrap.")
@click.option("--matrix", is_flag=True, help="Claimant × (influencer → influenced).")
@click.option(
    "--plot",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.svg",
    help="Draw the matrix (with --rank: the ranking) too.",
)
@click.option("--top", type=click.IntRange(min=1), help="Only so many (chains: 10; rows of a ranking: 20 in a table).")
@click.option("--evidence/--no-evidence", default=True, show_default=True, help="In a table, the claims beneath.")
@answering.options("table", "json", "csv")
def command(
    of: str | None,
    on: str | None,
    kinds: tuple[str, ...],
    period: str | None,
    undated: bool,
    claimant: str | None,
    policy_name: str | None,
    paths: tuple[str, str] | None,
    families: tuple[str, ...],
    longest: int,
    rank: str | None,
    all_entities: bool,
    senders: bool,
    decay_step: float | None,
    decay_year: float,
    samples: int,
    seed: int,
    matrix: bool,
    plot: Path | None,
    top: int | None,
    evidence: bool,
    wanted: str,
    output: Path | None,
    lang: str | None,
    folder: Path | str | None,
) -> None:
    """Show who influenced whom: in which ways, who says so, when, on how many independent witnesses, who denies it.

    Influence is a family of relations of its own (persuaded, inspired, instructed, provoked, hindered, strengthened,
    weakened …); contact, command, correspondence and advice are no influence. What a letter or speech did is shown for
    its sender too, marked “through”.

    \b
    Examples:
      kg influence
      kg influence --on "Rumyantsev" --period 1774
      kg influence --according-to Harrow -f json
      kg influence --paths "Ahmed Resmi" Rumyantsev --through advice,correspondence
      kg influence --rank katz --top 10
      kg influence --matrix --plot matrix.svg --lang tr
    """
    _check(paths=paths, rank=rank, matrix=matrix, families=families)
    if paths and (of or on):
        raise click.UsageError("--paths names both ends itself: leave out --of and --on")
    project, graph = answering.opened(folder)
    asked = Asked(
        project=project,
        graph=graph,
        wanted=wanted,
        output=output,
        language=answering.language(project, lang),
        width=shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None,
        evidence=evidence,
        period=period or "",
    )
    default = policy.named(project, project.policy)
    chosen = policy.named(project, policy_name or (project.policy if rank else _EVERYTHING))
    ends = {
        "of": _entity(asked, of, "--of"),
        "on": _entity(asked, on, "--on"),
        "claimant": _entity(asked, claimant, "--according-to"),
    }
    through = tuple(part.strip() for value in families for part in value.split(",") if part.strip())
    statuses = {str(each) for each in (*chosen.statuses, "accepted")}
    whole = bool(rank or paths or matrix)
    about = () if whole else [each.iri for each in (ends["of"], ends["on"]) if each is not None]
    bench = steps.prepared(claims.read(graph, project=project, families=through, statuses=statuses, about=about))
    choice = _choice(asked, bench.corpus.vocabulary, ends, kinds, undated=undated)
    if rank:
        measures = _MEASURES if rank == _ALL else (rank,)
        influence_answers.ranked(
            asked,
            bench,
            chosen,
            choice,
            measures,
            actors_only=not all_entities,
            senders=senders,
            decay=(decay_step, decay_year),
            lots=(samples, seed),
            top=top,
            plot=plot,
        )
    elif paths:
        influence_answers.chained(asked, bench, chosen, choice, paths, longest=longest, most=top)
    else:
        influence_answers.listed(asked, bench, chosen, default, choice, matrix=matrix, plot=plot, top=top)


def _check(*, paths: object, rank: object, matrix: bool, families: tuple[str, ...]) -> None:
    if sum(map(bool, (paths, rank, matrix))) > 1:
        raise click.UsageError("--paths, --rank and --matrix are different questions: ask one at a time")
    if families and not paths:
        raise click.UsageError("--through goes with --paths: contact is no influence, and is not listed as such")


def _entity(asked: Asked, text: str | None, where: str) -> Named | None:
    return names.entity(asked.graph, text, project=asked.project, where=where) if text else None


def _choice(
    asked: Asked, vocabulary: Vocabulary, ends: dict[str, Named | None], kinds: tuple[str, ...], *, undated: bool
) -> Choice:
    earliest, latest = _days(asked.period)
    of, on, claimant = (ends[name] for name in ("of", "on", "claimant"))
    return Choice(
        of=of.iri if of else "",
        on=on.iri if on else "",
        claimant=claimant.iri if claimant else "",
        kinds=frozenset(_kinds(asked, vocabulary, kinds)),
        earliest=earliest,
        latest=latest,
        undated=undated,
    )


def _days(period: str) -> tuple[date | None, date | None]:
    from kg.dates.chronology import historical_date

    if not period:
        return None, None
    text = period.strip()
    text = f"..{text}" if text.startswith("/") else f"{text}.." if text.endswith("/") else text
    try:
        when = historical_date(text)
    except ValueError as error:
        hint = "1921, 1921-03, 1921-03/1922, 1920/.."
        raise explain(f"no period of the calendar: {error}", where="--period", excerpt=period, hint=hint) from None
    return when.earliest, when.latest


def _kinds(asked: Asked, vocabulary: Vocabulary, kinds: tuple[str, ...]) -> set[str]:
    """Find relations of influence, each with the more special ones."""
    influence = {name for name, relation in vocabulary.relations.items() if relation.family == FAMILY}
    found: set[str] = set()
    for kind in (part.strip() for value in kinds for part in value.split(",") if part.strip()):
        wanted = names.relation(asked.graph, kind, project=asked.project, where="--kind").relation.id
        if wanted not in influence:
            hint = suggestions.hint(kind, sorted(influence))
            raise explain(f"{wanted} is no kind of influence", where="--kind", excerpt=kind, hint=hint)
        found |= {name for name in influence if wanted == name or wanted in vocabulary.superrelations(name)}
    return found
