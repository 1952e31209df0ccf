"""Two whole questions in one that share what they ask about: *who signed it, and who opposed it?*. Owns no answer.

*When was X signed and ratified?*, *X’i kim imzaladı, kim karşı çıktı?*: either half by itself would pass over the other.
"""

# ruff: noqa: E501 - patterns of sentences

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.pieces import Piece
from kg.questions.rewordings import plainer
from kg.questions.tokens import endings, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """Two questions, each in the ways in which it may be said."""

    first: tuple[str, ...]
    second: tuple[str, ...]


def halves(question: str, pieces: Sequence[Piece], language: str) -> Halves | None:
    """Give the two questions of one.

    >>> halves("when was the treaty of Azov signed and ratified", (), "en")
    Halves(first=('when was the treaty of Azov signed',), second=('when was the treaty of Azov ratified',))
    >>> azov = Piece(start=2, end=3, text="Azov", things=("place/azov",))
    >>> halves("who took Azov, and who lost it", (azov,), "en")
    Halves(first=('who took Azov',), second=('who lost Azov',))
    >>> halves("Panin kimdir, ne zaman öldü", (), "tr")
    Halves(first=('Panin kimdir',), second=('Panin ne zaman öldü',))
    >>> halves("Kongre ne zaman başladı, ne zaman bitti", (), "tr")
    Halves(first=('Kongre ne zaman başladı',), second=('Kongre ne zaman bitti',))
    """
    return _in_english(question, pieces) if language == "en" else _in_turkish(question) if language == "tr" else None


_ASKS = r"(?:who|whom|when|where|in (?:what|which) year|on (?:what|which) day)"
_ENGLISH = re.compile(
    rf"(?P<ask>{_ASKS}) (?P<did>was|were|did) (?P<what>.+?) (?P<one>[a-z]+) and (?:(?:when|where) (?:was|were|did) )?(?:it )?(?P<other>[a-z]+)",
)
_TWO = re.compile(rf"(?P<first>{_ASKS} .+?)(?:,|;|,? and|, but) (?P<second>{_ASKS} .+)", re.IGNORECASE)


def _in_english(question: str, pieces: Sequence[Piece]) -> Halves | None:
    low = question[:1].lower() + question[1:]
    shared = _ENGLISH.fullmatch(low)
    if shared and shared["one"] not in _ARTICLES:
        before = f"{shared['ask']} {shared['did']} {shared['what']}"
        return Halves(first=(f"{before} {shared['one']}",), second=(f"{before} {shared['other']}",))
    two = _TWO.fullmatch(low)
    if two is None:
        return None
    second = re.sub(r"^and ", "", two["second"])
    said = [word.raw for word in split(low)]
    first = len(list(split(two["first"])))
    names = [piece for piece in pieces if piece.things and piece.end <= first]
    pronoun = re.search(r"\b(?:it|him|her|them)\b", second)
    if pronoun is None:
        named = any(piece.things and piece.start >= first for piece in pieces)
        return Halves(first=(two["first"],), second=(second,)) if named and names else None
    if len(names) != 1:
        return None
    start = names[0].start - (said[names[0].start - 1].lower() in _ARTICLES)
    named_so = " ".join(said[start : names[0].end])
    return Halves(first=(two["first"],), second=(f"{second[: pronoun.start()]}{named_so}{second[pronoun.end() :]}",))


_ARTICLES = frozenset({"the", "a", "an"})
_SORULAR = r"(?:kim(?:ler)?|ne zaman|nerede|hangi (?:yıl|gün|tarihte|yılda|şehirde))"
_TURKISH = re.compile(
    rf"(?P<what>\S.*?) (?P<ask>{_SORULAR}) (?P<one>[^,]+?)(?:,? ve|,|;)(?: sonra)? (?P<again>{_SORULAR}) (?P<other>[^,]+)",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    rf"(?P<what>\S.*?) (?P<ask>{_SORULAR}) (?P<one>\S+[dt][ıiuü])(?: ve|,) (?P<other>\S+(?: \S+)?[dt][ıiuü])",
    re.IGNORECASE,
)


_WHO_AND = re.compile(
    r"(?P<what>\S+(?: \S+){0,3}?) (?P<one>kimdir|kimdi)(?:,? ve|,) "
    r"(?P<other>(?:\S+ )*(?:kim|ne|hangi|kaç|nere)\w*(?: \S+)*)",
    re.IGNORECASE,
)


def _in_turkish(question: str) -> Halves | None:
    who = _WHO_AND.fullmatch(question)
    if who is not None and not re.search(r"\b(?:kim|ne|hangi|nere)\w*\b", who["what"], re.IGNORECASE):
        second = f"{who['what']} {who['other']}"
        return Halves(first=(f"{who['what']} kimdir",), second=(second, *plainer(second, "tr")))
    found = _TURKISH.fullmatch(question) or _AT_ONCE.fullmatch(question)
    if found is None or re.search(r"\b(?:kim|ne|hangi|nere)\w*\b", found["what"], re.IGNORECASE):
        return None
    again = found.groupdict().get("again") or found["ask"]
    others = tuple(f"{each} {again} {found['other']}" for each in (found["what"], *_in_other_cases(found["what"])))
    return Halves(first=(f"{found['what']} {found['ask']} {found['one']}",), second=others)


def _in_other_cases(name: str) -> tuple[str, ...]:
    """Give a name in the accusative as other verbs want it: *Kale’yi* → *Kale’ye*, *Kale*."""
    marked = re.fullmatch(r"(?P<base>.+)(?P<mark>['’])(?P<buffer>[yn]?)(?P<vowel>[ıiuü])", name)
    if marked is None:
        base = next((base for base, case in endings(name.rsplit(maxsplit=1)[-1], "tr") if case == "accusative"), None)
        return (" ".join((*name.split()[:-1], base)),) if base else ()
    vowel = "a" if marked["vowel"] in "ıu" else "e"
    return f"{marked['base']}{marked['mark']}{marked['buffer']}{vowel}", marked["base"]
