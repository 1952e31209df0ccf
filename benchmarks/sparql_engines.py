"""A store put into another SPARQL engine, and every named query asked of both.

``python benchmarks/sparql_engines.py STORE [NAME …]`` starts a server on loopback, in a folder beside STORE that is
removed at the end: ``--engine oxigraph`` (the default) or ``virtuoso``, as the tests do. Prints what sending takes of
CPU here and there, and the most memory; then of each named query, as it is and with each value (those of
``benchmarks/queries.py``), how many rows there are, whether they are the same in both, and the seconds until the last
one has come from there. ``--small`` asks with values alone.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kg import store
from kg.errors import ExplainedError
from kg.evidence import reading as evidence
from kg.project import Project
from kg.queries import library as queries
from kg.queries.library import Query
from kg.remote import upload
from kg.store import Select, Store
from queries import VALUES, given

LIMIT = 300
_PER_SECOND = os.sysconf("SC_CLK_TCK")


def spent(process: int) -> float:
    """Give the seconds of CPU that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _PER_SECOND


def most(process: int) -> float:
    """Give the most memory that a process has held, in GB."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024**2


def lines(held: Store) -> Iterator[bytes]:
    """Give the statements of a store, a graph after the other, as a build that has nothing to do sends them."""
    for name in store.graphs(held):
        for each in store.quads(held, graph=name):
            yield f"{each.triple} {each.graph_name} .\n".encode()


def rows(query: Query, held: Store, values: dict[str, str], project: Project) -> tuple[object, ...]:
    """Give all that a query answers, what comes in no order put in one."""
    answer = queries.run(query, held, values, project=project)
    if isinstance(answer, Select):
        return tuple(answer.rows)
    return tuple(sorted(map(str, set(answer.triples))))  # type: ignore[union-attr]


class _TooLongError(Exception):
    """It has taken too long."""


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """Stop what takes too long."""

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    try:
        yield
    finally:
        signal.alarm(0)


def compare(ours: Store, theirs: Store, *, small: bool, names: list[str]) -> None:
    """Ask both, and print a row a question."""
    project = Project(root=Path.cwd(), title="")
    (claim,) = next(evidence.rows(ours, "SELECT ?claim { ?claim kg:predicate kg:supported ; a kg:Claim } LIMIT 1"))
    assert claim is not None
    values = {**VALUES, "claim": evidence.value_of(claim)}
    same = other = 0
    print("| query | with | rows | the same | seconds there |\n|---|---|---|---|---|")
    for name, query in queries.library(project.queries).items():
        for each in given(query, values) if not names or name in names else ():
            if small and not each:
                continue
            begun = time.perf_counter()
            try:
                with limited():
                    found = rows(query, theirs, each, project)
            except (ExplainedError, _TooLongError) as error:
                told = str(error).splitlines()[0] if str(error) else f"over {LIMIT} s"
                print(f"| `{name}` | {', '.join(each)} | | {told} | |", flush=True)
                other += 1
                continue
            took = time.perf_counter() - begun
            alike = found == rows(query, ours, each, project)
            same, other = same + alike, other + (not alike)
            print(f"| `{name}` | {', '.join(each)} | {len(found):,} | {alike} | {took:.2f} |", flush=True)
    print(f"{same} the same, {other} not")


def main() -> None:
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    import engines

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("store", type=Path)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--engine", choices=("oxigraph", "virtuoso"), default="oxigraph")
    asked.add_argument("--small", action="store_true")
    arguments = asked.parse_args()
    ours, base = store.open_read_only(arguments.store), Project(root=Path.cwd(), title="").base
    folder = arguments.store.with_name(f".{arguments.store.name}.{arguments.engine}")
    folder.mkdir()
    try:
        with getattr(engines, arguments.engine)(folder, large=True) as engine:
            os.environ.update(engine.environment)
            begun, wall = time.process_time(), time.perf_counter()
            sent = upload.replace(lines(ours), engine.address, base=base)
            took, here = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
            disk = sum(path.stat().st_size for path in folder.rglob("*")) / 1024**3
            print(
                f"{arguments.engine}: {sent.statements:,} statements in {sent.graphs} graphs sent in {took:.0f} s; "
                f"CPU s here {time.process_time() - begun:.1f}, there {spent(engine.process.pid):.1f}; "
                f"most memory here {here:.2f} GB, there {most(engine.process.pid):.2f}; disk there {disk:.2f} GB",
                flush=True,
            )
            theirs = store.opened(engine.address, base=base)
            compare(ours, theirs, small=arguments.small, names=arguments.names)
            print(f"most memory there {most(engine.process.pid):.2f} GB, CPU s {spent(engine.process.pid):.1f}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
