"""A state or a town is one thing in texts of two languages: what it is called in the other is known."""

from __future__ import annotations

import csv

import pytest

from kg import proposed_mentions
from kg.model import ClassId, Entity, EntityId, Name
from kg.recognition import land_names
from kg.review import applying, proposing
from kg.review.records import NewEntity
from kg.seeds import scaffold

ENGLISH = """In 1895 Japan concluded the Treaty of Shimonoseki with China. Japan had defeated China in the war.
"""
TURKISH = """1895'te Japonya ile Çin arasında Şimonoseki Antlaşması imzalandı. Japonya savaşta Çin'i yenmişti.
"""


@pytest.fixture
def own(tmp_path):
    made = scaffold.create(tmp_path / "own", title="Shimonoseki", base="https://example.org/s/", example=False)
    for name, language, text in (("dawson", "en", ENGLISH), ("ersoy", "tr", TURKISH)):
        folder = made.seeds / "documents" / name
        folder.mkdir()
        (folder / "text.txt").write_text(text, encoding="utf-8")
        told = f'title = "On Shimonoseki"\nlanguage = "{language}"\ntext = "text.txt"\n'
        (folder / "document.toml").write_text(told, encoding="utf-8")
    return made


def state(identifier, **labels):
    names = tuple(Name(text=text, language=language) for language, text in labels.items())
    return Entity(id=EntityId(identifier), kind=ClassId("State"), labels=names)


def named(entities, identifier):
    return {(name.text, name.language) for name in entities[EntityId(identifier)].other_names}


def test_a_state_is_known_by_its_name_in_the_other_language():
    known = land_names.known_elsewhere({EntityId("group/japan"): state("group/japan", en="Japan")}, ("en", "tr"))
    assert named(known, "group/japan") == {("Japonya", "tr")}


def test_a_name_that_is_anothers_already_stays_that_ones():
    both = {one.id: one for one in (state("group/japan", en="Japan"), state("group/japonya", tr="Japonya"))}
    assert land_names.known_elsewhere(both, ("en", "tr")) == both


def test_lands_that_history_knows_or_calls_otherwise_are_known_so_too():
    known = {one.id: one for one in (state("group/prussia", en="Prussia"), state("group/ingiltere", tr="İngiltere"))}
    found = land_names.known_elsewhere(known, ("en", "tr", "xx"))
    assert named(found, "group/prussia") == {("Prusya", "tr")}
    assert ("Great Britain", "en") in named(found, "group/ingiltere")


def test_a_land_that_no_list_knows_gets_no_name():
    ruritania = {EntityId("group/ruritania"): state("group/ruritania", en="Ruritania")}
    assert land_names.known_elsewhere(ruritania, ("en", "tr", "xx")) == ruritania


def test_a_state_that_one_text_proposes_is_the_same_in_a_text_of_another_language(own):
    _, first = proposing.propose(own, "dawson")
    japan = next(one for one in first if one.label == "Japan" and one.kind == "State")
    assert japan.other_names.split("; ") == ["Japonya@tr"]
    applying.add_entities(own.seeds / "authority", [one for one in first if one.kind == "State"])
    items, second = proposing.propose(own, "ersoy")
    assert not {one.label for one in second} & {"Japonya", "Çin"}
    assert japan.id in {item.cells.get("entity") for item in items}


def test_a_state_that_the_tables_have_in_one_language_is_found_in_the_other(own):
    applying.add_entities(
        own.seeds / "authority", [NewEntity(id="group/japan", kind="State", label="Japan", language="en")]
    )
    items, second = proposing.propose(own, "ersoy")
    assert "Japonya" not in {one.label for one in second}
    assert "group/japan" in {item.cells.get("entity") for item in items}
    assert "group/japan" in {mention.entity for mention in proposed_mentions.propose(own, "ersoy")}


def test_a_town_that_the_tables_have_is_meant_by_its_name_in_another_language(own):
    rows = [NewEntity(id="place/bucharest", kind="City", label="Bucharest", language="en")]
    applying.add_entities(own.seeds / "authority", rows)
    text = own.seeds / "documents" / "ersoy" / "text.txt"
    text.write_text("Heyet Bükreş'e gitti ve Viyana'da bekledi.\n", encoding="utf-8")
    items, new = proposing.propose(own, "ersoy")
    assert {one.label for one in new if one.kind == "City"} == {"Viyana"}
    assert "place/bucharest" in {item.cells.get("entity") for item in items}


def test_a_town_that_two_places_of_the_tables_may_be_is_proposed_anew(own):
    rows = [
        NewEntity(id="place/bucharest", kind="City", label="Bucharest", language="en"),
        NewEntity(id="place/bucuresti", kind="City", label="București", language="ro"),
    ]
    applying.add_entities(own.seeds / "authority", rows)
    text = own.seeds / "documents" / "ersoy" / "text.txt"
    text.write_text("Heyet Bükreş'e gitti.\n", encoding="utf-8")
    _, new = proposing.propose(own, "ersoy")
    assert "Bükreş" in {one.label for one in new}


def test_a_new_state_enters_the_tables_with_a_label_in_each_language_of_the_project(own):
    new = NewEntity(id="group/japan", kind="State", label="Japan", other_names="Nippon; Japonya@tr", language="en")
    applying.add_entities(own.seeds / "authority", [new])
    with (own.seeds / "authority" / "groups.csv").open(encoding="utf-8", newline="") as stream:
        row = next(row for row in csv.DictReader(stream) if row["id"] == "group/japan")
    assert (row["label_en"], row["label_tr"], row["other_names"]) == ("Japan", "Japonya", "Nippon")
