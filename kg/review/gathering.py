"""Faults that are one fault made again and again, told once: which lines have it. Owns no fault of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from kg.errors import Fault

_FEW: Final = 3
"""Of so many each is shown by itself; of more, this many, and where the others are."""
_PLACE: Final = re.compile(r"(?s)(.+)[:#](\d+)")
_OWN: Final = re.compile(r"“[^”]*”|'[^']*'|\d+")
"""What of a fault is of its own line: words of it, and numbers."""


def gathered(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Give faults in their order; of one that many lines of a file have, the first ones, then all other lines at once.

    The hint is given once, with the last.
    """
    alike: dict[tuple[str, str, str | None], list[tuple[Fault, int]]] = {}
    for number, fault in enumerate(faults):
        place = _PLACE.fullmatch(fault.where)
        key = (place[1], _OWN.sub("…", fault.what), fault.hint) if place else ("", str(number), None)
        alike.setdefault(key, []).append((fault, int(place[2]) if place else 0))
    for (path, _, hint), same in alike.items():
        if len(same) <= _FEW + 1:
            yield from (fault for fault, _ in same)
            continue
        yield from (replace(fault, hint=None) for fault, _ in same[:_FEW])
        rest = [line for _, line in same[_FEW:]]
        yield Fault(where=path, what=f"the same in {len(rest)} more places", excerpt=_runs(rest), hint=hint)


def _runs(lines: Sequence[int]) -> str:
    """Write numbers of lines, runs of them as such: ``5-9, 12``."""
    runs = groupby(enumerate(sorted(set(lines))), key=lambda each: each[1] - each[0])
    ends = [[line for _, line in run] for _, run in runs]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in ends)
