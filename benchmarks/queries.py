"""What the named queries take on a store: ``python benchmarks/queries.py STORE [NAME …] [--given KIND=ID …]``.

Each query runs as it is, and with each value that was given (``actor=person/p0000005``), in a process of its own that
is stopped after ``--limit`` seconds of CPU (two minutes); CPU milliseconds of the faster of two runs, all rows read.
The store should be one of ``python benchmarks/corpora.py``: ids of that are the values unless others are given.

``--rivals`` runs instead each query that has a rival in ``benchmarks/rivals``, and the rival: the same rows in the same
order, written by hand for such a store alone (labels in English, no parameters, the order of patterns that suits
Oxigraph), on the bare engine; CPU of the faster of ``--rounds`` rounds in turns. A rival of a query that must be given
something says what, in its first line: ``# with: period=1921``.
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
from kg.queries.answers import plain
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


def bounded(seconds: int) -> None:
    """End this process after so many seconds of CPU: the machine may be busy."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def run(folder: Path, project: Project, query: Query, values: dict[str, str]) -> None:
    """Run a query in this process, and print its row."""
    graph = store.open_read_only(folder)
    best, rows = float("inf"), 0
    for _ in range(2):
        began = time.process_time()
        answer = queries.run(query, graph, values, project=project)
        rows = sum(1 for _ in (answer.rows if isinstance(answer, Select) else ()))
        best = min(best, time.process_time() - began)
    print(f"{rows:,} | {best * 1000:,.0f} |", flush=True)


def beside(folder: Path, project: Project, query: Query, rival: str, *, rounds: int) -> None:
    """Run a query and its rival in this process, and print what each takes."""
    graph = store.open_read_only(folder)
    first = rival.splitlines()[0]
    values = dict([first.removeprefix(_WITH).split("=")]) if first.startswith(_WITH) else {}
    mine = other = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        answer = queries.run(query, graph, values, project=project)
        ours = [tuple(map(plain, row)) for row in answer.rows] if isinstance(answer, Select) else []
        between = time.process_time()
        solutions = graph.query(rival, use_default_graph_as_union=True)
        names = [variable.value for variable in solutions.variables]  # type: ignore[union-attr]
        chosen = [names.index(column) for column in query.columns]
        theirs = [tuple(plain(row[place]) for place in chosen) for row in solutions]  # type: ignore[union-attr,index]
        mine, other = min(mine, between - began), min(other, time.process_time() - between)
    same = "the same" if ours == theirs else "in another order" if sorted(ours) == sorted(theirs) else "others"
    print(
        f"{len(ours):,} | {mine * 1000:,.0f} | {other * 1000:,.0f} | {mine / max(other, _TICK):.2f} | {same} |",
        flush=True,
    )


_WITH = "# with: "
_TICK = 0.001  # what the clock of a busy machine tells apart


def rivals(folder: Path, project: Project, names: list[str], *, rounds: int, limit: int) -> None:
    """Print the table of queries and their rivals."""
    print("| query | rows | CPU ms | rival | ratio | rows of the rival |\n|---|---|---|---|---|---|")
    library = queries.library(project.queries)
    for path in sorted((Path(__file__).parent / "rivals").glob("*.rq")):
        if names and path.stem not in names:
            continue
        print(f"| `{path.stem}` | ", end="", flush=True)
        if (child := os.fork()) == 0:
            bounded(limit * rounds)
            beside(folder, project, library[path.stem], path.read_text(encoding="utf-8"), rounds=rounds)
            os._exit(0)
        if os.waitpid(child, 0)[1]:
            print(f" over {limit} s |", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("store", type=Path)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--given", action="append", default=[], help="KIND=ID")
    asked.add_argument("--rivals", action="store_true")
    asked.add_argument("--rounds", type=int, default=1, help="of each query and its rival")
    asked.add_argument("--limit", type=int, default=LIMIT, help="seconds of CPU, of a query and its rival together")
    arguments = asked.parse_args()
    project = Project(root=Path.cwd(), title="")
    if arguments.rivals:
        rivals(arguments.store, project, arguments.names, rounds=arguments.rounds, limit=arguments.limit)
        return
    claim = "SELECT ?claim { ?claim kg:predicate kg:supported ; a kg:Claim } LIMIT 1"
    (first,) = next(evidence.rows(store.open_read_only(arguments.store), claim))
    values = {**VALUES, "claim": evidence.value_of(first) if first else ""}
    values |= dict(each.partition("=")[::2] for each in arguments.given)
    print("| query | with | rows | CPU ms |\n|---|---|---|---|")
    for name, query in queries.library(project.queries).items():
        for each in given(query, values) if not arguments.names or name in arguments.names else ():
            print(f"| `{name}` | {', '.join(each)} | ", end="", flush=True)
            if (child := os.fork()) == 0:
                bounded(arguments.limit)
                run(arguments.store, project, query, each)
                os._exit(0)
            if os.waitpid(child, 0)[1]:
                print(f" | over {arguments.limit} s |", flush=True)


if __name__ == "__main__":
    main()
