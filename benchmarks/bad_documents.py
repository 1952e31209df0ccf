"""What bad documents take: CPU time, wall time and peak memory of a shelf that holds one kind of them each.

``python benchmarks/bad_documents.py [--size 1.0] [--kind …] [--then annotate]`` makes the documents of
``tests/bad_documents.py`` in a temporary folder, beside a good one, reads the shelf with one worker, and prints a row
for each kind; with ``--then`` what was read is annotated or extracted too. Nothing may take all memory of a machine:
that of each run is bounded.
"""

from __future__ import annotations

import argparse
import csv
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import bad_documents  # noqa: E402 - what the tests make small

_MOST = 8 * 2**30


class Spent(NamedTuple):
    """What a run took: seconds of CPU and of the clock, MiB, and how it ended."""

    cpu: float
    wall: float
    peak: float
    ended: int | str
    said: str


def spent(words: list[str], patience: float) -> Spent:
    """Run the program within bounds, and say what it took."""
    with tempfile.TemporaryFile() as talk:
        began = time.monotonic()
        bounded = f'ulimit -v {_MOST // 1024}; exec "$@"'
        process = subprocess.Popen(
            ["sh", "-c", bounded, "sh", sys.executable, "-m", "kg", *words],
            stdout=subprocess.DEVNULL,
            stderr=talk,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, patience)
        _, status, usage = os.wait4(process.pid, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        talk.seek(0)
        said = talk.read().decode(errors="replace").strip()
    code = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - began
    ended = "killed" if code == -signal.SIGKILL else code
    return Spent(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, ended, said)


def outcomes(read: Path) -> str:
    """Say what the report says of the bad files."""
    try:
        with (read / "report.csv").open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["path"] != "good.txt"]
    except OSError:
        return "no report"
    counts = {one: sum(row["outcome"] == one for row in rows) for one in ("read", "failed", "skipped")}
    return ", ".join(f"{count} {one}" for one, count in counts.items() if count) or "nothing"


def main() -> None:
    """Make, read, and say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--kind", action="append", choices=bad_documents.KINDS)
    parser.add_argument("--patience", type=float, default=300)
    parser.add_argument("--then", choices=("annotate", "extract"))
    parser.add_argument("--project", type=Path, default=ROOT / "tests" / "fixtures" / "kaynarca")
    parser.add_argument("--say", action="store_true", help="what the program said, too")
    parser.add_argument("--make", type=Path, help="make the documents in this folder, and do no more")
    told = parser.parse_args()
    if told.make:
        for kind in told.kind:
            bad_documents.KINDS[kind](told.make, told.size)
        return
    print("| documents | CPU s | wall s | peak MiB | exit | report |\n|---|---|---|---|---|---|")
    for kind in told.kind or bad_documents.KINDS:
        with tempfile.TemporaryDirectory(prefix="kg-bad-") as made:
            shelf, read = Path(made) / "shelf", Path(made) / "read"
            shelf.mkdir()
            (shelf / "good.txt").write_text(bad_documents.SENTENCE * 3 + "\n", encoding="utf-8")
            making = [sys.executable, __file__, "--size", str(told.size), "--kind", kind, "--make", str(shelf)]
            subprocess.run(making, check=True)  # by another process: a child's peak begins with its parent's
            took = [("", spent(["read", str(shelf), "-o", str(read), "-j", "1"], told.patience))]
            if told.then:
                words = ["-p", str(told.project), told.then, str(read), "-o", str(Path(made) / "out.parquet")]
                took.append((f", {told.then}", spent(words, told.patience)))
            for what, one in took:
                found = outcomes(read) + (
                    "" if (read / "good.txt" / "text.txt").is_file() else "; THE GOOD ONE IS NOT READ"
                )
                print(
                    f"| {kind}{what} | {one.cpu:.1f} | {one.wall:.1f} | {one.peak:.0f} | {one.ended} | {found} |",
                    flush=True,
                )
                if told.say:
                    print(one.said[-3000:], flush=True)


if __name__ == "__main__":
    main()
