"""Questions of nouns only, of which the last says what is asked for: *siege of Azov date*, *kongre yeri*.

Owns their fuller forms, and whether an answer is of the kind that the noun asks for. Owns no name and no relation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import turkish_forms
from kg.questions import words
from kg.questions.answers_found import Answered
from kg.questions.lexicon import Lexicon
from kg.questions.morphology import plain
from kg.questions.tokens import endings, split


def asked_for(question: str, language: str) -> str:
    """Give what the last noun asks for: a date, a place, whoever is at the end of a letter; nothing where it asks none.

    >>> asked_for("Azov capture date", "en"), asked_for("Azak Kuşatması yeri", "tr"), asked_for("Panin letters", "en")
    ('date', 'place', '')
    >>> asked_for("Antlaşmanın tarihi ne", "tr"), asked_for("what was the date", "en"), asked_for("tarihi", "tr")
    ('', '', '')
    """
    said = [word.plain for word in split(question)]
    if len(said) <= 1 or any(f" {each} " in f" {' '.join(said)} " for each in words.ASKING.get(language, ())):
        return ""
    return next((kind for kind, nouns in _NOUNS.get(language, {}).items() if said[-1] in nouns), "")


def is_of_another_kind(question: str, language: str, answer: Answered, lexicon: Lexicon) -> bool:
    """Tell whether an answer is no date where the noun asks for one, no place, no letter’s end or matter."""
    kind = asked_for(question, language)
    if not kind or answer.understood.counted:
        return False
    things = [each.iri for each in answer.found if each.iri]
    if kind in {"date", "place"}:
        told = answer.understood.intent in _MOMENTS[kind]
        return not told and not (kind == "place" and bool(things) and _all(things, ("Place",), lexicon))
    return any(lexicon.is_a(each, ("Communication",)) for each in things) or (
        kind == "end" and not _all(things, ("Actor", "Topic"), lexicon)
    )


def _all(things: list[str], classes: tuple[str, ...], lexicon: Lexicon) -> bool:
    return all(lexicon.is_a(each, classes) for each in things)


def in_full(question: str, language: str) -> Iterator[str]:
    """Give the fuller questions that the nouns may stand for.

    >>> list(in_full("azov capture date", "en"))
    ['date of azov capture', 'date of the capture of azov', "date of azov's capture", 'when was the azov capture']
    >>> list(in_full("Azak Kuşatması yeri", "tr"))
    ['Azak Kuşatması nerede oldu', 'Azak Kuşatması nerede yapıldı']
    """
    kind = asked_for(question, language)
    said = [word.raw for word in split(question)][:-1]
    yield from _FULLER[language](said, kind) if kind else ()


def _in_english(said: list[str], kind: str) -> Iterator[str]:
    whole, before, noun = " ".join(said), " ".join(said[:-1]), said[-1]
    if kind == "place":
        yield f"where was the {whole}"
        yield f"where was {whole}"
    elif kind == "date":
        if len(said) <= len(("X", "capture")):
            yield f"date of {whole}"
        if before and _OF_A_DEED.search(noun.lower()):
            yield f"date of the {noun} of {before}"
            yield f"date of {before}'s {noun}"
            yield f"when was the {whole}"


def _in_turkish(said: list[str], kind: str) -> Iterator[str]:
    *others, noun = said
    before = " ".join(others)
    base = next((each for each, case in endings(noun, "tr") if case == "genitive"), noun)
    whole = " ".join((*others, base))
    if kind in {"date", "place"}:
        asks = "ne zaman" if kind == "date" else "nerede"
        yield f"{whole} {asks} oldu"
        yield f"{whole} {asks} yapıldı"
        if before and base == noun and _BARE.search(plain(noun)):
            owned = turkish_forms.added(base, "(s)I" if base[-1] in "aeıioöuü" else "I")
            yield f"{_owner(before)} {owned} {asks} gönderildi"
    elif kind == "end" and before:
        yield f"{whole} kime gönderildi"
        yield f"{_owner(before)} {base} kime gönderildi"


def _owner(name: str) -> str:
    """Put a name in the genitive, unless it is."""
    mark = "" if "'" in name or "’" in name else "'"
    return turkish_forms.noun(name, "gen", mark=mark) if mark else name


_FULLER = {"en": _in_english, "tr": _in_turkish}
_OF_A_DEED = re.compile(r"(?:[ts]ion|ure|al|ment|ing|[eg]e|fall|death|birth|start|end|visit|ty|ter|gram|ss|ch|om)$")
"""How nouns end of what is done or held, and names seldom."""
_BARE = re.compile(r"[bcdfghjklmnpqrstvwxyz]$")
_NOUNS: dict[str, dict[str, frozenset[str]]] = {
    "en": {
        "date": frozenset({"date", "dates", "year", "day", "when"}),
        "place": frozenset({"place", "location", "venue", "city", "town", "where"}),
        "end": frozenset({"addressee", "recipient", "sender"}),
        "matter": frozenset({"topic", "subject", "theme"}),
    },
    "tr": {
        "date": frozenset({"tarihi", "tarihleri", "gunu", "yili"}),
        "place": frozenset({"yeri", "sehri", "mekani"}),
        "end": frozenset({"alicisi", "gondereni", "muhatabi"}),
        "matter": frozenset({"konusu"}),
    },
}
"""The nouns that ask, by language and by what they ask for."""
_MOMENTS = {"date": frozenset({"date", "when"}), "place": frozenset({"place", "where"})}

__all__ = ["asked_for", "in_full", "is_of_another_kind"]
