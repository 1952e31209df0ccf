"""An output put into another SPARQL engine, and every named query asked of both.

``python benchmarks/sparql_engines.py OUTPUT [NAME …]`` starts a server on loopback, in a folder beside OUTPUT (or in
``--beside FOLDER``) that is removed at the end: ``--engine oxigraph`` (the default) or ``virtuoso``, as the tests do.
Prints what sending takes of CPU here and there, and the most memory; then of each named query, with each value (those
of ``benchmarks/queries.py``) and as it is, how many rows there are, whether they are the same in both (by a hash of
all, in their order), and the seconds until the last one has come, from there and here. ``--small`` asks with values
alone, ``--whole`` with none. ``--lines FILE`` sends the N-Quads that ``benchmarks/stores.py --lines FILE`` has kept,
each once, in the place of what stands in OUTPUT, of which only the store is needed then, and that once all is sent;
``--pages N`` lets Virtuoso hold so many pages of 8 KB (680,000 for a million claims), ``--limit S`` gives each question
so many seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kg import store
from kg.building import sending
from kg.errors import ExplainedError
from kg.evidence import reading as evidence
from kg.project import Project
from kg.queries import library as queries
from kg.queries.library import Query
from kg.remote import upload
from kg.store import Select, Store
from queries import VALUES, given

LIMIT = 300
_OF_ONE = b"/graph/reading/"  # graphs to which one document alone adds
_PER_SECOND = os.sysconf("SC_CLK_TCK")


def spent(process: int) -> float:
    """Give the seconds of CPU that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _PER_SECOND


def most(process: int) -> float:
    """Give the most memory that a process has held, in GB."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024**2


def rows(query: Query, held: Store, values: dict[str, str], project: Project) -> tuple[int, str]:
    """Give how many rows a query has, and a hash of them all, what comes in no order put in one."""
    answer = queries.run(query, held, values, project=project)
    found: Iterable[object] = answer.rows if isinstance(answer, Select) else sorted(map(str, set(answer.triples)))  # type: ignore[union-attr]
    hashed, count = hashlib.sha256(), 0
    for count, row in enumerate(found, 1):  # noqa: B007 - the last one is wanted
        hashed.update(f"{row}\n".encode())
    return count, hashed.hexdigest()


def once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give N-Quads each once: of what several documents may say, hashes of 64 bits are held (some 80 bytes each)."""
    seen = set[int]()
    for line in lines:
        if _OF_ONE not in line[line.rindex(b" <") :]:
            mark = int.from_bytes(hashlib.blake2b(line, digest_size=8).digest(), "big")
            if mark in seen:
                continue
            seen.add(mark)
        yield line


class _TooLongError(Exception):
    """It has taken too long."""


@contextlib.contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop what takes too long."""

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


@dataclass(frozen=True, slots=True)
class Asking:
    """Which queries are asked (all, where none are named), how long each may take, with values alone or with none."""

    names: list[str]
    limit: int = LIMIT
    small: bool = False
    whole: bool = False

    def takes(self, values: dict[str, str]) -> bool:
        """Tell whether a query is asked so."""
        return bool(values) if self.small else not values if self.whole else True


def compare(ours: Store, theirs: Store, asking: Asking) -> None:
    """Ask both, and print a row a question."""
    names, limit = asking.names, asking.limit
    project = Project(root=Path.cwd(), title="")
    (claim,) = next(evidence.rows(ours, "SELECT ?claim { ?claim kg:predicate kg:supported ; a kg:Claim } LIMIT 1"))
    assert claim is not None
    values = {**VALUES, "claim": evidence.value_of(claim)}
    same = other = 0
    print("| query | with | rows | the same | seconds there | here |\n|---|---|---|---|---|---|", flush=True)
    library = [query for name, query in queries.library(project.queries).items() if not names or name in names]
    asked = [(query, each) for query in library for each in given(query, values)]
    for query, each in sorted(asked, key=lambda question: not question[1]):  # those of the whole come last
        if not asking.takes(each):
            continue
        told: list[tuple[int, str]] = []
        begun, took = time.perf_counter(), []
        try:
            for held in (theirs, ours):
                with limited(limit):
                    told.append(rows(query, held, each, project))
                took.append(f"{time.perf_counter() - begun:.2f}")
                begun = time.perf_counter()
        except (ExplainedError, _TooLongError) as error:
            why = str(error).splitlines()[0] if str(error) else f"over {limit} s {'here' if told else 'there'}"
            print(f"| `{query.name}` | {', '.join(each)} | | {why} | {' | '.join(took)} |", flush=True)
            other += 1
            continue
        alike = told[0] == told[1]
        same, other = same + alike, other + (not alike)
        count = f"{told[0][0]:,}" if alike else f"{told[0][0]:,} and {told[1][0]:,}"
        print(f"| `{query.name}` | {', '.join(each)} | {count} | {alike} | {' | '.join(took)} |", flush=True)
    print(f"{same} the same, {other} not")


def main() -> None:
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    import engines

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("output", type=Path)
    asked.add_argument("--beside", type=Path, help="where the server has its store")
    asked.add_argument("names", nargs="*")
    asked.add_argument("--engine", choices=("oxigraph", "virtuoso"), default="oxigraph")
    asked.add_argument("--small", action="store_true")
    asked.add_argument("--whole", action="store_true")
    asked.add_argument("--lines", type=Path, help="N-Quads to send instead")
    asked.add_argument("--pages", type=int, help="pages of 8 KB that Virtuoso may hold")
    asked.add_argument("--limit", type=int, default=LIMIT, help="seconds that each question is given")
    arguments = asked.parse_args()
    base = Project(root=Path.cwd(), title="").base
    folder = (arguments.beside or arguments.output.parent) / f".{arguments.output.name}.{arguments.engine}"
    folder.mkdir()
    try:
        with ExitStack() as stack:
            pages = {"pages": arguments.pages} if arguments.pages else {}
            engine = stack.enter_context(getattr(engines, arguments.engine)(folder, large=True, **pages))
            os.environ.update({**engine.environment, "KG_STORE_TIMEOUT": str(max(arguments.limit, LIMIT))})
            begun, wall = time.process_time(), time.perf_counter()
            statements = sending.statements(arguments.output, base=base)
            if arguments.lines:
                statements = once(stack.enter_context(arguments.lines.open("rb")))
            sent = upload.replace(statements, engine.address, base=base)
            took, here = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
            disk = sum(path.stat().st_size for path in folder.rglob("*")) / 1024**3
            print(
                f"{arguments.engine}: {sent.statements:,} statements in {sent.graphs} graphs sent in {took:.0f} s; "
                f"CPU s here {time.process_time() - begun:.1f}, there {spent(engine.process.pid):.1f}; "
                f"most memory here {here:.2f} GB, there {most(engine.process.pid):.2f}; disk there {disk:.2f} GB",
                flush=True,
            )
            ours = store.open_read_only(arguments.output / sending.STORE)
            theirs = store.opened(engine.address, base=base)
            asking = Asking(arguments.names, arguments.limit, small=arguments.small, whole=arguments.whole)
            compare(ours, theirs, asking)
            print(f"most memory there {most(engine.process.pid):.2f} GB, CPU s {spent(engine.process.pid):.1f}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
