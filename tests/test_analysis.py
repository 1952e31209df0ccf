"""Measures, held to values that others have published, and the table, CSV and JSON of `kg analyse`."""

from __future__ import annotations

import csv
import io
import json
import math
import shutil
from dataclasses import replace
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from click.testing import CliRunner
from great_powers import EUROPE, NODES, TIES, ground, tie
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import cli as command_line
from kg import project as projects
from kg import store
from kg.building import pipeline
from kg.building.assembly import assemble
from kg.errors import ExplainedError
from kg.network import analysis, measures, rankings
from kg.network import reading as network_reading
from kg.network.analysis import MEASURES, measure, measure_all, scores_csv, unknown
from kg.network.matrices import matrix, matrix_of
from kg.network.projection import Network, Projection, Weight, select, weight_of

FIXTURE = Path(__file__).parent / "fixtures" / "kaynarca"
FLORENCE = nx.florentine_families_graph()
BURT = nx.Graph([tuple(pair) for pair in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]])


def values(function, graph, **options):
    merged = matrix_of(graph)
    return dict(zip(merged.names, map(float, function(merged, **options).values), strict=True))


# --- published values -------------------------------------------------------------------------------------------------


def test_the_medici_stand_between_the_families_of_florence():
    found = values(measures.betweenness, FLORENCE)
    assert found["Medici"] == pytest.approx(47.5)
    assert found["Guadagni"] == pytest.approx(23.166667, abs=1e-6)
    assert found["Albizzi"] == pytest.approx(19.333333, abs=1e-6)


def test_the_medici_are_closest_and_least_constrained():
    assert values(measures.closeness, FLORENCE)["Medici"] == pytest.approx(0.56)
    assert values(measures.constraint, FLORENCE)["Medici"] == pytest.approx(0.209877, abs=1e-6)


def test_burts_own_example_of_constraint_and_effective_size():
    constraint, size = values(measures.constraint, BURT), values(measures.effective_size, BURT)
    assert constraint["G"] == pytest.approx(0.400, abs=5e-4)
    assert constraint["A"] == pytest.approx(0.595, abs=5e-4)
    assert constraint["C"] == pytest.approx(1)
    assert size["G"] == pytest.approx(4.67, abs=5e-3)
    assert size["A"] == pytest.approx(2.50)


@pytest.mark.parametrize(
    ("function", "reference"),
    [
        (measures.degree, lambda graph: dict(graph.degree)),
        (measures.closeness, nx.closeness_centrality),
        (measures.harmonic, nx.harmonic_centrality),
        (measures.eigenvector, nx.eigenvector_centrality_numpy),
        (measures.pagerank, lambda graph: nx.pagerank(graph, tol=1e-13, max_iter=1000)),
        (measures.hubs, lambda graph: nx.hits(graph)[0]),
        (measures.authorities, lambda graph: nx.hits(graph)[1]),
        (measures.constraint, nx.constraint),
        (measures.k_core, nx.core_number),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_networkx_finds_the_same_for_florence(function, reference):
    assert values(function, FLORENCE) == pytest.approx(reference(FLORENCE), abs=1e-9)


def test_katz_is_what_networkx_finds_for_the_same_alpha():
    assert values(measures.katz, FLORENCE, alpha=0.1) == pytest.approx(nx.katz_centrality_numpy(FLORENCE, alpha=0.1))


@st.composite
def digraphs(draw):
    graph = nx.DiGraph()
    graph.add_nodes_from("abcdefgh"[: draw(st.integers(2, 8))])
    pairs = [(a, b) for a in graph for b in graph if a != b]
    for pair in draw(st.lists(st.sampled_from(pairs), unique=True)):
        graph.add_edge(*pair, weight=draw(st.integers(1, 5)))
    return graph


@settings(max_examples=40, deadline=None)
@given(digraphs())
def test_measures_of_any_directed_network_are_those_of_networkx(graph):
    together = nx.Graph()
    together.add_nodes_from(graph)
    for source, target, weight in graph.edges(data="weight"):
        together.add_edge(
            source, target, weight=together.get_edge_data(source, target, {"weight": 0})["weight"] + weight
        )
    same = {"abs": 1e-9, "nan_ok": True}
    assert values(measures.pagerank, graph) == pytest.approx(nx.pagerank(graph, tol=1e-13, max_iter=5000), **same)
    assert values(measures.in_strength, graph) == pytest.approx(dict(graph.in_degree(weight="weight")), **same)
    assert values(measures.betweenness, graph) == pytest.approx(
        nx.betweenness_centrality(together, normalized=False), **same
    )
    assert values(measures.harmonic, graph) == pytest.approx(nx.harmonic_centrality(together), **same)
    assert values(measures.constraint, graph) == pytest.approx(nx.constraint(together, weight="weight"), **same)
    sizes = nx.effective_size(
        together, nodes=list(together), weight="weight"
    )  # all at once it divides by the wrong sums
    assert values(measures.effective_size, graph) == pytest.approx(sizes, **same)


@settings(max_examples=25, deadline=None)
@given(digraphs())
def test_every_measure_is_defined_or_says_why_not(graph):
    merged = matrix_of(graph)
    for each in MEASURES.values():
        outcome = each.compute(merged)
        undefined = [value for value in outcome.values if math.isnan(value)]
        assert len(outcome.values) == merged.size
        assert not undefined or outcome.remark, each.name


# --- what is measured -------------------------------------------------------------------------------------------------

CONCERT = select(EUROPE, Projection())


def test_parallel_ties_are_merged_and_their_weights_added():
    merged = matrix(CONCERT)
    bismarck, gorchakov = merged.names.index("person/bismarck"), merged.names.index("person/gorchakov")
    assert merged.arcs[[bismarck], [gorchakov]] == 2
    assert merged.edges[[gorchakov], [bismarck]] == 2


def test_a_symmetric_tie_runs_both_ways_and_a_directed_one_does_not():
    merged = matrix(CONCERT)
    austria, germany, bismarck = (
        merged.names.index(each) for each in ("group/austria", "group/germany", "person/bismarck")
    )
    assert merged.arcs[[austria], [germany]] == merged.arcs[[germany], [austria]] == 2
    assert merged.arcs[[bismarck], [germany]] == 1
    assert merged.arcs[[germany], [bismarck]] == 0


def test_a_tie_to_oneself_is_not_measured():
    alone = replace(EUROPE, ties=(*TIES, tie(50, "group/france", "criticised", "group/france", ground(50))))
    assert np.array_equal(matrix(select(alone, Projection())).edges.toarray(), matrix(CONCERT).edges.toarray())


def test_an_undirected_projection_lets_every_tie_run_both_ways():
    merged = matrix(select(EUROPE, Projection(directed=False)))
    assert np.array_equal(merged.arcs.toarray(), merged.edges.toarray())


def test_weights_may_count_claims_or_be_one():
    by_claims = select(EUROPE, Projection(weight=Weight.CLAIMS))
    assert measure(by_claims, "out-strength").values["group/germany"] == 2 + 1 + 2
    plain = select(EUROPE, Projection(weight=Weight.TIES))
    assert measure(plain, "out-strength").values["group/germany"] == 1 + 1 + 1


def test_equals_share_a_rank_and_the_next_ranks_are_left_out():
    ranks = measure(CONCERT, "degree").ranks
    assert ranks == {
        "group/germany": 1, "group/france": 2, "group/austria": 3, "group/italy": 3, "group/russia": 3,
        "person/bismarck": 3, "person/gorchakov": 3, "group/britain": 8,
    }  # fmt: skip


def test_constraint_ranks_the_freest_first():
    assert next(iter(measure(CONCERT, "constraint").values)) == "group/france"


def test_a_score_says_policy_projection_period_weights_and_exactness():
    result = measure(select(EUROPE, Projection(since=TIES[0].earliest)), "betweenness")
    assert (result.policy, result.period, result.weights) == ("accepted", "1879-01-01/..", "witnesses")
    assert "actors only" in result.projection
    assert result.exact


def test_sampled_betweenness_says_so_and_with_what_seed():
    outcome = measures.betweenness(matrix_of(nx.path_graph(40)), pivots=10)
    assert not outcome.exact
    assert outcome.seed == measures.SEED
    assert "sampled" in outcome.remark


def test_betweenness_is_sampled_where_the_network_is_large_and_only_there():
    assert measures._pivots(matrix_of(nx.gnm_random_graph(1500, 6000, seed=1))) == measures.PIVOTS
    assert measures._pivots(matrix_of(FLORENCE)) is None


def test_communities_of_two_cliques_are_the_two_and_modularity_is_said():
    outcome = measures.community(matrix_of(nx.barbell_graph(5, 0)))
    assert list(outcome.values) == [1] * 5 + [2] * 5
    assert outcome.remark == "2 communities, modularity 0.452"


def test_a_network_in_pieces_is_measured_and_the_remark_says_so():
    pieces = nx.Graph([("a", "b"), ("b", "c"), ("x", "y")])
    found = measures.eigenvector(matrix_of(pieces))
    assert "largest of 2" in found.remark
    assert list(found.values)[3:] == [0, 0]


def test_katz_says_when_it_cannot_converge():
    outcome = measures.katz(matrix_of(FLORENCE), alpha=5.0)
    assert "does not converge" in outcome.remark
    assert all(math.isnan(value) for value in outcome.values)


def test_katz_of_a_network_without_cycles_converges():
    assert not any(math.isnan(value) for value in measures.katz(matrix_of(nx.DiGraph([("a", "b"), ("b", "c")]))).values)


def test_an_empty_network_is_explained():
    with pytest.raises(ExplainedError, match="the network is empty"):
        measure_all(select(EUROPE, Projection(minimum=99)))


def test_measures_that_there_are_not_are_told_all_at_once():
    with pytest.raises(ExplainedError) as caught:
        measure_all(CONCERT, ("eccentricity", "degree", "fame"))
    assert len(caught.value.faults) == 2
    assert "betweenness" in str(caught.value)


def test_every_measure_names_its_source_and_has_a_turkish_title():
    for each in MEASURES.values():
        assert each.source
        assert each.titles["tr"]
        assert each.compute.__doc__


# --- written ----------------------------------------------------------------------------------------------------------


def test_scores_are_a_row_a_node_and_a_column_a_measure():
    rows = list(csv.DictReader(io.StringIO(scores_csv(CONCERT, measure_all(CONCERT)).decode())))
    assert list(rows[0]) == ["id", "label", "kind", *MEASURES, "policy", "projection", "period", "weights", "lots"]
    assert [row["id"] for row in rows] == sorted(CONCERT.nodes)


def test_json_says_all_that_a_result_depends_on():
    (found,) = json.loads(rankings.write(CONCERT, measure_all(CONCERT, ("pagerank",)), "json", top=2))
    assert set(found) == {
        *("measure", "title", "source", "directed", "weighted", "projection", "policy"),
        *("period", "weights", "exact", "seed", "remark", "scores"),
    }
    assert [score["rank"] for score in found["scores"]] == [1, 2]
    assert found["scores"][0]["iri"].startswith("https://example.org/group/")


def test_a_table_is_ordered_by_the_first_measure_and_labelled_in_the_language_asked_for():
    lines = rankings.write(
        CONCERT, measure_all(CONCERT, ("betweenness", "degree")), "table", languages=("tr",)
    ).decode()
    assert lines.splitlines()[0].split() == ["rank", "actor", "kind", "betweenness", "degree"]
    assert lines.splitlines()[2].split()[1] == "Almanya"


# --- from a built store -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def kaynarca():
    assembled = assemble(projects.load(FIXTURE))
    return assembled, network_reading.read(store.in_memory(assembled.lines), project=assembled.project)


def test_a_store_gives_the_facts_with_their_claims(kaynarca):
    _, whole = kaynarca
    ties = {(each.subject, each.predicate, each.object): each for each in whole.ties}
    letter = ties["person/rumyantsev", "wroteTo", "person/muhsinzade"]
    assert letter.family == "correspondence"
    assert letter.claimants == ("person/deniz",)
    assert letter.dates == ("1774-07-04",)
    assert letter.quotations == ("Mareşal Rumyantsev, 4 Temmuz 1774’te Muhsinzade’ye bir mektup yollar.",)
    assert whole.names["person/deniz"]["tr"] == "Ayşe Deniz"
    assert whole.nodes["group/ottoman-delegation"].kind == "Delegation"
    assert whole.nodes["group/ottoman-delegation"].is_actor


def test_a_symmetric_fact_is_one_tie(kaynarca):
    _, whole = kaynarca
    treaties = [each for each in whole.ties if each.predicate == "concludedTreatyWith"]
    assert [(each.subject, each.object) for each in treaties] == [("group/ottoman-empire", "group/russian-empire")]


def test_every_fact_is_a_tie_with_the_witnesses_that_its_policy_counted(kaynarca):
    assembled, whole = kaynarca
    counted = {(fact.subject, fact.predicate, fact.object): fact.witnesses for fact in assembled.facts.facts}
    assert {(each.subject, each.predicate, each.object): weight_of(each) for each in whole.ties} == counted


def test_who_persuaded_has_not_influenced_a_second_time(kaynarca):
    _, whole = kaynarca
    assert {each.predicate for each in whole.ties if each.implied} == {"influenced"}


def test_a_fact_with_a_claim_against_it_is_contested():
    assembled = assemble(projects.load(FIXTURE), "everything")
    whole = network_reading.read(store.in_memory(assembled.lines), project=assembled.project, policy="everything")
    (tie_,) = [each for each in whole.ties if each.subject == "person/panin"]
    assert tie_.contested
    assert tie_.against[0].claimants == ("person/deniz",)


def test_a_policy_that_was_not_built_is_explained(kaynarca):
    assembled, _ = kaynarca
    with pytest.raises(ExplainedError, match="no facts under the policy 'hedged'"):
        network_reading.read(store.in_memory(assembled.lines), project=assembled.project, policy="hedged")


# --- the command line -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("project") / "kaynarca"
    shutil.copytree(FIXTURE, root)
    pipeline.run(projects.load(root))
    return root


def run(root, *arguments):
    return CliRunner().invoke(command_line.command, ["--project", str(root), *arguments])


def test_analyse_prints_a_table_and_says_what_it_rests_on(built):
    result = run(built, "analyse", "--measure", "betweenness", "--top", "2")
    assert result.exit_code == 0
    assert "Pyotr Rumyantsev" in result.stdout
    assert len(result.stdout.splitlines()) == 4
    assert "policy: accepted" in result.stderr


def test_analyse_takes_families_period_and_claimant(built):
    result = run(
        built,
        "analyse",
        *["--family", "correspondence", "--from", "1774-07-08", "--to", "1774", "-m", "degree", "-f", "json"],
    )
    (found,) = json.loads(result.stdout)
    assert found["period"] == "1774-07-08/1774-12-31"
    assert {score["id"] for score in found["scores"]} == {
        *("person/ahmed-resmi", "person/muhsinzade", "person/rumyantsev"),
    }


def test_analyse_under_another_policy_derives_its_facts(built):
    result = run(built, "analyse", "--policy", "everything", "-m", "degree", "-f", "json")
    (found,) = json.loads(result.stdout)
    assert found["policy"] == "everything"
    assert "person/panin" in {score["id"] for score in found["scores"]}


def test_analyse_draws_the_ranking(built, tmp_path):
    assert run(built, "analyse", "-m", "degree", "--plot", str(tmp_path / "r.svg")).exit_code == 0
    assert b"Rumyantsev" in (tmp_path / "r.svg").read_bytes()


def test_analyse_lists_the_measures(built):
    listed = json.loads(run(built, "analyse", "--list", "-f", "json").stdout)
    assert [each["measure"] for each in listed] == list(MEASURES)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--measure", "fame"), 1, "no measure 'fame'"),
        (("--family", "fame"), 1, "no relation of the family 'fame'"),
        (("--from", "1900"), 1, "the network is empty"),
        (("--from", "1774-99"), 2, "1921-03-16"),
        (("--claimant", "harow"), 1, "known: harrow"),
        (("--policy", "fame"), 1, "no policy 'fame'"),
        (("--top", "0"), 2, "--top"),
    ],
)
def test_what_cannot_be_measured_is_explained(built, arguments, code, said):
    result = run(built, "analyse", *arguments)
    shown = result.stderr + str(result.exception or "")
    assert said in shown
    assert "Traceback" not in shown
    assert result.exit_code == code
    assert isinstance(result.exception, ExplainedError | SystemExit)


def test_draw_writes_one_page_to_stdout_and_nothing_anywhere_else(built, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(built, "draw", "--family", "correspondence")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert "families: correspondence" in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_draw_writes_a_picture_into_a_file(built, tmp_path):
    assert run(built, "draw", "-f", "svg", "-o", str(tmp_path / "n.svg")).exit_code == 0
    assert "Muhsinzade" in (tmp_path / "n.svg").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_explained(built, tmp_path):
    result = run(built, "draw", "-f", "svg", "-o", str(tmp_path / "nowhere" / "n.svg"))
    assert isinstance(result.exception, ExplainedError)
    assert "cannot be written" in str(result.exception)


def test_drawing_a_period_without_ties_says_so(built):
    result = run(built, "draw", "--from", "1900", "-f", "svg")
    assert "the network is empty" in result.stderr
    assert "</svg>" in result.stdout


def test_commands_say_how_to_build_first(tmp_path):
    shutil.copytree(FIXTURE, tmp_path / "unbuilt")
    for command in ("analyse", "draw"):
        result = run(tmp_path / "unbuilt", command)
        assert isinstance(result.exception, ExplainedError)
        assert "kg build" in str(result.exception)


def test_one_actor_without_ties_is_no_network_to_measure():
    alone = Network(nodes={"person/bismarck": NODES["person/bismarck"]}, ties=())
    with pytest.raises(ExplainedError):
        analysis.measure_all(alone)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("betweeness", "did you mean betweenness?"), ("brokerage", "kg analyse --brokerage"), ("zzz", "known: degree")],
)
def test_a_measure_that_there_is_not_is_told_with_what_was_meant(typed, hint):
    (fault,) = unknown(["degree", typed])
    assert hint in fault.hint
