"""Matters of dispute: what contradicts what, which sides there are, and how every matter stands."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
import revisions
from claim_store import KAYNARCA, claim, denial, kaynarca, lines, store_of, world
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import cli, store
from kg import project as projects
from kg.building.assembly import assemble
from kg.disputes import agreements
from kg.disputes import forms as dispute_forms
from kg.disputes import matters as disputes
from kg.disputes.matters import Standing
from kg.errors import ExplainedError
from kg.evidence import bare, contenders, testimony, texts
from kg.evidence import reading as evidence
from kg.identity import claim_id
from kg.model import Certainty, EntityId, Polarity, Status
from kg.policies import conflicts
from kg.policies.conflicts import Kind
from kg.queries import library as queries

PROJECT, VOCABULARY, _ = world()
BASE = PROJECT.base
QUERY = queries.read(Path(__file__).parent.parent / "queries" / "contradictions.rq")


def _survey(*claims, standings=disputes.DISPUTED, **more):
    return disputes.survey(store_of(*claims), project=PROJECT, standings=standings, **more)


def _matters(*claims):
    return _survey(*claims).matters


def _sides(matter):
    """The keys of each side's claims: a test's claim quotes its own key."""
    return [{each.passages[0].quotation for each in side.claims} for side in matter.sides]


# --- what contradicts what -------------------------------------------------------------------------------------------


def test_rival_explanations_by_two_scholars_are_one_matter_with_two_sides():
    (matter,) = _matters(
        claim("treasury", "topic/exhaustion explains event/turn-to-peace"),
        claim("defeat", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
    )
    assert matter.kinds == (Kind.RIVAL,)
    assert matter.about.id == "event/turn-to-peace"
    assert sorted(map(sorted, _sides(matter))) == [["defeat"], ["treasury"]]


def test_two_causes_of_one_scholar_are_one_side_against_another_scholar():
    (matter,) = _matters(
        claim("treasury", "topic/exhaustion explains event/turn-to-peace"),
        claim("sea", "topic/black-sea explains event/turn-to-peace"),
        claim("defeat", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
    )
    assert sorted(map(sorted, _sides(matter))) == [["defeat"], ["sea", "treasury"]]


def test_two_causes_of_one_scholar_are_no_dispute():
    assert not _matters(
        claim("treasury", "topic/exhaustion explains event/turn-to-peace"),
        claim("sea", "topic/black-sea explains event/turn-to-peace"),
    )


def test_a_scholar_who_denies_one_cause_and_names_another_is_one_side():
    said = "topic/exhaustion explains event/turn-to-peace"
    (matter,) = _matters(
        claim("treasury", said),
        denial("not-treasury", said, by=("person/harrow",)),
        claim("defeat", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
    )
    assert matter.kinds == (Kind.DENIED, Kind.RIVAL)
    assert sorted(map(sorted, _sides(matter))) == [["defeat", "not-treasury"], ["treasury"]]


def test_a_battle_at_two_places_is_disputed_unless_one_lies_in_the_other():
    talks = "event/kaynarca-talks tookPlaceIn"
    here = claim("here", f"{talks} place/kaynarca")
    around = claim("around", f"{talks} place/danube", by=("person/harrow",))
    apart = claim("apart", f"{talks} place/petersburg", by=("person/harrow",))
    assert not _matters(here, around)
    assert [matter.kinds for matter in _matters(here, apart)] == [(Kind.EXCLUSIVE,)]


def test_two_days_of_one_signature_are_disputed():
    said = "person/repnin signed treaty/kaynarca-1774"
    (matter,) = _matters(
        claim("21st", said, date="1774-07-21"),
        claim("july", said, date="1774-07", by=("group/janissaries",)),
        claim("23rd", said, date="1774-07-23", by=("person/harrow",)),
    )
    assert matter.kinds == (Kind.DATES,)
    assert matter.about.id == "treaty/kaynarca-1774"
    assert sorted(map(sorted, _sides(matter))) == [["21st"], ["23rd"]]


def test_two_days_of_two_visits_are_not_disputed():
    said = "person/repnin visited person/panin"
    assert not _matters(claim("a", said, date="1774-07"), claim("b", said, date="1775", by=("person/harrow",)))


def test_a_treaty_signed_on_disputed_days_is_signed_all_the_same():
    said = "person/repnin signed treaty/kaynarca-1774"
    claims = (claim("21st", said, date="1774-07-21"), claim("23rd", said, date="1774-07-23", by=("person/harrow",)))
    facts = evidence.rows(store.in_memory(lines(claims)), "SELECT ?f WHERE { ?f a kg:Fact ; kg:predicate kg:signed }")
    assert len(list(facts)) == 1
    assert conflicts.opponents(claims, VOCABULARY) == {}


def test_what_a_reader_has_declared_is_a_dispute_though_nothing_else_tells():
    (matter,) = _matters(claim("a", contradicts=("b",)), claim("b", "person/rumyantsev commanded group/danube-army"))
    assert matter.kinds == (Kind.DECLARED,)
    assert matter.about.id == "person/rumyantsev"


@pytest.mark.parametrize(("document", "row", "names"), [(0, "d03", "harrow-2005/h05"), (1, "h05", "deniz-1998/d03")])
def test_two_texts_are_in_dispute_where_a_row_of_either_says_so(tmp_path, document, row, names):
    ours = world()[0]
    folder = Path(shutil.copytree(KAYNARCA, tmp_path / "kaynarca"))
    path = folder / "seeds/documents" / ("deniz-1998", "harrow-2005")[document] / "claims.csv"
    table = [{**each, "contradicts": names} if each["key"] == row else each for each in revisions.rows(path)]
    revisions.write(path, table)
    made = assemble(projects.load(folder))
    graph = store.in_memory((*made.lines, *texts.lines(made.seeds.documents, ours)))
    ends = {each.key: f"{BASE}{claim_id(each)}" for each in made.seeds.claims}
    (matter,) = (
        each for each in disputes.survey(graph, project=ours).matters if ends["d03"] in {one.iri for one in each.claims}
    )
    assert matter.kinds == (Kind.DECLARED,)
    assert {each.iri for each in matter.claims} == {ends["d03"], ends["h05"]}
    one, other = evidence.claims(graph, sorted([ends["d03"], ends["h05"]]), project=ours)
    assert (one.contradicts, other.contradicts) == ((other.iri,), (one.iri,))
    contested = {iri.removeprefix(BASE) for iri in (one.iri, other.iri)}
    assert not [each for each in made.facts.facts if contested & set(each.claims)]


def test_who_denies_an_influence_contradicts_whoever_says_that_he_was_persuaded():
    (matter,) = _matters(claim("a", "person/panin persuaded person/rumyantsev"), denial("b", by=("person/harrow",)))
    assert matter.kinds == (Kind.DENIED,)


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.REJECTED])
def test_what_nobody_has_accepted_disputes_nothing(status):
    assert not _matters(claim("a"), denial("b", status=status, by=("person/harrow",)))


def test_hearsay_disputes():
    assert _matters(claim("a"), denial("b", certainty=Certainty.REPORTED, by=("person/harrow",)))


def test_a_store_without_claims_has_no_disputes():
    assert disputes.survey(store_of(), project=PROJECT).matters == ()


_CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(["person/panin", "person/repnin", "event/kaynarca-talks", "topic/kozluca"]),
        st.sampled_from(["influenced", "persuaded", "metWith", "explains", "tookPlaceIn", "signed"]),
        st.sampled_from(["person/panin", "person/repnin", "event/kaynarca-talks", "place/kaynarca", "place/danube"]),
        st.sampled_from([None, "1774", "1774-07", "1775-01-02"]),
        st.sampled_from(["person/deniz", "person/harrow", "person/munib"]),
        st.booleans(),
        st.sampled_from([(), (0,), (1,)]),
    ),
    max_size=7,
)


@given(_CLAIMS)
@settings(max_examples=30)
def test_every_two_claims_that_are_opposed_and_no_others_are_found_in_the_store(drawn):
    claims = [
        claim(
            f"k{number}",
            f"{subject} {predicate} {object_}",
            date=date,
            by=(by,),
            polarity=Polarity.DENIES if denies else Polarity.ASSERTS,
            contradicts=tuple(f"k{each}" for each in against if each < number),
        )
        for number, (subject, predicate, object_, date, by, denies, against) in enumerate(drawn)
    ]
    expected = {
        frozenset((claim_id(each.one), claim_id(each.other)))
        for each in conflicts.oppositions(claims, VOCABULARY, world()[2].entities)
    }
    graph = store_of(*claims)
    found = disputes.disputed(graph, testimony.vocabulary(graph), project=PROJECT)
    together = {claim_id(each) for pair in expected for each in claims if claim_id(each) in pair}
    assert {each.id for matter in found for each in matter.claims} == together
    for matter in found:
        for side in matter.sides:
            ids = {each.id for each in side.claims}
            assert not [pair for pair in expected if pair <= ids], "a side contradicts itself"
        assert len(matter.sides) > 1


@given(_CLAIMS)
@settings(max_examples=20)
def test_what_speaks_against_some_claims_is_found_around_them_as_in_the_whole_store(drawn):
    claims = [
        claim(
            f"k{number}",
            f"{subject} {predicate} {object_}",
            date=date,
            by=(by,),
            polarity=Polarity.DENIES if denies else Polarity.ASSERTS,
            contradicts=tuple(f"k{each}" for each in against if each < number),
        )
        for number, (subject, predicate, object_, date, by, denies, against) in enumerate(drawn)
    ]
    graph = store_of(*claims)
    known = testimony.vocabulary(graph)
    whole = disputes.opposed(graph, known, project=PROJECT)
    every = sorted(evidence.find(graph))
    for some in ([each] for each in every):
        assert disputes.opposed(graph, known, project=PROJECT, among=some) == {
            iri: others for iri, others in whole.items() if iri in some
        }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contenders, "_MANY_PAIRS", 0)  # as of thousands of claims: by a look at all denials
        assert disputes.opposed(graph, known, project=PROJECT, among=every) == whole


@given(_CLAIMS)
@settings(max_examples=30)
def test_the_named_query_finds_the_same_pairs_in_the_same_ways(drawn):
    claims = [
        claim(
            f"k{number}",
            f"{subject} {predicate} {object_}",
            date=date,
            by=(by,),
            polarity=Polarity.DENIES if denies else Polarity.ASSERTS,
            contradicts=tuple(f"k{each}" for each in against if each < number),
        )
        for number, (subject, predicate, object_, date, by, denies, against) in enumerate(drawn)
    ]
    expected = {
        (str(kind), frozenset((claim_id(each.one), claim_id(each.other))))
        for each in conflicts.oppositions(claims, VOCABULARY, world()[2].entities)
        for kind in each.kinds
    }
    answer = queries.run(QUERY, store_of(*claims), {}, project=PROJECT)
    places = [answer.columns.index(name) for name in ("why", "claim", "otherClaim")]
    rows = [tuple(row[place].value for place in places) for row in answer.rows]
    found = [(why, frozenset(each.removeprefix(PROJECT.base) for each in pair)) for why, *pair in rows]
    assert set(found) == expected
    assert len(found) == len(expected), "a pair stands twice"


@given(_CLAIMS)
@settings(max_examples=20)
def test_what_a_store_agrees_on_is_counted_a_relation_at_a_time_as_it_is_all_together(drawn):
    claims = [
        claim(f"k{number}", f"{subject} {predicate} {object_}", date=date, by=(by,))
        for number, (subject, predicate, object_, date, by, *_) in enumerate(drawn)
    ]
    graph = store_of(*claims)
    known = testimony.vocabulary(graph)
    every = bare.with_foundations(graph, evidence.find(graph), project=PROJECT)
    together = {(each.claims, each.witnesses) for each in agreements.among(every, known, ())}
    assert {(each.claims, each.witnesses) for each in agreements.whole(graph, known, (), project=PROJECT)} == together


# --- how a matter stands ---------------------------------------------------------------------------------------------


def test_more_independent_witnesses_on_one_side_are_a_majority():
    two = (claim("a"), claim("b", by=("person/harrow",)))
    (matter,) = _matters(*two, denial("c", by=("person/munib",)))
    assert matter.standing is Standing.MAJORITY
    assert [side.witnesses for side in matter.sides] == [2, 1]
    assert _sides(matter)[0] == {"a", "b"}


def test_two_who_rest_on_one_archive_file_are_no_majority():
    two = (claim("a", cites=("work/hat-1234",)), claim("b", by=("person/harrow",), cites=("work/hat-1234",)))
    (matter,) = _matters(*two, denial("c", by=("person/munib",)))
    assert matter.standing is Standing.CONFLICTING
    assert [side.witnesses for side in matter.sides] == [1, 1]


def test_two_who_rest_on_a_third_claim_are_one_witness_even_where_it_says_something_else():
    below = claim("below", "person/rumyantsev commanded group/danube-army", by=("group/janissaries",))
    two = (claim("a", rests_on=("below",)), claim("b", by=("person/harrow",), rests_on=("below",)))
    (matter,) = _matters(below, *two, denial("c", by=("person/munib",)))
    assert [side.witnesses for side in matter.sides] == [1, 1]


def test_the_largest_side_is_no_majority_where_the_others_together_are_as_many():
    explains = "explains event/turn-to-peace"
    (matter,) = _matters(
        claim("a", f"topic/exhaustion {explains}"),
        claim("b", f"topic/exhaustion {explains}", by=("person/harrow",)),
        claim("c", f"topic/kozluca {explains}", by=("person/munib",)),
        claim("d", f"topic/black-sea {explains}", by=("group/janissaries",)),
    )
    assert [side.witnesses for side in matter.sides] == [2, 1, 1]
    assert matter.standing is Standing.CONFLICTING


def test_what_two_independent_witnesses_say_and_nobody_disputes_is_confirmed_and_the_rest_unique():
    said = "person/repnin signed treaty/kaynarca-1774"
    found = _survey(claim("a", said), claim("b", said, by=("person/harrow",)), claim("c"), standings=tuple(Standing))
    assert {
        tuple(sorted(each.passages[0].quotation for each in matter.claims)): matter.standing for matter in found.matters
    } == {
        ("a", "b"): Standing.CONFIRMED,
        ("c",): Standing.UNIQUE,
    }


def test_every_matter_of_a_store_is_counted_once():
    found = disputes.survey(kaynarca(), project=PROJECT, standings=tuple(Standing))
    assert dict(found.counts) == {
        standing: sum(1 for matter in found.matters if matter.standing is standing) for standing in Standing
    }
    claims = [each.iri for matter in found.matters for each in matter.claims]
    assert sorted(claims) == sorted(evidence.find(kaynarca()))


def test_the_counts_are_the_same_whatever_is_shown():
    everything = disputes.survey(kaynarca(), project=PROJECT, standings=tuple(Standing))
    assert disputes.survey(kaynarca(), project=PROJECT).counts == everything.counts


def test_only_what_has_to_do_with_a_thing_is_shown():
    about = disputes.survey(kaynarca(), project=PROJECT, about=f"{BASE}event/turn-to-peace")
    assert [matter.about.id for matter in about.matters] == ["event/turn-to-peace"]
    relation = disputes.survey(kaynarca(), project=PROJECT, about="https://w3id.org/muahede/ontology#influenced")
    assert {each.predicate.id for matter in relation.matters for each in matter.claims} == {"influenced"}
    agreed = disputes.survey(
        kaynarca(), project=PROJECT, about=f"{BASE}person/repnin", standings=(Standing.CONFIRMED, Standing.UNIQUE)
    )
    assert {matter.claims[0].predicate.id for matter in agreed.matters} >= {"signed", "gaveAidTo"}
    assert all(disputes.has_part(matter, f"{BASE}person/repnin") for matter in agreed.matters)


def test_the_order_of_the_claims_makes_no_difference():
    claims = [
        claim("a", "topic/exhaustion explains event/turn-to-peace"),
        claim("b", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
        claim("c", "topic/black-sea explains event/turn-to-peace", by=("person/harrow", "person/deniz")),
        denial("d", "topic/exhaustion explains event/turn-to-peace", by=("person/munib",)),
    ]
    assert _matters(*claims) == _matters(*reversed(claims))


# --- forms and the command -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("disputes") / "store"
    store.create(made, lines())
    return made


def _run(folder, *arguments):
    return CliRunner().invoke(cli.command, ["--project", str(KAYNARCA), "disputes", "--store", str(folder), *arguments])


def test_the_json_lists_every_claim_of_every_side_in_full(folder):
    answer = json.loads(_run(folder, "-f", "json").stdout)
    listed = {each["iri"]: each for each in answer["claims"]}
    named = {iri for dispute in answer["disputes"] for side in dispute["sides"] for iri in side["claims"]}
    assert named == set(listed)
    assert {dispute["standing"] for dispute in answer["disputes"]} <= {"majority", "conflicting"}
    assert all({"iri", "subject", "passages", "cites", "claimants"} <= set(each) for each in listed.values())


def test_the_csv_has_a_row_for_each_claim(folder):
    rows = list(csv.DictReader(io.StringIO(_run(folder, "-f", "csv").stdout)))
    assert tuple(rows[0]) == dispute_forms.COLUMNS
    sides = {row["subject"]: row["side"] for row in rows if row["predicate"] == "explains"}
    assert set(sides) == {"exhaustion of the treasury", "the defeat at Kozluca"}
    assert set(sides.values()) == {"1", "2"}


def test_the_text_shows_each_side_with_its_words_in_either_language(folder):
    english, turkish = _run(folder).stdout, _run(folder, "--lang", "tr").stdout
    assert "Osmanlıların barışa dönüşünü hazinenin tükenmesi açıklar." in english
    assert "conflicting" in english
    assert "çelişkili" in turkish
    assert "hazinenin tükenmesi — açıklar" in turkish


def test_only_one_kind_is_shown_where_one_is_asked_for(folder):
    answer = json.loads(_run(folder, "--kind", "denied", "-f", "json").stdout)
    assert [dispute["kinds"] for dispute in answer["disputes"]] == [["denied"]]


def test_a_matter_that_is_not_disputed_is_said_so_with_a_way_on(folder):
    told = _run(folder, "person/munib")
    assert isinstance(told.exception, ExplainedError)
    assert "Munib" in str(told.exception)
    assert "--all" in str(told.exception)
    assert _run(folder, "person/munib", "--all").exit_code == 0


def test_a_name_that_is_not_there_is_said_so(folder):
    told = _run(folder, "Bismarck")
    assert isinstance(told.exception, ExplainedError)
    assert "MATTER" in str(told.exception)


def test_the_disputes_of_the_article_are_those_it_tells_of(folder):
    """The three explanations of one turn stand as three sides, whichever claims else there are."""
    del folder
    from kg import project
    from kg.policies.conflicts import oppositions
    from kg.seeds import reading as seeds

    ours = project.load(KAYNARCA.parents[2])
    loaded = seeds.load(ours, VOCABULARY)
    found = oppositions(loaded.claims, VOCABULARY, loaded.entities)
    turn = {each.one.subject for each in found if each.one.object == EntityId("event/turn-at-lausanne")}
    turn |= {each.other.subject for each in found if each.other.object == EntityId("event/turn-at-lausanne")}
    assert len(turn) == 3


def test_a_whole_is_told_by_the_disputes_on_its_parts():
    said = "person/panin influenced group/janissaries"
    graph = store_of(claim("yes", said), denial("no", said, by=("person/harrow",)))
    (matter,) = disputes.of_parts(graph, f"{BASE}group/ottoman-empire", project=PROJECT)
    assert sorted(map(sorted, _sides(matter))) == [["no"], ["yes"]]
    assert not disputes.of_parts(graph, f"{BASE}group/russian-empire", project=PROJECT)


def test_what_nobody_disputes_is_told_by_how_much_is_claimed_of_it(folder):
    told = _run(folder, "person/munib")
    assert "no dispute touches" in str(told.exception)
    assert "speak" in str(told.exception)
