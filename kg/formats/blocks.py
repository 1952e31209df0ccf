"""What was written down of a text, and the structure put together from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from kg.reading import structure as reading
from kg.reading.offsets import Derivation
from kg.reading.pagination import Page
from kg.reading.structure import Note, NoteCall, Paragraph, Structure

_ORDINALS_SPELT = frozenset({"en", "fr", "ru", "it", "es"})
"""Languages in which a full stop after a number ends a sentence rather than make an ordinal of it."""


@dataclass(slots=True)
class Call:
    """A note's call under way."""

    number: int
    mark: str
    start: int
    end: int
    position: int = -1


@dataclass(slots=True)
class Block:
    """A paragraph or a note under way: stretches of the stored text, and the calls between them."""

    kind: str
    items: list[tuple[int, int, bool] | Call] = field(default_factory=list)
    start: int | None = None

    @property
    def end(self) -> int:
        """Where the last stretch ends."""
        return next((item[1] for item in reversed(self.items) if isinstance(item, tuple)), self.start or 0)


@dataclass(slots=True)
class Body:
    """A note's body under way: its mark, and its words as a block."""

    number: int
    mark: str
    page: int
    start: int
    end: int
    block: Block


class Assembly:
    """The structure put together from what was written."""

    def __init__(
        self,
        blocks: list[Block],
        bodies: list[Body],
        pages: list[tuple[int, str | None]],
        lifted: list[int],
    ) -> None:
        self.blocks, self.bodies, self.pages, self.lifted = blocks, bodies, pages, lifted
        self.starts = [start for start, _ in pages]
        self.calls: list[NoteCall] = []

    def structure(self, stored: str, language: str | None) -> Structure:
        """Derive the body and the notes, and give the whole structure."""
        derivation = Derivation(stored)
        spans: list[tuple[str, int, int]] = []
        for block in self.blocks:
            start = derivation.length
            self._derive(derivation, block)
            if derivation.length > start:
                spans.append((block.kind, start, derivation.length))
                derivation.join(block.end, "\n")
        text, origin = derivation.finish()
        paragraphs = tuple(
            Paragraph(number=n, kind=kind, page=bisect_right(self.starts, origin[start]), start=start, end=end)
            for n, (kind, start, end) in enumerate(spans, 1)
        )
        notes = tuple(self._note(stored, body) for body in self.bodies)
        ends = [*self.starts[1:], len(stored)]
        pages = tuple(
            Page(number=n, start=start, end=end, printed=printed)
            for n, ((start, printed), end) in enumerate(zip(self.pages, ends, strict=True), 1)
        )
        return reading.assemble(
            stored=stored,
            text=text,
            origin=origin,
            pages=pages,
            paragraphs=paragraphs,
            notes=notes,
            calls=tuple(sorted(self.calls, key=lambda call: call.start)),
            lifted=tuple(sorted(self.lifted)),
            turkish=language not in _ORDINALS_SPELT if language else None,
        )

    def _derive(self, derivation: Derivation, block: Block) -> None:
        previous: int | None = None
        for item in block.items:
            if isinstance(item, Call):
                self.calls.append(
                    NoteCall(
                        number=item.number,
                        mark=item.mark,
                        page=bisect_right(self.starts, item.start),
                        position=derivation.length - 1,
                        start=item.start,
                        end=item.end,
                    )
                )
                continue
            start, end, joined = item
            if previous is not None and not joined and "\n" in derivation.stored[previous:start]:
                derivation.join(previous, " ")
            derivation.add(start, end)
            previous = end

    def _note(self, stored: str, body: Body) -> Note:
        derivation = Derivation(stored)
        self._derive(derivation, body.block)
        text, origin = derivation.finish()
        return Note(
            number=body.number,
            mark=body.mark,
            page=body.page,
            text=text,
            origin=origin,
            start=body.start,
            end=body.end,
        )
