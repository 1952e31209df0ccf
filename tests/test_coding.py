"""Events of news in the code of PLOVER: what somebody did to whom, told by the verb and what stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.coding import actors, acts, events, triggers

SENTENCES = [
    ("Chile threatened on Tuesday to close its border with Bolivia.", "THREATEN", ("CHL",), ("BOL",)),
    ("Hungary refused to extradite two bankers to Austria.", "REJECT", ("HUN",), ("AUT",)),
    ("Finland urged Estonia to lift the ban on fishing.", "DEMAND", ("FIN",), ("EST",)),
    ("Kenya agreed to open two border posts with Ethiopia.", "AGREE", ("KEN",), ("ETH",)),
    ("Portugal accused Spain of violating its waters.", "DISAPPROVE", ("PRT",), ("ESP",)),
    ("Vietnam expelled three Chinese diplomats.", "SANCTION", ("VNM",), ("CHN",)),
    ("Ecuador apologized to Peru for the incident.", "SUPPORT", ("ECU",), ("PER",)),
    ("Mali sent 300 tons of food to Niger after the floods.", "AID", ("MLI",), ("NER",)),
    ("Thai troops shelled a Burmese village near the border.", "FIGHT", ("THA",), ("MMR",)),
    ("Uruguay lifted restrictions on newspapers from Argentina.", "CONCEDE", ("URY",), ("ARG",)),
    ("Zambia released 40 prisoners from Malawi.", "RETREAT", ("ZMB",), ("MWI",)),
    ("Thousands of Poles marched through Warsaw against Russia.", "PROTEST", ("POL",), ("RUS",)),
    ("Norwegian police arrested two Swedish fishermen.", "COERCE", ("NOR",), ("SWE",)),
    ("Rebels in Colombia kidnapped three Canadian engineers.", "ASSAULT", ("COL",), ("CAN",)),
    ("Greece put its army on alert along the frontier with Turkey.", "MOBILIZE", ("GRC",), ("TUR",)),
    ("The United Nations opened an inquiry into prisons in Togo.", "INVESTIGATE", ("IGO",), ("TGO",)),
    ("The Danish prime minister held talks with Iceland's president in Oslo.", "CONSULT", ("DNK",), ("ISL",)),
]


@pytest.mark.parametrize(("sentence", "code", "sources", "targets"), SENTENCES, ids=[row[1] for row in SENTENCES])
def test_a_sentence_is_coded_by_what_was_done_by_whom_to_whom(sentence, code, sources, targets):
    found = events.code(sentence)
    assert found is not None
    assert (found.code, found.sources, found.targets) == (code, sources, targets)


def test_in_the_passive_whoever_follows_by_has_done_it():
    found = events.code("Two Libyan officers were accused by Scotland of the bombing.")
    assert (found.code, found.sources, found.targets) == ("DISAPPROVE", ("GBR",), ("LBY",))


def test_both_sides_of_a_mediation_are_its_targets():
    found = events.code("Norway mediated between Chad and Niger in May.")
    assert (found.code, found.sources, found.targets) == ("CONSULT", ("NOR",), ("TCD", "NER"))


def test_of_whom_something_must_be_done_is_the_target():
    found = events.code("The Portuguese minister repeated that Angola must pay its debts to Brazil.")
    assert (found.code, found.sources, found.targets) == ("DEMAND", ("PRT",), ("AGO",))


def test_the_frame_counts_before_the_act_in_it():
    assert events.code("Iceland refused to release the Belgian ship.").code == "REJECT"
    assert events.code("Iceland released the Belgian ship.").code == "RETREAT"
    assert events.code("Iceland promised to release the Belgian ship.").code == "AGREE"
    assert events.code("Belgium demanded that Iceland release the ship.").code == "DEMAND"


def test_what_gave_the_occasion_and_who_reported_it_are_not_the_event():
    found = events.code("Jordan closed its border with Syria because of fighting in Lebanon, Iraq said on Monday.")
    assert (found.code, found.sources, found.targets) == ("SANCTION", ("JOR",), ("SYR",))


def test_a_sentence_without_an_event_is_not_coded():
    assert events.code("The weather in Lisbon is mild.") is None


def test_the_longest_name_is_the_actor():
    named = [one.code for one in actors.find("South Korea, North Korea, Guinea-Bissau, Papua New Guinea and the U.N.")]
    assert named == ["KOR", "PRK", "GNB", "PNG", "IGO"]


def test_every_code_has_triggers():
    assert set(triggers.STRONG) | set(acts.ACTS) == set(triggers.CODES)


@given(st.text(max_size=200))
def test_any_text_is_coded_or_not_and_the_trigger_stands_in_it(text):
    found = events.code(text)
    assert found is None or text[found.start : found.end] == found.trigger
