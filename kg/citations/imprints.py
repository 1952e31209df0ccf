"""Where and when a work appeared, as a reference prints it: ``M., 1962``, ``(London: Sage, 1975)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.citations.bylines import UPPER
from kg.reading.sentences import MONTH, MONTH_NAME

_YEAR = re.compile(r"(?<![\d–-])(?<![–-]\s)(?:1[5-9]|20)\d\d(?!\d|\s?[-–]\s?\d|[’'])")
_CITY_SHORT = r"(?:M\.\s?[-–,]?\s?L\.|SPb\.?|[MLPNK]\.)"
_CITY_WORD = rf"(?![IVXLC]+\b)[{UPPER}][\w’'-]+"
_CITY = rf"(?:{_CITY_SHORT}|{_CITY_WORD}(?:[\s/–-]+{_CITY_WORD}){{0,2}})"
_EDGE = r"(?:^|[,.(;”»\"\])]\s?|[’']\s)"
_WITH_COLON = re.compile(rf"{_EDGE}(?P<place>{_CITY})\s?:\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),?\s?$")
_WITH_SHORT = re.compile(rf"(?:^|[\s,.(])(?P<place>{_CITY_SHORT}),\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),\s?$")
_WITH_COMMA = re.compile(rf"{_EDGE}(?P<place>{_CITY_WORD}),\s?(?P<publisher>[^\d,:;()“”]{{2,70}}?),\s?$")
_DIRECT = re.compile(
    rf"(?:{_EDGE}(?P<place>{_CITY})|\s(?P<short>{_CITY_SHORT})|\s(?P<last>{_CITY_WORD}))(?P<comma>,?)\s?$"
)
_PUBLISHER = re.compile(
    rf"[{UPPER}]{{2,8}}$|.*(?i:yay(?:\b|ın)|basım|matbaa|neşriyat|kitab|kitap|press\b|publish|books|house\b|verlag|"
    r"univer|üniver|\bizd)"
)
_PUBLISHER_BEFORE = re.compile(r"(?:^|[,.;(”»]\s?)(?P<publisher>[^\d,;:()“”]{2,60}),\s?\(?$")
_DATE = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?[ .]\s?)?(?:{MONTH_NAME}|\d{{1,2}}[./])\s?"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?=\s*(?:[,.;:)]|$))",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 3, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Place, publisher and year as printed, or the full date of a newspaper, and the stretch they stand in."""

    start: int
    end: int
    year: str
    place: str | None = None
    publisher: str | None = None
    date: str | None = None


def find(text: str) -> Imprint | None:
    """Find place, publisher and year: the last year with a place before it, else a date, else a year alone."""
    lone: Imprint | None = None
    for year in reversed(list(_YEAR.finditer(text))):
        if in_quotes(text, year.start()):
            continue
        if (found := _placed(text[: year.start()], year)) is not None:
            return found
        closed = re.match(r"[)\]]?\s*(?:[,.;:]|$)", text[year.end() :]) is not None
        if lone is None and closed and re.search(r"(?:^|[,.;(\[”»])\s*$", text[: year.start()]):
            lone = Imprint(start=year.start(), end=year.end(), year=year.group())
    return _dated(text) or lone


def _dated(text: str) -> Imprint | None:
    for found in _DATE.finditer(text):
        words = re.sub(r"[“«„][^”»]*[”»]", "", text[: found.start()]).split()
        if words and len(words) <= _MOST_WORDS and not in_quotes(text, found.start()):
            return Imprint(start=found.start(), end=found.end(), year=found.group("year"), date=found.group())
    return None


def _placed(before: str, year: re.Match[str]) -> Imprint | None:
    """Read what stands before a year as a place, with or without its publisher on either side."""
    for pattern in (_WITH_COLON, _WITH_SHORT, _WITH_COMMA):
        found = pattern.search(before)
        if found is not None and (pattern is not _WITH_COMMA or _PUBLISHER.match(found.group("publisher"))):
            publisher = found.group("publisher").strip()
            return _imprint(found.start("place"), year, found.group("place"), publisher)
    found = _DIRECT.search(before)
    if found is None:
        return None
    name = next(name for name in ("place", "short", "last") if found.group(name))
    place, start = found.group(name), found.start(name)
    loose = name == "last" and (found.group("comma") != "" or len(before.split()) < _FEWEST_WORDS)
    if MONTH.fullmatch(place) or loose:
        return None
    publisher = _PUBLISHER_BEFORE.search(before[:start])
    if publisher is not None and publisher.start() and _PUBLISHER.match(publisher.group("publisher")):
        return _imprint(publisher.start("publisher"), year, place, publisher.group("publisher").strip())
    return _imprint(start, year, place, None)


def _imprint(start: int, year: re.Match[str], place: str, publisher: str | None) -> Imprint:
    return Imprint(start=start, end=year.end(), year=year.group(), place=place, publisher=publisher)


def in_quotes(text: str, position: int) -> bool:
    """Say whether a position lies between quotation marks that pair."""
    opened = max(text.rfind(mark, 0, position) for mark in "“«„")
    closed = max(text.rfind(mark, 0, position) for mark in "”»")
    return opened > closed and any(mark in text[position:] for mark in "”»")
