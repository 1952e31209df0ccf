"""Dates that lean on another: *üç gün sonra*, *the following month*; in letters *yesterday*, *7. dises*, *10th ult.*..

Read only where it is plain on what they lean: the date named last in the same paragraph, near by and exact enough; or
the day on which a letter was written, if the caller says it. What leans on another date is marked approximate.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.datings import months
from kg.datings.months import key
from kg.datings.patterns import Part

_NEAR = 400
"""Characters within which a date before is still the one meant."""

_NUMBERS = {
    key(word): number
    for number, words in enumerate(
        (
            "bir one a ein einen eine einem un une один день",
            "iki two zwei deux два две",
            "üç three drei trois три",
            "dört four vier quatre четыре",
            "beş five fünf cinq пять",
            "altı six sechs шесть",
            "yedi seven sieben sept семь",
            "sekiz eight acht huit восемь",
            "dokuz nine neun neuf девять",
            "on ten zehn dix десять",
        ),
        1,
    )
    for word in words.split()
}
_COUNT = (
    r"(?:\d{1,2}|"
    + "|".join(
        sorted(
            [
                "bir",
                "iki",
                "üç",
                "dört",
                "beş",
                "altı",
                "yedi",
                "sekiz",
                "dokuz",
                "on",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "ein",
                "einen",
                "eine",
                "einem",
                "zwei",
                "drei",
                "vier",
                "fünf",
                "sechs",
                "sieben",
                "acht",
                "neun",
                "zehn",
                "un",
                "une",
                "deux",
                "trois",
                "quatre",
                "cinq",
                "sept",
                "huit",
                "neuf",
                "dix",
                "два",
                "две",
                "три",
                "четыре",
                "пять",
                "шесть",
                "семь",
                "восемь",
                "девять",
                "десять",
            ],
            key=len,
            reverse=True,
        )
    )
    + ")"
)
_UNIT_OF = {
    key(word): unit
    for unit, words in {
        "day": "gün day days tag tage tagen jour jours день дня дней",
        "week": "hafta week weeks woche wochen semaine semaines неделю недели недель",
        "month": "ay month months monat monate monaten mois месяц месяца месяцев месяце",
        "year": "yıl sene year years jahr jahre jahren an ans année années год года лет году",
    }.items()
    for word in words.split()
}
_LATER = (
    rf"(?P<count>{_COUNT})\s+(?P<of>gün|hafta|ay|yıl|sene)\s+(?P<way>sonra|önce)(?!ki|s)"
    rf"|(?P<count_en>{_COUNT})\s+(?P<of_en>days?|weeks?|months?|years?)\s+(?P<way_en>later|earlier|thereafter|afterwards)"
    rf"|(?P<count_de>{_COUNT})\s+(?P<of_de>Tage?|Wochen?|Monate?|Jahre?)\s+(?P<way_de>später|danach|früher|zuvor)"
    rf"|(?P<count_fr>{_COUNT})\s+(?P<of_fr>jours?|semaines?|mois|ans?)\s+(?P<way_fr>plus tard|plus tôt|auparavant)"
    rf"|через\s+(?P<count_ru>{_COUNT})\s+(?P<of_ru>дня|дней|недели|недель|месяца|месяцев|года|лет)"
)
_NEXT = (
    r"(?:ertesi|sonraki)\s+(?P<next_tr>gün|ay|yıl|sene)(?!l)\w{0,6}"
    r"|(?:the\s+)?(?:following|next)\s+(?P<next_en>day|month|year)"
    r"|(?:am|im)\s+(?:(?:darauf)?folgenden|nächsten)\s+(?P<next_de>Tag|Monat|Jahr)e?|(?P<next_day>le\s+lendemain|ander(?:n|ten)\s+[Tt]ags)"
    r"|(?:le|l.)\s?(?P<next_fr>jour|mois|année)\s+suivant\w?"
    r"|(?:на|в)\s+следующ(?:ий|ем)\s+(?P<next_ru>день|месяце|году)"
)
_SAME = (
    r"aynı\s+(?P<same_tr>gün|ay|yıl|sene)(?!n|l|k|d)(?:ın|in|ü|ı|i|da|de)?\b"
    r"|(?:(?:the|that|this)\s+)?same\s+(?P<same_en>day|month|year)"
    r"|(?:am|im)\s+(?:selben|gleichen)\s+(?P<same_de>Tag|Monat|Jahr)e?"
    r"|(?:le|la)\s+même\s+(?P<same_fr>jour|mois|année)"
    r"|в\s+том\s+же\s+(?P<same_ru>месяце|году)"
)
_OF_IT = r"(?P<day_of>\d{1,2}|[^\W\d_]{3,20}en)\.?\s+(?P<eodem>e[iju]+sdem)"
_LEANING = re.compile(rf"(?<!\w)(?:{_LATER}|{_NEXT}|{_SAME}|{_OF_IT})(?!\w)", re.IGNORECASE)
TRIGGER = re.compile(
    r"\b(?:sonra|önce|ertesi|aynı|Aynı|Ertesi|later|earlier|thereafter|afterwards|following|next|same|Same|später|danach|früher"
    r"|zuvor|folgenden|darauffolgenden|nächsten|selben|gleichen|lendemain|tags|Tags|plus|auparavant|suivante?|même|через|Через"
    r"|следующий|следующем|том|e[iju]+sdem|eodem)\b"
)
_AROUND = 40  # characters of such a phrase, at most, on either side of the word that gives it away
_HINT = re.compile(
    r"sonra|önce|later|earlier|thereafter|afterwards|später|danach|zuvor|früher|plus t|через", re.IGNORECASE
)

_TODAY = r"(?P<today>today|to-day|bugün|heut(?:e|igen)?|aujourd.hui|сегодня)"
_EVE = r"(?P<eve>vorgestern|avant-hier|позавчера)"
_YESTERDAY = r"(?P<yesterday>yesterday|dün|gestern|gestrigen|hier|вчера)"
_TOMORROW = r"(?P<tomorrow>tomorrow|to-morrow|yarın|morgen|demain|завтра)"
_THIS = r"dises|diß|dits|dieses|hujus|huius|currentis|inst\b\.?|instant|courant"
_LAST = r"passati|(?:verflossenen|verwichenen|verlittenen)\s+monaths|elapsi|praeteriti|verwichenen|ult\b\.?|ultimo"
_COMING = r"prox\b\.?|proximo|futuri|künfftigen|künftigen|zukünfftigen"
_DAY = r"(?P<day>\d{1,2}|[^\W\d_]{3,20})(?:st|n?d|r?d|th|ten)?\.?"
_WRITTEN = re.compile(
    rf"(?<!\w)(?:{_TODAY}|{_EVE}|{_YESTERDAY}|{_TOMORROW}|{_DAY}\s+(?:(?P<this>{_THIS})|(?P<last>{_LAST})|(?P<coming>{_COMING})))(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<!\w)(?:den|vom|am|dem|unterm)\s+(?P<day>\d{1,2})(?:ten)?\.?(?=\s+[a-zäöü]|\s*[,;:])(?!\s*[,/-]?\s*\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """A stretch of a text and the date that it means."""

    start: int
    end: int
    part: Part
    basis: str


def leaning(
    text: str, triggers: Iterable[re.Match[str]], anchors: Sequence[tuple[int, int, Part]]
) -> Iterator[Leaning]:
    """Give what leans on one of the dates before it (start, end, date; in order); where :data:`TRIGGER` stands."""
    ends = [end for _, end, _ in anchors]
    for trigger in triggers:
        at = bisect_left(ends, trigger.start() + 1) - 1
        if at < 0 or trigger.start() - ends[at] > _NEAR:
            continue
        match = _around(text, ends[at], trigger)
        if match is None or re.search(r"\n\s*\n", text[ends[at] : match.start()]):
            continue
        if match["eodem"]:
            yield from _in_month_of(match, anchors[at][2])
            continue
        if _HINT.search(match[0]) and re.search(r"[dt][ae]n\s+$", text[max(0, match.start() - 6) : match.start()]):
            continue  # three days after something else
        part = _shifted(anchors[at][2], *_step(match))
        if part is not None:
            start = match.start()
            yield Leaning(start=start, end=match.end(), part=part._replace(flag="~"), basis="date before")


def _around(text: str, floor: int, trigger: re.Match[str]) -> re.Match[str] | None:
    """Find the phrase that a word gives away."""
    found = _LEANING.finditer(text, max(floor, trigger.start() - _AROUND), trigger.end() + _AROUND)
    return next((match for match in found if match.start() <= trigger.start() < match.end()), None)


def _in_month_of(match: re.Match[str], anchor: Part) -> Iterator[Leaning]:
    """Read *9. eiusdem*: a day of the month named last."""
    word = match["day_of"]
    day = int(word) if word.isdigit() else months.ordinal(key(word))
    if day and anchor.day and anchor.month and anchor.year:
        yield Leaning(start=match.start(), end=match.end(), part=anchor._replace(day=day), basis="date before")


def _step(match: re.Match[str]) -> tuple[int, str]:
    """Give by how many units a leaning date differs: 0 for *the same*."""
    groups = {name: text for name, text in match.groupdict().items() if text}
    if "next_day" in groups:
        return 1, "day"
    for name, text in groups.items():
        if name.startswith(("next", "same")):
            return int(name.startswith("next")), _UNIT_OF.get(key(text), "day")
    count = next(text for name, text in groups.items() if name.startswith("count"))
    unit = next(text for name, text in groups.items() if name.startswith("of"))
    way = next((text for name, text in groups.items() if name.startswith("way")), "later").lower()
    back = way in {"önce", "earlier", "früher", "zuvor", "plus tôt", "auparavant"}
    number = int(count) if count.isdigit() else _NUMBERS.get(key(count), 1)
    return (-number if back else number), _UNIT_OF.get(key(unit), "day")


def _shifted(part: Part, number: int, unit: str) -> Part | None:
    """Shift a date, as exactly as it is known; ``None``: it is not known exactly enough."""
    if part.year is None or not part.year.isdigit():
        return None
    year, month, day = int(part.year), part.month, part.day
    if unit == "year":
        return Part(f"{year + number:04}")
    if month is None or month > 12:  # noqa: PLR2004 - a season
        return None
    if unit == "month":
        count = year * 12 + month - 1 + number
        return Part(f"{count // 12:04}", count % 12 + 1)
    if day is None:
        return None
    return _moved(part, number * (7 if unit == "week" else 1))


def _moved(part: Part, days: int) -> Part | None:
    if not (part.year and part.month and part.day):
        return None
    try:
        moved = date(int(part.year), part.month, part.day) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None
    return Part(f"{moved.year:04}", moved.month, moved.day)


def of_writing(text: str, written: Part, language: str | None) -> Iterator[Leaning]:
    """Give what leans on the day on which a letter was written."""
    patterns = (_WRITTEN, _BARE) if language == "de" else (_WRITTEN,)
    for pattern in patterns:
        for match in pattern.finditer(text):
            part = _by_writing(match, written)
            if part is not None:
                yield Leaning(start=match.start(), end=match.end(), part=part, basis="day of writing")


def _by_writing(match: re.Match[str], written: Part) -> Part | None:
    groups = {name for name, text in match.groupdict().items() if text}
    for name, days in (("today", 0), ("yesterday", -1), ("eve", -2), ("tomorrow", 1)):
        if name in groups:
            return _moved(written, days)
    day = int(match["day"]) if match["day"].isdigit() else months.ordinal(key(match["day"]))
    if not day or written.month is None or written.year is None:
        return None
    shift = -1 if "last" in groups else 1 if "coming" in groups else 0
    if not groups & {"this", "last", "coming"} and day > (written.day or 31) + 5:
        shift = -1
    count = int(written.year) * 12 + written.month - 1 + shift
    year, month = count // 12, count % 12 + 1
    return Part(f"{year:04}", month, day) if 1 <= day <= monthrange(year, month)[1] else None
