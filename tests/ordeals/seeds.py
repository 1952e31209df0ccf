"""What writes into the seeds, killed: ``kg import`` and ``kg review``."""

from __future__ import annotations

import random
import shutil
import time
from functools import lru_cache
from pathlib import Path

from ordeals.builds import FIXTURE
from ordeals.program import LONGEST, Course, Kind, begun, damage, ended_well, hold, home, killed, remains, run, state

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


@lru_cache(maxsize=1)
def _imported() -> tuple[Path, dict[str, str], Course]:
    """Make a table with its mapping; say how the seeds read that an undisturbed import leaves, and how it goes."""
    made = home()
    (made / "treaties.csv").write_text(TABLE, encoding="utf-8")
    (made / "treaties.toml").write_text(MAPPING, encoding="utf-8")
    clean = _project(made / "clean")
    course = Course(clean, "-p", clean, "import", made / "treaties.toml")
    return made / "treaties.toml", state(clean / "seeds"), course


def import_killed(draw: random.Random, folder: Path) -> None:
    """``kg import`` is killed: the seeds are sound, and doing it again ends where an undisturbed import ends."""
    mapping, wanted, course = _imported()
    disturbed = _project(folder / "disturbed")
    killed(draw, course, disturbed, "-p", disturbed, "import", mapping)
    ended_well("-p", disturbed, "validate")
    ended_well("-p", disturbed, "import", mapping, "--again")
    hold(state(disturbed / "seeds") == wanted, "doing it again gives other bytes")
    hold(remains(disturbed) == [], f"remains lie about: {remains(disturbed)}")


def two_imports(draw: random.Random, folder: Path) -> None:
    """Two imports at once: one waits for the other, and what both bring is there."""
    project = _project(folder / "project")
    words = []
    for name, count in (("first", 60), ("second", 90)):
        rows_ = "".join(f"{n},Treaty of {name} {n},RUSSIA; {name} STATE {n}\n" for n in range(1, count))
        (folder / f"{name}.csv").write_text(f"no,title,parties\n{rows_}", encoding="utf-8")
        told = (
            MAPPING.replace("treaties.csv", f"{name}.csv")
            .replace("treaty-list", name)
            .replace("list-{no}", f"{name}-{{no}}")
        )
        (folder / f"{name}.toml").write_text(told, encoding="utf-8")
        words.append(("-p", project, "import", folder / f"{name}.toml"))
    one = begun(*words[0])
    time.sleep(draw.uniform(0, 1))
    ended_well(*words[1])
    hold(one.wait(timeout=LONGEST) == 0, "an import fails beside another")
    ended_well("-p", project, "validate")
    treaties = (project / "seeds" / "authority" / "treaties.csv").read_text(encoding="utf-8")
    hold(treaties.count("treaty/first-") == 59 and treaties.count("treaty/second-") == 89, "rows are lost")
    hold(remains(project) == [], f"remains lie about: {remains(project)}")


def add_killed(draw: random.Random, folder: Path) -> None:
    """``kg read --add`` is killed: the document is there whole or not at all, and doing it again adds it."""
    words, wanted, course = _added()
    disturbed = _project(folder / "disturbed")
    killed(draw, course, disturbed, "-p", disturbed, *words)
    there = (disturbed / "seeds" / "documents" / "letter").exists()
    ended_well("-p", disturbed, "validate")
    done = run("-p", disturbed, *words)
    hold(done.returncode == (1 if there else 0), done.stderr[-400:])
    hold(state(disturbed / "seeds") == wanted, "doing it again gives other bytes")
    hold(remains(disturbed) == [], f"remains lie about: {remains(disturbed)}")


@lru_cache(maxsize=1)
def _added() -> tuple[tuple[str | Path, ...], dict[str, str], Course]:
    made = home()
    (made / "letter.txt").write_text("Panin wrote to Rumyantsev that the envoy had left.\n" * 40, encoding="utf-8")
    words = ("read", made / "letter.txt", "--add", "letter", "--author", "A. Petrov", "--language", "en")
    clean = _project(made / "clean")
    course = Course(clean, "-p", clean, *words)
    return words, state(clean / "seeds"), course


def journal_damaged(draw: random.Random, folder: Path) -> None:
    """The decisions of a review are cut or a bit of them turned: told, or each decision that is left is a right one."""
    project, exported = _project(folder / "project"), folder / "decided.csv"
    review = ("-p", project, "review", "harrow-2005")
    ended_well(*review, "--propose")
    ended_well(*review, "--export", exported)
    decided = exported.read_text(encoding="utf-8").replace(",open,", ",accepted,", 6)
    exported.write_text(decided, encoding="utf-8")
    ended_well(*review, "--import", exported)
    journal = next((project / "seeds").rglob("decisions.csv"))
    sound = set(journal.read_text(encoding="utf-8").splitlines())
    harm = damage(draw, journal)
    told = run(*review, "--status")
    if told.returncode == 0:
        ended_well(*review, "--apply")
        left = set(journal.read_bytes().decode(errors="replace").splitlines())
        hold(left <= sound or bool(told.stderr.strip()), f"nothing was said: {harm}")
    else:
        hold("decisions.csv" in told.stderr, f"the file is not named: {harm}")
    ended_well("-p", project, "validate")


def review_killed(draw: random.Random, folder: Path) -> None:
    """``kg review`` is killed while it takes decisions in and applies them: doing it again ends as if undisturbed."""
    disturbed, clean, exported = folder / "disturbed", _project(folder / "clean"), folder / "decided.csv"
    review = ("review", "harrow-2005")
    ended_well("-p", clean, *review, "--propose")
    ended_well("-p", clean, *review, "--export", exported)
    decided = exported.read_text(encoding="utf-8").replace(",open,", ",accepted,")
    hold(",accepted," in decided, "nothing is to be decided: the lane tests nothing")
    exported.write_text(decided, encoding="utf-8")
    shutil.copytree(clean, disturbed)
    before = _tables(clean)
    for words in ((*review, "--import", exported), (*review, "--apply")):
        course = Course(clean, "-p", clean, *words)
        killed(draw, course, disturbed, "-p", disturbed, *words)
        ended_well("-p", disturbed, "validate")
        ended_well("-p", disturbed, *words)
        told = [ended_well("-p", each, *review, "--status") for each in (disturbed, clean)]
        hold(told[0] == told[1], "decisions are lost")
    hold(_tables(clean) != before, "nothing was applied: the lane tests nothing")
    hold(_tables(disturbed) == _tables(clean), "doing it again gives other bytes")


def _project(folder: Path) -> Path:
    shutil.copytree(FIXTURE, folder, copy_function=shutil.copyfile)
    return folder


def _tables(project: Path) -> dict[str, str]:
    return {name: mark for name, mark in state(project / "seeds").items() if "/review/" not in name}


KINDS: dict[str, Kind] = {
    "import": import_killed,
    "two-imports": two_imports,
    "add": add_killed,
    "review": review_killed,
    "journal": journal_damaged,
}
