"""The network: what a projection keeps, and files in which nothing is lost."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from great_powers import EUROPE, NODES, TIES, ground, node, tie
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ExplainedError
from kg.network import files as network_files
from kg.network.projection import Network, Projection, Weight, project_ties, select, to_networkx, weight_of, witnesses

EVERYTHING = Projection(actors_only=False)


def kept(**options) -> set[str]:
    return {each.id.removeprefix("fact/") for each in select(EUROPE, Projection(**options)).ties}


# --- witnesses --------------------------------------------------------------------------------------------------------


def test_two_claims_that_rest_on_one_archive_file_are_one_witness():
    assert witnesses(TIES[5].grounds) == 1


def test_two_scholars_with_sources_of_their_own_are_two_witnesses():
    assert witnesses(TIES[0].grounds) == 2


def test_one_scholar_is_one_witness_however_often_he_says_it():
    assert witnesses([ground(1), ground(2), ground(3, cites=("work/a",))]) == 1


def test_a_claim_that_rests_on_another_shares_that_ones_witness():
    said = ground(1, "person/a")
    resting = ground(2, "person/b", marks=(said.iri, "person/a"))
    assert witnesses([said, resting]) == 1


def test_a_fact_that_rests_on_no_claim_still_weighs_one():
    assert weight_of(replace(TIES[0], grounds=())) == 1


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sets(st.sampled_from("xyz"))), max_size=6))
def test_witnesses_are_never_more_than_claims_and_one_more_claim_adds_at_most_one(said):
    grounds = [ground(number, who, cites=tuple(sorted(works))) for number, (who, works) in enumerate(said)]
    assert witnesses(grounds) <= len(grounds)
    if grounds:
        assert witnesses(grounds) <= witnesses(grounds[:-1]) + 1


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_only_actors_are_kept_unless_all_entities_are_asked_for():
    assert "11" not in kept()
    assert "11" in kept(actors_only=False)


def test_families_can_be_named_or_left_out():
    assert kept(families=("opposition",)) == {"05", "06"}
    assert kept(without=("support", "opposition", "representation")) == {"07", "08"}


def test_a_period_keeps_what_may_fall_in_it_and_leaves_out_what_is_not_dated():
    assert kept(since=date(1880, 1, 1), until=date(1890, 12, 31)) == {"02", "03", "07"}


def test_a_period_says_how_many_undated_ties_it_leaves_out():
    period = Projection(since=date(1880, 1, 1))
    chosen, every = (select(EUROPE, replace(period, undated=each)) for each in (False, True))
    assert chosen.undated == len(every.ties) - len(chosen.ties) > 0
    assert every.undated == select(EUROPE, Projection()).undated == 0


def test_a_period_keeps_undated_ties_only_when_asked():
    assert {"05", "09"} <= kept(since=date(1880, 1, 1), undated=True)
    assert not {"05", "09"} & kept(since=date(1880, 1, 1))


def test_a_claimants_network_has_only_his_claims():
    selected = select(EUROPE, Projection(claimants=("William Langer",)))
    assert {each.id for each in selected.ties} == {"fact/01", "fact/05", "fact/06"}
    assert all(each.claimants == ("person/langer",) for each in selected.ties)


@pytest.mark.parametrize("name", ["person/langer", "langer", "WILLIAM LANGER"])
def test_a_claimant_may_be_named_by_id_or_label(name):
    assert kept(claimants=(name,)) == {"01", "05", "06"}


def test_a_sign_keeps_only_its_ties():
    assert kept(signs=(-1,)) == {"05", "06"}


def test_a_minimum_counts_witnesses_and_not_claims():
    assert kept(minimum=2) == {"01"}
    assert kept(minimum=2, weight=Weight.CLAIMS) == {"01", "06"}


def test_a_tie_that_repeats_a_more_special_one_is_left_out():
    implied = replace(TIES[4], id="fact/99", implied=True)
    whole = replace(EUROPE, ties=(*TIES, implied))
    assert "fact/99" not in {each.id for each in select(whole, Projection()).ties}
    assert "fact/99" in {each.id for each in select(whole, Projection(implied=True)).ties}


def test_who_has_no_tie_is_left_out_unless_asked_for():
    alone = replace(EUROPE, nodes={**NODES, "group/spain": node("group/spain", ("Spain", "İspanya"), "State")})
    assert "group/spain" not in select(alone, Projection()).nodes
    assert "group/spain" in select(alone, Projection(isolates=True)).nodes


def test_unknown_families_and_claimants_are_told_all_at_once_with_what_there_is():
    with pytest.raises(ExplainedError) as caught:
        select(EUROPE, Projection(families=("freindship",), claimants=("langar",)))
    said = str(caught.value)
    assert "freindship" in said
    assert "opposition" in said
    assert "langer" in said
    assert len(caught.value.faults) == 2


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ExplainedError, match="ends before it begins"):
        select(EUROPE, Projection(since=date(1900, 1, 1), until=date(1800, 1, 1)))


def test_a_projection_says_itself_in_words():
    said = str(Projection(families=("support",), since=date(1879, 1, 1), minimum=2))
    assert said == (
        "families: support; period: 1879-01-01/..; actors only; directed; weight: witnesses; minimum weight: 2"
    )


def test_dates_of_a_tie_are_open_where_one_of_its_dates_is_open():
    both = tie(1, "group/a", "metWith", "group/b", ground(1, when=("1876-10/..", "1876-10-01", "")), *TIES[0].grounds)
    assert both.earliest == date(1876, 10, 1)
    assert both.latest is None
    assert both.spells == ((date(1876, 10, 1), None), (date(1879, 1, 1), date(1879, 12, 31)))


def test_the_firmest_claim_says_how_firmly_a_tie_is_held():
    assert (
        replace(TIES[0], grounds=(ground(1, certainty="possible"), ground(2, certainty="probable"))).certainty
        == "probable"
    )


# --- networkx ---------------------------------------------------------------------------------------------------------


def test_parallel_ties_stay_apart_in_the_multigraph():
    graph = project_ties(TIES, NODES)
    assert graph.number_of_edges("person/bismarck", "person/gorchakov") == 2
    assert graph.edges["person/bismarck", "person/gorchakov", "fact/08"]["label"] == "wrote again to"


def test_an_edge_carries_relation_sign_dates_claims_and_claimants():
    edge = project_ties(TIES, NODES).edges["group/austria", "group/germany", "fact/01"]
    assert edge["relation"] == "alliedWith"
    assert edge["sign"] == 1
    assert edge["date"] == "1879"
    assert edge["claims"] == "https://example.org/claim/1; https://example.org/claim/2"
    assert edge["claimants"] == "person/taylor; person/langer"
    assert edge["weight"] == 2


def test_an_undirected_projection_gives_an_undirected_multigraph():
    graph = project_ties(TIES, NODES, Projection(directed=False))
    assert not graph.is_directed()
    assert graph.number_of_edges("group/france", "group/germany") == 2


# --- files ------------------------------------------------------------------------------------------------------------


def graphs(network: Network):
    written = network_files.files(network)
    yield nx.read_graphml(io.BytesIO(written["network.graphml"]), force_multigraph=True)
    yield nx.read_gexf(io.BytesIO(written["network.gexf"]))


@pytest.mark.parametrize(
    "projection", [EVERYTHING, Projection(), Projection(directed=False)], ids=["all", "actors", "undirected"]
)
def test_networkx_reads_graphml_and_gexf_back_with_nothing_lost(projection):
    selected = select(EUROPE, projection)
    wanted = to_networkx(selected)
    for graph in graphs(selected):
        assert graph.is_directed() == wanted.is_directed()
        assert {
            name: {k: v for k, v in found.items() if k not in ("start", "end", "spells")}
            for name, found in graph.nodes(data=True)
        } == dict(wanted.nodes(data=True))
        found = {key: (source, target, values) for source, target, key, values in graph.edges(keys=True, data=True)}
        assert set(found) == {key for _, _, key in wanted.edges(keys=True)}
        for source, target, key, values in wanted.edges(keys=True, data=True):
            assert {source, target} == set(found[key][:2])
            assert {name: value for name, value in found[key][2].items() if name in values} == values


def test_gexf_has_dates_as_spells_and_lives_too():
    gexf = nx.read_gexf(io.BytesIO(network_files.gexf(select(EUROPE, EVERYTHING))))
    assert gexf.edges["group/austria", "group/germany", "fact/01"]["spells"] == [("1879-01-01", "1879-12-31")]
    assert gexf.nodes["person/bismarck"]["spells"] == [("1815-04-01", "1898-07-30")]
    assert "spells" not in gexf.edges["person/bismarck", "group/germany", "fact/09"]


def test_gexf_tells_parallel_edges_apart_by_their_kind():
    text = network_files.gexf(EUROPE).decode()
    assert 'version="1.3"' in text
    assert 'kind="wroteTo"' in text
    assert 'timeformat="date"' in text


def test_tables_have_the_columns_that_gephi_wants():
    written = network_files.files(EUROPE)
    nodes = list(csv.DictReader(io.StringIO(written["nodes.csv"].decode())))
    edges = list(csv.DictReader(io.StringIO(written["edges.csv"].decode())))
    assert list(nodes[0])[:2] == ["Id", "Label"]
    assert list(edges[0])[:6] == ["Source", "Target", "Type", "Id", "Label", "Weight"]
    by_id = {edge["Id"]: edge for edge in edges}
    assert by_id["fact/01"]["Type"] == "Undirected"
    assert by_id["fact/06"]["Type"] == "Directed"
    assert by_id["fact/06"]["contested"] == "true"
    assert by_id["fact/06"]["quotations"] == "the words of claim 7 || the words of claim 8"


def test_an_empty_network_gives_files_that_can_be_read():
    empty = select(EUROPE, Projection(minimum=99))
    for graph in graphs(empty):
        assert graph.number_of_nodes() == 0
    assert network_files.edges_csv(empty).decode().startswith("Source,Target,Type,Id,Label,Weight")


TEXTS = st.text(st.characters(), max_size=30)


@settings(max_examples=60, deadline=None)
@given(label=TEXTS, quotation=TEXTS)
def test_any_text_can_be_written_and_is_read_back_but_for_what_xml_cannot_hold(label, quotation):
    named = {**NODES, "group/italy": replace(NODES["group/italy"], labels={"en": label})}
    quoted = replace(TIES[1], grounds=(ground(3, quotations=(quotation,)),))
    network = Network(nodes=named, ties=(quoted,))
    for graph in graphs(network):
        assert graph.nodes["group/italy"]["label"] == network_files.clean(label)
        (found,) = (values for _, _, values in graph.edges(data=True))
        assert found["quotations"] == network_files.clean(quotation)
    rows = list(csv.DictReader(io.StringIO(network_files.nodes_csv(network).decode(), newline="")))
    assert {row["Id"]: row["Label"] for row in rows}["group/italy"] == network_files.clean(label)


def test_clean_text_is_left_as_it_is():
    assert network_files.clean("Çiçerin’in «mektubu»\n\tЧичерин") == "Çiçerin’in «mektubu»\n\tЧичерин"


def test_files_are_the_same_bytes_under_any_hash_seed_and_order():
    script = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from dataclasses import replace\n"
        "from great_powers import EUROPE\n"
        "from kg.network import files as network_files\n"
        "turned = replace(EUROPE, ties=EUROPE.ties[::-1], nodes=dict(reversed(EUROPE.nodes.items())))\n"
        "for whole in (EUROPE, turned):\n"
        "    print({n: hashlib.sha256(c).hexdigest() for n, c in network_files.files(whole).items()})\n"
    )
    said = set()
    for seed in ("0", "7"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        root = Path(__file__).parent.parent
        run = subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, text=True, env=environment, cwd=root
        )
        said.update(run.stdout.splitlines())
    assert len(said) == 1
