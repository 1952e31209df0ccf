"""How long the shapes take on a graph: ``python benchmarks/validation.py GRAPH.nq [shacl|pySHACL]``.

The graph is a ``graph.nq`` as ``kg build`` or ``kg export -f nq`` writes it. One engine a process: memory is its own.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kg.validation import shapes, shaping

_SHAPES = Path(__file__).parent.parent / "ontology" / "shapes.ttl"
_GIGA = 1 << 20  # kilobytes


class _Lines:
    """The lines of a file, to be gone through more than once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        with self._path.open("rb") as stream:
            for self.count, line in enumerate(stream, 1):
                yield line


def main() -> None:
    path, *engine = sys.argv[1:]
    lines = _Lines(Path(path))
    read = shapes.read(_SHAPES)
    began = time.process_time()
    outcome = shaping.run(lines, read, engine=engine[0] if engine else None)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _GIGA
    print("| statements | engine | results | CPU s | peak memory, GB |\n|---|---|---|---|---|")
    print(f"| {lines.count:,} | {outcome.engine} | {len(outcome.results):,} | {seconds:.2f} | {peak:.2f} |")
    if outcome.remark:
        print(outcome.remark)


if __name__ == "__main__":
    main()
