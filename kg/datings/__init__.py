"""Dates of Turkish, English, German, French and Russian prose, and what they say in EDTF: a stage for any text.

>>> [dating.edtf for dating in find("13 Ekim 1921’den 5 Ocak 1923’e kadar Ankara’da kaldı; 6 Mart’ta döndü.")]
['1921-10-13/1923-01-05', '1923-03-06']
>>> read("early October 1922")
'1922-10~'

What a text leaves open stays open, and ``basis`` says what a year rests on. See ``docs/dates.md``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median_low

from kg.dates.chronology import UnreadableDateError, historical_date
from kg.datings import context, expressions, points, relative, worded, words
from kg.datings.context import Placed
from kg.datings.expressions import Expression
from kg.datings.months import key
from kg.datings.patterns import Part
from kg.datings.tokens import Tokens, tokens
from kg.language.turkish import Case

__all__ = ["Dating", "find", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date in a text: where it stands, what it says in EDTF, and on what that rests.

    ``calendar`` is the one in which the text gives it (``edtf`` is always Gregorian). ``basis``: ``explicit``, ``year
    from context``, ``year from what follows``, ``day of writing``, ``no year``.
    """

    start: int
    end: int
    as_written: str
    edtf: str
    calendar: str = "gregorian"
    basis: str = "explicit"
    remark: str | None = None


_AMERICAN = {"en", "en-US", None}
_MODERN = 1500
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
"""Soft hyphens and characters without width: a word has them inside without being two."""


def find(
    text: str, *, language: str | None = None, context_year: int | None = None, written: str | None = None
) -> tuple[Dating, ...]:
    """Find the dates of a text, in its order.

    Args:
        text: any text; one that is long is read in time linear in its length.
        language: settles in what order ``3/5/1921`` has its day and month.
        context_year: the year in which the text stands before it has named one.
        written: the day (EDTF) on which a letter was written: days without a year are those nearest to it.
    """
    if _INVISIBLE.search(text) is None:
        return tuple(_datings(text, language, context_year, written, whole=False))
    seen = [place for place, letter in enumerate(text) if _INVISIBLE.match(letter) is None]
    found = _datings("".join(text[place] for place in seen), language, context_year, written, whole=False)
    return tuple(_placed(text, seen, one) for one in found)


def _placed(text: str, seen: Sequence[int], one: Dating) -> Dating:
    """Put a dating back into a text of which only some characters are seen."""
    start, end = seen[one.start], seen[one.end - 1] + 1
    return replace(one, start=start, end=end, as_written=text[start:end])


def read(expression: str, language: str | None = None) -> str | None:
    """Read a whole string as one date; ``None``: it is none, or several.

    >>> read("17 Ramazan 1337"), read("25 October (7 November) 1917"), read("XIX. yüzyıl")
    ('1919-06-16~', '1917-11-07', '18XX')
    """
    found = _datings(" ".join(expression.split()), language, None, None, whole=True)
    return found[0].edtf if len({one.edtf for one in found}) == 1 else None


def _datings(
    text: str, language: str | None, context_year: int | None, written: str | None, *, whole: bool
) -> list[Dating]:
    found = tokens(worded.in_figures(text))
    seen = list(points.points(found, modern=_is_modern(found, context_year)))
    made = [_cited(found, one) for one in expressions.expressions(found, seen)]
    sure = _sure_years(made, context_year)
    day = _day(written)
    if not whole:
        made = [piece for one in made for piece in _pieces(found, one)]
    kept = [_in_order(one, language) for one in made if whole or _is_date(found, one, sure, written=day is not None)]
    placed = list(context.placed(found, kept, year=context_year, written=day))
    datings = [_dating(found, one) for one in placed]
    told = [dating for dating in datings if dating is not None]
    if whole:
        return told
    said = _with_leaning(found, told, _anchors(placed, datings), day, language)
    return said if found.text == text else [replace(one, as_written=text[one.start : one.end]) for one in said]


def _pieces(found: Tokens, one: Expression) -> list[Expression]:
    """Give each day of a list its own dating: *14. und 16. April* are two."""
    at = [number for number in range(one.first, one.last) if found.classes[number] in "d1"]
    if one.join != "{" or one.kind != "days" or len(at) != len(one.parts):
        return [one]
    firsts = [one.first, *at[1:]]
    lasts = [*(number + 1 for number in at[:-1]), one.last]
    return [
        one._replace(first=first, last=last, parts=(part,), join="")
        for first, last, part in zip(firsts, lasts, one.parts, strict=True)
    ]


def _anchors(placed: Sequence[Placed], datings: Sequence[Dating | None]) -> list[tuple[int, int, Part]]:
    """Give the dates on which others may lean: one day, month or year each, not of a work cited."""
    return [
        (dating.start, dating.end, one.expression.parts[0])
        for one, dating in zip(placed, datings, strict=True)
        if dating is not None and len(one.expression.parts) == 1 and not one.expression.cited
    ]


def _with_leaning(
    found: Tokens, told: list[Dating], anchors: list[tuple[int, int, Part]], day: Part | None, language: str | None
) -> list[Dating]:
    """Add what leans on another date, where nothing else is said."""
    text = found.text
    told = [_with_year_said(text, one, anchors) for one in told]
    more = [
        *relative.leaning(text, found.matches(relative.TRIGGER), anchors),
        *(relative.of_writing(text, day, language) if day else ()),
    ]
    starts = [one.start for one in told]
    for one in more:
        at = bisect_right(starts, one.start)
        if (at and told[at - 1].end > one.start) or (at < len(told) and told[at].start < one.end):
            continue
        words_of_it = text[one.start : one.end]
        dating = Dating(start=one.start, end=one.end, as_written=words_of_it, edtf=one.part.edtf(), basis=one.basis)
        told.insert(at, dating)
        starts.insert(at, one.start)
    return told


_SAME_YEAR = re.compile(
    r"(?:\b(?:aynı|o) (?:yılın|senenin)|\bo yıl|\bsame year.s?|\bin the same year,?|\bdesselben Jahres"
    r"|\bde la même année)\s+$",
    re.IGNORECASE,
)
_YEAR_WORDS = ("yıl", "yil", "sene", "year", "jahres", "année")
"""Of these each of such words has one, in lower case: to look for them is cheap."""


def _with_year_said(text: str, one: Dating, anchors: Sequence[tuple[int, int, Part]]) -> Dating:
    """Take *aynı yılın* into *aynı yılın yaz ayları*: the text says from where the year comes."""
    if not one.basis.startswith("year from") or not anchors:
        return one
    before = text[max(0, one.start - 24) : one.start].lower()
    if not any(word in before for word in _YEAR_WORDS):
        return one
    said = _SAME_YEAR.search(text, max(0, one.start - 24), one.start)
    return replace(one, start=said.start(), as_written=text[said.start() : one.end]) if said else one


def _sure_years(made: Sequence[Expression], context_year: int | None) -> list[int]:
    """Give the years that a text says with a month or a preposition, in order."""
    years = [
        int(part.year)
        for one in made
        if one.kind in {"day", "days", "month", "months", "numeric"} or (one.kind == "year" and one.clue)
        for part in one.parts[:1]
        if part.year and part.year.isdigit()
    ]
    return sorted(years + ([context_year] if context_year else []))


def _day(written: str | None) -> Part | None:
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", written or "")
    return Part(match[1], int(match[2] or 6), int(match[3] or 15)) if match else None


def _is_modern(found: Tokens, context_year: int | None) -> bool:
    """Tell whether a text is of years after 1500, so that a year such as 1325 is rather one of an older calendar."""
    years = [found.number(year.start()) for year in re.finditer("y", found.classes)]
    others = [year for year in years if not 1256 <= year <= 1345]  # noqa: PLR2004 - Rumi and Hijri years of the time
    if others:
        return median_low(others) >= _MODERN
    return context_year is None or context_year >= _MODERN


_CITED = re.compile(r",?;?O\.?[d#hey]|[,:]?[#hed](?:-[#hed])?\.|[)]?[,:]\(?O\.")
_PUBLISHED = re.compile(r"V[.,],?$|\.,$|V:V,$|[Vw]\.V\.,$")


def _cited(found: Tokens, one: Expression) -> Expression:
    """Mark the year of a work in a citation: *M., 1962, s. 20*."""
    if one.kind not in {"year", "span"}:
        return one
    after = found.classes[one.last : one.last + 5]
    if _CITED.match(after) and "," in found.classes[max(0, one.first - 2) : one.first]:
        return one._replace(cited=True, remark="date of a work")
    return one


def _is_date(found: Tokens, one: Expression, sure: Sequence[int], *, written: bool) -> bool:
    """Tell whether words that can be a date are one: a month alone needs a preposition, a case or a part."""
    if one.kind == "bare" and len(one.parts) == 1:
        after = found.word(one.last).split("’")[0].split("'")[0] if one.last < len(found.classes) else ""
        if key(after) in words.SPOILERS:
            return False
        if not written and one.first and found.word(one.first - 1).lower() in {"last", "next", "this"}:
            return False
        return one.clue or _has_preposition(found, one)
    if one.kind == "quarter":
        return not _is_downfall(found, one) and _is_season(found, one)
    if one.kind == "year" and not one.clue and not one.cited:
        return _is_likely_year(found, one, sure)
    return True


_FAR = 40
_TAIL = 20  # of so many dates one may be far from where the text stands


def _is_likely_year(found: Tokens, one: Expression, sure: Sequence[int]) -> bool:
    """Tell a year without a preposition from a number of four digits: it is near the sure years, or ends a heading."""
    year = int(one.parts[0].year) if (one.parts[0].year or "X").isdigit() and one.parts[0].year else None
    if year is None or not sure:
        return True
    before, after = found.classes[max(0, one.first - 1) : one.first], found.classes[one.last : one.last + 1]
    if before == "," and after in {"", "¶", ".", ")", ";"} and year >= _MODERN:
        return True
    if found.classes[max(0, one.first - 2) : one.first].endswith("O"):
        return False
    low, high = sure[len(sure) // _TAIL], sure[-1 - len(sure) // _TAIL]
    return low - _FAR <= year <= high + _FAR


def _has_preposition(found: Tokens, one: Expression) -> bool:
    return one.first > 0 and found.word(one.first - 1).lower() in words.PREPOSITIONS_OF_MONTHS


def _is_season(found: Tokens, one: Expression) -> bool:
    return (one.case == Case.LOCATIVE and _is_season_word(found, one)) or _flagged_or_the(found, one)


def _is_downfall(found: Tokens, one: Expression) -> bool:
    """Tell whether somebody or something fell: *two days before the fall of Vienna*; a year would be in the date."""
    behind = [found.word(at).lower() for at in range(one.last, min(len(found.classes), one.last + 4))]
    return behind[:1] == ["of"] and "year" not in behind and found.word(one.last - 1).lower() == "fall"


def _is_season_word(found: Tokens, one: Expression) -> bool:
    return key(found.word(one.first)).startswith(("ilkbahar", "sonbahar"))


def _flagged_or_the(found: Tokens, one: Expression) -> bool:
    before = found.classes[max(0, one.first - 2) : one.first]
    return bool(one.parts[0].flag) or (before in {"iq", "Lq", "Bq", "Fq"}) or (one.last - one.first > 1 and one.clue)


def _in_order(one: Expression, language: str | None) -> Expression:
    """Settle 3/5/1921 where the language does."""
    if one.remark != "day or month first" or language in _AMERICAN - {"en-US"}:
        return one
    return one._replace(parts=(one.parts[1] if language == "en-US" else one.parts[0],), join="", remark=None)


_WRITERS = {"before": "/{}", "after": "{}/", "since": "{}/..", "until": "../{}"}


def _dating(found: Tokens, one: Placed) -> Dating | None:
    made = one.expression
    edtf = _sound(made.parts, made.join, made.side)
    if edtf is None:
        return None
    start, end = found.start(made.first), found.end(made.last - 1)
    return Dating(
        start=start,
        end=end,
        as_written=found.text[start:end],
        edtf=edtf,
        calendar=made.calendar,
        basis=one.basis,
        remark=made.remark,
    )


@lru_cache(maxsize=65536)
def _sound(given: tuple[Part, ...], join: str, side: str) -> str | None:
    """Write EDTF that the calendar bears out; a day that its month does not have is left out."""
    if len(given) == 1 and _is_plain_day(given[0]):
        return _edtf(given, join, side)
    for parts in (given, tuple(part._replace(day=None) for part in given)):
        edtf = _edtf(parts, join, side)
        try:
            historical_date(edtf)
        except UnreadableDateError:
            continue
        return edtf
    return None


def _is_plain_day(part: Part) -> bool:
    """Tell whether a day is one of the calendar, without reading EDTF: most are."""
    if part.year is None or not part.year.isdigit() or not part.month or not part.day or int(part.year) == 0:
        return False
    return part.month <= 12 and part.day <= monthrange(int(part.year), part.month)[1]  # noqa: PLR2004


def _edtf(parts: tuple[Part, ...], join: str, side: str) -> str:
    written = list(dict.fromkeys(part.edtf() for part in parts))
    if len(written) > 1:
        inner = "/".join((written[0], written[-1])) if join == "/" else ",".join(sorted(written))
        return inner if join == "/" else f"{join}{inner}{'}' if join == '{' else ']'}"
    return _WRITERS.get(side, "{}").format(written[0])
