"""kg diff: what two builds, or two policies of one, have apart."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from claim_store import KAYNARCA, claim, kaynarca, lines, world
from click.testing import CliRunner

from kg import cli, store
from kg.difference import comparison as difference
from kg.errors import ExplainedError
from kg.identity import claim_id
from kg.model import Certainty

PROJECT, _, SEEDS = world()
BASE = PROJECT.base


def _built(folder, given):
    (folder / "store").mkdir(parents=True)
    store.create(folder / "store", given)
    return folder


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return _built(tmp_path_factory.mktemp("difference") / "output", lines())


def _builds(one, other, tmp_path):
    """Compare builds of some claims each."""
    folders = [_built(tmp_path / name, lines(claims)) for name, claims in (("one", one), ("other", other))]
    return difference.builds(*folders, project=PROJECT).parts


def test_a_build_does_not_differ_from_itself(output):
    found = difference.builds(output, output, project=PROJECT)
    assert not any(part.differs for part in found.parts.values())
    assert found.parts["claims"].same == len(SEEDS.claims)
    assert found.parts["entities"].same == len(SEEDS.entities)


def test_a_claim_that_one_build_has_is_added_one_way_and_gone_the_other(tmp_path):
    parts = _builds([claim("a")], [claim("a"), claim("b")], tmp_path)
    (added,) = parts["claims"].added
    assert added.iri == BASE + claim_id(claim("b"))
    assert "Panin" in added.label("en")
    assert parts["claims"].gone == ()
    back = difference.builds(tmp_path / "other", tmp_path / "one", project=PROJECT).parts["claims"]
    assert back.gone == (added,)


def test_a_claim_that_is_hedged_now_has_changed_and_says_how(tmp_path):
    one = claim("a")
    parts = _builds([one], [replace(one, certainty=Certainty.POSSIBLE)], tmp_path)
    (change,) = parts["claims"].changed
    before, after = change.properties["certainty"]
    assert (before[0].rpartition("#")[2], after[0].rpartition("#")[2]) == ("certain", "possible")
    assert parts["claims"].added == parts["claims"].gone == ()
    assert [thing.said[1].rpartition("#")[2] for thing in parts["facts"].gone] == ["influenced"]


def test_a_claim_that_is_quoted_otherwise_now_is_another_claim_and_told_to_be_the_same_said(tmp_path):
    parts = _builds([claim("a")], [claim("b")], tmp_path)
    ((gone, added),) = parts["claims"].reworded
    assert (gone.iri, added.iri) == (BASE + claim_id(claim("a")), BASE + claim_id(claim("b")))
    told = _run(tmp_path / "one", tmp_path / "other").stdout
    assert "1 added, 1 gone" in told
    assert f"± Nikita Panin — influenced → Pyotr Rumyantsev  [{gone.id} → {added.id}]" in told


def test_what_somebody_else_says_now_is_not_the_same_said(tmp_path):
    parts = _builds([claim("a")], [claim("b", by=("person/harrow",))], tmp_path)
    assert parts["claims"].reworded == ()


def test_an_entity_of_another_name_has_changed(tmp_path):
    renamed = [line.replace(b'"Nikolai Repnin"@en', b'"Nicholas Repnin"@en') for line in lines()]
    folders = [_built(tmp_path / "one", lines()), _built(tmp_path / "other", renamed)]
    parts = difference.builds(*folders, project=PROJECT).parts
    (change,) = parts["entities"].changed
    assert change.thing.id == "person/repnin"
    assert change.properties["label"] == (("Nikolai Repnin@en",), ("Nicholas Repnin@en",))


def test_a_fact_that_rests_on_another_claim_has_changed(tmp_path):
    parts = _builds([claim("a")], [claim("a"), claim("b", by=("person/harrow",))], tmp_path)
    (change,) = parts["facts"].changed
    assert {"derivedFrom", "witnesses"} <= set(change.properties)


def test_a_policy_does_not_differ_from_itself():
    found = difference.policies("accepted", "accepted", kaynarca(), project=PROJECT)
    assert not any(part.differs for part in found.parts.values())


def test_a_policy_that_lets_everything_in_has_the_contested_facts_more():
    found = difference.policies("accepted", "everything", kaynarca(), project=PROJECT).parts
    assert found["facts"].gone == found["claims"].gone == ()
    added = {tuple(part.rpartition("#")[2].removeprefix(BASE) for part in thing.said) for thing in found["facts"].added}
    assert ("topic/exhaustion", "explains", "event/turn-to-peace") in added
    assert ("person/panin", "influenced", "person/rumyantsev") in added
    assert any("Repnin" in thing.label("en") for thing in found["claims"].added)


def test_two_policies_are_each_others_opposite():
    there = difference.policies("accepted", "certain", kaynarca(), project=PROJECT).parts
    back = difference.policies("certain", "accepted", kaynarca(), project=PROJECT).parts
    for sort in there:
        assert there[sort].added == back[sort].gone
        assert there[sort].gone == back[sort].added


def test_facts_are_not_derived_from_seeds_that_are_not_those_of_the_store():
    graph = store.in_memory(lines([claim("a")]))
    with pytest.raises(ExplainedError, match="seeds have changed"):
        difference.policies("accepted", "everything", graph, project=PROJECT)


# --- the command -----------------------------------------------------------------------------------------------------


def _run(*arguments):
    return CliRunner().invoke(cli.command, ["--project", str(KAYNARCA), "diff", *map(str, arguments)])


def test_the_json_says_what_is_added_gone_and_changed_by_iri(output):
    told = json.loads(_run("accepted", "everything", "--store", output / "store", "-f", "json").stdout)
    assert (told["first"], told["second"]) == ("accepted", "everything")
    assert set(told["claims"]) == set(told["facts"]) == {"added", "gone", "changed", "reworded", "same"}
    assert all(each["iri"].startswith(f"{BASE}claim/") for each in told["claims"]["added"])
    assert all({"subject", "predicate", "object", "label"} <= set(each) for each in told["facts"]["added"])


def test_folders_of_output_and_of_stores_will_do(output):
    told = _run(output, output / "store", "--lang", "tr")
    assert told.exit_code == 0
    assert "fark yok" in told.stdout


def test_a_folder_without_a_build_is_said_so(output, tmp_path):
    told = _run(output, tmp_path)
    assert isinstance(told.exception, ExplainedError)
    assert "no built graph" in str(told.exception)


def test_a_build_and_something_else_cannot_be_compared(output):
    told = _run(output, "acepted")
    assert isinstance(told.exception, ExplainedError)
    assert "no such folder" in str(told.exception)


def test_a_policy_that_is_not_there_is_said_so_with_the_nearest(output):
    told = _run("acepted", "everything", "--store", output / "store")
    assert isinstance(told.exception, ExplainedError)
    assert "accepted" in str(told.exception)


def test_a_policy_may_name_a_claimant_as_people_do(output):
    shown = [
        _run("accepted", f"without-claimant:{name}", "--store", output / "store") for name in ("Deniz", "person/deniz")
    ]
    assert [told.exit_code for told in shown] == [0, 0]
    assert shown[0].stdout == shown[1].stdout
    assert shown[0].stdout.startswith("accepted → without-claimant:person/deniz\n")  # who was meant is said
    assert "gone" in shown[0].stdout
