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
_LONGEST = 30  # a word up to so many columns is not broken
_ID = ("claim/", "fact/", "passage/", "mention/", "reading/", "document/", "policy/", "remark/")
_LINES = 4  # a cell is cut after so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How much of an answer was shown: rows (``None``: not counted), and the columns left out for want of width."""

    rows: int | None = None
    left_out: tuple[str, ...] = ()


def write(answer: Select, output: BinaryIO, *, prefixes: Mapping[str, str], width: int | None = None) -> Shown:
    """Write rows as a table; what does not fit is wrapped, and where even that does not fit, as one block a row.

    A column ``x`` beside an ``xLabel`` is left out where the terminal is too narrow for both, then columns of nothing
    but ids of claims and the like.
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
    kept, widths = _layout(columns, first, width)
    names = [columns[index] for index in kept]
    chosen = ([row[index] for index in kept] for row in itertools.chain(first, rest))
    if widths is None:
        count = _written(_blocks(names, chosen), output)
    else:
        output.write(_head(names, widths).encode())
        count = _written((_row(cells, widths) for cells in chosen), output)
    return Shown(rows=count, left_out=tuple(name for index, name in enumerate(columns) if index not in kept))


def _written(pieces: Iterable[str], output: BinaryIO) -> int:
    count = 0
    for piece in pieces:
        output.write(piece.encode())
        count += 1
    return count


def _layout(
    columns: Sequence[str], rows: Sequence[Sequence[str]], width: int | None
) -> tuple[list[int], list[int] | None]:
    """Choose which columns are shown, and how wide; no widths: everything, as blocks."""
    natural = [max(columns_of(text) for text in cells) for cells in zip(columns, *rows, strict=True)]
    least = [max(_unbroken(text) for text in cells) for cells in zip(columns, *rows, strict=True)]
    everything = list(range(len(columns)))
    if width is None or _total(natural) <= width:
        return everything, natural
    untwinned = [index for index in everything if f"{columns[index]}Label" not in columns]
    worded = [index for index in untwinned if not all(row[index].startswith(_ID) for row in rows)]
    for kept in (untwinned, worded):
        if kept and sum(least[index] for index in kept) + len(_GAP) * (len(kept) - 1) <= width:
            return kept, _fitted([natural[index] for index in kept], [least[index] for index in kept], width)
    return everything, None


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


def _unbroken(text: str) -> int:
    """Count the columns of the longest word, or of as much of it as is never broken."""
    return min(_LONGEST, max((columns_of(word) for word in text.split(" ")), default=0))


def _fitted(natural: list[int], least: list[int], width: int) -> list[int]:
    """Narrow the widest columns, none below its least width, until all fit."""
    widths = list(natural)
    while _total(widths) > width:
        index = max(range(len(widths)), key=lambda each: (widths[each] - least[each], each))
        widths[index] -= 1
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
