"""The output folder is written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from kg.building import publication
from kg.building.publication import MANIFEST, publishing, write, write_manifest
from kg.errors import ExplainedError

ROOT = Path(__file__).parents[1]


def publish(output, files, *, outside=(), about=None):
    with publishing(output, outside=outside) as staging:
        write(staging, {name: content.encode() for name, content in files.items()})
        write_manifest(staging, about or {})


def content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def beside(output):
    """Name what lies beside the output, the lock left out."""
    return sorted(path.name for path in output.parent.iterdir() if path.name != f".{output.name}.lock")


@pytest.fixture
def output(tmp_path):
    return tmp_path / "project" / "output"


@pytest.mark.parametrize("swap", ["exchange", "two renames"])
def test_a_publication_replaces_the_last_one_whole(output, swap, monkeypatch):
    if swap == "two renames":
        monkeypatch.setattr(publication, "_exchange", lambda *_: False)
    publish(output, {"graph.ttl": "old", "old.txt": "old", "pictures/a.svg": "old"})
    publish(output, {"graph.ttl": "new", "pictures/b.svg": "new"})
    assert content(output) == {"graph.ttl": "new", "pictures/b.svg": "new"}
    assert beside(output) == ["output"]


def test_when_the_work_fails_the_last_output_stays(output):
    publish(output, {"graph.ttl": "old"})
    with pytest.raises(TypeError), publishing(output) as staging:
        write(staging, {"graph.ttl": b"new", "facts.ttl": None})
    assert content(output) == {"graph.ttl": "old"}
    assert beside(output) == ["output"]


def test_a_first_publication_that_fails_leaves_nothing(output):
    with pytest.raises(ExplainedError), publishing(output) as staging:
        raise OSError(28, "No space left on device", str(staging))
    assert beside(output) == []


def test_files_that_are_not_ours_are_kept(output):
    publish(output, {"graph.ttl": "old"})
    (output / "notes").mkdir()
    (output / "notes" / "mine.txt").write_text("mine")
    (output / "link").symlink_to("notes/mine.txt")
    publish(output, {"graph.ttl": "new"})
    assert content(output)["notes/mine.txt"] == "mine"
    assert (output / "link").is_symlink()
    assert content(output)["graph.ttl"] == "new"


def test_files_that_are_not_ours_outlive_a_second_build_too(output):
    publish(output, {"graph.ttl": "1"})
    (output / "mine.txt").write_text("mine")
    publish(output, {"graph.ttl": "2"})
    publish(output, {"graph.ttl": "3"})
    assert content(output) == {"graph.ttl": "3", "mine.txt": "mine"}


def test_a_file_of_somebody_elses_is_never_overwritten(output):
    output.mkdir(parents=True)
    (output / "index.html").write_text("my own home page")
    with pytest.raises(ExplainedError, match="not ours"):
        publish(output, {"index.html": "ours"})
    assert content(output) == {"index.html": "my own home page"}


def test_a_file_of_ours_that_somebody_has_edited_is_made_anew(output):
    publish(output, {"graph.ttl": "old"})
    (output / "graph.ttl").write_text("edited")
    publish(output, {"graph.ttl": "new"})
    assert content(output) == {"graph.ttl": "new"}


def test_the_manifest_hashes_every_file(output):
    publish(output, {"graph.ttl": "a", "b/c.txt": "b"}, about={"policy": "accepted"})
    manifest = json.loads((output / MANIFEST).read_text())
    assert manifest["policy"] == "accepted"
    assert {name: each["sha256"] for name, each in manifest["files"].items()} == {
        name: hashlib.sha256(text.encode()).hexdigest() for name, text in content(output).items()
    }


def test_a_folder_of_ours_is_replaced_as_a_whole_and_not_hashed(output):
    for age in ("old", "new"):
        with publishing(output) as staging:
            write(staging, {f"store/{age}.sst": b"x"})
            write_manifest(staging, {}, folders=("store",))
    assert content(output) == {"store/new.sst": "x"}
    assert json.loads((output / MANIFEST).read_text())["files"] == {}


def test_an_output_behind_a_link_is_written_where_the_link_points(tmp_path):
    (tmp_path / "elsewhere" / "real").mkdir(parents=True)
    (tmp_path / "output").symlink_to("elsewhere/real")
    publish(tmp_path / "output", {"graph.ttl": "a"})
    assert (tmp_path / "output").is_symlink()
    assert content(tmp_path / "elsewhere" / "real") == {"graph.ttl": "a"}


# --- refusals --------------------------------------------------------------------------------------------------------


def test_a_file_in_the_place_of_the_output_is_refused(tmp_path):
    (tmp_path / "output").write_text("precious")
    with pytest.raises(ExplainedError, match="this is a file"):
        publish(tmp_path / "output", {})
    assert (tmp_path / "output").read_text() == "precious"


@pytest.mark.parametrize("place", [".", "seeds", "seeds/output"])
def test_an_output_over_the_sources_is_refused(tmp_path, place):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "claims.csv").write_text("precious")
    with pytest.raises(ExplainedError, match="neither hold nor lie in"):
        publish(tmp_path / place, {}, outside=(tmp_path / "seeds",))
    assert content(tmp_path) == {"seeds/claims.csv": "precious"}


def test_the_home_folder_is_no_output(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    with pytest.raises(ExplainedError, match="home folder"):
        publish(tmp_path, {})


def test_a_second_publication_at_the_same_time_is_told_so(output):
    with publishing(output) as staging:
        write(staging, {"graph.ttl": b"first"})
        write_manifest(staging, {})
        other = _python(f"publish(Path({str(output)!r}), {{}})")
        assert other.returncode == 1
        assert "another build is writing here" in other.stdout
    assert content(output) == {"graph.ttl": "first"}


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody who may not write")
@pytest.mark.parametrize("closed", ["project", "project/output"])
def test_an_output_that_cannot_be_written_is_explained(tmp_path, closed):
    shutil.copytree(ROOT / "kg", tmp_path / "program" / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    output = tmp_path / "project" / "output"
    publish(output, {"graph.ttl": "old"})
    above = [folder for folder in tmp_path.parents if Path(tempfile.gettempdir()) in folder.parents]
    for path in (tmp_path, *above, *tmp_path.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    (output.parent / ".output.lock").unlink()
    for path in (output.parent, output):
        path.chmod(0o777)
    (tmp_path / closed).chmod(0o555)
    run = _python(f"os.setuid(65534); publish(Path({str(output)!r}), {{'graph.ttl': 'new'}})", at=tmp_path / "program")
    assert (run.returncode, run.stderr) == (1, "")
    assert "cannot be written" in run.stdout
    assert "last good output is untouched" in run.stdout
    assert content(output) == {"graph.ttl": "old"}


def test_a_disk_that_fills_up_is_explained_and_loses_nothing(output):
    publish(output, {"graph.ttl": "old"})
    run = _python(
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        f"publish(Path({str(output)!r}), {{'graph.ttl': 'new' * 10000}})"
    )
    assert (run.returncode, run.stderr) == (1, "")
    assert "no room left" in run.stdout
    assert content(output) == {"graph.ttl": "old"}
    assert beside(output) == ["output"]


_PRELUDE = """
import os, sys
from pathlib import Path
from kg.errors import ExplainedError
from kg.building.publication import publishing, write, write_manifest
def publish(output, files):
    try:
        with publishing(output) as staging:
            write(staging, {name: text.encode() for name, text in files.items()})
            write_manifest(staging, {})
    except ExplainedError as error:
        print(error); sys.exit(1)
"""


def _python(text, at=ROOT):
    return subprocess.run([sys.executable, "-c", _PRELUDE + text], capture_output=True, text=True, cwd=at, check=False)


# --- killed ----------------------------------------------------------------------------------------------------------


def _whole(output):
    """Tell whether a folder is one publication: all its files there, of one round, with the hashes of its manifest."""
    manifest = json.loads((output / MANIFEST).read_text())
    found = {name: publication.sha256(output / name) for name in manifest["files"]}
    rounds = {text.split(" ")[0] for name, text in content(output).items() if name != "mine.txt"}
    return found == {name: each["sha256"] for name, each in manifest["files"].items()} and len(rounds) == 1


@pytest.mark.slow
@pytest.mark.parametrize("swap", ["exchange", "two renames"])
def test_killed_at_any_moment_a_build_leaves_the_last_good_output(output, swap):
    """A process publishes again and again; it is killed at random moments, and what is there must be whole."""
    publish(output, {f"{number}.txt": "first " * 50 for number in range(20)})
    (output / "mine.txt").write_text("mine")
    fallback = (
        "from kg.building import publication; publication._exchange = lambda *_: False\n"
        if swap == "two renames"
        else ""
    )
    text = (
        f"{fallback}round = 0\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    round += 1\n"
        f"    publish(Path({str(output)!r}), {{f'{{n}}.txt': f'{{os.getpid()}}-{{round}} ' + 'x' * 3000 for n in range(20)}})\n"
    )
    chance = random.Random(1923)
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", _PRELUDE + text], stdout=subprocess.PIPE, cwd=ROOT) as process:
            process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.15))
            process.send_signal(signal.SIGKILL)
            process.wait()
        if swap == "exchange":
            assert _whole(output)  # at no moment is there a half of one, or none
        publish_nothing_more(output)
        assert _whole(output)
        assert (output / "mine.txt").read_text() == "mine"
        assert beside(output) == ["output"]


def publish_nothing_more(output):
    """Begin a build and give up: what the dead one has left is tidied up, and nothing else changes."""
    with pytest.raises(KeyError), publishing(output):
        raise KeyError
