"""A project of one's own."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from kg import scaffold
from kg.authority import TABLES
from kg.cli import command
from kg.errors import ExplainedError
from kg.project import find, load


def test_a_new_project_has_an_example_row_in_each_table(tmp_path):
    project = scaffold.create(tmp_path / "straits", title='The "Straits"', base="https://example.org/straits/")
    assert project.title == 'The "Straits"'
    assert project.base == "https://example.org/straits/"
    for table in TABLES:
        lines = (project.seeds / "authority" / f"{table.stem}.csv").read_text(encoding="utf-8").splitlines()
        assert len(lines) >= 2, table.stem
        assert lines[1].startswith(table.prefix)


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
