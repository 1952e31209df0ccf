"""Brokerage, structural holes, balance and paths in time, held to values that others have published."""

from __future__ import annotations

import itertools
import math
from datetime import date

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from published_networks import BURT, MONK_FACTIONS, great_powers, monks, tribes, two_camps

from kg.science import balance as balances
from kg.science import brokerage as brokerages
from kg.science import compiled, temporal
from kg.science.balance import balance, local_balance
from kg.science.brokerage import ROLES, brokerage
from kg.science.origins import of_graph, reversed_in_direction
from kg.science.rows import OPEN_END, OPEN_START
from kg.science.snapshot import of_arrays
from kg.science.structural_holes import holes
from kg.science.temporal import Reading

# --- brokerage --------------------------------------------------------------------------------------------------------


def test_the_monks_broker_as_sna_counts_it():
    found = brokerage(monks(), MONK_FACTIONS)
    assert list(found.whole.counts.values()) == [56, 5, 69, 80, 14, 224]
    assert list(found.nodes["John"].counts.values()) == [2, 3, 16, 12, 7, 40]


def test_roles_are_told_by_the_groups_of_the_three():
    line = of_arrays("abc", [0, 1], [1, 2])
    kinds = {"coordinator": "XXX", "itinerant": "XYX", "representative": "XXY", "gatekeeper": "XYY", "liaison": "XYZ"}
    for role, groups in kinds.items():
        counts = brokerage(line, dict(zip("abc", groups, strict=True)), draws=2).nodes["b"].counts
        assert {name for name, count in counts.items() if count} == {role, "total"}


def test_nobody_brokers_between_two_who_are_tied_themselves():
    closed = of_arrays("abc", [0, 1, 0], [1, 2, 2])
    assert brokerage(closed, dict.fromkeys("abc", "X"), draws=2).whole.counts["total"] == 0


def test_chance_is_what_networks_drawn_by_chance_show():
    draw = np.random.default_rng(3)
    groups = dict(enumerate("XXXXYYYZZ"))
    counted = []
    member = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2])
    for _ in range(2000):
        ties = (draw.random((9, 9)) < 0.4) & ~np.eye(9, dtype=bool)
        roles = brokerages._roles_of(ties, member, 0)
        counted.append([*roles, sum(roles)])
    dense = [(a, b) for a, b in itertools.permutations(range(9), 2)]
    ties = dense[: round(0.4 * len(dense))]
    told = brokerage(of_arrays(range(9), [a for a, _ in ties], [b for _, b in ties]), groups, draws=2).nodes[0]
    means = np.mean(counted, axis=0)
    assert list(told.expected.values()) == pytest.approx(means, rel=0.1, abs=0.15)
    deviations = [
        (count - mean) / z
        for count, mean, z in zip(told.counts.values(), told.expected.values(), told.z.values(), strict=True)
        if not math.isnan(z)
    ]
    assert deviations == pytest.approx(np.std(counted, axis=0)[: len(deviations)], rel=0.12, abs=0.1)


def test_who_has_no_group_is_left_out_and_named():
    found = brokerage(monks(), {monk: group for monk, group in MONK_FACTIONS.items() if monk != "Basil"}, draws=2)
    assert found.without_group == ("Basil",)
    assert "Basil" not in found.nodes
    assert set(found.whole.counts) == {*ROLES, "total"}


# --- structural holes -------------------------------------------------------------------------------------------------


def test_burts_example_has_his_constraint_size_and_efficiency():
    found = holes(of_graph(BURT))
    assert [round(found[node].constraint, 3) for node in "GAC"] == [0.400, 0.595, 1.0]
    assert [round(found[node].effective_size, 2) for node in "GA"] == [4.67, 2.50]
    assert [round(found[node].efficiency, 2) for node in "GA"] == [0.78, 0.62]


def test_hierarchy_is_nought_where_all_constrain_alike_and_one_where_there_is_one_contact():
    assert holes(of_graph(nx.complete_graph(5)))[0].hierarchy == pytest.approx(0, abs=1e-12)
    assert holes(of_graph(BURT))["C"].hierarchy == 1
    wheel = holes(
        of_graph(nx.Graph([("x", "a", {"weight": 20}), ("x", "b", {"weight": 1}), ("x", "c", {"weight": 1})]))
    )
    assert wheel["x"].hierarchy > 0.5


def test_who_has_no_contacts_has_no_holes():
    alone = holes(of_arrays("abc", [0], [1]))["c"]
    assert alone.contacts == 0
    assert all(
        math.isnan(value) for value in (alone.constraint, alone.effective_size, alone.efficiency, alone.hierarchy)
    )


# --- balance ----------------------------------------------------------------------------------------------------------


def test_the_highland_tribes_are_as_balanced_as_published():
    found = balance(tribes())
    assert (found.balanced, found.triangles) == (59, 68)
    assert found.walk == pytest.approx(0.3575761, abs=5e-8)
    assert found.frustration.index == 7
    assert found.frustration.exact


def test_the_powers_of_1907_are_in_two_camps():
    found = balance(two_camps("Britain France Russia", "Germany Austria Italy"))
    assert (found.balanced, found.triangles) == (20, 20)
    assert found.frustration.index == 0
    assert found.walk == pytest.approx(1)
    assert found.order == 1
    camps = found.frustration.camps
    assert camps["Britain"] == camps["France"] == camps["Russia"] != camps["Germany"] == camps["Austria"]


def test_the_great_powers_go_from_five_in_seven_to_twenty_in_twenty():
    powers = great_powers()

    def of(year):
        found = balance(powers.between(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))
        return found.balanced, found.triangles

    assert (of(1872), of(1907)) == ((5, 7), (20, 20))


def test_three_enemies_are_balanced_only_weakly():
    found = balance(two_camps("Britain", "France", "Russia"))
    assert (found.share, found.weak_share) == (0, 1)


def test_pairs_that_are_evenly_friends_and_foes_are_left_out_and_counted():
    found = balance(of_arrays("abc", [0, 1, 1, 2], [1, 0, 2, 1], sign=[1, -1, 1, 1]))
    assert (found.positive, found.negative, found.ambivalent) == (1, 0, 1)
    assert found.share is None


@st.composite
def signed_networks(draw):
    pairs = list(itertools.combinations(range(draw(st.integers(2, 7))), 2))
    signs = draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=len(pairs), max_size=len(pairs)))
    size = max((high for _, high in pairs), default=1) + 1
    return of_arrays(range(size), [a for a, _ in pairs], [b for _, b in pairs], sign=signs)


@settings(max_examples=50, deadline=None)
@given(signed_networks())
def test_the_frustration_index_is_the_least_of_all_partings(network):
    signs = balances.signed(network)[0].toarray()
    camps = itertools.product([1, -1], repeat=len(network))
    least = min(int((np.triu(np.outer(camp, camp) * signs) < 0).sum()) for camp in camps)
    found = balance(network).frustration
    assert found.exact
    assert found.index == least == len(found.pairs)


@settings(max_examples=50, deadline=None)
@given(signed_networks())
def test_a_network_is_balanced_where_no_pair_is_frustrated(network):
    found = balance(network)
    if found.frustration.index == 0:
        assert found.share in {None, 1}
        assert found.walk is None or found.walk == pytest.approx(1)
    else:
        assert found.walk < 1
    assert sum(each for each, _ in local_balance(network).values()) == 3 * found.triangles
    assert sum(each for _, each in local_balance(network).values()) == 3 * found.balanced


def test_where_it_is_too_much_for_proof_frustration_is_an_upper_bound_and_says_so():
    found = balance(tribes(), exact_edges=10).frustration
    assert not found.exact
    assert found.index >= 7


# --- paths in time ----------------------------------------------------------------------------------------------------

LINE = of_arrays([1, 2, 3, 4], [0, 1, 2], [1, 2, 3], start=[0, 1, 2], end=[1, 2, 3], claims=[["k1"], ["k2"], ["k3"]])
BACKWARDS = of_arrays([1, 2, 3, 4], [0, 1, 2], [1, 2, 3], start=[2, 1, 0], end=[3, 2, 1])


def test_a_line_in_order_is_walked_and_one_in_the_wrong_order_is_not():
    assert temporal.arrivals(LINE, 1, since=0) == {1: 0, 2: 0, 3: 1, 4: 2}
    assert temporal.arrivals(BACKWARDS, 1, since=0) == {1: 0, 2: 2}


def test_a_spell_includes_its_first_day_and_excludes_its_end():
    assert 2 in temporal.arrivals(LINE, 1, since=0)
    assert 2 not in temporal.arrivals(LINE, 1, since=1)


def test_a_chain_says_its_days_and_claims():
    steps = temporal.path(LINE, 1, 4, since=0)
    assert [(step.source, step.target, step.day, step.claims) for step in steps] == [
        (1, 2, 0, ("k1",)),
        (2, 3, 1, ("k2",)),
        (3, 4, 2, ("k3",)),
    ]
    assert temporal.path(BACKWARDS, 1, 4) is None


def test_static_reach_overstates_what_could_have_come_about():
    found = temporal.reach(BACKWARDS)
    assert found.counts == {1: 1, 2: 1, 3: 1, 4: 0}
    assert (found.share, found.static) == (3 / 12, 6 / 12)


def test_ties_without_a_date_are_left_out_unless_they_may_be_crossed():
    network = of_arrays("abc", [0, 1], [1, 2], start=[5], end=[6], spell_edge=[0])
    assert temporal.reach(network).undated == 1
    assert set(temporal.arrivals(network, "a")) == {"a", "b"}
    assert set(temporal.arrivals(network, "a", undated=True)) == {"a", "b", "c"}


def test_a_vague_date_may_suit_but_is_not_certain():
    vague = of_arrays("abc", [0, 1], [1, 2], start=[0, 0], end=[365, 365])
    assert set(temporal.arrivals(vague, "a", since=0)) == {"a", "b", "c"}
    assert set(temporal.arrivals(vague, "a", since=0, reading=Reading.CERTAIN)) == {"a", "b"}
    apart = of_arrays("abc", [0, 1], [1, 2], start=[0, 365], end=[365, 400])
    assert temporal.arrivals(apart, "a", since=0, reading=Reading.CERTAIN) == {"a": 0, "b": 364, "c": 399}


@st.composite
def dated(draw):
    size = draw(st.integers(2, 6))
    arcs = draw(st.lists(st.tuples(*[st.integers(0, size - 1)] * 2, st.integers(0, 9), st.integers(1, 4)), max_size=12))
    return of_arrays(
        range(size), *([arc[side] for arc in arcs] for side in (0, 1)), directed=draw(st.booleans()),
        start=[start for *_, start, _ in arcs], end=[start + length for *_, start, length in arcs],
    )  # fmt: skip


def walked(network, source, since):
    """Try every day after the other: who has it can pass it on that day, and whom he gives it to on the same day."""
    has = {source: since}
    for day in range(since, 20):
        for _ in network.ids:
            for edge in range(network.edges):
                ends = (int(network.source[edge]), int(network.target[edge]))
                for giver, taker in (ends, ends[::-1])[: 1 + (not network.directed)]:
                    if giver in has and any(first <= day < last for first, last in network.spells(edge)):
                        has.setdefault(taker, day)
    return has


@settings(max_examples=60, deadline=None)
@given(dated())
def test_arrivals_are_what_walking_day_by_day_finds(network):
    assert temporal.arrivals(network, 0, since=0) == walked(network, 0, 0)


@settings(max_examples=60, deadline=None)
@given(dated())
def test_who_can_leave_for_somebody_can_reach_him(network):
    for target in network.ids:
        leaving = temporal.departures(network, target)
        for source in network.ids:
            assert (source in leaving) == (target in temporal.arrivals(network, source))
            if source in leaving and source != target:
                assert target in temporal.arrivals(network, source, since=leaving[source])
                assert target not in temporal.arrivals(network, source, since=leaving[source] + 1)


@settings(max_examples=30, deadline=None)
@given(dated())
def test_each_step_of_a_chain_can_be_crossed_when_it_is(network):
    for target in network.ids:
        day = 0
        for step in temporal.path(network, 0, target, since=0) or ():
            assert step.day >= day
            assert any(first <= step.day < last for first, last in network.spells(step.edge))
            day = step.day


@pytest.mark.skipif(not compiled.available(), reason="numba is not installed")
def test_compiled_and_interpreted_reach_agree():
    draw = np.random.default_rng(5)
    ends, days = draw.integers(0, 60, (2, 200)), draw.integers(0, 100, 200)
    network = of_arrays(range(60), *ends, start=days, end=days + 5)
    assert temporal.reach(network, fast=True) == temporal.reach(network, fast=False)


def test_spells_open_on_one_side_are_crossed_on_that_side():
    network = of_arrays("abc", [0, 1], [1, 2], start=[OPEN_START, 10], end=[5, OPEN_END])
    assert temporal.arrivals(network, "a") == {"a": OPEN_START, "b": OPEN_START, "c": 10}
    assert temporal.path(network, "a", "c")[0].day is None
    assert set(temporal.arrivals(network, "a", reading=Reading.CERTAIN)) == {"a"}
    assert set(temporal.arrivals(reversed_in_direction(network), "c", since=7)) == {"c", "b"}
