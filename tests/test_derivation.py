"""Facts derived a group at a time, and brought up to date: the same as by their definition, whatever people claim."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import facts_by_definition as definition
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import project
from kg.dates.chronology import historical_date
from kg.errors import ExplainedError
from kg.graph.notation import TYPE
from kg.identity import claim_id
from kg.ledger.entries import entities_of
from kg.ledger.file import Ledger
from kg.model import (
    Certainty,
    Citation,
    Claim,
    ClassId,
    DocumentId,
    EntityId,
    Passage,
    Polarity,
    ReadingId,
    RelationId,
    Status,
)
from kg.ontology import reading as ontology
from kg.ontology.terms import KG
from kg.policies import contention, derivation, grounds, rules
from kg.policies.conflicts import opponents
from kg.policies.contention import Contender
from kg.policies.derivation import Derivation
from kg.policies.policy import BUILT_IN, Contested
from kg.policies.rules import Sight
from kg.seeds import reading as seeds

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
ACCEPTED = BUILT_IN["accepted"]
MAJORITY = replace(ACCEPTED, name="majority", contested=Contested.MAJORITY)
POLICIES = (ACCEPTED, MAJORITY, BUILT_IN["everything"], replace(ACCEPTED, without_works=(EntityId("work/hat-1234"),)))
PERSONS = ("person/panin", "person/repnin", "person/munib", "person/ahmed-resmi")
GROUPS = ("group/ottoman-delegation", "group/danube-army", "group/russian-empire")
LETTERS = ("letter/rumyantsev-1774-07-04", "letter/muhsinzade-1774-07-08")
EVENTS = ("event/kaynarca-talks", "event/war-1768")
PLACES = ("place/kaynarca", "place/danube", "place/petersburg")
RELATIONS = {
    "influenced": (PERSONS, PERSONS),
    "persuaded": (PERSONS, PERSONS),
    "metWith": (PERSONS, PERSONS),
    "wroteTo": (PERSONS, PERSONS),
    "memberOf": (PERSONS, GROUPS),
    "participatedIn": (PERSONS, EVENTS),
    "sender": (LETTERS, PERSONS),
    "addressee": (LETTERS, PERSONS),
    "hasParty": (("treaty/kaynarca-1774", "treaty/armistice-1772"), GROUPS),
    "explains": (("topic/exhaustion", "topic/kozluca", "topic/black-sea"), EVENTS),
    "tookPlaceIn": (EVENTS, PLACES),
}
DATES = (None, None, "1774", "1774-07", "1774-07-04", "1771/1772", "1772/..", "../1773")
KEYS = ("a", "b", "c", "d")
OTHER = {"deniz-1998": "harrow-2005", "harrow-2005": "deniz-1998"}
CLAIMANTS = (("person/deniz",), ("person/harrow",), ("person/munib",), ("person/deniz", "person/harrow"))
WORKS = ("work/hat-1234", "work/harrow-1987")


@cache
def _kaynarca():
    ours = project.load(KAYNARCA)
    return ours, ontology.load(ours.ontology), seeds.load(ours, ontology.load(ours.ontology))


@st.composite
def _claim(draw, document, key):
    relation = draw(st.sampled_from(sorted(RELATIONS)))
    subjects, objects = RELATIONS[relation]
    subject = draw(st.sampled_from(subjects))
    date = draw(st.sampled_from(DATES))
    place = draw(st.sampled_from((10, 20)))  # the same place twice: the same claim, found by two readers
    return Claim(
        key=key,
        subject=EntityId(subject),
        predicate=RelationId(relation),
        object=EntityId(draw(st.sampled_from([each for each in objects if each != subject]))),
        claimants=tuple(map(EntityId, draw(st.sampled_from(CLAIMANTS)))),
        passages=(Passage(document=DocumentId(document), start=place, end=place + 5, quotation="."),),
        reading=ReadingId("adjudicated"),
        polarity=draw(st.sampled_from((Polarity.ASSERTS, Polarity.ASSERTS, Polarity.ASSERTS, Polarity.DENIES))),
        certainty=draw(st.sampled_from((Certainty.CERTAIN, Certainty.CERTAIN, Certainty.REPORTED))),
        status=draw(st.sampled_from((Status.ACCEPTED, Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED))),
        when=historical_date(date) if date else None,
        place=draw(st.sampled_from((None, None, EntityId("place/sumnu")))),
        cites=tuple(Citation(work=EntityId(work)) for work in draw(st.sampled_from(((), WORKS[:1], WORKS)))),
        rests_on=draw(st.sampled_from(((), (), KEYS[:1], KEYS[1:3]))),
        contradicts=draw(st.sampled_from(((), (), (), KEYS[1:2], (f"{OTHER.get(document, document)}/{KEYS[2]}",)))),
    )


@st.composite
def _document(draw, name):
    """A document of what anybody might claim; a row of a table with that key may or may not be there."""
    keys = [*KEYS, *(f"e{place}" for place in range(draw(st.integers(0, 8))))]
    claims = [draw(_claim(name, key)) for key in keys]
    return replace(_kaynarca()[2].documents[0], id=DocumentId(name), claims=tuple(claims), remarks=(), left_open=())


def _said(facts):
    return {
        (fact.subject, fact.predicate, fact.object): (
            fact.rule,
            fact.claims,
            fact.witnesses,
            fact.earliest,
            fact.latest,
        )
        for fact in facts
    }


CALM = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@CALM
@given(st.tuples(_document("deniz-1998"), _document("harrow-2005")), st.sampled_from(POLICIES))
def test_the_facts_of_a_ledger_are_those_of_the_definition(documents, policy):
    ours, vocabulary, loaded = _kaynarca()
    claimed = replace(loaded, documents=documents)
    derived = derivation.derive(claimed, policy, ours, vocabulary)
    assert _said(derived.facts) == definition.facts(claimed, policy, ours, vocabulary)


@CALM
@given(_document("deniz-1998"))
def test_whoever_speaks_against_a_claim_is_who_does_by_comparing_every_two(document):
    _, vocabulary, loaded = _kaynarca()
    found = opponents(document.claims, vocabulary, loaded.entities)
    expected = definition.opponents(document.claims, vocabulary, loaded.entities)
    assert {name: set(map(claim_id, by)) for name, by in found.items()} == {
        name: set(map(claim_id, by)) for name, by in expected.items()
    }


@st.composite
def _contenders(draw):
    days = st.sampled_from(("", "1770-01-01", "1772-05-01", "1774-07-04", "1774-07-10"))
    found = []
    for _ in range(draw(st.integers(0, 14))):
        early, late = draw(days), draw(days)
        if early and late and late < early:
            early, late = late, early
        found.append(
            Contender(
                draw(st.sampled_from(PLACES)),
                frozenset(draw(st.sampled_from(CLAIMANTS))),
                early,
                late or "~",
                counts=draw(st.booleans()),
            )
        )
    return found


def _apart(one, other):
    return {one, other} != {"place/kaynarca", "place/danube"}


def _against(one, other):
    return (
        one.value != other.value
        and one.claimants.isdisjoint(other.claimants)
        and one.early <= other.late
        and other.early <= one.late
        and _apart(one.value, other.value)
    )


@settings(max_examples=400, deadline=None)
@given(_contenders())
def test_who_stands_in_whose_way_is_found_in_the_order_of_time_as_by_comparing_every_two(contenders):
    every = [(one, other) for one, other in combinations(range(len(contenders)), 2)]
    pairs = [pair for pair in every if _against(contenders[pair[0]], contenders[pair[1]])]
    assert contention.pairs(contenders, _apart) == pairs
    met = {contenders[each].value for pair in pairs for each in pair if contenders[each].counts}
    assert contention.contested(contenders, _apart) == met


def test_ten_thousand_claims_for_one_value_or_by_one_scholar_are_not_compared_each_with_each():
    asked = []

    def apart(one, other):
        asked.append((one, other))
        return True

    alike = [Contender("place/kaynarca", frozenset({f"person/{who}"}), "", "~") for who in range(10_000)]
    by_one = [Contender(f"place/{where}", frozenset({"person/deniz"}), "", "~") for where in range(10_000)]
    one_after_the_other = [
        Contender(f"person/{who}", frozenset({f"person/{who % 7}"}), f"{who:05}", f"{who:05}") for who in range(10_000)
    ]
    for contenders in (alike, by_one, one_after_the_other):
        assert contention.contested(contenders, apart) == set()
        assert contention.pairs(contenders, apart) == []
    assert len(asked) < 500_000


# --- changes ---------------------------------------------------------------------------------------------------------


def _anew(documents, policy, ours):
    _, vocabulary, loaded = _kaynarca()
    ledger = Ledger.create()
    made = Derivation(ledger, policy, loaded, ours, vocabulary)
    for document in documents:
        made.take(document)
    made.derive()
    return made


def _whole(made):
    facts = {drawer.part: {said: fact for fact, said in drawer.ways} for drawer in made.drawers()}
    return facts, made.counts()


def _held_to_be_the_same(before, after, policy, ours):
    """Take the documents of ``before``, then those of ``after`` in their place; hold that to deriving ``after`` anew."""
    made = _anew(before, policy, ours)
    old, _ = _whole(made)
    names = {document.id for document in after}
    for document in before:
        if document.id not in names:
            made.drop(document.id)
    for document in after:
        if document not in before:
            made.take(document)
    revision = made.revise()
    new, counts = _whole(_anew(after, policy, ours))
    assert _whole(made) == (new, counts)
    changed = {part for part in {*old, *new} if old.get(part) != new.get(part)}
    assert changed <= revision.drawers
    return revision


@CALM
@given(
    st.tuples(_document("deniz-1998"), _document("harrow-2005")),
    _document("harrow-2005"),
    st.sampled_from(POLICIES),
    st.integers(0, 3),
)
def test_a_changed_document_leaves_the_facts_that_deriving_all_of_them_anew_would(documents, other, policy, kept):
    first, second = documents
    changed = replace(second, claims=(*second.claims[:kept], *other.claims[kept:]))
    _held_to_be_the_same(documents, (first, changed), policy, _kaynarca()[0])


@settings(CALM, max_examples=15)
@given(st.tuples(_document("deniz-1998"), _document("harrow-2005")), st.sampled_from(POLICIES))
def test_a_document_that_goes_takes_along_what_only_it_bore(documents, policy):
    _held_to_be_the_same(documents, documents[:1], policy, _kaynarca()[0])
    _held_to_be_the_same(documents[:1], documents, policy, _kaynarca()[0])


@settings(CALM, max_examples=15)
@given(st.tuples(_document("deniz-1998"), _document("harrow-2005")), _document("harrow-2005"))
def test_rules_that_do_not_say_what_they_join_by_are_run_whole_and_give_the_same(plain, documents, other):
    _held_to_be_the_same(documents, (documents[0], other), ACCEPTED, plain)


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The test project with an ontology of its own, in which no rule says what it joins by."""
    root = tmp_path_factory.mktemp("plain")
    ours = _kaynarca()[0]
    shutil.copytree(ours.ontology, root / "ontology")
    for path in (root / "ontology" / "rules").glob("*.rq"):
        kept = [line for line in path.read_text("utf-8").splitlines(keepends=True) if not line.startswith("# joins")]
        path.write_text("".join(kept), "utf-8")
    return replace(ours, root=root)


def test_everything_can_be_derived_anew_from_a_ledger_whose_documents_have_changed():
    documents = _kaynarca()[2].documents
    made = _anew(documents, ACCEPTED, _kaynarca()[0])
    made.drop(documents[1].id)
    made.derive()
    assert _whole(made) == _whole(_anew(documents[:1], ACCEPTED, _kaynarca()[0]))
    made.take(documents[1])
    made.revise()
    assert _whole(made) == _whole(_anew(documents, ACCEPTED, _kaynarca()[0]))


def test_what_nobody_has_changed_touches_nothing():
    documents = _kaynarca()[2].documents
    made = _anew(documents, ACCEPTED, _kaynarca()[0])
    made.take(documents[1])
    revision = made.revise()
    assert (revision.drawers, revision.touched) == (frozenset(), frozenset())


def test_a_row_that_only_stands_elsewhere_changes_no_fact_and_is_told():
    documents = _kaynarca()[2].documents
    first = documents[0].claims[0]
    moved = replace(first, origin=replace(first.origin, line=99))
    made = _anew(documents, ACCEPTED, _kaynarca()[0])
    made.take(replace(documents[0], claims=(moved, *documents[0].claims[1:])))
    revision = made.revise()
    assert revision.drawers == frozenset()
    assert revision.touched == {first.subject, first.object}


def test_a_remark_that_comes_and_a_mention_that_goes_touch_whom_they_are_about():
    documents = _kaynarca()[2].documents
    only = {each.entity for each in documents[0].mentions} - entities_of(replace(documents[0], mentions=()))
    made = _anew(documents, ACCEPTED, _kaynarca()[0])
    about = documents[0].claims[0]
    remarked = replace(documents[0].remarks[0], about=("person/panin", about.key))
    made.take(replace(documents[0], mentions=(), remarks=(*documents[0].remarks, remarked)))
    assert made.revise().touched == {*only, "person/panin", claim_id(about), about.subject, about.object}


# --- on disk ---------------------------------------------------------------------------------------------------------


def test_a_ledger_on_disk_gives_the_facts_of_one_in_memory_and_can_be_opened_again(tmp_path):
    ours, vocabulary, loaded = _kaynarca()
    with Ledger.create(tmp_path / "ledger") as ledger:
        made = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary, held=0)
        for document in loaded.documents:
            made.take(document)
        made.derive()
        expected = _whole(_anew(loaded.documents, ACCEPTED, ours))
        assert _whole(made) == expected
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]
    with Ledger.open(tmp_path / "ledger") as ledger:
        again = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary)
        assert _whole(again) == expected
        again.drop(loaded.documents[1].id)
        again.revise()
    with Ledger.open(tmp_path / "ledger") as ledger:
        kept = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary)
        assert _whole(kept) == _whole(_anew(loaded.documents[:1], ACCEPTED, ours))


def test_what_a_changed_document_rests_on_is_looked_up_and_not_sought_among_all_that_is_said():
    """Going through all ground for each row that a rule finds takes time by the square of a corpus."""
    ours, vocabulary, loaded = _kaynarca()
    with Ledger.create() as ledger:
        made = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary)
        for document in loaded.documents:
            made.take(document)
        made.derive()
        for text, values in ((grounds._LOST, ()), (grounds._ON_CLAIMS, (1,)), (grounds._ON_FACTS, (1,))):
            ledger.run("DROP TABLE IF EXISTS found")
            ledger.run(grounds._FOUND)
            plan = [row[-1] for row in ledger.rows(f"EXPLAIN QUERY PLAN {text}", values)]
            looked_up = [step for step in plan if step.startswith("SEARCH")]
            assert looked_up
            assert all("name=?" in step or "object=?" in step for step in looked_up), plan


@pytest.mark.parametrize("portion", [1, 40])
@pytest.mark.parametrize("joined", [True, False])
def test_rules_give_the_same_whether_they_see_everything_or_a_portion_at_a_time(tmp_path, plain, portion, joined):
    ours, vocabulary, loaded = _kaynarca()
    ours = ours if joined else plain
    with Ledger.create(tmp_path / "ledger") as ledger:
        made = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary, held=0, portion=portion)
        for document in loaded.documents:
            made.take(document)
        made.derive()
        assert any(fact.rule for fact in made.facts())
        assert _whole(made) == _whole(_anew(loaded.documents, ACCEPTED, ours))
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]


def test_a_ledger_that_is_damaged_or_none_is_explained(tmp_path):
    with pytest.raises(ExplainedError, match="no ledger"):
        Ledger.open(tmp_path / "nowhere")
    (tmp_path / "broken").write_bytes(b"not a database at all, but long enough to look like one" * 50)
    with pytest.raises(ExplainedError, match="ledger"):
        Ledger.open(tmp_path / "broken")


# --- what rules say that they join by --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("# joins: letter", "one variable or two"),
        ("# joins: ?a ?b ?c", "one variable or two"),
        ("# joins:", "one variable or two"),
        ("# joins: ?letter kg:Leter", "a class that the vocabulary does not have"),
        ("# joins: ?letter", "does not select"),
    ],
)
def test_a_header_of_joins_that_cannot_be_is_explained_with_its_file(tmp_path, header, told):
    ours, vocabulary, loaded = _kaynarca()
    shutil.copytree(ours.ontology, tmp_path / "ontology")
    for path in (tmp_path / "ontology" / "rules").glob("*.rq"):
        path.unlink()
    rule = "SELECT ?subject ?predicate ?object ?claim { ?claim a ?x ; ?y ?subject ; ?predicate ?object }"
    (tmp_path / "ontology" / "rules" / "10-own.rq").write_text(f"# title: own\n{header}\n{rule}", encoding="utf-8")
    with pytest.raises(ExplainedError, match=told) as raised:
        derivation.derive(loaded, ACCEPTED, replace(ours, root=tmp_path), vocabulary)
    assert "10-own.rq" in str(raised.value)


def test_rules_are_given_classes_and_what_one_of_them_names_and_no_more():
    ours, vocabulary, loaded = _kaynarca()
    sight = Sight(rules.read(ours.ontology, vocabulary))
    assert sight.sees(TYPE)
    assert sight.sees(f"<{KG}partOf>")
    assert not sight.sees(f"<{KG}born>")
    written = Sight((rules.Rule(path=Path("own.rq"), text="SELECT * { ?s <" + KG + "born> ?o }"),))
    assert written.sees(f"<{KG}born>")
    assert not written.sees(f"<{KG}partOf>")
    assert Sight((rules.Rule(path=Path("own.rq"), text="SELECT * { ?s kg:b\\u006Frn ?o }"),)).sees(f"<{KG}born>")
    with Ledger.create() as ledger:
        made = Derivation(ledger, ACCEPTED, loaded, ours, vocabulary)
        panin = loaded.entities[EntityId("person/panin")]
        assert not made.bears(panin, replace(panin, attributes={**panin.attributes, "born": ("1718",)}, labels=()))
        assert made.bears(panin, replace(panin, kind=ClassId("Group")))
        assert made.bears(panin, replace(panin, attributes={**panin.attributes, "part_of": ("group/danube-army",)}))
