"""``kg read`` of a shelf, killed, and what it has kept, damaged."""

from __future__ import annotations

import random
import shutil
import time
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ordeals.builds import FIXTURE
from ordeals.program import LONGEST, Course, Kind, begun, damage, ended_well, hold, home, killed, remains, run, state


def _shelf(folder: Path, letters: int = 40) -> Path:
    shelf = folder / "shelf"
    shelf.mkdir()
    for number in range(letters):
        text = f"On {number % 28 + 1} May 1774 the envoy number {number} left for Şumnu.\n\n" * 40
        (shelf / f"letter-{number:02}.txt").write_text(text, encoding="utf-8")
    return shelf


def read_killed(draw: random.Random, folder: Path) -> None:
    """``kg read`` of a shelf is killed: what is kept is whole, and the next run reads the rest."""
    shelf = _shelf(folder)
    clean, kept = folder / "clean", folder / "kept"
    course = Course(folder, "read", shelf, "-o", clean, "--jobs", "2")
    for _ in range(2):
        killed(draw, course, folder, "read", shelf, "-o", kept, "--jobs", "2")
    wanted, found = state(clean), state(kept)
    hold(
        all(found[name] == wanted[name] for name in found if name in wanted and name.endswith(".txt")), "a text is cut"
    )
    ended_well("read", shelf, "-o", kept, "--jobs", "2")
    hold(_texts(state(kept)) == _texts(wanted), "the next run gives other bytes")
    hold(remains(kept) == [], f"remains lie about: {remains(kept)}")


def two_reads(draw: random.Random, folder: Path) -> None:
    """Two reads of a shelf into one folder at once: both come through, and what is kept is whole."""
    shelf, clean, kept = _shelf(folder, 12), folder / "clean", folder / "kept"
    ended_well("read", shelf, "-o", clean, "--jobs", "1")
    first = begun("read", shelf, "-o", kept, "--jobs", "1")
    time.sleep(draw.uniform(0, 1))
    second = run("read", shelf, "-o", kept, "--jobs", "1")
    first.wait(timeout=LONGEST)
    hold((first.returncode, second.returncode) == (0, 0), f"a read failed: {second.stderr[-400:]}")
    hold(_texts(state(kept)) == _texts(state(clean)), "two reads made a mixture")
    told = ended_well("read", shelf, "-o", kept, "--jobs", "1", "--format", "csv")
    hold(told.count(",kept,") == 12, "what two reads have kept is read again")


class _Tables(NamedTuple):
    """A folder that was read, its tables before and after a document is added, and how they are made."""

    read: Path
    old: Path
    new: dict[str, str]
    course: Course


@lru_cache(maxsize=2)
def _tables(what: str) -> _Tables:
    made = home()
    shelf, read = _shelf(made, 4), made / "read"
    ended_well("read", shelf, "-o", read, "--jobs", "1")
    words = ("-p", FIXTURE, what, read, "-o")
    ended_well(*words, made / "old" / "made.parquet")
    text = "Panin wrote to Rumyantsev on 3 May 1774 from Saint Petersburg.\n" * 3
    (shelf / "more.txt").write_text(text, encoding="utf-8")
    ended_well("read", shelf, "-o", read, "--jobs", "1")
    course = Course(made / "old", *words, made / "old" / "new.parquet")
    for path in made.glob("old/new*"):
        (made / "new").mkdir(exist_ok=True)
        path.rename(made / "new" / path.name.replace("new", "made", 1))
    hold(state(made / "old") != state(made / "new"), "nothing changes: the lane tests nothing")
    return _Tables(read, made / "old", state(made / "new"), course)


def proposed_killed(draw: random.Random, folder: Path) -> None:
    """``kg annotate`` and ``kg extract`` into Parquet are killed: each table is the old or the new one."""
    what = draw.choice(("annotate", "extract"))
    prepared, tables = _tables(what), folder / "tables"
    shutil.copytree(prepared.old, tables)
    old, new = state(tables), prepared.new
    words = ("-p", FIXTURE, what, prepared.read, "-o", tables / "made.parquet")
    killed(draw, prepared.course, tables, *words)
    found = state(tables)
    hold(all(found[name] in {old[name], new[name]} for name in new), "a table is neither the old nor the new one")
    first = "made.parquet"
    hold(found[first] == old[first] or found == new, "the table that was asked for is new, and another one is old")
    ended_well(*words)
    hold(state(tables) == new, "the next run gives other bytes")
    hold(remains(tables) == [], f"remains lie about: {remains(tables)}")


def edges_damaged(draw: random.Random, folder: Path) -> None:
    """A Parquet file of ties is cut or a bit of it turned: the measures are the right ones, or it is told."""
    import pyarrow as pa
    from pyarrow import parquet

    names = [f"actor/{number}" for number in range(60)]
    ends = [(draw.choice(names), draw.choice(names)) for _ in range(400)]
    table = pa.table({"source": [one for one, _ in ends], "target": [other for _, other in ends]})
    path = folder / "edges.parquet"
    parquet.write_table(table, path, compression="zstd", write_page_checksum=True)
    words = ("analyse", "--edges", path, "-m", "pagerank", "-f", "csv")
    right = ended_well(*words)
    harm = damage(draw, path)
    done = run(*words)
    hold(done.returncode != 0 or done.stdout == right, f"other scores: {harm}")


def kept_damaged(draw: random.Random, folder: Path) -> None:
    """A file that a shelf has kept is damaged: the next run reads that document again."""
    shelf, kept = _shelf(folder, 8), folder / "kept"
    ended_well("read", shelf, "-o", kept, "--jobs", "1")
    wanted = _texts(state(kept))
    harm = damage(draw, draw.choice(sorted(path for path in kept.rglob("*") if path.is_file() and path.stat().st_size)))
    ended_well("read", shelf, "-o", kept, "--jobs", "1")
    hold(_texts(state(kept)) == wanted, f"the damage is still there: {harm}")


def _texts(files: dict[str, str]) -> dict[str, str]:
    return {name: mark for name, mark in files.items() if name.endswith((".txt", "reading.json"))}


KINDS: dict[str, Kind] = {
    "read": read_killed,
    "kept": kept_damaged,
    "two-reads": two_reads,
    "parquet": proposed_killed,
    "edges": edges_damaged,
}
