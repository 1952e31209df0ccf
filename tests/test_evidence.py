"""Claims come back from the store with everything that stands behind them."""

from __future__ import annotations

import json
from datetime import date

import pytest
from claim_store import claim, denial, kaynarca, store_of, world

from kg import store
from kg.errors import ExplainedError
from kg.evidence import reading as evidence
from kg.evidence import testimony
from kg.identity import claim_id
from kg.model import Certainty, EntityId, Status
from kg.ontology import terms
from kg.queries import names

PROJECT = world()[0]
BASE = PROJECT.base
DEMANDED = (
    *("iri", "subject", "predicate", "object", "date", "claimants", "certainty", "polarity", "cites", "passages"),
)


def _iri(identifier):
    return BASE + identifier


def _relation(name):
    return terms.KG + name


def _read(graph, *iris):
    return evidence.claims(graph, iris or evidence.find(graph, status=()), project=PROJECT)


def _of(key):
    """The claim of the test project with this key."""
    wanted = next(each for each in world()[2].claims if each.key == key)
    return _read(kaynarca(), _iri(claim_id(wanted)))[0]


# --- what comes back -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("original", world()[2].claims, ids=lambda each: each.key)
def test_every_claim_comes_back_as_it_was_built(original):
    back = testimony.record(_of(original.key))
    iris = {each.key: _iri(claim_id(each)) for each in world()[2].claims}
    assert claim_id(back) == claim_id(original)
    assert (back.certainty, back.status, back.footnotes) == (original.certainty, original.status, original.footnotes)
    assert sorted(back.cites, key=str) == sorted(original.cites, key=str)
    assert back.when == original.when
    assert set(back.rests_on) == {iris[key] for key in original.rests_on}


def test_a_claim_knows_the_names_of_all_that_it_speaks_of_in_every_language():
    known = _of("d12")
    assert known.subject.label("tr") == "Ahmed Resmî Efendi"
    assert known.predicate.label("en") == "persuaded"
    assert known.predicate.id == "persuaded"
    assert [context.id for context in known.context] == ["event/turn-to-peace"]


def test_labels_fall_back_on_the_languages_of_the_project():
    assert _of("d12").subject.label("ru") == "Ahmed Resmi Efendi"


def test_a_work_is_cited_with_the_place_in_it():
    assert ("work/hulasat-ul-itibar", "s. 70") in {(each.work.id, each.locator) for each in _of("d12").cites}


def test_a_contradiction_that_one_row_declares_is_known_from_both_sides():
    one, other = _of("d14"), _of("d15")
    assert other.iri in one.contradicts
    assert one.iri in other.contradicts


def test_what_a_reader_noticed_about_a_claim_comes_with_it():
    assert [remark.kind for remark in _of("d07").remarks] == ["inconsistency"]
    assert _of("d06").remarks == ()


def test_passages_quote_the_text_at_their_places():
    for each in _read(kaynarca()):
        for passage in each.passages:
            document = next(one for one in world()[2].documents if f"document/{one.id}" == passage.document.id)
            stored = document.stored[passage.start : passage.end]
            assert "".join(stored.split()).replace("-", "") == "".join(passage.quotation.split()).replace("-", "")


def test_claims_come_in_the_order_in_which_they_are_named_and_others_are_left_out():
    named = [_of("h06").iri, _iri("claim/never"), _iri("person/repnin"), _of("d06").iri, _of("h06").iri]
    assert [each.iri for each in _read(kaynarca(), *named)] == [named[0], named[3]]


def test_nothing_is_asked_for_nothing():
    assert evidence.claims(kaynarca(), (), project=PROJECT) == ()


def test_where_two_readings_differ_the_more_hedged_counts():
    one = claim("one")
    graph = store_of(one)
    node, hedged = f"<{_iri(claim_id(one))}>", f"<{terms.KG}possible>"
    again = f"{node} <{terms.KG}certainty> {hedged} <{BASE}graph/reading/deniz-1998/second> .\n".encode()
    both = store.in_memory([*(_line(quad) for quad in store.quads(graph)), again])
    assert [each.certainty for each in _read(both)] == ["possible"]


def _line(quad):
    return f"{quad.subject} {quad.predicate} {quad.object} {quad.graph_name} .\n".encode()


# --- finding ---------------------------------------------------------------------------------------------------------


def _found(graph, **wanted):
    return evidence.claims(graph, evidence.find(graph, **wanted), project=PROJECT)


def test_claims_are_found_by_what_they_say():
    found = _found(kaynarca(), subject=[_iri("person/repnin")], predicate=[_relation("signed")])
    assert {each.claimants[0].id for each in found} == {"person/deniz", "person/harrow"}


def test_the_more_special_relation_is_found_with_the_more_general_one():
    assert "persuaded" in {each.predicate.id for each in _found(kaynarca(), predicate=[_relation("influenced")])}
    assert {each.predicate.id for each in _found(kaynarca(), predicate=[_relation("persuaded")])} == {"persuaded"}


def test_a_meeting_is_found_from_either_side_and_a_command_from_one():
    met, commanded = [_relation("metWith")], [_relation("commanded")]
    for subject, object_ in (("rumyantsev", "ahmed-resmi"), ("ahmed-resmi", "rumyantsev")):
        ends = {"subject": [_iri(f"person/{subject}")], "object": [_iri(f"person/{object_}")]}
        assert len(_found(kaynarca(), predicate=met, **ends)) == 1
    assert _found(kaynarca(), predicate=commanded, object=[_iri("group/danube-army")])
    assert not _found(kaynarca(), predicate=commanded, subject=[_iri("group/danube-army")])


def test_claims_are_found_by_who_makes_them_what_they_cite_and_what_they_are_about():
    assert {each.subject.id for each in _found(kaynarca(), claimant=[_iri("group/janissaries")])} == {"person/repnin"}
    cited = _found(kaynarca(), cites=[_iri("work/hulasat-ul-itibar")])
    assert cited
    assert all("work/hulasat-ul-itibar" in {work.work.id for work in each.cites} for each in cited)
    about = _found(kaynarca(), about=[_iri("treaty/kaynarca-1774")])
    assert {each.predicate.id for each in about} >= {"hasParty", "signed", "ratified"}
    assert {each.polarity for each in _found(kaynarca(), polarity="denies")} == {"denies"}


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (date(1774, 7, 1), date(1774, 7, 31), {"july", "year"}),
        (date(1774, 8, 1), None, {"year"}),
        (None, date(1773, 12, 31), set()),
        (date(1775, 1, 1), date(1780, 1, 1), set()),
    ],
)
def test_a_period_finds_what_may_have_happened_within_it(earliest, latest, expected):
    graph = store_of(claim("july", date="1774-07-04"), claim("year", date="1774"), claim("undated"))
    found = _found(graph, earliest=earliest, latest=latest)
    assert {each.passages[0].quotation for each in found} == expected


def test_what_nobody_has_accepted_is_found_only_when_asked_for():
    graph = store_of(claim("a"), claim("b", status=Status.CANDIDATE), claim("c", status=Status.REJECTED))
    assert [each.status for each in _found(graph)] == ["accepted"]
    assert {each.status for each in _found(graph, status=())} == {"accepted", "candidate", "rejected"}


def test_an_iri_that_is_none_never_reaches_the_query():
    with pytest.raises(ValueError, match="IRI"):
        evidence.find(kaynarca(), subject=["x> } DROP ALL {"])


# --- forms -----------------------------------------------------------------------------------------------------------


def test_the_json_of_a_claim_has_what_the_contract_demands():
    answer = json.loads(json.dumps(evidence.as_json(_of("d12"), "en")))
    assert set(DEMANDED) <= set(answer)
    for end in ("subject", "predicate", "object"):
        assert set(answer[end]) == {"iri", "label"}
    assert answer["claimants"] == [{"iri": _iri("person/deniz"), "label": _of("d12").claimants[0].label("en")}]
    assert {"document", "page", "quotation", "start", "end"} <= set(answer["passages"][0])
    assert answer["passages"][0]["document"] == _iri("document/deniz-1998")


def test_a_date_stands_in_the_json_as_edtf_with_its_bounds_and_as_written():
    answer = evidence.as_json(_of("d11"))
    assert answer["date"] == "1771/1774-08"
    assert (answer["earliest"], answer["latest"]) == ("1771-01-01", "1774-08-31")
    assert answer["date_as_written"] == "1771 yılından ölümüne kadar"
    assert evidence.as_json(_of("d14"))["date"] is None


def test_a_denial_is_told_as_one_in_both_languages():
    assert "↛" in evidence.as_text(_of("d13"), "en")
    assert "denies" in evidence.as_text(_of("d13"), "en")
    assert "reddediyor" in evidence.as_text(_of("d13"), "tr")


def test_the_text_of_a_claim_says_who_reports_it_where_that_is_another():
    assert "as reported by Ayşe Deniz" in evidence.as_text(_of("d16"), "en")
    assert "aktaran" in evidence.as_text(_of("d16"), "tr")


def test_hearsay_and_what_is_not_reviewed_are_told_apart_from_what_is_certain():
    graph = store_of(claim("a", certainty=Certainty.REPORTED), claim("b", status=Status.CANDIDATE))
    spoken = " ".join(evidence.as_text(each, "en") for each in _read(graph))
    assert "hearsay" in spoken
    assert "not yet reviewed" in spoken


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "person/rumyantsev",
        "Rumyantsev",
        "RUMYANTSEV",
        "Румянцев",
        "Rumyantsev'e",
        "Rumiantsev",
        f"<{BASE}person/rumyantsev>",
    ],
)
def test_a_name_is_known_in_any_spelling_alphabet_and_case(typed):
    assert names.entity(kaynarca(), typed, project=PROJECT, where="SUBJECT").id == "person/rumyantsev"


def test_a_name_that_nothing_bears_is_answered_with_the_nearest():
    with pytest.raises(ExplainedError, match="person/repnin") as told:
        names.entity(kaynarca(), "Repninsky", project=PROJECT, where="SUBJECT")
    assert "SUBJECT" in str(told.value)


def test_an_inverse_turns_the_relation_round():
    said = names.relation(kaynarca(), "signedBy", project=PROJECT, where="RELATION")
    assert (said.relation.id, said.turned) == ("signed", True)
    assert names.relation(kaynarca(), "imzaladı", project=PROJECT, where="RELATION").relation.id == "signed"


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one():
    whole = _of("d12").id
    for typed in (whole, _of("d12").iri, whole[:12], whole.removeprefix("claim/")[:8]):
        assert names.claim(kaynarca(), typed, project=PROJECT, where="CLAIM") == _of("d12").iri


def test_a_key_means_the_claim_of_the_document_before_it():
    for typed in ("d12", "deniz-1998/d12"):
        assert names.claim(kaynarca(), typed, project=PROJECT, where="CLAIM") == _of("d12").iri
    assert names.claim(kaynarca(), "harrow-2005/d12", project=PROJECT, where="CLAIM") is None


def test_a_claim_that_is_not_there_is_said_so():
    with pytest.raises(ExplainedError, match="no claim"):
        names.claim(kaynarca(), "claim/ffffffffffff", project=PROJECT, where="CLAIM")
    assert names.claim(kaynarca(), "Repnin", project=PROJECT, where="CLAIM") is None


# --- the way back ----------------------------------------------------------------------------------------------------


def test_the_relations_of_a_store_are_those_of_the_vocabulary_in_all_that_decides_on_conflicts():
    ours, back = world()[1], testimony.vocabulary(kaynarca())
    assert set(back.relations) == set(ours.relations)
    for name, relation in ours.relations.items():
        known = back.relations[name]
        for flag in (
            "symmetric",
            "rivalrous",
            "exclusive_object",
            "exclusive_subject",
            "once",
            "derived",
            "sign",
            "family",
        ):
            assert getattr(known, flag) == getattr(relation, flag), (name, flag)
        assert set(back.superrelations(name)) == set(ours.superrelations(name))


def test_a_claim_is_read_with_the_claims_below_it_at_any_remove():
    graph = store_of(claim("a", rests_on=("b",)), claim("b", rests_on=("c",)), denial("c"), claim("d"))
    top = [each for each in _read(graph) if each.passages[0].quotation == "a"]
    below = testimony.foundations(graph, top, project=PROJECT)
    assert {each.passages[0].quotation for each in below} == {"b", "c"}


def test_a_village_lies_in_all_that_its_province_lies_in():
    around = testimony.surroundings(kaynarca(), [_iri("place/kaynarca")], project=PROJECT)
    assert "place/danube" in around[EntityId("place/kaynarca")].attributes["part_of"]
