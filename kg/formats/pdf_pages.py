"""What the lines of printed pages are: body, notes, headings, running heads; in which order they are read.

Judged by size and place alone, for the whole file at once. Lengths are in points; ``bottom`` grows upwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from kg.formats import printed_lines
from kg.formats.printed_lines import PrintedLine

Filling = Callable[[], None]

_SMALLER, _LARGER = 0.94, 1.12
_MARK: Final = re.compile(r"(\d{1,3}|\*{1,4}|[†‡])(?:[.)]?\s+|(?=[^\W\d_]|[“\"«‘(])|[.)])")
_PAGE_NUMBER: Final = re.compile(r"[-–—\[(|\s]*(\d{1,4}|[ivxlc]{1,6})[-–—\])|\s]*", re.IGNORECASE)
_BESIDE_HEAD: Final = re.compile(r"(\d{1,4})\s+\D.*|\D.*\s(\d{1,4})")
_FINISHED: Final = re.compile(r"[.!?:…][\"'”’»)\]\d*†]*$")
_HYPHENS: Final = "-‐¬⸗\u00ad"
_EDGE = 0.13
"""The share of a page's height, above and below, in which running heads stand."""
_FEWEST_REPEATS = 2
_GAP, _SMALL_GAP = 1.45, 1.22
"""How much further apart than usual lines stand between which a paragraph ends."""


@dataclass(slots=True)
class Footnote:
    """A note's lines; its words begin at ``words`` of the first."""

    number: int
    mark: str
    words: int
    lines: list[PrintedLine]


@dataclass(slots=True)
class Block:
    """The lines of a paragraph on one page; ``goes_on``: it began on the page before."""

    kind: str
    lines: list[PrintedLine]
    goes_on: bool = False


@dataclass(slots=True)
class Page:
    """A page: its number as printed, its paragraphs in reading order, its notes."""

    printed: str | None = None
    paragraphs: list[Block] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """The pages of a file, laid out."""

    pages: tuple[Page, ...]


def lay_out(pages: Sequence[Sequence[PrintedLine]]) -> Laid:
    """Tell what the lines of all pages are."""
    merged = [printed_lines.whole(lines) for lines in pages]
    body = _body_size(merged)
    heads, printed = _furniture(merged)
    laid: list[Page] = []
    unfinished: Block | None = None
    for number, lines in enumerate(merged):
        own = [line for i, line in enumerate(lines) if (number, i) not in heads]
        page = Page(printed=printed.get(number))
        text, notes = _parted(printed_lines.ordered(own), body)
        continued, page.notes = _footnotes(notes)
        if continued and laid and laid[-1].notes:
            laid[-1].notes[-1].lines.extend(continued)
        elif continued:  # small type that no note begins: a table, a list, a programme's text
            text = [line for line in printed_lines.ordered(own) if line in text or line in continued]
        page.paragraphs = _paragraphs(text, body)
        unfinished = _joined(unfinished, page)
        laid.append(page)
    return Laid(pages=tuple(laid))


def _body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.glyphs)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 1.0


# -- running heads and page numbers


def _furniture(pages: Sequence[Sequence[PrintedLine]]) -> tuple[set[tuple[int, int]], dict[int, str]]:
    """Find the lines that belong to the page, and the numbers that they show."""
    edges: list[tuple[int, int, PrintedLine]] = []
    for number, lines in enumerate(pages):
        for i, line in enumerate(lines):
            if line.bottom > line.height * (1 - _EDGE) or line.bottom < line.height * _EDGE:
                edges.append((number, i, line))
    shapes = Counter(_shape(line) for _, _, line in edges)
    shifts = Counter(int(text) - number for number, _, line in edges if (text := _page_number(line)).isdecimal())
    usual = {shift for shift, times in shifts.items() if times >= _FEWEST_REPEATS}
    found: set[tuple[int, int]] = set()
    printed: dict[int, str] = {}
    enough = max(_FEWEST_REPEATS + 1, len(pages) // 5)
    for number, i, line in edges:
        text = _page_number(line)
        counts = text.isdecimal() and int(text) - number in usual
        roman = bool(text) and not text.isdecimal() and _PAGE_NUMBER.fullmatch(line.text) is not None
        if counts or roman or (len(pages) == 1 and text.isdecimal() and _is_apart(line, pages[number])):
            printed.setdefault(number, text)
            found.add((number, i))
        elif shapes[_shape(line)] >= enough and len(line.text) < 120:  # noqa: PLR2004 - a running head is a line
            found.add((number, i))
    return found, printed


def _is_apart(line: PrintedLine, lines: Sequence[PrintedLine]) -> bool:
    """Tell a page number where no other page counts on: a number alone, outermost, not under the margin of the text."""
    others = [other for other in lines if other is not line]
    if not others or _PAGE_NUMBER.fullmatch(line.text) is None:
        return False
    nearest = min(others, key=lambda other: abs(other.bottom - line.bottom))
    outermost = all(other.bottom > line.bottom for other in others) or all(
        other.bottom < line.bottom for other in others
    )
    return outermost and abs(line.left - nearest.left) > line.size


def _shape(line: PrintedLine) -> str:
    return f"{re.sub(r'[0-9]+', '#', line.text).casefold()}@{round(line.bottom / 8)}"


def _page_number(line: PrintedLine) -> str:
    alone = _PAGE_NUMBER.fullmatch(line.text)
    if alone is not None:
        return alone.group(1)
    top = line.bottom > line.height * (1 - _EDGE)
    beside = _BESIDE_HEAD.fullmatch(line.text) if top else None
    return next((group for group in beside.groups() if group), "") if beside is not None else ""


# -- notes


def _parted(lines: Sequence[PrintedLine], body: float) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Part the body of a page from the smaller lines at its foot, in each column."""
    small = [line.size <= body * _SMALLER for line in lines]
    notes: set[int] = set()
    lowest_body = min((line.bottom for line, is_small in zip(lines, small, strict=True) if not is_small), default=None)
    for i, line in enumerate(lines):
        if small[i] and (lowest_body is None or line.bottom < lowest_body or _is_under(lines, small, i)):
            notes.add(i)
    first = next((i for i in sorted(notes) if _begins(lines[i]) is not None), None)
    if first is None and lowest_body is None:
        return list(lines), []
    return [line for i, line in enumerate(lines) if i not in notes], [lines[i] for i in sorted(notes)]


def _is_under(lines: Sequence[PrintedLine], small: Sequence[bool], i: int) -> bool:
    """Say whether no larger line stands below this one in its column."""
    line = lines[i]
    return not any(
        not small[j] and other.bottom < line.bottom and other.left < line.right and line.left < other.right
        for j, other in enumerate(lines)
    )


def _begins(line: PrintedLine) -> tuple[str, int] | None:
    """Give the mark that a note's first line begins with, and where its words begin."""
    found = _MARK.match(line.text)
    return (found.group(1), found.end()) if found is not None else None


def _footnotes(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[Footnote]]:
    """Gather the lines at the foot of a page into notes; what stands before the first goes on from the page before."""
    continued: list[PrintedLine] = []
    notes: list[Footnote] = []
    for line in lines:
        begun = _begins(line)
        if begun is not None and _counts_on(begun[0], notes):
            mark, words = begun
            notes.append(Footnote(int(mark) if mark.isdecimal() else 0, mark, words, [line]))
        elif notes:
            notes[-1].lines.append(line)
        else:
            continued.append(line)
    return continued, notes


def _counts_on(mark: str, notes: Sequence[Footnote]) -> bool:
    """Say whether a mark can be the next note's: numbers rise by little."""
    if not mark.isdecimal() or not notes or not notes[-1].number:
        return True
    return 0 < int(mark) - notes[-1].number <= 3  # noqa: PLR2004 - a misread number or two


# -- paragraphs


def _paragraphs(lines: Sequence[PrintedLine], body: float) -> list[Block]:
    blocks: list[Block] = []
    leading = _leading(lines)
    for previous, line in zip([None, *lines], lines, strict=False):
        kind = _kind(line, body)
        if previous is None or not blocks or kind != blocks[-1].kind or _breaks(previous, line, lines, leading):
            blocks.append(Block(kind, [line]))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _kind(line: PrintedLine, body: float) -> str:
    text = line.text
    short = len(text) < 120 and not text.endswith((".", ",", ";", *_HYPHENS))  # noqa: PLR2004 - a heading is a line or two
    lettered = any(char.isalpha() for char in text)
    if short and lettered and (line.size >= body * _LARGER or (line.is_bold and len(text.split()) <= 14)):  # noqa: PLR2004
        return "heading"
    return "body"


def _leading(lines: Sequence[PrintedLine]) -> float:
    steps = [above.bottom - line.bottom for above, line in pairwise(lines)]
    usual = [step for step in steps if step > 0]
    return median(usual) if usual else 0.0


def _breaks(above: PrintedLine, line: PrintedLine, lines: Sequence[PrintedLine], leading: float) -> bool:
    """Say whether a new paragraph begins with a line."""
    if above.text[-1:] in _HYPHENS and line.text[:1].islower():
        return False
    column = [other for other in lines if abs(other.left - line.left) < line.width * 0.25]
    left = min(other.left for other in column)
    right = max(other.right for other in column)
    step = above.bottom - line.bottom
    if step > leading * _GAP and leading:
        return True
    finished = _FINISHED.search(above.text) is not None
    if finished and step > leading * _SMALL_GAP and leading:
        return True
    if step < 0:
        return finished and (line.left > left + line.size * 0.8)
    if line.left > left + line.size * 0.8 and above.left < line.left - line.size * 0.5:
        return True
    return finished and above.right < right - (right - left) * 0.12


def _joined(unfinished: Block | None, page: Page) -> Block | None:
    """Let the first paragraph of a page go on the last of the page before, where that is not at its end."""
    if page.paragraphs:
        first = page.paragraphs[0]
        if unfinished is not None and first.kind == "body" == unfinished.kind:
            last = unfinished.lines[-1].text
            begins_low = next((char.islower() for char in first.lines[0].text if char.isalpha()), False)
            first.goes_on = not _FINISHED.search(last) or begins_low
        return page.paragraphs[-1]
    return unfinished
