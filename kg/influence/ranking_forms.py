"""Rankings of influence as text, CSV and JSON: every score with all that it depends on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from kg.columns import write_texts
from kg.evidence.forms import Json, thing_as_json
from kg.influence.ranking import MEASURES
from kg.influence.robustness import Ranked, Ranking
from kg.influence.wording import word
from kg.network.rank_ranges import Range

TOP = 20
"""How many rows a table shows unless told otherwise."""

COLUMNS = (
    *("measure", "rank", "id", "label", "score", "source_best", "source_worst", "claimant_best", "claimant_worst"),
    *("bootstrap_best", "bootstrap_worst", "policy", "period", "weights", "decay_step", "decay_year", "seed"),
    *("samples", "projection", "letters", "exact"),
)
"""The columns of the CSV: a row for each who is ranked, by each measure."""


def as_text(found: Sequence[Ranking], language: str, *, top: int | None = None, width: int | None = None) -> str:
    """Give a table: of one measure with each of its ranges, of several with the widest."""
    written = io.BytesIO()
    if len(found) == 1:
        names = ("rank", "thing", "score", "sources", "claimants-out", "bootstrap")
        headings = [word(name, language) for name in names]
        rows = [_row(row, language) for row in found[0].rows[: top or TOP]]
    else:
        headings = [word("rank", language), word("thing", language), *(each.measure for each in found)]
        by_measure = [{row.thing.iri: row for row in each.rows} for each in found]
        rows = [
            (
                str(row.rank),
                row.thing.label(language),
                *(_cell(each.get(row.thing.iri)) for each in by_measure),
            )
            for row in found[0].rows[: top or TOP]
        ]
    write_texts(headings, rows, written, width=width)
    return written.getvalue().decode()


def _row(row: Ranked, language: str) -> tuple[str, ...]:
    ranges = (row.sources, row.claimants, row.bootstrap)
    label = row.thing.label(language)
    return str(row.rank), label, f"{row.score:.4g}", *(str(each) if each else "–" for each in ranges)


def _cell(row: Ranked | None) -> str:
    return f"{row.score:.4g} · {row.rank} ({row.widest})" if row else "–"


_LETTERS = {True: "letters counted for their senders", False: "letters counted for themselves"}


def about(found: Sequence[Ranking]) -> str:
    """Say in a line for each measure what its scores depend on, and how to read the table."""
    first = found[0]
    settings = first.settings
    shown = ("actors only" if first.actors_only else "all entities", _LETTERS[first.senders])
    left_out = f"each of {first.sources} sources, each of {first.claimants} claimants"
    decay = f"pagerank {settings.pagerank_step:g} and katz {settings.katz_step:g} a step, {settings.year:g} a year"
    lines = [
        f"policy: {first.policy}; period: {first.period or 'all'}; weights: independent witnesses; {'; '.join(shown)}",
        f"ties: {first.edges}, {first.undated} of them undated (an undated tie may be of any day); decay: {decay}",
        f"ranges: without {left_out}; {first.samples} bootstrap samples of sources (95 %, seed {first.seed})",
    ]
    if first.target:
        lines.append(f"{'influenced by' if first.turned else 'influence on'}: {first.target.id}")
    if len(found) > 1:
        lines.append("cells: score · rank (best–worst rank)")
    return "\n".join(lines)


def as_csv(found: Sequence[Ranking], language: str, *, top: int | None = None) -> str:
    """Give a row for each who is ranked, by each measure."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in found:
        for row in each.rows[:top]:
            ranges = (row.sources, row.claimants, row.bootstrap)
            writer.writerow(
                (
                    *(each.measure, row.rank, row.thing.id, row.thing.label(language), f"{row.score:.9g}"),
                    *(end for one in ranges for end in ((one.best, one.worst) if one else ("", ""))),
                    *(each.policy, each.period or "all", "witnesses", _step(each) or "", each.settings.year, each.seed),
                    *(each.samples, _projection(each), _LETTERS[each.senders], "true"),
                )
            )
    return lines.getvalue()


def _projection(each: Ranking) -> str:
    return "influence between actors" if each.actors_only else "influence between all entities"


def _step(each: Ranking) -> float | None:
    return {"pagerank": each.settings.pagerank_step, "katz": each.settings.katz_step}.get(each.measure)


def as_json(found: Sequence[Ranking], language: str, *, top: int | None = None) -> list[Json]:
    """Give each measure with what it depends on, and its ranking."""
    return [
        {
            "measure": each.measure,
            "title": MEASURES[each.measure].titles.get(language, MEASURES[each.measure].titles["en"]),
            "source": MEASURES[each.measure].source,
            "direction": "influenced" if each.turned else "influencers",
            "target": thing_as_json(each.target, language) if each.target else None,
            "projection": _projection(each),
            "letters_count_for": "senders" if each.senders else "themselves",
            "policy": each.policy,
            "period": each.period or None,
            "weights": "independent witnesses",
            "undated": "may be of any day",
            "ties": each.edges,
            "undated_ties": each.undated,
            "exact": True,
            "decay_per_step": _step(each),
            "decay_per_year": each.settings.year if _step(each) else None,
            "seed": each.seed,
            "samples": each.samples,
            "sources_left_out": each.sources,
            "claimants_left_out": each.claimants,
            "scores": [
                {
                    "rank": row.rank,
                    "id": row.thing.id,
                    **thing_as_json(row.thing, language),
                    "score": row.score,
                    "without_a_source": _range(row.sources),
                    "without_a_claimant": _range(row.claimants),
                    "bootstrap": _range(row.bootstrap),
                }
                for row in each.rows[:top]
            ],
        }
        for each in found
    ]


def _range(found: Range | None) -> list[int] | None:
    return [found.best, found.worst] if found else None
