"""TEI P5: documents with their own pages, notes, names, dates, headings and letters.

Reads what an edition gives for reading: the regularised, corrected and expanded form where there is a choice;
deletions, running heads and descriptions of pictures left out. :mod:`kg.formats.tei_header` reads what stands
above the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from kg.errors import explain
from kg.formats import cmif, tei_dates, tei_header, tei_letters
from kg.formats.composition import Composition
from kg.formats.markup import Element, parse_xml, words
from kg.formats.records import Annotation, Listed, ReadText
from kg.formats.stretches import Stretch

BLOCKS: Final[Mapping[str, str]] = {
    "p": "body",
    "ab": "body",
    "head": "heading",
    "titlePart": "heading",
    "item": "item",
    "row": "row",
    "l": "verse",
    "salute": "salute",
    "dateline": "dateline",
    "signed": "signed",
    "opener": "opener",
    "closer": "closer",
    "byline": "byline",
    "docImprint": "imprint",
    "docAuthor": "byline",
    "docEdition": "imprint",
    "docDate": "imprint",
    "epigraph": "quote",
    "argument": "abstract",
    "trailer": "trailer",
    "addrLine": "address",
    "address": "address",
    "speaker": "speaker",
    "stage": "stage",
    "bibl": "item",
    "biblStruct": "item",
    "person": "item",
    "place": "item",
    "org": "item",
    "metamark": "body",
    "quote": "quote",
    "postscript": "body",
    "list": "body",
    "table": "body",
    "lg": "verse",
}
_INLINE_WITHIN: Final = frozenset(
    {"quote", "metamark", "bibl", "address", "salute", "dateline", "signed", "docDate", "stage"}
)
"""What is a paragraph only where it stands in none."""
_DIVISIONS: Final = frozenset({"div", *(f"div{n}" for n in range(1, 8)), "attachment"})
_LEFT_OUT: Final = words(
    "teiHeader facsimile sourceDoc standOff xenoData fw del surplus catchwords figDesc graphic index anchor milestone "
    "am interp interpGrp spanGrp linkGrp certainty respons listTranspose delSpan"
)
_PREFERRED: Final = ("reg", "corr", "expan", "lem")
_NAMES: Final[Mapping[str, str]] = {
    "persName": "person",
    "orgName": "group",
    "placeName": "place",
    "geogName": "place",
    "settlement": "place",
    "country": "place",
    "region": "place",
    "district": "place",
    "bloc": "place",
    "roleName": "office",
    "date": "date",
    "docDate": "date",
    "term": "term",
    "gloss": "term",
    "title": "work",
    "name": "name",
    "rs": "name",
}
_TYPES: Final[Mapping[str, str]] = {
    "person": "person",
    "pers": "person",
    "people": "person",
    "place": "place",
    "city": "place",
    "country": "place",
    "org": "group",
    "organisation": "group",
    "organization": "group",
    "group": "group",
    "work": "work",
    "title": "work",
    "date": "date",
    "event": "event",
    "term": "term",
}
_REFERENCES: Final = ("corresp", "ref", "key", "sameAs", "target", "nymRef")
_ROLES: Final = frozenset({"from", "to", "sender", "addressee", "sent", "received"})
_WITHIN: Final = frozenset({"signed", "dateline", "opener", "closer", "salute"})
_COUNTED: Final = re.compile(r"\W*(?:\d+|[^\W\d_]|[ivxlcdm]+)\W*|.*[.:;)–—-]\s*", re.IGNORECASE | re.DOTALL)
"""A label that counts, or that says itself where it ends; any other is a word of its own: *AEF | Allied forces*."""
_OWN_NOTES: Final = frozenset({"document", "letter", "entry", "article", "chapter", "text"})


def read(content: bytes, where: str) -> ReadText:
    """Read a TEI file.

    Raises:
        ExplainedError: it is broken, or not TEI.
    """
    root = parse_xml(content, where)
    if root.name not in {"TEI", "teiCorpus", "TEI.2", "text"}:
        raise explain(
            f"the XML is not TEI: its outermost element is {root.name!r}",
            where=f"{where}:{root.line}",
            hint='TEI P5 begins with <TEI xmlns="http://www.tei-c.org/ns/1.0">',
        )
    composition = Composition("tei")
    headers = list(root.all("teiHeader"))
    composition.metadata = dict(tei_header.metadata(root))
    composition.language = tei_header.language(root)
    _Walk(composition, root).texts()
    if composition.length == 0:
        return cmif.read(root, composition, where)
    for header in headers:
        for correspondence in header.all("correspDesc"):
            composition.letters.append(tei_header.letter(correspondence, len(composition.letters) + 1))
    composition.listed.extend(tei_header.listed(root))
    return tei_letters.with_headings(composition.finish())


class _Walk:
    """One passage through a document, writing it down."""

    def __init__(self, composition: Composition, root: Element) -> None:
        self.out = composition
        self.root = root
        notes = [note for text in root.all("text") for note in text.all("note")]
        self.numbered = any(note.get("n") for note in notes)
        self.paged = next(root.all("pb"), None) is not None
        self.counted = 0
        self.within: list[str] = []
        self.paragraphs = 0
        self.labelled = False
        self.special: dict[str, Callable[[Element], None]] = {
            "pb": self._page,
            "lb": self._line,
            "cb": lambda _: self.out.blank(),
            "note": self._note,
            "choice": self._choice,
            "app": self._choice,
            "gap": lambda _: self.out.add("[…]"),
            "space": lambda _: self.out.blank(),
            "label": self._label,
            "cell": self._cell,
            "figure": self._figure,
        }

    def texts(self) -> None:
        """Write every text of the file; each of several is a part."""
        texts = [text for tei in self._documents() for text in tei.elements("text")]
        if self.root.name == "text":
            texts = [self.root]
        for text in texts:
            if len(texts) > 1:
                self.out.begin_part("text", identifier=text.get("xml:id"), label=text.get("n"))
            self._content(text)
            if len(texts) > 1:
                self.out.end_part()

    def _documents(self) -> list[Element]:
        return list(self.root.all("TEI", "TEI.2"))

    def _content(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                if self.out.kind is not None or child.strip() or self.paragraphs:
                    self.out.add(child)
            else:
                self._element(child)

    def _element(self, element: Element) -> None:
        name = element.name
        if name in _LEFT_OUT:
            return
        special = self.special.get(name)
        if special is not None:
            special(element)
        elif name in _DIVISIONS:
            self._division(element)
        elif name in BLOCKS and not (name in _INLINE_WITHIN and self.paragraphs):
            self._block(element, BLOCKS[name])
        elif name in _NAMES:
            self._named(element)
        elif name in {"front", "body", "back", "group", "titlePage", "docTitle", "listBibl", "listPerson", "sp"}:
            self.out.end()
            self._content(element)
            self.out.end()
        else:
            self._content(element)

    def _division(self, element: Element) -> None:
        kind = element.get("type") or ("attachment" if element.name == "attachment" else "section")
        kind = element.get("subtype") or kind if kind == "section" else kind
        self.out.begin_part(kind, identifier=element.get("xml:id"), label=element.get("n"))
        held, self.paragraphs = self.paragraphs, 0
        self._content(element)
        self.paragraphs = held
        self.out.end_part(notes=kind in _OWN_NOTES or not self.paged)

    def _block(self, element: Element, kind: str) -> None:
        name = element.name
        if name == "item" and self.labelled:
            self.labelled = False
            self.out.blank()
        else:
            self.out.begin(kind)
        if name in _WITHIN:
            self.within.append(name)
        if name == "head":
            self._head(element)
        elif name in {"opener", "closer", "address", "list", "table", "lg", "postscript"}:
            self._content(element)
        else:
            self.paragraphs += 1
            if name in {"person", "place", "org"} or name in _NAMES:
                self._named(element) if name in _NAMES else self._content(element)
            else:
                self._listing(element) if name == "item" else self._content(element)
            self.paragraphs -= 1
        if name in _WITHIN:
            self.within.pop()
        self.out.end()

    def _head(self, element: Element) -> None:
        self.paragraphs += 1
        stretch = self.out.open()
        self._content(element)
        self.out.close(stretch)
        self.out.head(stretch)
        self.paragraphs -= 1

    def _listing(self, element: Element) -> None:
        """Write an entry of a list; where it begins with a name that has an id, the name is listed."""
        named = next(
            (child for child in element.all("persName", "term", "orgName", "placeName") if child.get("xml:id")), None
        )
        if named is None:
            self._content(element)
            return
        stretch = self.out.open()
        self._content(element)
        self.out.close(stretch)
        words, name = element.text, named.text
        description = words.partition(name)[2].lstrip(" ,;:.–—-") if name in words else words
        self.out.listed.append(
            Listed(
                id=named.get("xml:id") or "",
                kind=_NAMES[named.name],
                name=name.rstrip(" ,;:"),
                description=description,
                start=stretch.start,
                end=stretch.end,
            )
        )

    def _label(self, element: Element) -> None:
        if self.paragraphs == 0:
            self.out.begin("item")
            self.labelled = True
        self.paragraphs += 1
        self._content(element)
        self.paragraphs -= 1
        self.out.blank()
        if self.labelled and not _COUNTED.fullmatch(element.text):
            self.out.bar()

    def _cell(self, element: Element) -> None:
        with self.out.cell():
            self._content(element)

    def _figure(self, element: Element) -> None:
        held = self.paragraphs
        for head in element.elements("head", "p"):
            self.out.begin("caption")
            self.paragraphs += 1
            self._content(head)
            self.out.end()
            self.paragraphs = held

    def _choice(self, element: Element) -> None:
        choices = list(element.elements())
        chosen = next((one for name in _PREFERRED for one in choices if one.name == name), None)
        if chosen is not None or choices:
            self._content(chosen or choices[0])

    def _page(self, element: Element) -> None:
        label = element.get("n")
        self.out.page((label or "").strip("[] ") or None, breaks=False)

    def _line(self, element: Element) -> None:
        if element.get("break") == "no":
            self.out.tie()
        else:
            self.out.newline()

    def _note(self, element: Element) -> None:
        inline = element.get("rend") == "inline" or element.get("place") == "inline"
        if inline and not self.paragraphs:
            self.out.begin(element.get("type") or "source")
            self.paragraphs += 1
            self._content(element)
            self.paragraphs -= 1
            self.out.end()
            return
        if inline:
            self.out.blank()
            self._content(element)
            self.out.blank()
            return
        number, mark = self._mark(element)
        within, paragraphs = list(self.within), self.paragraphs

        def fill() -> None:
            held = (self.within, self.paragraphs, self.labelled)
            self.within, self.paragraphs, self.labelled = within, 1, False
            self._content(element)
            self.within, self.paragraphs, self.labelled = held

        del paragraphs
        self.out.note(number, mark, fill)

    def _mark(self, element: Element) -> tuple[int, str]:
        written = (element.get("n") or "").strip()
        if written.isdecimal():
            return int(written), str(int(written))
        if written:
            return 0, written
        if self.numbered:
            return 0, "*"
        self.counted += 1
        return self.counted, str(self.counted)

    def _named(self, element: Element) -> None:
        annotation = _annotation(element, self.within[-1] if self.within else None)
        if annotation is None:
            self._content(element)
            return
        stretch: Stretch = self.out.open()
        self._content(element)
        self.out.close(stretch)
        self.out.annotate(stretch, annotation)


def _annotation(element: Element, within: str | None) -> Annotation | None:
    """Say what an element says about its words; nothing, where it is only a word in italics."""
    kind = _NAMES[element.name]
    said = (element.get("type") or "").casefold()
    if element.name in {"name", "rs"}:
        kind = _TYPES.get(said, "name")
    elif element.name == "gloss" and said in _ROLES:
        kind = "office"
    elif (element.name in {"term", "gloss"} and not element.get("xml:id") and not element.get("target")) or (
        element.name == "docDate" and not tei_dates.edtf(element.attributes)
    ):
        return None
    ref = next((value for name in _REFERENCES if (value := element.get(name))), None)
    own = element.get("xml:id")
    role = said if said in _ROLES else "listed" if own and ref is None else within
    return Annotation(
        kind=kind,
        start=0,
        end=0,
        text="",
        ref=(ref.split()[0].removeprefix("#") if ref and ref.strip() else own),
        role=role,
        when=tei_dates.edtf(element.attributes) if kind == "date" else None,
        attributes=dict(sorted(element.attributes.items())),
    )
