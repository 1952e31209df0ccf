"""Centralities against networkx, as ratios of CPU time, on 10,000 nodes and 50,000 edges.

What takes networkx minutes is run from a sample of nodes and extrapolated; that is said in the table. Each kernel runs
once before it is timed, so that compiling is not. ``pytest benchmarks/centralities.py`` holds the promises;
``python benchmarks/centralities.py`` prints the table of ``docs/benchmarks.md``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import networkx as nx
import numpy as np

from kg.science import compiled, kernels, origins, paths, snapshot
from kg.science.snapshot import Snapshot

NODES, EDGES, SEED = 10_000, 50_000, 1
SAMPLE = 40


@cache
def graph() -> nx.Graph[int]:
    return nx.gnm_random_graph(NODES, EDGES, seed=SEED)


@cache
def frozen() -> Snapshot:
    return origins.of_graph(graph(), None)


def cpu(run: Callable[[], Any], times: int = 1) -> float:
    start = time.process_time()
    for _ in range(times):
        run()
    return (time.process_time() - start) / times


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One measure: ours, networkx's, of which ``part`` is run (a share of the nodes), and the promised ratio."""

    name: str
    ours: Callable[[], Any]
    theirs: Callable[[], Any]
    part: float = 1.0
    times: int = 3
    promised: float | None = None
    remark: str = ""


def _few() -> list[int]:
    return list(range(0, NODES, NODES // SAMPLE))


CASES = (
    Case(
        name="betweenness",
        ours=lambda: paths.betweenness(frozen()),
        theirs=lambda: nx.betweenness_centrality_subset(graph(), _few(), list(graph())),
        part=SAMPLE / NODES,
        times=1,
        promised=50 if compiled.available() else None,
        remark=f"networkx from {SAMPLE} nodes, extrapolated",
    ),
    Case(
        name="closeness",
        ours=lambda: paths.closeness(frozen()),
        theirs=lambda: [nx.closeness_centrality(graph(), node) for node in _few()],
        part=SAMPLE / NODES,
        times=1,
        remark=f"networkx of {SAMPLE} nodes, extrapolated",
    ),
    Case(
        name="Katz",
        ours=lambda: kernels.katz(frozen(), alpha=0.05, weight=None),
        theirs=lambda: nx.katz_centrality(graph(), 0.05),
        promised=100,
    ),
    Case(
        name="eigenvector",
        ours=lambda: kernels.eigenvector(frozen(), weight=None),
        theirs=lambda: nx.eigenvector_centrality(graph()),
    ),
    Case(
        name="PageRank",
        ours=lambda: kernels.pagerank(frozen(), weight=None),
        theirs=lambda: nx.pagerank(graph(), weight=None),
        promised=5,
    ),
    Case(
        name="constraint",
        ours=lambda: kernels.constraint(frozen()),
        theirs=lambda: nx.constraint(graph(), nodes=_few()),
        part=SAMPLE / NODES,
        promised=500,
        remark=f"networkx by its definition, of {SAMPLE} nodes, extrapolated",
    ),
    Case(
        name="constraint, against its matrices",
        ours=lambda: kernels.constraint(frozen()),
        theirs=lambda: nx.constraint(graph()),
        remark="networkx 3.6 uses matrices itself where all nodes are asked for",
    ),
    Case(
        name="k-core",
        ours=lambda: paths.core(frozen()),
        theirs=lambda: nx.core_number(graph()),
    ),
)


def ratio(case: Case) -> tuple[float, float]:
    """Time networkx and ours, in CPU seconds."""
    case.ours()
    return cpu(case.theirs) / case.part, cpu(case.ours, case.times)


def bytes_of_a_million_edges() -> int:
    """Hold a million edges with days, layers, signs and claims, and the merged network that measures run on."""
    draw = np.random.default_rng(SEED)
    ends = draw.integers(0, NODES * 10, (2, 1_000_000), dtype=np.int32)
    days = draw.integers(0, 40_000, 1_000_000, dtype=np.int32)
    layer = draw.integers(0, 12, 1_000_000, dtype=np.int16)
    claims = ((f"claim/{number:020x}",) for number in range(1_000_000))
    held = snapshot.of_arrays(
        range(NODES * 10),
        *ends,
        start=days,
        end=days + 9,
        layer=layer,
        layers=list("abcdefghijkl"),
        claims=tuple(claims),
    )
    merged = held.matrix()
    return held.nbytes + merged.data.nbytes + merged.indices.nbytes + merged.indptr.nbytes


def table() -> str:
    """Write the table of the docs."""
    lines = [
        "| measure | networkx, CPU s | ours, CPU s | times faster | promised | remark |",
        "|---|---|---|---|---|---|",
    ]
    for case in CASES:
        theirs, ours = ratio(case)
        promised = f"{case.promised:g}" if case.promised else ""
        lines.append(f"| {case.name} | {theirs:.3g} | {ours:.3g} | {theirs / ours:.0f} | {promised} | {case.remark} |")
    lines += ["", f"A million edges: {bytes_of_a_million_edges() / 1e6:.0f} MB (promised: under 150)."]
    return "\n".join(lines)


# --- as tests ---------------------------------------------------------------------------------------------------------


def pytest_generate_tests(metafunc: Any) -> None:  # noqa: ANN401 -- pytest's
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", CASES, ids=[case.name for case in CASES])


def test_a_centrality_is_as_much_faster_as_promised(case: Case, benchmark: Any) -> None:  # noqa: ANN401 -- a fixture
    theirs, _ = ratio(case)
    benchmark.pedantic(case.ours, rounds=1)
    ours = cpu(case.ours, case.times)
    benchmark.extra_info.update(networkx=theirs, ours=ours, ratio=theirs / ours)
    assert case.promised is None or theirs / ours >= case.promised


def test_a_million_edges_take_less_than_150_megabytes() -> None:
    assert bytes_of_a_million_edges() < 150e6  # noqa: PLR2004 -- what is promised


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
