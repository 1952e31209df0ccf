"""Place and day of a treaty: by its title, the line under it, or the formula at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg import datings
from kg.letters import datelines
from kg.openings import numerals


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Where and when a treaty was concluded; ``date`` is EDTF. Positions count in the text that was read."""

    place: str | None
    date: str | None
    as_written: str
    start: int
    end: int


_NAME: Final = (
    r"(?P<place>[A-ZÀ-ÖØ-ÞĀ-ŽİŞĞ][\w’'.-]*(?:[ -](?:de\s+|la\s+|le\s+|am\s+|of\s+)?[A-ZÀ-ÖØ-ÞĀ-ŽİŞĞ][\w’'.-]*){0,3})"
)
_SIGNED: Final = re.compile(
    rf"\b(?:Signed|Concluded|Done)\s+(?:at|in)\s+{_NAME}(?:,|\s+on)\s*(?P<date>[^;]{{4,60}}?)(?=[\[;]|\.?\s*$)",
    re.MULTILINE,
)
_LIEU, _ORT = _NAME.replace("place", "lieu"), _NAME.replace("place", "ort")
_MESTO: Final = r"(?P<mesto>[А-ЯЁ][\w-]*(?:[ -][А-ЯЁ][\w-]*)?)"
_DONE: Final = re.compile(
    r"\b(?:Done|DONE|Executed|Signed|Given)\b[^.;]{0,80}?"
    rf"\b(?:at|in)\s+(?:the\s+[Cc]ity\s+of\s+)?{_NAME},?[^.;]{{0,90}}?"
    r"(?P<date>(?:on\s+|this\s+|the\s+)[^.;]{6,140}|[A-Z][a-z]+\s+\d{1,2}(?:st|nd|rd|th|d)?,\s+\d{4})"
    rf"|\b(?:Fait|FAIT)\b[^.;]{{0,60}}?\s(?:à|au)\s+{_LIEU},?[^.;]{{0,80}}?"
    r"(?P<jour>\ble\s+[^.;]{6,120})"
    rf"|\b(?:Geschehen|Gegeben|So\s+geschehen)\b[^.;]{{0,40}}?\s(?:zu|in)\s+{_ORT},?[^.;]{{0,60}}?"
    r"(?P<tag>\b(?:am|den)\s+[^;]{6,80})"
    rf"|\b(?:Совершено|Учинено|Подписано|Заключено|Составлено|Дано)\b[^.;]{{0,40}}?\sв(?:\s+городе|\s+г\.)?\s+{_MESTO},?[^.;]{{0,60}}?"
    r"(?P<den>\d{1,2}\s+[^.;]{6,60}|[а-яё]+(?:ого|его)\s+[^.;]{10,90})"
    r"|(?P<yer>[A-ZÇĞİÖŞÜ][\w]+)[’'](?:d|t)[ae]\b[^.;]{0,60}?"
    r"(?P<gun>\d{1,2}\s+[^\W\d]+\s+\d{4}|bin\s+[^.;]{10,110}|\d{4}\s+(?:yılı|senesi)\s+[^.;]{8,60})"
    r"|(?P<tarih>\d{1,2}\s+[^\W\d]+\s+\d{4})\s+(?:tarihinde|günü|târihinde)?\s*(?P<mahal>[A-ZÇĞİÖŞÜ][\w]+)[’'](?:d|t)[ae]\b"
)
_FURTHER: Final = 60_000


def read(text: str, start: int, end: int, opening: int) -> Conclusion | None:
    """Read place and day of the treaty that begins at ``start``, whose formula stands at ``opening``."""
    heading = text[start:opening]
    signed = _SIGNED.search(heading)
    if signed is not None:
        made = _made(text, start, signed.span(), signed["place"], signed["date"])
        if made is not None:
            return made
    line = _under_title(text, start, opening)
    if line is not None:
        return line
    for found in _DONE.finditer(text, opening, min(end, opening + _FURTHER)):
        place = next(filter(None, map(found.group, ("place", "lieu", "ort", "mesto", "yer", "mahal"))))
        written = next(filter(None, map(found.group, ("date", "jour", "tag", "den", "gun", "tarih"))))
        made = _made(text, 0, found.span(), place, written)
        if made is not None:
            return made
    return None


def _under_title(text: str, start: int, opening: int) -> Conclusion | None:
    at = start
    for line in text[start:opening].split("\n"):
        found = datelines.read(line) if line.strip() else None
        if found is not None and found.place and found.date:
            return Conclusion(place=found.place, date=found.date, as_written=line.strip(), start=at, end=at + len(line))
        at += len(line) + 1
    return None


def _made(text: str, offset: int, span: tuple[int, int], place: str, written: str) -> Conclusion | None:
    date = day(written)
    if date is None:
        return None
    start, end = offset + span[0], offset + span[1]
    return Conclusion(
        place=place.strip(" ,."), date=date, as_written=" ".join(text[start:end].split()), start=start, end=end
    )


def day(written: str) -> str | None:
    """Read the day (EDTF) of a closing formula, also where it stands in words.

    >>> day("this second day of March, one thousand nine hundred and four")
    '1904-03-02'
    """
    spoken = re.sub(r"\bday\s+of\b", "", numerals.digits(written))
    spoken = re.sub(r"(?<=\d)(?:st|nd|rd|th|d)\b", "", spoken)
    spoken = re.sub(
        r"\b(?:of|the|this|on|in\s+the\s+year(?:\s+of\s+our\s+Lord)?|A\.\s?D\.|l’an\s+de\s+grâce)\b,?", " ", spoken
    )
    said = (" ".join(spoken.split()), " ".join(spoken.replace(",", " ").split()))
    found = [one.edtf for form in said for one in datings.find(form) if re.match(r"\d{4}-\d{2}", one.edtf)]
    return found[0] if found else None
