"""What the named queries take on a store: ``python benchmarks/queries.py STORE [NAME …] [--given KIND=ID …]``.

Each query runs as it is, and with each value that was given (``actor=person/p0000005``), in a process of its own that
is stopped after two minutes of CPU; CPU milliseconds of the faster of two runs, all rows read. The store should be one
of ``python benchmarks/corpora.py``: ids of that are the values unless others are given.
"""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from kg import store
from kg.evidence import reading as evidence
from kg.project import Project
from kg.queries import library as queries
from kg.queries.library import Query
from kg.store import Select

LIMIT = 120
VALUES = {
    **dict.fromkeys(("entity", "actor", "person"), "person/p0000005"),
    "group": "group/g0000005",
    "place": "place/p0000003",
    "treaty": "treaty/t0000005",
    "event": "event/e0000005",
    "communication": "letter/l0000005",
    "work": "work/w0000005",
    "office": "office/o0000002",
    "topic": "topic/t0000005",
    "document": "document/d0000100",
    "policy": "policy/accepted",
    "relation": "supported",
    "predicate": "supported",
    "class": "Person",
    "date": "1921",
    "integer": "3",
}


def given(query: Query, values: dict[str, str]) -> Iterator[dict[str, str]]:
    """Give the ways in which a query is tried: with what it must have, and with each parameter that it may have."""
    needed = {each.name: values[each.kind] for each in query.parameters if each.required}
    yield needed
    for each in query.parameters:
        if not each.required and each.kind in values:
            yield {**needed, each.name: values[each.kind]}


def run(folder: Path, project: Project, query: Query, values: dict[str, str]) -> None:
    """Run a query in this process, and print its row."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)  # of CPU: the machine may be busy
    graph = store.open_read_only(folder)
    best, rows = float("inf"), 0
    for _ in range(2):
        began = time.process_time()
        answer = queries.run(query, graph, values, project=project)
        rows = sum(1 for _ in (answer.rows if isinstance(answer, Select) else ()))
        best = min(best, time.process_time() - began)
    print(f"{rows:,} | {best * 1000:,.0f} |", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("store", type=Path)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--given", action="append", default=[], help="KIND=ID")
    arguments = asked.parse_args()
    project = Project(root=Path.cwd(), title="")
    claim = "SELECT ?claim { ?claim kg:predicate kg:supported ; a kg:Claim } LIMIT 1"
    (first,) = next(evidence.rows(store.open_read_only(arguments.store), claim))
    values = {**VALUES, "claim": evidence.value_of(first) if first else ""}
    values |= dict(each.partition("=")[::2] for each in arguments.given)
    print("| query | with | rows | CPU ms |\n|---|---|---|---|")
    for name, query in queries.library(project.queries).items():
        for each in given(query, values) if not arguments.names or name in arguments.names else ():
            print(f"| `{name}` | {', '.join(each)} | ", end="", flush=True)
            if (child := os.fork()) == 0:
                run(arguments.store, project, query, each)
                os._exit(0)
            if os.waitpid(child, 0)[1]:
                print(f" | over {LIMIT} s |", flush=True)


if __name__ == "__main__":
    main()
