"""What English sentences do not say: verbs with a subject of their own, matters called after a land, what may only be."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from extraction_sentences import example, proposed

from kg.extraction.extractor import extract
from kg.extraction.records import Source
from kg.extraction.rules import Knowledge
from kg.extraction.sentences import MOST_NAMES, sentences
from kg.model import DocumentId, EntityId, Mention
from kg.ontology import reading as ontology
from kg.reading import structure as reading

LEAST = 0.5


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(Path(__file__).parent.parent / "ontology")


def triples(text, vocabulary):
    return {claim.triple for claim in proposed(example(text, "en"), vocabulary) if claim.score >= LEAST}


SILENT = [
    "[Metternich|person/metternich] was told that we were approaching [Prussia|group/prussia].",
    "[Palmerston|person/palmerston] learned that the admiral had attacked [Egypt|group/egypt].",
    "[Portugal|group/portugal] fought without help while [Spain|group/spain] stood aside.",
    "[Canning|person/canning] asked you to send six frigates to [Portugal|group/portugal].",
    "[Austria|group/austria] sent [Talleyrand|person/talleyrand] a summary of the talks.",
    "[Sardinia|group/sardinia] refrained from joining [the German Confederation|group/confederation].",
    "The objections of [Sweden|group/sweden] to attacking [Denmark|group/denmark] were strong.",
    "[Guizot|person/guizot] urged that [Bugeaud|person/bugeaud] be sent to [Tangier|place/tangier].",
    "[Brazil|group/brazil] turned to the [Uruguay|group/uruguay] question.",
    "The quarrel could be ended by a visit of [Leopold|person/leopold] to [Berlin|place/berlin].",
    "Should [Saxony|group/saxony] attack, [Bavaria|group/bavaria] would remain neutral.",
    "[Cavour|person/cavour] suggested that an army sent to [the Crimea|place/crimea] would help.",
    "Had [Canning|person/canning] backed [Greece|group/greece], [Austria|group/austria] would have left [Italy|place/italy].",
    "[Chile|group/chile] referred the dispute to [Peru|group/peru].",
    "[Belgium|group/belgium] would be grateful to [Holland|group/holland] for an answer.",
    "[Bunsen|person/bunsen] was the chief theorist of [Prussia|group/prussia].",
    "[Thiers|person/thiers] demanded that [Guizot|person/guizot] replace [Molé|person/mole].",
    "[Serbia|group/serbia] would accept any treaty between [Russia|group/russia] and [Austria|group/austria].",
    "[Guizot|person/guizot] told reporters [Thiers|person/thiers] would resign.",
    "[Prussia|group/prussia] acted in agreement with [Saxony|group/saxony] and [Hanover|group/hanover].",
    "[Sweden|group/sweden] would be justified in attacking [Denmark|group/denmark].",
    "[Chicherin|person/chicherin] said that [Russia|group/russia] agrees to resume relations with [Britain|group/britain].",
    "[Sweden|group/sweden] consented to recognise [Finland|group/finland].",
    "Whether [Bismarck|person/bismarck] provoked [France|group/france] is still disputed.",
    "Your impression is that [Bismarck|person/bismarck] told [Moltke|person/moltke] of the plan.",
    "You seem to believe that [Bismarck|person/bismarck] met [Moltke|person/moltke].",
    "[Venizelos|person/venizelos] asked [Curzon|person/curzon] (who had just come) whether the fleet had sailed.",
    "[Germans|group/germany] and all persons trading with [France|group/france] were expelled.",
    "[Barings|group/barings] has thirty clerks withdrawn from [Peru|place/peru].",
    "Memorandum of the [Danish|group/denmark] reply to [Sweden|group/sweden].",
    "[Kellogg|person/kellogg] was head of the [Danish|group/denmark] delegation.",
    "The arrival in [Lima|place/lima] of the representative of [Bolivia|group/bolivia] was delayed.",
    "[Serbia|group/serbia] demanded the surrender of [Ferdinand|person/ferdinand].",
    "The Secretary wrote to the representative of [Spain|group/spain], [Chile|group/chile] having none.",
    "The visits by politicians of [Saxony|group/saxony] to [Berlin|place/berlin] went on.",
    "[The Great War|event/war] ended by abolishing the regime in [Berlin|place/berlin].",
    "Following the talks of [Prussia|group/prussia], the Chancellor met with [Crispi|person/crispi].",
    "After the return of [Lascelles|person/lascelles] the Embassy informed [Holstein|person/holstein] of the plan.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_a_sentence_does_not_say_is_not_proposed(text, vocabulary):
    assert triples(text, vocabulary) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Greek|group/greek] Minister informed [Canning|person/canning].", "?Person informed person/canning"),
        ("[Cambon|person/cambon] informed the [Danish|group/denmark] Chargé.", "person/cambon informed ?Person"),
        (
            "[Hammarskjöld|person/hammarskjold] told the [Korean|group/korea] Chargé that the vote was lost.",
            "person/hammarskjold informed ?Person",
        ),
        (
            "[The Allies|group/allies], the [American|group/america] Minister at Peking and others met.",
            "?Person metWith group/allies",
        ),
    ],
)
def test_a_minister_acts_and_not_his_land(text, expected, vocabulary):
    assert {" ".join(triple) for triple in triples(text, vocabulary)} == {expected}


SENSES = [
    (
        "[Bratiano|person/bratiano] has been advised by [Vopicka|person/vopicka] of the raid.",
        "vopicka informed bratiano",
    ),
    (
        "[Jusserand|person/jusserand] advised [Lansing|person/lansing] that the loan was granted.",
        "jusserand informed lansing",
    ),
    ("[Jusserand|person/jusserand] advised [Lansing|person/lansing] that it should wait.", "jusserand advised lansing"),
    ("[Jusserand|person/jusserand] advised [Lansing|person/lansing] to grant the loan.", "jusserand advised lansing"),
    (
        "[Briand|person/briand] discussed [Tangier|place/tangier] with [Houghton|person/houghton].",
        "briand discussedWith houghton",
    ),
    ("[Fouché|person/fouche] seized [Cadoudal|person/cadoudal].", "fouche arrested cadoudal"),
    ("[Japan|group/japan] seized [Korea|group/korea].", "japan captured korea"),
    ("[Hymans|person/hymans] furnished [Crewe|person/crewe] with more information.", "hymans informed crewe"),
    ("[Bulgaria|group/bulgaria] furnished [Greece|group/greece] with arms.", "bulgaria gaveAidTo greece"),
]


@pytest.mark.parametrize(("text", "said"), SENSES)
def test_a_verb_is_read_in_the_sense_that_its_other_words_give_it(text, said, vocabulary):
    found = {tuple(part.rpartition("/")[2] for part in triple) for triple in triples(text, vocabulary)}
    assert found == {tuple(said.split())}


SAID = [
    (
        "[Metternich|person/metternich] treated [the envoys|group/envoys] rudely.",
        ("person/metternich", "mistreated", "group/envoys"),
    ),
    (
        "[Metternich|person/metternich], as we know, approached [Prussia|group/prussia].",
        ("person/metternich", "soughtContactWith", "group/prussia"),
    ),
    (
        "[Austria|group/austria] for that purpose appointed [Kolowrat|person/kolowrat].",
        ("group/austria", "appointed", "person/kolowrat"),
    ),
    (
        "[Canning|person/canning] called on [Portugal|group/portugal] to disarm.",
        ("person/canning", "urged", "group/portugal"),
    ),
    (
        "[Canning|person/canning] called on [Villèle|person/villele] and wrote to nobody.",
        ("person/canning", "visited", "person/villele"),
    ),
    (
        "This could help [Cavour|person/cavour] in his negotiations with [Rattazzi|person/rattazzi].",
        ("person/cavour", "negotiatedWith", "person/rattazzi"),
    ),
]


@pytest.mark.parametrize(("text", "triple"), SAID)
def test_what_it_says_beside_that_is(text, triple, vocabulary):
    assert triple in triples(text, vocabulary)


def test_what_is_said_again_without_its_verb_is_of_its_own_subject(vocabulary):
    text = (
        "[Spain|group/spain] was represented by [Labrador|person/labrador], [Sweden|group/sweden] by"
        " [Löwenhielm|person/lowenhielm] and [Palmella|person/palmella]."
    )
    of_sweden = {(f"person/{one}", "represented", "group/sweden") for one in ("lowenhielm", "palmella")}
    assert triples(text, vocabulary) == {("person/labrador", "represented", "group/spain"), *of_sweden}
    text = "[Thiers|person/thiers] did not trust [Molé|person/mole], but [Guizot|person/guizot] did."
    assert triples(text, vocabulary) == {("person/thiers", "trusted", "person/mole")}


def test_what_a_letter_tells_of_others_is_not_sent_by_them(vocabulary):
    text = (
        "In a letter of 20 June 1821 [Strangford|person/strangford] warned [Castlereagh|person/castlereagh] that"
        " [Capodistria|person/capodistria] had met [Ypsilanti|person/ypsilanti]."
    )
    found = triples(text, vocabulary)
    assert ("person/capodistria", "metWith", "person/ypsilanti") in found
    assert "person/capodistria" not in {object_ for _, relation, object_ in found if relation == "sender"}


def test_a_state_that_is_occupied_is_its_land(vocabulary):
    for verb in ("occupied", "invaded"):
        text = f"[Austria|group/austria] {verb} [Wallachia|group/wallachia] and [Russia|group/russia] protested."
        assert {claim[:2] for claim in triples(text, vocabulary)} == {("group/austria", "occupied")}


def test_of_three_in_a_row_the_last_takes_part_too(vocabulary):
    text = (
        "[Eden|person/eden], [Mendès France|person/mendes], and [Adenauer|person/adenauer] met in [Paris|place/paris]."
    )
    met = {claim[0::2] for claim in triples(text, vocabulary) if claim[1] == "metWith"}
    assert {frozenset(ends) for ends in met} >= {frozenset({"person/eden", "person/adenauer"})}


DISPATCH = """The Ambassador in Russia (Francis) to the Secretary of State

Petrograd, January 5, 1918.

I warned Trotsky. Trotsky thanked Sadoul.

I have the honor to be, Sir, your obedient servant.
"""


def with_names(text, names):
    mentions = [
        Mention(
            document=DocumentId("test"),
            start=text.index(name),
            end=text.index(name) + len(name),
            text=name,
            entity=EntityId(entity),
        )
        for name, entity in names.items()
    ]
    return Source(
        document=DocumentId("test"),
        structure=reading.read(text),
        mentions=tuple(sorted(mentions, key=lambda one: one.start)),
        author=EntityId("work/test"),
        language="en",
    )


def test_in_a_dispatch_i_is_its_sender_and_what_it_tells_is_his_account(vocabulary):
    names = {"Francis": "person/francis", "Trotsky": "person/trotsky", "Sadoul": "person/sadoul"}
    text = DISPATCH.replace("Trotsky thanked", "He thanked")
    made = extract(with_names(text, names), Knowledge(vocabulary=vocabulary, entities={})).claims
    told = {claim.triple: claim.claimants for claim in made if claim.predicate in {"warned", "thanked"}}
    assert told["person/francis", "warned", "person/trotsky"] == ("person/francis",)
    assert told["person/trotsky", "thanked", "person/sadoul"] == ("person/francis",)


def test_a_sentence_of_thousands_of_names_is_read_in_parts_that_each_stay_small(vocabulary):
    names = [f"Treaty{number}" for number in range(3 * MOST_NAMES + 7)]
    text = "Signed were " + ", ".join(names) + " and others."
    source = with_names(text, {name + ("," if name != names[-1] else " "): f"treaty/{name}" for name in names})
    parts = list(sentences(source, ("en",)))
    assert sum(len(part.names) for part in parts) == len(names)
    assert max(len(part.names) for part in parts) <= MOST_NAMES
    assert all(one.end == other.start for one, other in pairwise(parts) if one.number == other.number)
    assert len(parts) > len({part.number for part in parts})


def test_an_arrangement_between_states_is_a_treaty_with_its_parties(vocabulary):
    text = "The arrangement between [Norway|group/norway] and [Sweden|group/sweden] lapsed."
    found = {claim[1:] for claim in triples(text, vocabulary)}
    assert {("hasParty", "group/norway"), ("hasParty", "group/sweden")} <= found


PEACE = (
    "[The peace|treaty/peace] was signed by [Lamsdorff|person/lamsdorff] and [Giers|person/giers] for [Russia|group/russia] "
    "and by [Cambon|person/cambon] and [Ribot|person/ribot] for [France|group/france]."
)


def test_further_agents_sign_for_another_side(vocabulary):
    found = triples(PEACE, vocabulary)
    signers = {"person/lamsdorff", "person/giers", "person/cambon", "person/ribot"}
    assert {one for one, relation, _ in found if relation == "signed"} == signers
    assert {other for _, relation, other in found if relation == "hasParty"} == {"group/russia", "group/france"}
    represented = {(one, other) for one, relation, other in found if relation == "represented"}
    assert represented == {
        ("person/lamsdorff", "group/russia"),
        ("person/giers", "group/russia"),
        ("person/cambon", "group/france"),
        ("person/ribot", "group/france"),
    }


def test_who_is_informed_is_not_the_one_who_says_it(vocabulary):
    text = "[Lascelles|person/lascelles], the ambassador, informed [Holstein|person/holstein] of the plan."
    (claim,) = proposed(example(text, "en"), vocabulary)
    assert claim.triple == ("person/lascelles", "informed", "person/holstein")
    assert claim.claimants == ("work/test",)


def test_he_is_not_who_was_named_before_where_an_office_is_the_subject(vocabulary):
    met = ("person/crispi", "metWith", "person/herbert")
    first = "[Crispi|person/crispi] met [Herbert|person/herbert]. "
    told = ("person/crispi", "informed", "person/holstein")
    assert triples(first + "Later he informed [Holstein|person/holstein].", vocabulary) == {met, told}
    assert triples(first + "The Minister said that he informed [Holstein|person/holstein].", vocabulary) == {met}
