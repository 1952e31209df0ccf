"""Dates and periods in questions: “Mart 1921’de”, “in the summer of 1922”, “1920 ile 1922 arasında”.

Gives first and last days; no more of the calendar than questions need (texts and EDTF are :mod:`kg.dates.chronology`).
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from kg.questions.words import AFTER, BEFORE, MONTHS, SEASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From a day to a day, both included; ``None``: open."""

    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        """Render as EDTF."""
        if self.earliest and self.latest and self.earliest == self.latest:
            return self.earliest.isoformat()
        ends = (self.earliest.isoformat() if self.earliest else "..", self.latest.isoformat() if self.latest else "..")
        return "/".join(ends)


_YEAR = re.compile(r"^(1[0-9]{3}|20[0-9]{2})(?:s|(?:lar|ler)\w{0,6}|[a-z]{0,6})?$")
_DAY = re.compile(r"^([0-9]{1,2})(?:st|nd|rd|th|[a-z]{0,4})?$")
_ISO = re.compile(r"^(1[0-9]{3}|20[0-9]{2})([0-9]{2})([0-9]{2})$")
_MONTH_ENDING = re.compile(r"^(?:[iu]n|d[ae]|t[ae]|[iu]n?d[ae]|d[ae]n|t[ae]n|[ae]|[iu]|d[ae]ki|t[ae]ki|[iu]n[ae])?$")

_UNITS = frozenset(
    word
    for line in (
        "yilinda yili yilinin yilindan yilina yilindaki yillarinda yillari yillar yillarina yillarindaki ayinda ayina",
        "ayindaki tarihinde tarihindeki tarihine gunu gununde gunune senesi senesinde senesine senesindeki",
        "dolaylarinda civarinda sularinda dolayinda",
    )
    for word in line.split()
)
"""Turkish nouns behind a number or a month that say what it counts."""


def at(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    """Read the date or period that begins at a word; give how many words it takes."""
    between = _between(words, start, language)
    if between:
        return between
    single = _single(words, start, language)
    if single is None:
        return None
    count, period = single
    following = words[start + count : start + count + 2]
    if following and following[0] in _UNITS:
        count += 1
        following = words[start + count : start + count + 2]
    if language == "tr" and following[:1] == ["ait"]:
        return count + 1, period
    if language != "en" and following:
        if following[0] in AFTER:
            return count + 1, Period(
                earliest=period.earliest if following[0] in {"itibaren", "beri"} else _next(period.latest), latest=None
            )
        if following[0] in BEFORE:
            return count + 1, Period(earliest=None, latest=_previous(period.earliest))
    return count, period


def _between(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    offset = 1 if words[start] in {"between", "from"} else 0
    first = _single(words, start + offset, language)
    if first is None:
        return _prefixed(words, start, language)
    position = start + offset + first[0]
    joined = words[position : position + 1]
    if not joined or joined[0] not in {"ile", "ve", "and", "to", "until"}:
        return None
    second = _single(words, position + 1, language)
    if second is None:
        return None
    end = position + 1 + second[0]
    if end < len(words) and words[end] in {"arasinda", "arasindaki", "yillari", "arasi"}:
        end += 1
        if end < len(words) and words[end] == "arasinda":
            end += 1
    elif not offset:
        return None
    return end - start, Period(earliest=first[1].earliest, latest=second[1].latest)


def _prefixed(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    if words[start] not in BEFORE | AFTER or language == "tr":
        return None
    found = _single(words, start + 1, language)
    if found is None:
        return None
    count, period = found
    if words[start] in BEFORE:
        return count + 1, Period(earliest=None, latest=_previous(period.earliest))
    return count + 1, Period(earliest=_next(period.latest), latest=None)


def _next(day: date | None) -> date | None:
    return date.fromordinal(day.toordinal() + 1) if day else None


def _previous(day: date | None) -> date | None:
    return date.fromordinal(day.toordinal() - 1) if day else None


def _single(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    if start >= len(words):
        return None
    word = words[start]
    part = {"early": (1, 4), "late": (9, 12)}.get(word)
    if part and start + 1 < len(words) and _year(words[start + 1]):
        known = _year(words[start + 1]) or 0
        return 2, Period(earliest=date(known, part[0], 1), latest=date(known, part[1], 28 if part[1] == 4 else 31))
    digits = re.match(r"^(\d{4}) (\d{2}) (\d{2})", " ".join(words[start : start + 3]))
    if digits:
        return 3, _day(int(digits[1]), int(digits[2]), int(digits[3]))
    season = (_part_of_year(words, start) if language == "tr" else None) or _season(words, start)
    if season:
        return season
    year = _year(word)
    if year and not _month_at(words, start + 1, language):
        decade = re.search(r"0(?:s|lar|ler)", word)
        return 1, Period(earliest=date(year, 1, 1), latest=date(year + (9 if decade else 0), 12, 31))
    return _with_month(words, start, language)


def _part_of_year(words: list[str], start: int) -> tuple[int, Period] | None:
    """Read *1773 başında*, *1773 yılının sonlarında*."""
    found = re.match(
        r"(\d{4}) (?:yil(?:i|inin) )?(bas|orta|son)(?:lar)?(?:i|si)?(?:nda|na)(?= |$)", " ".join(words[start:])
    )
    if found is None or _year(found[1]) is None:
        return None
    first, last = {"bas": (1, 4), "orta": (5, 8), "son": (9, 12)}[found[2]]
    return len(found[0].split()), Period(
        earliest=date(int(found[1]), first, 1),
        latest=date(int(found[1]), last, calendar.monthrange(int(found[1]), last)[1]),
    )


def _season(words: list[str], start: int) -> tuple[int, Period] | None:
    year = _year(words[start])
    if year and start + 1 < len(words):
        name = next((key for key in SEASONS if words[start + 1].startswith(key)), None)
        if name and re.match(rf"^{name}(?:[iu]nd[ae]|d[ae]|t[ae])?$", words[start + 1]):
            return 2, _season_of(year, SEASONS[name])
    if words[start] in SEASONS and start + 1 < len(words):
        skip = 1 if words[start + 1] in {"of", "in"} else 0
        year = _year(words[start + 1 + skip]) if start + 1 + skip < len(words) else None
        if year:
            return 2 + skip, _season_of(year, SEASONS[words[start]])
    return None


def _season_of(year: int, code: int) -> Period:
    first = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    last_year, last_month = (year + 1, 2) if code == 24 else (year, first + 2)
    return Period(
        earliest=date(year, first, 1), latest=date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    )


def _with_month(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    position, day, year = start, None, None
    found = _DAY.match(words[position])
    if found and 1 <= int(found[1]) <= 31:
        day = int(found[1])
        position += 1
        if position < len(words) and words[position] == "of":
            position += 1
    elif _year(words[position]):
        year = _year(words[position])
        position += 1
    month = _month_at(words, position, language)
    if month is None:
        return None
    position += 1
    if day is None and language == "en" and position < len(words):
        after = _DAY.match(words[position])
        if after and 1 <= int(after[1]) <= 31:
            day = int(after[1])
            position += 1
    if position < len(words) and words[position] == "of":
        position += 1
    if year is None and position < len(words) and _year(words[position]):
        year = _year(words[position])
        position += 1
    if year is None:
        return None
    return position - start, _day(year, month, day) if day else _month(year, month)


def _day(year: int, month: int, day: int) -> Period:
    try:
        return Period(earliest=date(year, month, day), latest=date(year, month, day))
    except ValueError:
        return _month(year, min(12, max(1, month)))


def _month(year: int, month: int) -> Period:
    return Period(earliest=date(year, month, 1), latest=date(year, month, calendar.monthrange(year, month)[1]))


def _year(word: str) -> int | None:
    found = _YEAR.match(word)
    return int(found[1]) if found else None


def _month_at(words: list[str], position: int, language: str) -> int | None:
    if position >= len(words):
        return None
    word = words[position]
    for number, name in enumerate(MONTHS.get(language, MONTHS["en"]), 1):
        if language == "tr" and word.startswith(name) and _MONTH_ENDING.match(word[len(name) :]):
            return number
        if (
            word == name
            or (language == "en" and len(word) >= 3 and name.startswith(word) and word != "mar" + "c")
            or (language == "ru" and word.startswith(name))
        ):
            return number
    return None
