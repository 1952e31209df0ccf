"""The structure of a scholarly text: pages, paragraphs, sentences, footnotes and the calls that point to them.

What is derived never replaces the stored text: every derived character knows its place in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kg.errors import explain
from kg.reading import encodings, footnotes, hyphenation, lines, pagination, paragraphs, quotations, sentences
from kg.reading.footnotes import Apparatus, Body
from kg.reading.hyphenation import Joint
from kg.reading.lines import Line
from kg.reading.numbering import Candidate
from kg.reading.offsets import Derivation, Offsets
from kg.reading.pagination import Page
from kg.reading.quotations import Searchable, stored_span
from kg.reading.received import received


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph: ``start`` and ``end`` count characters of the derived text; ``page`` is that of its beginning."""

    number: int
    kind: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: ``start`` and ``end`` count characters of the derived text; ``page`` is that of its beginning."""

    number: int
    paragraph: int
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote's body.

    ``text`` is what stands after the mark, as a reader sees it; ``origin`` gives the places of its characters.
    ``start`` and ``end`` are in the stored text and include the mark. A note marked with a star has the number 0.
    """

    number: int
    mark: str
    page: int
    text: str
    origin: Offsets
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCall:
    """The mark in the text that points to a note: ``position`` is the derived character that it follows (-1: none)."""

    number: int
    mark: str
    page: int
    position: int
    start: int
    end: int


class Found(NamedTuple):
    """A place in the stored text where a quotation stands."""

    start: int
    end: int
    page: int
    note: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A text as read; :func:`read` makes it.

    ``text`` is the body with hyphenation undone and calls and notes lifted out, a paragraph a line;
    ``origin[i]`` is the place of ``text[i]`` in ``stored``. ``lifted`` holds the places of the line-end hyphens that
    were undone, ``furniture`` the stretches that are page numbers and running heads.
    """

    stored: str
    text: str
    origin: Offsets
    pages: tuple[Page, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...]
    calls: tuple[NoteCall, ...]
    missing_notes: tuple[int, ...] = ()
    missing_calls: tuple[int, ...] = ()
    lifted: tuple[int, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    _searchable: tuple[Searchable, ...] = field(default=(), repr=False)

    def page_at(self, position: int) -> int:
        """Give the number of the page that a place in the stored text lies on."""
        return self.pages[max(0, bisect_right(self.pages, position, key=lambda page: page.start) - 1)].number

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the stored text that a stretch of ``text`` comes from."""
        return stored_span(self.origin, start, end)

    def reader_text(self, start: int, end: int) -> str:
        """Give what a reader sees of a stretch of the stored text: of the body if it holds any, else of a note."""
        for text, origin in self._streams(start, end):
            first, last = origin.first_at_or_after(start), origin.first_at_or_after(end)
            if seen := " ".join(text[first:last].split()):
                return seen
        return ""

    def find(self, quotation: str, *, page: int | None = None, note: int | None = None) -> tuple[Found, ...]:
        """Find every place where a quotation stands, in the body and in the notes.

        White space is folded, straight and curly quotation marks are taken for each other, and a letter with a mark
        is the same in one character or in two; nothing else. ``page`` is the page that the place begins on.
        """
        wanted = quotations.folded(quotation)
        if not wanted:
            return ()
        found = [*self._found(wanted, note)] or [*self._found(quotations.composed(wanted), note, composed=True)]
        return tuple(sorted(place for place in found if page is None or place.page == page))

    def nearest(self, quotation: str) -> tuple[int | None, str]:
        """Give the page and the text of the stretch that is most like a quotation, for messages."""
        best: tuple[float, int | None, str] = (0.0, None, "")
        for searchable, origin, _ in self._searched(None):
            window = quotations.window(searchable.text, quotation)
            if window is not None:
                likeness, start, end = window
                if likeness > best[0]:
                    stored = stored_span(origin, start, end)
                    best = (likeness, self.page_at(stored[0]), self.reader_text(*stored))
        return best[1], best[2]

    def _found(self, wanted: str, note: int | None, *, composed: bool = False) -> Iterator[Found]:
        for searchable, origin, number in self._searched(note):
            for place in searchable.composed_places(wanted) if composed else searchable.places(wanted):
                start, end = stored_span(origin, *place)
                yield Found(start, end, self.page_at(start), number)

    def _streams(self, start: int, end: int) -> list[tuple[str, Offsets]]:
        first = bisect_right(self.notes, start, key=lambda note: note.end)
        notes = []
        for note in self.notes[first:]:
            if note.start >= end:
                break
            notes.append((note.text, note.origin))
        return [(self.text, self.origin), *notes]

    def _searched(self, note: int | None) -> Iterator[tuple[Searchable, Offsets, int | None]]:
        if note is None:
            yield self._searchable[0], self.origin, None
        for searchable, own in zip(self._searchable[1:], self.notes, strict=True):
            if note is None or own.number == note:
                yield searchable, own.origin, own.number


def load(path: str | Path) -> str:
    """Read a text file as it is: newlines kept, a byte order mark taken off.

    Raises:
        ExplainedError: it is not there, empty, enormous, not UTF-8, or not a text.
    """
    where = str(path)
    try:
        content = received(Path(path), where, pipes=True)
    except OSError as error:
        raise explain(f"cannot be read: {(error.strerror or str(error)).lower()}", where=where) from None
    return decode(content, where)


def decode(content: bytes, where: str) -> str:
    """Take the bytes of a text file for text; ``where`` names the file in messages.

    Raises:
        ExplainedError: they are not UTF-8, hold nothing, or hold what no text does.
    """
    if (encoding := encodings.wide(content)) is not None:
        raise explain(f"not UTF-8: it is {encoding}", where=where, hint=encodings.recoding(encoding, where))
    if (at := content.find(b"\0")) >= 0:
        raise explain(
            f"not a text: byte {at} is NUL",
            where=_row(content, at, where),
            hint="give plain text in UTF-8 (pdftotext makes it from a PDF file)",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise explain(
            f"not UTF-8: byte {error.start} is 0x{content[error.start]:02x}",
            where=_row(content, error.start, where),
            hint=f"{encodings.recoding(encodings.narrow(content), where)}   (or the encoding that it has)",
        ) from None
    if not text.strip():
        raise explain("the text is empty", where=where)
    return text


def _row(content: bytes, position: int, where: str) -> str:
    line = content.count(b"\n", 0, position) + 1
    return f"{where}:{line}"


def read(stored: str) -> Structure:
    """Find the structure of a text as received."""
    found = lines.split(stored)
    starts = pagination.page_starts(stored, found)
    placed = pagination.on_pages(found, starts)
    furniture = pagination.furniture(stored, placed, len(starts))
    apparatus = footnotes.find(stored, [line for i, line in enumerate(placed) if i not in furniture])
    printed = {placed[i].page: number for i, number in sorted(furniture.items()) if number is not None}
    pages = tuple(
        Page(number=i + 1, start=start, end=end, printed=printed.get(i))
        for i, (start, end) in enumerate(zip(starts, [*starts[1:], len(stored)], strict=True))
    )
    compounds = hyphenation.hyphenated_compounds(stored)
    body = _Body(stored, apparatus, compounds)
    text, origin = body.derivation.finish()
    notes = tuple(_note(stored, note, compounds, body.lifted) for note in apparatus.bodies)
    page_of = [page.start for page in pages]
    made = tuple(
        Paragraph(number=n, kind=kind, page=bisect_right(page_of, origin[start]), start=start, end=end)
        for n, (kind, start, end) in enumerate(body.paragraphs, 1)
    )
    return assemble(
        stored=stored,
        text=text,
        origin=origin,
        pages=pages,
        paragraphs=made,
        notes=notes,
        calls=tuple(body.calls),
        lifted=tuple(sorted(body.lifted)),
        furniture=tuple((placed[i].start, placed[i].end) for i in sorted(furniture)),
    )


def assemble(  # noqa: PLR0913 - a structure has as many parts
    *,
    stored: str,
    text: str,
    origin: Offsets,
    pages: tuple[Page, ...],
    paragraphs: tuple[Paragraph, ...],
    notes: tuple[Note, ...],
    calls: tuple[NoteCall, ...],
    lifted: tuple[int, ...] = (),
    furniture: tuple[tuple[int, int], ...] = (),
    turkish: bool | None = None,
    split: Sequence[tuple[int, int, int, int]] | None = None,
) -> Structure:
    """Put a structure together from its parts, with what follows from them: sentences, and notes that are missing.

    ``turkish``: a full stop after a number makes an ordinal of it; ``None``: judge by the words. ``split``: the
    sentences, where they are known (paragraph, page, start, end).
    """
    called = [call.number for call in calls if call.number]
    bodied = [note.number for note in notes if note.number]
    return Structure(
        stored=stored,
        text=text,
        origin=origin,
        pages=pages,
        paragraphs=paragraphs,
        sentences=(
            _sentences(text, origin, paragraphs, [page.start for page in pages], turkish=turkish)
            if split is None
            else tuple(
                Sentence(number=n, paragraph=paragraph, page=page, start=start, end=end)
                for n, (paragraph, page, start, end) in enumerate(split, 1)
            )
        ),
        notes=notes,
        calls=calls,
        missing_notes=_missing(called, bodied),
        missing_calls=_missing(bodied, called),
        lifted=lifted,
        furniture=furniture,
        _searchable=tuple(quotations.searchable(part) for part in (text, *(note.text for note in notes))),
    )


def _missing(wanted: Sequence[int], there: Sequence[int]) -> tuple[int, ...]:
    """Give the numbers that one sequence has and the other has not; each may begin anew (by page, by chapter)."""
    ours, theirs = _series(wanted), _series(there)
    if len(ours) != len(theirs):
        ours, theirs = [set(wanted)], [set(there)]
    return tuple(sorted(set().union(*(own - other for own, other in zip(ours, theirs, strict=True)))))


def _series(numbers: Sequence[int]) -> list[set[int]]:
    series: list[set[int]] = [set()]
    last = 0
    for number in numbers:
        if number <= last:
            series.append(set())
        series[-1].add(number)
        last = number
    return series


class _Body:
    """The body of a text under way: paragraphs put together from lines, calls lifted out."""

    def __init__(self, stored: str, apparatus: Apparatus, compounds: frozenset[str]) -> None:
        self.derivation = Derivation(stored)
        self.lifted: list[int] = []
        self.calls: list[NoteCall] = []
        self.paragraphs: list[tuple[str, int, int]] = []
        waiting = list(reversed(apparatus.calls))
        for kind, group in paragraphs.group(stored, apparatus.lines):
            start = self.derivation.length
            for line, following in zip(group, [*group[1:], None], strict=True):
                own: list[Candidate] = []
                while waiting and waiting[-1].start < line.end:
                    own.append(waiting.pop())
                self._add(line, own, _end(stored, line, following, compounds, self.lifted))
                if following is not None and _is_blank(stored, line, following, compounds):
                    self.derivation.join(line.end, " ")
            self.paragraphs.append((kind, start, self.derivation.length))
            if group[-1].end < len(stored):
                self.derivation.join(group[-1].end, "\n")

    def _add(self, line: Line, calls: Sequence[Candidate], end: int) -> None:
        at = line.start
        for call in calls:
            self.derivation.add(at, call.start)
            self.calls.append(
                NoteCall(
                    number=call.number,
                    mark=self.derivation.stored[call.start : call.end],
                    page=call.page + 1,
                    position=self.derivation.length - 1,
                    start=call.start,
                    end=call.end,
                )
            )
            at = call.end
        self.derivation.add(at, end)


def _end(stored: str, line: Line, following: Line | None, compounds: frozenset[str], lifted: list[int]) -> int:
    """Give the end of what a reader sees of the line; a hyphen that is undone is noted in ``lifted``."""
    if following is not None and hyphenation.joint(stored, line, following, compounds) is Joint.HYPHEN_LIFTED:
        lifted.append(line.end - 1)
        return line.end - 1
    return line.end


def _is_blank(stored: str, line: Line, following: Line, compounds: frozenset[str]) -> bool:
    return hyphenation.joint(stored, line, following, compounds) is Joint.BLANK


def _note(stored: str, body: Body, compounds: frozenset[str], lifted: list[int]) -> Note:
    derivation = Derivation(stored)
    for line, following in zip(body.lines, [*body.lines[1:], None], strict=True):
        start = body.words if line is body.lines[0] else line.start
        while start < line.end and stored[start].isspace():
            start += 1
        derivation.add(start, max(start, _end(stored, line, following, compounds, lifted)))
        if following is not None and _is_blank(stored, line, following, compounds):
            derivation.join(line.end, " ")
    text, origin = derivation.finish()
    first, last = body.lines[0], body.lines[-1]
    return Note(
        number=body.number,
        mark=body.mark,
        page=first.page + 1,
        text=text,
        origin=origin,
        start=first.start,
        end=last.end,
    )


def _sentences(
    text: str, origin: Offsets, made: Sequence[Paragraph], page_of: Sequence[int], *, turkish: bool | None = None
) -> tuple[Sentence, ...]:
    ordinals = sentences.counts_with_stops(text) if turkish is None else turkish
    found: list[Sentence] = []
    for paragraph in made:
        whole = [(paragraph.start, paragraph.end)]
        split = sentences.spans(text, paragraph.start, paragraph.end, ordinals=ordinals)
        for start, end in whole if paragraph.kind == "heading" else split:
            page = bisect_right(page_of, origin[start])
            found.append(Sentence(number=len(found) + 1, paragraph=paragraph.number, page=page, start=start, end=end))
    return tuple(found)
