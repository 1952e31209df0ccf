"""The files that show the network: tables, scores, drawings, pages. Owns which there are, and what they are called.

A project whose facts tie no two actors has an empty network; it gets the tables and the pages, and no scores or plots.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.building.assembly import Assembled
from kg.coverage import Coverage
from kg.disputes import matters as disputes
from kg.network import analysis, layout, plots, positions
from kg.network import files as network_files
from kg.network import projection as network
from kg.network import reading as network_reading
from kg.network.analysis import Scores
from kg.network.projection import Network, Projection
from kg.project import Project
from kg.store import Store
from kg.validation.findings import Report

RANKED_BY = "betweenness"
"""The measure that the ranking shows: who stands between others is what a diplomatic network is asked first."""
SAMPLES = 100
"""How often a build draws the sources anew, to say how firm ranks are; ``kg analyse --robust`` draws more."""


def select(store: Store, project: Project, policy: str, projection: Projection | None = None) -> Network:
    """Read the network of a policy's facts and project it (default: actors, all relations, all times)."""
    whole = network_reading.read(store, project=project, policy=policy)
    return network.select(whole, projection or Projection())


def files(
    store: Store,
    assembled: Assembled,
    *,
    report: Report | None = None,
    coverage: Coverage | None = None,
    others: Iterable[str] = (),
) -> Mapping[str, bytes]:
    """Make every file that shows the network, and ``index.html``, which links to these and to the ``others``."""
    from kg.building import report_contents, report_page
    from kg.network import visualisation

    languages = assembled.project.languages
    selected = select(store, assembled.project, assembled.facts.policy.name)
    scores = analysis.measure_all(selected) if selected.ties else ()
    labels = {node.id: node.label(*languages) for node in selected.nodes.values()}
    places = layout.positions(selected, labels, positions.read(assembled.project).actors)
    made = {
        **network_files.files(selected, languages=languages),
        "scores.csv": analysis.scores_csv(selected, scores, languages=languages),
        "network.html": visualisation.page(
            selected, title=assembled.project.title, languages=languages, report="index.html", places=places
        ),
    }
    ranking = next((each for each in scores if each.measure == RANKED_BY), None)
    if ranking is not None:
        made |= _ranked(selected, scores, ranking, languages)
        made["network.svg"] = plots.network_svg(selected, languages=languages, places=places)
    shown = report_contents.contents(
        assembled,
        selected,
        scores,
        disputes.survey(store, project=assembled.project).matters,
        report=report,
        coverage=coverage,
        files=(*made, *others),
        picture=made.get("ranking.svg", b""),
    )
    return {**made, "index.html": report_page.page(shown)}


def _ranked(
    selected: Network, scores: Sequence[Scores], ranking: Scores, languages: tuple[str, ...]
) -> Mapping[str, bytes]:
    """Say beside the scores, and in the pictures, how far ranks move without a source or a claimant."""
    from kg.science import drawings, robustness, writing

    plain = analysis.scores_csv(selected, scores, languages=languages)
    measures = robustness.affordable(selected, samples=SAMPLES)
    if not measures:
        return {"scores.csv": plain, "ranking.svg": plots.ranking_svg(selected, ranking, languages=languages)}
    found = {each.measure: each for each in robustness.ranges(selected, measures, samples=SAMPLES)}
    shown = found.get(RANKED_BY) or next(iter(found.values()))
    moved = {node: each.widest for node, each in shown.nodes.items()} if RANKED_BY in found else None
    return {
        "scores.csv": writing.scores_csv_with(plain, tuple(found.values())),
        "ranking.svg": plots.ranking_svg(selected, ranking, languages=languages, ranges=moved),
        "ranges.svg": drawings.ranges_svg(selected, shown, languages=languages),
    }
