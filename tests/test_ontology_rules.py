"""The rules of the ontology, each over a few claims of the seventeenth and eighteenth centuries, as ``ontology/README.md`` has it."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ontology import reading as ontology
from kg.ontology import terms

FOLDER = Path(__file__).parent.parent / "ontology"
RULES = sorted((FOLDER / "rules").glob("*.rq"))
BASE = "https://example.org/"
VOCABULARY = ontology.load(FOLDER)


def node(name):
    return ox.NamedNode(BASE + name)


def kg(name):
    return ox.NamedNode(terms.KG + name)


TYPE = ox.NamedNode(terms.RDF + "type")


def scratch(claims, kinds=(), parts=()):
    """Make the store that rules run over; a claim is "subject relation object", named by its place: c1, c2 …"""
    store = ox.Store()
    store.bulk_load(path=str(FOLDER / "kg.ttl"), format=ox.RdfFormat.TURTLE)
    for name, kind in dict(kinds).items():
        for each in VOCABULARY.kinds(kind):
            store.add(ox.Quad(node(name), TYPE, kg(each)))
    for part, whole in parts:
        store.add(ox.Quad(node(part), kg("partOf"), node(whole)))
    for number, claim in enumerate(claims, 1):
        add(store, node(f"c{number}"), "AdmittedClaim", claim)
    return store


def add(store, name, standing, said):
    subject, predicate, object_ = said.split()
    store.add(ox.Quad(name, TYPE, kg(standing)))
    store.add(ox.Quad(name, kg("subject"), node(subject)))
    store.add(ox.Quad(name, kg("predicate"), kg(predicate)))
    store.add(ox.Quad(name, kg("object"), node(object_)))


def derived(*claims, kinds=(), parts=()):
    """Run all rules in their order; give the names of the claims that each fact rests on, by "subject relation object"."""
    store = scratch(claims, kinds, parts)
    resting = {f"c{number}": {f"c{number}"} for number in range(1, len(claims) + 1)}
    facts = defaultdict(set)
    for rule in RULES:
        found = defaultdict(set)
        for row in store.query(rule.read_text(encoding="utf-8")):
            found[" ".join(map(local, (row["subject"], row["predicate"], row["object"])))] |= resting[
                local(row["claim"])
            ]
        for said, names in sorted(found.items()):
            facts[said] |= names
            name = f"fact-{len(resting)}"
            resting[name] = names
            add(store, node(name), "Fact", said)
    return dict(facts)


def local(term):
    return term.value.removeprefix(BASE).removeprefix(terms.KG)


LETTER = ("letter sender rami", "letter addressee paget")


def test_the_sender_of_a_letter_wrote_to_its_addressee_and_that_rests_on_both_claims():
    assert derived(*LETTER, kinds={"letter": "Letter"}) == {"rami wroteTo paget": {"c1", "c2"}}


@pytest.mark.parametrize("kind", ["Telegram", "Memorandum", "DiplomaticNote", "Report"])
def test_whoever_sends_any_sort_of_writing_wrote(kind):
    assert "rami wroteTo paget" in derived(*LETTER, kinds={"letter": kind})


@pytest.mark.parametrize("kind", ["Speech", "Appeal", "Decision", "Communication"])
def test_whoever_speaks_or_appeals_addressed_and_did_not_write(kind):
    assert set(derived(*LETTER, kinds={"letter": kind})) == {"rami addressed paget"}


def test_a_letter_to_two_was_written_to_both():
    found = derived(*LETTER, "letter addressee colyer", kinds={"letter": "Letter"})
    assert found["rami wroteTo colyer"] == {"c1", "c3"}
    assert found["rami wroteTo paget"] == {"c1", "c2"}


def test_a_letter_without_a_sender_was_written_to_nobody():
    assert derived("letter addressee paget", kinds={"letter": "Letter"}) == {}


def test_two_claims_of_one_sender_both_stand_behind_the_fact():
    found = derived(*LETTER, "letter sender rami", kinds={"letter": "Letter"})
    assert found == {"rami wroteTo paget": {"c1", "c2", "c3"}}


def test_the_bearer_carried_the_message_for_its_sender():
    found = derived("letter sender rami", "letter bearer mavrokordatos", kinds={"letter": "Letter"})
    assert found == {"mavrokordatos carriedMessageFor rami": {"c1", "c2"}}


def test_whoever_carries_his_own_letter_carries_it_for_nobody():
    assert derived("letter sender rami", "letter bearer rami", kinds={"letter": "Letter"}) == {}


KARLOWITZ = ("peace hasParty porte", "peace hasParty emperor", "peace hasParty venice")


def test_the_parties_of_a_treaty_concluded_it_with_each_other():
    found = derived(*KARLOWITZ, kinds={"peace": "Treaty"})
    assert len(found) == 6
    assert found["porte concludedTreatyWith venice"] == found["venice concludedTreatyWith porte"] == {"c1", "c3"}


def test_a_secret_treaty_is_a_treaty():
    assert "porte concludedTreatyWith emperor" in derived(*KARLOWITZ, kinds={"peace": "SecretTreaty"})


def test_a_draft_binds_nobody():
    assert derived(*KARLOWITZ, kinds={"peace": "DraftTreaty"}) == {}


def test_what_is_claimed_to_be_a_draft_binds_nobody():
    assert derived(*KARLOWITZ, "peace draftOf other", kinds={"peace": "Treaty"}) == {}


def test_a_party_concludes_no_treaty_with_a_part_of_itself():
    parts = [("bohemia", "austria"), ("austria", "emperor")]
    found = derived("peace hasParty emperor", "peace hasParty bohemia", kinds={"peace": "Treaty"}, parts=parts)
    assert found == {}


def test_parties_of_different_treaties_concluded_nothing():
    assert (
        derived("peace hasParty porte", "truce hasParty venice", kinds={"peace": "Treaty", "truce": "Armistice"}) == {}
    )


@pytest.mark.parametrize(
    ("relation", "kind"), [("hasParty", "Treaty"), ("participatedIn", "Congress"), ("memberOf", "Delegation")]
)
def test_thirty_make_pairs_and_a_convention_of_thirty_one_makes_none(relation, kind):
    def pairs(number):
        states = [f"state{each}" for each in range(number)]
        ends = [("convention", state) if relation == "hasParty" else (state, "convention") for state in states]
        facts = derived(*(f"{one} {relation} {other}" for one, other in ends), kinds={"convention": kind})
        return {
            fact
            for fact in facts
            if "convention" not in fact
            and fact.split()[1] in ("concludedTreatyWith", "coParticipantOf", "fellowMemberOf")
        }

    assert len(pairs(30)) in (30 * 29 // 2, 30 * 29)
    assert pairs(31) == set()


def test_the_members_and_the_head_of_one_delegation_are_fellow_members():
    found = derived(
        "rami ledGroup mission", "mavrokordatos memberOf mission", "ibrahim memberOf army",
        kinds={"mission": "Delegation", "army": "Army"},
    )  # fmt: skip
    fellows = {said: names for said, names in found.items() if "fellowMemberOf" in said}
    assert fellows == {
        "rami fellowMemberOf mavrokordatos": {"c1", "c2"},
        "mavrokordatos fellowMemberOf rami": {"c1", "c2"},
    }
    assert found["rami memberOf mission"] == {"c1"}


def test_members_of_one_army_are_no_fellow_members():
    assert derived("eugene memberOf army", "starhemberg memberOf army", kinds={"army": "Army"}) == {}


@pytest.mark.parametrize("kind", ["Conference", "Congress", "Session", "Negotiation", "Meeting"])
def test_those_who_took_part_in_one_gathering_took_part_together(kind):
    found = derived("paget presidedOver talks", "rami participatedIn talks", kinds={"talks": kind})
    together = {said for said in found if "coParticipantOf" in said}
    assert together == {"rami coParticipantOf paget", "paget coParticipantOf rami"}
    assert found["paget participatedIn talks"] == {"c1"}


def test_those_who_fought_one_battle_did_not_take_part_together():
    assert derived("eugene participatedIn zenta", "elmas participatedIn zenta", kinds={"zenta": "Battle"}) == {}


def test_a_delegate_does_not_take_part_together_with_his_own_delegation():
    found = derived(
        "rami participatedIn talks", "mission participatedIn talks", "rami memberOf mission",
        kinds={"talks": "Congress", "mission": "Delegation"},
    )  # fmt: skip
    assert not any("coParticipantOf" in said for said in found)


def test_whoever_persuaded_influenced():
    assert derived("rami persuaded amcazade") == {"rami influenced amcazade": {"c1"}}


def test_a_loan_is_aid_and_aid_is_support():
    assert set(derived("venice lentTo emperor")) == {"venice gaveAidTo emperor", "venice supported emperor"}


def test_a_symmetric_relation_holds_both_ways_and_so_does_what_follows_from_it():
    found = derived("emperor foughtAgainst porte")
    assert {said: names for said, names in found.items() if said != "emperor foughtAgainst porte"} == {
        "porte foughtAgainst emperor": {"c1"},
        "emperor opposed porte": {"c1"},
        "porte opposed emperor": {"c1"},
    }


def test_an_uncle_is_kin_of_his_nephew_and_the_nephew_of_him_but_not_his_uncle():
    found = derived("koprulu uncleOf amcazade")
    assert set(found) >= {"koprulu kinOf amcazade", "amcazade kinOf koprulu"}
    assert "amcazade uncleOf koprulu" not in found


def test_terms_that_read_a_relation_backwards_never_become_facts():
    inverses = {relation.inverse.id for relation in VOCABULARY.relations.values() if relation.inverse}
    found = derived("rami signed peace", "rami persuaded amcazade", *KARLOWITZ, kinds={"peace": "Treaty"})
    assert inverses.isdisjoint(said.split()[1] for said in found)


def test_two_relations_that_are_each_others_inverse_follow_from_each_other():
    store = scratch(["rami advised amcazade"])
    inverse = ox.NamedNode(terms.OWL + "inverseOf")
    for each in list(store.quads_for_pattern(kg("advised"), inverse, None)):
        store.remove(each)
    store.add(ox.Quad(kg("advised"), inverse, kg("consulted")))
    store.add(ox.Quad(kg("consulted"), TYPE, kg("Relation")))
    rule = next(rule for rule in RULES if "inverse" in rule.stem)
    [row] = store.query(rule.read_text(encoding="utf-8"))
    assert [row[each].value.rpartition("#")[2].rpartition("/")[2] for each in ("subject", "predicate", "object")] == [
        "amcazade",
        "consulted",
        "rami",
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_a_rule_says_what_it_is_and_uses_only_terms_that_exist(rule):
    text = rule.read_text(encoding="utf-8")
    assert re.match(r"# title: \S.*\n# description: \S.*\n", text)
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    used = set(re.findall(r"\bkg:([A-Za-z]\w*)", body))
    assert [name for name in sorted(used) if name not in VOCABULARY] == []


def test_every_derived_relation_has_a_rule_that_gives_it():
    given = {name for rule in RULES for name in re.findall(r"BIND \( kg:(\w+) AS \?predicate", rule.read_text("utf-8"))}
    assert given == {relation.id for relation in VOCABULARY.relations.values() if relation.derived}
