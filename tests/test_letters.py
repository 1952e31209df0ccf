"""Letters by their headings and datelines: who wrote to whom, whence and when, from the plain words."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.extract import command
from kg.letters import collection, datelines, headings, parties
from kg.reading import structure as reading

ROOT = Path(__file__).parent.parent

SIDES = [
    ("The Ambassador in Russia (Francis) to the Secretary of State", "Francis", "Secretary of State"),
    ("Mr. Seward to Mr. Adams.", "Seward", "Adams"),
    ("No. 61. Mr. Bayard to Mr. Straus. [Extract.]", "Bayard", "Straus"),
    ("Senator Joe T. Robinson to the Secretary of State", "Joe T. Robinson", "Secretary of State"),
    ("Telegram From the Embassy in Iran to the Department of State", "Embassy in Iran", "Department of State"),
    (
        "Backchannel Message From the Ambassador to the Soviet Union (Stoessel) to Secretary of State Kissinger",
        "Stoessel",
        "Kissinger",
    ),
    (
        "Memorandum From the Deputy Director (Plans) of Central Intelligence (Wisner) to the Director (Dulles)",
        "Wisner",
        "Dulles",
    ),
    (
        "12. Memorandum From Harold H. Saunders of the National Security Council Staff to the President’s Special Assistant for National Security Affairs (Rostow)",
        "Harold H. Saunders",
        "Rostow",
    ),
    ("Letter From Soviet General Secretary Brezhnev to President Nixon", "Brezhnev", "Nixon"),
    (
        "Telegram From President Roosevelt to Prime Minister Churchill and Marshal Stalin",
        "Roosevelt",
        "Churchill; Stalin",
    ),
    (
        "Letter From the President’s Special Consultant (Randall) to the Secretary of the Treasury (Humphrey) and the Under Secretary of State (Hoover)",
        "Randall",
        "Humphrey; Hoover",
    ),
    (
        "The Commission to Negotiate Peace to the Acting Secretary of State",
        "Commission to Negotiate Peace",
        "Acting Secretary of State",
    ),
    (
        "Telegram From the Mission to the United Nations to the Department of State",
        "Mission to the United Nations",
        "Department of State",
    ),
    ("The Secretary to the President (Sanders) to the Chief of the Division (Castle)", "Sanders", "Castle"),
    (
        "The Ambassador in Japan (Morris), temporarily at Vladivostok, to the Secretary of State",
        "Morris",
        "Secretary of State",
    ),
    ("Blair & Company, Incorporated, to the Secretary of State", "Blair & Company, Incorporated", "Secretary of State"),
    ("Colonel House to President Wilson", "House", "Wilson"),
    (
        "Memorandum of a Conversation Between the Greek Ambassador (Melas) and Secretary of State Dulles, Department of State, Washington, May 25, 1955",
        "Melas",
        "Dulles",
    ),
    ("Damian Hugo von Virmont an den Hofkriegsrat, Pera, 7. Dezember 1719", "Damian Hugo von Virmont", "Hofkriegsrat"),
    ("Brief von Kaunitz an Thugut, 3. Mai 1770", "Kaunitz", "Thugut"),
    ("M. de Vergennes au comte de Saint-Priest", "M. de Vergennes", "comte de Saint-Priest"),
    ("Lettre de Choiseul à Vergennes, Versailles, le 3 mai 1768", "Choiseul", "Vergennes"),
    ("Âli Paşa’dan Fuad Paşa’ya, 3 Mayıs 1868", "Âli Paşa", "Fuad Paşa"),
    ("Reşid Paşa’nın Sadık Rıfat Paşa’ya mektubu", "Reşid Paşa", "Sadık Rıfat Paşa"),
    ("Telegram from Palmerston to Ponsonby, 1838", "Palmerston", "Ponsonby"),
    ("Telegram of 13 July 1870 from Abeken to Bismarck", "Abeken", "Bismarck"),
    ("Telegram from Kruger to the Kaiser on the Jameson Raid", "Kruger", "Kaiser"),
    ("Reşid Paşa’dan Lord Palmerston’a gizli telgraf, 3 Mayıs 1839", "Reşid Paşa", "Lord Palmerston"),
]


@pytest.mark.parametrize(("heading", "sender", "addressee"), SIDES, ids=[row[0][:40] for row in SIDES])
def test_a_heading_says_who_wrote_to_whom(heading, sender, addressee):
    found = headings.read(heading)
    assert found is not None
    assert "; ".join(party.name for party in found.senders) == sender
    assert "; ".join(party.name for party in found.addressees) == addressee


@pytest.mark.parametrize(
    "text",
    [
        "Editorial Note",
        "Memorandum of Conversation",
        "Memorandum by the Ambassador to Greece (Cannon)",
        "Sir Harold Caccia, British Ambassador to the United States",
        "Memorandum for the Record, by the Chief, Joint American Military Mission For Aid To Turkey (Dewey)",
        "Policy of the Department of State Regarding Loans to German States",
        "Assistance by the United States to the Government of Honduras in Maintaining Political Stability",
        "Chapter I. Loans to the Provisional Government",
        "Introduction to the Study of Treaties",
        "From the Crimea to the Danube",
        "He went to the Ambassador in Paris.",
        "Port au Prince, February 11, 1925.",
        "Paşa’nın Boğazlar’a dair görüşü uzun süre tartışıldı",
        "Palmerston’dan Ponsonby’ye telgraf çekildi",
        "Lord Palmerston’dan Ponsonby’ye gönderilen telgrafta Mısır’ın boşaltılması isteniyordu.",
        "Abeken’in Bismarck’a telgrafında kralın sözleri vardı",
        "",
    ],
)
def test_what_names_one_side_or_is_a_sentence_is_no_heading(text):
    assert headings.read(text) is None


def test_a_named_person_keeps_the_office_and_an_office_alone_is_one():
    (envoy,) = parties.read("the Ambassador in Turkey (Morgenthau)")
    assert (envoy.name, envoy.kind, envoy.office) == ("Morgenthau", "person", "Ambassador in Turkey")
    (office,) = parties.read("the Acting Secretary of State")
    assert (office.name, office.kind) == ("Acting Secretary of State", "office")


@given(st.text(alphabet=st.sampled_from("TheMr. to and (),ofSecretaryABC\n’’ndan e"), max_size=120))
def test_whatever_is_read_stands_in_the_heading(text):
    found = headings.read(text)
    for party in (*found.senders, *found.addressees) if found else ():
        assert " ".join(text[party.start : party.end].split()) == party.name


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Petrograd, April 21, 1917, 10 p.m. [Received April 22.]", "Petrograd", "1917-04-21"),
        ("[Washington,] December 31, 1924.", "Washington", "1924-12-31"),
        ("Manchester, Mass., July 3, 1925.", "Manchester, Mass.", "1925-07-03"),
        ("Department of State, Washington, May 25, 1955", "Washington", "1955-05-25"),
        ("Port au Prince, February 11, 1925—4 p.m.", "Port au Prince", "1925-02-11"),
        ("Konstantinopel, den 22. Mai 1720", "Konstantinopel", "1720-05-22"),
        ("Paris, le 3 mai 1920", "Paris", "1920-05-03"),
        ("Ankara, 16 Mart 1921", "Ankara", "1921-03-16"),
        ("Washington, undated.", "Washington", None),
        ("April 2, 1917", None, "1917-04-02"),
    ],
)
def test_a_dateline_says_where_and_when(line, place, date):
    found = datelines.read(line)
    assert found is not None
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize(
    "line",
    ["On April 2, 1917, he arrived in Petrograd.", "[Received April 22, 1917.]", "No. 1217", "The treaty of 1878"],
)
def test_a_sentence_with_a_date_is_no_dateline(line):
    assert datelines.read(line) is None


VOLUME = """Correspondence of the Porte

12. The Minister in Turkey (Straus) to the Secretary of
State

[Telegram]

Constantinople, April 4, 1888.

I have the honor to report that Said Pasha received me yesterday.

The Secretary of State to the Minister in Turkey (Straus)

Washington, May 1, 1888.

Your telegram of April 4 was received.
"""


def test_letters_are_found_in_the_running_text_of_a_volume():
    first, second = collection.find(reading.read(VOLUME))
    assert [party.name for party in first.heading.senders] == ["Straus"]
    assert [party.name for party in first.heading.addressees] == ["Secretary of State"]
    assert (first.dateline.place, first.dateline.date) == ("Constantinople", "1888-04-04")
    assert (second.dateline.place, second.dateline.date) == ("Washington", "1888-05-01")
    assert first.end == second.start


def test_kg_extract_proposes_sender_and_addressee_of_each_letter_with_place_and_day(tmp_path):
    (tmp_path / "porte.txt").write_text(VOLUME, encoding="utf-8")
    made = CliRunner().invoke(command, [str(tmp_path / "porte.txt"), "-f", "json"], obj=ROOT)
    said = json.loads(made.stdout)["documents"][0]
    told = {
        (one["subject"], one["predicate"], one["object"], one["place"], one["date"])
        for one in said["claims"]
        if one["rule"] == "letters"
    }
    letter = "letter/1888-04-04-straus-secretary-of-state"
    assert (letter, "sender", "person/straus", "place/istanbul", "1888-04-04") in told
    assert (letter, "addressee", "group/secretary-of-state", "place/istanbul", "1888-04-04") in told
    kinds = {one["id"]: one["kind"] for one in said["entities"]}
    assert (kinds[letter], kinds["group/secretary-of-state"]) == ("Telegram", "Organ")


def test_talks_give_a_meeting_with_those_who_took_part(tmp_path):
    (tmp_path / "talk.txt").write_text(
        "Memorandum of a Conversation Between Prime Minister Karamanlis and the Chargé d’Affaires in Greece (Thurston), Athens, December 19, 1955\n\nThe Prime Minister said that he had nothing to add.\n",
        encoding="utf-8",
    )
    made = CliRunner().invoke(command, [str(tmp_path / "talk.txt")], obj=ROOT)
    rows = [row for row in csv.DictReader(io.StringIO(made.stdout)) if row["rule"] == "letters"]
    assert {(row["subject"], row["predicate"], row["date"], row["place"]) for row in rows} == {
        ("person/karamanlis", "participatedIn", "1955-12-19", "place/athens"),
        ("person/thurston", "participatedIn", "1955-12-19", "place/athens"),
    }


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Navarin’den Edirne’ye\n\nRusya savaş ilan etti. Elçi İstanbul’dan ayrıldı.\n", 0),
        ("Navarin’den Edirne’ye\n\nViyana, 3 Mayıs 1829\n\nElçi geldi.\n", 1),
        ("Reşid Paşa’dan Metternich’e\n\nElçi geldi.\n", 1),
        ("Metternich’ten Gentz’e mektup\n\nElçi geldi.\n", 1),
    ],
)
def test_a_chapter_that_goes_from_a_place_to_a_place_is_no_letter(text, count):
    """Who tells what stands below it would else be the place."""
    assert len(collection.find(reading.read(text), language="tr")) == count
