"""A snapshot of a network: frozen, equal by what it holds, small, and the same network that networkx sees."""

from __future__ import annotations

from datetime import date

import networkx as nx
import numpy as np
import pytest
from great_powers import EUROPE

from kg.network.projection import Projection, select
from kg.science import origins
from kg.science.origins import of_graph, of_network
from kg.science.rows import OPEN_END, OPEN_START
from kg.science.snapshot import of_arrays

CONCERT = of_network(select(EUROPE, Projection()))


def test_ids_are_sorted_and_ends_follow_them():
    frozen = of_arrays(["vienna", "berlin", "paris"], [0, 0], [1, 2], weight=[2, 5])
    assert frozen.ids == ("berlin", "paris", "vienna")
    assert frozen.matrix().toarray().tolist() == [[0, 0, 0], [0, 0, 0], [2, 5, 0]]


def test_no_array_can_be_written_to():
    arrays = [CONCERT.weight, CONCERT.source, CONCERT.spell_start, CONCERT.out.indices, CONCERT.into.indptr]
    for array in arrays:
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_the_same_content_is_equal_whatever_the_order_it_came_in():
    one = of_arrays(["a", "b", "c"], [0, 1], [1, 2], weight=[1, 2], claims=[["k1"], ["k2", "k3"]])
    other = of_arrays(["c", "b", "a"], [1, 2], [0, 1], weight=[2, 1], claims=[["k2", "k3"], ["k1"]])
    assert one == other
    assert hash(one) == hash(other)
    assert one != of_arrays(["a", "b", "c"], [0, 1], [1, 2], weight=[1, 2], claims=[["k1"], ["k2", "k4"]])


def test_parallel_ties_stay_apart_until_they_are_merged():
    frozen = of_arrays(
        "ab", [0, 0, 1], [1, 1, 0], weight=[1, 2, 4], distance=[3, 2, 1], layer=[0, 1, 0], layers=["x", "y"]
    )
    assert frozen.edges == 3
    assert frozen.number_of_edges() == 2
    assert frozen.matrix("weight").toarray().tolist() == [[0, 3], [4, 0]]
    assert frozen.matrix("distance").toarray().tolist() == [[0, 2], [1, 0]]
    assert frozen.undirected("weight").toarray().tolist() == [[0, 7], [7, 0]]


def test_a_tie_that_runs_both_ways_is_one_edge():
    frozen = of_arrays("ab", [0], [1], both=[True])
    assert frozen.edges == 1
    assert frozen.matrix().toarray().tolist() == [[0, 1], [1, 0]]


def test_edges_keep_their_claims_spells_layers_and_signs():
    frozen = of_arrays(
        ["c", "a", "b"], [0, 1], [1, 2], sign=[-1, 1], layer=[1, 0], layers=["aid", "war"],
        start=[10, OPEN_START, 30], end=[20, 7, OPEN_END], spell_edge=[1, 1, 0], claims=[["claim/ş"], ["claim/1", "claim/2"]],
    )  # fmt: skip
    assert [frozen.claims(edge) for edge in range(2)] == [("claim/1", "claim/2"), ("claim/ş",)]
    assert frozen.spells(0) == ((OPEN_START, 7), (10, 20))
    assert frozen.spells(1) == ((30, OPEN_END),)
    assert (frozen.start.tolist(), frozen.end.tolist()) == ([OPEN_START, 30], [20, OPEN_END])
    assert frozen.sign.tolist() == [1, -1]
    assert [frozen.layers[layer] for layer in frozen.layer] == ["aid", "war"]


def test_an_edge_without_a_day_has_no_spell():
    frozen = of_arrays("abc", [0, 1], [1, 2], start=[5, OPEN_START], end=[6, OPEN_END])
    assert frozen.spells(1) == ()
    assert frozen.between(0, 100).edges == 1
    assert frozen.between(0, 100, undated=True).edges == 2
    assert frozen.between(6, 100).edges == 0


def test_what_is_kept_keeps_all_that_belongs_to_it():
    kept = CONCERT.where(CONCERT.sign < 0)
    assert kept.ids == CONCERT.ids
    assert set(kept.sign.tolist()) == {-1}
    every = {(CONCERT.claims(edge), CONCERT.spells(edge)) for edge in range(CONCERT.edges)}
    assert {(kept.claims(edge), kept.spells(edge)) for edge in range(kept.edges)} <= every
    assert set(CONCERT.where(CONCERT.sign < 0, nodes=False).ids) < set(CONCERT.ids)


def test_lengths_that_do_not_fit_and_ids_given_twice_are_refused():
    with pytest.raises(ValueError, match="2 values for 1 edges"):
        of_arrays("ab", [0], [1], weight=[1, 2])
    with pytest.raises(ValueError, match="twice"):
        of_arrays(["a", "a"], [0], [1])


def test_a_network_says_policy_projection_period_and_weights():
    period = of_network(select(EUROPE, Projection(since=date(1870, 1, 1))))
    assert period.about["policy"] == "accepted"
    assert period.about["period"] == "1870-01-01/.."
    assert period.about["weights"] == "witnesses"
    assert "actors only" in period.about["projection"]


def test_a_network_is_frozen_with_its_days_as_spells():
    spells = {spell for edge in range(CONCERT.edges) for spell in CONCERT.spells(edge)}
    expected = {spell for tie in select(EUROPE, Projection()).ties for spell in tie.spells}
    assert spells == {(a.toordinal() if a else OPEN_START, b.toordinal() + 1 if b else OPEN_END) for a, b in expected}


def test_networkx_gets_the_network_back():
    graph = nx.gnm_random_graph(12, 30, seed=3, directed=True)
    assert nx.utils.graphs_equal(
        of_graph(graph, None).to_networkx().__class__(graph.edges), nx.DiGraph(of_graph(graph).to_networkx().edges)
    )
    assert set(of_graph(graph).to_networkx().edges) == set(graph.edges)


def test_reversing_twice_changes_nothing():
    assert origins.reversed_in_direction(origins.reversed_in_direction(CONCERT)) == CONCERT


def test_ids_of_several_types_have_an_order():
    assert of_arrays([2, "b", 1, "a"], [0], [1]).ids == (1, 2, "a", "b")


def test_a_million_edges_take_less_than_150_megabytes():
    size, count = 100_000, 1_000_000
    draw = np.random.default_rng(1)
    ends = draw.integers(0, size, (2, count), dtype=np.int32)
    days = draw.integers(0, 40_000, count, dtype=np.int32)
    text = b"claim/0123456789abcdef0123"
    frozen = of_arrays(range(size), *ends, start=days, end=days + 9, layer=draw.integers(0, 9, count, dtype=np.int16))
    claims = len(text) * count + 8 * count + 4 * count
    merged = frozen.matrix()
    matrix = merged.data.nbytes + merged.indices.nbytes + merged.indptr.nbytes
    assert frozen.nbytes + claims + matrix < 150e6
