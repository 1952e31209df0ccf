"""Review as TEI P5 with standoff annotation: the text once, and ``standOff`` with spans that point into it.

Mentions are ``span`` elements, claims ``relation`` elements (``active`` the subject, ``passive`` the object, ``name``
the predicate), both with ``string-range()`` pointers (TEI Guidelines, 16.2.4) whose numbers count the characters of the
text as kept; the other columns are ``note[@type]``. Characters that XML cannot hold are ``g`` elements, counted as one.
The text is there for readers and is not read back: its hash says whose text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from kg.errors import ExplainedError, Fault, explain
from kg.formats import markup
from kg.formats.markup import Element
from kg.review.records import Item, Kind, Stretch, Text, Verdict

_TEI = "http://www.tei-c.org/ns/1.0"
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RANGE = re.compile(r"#string-range\(text,(\d+),(\d+)\)")
_OWN = ("score", "rule", "trigger")
_NAMED = ("subject", "predicate", "object")


def write(items: Sequence[Item], text: Text) -> bytes:
    """Write items beside the text."""
    body = _NEVER.sub(lambda found: f'<g ref="#U{ord(found[0]):04X}"/>', escape(text.stored, {"\r": "&#13;"}))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="{_TEI}">',
        "<teiHeader><fileDesc>",
        f"<titleStmt><title>{_content(text.title)}</title></titleStmt>",
        f'<publicationStmt><p>Review of <idno type="document">{_content(text.id)}</idno></p></publicationStmt>',
        f'<sourceDesc><p><idno type="sha256">{text.sha256}</idno></p></sourceDesc>',
        "</fileDesc></teiHeader>",
        "<standOff>",
        '<spanGrp type="mentions">',
        *(_span(item) for item in items if item.kind is Kind.MENTION),
        "</spanGrp>",
        '<listRelation type="claims">',
        *(_relation(item) for item in items if item.kind is Kind.CLAIM),
        "</listRelation>",
        "</standOff>",
        f"<text xml:lang={quoteattr(text.language)}><body>",
        f'<ab xml:id="text" xml:space="preserve">{body}</ab>',
        "</body></text>",
        "</TEI>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _content(value: str) -> str:
    return _NEVER.sub("\ufffd", escape(value))


def _attributes(item: Item, **more: str) -> str:
    named = {"xml:id": item.id, "subtype": str(item.verdict), **more}
    return "".join(f" {name}={quoteattr(_clean(value))}" for name, value in named.items() if value)


def _clean(value: str) -> str:
    return _NEVER.sub("\ufffd", value)


def _span(item: Item) -> str:
    return f"<span{_attributes(item, target=_targets(item), ana=item.cells.get('entity', ''))}>{_notes(item)}</span>"


def _relation(item: Item) -> str:
    cells = item.cells
    ends = {"name": cells.get("predicate", ""), "active": cells.get("subject", ""), "passive": cells.get("object", "")}
    place = f'<note type="at" target={quoteattr(_targets(item))}/>'
    return f"<relation{_attributes(item, **ends)}><desc>{place}{_notes(item)}</desc></relation>"


def _targets(item: Item) -> str:
    return " ".join(f"#string-range(text,{start},{end - start})" for start, end in item.stretches)


def _notes(item: Item) -> str:
    own = {name: getattr(item, name) for name in _OWN}
    rest = {name: cell for name, cell in item.cells.items() if name not in (*_NAMED, "entity")}
    return "".join(
        f"<note type={quoteattr(name)}>{_content(value)}</note>" for name, value in {**own, **rest}.items() if value
    )


def read(content: bytes, where: str, text: Text) -> tuple[Item, ...]:
    """Read items from ``standOff``. Entities declared in the file are refused, and nothing is fetched.

    Raises:
        ExplainedError: all that is wrong with the file.
    """
    root = markup.parse_xml(content, where)
    said = next((each.text for each in root.all("idno") if each.get("type") == "sha256"), text.sha256)
    if said != text.sha256:
        raise explain("it points into another text", where=where, hint="export it anew from this document")
    faults: list[Fault] = []
    found = list(_items(root, where, text, faults))
    if faults:
        raise ExplainedError.of(faults)
    return tuple(found)


def _items(root: Element, where: str, text: Text, faults: list[Fault]) -> Iterator[Item]:
    for element in root.all("span", "relation"):
        kind = Kind.MENTION if element.name == "span" else Kind.CLAIM
        item = _item(element, kind, f"{where}:{element.line}", text, faults)
        if item is not None:
            yield item


def _item(element: Element, kind: Kind, where: str, text: Text, faults: list[Fault]) -> Item | None:
    notes = {note.get("type", ""): note for note in element.all("note")}
    target = (element if kind is Kind.MENTION or "at" not in notes else notes["at"]).get("target") or ""
    stretches = tuple(_stretches(target))
    verdict = element.get("subtype") or Verdict.ACCEPTED
    if not stretches or any(not start < end <= len(text.stored) for start, end in stretches):
        hint = f"#string-range(text,start,length); the text has {len(text.stored)} characters"
        faults.append(Fault(where=where, what="no place in the text", excerpt=target[:80], hint=hint))
        return None
    if verdict not in list(Verdict):
        faults.append(Fault(where=where, what=f"subtype: {verdict!r} is not one of {', '.join(Verdict)}"))
        return None
    said = {name: "".join(note.strings()) for name, note in notes.items() if name}
    ends = (
        {"entity": "ana"} if kind is Kind.MENTION else {"subject": "active", "predicate": "name", "object": "passive"}
    )
    identifier = element.get("xml:id") or ""
    return Item(
        kind=kind,
        id=identifier if identifier.startswith(("m-", "c-")) else "",
        verdict=Verdict(verdict),
        score=said.get("score", ""),
        rule=said.get("rule", ""),
        trigger=said.get("trigger", ""),
        stretches=stretches,
        cells={**said, **{cell: element.get(name) or "" for cell, name in ends.items()}},
        where=where,
    )


def _stretches(target: str) -> Iterator[Stretch]:
    for found in _RANGE.finditer(target):
        start = int(found[1])
        yield start, start + int(found[2])
