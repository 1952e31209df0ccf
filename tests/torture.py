"""Programs killed at random points, disks that are full, files that are damaged: what is left must be whole.

``python tests/torture.py --runs 1000`` runs the long lane (``make torture``); every run is named by kind and seed, and
``--kind build --first 17 --runs 1`` runs one again. Each run begins from a sound state, does its harm, holds what is
left to that state or to the next one, and then lets the program go on: it must end where an undisturbed run ends, and
never with a traceback. The kinds of harm are those of ``tests/ordeals``.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ordeals import builds, engines, seeds, shelves, stores
from ordeals.program import STRUCK, BrokenError, Kind

KINDS: dict[str, Kind] = {**builds.KINDS, **stores.KINDS, **engines.KINDS, **shelves.KINDS, **seeds.KINDS}


def torture(kind: str, seed: int) -> str | None:
    """Do one run; give what was not whole, or nothing."""
    folder = Path(tempfile.mkdtemp(prefix=f"kg-torture-{kind}-"))
    try:
        KINDS[kind](random.Random(f"{kind}-{seed}"), folder)
    except BrokenError as error:
        return str(error)
    except (OSError, subprocess.SubprocessError) as error:  # a hang is told too, and the lane goes on
        return f"{type(error).__name__}: {error}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def main(words: Sequence[str] | None = None) -> int:
    """Run the lane; give 1 where anything was not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--kind", choices=sorted(KINDS), action="append")
    parser.add_argument("--minutes", type=float, help="stop after so many minutes")
    told = parser.parse_args(words)
    kinds = told.kind or list(KINDS)
    done, broken, spent, began = Counter[str](), Counter[str](), Counter[str](), time.monotonic()
    for number in range(told.first, told.first + told.runs):
        if told.minutes and time.monotonic() - began > told.minutes * 60:
            break
        kind, before = kinds[number % len(kinds)], _cpu()
        what = torture(kind, number)
        done[kind] += 1
        spent[kind] += round(1000 * (_cpu() - before))
        if what is not None:
            broken[kind] += 1
            print(f"{kind} {number}: {what}", flush=True)
    for kind in kinds:
        print(f"{kind}: {done[kind]} runs, {broken[kind]} not whole, {spent[kind] / 1000:.0f} s of CPU")
    print("kills: " + ", ".join(f"{how}: {times}" for how, times in sorted(STRUCK.items())))
    return 1 if broken else 0


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


if __name__ == "__main__":
    sys.exit(main())
