"""Policies, what contests a claim, witnesses, and the facts that follow."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from kg import project, store
from kg.dates.chronology import historical_date
from kg.errors import ExplainedError
from kg.graph.quads import for_rdflib
from kg.identity import claim_id
from kg.model import Certainty, Citation, Claim, DocumentId, EntityId, Passage, Polarity, ReadingId, RelationId, Status
from kg.ontology import reading as ontology
from kg.ontology import terms
from kg.policies import derivation, facts, policy
from kg.policies.conflicts import opponents
from kg.policies.policy import BUILT_IN, Contested, Policy, admitted, heard
from kg.policies.witnesses import independent, witnesses
from kg.seeds import reading as seeds

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
ACCEPTED = BUILT_IN["accepted"]


@cache
def _kaynarca():
    ours = project.load(KAYNARCA)
    vocabulary = ontology.load(ours.ontology)
    return ours, vocabulary, seeds.load(ours, vocabulary)


def _vocabulary():
    return _kaynarca()[1]


def _derive(chosen=ACCEPTED, claims=None):
    ours, vocabulary, loaded = _kaynarca()
    if claims is not None:
        first = replace(loaded.documents[0], claims=tuple(claims), remarks=())
        loaded = replace(loaded, documents=(first,))
    return derivation.derive(loaded, chosen, ours, vocabulary)


def _said(derived):
    return {(fact.subject, fact.predicate, fact.object) for fact in derived.facts}


def claim(key, said="person/panin influenced person/rumyantsev", *, date=None, by=("person/deniz",), cites=(), **more):
    """A claim of the test project, each at a place of its own."""
    subject, predicate, object_ = said.split()
    place = sum(map(ord, key)) * 7
    return Claim(
        key=key,
        subject=EntityId(subject),
        predicate=RelationId(predicate),
        object=EntityId(object_),
        claimants=tuple(map(EntityId, by)),
        passages=(Passage(document=DocumentId("deniz-1998"), start=place, end=place + len(key), quotation=key),),
        reading=ReadingId("adjudicated"),
        when=historical_date(date) if date else None,
        cites=tuple(Citation(work=EntityId(work)) for work in cites),
        **more,
    )


def denial(key, said="person/panin influenced person/rumyantsev", **more):
    return claim(key, said, polarity=Polarity.DENIES, **more)


# --- what becomes a fact ---------------------------------------------------------------------------------------------


def test_what_somebody_denies_is_no_fact():
    assert ("person/panin", "influenced", "person/rumyantsev") not in _said(_derive())


def test_what_nobody_denies_is_a_fact():
    assert ("person/rumyantsev", "commanded", "group/danube-army") in _said(_derive())


def test_a_denial_is_never_a_fact_itself_even_where_everything_is_let_in():
    only = _derive(BUILT_IN["everything"], [denial("n")])
    assert _said(only) == set()


def test_rival_explanations_are_neither_a_fact():
    assert not [fact for fact in _derive().facts if fact.predicate == "explains"]


def test_rival_explanations_are_both_facts_where_everything_is_let_in():
    found = {fact.subject for fact in _derive(BUILT_IN["everything"]).facts if fact.predicate == "explains"}
    assert found == {"topic/exhaustion", "topic/kozluca"}


def test_hearsay_and_bare_possibility_are_no_facts_by_default():
    said = _said(_derive())
    assert ("person/repnin", "gaveAidTo", "person/ahmed-resmi") not in said
    assert not [each for each in said if each[1] == "metWith"]


def test_hedged_claims_are_facts_under_the_policy_that_lets_them_in():
    said = _said(_derive(BUILT_IN["hedged"]))
    assert ("person/repnin", "gaveAidTo", "person/ahmed-resmi") in said


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.REJECTED])
def test_what_nobody_has_accepted_is_no_fact(status):
    assert _said(_derive(claims=[claim("a", status=status)])) == set()


@pytest.mark.parametrize("chosen", BUILT_IN.values(), ids=lambda each: each.name)
def test_every_fact_rests_on_admitted_claims_that_assert(chosen):
    derived = _derive(chosen)
    allowed = {claim_id(each) for each in admitted(_kaynarca()[2].claims, chosen) if each.polarity is Polarity.ASSERTS}
    assert derived.facts
    for fact in derived.facts:
        assert set(fact.claims) <= allowed
        assert fact.claims


@pytest.mark.parametrize("name", [name for name, each in BUILT_IN.items() if each.contested is Contested.EXCLUDE])
def test_a_contested_claim_stands_behind_no_fact(name):
    chosen = BUILT_IN[name]
    contested = set(opponents(heard(_kaynarca()[2].claims, chosen), _vocabulary()))
    assert contested
    assert not [fact for fact in _derive(chosen).facts if contested & set(fact.claims)]


# --- what contests a claim -------------------------------------------------------------------------------------------


def _contested(*claims):
    by_key = {claim_id(each): each.key for each in claims}
    return {by_key[each] for each in opponents(claims, _vocabulary())}


def test_a_denial_contests_the_same_relation_said_the_other_way_round_where_it_is_symmetric():
    one = claim("one", "person/panin metWith person/repnin")
    assert _contested(one, denial("two", "person/repnin metWith person/panin")) == {"one", "two"}


def test_a_denial_of_an_influence_contests_whoever_says_that_he_was_persuaded():
    one = claim("one", "person/panin persuaded person/rumyantsev")
    assert _contested(one, denial("two", "person/panin influenced person/rumyantsev")) == {"one", "two"}


def test_a_denial_that_he_was_persuaded_leaves_other_influence_alone():
    one = claim("one", "person/panin influenced person/rumyantsev")
    assert _contested(one, denial("two", "person/panin persuaded person/rumyantsev")) == set()


def test_a_denial_of_another_year_contests_nothing():
    one = claim("one", "person/panin visited person/repnin", date="1774")
    assert _contested(one, denial("two", "person/panin visited person/repnin", date="1771")) == set()


def test_a_denial_without_a_date_contests_every_year():
    one = claim("one", "person/panin visited person/repnin", date="1774")
    assert _contested(one, denial("two", "person/panin visited person/repnin")) == {"one", "two"}


def test_a_declared_contradiction_contests_both_sides():
    one = claim("one", contradicts=("two",))
    two = claim("two", "person/rumyantsev commanded group/danube-army")
    assert _contested(one, two) == {"one", "two"}


def test_a_denial_within_a_letter_leaves_more_special_relations_alone():
    """He never asked for one thing: that says nothing of the aid that he asked for."""
    one = claim("one", "person/panin requestedAidFrom person/repnin")
    scoped = denial("two", "person/panin requestedFrom person/repnin", context=(EntityId("event/war-1768"),))
    assert _contested(one, scoped) == set()
    assert _contested(one, denial("three", "person/panin requestedFrom person/repnin")) == {"one", "three"}


def test_two_uncles_do_not_contest_each_other_and_two_explanations_do():
    uncles = (
        claim("a", "person/panin kinOf person/repnin"),
        claim("b", "person/munib kinOf person/repnin", by=("person/harrow",)),
    )
    rivals = (
        claim("c", "topic/exhaustion explains event/turn-to-peace"),
        claim("d", "topic/kozluca explains event/turn-to-peace", by=("person/harrow",)),
    )
    assert _contested(*uncles) == set()
    assert _contested(*rivals) == {"c", "d"}


def test_two_explanations_by_one_scholar_are_two_causes_and_no_dispute():
    both = (
        claim("c", "topic/exhaustion explains event/turn-to-peace"),
        claim("d", "topic/kozluca explains event/turn-to-peace"),
    )
    assert _contested(*both) == set()


def test_a_battle_at_two_places_is_disputed_unless_one_lies_in_the_other():
    talks = "event/kaynarca-talks tookPlaceIn"
    here = claim("a", f"{talks} place/kaynarca")
    apart = claim("b", f"{talks} place/petersburg", by=("person/harrow",))
    around = claim("c", f"{talks} place/danube", by=("person/harrow",))
    entities = _kaynarca()[2].entities
    assert set(opponents((here, apart), _vocabulary(), entities)) == {claim_id(here), claim_id(apart)}
    assert opponents((here, around), _vocabulary(), entities) == {}


def test_hearsay_makes_no_fact_and_yet_the_opposite_is_disputed():
    hearsay = denial("hearsay", certainty=Certainty.REPORTED)
    assert _said(_derive(claims=[claim("a"), hearsay])) == set()


@pytest.mark.parametrize("status", [Status.CANDIDATE, Status.REJECTED])
def test_a_denial_that_nobody_has_accepted_contests_nothing(status):
    unread = denial("unread", status=status)
    assert _said(_derive(claims=[claim("a"), unread])) == {("person/panin", "influenced", "person/rumyantsev")}


def test_a_denial_by_somebody_whom_the_policy_does_not_hear_contests_nothing():
    only = replace(ACCEPTED, name="only", claimants=(EntityId("person/deniz"),))
    against = denial("b", by=("person/harrow",))
    assert _said(_derive(only, [claim("a"), against])) == {("person/panin", "influenced", "person/rumyantsev")}


def test_a_fact_that_a_rule_derives_is_none_where_somebody_denies_it():
    ours = (
        claim("a", "letter/rumyantsev-1774-07-04 sender person/rumyantsev"),
        claim("b", "letter/rumyantsev-1774-07-04 addressee person/muhsinzade"),
    )
    wrote = ("person/rumyantsev", "wroteTo", "person/muhsinzade")
    assert wrote in _said(_derive(claims=ours))
    assert wrote not in _said(_derive(claims=(*ours, denial("c", " ".join(wrote)))))


def test_more_independent_witnesses_win_under_majority():
    majority = replace(ACCEPTED, name="majority", contested=Contested.MAJORITY)
    two = (claim("a", by=("person/deniz",)), claim("b", by=("person/harrow",)))
    against = denial("c", by=("person/munib",))
    assert _said(_derive(majority, [*two, against])) == {("person/panin", "influenced", "person/rumyantsev")}
    assert _said(_derive(majority, [two[0], against])) == set()


def test_two_witnesses_of_one_archive_file_win_nothing_under_majority():
    majority = replace(ACCEPTED, name="majority", contested=Contested.MAJORITY)
    two = [claim("a", cites=("work/hat-1234",)), claim("b", by=("person/harrow",), cites=("work/hat-1234",))]
    assert _said(_derive(majority, [*two, denial("c", by=("person/munib",))])) == set()


# --- witnesses -------------------------------------------------------------------------------------------------------


def test_two_scholars_who_rest_on_one_archive_file_are_one_witness():
    ours = [claim("a", cites=("work/hat-1234",)), claim("b", by=("person/harrow",), cites=("work/hat-1234",))]
    assert witnesses(ours) == 1


def test_two_scholars_with_sources_of_their_own_are_two_witnesses():
    ours = [claim("a", cites=("work/hat-1234",)), claim("b", by=("person/harrow",), cites=("work/harrow-1987",))]
    assert witnesses(ours) == 2


def test_a_scholar_who_says_it_twice_is_one_witness():
    assert witnesses([claim("a"), claim("b")]) == 1


def test_a_claim_that_rests_on_another_adds_no_witness():
    assert witnesses([claim("a"), claim("b", by=("person/harrow",), rests_on=("a",))]) == 1


def test_two_claims_that_rest_on_a_third_are_one_witness():
    third = claim("c", by=("person/munib",), cites=("work/hat-1234",))
    ours = [claim("a", rests_on=("c",)), claim("b", by=("person/harrow",), cites=("work/hat-1234",))]
    assert witnesses(ours) == 2
    assert witnesses(ours, among=[third]) == 1


def test_claims_that_rest_on_each_other_in_a_circle_are_one_witness():
    assert witnesses([claim("a", rests_on=("b",)), claim("b", by=("person/harrow",), rests_on=("a",))]) == 1


@given(st.lists(st.frozensets(st.integers(0, 9).map(str), min_size=1, max_size=3), max_size=8), st.randoms())
def test_the_number_of_witnesses_does_not_depend_on_the_order_in_which_they_are_heard(marks, shuffled):
    other = list(marks)
    shuffled.shuffle(other)
    assert independent(marks) == independent(other)
    assert (1 if marks else 0) <= independent(marks) <= len(marks)


# --- choosing and reading policies -----------------------------------------------------------------------------------


def test_a_policy_without_a_work_drops_what_rests_on_it_alone_and_what_rests_on_that():
    chosen = policy.named(_kaynarca()[0], "without-work:work/hat-1234")
    ours = [
        claim("a", cites=("work/hat-1234",)),
        claim("b", cites=("work/hat-1234", "work/harrow-1987")),
        claim("c"),
        claim("d", rests_on=("a",)),
        claim("e", rests_on=("d",)),
        claim("f", rests_on=("a", "c")),
    ]
    assert {each.key for each in admitted(ours, chosen)} == {"b", "c", "f"}


def test_a_policy_by_claimant_keeps_what_that_claimant_says():
    derived = _derive(policy.named(_kaynarca()[0], "claimant:person/harrow"))
    by_name = {claim_id(each): each for each in _kaynarca()[2].claims}
    assert {who for fact in derived.facts for each in fact.claims for who in by_name[each].claimants} == {
        "person/harrow"
    }
    assert ("person/panin", "influenced", "person/rumyantsev") in _said(derived)


def test_a_policy_by_certainty_takes_several_levels():
    chosen = policy.named(_kaynarca()[0], "certainty:certain,possible")
    assert chosen.certainties == (Certainty.CERTAIN, Certainty.POSSIBLE)


def test_a_policy_can_leave_out_what_is_known_only_from_somebody_elses_text():
    own = replace(BUILT_IN["hedged"], reported=False)
    kept = {each.key for each in admitted(_kaynarca()[2].claims, own)}
    assert "d16" not in kept
    assert "d01" in kept


def test_a_policy_can_leave_out_a_document_or_a_claimant():
    claims = _kaynarca()[2].claims
    without = admitted(claims, replace(ACCEPTED, without_documents=(DocumentId("harrow-2005"),)))
    assert {each.passages[0].document for each in without} == {"deniz-1998"}
    others = admitted(claims, replace(ACCEPTED, without_claimants=(EntityId("person/deniz"),)))
    assert {name for each in others for name in each.claimants} == {"person/harrow"}


def test_a_policy_file_says_all_that_a_policy_can(tmp_path):
    path = tmp_path / "own-view.toml"
    path.write_text(
        'label = "as Harrow has it"\nstatuses = ["accepted", "candidate"]\ncertainties = ["certain"]\n'
        'claimants = ["person/harrow"]\nwithout_claimants = ["person/deniz"]\ndocuments = ["harrow-2005"]\n'
        'without_documents = ["deniz-1998"]\nwithout_works = ["work/hat-1234"]\ncontested = "majority"\nreported = false\n',
        encoding="utf-8",
    )
    assert policy.named(_kaynarca()[0], str(path)) == Policy(
        name="own-view",
        label="as Harrow has it",
        statuses=(Status.ACCEPTED, Status.CANDIDATE),
        certainties=(Certainty.CERTAIN,),
        claimants=(EntityId("person/harrow"),),
        without_claimants=(EntityId("person/deniz"),),
        documents=(DocumentId("harrow-2005"),),
        without_documents=(DocumentId("deniz-1998"),),
        without_works=(EntityId("work/hat-1234"),),
        contested=Contested.MAJORITY,
        reported=False,
    )


def test_all_faults_of_a_policy_file_are_told_at_once(tmp_path):
    path = tmp_path / "Own View.toml"
    path.write_text(
        'labels = "x"\ncertainties = ["surely"]\nclaimants = "person/harrow"\ncontested = 3\nreported = "no"\n',
        encoding="utf-8",
    )
    with pytest.raises(ExplainedError) as raised:
        policy.load(path)
    told = str(raised.value)
    for piece in (
        "Own View",
        "'labels'",
        "did you mean label?",
        "'surely'",
        "claimants must be",
        "contested",
        "reported",
    ):
        assert piece in told


@pytest.mark.parametrize("content", [b"label = ", b"\xff\xfe", b"statuses = [1]"])
def test_a_file_that_is_no_policy_is_explained(tmp_path, content):
    path = tmp_path / "broken.toml"
    path.write_bytes(content)
    with pytest.raises(ExplainedError, match="broken"):
        policy.load(path)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("acepted", "did you mean accepted"),
        ("nobody", "accepted, certain, hedged, everything"),
        ("certainty:surely", "known: certain"),
        ("claimant:", "VALUE"),
        ("nowhere.toml", "no such policy file"),
        ("colour:red", "without-work"),
    ],
)
def test_an_unknown_policy_is_answered_with_those_that_there_are(name, hint):
    with pytest.raises(ExplainedError, match=hint):
        policy.named(_kaynarca()[0], name)


def test_a_policy_that_names_somebody_unknown_is_refused_and_not_silently_empty():
    with pytest.raises(ExplainedError, match="did you mean person/harrow"):
        _derive(policy.named(_kaynarca()[0], "claimant:person/harow"))


def test_a_projects_own_policy_is_found_by_name_and_takes_the_place_of_ours(tmp_path):
    folder = tmp_path / "seeds" / "policies"
    folder.mkdir(parents=True)
    (tmp_path / "seeds" / "project.toml").write_text("", encoding="utf-8")
    (folder / "accepted.toml").write_text('label = "ours"\n', encoding="utf-8")
    assert policy.named(project.load(tmp_path), "accepted").label == "ours"


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[1] / "seeds" / "policies").glob("*.toml")), ids=str)
def test_the_policies_that_come_with_the_seeds_are_sound(path):
    policy.load(path)


# --- facts as RDF ----------------------------------------------------------------------------------------------------


def test_each_fact_is_a_plain_triple_and_a_record_of_what_it_rests_on():
    ours, vocabulary, loaded = _kaynarca()
    derived = _derive()
    quads = tuple(for_rdflib(facts.quads(derived, loaded, ours, vocabulary)))
    assert {str(quad.graph) for quad in quads} == {ours.base + "graph/facts/accepted"}
    triples = {tuple(map(str, quad[:3])) for quad in quads}
    assert (f"{ours.base}person/repnin", f"{terms.KG}signed", f"{ours.base}treaty/kaynarca-1774") in triples
    (node,) = {s for s, p, o in triples if p == f"{terms.KG}predicate" and o == f"{terms.KG}commanded"}
    assert (node, f"{terms.KG}underPolicy", f"{ours.base}policy/accepted") in triples
    assert (node, f"{terms.KG}witnesses", "1") in triples
    by_key = {each.key: each for each in loaded.claims}
    assert (node, f"{terms.KG}derivedFrom", ours.base + claim_id(by_key["h09"])) in triples


def test_a_symmetric_fact_is_written_both_ways_round():
    ours, vocabulary, loaded = _kaynarca()
    quads = for_rdflib(facts.quads(_derive(), loaded, ours, vocabulary))
    ends = {tuple(map(str, (q.subject, q.object))) for q in quads if str(q.predicate) == f"{terms.KG}fellowMemberOf"}
    one, other = ours.base + "person/ahmed-resmi", ours.base + "person/munib"
    assert ends == {(one, other), (other, one)}


def test_a_derived_fact_names_its_rule_and_rests_on_both_of_its_claims():
    (wrote,) = (each for each in _derive().facts if each.predicate == "wroteTo" and each.subject == "person/rumyantsev")
    assert wrote.rule == "10-letters"
    by_name = {claim_id(each): each for each in _kaynarca()[2].claims}
    assert {by_name[each].key for each in wrote.claims} == {"d01", "d02"}
    assert str(wrote.earliest) == str(wrote.latest) == "1774-07-04"


def test_every_term_that_the_facts_use_is_declared_in_the_vocabulary():
    ours, vocabulary, loaded = _kaynarca()
    used = {
        str(term).removeprefix(terms.KG)
        for quad in for_rdflib(facts.quads(_derive(), loaded, ours, vocabulary))
        for term in quad[:3]
        if isinstance(term, URIRef) and term.startswith(terms.KG)
    }
    assert sorted(term for term in used if term not in vocabulary) == []


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("ASK {}", "must be SELECT"),
        ("SELECT ?subject ?predicate ?object ?claim { ?claim a kg:AdmittedClaim }", "no IRI for"),
        (
            "SELECT ?subject ?predicate ?object ?claim { ?claim kg:subject ?subject ; kg:object ?object BIND(kg:nonsense AS ?predicate) }",
            "does not know",
        ),
        (
            "SELECT ?subject ?predicate ?object ?claim { ?claim kg:subject ?subject ; kg:predicate ?predicate BIND(kg:x AS ?object) }",
            "must be an entity",
        ),
        (
            "SELECT ?subject ?predicate ?object ?claim { ?c kg:subject ?subject ; kg:predicate ?predicate ; kg:object ?object BIND(kg:x AS ?claim) }",
            "must be an admitted claim",
        ),
        ("SELECT ?subject", "does not parse"),
    ],
)
def test_a_rule_that_is_not_as_it_must_be_is_explained(tmp_path, rule, told):
    ours, vocabulary, loaded = _kaynarca()
    root = tmp_path / "own"
    (root / "ontology" / "rules").mkdir(parents=True)
    (root / "ontology" / "kg.ttl").write_bytes((ours.ontology / "kg.ttl").read_bytes())
    (root / "ontology" / "rules" / "10-own.rq").write_text(f"PREFIX kg: <{terms.KG}>\n{rule}", encoding="utf-8")
    with pytest.raises(ExplainedError, match=told) as raised:
        derivation.derive(loaded, ACCEPTED, replace(ours, root=root), vocabulary)
    assert "10-own.rq" in str(raised.value)


def test_the_store_finds_a_fact_as_a_plain_triple():
    from kg.building.assembly import assemble

    held = store.in_memory(assemble(_kaynarca()[0]).lines)
    asked = store.query(
        held,
        "ASK { GRAPH ?g { person:repnin kg:signed treaty:kaynarca-1774 } }",
        prefixes={
            "kg": terms.KG,
            "person": "https://example.org/kaynarca/person/",
            "treaty": "https://example.org/kaynarca/treaty/",
        },
    )
    assert asked == store.Ask(value=True)
