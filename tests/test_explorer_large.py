"""The explorer's records of a large store: made in tables, a pair of entities at a time, and the same as of a small one."""

from __future__ import annotations

import json

import pytest
from explorer_pages import lines
from kaynarca_graph import kaynarca

from kg import store
from kg.explorer import influences, keeping
from kg.explorer.holdings import LARGE, Holdings
from kg.explorer.portions import Choice
from kg.explorer.records import Records
from kg.explorer.writing import written
from kg.influence import walks
from kg.science import robustness
from kg.serving.desk import Desk
from kg.serving.faults import RefusedError
from kg.serving.preparing import MAKING


@pytest.fixture(scope="module")
def small():
    return Records(store.in_memory(lines()), kaynarca())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("large") / "store"
    store.create(place, lines())
    return place


@pytest.fixture(scope="module")
def large(folder):
    return keeping.make(folder, Records(store.open_read_only(folder), kaynarca(), large=1))


def ids(things):
    return {each["id"]: each for each in things}


def test_the_ties_are_those_of_a_store_that_can_be_held(small, large):
    expected = ids(tie for tie in small.whole("network")["ties"] if not tie.get("implied"))
    assert ids(large.whole("network")["ties"]) == expected


def test_the_nodes_stand_where_they_would_and_measure_what_they_would(small, large):
    ends = {end for tie in large.whole("network")["ties"] for end in (tie["subject"], tie["object"])}
    expected = {name: node for name, node in ids(small.whole("network")["nodes"]).items() if name in ends}
    assert {name: node for name, node in ids(large.whole("network")["nodes"]).items() if name in ends} == expected


def test_where_ranks_cannot_have_ranges_nothing_is_held_of_claims_and_the_measures_are_the_same(
    tmp_path, monkeypatch, small
):
    monkeypatch.setattr(robustness, "_STEPS", 0)
    monkeypatch.setattr(robustness, "_TIES", 0)
    store.create(tmp_path / "store", lines())
    made = keeping.make(
        tmp_path / "store", Records(store.open_read_only(tmp_path / "store"), kaynarca(), large=1)
    ).whole("network")["nodes"]
    measured = {node["id"]: node for node in made if "values" in node}
    assert measured
    for name, node in ids(small.whole("network")["nodes"]).items():
        if name in measured:
            assert measured[name]["values"] == node["values"]
            assert measured[name]["ranks"] == {measure: rank[:1] for measure, rank in node["ranks"].items()}


@pytest.mark.parametrize("name", ["project", "vocabulary", "entities", "documents", "map", "disputes", "influence"])
def test_what_there_is_once_is_the_same(small, large, name):
    assert large.whole(name) == json.loads(json.dumps(small.whole(name)))


@pytest.fixture(scope="module")
def held():
    return {large: Holdings(store.in_memory(lines()), kaynarca(), large=large) for large in (1, LARGE)}


@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_influence_read_of_some_at_a_time_is_the_same_to_the_letter(held, monkeypatch, at_once):
    monkeypatch.setattr("kg.influence.parts.AT_ONCE", at_once)
    assert influences.written(held[1]) == written(influences.record(held[LARGE]))


@pytest.mark.parametrize("way", [lambda held: json.loads(influences.written(held)), influences.record])
def test_where_there_are_too_many_ties_ranks_are_given_without_ranges_and_are_the_same(held, monkeypatch, way):
    ranged = influences.record(held[LARGE])["rankings"]
    monkeypatch.setattr(influences, "_EFFORT", 0)
    bare = [
        {name: value for name, value in row.items() if name in {"id", "rank", "score"}} for row in ranged[0]["rows"]
    ]
    assert bare
    assert [each["measure"] for each in way(held[1])["rankings"]] == [each["measure"] for each in ranged]
    assert way(held[1])["rankings"][0]["rows"] == bare
    monkeypatch.setattr(walks, "MOST", 0)
    assert [each["measure"] for each in way(held[1])["rankings"]] == ["direct", "reach"]


def test_the_timeline_has_the_same_moments(small, large):
    assert ids(large.whole("timeline")) == ids(json.loads(json.dumps(small.whole("timeline"))))


def test_of_more_moments_than_a_timeline_takes_the_foremost_are_kept_and_all_are_counted(tmp_path, monkeypatch, large):
    monkeypatch.setattr("kg.explorer.register.MOMENTS", 4)
    store.create(tmp_path / "store", lines())
    few = keeping.make(tmp_path / "store", Records(store.open_read_only(tmp_path / "store"), kaynarca(), large=1))
    assert len(few.whole("timeline")) == 4
    assert all(moment["kind"] != "claim" for moment in few.whole("timeline"))
    assert few.whole("project")["counts"]["moments"] == len(large.whole("timeline"))


@pytest.mark.parametrize("everything", [True, False])
def test_ties_can_be_filtered_by_the_same_values(small, large, everything):
    assert large.portions.facets(everything=everything) == keeping.in_memory(small).facets(everything=everything)


def test_a_single_thing_is_read_from_the_store_and_has_its_measures(folder, large, small):
    desk = Desk(store.open_read_only(folder), kaynarca(), folder)
    assert not large.has_many
    found = json.loads(desk.answer({"asked": "record", "name": "entity", "id": "person/ahmed-resmi"}))
    assert {"values", "ranks"} <= found.keys()
    assert found == json.loads(json.dumps(small.one("entity", "person/ahmed-resmi")))
    claim = found["about"][0][0]
    assert json.loads(desk.answer({"asked": "claims", "ids": [claim]}))[0]["id"] == claim


def test_while_records_are_made_whoever_asks_is_told_to_come_again(tmp_path, monkeypatch):
    place = tmp_path / "store"
    store.create(place, lines())
    monkeypatch.setattr("kg.explorer.holdings.LARGE", 1)
    desk = Desk(store.open_read_only(place), kaynarca(), place)
    with pytest.raises(RefusedError) as refused:
        desk.answer({"asked": "portion", "question": "network", "given": {}})
    assert refused.value.failure.status == 501
    (place / MAKING).touch()
    with pytest.raises(RefusedError) as refused:
        desk.answer({"asked": "portion", "question": "network", "given": {}})
    assert refused.value.failure.status == 503
    keeping.make(place, Records(store.open_read_only(place), kaynarca(), large=1))
    found = json.loads(desk.answer({"asked": "portion", "question": "network", "given": {}}))
    assert found["nodes"]


def test_the_foremost_of_a_large_network_are_given(large):
    assert len(large.portions.network(Choice(top=3))["nodes"]) <= 3
