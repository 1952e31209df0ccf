"""The records of the explorer: what it shows is what the store says, in every form the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from kaynarca_graph import kaynarca, nquads

from kg import store
from kg.evidence import texts
from kg.explorer import keeping, writing
from kg.explorer.records import MANY, WHOLE, Records, written
from kg.ontology.reading import load as vocabulary
from kg.seeds.reading import load

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def records():
    project = kaynarca()
    seeds = load(project, vocabulary(project.ontology))
    return Records(store.in_memory([nquads(), *texts.lines(seeds.documents, project)]), project)


@pytest.fixture(scope="module")
def network(records):
    return records.whole("network")


def test_every_record_is_json_and_the_same_each_time_it_is_asked_for(records):
    again = Records(records._held.graph, records._held.project)
    for name in WHOLE:
        assert written(records.whole(name)) == written(again.whole(name))
        json.loads(written(records.whole(name)))


@pytest.mark.parametrize("name", MANY)
def test_one_of_many_is_the_same_whether_asked_for_alone_or_with_all(records, name):
    every = records.all(name)
    assert every
    for identifier in list(every)[:12]:
        assert written(records.one(name, identifier)) == written(every[identifier])


@pytest.mark.parametrize("name", MANY)
def test_what_is_not_there_is_not_made_up(records, name):
    with pytest.raises(KeyError):
        records.one(name, "person/nobody")


@pytest.mark.parametrize("name", MANY)
def test_a_record_of_a_large_store_is_made_of_what_is_asked_for_and_says_the_same(records, name):
    for identifier, whole in records.all(name).items():
        alone = Records(records._held.graph, records._held.project, large=1)
        found = alone.one(name, identifier)
        assert found == {key: value for key, value in whole.items() if key not in _MEASURES}
        assert alone._held.claims._all is None
        assert "entities" not in vars(alone._held) or alone._held.entities._all is None


_MEASURES = ("values", "ranks")  # of the whole network


@pytest.mark.parametrize("name", MANY)
def test_all_records_of_a_large_store_are_those_of_a_small_one_measures_included(records, name):
    every = records.all(name)
    large = Records(records._held.graph, records._held.project, large=1)
    for identifier, whole in every.items():  # one after the other: none leaves a part of another behind
        found = large.one(name, identifier)
        assert found == {key: value for key, value in whole.items() if key not in _MEASURES}
    assert large.all(name) == every


@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("identifier", ["", "person/<>", 'x" }', "claim/zz zz"])
def test_what_is_not_there_is_not_made_up_in_a_large_store_either(records, name, identifier):
    with pytest.raises(KeyError):
        Records(records._held.graph, records._held.project, large=1).one(name, identifier)


def test_claims_of_a_large_store_come_in_the_order_asked_for(records):
    ids = list(records.all("claim"))[::-3]
    assert Records(records._held.graph, records._held.project, large=1).claims([*ids, "claim/none"]) == records.claims(
        ids
    )


def test_what_a_build_keeps_is_what_would_be_made_byte_by_byte(records, tmp_path):
    place = tmp_path / "store"
    store.create(place, [nquads()])
    live = Records(store.open_read_only(place), kaynarca())
    keeping.make(place, live)
    kept = keeping.find(place)
    for name in WHOLE:
        assert kept.content(name) == written(live.whole(name))
    for name in MANY:
        for identifier, record in live.all(name).items():
            assert kept.content(name, identifier) == written(record)
    some = [*list(live.all("claim"))[:30], "claim/none"]
    assert written(kept.claims(some)) == written(live.claims(some))
    for name, identifier in (("claim", "none"), ("entity", "person/nobody"), ("nothing", ""), ("claim", "")):
        with pytest.raises(KeyError):
            kept.content(name, identifier)


def test_records_of_another_state_of_the_store_are_not_read(tmp_path):
    place = tmp_path / "store"
    store.create(place, [nquads()])
    assert keeping.find(place) is None
    keeping.make(place, Records(store.open_read_only(place), kaynarca()))
    assert keeping.find(place) is not None
    store.change(place, "DELETE DATA { GRAPH <x:g> { <x:s> <x:p> <x:o> } }", prefixes={}, base=kaynarca().base)
    assert keeping.find(place) is None
    (place / "explorer.sqlite").write_bytes(b"no database")
    assert keeping.find(place) is None


def test_records_in_which_a_bit_has_turned_are_not_read(tmp_path):
    place = tmp_path / "store"
    store.create(place, [nquads()])
    keeping.make(place, Records(store.open_read_only(place), kaynarca()))
    kept = place / "explorer.sqlite"
    content = bytearray(kept.read_bytes())
    for at in range(0, len(content), len(content) // 7):
        content[at] ^= 1
        kept.write_bytes(content)
        assert keeping.find(place) is None
        content[at] ^= 1
    kept.write_bytes(content)
    assert keeping.find(place) is not None


def test_the_names_of_records_are_those_that_are_made():
    assert (tuple(WHOLE), tuple(MANY)) == (writing.WHOLE_NAMES, writing.MANY_NAMES)


def test_the_page_on_the_explorer_describes_every_record():
    page = (ROOT / "docs" / "explorer.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\*\*`([\w/]+)`\*\*", page, re.MULTILINE))
    assert described == {*WHOLE, *(f"{name}/ID" for name in MANY)}


def test_every_node_and_every_end_of_a_tie_is_an_entity_with_a_name(records, network):
    known = {entity["id"] for entity in records.whole("entities")}
    nodes = {node["id"] for node in network["nodes"]}
    ends = {end for tie in network["ties"] for end in (tie["subject"], tie["object"])}
    assert nodes == ends
    assert nodes <= known


def test_what_somebody_claims_and_no_policy_makes_a_fact_is_in_the_network_and_says_so(network):
    contested = [tie for tie in network["ties"] if "accepted" not in tie.get("policies", [])]
    assert contested
    assert all("everything" in tie["policies"] for tie in contested if not tie.get("rule"))


def test_ties_name_only_claims_that_there_are(records, network):
    claims = {claim for tie in network["ties"] for claim in (*tie.get("claims", []), *tie.get("against", []))}
    assert {each["id"] for each in records.claims(sorted(claims))} == claims


def test_the_runs_of_a_document_quote_the_stored_text_and_carry_every_claim(records):
    document = records.one("document", "harrow-2005")
    stored = (kaynarca().seeds / "documents" / "harrow-2005" / "text.txt").read_text(encoding="utf-8")
    runs = [run for part in (*document["paragraphs"], *document.get("notes", [])) for run in part["runs"]]
    assert all(stored[run["start"]] == run["text"][0] or run["text"][0].isspace() for run in runs)
    carried = {claim for run in runs for claim in run.get("claims", [])}
    claimed = {
        name
        for name, claim in records.all("claim").items()
        if any(passage["document"] == "harrow-2005" for passage in claim.get("passages", []))
    }
    assert carried == claimed


def test_a_claim_stands_in_its_paragraph(records):
    claim = next(each for each in records.all("claim").values() if each.get("passages"))
    passage = claim["passages"][0]
    assert {"before", "after", "quotation"} <= set(passage)
    assert claim["why"]["witnesses"]["number"] >= 1


def test_what_is_claimed_of_an_entity_is_all_there_once_and_in_the_order_of_time(records):
    for identifier, entity in records.all("entity").items():
        parts = entity.get("claims", {})
        ids = {claim for part in ("subject", "object", "context", "place") for claim in parts.get(part, ())}
        listed = [row[0] for row in entity.get("about", ())]
        assert (len(listed), set(listed)) == (len(ids), ids), identifier
        days = [row[2] for row in entity.get("about", ()) if len(row) > 2]
        assert days == sorted(days)


def test_somebodys_letters_say_with_whom_and_when(records):
    letters = {row["letter"]: row for row in records.one("entity", "person/muhsinzade")["letters"] if "letter" in row}
    received, sent = letters["letter/rumyantsev-1774-07-04"], letters["letter/muhsinzade-1774-07-08"]
    assert (received["parts"], sent["parts"]) == (["addressee"], ["sender"])
    assert {"relation": "sender", "entity": "person/rumyantsev"} in received["with"]
    assert {"relation": "addressee", "entity": "person/rumyantsev"} in sent["with"]
    assert (received["date"], sent["date"]) == ("1774-07-04", "1774-07-08")
    assert "letters" not in records.one("entity", "letter/muhsinzade-1774-07-08")


def test_the_timeline_is_in_order_and_within_its_bounds(records):
    items = records.whole("timeline")
    assert {"treaty", "claim"} <= {item["kind"] for item in items}
    firsts = [item.get("first") or item["last"] for item in items]
    assert firsts == sorted(firsts)
    assert all(item["first"] <= item["last"] for item in items if {"first", "last"} <= set(item))


def test_movements_lead_to_places_whose_position_is_known(records):
    found = records.whole("map")
    known = {place["id"] for place in found["places"]}
    assert known
    assert all({move.get("from"), move.get("to")} - {None} <= known for move in found["movements"])


def test_matters_in_dispute_have_sides_with_claims(records):
    for matter in records.whole("disputes")["matters"]:
        assert len(matter["sides"]) > 1
        assert all(side["claims"] for side in matter["sides"])


def test_the_query_library_is_all_there(records):
    names = {query["name"] for query in records.whole("queries")}
    assert names == {path.stem for path in (ROOT / "queries").glob("*.rq")}
