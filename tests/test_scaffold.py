"""A project of one's own."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from kg.cli import command
from kg.errors import ExplainedError
from kg.project import find, load
from kg.seeds import blank, document_rows, scaffold
from kg.seeds.authority import COMMON, TABLES


def test_a_new_project_has_an_example_row_in_each_table(tmp_path):
    project = scaffold.create(tmp_path / "straits", title='The "Straits"', base="https://example.org/straits/")
    assert project.title == 'The "Straits"'
    assert project.base == "https://example.org/straits/"
    for table in TABLES:
        lines = (project.seeds / "authority" / f"{table.stem}.csv").read_text(encoding="utf-8").splitlines()
        assert len(lines) >= 2, table.stem
        assert lines[1].startswith(table.prefix)


def test_a_new_project_has_the_headers_of_all_tables_to_copy(tmp_path):
    project = scaffold.create(tmp_path / "straits", title="Straits", base="https://example.org/straits/")
    told = (project.seeds / "README.md").read_text(encoding="utf-8")
    headers = [tuple(line.strip().split(",")) for line in told.splitlines() if line.startswith("    ")]
    labels = ("label_en", "label_tr", "description_en")
    for table in TABLES:
        (columns,) = (each for each in headers if {*each} == {*COMMON, *labels, *(own.name for own in table.columns)})
        first = (project.seeds / "authority" / f"{table.stem}.csv").read_text(encoding="utf-8").partition("\n")[0]
        assert first == ",".join(columns)
    for stem in blank.HEADERS:
        assert blank.header(stem, ["en", "tr"]) in told
        assert tuple(blank.header(stem, ["en", "tr"]).split(",")) in headers


def test_every_column_that_a_table_of_a_document_may_have_is_written_in_its_header():
    for stem, shape in document_rows.SHAPES.items():
        assert {*blank.HEADERS[stem]} == {*shape.required, *shape.optional}


def test_init_never_overwrites_seeds(tmp_path):
    scaffold.create(tmp_path, title="first", base="https://example.org/")
    (tmp_path / "seeds" / "mine.txt").write_text("kept")
    with pytest.raises(ExplainedError, match="seeds here already"):
        scaffold.create(tmp_path, title="second", base="https://example.org/")
    assert (tmp_path / "seeds" / "mine.txt").read_text() == "kept"
    assert load(tmp_path).title == "first"


def test_a_base_that_is_no_iri_leaves_nothing_behind(tmp_path):
    with pytest.raises(ExplainedError, match="absolute IRI"):
        scaffold.create(tmp_path, title="x", base="straits")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "base",
    [
        "https://example.org/a b/",
        "https://example.org/<x>/",
        'https://example.org/"/',
        "https://example.org/a\nb/",
        "https://example.org/{x}/",
        "https:///",
        "https://example.org",
        "https://example.org/?q=",
        "https://example.org/?q=/",
        "urn:",
        "ftp://example.org/",
        "https://w3id.org/muahede/ontology#",
    ],
)
def test_a_base_with_which_no_graph_can_be_written_is_told_at_once(tmp_path, base):
    with pytest.raises(ExplainedError, match="--base"):
        scaffold.create(tmp_path / "p", title="x", base=base)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "base", ["https://example.org/", "http://example.org/türk/", "https://example.org/a#", "https://x.org#", "urn:x:"]
)
def test_a_base_may_be_any_iri_that_names_can_be_added_to(tmp_path, base):
    assert scaffold.create(tmp_path, title="x", base=base).base == base


def test_a_project_that_finds_no_room_leaves_nothing_behind_and_says_why_in_a_line(tmp_path):
    folder = tmp_path / "p"
    script = (
        "import resource, signal, sys; from pathlib import Path; from kg import errors; from kg.seeds import scaffold\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try: scaffold.create(Path(sys.argv[1]), title='x', base='https://example.org/')\n"
        "except errors.ExplainedError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", script, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout == f"{folder}: the project cannot be made: File too large\n"
    assert not folder.exists()


@pytest.mark.parametrize("title", ['"', "\\", "a\nb", "\x7f", "\x1b[0m", "Muâhede’ler", "@BASE@", "x\\u0041"])
def test_whatever_its_title_is_the_project_keeps_it(tmp_path, title):
    assert scaffold.create(tmp_path, title=title, base="https://example.org/").title == title


def test_a_configuration_saved_by_windows_notepad_is_read(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "project.toml").write_bytes(b'\xef\xbb\xbftitle = "x"\r\n')
    assert load(tmp_path).title == "x"


def test_a_configuration_that_is_a_folder_is_explained(tmp_path):
    (tmp_path / "seeds" / "project.toml").mkdir(parents=True)
    with pytest.raises(ExplainedError, match="cannot be read"):
        load(tmp_path)


def test_a_project_is_found_from_a_folder_below_it(tmp_path):
    scaffold.create(tmp_path, title="x", base="https://example.org/")
    assert find(tmp_path / "seeds" / "authority").root == tmp_path


def test_outside_of_any_project_the_next_step_is_named(tmp_path):
    with pytest.raises(ExplainedError, match="kg init DIR"):
        find(tmp_path)


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("title = 3", "title must be text"),
        ("colour = 'red'", "unknown setting 'colour'"),
        ("languages = 'tr'", "list of language tags"),
        ("title = ", "not TOML"),
        ('base = ""', "absolute IRI"),
    ],
)
def test_a_faulty_configuration_is_explained(tmp_path, toml, words):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "project.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(ExplainedError, match=words):
        load(tmp_path)


def test_init_says_what_to_do_next(tmp_path):
    result = CliRunner().invoke(command, ["init", str(tmp_path / "p")])
    assert result.exit_code == 0
    assert "kg build" in result.stderr


def test_the_next_step_can_be_pasted_even_where_the_folder_has_a_blank(tmp_path):
    result = CliRunner().invoke(command, ["init", str(tmp_path / "Berlin Kongresi")])
    assert f"cd '{tmp_path}/Berlin Kongresi' && kg build" in result.stderr


def test_here_nobody_is_told_to_go_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["init", "."])
    assert "next: kg build" in result.stderr


def test_the_example_that_comes_with_the_program_can_be_had_whole(tmp_path):
    result = CliRunner().invoke(command, ["init", str(tmp_path / "example"), "--example"])
    assert result.exit_code == 0
    project = load(tmp_path / "example")
    assert len((project.seeds / "authority" / "persons.csv").read_text(encoding="utf-8").splitlines()) > 40
    assert [folder.name for folder in (project.seeds / "documents").iterdir()] == ["meyer-2004"]
