"""Times that a clause has for itself, counted from what was told before: *two days later, the next day, ertesi yıl*.

Where one stands beside a verb, the day of the clause before is not that of the verb. Also days that are those of
something else, and two that are one time. Owns such words; which date a claim has, :mod:`kg.extraction.moments` says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.datings import Dating
from kg.extraction.english_words import MONTHS
from kg.extraction.sentences import Sentence, Word

_AFTER: Final = frozenset({"later", "afterwards", "thereafter", "subsequently", "daha", "bilahare", "ertesi"})
_ORDINAL: Final = frozenset({"next", "following"})
_PERIODS: Final = MONTHS | {
    *("day", "morning", "night", "evening", "week", "month", "year", "spring", "summer", "autumn", "winter"),
}
_UNITS: Final = frozenset({"gün", "hafta", "ay", "yıl", "saat", "süre", "zaman", "sene", "asır", "yüzyıl"})
_REACH: Final = 8
_JOINTS: Final = frozenset({"and", "but", ",", ";", "ve", "ama", "fakat", "ancak"})


def has_its_own(words: Sequence[Word], last: int, at: int, is_verb: Callable[[int], bool]) -> bool:
    """Tell whether a verb has a time of its own, behind a date that ends at a word and belongs to a verb before."""
    between = range(last + 1, at)
    if not any(words[index].low in _JOINTS or is_verb(index) for index in between):
        return False
    for index in range(at - 1, last, -1):
        if is_verb(index):
            break
        if _is_later(words, index):
            return True
    for index in range(at + 1, min(len(words), at + 1 + _REACH)):
        if words[index].low in _JOINTS or is_verb(index):
            return False
        if _is_later(words, index) and words[index].low != "daha":
            return True
    return False


def _is_later(words: Sequence[Word], index: int) -> bool:
    low, behind = words[index].low, words[index + 1].low if index + 1 < len(words) else ""
    if words[index].name is not None:
        return False
    if low in _ORDINAL:
        return behind in _PERIODS
    if low == "daha":
        return behind == "sonra"
    if low == "sonra":
        return index > 0 and words[index - 1].low in _UNITS
    return low in _AFTER


def is_elsewhere(sentence: Sentence, date: Dating, place: tuple[int, int], at: int) -> bool:
    """Tell whether a date is not that of a verb ``at``, whatever stands between: *to urge it by 15 April*.

    Nor is what something was after (*1866 yılındaki yenilgi sonrası*), nor when somebody wrote: *X (1901, p. 7)*,
    nor to when he dates something: *mektubu 1807’ye tarihlendirir ve …*.
    """
    first, last = place
    if _is_beside_somebody(sentence, first):
        return True
    if sentence.language == "en":
        return at < first and sentence.words[first - 1].low == "by"
    behind = sentence.words[last + 1].low if last + 1 < len(sentence.words) else ""
    if sentence.language == "tr" and at > last and _IS_DATED.match(behind):
        return True
    afterwards = any(word.low in _AFTERWARDS for word in sentence.words[last + 1 : last + 1 + _NEAR])
    return sentence.language == "tr" and date.as_written.endswith("ki") and afterwards


def _is_beside_somebody(sentence: Sentence, first: int) -> bool:
    """Tell whether brackets right behind a person or work begin with a date: his life, or the year of what he wrote."""
    if first < len(("X", "(")) or sentence.words[first - 1].low != "(":
        return False
    before = sentence.words[first - 2].name
    return before is not None and sentence.names[before].entity.startswith(("person/", "work/"))


_IS_DATED: Final = re.compile(
    r"(?:tarihlendir|tarihle)(?:i?r|mekte|mi[şs]|d[ie]|mektedir|iyor)|tarihliyor|yerleştirir|koyar"
)
_AFTERWARDS: Final = frozenset({"sonrası", "sonrasında", "sonra", "ardından", "üzerine", "öncesi", "öncesinde", "önce"})
_NEAR: Final = 3


def with_next_day(sentence: Sentence, date: Dating) -> Dating:
    """Give two days that follow each other as one time: *9 ve 10 Haziran 1908*, *9 and 10 June 1908*."""
    days = [one for one in sentence.dates if len(one.edtf) == _DAY]
    for one, other in pairwise(days):
        between = sentence.text[one.end - sentence.start : other.start - sentence.start].strip(" ,")
        if date in {one, other} and between in {"ve", "and"} and one.edtf < other.edtf:
            written = sentence.text[one.start - sentence.start : other.end - sentence.start]
            return replace(date, start=one.start, end=other.end, edtf=f"{one.edtf}/{other.edtf}", as_written=written)
    return date


_DAY: Final = len("1908-06-09")
