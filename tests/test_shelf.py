"""Many documents at once: nothing is read twice, nothing bad stops the rest, nothing is half written."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
import zipfile

import made_files as made
import pytest

from kg import shelf
from kg.errors import ExplainedError
from kg.formats import reader
from kg.shelf import bounds

TURKISH = "Elçi bu şehre geldi ve sadrazam tarafından kabul edildi.\n"


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "raf"
    (folder / "alt").mkdir(parents=True)
    (folder / "a.txt").write_text(TURKISH, encoding="utf-8")
    (folder / "alt" / "b.xml").write_bytes(
        made.tei("<p>The <persName ref='#p'>Vizier</persName> came to the camp.</p>")
    )
    (folder / "bozuk.xml").write_bytes(b"<TEI><p></TEI>")
    (folder / "resim.png").write_bytes(b"\x89PNG")
    (folder / ".gizli.txt").write_text("x", encoding="utf-8")
    with zipfile.ZipFile(folder / "z.zip", "w") as file:
        file.writestr("ic/c.md", "# Başlık\n\nMetin.")
    return folder


def rows(source, out, jobs=2):
    return [(row.path, row.outcome) for row in shelf.read(source, out, jobs=jobs)]


def test_every_file_has_its_row_in_the_order_of_names_and_a_bad_one_stops_none(source, tmp_path):
    out = tmp_path / "out"
    found = list(shelf.read(source, out, jobs=2))
    assert [(row.path, row.outcome) for row in found] == [
        ("a.txt", "read"),
        ("bozuk.xml", "failed"),
        ("resim.png", "skipped"),
        ("z.zip/ic/c.md", "read"),
        ("alt/b.xml", "read"),
    ]
    assert found[1].message.startswith(f"{source}/bozuk.xml:1:11: broken XML: mismatched tag")
    text = shelf.load(out / "alt" / "b.xml")
    assert text == reader.read(source / "alt" / "b.xml")
    assert shelf.load(out / "z.zip" / "ic" / "c.md").text == "Başlık\nMetin."


def test_what_was_read_is_kept_until_its_bytes_or_the_reader_change(source, tmp_path, monkeypatch):
    out = tmp_path / "out"
    rows(source, out)
    again = dict(rows(source, out))
    assert (again["a.txt"], again["alt/b.xml"], again["z.zip/ic/c.md"]) == ("kept", "kept", "kept")
    (source / "a.txt").write_text("Başka.\n", encoding="utf-8")
    assert dict(rows(source, out))["a.txt"] == "read"
    task = shelf.Task("a.txt", str(source / "a.txt"), None, str(out / "a.txt"), 60)
    assert shelf.read_one(task).outcome == "kept"
    monkeypatch.setattr(reader, "VERSION", reader.VERSION + 1)
    assert shelf.read_one(task).outcome == "read"


def test_what_was_half_written_is_read_again(source, tmp_path):
    out = tmp_path / "out"
    rows(source, out)
    (out / "a.txt" / shelf.STAMP).write_text("{", encoding="utf-8")
    (out / "alt" / "b.xml" / shelf.TEXT).unlink()
    again = dict(rows(source, out))
    assert (again["a.txt"], again["alt/b.xml"]) == ("read", "read")


def test_the_number_of_workers_does_not_change_a_byte(source, tmp_path):
    for jobs in (1, 3):
        rows(source, tmp_path / str(jobs), jobs)

    def kept(jobs):
        folder = tmp_path / str(jobs)
        return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    assert kept(1) == kept(3)


def test_names_that_climb_out_of_an_archive_stay_in_the_folder(tmp_path):
    path = tmp_path / "k.tar"
    with tarfile.open(path, "w") as file:
        for name in ("../../kotu.txt", "/etc/kotu.txt"):
            info = tarfile.TarInfo(name)
            content = TURKISH.encode()
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
    out = tmp_path / "out" / "derin"
    assert [row.outcome for row in shelf.read(path, out, jobs=1)] == ["read", "read"]
    assert len(list(out.rglob(shelf.TEXT))) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"k.tar", "out"}


def test_an_archive_that_is_none_is_explained(tmp_path):
    path = tmp_path / "k.zip"
    path.write_bytes(b"no zip")
    with pytest.raises(ExplainedError, match="not readable as a zip file"):
        list(shelf.read(path, tmp_path / "out", jobs=1))


# A ring that falls into a finaliser of somebody's is lost, which Python says aloud; the next one is heard.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_file_that_takes_too_long_is_left(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(made.tei("<p>söz</p>" * 120_000))
    row = shelf.read_one(shelf.Task("a.xml", str(path), None, str(tmp_path / "o"), 0.2))
    assert row.outcome == "failed"
    assert "took longer than" in row.message


class SlowToGo:
    """What is raised while an object goes is lost; this one goes for longer than a file may take."""

    def __del__(self):
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            pass


def read_for_a_minute():
    SlowToGo()
    time.sleep(60)


def test_the_bound_holds_even_where_it_first_rings_while_an_object_goes():
    with pytest.raises(ExplainedError, match="took longer than"), bounds.Clock(0.1, "a.xml"):
        read_for_a_minute()


def kg_read(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "kg", "read", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_kg_read_of_a_folder_reports_in_csv_and_exits_1_where_a_file_failed(source, tmp_path):
    out = tmp_path / "out"
    done = kg_read(source, "-o", out, "-j", "2", "-f", "csv")
    assert done.returncode == 1
    assert "2 read" not in done.stdout
    assert "3 read, 0 kept, 1 failed, 1 skipped" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == (out / shelf.REPORT).read_text(encoding="utf-8")
    report = {row["path"]: row for row in csv.DictReader(done.stdout.splitlines())}
    assert (report["a.txt"]["language"], report["alt/b.xml"]["annotations"]) == ("tr", "1")


def test_kg_read_of_a_folder_wants_a_place_to_keep_it(source):
    done = kg_read(source)
    assert done.returncode == 2
    assert "-o FOLDER" in done.stderr


def test_kg_read_keeps_one_document_in_a_folder(source, tmp_path):
    out = f"{tmp_path}/bir/"
    assert kg_read(source / "a.txt", "-o", out).returncode == 0
    assert (tmp_path / "bir" / "text.txt").read_text(encoding="utf-8") == TURKISH
    assert json.loads((tmp_path / "bir" / "reading.json").read_text(encoding="utf-8"))["format"] == "plain"


@pytest.mark.slow
def test_ctrl_c_stops_cleanly_and_the_next_run_goes_on(tmp_path):
    folder, out = tmp_path / "raf", tmp_path / "out"
    folder.mkdir()
    for i in range(8):  # four that are soon read, and then four that nobody could read before the signal comes
        length = 100 if i < 4 else 12_000
        (folder / f"{i:02}.xml").write_bytes(made.tei("<p>The envoy came to the camp of the Vizier.</p>" * length))
    command = [sys.executable, "-m", "kg", "read", str(folder), "-o", str(out), "-j", "2"]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while len(list(out.rglob(shelf.STAMP))) < 4 and running.poll() is None:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, talk = running.communicate()
    assert running.returncode == 130
    assert "stopped after" in talk
    assert "Traceback" not in talk
    kept = len(list(out.rglob(shelf.STAMP)))
    assert 4 <= kept < 8
    done = kg_read(folder, "-o", out, "-j", "2")
    assert f"{8 - kept} read, {kept} kept" in done.stderr


@pytest.mark.slow
def test_a_worker_that_dies_is_the_fault_of_one_file(tmp_path):
    folder = tmp_path / "raf"
    folder.mkdir()
    for name in "abcdef":
        (folder / f"{name}.txt").write_text(TURKISH, encoding="utf-8")
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from kg import shelf\n"
        "from kg.shelf import keeping\n"
        "if __name__ == '__main__':\n"
        "    folder, out = Path(sys.argv[1]), Path(sys.argv[2])\n"
        "    print([row.outcome for row in shelf.read(folder, out, jobs=2)])\n"
        "else:\n"
        "    whole = keeping.reader.read_bytes\n"
        "    def dying(content, where, form=None):\n"
        "        if where.endswith('c.txt'):\n"
        "            os._exit(9)\n"
        "        return whole(content, where, form)\n"
        "    keeping.reader.read_bytes = dying\n"
    )
    path = tmp_path / "run.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(path), str(folder), str(tmp_path / "out")], capture_output=True, text=True, check=False
    )
    outcomes = done.stdout.strip().replace("kept", "read")  # some were kept before the other worker died
    assert outcomes == str(["read", "read", "failed", "read", "read", "read"]), done.stderr
