"""Where the pages of a text begin, and what on them belongs to the page rather than to the text.

Knows form feeds, the single leading blank that some extractors leave at a page's start, and printed page
numbers and running heads, which are furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from kg.reading.lines import HYPHENS, Line, first_letter, is_finished

_PAGE_NUMBER = re.compile(r"[-–—\[(|\s]*(\d{1,4})[-–—\])|\s]*")
_HEAD_WITH_NUMBER = re.compile(r"(\d{1,4})(?:\s{2,}|\t|\s*\|\s*)[^\W\d].*|[^\W\d].*(?:\s{2,}|\t|\s*\|\s*)(\d{1,4})")
_FEWEST_LINES = 12
_FEWEST_PAGES = 2
_LONGEST_HEAD = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the file: its number counted from 1, its place in the stored text, its number as printed."""

    number: int
    start: int
    end: int
    printed: str | None = None


def page_starts(stored: str, lines: Sequence[Line]) -> list[int]:
    """Find the positions where pages begin; the first is 0. A page that would be last and blank is none."""
    feeds = [found.end() for found in re.finditer("\f", stored)]
    starts = feeds or _single_blanks(stored, lines)
    last = lines[-1].start if lines else 0
    first = lines[0].start if lines else 0
    return [0, *(start for start in starts if start <= last and (start > first or feeds) and start > 0)]


def _single_blanks(stored: str, lines: Sequence[Line]) -> list[int]:
    indented = [i for i, line in enumerate(lines) if line.indent and stored[line.start - 1] != "\t"]
    marks = [i for i in indented if lines[i].indent == 1]
    if len(marks) < len(indented) * 0.9 or len(marks) * 6 > len(lines) + 6:
        return []
    inner = [i for i in marks if i > 0]
    if not inner or (0 not in marks and len(inner) < _FEWEST_PAGES):
        return []
    broken = sum(1 for i in inner if first_letter(stored, lines[i]).islower() or not is_finished(stored, lines[i - 1]))
    gaps = [later - earlier for earlier, later in zip([0, *inner], inner, strict=False)]
    if broken * 4 >= len(inner) or (0 in marks and median(gaps) >= _FEWEST_LINES):
        return [lines[i].start - 1 for i in inner]
    return []


def on_pages(lines: Sequence[Line], starts: Sequence[int]) -> list[Line]:
    """Give each line the index of its page."""
    placed: list[Line] = []
    page = 0
    for line in lines:
        while page + 1 < len(starts) and starts[page + 1] <= line.start:
            page += 1
        placed.append(line._replace(page=page))
    return placed


def furniture(stored: str, lines: Sequence[Line], pages: int) -> dict[int, str | None]:
    """Find the lines that are page numbers or running heads: their index, and the page number where they show it."""
    if pages < _FEWEST_PAGES:
        return {}
    tops, bottoms = _edges(lines, pages)
    numbered = _numbered(stored, lines, tops, bottoms)
    noted = {i for i in bottoms if stored[lines[i].start] in "0123456789*[(†"}
    heads = _running_heads(stored, lines, sorted({*tops, *bottoms} - noted - numbered.keys()), pages)
    return {**dict.fromkeys(heads, None), **numbered}


def _edges(lines: Sequence[Line], pages: int) -> tuple[list[int], list[int]]:
    """Give the first two and the last two lines of every page that has more."""
    by_page: list[list[int]] = [[] for _ in range(pages)]
    for i, line in enumerate(lines):
        by_page[line.page].append(i)
    long = [page for page in by_page if len(page) > _FEWEST_PAGES]
    return [i for page in long for i in page[:2]], [i for page in long for i in page[-2:]]


def _numbered(stored: str, lines: Sequence[Line], tops: Sequence[int], bottoms: Sequence[int]) -> dict[int, str | None]:
    """Find the lines whose number counts with the pages: alone at either edge, or beside a running head."""
    shifts: dict[int, tuple[int, str]] = {}
    for i in sorted({*tops, *bottoms}):
        line = lines[i]
        if line.end - line.start > _LONGEST_HEAD:
            continue
        found = _PAGE_NUMBER.fullmatch(stored, line.start, line.end)
        if found is None and i in tops:
            found = _HEAD_WITH_NUMBER.fullmatch(stored, line.start, line.end)
        if found is not None:
            printed = next(group for group in found.groups() if group)
            shifts[i] = (int(printed) - line.page, printed)
    if not shifts:
        return {}
    usual, times = max(Counter(shift for shift, _ in shifts.values()).items(), key=lambda item: (item[1], -item[0]))
    return {i: printed for i, (shift, printed) in shifts.items() if shift == usual} if times > 1 else {}


def _running_heads(stored: str, lines: Sequence[Line], edges: Sequence[int], pages: int) -> list[int]:
    def shape(i: int) -> str:
        return re.sub(r"\d+", "#", lines[i].text(stored)).casefold()

    short = [
        i
        for i in edges
        if lines[i].end - lines[i].start <= _LONGEST_HEAD
        and stored[lines[i].end - 1] not in HYPHENS
        and not is_finished(stored, lines[i])
    ]
    times = Counter(shape(i) for i in short)
    return [i for i in short if times[shape(i)] >= max(3, pages / 3) and any(char.isalpha() for char in shape(i))]
