"""Networks from Parquet: the edges of a corpus, measured with no graph in between."""

from __future__ import annotations

import csv
import io
import json

import networkx as nx
import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from great_powers import EUROPE
from test_science_kernels import FAST, FLORENCE

from kg import cli
from kg.errors import ExplainedError
from kg.network import files as network_files
from kg.network.projection import Projection, select
from kg.science import communities, compiled, edge_files, edge_measures, kernels, temporal
from kg.science.edge_files import Kept
from kg.science.edge_measures import Lots
from kg.science.origins import of_graph, of_network
from kg.science.snapshot import of_arrays

CONCERT = select(EUROPE, Projection())
LETTERS = {
    "source": ["voltaire", "voltaire", "catherine", "diderot"],
    "target": ["catherine", "diderot", "voltaire", "catherine"],
    "weight": [3.0, 1.0, 2.0, 1.0],
    "family": ["correspondence", "criticism", "correspondence", "correspondence"],
    "sign": [1, -1, 1, 0],
    "earliest": ["1763-10-15", "1765-01-01", "1763-12-01", None],
    "latest": ["1778-05-30", "1765-12-31", None, None],
}


def written(path, columns=LETTERS):
    pq.write_table(pa.table(columns), path)
    return path


@pytest.fixture
def letters(tmp_path):
    return written(tmp_path / "letters.parquet")


def test_the_edges_of_a_build_as_parquet_have_the_scores_of_the_build(tmp_path):
    table = pacsv.read_csv(io.BytesIO(network_files.files(CONCERT)["edges.csv"]))
    pq.write_table(table, tmp_path / "edges.parquet")
    read, built = edge_files.read(tmp_path / "edges.parquet"), of_network(CONCERT)
    used = built.where(np.ones(built.edges, dtype=bool), nodes=False)
    assert read.ids == used.ids
    for name in ("source", "target", "both", "weight", "sign", "spell_start", "spell_end"):
        assert getattr(read, name).tolist() == getattr(used, name).tolist(), name
    assert read.layers == used.layers
    assert kernels.pagerank(read).tolist() == kernels.pagerank(used).tolist()


def test_days_are_first_and_last_ones_and_one_that_is_not_given_is_open(letters):
    read = edge_files.read(letters)
    days = {
        (read.ids[a], read.ids[b]): read.spells(e)
        for e, (a, b) in enumerate(zip(read.source, read.target, strict=True))
    }
    first, after = np.datetime64("1763-10-15"), np.datetime64("1778-05-31")
    epoch = 719163
    assert days["voltaire", "catherine"] == ((int(first.astype(int)) + epoch, int(after.astype(int)) + epoch),)
    assert days["catherine", "voltaire"][0][1] > 10**9
    assert days["diderot", "catherine"] == ()


def test_families_signs_weights_and_periods_choose_edges(letters):
    def kept(**choice):
        read = edge_files.read(letters, Kept(**choice))
        return {(read.ids[a], read.ids[b]) for a, b in zip(read.source, read.target, strict=True)}

    assert ("voltaire", "diderot") not in kept(families=("correspondence",))
    assert kept(without=("correspondence",)) == {("voltaire", "diderot")}
    assert kept(signs=(-1,)) == {("voltaire", "diderot")}
    assert kept(minimum=2) == {("voltaire", "catherine"), ("catherine", "voltaire")}
    in_1765 = {"since": np.datetime64("1765-06-01").item(), "until": np.datetime64("1765-06-30").item()}
    assert ("diderot", "catherine") not in kept(**in_1765)
    assert len(kept(**in_1765, undated=True)) == 4
    assert edge_files.read(letters, Kept(**in_1765)).about["period"] == "1765-06-01/1765-06-30"


def test_ids_may_be_numbers(tmp_path):
    read = edge_files.read(written(tmp_path / "n.parquet", {"source": [30, 7], "target": [7, 11]}))
    assert read.ids == (7, 11, 30)
    assert read.weight.tolist() == [1, 1]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"source": ["a"], "weight": [1.0]}, ["no column 'target'"]),
        ({"weight": [1.0]}, ["no column 'source'", "no column 'target'"]),
        ({"source": ["a", None], "target": ["b", "c"]}, ["'source': 1 cells are empty"]),
        ({"source": [1.5], "target": ["b"], "sign": ["+"]}, ["'source': is of the kind double", "'sign': is of the"]),
        ({"source": ["a"], "target": [1]}, ["of different kinds"]),
        ({"source": ["a"], "target": ["b"], "weight": [0.0]}, ["not above nought"]),
        ({"source": ["a"], "target": ["b"], "earliest": ["spring 1921"]}, ["column 'earliest'"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_all_at_once(tmp_path, columns, said):
    with pytest.raises(ExplainedError) as caught:
        edge_files.read(written(tmp_path / "bad.parquet", columns))
    for each in said:
        assert each in str(caught.value)
    assert "bad.parquet" in str(caught.value)


def test_what_is_no_parquet_is_said_so(tmp_path):
    (tmp_path / "letters.csv").write_text("source,target\na,b\n", encoding="utf-8")
    with pytest.raises(ExplainedError, match="cannot be read as Parquet"):
        edge_files.read(tmp_path / "letters.csv")
    with pytest.raises(ExplainedError, match="no such file"):
        edge_files.read(tmp_path / "nothing.parquet")


# --- measures ---------------------------------------------------------------------------------------------------------


def test_a_report_says_what_was_sampled_with_what_seed(letters):
    exact = edge_measures.measure(edge_files.read(letters))
    assert exact.about["exact"] is True
    assert exact.about["weights"] == "column weight"
    drawn = edge_measures.measure(edge_files.read(letters), ["reach", "betweenness"], lots=Lots(pivots=2, seed=7))
    assert drawn.about["exact"] is False
    assert drawn.about["seed"] == 7
    assert drawn.about["sampled"] == "reach from 2 nodes; betweenness from 2 nodes"
    assert [row[1] is None for row in drawn.rows].count(True) == 1


def test_every_measure_of_edges_names_where_its_formula_comes_from(letters):
    said = edge_measures.measure(edge_files.read(letters)).about["source"]
    assert said.count(";") >= len(edge_measures.MEASURES) - 1
    assert "pagerank: Brin and Page 1998" in said


def test_an_unknown_measure_is_refused_with_those_that_are(letters):
    with pytest.raises(ExplainedError, match="no measure 'fame'"):
        edge_measures.measure(edge_files.read(letters), ["fame"])


@pytest.mark.parametrize("graph", [FLORENCE, nx.karate_club_graph(), nx.les_miserables_graph()])
def test_communities_have_the_modularity_that_networkx_counts_and_no_worse_ones(graph):
    frozen = of_graph(graph)
    found = communities.communities(frozen)
    parts = [
        {node for node, number in zip(frozen.ids, found.values, strict=True) if number == each}
        for each in range(1, found.count + 1)
    ]
    assert [len(part) for part in parts] == sorted(map(len, parts), reverse=True)
    assert found.modularity == pytest.approx(nx.community.modularity(graph, parts), abs=1e-9)
    theirs = nx.community.louvain_communities(graph, seed=1)
    assert found.modularity >= nx.community.modularity(graph, theirs) - 0.02


@pytest.mark.parametrize("fast", FAST)
def test_two_rings_that_one_tie_joins_are_two_communities(fast, monkeypatch):
    monkeypatch.setattr(compiled, "WORTH_COMPILING", 0 if fast else 10**12)
    ring = [(a, (a + 1) % 6) for a in range(6)] + [(a, (a + 2) % 6) for a in range(6)]
    ties = [*ring, *((a + 6, b + 6) for a, b in ring), (0, 6)]
    found = communities.communities(of_arrays(range(12), *zip(*ties, strict=True)))
    assert found.count == 2
    assert len(set(found.values[:6])) == len(set(found.values[6:])) == 1


def test_an_empty_network_has_no_communities_and_one_without_ties_as_many_as_nodes():
    assert communities.communities(of_arrays([], [], [])).count == 0
    assert communities.communities(of_arrays("abc", [], [])).count == 3


def test_reach_of_a_sample_is_that_of_the_nodes_drawn():
    draw = np.random.default_rng(4)
    days = draw.integers(0, 300, 200)
    network = of_arrays(range(60), *draw.integers(0, 60, (2, 200)), start=days, end=days + 5)
    whole, some = temporal.reach(network), temporal.reach(network, pivots=20, seed=3)
    assert whole.pivots is None
    assert (some.pivots, some.seed) == (20, 3)
    assert len(some.counts) == 20
    assert some.counts.items() <= whole.counts.items()
    assert some == temporal.reach(network, pivots=20, seed=3)


# --- kg analyse --edges -----------------------------------------------------------------------------------------------


def test_analyse_measures_a_file_of_edges_without_a_project(letters, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = CliRunner().invoke(cli.command, ["analyse", "--edges", str(letters), "-m", "in-strength,community"])
    assert shown.exit_code == 0, shown.output
    assert "catherine" in shown.stdout
    assert "policy: that of the file" in shown.stderr
    plain = CliRunner().invoke(cli.command, ["analyse", "--edges", str(letters), "-m", "in-strength", "-f", "json"])
    found = json.loads(plain.stdout)
    assert found["rows"][0] == {"node": "catherine", "in-strength": 4}
    listed = CliRunner().invoke(cli.command, ["analyse", "--edges", str(letters), "-m", "degree", "-f", "csv"])
    assert next(csv.reader(io.StringIO(listed.stdout)))[:3] == ["node", "degree", "policy"]


def test_what_needs_claims_is_refused_with_edges(letters):
    refused = CliRunner().invoke(cli.command, ["analyse", "--edges", str(letters), "--robust", "--policy", "accepted"])
    assert refused.exit_code == 2
    assert "--policy, --robust" in refused.stderr
    alone = CliRunner().invoke(cli.command, ["analyse", "--pivots", "5"])
    assert alone.exit_code == 2
