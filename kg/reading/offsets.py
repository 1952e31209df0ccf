"""Derived text that knows where each of its characters stands in the text it was derived from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

_FOLDED = re.compile(r"[^\S ]|\s\s+")


class Offsets(Sequence[int]):
    """Strictly increasing positions, kept as runs: the cost is that of the joints, not that of the characters."""

    __slots__ = ("_derived", "_length", "_origin")

    def __init__(self, runs: Sequence[tuple[int, int]] = (), length: int = 0) -> None:
        """Take ``(position in the derived text, position in the origin)`` of each run's start, and the whole length."""
        self._derived = array("q", [derived for derived, _ in runs])
        self._origin = array("q", [origin for _, origin in runs])
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...
    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        if isinstance(index, slice):
            return tuple(self._at(position) for position in range(*index.indices(self._length)))
        position = index + self._length if index < 0 else index
        if not 0 <= position < self._length:
            raise IndexError(index)
        return self._at(position)

    def _at(self, position: int) -> int:
        run = bisect_right(self._derived, position) - 1
        return self._origin[run] + position - self._derived[run]

    def runs(self) -> list[tuple[int, int]]:
        """Give what it was made of: each run's place in the derived text and in the origin."""
        return list(zip(self._derived, self._origin, strict=True))

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """Give each run's place in the derived text, its place in the origin, and its length."""
        ends = [*self._derived[1:], self._length][: len(self._derived)]
        for derived, origin, end in zip(self._derived, self._origin, ends, strict=True):
            yield derived, origin, end - derived

    def first_at_or_after(self, origin: int) -> int:
        """Give the first derived position whose origin is not before ``origin`` (the length, if there is none)."""
        run = bisect_right(self._origin, origin) - 1
        if run < 0:
            return 0
        end = self._derived[run + 1] if run + 1 < len(self._derived) else self._length
        return min(self._derived[run] + origin - self._origin[run], end)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Offsets):
            return NotImplemented
        return (self._derived, self._origin, self._length) == (other._derived, other._origin, other._length)

    def __hash__(self) -> int:
        return hash((self._derived.tobytes(), self._origin.tobytes(), self._length))

    def __repr__(self) -> str:
        return f"Offsets({list(zip(self._derived, self._origin, strict=True))!r}, {self._length})"


class Derivation:
    """A text under way: stretches of the stored text and the joints between them, with their places."""

    def __init__(self, stored: str) -> None:
        """Begin with nothing."""
        self.stored = stored
        self._pieces: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._next_origin = -1
        self._last = "\n"
        self.length = 0

    def add(self, start: int, end: int) -> None:
        """Append a stretch, each run of white space as one blank."""
        for odd in _FOLDED.finditer(self.stored, start, end):
            self._append(start, self.stored[start : odd.start()])
            self.join(odd.start(), " ")
            start = odd.end()
        if start < end and self._last.isspace() and self.stored[start] == " ":
            start += 1
        self._append(start, self.stored[start:end])

    def join(self, position: int, blank: str) -> None:
        """Append one blank that stands for the white space at ``position``; none is doubled."""
        if not self._last.isspace():
            self._append(position, blank)

    def _append(self, origin: int, piece: str) -> None:
        if not piece:
            return
        if origin != self._next_origin:
            self._runs.append((self.length, origin))
        self._pieces.append(piece)
        self.length += len(piece)
        self._next_origin = origin + len(piece)
        self._last = piece[-1]

    def finish(self) -> tuple[str, Offsets]:
        """Give the text, without blanks at its end, and the places of its characters."""
        text = "".join(self._pieces).rstrip()
        runs = self._runs[: bisect_left(self._runs, (len(text), -1))]
        return text, Offsets(runs, len(text))
