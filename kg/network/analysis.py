"""Scores: which measures there are, running them on a network, and writing what they found with all that it depends on.

The formulas are :mod:`kg.network.measures`. For :mod:`kg.building.pipeline`::

    scores = analysis.measure_all(network)                          # network: a selected kg.network.projection.Network
    analysis.scores_csv(network, scores, languages=project.languages)        # -> bytes of scores.csv

To add a measure: write a function from :class:`~kg.network.matrices.Matrix` to :class:`~kg.network.measures.Outcome`
and name it in :data:`MEASURES`; the command line, the tables and the tests read that registry.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg import suggestions
from kg.errors import ExplainedError, Fault, explain
from kg.network import measures
from kg.network.matrices import Matrix, matrix
from kg.network.measures import Outcome
from kg.network.projection import Network, Projection

_DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure with its names, what it runs on, and where its formula was published."""

    name: str
    titles: Mapping[str, str]
    directed: bool
    weighted: bool
    source: str
    compute: Callable[[Matrix], Outcome]
    ascending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The values of one measure, best first, with everything that they depend on."""

    measure: str
    title: str
    values: Mapping[str, float]
    directed: bool
    weighted: bool
    source: str
    projection: str
    policy: str
    period: str = ""
    weights: str = "witnesses"
    exact: bool = True
    seed: int | None = None
    remark: str = ""
    ranks: Mapping[str, int] = field(default_factory=dict)


# --- the registry -----------------------------------------------------------------------------------------------------


def _measure(  # noqa: PLR0913 -- a row of the registry
    compute: Callable[[Matrix], Outcome], english: str, turkish: str, *, directed: bool, weighted: bool, source: str
) -> Measure:
    name = compute.__name__.replace("_", "-")
    return Measure(
        name=name,
        titles={"en": english, "tr": turkish},
        directed=directed,
        weighted=weighted,
        source=source,
        compute=compute,
        ascending=name in ("constraint", "community"),
    )


MEASURES: Mapping[str, Measure] = {
    each.name: each
    for each in (
        _measure(measures.degree, "degree", "derece", directed=False, weighted=False, source="Freeman 1978"),
        _measure(
            measures.in_degree,
            "in-degree",
            "giriş derecesi",
            directed=True,
            weighted=False,
            source="Wasserman and Faust 1994",
        ),
        _measure(
            measures.out_degree,
            "out-degree",
            "çıkış derecesi",
            directed=True,
            weighted=False,
            source="Wasserman and Faust 1994",
        ),
        _measure(
            measures.in_strength, "in-strength", "giriş gücü", directed=True, weighted=True, source="Barrat et al. 2004"
        ),
        _measure(
            measures.out_strength,
            "out-strength",
            "çıkış gücü",
            directed=True,
            weighted=True,
            source="Barrat et al. 2004",
        ),
        _measure(
            measures.betweenness,
            "betweenness",
            "arasındalık",
            directed=False,
            weighted=False,
            source="Freeman 1977; Brandes 2001",
        ),
        _measure(
            measures.closeness,
            "closeness",
            "yakınlık",
            directed=False,
            weighted=False,
            source="Wasserman and Faust 1994",
        ),
        _measure(
            measures.harmonic,
            "harmonic closeness",
            "harmonik yakınlık",
            directed=False,
            weighted=False,
            source="Boldi and Vigna 2014",
        ),
        _measure(
            measures.eigenvector, "eigenvector", "özvektör", directed=False, weighted=True, source="Bonacich 1972"
        ),
        _measure(measures.pagerank, "PageRank", "PageRank", directed=True, weighted=True, source="Brin and Page 1998"),
        _measure(measures.katz, "Katz", "Katz", directed=True, weighted=True, source="Katz 1953"),
        _measure(measures.hubs, "hub (HITS)", "merkez (HITS)", directed=True, weighted=True, source="Kleinberg 1999"),
        _measure(
            measures.authorities,
            "authority (HITS)",
            "otorite (HITS)",
            directed=True,
            weighted=True,
            source="Kleinberg 1999",
        ),
        _measure(measures.constraint, "constraint", "kısıt", directed=False, weighted=True, source="Burt 1992"),
        _measure(
            measures.effective_size,
            "effective size",
            "etkin büyüklük",
            directed=False,
            weighted=True,
            source="Burt 1992",
        ),
        _measure(measures.k_core, "k-core", "k-çekirdek", directed=False, weighted=False, source="Seidman 1983"),
        _measure(
            measures.community, "community", "topluluk", directed=False, weighted=True, source="Blondel et al. 2008"
        ),
    )
}
"""Every measure by name, in the order of the tables."""


_ELSEWHERE = ("brokerage", "holes", "balance", "reach", "layers", "events", "windows")
"""What is no measure, but an option of ``kg analyse`` by its own name."""


def unknown(names: Iterable[str]) -> list[Fault]:
    """Find the names that no measure has, each with the nearest, or with the option that was meant.

    >>> [fault.hint for fault in unknown(["betweeness", "holes", "pagerank"])]
    ['did you mean betweenness?', 'it is an option of its own: kg analyse --holes']
    """
    return [
        Fault(where="--measure", what=f"no measure {name!r}", hint=_meant(name))
        for name in names
        if name not in MEASURES
    ]


def _meant(name: str) -> str:
    known = [*MEASURES, *_ELSEWHERE]
    near = suggestions.nearest(name, known)
    return f"it is an option of its own: kg analyse --{near}" if near in _ELSEWHERE else suggestions.hint(name, known)


def measure(network: Network, name: str, *, merged: Matrix | None = None, language: str = "en") -> Scores:
    """Run one measure on a selected network.

    Raises:
        ExplainedError: the network has no ties, or there is no such measure.
    """
    chosen = MEASURES.get(name)
    if chosen is None:
        raise ExplainedError.of(unknown([name]))
    if not network.ties:
        raise _empty(network)
    table = merged or matrix(network)
    outcome = chosen.compute(table)
    values = {
        node: value for node, value in zip(table.names, _rounded(outcome.values), strict=True) if not math.isnan(value)
    }
    ranked = dict(sorted(values.items(), key=lambda item: (item[1] if chosen.ascending else -item[1], item[0])))
    projection = network.projection or Projection(actors_only=False)
    return Scores(
        measure=name,
        title=chosen.titles.get(language, chosen.titles["en"]),
        values=ranked,
        ranks=_ranks(ranked),
        directed=chosen.directed and projection.directed,
        weighted=chosen.weighted,
        source=chosen.source,
        projection=str(projection),
        policy=network.policy,
        period=projection.period,
        weights=str(projection.weight),
        exact=outcome.exact,
        seed=outcome.seed,
        remark=outcome.remark,
    )


def measure_all(network: Network, names: Iterable[str] = (), *, language: str = "en") -> tuple[Scores, ...]:
    """Run measures (all unless named) on a selected network.

    Raises:
        ExplainedError: the network has no ties, or measures that there are not, all at once.
    """
    wanted = tuple(names) or tuple(MEASURES)
    if faults := unknown(wanted):
        raise ExplainedError.of(faults)
    if not network.ties:
        raise _empty(network)
    merged = matrix(network)
    return tuple(measure(network, name, merged=merged, language=language) for name in wanted)


def _empty(network: Network) -> ExplainedError:
    projection = network.projection or Projection(actors_only=False)
    return explain(
        f"the network is empty: no tie passes ({projection}; policy: {network.policy})",
        hint="leave out some of the options, or ask for another policy",
    )


def _ranks(ranked: Mapping[str, float]) -> dict[str, int]:
    """Give equals the same rank, and leave out as many after them (1, 2, 2, 4)."""
    ranks: dict[str, int] = {}
    previous: tuple[float, int] | None = None
    for place, (node, value) in enumerate(ranked.items(), start=1):
        rank = previous[1] if previous and previous[0] == value else place
        ranks[node], previous = rank, (value, rank)
    return ranks


def _rounded(values: Iterable[float]) -> list[float]:
    """Keep the digits that every machine agrees on: so many of the largest value, and none below them."""
    numbers = [float(value) for value in values]
    most = max((abs(number) for number in numbers if not math.isnan(number)), default=0.0)
    decimals = _DIGITS - 1 - math.floor(math.log10(most)) if most else 0
    return [number if math.isnan(number) else round(number, decimals) + 0.0 for number in numbers]


# --- rendering --------------------------------------------------------------------------------------------------------


def scores_csv(
    network: Network, scores: Sequence[Scores], *, languages: tuple[str, ...] = ("en", "tr"), top: int | None = None
) -> bytes:
    """Write one row a node and one column a measure, then what all of them depend on; an empty cell: not defined there.

    With ``top``, the best of the first measure, best first; else all, in the order of their ids.
    """
    nodes = list(scores[0].values)[:top] if top is not None and scores else sorted(network.nodes)
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    about = _about(scores)
    writer.writerow(["id", "label", "kind", *(result.measure for result in scores), *about])
    for node in nodes:
        cells = [result.values.get(node) for result in scores]
        numbers = ["" if value is None else f"{value:.{_DIGITS}g}" for value in cells]
        known = network.nodes[node]
        writer.writerow([node, known.label(*languages), known.kind, *numbers, *about.values()])
    return written.getvalue().encode()


def _about(scores: Sequence[Scores]) -> dict[str, str]:
    """Say what all the numbers of a table depend on; ``lots`` names the measures that hang on a seed."""
    if not scores:
        return {}
    drawn = [
        (each.measure, "exact" if each.exact else "sampled", each.seed) for each in scores if each.seed is not None
    ]
    return {
        "policy": scores[0].policy,
        "projection": scores[0].projection,
        "period": scores[0].period or "all",
        "weights": scores[0].weights,
        "lots": "; ".join(f"{name} ({how}, seed {seed})" for name, how, seed in drawn) or "none: all exact",
    }


def scores_json(
    network: Network, scores: Sequence[Scores], *, languages: tuple[str, ...] = ("en", "tr"), top: int | None = None
) -> str:
    """Write each measure with what it depends on and its ranking."""
    found = [
        {
            "measure": result.measure,
            "title": result.title,
            "source": result.source,
            "directed": result.directed,
            "weighted": result.weighted,
            "projection": result.projection,
            "policy": result.policy,
            "period": result.period or None,
            "weights": result.weights,
            "exact": result.exact,
            "seed": result.seed,
            "remark": result.remark or None,
            "scores": [
                {
                    "rank": result.ranks[node],
                    "id": node,
                    "iri": network.nodes[node].iri,
                    "label": network.nodes[node].label(*languages),
                    "kind": network.nodes[node].kind,
                    "score": value,
                }
                for node, value in list(result.values.items())[:top]
            ],
        }
        for result in scores
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)
