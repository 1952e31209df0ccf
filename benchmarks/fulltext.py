"""What the index of words costs and brings: ``python benchmarks/fulltext.py STORE [WORDS …]``.

Makes the index of a store anew, then searches in it; CPU seconds and milliseconds of this process, the best of five.
For comparison the same words are looked for with SPARQL's own ``CONTAINS``, once.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg import store
from kg.fulltext import making
from kg.fulltext.records import Wanted
from kg.fulltext.searching import Index

_TIMES = 5


def best(function: Callable[[], object], times: int = _TIMES) -> float:
    """Give the milliseconds of the fastest of a few runs."""
    found = []
    for _ in range(times):
        began = time.process_time()
        function()
        found.append(time.process_time() - began)
    return min(found) * 1000


def row(words: str, index: Index, graph: store.Store) -> str:
    """Look for words in the index and in the store, and give the row of the table."""

    def scan() -> list[object]:
        contains = f"CONTAINS(?text, {store.literal(words.strip(chr(34) + '*'))})"
        answer = store.query(graph, f"SELECT ?s {{ ?s ?p ?text FILTER(isLiteral(?text) && {contains}) }}")
        assert isinstance(answer, store.Select)
        return [*answer.rows]

    wanted = Wanted(words=words)
    count = index.search(wanted).count
    return f"| `{words}` | {count:,} | {best(lambda: index.search(wanted)):.1f} | {best(scan, 1):,.0f} |"


def main() -> None:
    folder, *words = sys.argv[1:]
    began = time.process_time()
    index = making.make(Path(folder))
    seconds, peak = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)
    print(f"made in {seconds:.1f} CPU s, peak memory {peak:.2f} GB, {index.stat().st_size / 1e6:.1f} MB on disk\n")
    print("| words | texts | CPU ms | `CONTAINS`, CPU ms |\n|---|---|---|---|")
    opened, graph = Index(Path(folder)), store.open_read_only(Path(folder))
    for each in words:
        print(row(each, opened, graph))


if __name__ == "__main__":
    main()
