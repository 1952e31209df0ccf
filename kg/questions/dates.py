"""Dates and periods in questions: “Mart 1921’de”, “in the summer of 1922”, “1920 ile 1922 arasında”.

Gives first and last days; no more of the calendar than questions need (texts and EDTF are :mod:`kg.dates.chronology`).
"""

# ruff: noqa: PLR2004 - lengths stand where they are used

from __future__ import annotations

import calendar
import re
from datetime import date

from kg.questions.periods import Period, months, part
from kg.questions.words import AFTER, BEFORE, MONTHS, SEASONS

__all__ = ["Period", "at"]


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
    """Read the date or period that begins at a word; give how many words it takes.

    >>> str(at("after march 1921 but before 1922".split(), 0, "en")[1])
    '1921-04-01/1921-12-31'
    >>> str(at("1921den sonra ve 1923ten once".split(), 0, "tr")[1])
    '1922-01-01/1922-12-31'
    """
    first = _one(words, start, language)
    if first is None or (first[1].earliest is None) == (first[1].latest is None):
        return first
    position = start + first[0]
    position += words[position : position + 1] in _AND
    second = _one(words, position, language) if position < len(words) else None
    bounds = (first[1].earliest or second[1].earliest, first[1].latest or second[1].latest) if second else (None, None)
    if second is None or (second[1].earliest and second[1].latest) or not (bounds[0] and bounds[1]):
        return first
    met = bounds[0] <= bounds[1]
    return (position + second[0] - start, Period(earliest=bounds[0], latest=bounds[1])) if met else first


_AND = (["and"], ["but"], ["yet"], ["ve"], ["ama"], ["fakat"], ["ancak"])
"""What stands between the two ends of a period of which each is said by itself."""


def _one(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
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
            since = following[0] in {"itibaren", "beri"} or _is_edge(words[start : start + count], "bas")
            return count + 1, Period(earliest=period.earliest if since else _next(period.latest), latest=None)
        if following[0] in BEFORE:
            whole = _is_edge(words[start : start + count], "son")
            return count + 1, Period(earliest=None, latest=period.latest if whole else _previous(period.earliest))
    return count, period


def _between(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    offset = 1 if words[start] in {"between", "from"} else 0
    first = _single(words, start + offset, language)
    if first is None:
        return _prefixed(words, start, language)
    position = start + offset + first[0]
    span = _span(words, start + offset, position, first[1])
    if span is not None:
        return span[0] - start, span[1]
    joined = words[position : position + 1]
    if not joined or joined[0] not in {"ile", "ve", "veya", "and", "or", "to", "until"}:
        return None
    second = _single(words, position + 1, language)
    if second is None:
        return None
    end = position + 1 + second[0]
    if end < len(words) and words[end] in {"arasinda", "arasindaki", "yillari", "arasi"}:
        end += 1
        if end < len(words) and words[end] == "arasinda":
            end += 1
    elif not offset and not _follows(first[1], second[1]):
        return None
    return end - start, Period(earliest=first[1].earliest, latest=second[1].latest)


def _follows(one: Period, other: Period) -> bool:
    """Tell whether a year is the next after another: *1921 and 1922* are two years."""
    whole = one.earliest and one.latest and other.earliest and other.latest
    return bool(whole) and str(one)[4:] == "-01-01/" + str(one)[:4] + "-12-31" and _next(one.latest) == other.earliest


def _span(words: list[str], start: int, position: int, first: Period) -> tuple[int, Period] | None:
    """Read *1920-1922*, *1920-22*, of which a hyphen parts two words, and *1920’den 1922’ye kadar*; give its end."""
    if position >= len(words):
        return None
    year, last = _year(words[start]), words[position]
    until = _single(words, position, "tr") if _WHENCE.search(words[position - 1]) else None
    if until is not None and _UNTIL.intersection(words[position + until[0] : position + until[0] + 1]):
        return position + until[0] + 1, Period(earliest=first.earliest, latest=until[1].latest)
    if position != start + 1 or year is None or not words[start].isdigit():
        return None
    short = re.fullmatch(r"(\d{2})(?:[a-z]{0,4})", last)
    other = _year(last) or (year - year % 100 + int(short[1]) if short else 0)
    if other <= year or (short and (other - year > _LONG or _counts_something(words, position + 1))):
        return None
    end = position + 1
    while end < len(words) and words[end] in _SPANNED:
        end += 1
    return end, Period(earliest=first.earliest, latest=date(other, 12, 31))


def _counts_something(words: list[str], after: int) -> bool:
    """Tell whether two figures are a day, before a month or a further number: *in 1921, 22 May*."""
    beside = words[after] if after < len(words) else ""
    return beside.isdigit() or any(beside in names for names in MONTHS.values())


_LONG = 60  # years of which the last is written with two figures
_WHENCE, _UNTIL = re.compile(r"[dt][ae]n$"), frozenset({"kadar", "dek", "degin"})
_SPANNED = frozenset(
    ["yillari", "yillarinda", "yillarindaki", "arasinda", "arasindaki", "arasi", "doneminde", "donemindeki", "boyunca"]
)


def _prefixed(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    if words[start] not in BEFORE | AFTER | {"by"} or language == "tr":
        return None
    article = words[start + 1 : start + 2] == ["the"]
    found = _single(words, start + 1 + article, language)
    if found is None:
        return None
    count, period = found[0] + article, found[1]
    said = words[start + 1 + article : start + 1 + count]
    if words[start] == "by" or (words[start] in BEFORE and _is_edge(said, "end")):
        return count + 1, Period(earliest=None, latest=period.latest)
    if words[start] in BEFORE:
        return count + 1, Period(earliest=None, latest=_previous(period.earliest))
    since = words[start] == "since" or _is_edge(said, "beginning", "start")
    return count + 1, Period(earliest=period.earliest if since else _next(period.latest), latest=None)


def _is_edge(words: list[str], *edges: str) -> bool:
    """Tell whether a date is named by where it ends or begins: what was *before the end of 1921* was in it as well.

    >>> str(at("before the end of 1921".split(), 0, "en")[1]), str(at("1921in sonundan once".split(), 0, "tr")[1])
    ('../1921-12-31', '../1921-12-31')
    >>> str(at("after the beginning of 1921".split(), 0, "en")[1])
    '1921-01-01/..'
    """
    return any(word.startswith(edge) for word in words for edge in edges)


def _next(day: date | None) -> date | None:
    return date.fromordinal(day.toordinal() + 1) if day else None


def _previous(day: date | None) -> date | None:
    return date.fromordinal(day.toordinal() - 1) if day else None


def _single(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    if start >= len(words):
        return None
    word = words[start]
    digits = re.match(r"^(\d{4}) (\d{2}) (\d{2})", " ".join(words[start : start + 3]))
    if digits:
        return 3, _day(int(digits[1]), int(digits[2]), int(digits[3]))
    whole = part(words, start, language) or _season(words, start) or _in_figures(words, start)
    whole = whole or _from_month_to_month(words, start, language)
    if whole:
        return whole
    year = _year(word)
    if year and not _month_at(words, start + 1, language):
        decade = re.search(r"0(?:s|lar|ler)", word)
        return 1, Period(earliest=date(year, 1, 1), latest=date(year + (9 if decade else 0), 12, 31))
    return _with_month(words, start, language)


def _in_figures(words: list[str], start: int) -> tuple[int, Period] | None:
    """Read *16.03.1921* and *16/3/1921*, the day first, as in Europe."""
    found = _FIGURES.match(" ".join(words[start : start + 3]))
    if found is None or not (1 <= int(found["day"]) <= 31 and 1 <= int(found["month"]) <= 12):
        return None
    return len(found[0].split()), _day(int(found["year"]), int(found["month"]), int(found["day"]))


_FIGURES = re.compile(
    r"(?P<day>\d{1,2})(?P<sign>[ .])(?P<month>\d{1,2})(?P=sign)(?P<year>1\d{3}|20\d{2})(?:[a-z]{0,6})(?= |$)"
)


def _from_month_to_month(words: list[str], start: int, language: str) -> tuple[int, Period] | None:
    """Read *October-November 1921*, *Ekim ve Kasım 1921’de*."""
    first, at_ = _month_at(words, start, language), start + 1
    at_ += first is not None and at_ < len(words) and words[at_] in _JOINING
    last = _month_at(words, at_, language) if first is not None else None
    year = _year(words[at_ + 1]) if last is not None and at_ + 1 < len(words) else None
    if first is None or last is None or year is None or first >= last:
        return None
    end = at_ + 2
    return end + (words[end : end + 1] == ["arasinda"]) - start, months(year, first, last)


_JOINING = frozenset({"ile", "ve", "veya", "and", "or", "to"})


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
