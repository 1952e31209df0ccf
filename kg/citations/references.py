"""One reference as a footnote prints it, taken apart: authors, title, container, imprint, volume, place in the work.

Knows the habits of Turkish, English and transliterated Russian notes. What it cannot tell it leaves empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.citations import archives, bylines, imprints
from kg.citations.archives import ArchiveFile
from kg.citations.imprints import in_quotes

_RANGE = r"\d+(?:\s?[-–]\s?\d+)?"
_PAGES = re.compile(
    rf"(?<![\w.])(?P<mark>s{{1,2}}|S{{2}}|[Ss]f|[Ss]h|[Ss]ayfa|[Pp]{{1,2}}|[Pp]ages?|стр?|[Ss]tr|[Cc]ol)\.?\s?:?\s?"
    rf"(?P<pages>\?|{_RANGE}(?:\s?(?:,|ve|and|&)\s?{_RANGE}(?!\d))*(?:\s?(?:vd|v\.d|vdd|ff?|et seq)\b\.?)?)"
)
_PLACE_IN_WORK = re.compile(
    r"(?<![\w.])(?:primeçaniye|primechanie|prim\.|dipnot|dn\.|note|n\.(?=\s?\d+\s?\.?$)|gl(?:ava)?\.|böl(?:üm)?\.?|chap(?:ter)?\.?|"
    r"belge(?: no)?\.?:?|doc(?:ument)?\.?|dok\.?|madde|art\.)\s?(?:\d+|[IVXL]+)\b",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    r"(?<![\w.])(?:[TC]|[ct]\.|[Tt]om|[Cc]ilt|[Vv]ol(?:ume)?|[Bb]d|Т)(?:[\s.:]*(?P<number>\d{1,3}(?:\s?[-–/]\s?\d{1,3})?|[IVXLC]{2,7})"
    r"|(?<=[,.;)”»(]\s[TC])[\s.:]*(?P<single>[IVXLC])|(?<=om|lt|ol|me|Bd|bd)[\s.:]*(?P<word>[IVXLC]))(?![\w])"
)
_ISSUE = re.compile(
    r"(?<![\w.])(?:(?:[Nn]o|[Nn]r|№|[Ss]ayı|[Nn]um|[Ii]ssue|[Vv][ıi]p)[\s.:]*(?P<number>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|[IVXLC]{1,7})"
    r"|[SN]\.?\s?:?\s?(?P<short>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)|n\.\s?(?P<small>\d{1,3}))(?![\w-])"
)
_EDITION = re.compile(
    r",\s*\d+(?:\.\s?(?:baskı|basım|bas\.|ed\.)|(?:st|nd|rd|th) ed(?:n|ition)?\.?)\s*$", re.IGNORECASE
)
_TITLE_AFTER = re.compile(r"\)\.?\s(?P<title>[^.“”;]{4,200})\.(?=\s|$)")
_CLOSING = {"“": "”", "«": "»", "„": "“”", '"': '"'}

_NAME_WORDS = 4
_AGAIN = re.compile(
    r"(?<!\w)(?P<again>a\.?\s?g\.?\s?[emty]\.?(?![\w])|ibid\.?|idem\b|op\.?\s?cit\.?|loc\.?\s?cit\.?|"
    r"uk(?:az)?\.?\s?so(?:ç|ch|c|č)\.?|"
    r"tam\s?(?:j|zh|ž)e|aynı (?:eser|yer|makale)|adı geçen (?:eser|makale))"
    r"(?=$|[\s,.:;)])",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"ibid|idem|tam|aynı", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What one reference says, in its own words; ``again`` is the word that points back (*a.g.e.*, *op. cit.*).

    ``date`` is the day of a newspaper. ``extent`` is the whole range of an article's pages where the reference gives
    it beside the ``locator``. ``rest`` is what stands after the reference and is no part of it.
    """

    authors: tuple[str, ...] = ()
    title: str | None = None
    container: str | None = None
    container_authors: tuple[str, ...] = ()
    place: str | None = None
    publisher: str | None = None
    year: str | None = None
    date: str | None = None
    volume: str | None = None
    issue: str | None = None
    extent: str | None = None
    locator: str | None = None
    archive: ArchiveFile | None = None
    again: str | None = None
    rest: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing marks the text as a reference: no pages, imprint, archive file or word that points back."""
        dated = self.year is not None and bool(self.place or self.authors or self.date)
        return not (self.locator or dated or self.archive or self.again or self.volume or self.issue)


def points_to_previous(again: str) -> bool:
    """Say whether the word means the reference just before (*ibid.*) rather than an author's work (*op. cit.*)."""
    return _PREVIOUS.match(again) is not None


def parse(text: str) -> Reference:
    """Take one reference apart."""
    if (found := archives.parse(text)) is not None:
        file, folio, rest = found
        return Reference(archive=file, locator=folio, title=file.name, rest=rest.strip(" ."))
    if (again := _AGAIN.search(text)) is not None:
        return _again(text, again)
    return _full(text)


def _again(text: str, again: re.Match[str]) -> Reference:
    extent, locator, end = _locators(text[again.end() :])
    rest = text[again.end() :][end:].strip(" .,") if end else ""
    if locator is None and (bare := re.match(r"[\s.,]*(\?|\d[\d\s–-]*)\s*\.?", text[again.end() :])):
        locator = bare.group(1).strip()
        rest = text[again.end() + bare.end() :].strip(" .,")
    head = text[: again.start()].strip(" ,;:(")
    volume = _VOLUME.search(text, again.end())
    authors, title = bylines.split(head) if head else ((), "")
    if not authors and title and len(title.split()) <= _NAME_WORDS:
        authors, title = (title,), ""
    return Reference(
        authors=authors,
        title=title or None,
        volume=_said(volume),
        extent=extent,
        locator=locator,
        again=again.group("again"),
        rest=rest,
    )


def _locators(text: str) -> tuple[str | None, str | None, int]:
    """Find the places in the work: an article's whole extent, the place cited, and where they end."""
    pages = list(_PAGES.finditer(text))
    others = list(_PLACE_IN_WORK.finditer(text))
    if not pages and not others:
        return None, None, 0
    end = max(found.end() for found in (*pages, *others))
    if len(pages) > 1 and not others:
        return pages[-2].group(), pages[-1].group(), end
    places = sorted([*others, *pages[-1:]], key=lambda found: found.start())
    return None, ", ".join(found.group().strip() for found in places), end


def _full(text: str) -> Reference:
    extent, locator, end = _locators(text)
    imprint = imprints.find(text)
    first_page = min((f.start() for pattern in (_PAGES, _PLACE_IN_WORK) for f in pattern.finditer(text)), default=None)
    volume, issue = _outside_quotes(_VOLUME, text), _outside_quotes(_ISSUE, text)
    if issue is not None and first_page is not None and issue.start() > first_page:
        issue = None
    marks = [found.start() for found in (volume, issue) if found is not None]
    marks += [position for position in (imprint.start if imprint else None, first_page) if position is not None]
    ends = [end, *(found.end() for found in (volume, issue) if found is not None), imprint.end if imprint else 0]
    head = _EDITION.sub("", text[: min(marks, default=len(text))].strip(" ,;(").removesuffix(" -"))
    made, read_to = _head(head), max(ends)
    if made.title is None and imprint is not None and (after := _TITLE_AFTER.match(text, imprint.end)) is not None:
        made, read_to = replace(made, title=after.group("title")), max(read_to, after.end())
    return replace(
        made,
        place=imprint.place if imprint else None,
        publisher=imprint.publisher if imprint else None,
        year=imprint.year if imprint else None,
        date=imprint.date if imprint else None,
        volume=_said(volume),
        issue=_said(issue),
        extent=extent,
        locator=locator,
        rest=text[read_to:].strip(" .,;)") if marks else "",
    )


def _said(found: re.Match[str] | None) -> str | None:
    return None if found is None else next(group for group in found.groupdict().values() if group)


def _outside_quotes(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((found for found in pattern.finditer(text) if not in_quotes(text, found.start())), None)


def _head(head: str) -> Reference:
    """Take apart what stands before volume, imprint and pages: authors, title, container."""
    opening = re.search(r"[“«„\"]", head)
    if opening is not None:
        return _quoted(head, opening)
    authors, rest = bylines.split(head)
    title, container_authors, container = _inner(rest, authors)
    if authors and not title:
        alone = len(authors) == 1 and not bylines.is_certain(authors[0])
        return Reference(title=head or None) if alone else Reference(authors=authors)
    return Reference(authors=authors, title=title, container_authors=container_authors, container=container)


def _quoted(head: str, opening: re.Match[str]) -> Reference:
    """Take apart a head whose title stands in quotation marks: what follows them is the container."""
    authors, _ = bylines.split(head[: opening.start()].strip(" ,:;"))
    closing = max(head.rfind(mark) for mark in _CLOSING[opening.group()])
    if closing <= opening.start():
        return Reference(authors=authors, title=head[opening.end() :].strip(" ,") or None)
    editors, container = _container(head[closing + 1 :])
    title = head[opening.end() : closing].strip(" ,")
    return Reference(authors=authors, title=title, container=container, container_authors=editors)


def _container(text: str) -> tuple[tuple[str, ...], str | None]:
    text = re.sub(r"^[\s,.;:]*(?:(?:in|içinde|v kn\.|//)\s*:?\s+)?", "", text).strip(" ,.;")
    authors, rest = bylines.split(text)
    return (authors, rest) if authors and rest else ((), text or None)


def _inner(rest: str, authors: tuple[str, ...]) -> tuple[str | None, tuple[str, ...], str | None]:
    """Find the volume that a paper stands in: after the title its author is named (again), then its title."""
    parts = bylines.segments(rest)
    for i in range(1, len(parts) - 1):
        part = parts[i]
        if bylines.is_certain(part) or part in authors:
            return ", ".join(parts[:i]), (part,), ", ".join(parts[i + 1 :])
    return (_without_stop(rest.strip(" ,")) or None), (), None


def _without_stop(title: str) -> str:
    """Take the full stop off a title's end, where it is not an initial's or an abbreviation's."""
    return title[:-1] if re.search(r"[\w)]{3,}\.$", title) else title
