"""`kg build`, as its users meet it."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import project as projects
from kg import store
from kg.building import pipeline, publication
from kg.explorer import page as explorer

ROOT = Path(__file__).parents[1]
KAYNARCA = ROOT / "tests" / "fixtures" / "kaynarca"

FILES = {
    *("graph.ttl", "graph.trig", "graph.nt", "graph.nq", "graph.jsonld", "graph.rdf", "graph-rdf12.ttl", "facts.ttl"),
    *("nanopubs.trig", "network.graphml", "network.gexf", "nodes.csv", "edges.csv", "scores.csv"),
    *("network.html", "ranking.svg", "network.svg", "report.json", "manifest.json"),
    *(["explorer.html"] if explorer.is_built() else []),  # `make` builds the page first
}


def kg(folder, *arguments, environment=None, **more):
    return subprocess.run(
        [sys.executable, "-m", "kg", "--project", str(folder), *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        check=False,
        **more,
    )


def whole(output):
    """Tell whether every file that the manifest names is there as it says, and the store opens."""
    manifest = json.loads((output / "manifest.json").read_text())
    found = {name: publication.sha256(output / name) for name in manifest["files"]}
    held = store.open_read_only(output / "store")
    return found == {name: each["sha256"] for name, each in manifest["files"].items()} and len(held) > 0


def beside(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != ".output.lock")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("build") / "kaynarca"
    shutil.copytree(KAYNARCA, folder)
    run = kg(folder, "build", environment={"PYTHONHASHSEED": "1"})
    assert run.returncode == 0, run.stderr
    return folder, run


@pytest.fixture
def project(tmp_path):
    """A fresh copy of the test project, not built."""
    shutil.copytree(KAYNARCA, tmp_path / "kaynarca")
    return tmp_path / "kaynarca"


@pytest.fixture
def rebuilt(built, tmp_path):
    """A copy of the built project, to be broken."""
    shutil.copytree(built[0], tmp_path / "kaynarca")
    return tmp_path / "kaynarca"


def test_a_build_publishes_every_file_and_says_where_to_look(built):
    folder, run = built
    assert {path.name for path in (folder / "output").iterdir()} >= FILES
    assert run.stdout == ""
    assert str(folder / "output" / "index.html") in run.stderr.splitlines()[-1]


def test_a_build_leaves_nothing_beside_its_output(built):
    assert beside(built[0]) == ["output", "seeds"]


def test_the_manifest_names_inputs_versions_policy_and_counts_and_no_time(built):
    manifest = json.loads((built[0] / "output" / "manifest.json").read_text())
    assert manifest["inputs"]["seeds/authority/persons.csv"] == publication.sha256(
        built[0] / "seeds" / "authority" / "persons.csv"
    )
    assert "ontology/kg.ttl" in manifest["inputs"]
    assert {"muahede", "pyoxigraph", "rdflib", "networkx"} <= set(manifest["versions"])
    assert manifest["policy"]["name"] == "accepted"
    assert manifest["counts"]["claims"]["all"] == 26
    assert whole(built[0] / "output")


def test_the_same_seeds_give_the_same_bytes_under_any_hash_seed_and_in_any_folder(built, project):
    run = kg(project, "build", environment={"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    assert run.returncode == 0, run.stderr
    ours, theirs = built[0] / "output", project / "output"
    names = sorted(json.loads((ours / "manifest.json").read_text())["files"])
    assert [
        name for name in (*names, "manifest.json") if (ours / name).read_bytes() != (theirs / name).read_bytes()
    ] == []


def test_no_file_names_the_machine(built):
    folder = built[0]
    for path in (folder / "output").iterdir():
        if path.is_file():
            assert str(folder).encode() not in path.read_bytes()


def test_the_store_is_there_for_queries_with_facts_of_the_one_policy(built):
    held = store.open_read_only(built[0] / "output" / "store")
    facts = [name for name in store.graphs(held) if "/graph/facts/" in name]
    assert facts == ["https://example.org/kaynarca/graph/facts/accepted"]


def test_a_build_under_another_policy_goes_to_a_folder_of_its_own(project, tmp_path):
    pipeline.run(projects.load(project), policy="everything", output=tmp_path / "elsewhere")
    assert beside(project) == ["seeds"]
    assert "kg:explains" in (tmp_path / "elsewhere" / "facts.ttl").read_text()
    assert json.loads((tmp_path / "elsewhere" / "manifest.json").read_text())["policy"]["name"] == "everything"


def test_a_project_without_any_claim_builds_too(project):
    shutil.rmtree(project / "seeds" / "documents")
    pipeline.run(projects.load(project))
    assert whole(project / "output")


# --- what can go wrong -----------------------------------------------------------------------------------------------


def test_faulty_seeds_give_all_their_faults_at_once_and_write_nothing(rebuilt):
    before = (rebuilt / "output" / "manifest.json").read_bytes()
    claims = rebuilt / "seeds" / "documents" / "deniz-1998" / "claims.csv"
    text = claims.read_text().replace("person/peterson", "person/petersen").replace("1774-07-21", "1774-17-21", 1)
    claims.write_text(text.replace("karargâha Albay", "kararğâha Albay"))
    run = kg(rebuilt, "build")
    assert (run.returncode, run.stdout) == (1, "")
    for piece in ("claims.csv:4:", "claims.csv:5:", "person/petersen", "1774-17-21", "kararğâha"):
        assert piece in run.stderr
    assert "Traceback" not in run.stderr
    assert (rebuilt / "output" / "manifest.json").read_bytes() == before
    assert beside(rebuilt) == ["output", "seeds"]


def test_a_graph_that_does_not_conform_is_told_by_line_and_not_written(project):
    claims = project / "seeds" / "documents" / "deniz-1998" / "claims.csv"
    claims.write_text(claims.read_text().replace("1771/1774-08,", "1801/1804,"))  # the grand vizier died in 1774
    run = kg(project, "build")
    assert run.returncode == 1
    assert "claims.csv:12: " in run.stderr
    assert "Traceback" not in run.stderr
    assert beside(project) == ["seeds"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--policy", "acepted"), "did you mean accepted"),
        (("--policy", "claimant:person/harow"), "did you mean person/harrow"),
        (("--output", "seeds"), "neither hold nor lie in"),
        (("--output", "/dev/null"), "this is a file"),
        (("--output", "/proc/output"), "/proc"),
    ],
)
def test_what_cannot_be_built_is_explained(project, arguments, told):
    if arguments == ("--output", "seeds"):
        arguments = ("--output", str(project / "seeds"))
    run = kg(project, "build", *arguments)
    assert run.returncode in (1, 2)
    assert "Traceback" not in run.stderr
    assert told in run.stderr or (run.returncode == 2 and "is a file" in run.stderr)
    assert "another build" not in run.stderr
    assert beside(project) == ["seeds"]


def test_two_builds_at_once_do_not_mix(rebuilt):
    output = rebuilt / "output"
    before = (output / "manifest.json").read_bytes()
    with publication._alone(output):
        run = kg(rebuilt, "build")
    assert run.returncode == 1
    assert "another build is writing here" in run.stderr
    assert "Traceback" not in run.stderr
    assert (output / "manifest.json").read_bytes() == before


def test_a_disk_that_is_full_loses_nothing(rebuilt, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=700k", "none", str(small)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("a small disk can only be mounted by root")
    try:
        (small / "output").mkdir()
        (small / "output" / "mine.txt").write_text("mine")
        run = kg(rebuilt, "build", "--output", str(small / "output"))
        assert run.returncode == 1
        assert "Traceback" not in run.stderr
        assert "panicked" not in run.stderr
        assert "no room left" in run.stderr or "cannot be written" in run.stderr
        assert beside(small) == ["output"]
        assert [path.name for path in (small / "output").iterdir()] == ["mine.txt"]
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.slow
def test_killed_half_way_a_build_leaves_the_last_good_output_and_store(rebuilt):
    """A build is killed at random moments between its first written byte and its end."""
    output = rebuilt / "output"
    chance = random.Random(1774)
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-m", "kg", "-p", str(rebuilt), "build"], stderr=subprocess.PIPE, text=True, cwd=ROOT
        ) as process:
            for line in process.stderr:
                if line.startswith("storing"):
                    break
            time.sleep(chance.uniform(0.0, 1.0))
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert whole(output)
    assert kg(rebuilt, "build").returncode == 0
    assert whole(output)
    assert beside(rebuilt) == ["output", "seeds"]
