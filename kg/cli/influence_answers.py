"""The answers of ``kg influence``: ties, matrix, chains and rankings, written in the format asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from kg.cli import answering
from kg.errors import explain
from kg.evidence import reading as evidence
from kg.evidence.records import Evidence
from kg.influence import forms, steps
from kg.influence.records import FAMILY, Tie
from kg.influence.steps import Bench, Choice
from kg.model import RelationId
from kg.policies.policy import Policy
from kg.project import Project
from kg.queries import names
from kg.store import Store

_MOST_KINDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
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


def listed(
    asked: Asked,
    bench: Bench,
    chosen: Policy,
    default: Policy,
    choice: Choice,
    *,
    matrix: bool,
    plot: Path | None,
    top: int | None,
) -> None:
    """Write the ties, or the matrix of them."""
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
    if ties:
        _tell(f"{len(ties)} ties of influence; policy: {chosen.name}")
    else:
        _tell(_nothing(choice, chosen))
        for line in _instead(asked, bench, choice):
            _tell(line)


def _nothing(choice: Choice, chosen: Policy) -> str:
    undated = " (undated ties are left out: --undated keeps them)" if choice.earliest or choice.latest else ""
    return f"nobody claims such an influence; policy: {chosen.name}{undated}"


def _instead(asked: Asked, bench: Bench, choice: Choice) -> Iterator[str]:
    """Say what there is where no influence is: claims of other kinds, and whose accounts rest on somebody's works."""
    if choice.claimant:
        yield "--according-to means who claims it, in whichever work it stands"
        works = {choice.claimant, *_works_of(asked, choice.claimant)}
        if resting := [each for each in bench.corpus.claims if _rests_on(each, works, bench)]:
            yield f"others claim influence that he reports, or for which they cite him: {_sentences(asked, resting)}"
    for end in filter(None, (choice.of, choice.on)):
        claims = evidence.claims(asked.graph, evidence.find(asked.graph, about=[end]), project=asked.project)
        counts = Counter(each.predicate.label(asked.language) for each in claims)
        if counts:
            name = evidence.named(asked.graph, [end], project=asked.project)[end]
            kinds = ", ".join(f"{kind} ({count})" for kind, count in counts.most_common(_MOST_KINDS))
            yield f"of {name.label(asked.language)} other things are claimed: {kinds}; kg why {name.id} shows them"


def _works_of(asked: Asked, somebody: str) -> set[str]:
    rows = evidence.rows(asked.graph, f"SELECT DISTINCT ?work WHERE {{ ?work kg:author <{somebody}> }}")
    return {evidence.value_of(row[0]) for row in rows if row[0] is not None}


def _rests_on(claim: Evidence, works: Collection[str], bench: Bench) -> bool:
    """Tell whether a claim of influence is told by one of some people, or rests on one of some works."""
    behind = {each.work.iri for each in claim.cites} | {each.iri for each in claim.reported_by}
    relation = bench.corpus.vocabulary.relations.get(RelationId(claim.predicate.id))
    return not behind.isdisjoint(works) and relation is not None and relation.family == FAMILY


def _sentences(asked: Asked, claims: Sequence[Evidence]) -> str:
    shown = (f"{each.sentence(asked.language)} [{each.id}]" for each in claims[:_MOST_KINDS])
    return "; ".join(shown)


def _matrix(asked: Asked, ties: tuple[Tie, ...], chosen: Policy, plot: Path | None, *, wanted: bool) -> None:
    from kg.influence import matrix as table

    laid_out = table.matrix(ties)
    if plot is not None:
        from kg.building import exporting
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


def chained(
    asked: Asked,
    bench: Bench,
    chosen: Policy,
    choice: Choice,
    paths: tuple[str, str],
    *,
    longest: int,
    most: int | None,
) -> None:
    """Write the chains between two, or why there are none."""
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


def ranked(
    asked: Asked,
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
    """Write who influenced most, by each measure."""
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
        from kg.building import exporting
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
