"""Our entities held against tables from elsewhere."""

from __future__ import annotations

import csv
import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExplainedError
from kg.matching.candidates import candidates
from kg.matching.tables import read, year
from kg.model import ClassId, Entity, EntityId, Name

ROOT = Path(__file__).parent.parent
HEADER = "?item\t?itemLabel\t?itemAltLabel\t?birth\t?death\t?itemDescription\n"
GORCHAKOV = "http://www.wikidata.org/entity/Q1\tАлександр Горчаков\tAlexander Gorchakov|Gortchakoff\t1798-07-15\t1883\tchancellor\n"
COUSIN = "Q2\tAlexander Gorchakov\t\t1841\t1917\tgovernor\n"
OTHER = "Q3\tStratford Canning\t\t1786\t1880\tambassador\n"


def person(identifier, name, **attributes):
    return Entity(
        id=EntityId(f"person/{identifier}"),
        kind=ClassId("Person"),
        labels=(Name(text=name),),
        attributes={column: (value,) for column, value in attributes.items()},
    )


OURS = person("gorchakov", "Aleksandr Gorçakov", born="1798", died="1883")


def table(folder, *rows, name="people.tsv"):
    path = folder / name
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


def test_a_name_in_another_alphabet_with_the_same_years_comes_first(tmp_path):
    found = candidates([OURS], read(table(tmp_path, OTHER, GORCHAKOV)))
    (one,) = found[OURS.id]
    assert one.row == "Q1"
    assert one.score == 100
    assert "born 1798" in one.rests_on


def test_a_namesake_of_other_years_is_refused_and_without_years_he_is_a_candidate(tmp_path):
    path = table(tmp_path, COUSIN)
    assert candidates([OURS], read(path)) == {}
    dateless = person("gorchakov", "Aleksandr Gorçakov")
    assert [one.row for one in candidates([dateless], read(path))[dateless.id]] == ["Q2"]


def test_only_the_best_rows_are_kept_and_equal_ones_by_their_ids(tmp_path):
    rows = [f"Q{number}\tAleksandr Gorçakov\t\t\t\t\n" for number in range(10, 60)]
    found = candidates([OURS], read(table(tmp_path, *reversed(rows))), most=3)
    assert [one.row for one in found[OURS.id]] == ["Q10", "Q11", "Q12"]


def test_a_compressed_table_and_one_with_commas_say_the_same(tmp_path):
    packed = tmp_path / "people.tsv.gz"
    packed.write_bytes(gzip.compress((HEADER + GORCHAKOV).encode()))
    commas = tmp_path / "people.csv"
    commas.write_text(
        'id,name,aliases,born,died,note\nQ1,Александр Горчаков,"Alexander Gorchakov|Gortchakoff",1798,1883,chancellor\n'
    )
    assert list(read(packed)) == list(read(commas))


def test_rows_without_a_label_are_passed_over_and_counted(tmp_path):
    lines = []
    assert len(list(read(table(tmp_path, "Q9\t\t\t\t\t\n", OTHER, "\n"), passed_over=lines.append))) == 1
    assert lines == [2]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a\tb\n1\t2\n", "no column for id and label"),
        (b"id\tlabel\nQ1\t\xff\n", "not UTF-8"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path, content, said):
    path = tmp_path / "people.tsv"
    path.write_bytes(content)
    with pytest.raises(ExplainedError, match=said):
        list(read(path))


def test_a_cut_off_archive_is_no_traceback(tmp_path):
    path = tmp_path / "people.tsv.gz"
    path.write_bytes(gzip.compress((HEADER + GORCHAKOV * 500).encode())[:-20])
    with pytest.raises(ExplainedError, match="cut off or broken"):
        list(read(path))


@given(st.text(max_size=30))
def test_any_date_has_a_year_or_none(text):
    assert year(text) is None or 100 <= abs(year(text)) <= 9999 or year(text) == int(year(text))


def test_the_command_writes_candidates_and_accepts_none(tmp_path):
    path = table(tmp_path, GORCHAKOV, "Q8\tİbrahim Ebilov\tİbrahim Abilov\t\t\tdiplomat\n")
    command = [sys.executable, "-m", "kg", "reconcile", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert all(row["id"] in {"Q1", "Q8"} and float(row["score"]) >= 80 for row in rows)
    assert [row["id"] for row in rows if row["entity"] == "person/abilov"] == ["Q8"]


def test_reading_a_table_leaves_the_bound_on_cells_as_it_was(tmp_path):
    before = csv.field_size_limit()
    path = tmp_path / "dump.tsv"
    path.write_text("id\tlabel\nQ1\t" + "a" * 200_000 + "\n", encoding="utf-8")
    assert len(list(read(path))) == 1
    assert csv.field_size_limit() == before
