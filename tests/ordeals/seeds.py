"""What writes into the seeds, killed: ``kg import`` and ``kg review``."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from ordeals.builds import FIXTURE
from ordeals.program import Course, Kind, ended_well, hold, killed, state

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


def import_killed(draw: random.Random, folder: Path) -> None:
    """``kg import`` is killed: the seeds are sound, and doing it again ends where an undisturbed import ends."""
    (folder / "treaties.csv").write_text(TABLE, encoding="utf-8")
    (folder / "treaties.toml").write_text(MAPPING, encoding="utf-8")
    disturbed, clean = _project(folder / "disturbed"), _project(folder / "clean")
    course = Course(clean, "-p", clean, "import", folder / "treaties.toml")
    killed(draw, course, disturbed, "-p", disturbed, "import", folder / "treaties.toml")
    ended_well("-p", disturbed, "validate")
    ended_well("-p", disturbed, "import", folder / "treaties.toml", "--again")
    hold(state(disturbed / "seeds") == state(clean / "seeds"), "doing it again gives other bytes")


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


KINDS: dict[str, Kind] = {"import": import_killed, "review": review_killed}
