"""Lines as printed: put together from the pieces in which they are found, and put in the order in which they are read.

Lengths are in points; ``bottom`` grows upwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

_RAISED: Final = 0.82
"""How large a raised mark is at most, against the line that it stands in."""
_CALL: Final = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,4}|[†‡])[\])]?")
_FEWEST_ROWS, _FEWEST_IN_COLUMN = 6, 4
WORD_GAP, _WIDEST_GAP = 0.12, 10.0
"""The gaps, by the size of type, from which a blank is meant, and at which a line ends."""


class Glyph(NamedTuple):
    """A character as printed."""

    text: str
    size: float
    left: float
    x1: float
    bottom: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A line as printed, on a page so high and so wide."""

    glyphs: tuple[Glyph, ...]
    size: float
    left: float
    right: float
    bottom: float
    height: float
    width: float
    unmapped: int = 0

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.text for glyph in self.glyphs).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(glyph.bold for glyph in self.glyphs if glyph.text.strip())


def pieces(line: PrintedLine) -> Iterator[tuple[str, bool]]:
    """Give the stretches of a line, and whether each is a raised mark that calls a note."""
    run: list[str] = []
    raised = False
    for glyph in line.glyphs:
        up = _is_raised(glyph, line) if glyph.text.strip() else False
        if up != raised and run:
            yield from _piece("".join(run), raised=raised)
            run = []
        raised = up
        run.append(glyph.text)
    if run:
        yield from _piece("".join(run), raised=raised)


def _piece(text: str, *, raised: bool) -> Iterator[tuple[str, bool]]:
    if raised and _CALL.fullmatch(text.strip()):
        yield text.strip(), True
    else:
        yield text, False


def _is_raised(glyph: Glyph, line: PrintedLine) -> bool:
    return glyph.size <= line.size * _RAISED and glyph.bottom >= line.bottom + line.size * 0.12


def whole(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put marks that were found as lines of their own back into the line that they are raised above."""
    marks = [line for line in lines if _CALL.fullmatch(line.text)]
    found: list[PrintedLine] = []
    taken: set[int] = set()
    for line in lines:
        if any(line is mark for mark in marks):
            continue
        own = [
            mark
            for mark in marks
            if id(mark) not in taken
            and mark.size <= line.size * _RAISED
            and line.bottom < mark.bottom < line.bottom + line.size
            and line.left - line.size <= mark.left <= line.right + line.size
        ]
        if own:
            taken.update(id(mark) for mark in own)
            glyphs = sorted((*line.glyphs, *(glyph for mark in own for glyph in mark.glyphs)), key=lambda g: g.left)
            left, right = min(mark.left for mark in own), max(mark.right for mark in own)
            found.append(replace(line, glyphs=tuple(glyphs), left=min(line.left, left), right=max(line.right, right)))
        else:
            found.append(line)
    return _with_neighbours(found + [mark for mark in marks if id(mark) not in taken])


def _with_neighbours(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put together what stands on one line and was found in pieces, as in justified text; not across columns."""
    gutter = _gutter(lines)
    joined: list[PrintedLine] = []
    for row in _rows(lines):
        first = len(joined)
        for line in sorted(row, key=lambda line: line.left):
            if len(joined) > first and _goes_with(joined[-1], line, gutter):
                joined[-1] = _together(joined[-1], line)
            else:
                joined.append(line)
    return joined


def _rows(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Gather the lines that stand equally high."""
    row: list[PrintedLine] = []
    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        if row and row[0].bottom - line.bottom > line.size * 0.2:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _together(before: PrintedLine, line: PrintedLine) -> PrintedLine:
    blank = Glyph(" ", line.size, before.right, line.left, line.bottom, bold=False)
    between = (blank,) if line.left - before.right > line.size * WORD_GAP else ()
    return replace(
        before,
        glyphs=(*before.glyphs, *between, *line.glyphs),
        right=line.right,
        unmapped=before.unmapped + line.unmapped,
    )


def _goes_with(before: PrintedLine, line: PrintedLine, gutter: float | None) -> bool:
    if abs(before.bottom - line.bottom) > line.size * 0.2 or abs(before.size - line.size) > line.size * 0.2:
        return False
    gap = line.left - before.right
    across = gutter is not None and before.right <= gutter <= line.left
    return -line.size * 0.2 <= gap < line.size * _WIDEST_GAP and not across


def _gutter(lines: Sequence[PrintedLine]) -> float | None:
    """Find the blank strip between two columns: hardly a line crosses it, and many stand on either side."""
    rows: dict[int, list[PrintedLine]] = {}
    for line in lines:
        rows.setdefault(round(line.bottom / 3), []).append(line)
    if len(rows) < _FEWEST_ROWS:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = right - left
    best: tuple[int, float] | None = None
    for step in range(35, 66):
        x = left + width * step / 100
        crossing = sum(any(line.left < x < line.right for line in row) for row in rows.values())
        if best is None or (crossing, abs(step - 50)) < (best[0], abs((best[1] - left) / width * 100 - 50)):
            best = (crossing, x)
    if best is None or best[0] > 0.15 * len(rows):
        return None
    return best[1] if _are_columns(rows.values(), best[1], width) else None


def _are_columns(rows: Iterable[Sequence[PrintedLine]], x: float, width: float) -> bool:
    """Say whether what stands on either side of a strip are lines of text, beside each other."""
    lefts: list[float] = []
    rights: list[tuple[float, bool, float]] = []
    for row in rows:
        before, after = [line for line in row if line.right <= x], [line for line in row if line.left >= x]
        if before:
            lefts.append(before[0].bottom)
        if after:
            reach = max(line.right for line in after) - min(line.left for line in after)
            rights.append((after[0].bottom, reach > width * 0.2, after[0].size))
    beside = sum(wide and any(abs(bottom - other) < size * 2 for other in lefts) for bottom, wide, size in rights)
    return min(len(lefts), len(rights)) >= _FEWEST_IN_COLUMN and beside >= max(3, len(rights) // 3)


def ordered(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put lines in reading order: from above, and column by column between lines that cross the middle."""
    from_above = sorted(lines, key=lambda line: (-round(line.bottom, 1), line.left))
    gutter = _gutter(from_above)
    if gutter is None:
        return from_above
    ordered: list[PrintedLine] = []
    columns: tuple[list[PrintedLine], list[PrintedLine]] = ([], [])
    for line in from_above:
        if line.right <= gutter:
            columns[0].append(line)
        elif line.left >= gutter:
            columns[1].append(line)
        else:
            ordered += [*columns[0], *columns[1], line]
            columns = ([], [])
    return [*ordered, *columns[0], *columns[1]]
