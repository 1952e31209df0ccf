"""The records of a shelf: a file to be read, what became of it, and how many there were of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kg.formats import reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of one file; ``outcome`` is ``read``, ``kept`` (read before), ``failed`` or ``skipped``."""

    path: str
    outcome: str
    format: str = ""
    language: str = ""
    title: str = ""
    characters: int = 0
    pages: int = 0
    paragraphs: int = 0
    notes: int = 0
    annotations: int = 0
    parts: int = 0
    letters: int = 0
    listed: int = 0
    remarks: int = 0
    message: str = ""


def readable(name: str) -> str:
    r"""Give a name as it can be written in one line: what is no UTF-8, and characters that steer a terminal, by number.

    >>> print(readable("mektup-\udcfe\n\x1b[31m.txt"))
    mektup-\xfe\x0a\x1b[31m.txt
    """
    return _UNWRITABLE.sub(_number, name)


def told(message: str, where: str) -> str:
    """Give a message about a file with the file's name as it can be written."""
    return _LONE.sub(_number, message.replace(where, readable(where)))


_LONE: Final = re.compile("[\ud800-\udfff]")
_UNWRITABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_BYTES: Final = 0xDC00  # what stands for a byte that is no UTF-8 in the name of a file


def _number(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number - _BYTES if number >= _BYTES else number:02x}"


COLUMNS: Final = tuple(Row.__dataclass_fields__)


@dataclass(slots=True)
class Tally:
    """How many files there were of each outcome, those that failed, and those passed over that could be converted."""

    outcomes: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("read", "kept", "failed", "skipped"), 0))
    failed: list[Row] = field(default_factory=list)
    convertible: list[Row] = field(default_factory=list)

    def count(self, row: Row) -> None:
        """Count a file."""
        self.outcomes[row.outcome] += 1
        if row.outcome == "failed":
            self.failed.append(row)
        elif row.outcome == "skipped" and reader.advice(row.path) is not None:
            self.convertible.append(row)


class Task(NamedTuple):
    """A file to be read: what it is called, where it is shown to be, and its bytes if it stands in an archive.

    ``limit`` is how many seconds it may take at most, ``memory`` how many bytes (``None``: no bound).
    """

    name: str
    where: str
    content: bytes | None
    folder: str
    limit: float
    memory: int | None = None
