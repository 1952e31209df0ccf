"""Events of news in the code of PLOVER: what somebody did to whom, told by the verb and what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.coding import actors, events, lexicon, phrases, words
from kg.coding.lexicon import classes
from kg.evaluation import registry
from kg.evaluation.records import Asked

EVENTS = Path(__file__).parent / "fixtures" / "events"
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


def test_every_code_has_phrases():
    assert set(lexicon.ACTS) - {"INTENT", "OFFER", "VOW", "NOT", "HARM"} == set(events.CODES) - {"AGREE"}


@pytest.mark.parametrize("code", sorted(lexicon.ACTS))
def test_a_phrase_begins_and_ends_with_a_word_and_its_classes_are_there(code):
    for phrase in filter(None, (one.split() for one in lexicon.ACTS[code].split(";"))):
        assert "~" not in {phrase[0], phrase[-1]}, phrase
        named = {part[1:] for element in phrase for part in element.lstrip("+").split("|") if part.startswith("@")}
        assert named <= set(classes.CLASSES), phrase


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Chad will release forty prisoners from Libya.", "AGREE"),
        ("Chad will expel forty teachers from Libya.", "THREATEN"),
        ("Chad will not release the prisoners from Libya.", "REJECT"),
        ("Chad will not attack Libya.", "AGREE"),
        ("Chad no longer objects to the plan of Libya.", "AGREE"),
        ("Chad may withhold oil from Libya.", "THREATEN"),
        ("Chad will ask Libya for help.", "DEMAND"),
        ("Chad agreed to send troops to Libya.", "AGREE"),
    ],
)
def test_what_is_intended_is_an_agreement_or_a_threat_by_what_it_would_be(sentence, code):
    assert events.code(sentence).code == code


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Bolivia suspended aid to Peru.", "SANCTION"),
        ("Bolivia suspended the curfew in its mining towns.", "CONCEDE"),
        ("Bolivia suspended the bombing of Peru.", "RETREAT"),
        ("Bolivian teachers suspended their strike.", "CONCEDE"),
        ("Bolivia suspended talks with Peru.", "SANCTION"),
    ],
)
def test_what_a_verb_tells_depends_on_what_it_is_done_to(sentence, code):
    assert events.code(sentence).code == code


@pytest.mark.parametrize(("name", "floor"), [("first", 0.97), ("second", 0.95), ("third", 0.97), ("fourth", 0.95)])
def test_sentences_that_were_written_before_the_words_are_still_coded(name, floor):
    measured = registry.measure("events", Asked(path=EVENTS / f"{name}.tsv"))
    scores = {score.part: score for score in measured.scores}
    assert scores["event, macro"].f1 >= floor
    assert scores["source"].recall >= floor
    assert scores["target"].recall >= 0.88


def test_a_particle_may_stand_behind_the_object():
    assert events.code("Benin handed over three prisoners to Togo.").code == "RETREAT"
    assert events.code("Benin handed three prisoners over to Togo.").code == "RETREAT"


def test_a_verb_that_looks_like_a_noun_is_no_act_before_the_verb_of_the_sentence():
    assert events.code("Greek forces left the village on the Turkish border after a clash.").sources == ("GRC",)
    assert events.code("Aid workers from Kenya denounced Sudan.").code == "DISAPPROVE"


def test_a_participle_behind_a_name_is_not_the_verb():
    found = events.code("Soldiers backed by tanks stormed a monastery in Burma.")
    assert found.code == "FIGHT"


def test_names_that_only_describe_do_not_act():
    found = events.code("Syrian-backed gunmen in Lebanon shelled a pro-Iranian militia near the Israeli border.")
    assert found.sources == ("LBN",)
    assert "IRN" not in found.targets


def test_several_who_act_or_suffer_together_are_all_named():
    found = events.code(
        "Danish Prime Minister Poul Schlueter and Swedish Premier Ingvar Carlsson condemned Iran and Iraq."
    )
    assert (set(found.sources), set(found.targets)) == ({"DNK", "SWE"}, {"IRN", "IRQ"})


def test_whoever_is_only_said_to_do_something_does_it():
    found = events.code("Peru said Chile would expel the envoy of Bolivia.")
    assert (found.sources, found.targets) == (("CHL",), ("BOL",))


def test_the_dead_are_those_to_whom_it_was_done():
    found = events.code("A Kurdish prisoner died of torture in an Iranian jail.")
    assert (found.code, found.sources, found.targets) == ("ASSAULT", ("IRN",), ("TUR",))


def test_any_form_of_a_word_is_a_word_of_the_lexicon():
    assert {"denied", "denies", "denying"} <= words.forms("deny")
    assert {"sought", "seeks", "seeking"} <= words.forms("seek")
    assert {"stopped", "stopping", "stops"} <= words.forms("stop")


def test_a_phrase_does_not_go_on_into_another_clause():
    found = phrases.Lexicon({"X": "send ~ tank"}, {})
    assert [hit.last for hit in found.hits(words.split("They sent him many heavy tanks."))] == [5]
    assert not list(found.hits(words.split("They sent word that tanks came.")))
    assert not list(found.hits(words.split("They sent a man to buy tanks.")))


@given(st.text(max_size=200))
def test_any_text_is_coded_or_not_and_the_trigger_stands_in_it(text):
    found = events.code(text)
    assert found is None or text[found.start : found.end] == found.trigger
