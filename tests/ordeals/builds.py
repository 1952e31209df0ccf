"""``kg build``, killed, starved and doubled, of a small project and of one that is taken for a large one."""

from __future__ import annotations

import random
import shutil
import time
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import revisions

from ordeals.program import (
    LONGEST,
    ROOT,
    Course,
    Kind,
    begun,
    ended_well,
    hold,
    home,
    killed,
    remains,
    rows,
    run,
    state,
)

FIXTURE = ROOT / "tests" / "fixtures" / "kaynarca"
_DRAWN = 0.15
"""The share of runs in which the project is a small one, with its pictures."""


class Prepared(NamedTuple):
    """A built project; how its output reads before and after :func:`change`; how a build goes."""

    project: Path
    before: dict[str, str]
    after: dict[str, str]
    course: Course


@lru_cache(maxsize=2)
def prepared(*, large: bool) -> Prepared:
    """Make a built project, once."""
    made = home()
    project = made / "project"
    shutil.copytree(FIXTURE, project, copy_function=shutil.copyfile)
    ended_well("-p", project, "build", large=large)
    before = state(project / "output")
    changed = made / "changed"
    shutil.copytree(project, changed)
    change(changed)
    course = Course(changed, "-p", changed, "build", large=large)
    return Prepared(project, before, state(changed / "output"), course)


def change(project: Path) -> None:
    """Change the seeds of a project by one cell."""
    path = project / "seeds" / "documents" / "harrow-2005" / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",certain,", ",probable,", 1), encoding="utf-8")


def fresh(folder: Path, *, large: bool = True) -> Path:
    """Copy the built project."""
    copied = folder / "project"
    shutil.copytree(prepared(large=large).project, copied)
    return copied


def is_whole(project: Path, *, large: bool = True) -> None:
    """Hold that the next build ends where an undisturbed one does, and leaves nothing lying about."""
    ended_well("-p", project, "build", large=large)
    hold(state(project / "output") == prepared(large=large).after, "the next build gives other bytes")
    hold(remains(project) == [], f"remains lie about: {remains(project)}")


def build_killed(draw: random.Random, folder: Path) -> None:
    """``kg build`` is killed: the output is the old or the new one, and the next build ends where it should."""
    large = draw.random() >= _DRAWN
    _, before, after, course = prepared(large=large)
    project = fresh(folder, large=large)
    change(project)
    killed(draw, course, project, "-p", project, "build", large=large)
    hold(state(project / "output") in (before, after), "the output is a mixture")
    rows(project)
    is_whole(project, large=large)


def two_builds(draw: random.Random, folder: Path) -> None:
    """Two builds at once: one after the other, or one is refused; what is left is whole."""
    project = fresh(folder)
    change(project)
    first = begun("-p", project, "build", large=True)
    time.sleep(draw.uniform(0, 2))
    second = run("-p", project, "build", large=True)
    first.wait(timeout=LONGEST)
    hold(0 in (first.returncode, second.returncode), "neither build came through")
    hold(state(project / "output") == prepared(large=True).after, "two builds made a mixture")
    rows(project)


_CERTAINTY = "SELECT ?claim ?certainty { ?claim kg:certainty ?certainty } ORDER BY ?claim"


def readers_meanwhile(draw: random.Random, folder: Path) -> None:
    """``kg query`` again and again while ``kg build`` runs: each answer is that of the old graph or of the new one."""
    project = fresh(folder)
    asked = ("-p", project, "query", _CERTAINTY, "--format", "csv")
    old = ended_well(*asked)
    change(project)
    building = begun("-p", project, "build", large=True)
    time.sleep(draw.uniform(0, prepared(large=True).course.lasts))
    answers = []
    while building.poll() is None:
        answers.append(ended_well(*asked))
    new = ended_well(*asked)
    hold(building.returncode == 0 and new != old, "the build changed nothing: the lane tests nothing")
    hold(set(answers) <= {old, new}, "a reader saw a mixture")
    hold(
        new not in answers[: answers.index(old)] if old in answers else True, "a reader saw the old graph after the new"
    )


def disk_full(draw: random.Random, folder: Path) -> None:
    """No file may grow beyond a size: the build says so, and the output is the old one."""
    large = draw.random() >= _DRAWN
    _, before, after, _ = prepared(large=large)
    project = fresh(folder, large=large)
    change(project)
    done = run("-p", project, "build", limit=int(10 ** draw.uniform(2, 6.5)), large=large)
    hold(state(project / "output") == (after if done.returncode == 0 else before), "the output is a mixture")
    rows(project)
    is_whole(project, large=large)


def going_on(draw: random.Random, folder: Path) -> None:
    """A build that goes on from the last one, after changes drawn by lot, is killed: what follows is as from nothing."""
    project = fresh(folder)
    before = prepared(large=True).before
    for edit in draw.sample(_SOUND, 2):
        edit(project, draw)
    ended_well("-p", project, "build", "--output", folder / "anew", large=True)
    after = state(folder / "anew")
    killed(draw, prepared(large=True).course, project, "-p", project, "build", large=True)
    hold(state(project / "output") in (before, after), "the output is a mixture")
    rows(project)
    ended_well("-p", project, "build", large=True)
    hold(state(project / "output") == after, "the next build gives other bytes than one from nothing")
    rows(project)


_SOUND = (
    revisions.a_claim_is_hedged,
    revisions.a_mention_is_removed,
    revisions.a_title_is_mended,
    revisions.a_remark_is_made,
    revisions.somebody_has_another_name,
)

KINDS: dict[str, Kind] = {
    "build": build_killed,
    "going-on": going_on,
    "two-builds": two_builds,
    "disk-full": disk_full,
    "readers": readers_meanwhile,
}
