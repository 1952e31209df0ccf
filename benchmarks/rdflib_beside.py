"""The same statements and queries in rdflib's memory, beside our store: what a project without an engine would have.

``python benchmarks/rdflib_beside.py LINES.nq STORE`` loads N-Quads (``stores.py --lines``) into an rdflib graph, all
graphs as one, and runs five queries of the library in it and in the store: CPU seconds and milliseconds, the rows
compared. A query that takes longer than five minutes of CPU is stopped and told.
"""

from __future__ import annotations

import re
import resource
import signal
import sys
import time
from pathlib import Path

from rdflib import Graph

from kg import store
from kg.project import Project
from kg.queries import answers
from kg.queries import library as queries

LIMIT = 300
ASKED = (
    ("claims-about", {"about": "person/p0000020"}),
    ("treaty-parties", {"treaty": "treaty/t0000002"}),
    ("letters", {"from": "person/p0000020"}),
    ("places-visited", {"actor": "person/p0000020"}),
    ("office-holders", {"office": "office/o0000002"}),
)


def main(lines: Path, folder: Path) -> None:
    """Print the table."""
    project = Project(root=Path.cwd(), title="")
    graph = store.open_read_only(folder)
    begun = time.process_time()
    triples = b"".join(re.sub(rb" <[^ ]*> \.$", b" .", line) + b"\n" for line in lines.read_bytes().splitlines())
    held = Graph().parse(data=triples, format="nt")
    took = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"loaded {len(held):,} statements into rdflib: {took:.1f} CPU s, peak {peak:.2f} GB", flush=True)
    print("| query | rows | ours, CPU ms | rdflib, CPU ms | the same rows |\n|---|---|---|---|---|")
    library = queries.library(project.queries)
    signal.signal(signal.SIGVTALRM, signal.default_int_handler)
    for name, values in ASKED:
        query = library[name]
        text = queries.self_contained(query, queries.bind(query, values, graph, project=project))
        begun = time.process_time()
        answer = queries.run(query, graph, values, project=project)
        assert isinstance(answer, store.Select)
        rows = [tuple(map(answers.plain, row)) for row in answer.rows]
        ours = time.process_time() - begun
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        try:
            found = held.query(text)
            places = [str(each) for each in found.vars or ()]
            kept = [places.index(column) for column in answer.columns]
            theirs = [tuple("" if row[at] is None else str(row[at]) for at in kept) for row in found]
            same = "yes" if sorted(theirs) == sorted(rows) else f"no ({len(theirs)})"
            print(
                f"| `{name}` | {len(rows)} | {ours * 1000:.0f} | {(time.process_time() - begun) * 1000:,.0f} | {same} |"
            )
        except KeyboardInterrupt:
            print(f"| `{name}` | {len(rows)} | {ours * 1000:.0f} | over {LIMIT:,} s | |")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 -- the program and its two arguments
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
