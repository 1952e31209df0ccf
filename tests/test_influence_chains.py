"""Chains of influence: none goes back in time, the firmest come first, and each says where it is weak."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from claim_store import claim, denial, kaynarca, store_of, world
from hypothesis import given
from hypothesis import strategies as st
from influence_records import DAY_ZERO, spell, step, thing

from kg.influence import chains, claims, steps
from kg.influence.records import Weakness
from kg.ontology.terms import iri
from kg.policies.policy import BUILT_IN

PROJECT, _, _ = world()


def _between(made, start="1", end="4", **more):
    return chains.between(made, thing(start).iri, thing(end).iri, **more)


def _ways(search):
    return [[node.id for node in chain.nodes] for chain in search.chains]


def _day(number):
    return DAY_ZERO + timedelta(days=number)


# the published example: a line 1 → 2 → 3 → 4 with spells [0, 1), [1, 2), [2, 3), which exclude their ends
LINE = [step("1", "2", spell(0, 0)), step("2", "3", spell(1, 1)), step("3", "4", spell(2, 2))]
REVERSED = [step("1", "2", spell(2, 2)), step("2", "3", spell(1, 1)), step("3", "4", spell(0, 0))]


def test_the_line_is_reached_a_day_at_a_time():
    reached = chains.reach(LINE, thing("1").iri)
    assert reached == {thing("2").iri: _day(0), thing("3").iri: _day(1), thing("4").iri: _day(2)}


def test_with_the_onsets_reversed_only_the_next_is_reached_at_two():
    assert chains.reach(REVERSED, thing("1").iri) == {thing("2").iri: _day(2)}


def test_a_chain_that_goes_back_in_time_is_none_and_is_told_apart():
    assert _ways(_between(LINE)) == [["1", "2", "3", "4"]]
    search = _between(REVERSED)
    assert search.chains == ()
    assert [node.id for node in search.backwards.nodes] == ["1", "2", "3", "4"]


def test_what_nobody_dates_breaks_no_chain_but_remembers_the_day():
    made = [step("1", "2", spell(5, 5)), step("2", "3"), step("3", "4", spell(3, 3))]
    assert _between(made).chains == ()
    (chain,) = _between([*made[:2], step("3", "4", spell(6, 6))]).chains
    assert [link.weaknesses for link in chain.links] == [(), (Weakness.UNDATED,), ()]


def test_the_later_of_two_dates_serves_where_the_earlier_is_too_early():
    (chain,) = _between([step("1", "2", spell(5, 5)), step("2", "4", spell(1, 2), spell(9, 9))]).chains
    assert chain.links[1].arrival == _day(9)
    assert chain.weak == 0


def test_an_order_that_is_only_possible_is_said_so():
    (chain,) = _between([step("1", "2", spell(0, 9)), step("2", "4", spell(3, 5))]).chains
    assert chain.links[1].weaknesses == (Weakness.ORDER,)


def test_firm_chains_come_before_shorter_ones_that_are_weak():
    made = [step("1", "4"), step("1", "2", spell(0, 0)), step("2", "4", spell(1, 1))]
    assert _ways(_between(made)) == [["1", "2", "4"], ["1", "4"]]


def test_of_equally_firm_chains_the_shorter_comes_first_and_then_the_better_witnessed():
    made = [
        step("1", "2", spell(0, 0)),
        step("2", "4", spell(1, 1)),
        step("1", "3", spell(0, 0), witnesses=2),
        step("3", "4", spell(1, 1), witnesses=2),
        step("1", "4", spell(0, 0)),
    ]
    assert _ways(_between(made)) == [["1", "4"], ["1", "3", "4"], ["1", "2", "4"]]


def test_no_chain_is_longer_than_asked_for():
    assert _ways(_between(LINE, longest=3)) == [["1", "2", "3", "4"]]
    assert _between(LINE, longest=2).chains == ()


_DAYS = st.integers(min_value=0, max_value=6)
_SPELL = st.tuples(_DAYS, _DAYS).map(lambda ends: spell(min(ends), max(ends)))
_STEP = st.builds(
    lambda ends, spells: step(ends[0], ends[1], *spells),
    st.tuples(st.sampled_from("123456"), st.sampled_from("123456")).filter(lambda ends: ends[0] != ends[1]),
    st.lists(_SPELL, max_size=2),
)
_STEPS = st.lists(_STEP, max_size=14, unique_by=lambda made: made.key)


@given(made=_STEPS)
def test_a_time_respecting_chain_never_goes_back_in_time(made):
    for chain in _between(made, longest=5, most=1000).chains:
        days = [date.min]
        for link in chain.links:
            if link.step.spells:
                assert any(each.latest >= days[-1] for each in link.step.spells)
            days.append(link.arrival or days[-1])
        assert days == sorted(days)


@given(made=_STEPS)
def test_a_chain_is_joined_end_to_end_and_nobody_comes_twice(made):
    for chain in _between(made, longest=5, most=1000).chains:
        assert [link.step.start for link in chain.links[1:]] == [link.step.end for link in chain.links[:-1]]
        assert len(set(chain.nodes)) == len(chain.nodes)


@given(made=_STEPS)
def test_whoever_is_reached_is_reached_by_a_chain_and_nobody_else(made):
    reached = chains.reach(made, thing("1").iri)
    assert (thing("4").iri in reached) == bool(_between(made, longest=6, most=1).chains)


@given(made=_STEPS)
def test_the_first_day_on_which_one_is_reached_is_that_of_the_quickest_chain(made):
    reached = chains.reach(made, thing("1").iri)
    arrivals = [chain.links[-1].arrival or chains.EVER for chain in _between(made, longest=6, most=1000).chains]
    if arrivals:  # of chains by way of the same only the firmest is given, which need not be the quickest
        assert reached[thing("4").iri] <= min(arrivals)


@given(made=_STEPS)
def test_chains_come_in_the_order_of_weak_steps_then_length_then_witnesses(made):
    found = _between(made, longest=5, most=1000).chains
    order = [(chain.weak, len(chain.links), -chain.witnesses) for chain in found]
    assert order == sorted(order)


@given(made=_STEPS)
def test_the_few_that_are_asked_for_are_the_first_of_all(made):
    assert _between(made, longest=5, most=2).chains == _between(made, longest=5, most=1000).chains[:2]


# --- with claims -----------------------------------------------------------------------------------------------------


def _search(graph, start, end, families=(), policy="everything"):
    corpus = claims.read(graph, project=PROJECT, families=families)
    account = steps.account(steps.prepared(corpus), BUILT_IN[policy])
    return chains.between(account.steps, iri(PROJECT.base, start), iri(PROJECT.base, end))


def test_contact_makes_no_chain_unless_it_is_asked_for_and_then_it_is_called_contact():
    assert _search(kaynarca(), "person/panin", "person/muhsinzade").chains == ()
    (chain,) = _search(kaynarca(), "person/panin", "person/muhsinzade", ("correspondence",)).chains
    disputed, written = chain.links
    assert Weakness.DISPUTED in disputed.weaknesses
    assert Weakness.CONTACT in written.weaknesses
    assert {each.predicate.id for each in written.step.claims} == {"sender", "addressee"}


def test_a_letter_is_followed_from_its_sender_to_its_addressee_and_not_back():
    assert _search(kaynarca(), "person/muhsinzade", "person/panin", ("correspondence",)).chains == ()


def test_a_meeting_leads_both_ways():
    graph = store_of(claim("met", "person/panin metWith person/repnin", date="1774"))
    for ends in (("person/panin", "person/repnin"), ("person/repnin", "person/panin")):
        (chain,) = _search(graph, *ends, ("meeting",)).chains
        assert chain.links[0].weaknesses == (Weakness.CONTACT,)


def test_a_policy_that_leaves_out_what_is_contested_leaves_out_its_chains():
    graph = store_of(claim("yes", date="1774"), denial("no", by=("person/harrow",)))
    (chain,) = _search(graph, "person/panin", "person/rumyantsev").chains
    assert chain.links[0].weaknesses == (Weakness.DISPUTED,)
    assert _search(graph, "person/panin", "person/rumyantsev", policy="accepted").chains == ()


@pytest.mark.parametrize("start", ["letter/rumyantsev-1774-07-04", "person/rumyantsev"])
def test_a_chain_may_pass_through_a_letter_from_it_or_from_its_sender(start):
    graph = store_of(
        claim("moved", "letter/rumyantsev-1774-07-04 influenced person/muhsinzade"),
        claim("sent", "letter/rumyantsev-1774-07-04 sender person/rumyantsev"),
        claim("then", "person/muhsinzade persuaded person/abdulhamid-i", date="1774-09"),
    )
    (chain,) = _search(graph, start, "person/abdulhamid-i").chains
    assert (chain.links[0].step.through is None) == start.startswith("letter/")
