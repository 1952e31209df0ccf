"""The package as users get it: a wheel in an environment that knows nothing of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kg.explorer import page

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Build the wheel and unpack it where only PYTHONPATH leads; its dependencies are those of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("muahede-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed, *arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_carries_ontology_queries_and_example_seeds(installed):
    resources = installed / "kg" / "resources"
    assert (resources / "ontology" / "kg.ttl").is_file()
    assert len(list((resources / "queries").glob("*.rq"))) >= 25
    assert (resources / "seeds" / "authority" / "persons.csv").is_file()
    assert (resources / "template" / "seeds" / "project.toml").is_file()


def test_the_wheel_carries_the_page_of_the_explorer_and_not_what_it_is_built_from(installed):
    explorer = installed / "kg" / "explorer"
    if not page.is_built():
        pytest.skip("the page of the explorer is not built in this checkout (make run)")
    assert {path.name for path in (explorer / "built").iterdir()} == {path.name for path in page.BUILT.iterdir()}
    assert not (explorer / "web").exists()


def test_a_project_of_ones_own_builds_and_answers_from_the_wheel(installed, tmp_path):
    made = run(installed, "init", "mine", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    built = run(installed, "--project", "mine", "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    answer = run(installed, "--project", "mine", "query", "who-signed-what", "--format", "csv", cwd=tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert "person/rami-mehmed" in answer.stdout
    where = subprocess.run(
        [sys.executable, "-c", "import kg; print(kg.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert str(installed) in where
