"""Canonical text under way: what a format's reader says is there, written down once, with the place of everything.

The canonical text looks as a plain text does that `kg read` understands: a paragraph a line, blank lines between them,
pages parted by form feeds, calls as ``[1]`` and the notes' bodies at the foot of the page (of the part, where a
format has no pages). The structure is not guessed from it: it is known, and kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kg.errors import Fault
from kg.formats import stretches
from kg.formats.blocks import Assembly, Block, Body, Call
from kg.formats.records import Annotation, Letter, Listed, Part, ReadText
from kg.formats.stretches import Stretch
from kg.language import languages
from kg.reading.sentences import BAR

_BLANKS = re.compile(r"\s+")
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\u2028\u2029", ""))
_RANGE = re.compile(r"\d[-–]$")
_BROKEN = re.compile(r"[^\W\d_][-‐¬⸗]$")


@dataclass(slots=True)
class _Waiting:
    number: int
    mark: str
    page: int
    fill: Callable[[], None]


class Composition:
    """What a format's reader writes into; :meth:`finish` gives the text as read."""

    def __init__(self, form: str) -> None:
        """Begin an empty text of a format."""
        self.form = form
        self.metadata: dict[str, tuple[str, ...]] = {}
        self.letters: list[Letter] = []
        self.listed: list[Listed] = []
        self.remarks: list[Fault] = []
        self.language: str | None = None
        self.length = 0
        self._out: list[str] = []
        self._last = ""
        self._blocks: list[Block] = []
        self._open: Block | None = None
        self._blank = False
        self._newline = False
        self._parted = False
        self._tied = False
        self._pages: list[tuple[int, str | None]] = [(0, None)]
        self._turned: list[str | None] = []
        self._paged = False
        self._waiting: list[_Waiting] = []
        self._bodies: list[Body] = []
        self._in_note: Block | None = None
        self._note_number: int | None = None
        self._lifted: list[int] = []
        self._starting: list[Stretch] = []
        self._annotations: list[tuple[Annotation, Stretch]] = []
        self._parts: list[tuple[Part, Stretch, Stretch]] = []
        self._part_stack: list[int] = []

    # -- paragraphs and their words

    def begin(self, kind: str = "body") -> None:
        """Begin a paragraph; the one under way ends. In a note, a line begins."""
        if self._in_note is not None:
            self._blank, self._parted = True, self._parted or kind == "row"
            return
        self.end()
        self._open = Block(kind)

    def end(self) -> None:
        """End the paragraph under way, if one is."""
        if self._in_note is not None:
            self._blank = True
            return
        self._open = None
        self._blank = self._newline = self._parted = False

    @contextmanager
    def paragraph(self, kind: str = "body") -> Iterator[None]:
        """Begin a paragraph and end it."""
        self.begin(kind)
        yield
        self.end()

    @property
    def kind(self) -> str | None:
        """The kind of the paragraph under way, if one is."""
        return self._open.kind if self._open is not None else None

    def blank(self) -> None:
        """Part what follows from what went before, if anything did."""
        self._blank = True

    def bar(self) -> None:
        """Part what follows from the cell that went before it in its row, if any did."""
        self._parted = True

    @contextmanager
    def cell(self) -> Iterator[None]:
        """Write a cell of a row, with bars between it and those beside it."""
        self.bar()
        yield
        self.bar()

    def tie(self) -> None:
        """Let what follows go on the word that was written last, whatever white space the file has there."""
        self._blank, self._tied = False, True

    def newline(self) -> None:
        """End a line within the paragraph."""
        self._newline = True

    def add(self, text: str) -> None:
        """Add words to the paragraph under way (one begins, if none is); white space is folded."""
        if _UNPRINTABLE.search(text):
            text = _UNPRINTABLE.sub(" ", text)
        if not text.isascii():
            text = text.translate(_INVISIBLE)
        if not text:
            return
        if text[0].isspace() and not self._tied:
            self._blank = True
        words = _BLANKS.sub(" ", text.strip())
        if not words:
            return
        self._write(words)
        self._blank, self._tied = text[-1].isspace(), False

    def _write(self, words: str) -> None:
        block = self._target()
        broken = False
        self._part(block)
        if block.start is None:
            self._head(block)
        elif self._turned and self._in_note is None:
            broken = self._turn_within(block, words)
        elif self._newline and block.items:
            broken = self._break_line(block, words)
        elif self._blank:
            self._emit(" ")
            if block.items:
                self._extend(block, 1)
        self._blank = self._newline = self._parted = False
        for stretch in self._starting:
            stretch.start = self.length
            stretch.note = self._note_number if self._in_note is not None else None
        self._starting.clear()
        start = self.length
        self._emit(words)
        self._extend(block, self.length - start, joined=broken)

    def _part(self, block: Block) -> None:
        """Write the bar between a cell and the one before it, if that has words."""
        if self._parted and any(isinstance(item, tuple) for item in block.items):
            self._emit(f" {BAR}")
            self._extend(block, 1 + len(BAR))
            self._blank = True
        self._parted = False

    def _target(self) -> Block:
        if self._in_note is not None:
            return self._in_note
        if self._open is None:
            self._open = Block("body")
        return self._open

    def _head(self, block: Block) -> None:
        """Write what parts a paragraph from what went before it."""
        if self._turned:
            self._turn()
        if self.length and self._last != "\f":
            self._emit("\n\n")
        block.start = self.length
        self._blocks.append(block)

    def _break_line(self, block: Block, words: str) -> bool:
        broken = self._lift(block, words)
        self._emit("\n")
        if not broken:
            self._extend(block, 1)
        return broken

    def _turn_within(self, block: Block, words: str) -> bool:
        broken = self._lift(block, words) or not (self._blank or self._newline)
        self._turn()
        return broken

    def _lift(self, block: Block, words: str) -> bool:
        """Undo a hyphen at the end of a line or page where a word goes on after it; say whether no blank is meant.

        Before a capital and between numbers the hyphen is the word's own.
        """
        before = "".join(self._out[-2:])
        if words[0].isdecimal():
            return _RANGE.search(before) is not None
        if not _BROKEN.search(before):
            return False
        if not words[0].islower():
            return words[0].isupper()
        last = block.items[-1] if block.items else None
        if not isinstance(last, tuple) or last[1] != self.length:
            return False
        block.items[-1] = (last[0], last[1] - 1, last[2])
        self._lifted.append(self.length - 1)
        return True

    def _extend(self, block: Block, length: int, *, joined: bool = False) -> None:
        """Count what was just written to the block; ``joined``: no blank parts it from what went before."""
        start = self.length - length
        last = block.items[-1] if block.items else None
        if isinstance(last, tuple) and last[1] == start:
            block.items[-1] = (last[0], self.length, last[2])
        else:
            block.items.append((start, self.length, joined))

    def _emit(self, piece: str) -> None:
        self._out.append(piece)
        self.length += len(piece)
        self._last = piece[-1]

    # -- pages

    def page(self, printed: str | None = None, *, breaks: bool = True) -> None:
        """Turn the page; ``breaks``: a word does not go on across it."""
        if self._in_note is not None:
            return
        self._paged = True
        self._turned.append(printed)
        if breaks:
            self._newline = True

    def _turn(self) -> None:
        """Write the page breaks that wait, with the notes of the page before them."""
        turned, self._turned = self._turned, []
        for printed in turned:
            if self.length == 0 and len(self._pages) == 1 and self._pages[0][1] is None:
                self._pages[0] = (0, printed)
                continue
            if self._waiting:
                self._write_notes()
            if self.length and self._last not in "\n\f":
                self._emit("\n")
            self._emit("\f")
            self._pages.append((self.length, printed))

    # -- notes

    def note(self, number: int, mark: str, fill: Callable[[], None] | None) -> None:
        """Call a note here; ``fill`` is called later to write its words (``None``: it is called again)."""
        written = f"[{mark}]" if mark.isalnum() else mark
        block = self._target()
        if block.start is None:
            self._head(block)
        self._part(block)
        waits = self._turned and self._in_note is None
        if waits:
            self._turn()
        start = self.length
        self._emit(written)
        block.items.append(Call(number, written, start, self.length))
        if fill is not None:
            self._waiting.append(_Waiting(number, written, len(self._pages), fill))

    def uncalled(self, number: int, mark: str, fill: Callable[[], None]) -> None:
        """Take a note that nothing on its page calls."""
        written = f"[{mark}]" if mark.isalnum() else mark
        self._waiting.append(_Waiting(number, written, len(self._pages) + len(self._turned), fill))

    def flush_notes(self) -> None:
        """Write the notes that wait: at the end of a part."""
        if self._in_note is None:
            self.end()
            if self._waiting:
                self._write_notes()

    def _write_notes(self) -> None:
        kept = (self._open, self._blank, self._newline, self._parted, self._turned, self._starting)
        self._turned = []
        while self._waiting:
            waiting = self._waiting.pop(0)
            self._blank = self._newline = self._parted = False
            self._starting = []
            if self.length and self._last != "\f":
                self._emit("\n\n")
            start = self.length
            self._emit(waiting.mark)
            block = Block("note", start=self.length)
            self._in_note, self._note_number, self._blank = block, waiting.number, True
            waiting.fill()
            self._in_note = self._note_number = None
            self._bodies.append(Body(waiting.number, waiting.mark, waiting.page, start, self.length, block))
        self._open, self._blank, self._newline, self._parted, self._turned, self._starting = kept

    # -- what the file says about stretches

    def open(self) -> Stretch:
        """Begin a stretch at the next character that is written."""
        stretch = Stretch()
        self._starting.append(stretch)
        return stretch

    def close(self, stretch: Stretch) -> None:
        """End a stretch; one in which nothing was written has no place."""
        if stretch.start is None:
            self._starting = [each for each in self._starting if each is not stretch]
        else:
            stretch.end = self.length

    def annotate(self, stretch: Stretch, annotation: Annotation) -> None:
        """Say something about a closed stretch; its place and text are filled in at the end."""
        if stretch.start is not None and stretch.end is not None and stretch.end > stretch.start:
            stretch.annotation = len(self._annotations)
            self._annotations.append((annotation, stretch))

    # -- parts

    def begin_part(self, kind: str, *, identifier: str | None = None, label: str | None = None) -> int:
        """Begin a part; gives its number."""
        self.end()
        number = len(self._parts) + 1
        part = Part(
            number=number, kind=kind, level=len(self._part_stack) + 1, start=0, end=0, id=identifier, label=label
        )
        self._parts.append((part, self.open(), Stretch()))
        self._part_stack.append(number)
        return number

    def head(self, stretch: Stretch) -> None:
        """Take a stretch for the heading of the part under way, if it has none yet."""
        if self._part_stack and stretch.start is not None:
            part, whole, heading = self._parts[self._part_stack[-1] - 1]
            if heading.start is None:
                self._parts[self._part_stack[-1] - 1] = (part, whole, stretch)

    def end_part(self, *, notes: bool = True) -> None:
        """End the part begun last, with its notes."""
        self.end()
        if notes:
            self.flush_notes()
        number = self._part_stack.pop()
        self.close(self._parts[number - 1][1])

    @property
    def part(self) -> int | None:
        """The number of the part under way."""
        return self._part_stack[-1] if self._part_stack else None

    # -- the whole

    def finish(self) -> ReadText:
        """Give the text as read."""
        while self._part_stack:
            self.end_part()
        self.flush_notes()
        if self._turned:
            self._turn()
        if self.length and self._last != "\n":
            self._emit("\n")
        structure = Assembly(self._blocks, self._bodies, self._pages, self._lifted).structure(
            "".join(self._out), self.language
        )
        language = languages.of_file(structure.text, self.language)
        words = (structure.text[paragraph.start : paragraph.end] for paragraph in structure.paragraphs)
        return ReadText(
            format=self.form,
            structure=structure,
            metadata=dict(self.metadata),
            language=language,
            languages=tuple(languages.of_paragraphs(words, language)),
            annotations=tuple(stretches.placed(structure, self._annotations)),
            parts=tuple(stretches.parts(structure, self._parts)),
            letters=tuple(self.letters),
            listed=tuple(self.listed),
            remarks=tuple(self.remarks),
        )
