"""Rank ranges, windows, layers, events, and how `kg analyse` shows them."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from click.testing import CliRunner
from great_powers import EUROPE, NODES, TIES, ground, tie, year
from hypothesis import given, settings
from hypothesis import strategies as st
from published_networks import two_camps

from kg import cli as command_line
from kg import project as projects
from kg.building import pipeline
from kg.errors import ExplainedError
from kg.network import analysis, measures
from kg.network.matrices import matrix, matrix_of
from kg.network.projection import select
from kg.network.rank_ranges import Range
from kg.network.ties import Projection, Weight
from kg.science import drawings, layers, quick_measures, reports, robustness, two_mode, windows, writing
from kg.science.origins import of_network
from kg.science.robustness import ranges, ranks
from kg.science.snapshot import of_arrays
from kg.science.two_mode import TwoMode, Weighing
from kg.science.weighings import Reweighing

FIXTURE = Path(__file__).parent / "fixtures" / "kaynarca"
CONCERT = select(EUROPE, Projection())


# --- rank ranges ------------------------------------------------------------------------------------------------------


def test_ranks_are_those_of_the_scores():
    for found in ranges(CONCERT, samples=0):
        scored = analysis.measure(CONCERT, found.measure).ranks
        assert {node: found.nodes[node].rank for node in scored} == scored, found.measure


def test_a_claim_falls_with_the_only_source_it_rests_on_and_not_with_one_of_two():
    both = tie(60, "group/russia", "criticised", "group/britain", ground(60, cites=("work/a", "work/b")))
    one = tie(61, "group/italy", "criticised", "group/britain", ground(61, cites=("work/a",)))
    table = Reweighing(select(replace(EUROPE, ties=(*TIES, both, one)), Projection()))
    weights = dict(zip((each.id for each in table.ties), table.without(source="work/a"), strict=True))
    assert (weights["fact/60"], weights["fact/61"]) == (1, 0)
    assert "work/b" in table.works


def test_a_claim_falls_with_a_claimant_unless_somebody_else_says_it_too():
    table = Reweighing(CONCERT)
    weights = dict(zip((each.id for each in table.ties), table.without(claimant="person/langer"), strict=True))
    assert weights["fact/01"] == 1  # Taylor says it as well
    assert weights["fact/05"] == 0


def test_nobody_moves_where_nothing_rests_on_what_falls():
    for moved in ranges(CONCERT, ["degree"], samples=0)[0].nodes.values():
        assert moved.bootstrap is None
        assert moved.widest.best <= moved.rank <= moved.widest.worst


def test_without_the_source_of_their_quarrel_france_and_germany_lose_a_contact():
    found = ranges(CONCERT, ["degree"], samples=0)[0]
    assert found.sources == 2  # the printed documents, and the book for what cites none
    germany = found.nodes["group/germany"]
    assert (germany.rank, germany.sources) == (1, Range(best=1, worst=1))
    assert found.nodes["group/austria"].source == "work/grosse-politik"


def test_drawing_sources_anew_is_the_same_for_the_same_seed_and_weighs_right_on_average():
    assert ranges(CONCERT, ["pagerank"], samples=30) == ranges(CONCERT, ["pagerank"], samples=30)
    table = Reweighing(CONCERT)
    drawn = np.mean(list(table.samples(4000, 1)), axis=0)
    assert drawn == pytest.approx(table.weights(), abs=0.12)


@pytest.mark.parametrize("weight", list(Weight))
@pytest.mark.parametrize("directed", [True, False])
def test_ties_as_arrays_merge_to_the_same_network_as_the_measures_run_on(weight, directed):
    network = select(EUROPE, Projection(weight=weight, directed=directed))
    table = Reweighing(network)
    merged, _ = table.matrix(table.weights())
    expected = matrix(network)
    assert merged.names == expected.names
    assert np.array_equal(merged.arcs.toarray(), expected.arcs.toarray())
    assert np.array_equal(merged.edges.toarray(), expected.edges.toarray())


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 9), st.integers(0, 30), st.integers(0, 1000))
def test_faster_ways_lead_to_the_same_values(size, ties, seed):
    merged = matrix_of(nx.gnm_random_graph(size, ties, seed=seed, directed=True))
    for name, faster in quick_measures.FASTER.items():
        expected = analysis.MEASURES[name].compute(merged).values
        assert np.asarray(faster(merged).values) == pytest.approx(np.asarray(expected), abs=1e-9), name


def test_a_build_gives_ranges_to_what_takes_seconds_and_to_no_more():
    def network(nodes, ties, sources):
        return replace(
            EUROPE,
            nodes={f"person/{number}": NODES["person/bismarck"] for number in range(nodes)},
            ties=tuple(
                tie(number, "person/1", "wroteTo", "person/2", ground(number, cites=(f"work/{number % sources}",)))
                for number in range(ties)
            ),
        )

    every = {name for name in analysis.MEASURES if name not in robustness.NOT_RANKED}
    assert set(robustness.affordable(CONCERT)) == every
    assert robustness.affordable(network(400, 900, 50)) == robustness.QUICK
    assert "betweenness" not in robustness.affordable(network(4000, 4000, 50))
    assert robustness.affordable(network(4000, 4000, 4000)) == ()


def test_equals_share_a_rank_and_the_undefined_come_last():
    assert ranks(np.array([3.0, 5.0, 3.0, np.nan, 1.0])).tolist() == [2, 1, 2, 5, 4]
    assert ranks(np.array([3.0, 5.0, np.nan]), ascending=True).tolist() == [1, 2, 3]


def test_scores_get_columns_of_ranks_and_ranges():
    scores = analysis.measure_all(CONCERT, ("degree", "community"))
    found = ranges(CONCERT, ["degree"], samples=20)
    table = analysis.scores_csv(CONCERT, scores)
    rows = list(csv.DictReader(io.StringIO(writing.scores_csv_with(table, found).decode())))
    assert list(rows[0])[-4:-1] == ["degree rank", "degree best rank", "degree worst rank"]
    for row in rows:
        assert (row["policy"], row["weights"], row["period"]) == ("accepted", "witnesses", "all")
        assert "actors only" in row["projection"]
        assert row["lots"] == "community (exact, seed 1921)"
        assert "20 samples of sources" in row["ranges"]
    germany = next(row for row in rows if row["id"] == "group/germany")
    assert germany["degree rank"] == "1"
    assert int(germany["degree best rank"]) <= 1 <= int(germany["degree worst rank"])
    (plain,) = writing.ranges_json(found)
    assert plain["ranks"]["group/germany"]["rank"] == 1
    assert json.dumps(plain)


# --- time -------------------------------------------------------------------------------------------------------------


def test_windows_slide_by_years_or_grow_from_the_first():
    dated = of_arrays("ab", [0], [1], start=[date(1920, 5, 3).toordinal()], end=[date(1922, 2, 1).toordinal()])
    assert [str(each) for each in windows.windows(dated)] == [
        "1920-01-01/1920-12-31", "1921-01-01/1921-12-31", "1922-01-01/1922-12-31",
    ]  # fmt: skip
    grown = windows.windows(dated, course=windows.Course.GROWING)
    assert {each.since for each in grown} == {date(1920, 1, 1).toordinal()}
    assert str(windows.windows(dated, length=3, step=3)[0]) == "1920-05-01/1920-07-31"
    assert windows.windows(of_arrays("ab", [0], [1])) == ()


def test_a_window_holds_the_ties_that_may_have_held_in_it():
    snapshot = of_network(CONCERT)
    found = windows.series(snapshot, windows.windows(snapshot, length=120, step=120))
    assert found.undated == 4
    first = found.moments[0]
    assert str(first.window) == "1876-01-01/1885-12-31"
    assert first.ties == 5
    assert windows.series(snapshot, windows.windows(snapshot), undated=True).moments[0].ties >= 4


def test_the_course_changes_where_its_level_does():
    assert windows.change_points([1, 1.1, 0.9, 1, 5, 5.1, 4.9, 5]) == (4,)
    assert windows.change_points([2.0] * 9) == ()
    assert windows.change_points([1, None, 1.1, 0.9, 1, None, 5, 5.1, 4.9, 5]) == (6,)
    assert windows.change_points([]) == ()


def test_noise_alone_changes_no_course():
    draw = np.random.default_rng(2)
    changed = sum(bool(windows.change_points(draw.normal(size=40))) for _ in range(100))
    assert changed <= 10


# --- layers and events ------------------------------------------------------------------------------------------------


def test_layers_overlap_and_a_node_takes_part_in_them_evenly_or_not():
    network = of_arrays("abcd", [0, 1, 1, 0, 2], [1, 0, 2, 3, 3], layer=[0, 1, 0, 1, 0], layers=["letters", "treaties"])
    found = layers.multiplex(network)
    assert found.pairs == {"letters": 3, "treaties": 2}
    assert [(each.shared, each.jaccard) for each in found.overlaps] == [(1, 0.25)]
    assert found.nodes["c"].participation == 0
    assert found.nodes["d"].participation == 1
    assert found.nodes["a"].degrees == {"letters": 1, "treaties": 2}
    assert layers.layer(network, "treaties").edges == 2


def attendance(cells):
    from scipy.sparse import csr_array

    return TwoMode(actors=("a", "b", "c"), events=("x", "y", "z"), matrix=csr_array(np.array(cells, float)), about={})


def test_shared_events_are_counted_or_divided_among_those_who_were_there():
    congress = attendance([[1, 1, 0], [1, 1, 0], [0, 1, 1]])
    overlap = two_mode.project(congress, Weighing.OVERLAP).matrix().toarray()
    newman = two_mode.project(congress, Weighing.NEWMAN).matrix().toarray()
    jaccard = two_mode.project(congress, Weighing.JACCARD).matrix().toarray()
    assert (overlap[0, 1], overlap[0, 2]) == (2, 1)
    assert (newman[0, 1], newman[0, 2]) == (1.5, 0.5)
    assert (jaccard[0, 1], jaccard[0, 2]) == pytest.approx((1, 1 / 3))
    assert two_mode.project(congress.turned(), Weighing.OVERLAP).matrix().toarray()[0, 1] == 2


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.integers(0, 1), min_size=4, max_size=4), min_size=2, max_size=6))
def test_newman_s_weights_are_those_of_networkx_and_add_up_to_events_shared_with_others(cells):
    from scipy.sparse import csr_array

    table = np.array(cells, float)
    actors = tuple(f"a{row}" for row in range(len(cells)))
    found = two_mode.project(TwoMode(actors=actors, events=tuple("wxyz"), matrix=csr_array(table), about={}))
    graph = nx.Graph()
    graph.add_nodes_from([*actors, *"wxyz"])
    graph.add_edges_from((actors[row], "wxyz"[column]) for row, column in np.argwhere(table))
    expected = nx.bipartite.collaboration_weighted_projected_graph(graph, actors)
    assert found.matrix().toarray() == pytest.approx(nx.to_numpy_array(expected, nodelist=actors))
    met = table[:, table.sum(axis=0) > 1].sum(axis=1)
    assert np.asarray(found.matrix().sum(axis=1)).ravel() == pytest.approx(met)


def test_actors_and_things_of_a_kind_are_taken_from_the_network():
    found = two_mode.two_mode(select(EUROPE, Projection(actors_only=False)), ("Treaty",))
    assert (found.actors, found.events) == (("group/russia",), ("treaty/dreikaiserbund",))


# --- reports ----------------------------------------------------------------------------------------------------------

REPORTS = {
    "brokerage": lambda: reports.brokerage(CONCERT, "kind"),
    "holes": lambda: reports.holes(CONCERT),
    "balance": lambda: reports.balance(CONCERT),
    "windows": lambda: reports.windows(CONCERT),
    "reach": lambda: reports.reach(CONCERT),
    "layers": lambda: reports.layers(CONCERT),
    "events": lambda: reports.events(select(EUROPE, Projection(actors_only=False)), ("Treaty",)),
    "robust": lambda: reports.robust(CONCERT, ["degree"], samples=10, seed=1),
}


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_says_what_it_depends_on_and_can_be_written(name):
    report = REPORTS[name]()
    assert report.kind == name
    assert set(report.about) >= {"measure", "source", "policy", "projection", "period", "weights", "exact", "seed"}
    assert all(len(row) == len(report.columns) for row in report.rows)
    plain = json.loads(writing.write(report, "json"))
    assert len(plain["rows"]) == len(report.rows)
    listed = list(csv.DictReader(io.StringIO(writing.write(report, "csv").decode())))
    assert len(listed) == len(report.rows)
    assert all(row["policy"] == "accepted" and row["projection"] and row["weights"] for row in listed)
    assert writing.write(report, "table")
    assert "policy: accepted" in writing.foot(report)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_the_same_every_time(name):
    assert REPORTS[name]() == REPORTS[name]()


def test_groups_may_be_what_somebody_is_tied_to():
    found = reports.groups(CONCERT, "represented")
    assert found == {"person/bismarck": "group/germany", "person/gorchakov": "group/russia"}
    with pytest.raises(ExplainedError, match="known: kind, community"):
        reports.groups(CONCERT, "fame")


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_pictures_speak_the_first_language_of_a_project():
    snapshot = of_network(CONCERT)
    series = windows.series(snapshot, windows.windows(snapshot, length=60, step=60))
    (found,) = ranges(CONCERT, ["degree"], samples=10)
    wanted = {
        drawings.ranges_svg(CONCERT, found, languages=("tr",)): ("politika: accepted", "bir kaynak eksik", "sıra"),
        drawings.series_svg(CONCERT, series, languages=("tr",)): ("kayan pencereler", "bağı olan aktörler"),
        drawings.balance_svg(CONCERT, series, languages=("tr",)): ("dengeli üçgenler", "düşmanca çiftler"),
    }
    for picture, words in wanted.items():
        text = picture.decode()
        for each in words:
            assert each in text
        assert "policy" not in text


def test_pictures_are_the_same_bytes_every_time_and_keep_names_as_text():
    snapshot = of_network(CONCERT)
    series = windows.series(snapshot, windows.windows(snapshot, length=60, step=60))
    (found,) = ranges(CONCERT, ["degree"], samples=10)
    makers = (
        lambda: drawings.ranges_svg(CONCERT, found),
        lambda: drawings.series_svg(CONCERT, series),
        lambda: drawings.balance_svg(CONCERT, series),
        lambda: drawings.ego_svg(CONCERT, "bismarck"),
    )
    for make in makers:
        assert make() == make()
        assert b"policy: accepted" in make()
    assert b"Great Britain" in makers[0]()


def test_an_own_network_holds_the_ties_among_those_one_is_tied_to():
    own = drawings.ego(CONCERT, "group/germany")
    assert set(own.nodes) == {f"group/{name}" for name in ("germany", "austria", "italy", "france")} | {
        "person/bismarck"
    }
    assert ("group/austria", "group/italy") in {(each.subject, each.object) for each in own.ties}
    with pytest.raises(ExplainedError, match="nobody of the id"):
        drawings.ego(CONCERT, "person/metternich")


def test_balance_over_time_follows_the_camps():
    camps = two_camps("Britain France", "Germany Austria")
    dated = of_arrays(
        camps.ids, camps.source, camps.target, directed=False, sign=camps.sign,
        start=[year_day(1900)] * camps.edges, end=[year_day(1902)] * camps.edges,
    )  # fmt: skip
    found = windows.series(dated, windows.windows(dated))
    assert [each.balance.share for each in found.moments] == [1, 1]


def year_day(number):
    return date.fromisoformat(year(number)[1]).toordinal()


# --- the command line -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("project") / "kaynarca"
    shutil.copytree(FIXTURE, root)
    pipeline.run(projects.load(root))
    return root


def run(root, *arguments):
    return CliRunner().invoke(command_line.command, ["--project", str(root), "analyse", *arguments])


@pytest.mark.parametrize(
    "arguments",
    [
        ("--robust", "-m", "degree", "--samples", "5"),
        ("--brokerage", "kind"),
        ("--holes",),
        ("--balance",),
        ("--windows", "1"),
        ("--reach",),
        ("--layers",),
        ("--events", "Event,Treaty"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_analyse_shows_each_report_as_table_and_json(built, arguments):
    table = run(built, *arguments)
    assert table.exit_code == 0, table.output
    assert "policy: accepted" in table.stderr
    plain = json.loads(run(built, *arguments, "-f", "json").stdout)
    assert plain["report"] == arguments[0].removeprefix("--")
    assert plain["rows"]


def test_analyse_draws_what_was_asked_for(built, tmp_path):
    for number, arguments in enumerate(
        (
            ("--robust", "-m", "degree", "--samples", "5"),
            ("--windows", "1"),
            ("--balance",),
            ("--ego", "person/rumyantsev", "-m", "degree"),
        )
    ):
        path = tmp_path / f"{number}.svg"
        assert run(built, *arguments, "--plot", str(path)).exit_code == 0
        assert path.read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--balance", "--holes"), 2, "one at a time"),
        (("--brokerage", "fame"), 1, "no tie of the relation 'fame'"),
        (("--robust", "-m", "fame"), 1, "no measure 'fame'"),
        (("--events", "Opera"), 1, "no tie between an actor and a thing of the kind Opera"),
        (("--layers", "--plot", "x.svg"), 2, "--plot draws"),
        (("--balance", "--from", "1900"), 1, "the network is empty"),
        (("--ego", "person/nobody", "--plot", "x.svg", "-m", "degree"), 1, "nobody of the id"),
    ],
)  # fmt: skip
def test_what_cannot_be_reported_is_explained(built, arguments, code, said):
    result = run(built, *arguments)
    assert said in result.stderr + str(result.exception or "")
    assert result.exit_code == code


def test_the_python_of_the_docs_runs_on_a_built_project(built, monkeypatch):
    text = (Path(__file__).parent.parent / "docs" / "network.md").read_text(encoding="utf-8")
    monkeypatch.chdir(built)
    found: dict = {}
    exec(re.search(r"```python\n(.*?)```", text, re.DOTALL).group(1), found)
    assert len(found["snapshot"]) > 3
    assert all(claim.startswith("https://") for claim in found["snapshot"].claims(0))


def test_measures_know_no_community_ranks():
    assert "community" not in {each.measure for each in ranges(CONCERT, samples=0)}
    assert measures.SEED == robustness.SEED


def test_a_text_with_a_title_of_another_language_goes_by_its_id_in_a_table():
    titled = replace(
        CONCERT, names={"document/berlin": {"de": "Der Vertrag von Berlin"}, "work/x": {"de": "Die große Politik"}}
    )
    assert reports._source(titled, "document/berlin", "en", "de") == "berlin"
    assert reports._source(titled, "document/berlin", "de", "en") == "Der Vertrag von Berlin"
    assert reports._source(titled, "work/x", "en", "de") == "Die große Politik"
