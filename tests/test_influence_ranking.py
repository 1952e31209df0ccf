"""Who influenced most: the measures against known values, and how far ranks move."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from influence_records import account, bench, edge, said, spell, step, thing

from kg.influence import pictures, ranking, robustness, steps, walks
from kg.influence.ranking import Settings
from kg.policies.policy import BUILT_IN

NO_DECAY = Settings(pagerank_step=0.85, katz_step=0.1, year=1.0)
EVERYTHING = BUILT_IN["everything"]
NAMES = tuple(ranking.MEASURES)


def _by_id(scores):
    return {iri.rpartition("/")[2]: value for iri, value in scores.items()}


def _scores(name, *edges, settings=NO_DECAY, target=""):
    return _by_id(ranking.measure(name, edges, settings, thing(target).iri if target else ""))


_PAIRS = st.lists(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")).filter(lambda ends: ends[0] != ends[1]),
    min_size=1,
    max_size=12,
    unique=True,
)
_WEIGHTS = st.lists(st.integers(min_value=1, max_value=4), min_size=12, max_size=12)


@given(pairs=_PAIRS, weights=_WEIGHTS)
def test_without_dates_pagerank_is_that_of_the_turned_network(pairs, weights):
    graph = nx.DiGraph()
    edges = []
    for (start, end), weight in zip(pairs, weights, strict=False):
        graph.add_edge(end, start, weight=weight)
        edges.append(edge(start, end, weight=weight))
    expected = nx.pagerank(graph, alpha=0.85, tol=1e-13, max_iter=1000)
    assert _scores("pagerank", *edges) == pytest.approx(expected, abs=1e-8)


@given(pairs=_PAIRS, weights=_WEIGHTS)
def test_personalised_pagerank_starts_again_at_whom_it_is_asked_about(pairs, weights):
    target = pairs[0][1]
    graph = nx.DiGraph()
    edges = []
    for (start, end), weight in zip(pairs, weights, strict=False):
        graph.add_edge(end, start, weight=weight)
        edges.append(edge(start, end, weight=weight))
    start_there = {node: float(node == target) for node in graph}
    expected = nx.pagerank(
        graph, alpha=0.85, personalization=start_there, dangling=start_there, tol=1e-13, max_iter=1000
    )
    assert _scores("pagerank", *edges, target=target) == pytest.approx(expected, abs=1e-8)


@given(pairs=_PAIRS)
def test_without_dates_katz_is_that_of_the_turned_network(pairs):
    graph = nx.DiGraph([(end, start) for start, end in pairs])
    scale = walks.Walks([edge(start, end) for start, end in pairs]).bound(NO_DECAY.katz_step, NO_DECAY.year)
    expected = nx.katz_centrality_numpy(graph, alpha=0.1 * scale, normalized=False)
    found = _scores("katz", *(edge(start, end) for start, end in pairs))
    assert {node: 1 + found.get(node, 0.0) for node in graph} == pytest.approx(expected, abs=1e-8)


def test_katz_of_a_line_adds_up_the_powers_of_the_decay():
    line = (edge("a", "b", spell(0, 0)), edge("b", "c", spell(0, 0)))
    assert _scores("katz", *line, settings=Settings(katz_step=0.5)) == {"a": 0.75, "b": 0.5}


def test_what_would_go_back_in_time_counts_for_nobody():
    backwards = (edge("a", "b", spell(5, 5)), edge("b", "c", spell(0, 0)))
    assert _scores("katz", *backwards, settings=Settings(katz_step=0.5)) == {"a": 0.5, "b": 0.5}
    assert _scores("reach", *backwards) == {"a": 1.0, "b": 1.0}
    assert _scores("pagerank", *backwards, target="c")["a"] == 0.0


def test_influence_fades_with_the_years_that_pass():
    settings = Settings(katz_step=0.5, year=0.5)
    at_once = _scores("katz", edge("a", "b", spell(0, 0)), edge("b", "c", spell(0, 0)), settings=settings)
    later = _scores("katz", edge("a", "b", spell(0, 0)), edge("b", "c", spell(365, 365)), settings=settings)
    assert at_once["a"] == 0.75
    assert later["a"] == pytest.approx(0.5 + 0.25 * 0.5, abs=1e-3)


def test_katz_on_one_counts_the_walks_that_end_there():
    line = (edge("a", "b"), edge("b", "c"), edge("a", "d"))
    assert _scores("katz", *line, settings=Settings(katz_step=0.5), target="c") == {"a": 0.25, "b": 0.5}


def test_circles_do_not_make_influence_without_end():
    circle = (edge("a", "b"), edge("b", "c"), edge("c", "a"))
    scores = _scores("katz", *circle, settings=Settings(katz_step=0.99))
    assert len(set(scores.values())) == 1
    assert 0 < scores["a"] < 100


@pytest.mark.parametrize("name", NAMES)
def test_where_nobody_influenced_anybody_nobody_has_a_score(name):
    assert _scores(name) == {}
    assert robustness.rank(bench(), EVERYTHING, [name], robustness.Plan())[0].rows == ()


def test_turned_the_influenced_are_ranked():
    line = (edge("a", "b", spell(0, 0)), edge("b", "c", spell(1, 1)))
    assert _by_id(ranking.measure("reach", ranking.turned(line), NO_DECAY)) == {"b": 1.0, "c": 2.0}


_DAYS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=12, max_size=12)


@given(
    pairs=_PAIRS,
    days=_DAYS,
    target=st.sampled_from("abcde"),
)
def test_whom_one_reaches_is_reached_backwards_too(pairs, days, target):
    edges = [edge(*ends, spell(min(day), max(day))) for ends, day in zip(pairs, days, strict=False)]
    forwards = {node for node, value in _scores("reach", *edges, target=target).items() if value}
    backwards = _by_id(
        dict.fromkeys(ranking.chains.reach([e.step for e in ranking.turned(edges)], thing(target).iri), 1.0)
    )
    assert forwards - {target} == set(backwards) - {target}


@given(pairs=_PAIRS, days=_DAYS)
def test_as_many_are_counted_as_chains_reach(pairs, days):
    edges = [
        edge(*ends, *([] if day == (0, 0) else [spell(min(day), max(day))]))
        for ends, day in zip(pairs, days, strict=False)
    ]
    counted = ranking.measure("reach", edges, NO_DECAY)
    assert counted == {each.start: len(ranking.chains.reach([e.step for e in edges], each.start)) for each in edges}


def test_walks_that_meet_on_a_day_are_kept_once():
    met = [edge(who, "hub") for who in "abcdef"] + [edge("hub", whom) for whom in "uvwxyz"]
    assert walks.Walks(met).steps == len(met)


def test_of_walks_without_bound_it_is_told_that_they_are_too_many(monkeypatch):
    circle = [edge("a", "b"), edge("b", "a"), edge("b", "c", spell(1, 2))]
    assert walks.are_few(circle)
    monkeypatch.setattr(walks, "MOST", 2)
    assert not walks.are_few(circle)


def test_equals_share_a_rank_and_whoever_has_no_score_comes_last():
    assert ranking.ranks({"a": 3.0, "b": 1.0, "c": 1.0}, "abcd") == {"a": 1, "b": 2, "c": 2, "d": 4}


# --- letters ---------------------------------------------------------------------------------------------------------


def test_what_a_letter_did_counts_once_for_its_sender_or_for_itself():
    letter = thing("letter/1")
    whole = account(step("letter/1", "b"), step("a", "b", through=letter), step("letter/2", "b"))
    assert {each.step.start.id for each in ranking.edges(whole)} == {"a", "letter/2"}
    assert {each.step.start.id for each in ranking.edges(whole, senders=False)} == {"letter/1", "letter/2"}


# --- ranges ----------------------------------------------------------------------------------------------------------


def _rank(*claims, names=("direct",), **plan):
    return robustness.rank(bench(*claims), EVERYTHING, names, robustness.Plan(**plan))


def _ranges(ranking_):
    return {row.thing.id: row for row in ranking_.rows}


TWO = (
    said("1", "person/a", "person/z", by=("person/x",), cites=("work/1",)),
    said("2", "person/a", "person/y", by=("person/x",), cites=("work/1",)),
    said("3", "person/b", "person/z", by=("person/w",), cites=("work/2",)),
)


def test_where_all_rests_on_one_source_nobody_is_first_without_it():
    rows = _ranges(_rank(*(said(key, f"person/{key}", "person/z") for key in "abc"))[0])
    assert {str(row.claimants) for row in rows.values()} == {"3"}


def test_who_rests_on_one_source_falls_to_the_last_rank_without_it():
    (found,) = _rank(*TWO)
    rows = _ranges(found)
    assert (found.sources, found.claimants) == (2, 2)
    assert str(rows["person/a"].sources) == "1–2"
    assert str(rows["person/b"].sources) == "1–2"
    assert str(rows["person/a"].claimants) == "1–2"


def test_what_two_sources_bear_out_does_not_fall_with_one():
    (found,) = _rank(
        said("1", "person/a", "person/z", by=("person/x",), cites=("work/1",)),
        said("2", "person/a", "person/z", by=("person/w",), cites=("work/2",)),
        said("3", "person/b", "person/z", by=("person/v",), cites=("work/3",)),
    )
    assert str(_ranges(found)["person/a"].sources) == "1"


def test_the_widest_range_holds_the_rank():
    for found in _rank(*TWO, names=NAMES):
        for row in found.rows:
            assert row.widest.best <= row.rank <= row.widest.worst


def test_the_same_seed_draws_the_same_samples_and_every_score_says_what_it_depends_on():
    one, other = (_rank(*TWO, names=NAMES, seed=7, samples=50) for _ in range(2))
    assert one == other
    assert {(each.policy, each.seed, each.samples) for each in one} == {("everything", 7, 50)}


_CLAIMS = st.lists(
    st.builds(
        lambda ends, by, works: (ends, by, works),
        st.sampled_from([("person/a", "person/z"), ("person/b", "person/z"), ("person/a", "person/y")]),
        st.lists(st.sampled_from(["person/v", "person/w", "person/x"]), min_size=1, max_size=2, unique=True),
        st.lists(st.sampled_from(["work/1", "work/2", "work/3"]), max_size=2, unique=True),
    ),
    min_size=1,
    max_size=8,
)


@given(made=_CLAIMS, dropped=st.sets(st.integers(0, 7)))
def test_to_remove_a_source_never_raises_the_number_of_witnesses(made, dropped):
    claims = [said(str(n), *ends, by=tuple(by), cites=tuple(works)) for n, (ends, by, works) in enumerate(made)]
    table = bench(*claims)
    count = robustness.counter(table)
    without = {claims[place].iri for place in dropped if place < len(claims)}

    def weights(gone):
        found = ranking.edges(steps.account(table, EVERYTHING, without=gone), count=count)
        return {(each.start, each.end): each.weight for each in found}

    whole, less = weights(frozenset()), weights(without)
    assert set(less) <= set(whole)
    assert all(less[pair] <= whole[pair] for pair in less)


@given(made=_CLAIMS)
def test_with_nothing_left_out_witnesses_are_those_of_the_list(made):
    claims = [said(str(n), *ends, by=tuple(by), cites=tuple(works)) for n, (ends, by, works) in enumerate(made)]
    table = bench(*claims)
    account_ = steps.account(table, EVERYTHING)
    listed = {(tie.start.iri, tie.end.iri): tie.witnesses for tie in steps.ties(account_)}
    ranked = ranking.edges(account_, count=robustness.counter(table))
    assert {(each.start, each.end): each.weight for each in ranked} == listed


def test_the_picture_of_a_ranking_is_the_same_every_time_and_names_all():
    (found,) = _rank(*TWO)
    drawn = pictures.ranking_svg(found, "tr")
    assert drawn == pictures.ranking_svg(found, "tr")
    assert b"person/a" in drawn
