"""Files of the built store, cut or with a bit turned: the answers are the right ones, or there are none."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

from ordeals.builds import fresh, prepared
from ordeals.program import Kind, damage, ended_well, hold, rows, run, state

_ASKED = (("query", "actors", "--format", "csv"), ("search", "peace"), ("ask", "Who was Panin?"))


def store_damaged(draw: random.Random, folder: Path) -> None:
    """A file of the store is cut or a bit of it turned: the answer is the right one or none, and a build mends it."""
    before = prepared(large=True).before
    project = fresh(folder)
    files = sorted(path for path in (project / "output" / "store").iterdir() if path.stat().st_size)
    harm = damage(draw, draw.choice(files))
    for words, right in _right_answers().items():
        done = run("-p", project, *words)
        hold(done.returncode != 0 or done.stdout == right, f"{words[0]} answers otherwise: {harm}")
    ended_well("-p", project, "build", large=True)
    hold(state(project / "output") == before, "the build did not mend it")
    hold(rows(project) == _right_answers()[_ASKED[0]], "the build did not mend the store")


@lru_cache(maxsize=1)
def _right_answers() -> dict[tuple[str, ...], str]:
    return {words: ended_well("-p", prepared(large=True).project, *words) for words in _ASKED}


KINDS: dict[str, Kind] = {"damage": store_damaged}
