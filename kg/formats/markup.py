"""XML and HTML as plain trees, read so that nothing outside the file is touched and nothing in it can grow.

XML: a broken file is an error with line and column; entities from outside are refused, and so are those that would
multiply. HTML: whatever there is is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5
from html.parser import HTMLParser
from typing import Final
from xml.parsers import expat

from kg.errors import ExplainedError, explain

XML_NAMESPACE: Final = "http://www.w3.org/XML/1998/namespace"
DEEPEST = 200
"""How many elements may stand in each other."""
MOST_ELEMENTS = 5_000_000
_LONGEST_ENTITY = 1_000
_MOST_ENTITIES = 2_000


def words(listed: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(listed.split())


class Element:
    """An element: its local name, its namespace, its attributes by local name (``xml:id`` as such), and its content."""

    __slots__ = ("attributes", "children", "line", "name", "namespace")

    def __init__(self, name: str, namespace: str, attributes: dict[str, str], line: int) -> None:
        """Make an element without content."""
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children: list[Element | str] = []
        self.line = line

    def get(self, name: str, default: str | None = None) -> str | None:
        """Give an attribute's value."""
        return self.attributes.get(name, default)

    def elements(self, *names: str) -> Iterator[Element]:
        """Give the child elements of these names (all, if none is given)."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.name in names):
                yield child

    def all(self, *names: str) -> Iterator[Element]:
        """Give the elements of these names in document order, this one first."""
        stack = [self]
        while stack:
            element = stack.pop()
            if not names or element.name in names:
                yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def first(self, *names: str) -> Element | None:
        """Give the first element below this one that has one of these names."""
        return next((element for element in self.all(*names) if element is not self), None)

    def path(self, *names: str) -> Element | None:
        """Follow child elements by name."""
        element: Element | None = self
        for name in names:
            element = next(element.elements(name), None) if element is not None else None
        return element

    @property
    def text(self) -> str:
        """All words in it, white space folded."""
        return " ".join("".join(self.strings()).split())

    def strings(self) -> Iterator[str]:
        """Give the stretches of text in it, in document order."""
        stack: list[Element | str] = [self]
        while stack:
            child = stack.pop()
            if isinstance(child, str):
                yield child
            else:
                stack.extend(reversed(child.children))


def parse_xml(content: bytes, where: str) -> Element:
    """Read XML.

    Raises:
        ExplainedError: it is not well-formed, refers to what is outside it, or is built to grow.
    """
    return _XmlTree(where).parse(content)


class _XmlTree:
    """A tree under way, fed by expat."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.root: Element | None = None
        self.stack: list[Element] = []
        self.elements = self.entities = 0
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.buffer_size = 2**18
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = self._declared
        parser.ExternalEntityRefHandler = self._outside
        parser.SkippedEntityHandler = self._skipped
        self.parser = parser
        self.names: dict[str, tuple[str, str]] = {}

    def parse(self, content: bytes) -> Element:
        content = content.lstrip()
        try:
            self.parser.Parse(content, True)
        except expat.ExpatError as error:
            raise explain(
                f"broken XML: {expat.ErrorString(error.code)}",
                where=f"{self.where}:{error.lineno}:{error.offset + 1}",
                hint=_HINTS.get(expat.ErrorString(error.code)),
            ) from None
        except (LookupError, ValueError) as error:
            raise self._fault(f"not readable as XML: {error}") from None
        assert self.root is not None
        return self.root

    def _fault(self, what: str, hint: str | None = None) -> ExplainedError:
        parser = self.parser
        return explain(
            what, where=f"{self.where}:{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}", hint=hint
        )

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        if len(self.stack) >= DEEPEST:
            raise self._fault(f"more than {DEEPEST} elements stand in each other")
        if self.elements > MOST_ELEMENTS:
            raise self._fault(f"more than {MOST_ELEMENTS} elements", hint="split the file")
        namespace, local = self._split(name)
        own = {self._attribute(key): value for key, value in attributes.items()} if attributes else {}
        element = Element(local, namespace, own, self.parser.CurrentLineNumber)
        if self.stack:
            self.stack[-1].children.append(element)
        else:
            self.root = element
        self.stack.append(element)

    def _split(self, name: str) -> tuple[str, str]:
        found = self.names.get(name)
        if found is None:
            namespace, _, local = name.rpartition("}")
            found = self.names[name] = (namespace, local)
        return found

    def _attribute(self, name: str) -> str:
        namespace, local = self._split(name)
        return f"xml:{local}" if namespace == XML_NAMESPACE else local

    def _end(self, _name: str) -> None:
        self.stack.pop()

    def _words(self, words: str) -> None:
        self.stack[-1].children.append(words)

    def _declared(
        self,
        name: str,
        parameter: bool,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        _notation: str | None,
    ) -> None:
        self.entities += 1
        if self.entities > _MOST_ENTITIES:
            raise self._fault(f"more than {_MOST_ENTITIES} entities are declared")
        if value is not None and (len(value) > _LONGEST_ENTITY or "&" in value or (parameter and "%" in value)):
            raise self._fault(
                f"the entity {name!r} stands for other entities or for much text, and is not expanded",
                hint="write the text itself where the entity is used",
            )

    def _outside(self, _context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        raise self._fault(
            f"refers to what is outside the file ({system}), which is never fetched",
            hint="put the text into the file, or take the reference out",
        )

    def _skipped(self, name: str, parameter: bool) -> None:
        if parameter:
            return
        known = html5.get(f"{name};")
        if known is None:
            raise self._fault(f"the entity &{name}; is not declared in the file", hint="write the character itself")
        self._words(known)


_HINTS = {
    "undefined entity": "write the character itself, or declare the entity in the file",
    "mismatched tag": "an element is closed that is not the one opened last; look at the line and above it",
    "no element found": "the file is empty or ends too early",
    "junk after document element": "something follows the last element",
    "not well-formed (invalid token)": "often an & or < that must be written &amp; or &lt;",
}


# -- HTML

_VOID = words("area base br col embed hr img input link meta param source track wbr")
_CLOSES_P = words(
    "address article aside blockquote body center details dialog dir div dl dd dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul"
)
_CLOSED_BY: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_-]{2,40})["']""")
_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "iso-8859-9": "cp1254", "us-ascii": "cp1252"}
"""What browsers take these names for."""


def parse_html(content: bytes, where: str) -> Element:
    """Read HTML, as forgivingly as browsers do where it matters for the text."""
    tree = _HtmlTree(where)
    tree.feed(_closed(html_text(content)))
    tree.close()
    return tree.root


def _closed(text: str) -> str:
    """Take out comments, and take what opens and is never closed for the text that it is.

    The tokeniser looks for the end of each opening anew, which takes time with the square of those that have none.
    """
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start + 2)
        if end < 0:
            at = start
            break
        kept.append("\n" * text.count("\n", start, end))
        at = end + 3
    rest = text[at:]
    unclosed = rest.replace("<!--", "&lt;!--")
    if "]]>" not in unclosed:
        unclosed = unclosed.replace("<![", "&lt;![")
    whole = "".join(kept) + unclosed
    last = whole.rfind(">") + 1
    return whole[:last] + whole[last:].replace("<", "&lt;")


def html_text(content: bytes) -> str:
    """Take the bytes of a web page for text: by its mark, by what it says, as UTF-8, else as Western or Turkish."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content[len(mark) if encoding == "utf-8" else 0 :].decode(encoding, "replace")
    head = content[:4096]
    said = _CHARSET.search(head) or _XML_ENCODING.search(head)
    name = said.group(1).decode("ascii").lower() if said else "utf-8"
    for encoding in (_ALIASES.get(name, name), "utf-8"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", "replace")


class _HtmlTree(HTMLParser):
    """A tree under way, fed by the standard library's tokeniser."""

    def __init__(self, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self.where = where
        self.root = Element("html", "", {}, 1)
        self.stack = [self.root]
        self.elements = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise explain(f"more than {MOST_ELEMENTS} elements", where=self.where, hint="split the file")
        name = tag.rpartition(":")[2]
        if name in ("html", "body") and name != "body":
            self.root.attributes.update({key: value or "" for key, value in attrs})
            return
        if name in _CLOSES_P:
            self._close({"p"}, stop={"table", "td", "th", "button", "li", "div", "section", "aside", "blockquote"})
        if name in _CLOSED_BY:
            closes, stop = _CLOSED_BY[name]
            self._close(closes, stop=stop)
        element = Element(name, "", {key.removeprefix("epub:"): value or "" for key, value in attrs}, self.getpos()[0])
        self.stack[-1].children.append(element)
        if name not in _VOID and len(self.stack) < DEEPEST:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        depth = len(self.stack)
        self.handle_starttag(tag, attrs)
        name = tag.rpartition(":")[2]
        if name in {"a", "p", "span", "div", "title", "script", "sup"} and len(self.stack) > depth - 1:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        for at in range(len(self.stack) - 1, 0, -1):
            if self.stack[at].name == name:
                del self.stack[at:]
                return
            if self.stack[at].name in {"table", "td", "th"} and name not in {"table", "tr", "tbody", "thead", "tfoot"}:
                return

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        if data.startswith("CDATA["):
            self.handle_data(unescape(data[6:]))

    def _close(self, names: set[str] | frozenset[str], *, stop: set[str] | frozenset[str]) -> None:
        for at in range(len(self.stack) - 1, 0, -1):
            if self.stack[at].name in names:
                del self.stack[at:]
                return
            if self.stack[at].name in stop:
                return
