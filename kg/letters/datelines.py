"""The line of a letter that says where and when it was written.

>>> found = read("Petrograd, April 21, 1917, 10 p.m. [Received April 22.]")
>>> found.place, found.date
('Petrograd', '1917-04-21')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg import datings

LONGEST: Final = 220
_MARKS: Final = " \t\n\r,;:.[]()–—-"
_BEFORE_DATE: Final = re.compile(
    r"(?:^|(?<=[\s,\[(]))(?:den|am|le|the|ce|on|dated|anno|gün|tarih(?:i|li)?|vom|undated|n\.d\.)[\s,.]*$",
    re.IGNORECASE,
)
_UNDATED: Final = re.compile(
    r"^\W*(?:(?P<place>[^\d,\[\]]{2,50}?)\W*,\W*)?(?:undated|n\. ?d\.|tarihsiz|undatiert|sans date)\b\W*(?:\[|$)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"[\s,.;:–—\-\[\]()]*(?:\[?\d{4}\??\][\s,.;:–—-]*)?(?:\d{1,2}(?:[.:]\d{2})?\s*(?:a\.?\s*m\.?|p\.?\s*m\.?|noon|midnight|o’clock|Uhr|h)\b\.?|noon|midnight)?"
    r"(?P<more>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_KNOWN_MORE: Final = re.compile(
    r"[\s,.;:–—\-\[\]()?*†\d]*(?:(?:received|rec’d|recd|answered|sent|via|transmitted|eingegangen|präs|reçu|alındı|O\.?\s*S\.?|N\.?\s*S\.?"
    r"|signed|continued|time|local time|eastern|Paris time|Washington time|GMT|Zulu|\[)\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_RECEIVED: Final = re.compile(r"\W*(?:received|rec’d|eingegangen|präs|reçu|alındı)\b", re.IGNORECASE)
_EXPLAINED: Final = re.compile(r"(?<=\w)\s*[\[(][^\])]*[\])]")
_BUILDING: Final = re.compile(
    r"\b(?:department|ministry|embassy|legation|consulate|house|residence|office|hotel|headquarters|club|delegation|board"
    r"|palace|castle|ministère|ambassade|palais|bakanlığı|büyükelçiliği|vekâleti|konağı|sarayı|ministerium|botschaft"
    r"|gesandtschaft|schloss|headquarters|room)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\[?(?:No\.|Nr\.|№)\s*\d+[a-z]?(?:[-–/]\d+)?\s*[.,]?\s*\]?[.,]?\s*(?=\S)")
"""The number of a despatch, where it stands before place and day: *No. 492.] Paris, June 20, 1864.*"""
_SHORTEST: Final = 5
_SMALL: Final = frozenset(
    {
        "de",
        "da",
        "di",
        "do",
        "del",
        "la",
        "le",
        "am",
        "an",
        "der",
        "bei",
        "near",
        "au",
        "aux",
        "les",
        "sous",
        "of",
        "the",
        "at",
        "in",
        "von",
        "zu",
        "sur",
        "en",
    }
)
_MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when a letter was written; ``date`` is EDTF. Positions count in the text that was read."""

    place: str | None = None
    place_start: int | None = None
    place_end: int | None = None
    date: str | None = None
    date_as_written: str | None = None
    date_start: int | None = None
    date_end: int | None = None


def read(
    text: str, start: int = 0, end: int | None = None, *, language: str | None = "en", loose: bool = False
) -> Dateline | None:
    """Read a line of place and date; ``None``: it is none. ``loose``: it is known to be one: any words are a place."""
    end = len(text) if end is None else end
    numbered = _NUMBERED.match(text, start, end)
    start = numbered.end() if numbered else start
    line = text[start:end]
    if not line.strip() or end - start > LONGEST:
        return None
    undated = _UNDATED.match(line)
    if undated is not None:
        place = undated["place"]
        return _made(line, start, undated.span("place") if place else (0, 0), None) if place else None
    found = _date(line, language)
    if found is None:
        return None
    before = line[: found.start]
    after = _AFTER.match(line, found.end)
    if after is None or _KNOWN_MORE.match(after["more"]) is None:
        return None
    cut = _BEFORE_DATE.search(before.rstrip(_MARKS) + " ")
    place = before[: cut.start()] if cut else before
    if any(character.isdigit() for character in place) or not (loose or _is_place(place)):
        return None
    return _made(line, start, (0, len(place)), found)


def _date(line: str, language: str | None) -> datings.Dating | None:
    if not any(character.isdigit() for character in line) or _RECEIVED.match(line):
        return None
    found = datings.find(line, language=language)
    return next((one for one in found if re.match(r"[\dX\[{]", one.edtf)), None)


def _is_place(text: str) -> bool:
    text = _EXPLAINED.sub("", text)
    tokens = [token for token in re.split(r"[\s,\[\]()]+", text) if token.strip(_MARKS)]
    if len(tokens) > _MOST_WORDS or re.search(r"[;:!?“”\"]", text):
        return False
    return all(token[:1].isupper() or token.lower().strip(".") in _SMALL or not token[:1].isalpha() for token in tokens)


def _after_buildings(line: str, first: int, last: int) -> int:
    """Pass over *Department of State,* before the town."""
    while (comma := line.find(",", first, last)) >= 0 and _BUILDING.search(line, first, comma):
        first = comma + 1
        while first < last and line[first] in _MARKS:
            first += 1
    return first


def _made(line: str, start: int, place: tuple[int, int], found: datings.Dating | None) -> Dateline:
    first, last = place
    explained = _EXPLAINED.search(line, first, last)
    last = explained.start() if explained else last
    while first < last and line[first] in _MARKS:
        first += 1
    while last > first and line[last - 1] in _MARKS:
        last -= 1
    first = _after_buildings(line, first, last)
    if (
        last < len(line)
        and line[last] == "."
        and "," in line[first:last]
        and last - line.rfind(",", first, last) <= _SHORTEST + 2
    ):
        last += 1  # Manchester, Mass.
    name = " ".join(line[first:last].split()) or None
    return Dateline(
        place=name,
        place_start=start + first if name else None,
        place_end=start + last if name else None,
        date=found.edtf if found else None,
        date_as_written=found.as_written if found else None,
        date_start=start + found.start if found else None,
        date_end=start + found.end if found else None,
    )
