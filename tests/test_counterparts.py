"""What a shelf in two languages names twice is proposed once, or who reads the proposals is told what it may be."""

from __future__ import annotations

import json

import pytest

from kg.discovery.counterparts import Told, signs, with_counterparts, years_of
from kg.discovery.documents import Discovery, discover
from kg.model import ClassId, DocumentId, Entity, EntityId, Name
from kg.reading import structure as reading
from kg.recognition.records import ProposedEntity
from kg.review import folders, proposing
from kg.seeds import scaffold

TURKISH = """II. Mahmud 14 Eylül 1829'da Rusya ile Edirne Antlaşması'nı imzaladı. İngiltere, Navarin Muharebesi'nden sonra Rusya'yı uyardı. Elçi, İstanbul'dan geldi. Hünkâr İskelesi Antlaşması 1833'te imzalandı. İbrahim Paşa, Mora'ya geldi.
"""
ENGLISH = """Mahmud II signed the Treaty of Adrianople with Russia in 1829. Great Britain warned Russia after the Battle of Navarino. The envoy came from Constantinople. The Treaty of Hünkâr İskelesi was signed in 1833. Ibrahim Pasha came to the Morea.
"""
TWICE = {
    "treaty/edirne-antlasmasi": "treaty/treaty-of-adrianople",
    "group/ingiltere": "group/great-britain",
    "group/rusya": "group/russia",
    "event/navarin-muharebesi": "event/battle-of-navarino",
    "place/istanbul": "place/constantinople",
    "place/mora": "place/morea",
    "treaty/hunkar-iskelesi-antlasmasi": "treaty/treaty-of-hunkar-iskelesi",
}


@pytest.fixture
def own(tmp_path):
    made = scaffold.create(tmp_path / "own", title="Adrianople", base="https://example.org/a/", example=False)
    for name, language, text in (("dawson", "en", ENGLISH), ("akar", "tr", TURKISH)):
        folder = made.seeds / "documents" / name
        folder.mkdir()
        (folder / "text.txt").write_text(text, encoding="utf-8")
        about = f'title = "On Adrianople"\nlanguage = "{language}"\ntext = "text.txt"\n'
        (folder / "document.toml").write_text(about, encoding="utf-8")
    return made


def reviewed(project, document):
    items, entities = proposing.propose(project, document)
    folders.propose(folders.load(project, document), items, entities)
    return items, {one.id: one for one in entities}


def found(text, language):
    return discover(reading.read(text), document=DocumentId("text"), language=language)


def treaty(identifier, label, language, date=None):
    names = (Name(text=label, language=language),)
    dates = {"date": (date,)} if date else {}
    return Entity(id=EntityId(identifier), kind=ClassId("Treaty"), labels=names, attributes=dates)


def remarks(discovery, text):
    return {one.remark for one in discovery.mentions if one.text == text}


def test_what_two_texts_name_in_two_languages_is_proposed_once_and_says_why(own):
    _, first = reviewed(own, "akar")
    items, second = reviewed(own, "dawson")
    assert set(TWICE) <= set(first)
    assert set(TWICE) <= set(second)
    assert not set(TWICE.values()) & set(second)
    said = {item.cells["remark"] for item in items if item.cells.get("entity") == "treaty/edirne-antlasmasi"}
    assert any("both are called after GeoNames 747712" in each for each in said)
    assert "Treaty of Adrianople@en" in second["treaty/edirne-antlasmasi"].other_names


def test_who_may_be_one_person_is_only_remarked_upon(own):
    reviewed(own, "akar")
    items, second = reviewed(own, "dawson")
    assert "person/ibrahim-pasha" in second
    said = {item.cells["remark"] for item in items if item.cells.get("entity") == "person/ibrahim-pasha"}
    assert any("perhaps person/ibrahim-pasa of another text" in each for each in said)


def test_the_texts_of_a_folder_propose_each_thing_once(own, tmp_path):
    from kg import shelf
    from kg.extraction import documents, extractor, forms

    texts, kept = tmp_path / "texts", tmp_path / "read"
    texts.mkdir()
    for name, text in (("a", TURKISH), ("b", ENGLISH)):
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
    for _ in shelf.read(texts, kept, jobs=1):
        pass
    known = documents.knowledge(own)
    made = [extractor.extract(source, known) for source in documents.sources(own, str(kept))]
    told_of = json.loads(forms.render(made, "json", known.names))["documents"]
    ends = {end for document in told_of for claim in document["claims"] for end in (claim["subject"], claim["object"])}
    assert not ends & set(TWICE.values())
    assert {"treaty/edirne-antlasmasi", "group/ingiltere"} <= ends


@pytest.mark.parametrize(("date", "sure"), [("1829-09-14", True), (None, True), ("1713", False)])
def test_a_treaty_of_the_tables_is_meant_where_its_year_is_told_and_else_only_remarked(date, sure):
    tables = [treaty("treaty/edirne", "Edirne Antlaşması", "tr", date)]
    made = with_counterparts(found(ENGLISH, "en"), signs(tables), Told(), ENGLISH)
    assert ("treaty/treaty-of-adrianople" not in {one.id for one in made.entities}) == sure
    said = next(iter(remarks(made, "Treaty of Adrianople")))
    assert said.endswith(f"{'' if sure else 'perhaps '}treaty/edirne: both are called after GeoNames 747712")


def test_of_two_treaties_of_one_place_neither_is_meant():
    tables = [treaty("treaty/first", "Edirne Antlaşması", "tr"), treaty("treaty/second", "Edirne Barışı", "tr")]
    made = with_counterparts(found(ENGLISH, "en"), signs(tables), Told(), ENGLISH)
    assert "treaty/treaty-of-adrianople" in {one.id for one in made.entities}
    assert "perhaps treaty/first or treaty/second" in next(iter(remarks(made, "Treaty of Adrianople")))


def test_texts_of_different_years_speak_of_different_treaties_of_a_place():
    earlier = "Rusya 1713'te Edirne Antlaşması'nı imzaladı.\n"
    others = Told()
    others.add(found(earlier, "tr").entities, earlier)
    made = with_counterparts(found(ENGLISH, "en"), {}, others, ENGLISH)
    assert "treaty/treaty-of-adrianople" in {one.id for one in made.entities}
    assert "perhaps treaty/edirne-antlasmasi" in next(iter(remarks(made, "Treaty of Adrianople")))


@pytest.mark.parametrize(
    "text",
    [
        "The Treaty of Bucharest was signed in 1829.",
        "The Conference of Adrianople met in 1829.",
        "The Second Treaty of Adrianople was signed in 1829.",
        "The Treaty of Adrianople of 1568 was signed, and in 1829 it was forgotten.",
        "The Treaty of Adrianople was signed, in 1829 the Treaty of Adrianople (1568) was forgotten.",
    ],
)
def test_another_place_another_kind_another_number_is_another_thing(text):
    tables = [treaty("treaty/edirne", "Edirne Antlaşması", "tr", "1829-09-14")]
    made = with_counterparts(found(text, "en"), signs(tables), Told(), text)
    sure = {one.entity for one in made.mentions if "perhaps" not in (one.remark or "")}
    assert "treaty/edirne" not in sure


def test_what_another_text_calls_otherwise_since_is_known_by_its_last_name():
    others = Told()
    for label in ("Treaty of Bucharest", "Edirne Antlaşması"):
        language = "tr" if "Edirne" in label else "en"
        one = ProposedEntity(id=EntityId("treaty/one"), kind=ClassId("Treaty"), label=label, language=language)
        others.add([one], "It was signed.")

    def treaties(text):
        return {
            one.id for one in with_counterparts(found(text, "en"), {}, others, text).entities if one.kind == "Treaty"
        }

    assert treaties("The Treaty of Adrianople was signed in 1829.") == {"treaty/one"}
    assert treaties("The Treaty of Bucharest was signed in 1829.") == {"treaty/treaty-of-bucharest"}


def cost(measured):
    from time import process_time

    begun = process_time()
    measured()
    return process_time() - begun


def test_what_is_like_nothing_known_does_not_let_the_text_be_searched_for_each_name():
    text = "The Treaty of Adrianople of 1829 was signed by Diebitsch, and no other paper was. " * 5000
    new = [
        ProposedEntity(id=EntityId(f"{kind.lower()}/{number}"), kind=ClassId(kind), label=label, language="en")
        for number in range(200)
        for kind, label in (("Treaty", f"Treaty of Edir{number}k"), ("Person", f"Hans Diebitsch{number}"))
    ]
    tables = signs([treaty("treaty/edirne", "Edirne Antlaşması", "tr", "1829-09-14")])

    once = min(cost(lambda: years_of(text)) for _ in range(3))
    discovery = Discovery(entities=tuple(new), mentions=())
    all_names = min(cost(lambda: with_counterparts(discovery, tables, Told(), text)) for _ in range(2))
    assert all_names < 10 * max(0.01, once)


def test_a_text_takes_no_longer_for_what_thousands_of_others_propose():
    names = [f"Hans Diebitsch{number}" for number in range(5000)]
    new = [
        ProposedEntity(id=EntityId(f"person/{at}"), kind=ClassId("Person"), label=name) for at, name in enumerate(names)
    ]
    few, many = Told(), Told()
    few.add(new[:5], ENGLISH)
    many.add(new, ENGLISH)
    discovery = Discovery(entities=tuple(new[:5]), mentions=())

    def after(others):
        return min(
            cost(lambda: [with_counterparts(discovery, {}, others, ENGLISH) for _ in range(20)]) for _ in range(3)
        )

    assert after(many) < 10 * max(0.005, after(few))
