"""Two questions in one: *who signed it, and when?*, *when and where was it signed?*. Owns no answer.

Each half is asked for itself; the second may be no more than the word that asks, of what the first asks about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Twofold:
    """Two questions; or one, and ``moment``: whether it is asked when or where that was, too."""

    first: str
    second: str = ""
    moment: str = ""


_WHEN = r"when|on (?:what|which) (?:date|day)|in (?:what|which) year"
_WHERE = r"where|in (?:what|which) (?:city|place|town)"
_ASKS = rf"{_WHEN}|{_WHERE}|(?:to|by|with|from|against) (?:whom|what)|whom|what|who"


def twofold(question: str, language: str) -> Twofold | None:
    """Give the two questions of one.

    >>> twofold("when and where was the treaty of Azov signed", "en")
    Twofold(first='when was the treaty of Azov signed', second='where was the treaty of Azov signed', moment='')
    >>> twofold("who signed the treaty of Azov, and when", "en")
    Twofold(first='who signed the treaty of Azov', second='', moment='when')
    >>> twofold("antlaşmayı kim ve ne zaman imzaladı", "tr")
    Twofold(first='antlaşmayı kim imzaladı', second='', moment='when')
    """
    return _in_english(question) if language == "en" else _in_turkish(question) if language == "tr" else None


def _in_english(question: str) -> Twofold | None:
    together = re.fullmatch(rf"(?P<one>{_ASKS}) and (?P<other>{_ASKS}) (?P<rest>.+)", question, flags=re.IGNORECASE)
    if together:
        one, other, rest = together.group("one", "other", "rest")
        return Twofold(first=f"{one} {rest}", second=f"{other} {rest}")
    behind = re.fullmatch(rf"(?P<first>.+?),? and (?P<other>{_ASKS})", question, flags=re.IGNORECASE)
    if behind is None:
        return None
    first, other = behind.group("first", "other")
    kinds = (("when", _WHEN), ("where", _WHERE))
    moment = next((kind for kind, said in kinds if re.fullmatch(said, other, flags=re.IGNORECASE)), "")
    if moment:
        return Twofold(first=first, moment=moment)
    asked = re.fullmatch(rf"(?:{_ASKS}) (?P<rest>(?:did|does|was|were|had|has) .+)", first, flags=re.IGNORECASE)
    return Twofold(first=first, second=f"{other} {asked['rest']}") if asked else None


def of_two_verbs(question: str) -> Twofold | None:
    """Give the questions of a Turkish one with two asked words and a verb behind each.

    >>> of_two_verbs("kuşatma ne zaman başladı, ne zaman bitti")
    Twofold(first='kuşatma ne zaman başladı', second='kuşatma ne zaman bitti', moment='')
    """
    each = re.fullmatch(_TWO_VERBS, question, flags=re.IGNORECASE)
    if each is None:
        return None
    return Twofold(
        first=f"{each['of']} {each['ask']} {each['verb']}", second=f"{each['of']} {each['further']} {each['then']}"
    )


def _in_turkish(question: str) -> Twofold | None:
    found = re.fullmatch(
        rf"(?P<before>.*?)(?P<one>kim(?:ler)?|{_MOMENT})(?:,| ve|, ve|) (?P<other>{_MOMENT}) (?P<after>.+)",
        question,
        flags=re.IGNORECASE,
    )
    behind = re.fullmatch(
        r"(?P<first>(?:.* )?(?:kim|kimler|kimi|kime) .+?),?(?: ve)? (?P<other>ne zaman|nerede)",
        question,
        flags=re.IGNORECASE,
    )
    if behind is not None:
        return Twofold(first=behind["first"], moment=_MOMENTS[behind["other"].lower()])
    if (each := of_two_verbs(question)) is not None:
        return each
    if found is None or found["one"].lower() == found["other"].lower():
        return None
    before, one, other, after = found.group("before", "one", "other", "after")
    if one.lower().startswith("kim") and other.lower() in _MOMENTS:
        return Twofold(first=f"{before}{one} {after}", moment=_MOMENTS[other.lower()])
    return Twofold(first=f"{before}{one} {after}", second=f"{before}{other} {after}")


_FINITE = r"\w{2,}(?:[dt][ıiuü](?:lar|ler)?|m[ıiuü]ş|yor(?:du)?)"
_TWO_VERBS = (
    rf"(?P<of>.+?) (?P<ask>ne zaman|nerede|nereye|nereden) (?P<verb>{_FINITE}),?(?: ve)? "
    rf"(?P<further>ne zaman|nerede|nereye|nereden) (?P<then>{_FINITE})"
)
_MOMENT = r"ne zaman|nere(?:de|ye|den)"
_MOMENTS = {"ne zaman": "when", "nerede": "where"}
