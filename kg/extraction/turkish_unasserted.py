"""What a Turkish sentence with a plain verb does not assert: questions, what nearly was, what is only as if.

Owns the words that say so beside the verb; conditions and wishes are :mod:`kg.extraction.turkish_governors`' matter.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.turkish_clauses import GAP
from kg.extraction.turkish_search import Search
from kg.extraction.turkish_verbs import CONVERB, FINITE, NOMINAL, OBJECT, VerbForm

_ASKS: Final = re.compile(r"m[ıiuü](?:d[ıiuü]r|yd[ıiuü]|ym[ıiuü]ş)?$")
_NEARLY: Final = frozenset(["neredeyse", "nerdeyse", "hemencecik"])
_BARELY: Final = frozenset(["kalsın", "kaldı"])
_OF_AMOUNTS: Final = re.compile(r"(?:bütün|tüm|her|hiç|tamam|hep|aynı|yarı|\d)")
"""What *neredeyse* may belong to instead of the verb: *neredeyse bütün Kırım’ı aldı*."""
_OUT_OF_QUESTION: Final = (
    *("beklenemez", "düşünülemez", "imkânsız", "imkansız", "olanaksız", "beklenmez", "beklenmiyordu", "muhtemel"),
    *("mümkün", "olası"),
)
"""Beginnings of words behind *-ması* with which it did not come about, or nobody says that it did."""
_REACH: Final = 8


def is_unasserted(search: Search, at: int, form: VerbForm) -> bool:
    """Tell whether a verb is asked, nearly came about, is only as if, or is held by nobody.

    *uyardı mı; az kalsın uyarıyordu; sanki uyarmış gibi; uyardığını ne X ne Y kabul eder*.
    """
    following = search.low(at + 1)
    if form.shape == FINITE and _ASKS.match(following):
        return True
    before = [word.low for word in search.words[max(0, at - _REACH) : at]]
    if form.shape in {FINITE, CONVERB} and (_is_nearly(before) or "sanki" in before):
        return True
    if form.hearsay and following == "gibi":
        return True
    if form.shape == NOMINAL and not form.fact and following.startswith(_OUT_OF_QUESTION):
        return True
    return form.fact and form.shape in {NOMINAL, OBJECT} and _is_of_nobody(search, at)


def _is_nearly(before: list[str]) -> bool:
    """Tell whether something only nearly came about: *az kalsın, neredeyse*; not *neredeyse bütün Kırım’ı aldı*."""
    for index, low in enumerate(before):
        if low == "az" and before[index + 1 : index + 2] != [] and before[index + 1] in _BARELY:
            return True
        if low in _NEARLY and not _OF_AMOUNTS.match("".join(before[index + 1 : index + 2])):
            return True
    return False


def _is_of_nobody(search: Search, at: int) -> bool:
    """Tell whether none of several holds what is said: *X’in geldiğini ne Y ne Z kabul eder*."""
    behind = [word.low for word in search.words[at + 1 : at + 1 + _REACH + GAP]]
    return behind[:1] == ["ne"] and behind.count("ne") > 1
