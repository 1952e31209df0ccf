"""Files written whole or not at all, beside what killed processes and other programs have left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import drafts

TABLE = "persons.csv"


@pytest.fixture(name="dead")
def _dead() -> int:
    """Give the number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path: Path, dead: int) -> None:
    (tmp_path / f".{TABLE}.{dead}").write_bytes(b"id,label_en\nperson/repn")

    drafts.replace(tmp_path / TABLE, b"id,label_en\n")

    assert [path.name for path in tmp_path.iterdir()] == [TABLE]


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="this system does not tell of ended processes")
def test_a_killed_process_that_nobody_has_asked_for_yet_is_over(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    (tmp_path / f".{TABLE}.{process.pid}").write_bytes(b"id,label_en\nperson/repn")

    drafts.replace(tmp_path / TABLE, b"id,label_en\n")

    assert [path.name for path in tmp_path.iterdir()] == [TABLE]
    process.wait()


@pytest.mark.parametrize("name", [f".{TABLE}.swp", f".{TABLE}.{os.getppid()}", f".other-{TABLE}.1"])
def test_what_is_somebody_elses_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"theirs")

    drafts.replace(tmp_path / TABLE, b"id,label_en\n")

    assert (tmp_path / name).read_bytes() == b"theirs"


def test_a_name_with_signs_of_a_pattern_is_only_a_name(tmp_path: Path, dead: int) -> None:
    left = tmp_path / f".a[1]*.csv.{dead}"
    left.write_bytes(b"")

    drafts.replace(tmp_path / "a[1]*.csv", b"whole")

    assert not left.exists()
    assert (tmp_path / "a[1]*.csv").read_bytes() == b"whole"


def test_what_cannot_be_put_in_its_place_leaves_the_old(tmp_path: Path) -> None:
    folder = tmp_path / TABLE
    folder.mkdir()

    with pytest.raises(OSError, match=TABLE):
        drafts.replace(folder, b"new")

    assert [path.name for path in tmp_path.iterdir()] == [TABLE]
