"""``kg read`` of a shelf, killed, and what it has kept, damaged."""

from __future__ import annotations

import random
from pathlib import Path

from ordeals.program import Course, Kind, damage, ended_well, hold, killed, state


def _shelf(folder: Path, letters: int = 40) -> Path:
    shelf = folder / "shelf"
    shelf.mkdir()
    for number in range(letters):
        text = f"On {number % 28 + 1} May 1774 the envoy number {number} left for Şumnu.\n\n" * 40
        (shelf / f"letter-{number:02}.txt").write_text(text, encoding="utf-8")
    return shelf


def read_killed(draw: random.Random, folder: Path) -> None:
    """``kg read`` of a shelf is killed: what is kept is whole, and the next run reads the rest."""
    shelf = _shelf(folder)
    clean, kept = folder / "clean", folder / "kept"
    course = Course(folder, "read", shelf, "-o", clean, "--jobs", "2")
    for _ in range(2):
        killed(draw, course, folder, "read", shelf, "-o", kept, "--jobs", "2")
    wanted, found = state(clean), state(kept)
    hold(
        all(found[name] == wanted[name] for name in found if name in wanted and name.endswith(".txt")), "a text is cut"
    )
    ended_well("read", shelf, "-o", kept, "--jobs", "2")
    hold(_texts(state(kept)) == _texts(wanted), "the next run gives other bytes")


def kept_damaged(draw: random.Random, folder: Path) -> None:
    """A file that a shelf has kept is damaged: the next run reads that document again."""
    shelf, kept = _shelf(folder, 8), folder / "kept"
    ended_well("read", shelf, "-o", kept, "--jobs", "1")
    wanted = _texts(state(kept))
    harm = damage(draw, draw.choice(sorted(path for path in kept.rglob("*") if path.is_file() and path.stat().st_size)))
    ended_well("read", shelf, "-o", kept, "--jobs", "1")
    hold(_texts(state(kept)) == wanted, f"the damage is still there: {harm}")


def _texts(files: dict[str, str]) -> dict[str, str]:
    return {name: mark for name, mark in files.items() if name.endswith((".txt", "reading.json"))}


KINDS: dict[str, Kind] = {"read": read_killed, "kept": kept_damaged}
