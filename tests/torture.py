"""Programs killed at random points, disks that are full, files that are damaged: what is left must be whole.

``python tests/torture.py --runs 1000`` runs the long lane (``make torture``); every run is named by kind and seed, and
``--kind build --first 17 --runs 1`` runs one again. Each run begins from a sound state, does its harm, holds what is
left to that state or to the next one, and then lets the program go on: it must end where an undisturbed run ends, and
never with a traceback.
"""

from __future__ import annotations

import argparse
import atexit
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIXTURE = Path(__file__).parent / "fixtures" / "kaynarca"
TABLE = "no,title,parties\n" + "".join(f"{n},Treaty of {n},RUSSIA; STATE {n}\n" for n in range(1, 400))
MAPPING = """
[table]
file = "treaties.csv"
[document]
id = "treaty-list"
title = "A list of treaties"
author = { id = "group/list-office", kind = "Organ", label_en = "Office of Lists" }
language = "en"
[things.treaty]
kind = "Treaty"
id = 'list-{no}'
name = '{title}'
[things.party]
kind = "State"
name = '{parties|title}'
split = ";"
[[claims]]
subject = "treaty"
predicate = "hasParty"
object = "party"
"""


STRUCK = Counter[str]()
"""How many kills found the program still running."""


class BrokenError(AssertionError):
    """Something was not whole, was not said, or was not mended."""


def hold(sound: bool, what: str) -> None:
    """Hold that something is so."""
    if not sound:
        raise BrokenError(what)


# --- the program -------------------------------------------------------------------------------------------------------


def command(*words: str | Path) -> list[str]:
    """Give the words of a run of the program."""
    return [sys.executable, "-m", "kg", *map(str, words)]


def run(*words: str | Path, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program to its end; ``limit``: no file grows beyond so many bytes."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))  # type: ignore[arg-type]

    done = subprocess.run(
        command(*words), capture_output=True, text=True, check=False, timeout=600, env=_environment(),
        preexec_fn=limited if limit is not None else None,
    )  # fmt: skip
    hold(
        "Traceback" not in done.stderr and "itself is at fault" not in done.stderr, f"{words[0]}: {done.stderr[-600:]}"
    )
    return done


def killed(after: float, *words: str | Path) -> bool:
    """Start the program and kill it, with all that it has started, after so many seconds; say whether it still ran."""
    process = subprocess.Popen(
        command(*words),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=_environment(),
    )
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        STRUCK["in time"] += 1
        return True
    STRUCK["too late"] += 1
    return False


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}


def state(folder: Path) -> dict[str, str]:
    """Give the hash of every file that a reader sees; the engine's own files change from build to build."""
    if not folder.is_dir():
        return {}
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "store" not in path.relative_to(folder).parts and not path.name.startswith(".")
    }


def rows(project: Path) -> str:
    """Give what the store of a project answers."""
    done = run("-p", project, "query", "actors", "--format", "csv")
    hold(done.returncode == 0, f"query: {done.stderr[-400:]}")
    return done.stdout


# --- sound states, made once -------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def prepared() -> tuple[Path, dict[str, str], dict[str, str], float]:
    """Make a built project, and say how its output reads before and after a change, and how long a build takes."""
    home = Path(tempfile.mkdtemp(prefix="kg-torture-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    project = home / "project"
    shutil.copytree(FIXTURE, project, copy_function=shutil.copyfile)
    hold(run("-p", project, "build").returncode == 0, "the fixture does not build")
    before = state(project / "output")
    changed = home / "changed"
    shutil.copytree(project, changed)
    change(changed)
    began = time.monotonic()
    hold(run("-p", changed, "build").returncode == 0, "the changed fixture does not build")
    return project, before, state(changed / "output"), time.monotonic() - began


def change(project: Path) -> None:
    """Change the seeds of a project by one cell."""
    path = project / "seeds" / "documents" / "harrow-2005" / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",certain,", ",probable,", 1), encoding="utf-8")


def fresh(folder: Path) -> Path:
    """Copy the built project."""
    copied = folder / "project"
    shutil.copytree(prepared()[0], copied)
    return copied


# --- what is done to it ------------------------------------------------------------------------------------------------


def build_killed(draw: random.Random, folder: Path) -> None:
    """``kg build`` is killed: the output is the old or the new one, and the next build ends where it should."""
    _, before, after, lasts = prepared()
    project = fresh(folder)
    change(project)
    killed(draw.uniform(0.05, 1.1 * lasts), "-p", project, "build")
    hold(state(project / "output") in (before, after), "the output is a mixture")
    rows(project)
    done = run("-p", project, "build")
    hold(done.returncode == 0, done.stderr[-600:])
    hold(state(project / "output") == after, "the next build gives other bytes")
    hold(
        not [path for path in project.iterdir() if path.is_dir() and path.name.startswith(".output")],
        "remains lie about",
    )


def two_builds(draw: random.Random, folder: Path) -> None:
    """Two builds at once: one after the other, or one is refused; what is left is whole."""
    _, _, after, _ = prepared()
    project = fresh(folder)
    change(project)
    first = subprocess.Popen(
        command("-p", project, "build"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment()
    )
    time.sleep(draw.uniform(0, 2))
    second = run("-p", project, "build")
    first.wait(timeout=600)
    hold(0 in (first.returncode, second.returncode), "neither build came through")
    hold(state(project / "output") == after, "two builds made a mixture")
    rows(project)


def disk_full(draw: random.Random, folder: Path) -> None:
    """No file may grow beyond a size: the build says so, and the output is the old one."""
    _, before, after, _ = prepared()
    project = fresh(folder)
    change(project)
    done = run("-p", project, "build", limit=int(10 ** draw.uniform(2, 6.5)))
    hold(state(project / "output") == (after if done.returncode == 0 else before), "the output is a mixture")
    hold(done.returncode == 0 or bool(done.stderr.strip()), "nothing was said")
    rows(project)
    hold(run("-p", project, "build").returncode == 0, "the next build fails")
    hold(state(project / "output") == after, "the next build gives other bytes")


def store_damaged(draw: random.Random, folder: Path) -> None:
    """A file of the store is cut or a bit of it turned: the answer is the right one or none, and a build mends it."""
    _, before, _, _ = prepared()
    project = fresh(folder)
    right = rows(project)
    files = sorted(path for path in (project / "output" / "store").iterdir() if path.stat().st_size)
    path = draw.choice(files)
    damage(draw, path)
    for words in (("query", "actors", "--format", "csv"), ("search", "peace"), ("ask", "Who was Panin?")):
        done = run("-p", project, *words)
        hold(done.returncode in (0, 1), f"{words[0]} ended with {done.returncode} on a damaged {path.name}")
        if words[0] == "query" and done.returncode == 0:
            hold(done.stdout == right, f"a damaged {path.name} gave other rows")
        hold(done.returncode == 0 or bool(done.stderr.strip()), "nothing was said")
    done = run("-p", project, "build")
    hold(done.returncode == 0, done.stderr[-600:])
    hold((state(project / "output"), rows(project)) == (before, right), "the build did not mend it")


def damage(draw: random.Random, path: Path) -> None:
    """Cut a file, or turn one bit of it."""
    content = bytearray(path.read_bytes())
    at = draw.randrange(len(content))
    if draw.random() < 0.5:
        del content[at:]
    else:
        content[at] ^= 1 << draw.randrange(8)
    path.write_bytes(bytes(content))


def _shelf(folder: Path) -> Path:
    shelf = folder / "shelf"
    shelf.mkdir()
    for number in range(40):
        text = f"On {number % 28 + 1} May 1774 the envoy number {number} left for Şumnu.\n\n" * 40
        (shelf / f"letter-{number:02}.txt").write_text(text, encoding="utf-8")
    return shelf


def read_killed(draw: random.Random, folder: Path) -> None:
    """``kg read`` of a shelf is killed: what is kept is whole, and the next run reads the rest."""
    shelf = _shelf(folder)
    clean, kept = folder / "clean", folder / "kept"
    began = time.monotonic()
    hold(run("read", shelf, "-o", clean, "--jobs", "2").returncode == 0, "the shelf is not read")
    for _ in range(2):
        killed(draw.uniform(0.05, 1.1 * (time.monotonic() - began)), "read", shelf, "-o", kept, "--jobs", "2")
    wanted = state(clean)
    found = state(kept)
    hold(
        all(found[name] == wanted[name] for name in found if name in wanted and name.endswith(".txt")), "a text is cut"
    )
    hold(run("read", shelf, "-o", kept, "--jobs", "2").returncode == 0, "the next run fails")
    hold(_texts(state(kept)) == _texts(wanted), "the next run gives other bytes")


def kept_damaged(draw: random.Random, folder: Path) -> None:
    """A file that a shelf has kept is damaged: the next run reads that document again."""
    shelf, kept = _shelf(folder), folder / "kept"
    hold(run("read", shelf, "-o", kept, "--jobs", "2").returncode == 0, "the shelf is not read")
    wanted = _texts(state(kept))
    damage(draw, draw.choice(sorted(path for path in kept.rglob("*") if path.is_file() and path.stat().st_size)))
    hold(run("read", shelf, "-o", kept, "--jobs", "2").returncode == 0, "the next run fails")
    hold(_texts(state(kept)) == wanted, "the damage is still there")


def _texts(files: dict[str, str]) -> dict[str, str]:
    return {name: mark for name, mark in files.items() if name.endswith((".txt", "reading.json"))}


def import_killed(draw: random.Random, folder: Path) -> None:
    """``kg import`` is killed: the seeds are sound, and doing it again ends where an undisturbed import ends."""
    (folder / "treaties.csv").write_text(TABLE, encoding="utf-8")
    (folder / "treaties.toml").write_text(MAPPING, encoding="utf-8")
    projects = folder / "killed", folder / "clean"
    for project in projects:
        shutil.copytree(FIXTURE, project, copy_function=shutil.copyfile)
    began = time.monotonic()
    hold(run("-p", projects[1], "import", folder / "treaties.toml").returncode == 0, "the table is not imported")
    killed(draw.uniform(0.05, 1.1 * (time.monotonic() - began)), "-p", projects[0], "import", folder / "treaties.toml")
    hold(run("-p", projects[0], "validate").returncode == 0, "the seeds are not sound")
    done = run("-p", projects[0], "import", folder / "treaties.toml", "--again")
    hold(done.returncode == 0, done.stderr[-600:])
    hold(state(projects[0] / "seeds") == state(projects[1] / "seeds"), "doing it again gives other bytes")


def review_killed(draw: random.Random, folder: Path) -> None:
    """``kg review`` is killed while it takes decisions in and applies them: doing it again ends as if undisturbed."""
    disturbed, clean, exported = folder / "disturbed", folder / "clean", folder / "decided.csv"
    shutil.copytree(FIXTURE, clean, copy_function=shutil.copyfile)
    review = ("review", "harrow-2005")
    hold(run("-p", clean, *review, "--propose").returncode == 0, "nothing is proposed")
    hold(run("-p", clean, *review, "--export", exported).returncode == 0, "nothing is exported")
    decided = exported.read_text(encoding="utf-8").replace(",open,", ",accepted,")
    hold(",accepted," in decided, "nothing is to be decided: the lane tests nothing")
    exported.write_text(decided, encoding="utf-8")
    shutil.copytree(clean, disturbed)
    before = _tables(clean)
    for words in ((*review, "--import", exported), (*review, "--apply")):
        began = time.monotonic()
        hold(run("-p", clean, *words).returncode == 0, "an undisturbed review fails")
        killed(draw.uniform(0.05, time.monotonic() - began), "-p", disturbed, *words)
        hold(run("-p", disturbed, "validate").returncode == 0, "the seeds are not sound")
        hold(run("-p", disturbed, *words).returncode == 0, "doing it again fails")
        told = [run("-p", each, *review, "--status").stdout for each in (disturbed, clean)]
        hold(told[0] == told[1], "decisions are lost")
    hold(_tables(clean) != before, "nothing was applied: the lane tests nothing")
    hold(_tables(disturbed) == _tables(clean), "doing it again gives other bytes")


def _tables(project: Path) -> dict[str, str]:
    return {name: mark for name, mark in state(project / "seeds").items() if "/review/" not in name}


KINDS: dict[str, Callable[[random.Random, Path], None]] = {
    "build": build_killed,
    "two-builds": two_builds,
    "disk-full": disk_full,
    "damage": store_damaged,
    "read": read_killed,
    "kept": kept_damaged,
    "import": import_killed,
    "review": review_killed,
}


def torture(kind: str, seed: int) -> str | None:
    """Do one run; give what was not whole, or nothing."""
    folder = Path(tempfile.mkdtemp(prefix=f"kg-torture-{kind}-"))
    try:
        KINDS[kind](random.Random(f"{kind}-{seed}"), folder)
    except BrokenError as error:
        return str(error)
    except (OSError, subprocess.SubprocessError) as error:  # a hang is told too, and the lane goes on
        return f"{type(error).__name__}: {error}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def main(words: Sequence[str] | None = None) -> int:
    """Run the lane; give 1 where anything was not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--kind", choices=sorted(KINDS), action="append")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    told = parser.parse_args(words)
    kinds = told.kind or list(KINDS)
    done, broken, began = Counter[str](), Counter[str](), time.monotonic()
    for number in range(told.first, told.first + told.runs):
        if told.minutes and time.monotonic() - began > told.minutes * 60:
            break
        kind = kinds[number % len(kinds)]
        what = torture(kind, number)
        done[kind] += 1
        if what is not None:
            broken[kind] += 1
            print(f"{kind} {number}: {what}", flush=True)
    for kind in kinds:
        print(f"{kind}: {done[kind]} runs, {broken[kind]} not whole")
    print(f"kills in time: {STRUCK['in time']}, too late: {STRUCK['too late']}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
