"""The commands that the README shows do what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import command

ROOT = Path(__file__).parent.parent


def shown(heading: str) -> list[str]:
    """Give the `kg` commands of the console blocks of one section."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"```console\n(.*?)```", section, re.DOTALL)
    commands = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]
    return [part.strip() for line in commands for part in line.split("&&") if part.strip().startswith("kg ")]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """Give a copy of what a checkout has, built once."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("seeds", "ontology", "queries"):
        shutil.copytree(ROOT / name, folder / name)
    built = CliRunner().invoke(command, ["--project", str(folder), "build"])
    assert built.exit_code == 0, built.output
    return folder


@pytest.mark.parametrize("line", shown("Ask it"))
def test_each_command_of_the_readme_answers(checkout, line, monkeypatch):
    monkeypatch.chdir(checkout)
    result = CliRunner().invoke(command, shlex.split(line)[1:])
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() or "-o " in line


def test_the_readme_shows_a_project_of_ones_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commands = shown("A project of your own")
    assert commands
    for line in commands:
        result = CliRunner().invoke(command, shlex.split(line)[1:])
        assert result.exit_code == 0, result.output
        if line.startswith("kg init"):
            monkeypatch.chdir(tmp_path / shlex.split(line)[2])


def test_every_link_of_the_readme_leads_somewhere():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_file_that_the_readme_promises_is_built(checkout):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.split("| file of `output/` | what it is |", 1)[1].split("\n\n", 1)[0]
    names = re.findall(r"`([\w.-]+\.\w+)`", table)
    assert len(names) > 15
    assert [name for name in names if not (checkout / "output" / name).is_file()] == []
