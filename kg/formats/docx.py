"""DOCX: paragraphs, headings, tables, footnotes and endnotes, and pages where Word last broke them.

What was deleted with changes tracked is left out, what was inserted is read; so are text boxes, once. Numbers and
bullets that Word makes are not in the file and are not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from kg.errors import explain
from kg.formats.composition import Composition
from kg.formats.containers import Zip
from kg.formats.markup import Element, parse_xml, words
from kg.formats.metadata import gathered
from kg.formats.records import ReadText
from kg.formats.tables import Tabled

_LEFT_OUT: Final = words(
    "del moveFrom instrText delText Fallback sectPr pPr rPr tblPr tblGrid trPr tcPr commentReference footnoteRef "
    "endnoteRef annotationRef separator continuationSeparator pict object"
)
_HEADING: Final = re.compile(
    r"(?:heading|title|başlık|überschrift|titre|titolo|заголовок|konu başlığı)\s*\d*", re.IGNORECASE
)
_CORE: Final = {
    "title": "title",
    "creator": "author",
    "subject": "subject",
    "language": "language",
    "keywords": "keywords",
    "created": "created",
}
_OUTLINE_BODY: Final = 9
"""The outline level that stands for plain text."""


def read(content: bytes, where: str) -> ReadText:
    """Read a Word document.

    Raises:
        ExplainedError: it is none, or broken.
    """
    package = Zip(content, where)
    found = package.read("word/document.xml")
    if found is None:
        raise explain("no Word document: word/document.xml is missing", where=where, hint="save it again as .docx")
    out = Composition("docx")
    out.metadata = dict(_metadata(package, where))
    root = parse_xml(found, f"{where}!word/document.xml")
    reader = _Reader(
        out,
        headings=_headings(package, where),
        footnotes=_notes(package, where, "footnote"),
        endnotes=_notes(package, where, "endnote"),
    )
    reader.write(root)
    return out.finish()


def _metadata(package: Zip, where: str) -> Mapping[str, tuple[str, ...]]:
    found = package.read("docProps/core.xml")
    if found is None:
        return {}
    root = parse_xml(found, f"{where}!docProps/core.xml")
    return gathered((_CORE[element.name], element.text) for element in root.elements() if element.name in _CORE)


def _headings(package: Zip, where: str) -> frozenset[str]:
    """Give the ids of the styles that are headings: by name, by outline level, or by what they are based on."""
    found = package.read("word/styles.xml")
    if found is None:
        return frozenset()
    styles = list(parse_xml(found, f"{where}!word/styles.xml").elements("style"))
    headings = {identifier for style in styles if (identifier := style.get("styleId")) and _is_heading(style)}
    for _ in range(3):
        for style in styles:
            based, identifier = style.path("basedOn"), style.get("styleId")
            if based is not None and based.get("val") in headings and identifier:
                headings.add(identifier)
    return frozenset(headings)


def _is_heading(style: Element) -> bool:
    name = style.path("name")
    outline = style.path("pPr", "outlineLvl")
    if outline is not None and (outline.get("val") or "").isdecimal():
        return int(outline.get("val") or "") < _OUTLINE_BODY
    return name is not None and _HEADING.fullmatch(name.get("val") or "") is not None


def _notes(package: Zip, where: str, kind: str) -> Mapping[str, Element]:
    name = f"word/{kind}s.xml"
    found = package.read(name)
    if found is None:
        return {}
    root = parse_xml(found, f"{where}!{name}")
    return {
        identifier: note
        for note in root.elements(kind)
        if (identifier := note.get("id")) is not None and note.get("type") in {None, "normal"}
    }


class _Reader(Tabled):
    """One passage through a document, writing it down."""

    def __init__(
        self,
        out: Composition,
        *,
        headings: frozenset[str],
        footnotes: Mapping[str, Element],
        endnotes: Mapping[str, Element],
    ) -> None:
        self.out = out
        self.headings = headings
        self.notes = {"footnoteReference": footnotes, "endnoteReference": endnotes}
        self.number = 0
        self.called: dict[tuple[str, str], int] = {}
        self.special: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "t": lambda element: self.out.add("".join(element.strings())),
            "tab": lambda _: self.out.blank(),
            "br": self._break,
            "cr": lambda _: self.out.newline(),
            "noBreakHyphen": lambda _: self.out.add("‑"),
            "lastRenderedPageBreak": lambda _: self.out.page(None, breaks=False),
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "tr": self._row,
            "tc": self._cell,
            "sym": lambda _: None,
            "txbxContent": self._box,
        }

    def write(self, root: Element) -> None:
        """Write the whole document."""
        self._content(root)
        self.out.end()

    def _content(self, element: Element) -> None:
        for child in element.elements():
            if child.name in _LEFT_OUT:
                continue
            special = self.special.get(child.name)
            if special is not None:
                special(child)
            else:
                self._content(child)

    def _paragraph(self, element: Element) -> None:
        if self.in_row:
            self.out.blank()
            self._content(element)
            self.out.blank()
            return
        kind = self._kind(element)
        self.out.begin(kind)
        self._content(element)
        self.out.end()

    def _kind(self, element: Element) -> str:
        style = element.path("pPr", "pStyle")
        if style is not None and (style.get("val") in self.headings or _HEADING.fullmatch(style.get("val") or "")):
            return "heading"
        outline = element.path("pPr", "outlineLvl")
        if outline is not None and (outline.get("val") or "9") != str(_OUTLINE_BODY):
            return "heading"
        return "item" if element.path("pPr", "numPr") is not None else "body"

    def _break(self, element: Element) -> None:
        if element.get("type") == "page":
            self.out.page(None)
        else:
            self.out.newline()

    def _note(self, element: Element) -> None:
        """Call a note; its words are written once, however often it is called, and be it by itself."""
        identifier = element.get("id") or ""
        body = self.notes[element.name].get(identifier)
        if body is None:
            return
        before = self.called.get((element.name, identifier))
        if before is not None:
            self.out.note(before, str(before), None)
            return
        self.number += 1
        self.called[element.name, identifier] = self.number

        def fill() -> None:
            held, self.in_row = self.in_row, False
            self._content(body)
            self.in_row = held

        self.out.note(self.number, str(self.number), fill)
