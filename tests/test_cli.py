"""The command line as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import cli
from kg.cli import COMMANDS, command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name):
    import click

    context = click.Context(command)
    found = command.get_command(context, name)
    assert found is not None
    text = found.get_help(click.Context(found, info_name=name))
    assert "Example" in text
    assert f"kg {name}" in text


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom kg.cli import command\n"
        "assert CliRunner().invoke(command, ['--help']).exit_code == 0\n"
        "print([m for m in ('rdflib','spacy','networkx','matplotlib','scipy','pyvis','pyshacl','pyoxigraph') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_fault_of_our_own_is_said_as_one_without_a_traceback(monkeypatch, capsys):
    def broken(**_):
        raise KeyError("predicate")

    monkeypatch.setattr(cli, "command", broken)
    monkeypatch.delenv("KG_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert said.startswith("kg itself is at fault: KeyError")
    assert "Traceback" not in said
    assert "KG_TRACEBACK=1" in said


def test_an_unknown_command_is_a_matter_of_usage(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["kg", "biuld"])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(
    "arguments", [["--help"], ["validate", "--list"], ["read", "seeds/documents/meyer-2004/text.txt"]]
)
def test_a_full_disk_behind_the_output_is_said_in_one_line(arguments):
    root = Path(__file__).parents[1]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments], stdout=full, stderr=-1, text=True, cwd=root, check=False
        )
    assert (done.returncode, done.stderr) == (1, "the output: no space left on device\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1254", "latin-1"])
def test_what_is_written_is_utf8_whatever_the_locale(encoding, tmp_path):
    (tmp_path / "text.txt").write_text("Çiçerin’in mektubu → Ankara’ya gitti.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kg", "read", "text.txt", "--format", "text"],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.stdout.decode("utf-8").startswith("Çiçerin’in mektubu → Ankara’ya"), done.stderr
