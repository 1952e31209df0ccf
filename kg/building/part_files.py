"""The RDF files in the making: pieces of parts, new ones and those that the last build has written already.

Owns where the bytes of a part lie in each file. A new piece is written to the body of its file as soon as it is made,
in any order; when all are there each file is put together in the order of the parts, whatever is not new being copied
from the last build's file, in stretches as long as they come.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Self

from kg.building.copies import Copying, Span, joined
from kg.graph import exports
from kg.graph.exports import File
from kg.graph.long_parts import LongPart
from kg.graph.notation import Row
from kg.graph.parts import Part
from kg.graph.sheets import Desk

LINES = next(place for place, file in enumerate(exports.FILES) if file.notation == "nq")
"""Which of the files holds a part's statements, one a line."""


Used = tuple[tuple[str, str], ...]
"""Prefixes with their namespaces."""


class Prefixes:
    """Gives what parts use in a form in which it is held once, however many parts use it."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str], tuple[str, str]] = {}

    def of(self, every: Iterable[Iterable[tuple[str, str]]]) -> tuple[Used, ...]:
        """Give what a part uses in each file."""
        alike: dict[Used, Used] = {}
        made = (tuple(self._pairs.setdefault(pair, pair) for pair in sorted(used)) for used in every)
        return tuple(alike.setdefault(used, used) for used in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a part contributes to the files: how many bytes to each, which prefixes it uses there, and a hash of all."""

    lengths: tuple[int, ...]
    used: tuple[Used, ...]
    statements: int
    digest: str


@dataclass(kw_only=True)
class Before:
    """The files of the last build: what each part has there, and where."""

    folder: Path
    parts: Mapping[Part, Written]
    title: str
    policy: str
    _starts: dict[int, dict[Part, int]] = field(default_factory=dict)

    def span(self, place: int, part: Part) -> Span:
        """Say where the bytes of a part lie in a file."""
        file, length = exports.FILES[place], self.parts[part].lengths[place]
        start = self._of(place).get(part, 0)
        return Span(self.folder / file.name, start, start + length)

    def lines(self, part: Part) -> bytes:
        """Give the statements of a part."""
        span = self.span(LINES, part)
        with span.path.open("rb") as stream:
            stream.seek(span.start)
            return stream.read(span.end - span.start)

    def _of(self, place: int) -> Mapping[Part, int]:
        if place not in self._starts:
            file = exports.FILES[place]
            found: dict[Part, int] = {}
            at = len(_head(file, self.parts.values(), place, self.title, self.policy))
            for part in sorted(self.parts):
                if length := self.parts[part].lengths[place]:
                    at += len(file.between) if found else 0
                    found[part] = at
                    at += length
            self._starts[place] = found
        return self._starts[place]


@dataclass(kw_only=True)
class PartFiles:
    """The files that are being made in a folder. ``before``: those of the last build, where some of it is kept."""

    folder: Path
    desk: Desk
    title: str
    policy: str
    before: Before | None = None
    parts: dict[Part, Written] = field(default_factory=dict)
    _prefixes: Prefixes = field(default_factory=Prefixes)
    _open: list[BinaryIO] = field(default_factory=list)
    _new: list[dict[Part, Span]] = field(default_factory=list)
    _stack: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        """Open a body for each file."""
        for file in exports.FILES:
            self._open.append(self._stack.enter_context(self._body(file).open("wb")))
            self._new.append({})
        return self

    def __exit__(self, *_: object) -> None:
        """Close and remove the bodies."""
        self._stack.close()
        for file in exports.FILES:
            self._body(file).unlink(missing_ok=True)

    @property
    def statements(self) -> int:
        """How many statements there are in all parts."""
        return sum(each.statements for each in self.parts.values())

    def write(self, part: Part, rows: Iterable[Row], beside: Collection[Row] = ()) -> bytes:
        """Write a part, or keep it where it says what it said; give its lines.

        ``beside`` are places in works that it cites, which stand in other parts.
        """
        sheet = self.desk.sheet(rows, beside)
        lines = sheet.nquads().content
        hashed = digest(lines + b"".join(b"%s %s %s\n" % tuple(map(str.encode, row[:3])) for row in beside))
        if self.before is not None and part in self.before.parts and self.before.parts[part].digest == hashed:
            self.keep(part)
            return lines
        lengths: list[int] = []
        used: list[Iterable[tuple[str, str]]] = []
        for place, file in enumerate(exports.FILES):
            piece = file.piece(sheet) if file.shows(part) else None
            if piece is None or not piece.content:
                lengths.append(0)
                used.append(())
                continue
            self._write(place, part, piece.content)
            lengths.append(len(piece.content))
            used.append(piece.used.items())
        self.parts[part] = Written(
            lengths=tuple(lengths), used=self._prefixes.of(used), statements=len(sheet.rows), digest=hashed
        )
        return lines

    def write_long(self, part: Part, long: LongPart) -> None:
        """Write a part that is too long to be held; it is not asked whether it says what it said."""
        used: list[dict[str, str]] = [{} for _ in exports.FILES]
        for place, piece, goes_on in long.pieces(exports.FILES):
            if not exports.FILES[place].shows(part) or not piece.content:
                continue
            if goes_on:
                self._go_on(place, part, piece.content)
            else:
                self._write(place, part, piece.content)
            used[place].update(piece.used)
        spans = (new.get(part) for new in self._new)
        self.parts[part] = Written(
            lengths=tuple(span.end - span.start if span else 0 for span in spans),
            used=self._prefixes.of(each.items() for each in used),
            statements=long.statements,
            digest=long.digest,
        )

    def _go_on(self, place: int, part: Part, content: bytes) -> None:
        """Write more of the part that was written last, in any file."""
        file, stream = exports.FILES[place], self._open[place]
        stream.write(file.between)
        stream.write(content)
        self._new[place][part] = self._new[place][part]._replace(end=stream.tell())

    def _write(self, place: int, part: Part, content: bytes) -> None:
        stream = self._open[place]
        if stream.tell():
            stream.write(exports.FILES[place].between)
        start = stream.tell()
        stream.write(content)
        self._new[place][part] = Span(self._body(exports.FILES[place]), start, start + len(content))

    def keep(self, part: Part) -> None:
        """Let a part stand as the last build has written it."""
        assert self.before is not None, "there is nothing to keep"
        self.parts[part] = self.before.parts[part]

    def finish(self) -> Mapping[str, str]:
        """Put the files together; give the SHA-256 of each but of those that are the very files of the last build."""
        for stream in self._open:
            stream.close()
        made = {}
        for place, file in enumerate(exports.FILES):
            if self._is_as_before(place):
                assert self.before is not None
                _linked(self.before.folder / file.name, self.folder / file.name)
            else:
                made[file.name] = self._put_together(place, file)
            self._body(file).unlink()  # a large project has no room for all files twice
        return made

    def _is_as_before(self, place: int) -> bool:
        if self.before is None or self._new[place]:
            return False
        here, there = (
            {part for part, each in parts.items() if each.lengths[place]} for parts in (self.parts, self.before.parts)
        )
        return here == there and (self.title, self.policy) == (self.before.title, self.before.policy)

    def _put_together(self, place: int, file: File) -> str:
        with Copying(self.folder / file.name) as target:
            target.write(_head(file, self.parts.values(), place, self.title, self.policy))
            for turn, span in enumerate(joined(self._spans(place), len(file.between))):
                if turn:
                    target.write(file.between)
                target.copy(span)
            target.write(file.foot)
            return target.sha256

    def _spans(self, place: int) -> Iterator[Span]:
        for part in sorted(self.parts):
            if self.parts[part].lengths[place]:
                new = self._new[place].get(part)
                if new is None:
                    assert self.before is not None
                    new = self.before.span(place, part)
                yield new

    def _body(self, file: File) -> Path:
        return self.folder / f".{file.name}.body"


def digest(lines: bytes) -> str:
    """Hash the statements of a part."""
    return hashlib.blake2b(lines, digest_size=16).hexdigest()


def _head(file: File, parts: Iterable[Written], place: int, title: str, policy: str) -> bytes:
    used: dict[str, str] = {}
    for part in parts:
        used.update(part.used[place])
    return file.head(used, title, policy)


def _linked(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)
