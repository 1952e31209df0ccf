"""Rows as a table for people: as wide as the terminal, with wide and combining characters counted as they are shown."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from kg.store import Literal, NamedNode, Select, Term

_LOOKED_AT = 1000  # rows by which the widths of a table are chosen; the rest flows by
_GAP = "  "
_NARROWEST = 9
_LINES = 4  # a cell is cut after so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How much of an answer was shown: rows (``None``: not counted), and the columns left out for want of width."""

    rows: int | None = None
    left_out: tuple[str, ...] = ()


def write(answer: Select, output: BinaryIO, *, prefixes: Mapping[str, str], width: int | None = None) -> Shown:
    """Write rows as a table; what does not fit is wrapped, and where even that does not fit, as one block a row.

    A column ``x`` beside an ``xLabel`` is left out where the terminal is too narrow for both.
    """
    by_length = sorted(prefixes.items(), key=lambda item: -len(item[1]))
    lines = ([_cell(term, by_length) for term in row] for row in answer.rows)
    return write_texts(answer.columns, lines, output, width=width)


def write_texts(
    columns: Sequence[str], rows: Iterable[Sequence[str]], output: BinaryIO, *, width: int | None = None
) -> Shown:
    """Write rows of plain text as :func:`write` does."""
    rest = iter(rows)
    first = list(itertools.islice(rest, _LOOKED_AT))
    natural = [max(columns_of(text) for text in cells) for cells in zip(columns, *first, strict=True)]
    kept = list(range(len(columns)))
    if width is not None and _total(natural) > width:
        kept = [index for index in kept if f"{columns[index]}Label" not in columns] or kept
    widths = _fitted([natural[index] for index in kept], width)
    chosen = ([row[index] for index in kept] for row in itertools.chain(first, rest))
    names = [columns[index] for index in kept]
    if widths is None:
        blocks: Iterable[str] = _blocks(names, chosen)
    else:
        blocks = itertools.chain([_head(names, widths)], (_row(cells, widths) for cells in chosen))
    count = 0 if widths is None else -1
    for block in blocks:
        output.write(block.encode())
        count += 1
    left_out = tuple(name for index, name in enumerate(columns) if index not in kept)
    return Shown(rows=count, left_out=left_out)


def _cell(term: Term | None, prefixes: list[tuple[str, str]]) -> str:
    if isinstance(term, NamedNode):
        return _visible(shortened(term.value, prefixes))
    if isinstance(term, Literal):
        return _visible(term.value)
    return "" if term is None else _visible(str(term))


def shortened(iri: str, prefixes: Iterable[tuple[str, str]]) -> str:
    """Shorten an IRI by the first prefix that it begins with (``""``: what it is relative to).

    >>> shortened("https://example.org/person/munib", [("", "https://example.org/")])
    'person/munib'
    """
    for name, beginning in prefixes:
        if iri.startswith(beginning) and iri != beginning:
            return f"{name}:{iri[len(beginning) :]}" if name else iri[len(beginning) :]
    return f"<{iri}>"


def _visible(text: str) -> str:
    """Make one line without control characters: what a cell holds must not move the cursor."""
    line = " ".join(text.split())
    return "".join(character if unicodedata.category(character) not in _UNSEEN else "\ufffd" for character in line)


_UNSEEN = ("Cc", "Cs", "Co", "Cn")


def columns_of(text: str) -> int:
    r"""Count the columns that a text takes on a terminal.

    >>> columns_of("İzmir"), columns_of("北京"), columns_of("e\u0301")
    (5, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns_of_character(character) for character in text)


def _columns_of_character(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _fitted(natural: list[int], width: int | None) -> list[int] | None:
    """Narrow the widest columns until all fit; ``None`` if they cannot."""
    widths = list(natural)
    if width is None:
        return widths
    while (excess := _total(widths) - width) > 0:
        widest = max(widths)
        if widest <= _NARROWEST:
            return None
        second = max((each for each in widths if each < widest), default=_NARROWEST)
        index = len(widths) - 1 - widths[::-1].index(widest)
        widths[index] = max(_NARROWEST, widest - max(1, min(excess, widest - second)))
    return widths


def _head(names: Sequence[str], widths: Sequence[int]) -> str:
    return _row(names, widths) + _GAP.join("─" * each for each in widths) + "\n"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    wrapped = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = itertools.zip_longest(*wrapped, fillvalue="")
    return "".join(
        _GAP.join(_padded(piece, width) for piece, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns_of(text))


def _wrapped(text: str, width: int) -> list[str]:
    if columns_of(text) <= width:
        return [text]
    lines = list(itertools.islice(_broken(text, width), _LINES + 1))
    if len(lines) > _LINES:
        last = lines[_LINES - 1]
        while columns_of(last) > width - 1:
            last = last[:-1]
        lines[_LINES - 1 :] = [last + "…"]
    return lines


def _broken(text: str, width: int) -> Iterator[str]:
    """Break a text at spaces, and inside a word only where it is wider than a whole line."""
    line = ""
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if columns_of(candidate) <= width:
            line = candidate
            continue
        if line:
            yield line
        *full, line = _pieces(word, width)
        yield from full
    yield line


def _pieces(word: str, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and columns_of(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _blocks(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    broadest = max(columns_of(name) for name in names)
    for row in rows:
        pairs = (f"{_padded(name, broadest)}  {cell}\n" for name, cell in zip(names, row, strict=True) if cell)
        yield "".join(pairs) + "\n"
