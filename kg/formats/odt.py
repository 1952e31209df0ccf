"""ODT (LibreOffice, OpenOffice): paragraphs, headings, lists, tables, footnotes and endnotes, pages where last broken.

What was deleted with changes tracked, and comments, are left out; what was inserted is read. Numbers and bullets that
the program makes are not in the file and are not in the text.
"""

from __future__ import annotations

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
    "tracked-changes annotation annotation-end sequence-decls variable-decls user-field-decls dde-connection-decls "
    "forms note-citation index-title-template ruby-text script object object-ole image desc title"
)
_SAID: Final = {
    "title": "title",
    "initial-creator": "author",
    "creator": "author",
    "subject": "subject",
    "language": "language",
    "keyword": "keywords",
    "creation-date": "created",
}
_LOCKED: Final = b"encryption-data"


def read(content: bytes, where: str) -> ReadText:
    """Read an OpenDocument text.

    Raises:
        ExplainedError: it is none, is locked, or is broken.
    """
    package = Zip(content, where)
    if _LOCKED in (package.read("META-INF/manifest.xml") or b""):
        raise explain("is locked with a password", where=where, hint="save it without a password")
    found = package.read("content.xml")
    if found is None:
        raise explain("no OpenDocument text: content.xml is missing", where=where, hint="save it again as .odt")
    body = parse_xml(found, f"{where}!content.xml").path("body", "text")
    if body is None:
        raise explain("an OpenDocument file, but no text", where=where, hint="save it as .odt, or a table as .csv")
    out = Composition("odt")
    out.metadata = dict(_metadata(package, where))
    _Reader(out).write(body)
    return out.finish()


def _metadata(package: Zip, where: str) -> Mapping[str, tuple[str, ...]]:
    """Gather what the file says of itself: who began it is its author, and who saved it last only where nobody did."""
    found = package.read("meta.xml")
    if found is None:
        return {}
    said = [
        (each.name, each.text)
        for each in parse_xml(found, f"{where}!meta.xml").all(*_SAID)
        if not list(each.elements())
    ]
    begun = any(name == "initial-creator" and text for name, text in said)
    return gathered((_SAID[name], text) for name, text in said if not (begun and name == "creator"))


class _Reader(Tabled):
    """One passage through a document, writing it down."""

    def __init__(self, out: Composition) -> None:
        self.out = out
        self.number = 0
        self.kind = "body"
        self.special: dict[str, Callable[[Element], None]] = {
            "h": lambda element: self._paragraph(element, "heading"),
            "p": lambda element: self._paragraph(element, self.kind),
            "list": self._list,
            "table-row": self._row,
            "table-cell": self._cell,
            "s": lambda _: self.out.blank(),
            "tab": lambda _: self.out.blank(),
            "line-break": lambda _: self.out.newline(),
            "soft-page-break": lambda _: self.out.page(None, breaks=False),
            "note": self._note,
            "text-box": self._box,
        }

    def write(self, root: Element) -> None:
        """Write the whole document."""
        self._content(root)
        self.out.end()

    def _content(self, element: Element, *, words: bool = False) -> None:
        """Write what is in an element; ``words``: it may hold words itself, and not only the white space of XML."""
        for child in element.children:
            if isinstance(child, str):
                if words:
                    self.out.add(child)
            elif child.name not in _LEFT_OUT:
                special = self.special.get(child.name)
                if special is not None:
                    special(child)
                else:
                    self._content(child, words=words)

    def _paragraph(self, element: Element, kind: str) -> None:
        if self.in_row:
            self.out.blank()
            self._content(element, words=True)
            self.out.blank()
            return
        self.out.begin(kind)
        self._content(element, words=True)
        self.out.end()

    def _list(self, element: Element) -> None:
        held, self.kind = self.kind, "item"
        self._content(element)
        self.kind = held

    def _note(self, element: Element) -> None:
        body = element.path("note-body")
        if body is None:
            return
        self.number += 1

        def fill() -> None:
            held, self.in_row = self.in_row, False
            self._content(body)
            self.in_row = held

        self.out.note(self.number, str(self.number), fill)
