"""What the program reaches on real corpora, pinned: a floor is never lowered without a reason in its row.

The floors stand in ``evaluation_floors.csv``: rounded down from what was reached on the half named there (mended from
is only ever the half called development; docs/evaluation.md says how clean the other is), on a sample where all of it
would take long.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from kg import project
from kg.evaluation import registry
from kg.evaluation.records import Asked, Measured

ROOT = Path(__file__).parent.parent
with (Path(__file__).parent / "evaluation_floors.csv").open(encoding="utf-8", newline="") as _file:
    FLOORS = tuple(csv.DictReader(_file))


@cache
def measured(task: str, half: str, sample: str) -> Measured:
    own = project.load(ROOT)
    path = registry.expected(registry.task(task), own)
    asked = Asked(path=path, half=half, sample=int(sample) if sample else None, project=own)
    return registry.measure(task, asked)


@pytest.mark.parametrize("row", FLOORS, ids=[f"{row['task']}: {row['part']} ({row['measure']})" for row in FLOORS])
def test_what_was_reached_is_still_reached(row, shared):
    scores = {score.part: score for score in measured(row["task"], row["half"], row["sample"]).scores}
    assert row["part"] in scores
    reached = getattr(scores[row["part"]], row["measure"])
    assert reached is not None
    assert reached >= float(row["floor"])


def test_every_floor_says_why_it_is_where_it_is():
    assert all(row["why"] for row in FLOORS)
    assert {row["task"] for row in FLOORS} <= set(registry.modules())
