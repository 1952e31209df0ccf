"""Scores for people and programs: the table, CSV and JSON of ``kg analyse``. Owns their columns; no measure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from kg.columns import write_texts
from kg.network import analysis
from kg.network.analysis import MEASURES, Scores
from kg.network.projection import Network

TOP = 20
"""How many rows a table shows unless told otherwise."""


_COMMONEST = (
    "degree",
    "in-strength",
    "out-strength",
    "betweenness",
    "closeness",
    "pagerank",
    "constraint",
    "community",
)


def default(wanted: str) -> tuple[str, ...]:
    """Give the measures of a format unless some are asked for; none means all."""
    return _COMMONEST if wanted == "table" else ()


def write(  # noqa: PLR0913 -- one argument an option
    network: Network,
    scores: Sequence[Scores],
    wanted: str,
    *,
    languages: tuple[str, ...] = ("en", "tr"),
    top: int | None = None,
    width: int | None = None,
) -> bytes:
    """Write scores as ``table``, ``csv`` or ``json``, ordered by the first measure."""
    if wanted == "json":
        return (analysis.scores_json(network, scores, languages=languages, top=top) + "\n").encode()
    if wanted == "csv":
        return analysis.scores_csv(network, scores, languages=languages, top=top)
    return _table(network, scores, languages, top or TOP, width)


def _table(
    network: Network, scores: Sequence[Scores], languages: tuple[str, ...], top: int, width: int | None
) -> bytes:
    first = scores[0]
    rows = [
        [
            str(first.ranks[node]),
            network.nodes[node].label(*languages),
            network.nodes[node].kind,
            *(f"{result.values[node]:.4g}" if node in result.values else "–" for result in scores),
        ]
        for node in list(first.values)[:top]
    ]
    written = io.BytesIO()
    write_texts(("rank", "actor", "kind", *(result.measure for result in scores)), rows, written, width=width)
    return written.getvalue()


def about(network: Network, scores: Sequence[Scores]) -> str:
    """Say what a table rests on."""
    projection = network.projection
    remarks = [f"{result.measure}: {result.remark}" for result in scores if result.remark]
    left_out = [f"left out: {network.undated} ties without a date; --undated keeps them"] if network.undated else []
    return "\n".join([f"policy: {network.policy}; {projection}", *left_out, *remarks])


def measures(wanted: str) -> bytes:
    """List the measures that there are."""
    listed = [
        {
            "measure": measure.name,
            "title": measure.titles["en"],
            "directed": measure.directed,
            "weighted": measure.weighted,
            "source": measure.source,
        }
        for measure in MEASURES.values()
    ]
    if wanted == "json":
        return (json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode()
    rows = [[str(value).lower() if isinstance(value, bool) else str(value) for value in row.values()] for row in listed]
    if wanted == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([list(listed[0]), *rows])
        return text.getvalue().encode()
    written = io.BytesIO()
    write_texts(tuple(listed[0]), rows, written)
    return written.getvalue()
