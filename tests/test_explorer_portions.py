"""Portions of the explorer's records, for graphs that no page should load whole: the same things, fewer of them."""

from __future__ import annotations

import json

import pytest
from explorer_pages import lines
from kaynarca_graph import kaynarca

from kg import store
from kg.explorer import holdings, keeping
from kg.explorer.portions import Choice, folded
from kg.explorer.records import Records
from kg.serving.desk import Desk
from kg.serving.faults import RefusedError


@pytest.fixture(scope="module")
def records():
    return Records(store.in_memory(lines()), kaynarca())


@pytest.fixture(scope="module")
def portions(records):
    return keeping.in_memory(records)


@pytest.fixture(scope="module")
def network(records):
    whole = records.whole("network")
    return {**whole, "ties": [tie for tie in whole["ties"] if not tie.get("implied")]}


def ids(things):
    return [each["id"] for each in things]


def test_with_room_for_all_the_portion_is_the_network(portions, network):
    found = portions.network(Choice(everything=True, top=5000))
    ends = {end for tie in network["ties"] for end in (tie["subject"], tie["object"])}
    assert found["ties"] == network["ties"]
    assert found["nodes"] == [node for node in network["nodes"] if node["id"] in ends]
    assert found["all"] == len(ends)
    assert found["measures"] == network["measures"]


def test_actors_alone_have_only_ties_between_actors(portions, network):
    actors = {node["id"] for node in network["nodes"] if node["actor"]}
    expected = [tie["id"] for tie in network["ties"] if {tie["subject"], tie["object"]} <= actors]
    assert ids(portions.network(Choice(top=5000))["ties"]) == expected


def test_a_portion_brings_the_names_of_all_that_it_names(portions):
    found = portions.network(Choice(top=5))
    named = set(ids(found["entities"]))
    assert set(ids(found["nodes"])) <= named
    assert {who for tie in found["ties"] for who in tie.get("claimants", ())} <= named


def test_the_foremost_are_tied_to_each_other_and_no_more_than_were_asked_for(portions):
    whole = portions.network(Choice(everything=True, top=5000))
    found = portions.network(Choice(everything=True, top=6))
    ends = [end for tie in found["ties"] for end in (tie["subject"], tie["object"])]
    assert 0 < len(found["nodes"]) <= 6
    assert set(ids(found["nodes"])) == set(ends)
    assert found["all"] == len(whole["nodes"])


@pytest.mark.parametrize("facet", ["claimant", "source", "certainty", "policy"])
def test_a_filter_keeps_what_has_the_value_and_nothing_else(portions, network, facet):
    name = {"claimant": "claimants", "source": "sources", "certainty": "certainty", "policy": "policies"}[facet]
    has = [
        (tie["id"], {tie[name]} if isinstance(tie.get(name), str) else set(tie.get(name, ())))
        for tie in network["ties"]
    ]
    for value in sorted({value for _, values in has for value in values}):
        chosen = Choice(policy=value) if facet == "policy" else Choice(chosen={facet: [value]})
        found = portions.network(Choice(chosen=chosen.chosen, policy=chosen.policy, everything=True, top=5000))
        assert ids(found["ties"]) == [name for name, values in has if value in values], value


@pytest.mark.parametrize("facet", ["kind", "community"])
def test_a_filter_of_ends_wants_both_of_them(portions, network, records, facet):
    kinds = {each["id"]: each["kind"] for each in records.whole("entities")}
    communities = {node["id"]: str(node.get("community", "")) for node in network["nodes"]}
    has = kinds if facet == "kind" else communities
    for value in sorted(set(has.values()) - {""}):
        found = portions.network(Choice(chosen={facet: [value]}, everything=True, top=5000))
        both = [tie["id"] for tie in network["ties"] if has[tie["subject"]] == has[tie["object"]] == value]
        assert ids(found["ties"]) == both, value


def test_the_period_keeps_what_may_fall_into_it(portions, network):
    found = portions.network(Choice(everything=True, top=5000, since="1774", until="1774", undated=False))
    expected = [
        tie["id"]
        for tie in network["ties"]
        if any((first or "") <= "1774~" and (last or "9999") >= "1774" for first, last in tie.get("spells", ()))
    ]
    assert ids(found["ties"]) == expected
    assert expected


def test_the_neighbourhood_of_one_has_its_ties_and_those_between_its_neighbours(portions, network):
    found = portions.network(Choice(everything=True, near="person/panin", top=5000))
    beside = {"person/panin"} | {
        end
        for tie in network["ties"]
        for end in (tie["subject"], tie["object"])
        if "person/panin" in (tie["subject"], tie["object"])
    }
    assert set(ids(found["nodes"])) == beside
    assert ids(found["ties"]) == [tie["id"] for tie in network["ties"] if {tie["subject"], tie["object"]} <= beside]


def test_who_is_not_in_the_network_has_no_neighbourhood(portions):
    assert portions.network(Choice(near="person/nobody"))["nodes"] == []


def test_the_way_between_two_goes_along_ties(portions, network):
    far = [node["id"] for node in network["nodes"]]
    found = portions.network(Choice(everything=True, top=2, way=(far[0], far[-1])))
    if found["way"] is None:
        pytest.skip("the fixture does not connect its first and last node")
    tied = {frozenset((tie["subject"], tie["object"])) for tie in found["ties"]}
    assert all(frozenset(pair) in tied for pair in zip(found["way"], found["way"][1:], strict=False))


def test_entities_come_in_pages_that_make_up_all_of_them(portions, records):
    every = []
    while page := portions.entities(start=len(every), limit=7)["entities"]:
        every += page
    assert sorted(ids(every)) == sorted(ids(records.whole("entities")))
    assert portions.entities()["total"] == len(every)


@pytest.mark.parametrize("typed", ["panin", "Panı", "PANİN", "nikita pan"])
def test_who_is_called_so_is_found_in_any_spelling(portions, typed):
    assert "person/panin" in ids(portions.entities(typed=typed)["entities"])


def test_entities_are_named_by_their_ids_in_the_order_that_was_asked(portions):
    assert ids(portions.named(["person/rumyantsev", "person/nobody", "person/panin"])) == [
        "person/rumyantsev",
        "person/panin",
    ]


def test_the_facets_count_the_ties_that_have_a_value(portions, network):
    found = portions.facets(everything=True)["facets"]
    for each in found["certainty"]:
        assert each["count"] == sum(tie["certainty"] == each["id"] for tie in network["ties"])


@pytest.mark.parametrize(
    ("text", "key"), [("Çiçerin’in", "cicerinin"), ("IĞDIR", "igdir"), ("  A. B–C ", "a b c"), ("Łódź", "lodz")]
)
def test_spellings_have_one_key(text, key):
    assert folded(text) == key


def test_of_many_claims_without_kept_records_single_records_are_given_and_what_needs_all_is_refused(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(holdings, "LARGE", 3)
    desk = Desk(store.in_memory(lines()), kaynarca(), tmp_path)
    one = json.loads(desk.answer({"asked": "record", "name": "entity", "id": "person/panin"}))
    assert one["id"] == "person/panin"
    for asked in (
        {"asked": "record", "name": "network", "id": None},
        {"asked": "portion", "question": "entities", "given": {}},
    ):
        with pytest.raises(RefusedError) as refused:
            desk.answer(asked)
        assert refused.value.failure.status == 501
        assert "so large a graph" in str(refused.value.failure)


def test_a_store_whose_records_nobody_has_kept_gives_portions_too(tmp_path, portions):
    desk = Desk(store.in_memory(lines()), kaynarca(), tmp_path)
    given = {"asked": "portion", "question": "network", "given": {"top": 6, "everything": True}}
    assert json.loads(desk.answer(given)) == json.loads(json.dumps(portions.network(Choice(everything=True, top=6))))
