"""Whom something is between: talks *between X and Y* are in neither, and no others’. Owns the words for between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.questions.morphology import plain


def is_between(said: Sequence[str], names: Iterable[tuple[str, str | None]]) -> bool:
    """Tell whether words say that something is in a place, between which and another a thing is by all its names.

    >>> talks = [("Jassy ile Viyana arasındaki görüşmeler", "tr"), ("Talks between Jassy and Vienna", "en")]
    >>> is_between(["Viyana'daki", "görüşmeler"], talks), is_between(["Viyana", "görüşmeleri"], talks)
    (True, False)
    >>> is_between(["Viyana'daki", "görüşmeler"], [("Viyana görüşmeleri", "tr")])
    False
    """
    places = [plain(found["place"]) for word in said if (found := _THERE.match(word)) is not None]
    if not places or any(_BETWEEN.search(plain(word)) for word in said):
        return False
    own = [plain(text) for text, _ in names if any(place in plain(text) for place in places)]
    return bool(own) and all(_BETWEEN.search(text) for text in own)


def named_sides(question: str, language: str) -> tuple[str, ...]:
    """Give both sides between which a question has something, in the plain form; nothing where it names none.

    >>> named_sides("When did the talks between the Danish and Swedish governments begin", "en")
    ('danish', 'swedish')
    >>> named_sides("Dan ve İsveç hükümetleri arasındaki görüşmeler ne zaman başladı", "tr")
    ('dan', 'isvec')
    >>> named_sides("Viyana ile Jassy arasında ne kararlaştırıldı", "tr"), named_sides("Who signed it", "en")
    (('viyana', 'jassy'), ())
    """
    pattern = _SIDES.get(language)
    found = pattern.search(question) if pattern is not None else None
    return (plain(found["one"]), plain(found["other"])) if found is not None else ()


_THERE = re.compile(r"(?P<place>[A-ZÇĞİÖŞÜ]\w{2,})['’][dt][ae]ki$")
_BETWEEN = re.compile(r"\bbetween\b|\barasi(?:nda|ndaki)?\b|\bмежду\b")
_NAME = r"[A-ZÇĞİÖŞÜ]\w+"
_SIDES = {
    "en": re.compile(rf"\bbetween (?:the )?(?P<one>{_NAME}) and (?:the )?(?P<other>{_NAME})\b"),
    "tr": re.compile(rf"(?P<one>{_NAME}) (?:ve|ile) (?P<other>{_NAME})(?:[ -]\w+)? arasında(?:ki)?\b"),
}
