"""Loading the seeds: what sound files mean, and how every fault of every file is told at once."""

from __future__ import annotations

import csv
import gc
import hashlib
import io
import re
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import coverage, project
from kg.errors import ExplainedError
from kg.identity import claim_id
from kg.model import Certainty, Citation, Name, Polarity
from kg.ontology import reading as ontology
from kg.seeds import reading as seeds
from kg.seeds import tables
from kg.seeds.authority import TABLES
from kg.seeds.tables import Shape
from kg.validation import checks

KAYNARCA = Path(__file__).parent / "fixtures" / "kaynarca"
DENIZ = "seeds/documents/deniz-1998"
CLAIMS = f"{DENIZ}/claims.csv"


@pytest.fixture(scope="module")
def vocabulary():
    return ontology.load(project.load(KAYNARCA).ontology)


@pytest.fixture(scope="module")
def kaynarca(vocabulary):
    return seeds.load(project.load(KAYNARCA), vocabulary)


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(KAYNARCA, tmp_path / "kaynarca"))


@pytest.fixture
def faults(copy, vocabulary):
    """Edit files of a copy of the project, then give the faults that loading it finds."""

    def found():
        with pytest.raises(ExplainedError) as caught:
            seeds.load(project.load(copy), vocabulary)
        return caught.value.faults

    return found


def edit(root, path, *changes):
    file = root / path
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


def add(root, path, *lines):
    with (root / path).open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def claim(**cells):
    """Write a row of claims.csv: a sound claim but for what is given."""
    row = {
        "key": "new",
        "subject": "person/repnin",
        "predicate": "signed",
        "object": "treaty/kaynarca-1774",
        "claimants": "person/deniz",
        "quotation": "Antlaşmayı Rusya adına Prens Repnin",
    } | cells
    with (KAYNARCA / CLAIMS).open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    assert row.keys() <= set(columns)
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow([row.get(column, "") for column in columns])
    return written.getvalue()


def said(found):
    return [(fault.where, fault.what) for fault in found]


def only(found):
    assert len(found) == 1, [str(fault) for fault in found]
    return found[0]


# --- sound seeds ---------------------------------------------------------------------------------------------------


def test_every_table_and_document_is_read(kaynarca):
    assert len(kaynarca.entities) == 38
    assert [(each.id, len(each.mentions), len(each.claims)) for each in kaynarca.documents] == [
        ("deniz-1998", 42, 16),
        ("harrow-2005", 18, 10),
    ]


def test_an_entity_keeps_its_names_with_their_languages(kaynarca):
    rumyantsev = kaynarca.entities["person/rumyantsev"]
    assert Name(text="Румянцев", language="ru") in rumyantsev.other_names
    assert Name(text="Rumyantsev") in rumyantsev.other_names
    assert rumyantsev.label("tr") == "Pyotr Rumyantsev"
    assert rumyantsev.attributes["titles"] == ("Field Marshal", "Mareşal")
    assert "viaf" not in rumyantsev.attributes


def test_a_claim_knows_the_row_that_it_came_from(kaynarca):
    ratified = next(each for each in kaynarca.claims if each.predicate == "ratified")
    line = int(str(ratified.origin).rpartition(":")[2])
    with (KAYNARCA / ratified.origin.path).open(encoding="utf-8") as file:
        assert "ratified" in file.read().splitlines()[line - 1]


def test_a_quotation_across_a_line_end_hyphen_is_found_where_it_stands(kaynarca):
    for document in kaynarca.documents:
        for each in document.claims:
            for passage in each.passages:
                stored = document.stored[passage.start : passage.end]
                assert "".join(stored.replace("-\n", "").split()) == "".join(passage.quotation.split())
    office = next(each for each in kaynarca.claims if each.predicate == "heldOffice")
    assert office.passages[0].quotation.startswith("Sadrazam Muhsinzade")
    assert "Sad-\nrazam" in kaynarca.documents[0].stored[office.passages[0].start : office.passages[0].end]


def test_a_claim_with_two_quotations_has_two_passages(kaynarca):
    signed = next(each for each in kaynarca.claims if each.key == "d06")
    assert [passage.page for passage in signed.passages] == [2, 2]


def test_a_claim_cites_its_own_works_and_those_of_its_footnotes(kaynarca):
    persuaded = next(each for each in kaynarca.claims if each.predicate == "persuaded")
    work = "work/hulasat-ul-itibar"
    assert persuaded.cites == (Citation(work=work, locator="s. 70"), Citation(work=work, locator="s. 71"))


def test_a_footnote_that_only_points_to_further_reading_is_not_cited(kaynarca):
    influenced = next(each for each in kaynarca.claims if each.key == "h01")
    assert influenced.footnotes == (1,)
    assert influenced.cites == ()


def test_polarity_certainty_and_the_reporter_are_kept(kaynarca):
    by_key = {each.key: each for each in kaynarca.claims}
    assert by_key["d13"].polarity is Polarity.DENIES
    assert by_key["d16"].certainty is Certainty.REPORTED
    assert (by_key["d15"].claimants, by_key["d15"].reported_by) == (("person/harrow",), "person/deniz")
    assert by_key["d15"].contradicts == ("d14",)


def test_the_metadata_of_a_document_beyond_its_own_fields_are_kept(kaynarca):
    deniz = kaynarca.documents[0]
    assert deniz.metadata["year"] == "1998"
    assert deniz.readings[0].id == "adjudicated"
    assert deniz.sha256 == hashlib.sha256(deniz.stored.encode()).hexdigest()


def test_a_project_without_documents_or_tables_is_empty(tmp_path, vocabulary):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "project.toml").write_text("", encoding="utf-8")
    assert seeds.load(project.load(tmp_path), vocabulary).entities == {}


def test_a_table_saved_by_a_spreadsheet_with_a_byte_order_mark_and_crlf_is_read(copy, vocabulary, kaynarca):
    path = copy / CLAIMS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert seeds.load(project.load(copy), vocabulary).claims == kaynarca.claims


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_absent(copy, vocabulary):
    for document in ("deniz-1998", "harrow-2005"):
        (copy / "seeds/documents" / document / "claims.csv").unlink()
    (copy / CLAIMS).write_text(
        "quotation,object,claimants,predicate,subject,key\n"
        "Antlaşmayı Rusya adına Prens Repnin,treaty/kaynarca-1774,person/deniz,signed,person/repnin,a\n",
        encoding="utf-8",
    )
    edit(copy, f"{DENIZ}/remarks.csv", ("; d07", ""))
    loaded = only(seeds.load(project.load(copy), vocabulary).claims)
    assert (loaded.polarity, loaded.reading) == (Polarity.ASSERTS, "adjudicated")


def test_independent_readings_kept_for_agreement_are_not_loaded(copy, vocabulary, kaynarca):
    folder = copy / DENIZ / "readings" / "b"
    folder.mkdir(parents=True)
    (folder / "claims.csv").write_text("not,a,table\n", encoding="utf-8")
    assert seeds.load(project.load(copy), vocabulary) == kaynarca


# --- all faults at once --------------------------------------------------------------------------------------------


def test_the_faults_of_all_files_are_told_at_once_in_the_order_of_files_and_lines(copy, faults):
    add(copy, "seeds/authority/persons.csv", "person/nobody,Persn,Nobody,,,,1735-02-30,,x7,,")
    add(copy, CLAIMS, claim(key="x1", subject="person/repnim"))
    add(copy, CLAIMS, claim(key="x2", quotation="Prens Repnin antlaşmayı yırttı"))
    edit(copy, "seeds/documents/harrow-2005/mentions.csv", ("the Danube", "the Danub"))
    assert said(faults()) == [
        ("seeds/authority/persons.csv:12", "no such kind Persn"),
        ("seeds/authority/persons.csv:12", "born: there is no 30 February: February 1735 has 28 days"),
        ("seeds/authority/persons.csv:12", "wikidata: 'x7' is no such id"),
        (f"{CLAIMS}:18", "subject: no such entity person/repnim"),
        (f"{CLAIMS}:19", "the quotation is not in the document"),
        ("seeds/documents/harrow-2005/mentions.csv:2", "at 13-23 stands “the Danube”"),
    ]


def test_one_fault_is_not_told_again_wherever_the_id_is_used(copy, faults):
    edit(copy, "seeds/authority/persons.csv", ("person/repnin,Person,", "person/repnin,Prson,"))
    assert only(faults()).what == "no such kind Prson"


def test_a_line_number_is_that_of_the_line_where_the_row_begins(copy, faults):
    add(copy, CLAIMS, claim(key="x1", remark="a remark\nof three\nlines"))
    add(copy, CLAIMS, claim(key="x2", subject="person/repnim"))
    assert said(faults())[-1][0] == f"{CLAIMS}:21"


# --- the form of a table -------------------------------------------------------------------------------------------


def test_a_file_that_is_not_utf8_is_told_with_its_line(copy, faults):
    path = copy / "seeds/authority/persons.csv"
    path.write_bytes(
        path.read_text(encoding="utf-8").split("person/panin")[0].encode()
        + "person/panin,Person,Panın".encode("cp1254")
    )
    fault = next(fault for fault in faults() if "UTF-8" in fault.what)
    assert fault.where == "seeds/authority/persons.csv:7"
    assert "Windows-1254" in fault.hint


@pytest.mark.parametrize("content", ["", "\n", "\ufeff"])
def test_an_empty_table_is_told(copy, faults, content):
    (copy / f"{DENIZ}/open.csv").write_text(content, encoding="utf-8")
    fault = only(faults())
    assert (fault.where, fault.what) == (f"{DENIZ}/open.csv", "an empty file, without even a header")
    assert "kind,where,reason" in fault.hint


def test_a_missing_column_is_named(copy, faults):
    (copy / f"{DENIZ}/open.csv").write_text("kind,reason\n", encoding="utf-8")
    assert said(faults()) == [(f"{DENIZ}/open.csv:1", "the column 'where' is missing")]


def test_an_unknown_column_is_answered_with_the_nearest(copy, faults):
    edit(copy, CLAIMS, ("certainty", "certainity"), ("claimants", "claimant"))
    found = faults()
    assert [(fault.what, fault.hint) for fault in found if fault.where == f"{CLAIMS}:1"] == [
        ("unknown column 'claimant'", "did you mean claimants?"),
        ("unknown column 'certainity'", "did you mean certainty?"),
    ]


def test_a_doubled_column_is_told(copy, faults):
    (copy / f"{DENIZ}/open.csv").write_text("kind,where,reason,kind\n", encoding="utf-8")
    assert only(faults()).what == "the column 'kind' is there twice"


def test_a_table_separated_by_semicolons_is_told_once(copy, faults):
    path = copy / f"{DENIZ}/open.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    assert only(faults()).what == "the columns are separated by semicolons, not commas"


@pytest.mark.parametrize("content", ["", "id;kind\n", "id\n", "kind,label_en\nPerson,x\n", "İ".encode("cp1254")])
def test_a_table_that_cannot_be_read_is_told_once_and_not_for_each_of_its_ids(copy, faults, content):
    path = copy / "seeds/authority/persons.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert only(faults()).where.startswith("seeds/authority/persons.csv")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("entity,place/istanbul", "2 cells where the header has 3"),
        ("entity,place/istanbul,a, b", "4 cells where the header has 3"),
        ("entity,place/istanbul ,because", "where: white space at the end of the cell"),
        ('entity,place/istanbul,a "moderate"', "a quotation mark inside a cell that is not quoted"),
        ('entity,place/istanbul,"a "moderate"', "a quoted cell goes on after its closing quotation mark"),
        ('entity,place/istanbul,"never closed', "a quotation mark is opened and never closed"),
        ("entity,place/istanbul,bell\x07", "reason: a control character, U+0007"),
        ("entity,place/istanbul," + "a" * 140_000, "a cell of more than 131,072 characters"),
    ],
)
def test_a_row_that_is_no_row_is_told_and_the_next_is_read(copy, faults, row, what):
    add(copy, f"{DENIZ}/open.csv", row)
    add(copy, f"{DENIZ}/open.csv", "entity,place/istambul,because")
    assert said(faults()) == [
        (f"{DENIZ}/open.csv:5", what),
        (f"{DENIZ}/open.csv:6", "where: no such entity place/istambul"),
    ]


def test_a_table_of_an_unknown_name_is_answered_with_the_nearest(copy, faults):
    (copy / "seeds/authority/treatys.csv").write_text("id,kind\n", encoding="utf-8")
    (copy / DENIZ / "claim.csv").write_text("key\n", encoding="utf-8")
    assert [fault.hint for fault in faults()] == ["did you mean treaties.csv?", "did you mean claims.csv?"]


# --- authority tables ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "row", "what"),
    [
        ("topics", "topic/x,Topic,,,,,,", "no label in any language"),
        ("topics", "topic/x,,X,,,,,", "no kind"),
        ("topics", "person/x,Topic,X,,,,,", "the id person/x stands in topics.csv, where ids begin with topic/"),
        ("topics", ",Topic,X,,,,,", "no id"),
        ("topics", "topic/x,City,X,,,,,", "City is not a kind of Topic, so the row does not belong in topics.csv"),
        ("topics", "topic/x,Topik,X,,,,,", "no such kind Topik"),
        (
            "topics",
            "topic/kozluca,Topic,X,,,,,",
            "the id topic/kozluca is there already, at seeds/authority/topics.csv:3",
        ),
        ("topics", "topic/x,Topic,X,,,topic/y,,", "broader: no such entity topic/y"),
        ("topics", "topic/x,Topic,X,,,topic/x,,", "broader: topic/x names itself"),
        ("topics", "topic/x,Topic,X,,,,Q0,", "wikidata: 'Q0' is no such id"),
        ("places", 'place/x,City,X,,,,"41,01",28.9,,,', "latitude: '41,01' is not a number"),
        ("places", "place/x,City,X,,,,141.1,28.9,,,", "latitude: 141.1 is beyond 90 degrees"),
        ("places", "place/x,City,X,,,,,,GB7,,", "geonames: 'GB7' is no such id"),
        ("events", "event/x,War,X,,,1774/1768,,,,", "date: it ends before it begins: 1774 is later than 1768"),
    ],
)
def test_a_faulty_row_of_an_authority_table_is_told(copy, faults, table, row, what):
    add(copy, f"seeds/authority/{table}.csv", row)
    assert only(faults()).what == what


@pytest.mark.parametrize("slug", ["..", ".", "~", "-"])
def test_an_id_of_punctuation_only_is_not_answered_with_itself(copy, faults, slug):
    add(copy, "seeds/authority/topics.csv", f"topic/{slug},Topic,X,,,,,")
    assert only(faults()).hint == "topic/…"


def test_an_endless_id_is_told_shortly(copy, faults):
    add(copy, "seeds/authority/topics.csv", f"{'x' * 5000},Topic,X,,,,,")
    assert len(str(only(faults()))) < 500


def test_every_column_of_the_authority_tables_is_described_in_the_readme():
    described = (Path(__file__).parents[1] / "seeds" / "README.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in described.splitlines() if line.startswith("| `") and ".csv`" in line}
    for table in TABLES:
        row = rows[f"{table.stem}.csv"]
        assert f"`{table.prefix}`" in row
        assert [column.name for column in table.columns if f"`{column.name}`" not in row] == []


def test_an_id_with_letters_that_no_id_has_is_answered_with_one_that_has_not(copy, faults):
    add(copy, "seeds/authority/topics.csv", "topic/Boğazlar sorunu,Topic,X,,,,,")
    assert only(faults()).hint == "topic/bogazlar-sorunu"


# --- claims --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "what", "hint"),
    [
        ({"key": ""}, "no key", "any short name"),
        ({"key": "d01"}, f"the key d01 is there already, at {CLAIMS}:2", None),
        ({"subject": ""}, "no subject", None),
        ({"subject": "person/repni"}, "subject: no such entity person/repni", "person/repnin"),
        ({"object": "Kaynarca"}, "object: 'Kaynarca' is not an id", None),
        ({"predicate": "signd"}, "no such relation signd", "did you mean signed?"),
        ({"predicate": "signedBy"}, "signedBy is the inverse of signed, and only signed is claimed", "exchange"),
        ({"predicate": "Treaty"}, "no such relation Treaty", None),
        ({"predicate": ""}, "no predicate", "signed"),
        ({"claimants": ""}, "no claimants", "who says it"),
        ({"claimants": "Münib Efendi"}, "claimants: 'Münib Efendi' is not an id", "did you mean person/munib?"),
        ({"date": "of the peace party"}, "date: “of the peace party” is not an EDTF date", "a comma"),
        ({"claimants": "person/deniz; person/denis"}, "claimants: no such entity person/denis", "person/deniz"),
        ({"claimants": "person/deniz; person/deniz"}, "claimants: person/deniz is there twice", None),
        ({"reported_by": "person/x"}, "reported_by: no such entity person/x", None),
        ({"place": "place/kaynarka"}, "place: no such entity place/kaynarka", "place/kaynarca"),
        ({"context": "event/kaynarca"}, "context: no such entity event/kaynarca", "event/kaynarca-talks"),
        ({"polarity": "denied"}, "polarity: 'denied' is not one of asserts, denies", "denies"),
        ({"certainty": "sure"}, "certainty: 'sure' is not one of certain, probable, possible, reported", None),
        ({"status": "acepted"}, "status: 'acepted' is not one of accepted, candidate, rejected", "accepted"),
        ({"reading": "second"}, "no such reading second", "adjudicated"),
        ({"date": "1774-02-30"}, "date: there is no 30 February: February 1774 has 28 days", None),
        ({"date": "21 July 1774"}, "date: “21 July 1774” is not an EDTF date", "1921-03-16"),
        ({"date_as_written": "21 Temmuz"}, "date_as_written without date", "EDTF"),
        ({"footnotes": "7"}, "footnotes: the text has no footnote 7", "1-6"),
        ({"footnotes": "s. 4"}, "footnotes: 's. 4' is not a whole number", None),
        ({"cites": "work/hat-1235@s. 3"}, "cites: no such entity work/hat-1235", "work/hat-1234"),
        ({"cites": "person/deniz@s. 3"}, "cites: person/deniz is not a work", None),
        ({"cites": "work/hat-1234@"}, "cites: nothing after work/hat-1234@", None),
        ({"rests_on": "d99"}, "rests_on: no claim has the key d99", "d09"),
        ({"contradicts": "new"}, "contradicts: the claim names itself", None),
        ({"contradicts": "deniz-1998/new"}, "contradicts: the claim names itself", None),
        (
            {"contradicts": "h01"},
            "contradicts: no claim has the key h01",
            "a claim of another document is DOCUMENT/KEY",
        ),
        ({"contradicts": "harrow-2005/h99"}, "contradicts: no claim of harrow-2005 has the key h99", "h09"),
        ({"contradicts": "harow-2005/h01"}, "contradicts: there is no document harow-2005", "harrow-2005"),
        (
            {"rests_on": "harrow-2005/h01"},
            "rests_on: harrow-2005/h01 would be a claim of another text; a claim rests on claims of its own",
            "cites",
        ),
        (
            {"key": "new/1"},
            "the key new/1 has a /, which stands between a document and a key where claims are named",
            "new-1",
        ),
        ({"quotation": ""}, "no quotation", "exact words"),
        ({"page": "2 || 2"}, "page: 2 for 1 quotations", "||"),
        ({"page": "two"}, "page: 'two' is not a whole number", None),
        ({"page": "1"}, "the quotation is not on page 1", "on page 2"),
        ({"note": "4"}, "the quotation is not in note 4", "on page 2"),
        ({"quotation": "Antlaşmayı Rusya adına ||"}, "an empty quotation beside ||", None),
    ],
)
def test_a_faulty_claim_is_told(copy, faults, cells, what, hint):
    add(copy, CLAIMS, claim(**cells))
    fault = only(faults())
    assert (fault.where, fault.what) == (f"{CLAIMS}:18", what)
    assert hint is None or hint in fault.hint


def test_a_document_that_there_is_not_is_told_together_with_all_other_faults(copy, faults):
    add(
        copy,
        CLAIMS,
        claim(contradicts="harow-2005/h01"),
        claim(key="other", predicate="ratified", place="place/kaynarka"),
    )
    assert [fault.what for fault in faults()] == [
        "contradicts: there is no document harow-2005",
        "place: no such entity place/kaynarka",
    ]


def test_a_claim_may_contradict_one_of_another_text_and_names_one_of_its_own_with_or_without_the_document(
    copy, vocabulary
):
    add(copy, CLAIMS, claim(contradicts="harrow-2005/h06; deniz-1998/d06; d07"))
    loaded = seeds.load(project.load(copy), vocabulary)
    deniz, harrow = loaded.documents
    assert deniz.claims[-1].contradicts == ("harrow-2005/h06", "d06", "d07")
    (meant,) = (each for each in harrow.claims if each.key == "h06")
    assert deniz.elsewhere == {"harrow-2005/h06": claim_id(meant)}


def test_a_quotation_that_is_not_in_the_text_is_answered_with_the_nearest_passage(copy, faults):
    add(copy, CLAIMS, claim(quotation="Antlaşmayı Rusya adına Prens Repnin imzalar"))
    fault = only(faults())
    assert fault.excerpt == "Antlaşmayı Rusya adına Prens Repnin imzalar"
    assert fault.hint.startswith("the nearest passage (page 2) reads “")
    assert "Rusya adına Prens Repnin" in fault.hint


def test_a_quotation_that_stands_in_several_places_asks_which(copy, faults):
    add(copy, CLAIMS, claim(quotation="HAT 1234"))
    fault = only(faults())
    assert fault.what == "the quotation stands in 3 places"
    assert fault.hint == (
        "say which in page and note: it stands on page 1 in note 1; on page 1 in note 3; on page 2 in note 4"
    )


def test_of_several_places_on_one_page_the_lines_and_the_words_around_are_told(copy, faults):
    add(copy, CLAIMS, claim(quotation="heyet"))
    fault = only(faults())
    assert fault.hint.startswith("quote more of it, so that it stands there once: it stands on page ")
    assert re.search(r"on page \d, line \d+ \(“… .+ \[it\] .+ …”\)", fault.hint)


def test_a_quotation_is_told_apart_by_its_footnote(copy, vocabulary):
    add(copy, CLAIMS, claim(quotation="HAT 1234", note="3"))
    passage = seeds.load(project.load(copy), vocabulary).documents[0].claims[-1].passages[0]
    assert (passage.page, passage.note) == (1, 3)


def test_the_body_of_the_text_comes_before_its_footnotes(copy, vocabulary):
    add(copy, CLAIMS, claim(quotation="Harrow"))
    passage = seeds.load(project.load(copy), vocabulary).documents[0].claims[-1].passages[0]
    assert passage.note is None


def test_the_first_of_two_quotations_may_need_no_page(copy, vocabulary):
    add(copy, CLAIMS, claim(quotation="Harrow || HAT 1234", page=" || 2", note=" || 4"))
    passages = seeds.load(project.load(copy), vocabulary).documents[0].claims[-1].passages
    assert [(passage.page, passage.note) for passage in passages] == [(2, None), (2, 4)]


def test_a_reading_that_a_whole_file_names_wrongly_is_told_once(copy, faults):
    add(copy, CLAIMS, claim(key="x1", reading="first"), claim(key="x2", reading="first", remark="again"))
    assert only(faults()).what == "no such reading first"


def test_the_same_claim_twice_is_told(copy, faults):
    add(copy, CLAIMS, claim(key="x1"))
    add(copy, CLAIMS, claim(key="x2", certainty="probable", remark="said again"))
    fault = only(faults())
    assert fault.what.startswith(f"the same claim as x1, at {CLAIMS}:18")


def test_a_locator_may_have_a_semicolon(copy, vocabulary):
    add(copy, CLAIMS, claim(cites="work/hat-1234@s. 12; 14; work/harrow-1987@s. 3"))
    assert seeds.load(project.load(copy), vocabulary).documents[0].claims[-1].cites == (
        Citation(work="work/hat-1234", locator="s. 12; 14"),
        Citation(work="work/harrow-1987", locator="s. 3"),
    )


# --- the rest of a document ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "row", "what"),
    [
        ("mentions", "75,84,Tuna boyu,place/tuna,name,", "entity: no such entity place/tuna"),
        ("mentions", "75,84,Tuna boyu,place/danube,name,", f"the same mention as at {DENIZ}/mentions.csv:3"),
        ("mentions", "75,84,Tuna Boyu,place/danube,name,", "at 75-84 stands “Tuna boyu”"),
        (
            "mentions",
            "84,75,Tuna boyu,place/danube,name,",
            "84-75 is no stretch of the text, which has 1364 characters",
        ),
        (
            "mentions",
            "75,99999,Tuna boyu,place/danube,name,",
            "75-99999 is no stretch of the text, which has 1364 characters",
        ),
        ("mentions", "a,84,Tuna boyu,place/danube,name,", "start: 'a' is not a whole number"),
        (
            "mentions",
            "75,79,Tuna,place/danube,nickname,",
            "form: 'nickname' is not one of name, title, abbreviation, citation",
        ),
        ("citations", "9,work/hat-1234,s. 1,source,", "the text has no footnote 9"),
        ("citations", "1,work/hat-12345,s. 1,source,", "work: no such entity work/hat-12345"),
        ("citations", "1,person/deniz,s. 1,source,", "person/deniz is not a work"),
        ("citations", "1,work/hat-1234,s. 2,source,", f"the same citation as at {DENIZ}/citations.csv:2"),
        (
            "citations",
            "1,work/hat-1234,s. 1,sauce,",
            "function: 'sauce' is not one of source, quoted-from, see, remark",
        ),
        ("remarks", "person/munip,spelling,,,,x,", "about: no such entity person/munip"),
        ("remarks", "d99,spelling,,,,x,", "about: d99 is neither the id of an entity nor the key of a claim"),
        ("remarks", "d01,spelling,,,,,", "no remark in any language"),
        ("remarks", "d01,spelling,nowhere,,,x,", "the quotation is not in the document"),
        ("remarks", "d01,spelling,,2,,x,", "page: 1 for 0 quotations"),
        ("open", "paragraph,1,x", "kind: 'paragraph' is not one of sentence, footnote, entity"),
        ("open", "footnote,9,x", "the text has no footnote 9"),
        ("open", "sentence,p1: Osmanlıların,x", "where: no sentence begins with these words on this page"),
        ("open", "sentence,Osmanlıların,x", "where: a sentence is named by its page and first words"),
        ("open", "sentence,p2: Osmanlı,x", "where: 2 sentences begin with these words on this page"),
        ("open", "entity,place/istanbul,", "no reason"),
    ],
)
def test_a_faulty_row_of_a_document_is_told(copy, faults, table, row, what):
    add(copy, f"{DENIZ}/{table}.csv", row)
    assert only(faults()).what == what


def test_a_mention_beside_its_place_is_answered_with_the_place(copy, faults):
    edit(copy, f"{DENIZ}/mentions.csv", ("75,84,Tuna boyu", "76,85,Tuna boyu"))
    assert only(faults()).hint == "“Tuna boyu” stands at 75-84"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('author = "person/deniz"', 'author = "person/denis"', "author: no such entity person/denis"),
        ('author = "person/deniz"', "", "no author"),
        ('language = "tr"', 'language = "Turkish"', "language: 'Turkish' is no tag"),
        ("year = 1998", 'year = "about 1998"', "year: “about 1998” is not an EDTF date"),
        ("licence =", "license =", "unknown setting 'license'"),
        ('title = "', 'id = "other"\ntitle = "', "id is other, but the folder is deniz-1998"),
        ('title = "Küçük Kaynarca’ya Giden Yol"', "title = [1]", "no title"),
        ('sha256 = "', 'sha256 = "0', "the text is not the one that was read: its sha256 differs"),
        ("[[readings]]", "[readings]", "no reading: who or what took the claims from the text?"),
        ('id = "adjudicated"', 'id = "two words"', "readings: 'two words' is no id"),
        ('reader = "', 'raeder = "', "readings: unknown setting 'raeder'"),
        ("year = 1998", "year = ", "not TOML: invalid value (at line 3, column 8)"),
    ],
)
def test_faulty_metadata_are_told(copy, faults, old, new, what):
    edit(copy, f"{DENIZ}/document.toml", (old, new))
    assert what in [fault.what for fault in faults()]


def test_a_text_that_was_changed_is_told_with_its_new_hash(copy, faults):
    edit(copy, f"{DENIZ}/text.txt", ("yıpratmıştı", "yormuştuuuu"))
    fault = only(faults())
    assert hashlib.sha256((copy / DENIZ / "text.txt").read_bytes()).hexdigest() in fault.hint


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the text is empty"),
        (b" \n", "the text is empty"),
        (b"T\xfcrkiye", "not UTF-8"),
        (None, "the text is missing"),
    ],
)
def test_a_text_that_cannot_be_read_is_told(copy, faults, content, what):
    path = copy / DENIZ / "text.txt"
    path.unlink() if content is None else path.write_bytes(content)
    assert only(faults()).what.startswith(what)


def test_a_folder_without_metadata_is_told(copy, faults):
    (copy / DENIZ / "document.toml").unlink()
    assert only(faults()).what == "the document's metadata are missing"


# --- laws ----------------------------------------------------------------------------------------------------------


_CELLS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12).map(str.strip)


@settings(max_examples=60)
@given(st.lists(st.tuples(_CELLS, _CELLS | st.just("two\nlines") | st.just('"quoted", twice')), max_size=8))
def test_any_cells_that_are_written_are_read_with_the_line_that_they_begin_on(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("table") / "t.csv"
    rows = [row for row in rows if any(row)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([("a", "b"), *rows])
    faults = []
    table = tables.read(path, "t.csv", Shape(required=("a", "b")), faults)
    assert [(row["a"], row["b"]) for row in table.rows] == rows
    begin = 2
    for row, (one, other) in zip(table.rows, rows, strict=True):
        assert row.line == begin
        begin += 1 + (one + other).count("\n")
    assert faults == []


@settings(max_examples=60)
@given(st.binary(max_size=60) | st.text('ab,"\n\r;\t\ufeff', max_size=40).map(str.encode))
def test_any_bytes_are_a_table_or_explained_faults(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("table") / "t.csv"
    path.write_bytes(content)
    faults = []
    tables.read(path, "t.csv", Shape(required=("a",), optional=("b",)), faults)
    assert all(fault.where.startswith("t.csv") and fault.what for fault in faults)


_TABLES = sorted(path.relative_to(KAYNARCA) for path in KAYNARCA.rglob("*.csv"))
_ANYTHING = st.text(max_size=12) | st.sampled_from(
    [
        "",
        "; ",
        "||",
        " || ",
        "person/panin",
        "work/hat-1234@",
        "1774-07",
        "../1774",
        "p2: Os",
        "0",
        "99",
        "d01; d02",
        "@ru",
    ]
)


@settings(max_examples=30, deadline=None)
@given(place=st.tuples(st.sampled_from(_TABLES), st.integers(0, 20), st.integers(0, 21)), cell=_ANYTHING)
def test_whatever_a_cell_holds_the_seeds_load_or_are_explained(tmp_path_factory, vocabulary, place, cell):
    table, row, column = place
    root = Path(shutil.copytree(KAYNARCA, tmp_path_factory.mktemp("any") / "kaynarca"))
    with (root / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[row % len(rows)][column % len(rows[0])] = cell
    with (root / table).open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    try:
        loaded = seeds.load(project.load(root), vocabulary)
    except ExplainedError as error:
        elsewhere = [fault for fault in error.faults if not fault.where.startswith("seeds/")]
    else:
        elsewhere = []
        checks.run(checks.Material(seeds=loaded, vocabulary=vocabulary))
        coverage.cover(loaded)
    finally:
        shutil.rmtree(root)
    assert elsewhere == []


def test_loading_grows_no_faster_than_the_table(tmp_path, vocabulary):
    def seconds(rows):
        root = tmp_path / str(rows)
        (root / "seeds" / "authority").mkdir(parents=True)
        (root / "seeds" / "project.toml").write_text("", encoding="utf-8")
        lines = [f"person/p{n},Person,P{n},person/p{n}x" for n in range(rows)]
        path = root / "seeds" / "authority" / "persons.csv"
        path.write_text("\n".join(["id,kind,label_en,other_names", *lines]), encoding="utf-8")
        return min(processor_time(root) for _ in range(3))

    def processor_time(root):
        # Without the garbage collector: it walks over all that other tests have left behind, however much that is.
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            seeds.load(project.load(root), vocabulary)
            return time.process_time() - start
        finally:
            gc.enable()

    assert seconds(20_000) < 20 * max(seconds(2000), 0.01) * 2.5 / 2


def test_many_unknown_ids_are_told_without_waiting(tmp_path, vocabulary):
    (tmp_path / "seeds" / "authority").mkdir(parents=True)
    (tmp_path / "seeds" / "project.toml").write_text("", encoding="utf-8")
    rows = [f"topic/subject-{n},Topic,S{n},topic/subjekt-{n}" for n in range(3000)]
    path = tmp_path / "seeds" / "authority" / "topics.csv"
    path.write_text("\n".join(["id,kind,label_en,broader", *rows]), encoding="utf-8")
    with pytest.raises(ExplainedError) as caught:
        seeds.load(project.load(tmp_path), vocabulary)
    assert len(caught.value.faults) == 3000
    assert caught.value.faults[42].hint is not None
