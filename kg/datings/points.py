"""Points: the stretches of a text that name a day, a month, a year, a season, a decade or a century.

What the patterns of :mod:`kg.datings.patterns` mean; what adjoins a point (*before*, *early*, *’den … ’e kadar*) is
read afterwards, in :mod:`kg.datings.expressions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kg.datings import calendars, conversions, months, phrases
from kg.datings.patterns import BEGINNINGS, PATTERNS, Part, Point
from kg.datings.tokens import Tokens

_POINT = re.compile(f"(?={BEGINNINGS})(?:{'|'.join(f'({pattern})' for _, pattern in PATTERNS)})")
_TRIED = tuple((name, re.compile(pattern)) for name, pattern in PATTERNS)


def points(found: Tokens, *, modern: bool) -> Iterator[Point]:
    """Read every point of a text; ``modern`` says that a text is not of years before 1500, so that 1325 may be Rumi."""
    at = 0
    while match := _POINT.search(found.classes, at):
        point = _point(found, match, modern=modern)
        at = point.last if point else match.start() + 1
        if point:
            yield point


def _point(found: Tokens, match: re.Match[str], *, modern: bool) -> Point | None:
    """Give what the first of the patterns reads that has a reading: most often the first that matches."""
    number, at, end = (match.lastindex or 1) - 1, match.start(), match.end()
    for name, pattern in _TRIED[number:]:
        if end < 0:
            tried = pattern.match(found.classes, at)
            end = tried.end() if tried else end
        if end >= 0:
            point = _READERS[name](_Match(found, at, end, found.classes[at:end], name, found.numbers(at, end), modern))
            if point is not None and all(part.day != 0 for part in point.parts):
                return point
        end = -1
    return None


class _Match(NamedTuple):
    found: Tokens
    first: int
    last: int
    classes: str
    kind: str
    named: list[int]
    modern: bool

    def numbers(self, letters: str) -> list[int]:
        return [number for number, letter in zip(self.named, self.classes, strict=True) if letter in letters]

    def year(self) -> str | None:
        years = self.numbers("yh")
        return f"{years[-1]:04}" if years else None

    def point(self, *parts: Part, join: str = "", **more: str | None) -> Point:
        return Point(
            first=self.first,
            last=self.last,
            parts=parts,
            join=join if len(parts) > 1 else "",
            calendar=more.get("calendar") or "gregorian",
            remark=more.get("remark"),
            kind=self.kind,
            mark=more.get("mark") or "",
        )


def _numeric(read: _Match) -> Point | None:
    text = str(read.found.value(read.first))
    iso = re.match(r"(\d{4})[-/.](\d{2})[-/.](\d{2})", text)
    if iso:
        point = _checked(read, iso[1], int(iso[2]), int(iso[3]))
        return point._replace(calendar=phrases.REPUBLICAN) if point and " an " in read.found.word(read.first) else point
    parts = re.match(r"(\d+)([./-])(\w+)[./-](\d+)", text)
    return _ordered(read, int(parts[1]), parts[3], parts[4], parts[2]) if parts else None


def _checked(read: _Match, year: str, month: int, day: int) -> Point | None:
    return read.point(Part(year, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None  # noqa: PLR2004


def _ordered(read: _Match, first: int, second: str, year: str, mark: str) -> Point | None:
    whole = year if len(year) == 4 else None  # noqa: PLR2004
    if whole is None and mark == "-":
        return None
    known = whole or f"XX{year}"
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11}
    month = int(second) if second.isdigit() else roman.get(second, 12)
    if 1 <= month <= 12 < first <= 31 or not second.isdigit():  # noqa: PLR2004
        return read.point(Part(known, month, first), mark=mark)
    if 1 <= first <= 12 < month <= 31:  # noqa: PLR2004
        return read.point(Part(known, first, month), mark=mark)
    if not (1 <= first <= 12 and 1 <= month <= 12):  # noqa: PLR2004
        return None
    if mark != "/" or first == month:
        return read.point(Part(known, month, first), mark=mark)
    return read.point(
        Part(known, month, first), Part(known, first, month), join="[", mark=mark, remark="day or month first"
    )


def _spaced(read: _Match) -> Point | None:
    day, month = read.numbers("d")
    return read.point(Part(read.year(), month, day)) if month <= 12 else None  # noqa: PLR2004


def _dual(read: _Match) -> Point | None:
    (old, new), (month, *_) = read.numbers("d1"), read.numbers("MjmH")
    year = read.year()
    shift = calendars.behind(int(year)) if year else 12
    gap = new - old
    if abs(gap - shift) <= 1 and (gap == shift or year is None):
        return read.point(Part(year, month, new), calendar="gregorian", remark=f"{old} in Old Style")
    if gap < 0 and year is not None and calendars.from_julian(int(year), month, old)[2] == new:
        return read.point(conversions.part(calendars.from_julian(int(year), month, old)), remark=f"{old} in Old Style")
    return read.point(Part(year, month, old), Part(year, month, new), join="[")


def _equal(read: _Match) -> Point | None:
    """Read a day given in two calendars: what stands second is ours, if the two are the same day."""
    (old, new), (before, after) = read.numbers("d1"), read.numbers("MjmH")
    years = read.numbers("yh")
    if not years:
        return read.point(Part(None, after, new), remark=f"in Old Style {old} of month {before}")
    other = _other_calendar(read, years)
    if other is not None:
        return other
    ours = f"{years[-1]:04}"
    own = years[0] if len(years) > 1 or before <= after else years[0] - 1
    if calendars.from_julian(own, before, min(old, 28 if before == 2 else old))[1:] == (after, new):  # noqa: PLR2004
        return read.point(Part(ours, after, new), remark=f"in Old Style {old} of month {before}")
    if calendars.from_julian(years[-1], after, min(new, 28 if after == 2 else new))[1:] == (before, old):  # noqa: PLR2004
        return read.point(Part(ours, before, old), remark=f"in Old Style {new} of month {after}")
    if "(" in read.classes:
        return read.point(Part(ours, before, old), Part(ours, after, new), join="[")
    return read.point(Part(f"{own:04}", before, old), Part(ours, after, new), join="[")


def _other_calendar(read: _Match, years: list[int]) -> Point | None:
    """Read a day given in ours and in Hijri or Rumi: which of the two is ours, the year tells."""
    (old, new), (before, after) = read.numbers("d1"), read.numbers("MjmH")
    if len(years) > 1 and years[0] - years[-1] > 1:
        return read.point(Part(f"{years[0]:04}", before, old), remark="given in both calendars")
    if next(letter for letter in read.classes if letter in "MjmH") == "H":
        calendar = "hijri"
    elif len(years) > 1 and years[-1] - years[0] > 1:
        calendar = "rumi"
    else:
        return None
    return read.point(Part(f"{years[-1]:04}", after, new), calendar=calendar, remark="given in both calendars")


def _within(read: _Match) -> Point | None:
    """Read a date as calendars of letters have it: *1552 zwischen November 19 und Dezember 3*, *1547 März um 11*."""
    year, found_months, days = read.year(), read.numbers("MjmH"), read.numbers("d1")
    if not found_months:
        return None
    first = Part(year, found_months[0], days[0])
    mark = next(letter for letter in read.classes if letter in "WBLA")
    if mark != "W":
        return read.point(first, mark=mark)
    return read.point(first, Part(year, found_months[-1], days[-1]), join="/")


def _days(read: _Match) -> Point | None:
    year, (month, *_), days = read.year(), read.numbers("MjmH"), read.numbers("d1")
    between = set(read.classes) & set("-TQ&|/")
    join = "/" if between & set("-TQ") or "W" in read.classes else "[" if between & set("|/") else "{"
    chosen = (days[0], days[-1]) if join == "/" else tuple(days)
    if join == "/" and days[0] >= days[-1]:
        return None
    return _converted(read, read.point(*(Part(year, month, day) for day in chosen), join=join))


def _day(read: _Match) -> Point | None:
    (day, *_), (month, *_) = read.numbers("d1"), read.numbers("MjmH")
    return _converted(read, read.point(Part(read.year(), month, day)))


def _month(read: _Match) -> Point | None:
    (month, *_) = read.numbers("MjmH")
    if "P" in read.classes:  # 1551 Ende Mai
        part = read.found.word(read.first + read.classes.index("P")).lower()
        return read.point(Part(read.year(), month), mark="A", remark=part)
    return _converted(read, read.point(Part(read.year(), month)))


def _months(read: _Match) -> Point | None:
    year, (before, after, *_) = read.year(), read.numbers("MjmH")
    between = set(read.classes) & set("-TQ&|/")
    join = "/" if between & set("-TQ") else "[" if between & set("|/") else "{"
    start = f"{int(year) - 1:04}" if year and before > after and join == "/" else year
    return read.point(Part(start, before), Part(year, after), join=join)


def _converted(read: _Match, point: Point) -> Point | None:
    """Turn Hijri and Rumi days and months into ours."""
    year = point.parts[0].year
    if "H" in read.classes:
        return conversions.from_hijri(point) if year and int(year) <= conversions.NOW_HIJRI else None
    if year and read.modern and calendars.RUMI_FROM <= int(year) <= calendars.RUMI_UNTIL and _is_turkish(read):
        return conversions.from_rumi(point)
    return point


def _is_turkish(read: _Match) -> bool:
    at = next(at for at in range(read.first, read.last) if read.found.classes[at] in "Mjm")
    name = months.key(read.found.word(at))
    return any(name.startswith(stem) for stem in (*months.TURKISH, "kanun", "tesrin", "k.", "t."))


def _season(read: _Match) -> Point | None:
    (season,) = read.numbers("S")
    return read.point(Part(read.year(), season))


def _winter(read: _Match) -> Point | None:
    (season,), (year, *later) = read.numbers("S"), read.numbers("y")
    if later and later[0] != year + 1:
        return None
    return read.point(Part(f"{year:04}", season), remark="named after the earlier of its years")


def _century(read: _Match) -> Point | None:
    if read.classes == "Ri" and read.found.word(read.last - 1) not in {"в", "вв"}:
        return None
    counts = [count for count in read.numbers("Rd1") if count <= 21]  # noqa: PLR2004 - centuries
    before = "-" if "E" in read.classes else ""
    parts = tuple(Part(f"{before}{count - 1:02}XX") for count in counts)
    return read.point(*parts, join="/") if parts else None


def _of_century(read: _Match) -> Point | None:
    """Read *в 20-х годах XIX века*."""
    (decade,), (century,) = read.numbers("d#"), read.numbers("R")
    return read.point(Part(f"{century - 1:02}{decade // 10}X")) if decade % 10 == 0 and 0 < century <= 21 else None  # noqa: PLR2004


def _is_short_span(read: _Match, year: int, end: int) -> bool:
    """Tell *1877-8* from a number with a part: the years follow each other, and no month or number goes on."""
    classes = read.found.classes
    before, after = classes[max(0, read.first - 2) : read.first], classes[read.last : read.last + 2]
    near = end in {year % 10 + 1, year % 10 + 2}
    hyphen = read.found.word(read.first + 1) in {"-", "–"}  # 1925—6 p.m.
    return near and hyphen and "O" not in before and not re.match(r"[MjHmu/.-]?[MjHmd]|-", after)


def _decade(read: _Match) -> Point | None:
    return read.point(Part(f"{read.numbers('D')[0] // 10:03}X"))


def _two_calendars(read: _Match) -> Point | None:
    """Read *1326 (1908)* and *1326/1908*: a Hijri or Rumi year, and ours, of which they are the same; *1914/1915*."""
    old, ours = read.numbers("yh")
    if ours == old + 1 and "/" in read.classes and not _is_glued(read):
        return read.point(Part(f"{old:04}"), Part(f"{ours:04}"), join="[")
    same = conversions.are_one_year(old, ours)
    return read.point(Part(f"{ours:04}"), remark=f"{old} in the other calendar") if same else None


def _seasons(read: _Match) -> Point | None:
    parts = tuple(Part(read.year(), season) for season in read.numbers("S"))
    return read.point(*parts, join="{" if "&" in read.classes else "/")


def _span(read: _Match) -> Point | None:
    (year,), (end,) = read.numbers("y"), read.numbers("de")
    figures = len(read.found.word(read.last - 1).rstrip("’'abcdefghijklmnopqrstuvwxyzıü"))
    if figures == 1 and _is_short_span(read, year, end):
        return read.point(Part(f"{year:04}"), Part(f"{year // 10:03}{end}"), join="/")
    if figures != 2 or end <= year % 100:  # noqa: PLR2004
        return None
    join = "/" if read.classes[1] == "-" else "["
    if _is_glued(read):
        return None
    return read.point(Part(f"{year:04}"), Part(f"{year // 100:02}{end:02}"), join=join)


def _era(read: _Match) -> Point | None:
    if "C" in read.classes:
        return None
    (number, *_) = read.numbers("dhye#") or [0]
    if not number or (read.classes[0] == "a" and not read.found.word(read.first)[0].isupper()):
        return None  # French: ce 12 mars
    return read.point(
        Part(
            f"-{number - 1:04}" if "E" in read.classes and number > 1 else f"{number if 'a' in read.classes else 0:04}"
        )
    )


def _lunar(read: _Match) -> Point | None:
    (number,) = read.numbers("yh")
    if "r" in read.classes and calendars.RUMI_FROM <= number <= calendars.RUMI_UNTIL:
        return read.point(Part(f"{number + 584:04}"), Part(f"{number + 585:04}"), join="/", calendar="rumi", mark="A")
    if "x" in read.classes and number <= conversions.NOW_HIJRI:
        return _hijri_year(read, number)
    return None


def _hijri_year(read: _Match, number: int) -> Point:
    ends = calendars.from_hijri(number, 1, 1)[0], calendars.from_hijri(number, 12, 29)[0]
    return read.point(*(Part(f"{end:04}") for end in dict.fromkeys(ends)), join="/", calendar="hijri", mark="A")


_SENE = re.compile("[Ss]ene")
_LAST_HIJRI = 1345


def _year(read: _Match) -> Point | None:
    number = read.numbers("yh")[0]
    after = read.found.classes[read.last : read.last + 1]
    if after == "J" and read.modern and number <= _LAST_HIJRI and _SENE.match(read.found.word(read.last)):
        return _hijri_year(read, number)
    before = read.found.classes[max(0, read.first - 1) : read.first]
    if _is_glued(read) or after == "u" or (before == "O" and not _is_since(read, after)):
        return None
    if before != "O" and re.search(r"O\.?(?:[yd#eh][,;-])*$", read.found.classes[max(0, read.first - 12) : read.first]):
        return None
    if number % 10 == 0 and read.first and read.found.word(read.first - 1).lower() == "années":
        return read.point(Part(f"{number // 10:03}X"))
    return read.point(Part(f"{number:04}"))


def _is_since(read: _Match, after: str) -> bool:
    """Tell the Russian *с 1917 года, с 1917 по 1921* from a page."""
    return read.found.word(read.first - 1) == "с" and after in {"J", "Q"}


def _is_glued(read: _Match) -> bool:
    """Tell whether a number is part of a longer one: 861.00/1921, 24:1235."""
    text, start, end = read.found.text, read.found.start(read.first), read.found.end(read.last - 1)
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if re.match(r"[./:,]\d", after) or re.search(r"[/#_]$|\w$|\d[.:,]$", before):
        return True
    if re.search(r"/\d{1,4}[-–—]$", text[max(0, start - 6) : start]):  # a file of the State Department: 611.82/9–1957
        return True
    return bool(re.search(r"\d-$", before)) and not re.search(r"(?<![\d.:/,])\d{4}-$", text[max(0, start - 6) : start])


def _bare(read: _Match) -> Point | None:
    return read.point(Part(None, read.numbers("M")[0]))


def _quarter(read: _Match) -> Point | None:
    return read.point(Part(None, read.numbers("S")[0]))


def _slip(read: _Match) -> Point | None:
    """Read a month with one letter wrong, where a day and a year stand beside it."""
    at = next(at for at in range(read.first, read.last) if read.found.classes[at] in "wV")
    month = _nearest(read.found.word(at))
    if month is None:
        return None
    return read.point(
        Part(read.year(), month, read.numbers("d")[0]), remark=f"“{read.found.word(at)}” read as a month’s name"
    )


def _nearest(word: str) -> int | None:
    from rapidfuzz.distance import DamerauLevenshtein

    folded = months.key(word)
    if len(folded) < 4:  # noqa: PLR2004 - shorter words have too many neighbours
        return None
    found = {
        number
        for name, number in months.FULL.items()
        if len(name) > 3 and DamerauLevenshtein.distance(name, folded, score_cutoff=1) == 1  # noqa: PLR2004
    }
    return found.pop() if len(found) == 1 else None


_READERS: dict[str, Callable[[_Match], Point | None]] = {
    "numeric": _numeric,
    "spaced": _spaced,
    "dual": _dual,
    "equal": _equal,
    "within": _within,
    "days": _days,
    "day": _day,
    "slip": _slip,
    "months": _months,
    "month": _month,
    "winter": _winter,
    "seasons": _seasons,
    "two calendars": _two_calendars,
    "season": _season,
    "century": _century,
    "of century": _of_century,
    "decade": _decade,
    "span": _span,
    "era": _era,
    "lunar": _lunar,
    "year": _year,
    "bare": _bare,
    "quarter": _quarter,
}
