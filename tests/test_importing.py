"""Tables from elsewhere become documents, entities and claims, by a mapping file."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExplainedError
from kg.importing import writing
from kg.importing.templates import UnreadableTemplateError, template
from kg.ontology import reading as ontology
from kg.seeds import reading as seeds
from kg.seeds import scaffold

TREATIES = """no,title,signed,at,parties,kind
1,Treaty of Vereeniging,31/05/1902,Pretoria,UNITED KINGDOM; TRANSVAAL; ORANGE FREE STATE,MULTI
2,Treaty of Portsmouth,05/09/1905,Kittery,JAPAN; RUSSIA,BI
3,"Declaration, one-sided",sometime,,RUSSIA,BI
"""
MAPPING = """
[table]
file = "treaties.csv"
dates = "DD/MM/YYYY"

[document]
id = "treaty-list"
title = "A list of treaties"
author = { id = "group/list-office", kind = "Organ", label_en = "Office of Lists" }
language = "en"

[text]
row = '{title}[, signed {signed}][ at {at}][: {parties|title}]'

[things.treaty]
kind = "Treaty"
id = 'list-{no}'
name = '{title}'
date = '{signed}'

[things.party]
kind = "State"
name = '{parties|title}'
split = ";"

[things.place]
kind = "City"
name = '{at}'

[[claims]]
subject = "treaty"
predicate = "hasParty"
object = "party"
date = '{signed}'

[[claims]]
subject = "treaty"
predicate = "concludedIn"
object = "place"
where = { kind = ["BI"] }
"""


@pytest.fixture
def home(tmp_path):
    made = scaffold.create(tmp_path / "p", title="Treaties", base="https://example.org/")
    (tmp_path / "treaties.csv").write_text(TREATIES, encoding="utf-8")
    (tmp_path / "treaties.toml").write_text(MAPPING, encoding="utf-8")
    return made


def bring(home, *, mapping=MAPPING, table=TREATIES, again=False, write=True):
    folder = home.root.parent
    (folder / "treaties.toml").write_text(mapping, encoding="utf-8")
    (folder / "treaties.csv").write_text(table, encoding="utf-8")
    return writing.bring(home, folder / "treaties.toml", again=again, write=write)


def loaded(home):
    return seeds.load(home, ontology.load(home.ontology))


def document(home, name="treaty-list"):
    return next(each for each in loaded(home).documents if each.id == name)


def contents(home):
    return {path: path.read_bytes() for path in home.seeds.rglob("*") if path.is_file()}


def test_every_party_of_every_row_is_claimed_with_its_day_and_its_row(home):
    made = bring(home)
    claims = document(home).claims
    parties = [claim for claim in claims if claim.predicate == "hasParty"]
    assert {(claim.subject, claim.object) for claim in parties} == {
        ("treaty/list-1", "group/united-kingdom"),
        ("treaty/list-1", "group/transvaal"),
        ("treaty/list-1", "group/orange-free-state"),
        ("treaty/list-2", "group/japan"),
        ("treaty/list-2", "group/russia"),
        ("treaty/list-3", "group/russia"),
    }
    assert {claim.when.edtf for claim in parties if claim.subject == "treaty/list-2"} == {"1905-09-05"}
    assert {claim.when.as_written for claim in parties if claim.subject == "treaty/list-2"} == {"05/09/1905"}
    assert {
        passage.quotation for claim in parties if claim.subject == "treaty/list-2" for passage in claim.passages
    } == {"Row 2: Treaty of Portsmouth, signed 05/09/1905 at Kittery: Japan; Russia"}
    assert {claimant for claim in claims for claimant in claim.claimants} == {"group/list-office"}
    assert (made.rows, made.claims) == (3, 7)


def test_a_claim_is_made_of_the_rows_that_it_wants_alone(home):
    bring(home)
    places = [(claim.subject, claim.object) for claim in document(home).claims if claim.predicate == "concludedIn"]
    assert places == [("treaty/list-2", "place/kittery")]


def test_a_date_that_cannot_be_read_is_told_and_left_out(home):
    made = bring(home)
    assert [(remark.where.rpartition(":")[2], remark.excerpt) for remark in made.remarks] == [("4", "sometime")]
    assert all(claim.when is None for claim in document(home).claims if claim.subject == "treaty/list-3")


def test_mentions_stand_where_the_names_stand(home):
    bring(home)
    read = document(home)
    assert {(read.stored[each.start : each.end], each.entity) for each in read.mentions} >= {
        ("Orange Free State", "group/orange-free-state"),
        ("Treaty of Portsmouth", "treaty/list-2"),
        ("Kittery", "place/kittery"),
    }


def test_a_treaty_of_which_the_table_names_one_party_is_left_open_with_that_reason(home):
    bring(home)
    assert [each.where for each in document(home).left_open] == ["treaty/list-3"]


def add_group(home, identifier, label, other_names=""):
    path = home.seeds / "authority" / "groups.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split(",")
    cells = dict.fromkeys(columns, "") | {
        "id": identifier, "kind": "State", "label_en": label, "label_tr": label, "other_names": other_names,
    }  # fmt: skip
    path.write_text("\n".join([*lines, ",".join(cells[name] for name in columns)]) + "\n", encoding="utf-8")


def test_a_name_that_the_tables_have_is_known_and_makes_no_new_row(home):
    add_group(home, "group/tsardom", "Tsardom", other_names="RUSSIA")
    made = bring(home)
    assert "group/russia" not in loaded(home).entities
    assert {claim.object for claim in document(home).claims if claim.subject == "treaty/list-3"} == {"group/tsardom"}
    assert made.known == 1


def test_a_name_of_two_entities_is_never_guessed(home):
    add_group(home, "group/japan-meiji", "Japan")
    add_group(home, "group/japan-taisho", "Japan")
    made = bring(home)
    assert [remark.excerpt for remark in made.remarks if remark.where.endswith(":3")] == ["Japan"]
    assert not any("japan" in claim.object for claim in document(home).claims)


def test_two_of_one_name_with_two_identities_are_two_and_stay_so_in_the_next_import(home):
    letters = "who,id\nAlexander Gorchakov,gnd/1\nAlexander Gorchakov,gnd/2\nA. M. Gorchakov,gnd/1\n"
    mapping = """
[table]
file = "treaties.csv"
[document]
id = "people"
title = "People"
author = { id = "group/list-office", kind = "Organ", label_en = "Office of Lists" }
language = "en"
[things.who]
kind = "Person"
name = '{who}'
identity = '{id}'
[[claims]]
subject = "who"
predicate = "memberOf"
object = "group/list-office"
"""
    bring(home, mapping=mapping, table=letters)
    subjects = [claim.subject for claim in document(home, "people").claims]
    assert subjects == ["person/alexander-gorchakov", "person/alexander-gorchakov-2", "person/alexander-gorchakov"]
    before = contents(home)
    bring(home, mapping=mapping, table=letters, again=True)
    assert contents(home) == before


def test_a_second_import_is_refused_and_with_again_gives_the_same_bytes(home):
    bring(home)
    before = contents(home)
    with pytest.raises(ExplainedError, match="there already"):
        bring(home)
    bring(home, again=True)
    assert contents(home) == before


def test_translations_that_people_have_added_stay_with_the_quotations_that_are_still_there(home):
    bring(home)
    quotation = document(home).claims[0].passages[0].quotation
    path = home.seeds / "documents" / "treaty-list" / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0], "translation_tr"], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, "translation_tr": "Türkçesi" if not number else ""} for number, row in enumerate(rows))
    bring(home, again=True)
    claims = document(home).claims
    assert {claim.passages[0].quotation for claim in claims if claim.passages[0].translations} == {quotation}
    assert claims[0].passages[0].translations[0].text == "Türkçesi"


def test_nothing_is_written_in_a_dry_run_or_where_anything_is_wrong(home):
    before = contents(home)
    bring(home, write=False)
    with pytest.raises(ExplainedError, match="no such entity group/nobody"):
        bring(home, mapping=MAPPING.replace('object = "party"', 'object = "group/nobody"'))
    assert contents(home) == before


def test_a_document_that_a_killed_import_had_moved_aside_comes_back(home):
    bring(home)
    before = contents(home)
    aside = home.seeds / ".kg-import-999999999-x" / "seeds" / "documents"
    aside.mkdir(parents=True)
    (home.seeds / "documents" / "treaty-list").rename(aside / "treaty-list.old")
    with pytest.raises(ExplainedError, match="there already"):
        bring(home)
    assert contents(home) == before


def test_the_mapping_of_the_documentation_is_one_that_the_program_reads(home):
    page = (Path(__file__).parent.parent / "docs" / "importing.md").read_text(encoding="utf-8")
    written = page.partition("```toml\n")[2].partition("```")[0]
    table = "number,title,signed,place,parties,scope\n7,Treaty of Björkö,24/07/1905,Björkö,GERMANY; RUSSIA; unknown,bilateral\n"
    made = bring(home, mapping=written, table=table)
    assert {claim.object for claim in document(home, "foreign-office-treaties").claims} == {
        "group/germany", "group/russia", "place/bjorko",
    }  # fmt: skip
    assert made.remarks == ()


def test_all_faults_of_a_mapping_are_told_at_once_with_their_lines(home):
    broken = (
        MAPPING.replace('"hasParty"', '"hasPartys"').replace('kind = "City"', 'kind = "Cty"').replace("{at}]", "{at]")
    )
    with pytest.raises(ExplainedError) as told:
        bring(home, mapping=broken)
    lines = broken.split("\n")
    for fault in told.value.faults:
        assert lines[int(fault.where.rpartition(":")[2]) - 1].strip()
    assert [fault.hint for fault in told.value.faults if "hasPartys" in fault.what] == ["did you mean hasParty?"]
    assert len(told.value.faults) >= 3


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("no,title\n1,x\n", "the table has no column signed"),
        (TREATIES + "4,too,few\n", "3 cells, where the header has 6"),
        ("", "an empty file"),
        (TREATIES + '5,"open,1,2,3,4\n', "cannot be read as a table"),
    ],
)
def test_a_table_that_does_not_fit_is_told_with_its_place(home, table, told):
    with pytest.raises(ExplainedError, match=told):
        bring(home, table=table)
    assert not (home.seeds / "documents" / "treaty-list").exists()


def test_a_name_in_another_alphabet_gets_an_id_of_latin_letters(home):
    bring(home, table=TREATIES.replace("RUSSIA", "Россия"))
    assert "group/rossiya" in loaded(home).entities


def test_the_command_says_what_it_added_and_the_project_builds(home):
    folder = home.root.parent
    run = subprocess.run(
        [sys.executable, "-m", "kg", "-p", str(home.root), "import", str(folder / "treaties.toml")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "3 rows, 7 claims" in run.stderr
    built = subprocess.run(
        [sys.executable, "-m", "kg", "-p", str(home.root), "validate"], capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr


def test_a_template_without_end_is_told():
    for written in ("{open", "[open", "closed]", "[a [b]]", "{x|nothing}", "{}"):
        with pytest.raises(UnreadableTemplateError):
            template(written)


@given(st.dictionaries(st.sampled_from("abc"), st.text(max_size=12), min_size=3))
def test_whatever_cells_say_a_template_never_leaves_its_marks(cells):
    filled = template("{a}[, x {b}][ y {c}]").fill(cells)
    a, b, c = (" ".join(cells[name].split()) for name in "abc")
    assert filled == f"{a}{f', x {b}' if b else ''}{f' y {c}' if c else ''}".strip()
