"""Which lines make one paragraph, and which are headings, judged by blank lines, widths, indents and first letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.reading.hyphenation import Joint, joint
from kg.reading.lines import Line, first_letter, is_finished, is_hyphenated, is_short, width_at

KNOWN_HEADING = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,5})[.)]?\s+)?(?:öz|özet|abstract|summary|giriş|introduction|sonuç|conclusions?|kaynakça|kaynaklar|"
    r"bibliyografya|bibliography|references|works cited|notlar|dipnotlar|son notlar|notes|endnotes|footnotes|ekler|ek|"
    r"appendix|appendices|teşekkür|acknowledge?ments?)\s*[:.]?",
    re.IGNORECASE,
)
_KEYWORDS = re.compile(r"(?:anahtar (?:kelime|sözcük)(?:ler)?|key ?words)\s*:", re.IGNORECASE)
_LONGEST_KNOWN, _LONGEST_HEADING = 40, 14
"""The most characters of a heading that is a known word, and the most words of any other."""
_ITEM = re.compile(r"[•▪‣◦·]\s*\S|[-–—]\s+\S|\(?(?:\d{1,2}|[a-zçğıöşü])\)\s+\S|\d{1,2}\.\s+[^\W\d_]")
_CONTINUES = re.compile(r"[,;–—-]$|\b(?:ve|ile|veya|and|of|the|or|in|to)$", re.IGNORECASE)


def is_known_heading(stored: str, line: Line) -> bool:
    """Say whether the line is one of the words that head a part of an article."""
    return line.end - line.start <= _LONGEST_KNOWN and KNOWN_HEADING.fullmatch(stored, line.start, line.end) is not None


def kind_of(stored: str, line: Line) -> str:
    """Name the kind of a paragraph that is no heading, by its first line."""
    return "keywords" if _KEYWORDS.match(stored, line.start, line.end) else "body"


def group(stored: str, lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """Gather the lines of the body into paragraphs, each with its kind: ``heading``, ``keywords`` or ``body``."""
    if not lines:
        return []
    width = [width_at(lines, i) for i in range(len(lines))]
    spaced = _is_spaced(stored, lines)
    if _is_unwrapped(lines):
        return _a_line_each(stored, lines)
    headings = [_is_heading(stored, lines, i, width[i]) for i in range(len(lines))]
    groups: list[tuple[str, list[Line]]] = []
    for i, line in enumerate(lines):
        kind = "heading" if headings[i] else kind_of(stored, line)
        apart = i == 0 or headings[i] != headings[i - 1] or (headings[i] and line.blanks > 0)
        if apart or _breaks(stored, lines[i - 1], line, width[i - 1], spaced=spaced):
            groups.append((kind, [line]))
        else:
            groups[-1][1].append(line)
    return groups


def _is_spaced(stored: str, lines: Sequence[Line]) -> bool:
    """Tell a text that is set with a blank line below every line: its sentences go on over them."""
    spaced = [line for line in lines[1:] if line.blanks]
    going_on = sum(first_letter(stored, line).islower() for line in spaced)
    return len(spaced) > _MOSTLY * len(lines) and 4 * going_on >= len(spaced)


_MOSTLY = 0.6
_UNWRAPPED = 200


def _is_unwrapped(lines: Sequence[Line]) -> bool:
    """Tell a text with a paragraph a line: much of it stands in lines longer than anybody sets."""
    lengths = [line.end - line.start for line in lines]
    return len(lines) > 1 and 4 * sum(length for length in lengths if length > _UNWRAPPED) > sum(lengths)


def _a_line_each(stored: str, lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    groups: list[tuple[str, list[Line]]] = []
    for i, line in enumerate(lines):
        text = line.text(stored)
        goes_on = i > 0 and (
            joint(stored, lines[i - 1], line) is not Joint.BLANK
            or (line.page != lines[i - 1].page and not is_finished(stored, lines[i - 1]))
        )
        is_heading = is_known_heading(stored, line) or (
            len(text.split()) <= _LONGEST_HEADING and text[-1] not in '.,;:!?…-”"' and text[0].isupper()
        )
        if goes_on:
            groups[-1][1].append(line)
        else:
            groups.append(("heading" if is_heading else kind_of(stored, line), [line]))
    return groups


def _is_heading(stored: str, lines: Sequence[Line], i: int, width: int) -> bool:
    line = lines[i]
    if is_known_heading(stored, line):
        return True
    text = line.text(stored)
    if (
        len(text) > min(120, width * 0.75)
        or len(text.split()) > _LONGEST_HEADING
        or text[-1] in '.,;:!?…-”"'
        or _KEYWORDS.match(text)
    ):
        return False
    first = first_letter(stored, line)
    if not first or first.islower() or not any(char.isalpha() for char in text):
        return False
    apart_above = i == 0 or line.blanks > 0 or lines[i - 1].page != line.page
    apart_below = i + 1 < len(lines) and (lines[i + 1].blanks > 0 or text.isupper())
    above_done = i == 0 or is_finished(stored, lines[i - 1]) or not is_hyphenated(stored, lines[i - 1])
    below = first_letter(stored, lines[i + 1]) if i + 1 < len(lines) else ""
    return apart_above and apart_below and above_done and not below.islower()


def _breaks(stored: str, line: Line, following: Line, width: int, *, spaced: bool) -> bool:
    """Say whether a new paragraph begins with the following line."""
    if joint(stored, line, following) is not Joint.BLANK:
        return False
    finished, first = is_finished(stored, line), first_letter(stored, following)
    if first.islower() and not finished:
        return False
    if _KEYWORDS.match(stored, following.start, following.end) or _ITEM.match(stored, following.start, following.end):
        return finished or following.blanks > 0
    turned = following.page != line.page
    if following.blanks > spaced and not turned:
        return finished or not _CONTINUES.search(stored[line.start : line.end])
    if not finished:
        return False
    indented = following.indent > line.indent + 1 and following.indent > 1
    return indented or is_short(stored, line, following, width)
