"""Points: the stretches of a text that name a day, a month, a year, a season, a decade or a century.

What the patterns of :mod:`kg.datings.patterns` mean; what adjoins a point (*before*, *early*, *’den … ’e kadar*) is
read afterwards, in :mod:`kg.datings.expressions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.datings import calendars, conversions, doubled, months, phrases
from kg.datings.counted import is_counted
from kg.datings.matched import Match, is_a_number, is_glued
from kg.datings.patterns import BEGINNINGS, PATTERNS, Part, Point
from kg.datings.tokens import Tokens
from kg.language.turkish import Case

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
            read = Match(found, at, end, found.classes[at:end], name, found.numbers(at, end), modern)
            point = None if is_a_number(read) else _READERS[name](read)
            if point is not None and all(part.day != 0 for part in point.parts):
                return point
        end = -1
    return None


def _numeric(read: Match) -> Point | None:
    text = str(read.found.value(read.first))
    iso = re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text)
    if iso:
        point = _checked(read, iso[1], int(iso[2]), int(iso[3]))
        return point._replace(calendar=phrases.REPUBLICAN) if point and " an " in read.found.word(read.first) else point
    parts = re.match(r"(\d+)([./-])(\w+)[./-](\d+)", text)
    return _ordered(read, int(parts[1]), parts[3], parts[4], parts[2]) if parts else None


def _checked(read: Match, year: str, month: int, day: int) -> Point | None:
    return read.point(Part(year, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None  # noqa: PLR2004


def _ordered(read: Match, first: int, second: str, year: str, mark: str) -> Point | None:
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


def _spaced(read: Match) -> Point | None:
    day, month = read.numbers("d")
    return read.point(Part(read.year(), month, day)) if month <= 12 else None  # noqa: PLR2004


def _roman(read: Match) -> Point | None:
    """Read *24. IV. 1877, 12./24. IV. 1877*: a month in Roman figures; not behind the number of a volume."""
    (month,) = read.numbers("R")
    before = read.found.classes[max(0, read.first - 2) : read.first]
    if not 1 <= month <= 12 or "O" in before or before.endswith("R"):  # noqa: PLR2004
        return None
    days = read.numbers("d1")
    return read.point(Part(read.year(), month, days[0])) if len(days) == 1 else doubled.dual(read)


def _within(read: Match) -> Point | None:
    """Read a date as calendars of letters have it: *1552 zwischen November 19 und Dezember 3*, *1547 März um 11*."""
    year, found_months, days = read.year(), read.numbers("MjmH"), read.numbers("d1")
    if not found_months:
        return None
    first = Part(year, found_months[0], days[0])
    mark = next(letter for letter in read.classes if letter in "WBLA")
    if mark != "W":
        return read.point(first, mark=mark)
    return read.point(first, Part(year, found_months[-1], days[-1]), join="/")


def _days(read: Match) -> Point | None:
    year, (month, *_), days = read.year(), read.numbers("MjmH"), read.numbers("d1")
    between = set(read.classes) & set("-TQ&|/")
    within = not {"W", "v"}.isdisjoint(read.classes) or (
        "L" in read.classes and "B" in read.classes
    )  # не ранее 5 и не позднее 12 мая
    join = "/" if between & set("-TQ") or within else "[" if between & set("|/") else "{"
    chosen = (days[0], days[-1]) if join == "/" else tuple(days)
    if join == "/" and days[0] >= days[-1]:
        return None
    return _converted(read, read.point(*(Part(year, month, day) for day in chosen), join=join))


def _day(read: Match) -> Point | None:
    (day, *_), (month, *_) = read.numbers("d1"), read.numbers("MjmH")
    return _converted(read, read.point(Part(read.year(), month, day)))


def _day_of_month(read: Match) -> Point | None:
    """Read *Eylül 1829’un 14’ünde*, where the year owns the day."""
    year = read.found.case(read.first + read.classes.index("y"))
    return _day(read) if year is Case.GENITIVE and read.found.case(read.last - 1) in _OWNED else None


_OWNED = {Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE, Case.RELATIVE, Case.ACCUSATIVE}


def _month(read: Match) -> Point | None:
    (month, *_) = read.numbers("MjmH")
    if "P" in read.classes:  # 1551 Ende Mai
        part = read.found.word(read.first + read.classes.index("P")).lower()
        return read.point(Part(read.year(), month), mark="A", remark=part)
    return _converted(read, read.point(Part(read.year(), month)))


def _months(read: Match) -> Point | None:
    year, (before, after, *_) = read.year(), read.numbers("MjmH")
    between = set(read.classes) & set("-TQ&|/")
    join = "/" if between & set("-TQ") else "[" if between & set("|/") else "{"
    start = f"{int(year) - 1:04}" if year and before > after and join == "/" else year
    return read.point(Part(start, before), Part(year, after), join=join)


def _converted(read: Match, point: Point) -> Point | None:
    """Turn Hijri and Rumi days and months into ours."""
    year = point.parts[0].year
    if "H" in read.classes:
        return conversions.from_hijri(point) if year and int(year) <= conversions.NOW_HIJRI else None
    if year and read.modern and year.isdigit() and _is_turkish(read):
        if calendars.RUMI_FROM <= int(year) <= calendars.RUMI_UNTIL:
            return conversions.from_rumi(point)
        if calendars.RUMI_FROM <= int(year) + _THOUSAND <= calendars.RUMI_UNTIL:  # 9 Kânunusani 337
            whole = tuple(part._replace(year=f"{int(part.year or 0) + _THOUSAND:04}") for part in point.parts)
            return conversions.from_rumi(point._replace(parts=whole))
    return point


_THOUSAND = 1_000
"""What Ottoman writers leave out of a year."""


def _is_turkish(read: Match) -> bool:
    at = next(at for at in range(read.first, read.last) if read.found.classes[at] in "Mjm")
    name = months.key(read.found.word(at))
    return any(name.startswith(stem) for stem in (*months.TURKISH, "kanun", "tesrin", "k.", "t."))


def _season(read: Match) -> Point | None:
    (season,) = read.numbers("S")
    return read.point(Part(read.year(), season))


def _winter(read: Match) -> Point | None:
    (season,), (year, *later) = read.numbers("S"), read.numbers("y")
    if later and later[0] != year + 1:
        return None
    return read.point(Part(f"{year:04}", season), remark="named after the earlier of its years")


def _century(read: Match) -> Point | None:
    if read.classes == "Ri" and read.found.word(read.last - 1) not in {"в", "вв"}:
        return None
    counts = [count for count in read.numbers("Rd1") if count <= 21]  # noqa: PLR2004 - centuries
    before = "-" if "E" in read.classes else ""
    parts = tuple(Part(f"{before}{count - 1:02}XX") for count in counts)
    return read.point(*parts, join="/") if parts else None


def _of_century(read: Match) -> Point | None:
    """Read *в 20-х годах XIX века*."""
    if read.classes[-1] == "i" and read.found.word(read.last - 1) not in {"в", "вв"}:
        return None
    (decade,), (century,) = read.numbers("d#"), read.numbers("R")
    return read.point(Part(f"{century - 1:02}{decade // 10}X")) if decade % 10 == 0 and 0 < century <= 21 else None  # noqa: PLR2004


def _is_short_span(read: Match, year: int, end: int) -> bool:
    """Tell *1877-8* from a number with a part: the years follow each other, and no month or number goes on."""
    classes = read.found.classes
    before, after = classes[max(0, read.first - 2) : read.first], classes[read.last : read.last + 2]
    near = end in {year % 10 + 1, year % 10 + 2}
    hyphen = read.found.word(read.first + 1) in {"-", "–"}  # 1925—6 p.m.
    return near and hyphen and "O" not in before and not re.match(r"[MjHmu/.-]?[MjHmd]|-", after)


def _decade(read: Match) -> Point | None:
    return read.point(Part(f"{read.numbers('D')[0] // 10:03}X"))


def _seasons(read: Match) -> Point | None:
    parts = tuple(Part(read.year(), season) for season in read.numbers("S"))
    return read.point(*parts, join="{" if "&" in read.classes else "/")


def _span(read: Match) -> Point | None:
    (year,), (end,) = read.numbers("y"), read.numbers("de")
    figures = len(read.found.word(read.last - 1).rstrip("’'abcdefghijklmnopqrstuvwxyzıü"))
    if figures == 1 and _is_short_span(read, year, end):
        return read.point(Part(f"{year:04}"), Part(f"{year // 10:03}{end}"), join="/")
    if figures != 2 or end <= year % 100:  # noqa: PLR2004
        return None
    join = "/" if read.classes[1] == "-" or end - year % 100 > 1 else "["  # 1720/30 is a span, 1683/84 one of them
    if is_glued(read):
        return None
    return read.point(Part(f"{year:04}"), Part(f"{year // 100:02}{end:02}"), join=join)


def _era(read: Match) -> Point | None:
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


def _lunar(read: Match) -> Point | None:
    (number,) = read.numbers("yh")
    if "r" in read.classes and calendars.RUMI_FROM <= number <= calendars.RUMI_UNTIL:
        return read.point(Part(f"{number + 584:04}"), Part(f"{number + 585:04}"), join="/", calendar="rumi", mark="A")
    if "x" in read.classes and number <= conversions.NOW_HIJRI:
        return _hijri_year(read, number)
    return None


def _hijri_year(read: Match, number: int) -> Point:
    ends = calendars.from_hijri(number, 1, 1)[0], calendars.from_hijri(number, 12, 29)[0]
    return read.point(*(Part(f"{end:04}") for end in dict.fromkeys(ends)), join="/", calendar="hijri", mark="A")


_SENE = re.compile("[Ss]ene")
_LAST_HIJRI = 1345


def _year(read: Match) -> Point | None:
    number = read.numbers("yh")[0]
    after = read.found.classes[read.last : read.last + 1]
    if after == "J" and read.modern and number <= _LAST_HIJRI and _SENE.match(read.found.word(read.last)):
        return _hijri_year(read, number)
    before = read.found.classes[max(0, read.first - 1) : read.first]
    if is_glued(read) or is_counted(read) or (before == "O" and not _is_since(read, after)):
        return None
    if before != "O" and re.search(r"O\.?(?:[yd#eh][,;-])*$", read.found.classes[max(0, read.first - 12) : read.first]):
        return None
    if number % 10 == 0 and read.first and read.found.word(read.first - 1).lower() == "années":
        return read.point(Part(f"{number // 10:03}X"))
    return read.point(Part(f"{number:04}"))


def _is_since(read: Match, after: str) -> bool:
    """Tell the Russian *с 1917 года, с 1917 по 1921* from a page."""
    return read.found.word(read.first - 1) == "с" and after in {"J", "Q"}


def _bare(read: Match) -> Point | None:
    return read.point(Part(None, read.numbers("M")[0]))


def _quarter(read: Match) -> Point | None:
    return read.point(Part(None, read.numbers("S")[0]))


def _slip(read: Match) -> Point | None:
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


_READERS: dict[str, Callable[[Match], Point | None]] = {
    "numeric": _numeric,
    "spaced": _spaced,
    "roman": _roman,
    "dual": doubled.dual,
    "equal": doubled.equal,
    "within": _within,
    "days": _days,
    "day": _day,
    "day of month": _day_of_month,
    "slip": _slip,
    "months": _months,
    "month": _month,
    "winter": _winter,
    "seasons": _seasons,
    "two calendars": doubled.two_calendars,
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
