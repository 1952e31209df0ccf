"""HTML: headings, paragraphs, lists, tables and footnotes that links point to; no scripts, styles or menus."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from kg.formats import tei_dates
from kg.formats.composition import Composition
from kg.formats.markup import Element, parse_html, words
from kg.formats.metadata import gathered
from kg.formats.records import Annotation, ReadText
from kg.language import languages

_LEFT_OUT: Final = words(
    "script style noscript template head nav form button select option input textarea iframe object embed svg math "
    "canvas audio video map dialog rp rt"
)
_BLOCKS: Final[Mapping[str, str]] = {
    "p": "body",
    "li": "item",
    "dt": "item",
    "dd": "item",
    "tr": "row",
    "pre": "body",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "address": "address",
    "div": "body",
    "section": "body",
    "article": "body",
    "aside": "body",
    "main": "body",
    "header": "body",
    "footer": "body",
    "ul": "body",
    "ol": "body",
    "dl": "body",
    "table": "body",
    "hr": "body",
    "center": "body",
    "summary": "body",
    "details": "body",
    "figure": "body",
    "body": "body",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
_CALL: Final = re.compile(r"[\[(]?\s*(\d{1,4}|[*†‡§]{1,4}|[a-z]{1,2})(?::\d+)?\s*[\])]?", re.IGNORECASE)
_NOTE_ID: Final = re.compile(
    r"(?:^|[^a-z])(?:ftn|edn|fn|en|foot(?:note)?s?|end(?:note)?s?|notes?|dipnot|sdfootnote|sdendnote)(?:[^a-z]|$)",
    re.IGNORECASE,
)
_BACK: Final = re.compile(r"^[\s↩↑^⏎\ufe0e\ufe0f]*$|^(?:back|geri|return|top)$", re.IGNORECASE)
_NOTE_ROLES: Final = frozenset({"doc-footnote", "doc-endnote"})
_NOTE_TYPES: Final = frozenset({"footnote", "endnote", "rearnote", "note"})
_LEFT_OUT_ROLES: Final = frozenset({"navigation", "search"})
_FRAMING: Final = frozenset({"header", "footer", "aside"})
_FRAMING_ROLES: Final = frozenset({"banner", "contentinfo", "complementary"})
_NOTE_LISTS: Final = frozenset({"footnotes", "endnotes", "rearnotes"})
_OF_SITE: Final = frozenset(
    {
        "noprint",
        "mw-jump-link",
        "mw-editsection",
        "mw-cite-backlink",
        "navbox",
        "catlinks",
        "hatnote",
        "siteSub",
        "printfooter",
    }
)
"""Classes and names of what an encyclopaedia sets around and into its articles."""
_NOT_SHOWN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_NEAR: Final = 3
_MOST_OF_NOTE: Final = 20_000


def read(content: bytes, where: str) -> ReadText:
    """Read a web page."""
    root = parse_html(content, where)
    composition = Composition("html")
    composition.metadata = dict(header(root))
    composition.language = language(root)
    Page(composition, {"": root}).write(root)
    return composition.finish()


def header(root: Element) -> Mapping[str, tuple[str, ...]]:
    """Gather what a page's head says of it."""
    pairs = [("title", title.text) for title in root.all("title")][:1]
    named = {
        "author": "author",
        "dc.creator": "author",
        "dc.title": "title",
        "citation_author": "author",
        "citation_title": "title",
        "date": "date",
        "dc.date": "date",
        "citation_publication_date": "date",
        "article:published_time": "date",
        "dc.publisher": "publisher",
        "dc.rights": "licence",
        "dc.language": "language",
    }
    for meta in root.all("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower().replace("dcterms.", "dc.")
        if name in named:
            pairs.append((named[name], meta.get("content") or ""))
    return gathered(pairs)


def language(root: Element) -> str | None:
    """Give the language that a page names for itself."""
    return languages.said(
        root.get("lang") or root.get("xml:lang") or next((b.get("lang") for b in root.all("body")), None)
    )


def _is_matter(element: Element) -> bool:
    """Tell whether an element holds what a page is about, as its marks say."""
    return element.name in {"main", "article"} or element.get("role") == "main"


def _matter(root: Element) -> Iterator[Element]:
    """Give what a page is about; not what lies in another of these."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if _is_matter(element):
            yield element
        else:
            waiting.extend(element.elements())


def _is_hidden(element: Element) -> bool:
    """Tell whether an element is shown to nobody, or is no part of what is read: notices of cookies, links to edit."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(element.get("style") or "") is not None
        or not _OF_SITE.isdisjoint([*(element.get("class") or "").split(), element.get("id") or ""])
    )


class Page:
    """One passage through a page; :class:`kg.formats.epub` shares notes between several."""

    def __init__(self, out: Composition, roots: Mapping[str, Element]) -> None:
        """Look for the notes of pages, by their names: a note may stand on another page than its call."""
        self.out = out
        self.targets: dict[tuple[str, str], Element] = {}
        parents: dict[int, Element] = {}
        for name, root in roots.items():
            for element in root.all():
                for key in ("id", "xml:id", *(("name",) if element.name == "a" else ())):
                    if identifier := element.get(key):
                        self.targets.setdefault((name, identifier), element)
                for child in element.elements():
                    parents[id(child)] = element
        self.parents = parents
        self.calls: dict[int, tuple[int, str, Element]] = {}
        self.bodies: set[int] = set()
        self.links: dict[int, tuple[frozenset[str], frozenset[int]]] = {}
        self.called: set[int] = set()
        self.frame: set[int] = set()
        for name, root in roots.items():
            self._find_notes(name, root)
        self.special: dict[str, Callable[[Element], None]] = {
            "br": lambda _: self.out.newline(),
            "td": self._cell,
            "th": self._cell,
            "time": self._time,
            "img": lambda _: None,
        }

    def write(self, root: Element) -> None:
        """Write what the page shows, without the site's own frame around its matter."""
        matter = list(_matter(root))
        if any(one.text.strip() for one in matter):
            titled = not any(one.first("h1") for one in matter)
            self.frame.update(id(one) for one in self._frame(root) if not (titled and one.first("h1")))
        self._content(root)
        self.out.end()

    def _frame(self, root: Element) -> Iterator[Element]:
        """Give what frames the matter of a page: heads, feet and sides outside of it that hold no note."""
        waiting = [root]
        while waiting:
            for child in waiting.pop().elements():
                if _is_matter(child):
                    continue
                framing = child.name in _FRAMING or child.get("role") in _FRAMING_ROLES
                if framing and not any(map(self._is_note, child.all())):
                    yield child
                elif not framing:
                    waiting.append(child)

    # -- notes

    def _find_notes(self, name: str, root: Element) -> None:
        notes: dict[int, tuple[int, str, Element]] = {}
        for called in self.calls.values():
            notes.setdefault(id(called[2]), called)
        links = [link for link in root.all("a") if "#" in (link.get("href") or "")]
        within = {link for _, _, body in notes.values() for link in self._links_in(body)[1]}
        for link in links:
            found = None if id(link) in within else self._call_of(link, name)
            if found is not None:  # what points back from a note looks like a call of the paragraph that calls it
                within |= self._links_in(found[2])[1]
                self.calls[id(link)] = notes.setdefault(id(found[2]), found)
                self.bodies.add(id(found[2]))
        inside = {link for _, _, body in notes.values() for link in self._links_in(body)[1]}
        for key in [key for key in self.calls if key in inside]:
            del self.calls[key]

    def _links_in(self, body: Element) -> tuple[frozenset[str], frozenset[int]]:
        """Give where the links of a note point to on their pages, and which they are."""
        found = self.links.get(id(body))
        if found is None:
            links = list(body.all("a"))
            pointed = (link.get("href") or "" for link in links)
            ends = frozenset(path.rpartition("#")[2] for path in pointed if "#" in path)
            found = self.links[id(body)] = (ends, frozenset(map(id, links)))
        return found

    def _call_of(self, link: Element, page: str) -> tuple[int, str, Element] | None:
        """Tell whether a link calls a note: its words are a mark, and it points to what follows and points back."""
        path, _, identifier = (link.get("href") or "").partition("#")
        target = self.targets.get((posixpath.basename(unquote(path)) or page, identifier))
        mark = _CALL.fullmatch(link.text)
        if target is None or mark is None:
            return None
        body = self._body_of(target)
        declared = "noteref" in (link.get("type") or "") + (link.get("role") or "")
        own = link.get("id") or link.get("name") or self._id_around(link)
        pointed, links = self._links_in(body)
        looks = _NOTE_ID.search(identifier) is not None or self._is_among_notes(body)
        if not (declared or (own is not None and own in pointed) or looks) or id(link) in links:
            return None
        written = mark.group(1)
        return (int(written), written, body) if written.isdecimal() else (0, written, body)

    def _is_among_notes(self, body: Element) -> bool:
        """Tell whether a list or section around an element says that it holds notes."""
        around = self.parents.get(id(body))
        for _ in range(_NEAR):
            if around is None:
                return False
            if around.get("role") == "doc-endnotes" or _NOTE_LISTS & set((around.get("type") or "").split()):
                return True
            around = self.parents.get(id(around))
        return False

    def _id_around(self, link: Element) -> str | None:
        parent = self.parents.get(id(link))
        for _ in range(2):
            if parent is None:
                return None
            if (own := parent.get("id")) and parent.name in {"sup", "span"}:
                return own
            parent = self.parents.get(id(parent))
        return None

    def _body_of(self, target: Element) -> Element:
        """Give the whole note that a target marks: the nearest block around it."""
        element = target
        while element.name in {"a", "sup", "span", "b", "strong", "em", "i", "small", "cite", "font"}:
            parent = self.parents.get(id(element))
            if parent is None:
                return element
            element = parent
        return element

    def _is_note(self, element: Element) -> bool:
        if id(element) in self.bodies:
            return True
        return element.get("role") in _NOTE_ROLES or (
            element.name == "aside" and bool(_NOTE_TYPES & set((element.get("type") or "").split()))
        )

    def _note(self, number: int, mark: str, body: Element) -> None:
        def fill() -> None:
            self._content(body, note=mark)

        again = id(body) in self.called
        self.called.add(id(body))
        self.out.note(number, mark, None if again else fill)

    # -- the page

    def _content(self, element: Element, note: str | None = None) -> None:
        for child in element.children:
            if isinstance(child, str):
                if note is not None:
                    words = re.sub(rf"^[\s\[(^↑]*(?:{re.escape(note)}(?=[\]).:\s]))?[\]).:]*\s*", "", child)
                    if words:
                        note = None
                    self.out.add(words)
                elif self.out.kind is not None or child.strip():
                    self.out.add(child)
            elif note is not None and self._is_mark(child, note):
                continue
            else:
                if note is not None and child.text and child.name in _BLOCKS:
                    self._content(child, note=note)
                    note = None
                    self.out.blank()
                    continue
                self._element(child)
                if child.text:
                    note = None

    def _is_mark(self, element: Element, note: str) -> bool:
        words = element.text.strip("[]().: ^↑↩")
        return element.name in {"a", "sup", "span", "b"} and (words == note or not words)

    def _element(self, element: Element) -> None:
        name = element.name
        if name in _LEFT_OUT or _is_hidden(element):
            return
        if id(element) in self.frame or element.get("role") in _LEFT_OUT_ROLES:
            return
        special = self.special.get(name)
        if special is not None:
            special(element)
        elif name == "a":
            self._link(element)
        elif self._is_page_break(element):
            label = element.get("title") or element.get("aria-label") or element.text
            self.out.page(label.strip() or None, breaks=False)
        elif name in _BLOCKS:
            self._block(element, _BLOCKS[name])
        else:
            self._content(element)

    def _is_page_break(self, element: Element) -> bool:
        return "pagebreak" in (element.get("type") or "") or element.get("role") == "doc-pagebreak"

    def _link(self, element: Element) -> None:
        called = self.calls.get(id(element))
        if called is not None:
            number, mark, body = called
            self._note(number, mark, body)
        elif not (_BACK.match(element.text) and "#" in (element.get("href") or "")):
            self._content(element)

    def _block(self, element: Element, kind: str) -> None:
        if self._is_note(element):
            if id(element) not in self.bodies:
                self.out.begin("note")
                self._content(element)
                self.out.end()
            return
        self.out.begin(kind)
        stretch = self.out.open() if kind == "heading" else None
        self._content(element)
        if stretch is not None:
            self.out.close(stretch)
            self.out.head(stretch)
        self.out.end()

    def _cell(self, element: Element) -> None:
        with self.out.cell():
            self._content(element)

    def _time(self, element: Element) -> None:
        stretch = self.out.open()
        self._content(element)
        self.out.close(stretch)
        when = tei_dates.edtf({"when": element.get("datetime") or ""})
        if when:
            self.out.annotate(stretch, Annotation(kind="date", start=0, end=0, text="", when=when))
