"""What stands in a TEI file apart from its text: the header's metadata, its letters, and lists of names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from kg.formats import tei_dates
from kg.formats.markup import Element
from kg.formats.metadata import gathered
from kg.formats.records import Letter, Listed, Named
from kg.language import languages

KINDS: Final[Mapping[str, str]] = {
    "persName": "person",
    "name": "person",
    "rs": "person",
    "orgName": "group",
    "placeName": "place",
    "settlement": "place",
    "country": "place",
    "region": "place",
    "geogName": "place",
}
_LISTS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "person": ("person", ("persName", "name")),
    "personGrp": ("group", ("persName", "orgName", "name")),
    "org": ("group", ("orgName", "name")),
    "place": ("place", ("placeName", "settlement", "geogName", "country", "name")),
    "event": ("event", ("label", "eventName", "desc")),
}


def metadata(root: Element) -> Mapping[str, tuple[str, ...]]:
    """Gather what the header says of the file."""
    return gathered(_metadata(root))


def _metadata(root: Element) -> Iterator[tuple[str, str]]:
    header = root.first("teiHeader")
    yield "id", root.get("xml:id") or ""
    if header is None:
        return
    titles = [title for statement in header.all("titleStmt") for title in statement.elements("title")]
    ranked = sorted(titles, key=lambda title: title.get("type") not in {"complete", "main"})
    for title in ranked:
        yield ("title" if title.get("type") in {None, "complete", "main"} else f"title_{title.get('type')}"), title.text
    for statement in header.all("titleStmt"):
        for author in statement.elements("author"):
            yield "author", author.text
        for editor in statement.elements("editor"):
            yield "editor", editor.text
    yield from _publication(header)
    for source in header.all("sourceDesc"):
        yield "source", source.text[:500]
    for spoken in header.all("language"):
        yield "language", spoken.get("ident") or ""


def _publication(header: Element) -> Iterator[tuple[str, str]]:
    for statement in header.all("publicationStmt"):
        for publisher in statement.all("publisher"):
            yield "publisher", publisher.text
        for place in statement.all("pubPlace"):
            yield "place", place.text
        for date in statement.elements("date"):
            yield "date", tei_dates.edtf(date.attributes) or date.text
        for number in statement.all("idno"):
            yield "identifier", number.text
        for licence in statement.all("licence"):
            yield "licence", licence.get("target") or licence.text


def language(root: Element) -> str | None:
    """Give the language that the file names for its text, if it is one."""
    said = [text.get("xml:lang") for text in root.all("text") if text.get("xml:lang")]
    said = said or [
        tag for spoken in root.all("langUsage") for one in spoken.elements("language") if (tag := one.get("ident"))
    ]
    tags = {tag for each in said if (tag := languages.said(each))}
    return tags.pop() if len(tags) == 1 else None


def letter(correspondence: Element, number: int) -> Letter:
    """Read a ``correspDesc``."""
    sent = [action for action in correspondence.elements("correspAction") if action.get("type") in {None, "sent"}]
    received = [a for a in correspondence.elements("correspAction") if a.get("type") in {"received", "receivedBy"}]
    return Letter(
        number=number,
        said_by="correspDesc",
        id=correspondence.get("xml:id") or correspondence.get("ref") or correspondence.get("key"),
        senders=tuple(named for action in sent for named in _names(action, places=False)),
        addressees=tuple(named for action in received for named in _names(action, places=False)),
        sent_from=tuple(named for action in sent for named in _names(action, places=True)),
        sent_to=tuple(named for action in received for named in _names(action, places=True)),
        dates=tuple(named for action in sent for named in _dates(action)),
        received=tuple(named for action in received for named in _dates(action)),
    )


def reference(element: Element) -> str | None:
    """Give what a name points to."""
    found = next((value for name in ("ref", "key", "corresp", "sameAs") if (value := element.get(name))), None)
    return found.split()[0].removeprefix("#") if found and found.strip() else None


def _names(action: Element, *, places: bool) -> Iterator[Named]:
    for element in action.elements(*KINDS):
        kind = KINDS[element.name]
        if (kind == "place") == places and (element.text or reference(element)):
            yield Named(text=element.text, kind=kind, ref=reference(element))


def _dates(action: Element) -> Iterator[Named]:
    for date in action.elements("date"):
        when = tei_dates.edtf(date.attributes)
        if when or date.text:
            yield Named(text=date.text or date.get("when") or "", kind="date", when=when)


def listed(root: Element) -> Iterator[Listed]:
    """Read the lists of persons, places and groups of the header, the back matter and the stand-off part."""
    seen = set()
    for entry in root.all(*_LISTS):
        kind, names = _LISTS[entry.name]
        identifier = entry.get("xml:id")
        found = [name for name in entry.elements(*names) if name.text]
        if identifier is None or identifier in seen or not found:
            continue
        seen.add(identifier)
        preferred = sorted(found, key=lambda name: name.get("type") not in {"preferred", "main", "reg", "pref"})
        spelt = list(dict.fromkeys(name.text for name in preferred))
        refs = [number.text for number in entry.elements("idno") if number.text]
        refs += [value for name in [entry, *found] if (value := name.get("ref") or name.get("sameAs"))]
        yield Listed(
            id=identifier,
            kind=kind,
            name=spelt[0],
            other_names=tuple(spelt[1:]),
            description=" ".join(note.text for note in entry.elements("note", "desc", "occupation", "state")),
            refs=tuple(dict.fromkeys(refs)),
        )
