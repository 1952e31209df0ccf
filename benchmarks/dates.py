"""How well dates are read, in more detail than ``kg evaluate --task dates`` says it, and how fast.

    python benchmarks/dates.py ../shared/data            the half from whose misses patterns were mended
    python benchmarks/dates.py ../shared/data held-out   the other half; docs/dates.md says how far it is clean
    python benchmarks/dates.py ../shared/data misses     what goes wrong in the first half

Two dates are *exactly* the same if their EDTF is; *loosely* if their first and last days are.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kg import datings
from kg.evaluation.records import Asked
from kg.evaluation.tasks.dates import alike, every, plain, same


def speed(data: Path) -> float:
    """Give the characters read in a CPU second, over a FRUS volume."""
    text = plain((data / "frus" / "frus1918Russiav03.xml").read_text(encoding="utf-8"))
    begun = time.process_time()
    datings.find(text, language="en")
    return len(text) / (time.process_time() - begun)


def main() -> None:
    """Print the table."""
    data, mode = Path(sys.argv[1]), (sys.argv[2:] or ["development"])[0]
    print(f"{'':<28}{'dates':>7}{'exact':>8}{'loose':>8}")
    for name, found in every(Asked(path=data, half="held-out" if mode == "held-out" else "development")):
        read = list(found)
        number = max(1, len(read))
        exact = sum(same(made, gold.edtf) for gold, made in read) / number
        loose = sum(alike(made, gold.edtf) for gold, made in read) / number
        print(f"{name:<28}{len(read):>7}{exact:>8.4f}{loose:>8.4f}")
        for gold, made in read if mode == "misses" else ():
            if not same(made, gold.edtf):
                print(f"    {gold.document}: {gold.written!r} is {gold.edtf}, read {made}")
    print(f"{speed(data) / 1e6:.2f} million characters in a CPU second")


if __name__ == "__main__":
    main()
