"""``kg influence``: who influenced whom, along which chains, and who did most."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from kg import names, policy, suggestions
from kg.cli import answering
from kg.errors import explain
from kg.evidence import Named
from kg.influence import claims, forms, steps
from kg.influence.records import FAMILY, Tie
from kg.influence.steps import Bench, Choice
from kg.policy import Policy
from kg.project import Project
from kg.store import Store
from kg.vocabulary import Vocabulary

_MEASURES = ("direct", "reach", "pagerank", "katz")
_ALL = "all"
_EVERYTHING = "everything"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What was asked, with the store it is asked of."""

    project: Project
    graph: Store
    wanted: str
    output: Path | None
    language: str
    width: int | None
    evidence: bool
    period: str

    def write(self, text: object) -> None:
        """Write an answer: text as it is, anything else as JSON."""
        answering.write(text if isinstance(text, str) else answering.as_text(text), self.output)


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
    folder: Path | None,
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
    asked = _Asked(
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
    bench = steps.prepared(
        claims.read(
            graph, project=project, families=through, statuses={str(each) for each in (*chosen.statuses, "accepted")}
        )
    )
    choice = _choice(asked, bench.corpus.vocabulary, ends, kinds, undated=undated)
    if rank:
        measures = _MEASURES if rank == _ALL else (rank,)
        _rank(
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
        _paths(asked, bench, chosen, choice, paths, longest=longest, most=top)
    else:
        _list(asked, bench, chosen, default, choice, matrix=matrix, plot=plot, top=top)


def _check(*, paths: object, rank: object, matrix: bool, families: tuple[str, ...]) -> None:
    if sum(map(bool, (paths, rank, matrix))) > 1:
        raise click.UsageError("--paths, --rank and --matrix are different questions: ask one at a time")
    if families and not paths:
        raise click.UsageError("--through goes with --paths: contact is no influence, and is not listed as such")


def _entity(asked: _Asked, text: str | None, where: str) -> Named | None:
    return names.entity(asked.graph, text, project=asked.project, where=where) if text else None


def _choice(
    asked: _Asked, vocabulary: Vocabulary, ends: dict[str, Named | None], kinds: tuple[str, ...], *, undated: bool
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
    from kg.chronology import historical_date

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


def _kinds(asked: _Asked, vocabulary: Vocabulary, kinds: tuple[str, ...]) -> set[str]:
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


# --- the four questions ----------------------------------------------------------------------------------------------


def _list(
    asked: _Asked,
    bench: Bench,
    chosen: Policy,
    default: Policy,
    choice: Choice,
    *,
    matrix: bool,
    plot: Path | None,
    top: int | None,
) -> None:
    ties = steps.ties(steps.chosen(steps.account(bench, chosen, default=default), choice))[:top]
    if matrix or plot:
        _matrix(asked, ties, chosen, plot, wanted=matrix)
    if matrix:
        return
    match asked.wanted:
        case "json":
            asked.write(
                forms.ties_as_json(ties, asked.language, policy=chosen.name, default=default.name, period=asked.period)
            )
        case "csv":
            asked.write(forms.ties_as_csv(ties, asked.language))
        case _ if ties:
            asked.write(
                forms.ties_as_text(
                    ties, asked.language, default=default.name, width=asked.width, evidence=asked.evidence
                )
            )
    _tell(f"{len(ties)} ties of influence; policy: {chosen.name}" if ties else _nothing(choice, chosen))


def _nothing(choice: Choice, chosen: Policy) -> str:
    undated = " (undated ties are left out: --undated keeps them)" if choice.earliest or choice.latest else ""
    return f"nobody claims such an influence; policy: {chosen.name}{undated}"


def _matrix(asked: _Asked, ties: tuple[Tie, ...], chosen: Policy, plot: Path | None, *, wanted: bool) -> None:
    from kg.influence import matrix as table

    laid_out = table.matrix(ties)
    if plot is not None:
        from kg import exporting
        from kg.influence import pictures

        exporting.save(pictures.matrix_svg(laid_out, asked.language, policy=chosen.name, period=asked.period), plot)
        _tell(f"drawn: {plot}")
    if not wanted:
        return
    match asked.wanted:
        case "json":
            asked.write(table.cells_as_json(laid_out, asked.language, policy=chosen.name))
        case "csv":
            asked.write(table.as_csv(laid_out, asked.language))
        case _:
            asked.write(table.as_text(laid_out, asked.language, width=asked.width))
    _tell(f"{table.legend(asked.language)}; policy: {chosen.name}")


def _paths(
    asked: _Asked,
    bench: Bench,
    chosen: Policy,
    choice: Choice,
    paths: tuple[str, str],
    *,
    longest: int,
    most: int | None,
) -> None:
    from kg.influence import chains

    start, end = (names.entity(asked.graph, text, project=asked.project, where="--paths") for text in paths)
    if start.iri == end.iri:
        raise explain("a chain leads from one to another", where="--paths", excerpt=f"{paths[0]} {paths[1]}")
    whole = steps.chosen(steps.account(bench, chosen), choice)
    found = chains.between(whole.steps, start.iri, end.iri, longest=longest, most=most or chains.MOST)
    families = bench.corpus.families
    match asked.wanted:
        case "json":
            asked.write(
                forms.chains_as_json(found, asked.language, policy=chosen.name, families=families, ends=(start, end))
            )
        case "csv":
            asked.write(forms.chains_as_csv(found, asked.language))
        case _ if found.chains:
            asked.write(forms.chains_as_text(found, asked.language, evidence=asked.evidence))
    _tell(
        f"chains: {len(found.chains)}; policy: {chosen.name}; relations: {', '.join((FAMILY, *families))}; "
        "a step may follow another unless it certainly came before it; an undated step breaks no chain"
    )
    if not found.chains:
        shown = " → ".join(f"{each.label(asked.language)}" for each in (start, end))
        _tell(
            f"no chain {shown} of at most {longest} steps" + ("" if families else "; --through all takes contact too")
        )
        if found.backwards:
            way = " → ".join(node.label(asked.language) for node in found.backwards.nodes)
            _tell(f"one there would be, but it goes back in time: {way}")
    if not found.exhausted:
        _tell("the search was given up before its end; --longest makes it smaller")


def _rank(
    asked: _Asked,
    bench: Bench,
    chosen: Policy,
    choice: Choice,
    measures: tuple[str, ...],
    *,
    actors_only: bool,
    senders: bool,
    decay: tuple[float | None, float],
    lots: tuple[int, int],
    top: int | None,
    plot: Path | None,
) -> None:
    from dataclasses import replace

    from kg.influence import ranking_forms, robustness
    from kg.influence.ranking import Settings

    if choice.of and choice.on:
        raise click.UsageError("--rank takes --of or --on, not both")
    settings = Settings(
        pagerank_step=decay[0] or Settings().pagerank_step,
        katz_step=decay[0] or Settings().katz_step,
        year=decay[1],
    )
    plan = robustness.Plan(
        choice=replace(choice, of="", on=""),
        target=choice.of or choice.on,
        turned=bool(choice.of),
        actors_only=actors_only,
        senders=senders,
        settings=settings,
        samples=lots[0],
        seed=lots[1],
        period=asked.period,
    )
    found = robustness.rank(bench, chosen, measures, plan)
    if plot is not None:
        from kg import exporting
        from kg.influence import pictures

        exporting.save(pictures.ranking_svg(found[0], asked.language, top=top or pictures.TOP), plot)
        _tell(f"drawn: {plot}")
    match asked.wanted:
        case "json":
            asked.write(ranking_forms.as_json(found, asked.language, top=top))
        case "csv":
            asked.write(ranking_forms.as_csv(found, asked.language, top=top))
        case _ if found[0].rows:
            asked.write(ranking_forms.as_text(found, asked.language, top=top, width=asked.width))
    _tell(ranking_forms.about(found))
    if not found[0].rows:
        _tell("nobody to rank: no tie of influence passes")


def _tell(line: str) -> None:
    click.echo(line, err=True)
