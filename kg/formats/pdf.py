"""PDF: what stands where and how large tells body, notes, running heads and columns from each other.

This module alone imports pdfminer; :mod:`kg.formats.pdf_pages` judges what it finds.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence
from statistics import median
from struct import error as struct_error
from typing import TYPE_CHECKING, Any, Final

from kg.errors import Fault, explain
from kg.formats import pdf_pages, printed_accents, printed_lines
from kg.formats.composition import Composition
from kg.formats.metadata import gathered
from kg.formats.pdf_pages import Laid
from kg.formats.printed_lines import Glyph, PrintedLine
from kg.formats.records import ReadText

if TYPE_CHECKING:
    from pdfminer.layout import LAParams, LTPage
    from pdfminer.utils import Matrix, Rect

MOST_PAGES: Final = 20_000
MOST_ON_PAGE: Final = 50_000
"""How many characters and drawings may stand on a page: a page of a newspaper has some 20,000."""
_DEEPEST: Final = 20
_UNMAPPED: Final = re.compile(r"\(cid:\d+\)")
_LIGATURES: Final = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SAID: Final = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "CreationDate": "made",
}


def read(content: bytes, where: str) -> ReadText:
    """Read a PDF file that holds text.

    Raises:
        ExplainedError: it is broken, locked, or holds pictures of pages only.
    """
    out = Composition("pdf")
    laid = pdf_pages.lay_out([list(lines) for lines in _pages(content, out, where)])
    _Writer(out, laid).write()
    return out.finish()


def _pages(content: bytes, out: Composition, where: str) -> Iterator[Sequence[PrintedLine]]:
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfminer.psexceptions import PSException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    out.metadata = dict(_metadata(content))
    layout = LAParams(boxes_flow=None, line_margin=0.3, char_margin=1.6)
    number = 0
    unmapped = 0
    try:
        for number, page in enumerate(_laid_out(content, layout, where), 1):
            if number > MOST_PAGES:
                raise explain(f"more than {MOST_PAGES} pages", where=where, hint="split the file")
            lines = list(_lines(page))
            unmapped += sum(line.unmapped for line in lines)
            yield lines
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed):
        raise explain(
            "is locked with a password", where=where, hint="qpdf --decrypt FILE OUT, with the password"
        ) from None
    except PDFSyntaxError as error:
        raise explain(f"broken PDF: {error}", where=f"{where}: page {number + 1}" if number else where) from None
    except (
        PSException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AssertionError,
        AttributeError,
        struct_error,
    ) as error:
        raise explain(
            f"broken PDF: {error or type(error).__name__}",
            where=f"{where}: page {number + 1}" if number else where,
            hint="qpdf FILE OUT mends many",
        ) from None
    if unmapped:
        out.remarks.append(
            Fault(
                where=where,
                what=f"{unmapped} characters have no known letter and are shown as �",
                hint="ocrmypdf --force-ocr",
            )
        )


def _laid_out(content: bytes, layout: LAParams, where: str) -> Iterator[LTPage]:
    """Lay out the pages; what a page draws again and again, in itself or many times over, is bounded.

    Raises:
        ExplainedError: a page holds more than a page can.
    """
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    number = 0
    drawn = 0

    def count(times: int = 1) -> None:
        nonlocal drawn
        drawn += times
        if drawn > MOST_ON_PAGE:
            what = f"more than {MOST_ON_PAGE:,} characters and drawings on one page"
            raise explain(what, where=f"{where}: page {number}", hint="print the page to a new PDF file")

    class Device(PDFPageAggregator):
        depth = 0

        def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
            count()
            self.depth += 1
            if self.depth > _DEEPEST:
                what = f"more than {_DEEPEST} drawings stand in each other"
                raise explain(what, where=f"{where}: page {number}", hint="print the page to a new PDF file")
            super().begin_figure(name, bbox, matrix)

        def end_figure(self, name: str) -> None:
            self.depth -= 1
            super().end_figure(name)

        def render_char(self, *given: Any, **named: Any) -> float:  # noqa: ANN401 - as pdfminer hands them on
            count()
            return super().render_char(*given, **named)

    resources = PDFResourceManager(caching=True)
    device = Device(resources, laparams=layout)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(content), caching=True):
        number, drawn = number + 1, 0
        interpreter.process_page(page)
        yield device.get_result()


def _metadata(content: bytes) -> dict[str, tuple[str, ...]]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException
    from pdfminer.utils import decode_text

    try:
        infos = PDFDocument(PDFParser(io.BytesIO(content))).info
    except (PSException, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return {}
    pairs = [
        (_SAID[key], decode_text(value))
        for info in infos
        for key, value in info.items()
        if key in _SAID and isinstance(value, bytes)
    ]
    return dict(gathered((key, value) for key, value in pairs if key != "made"))


def _lines(page: LTPage) -> Iterator[PrintedLine]:
    from pdfminer.layout import LTTextBoxHorizontal, LTTextLineHorizontal

    for box in page:
        if isinstance(box, LTTextBoxHorizontal):
            for line in box:
                if isinstance(line, LTTextLineHorizontal) and (made := _line(line, page)) is not None:
                    yield made


def _line(line: object, page: LTPage) -> PrintedLine | None:
    from pdfminer.layout import LTAnno, LTChar

    glyphs: list[Glyph] = []
    unmapped = 0
    for item in line:  # type: ignore[attr-defined]
        if isinstance(item, LTChar):
            text = item.get_text()
            if _UNMAPPED.fullmatch(text):
                text, unmapped = "�", unmapped + 1
            text = text.translate(_LIGATURES)
            glyphs.append(Glyph(text, round(item.size, 1), item.x0, item.x1, item.y0, "bold" in item.fontname.lower()))
        elif isinstance(item, LTAnno) and glyphs and glyphs[-1].text != " ":
            last = glyphs[-1]
            glyphs.append(Glyph(" ", last.size, last.x1, last.x1, last.bottom, last.bold))
    glyphs = printed_accents.composed(glyphs)
    shown = [glyph for glyph in glyphs if glyph.text.strip()]
    if not shown:
        return None
    return PrintedLine(
        glyphs=tuple(glyphs),
        size=median(glyph.size for glyph in shown),
        left=min(glyph.left for glyph in shown),
        right=max(glyph.x1 for glyph in shown),
        bottom=median(glyph.bottom for glyph in shown),
        height=page.height,
        width=page.width,
        unmapped=unmapped,
    )


class _Writer:
    """What was laid out, written down."""

    def __init__(self, out: Composition, laid: Laid) -> None:
        self.out = out
        self.laid = laid

    def write(self) -> None:
        """Write the pages with their paragraphs; each note where it is called, or at the foot of its page."""
        for page in self.laid.pages:
            self.out.page(page.printed, breaks=False)
            called: set[int] = set()
            for paragraph in page.paragraphs:
                if not paragraph.goes_on:
                    self.out.begin(paragraph.kind)
                stretch = self.out.open()
                for line in paragraph.lines:
                    self.out.newline()
                    self._line(line, page, called)
                self.out.close(stretch)
            for index, note in enumerate(page.notes):
                if index not in called:
                    self.out.uncalled(note.number, note.mark, self._filling(note))

    def _line(self, line: PrintedLine, page: pdf_pages.Page, called: set[int]) -> None:
        for text, is_call in printed_lines.pieces(line):
            if not is_call:
                self.out.add(text)
                continue
            mark = text.strip("()[] ")
            index = next((i for i, note in enumerate(page.notes) if note.mark == mark and i not in called), None)
            number = int(mark) if mark.isdecimal() else 0
            if index is None:
                self.out.note(number, mark, None)
            else:
                called.add(index)
                self.out.note(number, mark, self._filling(page.notes[index]))

    def _filling(self, note: pdf_pages.Footnote) -> pdf_pages.Filling:
        def fill() -> None:
            for i, line in enumerate(note.lines):
                if i:
                    self.out.newline()
                text = line.text
                self.out.add(text[note.words :] if i == 0 else text)

        return fill
