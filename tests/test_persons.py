"""Persons in volumes: lists as authorities, namesakes told apart, offices with their dates."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.formats import reader, volumes
from kg.formats.records import Listed
from kg.mentions.neighbourhood import sentence_starts
from kg.mentions.records import Memory
from kg.mentions.sightings import Spotter
from kg.model import ClassId, Entity, EntityId, Name
from kg.persons import context, offices, pronouns
from kg.persons.context import Acquaintance

ROOT = Path(__file__).parent.parent

VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Papers</title></titleStmt>
<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc></fileDesc></teiHeader><text><body>
<div type="section" xml:id="persons"><head>List of Persons</head><list>
<item><persName xml:id="p_GC">Grey, Sir Charles</persName>, Consul at Varna until March 1854; thereafter in charge of the consulate at Burgas</item>
<item><persName xml:id="p_GW">Grey, Maj. Gen. William</persName>, commanding the British forces in the Crimea</item>
<item><persName xml:id="p_SC">Stratford de Redcliffe, Viscount (Stratford Canning)</persName>, Ambassador at Constantinople</item>
</list></div>
<div type="document" n="1"><head>1. The Consul at Varna (<persName corresp="#p_GC" type="from">Grey</persName>) to the Ambassador at Constantinople (<persName corresp="#p_SC">Canning</persName>)</head>
<p>The ships have sailed.</p><closer><signed>Grey</signed></closer></div>
<div type="document" n="2"><head>2. Report by General Grey</head><p>We landed at dawn. Sir Charles Grey was not there. Mr. Grey stayed in the town.</p></div>
</body></text></TEI>
"""


@pytest.fixture
def volume(tmp_path):
    path = tmp_path / "crimea.xml"
    path.write_text(VOLUME, encoding="utf-8")
    return path


def annotated(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "kg", "annotate", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT.parent,
    )
    return done.returncode, done.stdout, done.stderr


def test_a_volume_is_annotated_by_its_own_list_of_persons_without_a_project(volume):
    code, out, _ = annotated(str(volume), "--authority", "volume")
    assert code == 0
    rows = [row for row in csv.DictReader(io.StringIO(out)) if row["form"] == "name"]
    stored = reader.read(volume).stored
    assert all(stored[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
    assert [(row["text"], row["entity"]) for row in rows] == [
        ("Grey", "person/p_GC"),
        ("Canning", "person/p_SC"),
        ("Grey", "person/p_GC"),  # the signature is that of the heading
        ("Grey", "person/p_GW"),
        ("Charles Grey", "person/p_GC"),
        ("Grey", "person/p_GC"),
    ]


def test_a_file_without_a_list_is_told_what_would_be_one(tmp_path):
    path = tmp_path / "letter.xml"
    path.write_text(VOLUME.replace('xml:id="p_', 'n="p_'), encoding="utf-8")
    code, out, err = annotated(str(path), "--authority", "volume")
    assert (code, out) == (1, "")
    assert "brings no list of persons" in err
    assert "hint:" in err


@pytest.mark.parametrize(
    ("written", "names", "titles"),
    [
        ("Stevens, John F.", ["John F. Stevens"], ()),
        ("Graves, Maj. Gen. William S.", ["William S. Graves"], ("Maj.", "Gen.")),
        ("Goto, Shimpei, Baron", ["Shimpei Goto"], ("Baron",)),
        ("Mirbach, Wilhelm, Count von", ["Wilhelm von Mirbach"], ("Count",)),
        ("Trotsky, L. D. (Bronstein)", ["L. D. Trotsky", "Bronstein"], ()),
        ("Lenin, N. (Vladimir Ulyanov)", ["N. Lenin", "Vladimir Ulyanov"], ()),
        ("Whitney, John Hay (Jock)", ["John Hay Whitney", "Jock Whitney"], ()),
        ("Maynard, Brig. Gen. (later Maj. Gen.) Charles C. M.", ["Charles C. M. Maynard"], ("Brig.", "Gen.")),
        ("Franco Bahamonde, General Francisco", ["Francisco Franco Bahamonde", "Francisco Franco"], ("General",)),
        ("Nicholas II", ["Nicholas II"], ()),
    ],
)
def test_catalogue_forms_of_a_list_become_names_as_they_are_spoken(written, names, titles):
    (person,) = volumes.authority([Listed(id="p", kind="person", name=written)])
    spoken = [name.text for name in (*person.labels, *person.other_names)]
    assert [name for name in spoken if name != written] == [name for name in names if name != written]
    assert written in spoken
    assert person.attributes.get("titles", ()) == titles


@pytest.mark.parametrize(
    ("description", "bounds"),
    [
        ("Ambassador to Japan, March 1953–December 1956", [((1953, 3), (1956, 12))]),
        ("Counselor until May 1955; thereafter Minister", [(None, (1955, 5)), ((1955, 5), None)]),
        ("Secretary of the Treasury from July 1957", [((1957, 7), None)]),
        ("Commissar for Foreign Affairs, May 30, 1918", [((1918, 5), None)]),
        ("1908–1912 Londra büyükelçisi", [((1908, 1), (1912, 12))]),
        ("Mart 1921'e kadar Hariciye Vekili", [(None, (1921, 3))]),
        ("Governor of Cyprus", [(None, None)]),
    ],
)
def test_terms_of_office_are_read_from_descriptions(description, bounds):
    def month(value):
        return None if value is None else (value // 12, value % 12 + 1)

    assert [(month(duty.start), month(duty.end)) for duty in offices.duties(description)] == bounds


def test_an_office_is_held_within_its_bounds_and_nothing_is_said_of_unknown_dates():
    (duty,) = offices.duties("Ambassador to Japan, March 1953–December 1956")
    assert duty.held_at(offices.month_of("1955-06-01")) is True
    assert duty.held_at(offices.month_of("1958-06-01")) is False
    assert duty.held_at(None) is None


def person(identifier, name, description):
    return Entity(
        id=EntityId(f"person/{identifier}"),
        kind=ClassId("Person"),
        labels=(Name(text=name),),
        descriptions=(Name(text=description),),
    )


PAGET = person(
    "augustus-paget", "Augustus Paget", "Minister at Copenhagen until June 1866; thereafter Minister at Lisbon"
)
ARTHUR = person("arthur-paget", "Arthur Paget", "Minister at Lisbon until May 1866")
SPOTTER = Spotter([PAGET, ARTHUR])


def who(text, month=None):
    memory = Memory()
    memory.acquaintance.opens(month)
    seen = SPOTTER.sightings(text, language="en", memory=memory)
    return [(one.candidates[0], (one.remark or "")[:9]) for one in seen if one.form == "name"]


def test_of_two_who_held_one_office_the_date_of_the_document_decides():
    text = "The Minister at Lisbon (Paget) to the Secretary."
    assert who(text, offices.month_of("1866-02-01")) == [(ARTHUR.id, "by contex")]
    assert who(text, offices.month_of("1867-02-01")) == [(PAGET.id, "by contex")]


def test_without_anything_that_decides_a_name_stays_ambiguous():
    assert who("It was Paget again.") == [(ARTHUR.id, "ambiguous")]


CANNING = person("canning", "Stratford Canning", "Ambassador at Constantinople, 1842–1858")
REDHOUSE = person("redhouse", "James Redhouse", "Interpreter of the Ambassador at Constantinople")
BULWER = person("bulwer", "Henry Bulwer", "Ambassador at Constantinople, 1858–1865")
CLARENDON = person("clarendon", "George Villiers", "Secretary of State for Foreign Affairs")
HAMMOND = person("hammond", "Edmund Hammond", "Under Secretary of State for Foreign Affairs")
OFFICES = Spotter([CANNING, REDHOUSE, BULWER, CLARENDON, HAMMOND])


def offices_in(text, when=None):
    memory = Memory()
    memory.acquaintance.opens(offices.month_of(when))
    found = OFFICES.sightings(text, language="en", memory=memory)
    return [(text[one.start : one.end], one.candidates[0]) for one in found if one.form == "title"]


def test_an_office_stands_for_who_held_it_at_the_date_of_the_document():
    text = "It was sent to the Ambassador at Constantinople."
    assert offices_in(text, "1853-06-01") == [("Ambassador", CANNING.id)]
    assert offices_in(text, "1861-06-01") == [("Ambassador", BULWER.id)]
    assert offices_in(text) == []  # two held it, and nothing says when


def test_an_office_is_not_its_assistant_and_not_another_land_s():
    assert offices_in("A letter from the Secretary of State for Foreign Affairs.") == [
        ("Secretary of State", CLARENDON.id)
    ]
    assert offices_in("A letter from the Ambassador at Vienna. He told the French Ambassador.") == []


def test_an_office_before_a_name_in_a_bracket_is_that_of_the_name():
    text = "The Ambassador at Constantinople (Bulwer) to the Secretary"
    assert offices_in(text)[0] == ("Ambassador", BULWER.id)


def test_a_consul_general_is_no_soldier_and_a_general_is():
    assert "@soldier" not in offices.content("Consul General at Odessa")
    assert "@soldier" in offices.content("General Chrzanowski")


def test_what_adjoins_a_name_ends_at_the_other_party_of_a_heading():
    text = "The Consul at Varna (Grey) to the Ambassador at Constantinople (Stratford)"
    at = text.index("Stratford")
    assert context.adjoining(text, (at, at + 9)) >= {"ambassador", "constantinople"}
    assert "varna" not in context.adjoining(text, (at, at + 9))


@given(st.text(alphabet="abc XYZ;,.–12345 until from", max_size=60))
def test_any_description_can_be_read(text):
    for duty in offices.duties(text):
        assert duty.words


@given(st.lists(st.sampled_from(["person/a", "person/b"]), max_size=6))
def test_a_choice_ranks_everybody_once(met):
    acquaintance = Acquaintance()
    for one in met:
        acquaintance.meets(EntityId(one))
    bearers = {EntityId("person/a"): (), EntityId("person/b"): ()}
    choice = context.choose("Paget came.", (0, 5), (), bearers, acquaintance)
    assert sorted(choice.ranked) == ["person/a", "person/b"]
    assert list(choice.scores) == sorted(choice.scores, reverse=True)


def test_a_new_person_whose_name_sounds_like_a_listed_one_is_said_to_be_perhaps_him(tmp_path):
    path = tmp_path / "crimea.xml"
    text = VOLUME.replace("We landed at dawn.", "We landed at dawn with Mr. Stradford Caning and Lord Raglan.")
    path.write_text(text, encoding="utf-8")
    code, out, _ = annotated(str(path), "--authority", "volume", "--new")
    assert code == 0
    remarks = {row["text"]: row["remark"] for row in csv.DictReader(io.StringIO(out))}
    assert "William" not in remarks  # a given name of the list itself
    misspelt = next(remark for name, remark in remarks.items() if name.endswith("Stradford Caning"))
    assert "perhaps person/p_SC" in misspelt
    assert "perhaps" not in next(remark for name, remark in remarks.items() if name.endswith("Raglan"))


def antecedents(text, *named, language="en", titles=()):
    people = [
        pronouns.Named(
            start=text.index(name), end=text.index(name) + len(name), person=EntityId(f"person/{name}"), titles=titles
        )
        for name in named
    ]
    starts = sentence_starts(text)
    found = pronouns.meant(text, people, language=language, sentence_starts=starts)
    return [(text[one.start : one.end], one.person) for one in found]


def test_a_pronoun_means_the_only_person_named_in_its_sentence_and_the_one_before():
    assert antecedents("Canning arrived. He wrote at once.", "Canning") == [("He", "person/Canning")]
    assert antecedents("Elçi Canning geldi. Sultan kendisine yazdı.", "Canning", language="tr") == [
        ("kendisine", "person/Canning")
    ]


def test_a_pronoun_after_two_persons_or_none_is_left_alone():
    assert antecedents("Canning met Reshid. He wrote at once.", "Canning", "Reshid") == []
    assert antecedents("Canning arrived. The ships sailed. It rained all day. He wrote at once.", "Canning") == []
    assert antecedents("Canning arrived.\n\nHe wrote at once.", "Canning") == []


def test_an_honorific_contradicts_a_pronoun():
    assert antecedents("Lady Canning arrived. He wrote at once.", "Canning", titles=("Lady ",)) == []
    assert antecedents("Lady Canning arrived. She wrote at once.", "Canning", titles=("Lady ",)) != []


def test_pronouns_are_mentions_only_where_asked_for(volume):
    path = volume.with_name("more.xml")
    path.write_text(VOLUME.replace("Mr. Grey stayed in the town.", "He stayed in the town."), encoding="utf-8")
    plain, asked = (annotated(str(path), "--authority", "volume", *more)[1] for more in ((), ("--pronouns",)))
    assert ",pronoun," not in plain
    assert [row["entity"] for row in csv.DictReader(io.StringIO(asked)) if row["form"] == "pronoun"] == ["person/p_GC"]


def test_any_spacy_user_s_gazetteer_tells_namesakes_apart_by_their_descriptions():
    nlp = spacy.blank("en")
    nlp.add_pipe("kg_sentences")
    rows = [
        {"id": one.id, "kind": "Person", "names": [one.labels[0].text], "description": one.descriptions[0].text}
        for one in (CANNING, person("george", "George Canning", "Foreign Secretary"))
    ]
    nlp.add_pipe("kg_gazetteer", config={"entities": rows})
    doc = nlp("The Ambassador at Constantinople (Canning) to the Foreign Secretary")
    (span,) = [span for span in doc.spans["mentions"] if span.text == "Canning"]
    assert span.kb_id_ == CANNING.id


def test_honorifics_are_within_a_mention_or_outside_as_asked(volume):
    outside, within = (
        {row["text"] for row in csv.DictReader(io.StringIO(annotated(str(volume), "--authority", "volume", *more)[1]))}
        for more in ((), ("--honorifics", "within"))
    )
    assert "Mr. Grey" in within - outside
    assert "Grey" in outside
