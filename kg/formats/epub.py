"""EPUB 2 and 3: the chapters in reading order, each a part, with notes wherever in the book they stand."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from kg.errors import ExplainedError, Fault, explain
from kg.formats import web
from kg.formats.composition import Composition
from kg.formats.containers import Zip
from kg.formats.markup import Element, parse_html, parse_xml
from kg.formats.metadata import gathered
from kg.formats.records import ReadText
from kg.language import languages

_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_SAID: Final = {
    "title": "title",
    "creator": "author",
    "contributor": "contributor",
    "publisher": "publisher",
    "date": "date",
    "language": "language",
    "identifier": "identifier",
    "rights": "licence",
    "source": "source",
}


def read(content: bytes, where: str) -> ReadText:
    """Read a book.

    Raises:
        ExplainedError: it is none, is locked, or says no reading order.
    """
    package = Zip(content, where)
    if package.read("META-INF/rights.xml") is not None:
        raise explain("the book is locked (DRM)", where=where, hint="only open books can be read")
    name = _package_document(package, where)
    found = package.read(name)
    if found is None:
        raise explain(f"no book: {name} is missing", where=where)
    root = parse_xml(found, f"{where}!{name}")
    out = Composition("epub")
    said = root.path("metadata")
    out.metadata = dict(_metadata(said)) if said is not None else {}
    spoken = out.metadata.get("language", ())
    out.language = languages.said(spoken[0]) if len(spoken) == 1 else None
    chapters = _chapters(package, root, posixpath.dirname(name), out, where)
    if not chapters:
        raise explain("the book has no pages in its reading order", where=f"{where}!{name}")
    page = web.Page(out, {name: chapter for _, name, chapter in chapters})
    for identifier, _, chapter in chapters:
        out.begin_part("chapter", identifier=identifier)
        page.write(chapter)
        out.end_part()
    return out.finish()


def _package_document(package: Zip, where: str) -> str:
    found = package.read("META-INF/container.xml")
    if found is None:
        raise explain("no book: META-INF/container.xml is missing", where=where)
    root = parse_xml(found, f"{where}!META-INF/container.xml")
    path = next((element.get("full-path") for element in root.all("rootfile") if element.get("full-path")), None)
    if path is None:
        raise explain("no book: META-INF/container.xml names no package", where=where)
    return path


def _metadata(said: Element) -> Mapping[str, tuple[str, ...]]:
    return gathered((_SAID[element.name], element.text) for element in said.elements() if element.name in _SAID)


def _chapters(package: Zip, root: Element, folder: str, out: Composition, where: str) -> list[tuple[str, str, Element]]:
    """Parse the pages in reading order, each once; one that is missing or broken is a remark, and the others follow."""
    items = {item.get("id"): item for item in root.all("item")}
    chapters: list[tuple[str, str, Element]] = []
    named: set[str] = set()
    again = 0
    for reference in root.all("itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in (item.get("properties") or "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if name in named:
            again += 1
            continue
        named.add(name)
        try:
            content = package.read(name)
            if content is None:
                raise explain("a page of the reading order is missing", where=f"{where}!{name}")
            chapter = parse_html(content, f"{where}!{name}")
            chapters.append((item.get("id") or name, posixpath.basename(name), chapter))
        except ExplainedError as error:
            out.remarks.extend(error.faults)
    if again:
        what = f"the reading order names pages that it has named before ({again} times); each is read once"
        out.remarks.append(Fault(where=where, what=what))
    return chapters
