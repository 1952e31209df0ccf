"""A corpus has the same outcome whoever works on it, and loses nothing when a worker dies."""

from __future__ import annotations

import operator
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import project, shelf
from kg.corpus import crews, partitions, runs, tables
from kg.corpus.records import MENTIONS
from kg.errors import ExplainedError

KAYNARCA = project.load(Path(__file__).parent / "fixtures" / "kaynarca")
parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

LETTERS = {
    "1774/panin.txt": "Count Panin wrote to Rumyantsev on 8 July 1774.\n\nRepnin signed the Treaty of Küçük Kaynarca.\n",
    "1774/resmi.md": "# Ahmed Resmi\n\nAhmed Resmi Efendi warned Muhsinzade in 1773.\n",
    "1791/ziştovi.txt": "4 Ağustos 1791’de Ziştovi Antlaşması imzalandı. Repnin, Potemkin’e mektup yazdı.\n",
    "empty.txt": "\n",
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    """A shelf of a few letters, as files."""
    folder = tmp_path_factory.mktemp("shelf")
    for name, text in LETTERS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def kept(letters, tmp_path_factory):
    """The same as kg read keeps it."""
    out = tmp_path_factory.mktemp("read")
    list(shelf.read(letters, out, jobs=1))
    return out


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A scheduler and two workers, each a process of its own, on the loopback."""
    pytest.importorskip("distributed", reason="Dask is not installed")
    folder = tmp_path_factory.mktemp("cluster")
    place = folder / "scheduler.json"
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
    common = ["--scheduler-file", str(place)]
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    processes = [_dask("scheduler", *common, *here, "--port", "0", folder=folder, environment=environment)]
    workers = [
        _dask("worker", *common, *here, "--nthreads", "1", "--no-nanny", folder=folder, environment=environment)
        for _ in range(2)
    ]
    from distributed import Client

    for _ in range(600):
        if place.is_file() and place.read_text():
            break
        time.sleep(0.1)
    with Client(scheduler_file=str(place), set_as_default=False) as client:
        client.wait_for_workers(2)
        yield client.scheduler.address, workers
    for process in (*workers, *processes):
        process.kill()
        process.wait()


def _dask(what, *arguments, folder, environment):
    command = [sys.executable, "-m", "distributed.cli.dask_" + what, *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.slow
@pytest.mark.parametrize("what", ["annotate", "extract"])
def test_a_cluster_gives_the_bytes_that_one_process_gives(kept, cluster, what, tmp_path):
    address, _ = cluster
    for name, where in (("here", None), ("there", address)):
        (tmp_path / name).mkdir()
        runs.run(KAYNARCA, kept, what, output=tmp_path / name / "corpus.parquet", cluster=where)
    assert bytes_of(tmp_path / "here") == bytes_of(tmp_path / "there")
    assert len(bytes_of(tmp_path / "here")) == 2


@pytest.mark.slow
def test_a_shelf_read_on_a_cluster_is_kept_as_it_is_here(letters, kept, cluster, tmp_path):
    from kg.corpus import reading

    address, _ = cluster
    rows = list(reading.read(letters, tmp_path / "read", cluster=address))
    assert {row.path: row.outcome for row in rows} == {
        name: "failed" if name == "empty.txt" else "read" for name in LETTERS
    }
    files = {path.relative_to(kept): path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    assert {
        p.relative_to(tmp_path / "read"): p.read_bytes() for p in (tmp_path / "read").rglob("*") if p.is_file()
    } == files
    again = reading.read(letters, tmp_path / "read", cluster=address)
    assert {row.path: row.outcome for row in again} == {
        name: "failed" if name == "empty.txt" else "kept" for name in LETTERS
    }


def test_the_claims_of_a_corpus_stand_in_parquet_with_their_passages(kept, tmp_path):
    done = runs.run(KAYNARCA, kept, "extract", output=tmp_path / "claims.parquet")
    rows = parquet.read_table(tmp_path / "claims.parquet").to_pylist()
    assert done.rows["claims"] == len(rows) > 0
    said = {(row["document"], row["subject"], row["predicate"], row["object"]) for row in rows}
    assert ("1774/panin.txt", "person/repnin", "signed", "treaty/kaynarca-1774") in said
    for row in rows:
        text = (kept / row["document"] / shelf.TEXT).read_text(encoding="utf-8")
        assert " ".join(text[row["start"] : row["end"]].split()) == " ".join(row["quotation"].split())


def test_one_bad_document_stops_no_other(kept, tmp_path):
    import shutil

    folder = shutil.copytree(kept, tmp_path / "read")
    (folder / "1774/resmi.md" / shelf.STRUCTURE).write_text("{", encoding="utf-8")
    done = runs.run(KAYNARCA, folder, "annotate", output=tmp_path / "mentions.parquet")
    assert [fault.partition(":")[0] for fault in done.faults] == ["1774/resmi.md"]
    assert {row["document"] for row in parquet.read_table(tmp_path / "mentions.parquet").to_pylist()} >= {
        "1774/panin.txt"
    }


def test_a_run_that_fails_leaves_what_was_there(kept, tmp_path):
    path = tmp_path / "mentions.parquet"
    path.write_bytes(b"before")

    def half():
        with tables.writing(path, {"mentions": MENTIONS}) as writers:
            writers.add("mentions", [("a", 0, 1, "x", "person/x", "name", 1, None)])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert bytes_of(tmp_path) == {"mentions.parquet": b"before"}


def test_rows_make_the_same_bytes_however_they_arrive(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "GROUP", 10)
    rows = [("a", number, number + 1, "x", "person/x", "name", 1, None) for number in range(35)]
    for name, step in (("one", 1), ("many", 17)):
        with tables.writing(tmp_path / f"{name}.parquet", {"mentions": MENTIONS}) as writers:
            for start in range(0, len(rows), step):
                writers.add("mentions", rows[start : start + step])
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "many.parquet").read_bytes()


def test_where_nothing_was_kept_it_says_how_to_begin(tmp_path):
    with pytest.raises(ExplainedError, match="kg read SHELF"):
        partitions.names(tmp_path)


@pytest.mark.slow
def test_a_worker_that_is_killed_loses_nothing(letters, cluster, tmp_path):
    address, workers = cluster
    shelf_of_many = tmp_path / "shelf"
    shelf_of_many.mkdir()
    for number in range(40):
        text = (letters / "1774/panin.txt").read_text(encoding="utf-8").replace("1774", str(1700 + number))
        (shelf_of_many / f"{number:02}.txt").write_text(text, encoding="utf-8")
    list(shelf.read(shelf_of_many, tmp_path / "read", jobs=1))

    def kill(done, _total):
        if done == 3:
            workers[0].kill()

    for name, where, seen in (("here", None, lambda *_: None), ("there", address, kill)):
        (tmp_path / name).mkdir()
        runs.run(KAYNARCA, tmp_path / "read", "extract", output=tmp_path / name / "c.parquet", cluster=where, seen=seen)
    assert workers[0].wait() != 0
    assert bytes_of(tmp_path / "here") == bytes_of(tmp_path / "there")


def test_what_the_scheduler_gives_up_is_handed_out_anew(cluster):
    """A scheduler cancels what was lost with a worker, and what every worker had been told."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    job = crews.Job(what=operator.mul, known="ab", result=str, given_up=lambda task, why: f"{task}: {why}")
    with crews.crew(cluster[0]) as crew:
        done = crew.work(job, range(9))
        found = [next(done)]
        crew.client.cancel([distributed.Future(key, crew.client) for key in list(crew.client.futures)], force=True)
        found += done
    assert found == ["ab" * number for number in range(9)]


def test_an_address_where_nobody_listens_is_explained(monkeypatch):
    pytest.importorskip("distributed", reason="Dask is not installed")
    monkeypatch.setattr(crews, "_PATIENCE", 1)
    with pytest.raises(ExplainedError, match="no scheduler answers"), crews.crew("tcp://127.0.0.1:9"):
        pass


def test_a_folder_whose_name_is_no_utf8_has_its_rows_by_number(kept, tmp_path):
    old = tmp_path / "read" / os.fsdecode(b"r\xe9pnin.txt")
    try:
        old.parent.mkdir()
        shutil.copytree(kept / "1774" / "panin.txt", old)
    except OSError:
        pytest.skip("this disk has no such names")
    done = runs.run(KAYNARCA, old.parent, "annotate", output=tmp_path / "mentions.parquet")
    assert not done.faults
    documents = parquet.read_table(tmp_path / "mentions.parquet").column("document").to_pylist()
    assert set(documents) == {"r\\xe9pnin.txt"}
