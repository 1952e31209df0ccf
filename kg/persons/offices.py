"""What a description says somebody was, and from when to when: *Ambassador to Japan, March 1953–December 1956*.

Owns the reading of descriptions of persons, English and Turkish. Time is counted in months (year · 12 + month - 1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.language import honorifics, turkish

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan ocak",
            "february feb şubat",
            "march mar mart",
            "april apr nisan",
            "may mayıs",
            "june jun haziran",
            "july jul temmuz",
            "august aug ağustos",
            "september sept sep eylül",
            "october oct ekim",
            "november nov kasım",
            "december dec aralık",
        )
    )
    for name in names.split()
}
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(rf"(?:\b({_NAMES})\b\.?\s*(?:\d{{1,2}}\s*,)?\s*)?\b(1[0-9]{{3}}|20\d\d)\b")
_RANGE = re.compile(r"\s*(?:[–—-]|to|until|through|and|ile)\s*$")
_UNTIL = re.compile(r"(?:until|through|to|till|before|up to)\s+(?:\w+\s+){0,1}$")
_AFTER = re.compile(r"^\W*(?:(?:tarihine|yılına)?\s*kadar|['’](?:e|a|ye|ya)\s+kadar)")
_NEXT = re.compile(r"\b(?:thereafter|then|subsequently|afterwards?|later|sonra|ardından)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LITTLE = honorifics.words(
    """
    the of and for in on at to from until through thereafter then later also by with as his her its their an was
    ve ile için de da bir olarak
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that somebody was: its words, folded, the first of them, and the months within which it was so."""

    words: frozenset[str]
    head: str = ""
    start: int | None = None
    end: int | None = None

    def held_at(self, month: int | None, *, slack: int = 1) -> bool | None:
        """Say whether it was so in a month, give or take; ``None`` where either is not known."""
        if month is None or (self.start is None and self.end is None):
            return None
        return (self.start is None or month >= self.start - slack) and (self.end is None or month <= self.end + slack)


@lru_cache(maxsize=65536)
def duties(description: str) -> tuple[Duty, ...]:
    """Read a description, clause by clause.

    >>> [(duty.start, duty.end) for duty in duties("Counselor until May 1955; thereafter Minister")]
    [(None, 23464), (23464, None)]
    """
    found: list[Duty] = []
    for clause in description.split(";"):
        low = turkish.fold(clause)
        start, end = _bounds(low)
        if start is None and end is None and _NEXT.search(low) and found:
            start = found[-1].end
        words = content(_DATE.sub(" ", low))
        if words:
            first = next((word for word in _WORD.findall(low) if word in words), "")
            found.append(Duty(words=words, head=first, start=start, end=end))
    return tuple(found)


def content(text: str) -> frozenset[str]:
    """Give the words of a text that say something, folded, abbreviations written out, with the callings they belong to.

    >>> sorted(content("Maj. Gen. Graves"))
    ['@soldier', 'general', 'graves', 'major']
    """
    low = _CIVIL_GENERAL.sub(r"\1general", turkish.fold(text))
    words = {_WHOLE.get(word, word) for word in _WORD.findall(low) if word not in _LITTLE and word not in _MONTHS}
    return frozenset(words | {calling for word in words if (calling := _CALLINGS.get(word))})


def words_alone(text: str) -> frozenset[str]:
    """Give the words of :func:`content` without the callings."""
    return frozenset(word for word in content(text) if not word.startswith("@"))


def is_duty(word: str) -> bool:
    """Tell whether a folded word names an office, a rank or a calling."""
    return word in _CALLINGS or word in honorifics.BEFORE or word.startswith("@") or word.endswith("general")


_ABBREVIATIONS: Final = """
gen=general maj=major col=colonel lieut=lieutenant lt=lieutenant capt=captain adm=admiral brig=brigadier
amb=ambassador gov=governor sen=senator dr=doctor prof=professor pres=president min=minister sec=secretary
cdr=commander comdr=commander sgt=sergeant
"""
_WHOLE: Final = {short: whole for short, _, whole in (pair.partition("=") for pair in _ABBREVIATIONS.split())}
_CIVIL_GENERAL: Final = re.compile(
    r"\b(consul|consulate|secretary|attorney|director|inspector|governor|surgeon|solicitor|postmaster)[ -]general\b"
)
_CALLINGS: Final = {
    turkish.fold(word): calling
    for calling, words in (
        (
            "@diplomat",
            """
            ambassador minister-counselor chargé consul consulate consul-general counselor embassy legation attaché
            diplomat diplomatic envoy büyükelçi büyükelçisi elçi elçisi elçilik elçiliği konsolos konsolosu konsolosluk
            maslahatgüzar maslahatgüzarı ataşe ataşesi sefir sefiri müsteşarı
            """,
        ),
        (
            "@soldier",
            """
            general colonel major lieutenant captain admiral brigadier marshal commodore commander commanding command
            army navy military naval forces troops staff-officer paşa komutan komutanı kumandan kumandanı ordu ordusu
            albay binbaşı yarbay yüzbaşı mareşal amiral
            """,
        ),
        ("@sovereign", "king queen emperor empress tsar sultan padişah kral kraliçe çar imparator şah shah prince"),
        ("@clergy", "archbishop bishop patriarch pope cardinal ethnarch patrik papa piskopos müftü şeyhülislam"),
        ("@legislator", "senator congressman representative deputy parliament milletvekili mebus senatör"),
    )
    for word in words.split()
}


def month_of(edtf: str | None) -> int | None:
    """Give the month in which a date of the form ``1918-03-14`` or ``1918`` (its middle) lies.

    >>> month_of("1918-03-14"), month_of("1918")
    (23018, 23022)
    """
    found = re.match(r"(\d{4})(?:-(\d{2}))?", edtf or "")
    if found is None:
        return None
    month = int(found[2]) if found[2] and 1 <= int(found[2]) <= _YEAR else _YEAR // 2 + 1
    return int(found[1]) * _YEAR + month - 1


_YEAR: Final = 12


def _bounds(clause: str) -> tuple[int | None, int | None]:
    """Read the dates of a folded clause: of one, whether it is the first or the last; of two, both."""
    dates = list(_DATE.finditer(clause))
    if not dates:
        return None, None
    first, last = dates[0], dates[-1]
    between = clause[first.end() : last.start()] if len(dates) > 1 else ""
    if len(dates) > 1 and _RANGE.search(between):
        return _month(first, opens=True), _month(last, opens=False)
    if _UNTIL.search(clause[: first.start()]) or _AFTER.match(clause[first.end() :]):
        return None, _month(first, opens=False)
    return _month(first, opens=True), None


def _month(date: re.Match[str], *, opens: bool) -> int:
    month = _MONTHS[date[1]] if date[1] else 0 if opens else _YEAR - 1
    return int(date[2]) * _YEAR + month
