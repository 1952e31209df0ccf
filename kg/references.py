"""One reference as a footnote prints it, taken apart: authors, title, container, imprint, volume, place in the work.

Knows the habits of Turkish, English and transliterated Russian notes. What it cannot tell it leaves empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg import archives
from kg.archives import ArchiveFile
from kg.sentences import MONTH

_UPPER = "A-ZÀ-ÞÇĞİÖŞÜÂÎÛА-ЯЁŠŽČĀĪŪ"
_INITIAL = rf"[{_UPPER}][a-zh]?\."
_NAME = rf"[{_UPPER}][\w’'-]+"
_PARTICLE = r"(?:de|da|di|von|van|der|den|le|la|el|al|bin|ibn|du)"
_SURNAME_FIRST = re.compile(rf"{_NAME}(?:\s{_NAME})?,?\s(?:{_INITIAL}\s?-?){{1,3}}")
_INITIALS_FIRST = re.compile(rf"(?:{_INITIAL}\s?-?){{1,4}}\s?(?:{_PARTICLE}\s)?{_NAME}(?:[\s-]{_NAME})?")
_FULL_NAME = re.compile(rf"{_NAME}(?:\s(?:{_INITIAL}|{_PARTICLE}\s{_NAME}|{_NAME})){{1,3}}")
_JOINED = re.compile(r"\s+(?:ve|and|und|et|&|i)\s+|\s+[-–]\s+")
_EDITOR = re.compile(r"\s*\(?\b(?:haz|yay\. haz|çev|ed|eds|der|red|trans|tr)\.?\)?\s*:?\s*$", re.IGNORECASE)

_RANGE = r"\d+(?:\s?[-–]\s?\d+)?"
_PAGES = re.compile(
    rf"(?<![\w.])(?P<mark>[Ss]{{1,2}}|[Ss]f|[Ss]h|[Ss]ayfa|[Pp]{{1,2}}|[Pp]ages?|стр?|[Ss]tr|[Cc]ol)\.?\s?:?\s?"
    rf"(?P<pages>\?|{_RANGE}(?:\s?(?:,|ve|and|&)\s?{_RANGE}(?!\d))*(?:\s?(?:vd|v\.d|vdd|ff?|et seq)\b\.?)?)"
)
_PLACE_IN_WORK = re.compile(
    r"(?<![\w.])(?:primeçaniye|primechanie|prim\.|dipnot|dn\.|note|n\.\s?(?=\d+\s?$)|gl(?:ava)?\.|böl(?:üm)?\.?|chap(?:ter)?\.?|"
    r"belge(?: no)?\.?:?|doc(?:ument)?\.?|dok\.?|madde|art\.)\s?(?:\d+|[IVXL]+)\b",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    rf"(?<![\w.])(?:[TC]|[Tt]om|[Cc]ilt|[Vv]ol(?:ume)?|[Bb]d|Т)(?:[\s.:]*(?P<number>\d{{1,3}}(?:\s?[-–/]\s?\d{{1,3}})?|[IVXLC]{{2,7}})"
    rf"|(?<=[,.;)”»(]\s[TC])[\s.:]*(?P<single>[IVXLC])|(?<=om|lt|ol|me|Bd|bd)[\s.:]*(?P<word>[IVXLC]))(?![\w])"
)
_ISSUE = re.compile(
    r"(?<![\w.])(?:(?:[Nn]o|[Nn]r|№|[Ss]ayı|[Nn]um|[Ii]ssue|[Vv][ıi]p)[\s.:]*(?P<number>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|[IVXLC]{1,7})"
    r"|[SN]\.?\s?:?\s?(?P<short>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)|n\.\s?(?P<small>\d{1,3}))(?![\w-])"
)
_YEAR = re.compile(r"(?<![\d–-])(?<![–-]\s)(?:1[5-9]|20)\d\d(?!\d|\s?[-–]\s?\d|[’'])")
_CITY_SHORT = r"(?:M\.\s?[-–,]?\s?L\.|SPb\.?|[MLPNK]\.)"
_CITY_WORD = rf"[{_UPPER}][\w’'-]+"
_CITY = rf"(?:{_CITY_SHORT}|{_CITY_WORD}(?:[\s/–-]+{_CITY_WORD}){{0,2}})"
_EDGE = r"(?:^|[,.(;”»\"\])]\s?|[’']\s)"
_WITH_COLON = re.compile(rf"{_EDGE}(?P<place>{_CITY})\s?:\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),?\s?$")
_WITH_SHORT = re.compile(rf"(?:^|[\s,.(])(?P<place>{_CITY_SHORT}),\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),\s?$")
_WITH_COMMA = re.compile(rf"{_EDGE}(?P<place>{_CITY_WORD}),\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),\s?$")
_DIRECT = re.compile(
    rf"(?:{_EDGE}(?P<place>{_CITY})|\s(?P<short>{_CITY_SHORT})|\s(?P<last>{_CITY_WORD}))(?P<comma>,?)\s?$"
)
_PUBLISHER = re.compile(
    r"[A-ZÇĞİÖŞÜ]{3,8}|.*(?:yay(?:\b|ın)|basım|matbaa|neşriyat|kitab|kitap|press|publish|books|house|verlag|univer|üniver|izd|nauka\b)",
    re.IGNORECASE,
)

_CLOSING = {"“": "”", "«": "»", "„": "“”", '"': '"'}

_NAME_WORDS = 4
_AGAIN = re.compile(
    r"(?<!\w)(?P<again>a\.?\s?g\.?\s?[emty]\.?(?![\w])|ibid\.?|idem\b|op\.?\s?cit\.?|loc\.?\s?cit\.?|uk(?:az)?\.?\s?so(?:ç|ch|c|č)\.?|"
    r"tam\s?(?:j|zh|ž)e|aynı (?:eser|yer|makale)|adı geçen (?:eser|makale)|see above|yukarıda)(?=$|[\s,.:;)])",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"ibid|idem|tam|aynı", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What one reference says, in its own words; ``again`` is the word that points back (*a.g.e.*, *op. cit.*).

    ``extent`` is the whole range of an article's pages where the reference gives it beside the ``locator``.
    ``rest`` is what stands after the reference and is no part of it.
    """

    authors: tuple[str, ...] = ()
    title: str | None = None
    container: str | None = None
    container_authors: tuple[str, ...] = ()
    place: str | None = None
    publisher: str | None = None
    year: str | None = None
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
        dated = self.year is not None and bool(self.place or self.authors)
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
    authors, title = _authors(head) if head else ((), "")
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
    imprint = _imprint(text)
    volume, issue = _outside_quotes(_VOLUME, text), _outside_quotes(_ISSUE, text)
    first_page = min((f.start() for pattern in (_PAGES, _PLACE_IN_WORK) for f in pattern.finditer(text)), default=None)
    marks = [found.start() for found in (volume, issue) if found is not None]
    marks += [position for position in (imprint.start if imprint else None, first_page) if position is not None]
    ends = [end, *(found.end() for found in (volume, issue) if found is not None), imprint.end if imprint else 0]
    return replace(
        _head(text[: min(marks, default=len(text))].strip(" ,;(").removesuffix(" -")),
        place=imprint.place if imprint else None,
        publisher=imprint.publisher if imprint else None,
        year=imprint.year if imprint else None,
        volume=_said(volume),
        issue=_said(issue),
        extent=extent,
        locator=locator,
        rest=text[max(ends) :].strip(" .,;)") if marks else "",
    )


@dataclass(frozen=True, slots=True)
class _Imprint:
    start: int
    end: int
    year: str
    place: str | None = None
    publisher: str | None = None


def _imprint(text: str) -> _Imprint | None:
    """Find place, publisher and year: the last year that has a place before it, else the last that stands alone."""
    lone: _Imprint | None = None
    for year in reversed(list(_YEAR.finditer(text))):
        if _in_quotes(text, year.start()):
            continue
        if (found := _before_year(text[: year.start()])) is not None:
            place, publisher, start = found
            return _Imprint(start, year.end(), year.group(), place, publisher)
        closed = re.match(r"[)\]]?\s*(?:[,.;:]|$)", text[year.end() :]) is not None
        if lone is None and closed and re.search(r"(?:^|[,.;(\[”»])\s*$", text[: year.start()]):
            lone = _Imprint(year.start(), year.end(), year.group())
    return lone


def _before_year(before: str) -> tuple[str, str | None, int] | None:
    for pattern in (_WITH_COLON, _WITH_SHORT, _WITH_COMMA):
        found = pattern.search(before)
        if found is not None and (pattern is not _WITH_COMMA or _PUBLISHER.match(found.group("publisher"))):
            return found.group("place"), found.group("publisher").strip(), found.start("place")
    found = _DIRECT.search(before)
    if found is None:
        return None
    name = next(name for name in ("place", "short", "last") if found.group(name))
    place = found.group(name)
    if MONTH.fullmatch(place) or (name == "last" and (found.group("comma") or len(before.split()) < 3)):  # noqa: PLR2004
        return None
    return place, None, found.start(name)


def _said(found: re.Match[str] | None) -> str | None:
    return None if found is None else next(group for group in found.groupdict().values() if group)


def _outside_quotes(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((found for found in pattern.finditer(text) if not _in_quotes(text, found.start())), None)


def _in_quotes(text: str, position: int) -> bool:
    """Say whether a position lies between quotation marks that pair."""
    opened = max(text.rfind(mark, 0, position) for mark in "“«„")
    closed = max(text.rfind(mark, 0, position) for mark in "”»")
    return opened > closed and any(mark in text[position:] for mark in "”»")


def _head(head: str) -> Reference:
    """Take apart what stands before volume, imprint and pages: authors, title, container."""
    opening = re.search(r"[“«„\"]", head)
    if opening is not None:
        closing = max(head.rfind(mark) for mark in _CLOSING[opening.group()])
        authors, _ = _authors(head[: opening.start()].strip(" ,:;"))
        if closing > opening.start():
            container = _container(head[closing + 1 :])
            return Reference(
                authors=authors,
                title=head[opening.end() : closing].strip(" ,"),
                container=container[1],
                container_authors=container[0],
            )
        return Reference(authors=authors, title=head[opening.end() :].strip(" ,") or None)
    authors, rest = _authors(head)
    title, container_authors, container = _inner(rest, authors)
    if authors and not title:
        return Reference(title=head or None) if len(authors) == 1 and _is_title(head) else Reference(authors=authors)
    return Reference(authors=authors, title=title, container_authors=container_authors, container=container)


def _is_title(head: str) -> bool:
    return not (_SURNAME_FIRST.fullmatch(head) or _INITIALS_FIRST.fullmatch(head)) and len(head.split()) > 1


def _container(text: str) -> tuple[tuple[str, ...], str | None]:
    text = re.sub(r"^[\s,.;:]*(?:(?:in|içinde|v kn\.|//)\s*:?\s+)?", "", text).strip(" ,.;")
    authors, rest = _authors(text)
    return (authors, rest) if authors and rest else ((), text or None)


def _inner(rest: str, authors: tuple[str, ...]) -> tuple[str | None, tuple[str, ...], str | None]:
    """Find the volume that a paper stands in: after the title its author is named (again), then its title."""
    parts = _segments(rest)
    for i in range(1, len(parts) - 1):
        part = parts[i].strip()
        if _SURNAME_FIRST.fullmatch(part) or _INITIALS_FIRST.fullmatch(part) or part in authors:
            return ", ".join(p.strip() for p in parts[:i]), (part,), ", ".join(p.strip() for p in parts[i + 1 :])
    return (_without_stop(rest.strip(" ,")) or None), (), None


def _without_stop(title: str) -> str:
    """Take the full stop off a title's end, where it is not an initial's or an abbreviation's."""
    return title[:-1] if re.search(r"[\w)]{3,}\.$", title) else title


def _segments(text: str) -> list[str]:
    """Split at commas that are not within brackets."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth <= 0:
            parts.append(text[start:i])
            start = i + 1
    return [*parts, text[start:]]


def _authors(head: str) -> tuple[tuple[str, ...], str]:
    """Split the names at the beginning from what follows them."""
    glued = re.match(rf"({_NAME}\s(?:{_INITIAL}\s?){{1,3}})\s(?={_NAME})(?!{_INITIAL})", head)
    if glued is not None and not _FULL_NAME.fullmatch(head.partition(",")[0].strip()):
        return (glued.group(1).strip(),), head[glued.end() :].strip(" ,")
    parts = [part.strip() for part in _segments(head)]
    if len(parts) > 2 and re.fullmatch(_NAME, parts[0]) and _is_given(parts[1]):  # noqa: PLR2004 - and a title
        return (f"{parts[0]}, {parts[1]}",), ", ".join(parts[2:])
    if len(parts) > 1 and re.fullmatch(_NAME, parts[0]) and parts[1]:
        return (parts[0],), ", ".join(parts[1:])
    authors: list[str] = []
    for i, part in enumerate(parts):
        names = [_EDITOR.sub("", name).strip() for name in _JOINED.split(part)] if _JOINED.search(part) else [part]
        certain = all(_SURNAME_FIRST.fullmatch(name) or _INITIALS_FIRST.fullmatch(name) for name in names)
        likely = i == 0 and all(_FULL_NAME.fullmatch(name) for name in names)
        if not (certain or likely):
            return tuple(authors), ", ".join(parts[i:])
        authors.extend(names)
    return tuple(authors), ""


def _is_given(part: str) -> bool:
    return re.fullmatch(rf"(?:{_INITIAL}\s?-?){{1,3}}|{_NAME}(?:\s(?:{_INITIAL}|{_NAME}))?", part) is not None and (
        part.endswith(".") or len(part.split()) <= 2  # noqa: PLR2004 - two given names
    )
