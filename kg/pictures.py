"""The files that show the network: tables, scores, drawings. Owns which there are, and what they are called.

A project whose facts tie no two actors has an empty network; it gets the tables, and no scores or drawings.
"""

from __future__ import annotations

from kg import analysis, network, network_files, network_reading, plots
from kg.network import Network, Projection
from kg.project import Project
from kg.store import Store

RANKED_BY = "betweenness"
"""The measure that the ranking shows: who stands between others is what a diplomatic network is asked first."""


def select(store: Store, project: Project, policy: str, projection: Projection | None = None) -> Network:
    """Read the network of a policy's facts and project it (default: actors, all relations, all times)."""
    whole = network_reading.read(store, base=project.base, policy=policy)
    return network.select(whole, projection or Projection())


def files(store: Store, project: Project, policy: str) -> dict[str, bytes]:
    """Make every file of the output that shows the network."""
    languages = project.languages
    selected = select(store, project, policy)
    scores = analysis.measure_all(selected) if selected.ties else ()
    made = {
        **network_files.files(selected, languages=languages),
        "scores.csv": analysis.scores_csv(selected, scores, languages=languages),
    }
    ranking = next((each for each in scores if each.measure == RANKED_BY), None)
    if ranking is not None:
        made["ranking.svg"] = plots.ranking_svg(selected, ranking, languages=languages)
        made["network.svg"] = plots.network_svg(selected, languages=languages)
    return made
