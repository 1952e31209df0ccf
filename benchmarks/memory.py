"""How much memory each step of ``kg build`` holds, of a project that is built a part at a time.

``python benchmarks/memory.py PROJECT OUTPUT`` builds a project of ``corpora.py`` from nothing and prints, as each step
ends, its seconds of CPU and the memory of the process when it began, at most, and at its end: what it holds itself,
without files that are mapped into it. ``--files`` ends before the store is made. Linux alone.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kg import project as projects
from kg.building import pipeline
from kg.building.comparing import Comparing
from kg.building.part_files import PartFiles
from kg.building.store_changes import StoreChanges
from kg.building.streaming import Streaming
from kg.ledger.file import Ledger
from kg.policies.derivation import Derivation
from kg.policies.grounds import Grounds

STEPS = (
    (Streaming, "_take_tables"),
    (Streaming, "_tables"),
    (Streaming, "_documents"),
    (Streaming, "_places"),
    (Streaming, "_facts"),
    (Ledger, "settle"),
    (Derivation, "_oppose"),
    (Derivation, "_follow"),
    (Grounds, "conclude"),
    (Derivation, "derive"),
    (Comparing, "run"),
    (PartFiles, "finish"),
    (StoreChanges, "make"),
    (StoreChanges, "index"),
)


class Watch:
    """Looks at the memory of the process ten times a second."""

    def __init__(self) -> None:
        self._most: list[int] = []
        threading.Thread(target=self._look, daemon=True).start()

    def over(self, owner: type, name: str) -> None:
        """Print what a method takes whenever it has run."""
        work: Callable[..., object] = getattr(owner, name)

        def watched(*given: object, **named: object) -> object:
            begun, start = time.process_time(), held()
            self._most.append(start)
            try:
                return work(*given, **named)
            finally:
                self._seen()
                most = self._most.pop()
                step = f"{'  ' * len(self._most)}{owner.__name__}.{name}"
                spent = time.process_time() - begun
                print(f"{step:34} {spent:8.1f} CPU s, MB: {start:6} {most:6} {held():6}", flush=True)

        setattr(owner, name, watched)

    def _look(self) -> None:
        while True:
            self._seen()
            time.sleep(0.1)

    def _seen(self) -> None:
        now = held()
        self._most[:] = [max(each, now) for each in self._most]


def held() -> int:
    """Give the memory that the process holds itself, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("RssAnon"))) >> 10


class EnoughError(Exception):
    """All files are there."""


def main(folder: Path, output: Path, *, files: bool) -> None:
    """Build and watch."""
    watch = Watch()
    for each in STEPS:
        watch.over(*each)
    if files:

        def enough(*_: object) -> bool:
            raise EnoughError

        StoreChanges.make = enough  # type: ignore[assignment, method-assign]
    with suppress(EnoughError):
        pipeline.run(projects.load(folder), output=output, large=0, full=True, records=False, tell=print)
    print(f"all: {time.process_time():.1f} CPU s")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]), files="--files" in sys.argv)
