"""Dates of real corpora: floors that were reached on the half not mended from (docs/dates.md says how far it is clean)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parent.parent / "benchmarks" / "dates.py"


@pytest.fixture(scope="module")
def measured(shared):
    """Measure the half of each corpus whose misses were not read."""
    specification = importlib.util.spec_from_file_location("dates_benchmark", _SCRIPT)
    benchmark = importlib.util.module_from_spec(specification)
    sys.modules["dates_benchmark"] = benchmark
    specification.loader.exec_module(benchmark)
    return benchmark.tallies(shared / "data", "held-out")


# Figures reached, rounded down; "TQuAD" counts only whether an answer is found.
@pytest.mark.parametrize(
    ("corpus", "floor"),
    [
        ("FRUS headings, as written", 0.99),
        ("QhoD, as written", 0.97),
        ("CMIF, as written", 0.985),
        ("RDCR, as written", 0.97),
        ("RDCR, in its place", 0.97),
        ("QhoD, in its place", 0.75),
        ("TQuAD, answers found", 0.98),
    ],
)
def test_as_many_dates_as_ever_are_read_as_their_editors_read_them(measured, corpus, floor):
    assert measured[corpus].number > 80
    assert measured[corpus].exact >= floor
